//! Finds what a query matches in a document.

use std::borrow::Cow;
use std::cmp::Ordering;

use jsonpath_rust::query::queryable::Queryable as _;
use serde_json::Value as JsonValue;

use super::query::{
    Comparison, Constant, Extension, Filter, Operand, Operator, Pattern, Query, Segment, Selector, TextMatch,
    compile_pattern,
};
use crate::document::coerce::{order_of_numbers, same_number};
use crate::document::json::{Json, Number};

/// A value, with its index and name in the innermost array and object on the way to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node<'a> {
    pub(super) value: Json<'a>,
    pub(super) index: Option<usize>,
    pub(super) key: Option<&'a str>,
}

/// Returns what the segments match, in the order of RFC 9535. `body` is the value of `$` in filters.
pub(super) fn matches<'a>(segments: &[Segment], from: Node<'a>, body: Json<'a>) -> Vec<Node<'a>> {
    let mut nodes = vec![from];
    for segment in segments {
        let mut found = Vec::new();
        for node in nodes {
            segment.select(node, body, &mut found);
        }
        nodes = found;
    }
    nodes
}

/// Whether a filter that does not read `$` holds for a child.
pub(super) fn holds(filter: &Filter, child: Json<'_>) -> bool {
    filter.holds(child, Json::Null)
}

impl<'a> Node<'a> {
    fn start(value: Json<'a>) -> Node<'a> {
        Node { value, index: None, key: None }
    }

    fn each_child(self, mut visit: impl FnMut(Node<'a>)) {
        match self.value {
            Json::Array(items) => {
                for (index, value) in items.iter().enumerate() {
                    visit(Node { value: *value, index: Some(index), ..self });
                }
            }
            Json::Object(object) => {
                for (key, value) in object.members() {
                    visit(Node { value: *value, key: Some(key), ..self });
                }
            }
            _ => {}
        }
    }

    fn member(self, name: &str) -> Option<Node<'a>> {
        let Json::Object(object) = self.value else { return None };
        let (key, value) = object.members().get(object.position(name, 0)?)?;
        Some(Node { value: *value, key: Some(key), ..self })
    }

    fn item(self, index: usize) -> Option<Node<'a>> {
        let Json::Array(items) = self.value else { return None };
        Some(Node { value: *items.get(index)?, index: Some(index), ..self })
    }

    /// The element at an index, which counts from the end if it is negative.
    fn item_at(self, index: i64) -> Option<Node<'a>> {
        let Json::Array(items) = self.value else { return None };
        self.item(usize::try_from(from_start(index, length(items))).ok()?)
    }
}

impl Segment {
    fn select<'a>(&self, node: Node<'a>, body: Json<'a>, found: &mut Vec<Node<'a>>) {
        for selector in &self.selectors {
            selector.select(node, body, found);
        }
        if self.descendants {
            node.each_child(|child| self.select(child, body, found));
        }
    }
}

impl Selector {
    fn select<'a>(&self, node: Node<'a>, body: Json<'a>, found: &mut Vec<Node<'a>>) {
        match self {
            Selector::Name(name) => found.extend(node.member(name)),
            Selector::Index(index) => found.extend(node.item_at(*index)),
            Selector::Wildcard => node.each_child(|child| found.push(child)),
            Selector::Slice { start, end, step } => {
                let Json::Array(items) = node.value else { return };
                let indexes = slice_indexes(*start, *end, *step, length(items));
                found.extend(indexes.filter_map(|index| node.item(usize::try_from(index).ok()?)));
            }
            Selector::Filter(filter) => node.each_child(|child| {
                if filter.holds(child.value, body) {
                    found.push(child);
                }
            }),
        }
    }
}

