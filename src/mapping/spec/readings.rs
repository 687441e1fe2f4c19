//! Nodes → spec: where values come from, and the shape of an operation's rows.

use super::fields::{Field, Fields, Reader, Subject};
use super::{Constant, EachSpec, FindSpec, Names, ReadingSpec, SettingSpec, ShapeSpec};
use crate::mapping::node::{Kind, Spanned};

/// The keys of a reading where it is one of its own: in a `set`, a `key`, or `columns` of an operation.
pub(super) const READING_KEYS: [&str; 10] = [
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
const FROM_KEYS: [&str; 6] = ["path", "first_of", "join", "index_of", "key_of", "value"];

impl Reader<'_> {
    /// The keys of a reading, wherever it stands.
    pub(super) fn reading(&mut self, fields: &Fields<'_>) -> ReadingSpec {
        let whose = &fields.subject.owner;
        let given: Vec<(&str, Field<'_>)> =
            FROM_KEYS.into_iter().filter_map(|key| Some((key, fields.get(key)?))).collect();
        if let [(one, _), (other, field), ..] = given.as_slice() {
            let hint = match *other {
                "value" => "`if_absent` is for where the path matches nothing",
                _ => "one key says where a value comes from; `first_of` tries several paths",
            };
            let message = format!("{whose} has both `{one}` and `{other}`");
            self.report(message, field.key_at(), hint.to_owned());
        }
        let looks = given.iter().any(|(key, _)| *key != "value");
        for (key, without, hint) in [
            ("if_absent", looks, "`value` is a constant, `default` the SQL DEFAULT"),
            ("keep_if_absent", looks, "it is about what a path doesn't find"),
            ("with", fields.has("join"), "`with` stands between the parts of a `join`"),
            ("without", fields.has("path"), "`without` names members of the object at `path`"),
        ] {
            if let Some(field) = fields.get(key)
                && !without
                && !fields.had_unknown
            {
                let needed = if key == "with" { "join" } else { "path" };
                let message = format!("{whose} has `{key}`, but no `{needed}`");
                self.report(message, field.key_at(), hint.to_owned());
            }
        }
        let from = given.into_iter().find(|(key, _)| *key != "value");
        let from = from.and_then(|(key, field)| self.find(key, &field, fields));
        ReadingSpec {
            given: FROM_KEYS.iter().any(|key| fields.has(key)) || fields.had_unknown,
            from,
            value: fields.get("value").and_then(|field| self.constant(&field)),
            if_absent: fields.get("if_absent").and_then(|field| self.constant(&field)),
            null_if: None,
            keep_if_absent: fields.get("keep_if_absent").and_then(|field| self.boolean(&field)),
        }
    }

    fn find(&mut self, key: &str, field: &Field<'_>, fields: &Fields<'_>) -> Option<FindSpec> {
        Some(match key {
            "path" => {
                let path = self.text(field, "a path");
                match fields.get("without") {
                    None => FindSpec::Path(path?),
                    Some(without) => {
                        let names = self.filled_list(&without, "a list of names");
                        FindSpec::Without { path: path?, names: names? }
                    }
                }
            }
            "first_of" => FindSpec::FirstOf(self.filled_list(field, "a list of paths")?),
            "join" => {
                let parts = self.filled_list(field, "a list of paths");
                let with = match fields.get("with") {
                    None => Some(" ".to_owned()),
                    Some(with) => {
                        if let Kind::Text(text) = &with.value.kind {
                            Some(text.clone())
                        } else {
                            self.wrong_kind(&with, "text");
                            None
                        }
                    }
                };
                FindSpec::Join { parts: parts?, with: with? }
            }
            "index_of" => FindSpec::IndexOf(self.text(field, "a name that `each` gives")?),
            _ => FindSpec::KeyOf(self.text(field, "a name that `each` gives")?),
        })
    }

    /// A list that must hold something.
    fn filled_list(&mut self, field: &Field<'_>, wanted: &str) -> Option<Names> {
        let names = self.names(field, wanted)?;
        if names.value.is_empty() && matches!(&field.value.kind, Kind::List(items) if items.is_empty()) {
            self.report(format!("{} is empty, expected {wanted}", field.what), &field.value.span, None);
            return None;
        }
        Some(names)
    }

    /// A reading for each of some columns.
    pub(super) fn readings(&mut self, entries: &[Field<'_>], kind: &'static str) -> Vec<SettingSpec> {
        entries.iter().map(|entry| (entry.named(), self.own_reading(entry, kind))).collect()
    }

    /// A reading of its own: a path, or the keys of a reading.
    fn own_reading(&mut self, entry: &Field<'_>, kind: &'static str) -> ReadingSpec {
        if let Kind::Text(_) = entry.value.kind {
            return self.text(entry, "a path").map(ReadingSpec::path).unwrap_or_default();
        }
        if !matches!(entry.value.kind, Kind::Map(_)) {
            self.wrong_kind(entry, "a path or `{value: …}`");
            return ReadingSpec::default();
        }
        let whose = &entry.what;
        let (name, owner) = (whose.clone(), whose.clone());
        let subject = Subject { name, owner, kind, at: entry.key_at().clone() };
        let known: Vec<&str> = READING_KEYS.into_iter().chain(["null_if"]).collect();
        let Some(fields) = self.fields(entry, subject, &known) else {
            return ReadingSpec::default();
        };
        if !FROM_KEYS.iter().any(|key| fields.has(key)) && !fields.had_unknown {
            self.report(format!("{whose} has neither `path` nor `value`"), entry.key_at(), None);
            return ReadingSpec::default();
        }
        let reading = self.reading(&fields);
        ReadingSpec { null_if: self.null_if(&fields, &["value"]), ..reading }
    }

    /// `null_if`, beside which some keys make no sense.
    pub(super) fn null_if(
        &mut self,
        fields: &Fields<'_>,
        never_beside: &[&str],
    ) -> Option<Spanned<Vec<Constant>>> {
        let field = fields.get("null_if")?;
        if let Some(other) = never_beside.iter().find(|key| fields.has(key)) {
            let message = format!("{} has both `null_if` and `{other}`", fields.subject.owner);
            self.report(message, field.key_at(), "`null_if` is about what a path finds".to_owned());
        }
        let items = self.items(&field, "a list of values")?;
        let value = items.iter().filter_map(|item| self.constant(item)).collect();
        Some(Spanned { value, span: field.value.span.clone() })
    }

    /// `when`, `columns` and `each` of an operation.
    pub(super) fn shape(&mut self, fields: &Fields<'_>) -> ShapeSpec {
        let when = fields.get("when").and_then(|field| self.text(&field, "a path"));
        let columns = fields.get("columns").map(|field| {
            let entries = self.entries(&field, "a mapping of columns to paths");
            self.readings(&entries, "a column of an operation")
        });
        let levels = fields.get("each").and_then(|field| self.levels(&field));
        ShapeSpec {
            when,
            columns: columns.unwrap_or_default(),
            unsure: fields.had_unknown || (fields.has("each") && levels.is_none()),
            each: levels,
        }
    }

    /// The levels of `each`; none where one of them is faulty.
    pub(super) fn levels(&mut self, field: &Field<'_>) -> Option<Vec<EachSpec>> {
        let entries = self.entries(field, "a mapping of a name to a path");
        if !matches!(field.value.kind, Kind::Map(_)) {
            return None;
        }
        let levels = entries
            .iter()
            .map(|entry| Some(EachSpec { name: entry.named(), path: self.text(entry, "a path")? }));
        levels.collect::<Vec<_>>().into_iter().collect()
    }
}
