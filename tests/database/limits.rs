//! Limits of the databases. A mapping at a limit works. Beyond it, `check` refuses the mapping for this database,
//! and the database itself refuses the table.

use std::fmt::Write as _;
use std::path::Path;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use mapper::mapping::Mapping;

use crate::support::{Database, execute, mapper, succeed, summary, text, trial};

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for dialect in Dialect::ALL {
        let mut add = |name: &str, run: fn(Dialect) -> Result<(), Failed>| {
            trials.push(trial(dialect, format!("limits: {name}"), move || run(dialect)));
        };
        add("columns", columns);
        add("indexes", indexes);
        add("columns that are stored separately", long_columns);
        add("bytes of a row", row_bytes);
        add("columns of a key", key_columns);
        add("bytes of a key", key_bytes);
        add("names", names);
    }
    trials
}

/// A mapping of a table `t` with the given columns besides `id`. The last part has the keys.
fn mapping(columns: impl IntoIterator<Item = String>, keys: &str) -> String {
    let columns = columns.into_iter().fold(String::new(), |mut text, column| {
        writeln!(text, "      {column}").unwrap();
        text
    });
    format!(
        "format: 1
mapping: limits
source: {{event_type: $.type}}
tables:
  t:
    columns:
      id: {{type: int, path: $.id}}
{columns}    {keys}
events:
  put:
    - upsert: t
      update_all_but: []
  patch:
    - update: t
      key: {{id: $.id}}
      set: {{n: $.n}}
"
    )
}

/// A column that each mapping has.
fn n() -> String {
    "n: {type: int, path: $.n}".to_owned()
}

const EVENTS: &str = r#"{"type": "put", "id": 1, "n": 1, "text": "x"}
{"type": "put", "id": 1, "n": 2, "text": "y"}
{"type": "put", "id": 2, "n": 1, "text": "x"}
{"type": "patch", "id": 1, "n": 3}
"#;

/// Writes a mapping into the database's folder, and returns its path.
fn file(database: &Database, mapping: &str) -> String {
    let path = database.folder().join("limits.yaml");
    std::fs::write(&path, mapping).unwrap();
    path.to_str().unwrap().to_owned()
}

/// A mapping that the database accepts: `check` reports nothing, and a run applies events.
fn works(dialect: Dialect, mapping: &str) {
    works_with(dialect, mapping, EVENTS);
}

fn works_with(dialect: Dialect, mapping: &str, events: &str) {
    let database = Database::fresh(dialect);
    let path = file(&database, mapping);
    let source = database.folder().join("events.ndjson");
    std::fs::write(&source, events).unwrap();
    let mut run = mapper();
    run.args(["run", "--mapping", &path, "--sink", &database.url, "--summary", "json", "--source"]);
    run.arg(&source).arg("--dead-letter").arg(database.folder().join("dead.ndjson"));
    let output = succeed(&mut run);
    let summary = summary(&output);
    let counts = (&summary["applied"], &summary["dead_lettered"]);
    assert_eq!(counts, (&events.lines().count().into(), &0.into()), "{}", text(&output.stderr));
    let check = succeed(mapper().args(["check", "--mapping", &path]).env("MAPPER_SINK", &database.url));
    let stderr = text(&check.stderr);
    // A URL does not tell MySQL, MariaDB and TiDB apart.
    let concerns = |line: &str| line.starts_with("error: ") || line.contains(dialect.title());
    let found = stderr.lines().filter(|line| line.starts_with("warning: ") || line.starts_with("error: "));
    assert!(!found.into_iter().any(concerns), "{stderr}");
}

/// A mapping beyond a limit of the database.
fn is_refused(dialect: Dialect, mapping: &str, message: &str) {
    let database = Database::fresh(dialect);
    let path = file(&database, mapping);
    for arguments in [["--sink", database.url.as_str()], ["--dialect", dialect.name()]] {
        let output = mapper().args(["check", "--mapping", &path]).args(arguments).output().unwrap();
        let stderr = text(&output.stderr);
        // A URL does not tell MySQL, MariaDB and TiDB apart.
        let may_differ = arguments[0] == "--sink" && stderr.contains("warning: ");
        assert!(output.status.code() == Some(2) || may_differ, "{stderr}");
        assert!(stderr.contains(message), "{stderr}");
    }
    let any = succeed(mapper().args(["check", "--mapping", &path]));
    let stderr = text(&any.stderr);
    assert!(stderr.contains(message) && stderr.contains("warning: "), "{stderr}");
}

/// Whether the database creates the tables of a mapping.
fn creates(dialect: Dialect, mapping: &str) -> bool {
    let database = Database::fresh(dialect);
    let mapping = Mapping::load(Path::new(&file(&database, mapping))).unwrap();
    let rendered = mapper::sql::render(&mapping, dialect, None).unwrap();
    let statements = rendered.ddl.iter().flat_map(|table| &table.statements);
    statements.into_iter().all(|sql| execute(dialect, &database.url, sql.text()).is_ok())
}

