//! Dead letters that are read back from a file or a topic.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Map, Value as Json};

use super::format::{EncodedBytes, FIRST_HEADER, HEADER_PREFIX};
use crate::record::{Position, Record};

/// Where a dead letter is in its file or topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeadLetterNumber {
    /// A line of the file, counted from 1.
    Line(u64),
    /// A message of the topic.
    Offset {
        /// The partition.
        partition: i32,
        /// The offset in the partition.
        offset: i64,
    },
}

impl fmt::Display for DeadLetterNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DeadLetterNumber::Line(line) => write!(f, "{line}"),
            DeadLetterNumber::Offset { partition, offset } => write!(f, "{partition}@{offset}"),
        }
    }
}

impl FromStr for DeadLetterNumber {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<DeadLetterNumber, std::num::ParseIntError> {
        match text.split_once('@') {
            None => Ok(DeadLetterNumber::Line(text.parse()?)),
            Some((partition, offset)) => {
                Ok(DeadLetterNumber::Offset { partition: partition.parse()?, offset: offset.parse()? })
            }
        }
    }
}

/// A dead letter that was read back.
#[derive(Debug, Clone)]
pub struct StoredDeadLetter {
    /// Where it is in its file or topic.
    pub number: DeadLetterNumber,
    /// The record, with its original position.
    pub record: Record,
    /// When the dead letter was written. Older versions wrote no time to files: there it is the start of the
    /// run, if it is known.
    pub written_at: Option<DateTime<Utc>>,
    /// The run that read the record, if the dead letter names it. The names sort by the start of the runs.
    pub run: Option<String>,
    /// The mapping that rejected the record.
    pub mapping: String,
    /// The names of all mappings of the run.
    pub mappings: Vec<String>,
    /// The name under which later events of its entity are parked.
    pub parked_as: Option<String>,
    /// Why the record failed.
    pub reason: Reason,
}

/// Why a record failed, as its dead letter says, with the labels of its event.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Reason {
    /// The stage that failed.
    pub stage: String,
    /// The event type, if it is known.
    pub event_type: Option<String>,
    /// The entity, if it is known.
    pub entity: Option<String>,
    /// The table, if it is known.
    pub table: Option<String>,
    /// The column, if it is known.
    pub column: Option<String>,
    /// The path that was read, if it is known.
    pub path: Option<String>,
    /// The database's error code.
    pub code: Option<String>,
    /// The message, without payload values.
    pub error: String,
    /// All faults of the record, of which the first one is `error`. A fault is a text, or an object.
    pub errors: Vec<Json>,
    /// The database's own text, which can contain payload values.
    pub database: Option<String>,
}

impl Reason {
    /// The messages of all faults.
    pub(super) fn messages(&self) -> impl Iterator<Item = &str> {
        let others = self.errors.iter().filter_map(|fault| fault.as_str().or(fault["error"].as_str()));
        std::iter::once(self.error.as_str()).chain(others)
    }

    /// The tables of all faults.
    pub(super) fn tables(&self) -> impl Iterator<Item = &str> {
        let others = self.errors.iter().filter_map(|fault| fault["table"].as_str());
        self.table.as_deref().into_iter().chain(others)
    }
}

/// The fields of a line that say which record it is.
#[derive(Deserialize)]
struct StoredLine {
    position: Position,
    event: Option<usize>,
    run: Option<String>,
    written_at: Option<String>,
    mapping: String,
    #[serde(default)]
    mappings: Vec<String>,
    parked_as: Option<String>,
    length: Option<u64>,
    #[serde(default)]
    refused: bool,
    key: Option<EncodedBytes>,
    #[serde(default)]
    headers: Vec<(String, Option<EncodedBytes>)>,
    timestamp: Option<i64>,
    payload: Option<String>,
    payload_base64: Option<String>,
}

