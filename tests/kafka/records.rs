//! Records of every kind: keys and headers, and bodies that cannot become rows.

use std::time::Duration;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use rdkafka::producer::{BaseProducer, Producer};
use serde_json::{Value as Json, json};

use crate::runs::{ORDER, create_events, on_every_database, outcome_counts, rows_from_file, run, spread};
use crate::support::kafka::{self, Message, Topic, broker_trial, fresh_name};
use crate::support::{self, Database, mapper, mapping, orders, summary};

pub fn trials() -> Vec<Trial> {
    on_every_database("keys and headers of every kind", keys_and_headers)
        .chain(on_every_database("poison records of every kind among good events", poison_among_good_events))
        .chain(on_every_database("a document is deleted by its record's key", deleted_by_record_key))
        .chain(on_every_database("records that are too long", records_that_are_too_long))
        .chain([broker_trial(
            Dialect::Sqlite,
            "the longest record of a broker",
            "settings of topics",
            longest_record_of_a_broker,
        )])
        .collect()
}

const KINDS: &str = "
format: 1
mapping: kinds
source: {event_type: record.headers.type, entity: record.key}
tables:
  kinds:
    columns:
      position: {type: bigint, path: record.offset, required: true}
      id:       {type: varchar(20), path: record.key}
      colour:   {type: varchar(20), path: record.headers.colour}
      body:     {type: json, path: $}
events:
  put:
    - insert: kinds
";

/// The row of a record: key, header and body. `None` for a dead letter.
type Row<'r> = Option<[Option<&'r str>; 3]>;

fn keys_and_headers(dialect: Dialect) -> Result<(), Failed> {
    const NOT_UTF8: &[u8] = &[0xff, 0xfe, 0];
    let (topic, database) = (Topic::fresh(1), Database::fresh(dialect));
    let record = |key: Option<&[u8]>, payload: Option<&str>, headers: &[(&str, Option<&[u8]>)]| Message {
        key: key.map(<[u8]>::to_vec),
        payload: payload.map(Into::into),
        headers: headers
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.map(<[u8]>::to_vec)))
            .chain([("type".to_owned(), Some(b"put".to_vec()))])
            .collect(),
        ..Message::default()
    };
    let kinds: [(Message, Row<'_>); 11] = [
        (record(Some(b"a"), Some("1"), &[]), Some([Some("a"), None, Some("1")])),
        (record(None, Some("1"), &[]), Some([None, None, Some("1")])),
        (record(Some(b""), Some("1"), &[]), Some([Some(""), None, Some("1")])),
        (record(Some("é".as_bytes()), Some("1"), &[]), Some([Some("é"), None, Some("1")])),
        (record(Some(NOT_UTF8), Some("1"), &[]), None),
        (record(None, Some("1"), &[("colour", Some(b"red"))]), Some([None, Some("red"), Some("1")])),
        (record(None, Some("1"), &[("colour", None)]), Some([None, None, Some("1")])),
        (record(None, Some("1"), &[("colour", Some(NOT_UTF8))]), None),
        (record(None, Some("1"), &[("other", Some(NOT_UTF8))]), Some([None, None, Some("1")])),
        // Of several headers with one name the last one counts.
        (
            record(None, Some("1"), &[("colour", Some(NOT_UTF8)), ("colour", Some(b"blue"))]),
            Some([None, Some("blue"), Some("1")]),
        ),
        // An empty body is not JSON.
        (record(None, Some(""), &[]), None),
    ];
    topic.send(kinds.iter().map(|(message, _)| message.clone()));
    // A tombstone is none of the mapping's events, although a header names an event type.
    topic.send([record(Some(b"gone"), None, &[]), Message::default()]);
    let file = database.folder().join("kinds.yaml");
    let dead = database.folder().join("dead.ndjson");
    std::fs::write(&file, KINDS).unwrap();
    let mut command = mapper();
    command.args(["run", "--source", &topic.url(&fresh_name("group")), "--until-end"]);
    command.args(["--sink", &database.url, "--summary", "json"]).arg("--mapping").arg(&file);
    let line = summary(&support::succeed(command.arg("--dead-letter").arg(&dead)));
    let rows: Vec<Json> = kinds
        .iter()
        .zip(0..)
        .filter_map(|((_, row), position)| {
            row.map(|[id, colour, body]| {
                let body: Json = body.map_or(Json::Null, |body| serde_json::from_str(body).unwrap());
                json!({"position": position, "id": id, "colour": colour, "body": body})
            })
        })
        .collect();
    let rejected: Vec<i64> =
        kinds.iter().zip(0..).filter(|((_, row), _)| row.is_none()).map(|(_, position)| position).collect();
    assert_eq!(outcome_counts(&line), [13, rows.len() as u64, 2, rejected.len() as u64], "{line}");
    let mut found = database.rows(&mapping(&file))["kinds"].as_array().unwrap().clone();
    found.sort_by_key(|row| row["position"].as_i64());
    assert_eq!(found, rows);
    // Bytes that are not text are unchanged in the dead letter.
    let dead_letters = std::fs::read_to_string(&dead).unwrap();
    let dead_letters: Vec<Json> =
        dead_letters.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let positions: Vec<i64> =
        dead_letters.iter().map(|dead_letter| dead_letter["position"]["offset"].as_i64().unwrap()).collect();
    assert_eq!(positions, rejected);
    assert_eq!(dead_letters[0]["key"], json!({"base64": "//4A"}));
    assert_eq!(dead_letters[1]["headers"][0], json!(["colour", {"base64": "//4A"}]));
    assert_eq!(dead_letters[2]["payload"], json!(""));
    Ok(())
}

