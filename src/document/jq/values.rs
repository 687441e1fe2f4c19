//! Converts JSON values to those of jaq and back.

use std::cell::OnceCell;

use jaq_core::{Error, ValR, ValT as _};
use jaq_json::{Map, Num, Val};

use super::limits::{self, LimitReached};
use crate::document::document_values::DocumentValues;
use crate::document::json::{Arena, Json, MAX_DEPTH, Member, Number, Object, parse_json as parse_document};
use crate::document::path::{Root, RootValues};

/// The value of a root.
pub(super) fn of_root(root: Root, roots: RootValues<'_, '_>) -> Val {
    let converted = |kept: fn(&DocumentValues) -> &OnceCell<Val>, json: Json<'_>| match roots.values {
        Some(values) => kept(values).get_or_init(|| from_json(json)).clone(),
        None => from_json(json),
    };
    match root {
        Root::Body => converted(|values| &values.body, roots.body),
        Root::Record => converted(|values| values.record.cell(), roots.record.members),
        Root::RecordKey => from_json(roots.record.json_key),
        Root::Envelope => converted(|values| values.envelope.cell(), roots.envelope),
        Root::Element(level) => {
            roots.elements.get(level).map_or(Val::Null, |element| from_json(element.value))
        }
    }
}

/// A JSON value as one of jaq.
pub(super) fn from_json(json: Json<'_>) -> Val {
    match json {
        Json::Null => Val::Null,
        Json::Bool(value) => Val::Bool(value),
        Json::Number(Number::Unsigned(number)) => Val::Num(Num::from_integral(number)),
        Json::Number(Number::Negative(number)) => Val::Num(Num::from_integral(number)),
        Json::Number(Number::Literal(text)) => literal(text),
        Json::String(text) => text_value(text),
        Json::Array(items) => items.iter().map(|item| from_json(*item)).collect(),
        Json::Object(object) => {
            let members = object.members().iter();
            Val::obj(members.map(|(name, value)| (text_value(name), from_json(*value))).collect::<Map>())
        }
    }
}

/// The longest whole number that is calculated with, in bytes. The time to read one grows with the square of its length.
const MAX_WHOLE_NUMBER_BYTES: usize = 4096;

/// The number of a JSON literal. A longer whole number keeps its digits, and counts as a double in calculations.
fn literal(text: &str) -> Val {
    if text.len() > MAX_WHOLE_NUMBER_BYTES {
        return Val::Num(Num::Dec(text.to_owned().into()));
    }
    // A JSON number is always accepted.
    Val::from_num(text).unwrap_or_default()
}

/// The error of text that is not JSON.
pub(super) const NO_JSON: &str = "cannot parse text as JSON";
/// The error of text that is not a number.
pub(super) const NO_NUMBER: &str = "cannot parse the value as a number";

/// Parses a text as the source's documents are parsed, with the same limit of their depth.
pub(super) fn parse_json(text: Val) -> ValR<Val> {
    let Val::TStr(bytes) = &text else { return Err(Error::typ(text, "string")) };
    let arena = Arena::new();
    parse_document(bytes, &arena).map(from_json).map_err(|_| Error::str(NO_JSON))
}

/// Parses a text as a number. Zeros and a plus may precede the digits.
pub(super) fn parse_number(value: Val) -> ValR<Val> {
    let number = match &value {
        Val::Num(_) => return Ok(value),
        Val::TStr(bytes) => {
            let digits = bytes.trim_ascii();
            // `NaN` and `Infinity` are no numbers of JSON.
            let is_number =
                digits.len() <= MAX_WHOLE_NUMBER_BYTES && digits.last().is_some_and(u8::is_ascii_digit);
            is_number.then(|| jaq_json::read::parse_single_num(digits)).flatten()
        }
        _ => None,
    };
    number.map(Val::Num).ok_or_else(|| Error::str(NO_NUMBER))
}

/// A text as a value.
pub(super) fn text_value(text: &str) -> Val {
    Val::utf8_str(text.as_bytes().to_vec())
}

/// Why a value cannot be converted to JSON.
#[derive(Debug)]
pub(super) enum NotJson {
    /// It is of a kind that JSON does not have.
    Other(&'static str),
    /// A limit is reached.
    Limit(LimitReached),
}

impl From<&'static str> for NotJson {
    fn from(kind: &'static str) -> NotJson {
        NotJson::Other(kind)
    }
}

/// Converts a value to JSON in the arena.
pub(super) fn to_json<'a>(value: &Val, arena: &'a Arena) -> Result<Json<'a>, NotJson> {
    to_json_within(value, arena, MAX_DEPTH)
}

fn to_json_within<'a>(value: &Val, arena: &'a Arena, depth: usize) -> Result<Json<'a>, NotJson> {
    let inner_depth = || {
        // Values can share parts, so a small value can be large as JSON.
        limits::check(&Val::Null).map_err(NotJson::Limit)?;
        depth.checked_sub(1).ok_or(NotJson::Other("a value that is nested too deeply"))
    };
    Ok(match value {
        Val::Null => Json::Null,
        Val::Bool(value) => Json::Bool(*value),
        Val::Num(number) => Json::Number(to_number(number, arena)?),
        Val::TStr(text) => Json::String(arena.alloc_str(utf8(text)?)),
        Val::BStr(_) => return Err("bytes".into()),
        Val::Arr(items) => {
            let depth = inner_depth()?;
            let items = items.iter().map(|item| to_json_within(item, arena, depth));
            Json::Array(arena.alloc_slice_copy(&items.collect::<Result<Vec<Json<'a>>, _>>()?))
        }
        Val::Obj(members) => {
            let depth = inner_depth()?;
            let members = members.iter().map(|(name, value)| {
                let Val::TStr(name) = name else {
                    return Err("an object with a name that is not text".into());
                };
                Ok((&*arena.alloc_str(utf8(name)?), to_json_within(value, arena, depth)?))
            });
            let members = members.collect::<Result<Vec<Member<'a>>, NotJson>>()?;
            Json::Object(Object::of(arena.alloc_slice_copy(&members)))
        }
    })
}

fn utf8(bytes: &[u8]) -> Result<&str, &'static str> {
    std::str::from_utf8(bytes).map_err(|_| "text that is not UTF-8")
}

fn to_number<'a>(number: &Num, arena: &'a Arena) -> Result<Number<'a>, &'static str> {
    match number {
        Num::Int(number) => Ok((*number as i64).into()),
        Num::Float(number) if !number.is_finite() => Err("a number that is infinite or NaN"),
        other => Number::parse(&other.to_string(), arena).ok_or("a number that is not JSON"),
    }
}
