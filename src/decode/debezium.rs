//! Decodes the change events of Debezium's connectors. Kafka Connect's `schema` and `payload` may enclose an envelope.

mod mongodb;
mod relational;

use super::fault;
use crate::document::{Json, Object, describe};
use crate::record::Fault;

/// A change of one document or one row.
#[derive(Debug)]
pub(super) struct ChangeEvent<'a> {
    /// The event type: `create`, `read`, `update`, `patch`, `delete`, `truncate`, or one that no mapping names.
    pub(super) event_type: &'a str,
    /// The event type after the table and a dot, if the envelope names the table.
    pub(super) qualified_event_type: Option<&'a str>,
    /// The whole envelope, with its documents or rows.
    pub(super) envelope: Json<'a>,
    /// The document or row after the change, or before a delete. If the envelope has none, the one of the record's
    /// key.
    pub(super) body: Json<'a>,
}

/// The members of an envelope. `None` is a tombstone.
fn members(payload: Json<'_>) -> Result<Option<Object<'_>>, Fault> {
    match payload {
        Json::Null => Ok(None),
        Json::Object(envelope) => Ok(Some(envelope)),
        other => {
            let error = format!("`envelope` is {}, expected an object", describe(other));
            Err(fault::of_value(error, "envelope"))
        }
    }
}

/// The operation of a change event.
fn operation(envelope: Object<'_>) -> Result<&str, Fault> {
    let error = match envelope.get("op") {
        Some(Json::String(operation)) => return Ok(operation),
        Some(other) => format!("`envelope.op` is {}, expected text", describe(other)),
        None => "no operation: `envelope.op` matches nothing".to_owned(),
    };
    Err(fault::of_value(error, "envelope.op"))
}

/// A document or row that the envelope has.
fn image<'a>(envelope: Object<'a>, name: &str) -> Option<Json<'a>> {
    envelope.get(name).filter(|image| !image.is_null())
}
