//! Topics of a real broker become rows: each record once, whatever happens.

// A test that cannot go on panics, and all are of one type.
#![allow(clippy::unwrap_used, clippy::panic, clippy::unnecessary_wraps)]

mod support;

use std::process::Command;
use std::sync::LazyLock;

use libtest_mimic::Failed;
use mapper::dialect::Dialect;
use serde_json::Value as Json;
use support::kafka::{Message, Topic, committed, fresh_name, kafka_trial};
use support::running::Running;
use support::{Database, mapper, mapping, orders, summary, text};

const ORDER: &str = "mappings/order.yaml";

fn main() {
    let mut trials = Vec::new();
    let tests: [(&str, fn(Dialect) -> Result<(), Failed>); 7] = [
        ("a backlog until its end", backlog_until_its_end),
        ("a quiet topic, and an orderly stop", quiet_topic_and_orderly_stop),
        ("a topic made anew, and records that are gone", topics_that_lost_their_past),
        ("poison, and a replay after a repair", poison_and_replay),
        ("later events wait for a dead one", parked_events),
        ("a topic that comes later, and grows", topic_that_comes_later),
        ("offsets are reset while a member runs", reset_while_running),
    ];
    for (name, run) in tests {
        for dialect in Dialect::ALL {
            trials.push(kafka_trial(dialect, name, move || run(dialect)));
        }
    }
    trials.push(kafka_trial(Dialect::Sqlite, "passwords and certificates", passwords_and_certificates));
    support::conclude(trials);
}

/// `mapper run` from a topic.
fn run(topic: &Topic, group: &str, database: &Database) -> Command {
    run_with(topic, group, database, &database.folder().join("dead.ndjson").to_string_lossy())
}

