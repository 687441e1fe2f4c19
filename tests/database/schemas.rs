//! Tables in a schema of PostgreSQL, or in another database of MySQL and MariaDB.

use std::process::{Command, Output};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::support::{Database, SERVERS, mapper, succeed, text, trial};

const SALES: &str = r#"
format: 1
mapping: sales
schema: ${SALES_SCHEMA}
source: {topics: [sales], event_type: $.type}
tables:
  orders:
    columns:
      id:    {type: varchar(9), path: $.id}
      state: {type: varchar(9), path: $.state}
      at:    {type: int, path: $.at}
    primary_key: [id]
    indexes: {idx_state: [state]}
  items:
    each: {item: "$.items[*]"}
    columns:
      number:   {type: bigint, generated: auto_increment}
      order_id: {type: varchar(9), path: $.id, required: true}
      sku:      {type: varchar(9), path: item.sku, required: true}
      sold:     {type: int, path: item.sold}
      moved:    {type: datetime(6), generated: change_time}
    primary_key: [number]
    unique: {uq_item: [order_id, sku]}
    foreign_keys: {fk_order: {columns: [order_id], references: {orders: [id]}, on_delete: cascade}}
  seen:
    columns:
      id: {type: varchar(9), path: $.id}
    primary_key: [id]
events:
  saved:
    - upsert: orders
      update: [state, at]
      guard: at
    - replace: items
      of: {order_id: $.id}
      key: [order_id, sku]
    - insert: seen
      on_conflict: ignore
  sold:
    - upsert: items
      key: [order_id, sku]
      combine: {sold: add}
  closed:
    - update: orders
      key: {id: $.id}
      set: {state: {value: closed}}
  erased:
    - delete: orders
      key: {id: $.id}
"#;

const EVENTS: &str = r#"{"type": "saved", "id": "a", "state": "new", "at": 2, "items": [{"sku": "x", "sold": 1}, {"sku": "y", "sold": 2}]}
{"type": "saved", "id": "b", "state": "new", "at": 2, "items": [{"sku": "x", "sold": 1}]}
{"type": "saved", "id": "a", "state": "old", "at": 1, "items": [{"sku": "x", "sold": 5}]}
{"type": "sold", "id": "a", "items": [{"sku": "x", "sold": 2}, {"sku": "z", "sold": 1}]}
{"type": "sold", "id": "none", "items": [{"sku": "x", "sold": 2}]}
{"type": "closed", "id": "a"}
{"type": "erased", "id": "b"}
"#;

pub fn trials() -> Vec<Trial> {
    let tests: [(&str, fn(Dialect) -> Result<(), Failed>); 6] = [
        ("tables stand in the schema", tables_stand_in_the_schema),
        ("environments share a server", environments_share_a_server),
        ("mappings of a run have schemas of their own", mappings_have_schemas_of_their_own),
        ("a schema that does not exist", missing_schema),
        ("migrations run in the schema", migrations_run_in_the_schema),
        ("one table by two names", one_table_by_two_names),
    ];
    let mut trials = Vec::new();
    for (name, run) in tests {
        for dialect in SERVERS {
            trials.push(trial(dialect, format!("schemas: {name}"), move || run(dialect)));
        }
    }
    trials.push(trial(Dialect::Sqlite, "schemas: SQLite has none", sqlite_has_no_schemas));
    for dialect in Dialect::ALL {
        trials.push(trial(dialect, "schemas: a case stands in a scratch database", move || {
            case_ignores_schema(dialect)
        }));
    }
    trials
}

/// A database with further schemas, whose names need quotes on PostgreSQL.
struct Server {
    database: Database,
    /// The databases that are the schemas of MySQL and MariaDB.
    others: Vec<Database>,
}

impl Server {
    fn new(dialect: Dialect) -> Server {
        let database = Database::fresh(dialect);
        if dialect == Dialect::Postgres {
            database.execute("CREATE SCHEMA \"Sales 1\"; CREATE SCHEMA \"it's\"");
            return Server { database, others: Vec::new() };
        }
        Server { database, others: vec![Database::fresh(dialect), Database::fresh(dialect)] }
    }

