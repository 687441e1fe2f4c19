//! Live tables that do not match their mapping. All mismatches are reported at once, before a row is written.
//! The expected reports are in `tests/database/live/DIALECT/NAME.txt`.

mod types;

use std::path::PathBuf;
use std::process::Output;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::{Database, expect, mapper, mapping, root, succeed, text, trial, without_times};

const ORDER: &str = "mappings/order.yaml";
const EVENTS: &str = "tests/cases/order/events.ndjson";

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for dialect in Dialect::ALL {
        let mut add = |name: &str, run: fn(Dialect) -> Result<(), Failed>| {
            trials.push(trial(dialect, format!("live: {name}"), move || run(dialect)));
        };
        add("all mismatches are reported at once", mismatches);
        add("harmless differences are warnings", warnings);
        add("a column that accepts no value", computed);
        add("a wider live table matches", wider);
        add("case-insensitive keys", case_insensitive_keys);
        add("a database without UTF-8", not_utf8);
        add("an external table that does not exist", external);
        add("all type mismatches are reported at once", types::mismatches);
        add("wider types match", types::wider);
        add("keys of native types", types::native_type_keys);
        match dialect {
            Dialect::Mysql | Dialect::Mariadb => add("a table without transactions", without_rollback),
            Dialect::Postgres => {
                add("server settings that change literals and names", server_settings);
                add("foreign keys that the user's settings switch off", foreign_keys_off);
                add("a foreign key whose triggers are off", foreign_key_triggers_off);
                add("an unlogged table", unlogged);
            }
            Dialect::Tidb | Dialect::Sqlite => {}
        }
        // The other databases check references at once.
        if matches!(dialect, Dialect::Postgres | Dialect::Sqlite) {
            add("a deferred foreign key", deferred_reference);
        }
    }
    trials
}

/// The DDL of a mapping, which a test changes line by line.
struct Ddl {
    dialect: Dialect,
    lines: Vec<String>,
}

impl Ddl {
    fn of(mapping: &str, dialect: Dialect) -> Ddl {
        let mut command = mapper();
        command.args(["ddl", "--mapping", mapping, "--dialect", dialect.name()]);
        let lines = text(&succeed(&mut command).stdout).lines().map(str::to_owned).collect();
        Ddl { dialect, lines }
    }

    /// Finds the line of a table that has this prefix.
    fn find(&self, table: &str, prefix: &str) -> usize {
        let create = format!("CREATE TABLE IF NOT EXISTS {} (", self.dialect.quote_identifier(table));
        let from = self.lines.iter().position(|line| *line == create).unwrap();
        let offset = self.lines[from..].iter().position(|line| line.trim_start().starts_with(prefix));
        from + offset.unwrap_or_else(|| panic!("no `{prefix}` in `{table}`"))
    }

    fn drop_line(&mut self, table: &str, prefix: &str) {
        let at = self.find(table, prefix);
        self.lines.remove(at);
    }

    fn column(&self, name: &str) -> String {
        self.dialect.quote_identifier(name)
    }

    fn drop_column(&mut self, table: &str, column: &str) {
        self.drop_line(table, &format!("{} ", self.column(column)));
    }

    fn set_column(&mut self, table: &str, column: &str, declared: &str) {
        let name = self.column(column);
        let at = self.find(table, &format!("{name} "));
        self.lines[at] = format!("    {name} {declared},");
    }

    fn add_column(&mut self, table: &str, column: &str, declared: &str) {
        let at = self.find(table, "");
        let line = format!("    {} {declared},", self.column(column));
        self.lines.insert(at + 1, line);
    }

    /// Returns the SQL, without a comma before a closing parenthesis.
    fn sql(&self) -> String {
        let sql = self.lines.join("\n");
        sql.replace(",\n)", "\n)")
    }

    /// Chooses the text of the dialect.
    fn ty<'a>(&self, mysql: &'a str, postgres: &'a str, sqlite: &'a str) -> &'a str {
        match self.dialect {
            Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => mysql,
            Dialect::Postgres => postgres,
            Dialect::Sqlite => sqlite,
        }
    }
}

fn check(database: &Database, mapping: &str) -> Output {
    // A password on the command line would cause a warning.
    mapper().args(["check", "--mapping", mapping]).env("MAPPER_SINK", &database.url).output().unwrap()
}