/// Checks both sides of a limit.
fn limit(dialect: Dialect, at_limit: &str, beyond: &str, message: &str) {
    works(dialect, at_limit);
    is_refused(dialect, beyond, message);
    assert!(!creates(dialect, beyond), "{message}");
}

fn columns(dialect: Dialect) -> Result<(), Failed> {
    let most = match dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => 1017,
        Dialect::Postgres => 1600,
        Dialect::Sqlite => 2000,
    };
    let with = |count: usize| {
        let more = (2..count).map(|at| format!("c{at}: {{type: int, path: $.n}}"));
        mapping(std::iter::once(n()).chain(more), "primary_key: [id]")
    };
    limit(dialect, &with(most), &with(most + 1), &format!("table `t` has {} columns", most + 1));
    // The rows of a set are compared with the stored ones, column by column.
    let replace = with(most)
        .replace("n: {type: int, path: $.n}", "n: {type: int, path: $.at}")
        .replace("primary_key: [id]", "primary_key: [id, n]");
    let (before, _) = replace.split_once("events:").unwrap();
    let replace = format!("{before}events:\n  put:\n    - replace: t\n      of: {{id: $.id}}\n");
    let events = r#"{"type": "put", "id": 1, "at": 1, "n": 1}
{"type": "put", "id": 1, "at": 1, "n": 1}
{"type": "put", "id": 1, "at": 1, "n": 2}
{"type": "put", "id": 1, "at": 2, "n": 2}
"#;
    works_with(dialect, &replace, events);
    Ok(())
}

fn indexes(dialect: Dialect) -> Result<(), Failed> {
    let with = |count: usize| {
        let columns = (2..=count).map(|at| format!("c{at}: {{type: int, path: $.n}}"));
        let indexes = (2..=count).map(|at| format!("i{at}: [c{at}]")).collect::<Vec<_>>().join(", ");
        mapping(
            std::iter::once(n()).chain(columns),
            &format!("primary_key: [id]\n    indexes: {{{indexes}}}"),
        )
    };
    if matches!(dialect, Dialect::Mysql | Dialect::Mariadb) {
        limit(
            dialect,
            &with(64),
            &with(65),
            "table `t` has 65 indexes, the limit of MySQL and MariaDB is 64",
        );
    } else if dialect == Dialect::Tidb {
        // It stores the rows by their primary key.
        limit(dialect, &with(65), &with(66), "table `t` has 65 indexes, the limit of TiDB is 64");
    } else {
        works(dialect, &with(100));
    }
    Ok(())
}

fn long_columns(dialect: Dialect) -> Result<(), Failed> {
    let with = |count: usize, ty: &str| {
        let more = (0..count).map(|at| format!("c{at}: {{type: {ty}, path: $.text}}"));
        mapping(std::iter::once(n()).chain(more), "primary_key: [id]")
    };
    let most = match dialect {
        Dialect::Mysql => {
            [("text", 196), ("varchar(20)", 196), ("varchar(9)", 218), ("\"decimal(20,4)\"", 799)]
        }
        Dialect::Mariadb => {
            [("text", 383), ("varchar(20)", 99), ("varchar(63)", 31), ("\"decimal(20,4)\"", 799)]
        }
        Dialect::Tidb | Dialect::Postgres | Dialect::Sqlite => [("text", 0); 4],
    };
    if matches!(dialect, Dialect::Mysql | Dialect::Mariadb) {
        for (ty, most) in most {
            let text = |count: usize| {
                let mapping = with(count, ty);
                if ty.contains("decimal") { mapping.replace("path: $.text", "path: $.n") } else { mapping }
            };
            limit(dialect, &text(most), &text(most + 1), "bytes of a page, the limit of ");
        }
    } else {
        works(dialect, &with(250, "text"));
    }
    Ok(())
}

fn row_bytes(dialect: Dialect) -> Result<(), Failed> {
    let with = |length: usize| {
        let more = [
            n(),
            format!("a: {{type: varchar({length}), path: $.text}}"),
            "b: {type: varchar(8000), path: $.text}".to_owned(),
        ];
        mapping(more, "primary_key: [id]")
    };
    if matches!(dialect, Dialect::Mysql | Dialect::Mariadb) {
        limit(dialect, &with(8380), &with(8381), "bytes, the limit of MySQL and MariaDB is 65535");
        // A type of the database's own has no known size.
        let own = with(16_000)
            .replace("path: $.text}\n      b:", "path: $.text, sql: {mysql: TEXT, mariadb: TEXT}}\n      b:");
        works(dialect, &own);
    } else {
        works(dialect, &with(16_000));
    }
    Ok(())
}

