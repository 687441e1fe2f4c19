//! Random histories for the small mappings in `tests/properties`. All events have the same shape. Each
//! mapping reads the members that it needs:
//!
//! ```json
//! {"type": "put", "n": 7, "id": 1, "code": "a", "alias": null, "parent": 2,
//!  "rows": [{"id": 1, "code": "a", "parent": 2}]}
//! ```
//!
//! `n` is the number of the event.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value as Json, json};

use crate::support::test_pipeline::TOMBSTONE;

const CODES: [&str; 4] = ["a", "A", "a ", "b"];

fn row() -> impl Strategy<Value = Json> + Clone {
    let parent = prop_oneof![1 => Just(None), 2 => (0..3u32).prop_map(Some)];
    (0..3u32, select(&CODES[..]), parent)
        .prop_map(|(id, code, parent)| json!({"id": id, "code": code, "parent": parent}))
}

#[derive(Debug, Clone)]
enum Event {
    New {
        kind: Index,
        row: Json,
        alias: Option<&'static str>,
        rows: Vec<Json>,
    },
    Replay(Index),
    /// An event with an invalid key.
    Poison(Index),
}

pub fn events(types: Vec<String>) -> impl Strategy<Value = Vec<String>> {
    events_of(types, row())
}

/// Values for columns with conversion keys, as JSON text. Many are invalid, or lose something.
const DIRTY: &[&str] = &[
    "null",
    "0",
    "1",
    "2",
    "-1",
    "1.5",
    "2.5",
    "0.125",
    r#""1.5""#,
    r#""1,207.00""#,
    r#""""#,
    r#""-""#,
    r#""a""#,
    r#""abc""#,
    r#""abcé""#,
    r#""AeJA""#,
    r#""ff""#,
    r#""00""#,
    "86399950000",
    "1736935200500",
    r#""2025-01-15T10:00:00.0005""#,
    r#""2025-01-15T09:00:00.0015Z""#,
    r#""2025-03-30T02:30:00""#,
    r#""2025-10-26 02:30:00""#,
    r#""15.01.2025 10:00""#,
    r#""2025-01-15""#,
    r#""10:00:00.55""#,
    r#"{"scale": 1, "value": "/w=="}"#,
    "true",
];

/// Like [`events`], but rows have nested `rows`, and all have a value `dirty`. Some lists of rows are text. `more` of an
/// event or a row is a row, a list of rows, null or absent.
pub fn nested_events(types: Vec<String>) -> impl Strategy<Value = Vec<String>> {
    let dirty = (row(), select(DIRTY)).prop_map(|(mut row, dirty)| {
        row["dirty"] = serde_json::from_str(dirty).unwrap();
        row
    });
    let more = prop_oneof![
        Just(None),
        Just(Some(Json::Null)),
        row().prop_map(Some),
        prop::collection::vec(row(), 0..3).prop_map(|rows| Some(json!(rows))),
    ];
    let nested = (dirty.clone(), prop::collection::vec(dirty, 0..3), more);
    let nested = nested.prop_map(|(mut row, rows, more)| {
        row["rows"] = json!(rows);
        if let Some(more) = more {
            row["more"] = more;
        }
        row
    });
    let is_text = prop::collection::vec(any::<bool>(), 40);
    (events_of(types, nested), is_text).prop_map(|(mut lines, is_text)| {
        for (line, _) in lines.iter_mut().zip(is_text).filter(|(_, is_text)| *is_text) {
            let mut event: Json = serde_json::from_str(line).unwrap();
            event["rows"] = Json::from(event["rows"].to_string());
            *line = event.to_string();
        }
        lines
    })
}

/// Puts records without a value among events. The key is a JSON object, a text or absent.
pub fn with_tombstones(events: impl Strategy<Value = Vec<String>>) -> impl Strategy<Value = Vec<String>> {
    let key = prop_oneof![
        8 => (0..3u32, select(&CODES[..]), 0..3u32)
            .prop_map(|(id, code, at)| json!({"id": id, "code": code, "at": at})),
        1 => Just(json!("none")),
        1 => Just(Json::Null),
    ];
    (events, prop::collection::vec((any::<Index>(), key), 0..5)).prop_map(|(mut lines, tombstones)| {
        for (at, key) in tombstones {
            lines.insert(at.index(lines.len() + 1), format!("{TOMBSTONE}{key}}}"));
        }
        lines
    })
}

fn events_of(
    types: Vec<String>,
    rows: impl Strategy<Value = Json> + Clone + 'static,
) -> impl Strategy<Value = Vec<String>> {
    let row = rows.clone();
    let rows = prop::collection::vec(rows, 0..4);
    let alias = prop_oneof![1 => Just(None), 2 => select(&CODES[..2]).prop_map(Some)];
    let event = prop_oneof![
        20 => (any::<Index>(), row, alias, rows)
            .prop_map(|(kind, row, alias, rows)| Event::New { kind, row, alias, rows }),
        3 => any::<Index>().prop_map(Event::Replay),
        1 => any::<Index>().prop_map(Event::Poison),
    ];
    let events = prop_oneof![
        8 => prop::collection::vec(event.clone(), 1..16),
        1 => prop::collection::vec(event, 16..40),
    ];
    events.prop_map(move |events| {
        let mut lines: Vec<String> = Vec::with_capacity(events.len());
        for (n, event) in events.into_iter().enumerate() {
            lines.push(match event {
                Event::New { kind, mut row, alias, rows } => {
                    row["type"] = json!(kind.get(&types));
                    row["n"] = json!(n);
                    row["alias"] = json!(alias);
                    row["rows"] = json!(rows);
                    row.to_string()
                }
                Event::Replay(earlier) if n > 0 => lines[earlier.index(n)].clone(),
                Event::Replay(kind) | Event::Poison(kind) => {
                    json!({"type": kind.get(&types), "n": n, "id": "none", "rows": [{}]}).to_string()
                }
            });
        }
        lines
    })
}

/// Upserts of a few keys, each with its own timestamp.
pub fn timestamped_upserts() -> impl Strategy<Value = Vec<String>> {
    let rows = prop::collection::vec(row(), 0..4);
    prop::collection::vec((0..3u32, select(&CODES[..]), rows), 1..24).prop_map(|events| {
        let event = |(n, (id, code, rows))| {
            let timestamp = format!("2025-01-01T00:00:{:02}.{:03}Z", n / 4, n % 4);
            json!({"type": "put", "n": n, "id": id, "code": code, "moment": timestamp, "rows": rows})
                .to_string()
        };
        events.into_iter().enumerate().map(event).collect()
    })
}

/// The timestamp of an event of [`timestamped_upserts`].
pub fn timestamp(line: &str) -> String {
    let event: Json = serde_json::from_str(line).unwrap();
    event["moment"].as_str().unwrap().to_owned()
}
