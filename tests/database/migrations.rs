//! Migrations create the same schema in an empty database as `mapper ddl` prints.

use std::path::{Path, PathBuf};
use std::process::Output;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::support::{Database, mapper, mapping, root, succeed, summary, text, trial};

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for file in std::fs::read_dir(root().join("mappings")).unwrap() {
        let path = file.unwrap().path();
        for dialect in Dialect::ALL {
            let path = path.clone();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let run = move || give_the_schema_of_ddl(&path, dialect);
            trials.push(trial(dialect, format!("migrations: {name}: they give the schema of ddl"), run));
        }
    }
    for dialect in Dialect::ALL {
        let mut add = |name: &str, run: fn(Dialect) -> Result<(), Failed>| {
            trials.push(trial(dialect, format!("migrations: {name}"), move || run(dialect)));
        };
        add("only the named mapping's migrations are applied", apply_only_the_named_mappings);
        add("a mapping without migrations is an error", refuse_a_mapping_without_migrations);
        add("a migration that was changed is an error", refuse_a_changed_migration);
        add("a migration that fails is an error", report_a_failing_migration);
        add("run --no-create", run_without_creating);
    }
    trials
}

fn migrate(database: &Database, mapping: &Path, migrations: Option<&Path>) -> Output {
    let mut command = mapper();
    command.arg("migrate").arg("--mapping").arg(mapping).args(["--sink", &database.url]);
    if let Some(folder) = migrations {
        command.arg("--migrations").arg(folder);
    }
    command.output().unwrap()
}

fn assert_exit(output: &Output, code: i32) -> Result<(), Failed> {
    if output.status.code() == Some(code) {
        Ok(())
    } else {
        Err(Failed::from(format!("{}, expected exit code {code}\n{}", output.status, text(&output.stderr))))
    }
}

fn assert_stderr(output: &Output, words: &str) -> Result<(), Failed> {
    let stderr = text(&output.stderr);
    if stderr.contains(words) {
        Ok(())
    } else {
        Err(Failed::from(format!("expected `{words}` in:\n{stderr}")))
    }
}

fn give_the_schema_of_ddl(mapping: &Path, dialect: Dialect) -> Result<(), Failed> {
    let by_ddl = Database::fresh(dialect);
    let mut ddl = mapper();
    ddl.arg("ddl").arg("--mapping").arg(mapping).args(["--dialect", dialect.name()]);
    by_ddl.execute(&text(&succeed(&mut ddl).stdout));
    let by_migrations = Database::fresh(dialect);
    assert_exit(&migrate(&by_migrations, mapping, None), 0)?;
    let (ddl, migrations) = (schema(&by_ddl), schema(&by_migrations));
    if ddl.is_empty() || ddl != migrations {
        return Err(Failed::from(format!(
            "the schemas differ\n--- ddl\n{ddl}\n--- migrations\n{migrations}"
        )));
    }
    // A second call changes nothing.
    assert_exit(&migrate(&by_migrations, mapping, None), 0)?;
    assert_eq!(schema(&by_migrations), migrations);
    Ok(())
}

/// Returns everything that a database reports about its tables, without those of the migrator and of
/// `mapper`.
fn schema(database: &Database) -> String {
    let lines = |sql: &str| -> Vec<String> {
        let rows = database.query(sql).into_iter();
        rows.map(|row| row.into_iter().map(Option::unwrap_or_default).collect::<Vec<_>>().join(" ")).collect()
    };
    let found = match database.dialect {
        Dialect::Sqlite => lines(
            "SELECT type, name, sql FROM sqlite_master WHERE tbl_name NOT LIKE '\\_migrations\\_%' ESCAPE '\\' \
             AND tbl_name NOT LIKE 'mapper\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
        ),
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => lines(
            "SELECT CAST(table_name AS CHAR) FROM information_schema.tables \
             WHERE table_schema = DATABASE() AND table_name NOT LIKE '\\_migrations\\_%' AND table_name NOT LIKE 'mapper\\_%' ORDER BY 1",
        )
        .iter()
        .flat_map(|table| lines(&format!("SHOW CREATE TABLE `{table}`")))
        .collect(),
        Dialect::Postgres => {
            let tables = "c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace \
                          AND c.relname NOT LIKE '\\_migrations\\_%' AND c.relname NOT LIKE 'mapper\\_%'";
            let columns = format!(
                "SELECT c.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod), \
                        a.attnotnull::text, a.attidentity::text, pg_get_expr(d.adbin, d.adrelid), \
                        a.attcollation::regcollation::text \
                 FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 \
                 LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum \
                 WHERE {tables} ORDER BY c.relname, a.attnum"
            );
            let constraints = format!(
                "SELECT c.relname::text, k.conname::text, pg_get_constraintdef(k.oid) \
                 FROM pg_class c JOIN pg_constraint k ON k.conrelid = c.oid WHERE {tables} ORDER BY 1, 2"
            );
            let indexes = format!(
                "SELECT pg_get_indexdef(i.indexrelid) \
                 FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid WHERE {tables} ORDER BY 1"
            );
            [columns, constraints, indexes].iter().flat_map(|sql| lines(sql)).collect()
        }
    };
    found.join("\n")
}

