//! MongoDB's extended JSON, version 2 (relaxed and canonical) and the older strict mode in which
//! Debezium writes documents, → plain JSON.
//!
//! The wrapped values become what their columns would want to find: numbers, text, RFC 3339
//! moments. That is done once a document, so that filters and every reading see plain values. Only
//! binary data waits for its column, since a UUID is bytes to one and text to another.

use chrono::{DateTime, SecondsFormat};

use crate::document::extended::binary;
use crate::document::{Arena, Json, Number, Object};

/// Unwraps every value of a document. What is no extended JSON, or of a type that has no plain
/// form (regular expressions, code, timestamps of replication), stays as it is.
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
        // `NaN` and `Infinity` are no JSON numbers: as text, columns of numbers refuse them.
        ("$numberDouble" | "$numberDecimal", Json::String(text)) => {
            Some(number(text, arena).unwrap_or(*value))
        }
        ("$date", Json::Number(millis)) => moment(&millis.text(), arena),
        ("$date", Json::Object(inner)) => match inner.members() {
            [("$numberLong", Json::String(millis))] => moment(millis, arena),
            _ => None,
        },
        _ => None,
    }
}

fn number<'a>(text: &str, arena: &'a Arena) -> Option<Json<'a>> {
    Number::parse(text, arena).map(Json::Number)
}

/// Milliseconds since 1970, as an RFC 3339 moment.
fn moment<'a>(millis: &str, arena: &'a Arena) -> Option<Json<'a>> {
    let moment = DateTime::from_timestamp_millis(millis.parse().ok()?)?;
    Some(Json::String(arena.alloc_str(&moment.to_rfc3339_opts(SecondsFormat::AutoSi, true))))
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
            // Its column unwraps it.
            json!({"$binary": {"base64": "c//SZESzTGmQ6OfR38A11A==", "subType": "04"}}),
            json!({"$binary": "c//SZESzTGmQ6OfR38A11A==", "$type": "04"}),
            json!({"$numberLong": "seven"}),
            json!({"$regularExpression": {"pattern": "a", "options": ""}}),
        ] {
            assert_eq!(plain(json), json);
        }
    }
}
