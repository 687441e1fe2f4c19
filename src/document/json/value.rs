//! A JSON value of a document: small, `Copy`, and read once.
//!
//! Text without escapes is borrowed from the record's bytes. All other data is in the record's arena, which
//! is freed as a whole. So a document is not a tree of owned values.

use std::borrow::Cow;

pub use bumpalo::Bump as Arena;

/// A JSON value.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Json<'a> {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number as written.
    Number(Number<'a>),
    /// Text with its escapes resolved.
    String(&'a str),
    /// The items of an array.
    Array(&'a [Json<'a>]),
    /// An object.
    Object(Object<'a>),
}

/// A number with its exact value. Each number has one form, so numbers with the same text are equal; `1` and
/// `1.0` are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number<'a> {
    /// An integer of at most 64 bits, not below zero.
    Unsigned(u64),
    /// An integer below zero, of at most 64 bits.
    Negative(i64),
    /// Any other number, as `serde_json` writes it: an exponent is `e` and a sign.
    Literal(&'a str),
}

/// The members of an object, in document order. Names are unique.
#[derive(Debug, Clone, Copy, Default)]
pub struct Object<'a>(&'a [Member<'a>]);

/// A member of an object: its name and its value.
pub type Member<'a> = (&'a str, Json<'a>);

impl<'a> Json<'a> {
    /// Whether this is `null`.
    #[must_use]
    pub fn is_null(self) -> bool {
        matches!(self, Json::Null)
    }

    /// The text, if this is text.
    #[must_use]
    pub fn as_str(self) -> Option<&'a str> {
        if let Json::String(text) = self { Some(text) } else { None }
    }

    /// The object, if this is one.
    #[must_use]
    pub fn as_object(self) -> Option<Object<'a>> {
        if let Json::Object(object) = self { Some(object) } else { None }
    }

    /// Converts a constant of a mapping. Its texts are borrowed.
    #[must_use]
    pub fn from_constant(constant: &'a serde_json::Value, arena: &'a Arena) -> Json<'a> {
        match constant {
            serde_json::Value::Null => Json::Null,
            serde_json::Value::Bool(value) => Json::Bool(*value),
            serde_json::Value::Number(number) => Json::Number(Number::from_literal(number.as_str())),
            serde_json::Value::String(text) => Json::String(text),
            serde_json::Value::Array(items) => Json::Array(
                arena.alloc_slice_fill_iter(items.iter().map(|item| Json::from_constant(item, arena))),
            ),
            serde_json::Value::Object(members) => {
                let members =
                    members.iter().map(|(name, value)| (name.as_str(), Json::from_constant(value, arena)));
                Json::Object(Object::of(arena.alloc_slice_fill_iter(members)))
            }
        }
    }
}

/// The kind of a JSON value, in the words of the error messages.
#[must_use]
pub fn describe(json: Json<'_>) -> &'static str {
    match json {
        Json::Null => "null",
        Json::Bool(_) => "a boolean",
        Json::Number(_) => "a number",
        Json::String(_) => "text",
        Json::Array(_) => "an array",
        Json::Object(_) => "an object",
    }
}

impl From<usize> for Json<'_> {
    fn from(number: usize) -> Self {
        Json::Number(Number::Unsigned(number as u64))
    }
}

impl<'a> Number<'a> {
    /// Parses a number. Returns `None` if the text is not a JSON number.
    #[must_use]
    pub fn parse(text: &str, arena: &'a Arena) -> Option<Number<'a>> {
        let number: serde_json::Number = text.parse().ok()?;
        Some(Number::from_literal(arena.alloc_str(number.as_str())))
    }

    /// Converts a number that `serde_json` wrote.
    pub(crate) fn from_literal(text: &'a str) -> Number<'a> {
        if let Ok(number) = text.parse() {
            return Number::Unsigned(number);
        }
        match text.parse() {
            // `-0` parses as 0 and must keep its text.
            Ok(number) if number < 0 => Number::Negative(number),
            _ => Number::Literal(text),
        }
    }

    /// The number as written.
    #[must_use]
    pub fn text(self) -> Cow<'a, str> {
        match self {
            Number::Unsigned(number) => Cow::Owned(number.to_string()),
            Number::Negative(number) => Cow::Owned(number.to_string()),
            Number::Literal(text) => Cow::Borrowed(text),
        }
    }
}

impl From<i64> for Number<'_> {
    fn from(number: i64) -> Self {
        u64::try_from(number).map_or(Number::Negative(number), Number::Unsigned)
    }
}

