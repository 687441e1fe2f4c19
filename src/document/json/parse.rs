//! Bytes → JSON value, or an error that does not quote the bytes.
//!
//! With arbitrary precision, `serde_json` represents a number as an object with one member of a private name.
//! It also reads an object with that name as a number: `{"$serde_json::private::Number": "1"}` would be read
//! as 1. An event must not be able to do that, so objects are built here.

use std::cell::Cell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;

use bumpalo::collections::Vec;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::value::{Arena, Json, Member, Number, Object};

/// The member name that `serde_json` uses for numbers (its `src/number.rs`).
const NUMBER_TOKEN: &str = "$serde_json::private::Number";
/// The nesting depth that `serde_json` accepts. It limits the depth to protect the stack.
pub(crate) const MAX_DEPTH: usize = 127;

/// Why bytes cannot be read as JSON. Positions are counted from 1, in bytes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotJson {
    /// There are no bytes.
    #[error("not JSON: the payload is empty")]
    Empty,
    /// The bytes are not UTF-8.
    #[error("not JSON: invalid UTF-8 at byte {0}")]
    NotUtf8(usize),
    /// The text does not follow JSON's grammar (RFC 8259).
    #[error("not JSON: {what}{position}")]
    Syntax {
        /// The reason.
        what: String,
        /// Where, with a leading space.
        position: String,
    },
    /// The JSON is nested too deep.
    #[error("nested more than {MAX_DEPTH} levels deep{0}")]
    TooDeep(String),
}

/// Parses one JSON document. If a member name occurs more than once, the last value counts, at the position
/// of the first.
///
/// # Errors
/// The bytes are not JSON, not UTF-8, or nested too deep.
pub fn parse_json<'a>(bytes: &'a [u8], arena: &'a Arena) -> Result<Json<'a>, NotJson> {
    // Validates all bytes once, not text by text.
    let text = std::str::from_utf8(bytes).map_err(|error| NotJson::NotUtf8(error.valid_up_to() + 1))?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let json = DocumentSeed { arena, is_number: &Cell::new(false) }.deserialize(&mut deserializer);
    let error = match json.and_then(|json| deserializer.end().map(|()| json)) {
        Ok(json) => return Ok(json),
        Err(error) => error,
    };
    if text.is_empty() {
        return Err(NotJson::Empty);
    }
    // Most payloads are one line. Its number would be mistaken for the line number in the source.
    let position = match error.line() {
        0 => String::new(),
        1 => format!(" at byte {}", error.column()),
        line => format!(" at line {line} byte {}", error.column()),
    };
    let text = error.to_string();
    let what = text.split(" at line ").next().unwrap_or(&text);
    if what == "recursion limit exceeded" {
        return Err(NotJson::TooDeep(position));
    }
    Err(NotJson::Syntax { what: what.to_owned(), position })
}

/// The initial capacity of an array.
const ARRAY_CAPACITY: usize = 4;
/// The initial capacity of an object.
const OBJECT_CAPACITY: usize = 8;

#[derive(Clone, Copy)]
struct DocumentSeed<'o, 'a> {
    arena: &'a Arena,
    /// Whether the last value was the digits of a number, passed under the private name.
    is_number: &'o Cell<bool>,
}

impl<'a> DeserializeSeed<'a> for DocumentSeed<'_, 'a> {
    type Value = Json<'a>;

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<Json<'a>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for DocumentSeed<'_, 'a> {
    type Value = Json<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json<'a>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json<'a>, E> {
        Ok(Json::Bool(value))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json<'a>, E> {
        Ok(Json::Number(Number::Unsigned(number)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json<'a>, E> {
        Ok(Json::Number(Number::from(number)))
    }

    fn visit_borrowed_str<E>(self, text: &'a str) -> Result<Json<'a>, E> {
        Ok(Json::String(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json<'a>, E> {
        Ok(Json::String(self.arena.alloc_str(text)))
    }

    /// `serde_json` borrows the text of a document. Only the digits of a number arrive as an owned string.
    fn visit_string<E>(self, digits: String) -> Result<Json<'a>, E> {
        self.is_number.set(true);
        Ok(Json::Number(Number::from_literal(self.arena.alloc_str(&digits))))
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut items: A) -> Result<Json<'a>, A::Error> {
        let Some(first) = items.next_element_seed(self)? else { return Ok(Json::Array(&[])) };
        let mut array = Vec::with_capacity_in(ARRAY_CAPACITY, self.arena);
        array.push(first);
        while let Some(item) = items.next_element_seed(self)? {
            array.push(item);
        }
        Ok(Json::Array(array.into_bump_slice()))
    }

    fn visit_map<A: MapAccess<'a>>(self, mut members: A) -> Result<Json<'a>, A::Error> {
        let Some(first) = members.next_key_seed(NameSeed(self.arena))? else {
            return Ok(Json::Object(Object::default()));
        };
        let value = members.next_value_seed(self)?;
        if first == NUMBER_TOKEN && self.is_number.take() {
            return Ok(value);
        }
        let mut object: Vec<'a, Member<'a>> = Vec::with_capacity_in(OBJECT_CAPACITY, self.arena);
        let mut names = NameIndex::default();
        names.insert(first, &object);
        object.push((first, value));
        while let Some(name) = members.next_key_seed(NameSeed(self.arena))? {
            let value = members.next_value_seed(self)?;
            match names.insert(name, &object) {
                Some(earlier) => object[earlier].1 = value,
                None => object.push((name, value)),
            }
        }
        Ok(Json::Object(Object::of(object.into_bump_slice())))
    }
}

/// The member names of an object so far, to find duplicates. A small object is searched, but only if a
/// fingerprint matches. A large object has a table.
#[derive(Default)]
struct NameIndex<'a> {
    /// One bit for each fingerprint that occurred.
    fingerprints: u64,
    table: Option<HashMap<&'a str, usize>>,
}

impl<'a> NameIndex<'a> {
    /// The number of members up to which an object is searched one by one.
    const LINEAR_LIMIT: usize = 32;

    /// Returns the index of the earlier member of that name, or `None` for a new name, which comes next.
    fn insert(&mut self, name: &'a str, members: &[Member<'a>]) -> Option<usize> {
        if members.len() >= Self::LINEAR_LIMIT {
            let known = || members.iter().enumerate().map(|(at, (name, _))| (*name, at)).collect();
            return match self.table.get_or_insert_with(known).entry(name) {
                Entry::Occupied(earlier) => Some(*earlier.get()),
                Entry::Vacant(next) => {
                    next.insert(members.len());
                    None
                }
            };
        }
        let bytes = name.as_bytes();
        let end_bytes =
            bytes.first().zip(bytes.last()).map_or(0, |(first, last)| first ^ last.rotate_left(3));
        let fingerprint = 1 << ((bytes.len() + usize::from(end_bytes)) % 64);
        let may_be_duplicate = self.fingerprints & fingerprint != 0;
        self.fingerprints |= fingerprint;
        if may_be_duplicate { members.iter().position(|(known, _)| *known == name) } else { None }
    }
}

struct NameSeed<'a>(&'a Arena);

