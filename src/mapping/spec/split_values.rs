//! Repairs values that flow style splits: unquoted, `{type: decimal(10,2)}` is a `type` of `decimal(10` and a
//! key `2)`, and `{number_format: 1.234,56}` has a key `56`.

use super::fields::SpecReader;
use crate::mapping::node::{Node, NodeKind, Span};
use crate::mapping::syntax;

impl SpecReader<'_> {
    /// Reports each split value once, and continues with the intended value.
    pub(super) fn repair_split_values(&mut self, node: &mut Node) {
        match &mut node.kind {
            NodeKind::List(items) => {
                for item in items {
                    self.repair_split_values(item);
                }
            }
            NodeKind::Map(entries) => {
                let mut at = 0;
                while at < entries.len() {
                    if let Some((whole, parts)) = self.split_value(&entries[at..]) {
                        let written = self.source.text.get(whole.range()).unwrap_or_default();
                        let intended = written.split_whitespace().collect::<Vec<_>>().join(" ");
                        let message = "the unquoted `,` splits this value";
                        self.report(message, &whole, syntax::quote_hint(&intended));
                        entries[at].1 = Node { span: whole, kind: NodeKind::Text(intended) };
                        entries.drain(at + 1..=at + parts);
                    }
                    at += 1;
                }
                for (_, value) in entries {
                    self.repair_split_values(value);
                }
            }
            _ => {}
        }
    }

    /// The span of a value that was split, and the number of keys that are parts of it. The value begins with
    /// an open parenthesis in the first entry, which one of the next keys closes. The value of `number_format`
    /// is two numbers.
    fn split_value(&self, entries: &[(Node, Node)]) -> Option<(Span, usize)> {
        let [(key, first), rest @ ..] = entries else { return None };
        let written = |span: Span| self.source.text.get(span.range()).unwrap_or_default();
        let head = written(first.span);
        let is_plain =
            matches!(first.kind, NodeKind::Text(_) | NodeKind::Number(_)) && !head.starts_with(['"', '\'']);
        let is_number = matches!(&key.kind, NodeKind::Text(name) if name == "number_format");
        if !is_plain || !is_number && (!head.contains('(') || head.contains(')')) {
            return None;
        }
        let is_end = |key: Span| {
            let part = written(key);
            if is_number { part.ends_with(|sign: char| sign.is_ascii_digit()) } else { part.ends_with(')') }
        };
        let is_part = |(key, value): &&(Node, Node)| {
            let is_scalar = !matches!(key.kind, NodeKind::List(_) | NodeKind::Map(_));
            // A key of an alias is at another position.
            let follows = key.span.copy == first.span.copy && key.span.start >= first.span.end;
            is_scalar && follows && matches!(value.kind, NodeKind::Null) && value.span.is_empty()
        };
        let parts = rest.iter().take_while(is_part);
        let last = parts.map(|(key, _)| key.span).position(is_end)?;
        let end = rest[last].0.span.end;
        Some((Span { end, ..first.span }, last + 1))
    }
}
