//! `records.ndjson`: records with keys, headers and topics, as a broker would deliver them.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Map, Value as Json};

use super::error::CaseError;
use crate::record::{Position, Record};

/// Timestamp of the first record, in milliseconds since 1970: 2025-01-15T10:00:00Z. Each later record is one second
/// newer.
const FIRST_TIMESTAMP: i64 = 1_736_935_200_000;

/// A line of the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RecordLine {
    topic: String,
    #[serde(default)]
    key: Option<String>,
    #[serde(default)]
    headers: Map<String, Json>,
    value: Option<String>,
}

/// Reads the records. Each topic has one partition, with its records in the order of the file.
pub(super) fn read(path: &Path) -> Result<Vec<Record>, CaseError> {
    let text = std::fs::read_to_string(path).map_err(|source| CaseError::Io {
        path: path.to_owned(),
        action: "read",
        source,
    })?;
    let mut ends: BTreeMap<String, i64> = BTreeMap::new();
    let records = text.lines().enumerate().map(|(index, line)| {
        let fault = |reason| CaseError::Content { path: path.to_owned(), line: Some(index + 1), reason };
        let line: RecordLine = serde_json::from_str(line).map_err(|error| fault(describe(&error)))?;
        let end = ends.entry(line.topic.clone()).or_default();
        let offset = *end;
        *end += 1;
        let headers = line.headers.into_iter().map(|(name, value)| match value {
            Json::Null => Ok((name, None)),
            Json::String(value) => Ok((name, Some(value.into_bytes()))),
            _ => Err(fault(format!("the header `{name}` is neither text nor null"))),
        });
        Ok(Record {
            payload: line.value.map(String::into_bytes),
            too_long: None,
            refused: None,
            key: line.key.map(String::into_bytes),
            headers: headers.collect::<Result<_, _>>()?,
            timestamp: Some(FIRST_TIMESTAMP + 1000 * i64::try_from(index).unwrap_or_default()),
            position: Position::Offset { topic: line.topic.into(), partition: 0, offset },
        })
    });
    records.collect()
}

/// An error of serde with its column, since the line is that of the file.
fn describe(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let reason = text.rsplit_once(" at line ").map_or(text.as_str(), |(reason, _)| reason);
    format!("{reason} at column {}", error.column())
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
            (
                r#"{"topic": "a", "valu": "1"}"#,
                "unknown field `valu`, expected one of `topic`, `key`, `headers`, `value` at column 21",
            ),
            (r#"{"value": "1"}"#, "missing field `topic` at column 14"),
            (
                r#"{"topic": "a", "headers": {"h": 1}, "value": "1"}"#,
                "the header `h` is neither text nor null",
            ),
            ("", "EOF while parsing a value at column 0"),
        ] {
            let lines = format!("{{\"topic\": \"a\", \"value\": null}}\n{line}\n");
            assert_eq!(read_text(&lines).unwrap_err(), format!("`/records.ndjson`, line 2: {words}"));
        }
    }
}
