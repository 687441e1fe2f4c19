//! `records.ndjson`: records with keys, headers and topics, as a broker would deliver them.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::error::CaseError;
use crate::document::{Arena, parse_json};
use crate::mapping::{list_names, nearest_name};
use crate::record::{Position, Record};

/// Timestamp of the first record, in milliseconds since 1970: 2025-01-15T10:00:00Z. Each later record is one second
/// newer.
const FIRST_TIMESTAMP: i64 = 1_736_935_200_000;

/// The members of a line.
const MEMBERS: [&str; 4] = ["topic", "key", "headers", "value"];

/// Reads the records. Each topic has one partition, with its records in the order of the file. Blank lines are left out.
pub(super) fn read(path: &Path) -> Result<Vec<Record>, CaseError> {
    let text =
        std::fs::read_to_string(path).map_err(|source| CaseError::Io { path: path.to_owned(), source })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut ends: BTreeMap<String, i64> = BTreeMap::new();
    let mut records = Vec::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let fault = |reason| CaseError::Content { path: path.to_owned(), line: Some(index + 1), reason };
        let line = RecordLine::parse(line).map_err(fault)?;
        let end = ends.entry(line.topic.clone()).or_default();
        records.push(Record {
            payload: line.value.map(String::into_bytes),
            too_long: None,
            refused: None,
            key: line.key.map(String::into_bytes),
            headers: line.headers,
            timestamp: Some(FIRST_TIMESTAMP + 1000 * i64::try_from(records.len()).unwrap_or_default()),
            position: Position::Offset { topic: line.topic.into(), partition: 0, offset: *end },
            event: None,
        });
        *end += 1;
    }
    Ok(records)
}

/// A line of the file.
struct RecordLine {
    topic: String,
    key: Option<String>,
    headers: Vec<(String, Option<Vec<u8>>)>,
    value: Option<String>,
}

impl RecordLine {
    /// Reads a line. The error says in words what is wrong.
    fn parse(line: &str) -> Result<RecordLine, String> {
        // The parser of documents describes faults of the syntax. It accepts repeated members.
        parse_json(line.as_bytes(), &Arena::new()).map_err(|error| error.to_string())?;
        let mut members: BTreeMap<String, Box<RawValue>> = BTreeMap::new();
        let all =
            members_of(line).ok_or_else(|| format!("the record is {}, expected an object", kind(line)))?;
        for (name, value) in all {
            if !MEMBERS.contains(&name.as_str()) {
                let hint = match nearest_name(&name, MEMBERS.into_iter()) {
                    Some(nearest) => format!("did you mean `{nearest}`?"),
                    None => format!("the members of a record are {}", list_names(&MEMBERS, "and")),
                };
                return Err(format!("unknown member `{name}`\n  = hint: {hint}"));
            }
            if members.insert(name.clone(), value).is_some() {
                return Err(format!("the member `{name}` is given twice"));
            }
        }
        let missing = |name: &str| format!("the record has no `{name}`");
        let value = members
            .remove("value")
            .ok_or_else(|| format!("{}\n  = hint: `\"value\": null` is a tombstone", missing("value")))?;
        let value = text_or_null(&value).map_err(|kind| {
            format!(
                "`value` is {kind}, expected text or null\n  = hint: write the document as text: `\"value\": \"{{\\\"id\\\": 1}}\"`"
            )
        })?;
        let topic = members.remove("topic").ok_or_else(|| missing("topic"))?;
        let topic = text_or_null(&topic).and_then(|topic| topic.ok_or("null"));
        let topic = topic.map_err(|kind| format!("`topic` is {kind}, expected text"))?;
        let key = members.remove("key").map(|key| text_or_null(&key)).transpose();
        let key = key.map_err(|kind| format!("`key` is {kind}, expected text or null"))?.flatten();
        let headers = members.remove("headers").map(|headers| headers_of(headers.get())).transpose()?;
        Ok(RecordLine { topic, key, headers: headers.unwrap_or_default(), value })
    }
}

/// The headers. Kafka allows several of one name, in order.
fn headers_of(json: &str) -> Result<Vec<(String, Option<Vec<u8>>)>, String> {
    let members = members_of(json)
        .ok_or_else(|| format!("`headers` is {}, expected an object of texts and nulls", kind(json)))?;
    let headers = members.into_iter().map(|(name, value)| match text_or_null(&value) {
        Ok(value) => Ok((name, value.map(String::into_bytes))),
        Err(kind) => Err(format!("the header `{name}` is {kind}, expected text or null")),
    });
    headers.collect()
}

