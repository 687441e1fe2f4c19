//! Decodes the change events of Debezium's connector for MongoDB (its documentation, "Data change events").
//! An envelope has the documents before and after a change as JSON text, `op`, and `updateDescription`.

use super::super::connect::ConnectDocument;
use super::super::extended::plain;
use super::super::fault;
use super::{ChangeEvent, image, members, operation};
use crate::document::{Arena, Json, Member, Object, parse_json};
use crate::record::Fault;

impl<'a> ChangeEvent<'a> {
    /// Decodes an envelope. `None` is a tombstone.
    pub(in crate::decode) fn of_document(
        document: Json<'a>,
        key: Option<&'a [u8]>,
        arena: &'a Arena,
    ) -> Result<Option<ChangeEvent<'a>>, Fault> {
        let Some(envelope) = members(ConnectDocument::of(document).payload)? else { return Ok(None) };
        let mut members = envelope.members().to_vec();
        for name in ["before", "after"] {
            parse_member(&mut members, name, &format!("envelope.{name}"), arena)?;
        }
        let description = members.iter_mut().find(|(name, _)| *name == "updateDescription");
        if let Some((_, Json::Object(description))) = description {
            let mut members = description.members().to_vec();
            parse_member(&mut members, "updatedFields", "envelope.updateDescription.updatedFields", arena)?;
            *description = Object::of(arena.alloc_slice_copy(&members));
        }
        let envelope = Object::of(arena.alloc_slice_copy(&members));
        let event_type = match operation(envelope)? {
            "c" => "create",
            "r" => "read",
            "u" if image(envelope, "after").is_some() => "update",
            // The connector was not configured to look up the document, or found it gone.
            "u" => "patch",
            "d" => "delete",
            other => other,
        };
        let name = if event_type == "delete" { "before" } else { "after" };
        let body = image(envelope, name).unwrap_or_else(|| document_id(key, arena));
        let envelope = Json::Object(envelope);
        Ok(Some(ChangeEvent { event_type, qualified_event_type: None, envelope, body }))
    }
}

/// Parses a document in place: the connector writes it as JSON text.
fn parse_member<'a>(
    members: &mut [Member<'a>],
    name: &str,
    path: &str,
    arena: &'a Arena,
) -> Result<(), Fault> {
    let Some((_, member)) = members.iter_mut().find(|(known, _)| *known == name) else { return Ok(()) };
    let document = match *member {
        Json::String(text) => parse_json(text.as_bytes(), arena)
            .map_err(|error| fault::of_value(format!("`{path}` is {error}"), path))?,
        other => other,
    };
    *member = plain(document, arena);
    Ok(())
}

/// Returns an object with the `_id` of the record's key, `{"id": "JSON text"}`.
fn document_id<'a>(key: Option<&'a [u8]>, arena: &'a Arena) -> Json<'a> {
    let key = key.and_then(|key| parse_json(key, arena).ok()).map(|key| ConnectDocument::of(key).payload);
    let id = match key {
        Some(Json::Object(key)) => key.get("id").and_then(Json::as_str),
        _ => None,
    };
    let id = id.and_then(|id| parse_json(id.as_bytes(), arena).ok()).map(|id| plain(id, arena));
    let members: &[Member<'a>] = id.map_or(&[], |id| arena.alloc_slice_copy(&[("_id", id)]));
    Json::Object(Object::of(members))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{json, leaked_arena};

    type Opened = Result<Option<ChangeEvent<'static>>, Fault>;

    fn open(document: Json<'static>, key: Option<&'static str>) -> Opened {
        ChangeEvent::of_document(document, key.map(str::as_bytes), leaked_arena())
    }

    fn opened(document: Json<'static>, key: Option<&'static str>) -> (&'static str, Json<'static>) {
        let change = open(document, key).unwrap().unwrap();
        (change.event_type, change.body)
    }

    #[test]
    fn documents_are_read_with_and_without_a_schema() {
        let payload = serde_json::json!({
            "op": "c",
            "after": r#"{"_id": {"$oid": "x"}, "n": {"$numberLong": "7"}}"#,
        });
        let body = json!({"_id": "x", "n": 7});
        assert_eq!(opened(json!(payload), None), ("create", body));
        let wrapped = json!({"schema": {"type": "struct"}, "payload": payload});
        assert_eq!(opened(wrapped, None), ("create", body));
    }

    #[test]
    fn a_delete_has_the_document_before_or_the_id_of_the_record_key() {
        let with = json!({"op": "d", "before": r#"{"_id": 1, "a": 2}"#});
        assert_eq!(opened(with, None), ("delete", json!({"_id": 1, "a": 2})));
        let without = json!({"op": "d", "before": null});
        for (key, id) in [
            (
                r#"{"id": "{\"$oid\": \"596e275826f08b2730779e1f\"}"}"#,
                json!({"_id": "596e275826f08b2730779e1f"}),
            ),
            (r#"{"schema": {}, "payload": {"id": "1004"}}"#, json!({"_id": 1004})),
            (r#"{"id": "\"text\""}"#, json!({"_id": "text"})),
        ] {
            assert_eq!(opened(without, Some(key)), ("delete", id));
        }
        for key in [None, Some("Struct{id=1}"), Some("7"), Some(r#"{"id": "{"}"#)] {
            assert_eq!(opened(without, key), ("delete", json!({})));
        }
    }

    #[test]
    fn an_update_without_its_document_is_a_patch() {
        let description =
            serde_json::json!({"updatedFields": r#"{"at": {"$date": 0}}"#, "removedFields": ["b"]});
        let document = json!({"op": "u", "after": null, "updateDescription": description});
        let change = open(document, Some(r#"{"id": "7"}"#)).unwrap().unwrap();
        assert_eq!((change.event_type, change.body), ("patch", json!({"_id": 7})));
        let parsed = json!({"updatedFields": {"at": "1970-01-01T00:00:00Z"}, "removedFields": ["b"]});
        assert_eq!(
            change.envelope,
            json!({"op": "u", "after": null, "updateDescription": serde_json::Value::from(parsed)})
        );
    }

    #[test]
    fn tombstones_and_invalid_changes() {
        assert!(open(Json::Null, None).unwrap().is_none());
        assert!(open(json!({"schema": null, "payload": null}), None).unwrap().is_none());
        let error = |document: Json<'static>| open(document, None).unwrap_err().error;
        assert_eq!(error(json!([])), "`envelope` is an array, expected an object");
        assert_eq!(error(json!({})), "no operation: `envelope.op` matches nothing");
        assert_eq!(error(json!({"op": 1})), "`envelope.op` is a number, expected text");
        let broken = error(json!({"op": "c", "after": "{SECRET"}));
        assert!(broken.starts_with("`envelope.after` is not JSON") && !broken.contains("SECRET"), "{broken}");
    }
}