fn key_columns(dialect: Dialect) -> Result<(), Failed> {
    let most = match dialect {
        Dialect::Mysql | Dialect::Tidb => 16,
        Dialect::Mariadb | Dialect::Postgres => 32,
        Dialect::Sqlite => 999,
    };
    let with = |count: usize| {
        let columns = (1..=count).map(|at| format!("c{at}: {{type: int, path: $.id, required: true}}"));
        let key = (1..=count).map(|at| format!("c{at}")).collect::<Vec<_>>().join(", ");
        mapping(
            std::iter::once(n()).chain(columns),
            &format!("primary_key: [id]\n    unique: {{u: [{key}]}}"),
        )
    };
    works(dialect, &with(most));
    if dialect != Dialect::Sqlite {
        is_refused(dialect, &with(most + 1), &format!("`u` of `t` has {} columns", most + 1));
        assert!(!creates(dialect, &with(most + 1)));
    }
    Ok(())
}

fn key_bytes(dialect: Dialect) -> Result<(), Failed> {
    let with = |length: usize| {
        let column = format!("a: {{type: varchar({length}), path: $.text}}");
        mapping([n(), column], "primary_key: [id]\n    indexes: {i: [a]}")
    };
    if dialect.has_mysql_protocol() {
        works(dialect, &with(768));
        let message = "`i` of `t` takes up to 3076 bytes, the limit of MySQL, MariaDB and TiDB is 3072";
        is_refused(dialect, &with(769), message);
        // MariaDB shortens an index without a message.
        assert_eq!(creates(dialect, &with(769)), dialect == Dialect::Mariadb);
    } else {
        works(dialect, &with(5000));
    }
    Ok(())
}

/// Names that one database refuses, and the others accept.
fn names(dialect: Dialect) -> Result<(), Failed> {
    use Dialect::{Mariadb, Mysql, Postgres, Sqlite, Tidb};
    let with = |table: &str, column: &str, index: &str| {
        let quoted = |name: &str| format!("{name:?}");
        let text =
            mapping([n(), format!("{}: {{type: int, path: $.n}}", quoted(column))], "primary_key: [id]");
        let keys = format!("primary_key: [id]\n    indexes: {{{}: [n]}}", quoted(index));
        let text =
            text.replace("primary_key: [id]", &keys).replace("  t:\n", &format!("  {}:\n", quoted(table)));
        text.replace("upsert: t\n", &format!("upsert: {}\n", quoted(table)))
            .replace("update: t\n", &format!("update: {}\n", quoted(table)))
    };
    let long = "ä".repeat(32);
    let longer = "a".repeat(65);
    let cases: [(String, &[Dialect], &str); 15] = [
        (with("t ", "c", "i"), &[Mysql, Mariadb, Tidb], "ends with a blank"),
        (with("t", "c ", "i"), &[Mysql, Mariadb, Tidb], "ends with a blank"),
        (with("t", "c", "i "), &[Mysql, Mariadb], "ends with a blank"),
        (with("t📦", "c", "i"), &[Mysql, Mariadb], "beyond U+FFFF"),
        (with("t", "📦", "i"), &[Mysql, Mariadb], "beyond U+FFFF"),
        (with("t", "c", "i📦"), &[Mysql, Mariadb], "beyond U+FFFF"),
        (with("t", "db_trx_id", "i"), &[Mysql, Mariadb], "is reserved by MySQL and MariaDB"),
        (with("t", "c", "Primary"), &[Mysql, Mariadb, Tidb], "is reserved by "),
        (with("t", "_tidb_rowid", "i"), &[Tidb], "is reserved by TiDB"),
        (with("t", "c", &longer), &[Mysql, Mariadb, Tidb], "is 65 characters long"),
        (with("t", "c", &long), &[Postgres], "is 64 bytes long, the limit of PostgreSQL is 63"),
        (with("t", "ctid", "i"), &[Postgres], "is reserved by PostgreSQL"),
        (with("sqlite_t", "c", "i"), &[Sqlite], "begins with `sqlite_`"),
        (with("t", "c", "SQLite_i"), &[Sqlite], "begins with `sqlite_`"),
        (with("t", "sqlite_c", "größe ähm"), &[], ""),
    ];
    for (mapping, refused_by, message) in cases {
        if refused_by.contains(&dialect) {
            is_refused(dialect, &mapping, message);
            // PostgreSQL truncates a long name, and MySQL changes a character in the name of a table.
            let is_changed = message.contains("bytes long") || message.contains("U+FFFF");
            assert!(is_changed || !creates(dialect, &mapping), "{mapping}");
        } else if message != "is 65 characters long" || dialect == Sqlite {
            works(dialect, &mapping);
        }
    }
    Ok(())
}
