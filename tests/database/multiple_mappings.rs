//! Several mappings in one run. If one mapping rejects an event, no mapping applies it, and a replay applies
//! it by all.

use std::process::{Command, Output, Stdio};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::process::{ExitedProcess, RunningProcess};
use crate::support::{Database, mapper, text, trial};

/// Tables without keys show how often each event took effect.
const ORDERS: &str = "
format: 1
mapping: orders
source: {event_type: $.type, entity: $.order}
tables:
  placed:
    columns:
      n:    {type: int, path: $.n, required: true}
      note: {type: varchar(20), path: $.note, required: true}
events:
  order.placed:
    - insert: placed
";

const PEOPLE: &str = "
format: 1
mapping: people
source: {event_type: $.type, entity: $.person}
tables:
  met:
    columns:
      n: {type: int, path: $.n, required: true}
events:
  order.placed: &met
    - insert: met
  person.met: *met
";

pub fn trials() -> Vec<Trial> {
    let tests: [(&str, fn(Dialect) -> Result<(), Failed>); 5] = [
        ("entities of every mapping are parked", entities_of_every_mapping_are_parked),
        ("dead letters of other mappings are left in place", dead_letters_of_other_runs),
        ("an external table shared by two mappings", external_table),
        ("an external table that does not match", external_table_mismatch),
        ("an external parent table", external_parent),
    ];
    let mut trials = Vec::new();
    for (name, run) in tests {
        for dialect in Dialect::ALL {
            trials.push(trial(dialect, format!("multiple_mappings: {name}"), move || run(dialect)));
        }
    }
    trials
}

/// Builds `mapper SUBCOMMAND` with mappings of these texts, in this order.
fn command(subcommand: &[&str], texts: &[&str], database: &Database) -> Command {
    let mut mapper = mapper();
    mapper.args(subcommand).args(["--sink", &database.url]);
    for (at, text) in texts.iter().enumerate() {
        let file = database.folder().join(format!("{at}.yaml"));
        std::fs::write(&file, text).unwrap();
        mapper.arg("--mapping").arg(file);
    }
    mapper
}

fn dead_letters(database: &Database) -> String {
    database.folder().join("dead.ndjson").display().to_string()
}

/// Runs over events from standard input.
fn run(texts: &[&str], database: &Database, more: &[&str], events: &[Json]) -> ExitedProcess {
    let mut run = command(&["run", "--summary", "json", "--source", "-"], texts, database);
    let mut running = RunningProcess::start(run.args(["--dead-letter", &dead_letters(database)]).args(more));
    running.feed_in_background(&events.iter().map(Json::to_string).collect::<Vec<_>>());
    running.finish()
}

fn replay(texts: &[&str], database: &Database) -> Output {
    let mut replay = command(&["replay", "--summary", "json"], texts, database);
    crate::support::finish(replay.args(["--dead-letter", &dead_letters(database)]))
}

/// Returns the numbers of read, applied and dead-lettered records of a summary.
fn figures(stdout: &str) -> [u64; 3] {
    let summary: Json = serde_json::from_str(stdout.lines().last().unwrap_or_default()).unwrap();
    ["read", "applied", "dead_lettered"].map(|name| summary[name].as_u64().unwrap())
}

