//! Nodes → spec: `events`.

use super::fields::{Field, Fields, SpecReader, Subject, list_of_one};
use super::{CombineSpec, EventSpec, OperationKindSpec, OperationSpec, SettingSpec, UpdateSpec};
use crate::mapping::keys::Section;
use crate::mapping::model::{IfNoRow, OnConflict, Trigger};
use crate::mapping::node::{Node, NodeKind, Spanned};
use crate::mapping::suggest;

impl SpecReader<'_> {
    /// A rule: a list of operations. `without` says what happens without the rule.
    pub(super) fn event(&mut self, entry: &Field<'_>, trigger: Trigger, without: &str) -> EventSpec {
        let event_type = entry.key_text();
        let items = match &entry.value.kind {
            NodeKind::Map(_) => {
                self.wrong_kind(entry, "a list of operations");
                // The dash is missing.
                let begins_operation = |verb: &str| entry.value.get(verb).is_some();
                let is_operation =
                    Section::OPERATIONS.into_iter().filter_map(Section::verb).any(begins_operation);
                if is_operation { vec![Field::item(entry.value, String::new())] } else { Vec::new() }
            }
            _ => self.items(entry, "a list of operations").unwrap_or_default(),
        };
        if items.is_empty() && matches!(entry.value.kind, NodeKind::List(_)) {
            self.report(format!("{} has no operations", entry.label), entry.key_span(), without.to_owned());
        }
        let label = format!("an operation of `{}`", event_type.value);
        let operations = items.iter().map(|item| item.with_label(label.clone()));
        let operations = operations.filter_map(|item| self.operation(&item, &event_type.value)).collect();
        EventSpec { event_type, trigger, operations }
    }

    fn operation(&mut self, item: &Field<'_>, event_type: &str) -> Option<OperationSpec> {
        let NodeKind::Map(entries) = &item.value.kind else {
            self.wrong_kind(item, "a mapping");
            return None;
        };
        // `update` with a list belongs to an upsert. It is not an operation.
        let begins = |verb: &str, value: &Node| verb != "update" || !matches!(value.kind, NodeKind::List(_));
        let operations =
            Section::OPERATIONS.into_iter().filter_map(|section| Some((section, section.verb()?)));
        let mut begun =
            operations.filter(|(_, verb)| item.value.get(verb).is_some_and(|value| begins(verb, value)));
        let Some((section, verb)) = begun.next() else {
            self.report_missing_verb(item, entries);
            return None;
        };
        let name = format!("{} of `{event_type}`", section.label());
        let subject = Subject { name, owner: String::new(), section, at: item.value.span };
        let mut fields = self.fields(item, subject)?;
        let table = self.text(&fields.get(verb)?, "a table")?;
        let owner = format!("`{}`", table.value);
        fields.subject = Subject { name: format!("the {verb} of {owner}"), owner, section, at: table.span };
        let kind = match section {
            Section::Upsert => self.upsert(&fields),
            Section::Insert => self.insert(&fields),
            Section::Update => self.update(&fields),
            Section::Delete => self.delete(&fields),
            Section::Truncate => OperationKindSpec::Truncate,
            _ => self.replace(&fields),
        };
        let overrides = self.overrides(&fields);
        Some(OperationSpec { table, kind, overrides })
    }

    /// Reports an operation that begins with no verb.
    fn report_missing_verb(&mut self, item: &Field<'_>, entries: &[(Node, Node)]) {
        let at = entries.first().map_or(item.value.span, |(key, _)| key.span);
        let (name, owner) = (item.label.clone(), String::new());
        let subject = Subject { name, owner, section: Section::Operation, at };
        let fields = self.fields(item, subject);
        if let Some(Fields { subject, has_unknown_keys: false, .. }) = fields {
            let verbs = Section::OPERATIONS.into_iter().filter_map(Section::verb);
            let known: Vec<String> = verbs.map(|verb| format!("{verb}: <table>")).collect();
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let hint = format!("an operation begins with {}", suggest::list(&known, "or"));
            self.report(format!("{} names no table", subject.name), &subject.at, hint);
        }
    }

    fn upsert(&mut self, fields: &Fields<'_>) -> OperationKindSpec {
        let key = fields.get("key").and_then(|field| self.names(&field, "a list of columns"));
        let update = match (fields.get("update"), fields.get("update_all_but")) {
            (Some(_), Some(all_but)) => {
                let message = format!("{} has both `update` and `update_all_but`", fields.subject.name);
                let hint =
                    "`update` lists the columns to change on an existing row, `update_all_but` those to keep";
                self.report(message, all_but.key_span(), hint.to_owned());
                None
            }
            (None, Some(field)) => self.names(&field, "a list of columns").map(UpdateSpec::AllBut),
            (Some(field), None) => match &field.value.kind {
                NodeKind::Text(text) => {
                    let message = format!("{} is text, expected a list of columns", field.label);
                    let hint = "write a list as `[…]`; an `update` of a table is a separate operation";
                    self.report(message, &field.value.span, hint.to_owned());
                    let is_table = fields.subject.owner == format!("`{text}`");
                    (!is_table).then(|| UpdateSpec::Only(list_of_one(text, &field)))
                }
                _ => self.names(&field, "a list of columns").map(UpdateSpec::Only),
            },
            // The columns of `combine` are the only ones that change.
            (None, None) if fields.has("combine") => {
                Some(UpdateSpec::Only(Spanned { value: Vec::new(), span: fields.subject.at }))
            }
            (None, None) => {
                let hint = "list the columns to change on an existing row, `update: []` for none; \
                            or list those to keep, as `update_all_but`";
                let _: Option<Field<'_>> = self.required_field(fields, "update", hint);
                None
            }
        };
        let combine = fields.get("combine").map(|field| self.combine(&field)).unwrap_or_default();
        let guard = fields.get("guard").and_then(|field| self.text(&field, "a column"));
        OperationKindSpec::Upsert { key, update, combine, guard }
    }

    /// Columns, each with the way in which it combines.
    fn combine(&mut self, field: &Field<'_>) -> Vec<CombineSpec> {
        let entries = self.non_empty_entries(field, "a mapping of columns to words");
        entries.iter().map(|entry| (entry.key_text(), self.choice(entry))).collect()
    }

    fn insert(&mut self, fields: &Fields<'_>) -> OperationKindSpec {
        let chosen = fields.get("on_conflict").and_then(|field| self.choice(&field));
        let default = Spanned { value: OnConflict::DeadLetter, span: fields.subject.at };
        OperationKindSpec::Insert { on_conflict: chosen.unwrap_or(default) }
    }

    fn update(&mut self, fields: &Fields<'_>) -> OperationKindSpec {
        let key = self.row_key(fields);
        let hint = "list the columns to change, with their paths, as in `set: {status: {value: done}}`";
        let set = self.required_field(fields, "set", hint);
        let set = set.map(|field| self.settings(&field)).unwrap_or_default();
        let guard = fields.get("guard").and_then(|field| self.text(&field, "a column"));
        OperationKindSpec::Update { set, key, guard, if_no_row: self.if_no_row(fields) }
    }

    fn delete(&mut self, fields: &Fields<'_>) -> OperationKindSpec {
        let key = self.row_key(fields);
        let guard = fields.get("guard").and_then(|field| self.delete_guard(&field)).map(Box::new);
        OperationKindSpec::Delete { key, guard, if_no_row: self.if_no_row(fields) }
    }

    /// The `guard` of a delete. It has a column and a path, since a delete sets no columns.
    fn delete_guard(&mut self, field: &Field<'_>) -> Option<SettingSpec> {
        let label = &field.label;
        if !matches!(field.value.kind, NodeKind::Map(_)) {
            let message = format!("{label} is {}, expected a column and its path", field.value.describe());
            let hint = "a delete sets no column, so its guard needs a path, as in `guard: {changed_at: $.timestamp}`";
            self.report(message, &field.value.span, hint.to_owned());
            return None;
        }
        let mut settings = self.settings(field);
        if settings.len() > 1 {
            let message = format!("{label} names {} columns, expected one", settings.len());
            self.report(message, &field.value.span, None);
        }
        settings.pop()
    }

    fn replace(&mut self, fields: &Fields<'_>) -> OperationKindSpec {
        let hint =
            "list the columns that identify the parent, with their paths, as in `of: {parent_id: $.id}`";
        let of = self.required_field(fields, "of", hint);
        let of = of.map(|field| self.settings(&field)).unwrap_or_default();
        let key = fields.get("key").and_then(|field| self.names(&field, "a list of columns"));
        OperationKindSpec::Replace { of, key }
    }

    /// The `key` of an update or a delete.
    fn row_key(&mut self, fields: &Fields<'_>) -> Vec<SettingSpec> {
        let hint = match fields.subject.section {
            Section::Delete => {
                "list the columns that identify the row, with their paths, as in `key: {id: $.id}`; `truncate` removes all rows"
            }
            _ => "list the columns that identify the row, with their paths, as in `key: {id: $.id}`",
        };
        let key = self.required_field(fields, "key", hint);
        key.map(|field| self.settings(&field)).unwrap_or_default()
    }

    fn if_no_row(&mut self, fields: &Fields<'_>) -> IfNoRow {
        let chosen = fields.get("if_no_row").and_then(|field| self.choice(&field));
        chosen.map_or(IfNoRow::Ignore, |chosen| chosen.value)
    }

    /// Columns with their value sources. An empty mapping is reported.
    fn settings(&mut self, field: &Field<'_>) -> Vec<SettingSpec> {
        let entries = self.non_empty_entries(field, "a mapping of columns to paths");
        self.value_sources(&entries)
    }
}
