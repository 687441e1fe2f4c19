//! Which topics are read, where reading starts, and where it stops.

use std::time::Duration;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use rdkafka::producer::{BaseProducer, Producer};

use crate::runs::{
    ORDER, await_orders, create_events, last_line, on_every_database, on_every_database_with_broker,
    outcome_counts, rows_from_file, run, run_from, run_with, spread,
};
use crate::support::kafka::{
    self, Message, Topic, broker_trial, cluster, commit, committed, fresh_name, kafka_trial,
};
use crate::support::process::RunningProcess;
use crate::support::{self, Database, mapping, orders, summary, text};

pub fn trials() -> Vec<Trial> {
    // These tests do not depend on the database.
    let source_tests: [(&str, fn() -> Result<(), Failed>); 3] = [
        ("several topics", several_topics),
        ("topics of a pattern", topics_of_a_pattern),
        ("compressed topics", compressed_topics),
    ];
    let broker_tests: [(&str, &str, fn() -> Result<(), Failed>); 5] = [
        ("where a new group begins", "commits from outside a group", where_a_new_group_begins),
        ("a new group begins at a timestamp", "search by time", new_group_begins_at_a_timestamp),
        ("transactions of a producer", "transactions", transactions_of_a_producer),
        ("transactions at the end of several topics", "transactions", transactions_of_several_topics),
        ("two members until the end of transactions", "transactions", two_members_until_the_end),
    ];
    let sqlite = source_tests.into_iter().map(|(name, test)| kafka_trial(Dialect::Sqlite, name, test));
    let brokers = broker_tests
        .into_iter()
        .map(|(name, missing, test)| broker_trial(Dialect::Sqlite, name, missing, test));
    on_every_database("a backlog until its end", backlog_until_its_end)
        .chain(on_every_database("a second database", second_database))
        .chain(sqlite)
        .chain(brokers)
        .chain(on_every_database_with_broker(
            "a recreated topic, and lost records",
            "deletion",
            recreated_topic_and_lost_records,
        ))
        .chain(on_every_database_with_broker(
            "a topic is recreated while it is read",
            "deletion",
            topic_recreated_while_read,
        ))
        .chain(on_every_database_with_broker(
            "a topic that is created later, and grows",
            "growing topics",
            topic_created_later,
        ))
        .collect()
}

fn backlog_until_its_end(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(3), Database::fresh(dialect), fresh_name("group"));
    let events = orders::events(1000);
    topic.send(spread(&events[..600], 3));
    let first = summary(&support::succeed(run(&topic, &group, &database).arg("--until-end")));
    assert_eq!((first["read"].as_u64(), first["applied"].as_u64()), (Some(600), Some(600)), "{first}");
    // The next run continues at the offsets in the database, whatever the broker's offsets are.
    topic.send(spread(&events[600..], 3));
    let second = summary(&support::succeed(run(&topic, &group, &database).arg("--until-end")));
    assert_eq!(second["read"].as_u64(), Some(400), "{second}");
    let nothing = summary(&support::succeed(run(&topic, &group, &database).arg("--until-end")));
    assert_eq!(nothing["read"].as_u64(), Some(0), "{nothing}");
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(dialect, &events));
    // Tools show no lag.
    for partition in 0..3 {
        assert_eq!(committed(&topic.brokers, &group, &topic.name, partition), Some(topic.end(partition)));
    }
    Ok(())
}

