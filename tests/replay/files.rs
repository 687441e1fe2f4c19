//! Tests of dead letters in files: their order, guards and `--park`, and broken lines.

use std::path::PathBuf;
use std::process::{Command, Output};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::{Database, finish, mapper, summary, text, trial};

/// The newest event of a thing counts. An owner is a row of another table.
const THINGS: &str = "
format: 1
mapping: things
source: {event_type: $.type, entity: $.id}
tables:
  owners:
    columns:
      id: {type: varchar(20), path: $.owner}
    primary_key: [id]
  things:
    columns:
      id:    {type: varchar(20), path: $.id}
      n:     {type: int, path: $.n, required: true}
      note:  {type: varchar(20), path: $.note, required: true}
      owner: {type: varchar(20), path: $.owner}
    primary_key: [id]
    foreign_keys: {fk_owner: {columns: [owner], references: {owners: [id]}}}
events:
  put:
    - upsert: things
      update: [n, note, owner]
  owner:
    - upsert: owners
      update: []
";

/// Every change has a guard, and a change that finds no row is a dead letter.
const GUARDED: &str = "
format: 1
mapping: guarded
source: {event_type: $.type, entity: $.id}
tables:
  things:
    columns:
      id:      {type: varchar(20), path: $.id}
      n:       {type: int, path: $.n, required: true}
      note:    {type: varchar(20), path: $.note, required: true}
      version: {type: int, path: $.version}
      gone_in: {type: int}
    primary_key: [id]
events:
  put:
    - upsert: things
      update: [n, note, version]
      guard: version
  withdrawn:
    - update: things
      key: {id: $.id}
      set: {gone_in: $.version, version: $.version}
      guard: version
      if_no_row: dead_letter
";

/// A hard delete with a guard. Its key is misspelled until the mapping is repaired.
const ERASED: &str = "
  erased:
    - delete: things
      key: {id: $.ident}
      guard: {version: $.version}
";

pub fn trials() -> Vec<Trial> {
    let every_database: [(&str, fn(Dialect) -> Result<(), Failed>); 6] = [
        ("dead letters of several writers keep their order", order_of_several_writers),
        ("by run, then by line", by_run_then_by_line),
        ("guards are respected", guards_are_respected),
        ("a line that was cut short", line_that_was_cut_short),
        ("a run that parks is started again", parking_run_is_started_again),
        ("a run is started again between replays", run_between_replays),
    ];
    let mut trials = Vec::new();
    for (name, run) in every_database {
        for dialect in Dialect::ALL {
            trials.push(trial(dialect, format!("replay: {name}"), move || run(dialect)));
        }
    }
    trials.push(trial(Dialect::Sqlite, "replay: a run says when `--park` is needed", warning_about_order));
    trials
}

/// `mapper COMMAND` with a mapping.
fn command(command: &str, mapping: &str, database: &Database) -> Command {
    let file = database.folder().join("mapping.yaml");
    std::fs::write(&file, mapping).unwrap();
    let mut mapper = mapper();
    mapper.arg(command).arg("--mapping").arg(file).args(["--sink", &database.url, "--summary", "json"]);
    mapper.arg("--dead-letter").arg(log_file(database));
    mapper
}

fn log_file(database: &Database) -> PathBuf {
    database.folder().join("dead.ndjson")
}

fn log_text(database: &Database) -> String {
    std::fs::read_to_string(log_file(database)).unwrap_or_default()
}

/// Writes lines as a file, and applies it.
fn run(database: &Database, mapping: &str, lines: &[String], more: &[&str]) -> Output {
    let source = database.folder().join("events.ndjson");
    std::fs::write(&source, lines.concat()).unwrap();
    finish(command("run", mapping, database).arg("--source").arg(source).args(more))
}

/// Replays with a mapping in which events need no note and an erased thing is found.
fn replay(database: &Database, mapping: &str) -> Output {
    let repaired = mapping.replace("$.note, required", "$.note, if_absent: none, required");
    finish(&mut command("replay", &repaired.replace("$.ident", "$.id"), database))
}

