//! Topics that are read without joining a consumer group.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use mapper::kafka::{KafkaUrl, Properties};
use mapper::record::{Partition, Position};
use mapper::source::{
    DEFAULT_MAX_RECORD_BYTES, Kafka, KafkaSpec, Polled, SourceError, StartOffset, StoredStart,
};
use rdkafka::ClientConfig;
use rdkafka::consumer::{BaseConsumer, Consumer};
use rdkafka::producer::{BaseProducer, Producer};

use crate::runs::{
    ORDER, create_events, on_every_database, on_every_database_with_broker, outcome_counts, rows_from_file,
    run, spread,
};
use crate::support::kafka::{
    self, Message, Topic, broker_trial, cluster, commit, committed, fresh_name, kafka_trial,
};
use crate::support::process::wait_until;
use crate::support::{self, Database, mapping, summary, text};

pub fn trials() -> Vec<Trial> {
    let tests: [(&str, fn() -> Result<(), Failed>); 4] = [
        ("without a group: several topics and an empty one", several_topics),
        ("without a group: topics of a pattern", topics_of_a_pattern),
        ("without a group: a missing topic", missing_topic),
        ("without a group: offsets of the database", stored_offsets),
    ];
    let broker_tests: [(&str, &str, fn() -> Result<(), Failed>); 4] = [
        ("without a group: where reading starts", "search by time", where_reading_starts),
        ("without a group: nothing stays at the broker", "list of groups", nothing_stays_at_the_broker),
        ("without a group: a recreated topic", "deletion", recreated_topic),
        ("without a group: transactions of a producer", "transactions", transactions),
    ];
    let run_tests = on_every_database_with_broker("dry run: topics", "list of groups", dry_run_of_topics)
        .chain(on_every_database("a limited run of topics", limited_run));
    tests
        .into_iter()
        .map(|(name, test)| kafka_trial(Dialect::Sqlite, name, test))
        .chain(
            broker_tests
                .into_iter()
                .map(|(name, missing, test)| broker_trial(Dialect::Sqlite, name, missing, test)),
        )
        .chain(run_tests)
        .collect()
}

fn spec(topics: &[&str], group: &str, start: StartOffset) -> KafkaSpec {
    KafkaSpec {
        url: KafkaUrl { brokers: cluster(), topics: Vec::new(), group: None },
        topics: topics.iter().map(|topic| (*topic).to_owned()).collect(),
        group: group.to_owned(),
        instance: None,
        start,
        until_end: true,
        max_record_bytes: DEFAULT_MAX_RECORD_BYTES,
        properties: Properties::default(),
    }
}

type Read = Vec<(String, i32, i64)>;

/// Reads topics to their end. Returns the positions of the records in the order of topics, partitions and
/// offsets.
fn read(spec: KafkaSpec, stored: &BTreeMap<Partition, StoredStart>) -> Result<Read, SourceError> {
    let mut kafka = Kafka::new(spec)?;
    kafka.read_without_group(stored)?;
    read_to_end(&mut kafka)
}

fn read_to_end(kafka: &mut Kafka) -> Result<Read, SourceError> {
    let deadline = Instant::now() + Duration::from_mins(1);
    let mut found = Vec::new();
    loop {
        assert!(Instant::now() < deadline, "the end was not reached in time, after {found:?}");
        match kafka.poll(Duration::from_millis(100))? {
            Polled::Record(record, _) => {
                let Position::Offset { topic, partition, offset } = record.position else {
                    panic!("a record of a topic has no offset")
                };
                found.push((topic.to_string(), partition, offset));
            }
            Polled::Nothing => {}
            Polled::Assigned(assigned) => panic!("{assigned:?} must not be claimed"),
            Polled::End => {
                found.sort();
                return Ok(found);
            }
        }
    }
}

/// The positions of a number of records of a partition.
fn positions(topic: &Topic, partition: i32, offsets: std::ops::Range<i64>) -> Read {
    offsets.map(|offset| (topic.name.clone(), partition, offset)).collect()
}

fn messages(partition: i32, count: usize) -> Vec<Message> {
    (0..count).map(|number| Message::of(partition, number.to_string())).collect()
}

fn several_topics() -> Result<(), Failed> {
    let (one, other, empty) = (Topic::fresh(3), Topic::fresh(1), Topic::fresh(2));
    one.send(messages(0, 20).into_iter().chain(messages(2, 5)));
    other.send(messages(0, 7));
    let names = [one.name.as_str(), &other.name, &empty.name];
    let found = read(spec(&names, &fresh_name("group"), StartOffset::Earliest), &BTreeMap::new())?;
    let mut expected =
        [positions(&one, 0, 0..20), positions(&one, 2, 0..5), positions(&other, 0, 0..7)].concat();
    expected.sort();
    assert_eq!(found, expected);
    let nothing = read(spec(&[&empty.name], &fresh_name("group"), StartOffset::Earliest), &BTreeMap::new())?;
    assert_eq!(nothing, []);
    Ok(())
}