/// The broker's offsets decide where a group starts in a new database. The run says which records it leaves
/// out, and `--start` still applies as long as it has committed none.
fn second_database(dialect: Dialect) -> Result<(), Failed> {
    let (topic, group) = (Topic::fresh(2), fresh_name("group"));
    let events = create_events(30);
    topic.send(spread(&events[..20], 2));
    let until_end = |database: &Database, more: &[&str]| {
        let output = support::succeed(run(&topic, &group, database).arg("--until-end").args(more));
        (outcome_counts(&summary(&output)), text(&output.stderr))
    };
    // A broker may report errors of its own meanwhile, such as a group coordinator that moves.
    let warning = format!("the database has no offset of group `{group}`, and the broker has");
    let (first, second) = (Database::fresh(dialect), Database::fresh(dialect));
    let (counts, log) = until_end(&first, &[]);
    assert_eq!(counts, [20, 20, 0, 0]);
    assert!(!log.contains(&warning), "{log}");

    // Each of two members waits for the partitions of the other one, none of which gets an offset.
    let members = ["one", "other"].map(|member| {
        let dead = second.folder().join(member);
        let mut command = run_with(&topic, &group, &second, &dead.to_string_lossy());
        RunningProcess::start(command.arg("--until-end"))
    });
    let logs = members.map(|member| {
        let ended = member.finish();
        assert!(ended.status.success(), "{}", ended.stderr);
        assert_eq!(outcome_counts(&last_line(&ended.stdout)), [0; 4], "{}", ended.stderr);
        ended.stderr
    });
    let logs = logs.concat();
    assert!(logs.contains(&warning) && logs.contains("`--start earliest` reads them"), "{logs}");
    for partition in 0..2 {
        let position = format!("{}[{partition}]@{}", topic.name, topic.end(partition));
        assert!(logs.contains(&position), "no `{position}` in {logs}");
    }
    let (counts, log) = until_end(&second, &["--start", "earliest"]);
    assert_eq!(counts, [20, 20, 0, 0], "{log}");
    assert!(!log.contains(&warning), "{log}");
    assert_eq!(second.rows(&mapping(ORDER)), rows_from_file(dialect, &events[..20]));

    // Only the new records are read. Then the stored offsets count.
    let (third, ends) = (Database::fresh(dialect), [topic.end(0), topic.end(1)]);
    topic.send(spread(&events[20..], 2));
    let (counts, log) = until_end(&third, &[]);
    assert_eq!(counts, [10, 10, 0, 0], "{log}");
    for (partition, end) in ends.iter().enumerate() {
        let position = format!("{}[{partition}]@{end}", topic.name);
        assert!(log.contains(&warning) && log.contains(&position), "no `{position}` in {log}");
    }
    let (counts, log) = until_end(&third, &["--start", "earliest"]);
    assert_eq!(counts, [0; 4], "{log}");
    assert!(!log.contains(&warning), "{log}");
    Ok(())
}

fn recreated_topic_and_lost_records(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(1), Database::fresh(dialect), fresh_name("group"));
    let events = orders::events(100);
    topic.send(spread(&events[..50], 1));
    support::succeed(run(&topic, &group, &database).arg("--until-end"));
    // Retention deletes records that are not applied yet.
    topic.send(spread(&events[50..], 1));
    topic.delete_records_before(0, 70);
    let output = run(&topic, &group, &database).arg("--until-end").output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("was applied up to offset 50, and holds 70 to 100"), "{stderr}");
    assert!(stderr.contains("`mapper offsets reset`"), "{stderr}");
    // A recreated topic is refused even if it has the stored offset.
    topic.delete();
    topic.create(1);
    topic.send(spread(&events, 1));
    let output = run(&topic, &group, &database).arg("--until-end").output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("was deleted and recreated"), "{stderr}");
    Ok(())
}

/// librdkafka would silently continue in the middle of the new topic.
fn topic_recreated_while_read(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(1), Database::fresh(dialect), fresh_name("group"));
    let events = create_events(40);
    topic.send(spread(&events[..10], 1));
    let mut running = RunningProcess::start(&mut run(&topic, &group, &database));
    await_orders(&mut running, &database, 10);
    topic.delete();
    topic.create(1);
    topic.send(spread(&events[10..], 1));
    let ended = running.finish();
    assert_eq!(ended.status.code(), Some(1), "{}", ended.stderr);
    // The id or the end shows it, whichever is checked first.
    assert!(ended.stderr.contains("recreated"), "{}", ended.stderr);
    assert!(ended.stderr.contains("`mapper offsets reset`"), "{}", ended.stderr);
    Ok(())
}

fn topic_created_later(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let topic = Topic::named(&cluster(), &fresh_name("later"));
    let mut command = run(&topic, &fresh_name("group"), &database);
    let mut running = RunningProcess::start(command.args(["-X", "topic.metadata.refresh.interval.ms=500"]));
    running.wait_for_log("does not exist yet");
    topic.create(1);
    let events = orders::events(40);
    topic.send(spread(&events[..20], 1));
    await_orders(&mut running, &database, 20);
    topic.grow(3);
    topic.send(events[20..].iter().map(|event| Message::of(2, event.as_str())));
    await_orders(&mut running, &database, 40);
    running.signal("TERM");
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    Ok(())
}

/// The counts of a run with `--until-end`.
fn until_end(source: &str, database: &Database, more: &[&str]) -> [u64; 4] {
    let dead = database.folder().join("dead.ndjson");
    let mut command = run_from(source, database, &dead.to_string_lossy());
    outcome_counts(&summary(&support::succeed(command.arg("--until-end").args(more))))
}