fn stored_dead_letters(database: &Database) -> Vec<Json> {
    let text = std::fs::read_to_string(dead_letters(database)).unwrap_or_default();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Returns the numbers of a table, sorted.
fn numbers(database: &Database, table: &str) -> Vec<u32> {
    let rows = database.query(&format!("SELECT CAST(n AS CHAR(9)) FROM {table}"));
    let numbers = rows.into_iter().map(|row| row[0].as_deref().unwrap().trim().parse().unwrap());
    let mut numbers: Vec<u32> = numbers.collect();
    numbers.sort_unstable();
    numbers
}

/// Returns the lines that `mapper parked show` lists, with single blanks.
fn parked(texts: &[&str], database: &Database) -> Vec<String> {
    let shown = text(&crate::support::succeed(&mut command(&["parked", "show"], texts, database)).stdout);
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    shown.lines().map(line).filter(|line| line.contains(|c: char| c.is_ascii_digit())).collect()
}

fn placed(n: u32, order: &str, person: &str, note: Option<&str>) -> Json {
    let mut event = json!({"type": "order.placed", "n": n, "order": order, "person": person});
    if let Some(note) = note {
        event["note"] = json!(note);
    }
    event
}

fn met(n: u32, person: &str) -> Json {
    json!({"type": "person.met", "n": n, "person": person})
}

fn entities_of_every_mapping_are_parked(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let events = [
        // The order mapping rejects this event, so the people mapping does not apply it either.
        placed(1, "o1", "p1", None),
        met(2, "p1"),
        met(3, "p2"),
        placed(4, "o2", "p1", Some("x")),
        placed(5, "o2", "p3", Some("x")),
        met(6, "p3"),
        placed(7, "o9", "p9", Some("x")),
    ];
    let ended = run(&[ORDERS, PEOPLE], &database, &["--park"], &events);
    assert!(ended.status.success(), "{}", ended.stderr);
    assert_eq!(figures(&ended.stdout), [7, 2, 5]);
    assert_eq!((numbers(&database, "placed"), numbers(&database, "met")), (vec![7], vec![3, 7]));
    let summaries: Vec<Json> = stored_dead_letters(&database)
        .iter()
        .map(|dead_letter| {
            assert_eq!(dead_letter["mappings"], json!(["orders", "people"]));
            json!([
                dead_letter["mapping"],
                dead_letter["stage"],
                dead_letter["entity"],
                dead_letter["parked_as"]
            ])
        })
        .collect();
    assert_eq!(
        summaries,
        [
            json!(["orders", "extract", "o1", "o1"]),
            json!(["people", "parked", "p1", "p1"]),
            json!(["people", "parked", "p1", "p1"]),
            json!(["orders", "parked", "o2", "o2"]),
            json!(["people", "parked", "p3", "p3"]),
        ]
    );
    assert!(ended.stderr.contains("mapping=\"orders\" stage=\"extract\""), "{}", ended.stderr);
    let expected = ["orders o1 1", "orders o2 2", "people p1 3", "people p3 2"];
    assert_eq!(parked(&[ORDERS, PEOPLE], &database), expected);
    assert_eq!(parked(&[PEOPLE], &database), ["p1 3", "p3 2"]);

    // The order of the mapping files does not matter.
    let fixed = ORDERS.replace("$.note, required", "$.note, if_absent: none, required");
    let output = replay(&[PEOPLE, &fixed], &database);
    assert_eq!(figures(&text(&output.stdout)), [5, 5, 0]);
    assert_eq!(numbers(&database, "placed"), [1, 4, 5, 7]);
    assert_eq!(numbers(&database, "met"), [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(parked(&[ORDERS, PEOPLE], &database), [""; 0]);
    assert_eq!(stored_dead_letters(&database), [Json::Null; 0]);
    Ok(())
}

fn dead_letters_of_other_runs(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let poison = [placed(1, "o1", "p1", None)];
    assert_eq!(run(&[ORDERS, PEOPLE], &database, &[], &poison).status.code(), Some(3));
    let only_orders = [placed(2, "o1", "p1", None)];
    assert_eq!(run(&[ORDERS], &database, &[], &only_orders).status.code(), Some(3));
    let fixed = ORDERS.replace("$.note, required", "$.note, if_absent: none, required");

    let output = replay(&[&fixed], &database);
    assert_eq!(figures(&text(&output.stdout)), [1, 1, 0]);
    assert!(text(&output.stderr).contains("1 dead letter is left in place"), "{}", text(&output.stderr));
    assert_eq!((numbers(&database, "placed"), numbers(&database, "met")), (vec![2], vec![]));
    assert_eq!(stored_dead_letters(&database).len(), 1);

    let output = replay(&[&fixed, PEOPLE], &database);
    assert_eq!(figures(&text(&output.stdout)), [1, 1, 0]);
    assert_eq!((numbers(&database, "placed"), numbers(&database, "met")), (vec![1, 2], vec![1]));
    Ok(())
}

/// Returns a mapping that knows one column of an external table.
fn external_mapping(mapping: &str, column: &str, event: &str) -> String {
    format!(
        "
format: 1
mapping: {mapping}
source: {{event_type: $.type}}
tables:
  things:
    external: true
    columns:
      id: {{type: int, path: $.id}}
      {column}: {{type: varchar(20), path: $.{column}}}
    primary_key: [id]
events:
  {event}:
    - upsert: things
      update: [{column}]
"
    )
}

/// Creates a database for external tables.
fn database_with_external_tables(dialect: Dialect) -> Database {
    match dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
            Database::fresh_with(dialect, "CHARACTER SET utf8mb4")
        }
        Dialect::Postgres | Dialect::Sqlite => Database::fresh(dialect),
    }
}

fn external_table(dialect: Dialect) -> Result<(), Failed> {
    let database = database_with_external_tables(dialect);
    let texts =
        [external_mapping("names", "name", "named"), external_mapping("colours", "colour", "painted")];
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let events = [
        json!({"type": "named", "id": 1, "name": "ant"}),
        json!({"type": "painted", "id": 1, "colour": "red"}),
        json!({"type": "painted", "id": 2, "colour": "blue"}),
        json!({"type": "named", "id": 1, "name": "bee"}),
    ];
    let ended = run(&texts, &database, &[], &events);
    assert_eq!(ended.status.code(), Some(1));
    assert!(ended.stderr.contains("external table `things` does not exist"), "{}", ended.stderr);

    database
        .execute("CREATE TABLE things (id INT NOT NULL PRIMARY KEY, name VARCHAR(20), colour VARCHAR(20))");
    let ended = run(&texts, &database, &[], &events);
    assert!(ended.status.success(), "{}", ended.stderr);
    let rows = database.query("SELECT name, colour FROM things ORDER BY id");
    let row = |name: Option<&str>, colour: &str| vec![name.map(str::to_owned), Some(colour.to_owned())];
    assert_eq!(rows, [row(Some("bee"), "red"), row(None, "blue")]);
    Ok(())
}

fn external_table_mismatch(dialect: Dialect) -> Result<(), Failed> {
    let database = database_with_external_tables(dialect);
    let texts =
        [external_mapping("names", "name", "named"), external_mapping("colours", "colour", "painted")];
    let texts = texts.map(|text| text.replace("path: $.name}", "path: $.name, required: true}"));
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    database.execute(
        "CREATE TABLE things (id INT NOT NULL PRIMARY KEY, name VARCHAR(20) NOT NULL, colour VARCHAR(20))",
    );
    // One mapping writes the column, and the other inserts rows without it.
    let mut check = command(&["check"], &texts, &database);
    let output = check.stdout(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    let stderr = text(&output.stderr);
    let wanted = "table `things` does not match mapping `names`: column `name` is NOT NULL and has no default, the mapping inserts rows without it";
    assert!(stderr.contains(wanted), "{stderr}");
    assert!(stderr.contains("do not match mappings `names` and `colours`: 1 mismatch"), "{stderr}");
    Ok(())
}

/// The required columns of an external table do not matter if no mapping inserts into it.
fn external_parent(dialect: Dialect) -> Result<(), Failed> {
    let database = database_with_external_tables(dialect);
    database.execute("CREATE TABLE things (id INT NOT NULL PRIMARY KEY, name VARCHAR(20) NOT NULL)");
    database.execute("INSERT INTO things VALUES (1, 'ant')");
    let child = "
format: 1
mapping: children
source: {event_type: $.type}
tables:
  things:
    external: true
    columns: {id: {type: int}}
    primary_key: [id]
  children:
    columns: {of: {type: int, path: $.id}}
    primary_key: [of]
    foreign_keys: {fk_children_thing: {columns: [of], references: {things: [id]}}}
events:
  born:
    - upsert: children
      update: []
";
    let events = [json!({"type": "born", "id": 1}), json!({"type": "born", "id": 2})];
    let ended = run(&[child], &database, &[], &events);
    assert!(ended.status.success(), "{}", ended.stderr);
    assert_eq!(figures(&ended.stdout), [2, 1, 1]);
    Ok(())
}
