//! Decodes the change events of Debezium's connectors for relational databases (their documentation, "Data change
//! events"). An envelope has the rows before and after a change, `op`, and `source`, which names the table.

use super::super::connect::ConnectDocument;
use super::super::fault;
use super::{ChangeEvent, image, members, operation};
use crate::document::{Arena, Json, Member, Object, describe, parse_json};
use crate::record::Fault;

impl<'a> ChangeEvent<'a> {
    /// Decodes an envelope. `None` is a tombstone.
    pub(in crate::decode) fn of_row(
        document: Json<'a>,
        key: Option<&'a [u8]>,
        arena: &'a Arena,
    ) -> Result<Option<ChangeEvent<'a>>, Fault> {
        let mut document = ConnectDocument::of(document);
        let Some(envelope) = members(document.payload)? else { return Ok(None) };
        if let Some(event_type) = unchanging(envelope) {
            let envelope = document.payload;
            let change = ChangeEvent { event_type, qualified_event_type: None, envelope, body: Json::Null };
            return Ok(Some(change));
        }
        let event_type = match operation(envelope)? {
            "c" => "create",
            "r" => "read",
            "u" => "update",
            "d" => "delete",
            "t" => "truncate",
            "m" => "message",
            other => other,
        };
        document.payload = Json::Object(without_unavailable_values(envelope, arena));
        let payload = document.plain("envelope", arena)?;
        let envelope = payload.as_object().unwrap_or(envelope);
        let body = match event_type {
            "create" | "read" | "update" => image(envelope, "after").ok_or_else(|| {
                let error = "`envelope.after` is null or absent: the event has no row";
                fault::of_value(error.to_owned(), "envelope.after")
            })?,
            "delete" => match image(envelope, "before") {
                Some(row) => row,
                None => row_of_key(key, arena)?,
            },
            _ => Json::Null,
        };
        let table = envelope.get("source").and_then(Json::as_object).and_then(|source| source.get("table"));
        let table = table.and_then(Json::as_str).filter(|table| !table.is_empty());
        let qualified = table.map(|table| &*arena.alloc_str(&format!("{table}.{event_type}")));
        Ok(Some(ChangeEvent { event_type, qualified_event_type: qualified, envelope: payload, body }))
    }
}

/// The event type of a record that changes no row: a heartbeat, the begin or end of a transaction, or a change of the
/// schema.
fn unchanging(envelope: Object<'_>) -> Option<&'static str> {
    let has = |name: &str| envelope.get(name).is_some();
    if has("op") {
        return None;
    }
    let is_time = |(name, _): &Member<'_>| matches!(*name, "ts_ms" | "ts_us" | "ts_ns");
    if has("ts_ms") && envelope.members().iter().all(is_time) {
        return Some("heartbeat");
    }
    if matches!(envelope.get("status"), Some(Json::String("BEGIN" | "END"))) && has("id") {
        return Some("transaction");
    }
    (has("ddl") || has("tableChanges")).then_some("schema_change")
}

/// The row of a record's key. Null, if the record has no key.
fn row_of_key<'a>(key: Option<&'a [u8]>, arena: &'a Arena) -> Result<Json<'a>, Fault> {
    const ROOT: &str = "record.key";
    let Some(key) = key else { return Ok(Json::Null) };
    let document =
        parse_json(key, arena).map_err(|error| fault::of_value(format!("`{ROOT}` is {error}"), ROOT))?;
    match ConnectDocument::of(document).plain(ROOT, arena)? {
        row @ (Json::Object(_) | Json::Null) => Ok(row),
        other => {
            let error = format!("`{ROOT}` is {}, expected an object", describe(other));
            Err(fault::of_value(error, ROOT))
        }
    }
}

/// The envelope with rows without the values that the connector does not know.
fn without_unavailable_values<'a>(envelope: Object<'a>, arena: &'a Arena) -> Object<'a> {
    let is_row = |name: &str| matches!(name, "before" | "after");
    let is_incomplete = |member: &Member<'a>| match member {
        (name, Json::Object(row)) if is_row(name) => {
            row.members().iter().any(|(_, value)| is_unavailable(*value))
        }
        _ => false,
    };
    if !envelope.members().iter().any(is_incomplete) {
        return envelope;
    }
    let members = envelope.members().iter().map(|member| match member {
        (name, Json::Object(row)) if is_incomplete(member) => {
            let known = row.members().iter().filter(|(_, value)| !is_unavailable(*value)).copied();
            let known: Vec<Member<'a>> = known.collect();
            (*name, Json::Object(Object::of(arena.alloc_slice_copy(&known))))
        }
        other => *other,
    });
    Object::of(arena.alloc_slice_fill_iter(members))
}