fn where_a_new_group_begins() -> Result<(), Failed> {
    let (topic, group) = (Topic::fresh(1), fresh_name("group"));
    topic.send(spread(&create_events(30), 1));
    // Another consumer has committed an offset before.
    commit(&topic, &group, 0, 10);
    let earliest = Database::fresh(Dialect::Sqlite);
    assert_eq!(until_end(&topic.url(&group), &earliest, &["--start", "earliest"]), [30, 30, 0, 0]);
    // The run has committed its own offsets to the broker.
    commit(&topic, &group, 0, 10);
    let database = Database::fresh(Dialect::Sqlite);
    assert_eq!(until_end(&topic.url(&group), &database, &[]), [20, 20, 0, 0]);
    // Once the database has an offset, only that one counts.
    commit(&topic, &group, 0, 10);
    assert_eq!(until_end(&topic.url(&group), &database, &["--start", "earliest"]), [0; 4]);
    // A group without committed offsets starts at the first record.
    let fresh = Database::fresh(Dialect::Sqlite);
    assert_eq!(until_end(&topic.url(&fresh_name("group")), &fresh, &[]), [30, 30, 0, 0]);
    Ok(())
}

fn new_group_begins_at_a_timestamp() -> Result<(), Failed> {
    let topic = Topic::fresh(2);
    let now = chrono::Utc::now();
    let second = |number: usize| now + chrono::TimeDelta::seconds(i64::try_from(number).unwrap() - 100);
    let messages = spread(&create_events(30), 2).into_iter().enumerate();
    topic.send(
        messages.map(|(number, message)| Message {
            timestamp: Some(second(number).timestamp_millis()),
            ..message
        }),
    );
    let since = |timestamp: String| {
        let database = Database::fresh(Dialect::Sqlite);
        until_end(&topic.url(&fresh_name("group")), &database, &["--start", &timestamp])
    };
    assert_eq!(since(second(12).to_rfc3339()), [18, 18, 0, 0]);
    assert_eq!(since(second(500).to_rfc3339()), [0; 4]);
    assert_eq!(since(second(0).to_rfc3339()), [30, 30, 0, 0]);
    Ok(())
}

fn several_topics() -> Result<(), Failed> {
    let (one, other, database) = (Topic::fresh(2), Topic::fresh(3), Database::fresh(Dialect::Sqlite));
    let events = create_events(60);
    one.send(spread(&events[..25], 2));
    other.send(spread(&events[25..], 3));
    let group = fresh_name("group");
    let source = format!("kafka://{}/{},{}?group={group}", one.brokers, one.name, other.name);
    assert_eq!(until_end(&source, &database, &[]), [60, 60, 0, 0]);
    assert_eq!(until_end(&source, &database, &[]), [0; 4]);
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(Dialect::Sqlite, &events));
    // A missing topic has no end.
    let source = format!("kafka://{}/{},{}?group={group}", one.brokers, one.name, fresh_name("none"));
    let output = run_from(&source, &database, "none").arg("--until-end").output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains(", so there is no end to stop at"), "{}", text(&output.stderr));
    Ok(())
}

fn topics_of_a_pattern() -> Result<(), Failed> {
    let family = fresh_name("family");
    let member = |name: &str| {
        let topic = Topic::named(&cluster(), &format!("{family}.{name}"));
        topic.create(2);
        topic
    };
    let (one, other, unmatched) = (member("eu-1"), member("eu-2"), member("us-1"));
    let events = create_events(60);
    one.send(spread(&events[..20], 2));
    other.send(spread(&events[20..40], 2));
    unmatched.send(spread(&create_events(70)[60..], 2));
    let source = format!("kafka://{}/^{family}%5C.eu-.*?group={}", one.brokers, fresh_name("group"));
    let database = Database::fresh(Dialect::Sqlite);
    assert_eq!(until_end(&source, &database, &[]), [40, 40, 0, 0]);
    // The pattern also matches a topic that is created later.
    let mut command = run_from(&source, &database, "none");
    let mut running = RunningProcess::start(command.args(["-X", "topic.metadata.refresh.interval.ms=500"]));
    running.wait_for_log("partitions assigned");
    let late = member("eu-3");
    late.send(spread(&events[40..], 2));
    await_orders(&mut running, &database, 60);
    running.signal("TERM");
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(Dialect::Sqlite, &events));
    Ok(())
}