fn length(items: &[Json<'_>]) -> i64 {
    i64::try_from(items.len()).unwrap_or(i64::MAX)
}

/// The index from the start of an array. It is negative if the array is too short.
fn from_start(index: i64, length: i64) -> i64 {
    if index < 0 { index.saturating_add(length) } else { index }
}

/// The indexes of a slice (RFC 9535, 2.3.4.2).
fn slice_indexes(start: Option<i64>, end: Option<i64>, step: i64, length: i64) -> impl Iterator<Item = i64> {
    let bound = |index: Option<i64>, default: i64, lowest: i64| {
        index.map_or(default, |index| from_start(index, length)).clamp(lowest, length.saturating_add(lowest))
    };
    let (first, end) = if step < 0 {
        (bound(start, length.saturating_sub(1), -1), bound(end, -1, -1))
    } else {
        (bound(start, 0, 0), bound(end, length, 0))
    };
    let next = move |index: &i64| index.checked_add(step);
    std::iter::successors((step != 0).then_some(first), next)
        .take_while(move |index| if step < 0 { *index > end } else { *index < end })
}

impl Filter {
    fn holds(&self, current: Json<'_>, body: Json<'_>) -> bool {
        match self {
            Filter::Or(parts) => parts.iter().any(|part| part.holds(current, body)),
            Filter::And(parts) => parts.iter().all(|part| part.holds(current, body)),
            Filter::Not(inner) => !inner.holds(current, body),
            Filter::Exists(query) if query.is_singular() => query.single(current, body).is_some(),
            Filter::Exists(query) => !query.matches(current, body).is_empty(),
            Filter::Comparison(comparison) => comparison.holds(current, body),
            Filter::TextMatch(text_match) => text_match.holds(current, body),
            Filter::Extension(extension) => extension.holds(current, body),
        }
    }
}

impl Query {
    fn start<'a>(&self, current: Json<'a>, body: Json<'a>) -> Node<'a> {
        Node::start(if self.from_body { body } else { current })
    }

    fn matches<'a>(&self, current: Json<'a>, body: Json<'a>) -> Vec<Node<'a>> {
        matches(&self.segments, self.start(current, body), body)
    }

    /// The match of a singular query.
    fn single<'a>(&self, current: Json<'a>, body: Json<'a>) -> Option<Json<'a>> {
        let step = |node: Node<'a>, segment: &Segment| match segment.selectors.as_slice() {
            [Selector::Name(name)] => node.member(name),
            [Selector::Index(index)] => node.item_at(*index),
            _ => None,
        };
        self.segments.iter().try_fold(self.start(current, body), step).map(|node| node.value)
    }

    /// The value that it matches, if it is only one.
    fn only<'a>(&self, current: Json<'a>, body: Json<'a>) -> Option<Json<'a>> {
        if self.is_singular() {
            return self.single(current, body);
        }
        match self.matches(current, body).as_slice() {
            [only] => Some(only.value),
            _ => None,
        }
    }
}

impl Operand {
    fn value<'a>(&'a self, current: Json<'a>, body: Json<'a>) -> Option<Json<'a>> {
        match self {
            Operand::Constant(constant) => Some(match constant {
                Constant::Null => Json::Null,
                Constant::Bool(value) => Json::Bool(*value),
                Constant::Integer(number) => Json::Number(Number::from(*number)),
                Constant::Decimal(text) => Json::Number(Number::Literal(text)),
                Constant::Text(text) => Json::String(text),
            }),
            Operand::Value(query) => query.only(current, body),
            Operand::Length(of) => match of.value(current, body)? {
                Json::String(text) => Some(Json::from(text.chars().count())),
                Json::Array(items) => Some(Json::from(items.len())),
                Json::Object(object) => Some(Json::from(object.members().len())),
                Json::Null | Json::Bool(_) | Json::Number(_) => None,
            },
            Operand::Count(query) => Some(Json::from(query.matches(current, body).len())),
        }
    }
}

impl Comparison {
    fn holds(&self, current: Json<'_>, body: Json<'_>) -> bool {
        match (self.left.value(current, body), self.right.value(current, body)) {
            (Some(left), Some(right)) => match self.operator {
                Operator::Equal => equal(left, right),
                Operator::Less => less(left, right),
                Operator::LessOrEqual => less(left, right) || equal(left, right),
            },
            // Nothing equals only nothing.
            (left, right) => self.operator != Operator::Less && left.is_none() && right.is_none(),
        }
    }
}

impl TextMatch {
    fn holds(&self, current: Json<'_>, body: Json<'_>) -> bool {
        let Some(Json::String(text)) = self.text.value(current, body) else { return false };
        match &self.pattern {
            Pattern::Fixed(pattern) => pattern.as_ref().is_ok_and(|pattern| pattern.is_match(text)),
            Pattern::Variable(operand) => {
                let pattern = operand.value(current, body).and_then(Json::as_str);
                pattern
                    .and_then(|pattern| compile_pattern(pattern, self.whole).ok())
                    .is_some_and(|pattern| pattern.is_match(text))
            }
        }
    }
}

impl Extension {
    fn holds(&self, current: Json<'_>, body: Json<'_>) -> bool {
        let arguments = self.arguments.iter().filter_map(|argument| argument.value(current, body));
        let arguments = arguments.map(|argument| Cow::Owned(argument.into())).collect();
        JsonValue::extension_custom(&self.function, arguments) == true
    }
}

/// Compares by value, so that `1` equals `1.0`.
fn equal(left: Json<'_>, right: Json<'_>) -> bool {
    match (left, right) {
        (Json::Number(one), Json::Number(other)) => same_number(one, other),
        (Json::Array(one), Json::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| equal(*one, *other))
        }
        (Json::Object(one), Json::Object(other)) => {
            let is_in_other =
                |(name, value): &(&str, Json<'_>)| other.get(name).is_some_and(|other| equal(*value, other));
            one.members().len() == other.members().len() && one.members().iter().all(is_in_other)
        }
        _ => left == right,
    }
}

/// Whether both are numbers or both are texts, and the left one is less.
fn less(left: Json<'_>, right: Json<'_>) -> bool {
    match (left, right) {
        (Json::Number(one), Json::Number(other)) => order_of_numbers(one, other) == Some(Ordering::Less),
        (Json::String(one), Json::String(other)) => one < other,
        _ => false,
    }
}