/// The connector's default placeholder of a value that it does not know, because the database's log does not have it.
const UNAVAILABLE: &str = "__debezium_unavailable_value";
/// The placeholder's bytes as base64.
const UNAVAILABLE_BASE64: &str = "X19kZWJleml1bV91bmF2YWlsYWJsZV92YWx1ZQ==";
/// The placeholder's bytes as hexadecimal digits.
const UNAVAILABLE_HEX: &str = "5f5f646562657a69756d5f756e617661696c61626c655f76616c7565";
/// The placeholder of a map, as JSON text.
const UNAVAILABLE_MAP: &str = r#"{"__debezium_unavailable_value":"__debezium_unavailable_value"}"#;
/// The UUID of version 3 of the placeholder.
const UNAVAILABLE_UUID: &str = "b68a35a7-17ad-35b3-af2a-ae46edb4545a";

/// Whether a value of a row is the placeholder, in one of the forms in which connectors write it
/// (`UnchangedToastedPlaceholder` of Debezium).
fn is_unavailable(value: Json<'_>) -> bool {
    match value {
        Json::String(text) => {
            matches!(text, UNAVAILABLE | UNAVAILABLE_BASE64 | UNAVAILABLE_HEX | UNAVAILABLE_MAP)
        }
        Json::Array([Json::String(text)]) => {
            matches!(*text, UNAVAILABLE | UNAVAILABLE_BASE64 | UNAVAILABLE_UUID)
        }
        Json::Array(numbers) if numbers.len() == UNAVAILABLE.len() => {
            let expected = UNAVAILABLE.bytes().map(|byte| Json::from(usize::from(byte)));
            numbers.iter().copied().eq(expected)
        }
        Json::Object(map) => matches!(map.members(), [(UNAVAILABLE, Json::String(UNAVAILABLE))]),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{json, leaked_arena};

    fn open(
        document: Json<'static>,
        key: Option<&'static str>,
    ) -> Result<Option<ChangeEvent<'static>>, Fault> {
        ChangeEvent::of_row(document, key.map(str::as_bytes), leaked_arena())
    }

    fn opened(document: Json<'static>, key: Option<&'static str>) -> ChangeEvent<'static> {
        open(document, key).unwrap().unwrap()
    }

    fn error(document: Json<'static>, key: Option<&'static str>) -> String {
        open(document, key).unwrap_err().error
    }

    #[test]
    fn rows_of_each_operation() {
        let (before, after) = (serde_json::json!({"id": 1, "a": 2}), serde_json::json!({"id": 1, "a": 3}));
        for (operation, event_type, body) in [
            ("c", "create", json!(after)),
            ("r", "read", json!(after)),
            ("u", "update", json!(after)),
            ("d", "delete", json!(before)),
            ("t", "truncate", Json::Null),
            ("m", "message", Json::Null),
            ("x", "x", Json::Null),
        ] {
            let payload = serde_json::json!({"op": operation, "before": before, "after": after});
            for document in [json!(payload), json!({"schema": {"type": "struct"}, "payload": payload})] {
                let change = opened(document, Some("no JSON"));
                assert_eq!((change.event_type, change.body), (event_type, body), "{operation}");
                assert_eq!(change.envelope, json!(payload));
                assert_eq!(change.qualified_event_type, None);
            }
        }
        let payload = json!({"op": "t", "source": {"schema": "public", "table": "people"}});
        assert_eq!(opened(payload, None).qualified_event_type, Some("people.truncate"));
        let payload = json!({"op": "m", "source": {"schema": "", "table": ""}, "message": {"prefix": "p"}});
        assert_eq!(opened(payload, None).qualified_event_type, None);
    }

    #[test]
    fn a_delete_without_its_row_has_the_key() {
        let delete = || json!({"op": "d", "before": null, "after": null});
        let key = r#"{"schema": {"type": "struct", "fields": [{"type": "int32", "name": "io.debezium.time.Date", "field": "day"}]}, "payload": {"day": 1}}"#;
        assert_eq!(opened(delete(), Some(key)).body, json!({"day": "1970-01-02"}));
        assert_eq!(opened(delete(), Some(r#"{"id": 7}"#)).body, json!({"id": 7}));
        assert_eq!(opened(delete(), None).body, Json::Null);
        assert_eq!(error(delete(), Some("7")), "`record.key` is a number, expected an object");
        assert!(error(delete(), Some("Struct{id=1}")).starts_with("`record.key` is not JSON"));
        let key: &str = key.replace("\"day\": 1", "\"day\": \"SECRET\"").leak();
        assert_eq!(
            error(delete(), Some(key)),
            "`record.key.day` is text, its schema is `io.debezium.time.Date`"
        );
    }

    #[test]
    fn records_that_change_no_row() {
        for (document, event_type) in [
            (json!({"ts_ms": 1}), "heartbeat"),
            (
                json!({"schema": {"type": "struct"}, "payload": {"ts_ms": 1, "ts_us": 1, "ts_ns": 1}}),
                "heartbeat",
            ),
            (json!({"status": "BEGIN", "id": "5:1", "ts_ms": 1, "event_count": null}), "transaction"),
            (json!({"status": "END", "id": "5:1", "event_count": 2, "data_collections": []}), "transaction"),
            (
                json!({"source": {"table": "t"}, "databaseName": "d", "ddl": "DROP TABLE t", "tableChanges": []}),
                "schema_change",
            ),
            (json!({"source": {}, "ddl": null, "tableChanges": [], "ts_ms": 1}), "schema_change"),
        ] {
            let change = opened(document, None);
            assert_eq!((change.event_type, change.body), (event_type, Json::Null), "{document}");
            assert_eq!(change.qualified_event_type, None);
        }
    }

    #[test]
    fn tombstones_and_invalid_changes() {
        assert!(open(Json::Null, None).unwrap().is_none());
        assert!(open(json!({"schema": null, "payload": null}), None).unwrap().is_none());
        assert_eq!(error(json!([]), None), "`envelope` is an array, expected an object");
        for flattened in
            [json!({}), json!({"id": 1}), json!({"status": "BEGIN"}), json!({"ts_ms": 1, "id": 1})]
        {
            assert_eq!(error(flattened, None), "no operation: `envelope.op` matches nothing");
        }
        assert_eq!(error(json!({"op": 1}), None), "`envelope.op` is a number, expected text");
        for operation in ["c", "r", "u"] {
            for document in [json!({"op": operation, "after": null}), json!({"op": operation})] {
                let error = error(document, Some(r#"{"id": 1}"#));
                assert_eq!(error, "`envelope.after` is null or absent: the event has no row");
            }
        }
    }

    #[test]
    fn unavailable_values_are_absent() {
        let bytes: Vec<u8> = UNAVAILABLE.bytes().collect();
        let row = serde_json::json!({
            "id": 1, "text": UNAVAILABLE, "bytes": UNAVAILABLE_BASE64, "hex": UNAVAILABLE_HEX,
            "texts": [UNAVAILABLE], "blobs": [UNAVAILABLE_BASE64], "uuids": [UNAVAILABLE_UUID], "numbers": bytes,
            "map": {UNAVAILABLE: UNAVAILABLE}, "map_text": UNAVAILABLE_MAP, "null": null,
            "other": [UNAVAILABLE, "x"], "inner": {"a": UNAVAILABLE}, "longer": [95, 95],
        });
        let known = r#"{"id":1,"null":null,"other":["__debezium_unavailable_value","x"],"inner":{"a":"__debezium_unavailable_value"},"longer":[95,95]}"#;
        // The schema would refuse the placeholders.
        let json_field =
            serde_json::json!({"type": "string", "name": "io.debezium.data.Json", "field": "text"});
        let row_schema = serde_json::json!({"type": "struct", "fields": [json_field], "field": "after"});
        let schema = serde_json::json!({"type": "struct", "fields": [row_schema]});
        let payload = serde_json::json!({"op": "u", "before": {"text": UNAVAILABLE}, "after": row});
        for document in [json!(payload), json!({"schema": schema, "payload": payload})] {
            let change = opened(document, None);
            assert_eq!(change.body.to_string(), known);
            assert_eq!(change.envelope.as_object().unwrap().get("before"), Some(json!({})));
        }
    }
}