fn line(event: &Json) -> String {
    format!("{event}\n")
}

fn counts(output: &Output) -> [u64; 4] {
    let line = summary(output);
    ["read", "applied", "dead_lettered", "stale"].map(|name| line[name].as_u64().unwrap())
}

fn rows(database: &Database, columns: &[&str], table: &str) -> Vec<Vec<Option<String>>> {
    let columns: Vec<String> = columns.iter().map(|column| format!("CAST({column} AS CHAR(9))")).collect();
    let rows = database.query(&format!("SELECT {} FROM {table} ORDER BY id", columns.join(", ")));
    let trim = |value: Option<String>| value.map(|value| value.trim().to_owned());
    rows.into_iter().map(|row| row.into_iter().map(trim).collect()).collect()
}

fn row(values: &[&str]) -> Vec<Option<String>> {
    values.iter().map(|value| Some((*value).to_owned()).filter(|value| value != "NULL")).collect()
}

/// The dead letters of an entity are spread over the batches of two writers, and found at two stages. The
/// newest event wins.
fn order_of_several_writers(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let event = |number: usize| match number % 1000 {
        500 => json!({"type": "put", "id": "no note", "n": number}),
        // The database rejects it.
        100 | 800 => json!({"type": "put", "id": "no owner", "n": number, "note": "x", "owner": "nobody"}),
        _ => json!({"type": "put", "id": format!("t{number}"), "n": number, "note": "x"}),
    };
    let lines: Vec<String> = (1..=4000).map(|number| line(&event(number))).collect();
    assert_eq!(counts(&run(&database, THINGS, &lines, &["--writers", "2"])), [4000, 3988, 12, 0]);
    let dead_letters = log_text(&database);
    let dead_letters: Vec<Json> =
        dead_letters.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let positions: Vec<u64> =
        dead_letters.iter().map(|dead_letter| dead_letter["position"]["line"].as_u64().unwrap()).collect();
    assert_eq!(positions, [100, 500, 800, 1100, 1500, 1800, 2100, 2500, 2800, 3100, 3500, 3800]);
    assert!(dead_letters[0]["run"].is_string(), "{}", dead_letters[0]);
    assert!(dead_letters.iter().all(|dead_letter| dead_letter["run"] == dead_letters[0]["run"]));

    database.execute("INSERT INTO owners (id) VALUES ('nobody')");
    assert_eq!(counts(&replay(&database, THINGS)), [12, 12, 0, 0]);
    let newest = rows(&database, &["id", "n"], "things WHERE id IN ('no note', 'no owner')");
    assert_eq!(newest, [row(&["no note", "3500"]), row(&["no owner", "3800"])]);
    Ok(())
}

