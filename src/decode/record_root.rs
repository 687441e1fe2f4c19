//! Builds the root `record`: the key, headers and position of the message that contains an event.

use chrono::{DateTime, SecondsFormat};

use crate::document::path::Root;
use crate::document::{Arena, Expression, Json, Member, Number, Object, Selector};
use crate::mapping::{Mapping, Route};
use crate::record::Record;

/// Whether any expression of a mapping reads `record`.
pub(super) fn is_read(mapping: &Mapping) -> bool {
    let read = mapping.operations().flat_map(|operation| &operation.reads);
    let mut selectors = read.filter_map(|read| read.value_source.selector());
    let each = mapping.operations().flat_map(|operation| &operation.each).map(|each| &each.elements);
    let when = mapping.operations().filter_map(|operation| operation.when.as_ref());
    let sources = mapping.files.iter().flat_map(|mapping_file| {
        let event_type = match &mapping_file.source.route {
            Route::Value(expression) => Some(expression),
            Route::All | Route::Envelope => None,
        };
        event_type
            .into_iter()
            .chain(&mapping_file.entity)
            .chain(&mapping_file.source.events)
            .chain(&mapping_file.source.body)
    });
    selectors.any(reads_record) || each.chain(when).chain(sources).any(Expression::reads_record)
}

fn reads_record(selector: &Selector) -> bool {
    match selector {
        Selector::Jq(program) => program.reads_record(),
        other => other.paths().iter().any(|path| path.root() == Root::Record),
    }
}

/// Returns the broker's metadata of a message as an object of `RECORD_MEMBERS`. Absent metadata has no
/// member. If a header name occurs more than once, the last value counts, as in Kafka's own clients. A
/// timestamp outside of the calendar is an array of its milliseconds, which no column of a scalar type accepts.
pub(super) fn of<'a>(record: &'a Record, arena: &'a Arena) -> Json<'a> {
    let mut members: Vec<Member<'a>> = Vec::new();
    if let Some((partition, offset)) = record.offset() {
        members.push(("topic", Json::String(arena.alloc_str(&partition.topic))));
        members.push(("partition", Json::Number(i64::from(partition.number).into())));
        members.push(("offset", Json::Number(offset.into())));
        members.push(("key", record.key.as_deref().map_or(Json::Null, |key| text_or_bytes(key, arena))));
        let mut headers: Vec<Member<'a>> = Vec::new();
        for (name, value) in &record.headers {
            let value = value.as_deref().map_or(Json::Null, |value| text_or_bytes(value, arena));
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

fn object<'a>(members: &[Member<'a>], arena: &'a Arena) -> Json<'a> {
    Json::Object(Object::of(arena.alloc_slice_copy(members)))
}

/// Converts bytes to text. Bytes that are not UTF-8 become an array, which no text column accepts.
fn text_or_bytes<'a>(bytes: &'a [u8], arena: &'a Arena) -> Json<'a> {
    let number = |byte: &u8| Json::Number(Number::Unsigned(u64::from(*byte)));
    match std::str::from_utf8(bytes) {
        Ok(text) => Json::String(text),
        Err(_) => Json::Array(arena.alloc_slice_fill_iter(bytes.iter().map(number))),
    }
}
