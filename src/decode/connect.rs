//! Decodes documents of Kafka Connect's JSON converter: `{schema, payload}`. The schema says which values are of a
//! logical type. Such values become plain JSON.

use super::fault;
use super::json_text::is_deeper;
use crate::document::{Arena, Json, LogicalFault, LogicalType, MAX_DEPTH, NotJson, Object, describe};
use crate::record::Fault;

/// A document with or without a schema.
#[derive(Debug, Clone, Copy)]
pub(super) struct ConnectDocument<'a> {
    pub(super) schema: Option<Object<'a>>,
    pub(super) payload: Json<'a>,
}

impl<'a> ConnectDocument<'a> {
    /// Removes the enclosing `schema` and `payload`, if there are any.
    pub(super) fn of(document: Json<'a>) -> ConnectDocument<'a> {
        let enclosed = document.as_object().and_then(|object| {
            let schema = match object.get("schema")? {
                Json::Null => None,
                Json::Object(schema) => Some(schema),
                _ => return None,
            };
            Some(ConnectDocument { schema, payload: object.get("payload")? })
        });
        enclosed.unwrap_or(ConnectDocument { schema: None, payload: document })
    }

    /// The payload with plain values. `root` is the path to the payload, for messages.
    pub(super) fn plain(self, root: &str, arena: &'a Arena) -> Result<Json<'a>, Fault> {
        let Some(schema) = self.schema else { return Ok(self.payload) };
        match plain(schema, self.payload, MAX_DEPTH, arena) {
            Ok(changed) => Ok(changed.unwrap_or(self.payload)),
            Err(mismatch) => Err(mismatch.into_fault(root)),
        }
    }
}

/// A value that does not suit its schema.
#[derive(Debug)]
struct SchemaMismatch {
    /// The message, which follows "is".
    error: String,
    /// The path from the payload, as it is written after its root. The innermost step comes first.
    steps: Vec<String>,
}

impl SchemaMismatch {
    fn new(error: String) -> SchemaMismatch {
        SchemaMismatch { error, steps: Vec::new() }
    }

    /// The mismatch of a value of a logical type.
    fn of(fault: &LogicalFault, schema: Object<'_>) -> SchemaMismatch {
        let name = schema.get("name").and_then(Json::as_str).unwrap_or_default();
        SchemaMismatch::new(format!("{fault}, its schema is `{name}`"))
    }

    /// The mismatch of a value of another kind than its schema has.
    fn of_kind(found: Json<'_>, expected: &str) -> SchemaMismatch {
        SchemaMismatch::new(format!("{}, its schema is {expected}", describe(found)))
    }

    /// Adds the name of a field, which is a column or a member of its type.
    fn in_field(mut self, name: &str) -> SchemaMismatch {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let is_word = !name.is_empty() && name.chars().all(is_plain);
        let step = if is_word { format!(".{name}") } else { format!("['{}']", name.escape_default()) };
        self.steps.push(step);
        self
    }

    /// Adds any entry of a map. The names of entries are values of the row.
    fn in_entry(mut self) -> SchemaMismatch {
        self.steps.push(".*".to_owned());
        self
    }

    fn in_item(mut self, index: usize) -> SchemaMismatch {
        self.steps.push(format!("[{index}]"));
        self
    }

    #[cold]
    fn into_fault(self, root: &str) -> Fault {
        let steps: String = self.steps.iter().rev().map(String::as_str).collect();
        let path = format!("{root}{steps}");
        fault::of_value(format!("`{path}` is {}", self.error), &path)
    }
}

/// Converts a value, which can have `levels` levels of nesting. Returns `None` if all of it is plain.
fn plain<'a>(
    schema: Object<'a>,
    value: Json<'a>,
    levels: usize,
    arena: &'a Arena,
) -> Result<Option<Json<'a>>, SchemaMismatch> {
    if value.is_null() {
        return Ok(None);
    }
    if let Some(ty) = LogicalType::of_schema(schema) {
        let plain = ty.plain(value, arena).map_err(|fault| SchemaMismatch::of(&fault, schema))?;
        if ty == LogicalType::Json && is_deeper(plain, levels) {
            return Err(SchemaMismatch::new(NotJson::TooDeep(String::new()).to_string()));
        }
        return Ok(Some(plain));
    }
    let inner = levels.saturating_sub(1);
    let member = |name: &str| schema.get(name).and_then(Json::as_object);
    match (schema.get("type").and_then(Json::as_str), value) {
        (Some("struct"), Json::Object(object)) => {
            let Some(Json::Array(fields)) = schema.get("fields") else { return Ok(None) };
            let mut changed = Changed { original: object.members(), copied: None, arena };
            let mut next = 0;
            for field in fields.iter().filter_map(|field| field.as_object()) {
                let name = field.get("field").and_then(Json::as_str);
                // The members are about in the order of the fields.
                let Some(at) = name.and_then(|name| object.position(name, next)) else { continue };
                next = at + 1;
                let (name, value) = object.members()[at];
                if let Some(value) =
                    plain(field, value, inner, arena).map_err(|mismatch| mismatch.in_field(name))?
                {
                    changed.items()[at].1 = value;
                }
            }
            Ok(changed.copied.map(|members| Json::Object(Object::of(members))))
        }
        (Some("map"), Json::Object(object)) => {
            let Some(values) = member("values") else { return Ok(None) };
            let mut changed = Changed { original: object.members(), copied: None, arena };
            for (at, (_, value)) in object.members().iter().enumerate() {
                if let Some(value) = plain(values, *value, inner, arena).map_err(SchemaMismatch::in_entry)? {
                    changed.items()[at].1 = value;
                }
            }
            Ok(changed.copied.map(|members| Json::Object(Object::of(members))))
        }
        // A map whose keys are not text is a list of pairs.
        (Some("map"), Json::Array(pairs)) => items(pairs, arena, |pair| match pair {
            Json::Array(pair) => items_of_pair(pair, [member("keys"), member("values")], inner, arena),
            _ => Ok(None),
        }),
        (Some("array"), Json::Array(elements)) => {
            let Some(schema) = member("items") else { return Ok(None) };
            items(elements, arena, |element| plain(schema, element, inner, arena))
        }
        (Some("struct"), other) => Err(SchemaMismatch::of_kind(other, "a struct")),
        (Some("map"), other) => Err(SchemaMismatch::of_kind(other, "a map")),
        (Some("array"), other) => Err(SchemaMismatch::of_kind(other, "an array")),
        // Columns judge numbers, booleans and text.
        _ => Ok(None),
    }
}

