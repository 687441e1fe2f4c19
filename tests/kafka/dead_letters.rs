//! Dead letters in a topic, and their replay.

use std::process::Command;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use rdkafka::mocking::MockCluster;
use rdkafka::producer::DefaultProducerContext;
use serde_json::Value as Json;

use crate::runs::{
    ORDER, count, last_line, on_every_database, on_every_database_with_broker, outcome_counts,
    rows_from_file, run, run_with, spread,
};
use crate::support::kafka::{Message, Topic, cluster, fresh_name, kafka_trial};
use crate::support::process::RunningProcess;
use crate::support::{self, Database, SERVERS, mapper, mapping, orders, summary, text, text_type};

pub fn trials() -> Vec<Trial> {
    on_every_database("poison records, and a replay after a repair", poison_and_replay)
        .chain(on_every_database("later events wait for a dead letter", parked_events))
        .chain(on_every_database("a replay after a crash", replay_after_a_crash))
        .chain(on_every_database_with_broker(
            "the dead-letter topic rejects records",
            "topics of a size",
            dead_letter_topic_rejects_records,
        ))
        .chain(SERVERS.into_iter().flat_map(|dialect| {
            [
                kafka_trial(dialect, "only a writer with dead letters waits for the broker", move || {
                    only_one_writer_waits(dialect)
                }),
                kafka_trial(dialect, "rows of lines do not wait for the broker", move || {
                    rows_of_lines_do_not_wait(dialect)
                }),
            ]
        }))
        .collect()
}

/// Columns from the key, headers and position of records, with bodies of every kind.
const THINGS: &str = "
format: 1
mapping: things
source: {topics: [things], event_type: record.headers.type, entity: record.key}
tables:
  things:
    columns:
      id:       {type: varchar(20), path: record.key}
      name:     {type: varchar(20), path: $.name, required: true}
      n:        {type: int, path: $.n}
      topic:    {type: varchar(249), path: record.topic, required: true}
      part:     {type: int, path: record.partition, required: true}
      position: {type: bigint, path: record.offset, required: true}
      at:       {type: datetime(3), path: record.timestamp, required: true}
    primary_key: [id]
    unique: {uq_name: [name]}
events:
  put:
    - upsert: things
      update: [name, n]
tombstones:
  - update: things
    key: {id: record.key}
    set: {n: {value: -1}}
";

/// The timestamp of all records.
static TIMESTAMP: LazyLock<chrono::DateTime<chrono::Utc>> = LazyLock::new(chrono::Utc::now);

fn thing(key: &str, payload: Option<&str>, event_type: Option<&str>) -> Message {
    Message {
        partition: 0,
        key: Some(key.into()),
        payload: payload.map(Into::into),
        headers: event_type
            .map(|event_type| {
                vec![("trace".to_owned(), Some(vec![0xff, 0])), ("type".to_owned(), Some(event_type.into()))]
            })
            .unwrap_or_default(),
        // Retention would delete an old record.
        timestamp: Some(TIMESTAMP.timestamp_millis()),
    }
}

/// `mapper COMMAND` with a mapping of things.
fn things(command: &str, text: &str, dead_letters: &Topic, database: &Database) -> Command {
    let file = database.folder().join("things.yaml");
    std::fs::write(&file, text).unwrap();
    let mut mapper = mapper();
    mapper.arg(command).arg("--mapping").arg(&file).args(["--sink", &database.url, "--summary", "json"]);
    mapper.args(["--dead-letter", &format!("kafka://{}/{}", dead_letters.brokers, dead_letters.name)]);
    mapper
}

