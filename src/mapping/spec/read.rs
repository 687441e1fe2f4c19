//! Nodes → spec.

use super::MappingSpec;
use super::fields::{Field, Fields, SpecReader, Subject};
use crate::diagnostic::{Diagnostic, SourceText};
use crate::mapping::node::{Node, NodeKind};
use crate::mapping::syntax;

/// Reads the nodes of a file. The diagnostics explain a missing spec, but can also come with a spec.
pub(in crate::mapping) fn read(
    mut root: Node,
    source: &SourceText,
) -> (Option<MappingSpec>, Vec<Diagnostic>) {
    let mut reader = SpecReader { source, diagnostics: Vec::new() };
    reader.repair_split_values(&mut root);
    let spec = reader.mapping(&root);
    (spec, reader.diagnostics)
}

impl SpecReader<'_> {
    /// Unquoted, `{type: decimal(10,2)}` is a `type` of `decimal(10` and a key `2)`. Reports this once,
    /// and continues with the intended value.
    fn repair_split_values(&mut self, node: &mut Node) {
        match &mut node.kind {
            NodeKind::List(items) => {
                for item in items {
                    self.repair_split_values(item);
                }
            }
            NodeKind::Map(entries) => {
                let mut at = 0;
                while at + 1 < entries.len() {
                    if let Some(whole) = self.split_value(&entries[at].1, &entries[at + 1]) {
                        let written = self.source.text[whole.clone()].to_owned();
                        let message = "the unquoted `,` splits this value";
                        self.report(message, &whole, syntax::quote_hint(&written));
                        entries[at].1 = Node { span: whole, kind: NodeKind::Text(written) };
                        entries.remove(at + 1);
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

    /// The span of a value and the key after it, if both are parts of one value.
    fn split_value(&self, value: &Node, (key, after): &(Node, Node)) -> Option<std::ops::Range<usize>> {
        let (NodeKind::Text(head), NodeKind::Text(tail), NodeKind::Null) =
            (&value.kind, &key.kind, &after.kind)
        else {
            return None;
        };
        let opens = head.contains('(') && !head.contains(')') && tail.ends_with(')');
        let whole = value.span.start..key.span.end;
        let written = self.source.text.get(whole.clone())?;
        let one_plain_line = !written.starts_with(['"', '\'']) && !written.contains(['\n', '\r']);
        (opens && one_plain_line).then_some(whole)
    }

    fn mapping(&mut self, root: &Node) -> Option<MappingSpec> {
        if matches!(root.kind, NodeKind::Null) {
            let hint = "a mapping begins with `format: 1`".to_owned();
            self.report("the file is empty, expected a mapping", &(0..0), hint);
            return None;
        }
        if self.has_other_format(root) {
            return None;
        }
        let (name, owner) = ("the file".to_owned(), String::new());
        let subject = Subject { name, owner, kind: "a mapping", at: root.span.clone() };
        let known = ["format", "mapping", "source", "tables", "events"];
        let fields = self.fields(&Field::item(root, String::new()), subject, &known)?;
        let _: Option<Field<'_>> = self.required_field(&fields, "format", "this version reads `format: 1`");
        let hint = "a name for logs and dead letters, as in `mapping: people`";
        let name = self.required_field(&fields, "mapping", hint).and_then(|field| self.text(&field, "text"));
        let source = self.required_field(&fields, "source", "`source: {event_type: $.event_type}`");
        let source = source.map(|field| self.source(&field));
        let tables =
            self.required_field(&fields, "tables", "`tables` declares the tables that operations write");
        let tables = tables.map(|field| self.entries(&field, "a mapping of tables")).unwrap_or_default();
        let tables = tables.iter().map(|entry| self.table(entry)).collect();
        let events =
            self.required_field(&fields, "events", "`events` lists the operations for each event type");
        let events = events.map(|field| self.events(&field, source.as_ref())).unwrap_or_default();
        Some(MappingSpec { name, source: source.unwrap_or_default(), tables, events })
    }

    /// Reports a file of another format. Its keys are not checked, since a later format can have other
    /// keys.
    fn has_other_format(&mut self, root: &Node) -> bool {
        let Some(value) = root.get("format") else { return false };
        if matches!(&value.kind, NodeKind::Number(number) if number.as_str() == "1") {
            return false;
        }
        let found = match &value.kind {
            NodeKind::Number(number) => number.to_string(),
            _ => value.describe().to_owned(),
        };
        let hint = "this version reads `format: 1` only".to_owned();
        self.report(format!("`format` is {found}, expected 1"), &value.span, hint);
        true
    }

    /// A field that must be present.
    pub(super) fn required_field<'n>(
        &mut self,
        fields: &Fields<'n>,
        key: &str,
        hint: &str,
    ) -> Option<Field<'n>> {
        let found = fields.get(key);
        // If there is an unknown key, it may be the missing one, misspelled. It has been reported.
        if found.is_none() && !fields.has_unknown_keys {
            let Subject { name, at, .. } = &fields.subject;
            self.report(format!("{name} has no `{key}`"), at, hint.to_owned());
        }
        found
    }
}