impl StoredDeadLetter {
    /// Reads a line of a file. Returns `None` if the line is not JSON. No part of a line that was cut short
    /// is JSON.
    ///
    /// # Errors
    /// The reason why the JSON is not a dead letter, without its values.
    pub(super) fn from_line(line: &[u8], number: u64) -> Result<Option<StoredDeadLetter>, String> {
        let Ok(json) = serde_json::from_slice::<Json>(line) else { return Ok(None) };
        let not_a_dead_letter = |_| "not a dead letter".to_owned();
        let reason = Reason::deserialize(&json).map_err(not_a_dead_letter)?;
        let stored: StoredLine = serde_json::from_value(json).map_err(not_a_dead_letter)?;
        let payload = match (stored.payload, stored.payload_base64) {
            (Some(text), _) => Some(text.into_bytes()),
            (None, Some(base64)) => Some(STANDARD.decode(base64).map_err(|error| error.to_string())?),
            (None, None) => None,
        };
        let headers = stored.headers.into_iter().map(|(name, value)| {
            let value = value.map(EncodedBytes::decode).transpose()?;
            Ok::<_, String>((name, value))
        });
        let record = Record {
            payload,
            too_long: stored.length,
            refused: stored.refused.then(|| reason.error.as_str().into()),
            key: stored.key.map(EncodedBytes::decode).transpose()?,
            headers: headers.collect::<Result<_, _>>()?,
            timestamp: stored.timestamp,
            position: stored.position,
            event: stored.event,
        };
        let written_at = stored.written_at.as_deref().or(stored.run.as_deref().map(start_of_run));
        Ok(Some(StoredDeadLetter {
            number: DeadLetterNumber::Line(number),
            record,
            written_at: written_at.and_then(|time| Some(DateTime::parse_from_rfc3339(time).ok()?.to_utc())),
            run: stored.run,
            mappings: mappings_of_run(&stored.mapping, stored.mappings),
            mapping: stored.mapping,
            parked_as: stored.parked_as,
            reason,
        }))
    }

    /// Reads a record of a topic.
    ///
    /// # Errors
    /// The reason why it is not a dead letter, without its values.
    pub(super) fn from_record(record: Record) -> Result<StoredDeadLetter, String> {
        let missing = |name: &str| format!("no header `{HEADER_PREFIX}{name}`: not a dead letter");
        let is_first = |(name, _): &(String, _)| name.strip_prefix(HEADER_PREFIX) == Some(FIRST_HEADER);
        let number = match record.position {
            Position::Offset { partition, offset, .. } => DeadLetterNumber::Offset { partition, offset },
            Position::Line { line, .. } => DeadLetterNumber::Line(line),
        };
        let written_at = record.timestamp.and_then(DateTime::from_timestamp_millis);
        let mut headers = record.headers;
        let first = headers.iter().rposition(is_first).ok_or_else(|| missing(FIRST_HEADER))?;
        let ours = headers.split_off(first);
        let field = |wanted: &str| {
            let (_, value) =
                ours.iter().find(|(name, _)| name.strip_prefix(HEADER_PREFIX) == Some(wanted))?;
            value.as_ref().and_then(|bytes| String::from_utf8(bytes.clone()).ok())
        };
        let position = field(FIRST_HEADER).ok_or_else(|| missing(FIRST_HEADER))?;
        let position: Position = serde_json::from_str(&position)
            .map_err(|_| format!("header `{HEADER_PREFIX}{FIRST_HEADER}` is not a position"))?;
        let mapping = field("mapping").ok_or_else(|| missing("mapping"))?;
        let not_a_number = |name: &str| format!("header `{HEADER_PREFIX}{name}` is not a number");
        let timestamp = field("timestamp").map(|text| text.parse()).transpose();
        let timestamp = timestamp.map_err(|_| not_a_number("timestamp"))?;
        let too_long = field("length").map(|text| text.parse()).transpose();
        let too_long = too_long.map_err(|_| not_a_number("length"))?;
        let event = field("event").map(|text| text.parse()).transpose();
        let event = event.map_err(|_| not_a_number("event"))?;
        let (run, parked_as) = (field("run"), field("parked_as"));
        let mappings = field("mappings").map(|text| serde_json::from_str(&text)).transpose();
        let mappings =
            mappings.map_err(|_| format!("header `{HEADER_PREFIX}mappings` is not a list of names"))?;
        let mappings = mappings_of_run(&mapping, mappings.unwrap_or_default());
        let reason = Reason {
            stage: field("stage").unwrap_or_default(),
            event_type: field("event_type"),
            entity: field("entity"),
            table: field("table"),
            column: field("column"),
            path: field("path"),
            code: field("code"),
            error: field("error").unwrap_or_default(),
            errors: field("errors").and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default(),
            database: field("database"),
        };
        let refused = field("refused").is_some_and(|text| text == "true");
        let refused = refused.then(|| reason.error.as_str().into());
        let record = Record { too_long, refused, headers, timestamp, position, event, ..record };
        Ok(StoredDeadLetter { number, record, written_at, run, mapping, mappings, parked_as, reason })
    }