fn poison_and_replay(dialect: Dialect) -> Result<(), Failed> {
    let (topic, dead_letters, database) = (Topic::fresh(1), Topic::fresh(2), Database::fresh(dialect));
    topic.send([
        thing("a", Some(r#"{"name": "ant", "n": 1}"#), Some("put")),
        thing("b", Some("{no json"), Some("put")),
        thing("c", Some(""), Some("put")),
        thing("d", Some("[1]"), None),
        thing("e", Some(r#"{"n": 5}"#), Some("put")),
        thing("f", Some(r#"{"name": "fly", "n": "SECRET"}"#), Some("put")),
        thing("g", Some(r#"{"name": "ant"}"#), Some("put")),
        thing("h", None, None),
        thing("a", None, Some("unheard of")),
        thing("i", Some("{}"), Some("unheard of")),
        Message { key: Some(vec![0xff, 0xfe]), ..thing("j", Some(r#"{"name": "jay"}"#), Some("put")) },
        thing("k", Some(r#"{"name": "kid", "n": 2}"#), Some("put")),
    ]);
    let source = topic.url(&fresh_name("group"));
    let mut run = things("run", THINGS, &dead_letters, &database);
    let output = support::succeed(run.args(["--until-end", "--source", &source]));
    let line = summary(&output);
    let count_of = |line: &Json, name: &str| line[name].as_u64().unwrap();
    assert_eq!(count_of(&line, "read"), 12, "{line}");
    assert_eq!(
        (count_of(&line, "applied"), count_of(&line, "skipped"), count_of(&line, "dead_lettered")),
        (4, 1, 7)
    );
    assert!(!text(&output.stderr).contains("SECRET"), "{}", text(&output.stderr));
    let rows = |database: &Database| {
        let id = text_type(dialect);
        database.query(&format!("SELECT id, name, CAST(n AS {id}) FROM things ORDER BY id"))
    };
    let row =
        |id: &str, name: &str, n: &str| vec![Some(id.to_owned()), Some(name.to_owned()), Some(n.to_owned())];
    assert_eq!(rows(&database), [row("a", "ant", "-1"), row("k", "kid", "2")]);

    // Each dead letter is the unchanged record with the reason.
    let found = support::kafka::records(&dead_letters);
    let with_key = |key: &[u8]| found.iter().find(|record| record.key.as_deref() == Some(key)).unwrap();
    let rejected = with_key(b"g");
    assert_eq!(rejected.payload.as_deref(), Some(r#"{"name": "ant"}"#.as_bytes()));
    assert_eq!(
        rejected.headers[..2],
        [("trace".to_owned(), Some(vec![0xff, 0])), ("type".to_owned(), Some(b"put".to_vec()))]
    );
    let header = |name: &str| {
        let (_, value) = rejected.headers.iter().find(|(known, _)| known == name).unwrap();
        String::from_utf8(value.clone().unwrap()).unwrap()
    };
    assert_eq!(header("mapper.stage"), "apply");
    assert_eq!(header("mapper.table"), "things");
    assert_eq!(
        header("mapper.position"),
        format!(r#"{{"topic":"{}","partition":0,"offset":6}}"#, topic.name)
    );
    assert_eq!(header("mapper.timestamp"), TIMESTAMP.timestamp_millis().to_string());
    assert!(with_key(b"c").payload.as_deref().is_none_or(<[u8]>::is_empty));

    // The repaired mapping needs no name, and the conflicting name is free again.
    database.execute("DELETE FROM things WHERE id = 'a'");
    let repaired = THINGS.replace("$.name, required: true", "$.name, if_absent: nameless, required: true");
    let line = summary(&support::finish(&mut things("replay", &repaired, &dead_letters, &database)));
    assert_eq!(
        (count_of(&line, "read"), count_of(&line, "applied"), count_of(&line, "dead_lettered")),
        (7, 2, 5),
        "{line}"
    );
    let row_without_n = |id: &str, name: &str| vec![Some(id.to_owned()), Some(name.to_owned()), None];
    assert_eq!(rows(&database), [row("e", "nameless", "5"), row_without_n("g", "ant"), row("k", "kid", "2")]);
    // Only dead letters that failed again are left.
    let line = summary(&support::finish(&mut things("replay", &repaired, &dead_letters, &database)));
    assert_eq!((count_of(&line, "read"), count_of(&line, "dead_lettered")), (5, 5), "{line}");
    Ok(())
}

fn parked_events(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let (topic, dead_letters) = (Topic::fresh(1), Topic::fresh(1));
    let mut conflicting = orders::create(1, 1);
    conflicting["data"]["order_number"] = Json::from(orders::number(900));
    let cancel = serde_json::json!({
        "event_type": "order.cancelled", "event_id": "c", "entity_id": orders::id(1),
        "timestamp": "2025-01-15T12:00:00Z", "data": {"order_number": orders::number(900)},
    });
    let events = [orders::create(900, 0), conflicting, orders::create(2, 2), cancel];
    topic.send(events.iter().map(|event| Message::of(0, event.to_string())));
    let group = fresh_name("group");
    let dead = format!("kafka://{}/{}", dead_letters.brokers, dead_letters.name);
    let mut first = run_with(&topic, &group, &database, &dead);
    let line = summary(&support::succeed(first.args(["--park", "--until-end"])));
    assert_eq!((line["applied"].as_u64(), line["dead_lettered"].as_u64()), (Some(2), Some(2)), "{line}");
    // Parking outlives the process: another run parks one more event of the same entity.
    topic.send([Message::of(0, orders::create(1, 3).to_string())]);
    let mut second = run_with(&topic, &group, &database, &dead);
    let line = summary(&support::finish(second.args(["--park", "--until-end"])));
    assert_eq!((line["applied"].as_u64(), line["dead_lettered"].as_u64()), (Some(0), Some(1)), "{line}");

    database.execute(&format!("DELETE FROM order_items WHERE order_id = '{}'", orders::id(900)));
    database.execute(&format!("DELETE FROM orders WHERE order_id = '{}'", orders::id(900)));
    let replay = || {
        let mut replay = mapper();
        replay.args(["replay", "--mapping", ORDER, "--sink", &database.url, "--dead-letter", &dead]);
        summary(&support::finish(replay.args(["--summary", "json"])))
    };
    let line = replay();
    assert_eq!((line["read"].as_u64(), line["applied"].as_u64()), (Some(3), Some(3)), "{line}");
    let states = database.query("SELECT order_id, status FROM orders ORDER BY order_id");
    let state = |order: usize, state: &str| vec![Some(orders::id(order)), Some(state.to_owned())];
    // The last event of the order arrived after its cancel.
    assert_eq!(states, [state(1, "delivered"), state(2, "shipped")]);
    assert_eq!(replay()["read"].as_u64(), Some(0));
    // No event is parked any more.
    topic.send([Message::of(0, orders::create(1, 4).to_string())]);
    let mut third = run_with(&topic, &group, &database, &dead);
    let line = summary(&support::succeed(third.args(["--park", "--until-end"])));
    assert_eq!(line["applied"].as_u64(), Some(1), "{line}");
    Ok(())
}

/// A journal of applied records in a table without keys. Records without `n` are dead letters until the
/// mapping has an `if_absent`.
const JOURNAL: &str = "
format: 1
mapping: journal
source: {event_type: record.headers.type, entity: record.key}
tables:
  journal:
    columns:
      id: {type: varchar(40), path: record.key, required: true}
      n:  {type: int, path: $.n, required: true}
events:
  put:
    - insert: journal
";

/// The dead-letter topic rejects records. The run ends with the reason, no record is lost, and a run with
/// another location applies all of them.
fn dead_letter_topic_rejects_records(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(1), Database::fresh(dialect), fresh_name("group"));
    let small = Topic::with_settings(1, &[("max.message.bytes", "3000")]);
    let missing = Topic::named(&cluster(), &fresh_name("none"));
    let mut events = orders::events(11);
    // Too long for its column, and with the added headers also for the topic.
    let mut long: Json = serde_json::from_str(&events[5]).unwrap();
    long["data"]["order_number"] = Json::from("x".repeat(5000));
    events[5] = long.to_string();
    topic.send(spread(&events, 1));
    for (dead_letters, expected) in [
        (&missing, "does not exist"),
        (&small, "the topic's `max.message.bytes` and `-X message.max.bytes=…` must allow"),
    ] {
        let location = format!("kafka://{}/{}", dead_letters.brokers, dead_letters.name);
        let output = run_with(&topic, &group, &database, &location).arg("--until-end").output().unwrap();
        let stderr = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{stderr}");
        assert!(
            stderr.contains(&format!("error: dead letters cannot be written to `{location}`")),
            "{stderr}"
        );
        assert!(stderr.contains(expected), "{stderr}");
        // The error is permanent.
        assert!(!stderr.contains("retrying"), "{stderr}");
        assert_eq!(count(&database, "orders"), 0, "{stderr}");
    }
    let last = summary(&support::succeed(run(&topic, &group, &database).arg("--until-end")));
    assert_eq!(outcome_counts(&last), [11, 10, 0, 1]);
    events.remove(5);
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(dialect, &events));
    Ok(())
}

/// A replay is killed. The next one applies the remaining dead letters, each exactly once.
fn replay_after_a_crash(dialect: Dialect) -> Result<(), Failed> {
    const DEAD_LETTERS: usize = 1500;
    let (topic, dead_letters) = (Topic::fresh(2), Topic::fresh(2));
    let poison = (0..DEAD_LETTERS).map(|number| Message {
        partition: i32::try_from(number % 2).unwrap(),
        ..thing(&format!("key {number}"), Some("{}"), Some("put"))
    });
    topic.send(poison);
    for of_topic in [false, true] {
        let database = Database::fresh(dialect);
        let file = database.folder().join("journal.yaml");
        let dead = database.folder().join("dead.ndjson");
        let location = format!("kafka://{}/{}", dead_letters.brokers, dead_letters.name);
        let location = if of_topic { location } else { dead.display().to_string() };
        let command = |name: &str| {
            let mut command = mapper();
            command.arg(name).arg("--mapping").arg(&file).args(["--sink", &database.url]);
            command.args(["--dead-letter", &location, "--summary", "json"]);
            command
        };
        std::fs::write(&file, JOURNAL).unwrap();
        let mut first = command("run");
        first.args(["--source", &topic.url(&fresh_name("group")), "--until-end"]);
        let line = summary(&support::finish(first.args(["--dead-letter-limit", "1000000"])));
        assert_eq!(outcome_counts(&line), [DEAD_LETTERS as u64, 0, 0, DEAD_LETTERS as u64]);
        std::fs::write(&file, JOURNAL.replace("$.n,", "$.n, if_absent: 1,")).unwrap();
        let mut replay = RunningProcess::start(command("replay").args(["--batch-events", "5"]));
        replay.wait_until("some dead letters are applied", || count(&database, "journal") > 20);
        replay.kill();
        let applied = count(&database, "journal");
        assert!(applied < DEAD_LETTERS, "the replay ended before it was killed");
        let line = summary(&support::succeed(&mut command("replay")));
        assert_eq!(
            outcome_counts(&line),
            [(DEAD_LETTERS - applied) as u64, (DEAD_LETTERS - applied) as u64, 0, 0]
        );
        let rows = database
            .query("SELECT CAST(COUNT(*) AS CHAR(9)), CAST(COUNT(DISTINCT id) AS CHAR(9)) FROM journal");
        let counts: Vec<&str> = rows[0].iter().map(|count| count.as_deref().unwrap().trim()).collect();
        assert_eq!(counts, [DEAD_LETTERS.to_string(), DEAD_LETTERS.to_string()]);
        if of_topic {
            assert_eq!(outcome_counts(&summary(&support::succeed(&mut command("replay")))), [0; 4]);
        } else {
            assert!(!dead.exists(), "applied dead letters are still in the file");
        }
    }
    Ok(())
}

/// One of two writers has a dead letter, and the broker does not answer it. The other writer commits
/// meanwhile, in its usual time.
/// Number of items of a large order.
const ITEMS: usize = 2000;
/// A dead letter that waits for the broker times out after 10 s. Events that do not wait for it take less time.
const USUAL_TIME: Duration = Duration::from_secs(4);

/// An order with enough bound values for two writers, a small one, and a poison record.
fn large_small_and_poison() -> [String; 3] {
    let mut large = orders::create(0, 0);
    let item = large["data"]["items"][0].take();
    let items = (0..ITEMS).map(|number| {
        let mut item = item.clone();
        item["item_id"] = Json::from(format!("item-{number}"));
        item
    });
    large["data"]["items"] = items.collect();
    [large.to_string(), orders::create(4, 4).to_string(), "no json".to_owned()]
}

/// A broker of its own for dead letters, which can answer late.
struct SlowBroker {
    cluster: MockCluster<'static, DefaultProducerContext>,
    topic: Topic,
}

impl SlowBroker {
    fn start() -> SlowBroker {
        let (cluster, name) = (MockCluster::new(1).unwrap(), fresh_name("dead"));
        cluster.create_topic(&name, 1, 1).unwrap();
        let topic = Topic::named(&cluster.bootstrap_servers(), &name);
        SlowBroker { cluster, topic }
    }

    /// Delays every answer by twice the usual time of an event, which is less than the time limit of a dead letter.
    fn answer_late(&self) {
        self.cluster.broker_round_trip_time(1, 2 * USUAL_TIME).unwrap();
    }

    fn answer_at_once(&self) {
        self.cluster.broker_round_trip_time(1, Duration::ZERO).unwrap();
    }
}

/// `mapper run` with two writers and batches of three events.
fn run_with_two_writers(source: &str, dead_letters: &Topic, database: &Database) -> RunningProcess {
    let file = database.folder().join("order.yaml");
    std::fs::write(&file, orders::mapping_by_id()).unwrap();
    let mut command = mapper();
    command.arg("run").arg("--mapping").arg(&file).args(["--source", source, "--sink", &database.url]);
    command.args(["--writers", "2", "--batch-events", "3", "--batch-wait", "30000"]);
    command.args(["--dead-letter", &format!("kafka://{}/{}", dead_letters.brokers, dead_letters.name)]);
    RunningProcess::start(command.args(["--summary", "json"]))
}

/// The stored offsets need a dead letter before the commit, so its writer waits. The other one does not. The
/// writer without a dead letter takes longer.
fn only_one_writer_waits(dialect: Dialect) -> Result<(), Failed> {
    let (topic, broker, database) = (Topic::fresh(2), SlowBroker::start(), Database::fresh(dialect));
    let source = topic.url(&fresh_name("group"));
    let mut running = run_with_two_writers(&source, &broker.topic, &database);
    running.wait_until("both partitions are claimed", || count(&database, "mapper_offsets") == 2);
    broker.answer_late();
    let sent_at = Instant::now();
    let partitions = [0, 1, 1];
    topic.send(
        partitions
            .into_iter()
            .zip(large_small_and_poison())
            .map(|(partition, event)| Message::of(partition, event)),
    );
    running.wait_until("a writer has committed", || count(&database, "orders") > 0);
    let (waited, visible) = (sent_at.elapsed(), count(&database, "order_items"));
    assert!(waited < USUAL_TIME, "{waited:?}:\n{}", running.log());
    assert_eq!(visible, ITEMS);
    broker.answer_at_once();
    running.wait_until("the other writer has committed", || count(&database, "orders") == 2);
    assert_eq!(support::kafka::records(&broker.topic).len(), 1);
    running.signal("TERM");
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    assert_eq!(outcome_counts(&last_line(&ended.stdout)), [3, 2, 0, 1]);
    assert_eq!((count(&database, "orders"), count(&database, "order_items")), (2, ITEMS + 1));
    Ok(())
}

/// Lines have no stored offsets. Their dead letters are written in order after the rows of their batch.
fn rows_of_lines_do_not_wait(dialect: Dialect) -> Result<(), Failed> {
    let (broker, database) = (SlowBroker::start(), Database::fresh(dialect));
    let mut running = run_with_two_writers("-", &broker.topic, &database);
    running.wait_until("the tables exist", || {
        support::query(dialect, &database.url, "SELECT order_id FROM order_items").is_ok()
    });
    broker.answer_late();
    let fed_at = Instant::now();
    running.feed(&large_small_and_poison());
    running.wait_until("both writers have committed", || count(&database, "orders") == 2);
    let waited = fed_at.elapsed();
    assert!(waited < USUAL_TIME, "{waited:?}:\n{}", running.log());
    broker.answer_at_once();
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    assert_eq!(outcome_counts(&last_line(&ended.stdout)), [3, 2, 0, 1]);
    assert_eq!(support::kafka::records(&broker.topic).len(), 1);
    Ok(())
}