fn run(database: &Database, mapping: &str, source: &str, more: &[&str]) -> Output {
    let mut command = mapper();
    command.args(["run", "--mapping", mapping, "--source", source]).env("MAPPER_SINK", &database.url);
    command.arg("--dead-letter").arg(database.folder().join("dead.ndjson")).args(more);
    command.output().unwrap()
}

/// Checks that `check` and `run` report the same mismatches, and that `run` writes no dead letter.
fn assert_refused_by_check_and_run(
    database: &Database,
    mapping_path: &str,
    events: &str,
    name: &str,
) -> Result<(), Failed> {
    let checked = check(database, mapping_path);
    assert_eq!(checked.status.code(), Some(3), "{}", text(&checked.stderr));
    let stderr = without_times(&text(&checked.stderr)).replace(database.name(), "<database>");
    expect(&expected(database.dialect, name), &stderr)?;
    let ran = run(database, mapping_path, events, &[]);
    assert_eq!(ran.status.code(), Some(1), "{}", text(&ran.stderr));
    let run_stderr = without_times(&text(&ran.stderr)).replace(database.name(), "<database>");
    assert_eq!(run_stderr, stderr);
    assert!(!database.folder().join("dead.ndjson").exists());
    Ok(())
}

fn expected(dialect: Dialect, name: &str) -> PathBuf {
    root().join("tests/database/live").join(dialect.name()).join(format!("{name}.txt"))
}

fn count(database: &Database, table: &str) -> usize {
    let sql = format!("SELECT '1' FROM {}", database.dialect.quote_identifier(table));
    database.query(&sql).len()
}

fn mismatches(dialect: Dialect) -> Result<(), Failed> {
    let mut ddl = Ddl::of(ORDER, dialect);
    // Columns that are narrower, of another type, missing, or wrong about NULL.
    ddl.drop_column("orders", "customer_email");
    ddl.set_column("orders", "shipping_country", "VARCHAR(1)");
    ddl.set_column("orders", "shipping_city", "INT");
    ddl.set_column(
        "orders",
        "created_at",
        ddl.ty("DATETIME(3) NOT NULL", "TIMESTAMP(3) NOT NULL", "INT NOT NULL"),
    );
    ddl.set_column(
        "orders",
        "updated_at",
        ddl.ty("VARCHAR(40) NOT NULL", "TIMESTAMPTZ NOT NULL", "REAL NOT NULL"),
    );
    ddl.set_column("orders", "customer_user_id", "VARCHAR(24)");
    ddl.set_column("orders", "customer_phone", "VARCHAR(50) NOT NULL");
    ddl.add_column("orders", "warehouse", "INT NOT NULL");
    ddl.add_column("orders", "region", "INT NOT NULL DEFAULT 1");
    // Keys.
    ddl.drop_line("orders", "PRIMARY KEY");
    ddl.drop_line("orders", ddl.ty("UNIQUE KEY", "CONSTRAINT", "CONSTRAINT"));
    ddl.drop_line("order_items", &format!("CONSTRAINT {}", ddl.column("fk_items_order")));
    ddl.drop_line("order_items", "REFERENCES");
    // A number that the database does not generate.
    ddl.set_column("order_items", "id", "INT NOT NULL");
    ddl.set_column(
        "order_items",
        "quantity",
        ddl.ty("SMALLINT NOT NULL", "SMALLINT NOT NULL", "TEXT NOT NULL"),
    );
    ddl.set_column("order_items", "image_url", ddl.ty("TINYTEXT", "VARCHAR(255)", "BLOB"));
    ddl.set_column("order_items", "total_cents", "INT GENERATED ALWAYS AS (1 + 1) STORED");
    let database = Database::fresh(dialect);
    database.execute(&ddl.sql());
    assert_refused_by_check_and_run(&database, ORDER, EVENTS, "mismatches")?;
    assert_eq!((count(&database, "orders"), count(&database, "order_items")), (0, 0));
    Ok(())
}