/// Converts the key and the value of an entry.
fn items_of_pair<'a>(
    pair: &'a [Json<'a>],
    schemas: [Option<Object<'a>>; 2],
    levels: usize,
    arena: &'a Arena,
) -> Result<Option<Json<'a>>, SchemaMismatch> {
    let mut schemas = schemas.into_iter();
    items(pair, arena, |one| match schemas.next().flatten() {
        Some(schema) => plain(schema, one, levels.saturating_sub(1), arena),
        None => Ok(None),
    })
}

/// Converts the items of an array. Returns `None` if all of them are plain.
fn items<'a>(
    original: &'a [Json<'a>],
    arena: &'a Arena,
    mut convert: impl FnMut(Json<'a>) -> Result<Option<Json<'a>>, SchemaMismatch>,
) -> Result<Option<Json<'a>>, SchemaMismatch> {
    let mut changed = Changed { original, copied: None, arena };
    for (at, item) in original.iter().enumerate() {
        if let Some(item) = convert(*item).map_err(|mismatch| mismatch.in_item(at))? {
            changed.items()[at] = item;
        }
    }
    Ok(changed.copied.map(|items| Json::Array(items)))
}

/// Items or members that are copied when the first of them changes.
struct Changed<'a, T> {
    original: &'a [T],
    copied: Option<&'a mut [T]>,
    arena: &'a Arena,
}

