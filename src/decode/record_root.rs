//! Builds the root `record`: the value, key, headers and position of the message that contains an event.

use chrono::{DateTime, SecondsFormat};

use super::connect::ConnectDocument;
use super::extended;
use crate::document::jq::Program;
use crate::document::path::{Path, Root};
use crate::document::{Arena, Json, Member, Number, Object, RecordValues, parse_json};
use crate::mapping::Mapping;
use crate::record::{Fault, Record};

/// The values of `record` that a mapping reads.
#[derive(Debug, Clone, Copy)]
pub(super) struct RecordReads {
    /// Anything but the key as JSON.
    members: bool,
    /// The value.
    value: bool,
    /// The key as JSON.
    json_key: bool,
}

impl RecordReads {
    /// The reads of all expressions of a mapping.
    pub(super) fn of(mapping: &Mapping) -> RecordReads {
        let has_root = |root: Root| mapping.paths().any(|path| path.root() == root);
        RecordReads {
            members: has_root(Root::Record) || mapping.programs().any(Program::reads_record),
            value: mapping.paths().any(Path::reads_record_value)
                || mapping.programs().any(Program::reads_record_value),
            json_key: has_root(Root::RecordKey),
        }
    }

    /// The values of `record` that the mapping reads. `value` is the value of the record as JSON, if it is JSON.
    pub(super) fn values<'a>(
        self,
        record: &'a Record,
        value: Option<Json<'a>>,
        arena: &'a Arena,
    ) -> &'a RecordValues<'a> {
        if !self.members && !self.json_key {
            return &RecordValues::NONE;
        }
        let members = if self.members { self.build(record, value, arena) } else { Json::Null };
        let json_key = if self.json_key { json_key(record, arena) } else { Json::Null };
        arena.alloc(RecordValues { members, json_key })
    }

    /// The values, as a source of MongoDB's extended JSON sees them.
    pub(super) fn extended<'a>(
        self,
        values: &'a RecordValues<'a>,
        record: &'a Record,
        value: Json<'a>,
        arena: &'a Arena,
    ) -> &'a RecordValues<'a> {
        if !self.value && !self.json_key {
            return values;
        }
        let members = if self.value { self.build(record, Some(value), arena) } else { values.members };
        arena.alloc(RecordValues { members, json_key: extended::plain(values.json_key, arena) })
    }

    /// Returns an object of `RECORD_MEMBERS`. Absent metadata has no member. If a header name occurs more than
    /// once, the last value counts, as in Kafka's own clients. A timestamp outside of the calendar is an array of its
    /// milliseconds, which no column of a scalar type accepts.
    fn build<'a>(self, record: &'a Record, value: Option<Json<'a>>, arena: &'a Arena) -> Json<'a> {
        let mut members: Vec<Member<'a>> = Vec::new();
        if self.value {
            let bytes = || record.payload.as_deref().map_or(Json::Null, |bytes| text_or_bytes(bytes, arena));
            members.push(("value", value.unwrap_or_else(bytes)));
        }
        if let Some((partition, offset)) = record.offset() {
            members.push(("topic", Json::String(arena.alloc_str(&partition.topic))));
            members.push(("partition", Json::Number(i64::from(partition.number).into())));
            members.push(("offset", Json::Number(offset.into())));
            members.push(("key", key(record, arena)));
            let mut headers: Vec<Member<'a>> = Vec::new();
            for (name, value) in &record.headers {
                let value = header(value.as_deref(), arena);
                match headers.iter_mut().find(|(earlier, _)| earlier == name) {
                    Some(earlier) => earlier.1 = value,
                    None => headers.push((name, value)),
                }
            }
            members.push(("headers", object(&headers, arena)));
        }
        if let Some(millis) = record.timestamp {
            let timestamp = match DateTime::from_timestamp_millis(millis) {
                Some(timestamp) => {
                    Json::String(arena.alloc_str(&timestamp.to_rfc3339_opts(SecondsFormat::Millis, true)))
                }
                None => Json::Array(arena.alloc_slice_copy(&[Json::Number(millis.into())])),
            };
            members.push(("timestamp", timestamp));
        }
        object(&members, arena)
    }
}

/// The values, as a source of Debezium sees them: a key as JSON has no schema around it, and plain values.
pub(super) fn without_schema<'a>(
    values: &'a RecordValues<'a>,
    arena: &'a Arena,
) -> Result<&'a RecordValues<'a>, Fault> {
    let key = values.json_key.as_object().and_then(|object| object.get("key"));
    let Some(key @ Json::Object(_)) = key else { return Ok(values) };
    let key = ConnectDocument::of(key).plain("record.key", arena)?;
    Ok(arena.alloc(RecordValues { members: values.members, json_key: object(&[("key", key)], arena) }))
}

/// An object with the record's key as JSON. A record of a file has no key.
fn json_key<'a>(record: &'a Record, arena: &'a Arena) -> Json<'a> {
    if record.offset().is_none() {
        return object(&[], arena);
    }
    let parsed = record.key.as_deref().and_then(|key| parse_json(key, arena).ok());
    object(&[("key", parsed.unwrap_or_else(|| key(record, arena)))], arena)
}

/// The record's key as text.
fn key<'a>(record: &'a Record, arena: &'a Arena) -> Json<'a> {
    header(record.key.as_deref(), arena)
}

/// The value of a header, or a key.
pub(super) fn header<'a>(value: Option<&'a [u8]>, arena: &'a Arena) -> Json<'a> {
    value.map_or(Json::Null, |value| text_or_bytes(value, arena))
}

pub(super) fn object<'a>(members: &[Member<'a>], arena: &'a Arena) -> Json<'a> {
    Json::Object(Object::of(arena.alloc_slice_copy(members)))
}

/// Converts bytes to text. Bytes that are not UTF-8 become an array, which no text column accepts.
pub(super) fn text_or_bytes<'a>(bytes: &'a [u8], arena: &'a Arena) -> Json<'a> {
    let number = |byte: &u8| Json::Number(Number::Unsigned(u64::from(*byte)));
    match std::str::from_utf8(bytes) {
        Ok(text) => Json::String(text),
        Err(_) => Json::Array(arena.alloc_slice_fill_iter(bytes.iter().map(number))),
    }
}
