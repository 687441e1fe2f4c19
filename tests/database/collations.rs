//! Columns that combine, in tables that exist with another collation.

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::support::{Database, finish, mapper, trial};

pub fn trials() -> Vec<Trial> {
    let name = "collations: the smallest and the greatest text";
    Dialect::ALL.map(|dialect| trial(dialect, name, move || smallest_and_greatest(dialect))).into()
}

const MAPPING: &str = "\
format: 1
mapping: words
source: {}
tables:
  words:
    columns:
      id:       {type: int, path: $.id}
      smallest: {type: varchar(9), path: $.word}
      greatest: {type: varchar(9), path: $.word}
    primary_key: [id]
events:
  - upsert: words
    combine: {smallest: min, greatest: max}
";

const EVENTS: &str = r#"{"id": 1, "word": "a"}
{"id": 1, "word": "B"}
{"id": 1, "word": "A"}
{"id": 1, "word": null}
"#;

/// Texts are compared by their bytes, whatever the order of the column is.
fn smallest_and_greatest(dialect: Dialect) -> Result<(), Failed> {
    let collation = match dialect {
        Dialect::Mysql | Dialect::Tidb => "utf8mb4_0900_ai_ci",
        Dialect::Mariadb => "utf8mb4_general_ci",
        Dialect::Postgres => "\"en-x-icu\"",
        Dialect::Sqlite => "NOCASE",
    };
    let database = Database::fresh(dialect);
    database.execute(&format!(
        "CREATE TABLE words (id INT NOT NULL PRIMARY KEY, smallest VARCHAR(9) COLLATE {collation}, greatest VARCHAR(9) COLLATE {collation})"
    ));
    let (mapping, events) = (database.folder().join("words.yaml"), database.folder().join("events.ndjson"));
    std::fs::write(&mapping, MAPPING)?;
    std::fs::write(&events, EVENTS)?;
    for batch in ["1", "100"] {
        database.execute("DELETE FROM words");
        let mut run = mapper();
        run.arg("run").arg("--mapping").arg(&mapping).arg("--source").arg(&events);
        run.args([
            "--sink",
            &database.url,
            "--dead-letter",
            "none",
            "--summary",
            "json",
            "--batch-events",
            batch,
        ]);
        finish(&mut run);
        let rows = database.query("SELECT smallest, greatest FROM words");
        assert_eq!(rows, [[Some("A".to_owned()), Some("a".to_owned())]]);
    }
    Ok(())
}
