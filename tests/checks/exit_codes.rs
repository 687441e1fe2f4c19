//! Exit codes: 0 done, 1 failed, 2 the command line or mapping is wrong, 3 finished, and the result needs attention.

use std::path::Path;
use std::process::Command;

use libtest_mimic::Trial;
use mapper::dialect::Dialect;

use crate::support::{Database, mapper, text};

pub fn trials() -> Vec<Trial> {
    trials![
        "exit codes":
        of_a_run,
        of_a_check,
        of_a_replay,
    ]
}

const MAPPING: &str = "
format: 1
mapping: things
source: {event_type: $.type}
tables:
  things:
    columns:
      id:   {type: int, path: $.id}
      name: {type: varchar(20), path: $.name, required: true}
    primary_key: [id]
events:
  thing.put: [{upsert: things, update: [name]}]
";

const GOOD: &str = r#"{"type": "thing.put", "id": 1, "name": "ant"}"#;
const POISON: &str = r#"{"type": "thing.put", "id": 2}"#;
const UNMAPPED: &str = r#"{"type": "thing.mislaid", "id": 3}"#;
const MISSPELLED: &str = r#"{"type": "thing.Put", "id": 3, "name": "bee"}"#;

/// `mapper COMMAND` with a mapping in the folder of the database.
fn command(name: &str, mapping: &str, database: &Database) -> Command {
    let file = database.folder().join("things.yaml");
    std::fs::write(&file, mapping).unwrap();
    let mut command = mapper();
    command.arg(name).arg("--mapping").arg(file).args(["--sink", &database.url]);
    command
}

fn dead_letters(database: &Database) -> std::path::PathBuf {
    database.folder().join("dead.ndjson")
}

/// Runs a command that ends with this code. Returns standard error.
fn ends_with(command: &mut Command, code: i32) -> String {
    let output = command.output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{command:?}\n{}{stderr}", text(&output.stdout));
    stderr
}

fn run(database: &Database, lines: &[&str], more: &[&str], code: i32) -> String {
    let source = database.folder().join("events.ndjson");
    std::fs::write(&source, lines.join("\n")).unwrap();
    let mut run = command("run", MAPPING, database);
    ends_with(
        run.arg("--source").arg(source).arg("--dead-letter").arg(dead_letters(database)).args(more),
        code,
    )
}

fn of_a_run() {
    let run = |lines: &[&str], more: &[&str], code| run(&Database::fresh(Dialect::Sqlite), lines, more, code);
    run(&[GOOD], &[], 0);
    run(&[], &[], 0);
    run(&[GOOD, POISON, UNMAPPED], &[], 0);
    run(&[GOOD, UNMAPPED], &["--fail-on-dead-letters"], 0);
    let stderr = run(&[GOOD, POISON], &["--fail-on-dead-letters"], 3);
    assert!(stderr.contains("error: 1 dead letter is in `"), "{stderr}");
    let stderr = run(&[UNMAPPED, MISSPELLED, POISON], &[], 3);
    assert!(
        stderr.contains("error: no record was applied: 2 were skipped, 1 became dead letters\n  = hint: "),
        "{stderr}"
    );
    assert!(
        stderr.contains(
            "skipping events of unmapped type `thing.Put` (logged once); did you mean `thing.put`?"
        ),
        "{stderr}"
    );
    assert!(stderr.contains("unmapped type `thing.mislaid` (logged once) position="), "{stderr}");
    run(&[POISON, POISON], &["--dead-letter-limit", "2"], 1);
    run(&[GOOD], &["--batch-events", "many"], 2);
}

fn of_a_check() {
    let database = Database::fresh(Dialect::Sqlite);
    let check = |mapping: &str, code| ends_with(&mut command("check", mapping, &database), code);
    // A table that a run would create is no difference.
    check(MAPPING, 0);
    run(&database, &[GOOD], &[], 0);
    check(MAPPING, 0);
    let stderr = check(&MAPPING.replace("name: {type: varchar(20)", "name: {type: varchar(30)"), 3);
    assert!(stderr.contains("the live tables do not match mapping `things`: 1 mismatch"), "{stderr}");
    let external = MAPPING.replace("  things:\n    columns", "  others:\n    external: true\n    columns");
    check(&external.replace("upsert: things", "upsert: others"), 3);
    check(&MAPPING.replace("upsert: things", "upsert: thing"), 2);
}

fn of_a_replay() {
    let database = Database::fresh(Dialect::Sqlite);
    let replay = |mapping: &str, code| {
        let mut replay = command("replay", mapping, &database);
        ends_with(replay.arg("--dead-letter").arg(dead_letters(&database)), code)
    };
    let repaired = MAPPING.replace("$.name, required", "$.name, if_absent: none, required");
    replay(&repaired, 0);
    run(&database, &[GOOD, POISON], &[], 0);
    let stderr = replay(MAPPING, 3);
    assert!(
        stderr.contains("error: dead letters remain in `")
            && stderr.contains("`: 1 failed again, 0 were not replayed"),
        "{stderr}"
    );
    // A line that was cut short is left, although the others are applied.
    let whole = std::fs::read_to_string(dead_letters(&database)).unwrap();
    std::fs::write(dead_letters(&database), format!("{whole}{{\"position\": ")).unwrap();
    let stderr = replay(&repaired, 3);
    assert!(stderr.contains("`: 0 failed again, 1 were not replayed"), "{stderr}");
    std::fs::remove_file(dead_letters(&database)).unwrap();
    replay(&repaired, 0);
    assert!(!Path::new(&dead_letters(&database)).exists());
}
