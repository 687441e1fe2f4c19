//! What Debezium's connector for MongoDB writes (its documentation, "Data change events"): the
//! documents before and after a change as JSON text, `op`, and `updateDescription`; with Kafka
//! Connect's `schema` and `payload` round it, or without.

use serde_json::{Map, Value as Json};

use super::Fault;
use super::extended::plain;
use crate::value::{describe, parse_json};

/// A change of one document.
#[derive(Debug)]
pub(super) struct Change {
    /// The event type: `create`, `read`, `update`, `patch`, `delete`, or an `op` of some other word.
    pub(super) kind: String,
    /// All of it, with the documents in it read.
    pub(super) envelope: Json,
    /// The document, where the envelope has none: its `_id`, if the record's key tells it.
    document: Option<Json>,
}

impl Change {
    /// Opens an envelope. `None` is a tombstone.
    pub(super) fn open(document: Json, key: Option<&[u8]>) -> Result<Option<Change>, Fault> {
        let mut members = match payload(document) {
            Json::Null => return Ok(None),
            Json::Object(members) => members,
            other => {
                let error = format!("`envelope` is {}, a change is an object", describe(&other));
                return Err(Fault::decode(error, Some("envelope")));
            }
        };
        for member in ["before", "after"] {
            read(&mut members, member, &format!("envelope.{member}"))?;
        }
        if let Some(Json::Object(description)) = members.get_mut("updateDescription") {
            read(description, "updatedFields", "envelope.updateDescription.updatedFields")?;
        }
        let is_there = |name: &str| members.get(name).is_some_and(|document| !document.is_null());
        let kind = match members.get("op") {
            Some(Json::String(op)) => match op.as_str() {
                "c" => "create",
                "r" => "read",
                "u" if is_there("after") => "update",
                // The connector was not asked for the document, or came too late for it.
                "u" => "patch",
                "d" => "delete",
                other => other,
            }
            .to_owned(),
            Some(other) => {
                let error = format!("`envelope.op` is {}, an operation is text", describe(other));
                return Err(Fault::decode(error, Some("envelope.op")));
            }
            None => {
                let error = "no operation: nothing at `envelope.op`".to_owned();
                return Err(Fault::decode(error, Some("envelope.op")));
            }
        };
        let document = (!is_there(holder(&kind))).then(|| identity(key));
        Ok(Some(Change { kind, envelope: Json::Object(members), document }))
    }

    /// The document that the event is about.
    pub(super) fn body(&self) -> &Json {
        self.document.as_ref().unwrap_or_else(|| &self.envelope[holder(&self.kind)])
    }
}

/// Which member holds the document.
fn holder(kind: &str) -> &'static str {
    if kind == "delete" { "before" } else { "after" }
}

/// What stands between Kafka Connect's `schema` and the connector's own words.
fn payload(document: Json) -> Json {
    match document {
        Json::Object(mut members) if members.contains_key("schema") && members.contains_key("payload") => {
            members.remove("payload").unwrap_or_default()
        }
        other => other,
    }
}

/// Reads a document in place: the connector writes it as JSON text.
fn read(members: &mut Map<String, Json>, name: &str, path: &str) -> Result<(), Fault> {
    let Some(member) = members.get_mut(name) else { return Ok(()) };
    let document = match std::mem::take(member) {
        Json::String(text) => parse_json(text.as_bytes())
            .map_err(|error| Fault::decode(format!("`{path}` is {error}"), Some(path)))?,
        other => other,
    };
    *member = plain(document);
    Ok(())
}

/// The `_id` out of the record's key, `{"id": "JSON text"}`.
fn identity(key: Option<&[u8]>) -> Json {
    let key = key.and_then(|key| parse_json(key).ok()).map(payload);
    let id = key.as_ref().and_then(|key| key.get("id")).and_then(Json::as_str);
    let id = id.and_then(|id| parse_json(id.as_bytes()).ok()).map(plain);
    Json::Object(id.map(|id| ("_id".to_owned(), id)).into_iter().collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn opened(document: Json, key: Option<&str>) -> (String, Json) {
        let change = Change::open(document, key.map(str::as_bytes)).unwrap().unwrap();
        (change.kind.clone(), change.body().clone())
    }

    #[test]
    fn documents_are_read_with_and_without_a_schema() {
        let payload = json!({"op": "c", "after": r#"{"_id": {"$oid": "x"}, "n": {"$numberLong": "7"}}"#});
        let body = json!({"_id": "x", "n": 7});
        assert_eq!(opened(payload.clone(), None), ("create".to_owned(), body.clone()));
        let wrapped = json!({"schema": {"type": "struct"}, "payload": payload});
        assert_eq!(opened(wrapped, None), ("create".to_owned(), body));
    }

    #[test]
    fn a_delete_is_about_what_was_there_or_about_the_records_key() {
        let with = json!({"op": "d", "before": r#"{"_id": 1, "a": 2}"#});
        assert_eq!(opened(with, None), ("delete".to_owned(), json!({"_id": 1, "a": 2})));
        let without = json!({"op": "d", "before": null});
        for (key, id) in [
            (r#"{"id": "{\"$oid\": \"596e275826f08b2730779e1f\"}"}"#, json!("596e275826f08b2730779e1f")),
            (r#"{"schema": {}, "payload": {"id": "1004"}}"#, json!(1004)),
            (r#"{"id": "\"text\""}"#, json!("text")),
        ] {
            assert_eq!(opened(without.clone(), Some(key)), ("delete".to_owned(), json!({"_id": id})));
        }
        for key in [None, Some("Struct{id=1}"), Some("7"), Some(r#"{"id": "{"}"#)] {
            assert_eq!(opened(without.clone(), key), ("delete".to_owned(), json!({})));
        }
    }

    #[test]
    fn an_update_without_its_document_is_a_patch() {
        let description = json!({"updatedFields": r#"{"at": {"$date": 0}}"#, "removedFields": ["b"]});
        let document = json!({"op": "u", "after": null, "updateDescription": description});
        let change = Change::open(document, Some(br#"{"id": "7"}"#)).unwrap().unwrap();
        assert_eq!((change.kind.as_str(), change.body()), ("patch", &json!({"_id": 7})));
        let at = &change.envelope["updateDescription"]["updatedFields"]["at"];
        assert_eq!(at, &json!("1970-01-01T00:00:00Z"));
    }

    #[test]
    fn tombstones_and_what_is_no_change() {
        assert!(Change::open(Json::Null, None).unwrap().is_none());
        assert!(Change::open(json!({"schema": null, "payload": null}), None).unwrap().is_none());
        let error = |document: Json| Change::open(document, None).unwrap_err().error;
        assert_eq!(error(json!([])), "`envelope` is an array, a change is an object");
        assert_eq!(error(json!({})), "no operation: nothing at `envelope.op`");
        assert_eq!(error(json!({"op": 1})), "`envelope.op` is a number, an operation is text");
        let broken = error(json!({"op": "c", "after": "{SECRET"}));
        assert!(broken.starts_with("`envelope.after` is not JSON") && !broken.contains("SECRET"), "{broken}");
    }
}
