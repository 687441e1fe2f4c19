//! Topics of a real broker become rows: each record once, whatever happens.

// A test that cannot go on panics, and all are of one type.
#![allow(clippy::unwrap_used, clippy::panic, clippy::unnecessary_wraps)]

mod support;

use std::process::Command;

use libtest_mimic::Failed;
use mapper::dialect::Dialect;
use serde_json::Value as Json;
use support::kafka::{Message, Topic, committed, fresh_name, kafka_trial};
use support::running::{Running, until};
use support::{Database, mapper, mapping, orders, summary, text};

const ORDER: &str = "mappings/order.yaml";

fn main() {
    let mut trials = Vec::new();
    let tests: [(&str, fn(Dialect) -> Result<(), Failed>); 3] = [
        ("a backlog until its end", backlog_until_its_end),
        ("a quiet topic, and an orderly stop", quiet_topic_and_orderly_stop),
        ("a topic made anew, and records that are gone", topics_that_lost_their_past),
    ];
    for (name, run) in tests {
        for dialect in Dialect::ALL {
            trials.push(kafka_trial(dialect, name, move || run(dialect)));
        }
    }
    support::conclude(trials);
}

/// `mapper run` from a topic.
fn run(topic: &Topic, group: &str, database: &Database) -> Command {
    let mut command = mapper();
    command.args(["run", "--mapping", ORDER, "--source", &topic.url(group), "--sink", &database.url]);
    command.args(["--summary", "json", "--dead-letter"]).arg(database.folder().join("dead.ndjson"));
    // Members come and go quickly here.
    command.args(["-X", "session.timeout.ms=6000", "-X", "heartbeat.interval.ms=500"]);
    command
}

/// Events over partitions, those of one order in one partition.
fn spread(events: &[String], partitions: usize) -> Vec<Message> {
    let partition = |event: &String| {
        let event: Json = serde_json::from_str(event).unwrap();
        let entity = event["entity_id"].as_str().unwrap();
        usize::from_str_radix(entity, 16).unwrap() % partitions
    };
    events.iter().map(|event| Message::of(i32::try_from(partition(event)).unwrap(), event.as_str())).collect()
}

/// The rows of a run from a file.
fn rows_from_file(dialect: Dialect, events: &[String]) -> Json {
    let database = Database::fresh(dialect);
    let file = database.folder().join("events.ndjson");
    std::fs::write(&file, events.join("\n")).unwrap();
    let mut command = mapper();
    command.args(["run", "--mapping", ORDER, "--sink", &database.url, "--source"]).arg(&file);
    support::succeed(command.arg("--dead-letter").arg(database.folder().join("dead.ndjson")));
    database.rows(&mapping(ORDER))
}

fn backlog_until_its_end(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(3), Database::fresh(dialect), fresh_name("group"));
    let events = orders::events(1000);
    topic.send(spread(&events[..600], 3));
    let first = summary(&support::succeed(run(&topic, &group, &database).arg("--until-end")));
    assert_eq!((first["read"].as_u64(), first["applied"].as_u64()), (Some(600), Some(600)), "{first}");
    // The next run goes on where the rows are, whatever the broker believes.
    topic.send(spread(&events[600..], 3));
    let second = summary(&support::succeed(run(&topic, &group, &database).arg("--until-end")));
    assert_eq!(second["read"].as_u64(), Some(400), "{second}");
    let nothing = summary(&support::succeed(run(&topic, &group, &database).arg("--until-end")));
    assert_eq!(nothing["read"].as_u64(), Some(0), "{nothing}");
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(dialect, &events));
    // Tools that show the lag see none.
    for partition in 0..3 {
        assert_eq!(committed(&topic.brokers, &group, &topic.name, partition), Some(topic.end(partition)));
    }
    Ok(())
}

fn quiet_topic_and_orderly_stop(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(2), Database::fresh(dialect), fresh_name("group"));
    let events = orders::events(20);
    let mut running = Running::start(&mut run(&topic, &group, &database));
    running.until_it_says("partitions assigned");
    topic.send(spread(&events, 2));
    until("all orders are there", || {
        let rows = database.query("SELECT CAST(COUNT(*) AS CHAR(9)) FROM orders");
        rows[0][0].as_deref().map(str::trim) == Some("20")
    });
    running.signal("TERM");
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    assert!(ended.stderr.contains("stopping after the transaction"), "{}", ended.stderr);
    let line: Json = serde_json::from_str(ended.stdout.lines().last().unwrap()).unwrap();
    assert_eq!(line["applied"].as_u64(), Some(20), "{line}");
    Ok(())
}

fn topics_that_lost_their_past(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(1), Database::fresh(dialect), fresh_name("group"));
    let events = orders::events(100);
    topic.send(spread(&events[..50], 1));
    support::succeed(run(&topic, &group, &database).arg("--until-end"));
    // Retention passes what was not applied yet.
    topic.send(spread(&events[50..], 1));
    topic.forget_before(0, 70);
    let output = run(&topic, &group, &database).arg("--until-end").output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("was applied up to offset 50, and holds 70 to 100"), "{stderr}");
    assert!(stderr.contains("`mapper offsets reset`"), "{stderr}");
    // The same name, another topic: even where the offset would be there.
    topic.delete();
    topic.create(1);
    topic.send(spread(&events, 1));
    let output = run(&topic, &group, &database).arg("--until-end").output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("was deleted and made anew"), "{stderr}");
    Ok(())
}