    fn schema(&self, number: usize) -> &str {
        match self.others.get(number) {
            Some(database) => database.name(),
            None => ["Sales 1", "it's"][number],
        }
    }

    /// `mapper COMMAND` with mappings of these texts, and the first schema.
    fn command(&self, command: &str, texts: &[&str]) -> Command {
        let mut mapper = mapper();
        mapper.arg(command).env("SALES_SCHEMA", self.schema(0));
        for (at, text) in texts.iter().enumerate() {
            let file = self.database.folder().join(format!("{at}.yaml"));
            std::fs::write(&file, text).unwrap();
            mapper.arg("--mapping").arg(file);
        }
        mapper
    }

    fn run(&self, texts: &[&str], schema: usize, events: &str, more: &[&str]) -> Output {
        let source = self.database.folder().join("events.ndjson");
        std::fs::write(&source, events).unwrap();
        let mut run = self.command("run", texts);
        run.env("SALES_SCHEMA", self.schema(schema)).args(["--sink", &self.database.url]).args(more);
        run.arg("--source").arg(source).arg("--dead-letter").arg(self.database.folder().join("dead.ndjson"));
        run.output().unwrap()
    }

    fn dead_letters(&self) -> String {
        std::fs::read_to_string(self.database.folder().join("dead.ndjson")).unwrap_or_default()
    }

    /// The rows of a query, whose `SCHEMA` is the quoted name of a schema.
    fn rows(&self, schema: usize, query: &str) -> Vec<String> {
        let quoted = self.database.dialect.quote_identifier(self.schema(schema));
        let rows = self.database.query(&query.replace("SCHEMA", &quoted)).into_iter();
        rows.map(|row| row.into_iter().map(Option::unwrap_or_default).collect::<Vec<_>>().join(" ")).collect()
    }

    fn tables(&self, schema: Option<usize>) -> Vec<String> {
        let name = match (schema, self.database.dialect) {
            (Some(schema), _) => self.schema(schema),
            (None, Dialect::Postgres) => "public",
            (None, _) => self.database.name(),
        };
        let rows = self.database.query(&format!(
            "SELECT CAST(table_name AS CHAR(64)) FROM information_schema.tables WHERE table_schema = '{}'",
            name.replace('\'', "''")
        ));
        let mut names: Vec<String> =
            rows.into_iter().flatten().flatten().map(|name| name.trim_end().to_owned()).collect();
        names.sort();
        names
    }
}

const ORDERS: &str = "SELECT id, state FROM SCHEMA.orders ORDER BY id";
const ITEMS: &str = "SELECT CONCAT(order_id, sku), CONCAT(sold, '') FROM SCHEMA.items ORDER BY 1";

