//! Nodes → spec: `events`.

use super::fields::{Field, Reader, Subject};
use super::{EventSpec, OperationKindSpec, OperationSpec};
use crate::diagnostic::Diagnostic;
use crate::mapping::model::IfNoRow;
use crate::mapping::node::{Kind, Node};

impl Reader<'_> {
    pub(super) fn event(&mut self, entry: &Field<'_>, what: &str) -> EventSpec {
        let event_type = entry.named();
        let items = self.items(entry, what, "a list of operations").unwrap_or_default();
        if items.is_empty() && matches!(entry.value.kind, Kind::List(_)) {
            let message = format!("{what} has no operations");
            self.report(
                Diagnostic::error(message, entry.key_at())
                    .hint("an event type that no mapping names is skipped and counted".to_owned()),
            );
        }
        let operations = items.iter().filter_map(|item| self.operation(item, &event_type.value)).collect();
        EventSpec { event_type, of_all: false, operations }
    }

    fn operation(&mut self, item: &Field<'_>, event_type: &str) -> Option<OperationSpec> {
        let Kind::Map(entries) = &item.value.kind else {
            self.wrong_kind(item, &format!("an operation of `{event_type}`"), "a mapping");
            return None;
        };
        let written = |name: &str| {
            let is_named = |key: &Node| matches!(&key.kind, Kind::Text(text) if text == name);
            entries.iter().find(|(key, _)| is_named(key))
        };
        if written("upsert").is_some() {
            return self.upsert(item, event_type);
        }
        if written("insert").is_some() {
            return self.insert(item, event_type);
        }
        // `update` with a list is what an upsert has, not an operation of its own.
        if written("update").is_some_and(|(_, value)| !matches!(value.kind, Kind::List(_))) {
            return self.update(item, event_type);
        }
        let at = entries.first().map_or(item.value.span.clone(), |(key, _)| key.span.clone());
        let subject = Subject { name: format!("an operation of `{event_type}`"), kind: "an operation", at };
        let fields =
            self.fields(item, &subject, &["upsert", "insert", "update", "key", "set", "if_no_row", "when"])?;
        if !fields.had_unknown {
            let message = format!("{} names no table", subject.name);
            self.report(
                Diagnostic::error(message, subject.at).hint(
                    "an operation begins with `upsert: <table>`, `insert: <table>` or `update: <table>`"
                        .to_owned(),
                ),
            );
        }
        None
    }

    fn upsert(&mut self, item: &Field<'_>, event_type: &str) -> Option<OperationSpec> {
        let subject = Subject {
            name: format!("an upsert of `{event_type}`"),
            kind: "an upsert",
            at: item.value.span.clone(),
        };
        let fields = self.fields(item, &subject, &["upsert", "key", "update", "when", "columns", "each"])?;
        let table = self.text(&fields.get("upsert")?, "`upsert`", "a table")?;
        let of = |key: &str| format!("`{key}` of `{}`", table.value);
        let subject = Subject {
            name: format!("the upsert of `{}`", table.value),
            kind: "an upsert",
            at: table.span.clone(),
        };
        let key = fields.get("key").and_then(|f| self.names(&f, &of("key"), "a list of columns"));
        let update = match fields.get("update") {
            Some(field) if matches!(field.value.kind, Kind::Text(_)) => {
                let message = format!("{} is text, expected a list of columns", of("update"));
                let hint = "a list is `[…]`; an `update` of a table is an operation of its own";
                self.report(Diagnostic::error(message, field.value.span.clone()).hint(hint.to_owned()));
                None
            }
            Some(field) => self.names(&field, &of("update"), "a list of columns"),
            None => {
                let hint = "the columns that may change on a row that exists; `update: []` for none";
                let _: Option<Field<'_>> = self.needed(&fields, &subject, "update", hint);
                None
            }
        };
        let shape = self.shape(&fields, &table);
        Some(OperationSpec { table, kind: OperationKindSpec::Upsert { key, update }, shape })
    }

    fn insert(&mut self, item: &Field<'_>, event_type: &str) -> Option<OperationSpec> {
        let subject = Subject {
            name: format!("an insert of `{event_type}`"),
            kind: "an insert",
            at: item.value.span.clone(),
        };
        let fields = self.fields(item, &subject, &["insert", "when", "columns", "each"])?;
        let table = self.text(&fields.get("insert")?, "`insert`", "a table")?;
        let shape = self.shape(&fields, &table);
        Some(OperationSpec { table, kind: OperationKindSpec::Insert, shape })
    }

    fn update(&mut self, item: &Field<'_>, event_type: &str) -> Option<OperationSpec> {
        let subject = Subject {
            name: format!("an update of `{event_type}`"),
            kind: "an update",
            at: item.value.span.clone(),
        };
        let fields = self.fields(item, &subject, &["update", "key", "set", "if_no_row", "when"])?;
        let table = self.text(&fields.get("update")?, "`update`", "a table")?;
        let of = |key: &str| format!("`{key}` of `{}`", table.value);
        let subject = Subject {
            name: format!("the update of `{}`", table.value),
            kind: "an update",
            at: table.span.clone(),
        };
        let hint = "the columns that find the row and their paths, as in `key: {id: $.id}`";
        let key = self.needed(&fields, &subject, "key", hint);
        let key =
            key.map(|f| self.filled(&f, &of("key"), "a mapping of columns to paths")).unwrap_or_default();
        let key = self.readings(&key, &of("key"), "a `key` entry");
        let hint = "the columns to change and their paths, as in `set: {status: {value: done}}`";
        let set = self.needed(&fields, &subject, "set", hint);
        let set =
            set.map(|f| self.filled(&f, &of("set"), "a mapping of columns to paths")).unwrap_or_default();
        let set = self.readings(&set, &of("set"), "a `set` entry");
        let choices = [("ignore", IfNoRow::Ignore), ("dead_letter", IfNoRow::DeadLetter)];
        let if_no_row = fields.get("if_no_row");
        let if_no_row = if_no_row.and_then(|field| self.choice(&field, &of("if_no_row"), &choices));
        let if_no_row = if_no_row.map_or(IfNoRow::Ignore, |chosen| chosen.value);
        let shape = self.shape(&fields, &table);
        Some(OperationSpec { table, kind: OperationKindSpec::Update { set, key, if_no_row }, shape })
    }

    /// The entries of a YAML mapping that must have some.
    fn filled<'n>(&mut self, field: &Field<'n>, what: &str, wanted: &str) -> Vec<Field<'n>> {
        if matches!(&field.value.kind, Kind::Map(entries) if entries.is_empty()) {
            self.report(Diagnostic::error(format!("{what} is empty"), field.value.span.clone()));
        }
        self.entries(field, what, wanted)
    }
}