/// Without pre-images, only the record's key says which document Debezium's delete concerns. A tombstone
/// follows.
fn deleted_by_record_key(dialect: Dialect) -> Result<(), Failed> {
    const MAPPING: &str = "tests/cases/debezium-mongodb/mapping.yaml";
    let (topic, database) = (Topic::fresh(1), Database::fresh(dialect));
    let source = json!({"connector": "mongodb", "ts_ms": 1_558_965_508_000_i64});
    let record = |id: &str, op: &str, after: Option<&str>| {
        let key = json!({"schema": {"type": "struct"}, "payload": {"id": json!({"$oid": id}).to_string()}});
        let after = after.map(|name| json!({"_id": {"$oid": id}, "first_name": name}).to_string());
        let change = json!({"before": null, "after": after, "op": op, "source": source});
        let payload = json!({"schema": {"type": "struct"}, "payload": change}).to_string();
        Message { key: Some(key.to_string().into()), payload: Some(payload.into()), ..Message::default() }
    };
    let (gone, left) = ("596e275826f08b2730779e1f", "596e275826f08b2730779e20");
    let delete = record(gone, "d", None);
    let tombstone = Message { payload: None, ..delete.clone() };
    topic.send([record(gone, "c", Some("Ann")), record(left, "c", Some("Bo")), delete, tombstone]);
    let mut command = mapper();
    command.args(["run", "--source", &topic.url(&fresh_name("group")), "--until-end", "--mapping", MAPPING]);
    command.args(["--sink", &database.url, "--summary", "json"]);
    let line =
        summary(&support::succeed(command.arg("--dead-letter").arg(database.folder().join("dead.ndjson"))));
    assert_eq!(outcome_counts(&line), [4, 3, 1, 0], "{line}");
    let rows = database.rows(&mapping(MAPPING));
    let rows = rows["customers"].as_array().unwrap();
    let found: Vec<[&Json; 3]> = rows.iter().map(|row| [&row["id"], &row["name"], &row["deleted"]]).collect();
    assert_eq!(
        found,
        [[&json!(gone), &json!("Ann"), &json!(true)], [&json!(left), &json!("Bo"), &json!(false)]]
    );
    Ok(())
}