/// Settings of a database that would change the meaning of literals, and the catalogue's names of types.
fn server_settings(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    for setting in ["quote_all_identifiers = on", "standard_conforming_strings = off"] {
        database.execute(&format!("ALTER DATABASE {} SET {setting}", database.name()));
    }
    for (mapping, events) in [
        ("tests/cases/enum-with-backslashes/mapping.yaml", "tests/cases/enum-with-backslashes/events.ndjson"),
        (types::TYPES, types::EVENTS),
    ] {
        for _ in 0..2 {
            let output = run(&database, mapping, events, &[]);
            assert!(output.status.success(), "{}", text(&output.stderr));
        }
        let checked = check(&database, mapping);
        assert!(checked.status.success(), "{}", text(&checked.stderr));
    }
    Ok(())
}

/// A column that the database alone fills, in the forms that a catalogue may describe differently.
fn computed(dialect: Dialect) -> Result<(), Failed> {
    // TiDB has no invisible columns.
    let invisible = match dialect {
        Dialect::Tidb => "INT GENERATED ALWAYS AS (1 + 1) STORED",
        _ => "INT GENERATED ALWAYS AS (1 + 1) STORED INVISIBLE",
    };
    let identity = "INT NOT NULL GENERATED ALWAYS AS IDENTITY";
    let mut ddl = Ddl::of(ORDER, dialect);
    let declared = ddl.ty(invisible, identity, "INT AS (1 + 1) VIRTUAL");
    ddl.set_column("order_items", "total_cents", declared);
    let database = Database::fresh(dialect);
    database.execute(&ddl.sql());
    let checked = check(&database, ORDER);
    assert_eq!(checked.status.code(), Some(3));
    let stderr = text(&checked.stderr);
    let expected = "column `total_cents` is computed by the database, the mapping writes it";
    assert!(stderr.contains(expected), "{stderr}");
    Ok(())
}

fn warnings(dialect: Dialect) -> Result<(), Failed> {
    let mut ddl = Ddl::of(ORDER, dialect);
    let name = ddl.column("idx_orders_status");
    let prefix = ddl.ty("INDEX", "CREATE INDEX IF NOT EXISTS", "CREATE INDEX IF NOT EXISTS");
    ddl.drop_line("orders", &format!("{prefix} {name}"));
    ddl.add_column("orders", "note", "INT");
    let database = Database::fresh(dialect);
    database.execute(&ddl.sql());
    let [unique, table, column] = ["uq_event", "orders", "event_id"].map(|name| ddl.column(name));
    database.execute(&format!("CREATE UNIQUE INDEX {unique} ON {table} ({column})"));
    let checked = check(&database, ORDER);
    assert!(checked.status.success(), "{}", text(&checked.stderr));
    expect(&expected(dialect, "warnings"), &without_times(&text(&checked.stderr)))?;

    // An extra unique key makes events of different orders depend on each other: each passes its event ID to
    // the next order. This works one by one, but in no other order.
    let create = |order: u32, event: &str| event_of(&format!("order-{order}"), event, &["1"]);
    let mut events = vec![create(1, "a"), create(2, "b"), create(1, "c"), create(2, "a"), create(1, "b")];
    events.push(create(3, "c"));
    same_as_one_by_one(&database, &events, 6)
}

/// Creates an `order.created` event with this order, event ID and items.
fn event_of(order: &str, event: &str, items: &[&str]) -> Json {
    let items: Vec<Json> = items
        .iter()
        .map(|item| {
            json!({
                "item_id": item, "product_snapshot": {"product_id": "p", "supplier_id": "s"},
                "quantity": 1, "unit_price_cents": 1, "final_price_cents": 1, "total_cents": 1,
                "fulfillment_status": event,
            })
        })
        .collect();
    json!({
        "event_type": "order.created", "event_id": event, "entity_id": order, "timestamp": "2025-01-01T00:00:00Z",
        "data": {
            "order_number": format!("number of {order}"), "customer": {"user_id": "u"}, "items": items,
            "created_at": "2025-01-01T00:00:00Z", "updated_at": "2025-01-01T00:00:00Z",
        },
    })
}