/// Records that arrive after the start are not read.
fn topics_of_a_pattern() -> Result<(), Failed> {
    let prefix = fresh_name("pattern");
    let topics = ["a", "b"].map(|suffix| Topic::named(&cluster(), &format!("{prefix}-{suffix}")));
    for (topic, count) in topics.iter().zip([4, 6]) {
        topic.create(1);
        topic.send(messages(0, count));
    }
    let pattern = format!("^{prefix}-.*");
    let mut kafka = Kafka::new(spec(&[&pattern], &fresh_name("group"), StartOffset::Committed))?;
    kafka.read_without_group(&BTreeMap::new())?;
    topics[1].send(messages(0, 3));
    let found = read_to_end(&mut kafka)?;
    assert_eq!(found, [positions(&topics[0], 0, 0..4), positions(&topics[1], 0, 0..6)].concat());
    Ok(())
}

fn missing_topic() -> Result<(), Failed> {
    for (what, missing) in [
        ("no topic", fresh_name("missing")),
        ("no topic matches the pattern", format!("^{}", fresh_name("missing"))),
    ] {
        let outcome = read(spec(&[&missing], &fresh_name("group"), StartOffset::Earliest), &BTreeMap::new());
        let error = outcome.unwrap_err();
        assert!(!error.is_transient(), "{error}");
        assert_eq!(error.to_string(), format!("{what} `{missing}`, so there is no end to stop at"));
    }
    Ok(())
}

fn stored_offsets() -> Result<(), Failed> {
    let topic = Topic::fresh(2);
    topic.send(messages(0, 10).into_iter().chain(messages(1, 10)));
    let partition = Partition { topic: topic.name.as_str().into(), number: 1 };
    let from = |next| {
        let stored = BTreeMap::from([(partition.clone(), StoredStart { next, topic_id: None })]);
        read(spec(&[&topic.name], &fresh_name("group"), StartOffset::Earliest), &stored)
    };
    assert_eq!(from(8)?, [positions(&topic, 0, 0..10), positions(&topic, 1, 8..10)].concat());
    assert_eq!(from(10)?, positions(&topic, 0, 0..10));
    let error = from(11).unwrap_err().to_string();
    assert!(error.contains("was applied up to offset 11, and holds 0 to 10"), "{error}");
    Ok(())
}

fn where_reading_starts() -> Result<(), Failed> {
    let (topic, group) = (Topic::fresh(1), fresh_name("group"));
    let now = chrono::Utc::now().timestamp_millis();
    let seconds: Vec<i64> = (0..10).map(|number| now + (number - 100) * 1000).collect();
    let timed = messages(0, 10).into_iter().zip(&seconds);
    topic.send(timed.map(|(message, second)| Message { timestamp: Some(*second), ..message }));
    let from = |start| read(spec(&[&topic.name], &group, start), &BTreeMap::new());
    assert_eq!(from(StartOffset::Committed)?, positions(&topic, 0, 0..10));
    assert_eq!(from(StartOffset::Timestamp(seconds[4]))?, positions(&topic, 0, 4..10));
    assert_eq!(from(StartOffset::Timestamp(seconds[9] + 1))?, []);
    commit(&topic, &group, 0, 7);
    assert_eq!(from(StartOffset::Committed)?, positions(&topic, 0, 7..10));
    assert_eq!(from(StartOffset::Earliest)?, positions(&topic, 0, 0..10));
    assert_eq!(committed(&topic.brokers, &group, &topic.name, 0), Some(7));
    Ok(())
}

fn nothing_stays_at_the_broker() -> Result<(), Failed> {
    let (topic, group) = (Topic::fresh(2), fresh_name("group"));
    topic.send(messages(0, 10).into_iter().chain(messages(1, 10)));
    let mut kafka = Kafka::new(spec(&[&topic.name], &group, StartOffset::Committed))?;
    kafka.read_without_group(&BTreeMap::new())?;
    assert_eq!(read_to_end(&mut kafka)?.len(), 20);
    assert_unknown_group(&topic, &group);
    drop(kafka);
    assert_unknown_group(&topic, &group);
    Ok(())
}

