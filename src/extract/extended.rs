//! MongoDB's extended JSON, version 2 (relaxed and canonical) and the older strict mode in which
//! Debezium writes documents, → plain JSON.
//!
//! The wrapped values become what their columns would want to find: numbers, text, RFC 3339
//! moments. That is done once a document, so that filters and every reading see plain values. Only
//! binary data waits for its column, since a UUID is bytes to one and text to another.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, SecondsFormat};
use serde_json::{Map, Number, Value as Json};

use crate::value::Type;

/// Unwraps every value of a document. What is no extended JSON, or of a type that has no plain
/// form (regular expressions, code, timestamps of replication), stays as it is.
pub(super) fn plain(json: Json) -> Json {
    match json {
        Json::Array(items) => Json::Array(items.into_iter().map(plain).collect()),
        Json::Object(members) => match unwrapped(&members) {
            Some(value) => value,
            None if binary(&members).is_some() => Json::Object(members),
            None => Json::Object(members.into_iter().map(|(name, value)| (name, plain(value))).collect()),
        },
        scalar => scalar,
    }
}

fn unwrapped(members: &Map<String, Json>) -> Option<Json> {
    let mut only = members.iter();
    let ((name, value), None) = (only.next()?, only.next()) else { return None };
    match (name.as_str(), value) {
        ("$oid" | "$uuid" | "$symbol" | "$date", Json::String(text)) => Some(Json::from(text.as_str())),
        ("$numberInt" | "$numberLong", Json::String(text)) => number(text),
        // `NaN` and `Infinity` are no JSON numbers: as text, columns of numbers refuse them.
        ("$numberDouble" | "$numberDecimal", Json::String(text)) => {
            Some(number(text).unwrap_or_else(|| Json::from(text.as_str())))
        }
        ("$date", Json::Number(millis)) => moment(millis.as_str()),
        ("$date", Json::Object(members)) => match (members.get("$numberLong"), members.len()) {
            (Some(Json::String(millis)), 1) => moment(millis),
            _ => None,
        },
        _ => None,
    }
}

fn number(text: &str) -> Option<Json> {
    text.parse::<Number>().ok().map(Json::Number)
}

/// Milliseconds since 1970, as an RFC 3339 moment.
fn moment(millis: &str) -> Option<Json> {
    let moment = DateTime::from_timestamp_millis(millis.parse().ok()?)?;
    Some(Json::from(moment.to_rfc3339_opts(SecondsFormat::AutoSi, true)))
}

/// Base64 text and the subtype of binary data: `{"$binary": {"base64": …, "subType": …}}`, or in
/// strict mode `{"$binary": …, "$type": …}`.
fn binary(members: &Map<String, Json>) -> Option<(&str, &str)> {
    match (members.get("$binary")?, members.len()) {
        (Json::Object(inner), 1) => Some((inner.get("base64")?.as_str()?, inner.get("subType")?.as_str()?)),
        (Json::String(text), 2) => Some((text, members.get("$type")?.as_str()?)),
        _ => None,
    }
}

/// A value of a plain document as a column of a type wants to find it.
pub(super) fn for_type<'a>(json: Cow<'a, Json>, wanted: &Type) -> Cow<'a, Json> {
    match (&*json, wanted) {
        (Json::Object(_) | Json::Array(_), Type::Json) => Cow::Owned(without_binary(json.into_owned())),
        (Json::Object(members), Type::Binary) => match binary(members) {
            Some((text, _)) => Cow::Owned(Json::from(text)),
            None => json,
        },
        (Json::Object(members), _) => match binary(members) {
            Some(binary) => Cow::Owned(as_text(binary)),
            None => json,
        },
        // MongoDB has no days, only moments: a midnight in UTC is one.
        (Json::String(text), Type::Date) => match text.split_once('T') {
            Some((day, "00:00:00Z" | "00:00:00.000Z")) => Cow::Owned(Json::from(day)),
            _ => json,
        },
        _ => json,
    }
}

fn without_binary(json: Json) -> Json {
    match json {
        Json::Array(items) => Json::Array(items.into_iter().map(without_binary).collect()),
        Json::Object(members) => {
            if let Some(binary) = binary(&members) {
                return as_text(binary);
            }
            let members = members.into_iter().map(|(name, value)| (name, without_binary(value)));
            Json::Object(members.collect())
        }
        scalar => scalar,
    }
}

/// A UUID (subtype 4) in its usual spelling, any other data as the base64 text that it came in.
fn as_text((text, subtype): (&str, &str)) -> Json {
    let bytes = if matches!(subtype, "04" | "4") { STANDARD.decode(text).ok() } else { None };
    let bytes: Option<[u8; 16]> = bytes.and_then(|bytes| bytes.try_into().ok());
    let Some(bytes) = bytes else { return Json::from(text) };
    let digits = format!("{:032x}", u128::from_be_bytes(bytes));
    let parts = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
    Json::from(parts.join("-"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

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
            assert_eq!(plain(json.clone()), json);
        }
    }

    #[test]
    fn binary_waits_for_its_column() {
        let uuid = json!({"$binary": {"base64": "c//SZESzTGmQ6OfR38A11A==", "subType": "04"}});
        let strict = json!({"$binary": "c//SZESzTGmQ6OfR38A11A==", "$type": "04"});
        for json in [uuid, strict] {
            assert_eq!(plain(json.clone()), json);
            let as_type = |ty: &Type| for_type(Cow::Borrowed(&json), ty).into_owned();
            assert_eq!(as_type(&Type::Uuid), json!("73ffd264-44b3-4c69-90e8-e7d1dfc035d4"));
            assert_eq!(as_type(&Type::Varchar(36)), json!("73ffd264-44b3-4c69-90e8-e7d1dfc035d4"));
            assert_eq!(as_type(&Type::Binary), json!("c//SZESzTGmQ6OfR38A11A=="));
            let nested = json!({"a": [json]});
            let found = for_type(Cow::Borrowed(&nested), &Type::Json).into_owned();
            assert_eq!(found, json!({"a": ["73ffd264-44b3-4c69-90e8-e7d1dfc035d4"]}));
        }
        let bytes = json!({"$binary": {"base64": "a2Fma2E=", "subType": "00"}});
        assert_eq!(*for_type(Cow::Borrowed(&bytes), &Type::Json), json!("a2Fma2E="));
    }

    #[test]
    fn a_midnight_is_a_day() {
        let day = |text: &str| for_type(Cow::Owned(json!(text)), &Type::Date).into_owned();
        assert_eq!(day("2025-01-31T00:00:00Z"), json!("2025-01-31"));
        assert_eq!(day("2025-01-31T00:00:00.001Z"), json!("2025-01-31T00:00:00.001Z"));
    }
}