/// Applies a history in one batch and one by one, and compares rows and dead letters.
fn same_as_one_by_one(database: &Database, events: &[Json], applied: usize) -> Result<(), Failed> {
    let mapping = mapping(ORDER);
    let source = database.folder().join("events.ndjson");
    let lines: Vec<String> = events.iter().map(Json::to_string).collect();
    std::fs::write(&source, lines.join("\n")).unwrap();
    let dead = database.folder().join("dead.ndjson");
    let outcome = |batch: &str| {
        database.clear(&mapping);
        let _ = std::fs::remove_file(&dead);
        let output = run(database, ORDER, source.to_str().unwrap(), &["--batch-events", batch]);
        assert!(output.status.success(), "{}", text(&output.stderr));
        let dead_letters = std::fs::read_to_string(&dead).unwrap_or_default();
        let positions: Vec<Json> = dead_letters
            .lines()
            .map(|line| serde_json::from_str::<Json>(line).unwrap()["position"].clone())
            .collect();
        (database.rows(&mapping), positions)
    };
    let (batch, one_by_one) = (outcome("1000"), outcome("1"));
    if batch != one_by_one {
        return Err(Failed::from(format!("one batch gives\n{batch:?}\none by one gives\n{one_by_one:?}")));
    }
    assert_eq!(events.len() - batch.1.len(), applied, "{batch:?}");
    Ok(())
}

fn wider(dialect: Dialect) -> Result<(), Failed> {
    let mut ddl = Ddl::of(ORDER, dialect);
    ddl.set_column("orders", "shipping_country", "VARCHAR(100)");
    ddl.set_column("orders", "shipping_city", "TEXT");
    ddl.set_column("orders", "customer_email", "VARCHAR(300) DEFAULT 'none'");
    ddl.set_column("order_items", "quantity", "BIGINT NOT NULL");
    ddl.set_column("order_items", "image_url", ddl.ty("LONGTEXT", "TEXT", "TEXT"));
    let id = ddl.ty("BIGINT AUTO_INCREMENT", "BIGINT GENERATED ALWAYS AS IDENTITY", "INTEGER PRIMARY KEY");
    ddl.set_column("order_items", "id", id);
    ddl.add_column("orders", "note", "VARCHAR(10)");
    ddl.add_column("orders", "seen_at", "TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP");
    let database = Database::fresh(dialect);
    database.execute(&ddl.sql());
    let checked = check(&database, ORDER);
    assert!(checked.status.success(), "{}", text(&checked.stderr));
    assert_eq!(text(&checked.stderr), "");
    let other = Database::fresh(dialect);
    for database in [&database, &other] {
        let output = run(database, ORDER, EVENTS, &[]);
        assert!(output.status.success(), "{}", text(&output.stderr));
    }
    let mapping = mapping(ORDER);
    assert_eq!(database.rows(&mapping), other.rows(&mapping));
    Ok(())
}

fn case_insensitive_keys(dialect: Dialect) -> Result<(), Failed> {
    let mut ddl = Ddl::of(ORDER, dialect);
    let collation = match dialect {
        Dialect::Mysql | Dialect::Tidb => "utf8mb4_0900_ai_ci",
        Dialect::Mariadb => "utf8mb4_general_ci",
        Dialect::Postgres => "folding",
        Dialect::Sqlite => "NOCASE",
    };
    for (table, column, length) in [
        ("orders", "order_id", 24),
        ("orders", "order_number", 50),
        ("order_items", "order_id", 24),
        ("order_items", "item_id", 50),
    ] {
        ddl.set_column(table, column, &format!("VARCHAR({length}) COLLATE {collation} NOT NULL"));
    }
    let database = Database::fresh(dialect);
    if dialect == Dialect::Postgres {
        database.execute(
            "CREATE COLLATION folding (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
        );
    }
    database.execute(&ddl.sql());
    let checked = check(&database, ORDER);
    assert!(checked.status.success(), "{}", text(&checked.stderr));
    expect(&expected(dialect, "case_insensitive_keys"), &without_times(&text(&checked.stderr)))?;
    let cancel = |order: &str, event: &str| {
        json!({
            "event_type": "order.cancelled", "event_id": event, "entity_id": order,
            "timestamp": "2025-01-02T00:00:00Z", "data": {"order_number": format!("Number Of {order}")},
        })
    };
    let events = [
        event_of("abc", "1", &["x", "X"]),
        event_of("ABC", "2", &["X", "y"]),
        cancel("ABC", "3"),
        event_of("Abc", "4", &["Y", "x"]),
        event_of("abd", "5", &["x"]),
        cancel("aBD", "6"),
        event_of("ABD", "7", &["X", "x", "z"]),
        cancel("abc", "8"),
        event_of("abe", "9", &[]),
    ];
    same_as_one_by_one(&database, &events, events.len())
}

