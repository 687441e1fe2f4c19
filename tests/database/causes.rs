//! Errors that one event or the schema can cause, and statements that exceed a time limit of the server.

use std::path::PathBuf;
use std::process::{Command, Output};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::{Database, is_long, mapper, summary, text, trial, without_times};

/// A table whose rows a trigger or a native type can refuse.
const MAPPING: &str = "
format: 1
mapping: small
source: {event_type: $.type}
tables:
  small:
    columns:
      id: {type: int, path: $.id}
      n: {type: int, path: $.n}
      words: {type: varchar(50), path: $.words}
    primary_key: [id]
events:
  put: [{upsert: small, update: [n, words]}]
";

/// The statement that creates the table of the mapping.
fn table(dialect: Dialect) -> &'static str {
    match dialect {
        // MariaDB's default is latin1.
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
            "CREATE TABLE small (id INT NOT NULL PRIMARY KEY, n INT, words VARCHAR(50)) CHARSET = utf8mb4;"
        }
        _ => "CREATE TABLE small (id INT NOT NULL PRIMARY KEY, n INT, words VARCHAR(50));",
    }
}

/// A trigger function of PostgreSQL with this body.
macro_rules! postgres_trigger {
    ($body:literal) => {
        concat!(
            "CREATE TABLE small (id INT NOT NULL PRIMARY KEY, n INT, words VARCHAR(50)); \
             CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE found_n INT; BEGIN ",
            $body,
            "; RETURN NEW; END $$; \
             CREATE TRIGGER refuse BEFORE INSERT ON small FOR EACH ROW EXECUTE FUNCTION refuse()"
        )
    };
}

/// SQL that makes the database refuse an event with n = 0 and the words `a b`, and the code.
const POSTGRES: &[(&str, &str)] = &[
    (postgres_trigger!("NEW.n := 100 / NEW.n"), "22012"),
    (postgres_trigger!("PERFORM generate_series(1, 3, NEW.n)"), "22023"),
    (postgres_trigger!("PERFORM NEW.words::tsquery"), "42601"),
    (postgres_trigger!("SELECT 1 INTO STRICT found_n WHERE NEW.n <> 0"), "P0002"),
    (postgres_trigger!("ASSERT NEW.n <> 0"), "P0004"),
    (postgres_trigger!("IF NEW.n = 0 THEN RAISE SQLSTATE 'XX123'; END IF"), "XX123"),
    (postgres_trigger!("IF NEW.n = 0 THEN RAISE undefined_table; END IF"), "42P01"),
    (postgres_trigger!("found_n := (SELECT 1 FROM generate_series(NEW.n, 1))"), "21000"),
];

/// MySQL and MariaDB.
const MYSQL: &[(&str, &str)] = &[
    (
        "CREATE TRIGGER refuse BEFORE INSERT ON small FOR EACH ROW \
         BEGIN IF NEW.n = 0 THEN SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 5555; END IF; END",
        "5555",
    ),
    (
        "SET SESSION sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO'; \
         CREATE TRIGGER refuse BEFORE INSERT ON small FOR EACH ROW SET NEW.n = 100 DIV NEW.n",
        "1365",
    ),
    (
        "CREATE TRIGGER refuse BEFORE INSERT ON small FOR EACH ROW \
         BEGIN CASE WHEN NEW.n > 0 THEN DO 1; END CASE; END",
        "1339",
    ),
];

/// TiDB has no triggers.
const TIDB: &[(&str, &str)] = &[(
    "CREATE TABLE small (id INT NOT NULL PRIMARY KEY, n INT, words VARCHAR(50), \
     found INT AS ('a' REGEXP IF(n = 0, '[', 'a')) STORED)",
    "1139",
)];

const SQLITE: &[(&str, &str)] = &[(
    "CREATE TRIGGER refuse BEFORE INSERT ON small WHEN NEW.n = 0 \
     BEGIN SELECT json_extract(NEW.words, '$'); END",
    "1",
)];

fn causes(dialect: Dialect) -> &'static [(&'static str, &'static str)] {
    match dialect {
        Dialect::Mysql | Dialect::Mariadb => MYSQL,
        Dialect::Tidb => TIDB,
        Dialect::Postgres => POSTGRES,
        Dialect::Sqlite => SQLITE,
    }
}

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for dialect in Dialect::ALL {
        for (number, (sql, code)) in causes(dialect).iter().enumerate() {
            let name = format!("causes: one event is refused with {code}");
            let ways = if number == 0 { ALL_WAYS } else { &ALL_WAYS[..1] };
            trials.push(trial(dialect, name, move || one_event_is_refused(dialect, sql, code, ways)));
        }
        let mut add = |name: &str, run: fn(Dialect) -> Result<(), Failed>| {
            trials.push(trial(dialect, format!("causes: {name}"), move || run(dialect)));
        };
        add("a trigger that fails for every event halts", all_are_refused);
        match dialect {
            Dialect::Postgres => {
                add("row-level security refuses one event", row_level_security);
                add("a slow batch is divided", slow_batch);
            }
            Dialect::Mariadb => add("a slow batch is divided", slow_batch),
            Dialect::Mysql => {
                add("values of native types that one event gives", native_types);
                // It takes four minutes, because the time limit is one.
                if is_long() {
                    add("a batch without an answer is divided", batch_without_answer);
                }
            }
            Dialect::Tidb | Dialect::Sqlite => {}
        }
    }
    trials
}

