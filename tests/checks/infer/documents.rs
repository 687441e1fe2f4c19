//! The inputs of golden cases, most of which are odd, become mappings that apply them. The cases are those that users
//! wanted, and webhooks of Shopify and GitHub.

use std::ffi::OsStr;
use std::path::PathBuf;

use libtest_mimic::{Failed, Trial};
use mapper::app::cases::CaseFolder;
use mapper::dialect::Dialect;
use serde_json::Value as Json;

use crate::support::inferred::{Failure, infer, memory_folder};
use crate::support::kafka::{Message, Topic, fresh_name, kafka_trial};
use crate::support::root;

/// Cases with files of documents.
const CASES: [&str; 39] = [
    "booleans-by-words",
    "codes-to-words",
    "comment-tree",
    "default-for-null-and-empty",
    "faults-told-by-the-check",
    "fill-once-minimum-maximum",
    "first-number-and-sum",
    "github-webhooks",
    "hash-as-key",
    "id-or-object",
    "json-inside-text",
    "late-event-and-children",
    "moments-in-a-named-zone",
    "moments-in-other-spellings",
    "moments-without-offset",
    "money-as-numbers",
    "money-as-text",
    "nanoseconds",
    "null-means-not-given",
    "numeric-text-into-double",
    "one-bad-event-of-five",
    "one-dirty-value",
    "one-or-a-list",
    "one-shape-in-two-places",
    "optional-object-as-a-table",
    "parallel-arrays",
    "parents-number-by-natural-key",
    "partial-update-by-position",
    "parts-of-text",
    "placeholder-keeps",
    "precise-decimals",
    "record-around-a-list",
    "relational-numbers",
    "removed-children",
    "shopify-orders",
    "text-beyond-64-kib",
    "text-split-into-rows",
    "truncate",
    "type-of-two-members",
];

/// Cases with records that have keys and headers.
const RECORD_CASES: [&str; 4] = ["cloudevents-in-two-modes", "counter", "members-of-the-key", "tombstones"];

/// Records that a mapping cannot apply, with the reason. All other records of the cases are applied.
const BAD_RECORDS: [(&str, u64, &str); 6] = [
    ("cloudevents-in-two-modes", 1, "a record of a stream of CloudEvents is none"),
    ("github-webhooks", 1, "a delivery has no payload, so nothing says which issue it is about"),
    ("hash-as-key", 2, "the members that identify an order are absent or null"),
    ("members-of-the-key", 2, "a record has no key, and one has a key without members"),
    ("shopify-orders", 1, "a record has no event type"),
    ("tombstones", 3, "a tombstone is no document"),
];

pub fn trials() -> Vec<Trial> {
    let files = CASES
        .into_iter()
        .map(|name| Trial::test(format!("infer: case {name}"), move || Ok(case_of_files(name)?)));
    let records = RECORD_CASES.map(|name| {
        kafka_trial(Dialect::Sqlite, format!("infer: case {name}"), move || Ok(case_of_records(name)?))
    });
    let layouts = Trial::test("infer: each layout of a file gives the same mapping", layouts_give_the_same);
    files.chain(records).chain([layouts]).collect()
}

fn bad_records(case: &str) -> u64 {
    BAD_RECORDS.iter().find(|(name, ..)| *name == case).map_or(0, |(_, count, _)| *count)
}

fn case_folder(name: &str) -> PathBuf {
    root().join("tests/cases").join(name)
}

/// A case's events, inferred and applied twice.
fn case_of_files(name: &str) -> Result<(), Failure> {
    let case = CaseFolder::open(&case_folder(name)).unwrap().load(&[]).unwrap();
    let folder = memory_folder();
    let source = folder.path().join(format!("{name}.ndjson"));
    std::fs::write(&source, case.filled_events().unwrap()).unwrap();
    let inferred = infer(&source, &[])?;
    let applied = inferred.verify(&source, &[], bad_records(name))?;
    let empty = applied.empty_tables();
    if empty.len() == applied.rows.as_object().unwrap().len() {
        return Err(Failure::new("no table has rows", inferred.text));
    }
    Ok(())
}

/// A case's records in a topic, inferred and applied by two consumer groups.
fn case_of_records(name: &str) -> Result<(), Failure> {
    let topic = Topic::with_settings(1, &[("retention.ms", "-1")]);
    let lines = std::fs::read_to_string(case_folder(name).join("records.ndjson")).unwrap();
    topic.send(lines.lines().map(message));
    let groups = [(); 2].map(|()| topic.url(&fresh_name("infer")));
    let inferred = infer(format!("kafka://{}/{}", topic.brokers, topic.name), &["--name", "inferred"])?;
    inferred.check()?;
    let applied = inferred.apply_twice(groups.each_ref().map(OsStr::new), &["--until-end"])?;
    applied.allow(bad_records(name))
}

fn message(line: &str) -> Message {
    let record: Json = serde_json::from_str(line).unwrap();
    let bytes = |value: &Json| value.as_str().map(|text| text.as_bytes().to_vec());
    let headers = record["headers"].as_object().into_iter().flatten();
    Message {
        key: bytes(&record["key"]),
        payload: bytes(&record["value"]),
        headers: headers.map(|(name, value)| (name.clone(), bytes(value))).collect(),
        ..Message::default()
    }
}

/// Lines, documents of several lines, and an array.
fn layouts_give_the_same() -> Result<(), Failed> {
    let mut mappings = Vec::new();
    for file in ["events.ndjson", "pretty.json", "array.json"] {
        let source = root().join("tests/checks/files_of_layouts").join(file);
        let inferred = infer(&source, &["--name", "books"])?;
        inferred.verify(&source, &[], 0)?;
        mappings.push((file, inferred.text));
    }
    let (first, text) = &mappings[0];
    for (other, found) in &mappings[1..] {
        if found != text {
            return Err(format!("{first}:\n{text}\n{other}:\n{found}").into());
        }
    }
    Ok(())
}
