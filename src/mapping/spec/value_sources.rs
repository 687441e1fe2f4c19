//! Nodes → spec: where values come from, and the shape of an operation's rows.

use super::fields::{Field, Fields, SpecReader, Subject};
use super::{Constant, EachSpec, NameList, OverridesSpec, SelectorSpec, SettingSpec, ValueSourceSpec};
use crate::mapping::node::{NodeKind, Spanned};

/// The keys of a reading where it is one of its own: in a `set`, a `key`, or `columns` of an operation.
pub(super) const VALUE_SOURCE_KEYS: [&str; 10] = [
    "path",
    "first_of",
    "join",
    "with",
    "without",
    "index_of",
    "key_of",
    "value",
    "if_absent",
    "keep_if_absent",
];

/// The keys that say where a value comes from: one of them does.
const ORIGIN_KEYS: [&str; 6] = ["path", "first_of", "join", "index_of", "key_of", "value"];

impl SpecReader<'_> {
    /// The keys of a reading, wherever it stands.
    pub(super) fn value_source(&mut self, fields: &Fields<'_>) -> ValueSourceSpec {
        let owner = &fields.subject.owner;
        let origins: Vec<(&str, Field<'_>)> =
            ORIGIN_KEYS.into_iter().filter_map(|key| Some((key, fields.get(key)?))).collect();
        if let [(one, _), (other, field), ..] = origins.as_slice() {
            let hint = match *other {
                "value" => "`if_absent` is for where the path matches nothing",
                _ => "one key says where a value comes from; `first_of` tries several paths",
            };
            let message = format!("{owner} has both `{one}` and `{other}`");
            self.report(message, field.key_span(), hint.to_owned());
        }
        let has_selector = origins.iter().any(|(key, _)| *key != "value");
        for (key, is_allowed, hint) in [
            ("if_absent", has_selector, "`value` is a constant, `default` the SQL DEFAULT"),
            ("keep_if_absent", has_selector, "it is about what a path doesn't find"),
            ("with", fields.has("join"), "`with` stands between the parts of a `join`"),
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
            is_specified: ORIGIN_KEYS.iter().any(|key| fields.has(key)) || fields.has_unknown_keys,
            selector,
            value: fields.get("value").and_then(|field| self.constant(&field)),
            if_absent: fields.get("if_absent").and_then(|field| self.constant(&field)),
            null_if: None,
            keep_if_absent: fields.get("keep_if_absent").and_then(|field| self.boolean(&field)),
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
            "index_of" => SelectorSpec::IndexOf(self.text(field, "a name that `each` gives")?),
            _ => SelectorSpec::KeyOf(self.text(field, "a name that `each` gives")?),
        })
    }

    /// A list that must hold something.
    fn non_empty_list(&mut self, field: &Field<'_>, wanted: &str) -> Option<NameList> {
        let names = self.names(field, wanted)?;
        if names.value.is_empty() && matches!(&field.value.kind, NodeKind::List(items) if items.is_empty()) {
            self.report(format!("{} is empty, expected {wanted}", field.label), &field.value.span, None);
            return None;
        }
        Some(names)
    }

    /// A reading for each of some columns.
    pub(super) fn value_sources(&mut self, entries: &[Field<'_>], kind: &'static str) -> Vec<SettingSpec> {
        entries.iter().map(|entry| (entry.key_text(), self.own_value_source(entry, kind))).collect()
    }

    /// A reading of its own: a path, or the keys of a reading.
    fn own_value_source(&mut self, entry: &Field<'_>, kind: &'static str) -> ValueSourceSpec {
        if let NodeKind::Text(_) = entry.value.kind {
            return self.text(entry, "a path").map(ValueSourceSpec::path).unwrap_or_default();
        }
        if !matches!(entry.value.kind, NodeKind::Map(_)) {
            self.wrong_kind(entry, "a path or `{value: …}`");
            return ValueSourceSpec::default();
        }
        let label = &entry.label;
        let (name, owner) = (label.clone(), label.clone());
        let subject = Subject { name, owner, kind, at: entry.key_span().clone() };
        let known: Vec<&str> = VALUE_SOURCE_KEYS.into_iter().chain(["null_if"]).collect();
        let Some(fields) = self.fields(entry, subject, &known) else {
            return ValueSourceSpec::default();
        };
        if !ORIGIN_KEYS.iter().any(|key| fields.has(key)) && !fields.has_unknown_keys {
            self.report(format!("{label} has neither `path` nor `value`"), entry.key_span(), None);
            return ValueSourceSpec::default();
        }
        let value_source = self.value_source(&fields);
        ValueSourceSpec { null_if: self.null_if(&fields, &["value"]), ..value_source }
    }

    /// `null_if`, beside which some keys make no sense.
    pub(super) fn null_if(
        &mut self,
        fields: &Fields<'_>,
        conflicting: &[&str],
    ) -> Option<Spanned<Vec<Constant>>> {
        let field = fields.get("null_if")?;
        if let Some(other) = conflicting.iter().find(|key| fields.has(key)) {
            let message = format!("{} has both `null_if` and `{other}`", fields.subject.owner);
            self.report(message, field.key_span(), "`null_if` is about what a path finds".to_owned());
        }
        let items = self.items(&field, "a list of values")?;
        let value = items.iter().filter_map(|item| self.constant(item)).collect();
        Some(Spanned { value, span: field.value.span.clone() })
    }

    /// `when`, `columns` and `each` of an operation.
    pub(super) fn overrides(&mut self, fields: &Fields<'_>) -> OverridesSpec {
        let when = fields.get("when").and_then(|field| self.text(&field, "a path"));
        let columns = fields.get("columns").map(|field| {
            let entries = self.entries(&field, "a mapping of columns to paths");
            self.value_sources(&entries, "a column of an operation")
        });
        let levels = fields.get("each").and_then(|field| self.levels(&field));
        OverridesSpec {
            when,
            columns: columns.unwrap_or_default(),
            possibly_incomplete: fields.has_unknown_keys || (fields.has("each") && levels.is_none()),
            each: levels,
        }
    }

    /// The levels of `each`; none where one of them is faulty.
    pub(super) fn levels(&mut self, field: &Field<'_>) -> Option<Vec<EachSpec>> {
        let entries = self.entries(field, "a mapping of a name to a path");
        if !matches!(field.value.kind, NodeKind::Map(_)) {
            return None;
        }
        let levels = entries
            .iter()
            .map(|entry| Some(EachSpec { name: entry.key_text(), path: self.text(entry, "a path")? }));
        levels.collect::<Vec<_>>().into_iter().collect()
    }
}
