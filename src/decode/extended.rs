//! MongoDB's extended JSON, version 2 (relaxed and canonical) and the older strict mode in which
//! Debezium writes documents, → plain JSON.
//!
//! The wrapped values become what their columns would want to find: numbers, text, RFC 3339
//! moments. That is done once a document, so that filters and every reading see plain values. Only
//! binary data waits for its column, since a UUID is bytes to one and text to another.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, SecondsFormat};

use crate::document::{Arena, Json, Number, Object};
use crate::types::Type;

/// Unwraps every value of a document. What is no extended JSON, or of a type that has no plain
/// form (regular expressions, code, timestamps of replication), stays as it is.
pub(crate) fn plain<'a>(json: Json<'a>, arena: &'a Arena) -> Json<'a> {
    match json {
        Json::Array(items) => {
            Json::Array(arena.alloc_slice_fill_iter(items.iter().map(|item| plain(*item, arena))))
        }
        Json::Object(object) => match unwrapped(object, arena) {
            Some(value) => value,
            None if binary(object).is_some() => json,
            None => each_member(object, |value| plain(value, arena), arena),
        },
        scalar => scalar,
    }
}

fn each_member<'a>(object: Object<'a>, make: impl Fn(Json<'a>) -> Json<'a>, arena: &'a Arena) -> Json<'a> {
    let members = object.members().iter().map(|(name, value)| (*name, make(*value)));
    Json::Object(Object::of(arena.alloc_slice_fill_iter(members)))
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

/// Base64 text and the subtype of binary data: `{"$binary": {"base64": …, "subType": …}}`, or in
/// strict mode `{"$binary": …, "$type": …}`.
fn binary(object: Object<'_>) -> Option<(&str, &str)> {
    match (object.get("$binary")?, object.members().len()) {
        (Json::Object(inner), 1) => Some((inner.get("base64")?.as_str()?, inner.get("subType")?.as_str()?)),
        (Json::String(text), 2) => Some((text, object.get("$type")?.as_str()?)),
        _ => None,
    }
}

/// A value of a plain document as a column of a type wants to find it.
pub(crate) fn for_type<'a>(json: Json<'a>, wanted: &Type, arena: &'a Arena) -> Json<'a> {
    match (json, wanted) {
        (_, Type::Json) => without_binary(json, arena),
        (Json::Object(object), Type::Binary) => {
            binary(object).map_or(json, |(base64, _)| Json::String(base64))
        }
        (Json::Object(object), _) => binary(object).map_or(json, |binary| as_text(binary, arena)),
        // MongoDB has no days, only moments: a midnight in UTC is one.
        (Json::String(text), Type::Date) => match text.split_once('T') {
            Some((day, "00:00:00Z" | "00:00:00.000Z")) => Json::String(day),
            _ => json,
        },
        _ => json,
    }
}

fn without_binary<'a>(json: Json<'a>, arena: &'a Arena) -> Json<'a> {
    match json {
        Json::Array(items) => {
            Json::Array(arena.alloc_slice_fill_iter(items.iter().map(|item| without_binary(*item, arena))))
        }
        Json::Object(object) => match binary(object) {
            Some(binary) => as_text(binary, arena),
            None => each_member(object, |value| without_binary(value, arena), arena),
        },
        scalar => scalar,
    }
}

/// A UUID (subtype 4) in its usual spelling, any other data as the base64 text that it came in.
fn as_text<'a>((text, subtype): (&'a str, &str), arena: &'a Arena) -> Json<'a> {
    let bytes = if matches!(subtype, "04" | "4") { STANDARD.decode(text).ok() } else { None };
    let bytes: Option<[u8; 16]> = bytes.and_then(|bytes| bytes.try_into().ok());
    let Some(bytes) = bytes else { return Json::String(text) };
    let digits = format!("{:032x}", u128::from_be_bytes(bytes));
    let parts = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
    Json::String(arena.alloc_str(&parts.join("-")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{json, leaked_arena};

    fn plain(json: Json<'static>) -> Json<'static> {
        super::plain(json, leaked_arena())
    }

    fn for_type(json: Json<'static>, ty: &Type) -> Json<'static> {
        super::for_type(json, ty, leaked_arena())
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
    fn what_has_no_plain_form_stays() {
        for json in [
            json!({"$timestamp": {"t": 1, "i": 2}}),
            json!({"$numberLong": 7}),
            json!({"$numberLong": "seven"}),
            json!({"$regularExpression": {"pattern": "a", "options": ""}}),
        ] {
            assert_eq!(plain(json), json);
        }
    }

    #[test]
    fn binary_waits_for_its_column() {
        let uuid = json!({"$binary": {"base64": "c//SZESzTGmQ6OfR38A11A==", "subType": "04"}});
        let strict = json!({"$binary": "c//SZESzTGmQ6OfR38A11A==", "$type": "04"});
        for json in [uuid, strict] {
            assert_eq!(plain(json), json);
            let as_type = |ty: &Type| for_type(json, ty);
            assert_eq!(as_type(&Type::Uuid), json!("73ffd264-44b3-4c69-90e8-e7d1dfc035d4"));
            assert_eq!(as_type(&Type::Varchar(36)), json!("73ffd264-44b3-4c69-90e8-e7d1dfc035d4"));
            assert_eq!(as_type(&Type::Binary), json!("c//SZESzTGmQ6OfR38A11A=="));
            let nested = json!({"a": [serde_json::Value::from(json)]});
            let found = for_type(nested, &Type::Json);
            assert_eq!(found, json!({"a": ["73ffd264-44b3-4c69-90e8-e7d1dfc035d4"]}));
        }
        let bytes = json!({"$binary": {"base64": "a2Fma2E=", "subType": "00"}});
        assert_eq!(for_type(bytes, &Type::Json), json!("a2Fma2E="));
    }

    #[test]
    fn a_midnight_is_a_day() {
        let day = |text: &'static str| for_type(json!(text), &Type::Date);
        assert_eq!(day("2025-01-31T00:00:00Z"), json!("2025-01-31"));
        assert_eq!(day("2025-01-31T00:00:00.001Z"), json!("2025-01-31T00:00:00.001Z"));
    }
}