fn tables_stand_in_the_schema(dialect: Dialect) -> Result<(), Failed> {
    let server = Server::new(dialect);
    let output = server.run(&[SALES], 0, EVENTS, &[]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(server.rows(0, ORDERS), ["a closed"]);
    assert_eq!(server.rows(0, ITEMS), ["ax 7", "az 1"]);
    assert_eq!(server.tables(Some(0)), ["items", "orders", "seen"]);
    assert!(server.tables(Some(1)).is_empty());
    let own = server.tables(None);
    assert!(own.iter().all(|table| table.contains("mapper")), "{own:?}");
    // The parent is missing.
    let dead = server.dead_letters();
    assert!(dead.contains(&format!(r#""table":"{}.items""#, server.schema(0))), "{dead}");
    assert!(dead.contains("a referenced row does not exist"), "{dead}");
    let mut check = server.command("check", &[SALES]);
    let checked = text(&succeed(check.args(["--sink", &server.database.url])).stdout);
    assert!(checked.contains("the live tables match"), "{checked}");
    Ok(())
}

fn environments_share_a_server(dialect: Dialect) -> Result<(), Failed> {
    let server = Server::new(dialect);
    let one = r#"{"type": "saved", "id": "a", "state": "one", "at": 1, "items": []}"#;
    let other = r#"{"type": "saved", "id": "a", "state": "other", "at": 1, "items": []}"#;
    assert!(server.run(&[SALES], 0, one, &[]).status.success());
    assert!(server.run(&[SALES], 1, other, &[]).status.success());
    assert_eq!(server.rows(0, ORDERS), ["a one"]);
    assert_eq!(server.rows(1, ORDERS), ["a other"]);
    Ok(())
}

/// One mapping creates a table, another one in the same schema refers to it, and a third one has a table of this name
/// in its own schema.
fn mappings_have_schemas_of_their_own(dialect: Dialect) -> Result<(), Failed> {
    let server = Server::new(dialect);
    let remarks = "
format: 1
mapping: remarks
schema: ${SALES_SCHEMA}
source: {event_type: $.type}
tables:
  orders:
    external: true
    columns:
      id: {type: varchar(9), path: $.id}
    primary_key: [id]
  remarks:
    columns:
      id:    {type: varchar(9), path: $.id}
      state: {type: varchar(9), path: $.state}
    primary_key: [id]
    foreign_keys: {fk_noted: {columns: [id], references: {orders: [id]}}}
events:
  saved:
    - upsert: remarks
      update: [state]
";
    let copy = format!(
        "
format: 1
mapping: copy
schema: \"{}\"
source: {{event_type: $.type}}
tables:
  orders:
    columns:
      id: {{type: varchar(9), path: $.id}}
      place: {{type: int, path: $.place, required: true}}
    primary_key: [id]
    indexes: {{idx_state: [place]}}
events:
  saved:
    - upsert: orders
      update: [place]
",
        server.schema(1)
    );
    let events = r#"{"type": "saved", "id": "a", "state": "new", "at": 1, "place": 7, "items": []}
{"type": "saved", "id": "b", "state": "SECRET", "at": 1, "items": []}
"#;
    let output = server.run(&[SALES, remarks, &copy], 0, events, &[]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(server.rows(0, ORDERS), ["a new"]);
    assert_eq!(server.rows(0, "SELECT id, state FROM SCHEMA.remarks"), ["a new"]);
    assert_eq!(server.rows(1, "SELECT id, CONCAT(place, '') FROM SCHEMA.orders"), ["a 7"]);
    let dead = server.dead_letters();
    assert!(dead.contains(&format!(r#""table":"{}.orders","column":"place""#, server.schema(1))), "{dead}");
    Ok(())
}

fn missing_schema(dialect: Dialect) -> Result<(), Failed> {
    let server = Server::new(dialect);
    let missing = SALES.replace("${SALES_SCHEMA}", "no_such_schema");
    let output = server.run(&[&missing], 0, EVENTS, &[]);
    let error = text(&output.stderr);
    assert!(!output.status.success(), "{error}");
    let (noun, statement) = match dialect {
        Dialect::Postgres => ("schema", "`CREATE SCHEMA \"no_such_schema\"`"),
        _ => ("database", "`CREATE DATABASE `no_such_schema``"),
    };
    assert!(error.contains(&format!("the {noun} `no_such_schema` of the mapping does not exist")), "{error}");
    assert!(error.contains(statement), "{error}");
    let mut check = server.command("check", &[&missing]);
    let checked = check.args(["--sink", &server.database.url]).output().unwrap();
    assert!(!checked.status.success() && text(&checked.stderr).contains("no_such_schema"));
    // The variable is not set.
    let mut check = server.command("check", &[SALES]);
    let checked = check.env_remove("SALES_SCHEMA").output().unwrap();
    let error = text(&checked.stderr);
    assert!(error.contains("`schema`: environment variable `SALES_SCHEMA` is not set"), "{error}");
    Ok(())
}

fn migrations_run_in_the_schema(dialect: Dialect) -> Result<(), Failed> {
    let server = Server::new(dialect);
    let folder = server.database.folder().join("migrations");
    let own = folder.join("sales").join(dialect.name());
    std::fs::create_dir_all(&own).unwrap();
    let mut ddl = server.command("ddl", &[SALES]);
    let ddl = succeed(ddl.args(["--dialect", dialect.name(), "--without-schema"]));
    assert!(!text(&ddl.stdout).contains(server.schema(0)), "{}", text(&ddl.stdout));
    std::fs::write(own.join("0001_tables.sql"), &ddl.stdout).unwrap();
    for schema in [0, 1, 0] {
        let mut migrate = server.command("migrate", &[SALES]);
        migrate.env("SALES_SCHEMA", server.schema(schema)).arg("--migrations").arg(&folder);
        succeed(migrate.args(["--sink", &server.database.url]));
        assert_eq!(server.tables(Some(schema)), ["_migrations_sales", "items", "orders", "seen"]);
    }
    let output = server.run(&[SALES], 1, EVENTS, &["--no-create"]);
    assert_eq!(server.rows(1, ORDERS), ["a closed"], "{}", text(&output.stderr));
    Ok(())
}

/// A mapping names the schema of the connection, and another one with the same table names none.
fn one_table_by_two_names(dialect: Dialect) -> Result<(), Failed> {
    let server = Server::new(dialect);
    let current = if dialect == Dialect::Postgres { "public" } else { server.database.name() };
    let named = SALES.replace("${SALES_SCHEMA}", current);
    let unnamed = SALES.replace("mapping: sales", "mapping: other").replace("schema: ${SALES_SCHEMA}\n", "");
    let output = server.run(&[&named, &unnamed], 0, EVENTS, &[]);
    let error = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{error}");
    assert!(error.contains(&format!("`{current}.orders` and `orders` are one table here")), "{error}");
    // In another schema, they are two tables.
    let output = server.run(&[SALES, &unnamed], 0, EVENTS, &[]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    Ok(())
}

fn sqlite_has_no_schemas() -> Result<(), Failed> {
    let server = Server { database: Database::fresh(Dialect::Sqlite), others: Vec::new() };
    let output = server.run(&[SALES], 0, EVENTS, &[]);
    let log = text(&output.stderr);
    assert!(log.contains("SQLite has no schemas: the tables stand in the database itself"), "{log}");
    assert_eq!(server.database.query("SELECT id, state FROM orders").len(), 1, "{log}");
    let mut check = server.command("check", &[SALES]);
    let checked = check.args(["--dialect", "sqlite"]).output().unwrap();
    assert!(checked.status.success() && text(&checked.stderr).contains("SQLite has no schemas"));
    let mut check = server.command("check", &[SALES]);
    let checked = check.args(["--dialect", "postgres"]).output().unwrap();
    assert!(checked.status.success() && text(&checked.stderr).is_empty(), "{}", text(&checked.stderr));
    // Tables of two schemas would be one table.
    let other = SALES.replace("mapping: sales", "mapping: other").replace("${SALES_SCHEMA}", "other");
    let mut both = server.command("check", &[SALES, &other]);
    assert!(both.output().unwrap().status.success());
    let refused = both.args(["--dialect", "sqlite"]).output().unwrap();
    let error = text(&refused.stderr);
    assert!(error.contains("table `orders` is also created by mapping `sales`"), "{error}");
    assert!(error.contains("without schemas, both would be one table"), "{error}");
    Ok(())
}

/// `mapper test` never touches the tables of the schema, which does not even exist.
fn case_ignores_schema(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let case = database.folder().join("tests").join("sales");
    std::fs::create_dir_all(&case).unwrap();
    std::fs::write(case.join("mapping.yaml"), SALES).unwrap();
    std::fs::write(case.join("events.ndjson"), EVENTS).unwrap();
    let mut update = mapper();
    update.env("SALES_SCHEMA", "no_such_schema").arg("test").arg("--update").arg(&case);
    if dialect != Dialect::Sqlite {
        update.args(["--sink", &database.url]);
    }
    update.output()?;
    let rows = std::fs::read_to_string(case.join("expected/rows.json")).unwrap_or_default();
    assert!(rows.contains("closed") && !rows.contains("no_such_schema"), "{rows}");
    Ok(())
}