impl<'a> DeserializeSeed<'a> for NameSeed<'a> {
    type Value = &'a str;

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<&'a str, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'a> Visitor<'a> for NameSeed<'a> {
    type Value = &'a str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E>(self, name: &'a str) -> Result<&'a str, E> {
        Ok(name)
    }

    fn visit_str<E>(self, name: &str) -> Result<&'a str, E> {
        Ok(self.0.alloc_str(name))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::leaked_arena;

    fn parsed(bytes: &[u8]) -> Result<Json<'static>, NotJson> {
        parse_json(leaked_arena().alloc_slice_copy(bytes), leaked_arena())
    }

    fn refused(text: &str) -> String {
        parsed(text.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn values_are_kept_as_written() {
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
            assert_eq!(parsed(text.as_bytes()).unwrap().to_string(), text);
        }
        let escaped = parsed(br#"{"\u0024serde_json::private::Number": "\u0031"}"#).unwrap();
        assert!(matches!(escaped, Json::Object(_)));
        assert_eq!(parsed(br#"{"a": 1, "b": 2, "a": 3}"#).unwrap().to_string(), r#"{"a":3,"b":2}"#);
        assert_eq!(parsed(b" 7 "), Ok(Json::Number(Number::Unsigned(7))));
    }

    #[test]
    fn errors_say_what_is_wrong_and_where() {
        assert_eq!(refused(""), "not JSON: the payload is empty");
        assert_eq!(refused("{\"a\" 1}"), "not JSON: expected `:` at byte 6");
        assert_eq!(refused("[1,\n2"), "not JSON: EOF while parsing a list at line 2 byte 1");
        assert_eq!(parsed(b"\"\xff\"").unwrap_err(), NotJson::NotUtf8(2));
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parsed(nested(MAX_DEPTH).as_bytes()).is_ok());
        assert_eq!(refused(&nested(MAX_DEPTH + 1)), "nested more than 127 levels deep at byte 128");
    }

    #[test]
    fn the_last_duplicate_member_counts() {
        for count in 1..100 {
            let others: std::vec::Vec<_> =
                (1..count).map(|number| format!(",\"k{number}\":{number}")).collect();
            let others = others.concat();
            let written = format!("{{\"k0\":0{others},\"k0\":null}}");
            assert_eq!(parsed(written.as_bytes()).unwrap().to_string(), format!("{{\"k0\":null{others}}}"));
        }
    }

    proptest! {
        /// Both accept the same texts, as the same values.
        #[test]
        fn reads_what_serde_json_reads(pieces in proptest::collection::vec(piece(), 0..16)) {
            let text = pieces.concat();
            let theirs = serde_json::from_str::<serde_json::Value>(&text);
            let ours = parsed(text.as_bytes());
            prop_assert_eq!(ours.is_ok(), theirs.is_ok(), "{}", text);
            if let (Ok(ours), Ok(theirs)) = (ours, theirs) {
                prop_assert_eq!(ours.to_string(), theirs.to_string());
                prop_assert_eq!(serde_json::Value::from(ours), theirs);
            }
        }
    }

    /// Pieces of JSON, valid and invalid.
    fn piece() -> impl Strategy<Value = String> {
        prop_oneof![
            proptest::sample::select(
                &["[", "]", "{", "}", ",", ":", " ", "\n", "\"a\":", "\"\":", "\"b\":"][..]
            )
            .prop_map(str::to_owned),
            proptest::sample::select(
                &["null", "true", "\"x\"", "\"\\u00e9\\n\"", "\"\\ud800\"", "[]", "{}"][..]
            )
            .prop_map(str::to_owned),
            "-?[0-9]{1,21}(\\.[0-9]{0,3})?([eE][+-]?[0-9]{0,3})?",
            proptest::collection::vec("\"[abc]{1,2}\":[0-9]", 0..5)
                .prop_map(|members| format!("{{{}}}", members.join(","))),
            proptest::collection::vec("[0-9]|\"z\"", 0..5).prop_map(|items| format!("[{}]", items.join(","))),
        ]
    }
}
