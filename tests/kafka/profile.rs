//! Profiles of topics, which are read without joining a group.

use std::process::Command;
use std::time::Duration;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use rdkafka::ClientConfig;
use rdkafka::consumer::{BaseConsumer, Consumer};
use serde_json::{Value as Json, json};

use crate::support::kafka::{Message, Topic, broker_trial, committed, fresh_name, kafka_trial};
use crate::support::{mapper, orders, text};

pub fn trials() -> Vec<Trial> {
    vec![
        kafka_trial(Dialect::Sqlite, "profile: all records of topics", all_records),
        kafka_trial(Dialect::Sqlite, "profile: several mappings need no group", several_mappings),
        broker_trial(Dialect::Sqlite, "profile: no group at the broker", "list of groups", no_group),
        broker_trial(Dialect::Sqlite, "profile: where it starts", "search by time", where_it_starts),
    ]
}

fn profile(source: &str) -> Command {
    let mut command = mapper();
    command.args(["profile", "--mapping", "mappings/order.yaml", "--json", "--source", source]);
    command
}

/// The profile, with the exit code of the command.
fn profiled(command: &mut Command) -> (Json, Option<i32>) {
    let output = command.output().unwrap();
    let found = serde_json::from_slice(&output.stdout);
    (found.unwrap_or_else(|error| panic!("{error}: {}", text(&output.stderr))), output.status.code())
}

fn message(partition: i32, number: usize) -> Message {
    Message::of(partition, orders::create(number, number).to_string())
}

fn all_records() -> Result<(), Failed> {
    let (one, other, empty) = (Topic::fresh(3), Topic::fresh(1), Topic::fresh(1));
    one.send((0..20).map(|number| message(i32::from(number % 2 == 0) * 2, number)));
    other.send([message(0, 20), Message::of(0, "{"), Message::of(0, json!({"event_type": "x"}).to_string())]);
    other.send([Message { payload: None, ..message(0, 0) }]);
    let source = format!("kafka://{}/{},{},{}", one.brokers, one.name, other.name, empty.name);
    let (found, code) = profiled(&mut profile(&source));
    assert_eq!(code, Some(0));
    let expected = json!({"read": 24, "applied": 21, "skipped": 2, "tombstones": 1, "dead_lettered": 1});
    assert_eq!(found["records"], expected);
    assert_eq!(found["faults"][0]["first"], json!({"topic": other.name, "partition": 0, "offset": 1}));
    let (found, _) = profiled(profile(&source).args(["--limit", "5"]));
    assert_eq!(found["records"]["read"], 5);
    let (found, code) = profiled(&mut profile(&format!("kafka://{}/{}", empty.brokers, empty.name)));
    assert_eq!((&found["records"]["read"], code), (&json!(0), Some(3)));
    Ok(())
}

fn several_mappings() -> Result<(), Failed> {
    let topic = Topic::fresh(1);
    topic.send([message(0, 1)]);
    let mut command = profile(&format!("kafka://{}/{}", topic.brokers, topic.name));
    let (found, code) = profiled(command.args(["--mapping", "tests/cases/debezium-mongodb/mapping.yaml"]));
    assert_eq!((&found["records"]["applied"], code), (&json!(1), Some(0)));
    Ok(())
}

fn no_group() -> Result<(), Failed> {
    let (topic, group) = (Topic::fresh(1), fresh_name("group"));
    topic.send((0..10).map(|number| message(0, number)));
    let (found, _) = profiled(&mut profile(&topic.url(&group)));
    assert_eq!(found["records"]["read"], 10);
    let consumer: BaseConsumer =
        ClientConfig::new().set("bootstrap.servers", &topic.brokers).create().unwrap();
    let groups = consumer.fetch_group_list(Some(&group), Duration::from_secs(10)).unwrap();
    assert!(groups.groups().iter().all(|group| group.members().is_empty()));
    assert_eq!(committed(&topic.brokers, &group, &topic.name, 0), None);
    Ok(())
}

fn where_it_starts() -> Result<(), Failed> {
    let (topic, group) = (Topic::fresh(1), fresh_name("group"));
    let now = chrono::Utc::now().timestamp_millis();
    let second = |number: usize| now - 100_000 + i64::try_from(number).unwrap() * 1000;
    topic.send((0..10).map(|number| Message { timestamp: Some(second(number)), ..message(0, number) }));
    crate::support::kafka::commit(&topic, &group, 0, 7);
    let time = chrono::DateTime::from_timestamp_millis(second(4)).unwrap().to_rfc3339();
    for (start, records) in [("earliest", 10), ("committed", 3), (time.as_str(), 6)] {
        let (found, _) = profiled(profile(&topic.url(&group)).args(["--start", start]));
        assert_eq!(found["records"]["read"], records, "{start}");
    }
    let (found, _) = profiled(&mut profile(&topic.url(&group)));
    assert_eq!(found["records"]["read"], 10);
    Ok(())
}