fn event(id: usize, n: i32, words: &str) -> Json {
    json!({"type": "put", "id": id, "n": n, "words": words})
}

/// Events of which the one at this index is refused.
fn events(refused: usize) -> Vec<Json> {
    let good = |id| event(id, 1, "a");
    (0..100).map(|id| if id == refused { event(id, 0, "a b") } else { good(id) }).collect()
}

fn create(database: &Database, sql: &str) {
    if !sql.contains("CREATE TABLE small") {
        database.execute(table(database.dialect));
    }
    database.execute(sql);
}

fn mapping_file(database: &Database, mapping: &str) -> PathBuf {
    let path = database.folder().join("small.yaml");
    std::fs::write(&path, mapping).unwrap();
    path
}

fn run(database: &Database, url: &str, mapping: &str, events: &[Json], more: &[&str]) -> Output {
    let source = database.folder().join("events.ndjson");
    let lines: Vec<String> = events.iter().map(Json::to_string).collect();
    std::fs::write(&source, lines.join("\n")).unwrap();
    let mut command: Command = mapper();
    command.arg("run").arg("--mapping").arg(mapping_file(database, mapping)).arg("--source").arg(source);
    command.args(["--sink", url, "--summary", "json", "--dead-letter"]);
    command.arg(database.folder().join("dead.ndjson")).args(more).output().unwrap()
}