/// The group has no members and no offsets at the broker.
fn assert_unknown_group(topic: &Topic, group: &str) {
    let consumer: BaseConsumer =
        ClientConfig::new().set("bootstrap.servers", &topic.brokers).create().unwrap();
    let groups = consumer.fetch_group_list(Some(group), Duration::from_secs(10)).unwrap();
    assert_eq!(groups.groups().iter().map(|group| group.members().len()).sum::<usize>(), 0);
    for partition in 0..2 {
        assert_eq!(committed(&topic.brokers, group, &topic.name, partition), None);
    }
}

/// A dry run joins no group and stores no offset. It starts at the offsets that the database stores.
fn dry_run_of_topics(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(2), Database::fresh(dialect), fresh_name("group"));
    let events = create_events(30);
    topic.send(spread(&events[..20], 2));
    let dry = |group: &str, more: &[&str]| {
        let output = support::succeed(run(&topic, group, &database).arg("--dry-run").args(more));
        assert!(text(&output.stderr).contains("dry run: nothing was written"));
        outcome_counts(&summary(&output))
    };
    // There is no table yet.
    assert_eq!(dry(&group, &[]), [20, 20, 0, 0]);
    assert_eq!(dry(&group, &["--limit", "7"]), [7, 7, 0, 0]);
    assert_unknown_group(&topic, &group);
    support::succeed(run(&topic, &group, &database).arg("--until-end"));
    let rows = database.rows(&mapping(ORDER));
    topic.send(spread(&events[20..], 2));
    assert_eq!(dry(&group, &["--batch-events", "3"]), [10, 10, 0, 0]);
    assert_eq!(dry(&group, &["--limit", "4", "--park"]), [4, 4, 0, 0]);
    let other = fresh_name("group");
    assert_eq!(dry(&other, &["--start", "earliest"]), [30, 30, 0, 0]);
    assert_unknown_group(&topic, &other);
    assert_eq!(database.rows(&mapping(ORDER)), rows);
    assert!(!database.folder().join("dead.ndjson").exists());
    // The offsets are as before.
    let real = summary(&support::succeed(run(&topic, &group, &database).arg("--until-end")));
    assert_eq!(outcome_counts(&real), [10, 10, 0, 0]);
    Ok(())
}

/// A limited run commits the offsets of what it has read, and the next one continues there.
fn limited_run(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(2), Database::fresh(dialect), fresh_name("group"));
    let events = create_events(30);
    topic.send(spread(&events, 2));
    let output = support::succeed(run(&topic, &group, &database).args(["--limit", "12"]));
    assert_eq!(outcome_counts(&summary(&output)), [12, 12, 0, 0]);
    let words = "`--limit 12` is reached: the next run continues after them";
    assert!(text(&output.stderr).contains(words), "{}", text(&output.stderr));
    let rest = support::succeed(run(&topic, &group, &database).args(["--until-end", "--limit", "100"]));
    assert_eq!(outcome_counts(&summary(&rest)), [18, 18, 0, 0]);
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(dialect, &events));
    Ok(())
}

fn recreated_topic() -> Result<(), Failed> {
    let topic = Topic::fresh(1);
    topic.send(messages(0, 3));
    let partition = Partition { topic: topic.name.as_str().into(), number: 0 };
    let other = StoredStart { next: 1, topic_id: Some("AAAAAAAAAAAAAAAAAAAAAQ".to_owned()) };
    let stored = BTreeMap::from([(partition, other)]);
    let error = read(spec(&[&topic.name], &fresh_name("group"), StartOffset::Earliest), &stored).unwrap_err();
    assert!(matches!(error, SourceError::StoredOffsetOutdated { .. }), "{error}");
    assert!(!error.is_transient(), "{error}");
    Ok(())
}

/// The last offsets of the partition are control records, which consumers do not receive.
fn transactions() -> Result<(), Failed> {
    let topic = Topic::fresh(1);
    let mut config = kafka::producer(&topic.brokers);
    let producer: BaseProducer = config.set("transactional.id", fresh_name("transaction")).create().unwrap();
    let timeout = Duration::from_secs(30);
    producer.init_transactions(timeout).unwrap();
    for commits in [true, false] {
        producer.begin_transaction().unwrap();
        topic.send_with(&producer, messages(0, 5));
        if commits {
            producer.commit_transaction(timeout).unwrap();
        } else {
            producer.flush(timeout).unwrap();
            producer.abort_transaction(timeout).unwrap();
        }
    }
    // The broker answers before it has written the mark of an aborted transaction.
    wait_until("the end of the transactions", || topic.end(0) == 12);
    let found = read(spec(&[&topic.name], &fresh_name("group"), StartOffset::Earliest), &BTreeMap::new())?;
    assert_eq!(found, positions(&topic, 0, 0..5));
    Ok(())
}
