//! Separate events of a record: `source.separate_events`.

use std::collections::BTreeSet;
use std::process::Command;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::runs::{count, on_every_database, outcome_counts};
use crate::support::kafka::{Message, Topic, fresh_name};
use crate::support::process::RunningProcess;
use crate::support::{self, Database, mapper, summary, text};

pub fn trials() -> Vec<Trial> {
    on_every_database("each event of a record by itself", each_event_by_itself)
        .chain(on_every_database("killed runs and replays of separate events", killed))
        .chain(on_every_database("an event waits for one of its entity alone", parked))
        .collect()
}

/// Readings of gates. The table of readings has no key, so that an event that is applied twice shows.
const READINGS: &str = r#"
format: 1
mapping: readings
source: {topics: [readings], events: "$.events[*]", separate_events: true, event_type: $.type, entity: $.id}
tables:
  gates:
    columns: {id: {type: varchar(9), path: $.gate}}
    primary_key: [id]
  readings:
    columns:
      id:    {type: varchar(9), path: $.id, required: true}
      n:     {type: int, path: $.n, required: true}
      gate:  {type: varchar(9), path: $.gate, required: true}
      batch: {type: varchar(9), path: envelope.batch, required: true}
    foreign_keys: {fk_gate: {columns: [gate], references: {gates: [id]}}}
events:
  gate:
    - upsert: gates
      update: []
  reading:
    - insert: readings
"#;

/// The mapping after a repair: a value that is no number counts as 0.
fn repaired() -> String {
    READINGS.replace("path: $.n,", "path: $.n, if_invalid: 0,")
}

fn reading(id: &str, n: &Json, gate: &str) -> Json {
    json!({"type": "reading", "id": id, "n": n, "gate": gate})
}

fn batch(name: &str, events: &[Json]) -> Message {
    Message {
        key: Some("all".into()),
        ..Message::of(0, json!({"batch": name, "events": events}).to_string())
    }
}

/// `mapper COMMAND` with the mapping of this text.
fn command(name: &str, mapping: &str, dead_letters: &str, database: &Database) -> Command {
    let file = database.folder().join("readings.yaml");
    std::fs::write(&file, mapping).unwrap();
    let mut command = mapper();
    command.arg(name).arg("--mapping").arg(&file).env("MAPPER_SINK", &database.url);
    command.args(["--dead-letter", dead_letters, "--summary", "json"]);
    command
}

fn ids(database: &Database) -> Vec<String> {
    let rows = database.query("SELECT id FROM readings ORDER BY id");
    rows.into_iter().map(|row| row[0].clone().unwrap()).collect()
}

