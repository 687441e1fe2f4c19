//! Bytes → JSON value, or the reason why not, without quoting any of them.
//!
//! With arbitrary precision, `serde_json` passes a number on as an object with one member of a
//! secret name, and takes an object that has that name for a number: `{"$serde_json::private::Number":
//! "1"}` would be read as 1. Nothing in an event may do that, so objects are built here.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value as Json};

/// The name under which `serde_json` passes numbers on (its `src/number.rs`).
const NUMBER: &str = "$serde_json::private::Number";
/// Levels of nesting that `serde_json` takes: a limit of its own, against overflow of the stack.
const MAX_DEPTH: usize = 127;

/// Why bytes are no JSON value that can be read. Places are counted from 1, in bytes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotJson {
    /// Nothing at all.
    #[error("not JSON: the payload is empty")]
    Empty,
    /// Not UTF-8.
    #[error("not JSON: invalid UTF-8 at byte {0}")]
    NotUtf8(usize),
    /// Not JSON's grammar (RFC 8259).
    #[error("not JSON: {what}{place}")]
    Syntax {
        /// What is wrong.
        what: String,
        /// Where, with a blank before it.
        place: String,
    },
    /// JSON, but nested deeper than can be read.
    #[error("nested more than {MAX_DEPTH} levels deep{0}")]
    TooDeep(String),
}

/// Reads one JSON document. Of members of one name the last one counts, at the first one's place.
///
/// # Errors
/// The bytes are no JSON, not UTF-8, or nested too deep.
pub fn parse_json(bytes: &[u8]) -> Result<Json, NotJson> {
    let error = match serde_json::from_slice::<Document>(bytes) {
        Ok(Document(json)) => return Ok(json),
        Err(error) => error,
    };
    if let Err(utf8) = std::str::from_utf8(bytes) {
        return Err(NotJson::NotUtf8(utf8.valid_up_to() + 1));
    }
    if bytes.is_empty() {
        return Err(NotJson::Empty);
    }
    // Most payloads are one line, whose number would be taken for that of the source's line.
    let place = match error.line() {
        0 => String::new(),
        1 => format!(" at byte {}", error.column()),
        line => format!(" at line {line} byte {}", error.column()),
    };
    let text = error.to_string();
    let what = text.split(" at line ").next().unwrap_or(&text);
    if what == "recursion limit exceeded" {
        return Err(NotJson::TooDeep(place));
    }
    Err(NotJson::Syntax { what: what.to_owned(), place })
}

struct Document(Json);

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Document, D::Error> {
        deserializer.deserialize_any(DocumentVisitor)
    }
}

struct DocumentVisitor;

impl<'de> Visitor<'de> for DocumentVisitor {
    type Value = Document;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Document, E> {
        Ok(Document(Json::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Document, E> {
        Ok(Document(Json::Bool(value)))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Document, E> {
        Ok(Document(Json::from(number)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Document, E> {
        Ok(Document(Json::from(number)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Document, E> {
        Ok(Document(Json::String(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Document, A::Error> {
        let mut array = Vec::new();
        while let Some(Document(item)) = items.next_element()? {
            array.push(item);
        }
        Ok(Document(Json::Array(array)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Document, A::Error> {
        // Room for most objects: growing step by step costs more than what small ones waste.
        let mut object = Map::with_capacity(8);
        while let Some(name) = members.next_key::<String>()? {
            if name == NUMBER && object.is_empty() {
                match members.next_value()? {
                    MemberOrNumber::Member(json) => object.insert(name, json),
                    MemberOrNumber::Number(number) => return Ok(Document(Json::Number(number))),
                };
                continue;
            }
            let Document(json) = members.next_value()?;
            object.insert(name, json);
        }
        Ok(Document(Json::Object(object)))
    }
}

/// What stands under the secret name. Text of a document is lent by the parser's buffer; only a
/// number's digits are handed over as a `String` of their own.
enum MemberOrNumber {
    Member(Json),
    Number(Number),
}

impl<'de> Deserialize<'de> for MemberOrNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<MemberOrNumber, D::Error> {
        deserializer.deserialize_any(MemberOrNumberVisitor)
    }
}

struct MemberOrNumberVisitor;

impl<'de> Visitor<'de> for MemberOrNumberVisitor {
    type Value = MemberOrNumber;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_string<E: Error>(self, digits: String) -> Result<MemberOrNumber, E> {
        digits.parse().map(MemberOrNumber::Number).map_err(E::custom)
    }

    fn visit_unit<E: Error>(self) -> Result<MemberOrNumber, E> {
        DocumentVisitor.visit_unit().map(MemberOrNumber::from)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<MemberOrNumber, E> {
        DocumentVisitor.visit_bool(value).map(MemberOrNumber::from)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<MemberOrNumber, E> {
        DocumentVisitor.visit_u64(number).map(MemberOrNumber::from)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<MemberOrNumber, E> {
        DocumentVisitor.visit_i64(number).map(MemberOrNumber::from)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<MemberOrNumber, E> {
        DocumentVisitor.visit_str(text).map(MemberOrNumber::from)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<MemberOrNumber, A::Error> {
        DocumentVisitor.visit_seq(items).map(MemberOrNumber::from)
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<MemberOrNumber, A::Error> {
        DocumentVisitor.visit_map(members).map(MemberOrNumber::from)
    }
}

impl From<Document> for MemberOrNumber {
    fn from(Document(json): Document) -> MemberOrNumber {
        MemberOrNumber::Member(json)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        parse_json(text.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn what_is_read_is_what_was_written() {
        for text in [
            "null",
            "[true,false]",
            r#"{"a":{"b":[1,-2.50,1e+400,12345678901234567890]},"":"x\ny"}"#,
            r#"{"$serde_json::private::Number":"1"}"#,
            r#"{"$serde_json::private::Number":1,"a":2}"#,
            r#"{"$serde_json::private::Number":{"$serde_json::private::Number":"x"}}"#,
            r#"{"a":1,"$serde_json::private::Number":"1"}"#,
            r#"{"$serde_json::private::RawValue":"[1]"}"#,
        ] {
            assert_eq!(parse_json(text.as_bytes()).unwrap().to_string(), text);
        }
        let escaped = parse_json(br#"{"\u0024serde_json::private::Number": "\u0031"}"#).unwrap();
        assert!(escaped.is_object());
        assert_eq!(parse_json(br#"{"a": 1, "b": 2, "a": 3}"#).unwrap().to_string(), r#"{"a":3,"b":2}"#);
        assert!(parse_json(b" 7 ").unwrap().is_number());
    }

    #[test]
    fn why_it_is_no_json() {
        assert_eq!(refused(""), "not JSON: the payload is empty");
        assert_eq!(refused("{\"a\" 1}"), "not JSON: expected `:` at byte 6");
        assert_eq!(refused("[1,\n2"), "not JSON: EOF while parsing a list at line 2 byte 1");
        assert_eq!(parse_json(b"\"\xff\"").unwrap_err(), NotJson::NotUtf8(2));
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse_json(nested(MAX_DEPTH).as_bytes()).is_ok());
        assert_eq!(refused(&nested(MAX_DEPTH + 1)), "nested more than 127 levels deep at byte 128");
    }
}
