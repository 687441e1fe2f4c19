//! JSON arrays → the text of native arrays
//! (<https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO>).

use crate::document::{Arena, Json, describe, parse_json};
use crate::sink::error::ValueMismatch;
use crate::sql::NativeArray;

/// Converts the JSON text of an array. Each element but null is quoted, so that no text has a special meaning.
pub(super) fn array_text(json: &str, array: &NativeArray) -> Result<String, ValueMismatch> {
    let mismatch = |found: &str| {
        ValueMismatch(format!(
            "a value for column `{}` is {found}, expected an array of plain values",
            array.column
        ))
    };
    let arena = Arena::new();
    let elements = match parse_json(json.as_bytes(), &arena) {
        Ok(Json::Array(elements)) => elements,
        Ok(other) => return Err(mismatch(describe(other))),
        Err(_) => return Err(mismatch("no JSON")),
    };
    let mut text = String::with_capacity(json.len() + 2);
    text.push('{');
    for (at, element) in elements.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        match element {
            Json::Null => text.push_str("NULL"),
            other if array.holds_json => push_quoted(&mut text, &other.text()),
            Json::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
            Json::Number(number) => push_quoted(&mut text, &number.text()),
            Json::String(string) => push_quoted(&mut text, string),
            Json::Array(_) => return Err(mismatch("an array of arrays")),
            Json::Object(_) => return Err(mismatch("an array of objects")),
        }
    }
    text.push('}');
    Ok(text)
}

fn push_quoted(text: &mut String, element: &str) {
    text.push('"');
    for character in element.chars() {
        if matches!(character, '"' | '\\') {
            text.push('\\');
        }
        text.push(character);
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn converted(json: &str, holds_json: bool) -> Result<String, String> {
        let array = NativeArray { value: 0, column: "tags".to_owned(), holds_json };
        array_text(json, &array).map_err(|mismatch| mismatch.to_string())
    }

    #[test]
    fn elements_are_quoted() {
        let plain = |json: &str| converted(json, false).unwrap();
        assert_eq!(plain("[]"), "{}");
        assert_eq!(
            plain(r#"["a", "", "NULL", null, "{b,c}", "\"d\\"]"#),
            r#"{"a","","NULL",NULL,"{b,c}","\"d\\"}"#
        );
        assert_eq!(plain("[1, -2.50, 1e3, true, false]"), r#"{"1","-2.50","1e+3",true,false}"#);
        assert_eq!(
            converted(r#"[{"a": "b"}, [1], "c", null]"#, true).unwrap(),
            r#"{"{\"a\":\"b\"}","[1]","\"c\"",NULL}"#
        );
    }

    #[test]
    fn other_values_are_refused() {
        for (json, found) in [
            ("{}", "an object"),
            (r#""SECRET""#, "text"),
            ("1", "a number"),
            ("[[1], [2]]", "an array of arrays"),
            ("[1, {}]", "an array of objects"),
        ] {
            let expected = format!("a value for column `tags` is {found}, expected an array of plain values");
            assert_eq!(converted(json, false), Err(expected));
        }
        assert!(converted("{}", true).is_err());
    }
}
