//! What stands around an event: the root `record`.

use chrono::{DateTime, SecondsFormat};
use serde_json::Value as Json;

use crate::mapping::path::Root;
use crate::mapping::{Find, Mapping, Route};
use crate::record::Record;

/// Whether any path of a mapping starts at `record`.
pub(super) fn reads_record(mapping: &Mapping) -> bool {
    let read = mapping.operations().flat_map(|operation| &operation.reads);
    let paths = read.filter_map(|read| read.reading.find()).flat_map(Find::paths);
    let each = mapping.operations().flat_map(|operation| &operation.each).map(|each| &each.path);
    let when = mapping.operations().filter_map(|operation| operation.when.as_ref());
    let sources = mapping.parts.iter().flat_map(|part| {
        let event_type = match &part.source.route {
            Route::Path(path) => Some(path),
            Route::All | Route::Wrapping => None,
        };
        event_type.into_iter().chain(&part.entity).chain(&part.source.events).chain(&part.source.body)
    });
    paths.chain(each).chain(when).chain(sources).any(|path| path.root() == Root::Record)
}

/// What a broker says of a message, as an object of `RECORD_MEMBERS`; what it does not say is not
/// there. Of headers of one name the last counts, as for Kafka's own clients.
pub(super) fn around(record: &Record) -> Json {
    let mut members = serde_json::Map::new();
    if let Some((partition, offset)) = record.offset() {
        members.insert("topic".into(), Json::from(&*partition.topic));
        members.insert("partition".into(), partition.number.into());
        members.insert("offset".into(), offset.into());
        members.insert("key".into(), record.key.as_deref().map_or(Json::Null, text_or_bytes));
        let headers = record
            .headers
            .iter()
            .map(|(name, value)| (name.clone(), value.as_deref().map_or(Json::Null, text_or_bytes)));
        members.insert("headers".into(), Json::Object(headers.collect()));
    }
    if let Some(moment) = record.timestamp.and_then(DateTime::from_timestamp_millis) {
        members.insert("timestamp".into(), moment.to_rfc3339_opts(SecondsFormat::Millis, true).into());
    }
    Json::Object(members)
}

/// Bytes that are no text are of no type that a column would take for text by mistake.
fn text_or_bytes(bytes: &[u8]) -> Json {
    match std::str::from_utf8(bytes) {
        Ok(text) => Json::from(text),
        Err(_) => Json::from(bytes),
    }
}
