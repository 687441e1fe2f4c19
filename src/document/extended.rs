//! Values of MongoDB's extended JSON that can be unwrapped only if the column type is known. These are dates,
//! and binary data: a UUID is bytes to one column and text to another.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use uuid::Uuid;

use super::coerce::Encoding;
use super::json::{Arena, Json, Object};
use crate::types::Type;

/// Returns the base64 text and the subtype of binary data: `{"$binary": {"base64": …, "subType": …}}`, or
/// `{"$binary": …, "$type": …}` in strict mode.
pub(crate) fn binary(object: Object<'_>) -> Option<(&str, &str)> {
    match (object.get("$binary")?, object.members().len()) {
        (Json::Object(inner), 1) => Some((inner.get("base64")?.as_str()?, inner.get("subType")?.as_str()?)),
        (Json::String(text), 2) => Some((text, object.get("$type")?.as_str()?)),
        _ => None,
    }
}

/// Unwraps a value for a column of type `ty`. Binary data becomes text of the encoding that the column has.
pub(crate) fn for_type<'a>(
    json: Json<'a>,
    ty: &Type,
    encoding: Option<Encoding>,
    arena: &'a Arena,
) -> Json<'a> {
    match (json, ty) {
        (Json::Object(object), _) if encoding == Some(Encoding::Hex) => {
            binary(object).and_then(|(base64, _)| as_hex(base64, arena)).unwrap_or(json)
        }
        (_, Type::Json) => unwrap_binary(json, arena),
        (Json::Object(object), Type::Binary) => {
            binary(object).map_or(json, |(base64, _)| Json::String(base64))
        }
        (Json::Object(object), _) => binary(object).map_or(json, |binary| as_text(binary, arena)),
        // MongoDB has no date type: a date is midnight in UTC.
        (Json::String(text), Type::Date) => match text.split_once('T') {
            Some((day, "00:00:00Z" | "00:00:00.000Z")) => Json::String(day),
            _ => json,
        },
        _ => json,
    }
}

fn unwrap_binary<'a>(json: Json<'a>, arena: &'a Arena) -> Json<'a> {
    match json {
        Json::Array(items) => {
            Json::Array(arena.alloc_slice_fill_iter(items.iter().map(|item| unwrap_binary(*item, arena))))
        }
        Json::Object(object) => match binary(object) {
            Some(binary) => as_text(binary, arena),
            None => Json::Object(object.map(|value| unwrap_binary(value, arena), arena)),
        },
        scalar => scalar,
    }
}

/// Returns the bytes of base64 text as hexadecimal digits.
fn as_hex<'a>(base64: &str, arena: &'a Arena) -> Option<Json<'a>> {
    let bytes = STANDARD.decode(base64).ok()?;
    Some(Json::String(arena.alloc_str(&hex::encode(bytes))))
}

/// Returns a UUID (subtype 4) in its usual form, and any other data as its base64 text.
fn as_text<'a>((text, subtype): (&'a str, &str), arena: &'a Arena) -> Json<'a> {
    let bytes = if matches!(subtype, "04" | "4") { STANDARD.decode(text).ok() } else { None };
    match bytes.and_then(|bytes| Uuid::from_slice(&bytes).ok()) {
        Some(uuid) => {
            Json::String(arena.alloc_str(uuid.hyphenated().encode_lower(&mut Uuid::encode_buffer())))
        }
        None => Json::String(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{json, leaked_arena};

    fn for_type(json: Json<'static>, ty: &Type) -> Json<'static> {
        super::for_type(json, ty, None, leaked_arena())
    }

    #[test]
    fn binary_is_unwrapped_by_column_type() {
        let uuid = json!({"$binary": {"base64": "c//SZESzTGmQ6OfR38A11A==", "subType": "04"}});
        let strict = json!({"$binary": "c//SZESzTGmQ6OfR38A11A==", "$type": "04"});
        for json in [uuid, strict] {
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
    fn binary_has_the_encoding_of_the_column() {
        let bytes = json!({"$binary": {"base64": "AP+r", "subType": "00"}});
        for ty in [Type::Binary, Type::Int] {
            assert_eq!(super::for_type(bytes, &ty, Some(Encoding::Hex), leaked_arena()), json!("00ffab"));
            assert_eq!(super::for_type(bytes, &ty, Some(Encoding::Base64), leaked_arena()), json!("AP+r"));
        }
        let wrong = json!({"$binary": {"base64": "00f", "subType": "00"}});
        assert_eq!(super::for_type(wrong, &Type::Binary, Some(Encoding::Hex), leaked_arena()), wrong);
        let text = json!("00ff");
        assert_eq!(super::for_type(text, &Type::Binary, Some(Encoding::Hex), leaked_arena()), text);
    }

    #[test]
    fn a_date_column_takes_midnight_in_utc() {
        let day = |text: &'static str| for_type(json!(text), &Type::Date);
        assert_eq!(day("2025-01-31T00:00:00Z"), json!("2025-01-31"));
        assert_eq!(day("2025-01-31T00:00:00.001Z"), json!("2025-01-31T00:00:00.001Z"));
    }
}