/// The order of lines in the log does not matter, if dead letters name their runs.
fn by_run_then_by_line(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let put = |n: usize| line(&json!({"type": "put", "id": "a", "n": n}));
    let reverse = |text: &str| text.lines().rev().flat_map(|line| [line, "\n"]).collect::<String>();
    let value = || rows(&database, &["n"], "things").remove(0);
    run(&database, THINGS, &[put(1), put(2), put(3)], &[]);
    let ended = run(&database, THINGS, &[put(4)], &[]);
    assert_eq!(counts(&ended), [1, 0, 1, 0]);
    let written = log_text(&database);
    std::fs::write(log_file(&database), reverse(&written)).unwrap();
    // They fail again, and still name their runs.
    let failed = finish(&mut command("replay", THINGS, &database));
    assert_eq!(counts(&failed), [4, 0, 4, 0]);
    let runs_and_positions = |text: &str| -> Vec<Json> {
        let lines = text.lines().map(|line| serde_json::from_str::<Json>(line).unwrap());
        lines.map(|dead_letter| json!([dead_letter["run"], dead_letter["position"]])).collect()
    };
    assert_eq!(runs_and_positions(&log_text(&database)), runs_and_positions(&written));
    std::fs::write(log_file(&database), reverse(&written)).unwrap();
    assert_eq!(counts(&replay(&database, THINGS)), [4, 4, 0, 0]);
    assert_eq!(value(), row(&["4"]));

    // Version 0.2.0 named no run: the log has the order, and such dead letters come first.
    run(&database, THINGS, &[put(5), put(6)], &[]);
    let without_run = |line: &str| {
        let mut dead_letter: Json = serde_json::from_str(line).unwrap();
        dead_letter.as_object_mut().unwrap().shift_remove("run").unwrap();
        self::line(&dead_letter)
    };
    let older: String = reverse(&log_text(&database)).lines().map(without_run).collect();
    std::fs::write(log_file(&database), &older).unwrap();
    assert_eq!(counts(&replay(&database, THINGS)), [2, 2, 0, 0]);
    assert_eq!(value(), row(&["5"]));
    run(&database, THINGS, &[put(7)], &[]);
    let newer = log_text(&database);
    std::fs::write(log_file(&database), newer + &older.replace("\\\"n\\\":", "\\\"n\\\":1")).unwrap();
    assert_eq!(counts(&replay(&database, THINGS)), [3, 3, 0, 0]);
    assert_eq!(value(), row(&["7"]));
    Ok(())
}

/// A dead letter that is older than its row changes nothing.
fn guards_are_respected(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let mapping = format!("{GUARDED}{}", &ERASED[1..]);
    let put = |id: &str, version: usize, note: Option<&str>| {
        let mut event = json!({"type": "put", "id": id, "n": version, "version": version});
        if let Some(note) = note {
            event["note"] = note.into();
        }
        line(&event)
    };
    let change = |event_type: &str, id: &str, version: usize| {
        line(&json!({"type": event_type, "id": id, "version": version}))
    };
    let lines = [
        put("a", 1, None),
        put("a", 2, Some("x")),
        put("b", 1, Some("x")),
        put("b", 2, None),
        change("withdrawn", "b", 3),
        put("c", 1, Some("x")),
        change("erased", "c", 2),
        put("c", 3, Some("x")),
        // The row is the only one that is older than its dead letter.
        put("d", 1, Some("x")),
        put("d", 2, None),
    ];
    assert_eq!(counts(&run(&database, &mapping, &lines, &[])), [10, 6, 4, 0]);
    assert_eq!(counts(&replay(&database, &mapping)), [4, 4, 0, 3]);
    let expected = [
        row(&["a", "2", "2", "NULL"]),
        row(&["b", "1", "3", "3"]),
        row(&["c", "3", "3", "NULL"]),
        row(&["d", "2", "2", "NULL"]),
    ];
    assert_eq!(rows(&database, &["id", "n", "version", "gone_in"], "things"), expected);
    Ok(())
}

/// Without `--park`, a run warns at its first dead letter if a replay can leave wrong rows, and names the tables. At its
/// end, it recommends `--park`.
fn warning_about_order() -> Result<(), Failed> {
    let lines = [1, 2].map(|n| line(&json!({"type": "put", "id": "a", "n": n, "version": n})));
    let warnings = |mapping: &str, more: &[&str]| {
        let stderr = text(&run(&Database::fresh(Dialect::Sqlite), mapping, &lines, more).stderr);
        stderr.lines().filter(|line| line.contains("--park")).map(str::to_owned).collect::<Vec<_>>()
    };
    let found = warnings(THINGS, &[]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].contains("older values or deleted rows in `things`;"), "{found:?}");
    assert!(found[1].contains("`--park` is recommended: "), "{found:?}");
    assert_eq!(warnings(THINGS, &["--park"]).len(), 0);
    assert_eq!(warnings(GUARDED, &[]).len(), 0);
    // A guard does not help if the row is deleted, or if the row of an update is missing.
    assert_eq!(warnings(&format!("{GUARDED}{}", &ERASED[1..]), &[]).len(), 2);
    assert_eq!(warnings(&GUARDED.replace("      if_no_row: dead_letter\n", ""), &[]).len(), 2);
    Ok(())
}