/// The same, with dead letters elsewhere.
fn run_with(topic: &Topic, group: &str, database: &Database, dead_letters: &str) -> Command {
    let mut command = mapper();
    command.args(["run", "--mapping", ORDER, "--source", &topic.url(group), "--sink", &database.url]);
    command.args(["--summary", "json", "--dead-letter", dead_letters]);
    // Members come and go quickly here.
    command.args(["-X", "session.timeout.ms=6000", "-X", "heartbeat.interval.ms=500"]);
    if let Some(level) = std::env::var_os("MAPPER_TEST_LOG") {
        command.env("MAPPER_LOG", level);
    }
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
    running.until("all orders are there", || {
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

/// What stands around the body, and bodies of every kind.
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
  gone:
    - update: things
      key: {id: record.key}
      set: {n: {value: -1}}
";

/// When all things are said; not too old for the retention of their topic.
static MOMENT: LazyLock<chrono::DateTime<chrono::Utc>> = LazyLock::new(chrono::Utc::now);

fn thing(key: &str, payload: Option<&str>, kind: Option<&str>) -> Message {
    Message {
        partition: 0,
        key: Some(key.into()),
        payload: payload.map(Into::into),
        headers: kind
            .map(|kind| {
                vec![("trace".to_owned(), Some(vec![0xff, 0])), ("type".to_owned(), Some(kind.into()))]
            })
            .unwrap_or_default(),
        timestamp: Some(MOMENT.timestamp_millis()),
    }
}

/// `mapper COMMAND` with the mapping of things.
fn things(command: &str, text: &str, letters: &Topic, database: &Database) -> Command {
    let file = database.folder().join("things.yaml");
    std::fs::write(&file, text).unwrap();
    let mut mapper = mapper();
    mapper.arg(command).arg("--mapping").arg(&file).args(["--sink", &database.url, "--summary", "json"]);
    mapper.args(["--dead-letter", &format!("kafka://{}/{}", letters.brokers, letters.name)]);
    mapper
}

fn poison_and_replay(dialect: Dialect) -> Result<(), Failed> {
    let (topic, letters, database) = (Topic::fresh(1), Topic::fresh(2), Database::fresh(dialect));
    topic.send([
        thing("a", Some(r#"{"name": "ant", "n": 1}"#), Some("put")),
        thing("b", Some("{no json"), Some("put")),
        thing("c", Some(""), Some("put")),
        thing("d", Some("[1]"), None),
        thing("e", Some(r#"{"n": 5}"#), Some("put")),
        thing("f", Some(r#"{"name": "fly", "n": "SECRET"}"#), Some("put")),
        thing("g", Some(r#"{"name": "ant"}"#), Some("put")),
        thing("h", None, None),
        thing("a", None, Some("gone")),
        thing("i", Some("{}"), Some("unheard of")),
        Message { key: Some(vec![0xff, 0xfe]), ..thing("j", Some(r#"{"name": "jay"}"#), Some("put")) },
        thing("k", Some(r#"{"name": "kid", "n": 2}"#), Some("put")),
    ]);
    let source = topic.url(&fresh_name("group"));
    let mut run = things("run", THINGS, &letters, &database);
    let output = support::succeed(run.args(["--until-end", "--source", &source]));
    let line = summary(&output);
    let figure = |line: &Json, name: &str| line[name].as_u64().unwrap();
    assert_eq!(figure(&line, "read"), 12, "{line}");
    assert_eq!(
        (figure(&line, "applied"), figure(&line, "skipped"), figure(&line, "dead_lettered")),
        (3, 2, 7)
    );
    assert!(!text(&output.stderr).contains("SECRET"), "{}", text(&output.stderr));
    let rows = |database: &Database| {
        let id = if matches!(dialect, Dialect::Mysql | Dialect::Mariadb) { "CHAR" } else { "TEXT" };
        database.query(&format!("SELECT id, name, CAST(n AS {id}) FROM things ORDER BY id"))
    };
    let row =
        |id: &str, name: &str, n: &str| vec![Some(id.to_owned()), Some(name.to_owned()), Some(n.to_owned())];
    assert_eq!(rows(&database), [row("a", "ant", "-1"), row("k", "kid", "2")]);

    // Each letter is the record as it was, and what is known of it.
    let found = support::kafka::records(&letters);
    let of = |key: &[u8]| found.iter().find(|record| record.key.as_deref() == Some(key)).unwrap();
    let refused = of(b"g");
    assert_eq!(refused.payload.as_deref(), Some(r#"{"name": "ant"}"#.as_bytes()));
    assert_eq!(
        refused.headers[..2],
        [("trace".to_owned(), Some(vec![0xff, 0])), ("type".to_owned(), Some(b"put".to_vec()))]
    );
    let header = |name: &str| {
        let (_, value) = refused.headers.iter().find(|(known, _)| known == name).unwrap();
        String::from_utf8(value.clone().unwrap()).unwrap()
    };
    assert_eq!(header("mapper.stage"), "apply");
    assert_eq!(header("mapper.table"), "things");
    assert_eq!(
        header("mapper.position"),
        format!(r#"{{"topic":"{}","partition":0,"offset":6}}"#, topic.name)
    );
    assert_eq!(header("mapper.timestamp"), MOMENT.timestamp_millis().to_string());
    assert!(of(b"c").payload.as_deref().is_none_or(<[u8]>::is_empty));

    // A mapping that can do without a name, and room for the one that was taken.
    database.execute("DELETE FROM things WHERE id = 'a'");
    let repaired = THINGS.replace("$.name, required: true", "$.name, if_absent: nameless, required: true");
    let line = summary(&support::succeed(&mut things("replay", &repaired, &letters, &database)));
    assert_eq!(
        (figure(&line, "read"), figure(&line, "applied"), figure(&line, "dead_lettered")),
        (7, 2, 5),
        "{line}"
    );
    let null = |id: &str, name: &str| vec![Some(id.to_owned()), Some(name.to_owned()), None];
    assert_eq!(rows(&database), [row("e", "nameless", "5"), null("g", "ant"), row("k", "kid", "2")]);
    // Only those that failed again are left.
    let line = summary(&support::succeed(&mut things("replay", &repaired, &letters, &database)));
    assert_eq!((figure(&line, "read"), figure(&line, "dead_lettered")), (5, 5), "{line}");
    Ok(())
}

fn parked_events(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let (topic, letters) = (Topic::fresh(1), Topic::fresh(1));
    let mut taken = orders::create(1, 1);
    taken["data"]["order_number"] = Json::from(orders::number(900));
    let cancel = serde_json::json!({
        "event_type": "order.cancelled", "event_id": "c", "entity_id": orders::id(1),
        "timestamp": "2025-01-15T12:00:00Z", "data": {"order_number": orders::number(900)},
    });
    let events = [orders::create(900, 0), taken, orders::create(2, 2), cancel];
    topic.send(events.iter().map(|event| Message::of(0, event.to_string())));
    let group = fresh_name("group");
    let dead = format!("kafka://{}/{}", letters.brokers, letters.name);
    let mut first = run_with(&topic, &group, &database, &dead);
    let line = summary(&support::succeed(first.args(["--park", "--until-end"])));
    assert_eq!((line["applied"].as_u64(), line["dead_lettered"].as_u64()), (Some(2), Some(2)), "{line}");
    // It outlives the process: one more event of the same entity, in another run.
    topic.send([Message::of(0, orders::create(1, 3).to_string())]);
    let mut second = run_with(&topic, &group, &database, &dead);
    let line = summary(&support::succeed(second.args(["--park", "--until-end"])));
    assert_eq!((line["applied"].as_u64(), line["dead_lettered"].as_u64()), (Some(0), Some(1)), "{line}");

    database.execute(&format!("DELETE FROM order_items WHERE order_id = '{}'", orders::id(900)));
    database.execute(&format!("DELETE FROM orders WHERE order_id = '{}'", orders::id(900)));
    let replay = || {
        let mut replay = mapper();
        replay.args(["replay", "--mapping", ORDER, "--sink", &database.url, "--dead-letter", &dead]);
        summary(&support::succeed(replay.args(["--summary", "json"])))
    };
    let line = replay();
    assert_eq!((line["read"].as_u64(), line["applied"].as_u64()), (Some(3), Some(3)), "{line}");
    let states = database.query("SELECT order_id, status FROM orders ORDER BY order_id");
    let state = |order: usize, state: &str| vec![Some(orders::id(order)), Some(state.to_owned())];
    // The last event of the order is the one that came after its cancel.
    assert_eq!(states, [state(1, "delivered"), state(2, "shipped")]);
    assert_eq!(replay()["read"].as_u64(), Some(0));
    // Nothing waits any more.
    topic.send([Message::of(0, orders::create(1, 4).to_string())]);
    let mut third = run_with(&topic, &group, &database, &dead);
    let line = summary(&support::succeed(third.args(["--park", "--until-end"])));
    assert_eq!(line["applied"].as_u64(), Some(1), "{line}");
    Ok(())
}

fn topic_that_comes_later(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let topic = Topic::named(&support::kafka::broker().unwrap(), &fresh_name("later"));
    let mut command = run(&topic, &fresh_name("group"), &database);
    let mut running = Running::start(command.args(["-X", "topic.metadata.refresh.interval.ms=500"]));
    running.until_it_says("does not exist yet");
    topic.create(1);
    let events = orders::events(40);
    topic.send(spread(&events[..20], 1));
    let applied = |count: usize| {
        let rows = database.query("SELECT CAST(COUNT(*) AS CHAR(9)) FROM orders");
        rows[0][0].as_deref().map(str::trim) == Some(count.to_string().as_str())
    };
    running.until("the first orders are there", || applied(20));
    topic.grow(3);
    topic.send(events[20..].iter().map(|event| Message::of(2, event.as_str())));
    running.until("the other orders are there", || applied(40));
    running.signal("TERM");
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    Ok(())
}

fn reset_while_running(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(2), Database::fresh(dialect), fresh_name("group"));
    let events = orders::events(60);
    topic.send(spread(&events[..40], 2));
    let mut running = Running::start(&mut run(&topic, &group, &database));
    let count = |table: &str| {
        let rows = database.query(&format!("SELECT CAST(COUNT(*) AS CHAR(9)) FROM {table}"));
        rows[0][0].clone().unwrap().trim().parse::<usize>().unwrap()
    };
    running.until_it_says("partitions assigned");
    running.until("the orders are there", || count("orders") == 40);
    database.execute("DELETE FROM order_items");
    database.execute("DELETE FROM orders");
    let mut reset = mapper();
    reset.args(["offsets", "reset", "--sink", &database.url, "--source", &topic.url(&group)]);
    let said = text(&support::succeed(reset.args(["--to", "earliest"])).stdout);
    assert!(said.contains(&format!("{}[1] goes on at offset 0", topic.name)), "{said}");
    // The member hears of it with its next transaction.
    topic.send(spread(&events[40..], 2));
    running.until("all are there again", || {
        count("orders") == rows_from_file(dialect, &events)["orders"].as_array().unwrap().len()
    });
    assert!(running.said().contains("was taken over by another member or reset"), "{}", running.said());
    let mut show = mapper();
    show.args(["offsets", "show", "--sink", &database.url, "--group", &group]);
    let shown = text(&support::succeed(&mut show).stdout);
    assert!(shown.contains(&format!("{}[0]", topic.name)), "{shown}");
    running.signal("INT");
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(dialect, &events));
    Ok(())
}

fn passwords_and_certificates() -> Result<(), Failed> {
    let (topic, events) = (Topic::fresh(1), orders::events(5));
    topic.send(spread(&events, 1));
    let from = |listener: &str, properties: &[&str], secret: &str| {
        let database = Database::fresh(Dialect::Sqlite);
        let mut command = mapper();
        let url = format!("kafka://{listener}/{}?group={}", topic.name, fresh_name("group"));
        command.args(["run", "--mapping", ORDER, "--source", &url, "--sink", &database.url, "--until-end"]);
        command.args(["--summary", "json", "--dead-letter"]).arg(database.folder().join("dead.ndjson"));
        for property in properties {
            command.args(["-X", property]);
        }
        command.env("TEST_PASSWORD", secret).output().unwrap()
    };
    let sasl = support::kafka::address("MAPPER_TEST_KAFKA_SASL_URL").unwrap();
    let ssl = support::kafka::address("MAPPER_TEST_KAFKA_SSL_URL").unwrap();
    let authority = std::env::var("MAPPER_TEST_KAFKA_CA").unwrap();
    for mechanism in ["SCRAM-SHA-256", "SCRAM-SHA-512"] {
        let mechanism = format!("sasl.mechanisms={mechanism}");
        let properties = [
            "security.protocol=sasl_plaintext",
            &mechanism,
            "sasl.username=mapper",
            "sasl.password=${TEST_PASSWORD}",
        ];
        let output = from(&sasl, &properties, "mapper");
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert_eq!(summary(&output)["applied"].as_u64(), Some(5));
        let output = from(&sasl, &properties, "SECRET");
        let stderr = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{stderr}");
        assert!(stderr.contains("the broker refuses user or password"), "{stderr}");
        assert!(!stderr.contains("SECRET"), "{stderr}");
    }
    let authority = format!("ssl.ca.location={authority}");
    let output = from(&ssl, &["security.protocol=ssl", &authority], "");
    assert!(output.status.success(), "{}", text(&output.stderr));
    // A certificate that nobody here vouches for.
    let output = from(&ssl, &["security.protocol=ssl"], "");
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("no TLS with the broker"), "{stderr}");
    // A secret on the command line can be read by everybody.
    let output = from(&sasl, &["sasl.password=SECRET"], "");
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
    assert!(!text(&output.stderr).contains("SECRET"), "{}", text(&output.stderr));
    Ok(())
}
