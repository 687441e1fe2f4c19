//! JSON → text of the types that are text to a database: by length, one of a few words, UUIDs.

use std::borrow::Cow;

use uuid::Uuid;

use super::misfit::{Found, wrong_kind};
use crate::document::json::Json;
use crate::types::{MAX_BYTES, Text, Value};

/// Text, and numbers and booleans in their JSON spelling.
#[inline]
fn as_text(json: Json<'_>) -> Result<Cow<'_, str>, Found> {
    match json {
        Json::String(text) => Ok(Cow::Borrowed(text)),
        Json::Number(number) => Ok(number.text()),
        Json::Bool(true) => Ok(Cow::Borrowed("true")),
        Json::Bool(false) => Ok(Cow::Borrowed("false")),
        _ => Err(wrong_kind(json)),
    }
}

/// For `varchar`.
#[inline]
pub(super) fn at_most(json: Json<'_>, limit: u32) -> Result<Value, Found> {
    let text = as_text(json)?;
    let limit = limit as usize;
    // A character is at least a byte: most texts need no count.
    if text.len() > limit {
        let length = text.chars().count();
        if length > limit {
            return Err(characters(length));
        }
    }
    Ok(Value::Text(Text::from(&*text)))
}

/// For `char`. MySQL cuts blanks off its end, PostgreSQL fills it up with them: text that has as
/// many characters as the column and no blank at its end is what both keep as it is.
pub(super) fn exactly(json: Json<'_>, wanted: u32) -> Result<Value, Found> {
    let text = as_text(json)?;
    let length = text.chars().count();
    if length != wanted as usize {
        return Err(characters(length));
    }
    if text.ends_with(' ') {
        return Err(Found::WrongKind("text that ends in a blank"));
    }
    Ok(Value::Text(Text::from(&*text)))
}

fn characters(length: usize) -> Found {
    Found::Length { what: "text", length, limit: None, unit: "characters" }
}

/// For `text`.
pub(super) fn text(json: Json<'_>) -> Result<Value, Found> {
    let text = as_text(json)?;
    if text.len() > MAX_BYTES {
        return Err(Found::Length {
            what: "text",
            length: text.len(),
            limit: Some(MAX_BYTES),
            unit: "bytes",
        });
    }
    Ok(Value::Text(Text::from(&*text)))
}

/// For `enum`: a word exactly as the type has it, its case included.
pub(super) fn one_of(json: Json<'_>, choices: &[String]) -> Result<Value, Found> {
    let text = as_text(json)?;
    if choices.iter().any(|choice| *choice == text) {
        return Ok(Value::Text(Text::from(&*text)));
    }
    match json {
        Json::String(_) => Err(Found::Malformed("one of the words")),
        _ => Err(wrong_kind(json)),
    }
}

/// For `uuid`: hexadecimal digits in groups of 8, 4, 4, 4 and 12 (RFC 9562, section 4), of any
/// version, kept in lower case.
pub(super) fn uuid(json: Json<'_>) -> Result<Value, Found> {
    let Json::String(text) = json else { return Err(wrong_kind(json)) };
    match Uuid::try_parse(text) {
        // The crate takes other spellings too, which have other lengths.
        Ok(uuid) if text.len() == 36 => {
            let mut buffer = Uuid::encode_buffer();
            Ok(Value::Text(Text::from(&*uuid.hyphenated().encode_lower(&mut buffer))))
        }
        _ => Err(Found::Malformed("a UUID such as `01890a5d-ac96-774b-bcce-b302099a8057`")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::json;

    #[test]
    fn text_of_a_fixed_length() {
        let three = |text: &str| exactly(json!(text), 3).map(|value| value.to_string());
        assert_eq!(three("EUR").as_deref(), Ok("EUR"));
        assert_eq!(three("äöü").as_deref(), Ok("äöü"));
        assert_eq!(three(" a\t").as_deref(), Ok(" a\t"));
        assert_eq!(exactly(json!(840), 3), Ok(Value::Text("840".into())));
        for text in ["", "EU", "EURO"] {
            assert!(matches!(three(text), Err(Found::Length { .. })), "{text}");
        }
        assert!(matches!(three("EU "), Err(Found::WrongKind(_))));
    }

    #[test]
    fn words_count_by_their_case() {
        let words = ["new".to_owned(), "1".to_owned()];
        assert_eq!(one_of(json!("new"), &words), Ok(Value::Text("new".into())));
        assert_eq!(one_of(json!(1), &words), Ok(Value::Text("1".into())));
        for text in ["", "New", "new ", "2", "0"] {
            assert!(matches!(one_of(json!(text), &words), Err(Found::Malformed(_))), "{text}");
        }
        assert!(matches!(one_of(json!(2), &words), Err(Found::WrongKind("a number"))));
        assert!(matches!(one_of(json!([]), &words), Err(Found::WrongKind("an array"))));
    }

    #[test]
    fn uuids_are_kept_in_lower_case() {
        let taken = uuid(json!("01890A5D-ac96-774B-bcce-b302099A8057"));
        assert_eq!(taken, Ok(Value::Text("01890a5d-ac96-774b-bcce-b302099a8057".into())));
        assert!(uuid(json!("00000000-0000-0000-0000-000000000000")).is_ok());
        for text in [
            "",
            "01890a5dac96774bbcceb302099a8057",
            "{01890a5d-ac96-774b-bcce-b302099a8057}",
            "01890a5d-ac96-774b-bcce-b302099a805g",
            "01890a5d-ac96-774b-bcceb-302099a8057",
            "01890a5d-ac96-774b-bcce-b302099a805é",
        ] {
            assert!(matches!(uuid(json!(text)), Err(Found::Malformed(_))), "{text}");
        }
        assert!(matches!(uuid(json!(1)), Err(Found::WrongKind(_))));
    }
}
