//! Nodes → spec.

use super::MappingSpec;
use super::fields::{Field, Fields, SpecReader, Subject};
use crate::diagnostic::SourceText;
use crate::mapping::findings::Findings;
use crate::mapping::keys::Section;
use crate::mapping::node::{Node, NodeKind, Span};

/// Reads the nodes of a file. The findings explain a missing spec, but can also come with a spec.
pub(in crate::mapping) fn read(mut root: Node, source: &SourceText) -> (Option<MappingSpec>, Findings) {
    let mut reader = SpecReader { source, findings: Findings::default() };
    reader.repair_split_values(&mut root);
    let spec = reader.mapping(&root);
    (spec, reader.findings)
}

impl SpecReader<'_> {
    fn mapping(&mut self, root: &Node) -> Option<MappingSpec> {
        if matches!(root.kind, NodeKind::Null) {
            let hint = "a mapping begins with `format: 1`".to_owned();
            self.report("the file is empty, expected a mapping", &Span::default(), hint);
            return None;
        }
        if self.has_other_format(root) {
            return None;
        }
        let (name, owner) = ("the file".to_owned(), String::new());
        let subject = Subject { name, owner, section: Section::File, at: root.span };
        let fields = self.fields(&Field::item(root, String::new()), subject)?;
        let _: Option<Field<'_>> = self.required_field(&fields, "format", "this version reads `format: 1`");
        let hint = "a name for logs and dead letters, as in `mapping: people`";
        let name = self.required_field(&fields, "mapping", hint).and_then(|field| self.text(&field, "text"));
        let schema = fields.get("schema").and_then(|field| self.text(&field, "text"));
        let has_types = !matches!(root.get("events"), Some(Node { kind: NodeKind::List(_), .. }));
        let hint = if has_types {
            "`source: {event_type: $.event_type}`; if the events have no types, `source: {}`"
        } else {
            "`source: {}` is enough if `events` is a list"
        };
        let source = self.required_field(&fields, "source", hint);
        let sources = source.map(|field| self.sources(&field)).unwrap_or_default();
        let tables =
            self.required_field(&fields, "tables", "`tables` declares the tables that operations write");
        let tables = tables.map(|field| self.entries(&field, "a mapping of tables")).unwrap_or_default();
        let tables = tables.iter().map(|entry| self.table(entry)).collect();
        let events =
            self.required_field(&fields, "events", "`events` lists the operations for each event type");
        let events = events.map(|field| self.events(&field, &sources)).unwrap_or_default();
        let tombstones = fields.get("tombstones").map(|field| self.tombstones(&field));
        Some(MappingSpec { name, schema, sources, tables, events, tombstones })
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
        let is_quoted = matches!(&value.kind, NodeKind::Text(text) if text.trim() == "1");
        let hint = if is_quoted {
            "write `format: 1` without quotes"
        } else {
            "this version reads `format: 1` only"
        };
        self.report(format!("`format` is {found}, expected 1"), &value.span, hint.to_owned());
        !is_quoted
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