/// An event that violates a deferred constraint becomes a dead letter, and the other events are applied.
fn deferred_reference(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let mapping = database.folder().join("nodes.yaml");
    let text = "
format: 1
mapping: nodes
source: {event_type: $.type}
tables:
  nodes:
    columns:
      id: {type: int, path: $.id}
      up: {type: int, path: $.up}
    primary_key: [id]
    foreign_keys: {fk_up: {columns: [up], references: {nodes: [id]}}}
events:
  put:
    - upsert: nodes
      update: [up]
";
    std::fs::write(&mapping, text).unwrap();
    database.execute(
        "CREATE TABLE nodes (id INTEGER NOT NULL PRIMARY KEY, up INTEGER, \
         CONSTRAINT fk_up FOREIGN KEY (up) REFERENCES nodes (id) DEFERRABLE INITIALLY DEFERRED)",
    );
    let source = database.folder().join("events.ndjson");
    let node = |id: u32, up: Option<u32>| json!({"type": "put", "id": id, "up": up}).to_string();
    // The third node's parent never comes.
    let events = [node(1, None), node(2, Some(1)), node(3, Some(9)), node(4, Some(2)), node(5, Some(4))];
    std::fs::write(&source, events.join("\n")).unwrap();
    let (mapping, source) = (mapping.to_str().unwrap(), source.to_str().unwrap());
    for batch in ["1000", "1"] {
        database.execute("DELETE FROM nodes");
        let dead = database.folder().join("dead.ndjson");
        let _ = std::fs::remove_file(&dead);
        let output = run(&database, mapping, source, &["--batch-events", batch]);
        assert!(output.status.success(), "{}", crate::support::text(&output.stderr));
        let dead_letters = std::fs::read_to_string(&dead).unwrap_or_default();
        let lines: Vec<Json> = dead_letters
            .lines()
            .map(|line| serde_json::from_str::<Json>(line).unwrap()["position"]["line"].clone())
            .collect();
        assert_eq!(lines, [json!(3)], "{dead_letters}");
        assert_eq!(count(&database, "nodes"), 4);
    }
    Ok(())
}

