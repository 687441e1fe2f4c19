//! Nodes → spec: value sources, and the properties that an operation overrides.

use super::fields::{Field, Fields, SpecReader, Subject};
use super::{EachSpec, ExpressionSpec, NameList, OverridesSpec, SelectorSpec, SettingSpec, ValueSourceSpec};
use crate::mapping::keys::{ORIGINS, Section};
use crate::mapping::node::NodeKind;

impl SpecReader<'_> {
    /// Reads the keys of a value source.
    pub(super) fn value_source(&mut self, fields: &Fields<'_>) -> ValueSourceSpec {
        let owner = &fields.subject.owner;
        let origins: Vec<(&str, Field<'_>)> =
            ORIGINS.into_iter().filter_map(|key| Some((key, fields.get(key)?))).collect();
        if let [(one, _), (other, field), ..] = origins.as_slice() {
            let hint = match *other {
                "value" => "`if_absent` is the value when the path matches nothing",
                _ => "only one key can give the value; `first_of` tries several paths",
            };
            let message = format!("{owner} has both `{one}` and `{other}`");
            self.report(message, field.key_span(), hint.to_owned());
        }
        let has_selector = origins.iter().any(|(key, _)| *key != "value");
        for (key, is_allowed, hint) in [
            ("if_absent", has_selector, "`value` is a constant, `default` is the SQL DEFAULT"),
            ("keep_if_absent", has_selector, "`keep_if_absent` applies when the path matches nothing"),
            ("if_invalid", has_selector, "`if_invalid` replaces a value that a path finds"),
            ("with", fields.has("join"), "`with` separates the values of a `join`"),
            ("without", fields.has("path"), "`without` names members of the object at `path`"),
        ] {
            if let Some(field) = fields.get(key)
                && !is_allowed
                && !fields.has_unknown_keys
            {
                let missing = if key == "with" { "join" } else { "path" };
                let message = format!("{owner} has `{key}`, but no `{missing}`");
                self.report(message, field.key_span(), hint.to_owned());
            }
        }
        let selector = origins.into_iter().find(|(key, _)| *key != "value");
        let selector = selector.and_then(|(key, field)| self.selector(key, &field, fields));
        ValueSourceSpec {
            is_specified: ORIGINS.iter().any(|key| fields.has(key)) || fields.has_unknown_keys,
            selector,
            value: fields.get("value").and_then(|field| self.constant(&field)),
            if_absent: fields.get("if_absent").and_then(|field| self.constant(&field)),
            if_invalid: fields.get("if_invalid").and_then(|field| self.constant(&field)),
            keep_if_absent: fields.get("keep_if_absent").and_then(|field| self.boolean(&field)),
            inherited: self.inherited(fields),
        }
    }

    fn selector(&mut self, key: &str, field: &Field<'_>, fields: &Fields<'_>) -> Option<SelectorSpec> {
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

    /// `when` of an operation, and `columns` and `each` if it can have them.
    pub(super) fn overrides(&mut self, fields: &Fields<'_>) -> OverridesSpec {
        let when = fields.get("when").and_then(|field| self.expression(&field));
        if !fields.subject.section.inserts_rows() {
            return OverridesSpec {
                when,
                possibly_incomplete: fields.has_unknown_keys,
                ..OverridesSpec::default()
            };
        }
        let columns = fields.get("columns").map(|field| {
            let entries = self.entries(&field, "a mapping of columns to paths");
            self.value_sources(&entries)
        });
        let levels = fields.get("each").and_then(|field| self.levels(&field));
        OverridesSpec {
            when,
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

    /// The levels of `each`. Returns `None` if one is invalid.
    pub(super) fn levels(&mut self, field: &Field<'_>) -> Option<Vec<EachSpec>> {
        let entries = self.entries(field, "a mapping of a name to a path");
        if !matches!(field.value.kind, NodeKind::Map(_)) {
            return None;
        }
        let levels = entries
            .iter()
            .map(|entry| Some(EachSpec { name: entry.key_text(), elements: self.expression(entry)? }));
        levels.collect::<Vec<_>>().into_iter().collect()
    }
}
