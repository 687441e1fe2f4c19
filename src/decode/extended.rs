//! MongoDB's extended JSON → plain JSON. Supports version 2 (relaxed and canonical), and the older strict
//! mode, in which Debezium writes documents.
//!
//! Wrapped values become numbers, text and RFC 3339 timestamps. They are unwrapped once per document, so that
//! filters and all selectors see plain values. Only binary data is unwrapped per column: a UUID is bytes to
//! one column and text to another.

use chrono::{DateTime, SecondsFormat};

use crate::document::extended::binary;
use crate::document::{Arena, Json, Number, Object};

/// Unwraps all values of a document. Values that are not extended JSON are kept. So are types without a plain
/// form: regular expressions, code, and replication timestamps.
pub(super) fn plain<'a>(json: Json<'a>, arena: &'a Arena) -> Json<'a> {
    match json {
        Json::Array(items) => {
            Json::Array(arena.alloc_slice_fill_iter(items.iter().map(|item| plain(*item, arena))))
        }
        Json::Object(object) => match unwrapped(object, arena) {
            Some(value) => value,
            None if binary(object).is_some() => json,
            None => Json::Object(object.map(|value| plain(value, arena), arena)),
        },
        scalar => scalar,
    }
}

fn unwrapped<'a>(object: Object<'a>, arena: &'a Arena) -> Option<Json<'a>> {
    let [(name, value)] = object.members() else { return None };
    match (*name, *value) {
        ("$oid" | "$uuid" | "$symbol" | "$date", text @ Json::String(_)) => Some(text),
        ("$numberInt" | "$numberLong", Json::String(text)) => number(text, arena),
        // `NaN` and `Infinity` are not JSON numbers. They become text, which number columns refuse.
        ("$numberDouble" | "$numberDecimal", Json::String(text)) => {
            Some(number(text, arena).unwrap_or(*value))
        }
        ("$date", Json::Number(millis)) => timestamp(&millis.text(), arena),
        ("$date", Json::Object(inner)) => match inner.members() {
            [("$numberLong", Json::String(millis))] => timestamp(millis, arena),
            _ => None,
        },
        _ => None,
    }
}

fn number<'a>(text: &str, arena: &'a Arena) -> Option<Json<'a>> {
    Number::parse(text, arena).map(Json::Number)
}

/// Converts milliseconds since 1970 to an RFC 3339 timestamp.
fn timestamp<'a>(millis: &str, arena: &'a Arena) -> Option<Json<'a>> {
    let timestamp = DateTime::from_timestamp_millis(millis.parse().ok()?)?;
    Some(Json::String(arena.alloc_str(&timestamp.to_rfc3339_opts(SecondsFormat::AutoSi, true))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{json, leaked_arena};

    fn plain(json: Json<'static>) -> Json<'static> {
        super::plain(json, leaked_arena())
    }

    #[test]
    fn values_are_unwrapped_in_every_mode() {
        let document = json!({
            "oid": {"$oid": "596e275826f08b2730779e1f"},
            "int": {"$numberInt": "7"},
            "long": {"$numberLong": "9007199254740993"},
            "double": {"$numberDouble": "1.5"},
            "nan": {"$numberDouble": "NaN"},
            "decimal": [{"$numberDecimal": "12345678901234567890.10"}],
            "relaxed": {"$date": "2012-12-24T12:15:30.501Z"},
            "canonical": {"$date": {"$numberLong": "1356351330501"}},
            "strict": {"$date": 1_356_351_330_000_i64},
            "deep": {"a": {"$oid": "x"}},
            "plain": {"$set": 1, "$oid": "x"},
        });
        let expected = r#"{"oid":"596e275826f08b2730779e1f","int":7,"long":9007199254740993,"double":1.5,"nan":"NaN","decimal":[12345678901234567890.10],"relaxed":"2012-12-24T12:15:30.501Z","canonical":"2012-12-24T12:15:30.501Z","strict":"2012-12-24T12:15:30Z","deep":{"a":"x"},"plain":{"$set":1,"$oid":"x"}}"#;
        assert_eq!(plain(document).to_string(), expected);
    }

    #[test]
    fn values_without_a_plain_form_are_kept() {
        for json in [
            json!({"$timestamp": {"t": 1, "i": 2}}),
            json!({"$numberLong": 7}),
            // The column unwraps binary data.
            json!({"$binary": {"base64": "c//SZESzTGmQ6OfR38A11A==", "subType": "04"}}),
            json!({"$binary": "c//SZESzTGmQ6OfR38A11A==", "$type": "04"}),
            json!({"$numberLong": "seven"}),
            json!({"$regularExpression": {"pattern": "a", "options": ""}}),
        ] {
            assert_eq!(plain(json), json);
        }
    }
}
