//! Live columns of types that the order mapping does not use, and of native types.

use libtest_mimic::Failed;
use mapper::dialect::Dialect;

use super::{Ddl, assert_refused_by_check_and_run, check, count, expected, run};
use crate::support::{Database, expect, mapping, succeed, text, text_type, without_times};

pub const TYPES: &str = "tests/database/live/types.yaml";
pub const EVENTS: &str = "tests/database/live/types.ndjson";

/// Columns that are narrower, or of a similar type.
pub fn mismatches(dialect: Dialect) -> Result<(), Failed> {
    let mut ddl = Ddl::of(TYPES, dialect);
    for (column, mysql, postgres, sqlite) in [
        ("small", "TINYINT", "BOOLEAN", "TEXT"),
        ("uint", "INT", "INT", "TEXT"),
        // SQLite converts a text of 20 digits to a double in such a column.
        ("big", "BIGINT", "NUMERIC(19,0)", "BIGINT"),
        ("code", "CHAR(4)", "CHAR(4)", "CHAR(2)"),
        ("bytes", "TINYBLOB", "TEXT", "TEXT"),
        ("clock", "TIME(2)", "TIMETZ(3)", "REAL"),
        ("uuid", "BINARY(16)", "CHAR(36)", "INT"),
        ("state", "ENUM('New','old','newer')", "VARCHAR(2)", "VARCHAR(2)"),
        ("at", "DATETIME(2)", "TIMESTAMP(2)", "INT"),
        // A native type is not compared.
        ("own", "INT", "INT", "INT"),
    ] {
        let declared = ddl.ty(mysql, postgres, sqlite);
        ddl.set_column("things", column, declared);
    }
    let database = Database::fresh(dialect);
    database.execute(&ddl.sql());
    assert_refused_by_check_and_run(&database, TYPES, EVENTS, "types")?;
    assert_eq!(count(&database, "things"), 0);
    Ok(())
}

/// A wider type holds the same values.
pub fn wider(dialect: Dialect) -> Result<(), Failed> {
    let mut ddl = Ddl::of(TYPES, dialect);
    for (column, mysql, postgres, sqlite) in [
        ("small", "BIGINT", "INT", "INTEGER"),
        ("uint", "BIGINT UNSIGNED", "BIGINT", "INTEGER"),
        ("big", "DECIMAL(30,2)", "NUMERIC", "CLOB"),
        ("code", "VARCHAR(9)", "VARCHAR(9)", "TEXT"),
        ("bytes", "LONGBLOB", "BYTEA", "BLOB"),
        ("clock", "TIME(6)", "TIME", "TEXT"),
        ("uuid", "VARCHAR(40)", "UUID", "VARCHAR(40)"),
        ("state", "ENUM('old','new','older','')", "TEXT", "VARCHAR(9)"),
        ("at", "DATETIME(6)", "TIMESTAMP", "TEXT"),
    ] {
        let declared = ddl.ty(mysql, postgres, sqlite);
        ddl.set_column("things", column, declared);
    }
    let (wider, standard) = (Database::fresh(dialect), Database::fresh(dialect));
    wider.execute(&ddl.sql());
    for database in [&wider, &standard] {
        let output = run(database, TYPES, EVENTS, &[]);
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert!(!database.folder().join("dead.ndjson").exists(), "{}", text(&output.stderr));
    }
    let mapping = mapping(TYPES);
    // A number type with more decimals prints more of them.
    let rows = |database: &Database| database.rows(&mapping).to_string().replace(".00,", ",");
    assert_eq!(rows(&wider), rows(&standard));
    assert!(rows(&standard).contains("found too"), "{}", rows(&standard));
    Ok(())
}

/// A native type may treat two texts as one key, so its changes keep their order.
pub fn native_type_keys(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let path = database.folder().join("hosts.yaml");
    std::fs::write(
        &path,
        "format: 1
mapping: hosts
source: {event_type: $.type}
tables:
  hosts:
    columns:
      address: {type: varchar(45), path: $.address, sql: {mysql: VARBINARY(45), mariadb: VARBINARY(45), postgres: INET, sqlite: BLOB}}
      state:   {type: int, path: $.state}
    primary_key: [address]
events:
  put:
    - upsert: hosts
      update: [state]
  set:
    - update: hosts
      key: {address: $.address}
      set: {state: $.state}
      if_no_row: dead_letter
",
    )?;
    let path = path.to_str().unwrap();
    let events = database.folder().join("events.ndjson");
    std::fs::write(
        &events,
        r#"{"type": "put", "address": "10.0.0.1", "state": 1}
{"type": "put", "address": "10.0.0.1/32", "state": 2}
{"type": "put", "address": "10.0.0.2", "state": 3}
{"type": "put", "address": "nowhere", "state": 9}
{"type": "set", "address": "10.0.0.1/32", "state": 4}
{"type": "put", "address": "10.0.0.1", "state": 5}
"#,
    )?;
    let ran = run(&database, path, events.to_str().unwrap(), &[]);
    assert!(ran.status.success(), "{}", text(&ran.stderr));
    // The native type may refuse a value that the logical type accepts. Then the event becomes a dead letter.
    let dead = std::fs::read_to_string(database.folder().join("dead.ndjson")).unwrap_or_default();
    let refused = usize::from(dialect == Dialect::Postgres);
    assert_eq!(dead.matches("22P02").count().min(1), refused, "{dead}");
    assert_eq!(dead.lines().count(), refused, "{dead}");
    let checked = check(&database, path);
    assert!(checked.status.success(), "{}", text(&checked.stderr));
    expect(&expected(dialect, "native_type_keys"), &without_times(&text(&checked.stderr)))?;
    let text_type = text_type(dialect);
    let rows = database.query(&format!("SELECT CAST(state AS {text_type}) FROM hosts ORDER BY state"));
    let states: Vec<&str> = rows.iter().map(|row| row[0].as_deref().unwrap()).collect();
    // PostgreSQL treats both spellings as one address.
    let wanted: &[&str] = if dialect == Dialect::Postgres { &["3", "5"] } else { &["3", "4", "5", "9"] };
    assert_eq!(states, wanted);
    let ddl = text(
        &succeed(crate::support::mapper().args(["ddl", "--mapping", path, "--dialect", dialect.name()]))
            .stdout,
    );
    let column = dialect.quote_identifier("address");
    let own = match dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => "VARBINARY(45)",
        Dialect::Postgres => "INET",
        Dialect::Sqlite => "BLOB",
    };
    assert!(ddl.contains(&format!("{column} {own} NOT NULL")), "{ddl}");
    Ok(())
}