/// A payload that is too long is not kept. Neither are keys and headers, if they are too long by themselves.
fn records_that_are_too_long(dialect: Dialect) -> Result<(), Failed> {
    const MAX: usize = 20_000;
    let (topic, database) = (Topic::fresh(1), Database::fresh(dialect));
    let good = create_events(2);
    let record = |payload: &str, key: &[u8], header: &[u8]| Message {
        payload: Some(payload.into()),
        key: Some(key.to_vec()),
        headers: vec![("h".to_owned(), Some(header.to_vec()))],
        ..Message::default()
    };
    // The payload, the key, and the name and value of the header together.
    let filled = |bytes: usize| "x".repeat(bytes - 3);
    topic.send([
        record(&good[0], b"k", b"v"),
        record(&filled(MAX + 1), b"k", b"v"),
        record("1", b"k", &vec![b'v'; MAX]),
        Message { payload: None, ..record("", &vec![b'k'; MAX], b"v") },
        record(&filled(MAX), b"k", b"v"),
        record(&good[1], b"k", b"v"),
    ]);
    let mut command = run(&topic, &fresh_name("group"), &database);
    let output = support::succeed(command.args(["--until-end", "--max-record-bytes", &MAX.to_string()]));
    assert_eq!(outcome_counts(&summary(&output)), [6, 2, 0, 4], "{}", support::text(&output.stderr));
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(dialect, &good));
    let dead_letters = std::fs::read_to_string(database.folder().join("dead.ndjson")).unwrap();
    let dead_letters: Vec<Json> =
        dead_letters.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let members = ["stage", "length", "key", "headers"];
    let found: Vec<[&Json; 4]> = dead_letters.iter().map(|line| members.map(|name| &line[name])).collect();
    let (decode, headers, null) = (json!("decode"), json!([["h", "v"]]), Json::Null);
    let lengths = [json!(MAX + 1), json!(MAX + 3), json!(MAX + 2)];
    let expected = [
        [&decode, &lengths[0], &json!("k"), &headers],
        [&decode, &lengths[1], &null, &null],
        [&decode, &lengths[2], &null, &null],
        [&decode, &null, &json!("k"), &headers],
    ];
    assert_eq!(found, expected);
    let offsets: Vec<&Json> = dead_letters.iter().map(|line| &line["position"]["offset"]).collect();
    assert_eq!(offsets, [1, 2, 3, 4]);
    let with_payload: Vec<bool> = dead_letters.iter().map(|line| line.get("payload").is_some()).collect();
    assert_eq!(with_payload, [false, false, false, true]);
    Ok(())
}

/// By default, a broker accepts longer records than librdkafka reads.
fn longest_record_of_a_broker() -> Result<(), Failed> {
    const LENGTH: usize = 104_000_000;
    let (topic, database) =
        (Topic::with_settings(1, &[("max.message.bytes", "200000000")]), Database::fresh(Dialect::Sqlite));
    let good = create_events(2);
    let long = Message::of(0, vec![b'x'; LENGTH]);
    let mut config = kafka::producer(&topic.brokers);
    let producer: BaseProducer = config.set("message.max.bytes", "200000000").create().unwrap();
    topic.send_with(&producer, [Message::of(0, good[0].as_str()), long, Message::of(0, good[1].as_str())]);
    producer.flush(Duration::from_mins(1)).unwrap();
    assert_eq!(topic.end(0), 3);
    let output = support::succeed(run(&topic, &fresh_name("group"), &database).arg("--until-end"));
    assert_eq!(outcome_counts(&summary(&output)), [3, 2, 0, 1], "{}", support::text(&output.stderr));
    let dead_letter = std::fs::read_to_string(database.folder().join("dead.ndjson")).unwrap();
    let dead_letter: Json = serde_json::from_str(&dead_letter).unwrap();
    assert_eq!((&dead_letter["position"]["offset"], &dead_letter["length"]), (&json!(1), &json!(LENGTH)));
    Ok(())
}