fn each_event_by_itself(dialect: Dialect) -> Result<(), Failed> {
    let (topic, dead_letters, database) = (Topic::fresh(1), Topic::fresh(1), Database::fresh(dialect));
    let gate = json!({"type": "gate", "gate": "a"});
    let one = json!(1);
    topic.send([
        batch(
            "b1",
            &[gate, reading("1", &one, "a"), reading("2", &json!("SECRET"), "a"), reading("3", &one, "a")],
        ),
        // The database refuses the second and the last event.
        batch(
            "b2",
            &[
                reading("4", &one, "a"),
                reading("5", &one, "none"),
                json!({"type": "other"}),
                reading("6", &one, "a"),
                json!("SECRET"),
                reading("7", &one, "none"),
            ],
        ),
        batch("b3", &[reading("8", &json!(null), "a"), reading("9", &json!(null), "none")]),
        Message::of(0, "{no json"),
        batch("b4", &[]),
        batch("b5", &[reading("10", &one, "a")]),
    ]);
    let location = format!("kafka://{}/{}", dead_letters.brokers, dead_letters.name);
    let mut run = command("run", READINGS, &location, &database);
    let output = support::succeed(run.args(["--until-end", "--source", &topic.url(&fresh_name("group"))]));
    let stderr = text(&output.stderr);
    assert!(!stderr.contains("SECRET"), "{stderr}");
    // Records, then events. An empty list is applied as a whole.
    assert_eq!(outcome_counts(&summary(&output)), [6, 7, 1, 7], "{stderr}");
    assert_eq!(ids(&database), ["1", "10", "3", "4", "6"]);
    let found = support::kafka::records(&dead_letters);
    let described = found.iter().map(|record| {
        let header = |name: &str| {
            let found = record.headers.iter().find(|(known, _)| known == name)?;
            String::from_utf8(found.1.clone()?).ok()
        };
        let position: Json = serde_json::from_str(&header("mapper.position").unwrap()).unwrap();
        let payload = String::from_utf8(record.payload.clone().unwrap()).unwrap();
        (
            position["offset"].as_i64().unwrap(),
            header("mapper.event"),
            header("mapper.stage").unwrap(),
            payload,
        )
    });
    let described: Vec<(i64, Option<String>, String, String)> = described.collect();
    let expected = |offset: i64, event: u32, stage: &str, name: &str, event_text: &Json| {
        let payload = json!({"batch": name, "events": [event_text]}).to_string();
        (offset, Some(event.to_string()), stage.to_owned(), payload)
    };
    let expected = [
        expected(0, 2, "extract", "b1", &reading("2", &json!("SECRET"), "a")),
        expected(1, 1, "apply", "b2", &reading("5", &one, "none")),
        expected(1, 4, "decode", "b2", &json!("SECRET")),
        expected(1, 5, "apply", "b2", &reading("7", &one, "none")),
        expected(2, 0, "extract", "b3", &reading("8", &json!(null), "a")),
        expected(2, 1, "extract", "b3", &reading("9", &json!(null), "none")),
        (3, None, "decode".to_owned(), "{no json".to_owned()),
    ];
    assert_eq!(described, expected);

    database.execute("INSERT INTO gates VALUES ('none')");
    let replay = || summary(&support::finish(&mut command("replay", &repaired(), &location, &database)));
    assert_eq!(outcome_counts(&replay()), [7, 3, 0, 4]);
    assert_eq!(ids(&database), ["1", "10", "2", "3", "4", "5", "6", "7"]);
    // One event is named by its record's position and its index.
    let position = format!("{}[0]@2 event [1]", topic.name);
    let mut one_of_two = command(
        "replay",
        &repaired().replace("if_invalid", "if_absent: 0, absent_if: [null], if_invalid"),
        &location,
        &database,
    );
    let line = summary(&support::finish(one_of_two.args(["--position", &position])));
    assert_eq!(outcome_counts(&line), [1, 1, 0, 0]);
    assert_eq!(ids(&database), ["1", "10", "2", "3", "4", "5", "6", "7", "9"]);
    Ok(())
}