/// The second run parks events that the first one applied. They come before the first one's dead letter.
fn parking_run_is_started_again(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let lines = [
        line(&json!({"type": "put", "id": "a", "n": 1, "note": "x"})),
        line(&json!({"type": "put", "id": "a", "n": 2})),
    ];
    assert_eq!(counts(&run(&database, THINGS, &lines, &["--park"])), [2, 1, 1, 0]);
    assert_eq!(counts(&run(&database, THINGS, &lines, &["--park"])), [2, 0, 2, 0]);
    assert_eq!(counts(&replay(&database, THINGS)), [2, 2, 0, 0]);
    assert_eq!(rows(&database, &["id", "n"], "things"), [row(&["a", "2"])]);
    Ok(())
}

/// A replay ends after it has applied a dead letter and before it removes it. Then the run is started again: it
/// applies the older event, and its dead letter is to be applied after that.
fn run_between_replays(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let lines = [
        line(&json!({"type": "put", "id": "a", "n": 1, "note": "x"})),
        line(&json!({"type": "put", "id": "a", "n": 2})),
        "{no json\n".to_owned(),
    ];
    assert_eq!(counts(&run(&database, THINGS, &lines, &["--park"])), [3, 1, 2, 0]);
    // The file cannot be replaced.
    let obstacle = database.folder().join("dead.ndjson.replaying");
    std::fs::create_dir(&obstacle).unwrap();
    let repaired = THINGS.replace("$.note, required", "$.note, if_absent: none, required");
    let failed = command("replay", &repaired, &database).output().unwrap();
    assert_eq!(failed.status.code(), Some(1), "{}", text(&failed.stderr));
    std::fs::remove_dir(&obstacle).unwrap();
    assert_eq!(counts(&run(&database, THINGS, &lines, &["--park"])), [3, 1, 2, 0]);
    assert_eq!(counts(&replay(&database, THINGS)), [2, 1, 1, 0]);
    assert_eq!(rows(&database, &["id", "n"], "things"), [row(&["a", "2"])]);
    // Its later events no longer wait.
    assert_eq!(counts(&run(&database, THINGS, &lines[..1], &["--park"])), [1, 1, 0, 0]);
    Ok(())
}

/// As after a kill while the file was written, and a later run.
fn line_that_was_cut_short(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let put = |n: usize| line(&json!({"type": "put", "id": format!("t{n}"), "n": n, "broken": "Zoë"}));
    run(&database, THINGS, &[put(1), put(2)], &[]);
    let whole = log_text(&database);
    let torn = &whole[whole.find('\n').unwrap() + 1..whole.len() - 20];
    std::fs::write(log_file(&database), &whole[..whole.len() - 20]).unwrap();
    let warning = |output: &Output, number: usize| {
        let stderr = text(&output.stderr);
        let words = format!("line {number} of `{}`: not JSON", log_file(&database).display());
        assert!(stderr.contains(&words), "no `{words}`:\n{stderr}");
        assert!(!stderr.contains("Zoë"), "{stderr}");
    };
    let output = replay(&database, THINGS);
    assert_eq!(counts(&output), [1, 1, 0, 0]);
    warning(&output, 2);
    assert_eq!(log_text(&database), format!("{torn}\n"));
    // A run appends to the cut line itself, and the record comes again.
    std::fs::write(log_file(&database), torn).unwrap();
    run(&database, THINGS, &[put(1), put(2)], &[]);
    let output = replay(&database, THINGS);
    assert_eq!(counts(&output), [2, 2, 0, 0]);
    warning(&output, 1);
    assert_eq!(log_text(&database), format!("{torn}\n"));
    assert_eq!(rows(&database, &["id", "n"], "things"), [row(&["t1", "1"]), row(&["t2", "2"])]);
    Ok(())
}
