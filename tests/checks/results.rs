//! Results of a run that a person reads: the summary, the causes of dead letters, and the next commands.

use std::process::Command;

use libtest_mimic::Trial;
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::{Database, mapper, succeed, summary, text, without_times};

/// The newest booking counts. An event can have a note that is too long.
const BOOKINGS: &str = "
format: 1
mapping: bookings
source: {event_type: $.type, entity: $.id}
tables:
  bookings:
    columns:
      id:     {type: int, path: $.id}
      number: {type: varchar(20), path: $.number}
      notes:  {type: varchar(255), path: $.notes}
      origin: {type: varchar(20), path: $.orgin, if_absent: web}
      made:   {type: date, path: $.made}
    primary_key: [id]
    unique: {uq_number: [number]}
  payments:
    each: {payment: \"$.payment[*]\"}
    columns:
      booking: {type: int, path: $.id}
      number:  {type: int, index_of: payment}
      amount:  {type: int, path: payment.amount}
    primary_key: [booking, number]
events:
  booked:
    - upsert: bookings
      update: [notes]
    - upsert: payments
      update: [amount]
";

pub fn trials() -> Vec<Trial> {
    trials![
        "results":
        dead_letters_are_grouped_by_cause,
        the_end_of_a_run_names_the_replay,
        a_run_without_dead_letters_names_no_replay,
        a_guard_needs_no_park,
        a_failed_run_logs_its_causes,
        a_run_begins_at_a_line,
        topics_have_no_lines,
        replaced_values_are_counted,
        replaced_values_of_a_dead_letter_count_in_its_replay,
    ]
}

/// `mapper COMMAND` in the folder of a database, which has the mapping and a file of events.
fn command(database: &Database, command: &str) -> Command {
    let folder = database.folder();
    std::fs::write(folder.join("bookings.yaml"), BOOKINGS).unwrap();
    let mut mapper = mapper();
    mapper.current_dir(folder).arg(command).args([
        "--mapping",
        "bookings.yaml",
        "--sink",
        "sqlite://test.db",
    ]);
    mapper
}

fn run(database: &Database, events: &[Json], more: &[&str]) -> Command {
    let lines: Vec<String> = events.iter().map(Json::to_string).collect();
    std::fs::write(database.folder().join("bookings.ndjson"), lines.join("\n")).unwrap();
    let mut run = command(database, "run");
    run.args(["--source", "bookings.ndjson"]).args(more);
    run
}

fn booking(id: usize, text: &str) -> Json {
    json!({"type": "booked", "id": id, "number": format!("B-{id}"), "notes": text, "made": "2025-01-31"})
}

/// 199 events: 65 notes of different lengths are too long, one date is malformed in addition, one number is taken.
fn events() -> Vec<Json> {
    let mut events: Vec<Json> = (1..=199)
        .map(|id| booking(id, &"x".repeat(if (2..67).contains(&id) { 254 + id } else { 9 })))
        .collect();
    events[49]["made"] = json!("31.01.2025");
    events[198]["number"] = json!("B-198");
    events
}

/// Lines of standard error, without times.
fn log(stderr: &[u8]) -> Vec<String> {
    without_times(&text(stderr)).lines().map(str::to_owned).collect()
}

fn dead_letters_are_grouped_by_cause() {
    let database = Database::fresh(Dialect::Sqlite);
    let output = succeed(&mut run(&database, &events(), &[]));
    let stdout = text(&output.stdout);
    let (counts, rest) = stdout.split_once("seconds").unwrap();
    let counts: Vec<String> =
        counts.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(
        counts,
        [
            "records read 199",
            "applied 133",
            "skipped 0",
            "dead-lettered 66",
            "row writes to `bookings` 133",
            "row writes to `payments` 0",
            "rows deleted 0",
            "updates and deletes without a row 0",
            "rows newer than their event 0",
            "rows not inserted, key exists 0",
            ""
        ]
    );
    let rest = rest.split_once('\n').unwrap().1;
    assert_eq!(
        rest,
        "`bookings.origin`: its path matched in 0 of 134 events
`payments`: no rows in 134 events
 dead letters  table and column  cause                                                          first at
           65  bookings.notes    longer than 255 characters                                     bookings.ndjson:2
            1  bookings.made     text, but not a date such as `2025-01-31`                      bookings.ndjson:50
            1  bookings          a unique key is taken by another row: `uq_number` (code 2067)  bookings.ndjson:199
"
    );
    // Of the frequent cause, 20 dead letters are logged singly.
    let log = log(&output.stderr);
    let single = log.iter().filter(|line| line.contains("dead letter: `$.notes` is text of ")).count();
    assert_eq!(single, 20, "{log:#?}");
    let more = "45 more dead letters: `bookings.notes`: longer than 255 characters";
    assert_eq!(log.iter().filter(|line| line.contains(more)).count(), 1, "{log:#?}");
    assert!(!log.iter().any(|line| line.contains("xxx")), "{log:#?}");
}

fn the_end_of_a_run_names_the_replay() {
    let database = Database::fresh(Dialect::Sqlite);
    let last_lines = |output: &std::process::Output| {
        let log = log(&output.stderr);
        log[log.len() - 3..].to_vec()
    };
    // Creates the tables, also those of a replay.
    succeed(&mut run(&database, &[], &["--park"]));
    let mut first = run(&database, &events(), &["--dead-letter", "it's dead.ndjson", "--no-create"]);
    let output = succeed(&mut first);
    let replay = r"mapper replay --mapping bookings.yaml --sink sqlite://test.db --dead-letter 'it'\''s dead.ndjson' --no-create";
    let park = "`--park` is recommended: without it, later events of an entity are applied before its dead letter is replayed";
    let repair = format!("after the cause is repaired, this applies them: {replay}");
    let expected = ["66 dead letters of this run in `it's dead.ndjson`", &repair, park];
    let found = last_lines(&output);
    assert!(found.iter().zip(expected).all(|(line, end)| line.ends_with(end)), "{found:#?}");
    // The same command line again: the file has older dead letters.
    let output = succeed(&mut first);
    let found = last_lines(&output);
    let older = "66 dead letters of this run in `it's dead.ndjson`, which has older ones, too";
    assert!(found[0].ends_with(older), "{found:#?}");
    // The command works as it is written.
    let binary = std::path::Path::new(env!("CARGO_BIN_EXE_mapper"));
    let path = format!("{}:{}", binary.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    shell.args(["-c", replay]).current_dir(database.folder()).env("PATH", path);
    let output = shell.output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{stderr}");
    assert!(stderr.contains("dead letters remain in `it's dead.ndjson`: 66 failed again"), "{stderr}");
    assert!(text(&output.stdout).contains("bookings.notes    longer than 255 characters"));
}

fn a_run_without_dead_letters_names_no_replay() {
    let database = Database::fresh(Dialect::Sqlite);
    let output = succeed(&mut run(&database, &[booking(1, "")], &[]));
    let stderr = text(&output.stderr);
    assert!(!stderr.contains("mapper replay") && !stderr.contains("--park"), "{stderr}");
    assert!(!text(&output.stdout).contains("dead letters"), "{}", text(&output.stdout));
}

fn a_guard_needs_no_park() {
    let recommends = |mapping: &str, more: &[&str]| {
        let database = Database::fresh(Dialect::Sqlite);
        let mut run = run(&database, &events(), more);
        std::fs::write(database.folder().join("bookings.yaml"), mapping).unwrap();
        text(&succeed(&mut run).stderr).contains("`--park` is recommended")
    };
    let guarded = BOOKINGS
        .replace("update: [notes]\n", "update: [notes, made]\n      guard: made\n")
        .replace("update: [amount]", "update: []");
    assert!(recommends(BOOKINGS, &[]));
    assert!(!recommends(BOOKINGS, &["--park"]));
    assert!(!recommends(&guarded, &[]));
}

fn a_failed_run_logs_its_causes() {
    let database = Database::fresh(Dialect::Sqlite);
    let events: Vec<Json> = (1..=40).map(|id| booking(id, &"x".repeat(255 + id))).collect();
    let mut run = run(&database, &events, &["--dead-letter-limit", "30"]);
    let output = run.output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), "");
    let log = log(&output.stderr);
    let causes = "30 × `bookings.notes`: longer than 255 characters, first at bookings.ndjson:1; 10 more were not logged singly";
    assert!(log.iter().any(|line| line.ends_with(causes)), "{log:#?}");
    assert!(log.iter().any(|line| line.contains("`--from-line 31` continues after them")), "{log:#?}");
}

