//! JSON → types that are text in the database: limited text, enum values, UUIDs.

use std::borrow::Cow;

use uuid::Uuid;

use super::error::{Mismatch, wrong_kind};
use crate::document::json::{Json, describe};
use crate::types::{Loss, MAX_BYTES, Text, Type, Value};

/// Returns text as it is, and numbers and booleans as their JSON text.
#[inline]
fn as_text(json: Json<'_>) -> Result<Cow<'_, str>, Mismatch> {
    match json {
        Json::String(text) => Ok(Cow::Borrowed(text)),
        Json::Number(number) => Ok(number.text()),
        Json::Bool(true) => Ok(Cow::Borrowed("true")),
        Json::Bool(false) => Ok(Cow::Borrowed("false")),
        _ => Err(wrong_kind(json)),
    }
}

/// Coerces to `varchar`.
#[inline]
pub(super) fn varchar(json: Json<'_>, limit: u32) -> Result<Value, Mismatch> {
    let text = as_text(json)?;
    let limit = limit as usize;
    // A character has at least one byte, so most texts need no count.
    if text.len() > limit {
        let length = text.chars().count();
        if length > limit {
            return Err(wrong_length(json, length));
        }
    }
    Ok(Value::Text(Text::from(&*text)))
}

/// Coerces to `char`. MySQL strips trailing spaces, PostgreSQL pads with them. Both keep text that has
/// exactly the column's length and no trailing space.
pub(super) fn char(json: Json<'_>, length: u32) -> Result<Value, Mismatch> {
    let text = as_text(json)?;
    let count = text.chars().count();
    if count != length as usize {
        return Err(wrong_length(json, count));
    }
    if text.ends_with(' ') {
        return Err(Mismatch::WrongKind("text that ends in a space"));
    }
    Ok(Value::Text(Text::from(&*text)))
}

#[cold]
fn wrong_length(json: Json<'_>, length: usize) -> Mismatch {
    Mismatch::Length { what: describe(json), length, limit: None, unit: "characters" }
}

/// Coerces to `text`.
pub(super) fn text(json: Json<'_>) -> Result<Value, Mismatch> {
    let text = as_text(json)?;
    if text.len() > MAX_BYTES {
        return Err(Mismatch::Length {
            what: describe(json),
            length: text.len(),
            limit: Some(MAX_BYTES),
            unit: "bytes",
        });
    }
    Ok(Value::Text(Text::from(&*text)))
}

/// Coerces text to `char`, `varchar` or `text`, and cuts off what is beyond the length of the column.
pub(super) fn truncated(text: &str, ty: &Type) -> Result<(Value, Option<Loss>), Mismatch> {
    let end = match ty {
        Type::Char(limit) | Type::Varchar(limit) => {
            text.char_indices().nth(*limit as usize).map_or(text.len(), |(end, _)| end)
        }
        _ => text.floor_char_boundary(MAX_BYTES),
    };
    let (kept, rest) = text.split_at(end);
    let value = match ty {
        Type::Char(length) => char(Json::String(kept), *length)?,
        _ => Value::Text(Text::from(kept)),
    };
    Ok((value, (!rest.is_empty()).then_some(Loss::Truncated)))
}

/// Coerces to `enum`: exactly one of the type's values, case included.
pub(super) fn enumeration(json: Json<'_>, values: &[String]) -> Result<Value, Mismatch> {
    let text = as_text(json)?;
    if values.iter().any(|value| *value == text) {
        return Ok(Value::Text(Text::from(&*text)));
    }
    match json {
        Json::String(_) => Err(Mismatch::Malformed("one of the enum values")),
        _ => Err(wrong_kind(json)),
    }
}

/// Coerces to `uuid`: hexadecimal digits in groups of 8, 4, 4, 4 and 12 (RFC 9562, section 4), of any version,
/// stored in lower case.
pub(super) fn uuid(json: Json<'_>) -> Result<Value, Mismatch> {
    let Json::String(text) = json else { return Err(wrong_kind(json)) };
    match Uuid::try_parse(text) {
        // The crate also accepts other forms. They have other lengths.
        Ok(uuid) if text.len() == 36 => {
            let mut buffer = Uuid::encode_buffer();
            Ok(Value::Text(Text::from(&*uuid.hyphenated().encode_lower(&mut buffer))))
        }
        _ => Err(Mismatch::Malformed("a UUID such as `01890a5d-ac96-774b-bcce-b302099a8057`")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::json;

    #[test]
    fn text_of_a_fixed_length() {
        let char_3 = |text: &str| char(json!(text), 3).map(|value| value.to_string());
        assert_eq!(char_3("EUR").as_deref(), Ok("EUR"));
        assert_eq!(char_3("äöü").as_deref(), Ok("äöü"));
        assert_eq!(char_3(" a\t").as_deref(), Ok(" a\t"));
        assert_eq!(char(json!(840), 3), Ok(Value::Text("840".into())));
        for text in ["", "EU", "EURO"] {
            assert!(matches!(char_3(text), Err(Mismatch::Length { .. })), "{text}");
        }
        assert!(matches!(char_3("EU "), Err(Mismatch::WrongKind(_))));
    }

    #[test]
    fn a_wrong_length_names_the_kind_of_the_value() {
        let of = |json: Json<'_>| varchar(json, 3).unwrap_err().to_string();
        assert_eq!(of(json!("12345")), "text of 5 characters");
        assert_eq!(of(json!(12345)), "a number of 5 characters");
        assert_eq!(of(json!(true)), "a boolean of 4 characters");
    }

    #[test]
    fn the_longest_text_is_kept() {
        let longest = "ä".repeat(MAX_BYTES / 2) + "a";
        assert_eq!(longest.len(), MAX_BYTES);
        assert!(text(json!(longest.as_str())).is_ok());
        let longer = format!("{longest}a");
        let length = Err(Mismatch::Length {
            what: "text",
            length: MAX_BYTES + 1,
            limit: Some(MAX_BYTES),
            unit: "bytes",
        });
        assert_eq!(text(json!(longer.as_str())), length);
    }

    #[test]
    fn text_is_cut_off_between_characters() {
        let cut = |text: &str, ty: &Type| truncated(text, ty).map(|(value, loss)| (value.to_string(), loss));
        assert_eq!(cut("añbc", &Type::Varchar(3)), Ok(("añb".to_owned(), Some(Loss::Truncated))));
        assert_eq!(cut("añb", &Type::Varchar(3)), Ok(("añb".to_owned(), None)));
        assert_eq!(cut("EUROPE", &Type::Char(3)), Ok(("EUR".to_owned(), Some(Loss::Truncated))));
        assert!(matches!(cut("EU", &Type::Char(3)), Err(Mismatch::Length { .. })));
        assert!(matches!(cut("EU R", &Type::Char(3)), Err(Mismatch::WrongKind(_))));
        let long = format!("a{}", "ä".repeat(MAX_BYTES / 2 + 1));
        let (text, loss) = cut(&long, &Type::Text).unwrap();
        assert_eq!((text.len(), loss), (MAX_BYTES - (MAX_BYTES + 1) % 2, Some(Loss::Truncated)));
    }

    #[test]
    fn enum_values_are_case_sensitive() {
        let values = ["new".to_owned(), "1".to_owned()];
        assert_eq!(enumeration(json!("new"), &values), Ok(Value::Text("new".into())));
        assert_eq!(enumeration(json!(1), &values), Ok(Value::Text("1".into())));
        for text in ["", "New", "new ", "2", "0"] {
            assert!(matches!(enumeration(json!(text), &values), Err(Mismatch::Malformed(_))), "{text}");
        }
        assert!(matches!(enumeration(json!(2), &values), Err(Mismatch::WrongKind("a number"))));
        assert!(matches!(enumeration(json!([]), &values), Err(Mismatch::WrongKind("an array"))));
    }

    #[test]
    fn uuids_are_kept_in_lower_case() {
        let value = uuid(json!("01890A5D-ac96-774B-bcce-b302099A8057"));
        assert_eq!(value, Ok(Value::Text("01890a5d-ac96-774b-bcce-b302099a8057".into())));
        assert!(uuid(json!("00000000-0000-0000-0000-000000000000")).is_ok());
        for text in [
            "",
            "01890a5dac96774bbcceb302099a8057",
            "{01890a5d-ac96-774b-bcce-b302099a8057}",
            "01890a5d-ac96-774b-bcce-b302099a805g",
            "01890a5d-ac96-774b-bcceb-302099a8057",
            "01890a5d-ac96-774b-bcce-b302099a805é",
        ] {
            assert!(matches!(uuid(json!(text)), Err(Mismatch::Malformed(_))), "{text}");
        }
        assert!(matches!(uuid(json!(1)), Err(Mismatch::WrongKind(_))));
    }
}