impl<T: Copy> Changed<'_, T> {
    fn items(&mut self) -> &mut [T] {
        self.copied.get_or_insert_with(|| self.arena.alloc_slice_copy(self.original))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;
    use serde_json::Value as JsonValue;

    use super::*;
    use crate::document::{json, leaked_arena};

    fn plain(document: Json<'static>) -> Result<String, String> {
        let plain = ConnectDocument::of(document).plain("envelope", leaked_arena());
        plain.map(|json| json.to_string()).map_err(|fault| fault.error)
    }

    #[test]
    fn documents_with_and_without_a_schema() {
        for (document, payload) in [
            (json!({"schema": {"type": "struct"}, "payload": {"a": 1}}), r#"{"a":1}"#),
            (json!({"schema": null, "payload": null}), "null"),
            (json!({"a": 1}), r#"{"a":1}"#),
            // Columns of a row.
            (json!({"schema": "public", "payload": 1}), r#"{"schema":"public","payload":1}"#),
            (json!({"schema": null}), r#"{"schema":null}"#),
            (json!(null), "null"),
        ] {
            assert_eq!(plain(document).as_deref(), Ok(payload), "{document}");
        }
    }

    #[test]
    fn values_of_logical_types_are_plain_at_any_depth() {
        let day = serde_json::json!({"type": "int32", "name": "io.debezium.time.Date"});
        let mut day_field = day.clone();
        day_field["field"] = "day".into();
        let document = json!({
            "schema": {"type": "struct", "fields": [
                day_field,
                {"type": "array", "items": day, "field": "days"},
                {"type": "map", "keys": {"type": "string"}, "values": day, "field": "by name"},
                {"type": "map", "keys": day, "values": {"type": "array", "items": day}, "field": "pairs"},
                {"type": "struct", "fields": [day_field], "field": "inner", "name": "x.Inner"},
                {"type": "string", "field": "plain"},
                {"type": "int32", "name": "io.debezium.time.Date", "field": "absent"},
            ]},
            "payload": {
                "plain": "x", "day": 0, "days": [1, null, 2], "by name": {"a b": 3}, "pairs": [[4, [5]], [6, null]],
                "inner": {"day": 7, "other": 8}, "unknown": 9
            }
        });
        let expected = r#"{"plain":"x","day":"1970-01-01","days":["1970-01-02",null,"1970-01-03"],"by name":{"a b":"1970-01-04"},"pairs":[["1970-01-05",["1970-01-06"]],["1970-01-07",null]],"inner":{"day":"1970-01-08","other":8},"unknown":9}"#;
        assert_eq!(plain(document).as_deref(), Ok(expected));
    }

    #[test]
    fn a_value_that_does_not_suit_its_schema_is_a_fault() {
        let day = serde_json::json!({"type": "int32", "name": "io.debezium.time.Date"});
        let of = |inner: serde_json::Value, value: serde_json::Value| {
            let mut field = inner;
            field["field"] = "a b".into();
            let schema = serde_json::json!({"type": "struct", "fields": [field]});
            plain(json!({"schema": schema, "payload": {"a b": value}})).unwrap_err()
        };
        assert_eq!(
            of(day.clone(), "SECRET".into()),
            "`envelope['a b']` is text, its schema is `io.debezium.time.Date`"
        );
        let days = serde_json::json!({"type": "array", "items": day});
        assert_eq!(
            of(days.clone(), serde_json::json!([1, 1.5])),
            "`envelope['a b'][1]` is a number with a fraction, its schema is `io.debezium.time.Date`"
        );
        assert_eq!(of(days, 7.into()), "`envelope['a b']` is a number, its schema is an array");
        let map = serde_json::json!({"type": "map", "values": day});
        assert_eq!(of(map.clone(), "x".into()), "`envelope['a b']` is text, its schema is a map");
        assert_eq!(
            of(map, serde_json::json!({"SECRET": "x"})),
            "`envelope['a b'].*` is text, its schema is `io.debezium.time.Date`"
        );
        let inner = serde_json::json!({"type": "struct", "fields": []});
        assert_eq!(of(inner, true.into()), "`envelope['a b']` is a boolean, its schema is a struct");
        let json = serde_json::json!({"type": "string", "name": "io.debezium.data.Json"});
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert_eq!(
            of(json.clone(), nested(MAX_DEPTH).into()),
            "`envelope['a b']` is nested more than 127 levels deep"
        );
        let schema = serde_json::json!({"type": "struct", "fields": [{"type": "string", "name": "io.debezium.data.Json", "field": "a"}]});
        assert!(plain(json!({"schema": schema, "payload": {"a": nested(MAX_DEPTH - 1)}})).is_ok());
    }

    /// Values that are often a schema, and often suit one.
    fn values() -> impl Strategy<Value = JsonValue> {
        const WORDS: &[&str] = &[
            "struct",
            "array",
            "map",
            "org.apache.kafka.connect.data.Decimal",
            "io.debezium.data.VariableScaleDecimal",
            "io.debezium.data.Bits",
            "io.debezium.data.Json",
            "io.debezium.time.Date",
            "io.debezium.time.MicroTime",
            "io.debezium.time.NanoTimestamp",
            "a",
            "AP8=",
            "{}",
            "2",
            "",
        ];
        const MEMBERS: &[&str] = &[
            "type",
            "name",
            "fields",
            "field",
            "items",
            "keys",
            "values",
            "parameters",
            "scale",
            "value",
            "a",
        ];
        let leaf = prop_oneof![
            Just(JsonValue::Null),
            any::<i64>().prop_map(JsonValue::from),
            any::<f64>().prop_map(JsonValue::from),
            select(WORDS).prop_map(JsonValue::from),
        ];
        leaf.prop_recursive(5, 40, 5, |inner| {
            prop_oneof![
                1 => prop::collection::vec(inner.clone(), 0..4).prop_map(JsonValue::from),
                3 => prop::collection::btree_map(select(MEMBERS), inner, 0..6).prop_map(|members| {
                    let members = members.into_iter();
                    JsonValue::Object(members.map(|(name, value)| (name.to_owned(), value)).collect())
                }),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_document_is_decoded_or_refused(schema in values(), payload in values()) {
            let document = serde_json::json!({"schema": {"type": "struct", "fields": [schema]}, "payload": payload});
            if let Err(error) = plain(json!(document)) {
                prop_assert!(error.starts_with("`envelope"), "{}", error);
            }
        }
    }
}