impl<'a> Object<'a> {
    /// Creates an object from members, whose names must be unique.
    #[must_use]
    pub const fn of(members: &'a [Member<'a>]) -> Object<'a> {
        Object(members)
    }

    /// The members, in document order.
    #[must_use]
    pub fn members(self) -> &'a [Member<'a>] {
        self.0
    }

    /// Returns the index of a member. The search begins at index `from` and ends with the members before it.
    /// If members are looked up in about their order, each search scans only a few.
    #[must_use]
    pub fn position(self, name: &str, from: usize) -> Option<usize> {
        let has_name = |member: &Member<'_>| member.0 == name;
        let after = self.0.get(from..).and_then(|rest| rest.iter().position(has_name));
        after.map(|at| from + at).or_else(|| self.0[..from.min(self.0.len())].iter().position(has_name))
    }

    /// Returns an object with the same names and converted values.
    #[must_use]
    pub fn map(self, convert: impl Fn(Json<'a>) -> Json<'a>, arena: &'a Arena) -> Object<'a> {
        let members = self.0.iter().map(|(name, value)| (*name, convert(*value)));
        Object(arena.alloc_slice_fill_iter(members))
    }

    /// The value of a member.
    #[must_use]
    pub fn get(self, name: &str) -> Option<Json<'a>> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

/// Compares the members in any order.
impl PartialEq for Object<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len()
            && self.0.iter().all(|(name, value)| other.get(name).is_some_and(|other| other == *value))
    }
}

impl From<Json<'_>> for serde_json::Value {
    fn from(json: Json<'_>) -> Self {
        match json {
            Json::Null => serde_json::Value::Null,
            Json::Bool(value) => value.into(),
            Json::Number(number) => number.into(),
            Json::String(text) => text.into(),
            Json::Array(items) => items.iter().map(|item| serde_json::Value::from(*item)).collect(),
            Json::Object(object) => {
                let members =
                    object.members().iter().map(|(name, value)| ((*name).to_owned(), (*value).into()));
                serde_json::Value::Object(members.collect())
            }
        }
    }
}

impl From<Number<'_>> for serde_json::Value {
    fn from(number: Number<'_>) -> Self {
        match number {
            Number::Unsigned(number) => number.into(),
            Number::Negative(number) => number.into(),
            // The text is one that `serde_json` wrote.
            Number::Literal(text) => text.parse().map_or(serde_json::Value::Null, serde_json::Value::Number),
        }
    }
}

/// Creates a JSON value in the syntax of `serde_json::json!`. Tests leak it.
#[cfg(test)]
macro_rules! json {
    ($($json:tt)*) => {
        $crate::document::leaked(serde_json::json!($($json)*))
    };
}
#[cfg(test)]
pub(crate) use json;

/// See [`json!`].
#[cfg(test)]
pub(crate) fn leaked(value: serde_json::Value) -> Json<'static> {
    Json::from_constant(Box::leak(Box::new(value)), leaked_arena())
}

/// An arena that is never freed.
#[cfg(test)]
pub(crate) fn leaked_arena() -> &'static Arena {
    Box::leak(Box::default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_form() {
        let number = |text: &str| Number::parse(text, leaked_arena());
        assert_eq!(number("7"), Some(Number::Unsigned(7)));
        assert_eq!(number("-7"), Some(Number::Negative(-7)));
        assert_eq!(number("18446744073709551615"), Some(Number::Unsigned(u64::MAX)));
        for text in ["-0", "1.0", "18446744073709551616", "-9223372036854775809", "1e+5"] {
            assert_eq!(number(text), Some(Number::Literal(text)));
        }
        assert_eq!(number("1E5"), Some(Number::Literal("1e+5")));
        for text in ["", "+7", "07", "seven", " 7", "7 "] {
            assert_eq!(number(text), None, "{text}");
        }
        assert_eq!(Number::from(-1), Number::Negative(-1));
        assert_eq!(Number::from(1), Number::Unsigned(1));
    }

    #[test]
    fn equality_ignores_member_order() {
        let one = serde_json::json!({"a": [1, "x", null], "b": {"c": true}});
        let other = serde_json::json!({"b": {"c": true}, "a": [1, "x", null]});
        assert_eq!(leaked(one.clone()), leaked(other));
        for different in [
            serde_json::json!({"a": [1, "x", null]}),
            serde_json::json!({"a": [1, "x"], "b": {"c": true}}),
            serde_json::json!({"a": [1.0, "x", null], "b": {"c": true}}),
            serde_json::json!({"a": [1, "x", null], "b": {"d": true}}),
            serde_json::json!([]),
        ] {
            assert_ne!(leaked(one.clone()), leaked(different));
        }
    }
}
