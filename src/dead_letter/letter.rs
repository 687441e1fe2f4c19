//! A dead letter as it is written, and as it is read back.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::record::{Fault, Label, Stage};
use crate::record::{Position, Record};

/// One dead letter: an object on a line of its own. Keys without a value are left out.
#[derive(Debug, Serialize)]
pub struct DeadLetter<'a> {
    /// Where the record stands in its source.
    pub position: &'a Position,
    /// The mapping that it failed under.
    pub mapping: &'a str,
    /// All mappings of its run by name, where there were several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mappings: Vec<&'a str>,
    /// At which stage.
    pub stage: Stage,
    /// Its event type, where it says one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_type: Option<&'a str>,
    /// Whom it is about, where the mapping says where that stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<&'a str>,
    /// The table whose row could not be made or was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<&'a str>,
    /// The column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<&'a str>,
    /// The path that was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<&'a str>,
    /// The database's code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'a str>,
    /// What is wrong.
    pub error: &'a str,
    /// What the database said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database: Option<&'a str>,
    /// Under which name its later events wait for it, where they do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parked_as: Option<&'a str>,
    /// A broker's record key.
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<Bytes>,
    /// A broker's record headers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    headers: Vec<(&'a str, Option<Bytes>)>,
    /// When the broker says it was produced, in milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    timestamp: Option<i64>,
    #[serde(flatten)]
    payload: Payload<'a>,
    /// The record itself, which other places than files keep as it is.
    #[serde(skip)]
    pub record: &'a Record,
}

/// The record's bytes: as text where they are UTF-8, null for a broker's null.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Payload<'a> {
    Text { payload: Option<&'a str> },
    Bytes { payload_base64: String },
}

/// A key's or header's bytes.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
enum Bytes {
    Text(String),
    Base64 { base64: String },
}

impl Bytes {
    fn of(bytes: &[u8]) -> Bytes {
        match std::str::from_utf8(bytes) {
            Ok(text) => Bytes::Text(text.to_owned()),
            Err(_) => Bytes::Base64 { base64: STANDARD.encode(bytes) },
        }
    }

    fn bytes(self) -> Result<Vec<u8>, String> {
        match self {
            Bytes::Text(text) => Ok(text.into_bytes()),
            Bytes::Base64 { base64 } => STANDARD.decode(base64).map_err(|error| error.to_string()),
        }
    }
}

impl<'a> DeadLetter<'a> {
    /// Takes what is known of a record and its fault together.
    #[must_use]
    pub fn new(mapping: &'a str, record: &'a Record, label: &'a Label, fault: &'a Fault) -> DeadLetter<'a> {
        let payload = match record.payload.as_deref().map(|bytes| (bytes, std::str::from_utf8(bytes))) {
            None => Payload::Text { payload: None },
            Some((_, Ok(text))) => Payload::Text { payload: Some(text) },
            Some((bytes, Err(_))) => Payload::Bytes { payload_base64: STANDARD.encode(bytes) },
        };
        let headers = record.headers.iter();
        DeadLetter {
            position: &record.position,
            mapping,
            mappings: Vec::new(),
            stage: fault.stage,
            event_type: label.event_type.as_deref(),
            entity: label.entity.as_deref(),
            table: fault.table.as_deref(),
            column: fault.column.as_deref(),
            path: fault.path.as_deref(),
            code: fault.code.as_deref(),
            error: &fault.error,
            database: fault.database.as_deref(),
            parked_as: None,
            key: record.key.as_deref().map(Bytes::of),
            headers: headers.map(|(name, value)| (name.as_str(), value.as_deref().map(Bytes::of))).collect(),
            timestamp: record.timestamp,
            payload,
            record,
        }
    }
}

/// A dead letter that was read back.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The record, at the position that it first had.
    pub record: Record,
    /// The mapping that it failed under.
    pub mapping: String,
    /// All mappings of its run, by name.
    pub mappings: Vec<String>,
    /// Under which name its later events wait for it.
    pub parked_as: Option<String>,
}