fn dead_letters(database: &Database) -> Vec<Json> {
    let text = std::fs::read_to_string(database.folder().join("dead.ndjson")).unwrap_or_default();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Checks that all events but one were applied, and that the dead letter has the code.
fn assert_one_dead_letter(
    database: &Database,
    output: &Output,
    line: usize,
    code: &str,
) -> Result<(), Failed> {
    if !output.status.success() {
        return Err(Failed::from(format!("{}\n{}", output.status, text(&output.stderr))));
    }
    let summary = summary(output);
    assert_eq!((&summary["applied"], &summary["dead_lettered"]), (&json!(99), &json!(1)));
    let dead = dead_letters(database);
    let found: Vec<_> = dead.iter().map(|dead| (&dead["position"]["line"], &dead["code"])).collect();
    assert_eq!(found, [(&json!(line), &json!(code))]);
    assert_eq!(database.query("SELECT '1' FROM small").len(), 99);
    Ok(())
}

/// The index of the refused event, the size of batches and the number of writers.
const ALL_WAYS: &[(usize, &str, &str)] =
    &[(50, "7", "2"), (50, "1000", "1"), (0, "1000", "1"), (99, "1000", "2"), (50, "1", "1")];

/// One refused event becomes a dead letter.
fn one_event_is_refused(
    dialect: Dialect,
    sql: &str,
    code: &str,
    ways: &[(usize, &str, &str)],
) -> Result<(), Failed> {
    for &(refused, batch, writers) in ways {
        let database = Database::fresh(dialect);
        create(&database, sql);
        let more = ["--batch-events", batch, "--writers", writers];
        let output = run(&database, &database.url, MAPPING, &events(refused), &more);
        assert_one_dead_letter(&database, &output, refused + 1, code)?;
    }
    Ok(())
}

/// The last trigger of the dialect's list refuses every event.
fn all_are_refused(dialect: Dialect) -> Result<(), Failed> {
    let (sql, code) = causes(dialect)[0];
    for batch in ["1000", "1"] {
        let database = Database::fresh(dialect);
        create(&database, sql);
        let all: Vec<Json> = (0..100).map(|id| event(id, 0, "a b")).collect();
        let output = run(&database, &database.url, MAPPING, &all, &["--batch-events", batch]);
        let stderr = without_times(&text(&output.stderr));
        assert_eq!(output.status.code(), Some(1), "{stderr}");
        let words = format!(
            "error: table `small`: an expression, a function or a trigger of the database failed (code {code})\n  = hint: no other event was accepted"
        );
        assert!(stderr.contains(&words), "{stderr}");
        assert!(dead_letters(&database).is_empty());
    }
    Ok(())
}

/// A missing privilege has the same code, and halts.
fn row_level_security(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let user = format!("user_{}", database.name());
    database.execute(&format!(
        "{} CREATE ROLE {user} LOGIN PASSWORD 'user'; GRANT ALL ON small TO {user}; \
         ALTER TABLE small ENABLE ROW LEVEL SECURITY; \
         CREATE POLICY read ON small FOR SELECT USING (TRUE); \
         CREATE POLICY add ON small FOR INSERT WITH CHECK (n <> 0); \
         CREATE POLICY change ON small FOR UPDATE USING (TRUE) WITH CHECK (n <> 0)",
        table(dialect)
    ));
    let url = database.url.replacen("mapper:mapper@", &format!("{user}:user@"), 1);
    let output = run(&database, &url, MAPPING, &events(50), &[]);
    database.execute(&format!("DROP OWNED BY {user}; DROP ROLE {user}"));
    assert_one_dead_letter(&database, &output, 51, "42501")
}

/// `replace` writes JSON of a native type, and a key is compared with text that its character set lacks.
fn native_types(dialect: Dialect) -> Result<(), Failed> {
    let replaced = "
format: 1
mapping: small
source: {event_type: $.type}
tables:
  small:
    columns:
      id: {type: int, path: $.id}
      n: {type: int, path: $.n}
      words: {type: text, sql: {mysql: JSON}, path: $.words}
    primary_key: [id, n]
events:
  put: [{replace: small, of: {id: $.id}}]
";
    let database = Database::fresh(dialect);
    let event_of = |number| event(number, 1, if number == 50 { "{" } else { "{}" });
    let all: Vec<Json> = (0..100).map(event_of).collect();
    let output = run(&database, &database.url, replaced, &all, &[]);
    assert_one_dead_letter(&database, &output, 51, "3140")?;

    let updated = "
format: 1
mapping: small
source: {event_type: $.type}
tables:
  small:
    columns:
      id: {type: int, path: $.id}
      n: {type: int, path: $.n}
      words: {type: varchar(50), sql: {mysql: VARCHAR(50) CHARACTER SET latin1}, path: $.words}
    primary_key: [id]
events:
  put:
    - update: small
      key: {words: $.words}
      set: {n: $.n}
";
    let database = Database::fresh(dialect);
    database.execute(
        "CREATE TABLE small (id INT NOT NULL PRIMARY KEY, n INT, words VARCHAR(50) CHARACTER SET latin1)",
    );
    let rows: Vec<String> = (0..99).map(|id| format!("({id}, 0, 'word {id}')")).collect();
    database.execute(&format!("INSERT INTO small VALUES {}", rows.join(", ")));
    let words = |id| if id == 50 { "Ж".to_owned() } else { format!("word {id}") };
    let all: Vec<Json> = (0..100).map(|id| event(id, 1, &words(id))).collect();
    let output = run(&database, &database.url, updated, &all, &[]);
    assert_one_dead_letter(&database, &output, 51, "3988")
}

/// The rows of a batch together exceed the time limit of a statement. The batch is divided until they do not.
fn slow_batch(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let user = format!("user_{}", database.name());
    let url = database.url.replacen("mapper:mapper@", &format!("{user}:user@"), 1);
    let code = if dialect == Dialect::Postgres {
        database.execute(&format!(
                "CREATE ROLE {user} LOGIN PASSWORD 'user'; ALTER ROLE {user} SET statement_timeout = '500ms'; {}; \
                 GRANT ALL ON small TO {user}",
                postgres_trigger!("PERFORM pg_sleep(0.02)")
            ));
        "57014"
    } else {
        database.execute(&format!(
                "CREATE USER {user} IDENTIFIED BY 'user' WITH MAX_STATEMENT_TIME 0.5; GRANT ALL ON {}.* TO {user}; \
                 {} CREATE TRIGGER slow BEFORE INSERT ON small FOR EACH ROW DO SLEEP(0.02)",
                database.name(),
                table(dialect)
            ));
        "1969"
    };
    let all: Vec<Json> = (0..100).map(|id| event(id, 1, "a")).collect();
    let output = run(&database, &url, MAPPING, &all, &[]);
    database.execute(&match dialect {
        Dialect::Postgres => format!("DROP OWNED BY {user}; DROP ROLE {user}"),
        _ => format!("DROP USER {user}"),
    });
    let stderr = without_times(&text(&output.stderr));
    assert!(output.status.success(), "{stderr}");
    assert_eq!(summary(&output)["applied"], 100);
    let cause = format!(
        "WARN table `small`: the server stopped a statement: it exceeded a time limit of the server, or a person stopped it (code {code}); nothing is lost, "
    );
    for words in ["retrying", "dividing the 100 events of the transaction"] {
        assert!(stderr.contains(&format!("{cause}{words}")), "{stderr}");
    }
    assert!(!stderr.contains("lock"), "{stderr}");
    Ok(())
}

/// A statement takes longer than the time limit of `mapper`. Afterwards it still holds its locks for a while.
fn batch_without_answer(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    create(&database, "CREATE TRIGGER slow BEFORE INSERT ON small FOR EACH ROW DO SLEEP(1)");
    let all: Vec<Json> = (0..80).map(|id| event(id, 1, "a")).collect();
    let output = run(&database, &database.url, MAPPING, &all, &[]);
    let stderr = without_times(&text(&output.stderr));
    assert!(output.status.success(), "{stderr}");
    assert_eq!(summary(&output)["applied"], 80);
    let cause = "WARN table `small`: the server did not answer a statement within 60 s, or within 1 h if it empties a table; nothing is lost, ";
    for words in ["retrying", "dividing the 80 events of the transaction"] {
        assert!(stderr.contains(&format!("{cause}{words}")), "{stderr}");
    }
    Ok(())
}