fn a_run_begins_at_a_line() {
    let database = Database::fresh(Dialect::Sqlite);
    let events: Vec<Json> = (1..=9).map(|id| booking(id, "")).collect();
    let mut from_4 = run(&database, &events, &["--summary", "json", "--from-line", "4"]);
    let line = summary(&succeed(&mut from_4));
    assert_eq!((&line["read"], &line["last_line"], &line["stopped"]), (&json!(6), &json!(9), &json!(false)));
    let numbers = database.query("SELECT CAST(id AS TEXT) FROM bookings ORDER BY id");
    assert_eq!(numbers.len(), 6);
    assert_eq!(numbers[0][0].as_deref(), Some("4"));
    // Standard input counts its lines, too.
    let mut piped = command(&database, "run");
    piped.args(["--source", "-", "--summary", "json", "--from-line", "9"]);
    let events = std::fs::File::open(database.folder().join("bookings.ndjson")).unwrap();
    let line = summary(&succeed(piped.stdin(events)));
    assert_eq!((&line["read"], &line["last_line"]), (&json!(1), &json!(9)));
    // Nothing is left after the last line. A line far beyond it is a mistake.
    for (from, warning) in [("10", ""), ("11", "`--from-line 11`: `bookings.ndjson` has only 9 lines")] {
        let mut beyond = command(&database, "run");
        beyond.args(["--source", "bookings.ndjson", "--summary", "json", "--from-line", from]);
        let output = succeed(&mut beyond);
        assert_eq!(summary(&output)["read"], 0);
        let stderr = text(&output.stderr);
        assert!(stderr.contains(warning) && stderr.is_empty() == warning.is_empty(), "{stderr}");
    }
}