/// A table whose rows survive a rollback would keep the rows of a rejected event.
fn without_rollback(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let mapping = simple_mapping(&database);
    let events = database.folder().join("events.ndjson");
    std::fs::write(&events, json!({"type": "put", "id": 1}).to_string()).unwrap();
    database.execute("CREATE TABLE nodes (id INT NOT NULL PRIMARY KEY, up INT) ENGINE = MyISAM");
    let (mapping, events) = (mapping.to_str().unwrap(), events.to_str().unwrap());
    assert_refused_by_check_and_run(&database, mapping, events, "without_rollback")?;
    assert_eq!(count(&database, "nodes"), 0);
    database.execute("ALTER TABLE nodes ENGINE = InnoDB");
    let output = run(&database, mapping, events, &[]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(count(&database, "nodes"), 1);
    Ok(())
}

fn simple_mapping(database: &Database) -> PathBuf {
    let mapping = database.folder().join("nodes.yaml");
    let text = "
format: 1
mapping: nodes
source: {event_type: $.type}
tables:
  nodes:
    columns:
      id: {type: int, path: $.id}
      up: {type: int, path: $.up}
    primary_key: [id]
events:
  put: [{upsert: nodes, update: [up]}]
";
    std::fs::write(&mapping, text).unwrap();
    mapping
}

/// The session switches them on. If the user must not, `check` and `run` refuse.
fn foreign_keys_off(dialect: Dialect) -> Result<(), Failed> {
    let ddl = Ddl::of(ORDER, dialect);
    let database = Database::fresh(dialect);
    database.execute(&ddl.sql());
    let name = database.name();
    database.execute(&format!("ALTER DATABASE {name} SET session_replication_role = replica"));
    let mapping = database.folder().join("items.yaml");
    let items = "
format: 1
mapping: items
source: {event_type: $.type}
tables:
  orders:
    external: true
    columns: {order_id: {type: varchar(24)}}
    primary_key: [order_id]
  notes:
    columns: {order_id: {type: varchar(24), path: $.id}}
    primary_key: [order_id]
    foreign_keys: {fk_notes: {columns: [order_id], references: {orders: [order_id]}}}
events:
  put: [{upsert: notes, update: []}]
";
    std::fs::write(&mapping, items).unwrap();
    let events = database.folder().join("events.ndjson");
    std::fs::write(&events, json!({"type": "put", "id": "no such order"}).to_string()).unwrap();
    let (mapping, events) = (mapping.to_str().unwrap(), events.to_str().unwrap());
    let output = run(&database, mapping, events, &[]);
    // It applied no record.
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    assert_eq!(count(&database, "notes"), 0);
    let dead = std::fs::read_to_string(database.folder().join("dead.ndjson")).unwrap();
    assert!(dead.contains("23503"), "{dead}");

    let user = format!("user_{name}");
    database
        .execute(&format!("CREATE ROLE {user} LOGIN PASSWORD 'user'; GRANT ALL ON orders, notes TO {user}"));
    let url = database.url.replacen("mapper:mapper@", &format!("{user}:user@"), 1);
    let commands = [
        mapper().args(["check", "--mapping", mapping, "--sink", &url]).output().unwrap(),
        mapper().args(["run", "--mapping", mapping, "--source", events, "--sink", &url]).output().unwrap(),
    ];
    database.execute(&format!("DROP OWNED BY {user}; DROP ROLE {user}"));
    for (output, code) in commands.into_iter().zip([3, 1]) {
        let stderr = without_times(&text(&output.stderr));
        assert_eq!(output.status.code(), Some(code), "{stderr}");
        let words = "error: the session does not check foreign keys: `session_replication_role` is `replica`, expected `origin`\n  = hint: ";
        assert!(stderr.contains(words), "{stderr}");
    }
    Ok(())
}

fn foreign_key_triggers_off(dialect: Dialect) -> Result<(), Failed> {
    let ddl = Ddl::of(ORDER, dialect);
    let database = Database::fresh(dialect);
    database.execute(&ddl.sql());
    database.execute("ALTER TABLE order_items DISABLE TRIGGER ALL");
    assert_refused_by_check_and_run(&database, ORDER, EVENTS, "foreign_key_triggers_off")
}

/// A crash of the server would empty the table, although its offsets stay.
fn unlogged(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let mapping = simple_mapping(&database);
    database.execute("CREATE UNLOGGED TABLE nodes (id INT NOT NULL PRIMARY KEY, up INT)");
    let checked = check(&database, mapping.to_str().unwrap());
    assert!(checked.status.success(), "{}", text(&checked.stderr));
    expect(&expected(dialect, "unlogged"), &without_times(&text(&checked.stderr)))
}

fn not_utf8(dialect: Dialect) -> Result<(), Failed> {
    let ddl = Ddl::of(ORDER, dialect);
    let sql = ddl.sql();
    let database = match dialect {
        // A SQLite file always has a UTF encoding.
        Dialect::Sqlite => return Ok(()),
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
            let database = Database::fresh(dialect);
            let binary = if dialect == Dialect::Mariadb { "utf8mb4_nopad_bin" } else { "utf8mb4_0900_bin" };
            let sql = sql.replace("CHARSET = utf8mb4", "CHARSET = latin1").replace(binary, "latin1_bin");
            database.execute(&sql);
            database
        }
        Dialect::Postgres => {
            let options = "ENCODING 'SQL_ASCII' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'";
            let database = Database::fresh_with(dialect, options);
            database.execute(&sql);
            database
        }
    };
    assert_refused_by_check_and_run(&database, ORDER, EVENTS, "not_utf8")?;
    assert_eq!(count(&database, "orders"), 0);
    Ok(())
}

fn external(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let path = database.folder().join("mapping.yaml");
    let yaml = std::fs::read_to_string(root().join(ORDER)).unwrap();
    std::fs::write(
        &path,
        yaml.replace("  orders:\n    columns:", "  orders:\n    external: true\n    columns:"),
    )
    .unwrap();
    let output = run(&database, path.to_str().unwrap(), EVENTS, &[]);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    let stderr = without_times(&text(&output.stderr));
    assert!(stderr.contains("error: external table `orders` does not exist"), "{stderr}");
    Ok(())
}
