//! Nodes → spec.

use super::MappingSpec;
use super::fields::{Field, Fields, Reader, Subject};
use crate::diagnostic::{Diagnostic, SourceText};
use crate::mapping::node::{Kind, Node};
use crate::mapping::syntax;

/// Reads a file's nodes. Where there is no spec, there are diagnostics that say why; where there
/// is one, there may be as well.
pub(in crate::mapping) fn read(
    mut root: Node,
    source: &SourceText,
) -> (Option<MappingSpec>, Vec<Diagnostic>) {
    let mut reader = Reader { source, diagnostics: Vec::new() };
    reader.mend_cut_values(&mut root);
    let spec = reader.mapping(&root);
    (spec, reader.diagnostics)
}

impl Reader<'_> {
    /// `{type: decimal(10,2)}` without quotes is a `type` of `decimal(10` and a key `2)`: says so
    /// once, and goes on with the value that was meant.
    fn mend_cut_values(&mut self, node: &mut Node) {
        match &mut node.kind {
            Kind::List(items) => {
                for item in items {
                    self.mend_cut_values(item);
                }
            }
            Kind::Map(entries) => {
                let mut at = 0;
                while at + 1 < entries.len() {
                    if let Some(whole) = self.cut_value(&entries[at].1, &entries[at + 1]) {
                        let written = self.source.text[whole.clone()].to_owned();
                        let message = "the `,` without quotes cuts this value apart";
                        self.report(message, &whole, syntax::quote_hint(&written));
                        entries[at].1 = Node { span: whole, kind: Kind::Text(written) };
                        entries.remove(at + 1);
                    }
                    at += 1;
                }
                for (_, value) in entries {
                    self.mend_cut_values(value);
                }
            }
            _ => {}
        }
    }

    /// The span of a value and the key after it, where the two are one.
    fn cut_value(&self, value: &Node, (key, after): &(Node, Node)) -> Option<std::ops::Range<usize>> {
        let (Kind::Text(head), Kind::Text(tail), Kind::Null) = (&value.kind, &key.kind, &after.kind) else {
            return None;
        };
        let opens = head.contains('(') && !head.contains(')') && tail.ends_with(')');
        let whole = value.span.start..key.span.end;
        let written = self.source.text.get(whole.clone())?;
        let one_plain_line = !written.starts_with(['"', '\'']) && !written.contains(['\n', '\r']);
        (opens && one_plain_line).then_some(whole)
    }

    fn mapping(&mut self, root: &Node) -> Option<MappingSpec> {
        if matches!(root.kind, Kind::Null) {
            let hint = "a mapping begins with `format: 1`".to_owned();
            self.report("the file is empty, expected a mapping", &(0..0), hint);
            return None;
        }
        if self.is_of_another_format(root) {
            return None;
        }
        let (name, owner) = ("the file".to_owned(), String::new());
        let subject = Subject { name, owner, kind: "a mapping", at: root.span.clone() };
        let known = ["format", "mapping", "source", "tables", "events"];
        let fields = self.fields(&Field::item(root, String::new()), subject, &known)?;
        let _: Option<Field<'_>> = self.needed(&fields, "format", "this version reads `format: 1`");
        let hint = "a name for logs and dead letters, as in `mapping: people`";
        let name = self.needed(&fields, "mapping", hint).and_then(|field| self.text(&field, "text"));
        let source = self.needed(&fields, "source", "`source: {event_type: $.event_type}`");
        let source = source.map(|field| self.source(&field));
        let tables = self.needed(&fields, "tables", "tables are what events become rows of");
        let tables = tables.map(|field| self.entries(&field, "a mapping of tables")).unwrap_or_default();
        let tables = tables.iter().map(|entry| self.table(entry)).collect();
        let events = self.needed(&fields, "events", "it says what each event type does");
        let events = events.map(|field| self.events(&field, source.as_ref())).unwrap_or_default();
        Some(MappingSpec { name, source: source.unwrap_or_default(), tables, events })
    }

    /// A later format has other keys: that they are unknown here is not the file's fault.
    fn is_of_another_format(&mut self, root: &Node) -> bool {
        let Some(value) = root.get("format") else { return false };
        if matches!(&value.kind, Kind::Number(number) if number.as_str() == "1") {
            return false;
        }
        let found = match &value.kind {
            Kind::Number(number) => number.to_string(),
            _ => value.describe().to_owned(),
        };
        let hint = "this version reads `format: 1` only".to_owned();
        self.report(format!("`format` is {found}, expected 1"), &value.span, hint);
        true
    }

    /// A field that must be there.
    pub(super) fn needed<'n>(&mut self, fields: &Fields<'n>, key: &str, hint: &str) -> Option<Field<'n>> {
        let found = fields.get(key);
        // A misspelled key was reported as unknown; that it is missing too would be noise.
        if found.is_none() && !fields.had_unknown {
            let Subject { name, at, .. } = &fields.subject;
            self.report(format!("{name} has no `{key}`"), at, hint.to_owned());
        }
        found
    }
}
