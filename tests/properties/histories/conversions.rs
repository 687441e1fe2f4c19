//! Random histories for `conversions.yaml`. Most values need a conversion key, and many lose something or are invalid.
//! Some events are in an envelope, and some records have two events.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value as Json, json};

use super::types::{Choices, object};

const EVENT_MEMBERS: &[Choices] = &[
    ("id", &["0", "1", r#""1""#, r#""2""#, "2.0", r#""none""#]),
    ("kind", &["null", r#""a""#, r#""A""#, "1", r#""1""#, "true", r#""none""#, r#""none ""#, "[]"]),
    (
        "at",
        &[
            "null",
            r#""2025-01-15T10:00:00""#,
            r#""2025-01-15 10:00:00.0005""#,
            r#""2025-01-15T09:00:00.0015Z""#,
            r#""2025-03-30T02:30:00""#,
            r#""2025-10-26T02:30:00.5""#,
            r#""2025-01-14T23:30:00Z""#,
            r#""2025-01-15T00:00:00+09:00""#,
            r#""15.01.2025""#,
            r#""Wed, 15 Jan 2025 09:00:00 +0000""#,
            "1736935200000000000",
            "1736935201500000000",
            r#""1736935202500000000.5""#,
            r#""yesterday""#,
            "{}",
        ],
    ),
    (
        "clock",
        &[
            "null",
            "0",
            "62944000001",
            "86399950000",
            r#""17:29:04.05""#,
            r#""10:00:00""#,
            "86400000000",
            r#""noon""#,
        ],
    ),
    (
        "price",
        &[
            "null",
            "1207",
            "1.005",
            r#""$1,207.005""#,
            r#""1,207.00 €""#,
            r#""-0.004""#,
            r#""1.207,00""#,
            r#""9,999,999.995""#,
            "[1]",
        ],
    ),
    (
        "weight",
        &[
            "null",
            r#""AeJA""#,
            r#""/w==""#,
            r#""00ff""#,
            r#"{"scale": 5, "value": "AeJA"}"#,
            "0.0005",
            r#""?""#,
            "true",
        ],
    ),
    ("note", &["null", r#""""#, r#""-""#, r#""ab""#, r#""abcd""#, r#""abcé""#, r#""AB""#, "12345", "{}"]),
    ("changed", &["null", "0", "1", "2.5", r#""3.5""#, r#""4""#, r#""1,000""#]),
];

const PART_MEMBERS: &[Choices] = &[
    ("code", &["null", r#""x""#, r#""X""#, "7", r#""7""#, "true", r#""y""#]),
    ("price", &["null", "1.005", "2.5", r#""3.015""#, r#""free""#]),
    ("more", &[r#"{"name": "nut"}"#, r#""{\"name\": \"bolts\"}""#, "null", r#""{""#]),
    ("skip", &["true", "false", "1"]),
];

/// How a record holds its events.
#[derive(Debug, Clone, Copy)]
enum Shape {
    Plain,
    Payload,
    /// Together with the event before.
    Batch,
}

pub fn events(types: Vec<String>) -> impl Strategy<Value = Vec<String>> {
    let parts = prop::collection::vec(object(PART_MEMBERS).prop_map(Json::Object), 0..3);
    let event = (any::<Index>(), object(EVENT_MEMBERS), parts, any::<[bool; 2]>()).prop_map(
        move |(kind, mut event, parts, [is_upper, is_text])| {
            let kind = kind.get(&types);
            let kind = if is_upper { kind.to_uppercase() } else { kind.clone() };
            event.insert("type".to_owned(), Json::from(kind));
            let parts = Json::from(parts);
            event.insert("parts".to_owned(), if is_text { Json::from(parts.to_string()) } else { parts });
            Json::Object(event)
        },
    );
    let shape = prop_oneof![3 => Just(Shape::Plain), 2 => Just(Shape::Payload), 1 => Just(Shape::Batch)];
    let record = (event, shape);
    let records = prop_oneof![
        8 => prop::collection::vec(record.clone(), 1..16),
        1 => prop::collection::vec(record, 16..40),
    ];
    records.prop_map(|records| {
        let mut lines: Vec<Json> = Vec::with_capacity(records.len());
        for (event, shape) in records {
            lines.push(match (shape, lines.last()) {
                (Shape::Payload, _) => json!({"payload": event}),
                (Shape::Batch, Some(before)) if before.get("batch").is_none() => {
                    json!({"batch": [before, {"payload": event}]})
                }
                _ => event,
            });
        }
        lines.iter().map(Json::to_string).collect()
    })
}
