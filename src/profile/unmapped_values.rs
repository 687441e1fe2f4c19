//! Values at a path that no rule reads: their number, kinds and an example.

use std::borrow::Cow;

use crate::document::Json;

/// Maximum number of characters of an example.
const MAX_EXAMPLE: usize = 60;

/// The kind of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum JsonKind {
    Null,
    Boolean,
    Number,
    Text,
    EmptyArray,
    EmptyObject,
    /// A value of extended JSON without a plain form.
    Extended,
}

impl JsonKind {
    pub(super) const ALL: [(JsonKind, &'static str); 7] = [
        (JsonKind::Text, "text"),
        (JsonKind::Number, "number"),
        (JsonKind::Boolean, "boolean"),
        (JsonKind::Null, "null"),
        (JsonKind::EmptyArray, "empty array"),
        (JsonKind::EmptyObject, "empty object"),
        (JsonKind::Extended, "extended JSON"),
    ];

    fn of(json: Json<'_>) -> JsonKind {
        match json {
            Json::Null => JsonKind::Null,
            Json::Bool(_) => JsonKind::Boolean,
            Json::Number(_) => JsonKind::Number,
            Json::String(_) => JsonKind::Text,
            Json::Array(_) => JsonKind::EmptyArray,
            Json::Object(object) if object.members().is_empty() => JsonKind::EmptyObject,
            Json::Object(_) => JsonKind::Extended,
        }
    }
}

/// The values at a path that no rule reads.
#[derive(Debug, Clone, Default)]
pub(super) struct Unmapped {
    /// The number of values.
    pub(super) values: u64,
    /// The number of values by kind.
    pub(super) kinds: [u64; JsonKind::ALL.len()],
    /// The first value that is not null.
    pub(super) example: Option<serde_json::Value>,
    /// The number of the path, in the order in which paths were found.
    pub(super) found: u64,
    /// The number of values that were reported before.
    pub(super) reported: u64,
}

impl Unmapped {
    /// The path that was found as this one, in the order of all paths.
    pub(super) fn found_as(number: u64) -> Unmapped {
        Unmapped { found: number, ..Unmapped::default() }
    }

    /// Adds a value.
    pub(super) fn add(&mut self, json: Json<'_>, keep_example: bool) {
        let kind = JsonKind::of(json);
        self.values += 1;
        for ((known, _), count) in JsonKind::ALL.iter().zip(&mut self.kinds) {
            *count += u64::from(*known == kind);
        }
        if keep_example && self.example.is_none() && kind != JsonKind::Null {
            self.example = Some(example_of(json));
        }
    }

    /// Adds the values of another path. The example of the path that was found first is kept.
    pub(super) fn merge(&mut self, other: Unmapped) {
        let is_first = self.values == 0 || other.found < self.found;
        let (first, second) = if is_first {
            (other.example, self.example.take())
        } else {
            (self.example.take(), other.example)
        };
        self.example = first.or(second);
        self.found = if is_first { other.found } else { self.found };
        self.values += other.values;
        self.reported += other.reported;
        for (own, others) in self.kinds.iter_mut().zip(other.kinds) {
            *own += others;
        }
    }
}

/// A text, or the beginning of a longer one.
pub(super) fn cut(text: &str, characters: usize) -> Cow<'_, str> {
    match text.char_indices().nth(characters) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => Cow::Borrowed(text),
    }
}

/// A value, at most [`MAX_EXAMPLE`] characters of it.
fn example_of(json: Json<'_>) -> serde_json::Value {
    let cut = |text: &str| cut(text, MAX_EXAMPLE).into_owned();
    match json {
        Json::String(text) => cut(text).into(),
        Json::Object(object) if !object.members().is_empty() => cut(&json.text()).into(),
        Json::Number(number) if number.text().len() > MAX_EXAMPLE => cut(&number.text()).into(),
        other => other.into(),
    }
}
