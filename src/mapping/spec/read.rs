//! Nodes → spec.

use super::fields::{Field, Fields, Reader, Subject};
use super::{MappingSpec, ReadingSpec, Text};
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
                        self.report(
                            Diagnostic::error(message, whole.clone()).hint(syntax::quote_hint(&written)),
                        );
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
            self.report(
                Diagnostic::error("the file is empty, expected a mapping", 0..0)
                    .hint("a mapping begins with `format: 1`".to_owned()),
            );
            return None;
        }
        if self.is_of_another_format(root) {
            return None;
        }
        let subject = Subject { name: "the file".to_owned(), kind: "a mapping", at: root.span.clone() };
        let known = ["format", "mapping", "source", "tables", "events"];
        let fields = self.fields(&Field::item(root), &subject, &known)?;
        let _: Option<Field<'_>> = self.needed(&fields, &subject, "format", "this version reads `format: 1`");
        let name = self.needed(
            &fields,
            &subject,
            "mapping",
            "a name for logs and dead letters, as in `mapping: people`",
        );
        let name = name.and_then(|field| self.text(&field, "`mapping`", "text"));
        let source = self.needed(&fields, &subject, "source", "`source: {event_type: $.event_type}`");
        let (topics, event_type, entity) = source.map(|field| self.source(&field)).unwrap_or_default();
        let tables = self.needed(&fields, &subject, "tables", "tables are what events become rows of");
        let tables = tables.map(|field| self.entries(&field, "`tables`", "a mapping of tables"));
        let tables = tables.unwrap_or_default().iter().map(|entry| self.table(entry)).collect();
        let events = self.needed(&fields, &subject, "events", "it says what each event type does");
        let events = events.map(|field| self.entries(&field, "`events`", "a mapping of event types"));
        let events = events.unwrap_or_default().iter().map(|entry| self.event(entry)).collect();
        Some(MappingSpec { name, topics, event_type, entity, tables, events })
    }

    /// A later format has other keys: that they are unknown here is not the file's fault.
    fn is_of_another_format(&mut self, root: &Node) -> bool {
        let Kind::Map(entries) = &root.kind else { return false };
        let is_format = |key: &Node| matches!(&key.kind, Kind::Text(name) if name == "format");
        let Some((_, value)) = entries.iter().find(|(key, _)| is_format(key)) else { return false };
        if matches!(&value.kind, Kind::Number(number) if number.as_str() == "1") {
            return false;
        }
        let found = match &value.kind {
            Kind::Number(number) => number.to_string(),
            _ => value.describe().to_owned(),
        };
        let message = format!("`format` is {found}, expected 1");
        self.report(
            Diagnostic::error(message, value.span.clone())
                .hint("this version reads `format: 1` only".to_owned()),
        );
        true
    }

    /// A field that must be there.
    pub(super) fn needed<'n>(
        &mut self,
        fields: &Fields<'n>,
        subject: &Subject,
        key: &str,
        hint: &str,
    ) -> Option<Field<'n>> {
        let found = fields.get(key);
        // A misspelled key was reported as unknown; that it is missing too would be noise.
        if found.is_none() && !fields.had_unknown {
            self.missing(subject, key, hint);
        }
        found
    }

    fn source(&mut self, field: &Field<'_>) -> (Vec<Text>, Option<Text>, Option<Text>) {
        let subject = Subject { name: "`source`".to_owned(), kind: "`source`", at: field.key_at() };
        let Some(fields) = self.fields(field, &subject, &["topics", "event_type", "entity"]) else {
            return Default::default();
        };
        let topics = fields.get("topics");
        let topics = topics.and_then(|f| self.names(&f, "`topics` of `source`", "a list of topics"));
        let hint = "a path to what chooses the rules under `events`, as in `event_type: $.event_type`";
        let event_type = self.needed(&fields, &subject, "event_type", hint);
        let event_type = event_type.and_then(|f| self.text(&f, "`event_type` of `source`", "a path"));
        let entity = fields.get("entity").and_then(|f| self.text(&f, "`entity` of `source`", "a path"));
        (topics.map(|names| names.value).unwrap_or_default(), event_type, entity)
    }

    /// `path`, `value` and `if_absent` of a column or a `set`.
    pub(super) fn reading(&mut self, fields: &Fields<'_>, whose: &str) -> ReadingSpec {
        let of = |key: &str| format!("`{key}` of {whose}");
        let (path, value, if_absent) = (fields.get("path"), fields.get("value"), fields.get("if_absent"));
        if let (Some(_), Some(value)) = (&path, &value) {
            let message = format!("{whose} has both `path` and `value`");
            self.report(
                Diagnostic::error(message, value.key_at())
                    .hint("`if_absent` is for where the path matches nothing".to_owned()),
            );
        }
        if let (None, Some(if_absent)) = (&path, &if_absent)
            && !fields.had_unknown
        {
            let message = format!("{whose} has `if_absent`, but no `path`");
            self.report(
                Diagnostic::error(message, if_absent.key_at())
                    .hint("`value` is a constant, `default` the SQL DEFAULT".to_owned()),
            );
        }
        ReadingSpec {
            given: path.is_some() || value.is_some() || fields.had_unknown,
            path: path.and_then(|field| self.text(&field, &of("path"), "a path")),
            value: value.and_then(|field| self.constant(&field, &of("value"))),
            if_absent: if_absent.and_then(|field| self.constant(&field, &of("if_absent"))),
        }
    }
}
