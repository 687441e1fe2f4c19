//! Converts JSON values to those of jaq and back.

use std::cell::OnceCell;

use jaq_core::ValT as _;
use jaq_json::{Map, Num, Val};

use crate::document::document_values::DocumentValues;
use crate::document::json::{Arena, Json, MAX_DEPTH, Member, Number, Object};
use crate::document::path::{Root, RootValues};

/// The value of a root.
pub(super) fn of_root(root: Root, roots: RootValues<'_, '_>) -> Val {
    let converted = |kept: fn(&DocumentValues) -> &OnceCell<Val>, json: Json<'_>| match roots.values {
        Some(values) => kept(values).get_or_init(|| from_json(json)).clone(),
        None => from_json(json),
    };
    match root {
        Root::Body => converted(|values| &values.body, roots.body),
        Root::Record => converted(|values| &values.record, roots.record),
        Root::Envelope => converted(|values| &values.envelope, roots.envelope),
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
        // A literal is a JSON number, which is always accepted.
        Json::Number(Number::Literal(text)) => Val::from_num(text).unwrap_or_default(),
        Json::String(text) => text_value(text),
        Json::Array(items) => items.iter().map(|item| from_json(*item)).collect(),
        Json::Object(object) => {
            let members = object.members().iter();
            Val::obj(members.map(|(name, value)| (text_value(name), from_json(*value))).collect::<Map>())
        }
    }
}

/// A text as a value.
pub(super) fn text_value(text: &str) -> Val {
    Val::utf8_str(text.as_bytes().to_vec())
}

/// Converts a value to JSON in the arena. Returns the reason if it is not JSON.
pub(super) fn to_json<'a>(value: &Val, arena: &'a Arena) -> Result<Json<'a>, &'static str> {
    to_json_within(value, arena, MAX_DEPTH)
}

fn to_json_within<'a>(value: &Val, arena: &'a Arena, depth: usize) -> Result<Json<'a>, &'static str> {
    Ok(match value {
        Val::Null => Json::Null,
        Val::Bool(value) => Json::Bool(*value),
        Val::Num(number) => Json::Number(to_number(number, arena)?),
        Val::TStr(text) => Json::String(arena.alloc_str(utf8(text)?)),
        Val::BStr(_) => return Err("bytes"),
        Val::Arr(items) => {
            let depth = depth.checked_sub(1).ok_or("a value that is nested too deeply")?;
            let items = items.iter().map(|item| to_json_within(item, arena, depth));
            Json::Array(arena.alloc_slice_copy(&items.collect::<Result<Vec<Json<'a>>, _>>()?))
        }
        Val::Obj(members) => {
            let depth = depth.checked_sub(1).ok_or("a value that is nested too deeply")?;
            let members = members.iter().map(|(name, value)| {
                let Val::TStr(name) = name else { return Err("an object with a name that is not text") };
                Ok((&*arena.alloc_str(utf8(name)?), to_json_within(value, arena, depth)?))
            });
            let members = members.collect::<Result<Vec<Member<'a>>, _>>()?;
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