fn compressed_topics() -> Result<(), Failed> {
    let (topic, database) = (Topic::fresh(3), Database::fresh(Dialect::Sqlite));
    let events = create_events(500);
    for (codec, part) in ["none", "gzip", "snappy", "lz4", "zstd"].iter().zip(events.chunks(100)) {
        let producer: BaseProducer =
            kafka::producer(&topic.brokers).set("compression.type", *codec).create().unwrap();
        topic.send_with(&producer, spread(part, 3));
        producer.flush(Duration::from_mins(1)).unwrap();
    }
    assert_eq!(until_end(&topic.url(&fresh_name("group")), &database, &[]), [500, 500, 0, 0]);
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(Dialect::Sqlite, &events));
    Ok(())
}

const TIMEOUT: Duration = Duration::from_secs(30);

/// Sends each part to the topics in a separate transaction, which is committed or aborted as marked.
fn send_in_transactions(topics: &[&Topic], parts: &[(&[String], bool)]) {
    let mut config = kafka::producer(&topics[0].brokers);
    let producer: BaseProducer = config.set("transactional.id", fresh_name("transactions")).create().unwrap();
    producer.init_transactions(TIMEOUT).unwrap();
    for (events, committed) in parts {
        producer.begin_transaction().unwrap();
        for (number, topic) in topics.iter().enumerate() {
            let of_topic: Vec<String> = events.iter().skip(number).step_by(topics.len()).cloned().collect();
            topic.send_with(&producer, spread(&of_topic, 2));
        }
        producer.flush(TIMEOUT).unwrap();
        if *committed {
            producer.commit_transaction(TIMEOUT).unwrap();
        } else {
            producer.abort_transaction(TIMEOUT).unwrap();
        }
    }
}

/// Aborted records are not read. Control records are skipped, also at the end.
fn transactions_of_a_producer() -> Result<(), Failed> {
    let (topic, database) = (Topic::fresh(2), Database::fresh(Dialect::Sqlite));
    let events = create_events(60);
    let parts = [(&events[..20], true), (&events[20..40], false), (&events[40..], true)];
    send_in_transactions(&[&topic], &parts);
    let source = topic.url(&fresh_name("group"));
    assert_eq!(until_end(&source, &database, &[]), [40, 40, 0, 0]);
    assert_eq!(until_end(&source, &database, &[]), [0; 4]);
    // The last records are aborted ones.
    send_in_transactions(&[&topic], &[(&events[20..30], false)]);
    assert_eq!(until_end(&source, &database, &[]), [0; 4]);
    let committed_events = [&events[..20], &events[40..]].concat();
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(Dialect::Sqlite, &committed_events));
    Ok(())
}

/// Partitions with equal numbers in several topics, each with a control record at its end.
fn transactions_of_several_topics() -> Result<(), Failed> {
    let (one, other, database) = (Topic::fresh(2), Topic::fresh(2), Database::fresh(Dialect::Sqlite));
    let events = create_events(200);
    let parts = [(&events[..80], true), (&events[80..100], false), (&events[100..], true)];
    send_in_transactions(&[&one, &other], &parts);
    let group = fresh_name("group");
    let source = format!("kafka://{}/{},{}?group={group}", one.brokers, one.name, other.name);
    assert_eq!(until_end(&source, &database, &[]), [180, 180, 0, 0]);
    assert_eq!(until_end(&source, &database, &[]), [0; 4]);
    let committed_events = [&events[..80], &events[100..]].concat();
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(Dialect::Sqlite, &committed_events));
    Ok(())
}

/// Each member owns partitions whose last record is a control record, and waits for the other member's.
fn two_members_until_the_end() -> Result<(), Failed> {
    let (topic, database) = (Topic::fresh(2), Database::fresh(Dialect::Sqlite));
    let events = create_events(100);
    send_in_transactions(&[&topic], &[(&events[..60], true), (&events[60..], true)]);
    let source = topic.url(&fresh_name("group"));
    let members = ["one", "other"].map(|member| {
        let dead = database.folder().join(member);
        let mut command = run_from(&source, &database, &dead.to_string_lossy());
        RunningProcess::start(command.args(["--until-end", "--batch-events", "10"]))
    });
    let applied = members.map(|member| {
        let ended = member.finish();
        assert!(ended.status.success(), "{}", ended.stderr);
        outcome_counts(&last_line(&ended.stdout))[1]
    });
    assert_eq!(applied.iter().sum::<u64>(), 100, "{applied:?}");
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(Dialect::Sqlite, &events));
    Ok(())
}
