//! Parses YAML text into a tree of nodes with positions.
//!
//! serde's derive stops at the first fault. This tree accepts any YAML, so that `spec` finds all faults
//! of a file at once. It keeps duplicate keys, which `spec` reports like any other fault.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Number;
use serde_saphyr::{DuplicateKeyPolicy, NonFiniteFloatPolicy, Spanned as Located};

use super::syntax;
use crate::diagnostic::{Diagnostic, SourceText};

/// A byte range in the source text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Which use of an anchored node this is: 0 where the node is written, another number for each alias.
    pub(super) copy: usize,
}

impl Span {
    pub(crate) fn range(self) -> Range<usize> {
        self.start..self.end
    }

    pub(super) fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

/// A value with its position.
#[derive(Debug, Clone, Default)]
pub(super) struct Spanned<T> {
    pub(super) value: T,
    pub(super) span: Span,
}

/// A YAML node.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) kind: NodeKind,
}

/// The kind of a node, by YAML 1.2's core schema.
#[derive(Debug, Clone)]
pub(crate) enum NodeKind {
    Null,
    Bool(bool),
    /// A number with its exact spelling.
    Number(Number),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// The first value with this key. Returns `None` if the node is not a mapping or has no such key.
    pub(super) fn get(&self, name: &str) -> Option<&Node> {
        let NodeKind::Map(entries) = &self.kind else { return None };
        let is_named = |key: &Node| matches!(&key.kind, NodeKind::Text(text) if text == name);
        entries.iter().find(|(key, _)| is_named(key)).map(|(_, value)| value)
    }

    /// The kind as messages call it.
    pub(crate) fn describe(&self) -> &'static str {
        match self.kind {
            NodeKind::Null => "empty",
            NodeKind::Bool(_) => "a boolean",
            NodeKind::Number(_) => "a number",
            NodeKind::Text(_) => "text",
            NodeKind::List(_) => "a list",
            NodeKind::Map(_) => "a mapping",
        }
    }
}

/// Parses the text as one YAML document.
pub(crate) fn parse(source: &SourceText) -> Result<Node, Diagnostic> {
    let options = serde_saphyr::options! {
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        // By YAML 1.2's core schema, `yes` and `1_000` are text. `0755` keeps its spelling.
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        // `1e999` is a number. The source text holds its exact value.
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        with_snippet: false,
    };
    serde_saphyr::from_str_with_options::<Located<Raw>>(&source.text, options)
        .map(|raw| NodeBuilder { text: &source.text, copies: 0 }.node(raw, 0))
        .map_err(|error| syntax::diagnose(source, &error))
}

/// A node as serde passes it: only the wrapper has a position, and floats lose their spelling.
enum Raw {
    Null,
    Bool(bool),
    Integer(Number),
    Float(f64),
    Text(String),
    List(Vec<Located<Raw>>),
    Map(Vec<(Located<Raw>, Located<Raw>)>),
}

/// Turns the parser's tree into nodes.
struct NodeBuilder<'t> {
    text: &'t str,
    /// The number of aliases so far.
    copies: usize,
}

impl NodeBuilder<'_> {
    /// Converts a node within the use `copy` of an anchored node.
    fn node(&mut self, raw: Located<Raw>, copy: usize) -> Node {
        // An alias is read as the node that it refers to, and faults are reported there.
        let copy = if raw.referenced == raw.defined {
            copy
        } else {
            self.copies += 1;
            self.copies
        };
        let at = raw.defined.span();
        let start = at.byte_offset().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
        let length = at.byte_len().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
        let span = Span { start, end: start.saturating_add(length), copy };
        let written = self.text.get(span.range()).unwrap_or_default();
        let kind = match raw.value {
            Raw::Null => NodeKind::Null,
            Raw::Bool(value) => NodeKind::Bool(value),
            Raw::Integer(value) => NodeKind::Number(written.parse().unwrap_or(value)),
            Raw::Float(value) => match json_number(written).or_else(|| Number::from_f64(value)) {
                Some(number) => NodeKind::Number(number),
                // JSON has no `.inf` and `.nan`, so no column can accept them.
                None => NodeKind::Text(written.to_owned()),
            },
            Raw::Text(value) => NodeKind::Text(value),
            Raw::List(items) => NodeKind::List(items.into_iter().map(|item| self.node(item, copy)).collect()),
            Raw::Map(entries) => {
                let entries = entries.into_iter();
                NodeKind::Map(
                    entries.map(|(key, value)| (self.node(key, copy), self.node(value, copy))).collect(),
                )
            }
        };
        Node { span: with_closing_bracket(span, &kind, self.text), kind }
    }
}

/// The parser gives only the opening bracket as the position of a flow-style list or mapping. This
/// extends the span to the closing bracket, if that follows the last item.
fn with_closing_bracket(span: Span, kind: &NodeKind, text: &str) -> Span {
    let (last, closing) = match kind {
        NodeKind::List(items) => (items.last(), ']'),
        NodeKind::Map(entries) => (entries.last().map(|(_, value)| value), '}'),
        _ => return span,
    };
    if span.is_empty() {
        return span;
    }
    let inner_end = last.map_or(span.end, |last| last.span.end.max(span.end));
    let rest = text.get(inner_end..).unwrap_or_default();
    let blank = rest.len() - rest.trim_start().len();
    let end = if rest[blank..].starts_with(closing) { inner_end + blank + 1 } else { span.end };
    Span { end, ..span }
}

/// Converts a float in YAML's spelling (`+1.5`, `.5`, `1.`) to a JSON number.
fn json_number(written: &str) -> Option<Number> {
    let (sign, digits) = match written.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", written.strip_prefix('+').unwrap_or(written)),
    };
    let zero = if digits.starts_with('.') { "0" } else { "" };
    let unfinished = digits.replace(".e", ".0e").replace(".E", ".0E");
    let end = if unfinished.ends_with('.') { "0" } else { "" };
    format!("{sign}{zero}{unfinished}{end}").parse().ok()
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any YAML")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Integer(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(Raw::Integer(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = access.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<String> {
        let source = SourceText::new("", text);
        let NodeKind::List(items) = parse(&source).unwrap().kind else { panic!("no list") };
        let shown = |item: &Node| match &item.kind {
            NodeKind::Number(number) => format!("number {number}"),
            NodeKind::Text(text) => format!("text {text}"),
            NodeKind::Bool(value) => format!("boolean {value}"),
            _ => item.describe().to_owned(),
        };
        items.iter().map(shown).collect()
    }

    #[test]
    fn scalars_keep_their_spelling() {
        let text = "[1.10, 12345678901234567890123, -7, 1e999, 0x1F, +1.5, .5, 1., 0755, yes, true, '5', null, .inf, &a 2.50, *a]";
        let expected = [
            "number 1.10",
            "number 12345678901234567890123",
            "number -7",
            "number 1e+999",
            "number 31",
            "number 1.5",
            "number 0.5",
            "number 1.0",
            "text 0755",
            "text yes",
            "boolean true",
            "text 5",
            "empty",
            "text .inf",
            "number 2.50",
            "number 2.50",
        ];
        assert_eq!(values(text), expected);
    }
}
