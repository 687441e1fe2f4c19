//! Shared by the tests of topics: runs of the order mapping from a topic, and the expected rows.

use std::process::Command;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::Value as Json;

use crate::support::kafka::{Message, Topic, broker_trial, kafka_trial};
use crate::support::process::RunningProcess;
use crate::support::{self, Database, mapper, mapping, orders};

pub const ORDER: &str = "mappings/order.yaml";

type Test = fn(Dialect) -> Result<(), Failed>;

/// A test on each database.
pub fn on_every_database(name: &str, test: Test) -> impl Iterator<Item = Trial> {
    Dialect::ALL.into_iter().map(move |dialect| kafka_trial(dialect, name, move || test(dialect)))
}

/// A test on each database with a real broker, because the mock lacks a feature.
pub fn on_every_database_with_broker(name: &str, missing: &str, test: Test) -> impl Iterator<Item = Trial> {
    Dialect::ALL.into_iter().map(move |dialect| broker_trial(dialect, name, missing, move || test(dialect)))
}

/// `mapper run` from a topic.
pub fn run(topic: &Topic, group: &str, database: &Database) -> Command {
    run_with(topic, group, database, &database.folder().join("dead.ndjson").to_string_lossy())
}

/// `mapper run` from a topic, with another location of dead letters.
pub fn run_with(topic: &Topic, group: &str, database: &Database, dead_letters: &str) -> Command {
    run_from(&topic.url(group), database, dead_letters)
}

/// `mapper run` of the order mapping, from any source.
pub fn run_from(source: &str, database: &Database, dead_letters: &str) -> Command {
    run_into(source, &database.url, dead_letters)
}

/// `mapper run` of the order mapping, from any source into a database by its URL.
pub fn run_into(source: &str, sink: &str, dead_letters: &str) -> Command {
    let mut command = mapper();
    // A password on the command line would cause a warning.
    command.args(["run", "--mapping", ORDER, "--source", source]).env("MAPPER_SINK", sink);
    command.args(["--summary", "json", "--dead-letter", dead_letters]);
    // Members join and leave quickly here.
    command.args(["-X", "session.timeout.ms=6000", "-X", "heartbeat.interval.ms=500"]);
    if let Some(level) = std::env::var_os("MAPPER_TEST_LOG") {
        command.env("MAPPER_LOG", level);
    }
    command
}

/// Creates of different orders.
pub fn create_events(count: usize) -> Vec<String> {
    (0..count).map(|order| orders::create(order, order).to_string()).collect()
}

/// Spreads events over partitions. Events of one order go to one partition.
pub fn spread(events: &[String], partitions: usize) -> Vec<Message> {
    let partition = |event: &String| {
        let event: Json = serde_json::from_str(event).unwrap();
        let entity = event["entity_id"].as_str().unwrap();
        usize::from_str_radix(entity, 16).unwrap() % partitions
    };
    events.iter().map(|event| Message::of(i32::try_from(partition(event)).unwrap(), event.as_str())).collect()
}

/// The rows after a run from a file.
pub fn rows_from_file(dialect: Dialect, events: &[String]) -> Json {
    let database = Database::fresh(dialect);
    let file = database.folder().join("events.ndjson");
    std::fs::write(&file, events.join("\n")).unwrap();
    let mut command = mapper();
    command.args(["run", "--mapping", ORDER, "--sink", &database.url, "--source"]).arg(&file);
    support::succeed(command.arg("--dead-letter").arg(database.folder().join("dead.ndjson")));
    database.rows(&mapping(ORDER))
}

/// The number of rows of a table; 0 if the table does not exist yet.
pub fn count(database: &Database, table: &str) -> usize {
    let sql = format!("SELECT CAST(COUNT(*) AS CHAR(9)) FROM {table}");
    let rows = support::query(database.dialect, &database.url, &sql).unwrap_or_default();
    rows.first().map_or(0, |row| row[0].as_deref().unwrap().trim().parse().unwrap())
}

/// Waits until the database has this number of orders.
pub fn await_orders(running: &mut RunningProcess, database: &Database, wanted: usize) {
    running.wait_until(&format!("{wanted} orders are there"), || count(database, "orders") == wanted);
}

/// The last line of a run's output.
pub fn last_line(stdout: &str) -> Json {
    serde_json::from_str(stdout.lines().last().unwrap_or_default()).unwrap()
}

/// The counts of a summary: read, applied, skipped and dead-lettered.
pub fn outcome_counts(summary: &Json) -> [u64; 4] {
    ["read", "applied", "skipped", "dead_lettered"].map(|name| summary[name].as_u64().unwrap())
}