fn topics_have_no_lines() {
    let database = Database::fresh(Dialect::Sqlite);
    let mut run = command(&database, "run");
    run.args(["--source", "kafka://localhost:1/bookings", "--from-line", "4"]);
    let output = run.output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        text(&output.stderr),
        "error: `--from-line` is for files and standard input
  = hint: a run from topics continues at the offsets that the database stores; `--start` and `mapper offsets reset` set others
"
    );
    let mut run = command(&database, "run");
    let output = run.args(["--source", "bookings.ndjson", "--from-line", "0"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

/// Films are kept, also if their year is not a number.
const FILMS: &str = "
format: 1
mapping: films
source: {}
tables:
  films:
    columns:
      id:    {type: int, path: $.id}
      code:  {type: varchar(9), path: $.code, if_invalid: none}
      year:  {type: smallint, path: $.year, if_invalid: null}
    primary_key: [id]
    unique: {uq_code: [code]}
events:
  - upsert: films
    update: [year]
";

/// A run with [`FILMS`].
fn run_of_films(database: &Database, events: &[Json], more: &[&str]) -> Command {
    let run = run(database, events, more);
    std::fs::write(database.folder().join("bookings.yaml"), FILMS).unwrap();
    run
}

/// The summary has one line per column. The log has none, since a run can have millions of replaced values.
fn replaced_values_are_counted() {
    let database = Database::fresh(Dialect::Sqlite);
    let events = [
        json!({"id": 1, "code": "a", "year": 1987}),
        json!({"id": 2, "code": ["b"], "year": "1987?"}),
        json!({"id": 3, "code": "c", "year": 70000}),
        json!({"id": "four", "code": "d", "year": "1987?"}),
    ];
    let output = succeed(&mut run_of_films(&database, &events, &[]));
    let stdout = text(&output.stdout);
    let lines: Vec<&str> = stdout.lines().filter(|line| line.contains("replaced")).collect();
    assert_eq!(
        lines,
        ["`films.code`: 1 invalid value replaced", "`films.year`: 2 invalid values replaced"],
        "{stdout}"
    );
    let log = log(&output.stderr);
    assert!(!log.iter().any(|line| line.contains("replaced")), "{log:#?}");
    // A dry run counts them, too.
    let output = succeed(&mut run_of_films(&database, &events, &["--dry-run", "--summary", "json"]));
    assert_eq!(
        summary(&output)["losses"],
        json!([
            {"table": "films", "column": "code", "kind": "invalid", "values": 1},
            {"table": "films", "column": "year", "kind": "invalid", "values": 2},
        ])
    );
}

/// The database rejects an event with a replaced value at first.
fn replaced_values_of_a_dead_letter_count_in_its_replay() {
    let database = Database::fresh(Dialect::Sqlite);
    let events = [json!({"id": 1, "code": "a", "year": "?"}), json!({"id": 2, "code": "a", "year": "?"})];
    let dead = ["--dead-letter", "dead.ndjson", "--summary", "json"];
    let first = summary(&succeed(&mut run_of_films(&database, &events, &dead)));
    let one = json!([{"table": "films", "column": "year", "kind": "invalid", "values": 1}]);
    assert_eq!((&first["dead_lettered"], &first["losses"]), (&json!(1), &one));
    database.execute("DELETE FROM films");
    let mut replay = mapper();
    replay.current_dir(database.folder()).args(["replay", "--mapping", "bookings.yaml"]);
    replay.args(["--sink", "sqlite://test.db"]).args(dead);
    let replayed = summary(&succeed(&mut replay));
    assert_eq!((&replayed["applied"], &replayed["losses"]), (&json!(1), &one));
}
