//! Nodes → spec: `events`.

use super::fields::{Field, Fields, Reader, Subject};
use super::{EventSpec, OperationKindSpec, OperationSpec, SettingSpec, Text, UpdateSpec};
use crate::diagnostic::Diagnostic;
use crate::mapping::model::{IfNoRow, OnConflict};
use crate::mapping::node::{Kind, Node, Spanned};
use crate::mapping::suggest;

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
        let verbs: [(&str, fn(&mut Self, &Field<'_>, &str) -> Option<OperationSpec>); 5] = [
            ("upsert", Self::upsert),
            ("insert", Self::insert),
            ("update", Self::update),
            ("delete", Self::delete),
            ("replace", Self::replace),
        ];
        for (verb, read) in verbs {
            // `update` with a list is what an upsert has, not an operation of its own.
            let is_verb = |value: &Node| verb != "update" || !matches!(value.kind, Kind::List(_));
            if written(verb).is_some_and(|(_, value)| is_verb(value)) {
                return read(self, item, event_type);
            }
        }
        let at = entries.first().map_or(item.value.span.clone(), |(key, _)| key.span.clone());
        let subject = Subject { name: format!("an operation of `{event_type}`"), kind: "an operation", at };
        let known = verbs.map(|(verb, _)| verb);
        let others = ["key", "of", "set", "update_all_but", "guard", "on_conflict", "if_no_row", "when"];
        let fields = self.fields(item, &subject, &[known.as_slice(), others.as_slice()].concat())?;
        if !fields.had_unknown {
            let message = format!("{} names no table", subject.name);
            let known = known.map(|verb| format!("{verb}: <table>"));
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let hint = format!("an operation begins with {}", suggest::list(&known, "or"));
            self.report(Diagnostic::error(message, subject.at).hint(hint));
        }
        None
    }

    /// The keys of an operation and the table that it names under its verb.
    fn verb<'n>(
        &mut self,
        item: &Field<'n>,
        event_type: &str,
        verb: &'static str,
        known: &[&'static str],
    ) -> Option<(Fields<'n>, Text, Subject)> {
        let kind = match verb {
            "upsert" => "an upsert",
            "insert" => "an insert",
            "update" => "an update",
            "delete" => "a delete",
            _ => "a replace",
        };
        let at = item.value.span.clone();
        let subject = Subject { name: format!("{kind} of `{event_type}`"), kind, at };
        let fields = self.fields(item, &subject, &[&[verb], known].concat())?;
        let table = self.text(&fields.get(verb)?, &format!("`{verb}`"), "a table")?;
        let name = format!("the {verb} of `{}`", table.value);
        let at = table.span.clone();
        Some((fields, table, Subject { name, kind, at }))
    }

    fn upsert(&mut self, item: &Field<'_>, event_type: &str) -> Option<OperationSpec> {
        let known = ["key", "update", "update_all_but", "guard", "when", "columns", "each"];
        let (fields, table, subject) = self.verb(item, event_type, "upsert", &known)?;
        let of = |key: &str| format!("`{key}` of `{}`", table.value);
        let key = fields.get("key").and_then(|f| self.names(&f, &of("key"), "a list of columns"));
        let all_but = fields.get("update_all_but");
        let update = match (fields.get("update"), all_but) {
            (Some(_), Some(all_but)) => {
                let message = format!("{} has both `update` and `update_all_but`", subject.name);
                let hint = "the one lists what may change on a row that exists, the other what may not";
                self.report(Diagnostic::error(message, all_but.key_at()).hint(hint.to_owned()));
                None
            }
            (None, Some(field)) => {
                self.names(&field, &of("update_all_but"), "a list of columns").map(UpdateSpec::AllBut)
            }
            (Some(field), None) if matches!(field.value.kind, Kind::Text(_)) => {
                let message = format!("{} is text, expected a list of columns", of("update"));
                let hint = "a list is `[…]`; an `update` of a table is an operation of its own";
                self.report(Diagnostic::error(message, field.value.span.clone()).hint(hint.to_owned()));
                None
            }
            (Some(field), None) => {
                self.names(&field, &of("update"), "a list of columns").map(UpdateSpec::Only)
            }
            (None, None) => {
                let hint = "the columns that may change on a row that exists, `update: []` for none; \
                            or those that may not, as `update_all_but`";
                let _: Option<Field<'_>> = self.needed(&fields, &subject, "update", hint);
                None
            }
        };
        let guard = fields.get("guard").and_then(|f| self.text(&f, &of("guard"), "a column"));
        let shape = self.shape(&fields, &table);
        Some(OperationSpec { table, kind: OperationKindSpec::Upsert { key, update, guard }, shape })
    }

    fn insert(&mut self, item: &Field<'_>, event_type: &str) -> Option<OperationSpec> {
        let (fields, table, subject) =
            self.verb(item, event_type, "insert", &["on_conflict", "when", "columns", "each"])?;
        let choices = [("ignore", OnConflict::Ignore), ("dead_letter", OnConflict::DeadLetter)];
        let what = format!("`on_conflict` of `{}`", table.value);
        let chosen = fields.get("on_conflict").and_then(|field| self.choice(&field, &what, &choices));
        let default = Spanned { value: OnConflict::DeadLetter, span: subject.at };
        let on_conflict = chosen.unwrap_or(default);
        let shape = self.shape(&fields, &table);
        Some(OperationSpec { table, kind: OperationKindSpec::Insert { on_conflict }, shape })
    }

    fn update(&mut self, item: &Field<'_>, event_type: &str) -> Option<OperationSpec> {
        let known = ["key", "set", "guard", "if_no_row", "when"];
        let (fields, table, subject) = self.verb(item, event_type, "update", &known)?;
        let key = self.key_of_rows(&fields, &subject, &table);
        let of = |key: &str| format!("`{key}` of `{}`", table.value);
        let hint = "the columns to change and their paths, as in `set: {status: {value: done}}`";
        let set = self.needed(&fields, &subject, "set", hint);
        let set = set.map(|field| self.settings(&field, &of("set"), "a `set` entry")).unwrap_or_default();
        let guard = fields.get("guard").and_then(|f| self.text(&f, &of("guard"), "a column"));
        let if_no_row = self.if_no_row(&fields, &table);
        let shape = self.shape(&fields, &table);
        Some(OperationSpec { table, kind: OperationKindSpec::Update { set, key, guard, if_no_row }, shape })
    }

    fn delete(&mut self, item: &Field<'_>, event_type: &str) -> Option<OperationSpec> {
        let (fields, table, subject) =
            self.verb(item, event_type, "delete", &["key", "guard", "if_no_row", "when"])?;
        let key = self.key_of_rows(&fields, &subject, &table);
        let what = format!("`guard` of `{}`", table.value);
        let guard = fields.get("guard").and_then(|field| self.moment(&field, &what)).map(Box::new);
        let if_no_row = self.if_no_row(&fields, &table);
        let shape = self.shape(&fields, &table);
        Some(OperationSpec { table, kind: OperationKindSpec::Delete { key, guard, if_no_row }, shape })
    }

    /// The `guard` of a delete: one column and its path, since a delete sets none.
    fn moment(&mut self, field: &Field<'_>, what: &str) -> Option<SettingSpec> {
        if !matches!(field.value.kind, Kind::Map(_)) {
            let message = format!("{what} is {}, expected a column and its path", field.value.describe());
            let hint =
                "a delete sets no column: its moment is named here, as in `guard: {changed_at: $.timestamp}`";
            self.report(Diagnostic::error(message, field.value.span.clone()).hint(hint.to_owned()));
            return None;
        }
        let mut settings = self.settings(field, what, "a `guard` entry");
        if settings.len() > 1 {
            let message = format!("{what} names {} columns, expected one", settings.len());
            self.report(Diagnostic::error(message, field.value.span.clone()));
        }
        settings.pop()
    }

    fn replace(&mut self, item: &Field<'_>, event_type: &str) -> Option<OperationSpec> {
        let (fields, table, subject) =
            self.verb(item, event_type, "replace", &["of", "key", "when", "columns", "each"])?;
        let what = |key: &str| format!("`{key}` of `{}`", table.value);
        let hint = "the columns that say whose rows they are, and their paths, as in `of: {parent_id: $.id}`";
        let of = self.needed(&fields, &subject, "of", hint);
        let of = of.map(|field| self.settings(&field, &what("of"), "an `of` entry")).unwrap_or_default();
        let key = fields.get("key").and_then(|f| self.names(&f, &what("key"), "a list of columns"));
        let shape = self.shape(&fields, &table);
        Some(OperationSpec { table, kind: OperationKindSpec::Replace { of, key }, shape })
    }

    /// The columns that find the rows of an update or a delete.
    fn key_of_rows(&mut self, fields: &Fields<'_>, subject: &Subject, table: &Text) -> Vec<SettingSpec> {
        let hint = "the columns that find the row and their paths, as in `key: {id: $.id}`";
        let key = self.needed(fields, subject, "key", hint);
        let what = format!("`key` of `{}`", table.value);
        key.map(|field| self.settings(&field, &what, "a `key` entry")).unwrap_or_default()
    }

    fn if_no_row(&mut self, fields: &Fields<'_>, table: &Text) -> IfNoRow {
        let choices = [("ignore", IfNoRow::Ignore), ("dead_letter", IfNoRow::DeadLetter)];
        let what = format!("`if_no_row` of `{}`", table.value);
        let chosen = fields.get("if_no_row").and_then(|field| self.choice(&field, &what, &choices));
        chosen.map_or(IfNoRow::Ignore, |chosen| chosen.value)
    }

    /// Columns and where their values come from; there must be some.
    fn settings(&mut self, field: &Field<'_>, what: &str, kind: &'static str) -> Vec<SettingSpec> {
        let entries = self.filled(field, what, "a mapping of columns to paths");
        self.readings(&entries, what, kind)
    }

    /// The entries of a YAML mapping that must have some.
    fn filled<'n>(&mut self, field: &Field<'n>, what: &str, wanted: &str) -> Vec<Field<'n>> {
        if matches!(&field.value.kind, Kind::Map(entries) if entries.is_empty()) {
            self.report(Diagnostic::error(format!("{what} is empty"), field.value.span.clone()));
        }
        self.entries(field, what, wanted)
    }
}
