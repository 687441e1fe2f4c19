//! `replace` with native types.

use std::fmt::Write as _;

use libtest_mimic::Failed;
use mapper::dialect::Dialect;
use serde_json::{Map, Value as Json, json};

use super::{allow_writes, forbid_writes, run};
use crate::support::Database;

/// A column of a native type.
struct NativeColumn {
    name: &'static str,
    ty: &'static str,
    /// Types on MySQL, MariaDB, PostgreSQL and SQLite.
    native_types: [&'static str; 4],
    /// The value, as JSON.
    value: &'static str,
    /// A value that differs as little as possible.
    other: &'static str,
}

const fn column(
    name: &'static str,
    ty: &'static str,
    native_types: [&'static str; 4],
    value: &'static str,
    other: &'static str,
) -> NativeColumn {
    NativeColumn { name, ty, native_types, value, other }
}

const COLUMNS: &[NativeColumn] = &[
    column(
        "prose",
        "text",
        ["MEDIUMTEXT", "MEDIUMTEXT", "TEXT", "TEXT COLLATE NOCASE"],
        r#""Ab""#,
        r#""ab""#,
    ),
    column(
        "doc",
        "json",
        ["LONGTEXT", "LONGTEXT", "JSON", "TEXT COLLATE NOCASE"],
        r#"{"a": 1, "b": 2}"#,
        r#"{"b": 2, "a": 1}"#,
    ),
    column(
        "tree",
        "json",
        ["JSON", "JSON", "JSONB", "BLOB"],
        r#"{"b": "é", "a": [1, 2]}"#,
        r#"{"b": "é", "a": [2, 1]}"#,
    ),
    column(
        "price",
        "decimal(12,4)",
        ["NUMERIC(14,6)", "decimal (14, 6)", "numeric(14, 6)", "REAL"],
        r#""12.5""#,
        r#""12.5001""#,
    ),
    column(
        "number",
        "bigint",
        ["VARCHAR(30)", "VARCHAR(30)", "TEXT", "TEXT"],
        "9007199254740993",
        "9007199254740992",
    ),
    column(
        "weight",
        "decimal(20,2)",
        ["VARCHAR(30)", "VARCHAR(30)", "VARCHAR(30)", "TEXT"],
        r#""900719925474099.31""#,
        r#""900719925474099.32""#,
    ),
    column("small", "int", ["TINYINT", "TINYINT", "SMALLINT", "INTEGER"], "7", "8"),
    column("ratio", "double", ["FLOAT", "FLOAT", "REAL", "REAL"], "0.1", "0.100001"),
    column("real", "double", ["REAL", "REAL", "FLOAT8", "NUMERIC"], "0.1", "0.10000000000000002"),
    column(
        "moment",
        "datetime(3)",
        ["TIMESTAMP(6) NULL", "TIMESTAMP(6) NULL", "TIMESTAMP(6) WITH TIME ZONE", "TEXT"],
        r#""2025-01-01T10:00:00.001Z""#,
        r#""2025-01-01T10:00:00.002Z""#,
    ),
    // MySQL omits the fraction of a second from such text.
    column(
        "stamp",
        "datetime(3)",
        ["VARCHAR(40)", "VARCHAR(40)", "VARCHAR(40)", "BLOB"],
        r#""2025-01-01T10:00:01Z""#,
        r#""2025-01-01T10:00:02Z""#,
    ),
    column(
        "day",
        "date",
        ["DATETIME", "DATETIME", "TIMESTAMP", "TEXT"],
        r#""2025-01-01""#,
        r#""2025-01-02""#,
    ),
    column(
        "hour",
        "time(3)",
        ["TIME(6)", "TIME(6)", "TIME(6)", "TEXT"],
        r#""10:00:00.001""#,
        r#""10:00:00.002""#,
    ),
    column("flag", "boolean", ["BIT(1)", "BIT(1)", "INTEGER", "INTEGER"], "true", "false"),
    column(
        "code",
        "char(3)",
        ["CHAR(3) CHARACTER SET latin1", "CHAR(3) CHARACTER SET latin1", "CHAR(3)", "TEXT"],
        r#""né1""#,
        r#""ne1""#,
    ),
    column("raw", "binary", ["LONGBLOB", "VARBINARY(9)", "BYTEA", "BLOB"], r#""AP8=""#, r#""AP4=""#),
    column(
        "uid",
        "uuid",
        ["CHAR(36)", "UUID", "TEXT", "TEXT COLLATE NOCASE"],
        r#""0190a1b2-0000-7000-8000-00000000000a""#,
        r#""0190a1b2-0000-7000-8000-00000000000b""#,
    ),
    column(
        "word",
        "enum(new, New)",
        ["VARCHAR(9)", "VARCHAR(9)", "VARCHAR(9)", "TEXT COLLATE RTRIM"],
        r#""new""#,
        r#""New""#,
    ),
    column(
        "net",
        "varchar(45)",
        ["VARCHAR(45)", "INET6", "INET", "TEXT COLLATE NOCASE"],
        r#""::1""#,
        r#""::2""#,
    ),
    column(
        "place",
        "varchar(45)",
        ["VARCHAR(45)", "VARCHAR(45)", "POINT", "TEXT COLLATE NOCASE"],
        r#""(1,2)""#,
        r#""(2,1)""#,
    ),
];

fn mapping(dialect: Dialect) -> String {
    let dialects = [Dialect::Mysql, Dialect::Mariadb, Dialect::Postgres, Dialect::Sqlite];
    let index = dialects.iter().position(|one| *one == dialect).unwrap();
    let columns =
        COLUMNS.iter().fold(String::new(), |mut text, NativeColumn { name, ty, native_types, .. }| {
            let native_type = native_types[index];
            writeln!(
                text,
                "      {name}: {{type: \"{ty}\", path: thing.{name}, sql: {{{dialect}: \"{native_type}\"}}}}"
            )
            .unwrap();
            text
        });
    format!(
        r#"
format: 1
mapping: own
source: {{event_type: $.type}}
tables:
  things:
    each: {{thing: "$.things[*]"}}
    columns:
      id:    {{type: int, generated: auto_increment}}
      owner: {{type: varchar(20), path: $.id, required: true}}
      n:     {{type: int, path: thing.n, required: true}}
      # MariaDB's UUID can't be what is changed first.
      first: {{type: int, path: thing.first}}
{columns}
    primary_key: [id]
    unique: {{uq_thing: [owner, n]}}
events:
  set:
    - replace: things
      of: {{owner: $.id}}
      key: [owner, n]
"#
    )
}

/// It is unknown how a native type compares values, if it does. Even so, a replay writes nothing, and the
/// smallest difference is written.
pub fn compare_by_stored_value(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let file = database.folder().join("mapping.yaml");
    std::fs::write(&file, mapping(dialect)).unwrap();
    let mapping = file.to_str().unwrap();
    // One set for each column, which is the only column that changes, and a row of NULLs.
    let set = |owner: &str, changes: bool| {
        let members = COLUMNS.iter().map(|one| {
            let value = if changes && one.name == owner { one.other } else { one.value };
            (one.name.to_owned(), serde_json::from_str(value).unwrap())
        });
        let mut thing: Map<String, Json> = members.collect();
        thing.insert("n".to_owned(), json!(1));
        json!({"type": "set", "id": owner, "things": [thing, {"n": 2}]})
    };
    let sets = |changes: bool| COLUMNS.iter().map(|one| set(one.name, changes)).collect::<Vec<Json>>();
    run(&database, mapping, &sets(false));
    forbid_writes(&database, "things");
    run(&database, mapping, &sets(false));
    allow_writes(&database, "things");
    let stored = |name: &str| {
        let column = dialect.quote_identifier(name);
        let shown = match dialect {
            Dialect::Postgres => format!("CAST({column} AS TEXT)"),
            Dialect::Sqlite => format!("QUOTE({column})"),
            Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => format!("HEX(CAST({column} AS BINARY))"),
        };
        database
            .query(&format!("SELECT {shown} FROM things WHERE owner = '{name}' AND n = 1"))
            .remove(0)
            .remove(0)
    };
    let before: Vec<Option<String>> = COLUMNS.iter().map(|one| stored(one.name)).collect();
    run(&database, mapping, &sets(true));
    for (one, before) in COLUMNS.iter().zip(before) {
        let after = stored(one.name);
        assert!(before.is_some() && after.is_some() && before != after, "`{}` did not change", one.name);
    }
    forbid_writes(&database, "things");
    run(&database, mapping, &sets(true));
    Ok(())
}
