//! Nodes → spec: value sources, and the properties that an operation overrides.

use super::fields::{Field, Fields, SpecReader, Subject};
use super::{
    ExpressionSpec, LookupSpec, NameList, OverridesSpec, SelectorSpec, SettingSpec, ValueSourceSpec,
};
use crate::mapping::keys::{ORIGINS, Section, conversion_keys};
use crate::mapping::node::{NodeKind, Spanned};

impl SpecReader<'_> {
    /// Reads the keys of a value source.
    pub(super) fn value_source(&mut self, fields: &Fields<'_>) -> ValueSourceSpec {
        let origins = self.origins(&ORIGINS, fields);
        let has_selector = origins.iter().any(|(key, _)| *key != "value");
        for (key, is_allowed) in [
            ("if_absent", has_selector),
            ("keep_if_absent", has_selector),
            ("if_invalid", has_selector),
            ("with", fields.has("join")),
            ("without", fields.has("path")),
        ] {
            self.only_with(key, is_allowed, fields);
        }
        let origin = origins.into_iter().find(|(key, _)| *key != "value");
        let (mut selector, mut lookup) = (None, None);
        match &origin {
            Some(("lookup", field)) => lookup = self.lookup(field, fields),
            Some((key, field)) => selector = self.selector(key, field, fields),
            None => {}
        }
        ValueSourceSpec {
            is_specified: ORIGINS.iter().any(|key| fields.has(key)) || fields.has_unknown_keys,
            selector,
            lookup,
            value: fields.get("value").and_then(|field| self.constant(&field)),
            if_absent: fields.get("if_absent").and_then(|field| self.constant(&field)),
            if_invalid: fields.get("if_invalid").and_then(|field| self.constant(&field)),
            keep_if_absent: fields.get("keep_if_absent").and_then(|field| self.boolean(&field)),
            inherited: self.inherited(fields),
        }
    }

    /// The keys that give the value. A second one is reported.
    pub(super) fn origins<'n>(
        &mut self,
        keys: &[&'static str],
        fields: &Fields<'n>,
    ) -> Vec<(&'static str, Field<'n>)> {
        let origins: Vec<(&str, Field<'_>)> =
            keys.iter().filter_map(|key| Some((*key, fields.get(key)?))).collect();
        if let [(one, _), (other, field), ..] = origins.as_slice() {
            let hint = match *other {
                "value" => "`if_absent` is the value when the path matches nothing",
                _ => "only one key can give the value; `first_of` tries several paths",
            };
            let message = format!("{} has both `{one}` and `{other}`", fields.subject.owner);
            self.report(message, field.key_span(), hint.to_owned());
        }
        origins
    }

    /// Reports a key that has an effect only with another one.
    pub(super) fn only_with(&mut self, key: &str, has_other: bool, fields: &Fields<'_>) {
        let Some(field) = fields.get(key).filter(|_| !has_other && !fields.has_unknown_keys) else { return };
        let (missing, hint) = match key {
            "if_absent" => ("path", "`value` is a constant, `default` is the SQL DEFAULT"),
            "keep_if_absent" => ("path", "`keep_if_absent` applies when the path matches nothing"),
            "if_invalid" => ("path", "`if_invalid` replaces a value that a path finds"),
            "with" => ("join", "`with` separates the values of a `join`"),
            _ => ("path", "`without` names members of the object at `path`"),
        };
        let message = format!("{} has `{key}`, but no `{missing}`", fields.subject.owner);
        self.report(message, field.key_span(), hint.to_owned());
    }

    /// The selector of one of the keys that give the value.
    pub(super) fn selector(
        &mut self,
        key: &str,
        field: &Field<'_>,
        fields: &Fields<'_>,
    ) -> Option<SelectorSpec> {
        Some(match key {
            "path" => {
                let path = self.text(field, "a path");
                match fields.get("without") {
                    None => SelectorSpec::Path(path?),
                    Some(without) => {
                        let names = self.non_empty_list(&without, "a list of names");
                        SelectorSpec::Without { path: path?, names: names? }
                    }
                }
            }
            "jq" => SelectorSpec::Jq(self.text(field, "a jq program")?),
            "first_of" => SelectorSpec::FirstOf(self.non_empty_list(field, "a list of paths")?),
            "join" => {
                let parts = self.non_empty_list(field, "a list of paths");
                let with = match fields.get("with") {
                    None => Some(" ".to_owned()),
                    Some(with) => {
                        if let NodeKind::Text(text) = &with.value.kind {
                            Some(text.clone())
                        } else {
                            self.wrong_kind(&with, "text");
                            None
                        }
                    }
                };
                SelectorSpec::Join { parts: parts?, with: with? }
            }
            "index_of" => SelectorSpec::IndexOf(self.text(field, "a name from `each`")?),
            _ => SelectorSpec::KeyOf(self.text(field, "a name from `each`")?),
        })
    }

    /// A table with the values of one of its keys.
    fn lookup(&mut self, field: &Field<'_>, fields: &Fields<'_>) -> Option<LookupSpec> {
        let entries = self.entries(field, "a mapping of a table to its key");
        let [table] = entries.as_slice() else {
            if matches!(field.value.kind, NodeKind::Map(_)) {
                let message = format!("{} names {} tables, expected one", field.label, entries.len());
                self.report(message, &field.value.span, None);
            }
            return None;
        };
        let key = self.non_empty_entries(table, "a mapping of columns to paths");
        let misplaced = ["absent_if", "null_if", "if_invalid"].into_iter().chain(conversion_keys());
        let misplaced = misplaced.filter_map(|key| {
            let span = *fields.get(key)?.key_span();
            Some(Spanned { value: key, span })
        });
        Some(LookupSpec {
            at: *field.key_span(),
            table: table.key_text(),
            key: self.value_sources(&key),
            misplaced: misplaced.collect(),
        })
    }

    /// A list. An empty one is reported.
    pub(super) fn non_empty_list(&mut self, field: &Field<'_>, wanted: &str) -> Option<NameList> {
        let names = self.names(field, wanted)?;
        if names.value.is_empty() && matches!(&field.value.kind, NodeKind::List(items) if items.is_empty()) {
            self.report(format!("{} is empty, expected {wanted}", field.label), &field.value.span, None);
            return None;
        }
        Some(names)
    }

    /// Reads a value source for each column.
    pub(super) fn value_sources(&mut self, entries: &[Field<'_>]) -> Vec<SettingSpec> {
        entries.iter().map(|entry| (entry.key_text(), self.own_value_source(entry))).collect()
    }

    /// Reads a value source that is not part of a column's declaration: a path, or a mapping of keys.
    fn own_value_source(&mut self, entry: &Field<'_>) -> ValueSourceSpec {
        if let NodeKind::Text(_) = entry.value.kind {
            return self.text(entry, "a path").map(ValueSourceSpec::path).unwrap_or_default();
        }
        if !matches!(entry.value.kind, NodeKind::Map(_)) {
            self.wrong_kind(entry, "a path or `{value: …}`");
            return ValueSourceSpec::default();
        }
        let label = &entry.label;
        let (name, owner) = (label.clone(), label.clone());
        let subject = Subject { name, owner, section: Section::ValueSource, at: *entry.key_span() };
        let Some(fields) = self.fields(entry, subject) else {
            return ValueSourceSpec::default();
        };
        if !ORIGINS.iter().any(|key| fields.has(key)) && !fields.has_unknown_keys {
            self.report(format!("{label} has neither `path` nor `value`"), entry.key_span(), None);
            return ValueSourceSpec::default();
        }
        self.value_source(&fields)
    }

    /// `when` and `each` of an operation, and `columns` if it can have them.
    pub(super) fn overrides(&mut self, fields: &Fields<'_>) -> OverridesSpec {
        // Some operations do not have all of these keys.
        let get = |name: &str| fields.subject.section.key(name).and_then(|_| fields.get(name));
        let when = fields.get("when").and_then(|field| self.expression(&field));
        let parent = get("parent").and_then(|field| self.text(&field, "a table"));
        let columns = get("columns").map(|field| {
            let entries = self.entries(&field, "a mapping of columns to paths");
            self.value_sources(&entries)
        });
        let levels = get("each").and_then(|field| self.levels(&field));
        OverridesSpec {
            when,
            parent,
            columns: columns.unwrap_or_default(),
            possibly_incomplete: fields.has_unknown_keys || (fields.has("each") && levels.is_none()),
            each: levels,
        }
    }

    /// A path, or `{jq: …}`.
    pub(super) fn expression(&mut self, field: &Field<'_>) -> Option<ExpressionSpec> {
        if !matches!(field.value.kind, NodeKind::Map(_)) {
            return self.text(field, "a path").map(ExpressionSpec::Path);
        }
        let (name, owner) = (field.label.clone(), field.label.clone());
        let subject = Subject { name, owner, section: Section::Expression, at: *field.key_span() };
        let fields = self.fields(field, subject)?;
        let program = self.required_field(&fields, "jq", "as in `{jq: \".items[]\"}`")?;
        self.text(&program, "a jq program").map(ExpressionSpec::Jq)
    }
}