/// Orders that are refused for every possible reason, each with the stage that refuses it.
fn poison() -> Vec<(&'static str, String)> {
    let order = |pointer: &str, value: Option<Json>| {
        let mut event = orders::create(5000, 5000);
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        let parent = event.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        match value {
            Some(value) => drop(parent.insert(name.to_owned(), value)),
            None => drop(parent.remove(name)),
        }
        event.to_string()
    };
    let with = |pointer: &str, value: Json| order(pointer, Some(value));
    // The number of another order.
    let duplicate = json!(orders::number(0));
    let faults = [
        ("decode", "{no json".to_owned()),
        ("decode", String::new()),
        ("decode", "[1, 2]".to_owned()),
        ("decode", "null".to_owned()),
        ("decode", order("/event_type", None)),
        ("decode", with("/event_type", json!(7))),
        ("extract", order("/entity_id", None)),
        ("extract", with("/entity_id", json!("x".repeat(25)))),
        ("extract", order("/data/order_number", None)),
        ("extract", with("/data/order_number", json!(null))),
        ("extract", with("/data/customer", json!("Ann"))),
        ("extract", with("/data/customer/email", json!(["a@example.com"]))),
        ("extract", with("/data/status", json!({"name": "paid"}))),
        ("extract", with("/data/created_at", json!("yesterday"))),
        ("extract", with("/data/updated_at", json!("2025-01-15T10:30:00"))),
        ("extract", with("/data/items", json!("none"))),
        ("extract", with("/data/items/0/quantity", json!(1.5))),
        ("extract", with("/data/items/0/quantity", json!(3_000_000_000_u64))),
        ("extract", with("/data/items/0/item_id", json!(null))),
        ("extract", with("/data/items/0/product_snapshot/product_id", json!("p".repeat(60)))),
        (
            "extract",
            json!({"event_type": "order.cancelled", "entity_id": orders::id(1), "data": {}}).to_string(),
        ),
        ("apply", with("/data/order_number", duplicate)),
    ];
    faults.into_iter().collect()
}

fn poison_among_good_events(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database) = (Topic::fresh(3), Database::fresh(dialect));
    let good = orders::events(90);
    let poison = poison();
    let mut messages = spread(&good, 3);
    // Poison records go among the good ones of all partitions. The first order precedes the record that would
    // take its number.
    for (number, (_, payload)) in poison.iter().enumerate() {
        let partition = i32::try_from(number % 3).unwrap();
        messages.insert(
            10 + number * 4,
            Message { partition, payload: Some(payload.clone().into()), ..Message::default() },
        );
    }
    // The record with the first order's number goes to that order's partition.
    let last = messages
        .iter_mut()
        .find(|message| message.payload.as_deref() == Some(poison[poison.len() - 1].1.as_bytes()));
    last.unwrap().partition = 0;
    topic.send(messages);
    let output = support::succeed(run(&topic, &fresh_name("group"), &database).arg("--until-end"));
    let (all, dead) = ((good.len() + poison.len()) as u64, poison.len() as u64);
    assert_eq!(outcome_counts(&summary(&output)), [all, good.len() as u64, 0, dead]);
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(dialect, &good));
    let dead_letters = std::fs::read_to_string(database.folder().join("dead.ndjson")).unwrap();
    let dead_letters: Vec<Json> =
        dead_letters.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut found: Vec<(&str, &str)> = dead_letters
        .iter()
        .map(|dead_letter| (dead_letter["stage"].as_str().unwrap(), dead_letter["payload"].as_str().unwrap()))
        .collect();
    let mut wanted: Vec<(&str, &str)> =
        poison.iter().map(|(stage, payload)| (*stage, payload.as_str())).collect();
    found.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
    Ok(())
}