/// Runs and replays are killed at any time. Each good event is applied once, and each bad one is one dead letter.
fn killed(dialect: Dialect) -> Result<(), Failed> {
    const RECORDS: usize = 100;
    let (topic, database) = (Topic::fresh(1), Database::fresh(dialect));
    let one = json!(1);
    let records = (0..RECORDS).map(|record| {
        let id = |event: usize| format!("{record}-{event}");
        let mut events: Vec<Json> = vec![json!({"type": "gate", "gate": "a"})];
        events.extend(
            [(0, &one, "a"), (1, &one, "a"), (2, &json!("bad"), "a"), (3, &one, "none"), (4, &one, "a")]
                .map(|(event, n, gate)| reading(&id(event), n, gate)),
        );
        batch(&format!("b{record}"), &events)
    });
    topic.send(records);
    let dead = database.folder().join("dead.ndjson");
    let source = topic.url(&fresh_name("group"));
    let run = || {
        let mut run = command("run", READINGS, &dead.to_string_lossy(), &database);
        run.args([
            "--source",
            &source,
            "--batch-events",
            "40",
            "--until-end",
            "--dead-letter-limit",
            "1000000",
        ]);
        run.args(["-X", "session.timeout.ms=6000", "-X", "heartbeat.interval.ms=500"]);
        run
    };
    for part in 1..3 {
        let wanted = 3 * RECORDS * part / 4;
        let mut running = RunningProcess::start(&mut run());
        running.wait_until("some events are applied", || count(&database, "readings") > wanted);
        running.kill();
    }
    assert!(count(&database, "readings") < 3 * RECORDS, "the run ended before it was killed");
    support::succeed(&mut run());
    assert_eq!(ids(&database).len(), 3 * RECORDS);
    assert_eq!(ids(&database).into_iter().collect::<BTreeSet<_>>().len(), 3 * RECORDS);
    // A dead letter that was written before a kill can be there twice, in the same words.
    let dead_letters = || -> BTreeSet<(u64, u64, String)> {
        let text = std::fs::read_to_string(&dead).unwrap_or_default();
        let lines = text.lines().filter_map(|line| serde_json::from_str::<Json>(line).ok());
        let found = lines.map(|line| {
            let payload = line["payload"].as_str().unwrap().to_owned();
            (line["position"]["offset"].as_u64().unwrap(), line["event"].as_u64().unwrap(), payload)
        });
        found.collect()
    };
    let found = dead_letters();
    assert_eq!(found.len(), 2 * RECORDS);
    for (offset, event, payload) in &found {
        let id = payload.split("\"id\":\"").nth(1).and_then(|rest| rest.split('"').next());
        assert_eq!(id, Some(format!("{offset}-{}", event - 1).as_str()), "{payload}");
    }

    database.execute("INSERT INTO gates VALUES ('none')");
    let mut replay = RunningProcess::start(
        command("replay", &repaired(), &dead.to_string_lossy(), &database).args(["--batch-events", "5"]),
    );
    replay.wait_until("some dead letters are applied", || count(&database, "readings") > 3 * RECORDS + 20);
    replay.kill();
    assert!(count(&database, "readings") < 5 * RECORDS, "the replay ended before it was killed");
    support::succeed(&mut command("replay", &repaired(), &dead.to_string_lossy(), &database));
    assert_eq!(ids(&database).len(), 5 * RECORDS);
    assert_eq!(ids(&database).into_iter().collect::<BTreeSet<_>>().len(), 5 * RECORDS);
    assert!(!dead.exists(), "applied dead letters are still in the file");
    Ok(())
}

/// With `--park`, a later event of an entity waits, but not the other events of its record, which has the same key.
fn parked(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database) = (Topic::fresh(1), Database::fresh(dialect));
    let one = json!(1);
    topic.send([
        batch(
            "b1",
            &[
                json!({"type": "gate", "gate": "a"}),
                reading("x", &json!("bad"), "a"),
                reading("y", &one, "a"),
            ],
        ),
        batch(
            "b2",
            &[
                reading("x", &one, "a"),
                reading("y", &one, "a"),
                reading("z", &one, "none"),
                reading("z", &one, "a"),
            ],
        ),
    ]);
    let (dead, source) = (database.folder().join("dead.ndjson"), topic.url(&fresh_name("group")));
    let run = |mapping: &str| {
        let mut run = command("run", mapping, &dead.to_string_lossy(), &database);
        run.args(["--park", "--until-end", "--source", &source]);
        run
    };
    let line = summary(&support::succeed(&mut run(READINGS)));
    assert_eq!(outcome_counts(&line), [2, 3, 0, 4]);
    assert_eq!(ids(&database), ["y", "y"]);
    database.execute("INSERT INTO gates VALUES ('none')");
    let line =
        summary(&support::succeed(&mut command("replay", &repaired(), &dead.to_string_lossy(), &database)));
    assert_eq!(outcome_counts(&line), [4, 4, 0, 0]);
    assert_eq!(ids(&database), ["x", "x", "y", "y", "z", "z"]);
    // No entity waits any more.
    topic.send([batch("b3", &[reading("x", &one, "a")])]);
    assert_eq!(outcome_counts(&summary(&support::succeed(&mut run(READINGS)))), [1, 1, 0, 0]);
    // Without an entity, nothing says which events wait for which.
    let output = run(&READINGS.replace(", entity: $.id", "")).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let stderr = text(&output.stderr);
    assert!(stderr.contains("`--park` needs `source.entity` of mapping `readings`"), "{stderr}");
    Ok(())
}