/// The text; `None` for null. The error says what it is instead.
fn text_or_null(json: &RawValue) -> Result<Option<String>, &'static str> {
    serde_json::from_str(json.get()).map_err(|_| kind(json.get()))
}

/// The kind of a JSON text, in words.
fn kind(json: &str) -> &'static str {
    match json.trim_start().as_bytes().first() {
        Some(b'{') => "an object",
        Some(b'[') => "a list",
        Some(b'"') => "text",
        Some(b't' | b'f') => "a boolean",
        Some(b'n') => "null",
        _ => "a number",
    }
}

/// The members of an object, also repeated ones; `None` if it is none.
fn members_of(json: &str) -> Option<Vec<(String, Box<RawValue>)>> {
    serde_json::from_str(json).ok().map(|Members(members)| members)
}

struct Members(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Members, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Result<Vec<Record>, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("records.ndjson");
        std::fs::write(&path, text).unwrap();
        let shown = |error: CaseError| error.to_string().replace(&folder.path().display().to_string(), "");
        read(&path).map_err(shown)
    }

    #[test]
    fn records_have_positions_and_timestamps() {
        let lines = r#"{"topic": "a", "key": "k", "headers": {"h": "x", "n": null}, "value": "1"}
{"topic": "b", "value": null}
{"topic": "a", "value": "2"}"#;
        let records = read_text(lines).unwrap();
        let positions: Vec<String> = records.iter().map(|record| record.position.to_string()).collect();
        assert_eq!(positions, ["a[0]@0", "b[0]@0", "a[0]@1"]);
        assert_eq!(records[0].headers, [("h".to_owned(), Some(b"x".to_vec())), ("n".to_owned(), None)]);
        assert_eq!(records[2].timestamp, Some(FIRST_TIMESTAMP + 2000));
        assert!(records[1].payload.is_none());
    }

    #[test]
    fn a_faulty_line_is_named() {
        for (line, words) in [
            (r#"{"topic": "a", "valu": "1"}"#, "unknown member `valu`\n  = hint: did you mean `value`?"),
            (
                r#"{"topic": "a", "value": "1", "offset": 1}"#,
                "unknown member `offset`\n  = hint: the members of a record are `topic`, `key`, `headers` and `value`",
            ),
            (r#"{"value": "1"}"#, "the record has no `topic`"),
            (r#"{"topic": "a"}"#, "the record has no `value`\n  = hint: `\"value\": null` is a tombstone"),
            (r#"{"topic": null, "value": "1"}"#, "`topic` is null, expected text"),
            (r#"{"topic": "a", "key": 1, "value": "1"}"#, "`key` is a number, expected text or null"),
            (
                r#"{"topic": "a", "value": {"id": 1}}"#,
                "`value` is an object, expected text or null\n  = hint: write the document as text: `\"value\": \"{\\\"id\\\": 1}\"`",
            ),
            (
                r#"{"topic": "a", "headers": {"h": true}, "value": "1"}"#,
                "the header `h` is a boolean, expected text or null",
            ),
            (
                r#"{"topic": "a", "headers": [1], "value": "1"}"#,
                "`headers` is a list, expected an object of texts and nulls",
            ),
            (r#"{"topic": "a", "value": "1", "topic": "b"}"#, "the member `topic` is given twice"),
            ("[]", "the record is a list, expected an object"),
            ("1", "the record is a number, expected an object"),
            ("null", "the record is null, expected an object"),
            ("{", "not JSON: EOF while parsing an object at byte 1"),
        ] {
            let lines = format!("{{\"topic\": \"a\", \"value\": null}}\n{line}\n");
            assert_eq!(read_text(&lines).unwrap_err(), format!("`/records.ndjson`, line 2: {words}"));
        }
    }

    #[test]
    fn blank_lines_and_repeated_headers_are_read() {
        let records = read_text(
            "\u{feff}{\"topic\": \"a\", \"headers\": {\"h\": \"1\", \"g\": null, \"h\": \"2\"}, \"value\": \"1\"}\n\n  \r\n{\"topic\": \"a\", \"value\": \"2\"}\r\n",
        )
        .unwrap();
        let header = |name: &str, value: Option<&[u8]>| (name.to_owned(), value.map(<[u8]>::to_vec));
        assert_eq!(records[0].headers, [header("h", Some(b"1")), header("g", None), header("h", Some(b"2"))]);
        assert_eq!(records[1].position.to_string(), "a[0]@1");
        assert_eq!(records[1].timestamp, Some(FIRST_TIMESTAMP + 1000));
    }
}
