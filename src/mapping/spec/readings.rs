//! Nodes → spec: where values come from, and the shape of an operation's rows.

use super::fields::{Field, Fields, Reader, Subject};
use super::{Constant, EachSpec, FindSpec, Names, ReadingSpec, ShapeSpec, Text};
use crate::diagnostic::Diagnostic;
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
    pub(super) fn reading(&mut self, fields: &Fields<'_>, whose: &str) -> ReadingSpec {
        let of = |key: &str| format!("`{key}` of {whose}");
        let given: Vec<(&str, Field<'_>)> =
            FROM_KEYS.into_iter().filter_map(|key| Some((key, fields.get(key)?))).collect();
        if let [(one, _), (other, field), ..] = given.as_slice() {
            let hint = match *other {
                "value" => "`if_absent` is for where the path matches nothing",
                _ => "one key says where a value comes from; `first_of` tries several paths",
            };
            let message = format!("{whose} has both `{one}` and `{other}`");
            self.report(Diagnostic::error(message, field.key_at()).hint(hint.to_owned()));
        }
        let looks = given.iter().any(|(key, _)| *key != "value");
        for (key, without, hint) in [
            ("if_absent", looks, "`value` is a constant, `default` the SQL DEFAULT"),
            ("keep_if_absent", looks, "it is about what a path doesn't find"),
            ("with", fields.get("join").is_some(), "`with` stands between the parts of a `join`"),
            ("without", fields.get("path").is_some(), "`without` names members of the object at `path`"),
        ] {
            if let Some(field) = fields.get(key)
                && !without
                && !fields.had_unknown
            {
                let needed = if key == "with" { "join" } else { "path" };
                let message = format!("{whose} has `{key}`, but no `{needed}`");
                self.report(Diagnostic::error(message, field.key_at()).hint(hint.to_owned()));
            }
        }
        let from = given.into_iter().find(|(key, _)| *key != "value");
        let from = from.and_then(|(key, field)| self.find(key, &field, fields, &of));
        ReadingSpec {
            given: FROM_KEYS.iter().any(|key| fields.get(key).is_some()) || fields.had_unknown,
            from,
            value: fields.get("value").and_then(|field| self.constant(&field, &of("value"))),
            if_absent: fields.get("if_absent").and_then(|field| self.constant(&field, &of("if_absent"))),
            null_if: None,
            keep_if_absent: fields
                .get("keep_if_absent")
                .and_then(|field| self.boolean(&field, &of("keep_if_absent"))),
        }
    }

    fn find(
        &mut self,
        key: &str,
        field: &Field<'_>,
        fields: &Fields<'_>,
        of: &dyn Fn(&str) -> String,
    ) -> Option<FindSpec> {
        Some(match key {
            "path" => {
                let path = self.text(field, &of("path"), "a path");
                match fields.get("without") {
                    None => FindSpec::Path(path?),
                    Some(without) => {
                        let names = self.filled_list(&without, &of("without"), "a list of names");
                        FindSpec::Without { path: path?, names: names? }
                    }
                }
            }
            "first_of" => FindSpec::FirstOf(self.filled_list(field, &of("first_of"), "a list of paths")?),
            "join" => {
                let parts = self.filled_list(field, &of("join"), "a list of paths");
                let with = match fields.get("with") {
                    None => Some(" ".to_owned()),
                    Some(with) => {
                        if let Kind::Text(text) = &with.value.kind {
                            Some(text.clone())
                        } else {
                            self.wrong_kind(&with, &of("with"), "text");
                            None
                        }
                    }
                };
                FindSpec::Join { parts: parts?, with: with? }
            }
            "index_of" => FindSpec::IndexOf(self.text(field, &of("index_of"), "a name that `each` gives")?),
            _ => FindSpec::KeyOf(self.text(field, &of("key_of"), "a name that `each` gives")?),
        })
    }

    /// A list that must hold something.
    fn filled_list(&mut self, field: &Field<'_>, what: &str, wanted: &str) -> Option<Names> {
        let names = self.names(field, what, wanted)?;
        if names.value.is_empty() && matches!(&field.value.kind, Kind::List(items) if items.is_empty()) {
            let message = format!("{what} is empty, expected {wanted}");
            self.report(Diagnostic::error(message, field.value.span.clone()));
            return None;
        }
        Some(names)
    }

    /// A reading for each of some columns.
    pub(super) fn readings(
        &mut self,
        entries: &[Field<'_>],
        what: &str,
        kind: &'static str,
    ) -> Vec<(Text, ReadingSpec)> {
        let read = entries.iter().map(|entry| {
            let column = entry.named();
            let whose = format!("`{}` in {what}", column.value);
            let reading = self.own_reading(entry, &whose, kind);
            (column, reading)
        });
        read.collect()
    }

    /// A reading of its own: a path, or the keys of a reading.
    fn own_reading(&mut self, entry: &Field<'_>, whose: &str, kind: &'static str) -> ReadingSpec {
        if let Kind::Text(_) = entry.value.kind {
            let path = self.text(entry, whose, "a path");
            return path.map(ReadingSpec::path).unwrap_or_default();
        }
        if !matches!(entry.value.kind, Kind::Map(_)) {
            self.wrong_kind(entry, whose, "a path or `{value: …}`");
            return ReadingSpec::default();
        }
        let subject = Subject { name: whose.to_owned(), kind, at: entry.key_at() };
        let known: Vec<&str> = READING_KEYS.into_iter().chain(["null_if"]).collect();
        let Some(fields) = self.fields(entry, &subject, &known) else {
            return ReadingSpec::default();
        };
        if FROM_KEYS.iter().all(|key| fields.get(key).is_none()) && !fields.had_unknown {
            let message = format!("{whose} has neither `path` nor `value`");
            self.report(Diagnostic::error(message, subject.at));
            return ReadingSpec::default();
        }
        let mut reading = self.reading(&fields, whose);
        if let Some(field) = fields.get("null_if") {
            reading.null_if = self.null_if(&fields, &field, whose, &["value"]);
        }
        reading
    }

    /// `null_if`, beside which some keys make no sense.
    pub(super) fn null_if(
        &mut self,
        fields: &Fields<'_>,
        field: &Field<'_>,
        whose: &str,
        never_beside: &[&str],
    ) -> Option<Spanned<Vec<Constant>>> {
        if let Some(other) = never_beside.iter().find(|key| fields.get(key).is_some()) {
            let message = format!("{whose} has both `null_if` and `{other}`");
            self.report(
                Diagnostic::error(message, field.key_at())
                    .hint("`null_if` is about what a path finds".to_owned()),
            );
        }
        let what = format!("`null_if` of {whose}");
        let items = self.items(field, &what, "a list of values")?;
        let item_of = format!("an item of {what}");
        let value = items.iter().filter_map(|item| self.constant(item, &item_of)).collect();
        Some(Spanned { value, span: field.value.span.clone() })
    }

    /// `when`, `columns` and `each` of an operation.
    pub(super) fn shape(&mut self, fields: &Fields<'_>, table: &Text) -> ShapeSpec {
        let of = |key: &str| format!("`{key}` of `{}`", table.value);
        let when = fields.get("when").and_then(|field| self.text(&field, &of("when"), "a path"));
        let columns = fields.get("columns").map(|field| {
            let entries = self.entries(&field, &of("columns"), "a mapping of columns to paths");
            self.readings(&entries, &of("columns"), "a column of an operation")
        });
        let each = fields.get("each");
        let levels = each.and_then(|field| self.levels(&field, &of("each")));
        ShapeSpec {
            when,
            columns: columns.unwrap_or_default(),
            unsure: fields.had_unknown || (each.is_some() && levels.is_none()),
            each: levels,
        }
    }

    /// The levels of `each`; none where one of them is faulty.
    pub(super) fn levels(&mut self, field: &Field<'_>, what: &str) -> Option<Vec<EachSpec>> {
        let entries = self.entries(field, what, "a mapping of a name to a path");
        if !matches!(field.value.kind, Kind::Map(_)) {
            return None;
        }
        let levels = entries.iter().map(|entry| {
            let name = entry.named();
            let path = self.text(entry, &format!("`{}` in {what}", name.value), "a path")?;
            Some(EachSpec { name, path })
        });
        levels.collect::<Vec<_>>().into_iter().collect()
    }
}