/// What a line of a file of dead letters holds that a replay needs.
#[derive(Deserialize)]
struct Written {
    position: WrittenPosition,
    mapping: String,
    #[serde(default)]
    mappings: Vec<String>,
    parked_as: Option<String>,
    key: Option<Bytes>,
    #[serde(default)]
    headers: Vec<(String, Option<Bytes>)>,
    timestamp: Option<i64>,
    payload: Option<String>,
    payload_base64: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenPosition {
    Line { file: Arc<str>, line: u64 },
    Offset { topic: Arc<str>, partition: i32, offset: i64 },
}

impl From<WrittenPosition> for Position {
    fn from(written: WrittenPosition) -> Position {
        match written {
            WrittenPosition::Line { file, line } => Position::Line { file, line },
            WrittenPosition::Offset { topic, partition, offset } => {
                Position::Offset { topic, partition, offset }
            }
        }
    }
}

/// The prefix of the headers that a dead letter in a topic has behind the record's own.
pub(super) const PREFIX: &str = "mapper.";
/// The first of them. A record may have headers of the same names, as one has that was taken from a
/// topic of dead letters: ours begin where this one is found last.
const FIRST: &str = "position";

/// A dead letter that stands by itself.
#[derive(Debug, Clone)]
pub struct Kept {
    record: Record,
    label: Label,
    fault: Fault,
    mapping: String,
    mappings: Vec<String>,
    parked_as: Option<String>,
}

impl Kept {
    /// As it is written.
    #[must_use]
    pub fn letter(&self) -> DeadLetter<'_> {
        let mut letter = DeadLetter::new(&self.mapping, &self.record, &self.label, &self.fault);
        letter.mappings = self.mappings.iter().map(String::as_str).collect();
        letter.parked_as = self.parked_as.as_deref();
        letter
    }
}