    /// The fields that describe the failure, by name. None of them is a part of the payload, except
    /// `database`. Fields without a value are left out.
    #[must_use]
    pub fn description(&self) -> Map<String, Json> {
        let reason = &self.reason;
        let text = |text: &Option<String>| text.as_deref().map(Json::from);
        let written_at =
            self.written_at.map(|time| time.to_rfc3339_opts(chrono::SecondsFormat::Millis, true));
        let fields = [
            ("number", Some(self.number.to_string().into())),
            ("position", serde_json::to_value(&self.record.position).ok()),
            ("event", self.record.event.map(Json::from)),
            ("written_at", written_at.map(Json::from)),
            ("run", text(&self.run)),
            ("mapping", Some(self.mapping.as_str().into())),
            ("mappings", Some(self.mappings.clone().into()).filter(|_| self.mappings.len() > 1)),
            ("stage", Some(reason.stage.as_str().into())),
            ("event_type", text(&reason.event_type)),
            ("entity", text(&reason.entity)),
            ("table", text(&reason.table)),
            ("column", text(&reason.column)),
            ("path", text(&reason.path)),
            ("code", text(&reason.code)),
            ("error", Some(reason.error.as_str().into())),
            ("errors", Some(reason.errors.clone().into()).filter(|_| !reason.errors.is_empty())),
            ("database", text(&reason.database)),
            ("length", self.record.too_long.map(Json::from)),
            ("refused", self.record.refused.is_some().then_some(Json::Bool(true))),
            ("parked_as", text(&self.parked_as)),
        ];
        fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
    }

    /// The fields of the record, by name: its key, headers, timestamp and payload. Fields without a value are
    /// left out.
    #[must_use]
    pub fn contents(&self) -> Map<String, Json> {
        let Record { payload, too_long, key, headers, timestamp, .. } = &self.record;
        let bytes = |bytes: &[u8]| serde_json::to_value(EncodedBytes::encode(bytes)).unwrap_or_default();
        let headers = headers.iter().map(|(name, value)| {
            Json::from(vec![name.as_str().into(), value.as_deref().map_or(Json::Null, bytes)])
        });
        let headers: Vec<Json> = headers.collect();
        let payload = match payload.as_deref().map(|bytes| (bytes, std::str::from_utf8(bytes))) {
            None if too_long.is_some() => None,
            None => Some(("payload", Json::Null)),
            Some((_, Ok(text))) => Some(("payload", text.into())),
            Some((bytes, Err(_))) => Some(("payload_base64", STANDARD.encode(bytes).into())),
        };
        let fields = [
            key.as_deref().map(|key| ("key", bytes(key))),
            Some(("headers", headers.into()))
                .filter(|(_, headers): &(_, Json)| headers != &Json::Array(vec![])),
            timestamp.map(|timestamp| ("timestamp", timestamp.into())),
            payload,
        ];
        fields.into_iter().flatten().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

/// The start of a run, from the run's name. A random number follows the start.
fn start_of_run(name: &str) -> &str {
    name.rsplit_once('-').map_or(name, |(start, _)| start)
}

/// The names of all mappings of a run. A dead letter lists them only if there were several.
fn mappings_of_run(mapping: &str, listed: Vec<String>) -> Vec<String> {
    if listed.is_empty() { vec![mapping.to_owned()] } else { listed }
}