/// Creates a folder with the migrations of the order mapping and of another mapping.
fn migrations_of_two_mappings(database: &Database) -> PathBuf {
    let migrations = database.folder().join("migrations");
    let write = |mapping: &str, file: &str, sql: &str| {
        let folder = migrations.join(mapping).join(database.dialect.name());
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(file), sql).unwrap();
    };
    let shipped = root().join("migrations/order").join(database.dialect.name());
    let order = std::fs::read_to_string(shipped.join("0001_order_tables.sql")).unwrap();
    write("order", "0001_order_tables.sql", &order);
    write("other", "0001_other.sql", "CREATE TABLE other (n INT NOT NULL PRIMARY KEY);");
    migrations
}

fn apply_only_the_named_mappings(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let migrations = migrations_of_two_mappings(&database);
    let order = Path::new("mappings/order.yaml");
    assert_exit(&migrate(&database, order, Some(&migrations)), 0)?;
    assert!(!schema(&database).contains("other"), "{}", schema(&database));
    // Each mapping has its own versions, even in one database.
    let other = database.folder().join("other.yaml");
    let text = std::fs::read_to_string(root().join(order)).unwrap();
    std::fs::write(&other, text.replace("mapping: order", "mapping: other")).unwrap();
    assert_exit(&migrate(&database, &other, Some(&migrations)), 0)?;
    assert!(schema(&database).contains("other"), "{}", schema(&database));
    assert_exit(&migrate(&database, order, Some(&migrations)), 0)
}

fn refuse_a_mapping_without_migrations(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let empty = database.folder().join("empty");
    std::fs::create_dir(&empty).unwrap();
    let output = migrate(&database, Path::new("mappings/order.yaml"), Some(&empty));
    assert_exit(&output, 2)?;
    assert_stderr(&output, &format!("error: no migrations in `{}/order/{dialect}`", empty.display()))?;
    assert_stderr(&output, "= hint: `mapper ddl` prints the statements of the first one")?;
    // An empty folder counts as none.
    std::fs::create_dir_all(empty.join("order").join(dialect.name())).unwrap();
    let output = migrate(&database, Path::new("mappings/order.yaml"), Some(&empty));
    assert_exit(&output, 2)?;
    assert_stderr(&output, "error: no migrations in ")
}

fn refuse_a_changed_migration(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let migrations = migrations_of_two_mappings(&database);
    let order = Path::new("mappings/order.yaml");
    assert_exit(&migrate(&database, order, Some(&migrations)), 0)?;
    let file = migrations.join("order").join(dialect.name()).join("0001_order_tables.sql");
    std::fs::write(&file, "SELECT 1;").unwrap();
    let output = migrate(&database, order, Some(&migrations));
    assert_exit(&output, 1)?;
    assert_stderr(
        &output,
        "error: migrations of mapping `order`: migration 1 was previously applied but has been modified",
    )
}

fn report_a_failing_migration(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let migrations = migrations_of_two_mappings(&database);
    let file = migrations.join("order").join(dialect.name()).join("0002_more.sql");
    std::fs::write(&file, "ALTER TABLE no_such_table ADD COLUMN n INT;").unwrap();
    let output = migrate(&database, Path::new("mappings/order.yaml"), Some(&migrations));
    assert_exit(&output, 1)?;
    assert_stderr(&output, "error: migrations of mapping `order`: while executing migration 2")?;
    // The cause is printed once.
    assert_eq!(text(&output.stderr).matches("no_such_table").count(), 1, "{}", text(&output.stderr));
    Ok(())
}

fn run_without_creating(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let mut run = mapper();
    run.args(["run", "--mapping", "mappings/order.yaml", "--source", "tests/cases/order/events.ndjson"]);
    run.args(["--sink", &database.url, "--no-create", "--summary", "json", "--dead-letter"]);
    run.arg(database.folder().join("dead.ndjson"));
    let output = run.output().unwrap();
    assert_exit(&output, 1)?;
    assert_stderr(
        &output,
        "error: missing table `orders`, `order_items`: `--no-create` leaves creation to migrations",
    )?;
    assert_stderr(&output, "= hint: `mapper migrate` applies them")?;
    assert_eq!(schema(&database), "");
    assert_exit(&migrate(&database, Path::new("mappings/order.yaml"), None), 0)?;
    let applied = summary(&succeed(&mut run))["applied"].as_u64().unwrap();
    assert!(applied > 0);
    let rows = database.rows(&mapping("mappings/order.yaml"));
    assert!(!rows["orders"].as_array().unwrap().is_empty());
    Ok(())
}