impl DeadLetter<'_> {
    pub(super) fn keep(&self) -> Kept {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        Kept {
            record: self.record.clone(),
            label: Label {
                event_type: owned(self.event_type),
                entity: owned(self.entity),
                ..Label::default()
            },
            fault: Fault {
                stage: self.stage,
                error: self.error.to_owned(),
                table: owned(self.table),
                column: owned(self.column),
                path: owned(self.path),
                code: owned(self.code),
                database: owned(self.database),
            },
            mapping: self.mapping.to_owned(),
            mappings: self.mappings.iter().map(|name| (*name).to_owned()).collect(),
            parked_as: owned(self.parked_as),
        }
    }

    /// What is known of it, as headers: each name without [`PREFIX`]. The record's timestamp is among
    /// them: were it the letter's too, retention would take letters of old records at once.
    pub(super) fn facts(&self) -> Vec<(&'static str, String)> {
        let position = serde_json::to_string(self.position).unwrap_or_default();
        let mappings = serde_json::to_string(&self.mappings).ok().filter(|_| !self.mappings.is_empty());
        let facts = [
            (FIRST, Some(position)),
            ("mapping", Some(self.mapping.to_owned())),
            ("mappings", mappings),
            ("stage", Some(self.stage.name().to_owned())),
            ("event_type", self.event_type.map(str::to_owned)),
            ("entity", self.entity.map(str::to_owned)),
            ("table", self.table.map(str::to_owned)),
            ("column", self.column.map(str::to_owned)),
            ("path", self.path.map(str::to_owned)),
            ("code", self.code.map(str::to_owned)),
            ("error", Some(self.error.to_owned())),
            ("database", self.database.map(str::to_owned)),
            ("parked_as", self.parked_as.map(str::to_owned)),
            ("timestamp", self.timestamp.map(|timestamp| timestamp.to_string())),
        ];
        facts.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

impl Letter {
    /// Reads a line of a file.
    ///
    /// # Errors
    /// What is wrong with it, without its values.
    pub(super) fn from_line(line: &[u8]) -> Result<Letter, String> {
        let json: Json = serde_json::from_slice(line).map_err(|_| "no JSON".to_owned())?;
        let written: Written = serde_json::from_value(json).map_err(|_| "no dead letter".to_owned())?;
        let payload = match (written.payload, written.payload_base64) {
            (Some(text), _) => Some(text.into_bytes()),
            (None, Some(base64)) => Some(STANDARD.decode(base64).map_err(|error| error.to_string())?),
            (None, None) => None,
        };
        let headers = written.headers.into_iter().map(|(name, value)| {
            let value = value.map(Bytes::bytes).transpose()?;
            Ok::<_, String>((name, value))
        });
        let record = Record {
            payload,
            key: written.key.map(Bytes::bytes).transpose()?,
            headers: headers.collect::<Result<_, _>>()?,
            timestamp: written.timestamp,
            position: written.position.into(),
        };
        Ok(Letter::new(record, written.mapping, written.mappings, written.parked_as))
    }

    /// Reads a record of a topic.
    ///
    /// # Errors
    /// What is wrong with it, without its values.
    pub(super) fn from_record(record: Record) -> Result<Letter, String> {
        let missing = |name: &str| format!("no header `{PREFIX}{name}`: no dead letter");
        let is_first = |(name, _): &(String, _)| name.strip_prefix(PREFIX) == Some(FIRST);
        let mut headers = record.headers;
        let own = headers.iter().rposition(is_first).ok_or_else(|| missing(FIRST))?;
        let ours = headers.split_off(own);
        let fact = |wanted: &str| {
            let (_, value) = ours.iter().find(|(name, _)| name.strip_prefix(PREFIX) == Some(wanted))?;
            value.as_ref().and_then(|bytes| String::from_utf8(bytes.clone()).ok())
        };
        let position = fact(FIRST).ok_or_else(|| missing(FIRST))?;
        let position: WrittenPosition = serde_json::from_str(&position)
            .map_err(|_| format!("header `{PREFIX}{FIRST}` is no position"))?;
        let mapping = fact("mapping").ok_or_else(|| missing("mapping"))?;
        let timestamp = fact("timestamp").map(|text| text.parse()).transpose();
        let timestamp = timestamp.map_err(|_| format!("header `{PREFIX}timestamp` is no number"))?;
        let parked_as = fact("parked_as");
        let record = Record { headers, timestamp, position: position.into(), ..record };
        let mappings = fact("mappings").map(|text| serde_json::from_str(&text)).transpose();
        let mappings = mappings.map_err(|_| format!("header `{PREFIX}mappings` is no list of names"))?;
        Ok(Letter::new(record, mapping, mappings.unwrap_or_default(), parked_as))
    }

    fn new(record: Record, mapping: String, mappings: Vec<String>, parked_as: Option<String>) -> Letter {
        let mappings = if mappings.is_empty() { vec![mapping.clone()] } else { mappings };
        Letter { record, mapping, mappings, parked_as }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bytes() -> impl Strategy<Value = Option<Vec<u8>>> {
        prop_oneof![
            Just(None),
            ".{0,9}".prop_map(|text| Some(text.into_bytes())),
            prop::collection::vec(any::<u8>(), 0..9).prop_map(Some),
        ]
    }

    /// Those of letters too: a letter can die again as the record of another run.
    fn name() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-z.]{1,5}",
            Just("mapper.position".to_owned()),
            Just("mapper.table".to_owned()),
            Just("mapper.timestamp".to_owned()),
        ]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            payload in bytes(),
            key in bytes(),
            headers in prop::collection::vec((name(), bytes()), 0..4),
            timestamp in any::<Option<i64>>(),
            offset in any::<i64>(),
            several in any::<bool>(),
        ) {
            let position = Position::Offset { topic: "t".into(), partition: 3, offset };
            let record = Record { payload, key, headers, timestamp, position };
            let fault = Fault {
                stage: Stage::Apply,
                error: "e".into(),
                table: None,
                column: None,
                path: None,
                code: None,
                database: None,
            };
            let label = Label::default();
            let mut letter = DeadLetter::new("m", &record, &label, &fault);
            letter.parked_as = Some("x");
            letter.mappings = if several { vec!["a", "m"] } else { Vec::new() };
            let line = serde_json::to_vec(&letter).unwrap();
            let from_line = Letter::from_line(&line).unwrap();
            let facts = letter.facts().into_iter();
            let ours = facts.map(|(name, value)| (format!("{PREFIX}{name}"), Some(value.into_bytes())));
            let in_topic = Record {
                headers: record.headers.iter().cloned().chain(ours).collect(),
                timestamp: Some(1),
                position: Position::Offset { topic: "dead".into(), partition: 0, offset: 0 },
                ..record.clone()
            };
            let from_record = Letter::from_record(in_topic).unwrap();
            for read in [from_line, from_record] {
                prop_assert_eq!(&read.record.payload, &record.payload);
                prop_assert_eq!(&read.record.key, &record.key);
                prop_assert_eq!(&read.record.headers, &record.headers);
                prop_assert_eq!(read.record.timestamp, record.timestamp);
                prop_assert_eq!(&read.record.position, &record.position);
                prop_assert_eq!(read.record.identity(), record.identity());
                prop_assert_eq!((read.mapping.as_str(), read.parked_as.as_deref()), ("m", Some("x")));
                prop_assert_eq!(&read.mappings, if several { &["a", "m"][..] } else { &["m"] });
            }
        }

        #[test]
        fn no_line_panics(line in prop::collection::vec(any::<u8>(), 0..40)) {
            drop(Letter::from_line(&line));
        }
    }
}
