//! Reading one YAML mapping: known keys, unknown keys, keys that are there twice, values of the
//! wrong kind. Every fault is put down and reading goes on.

use std::collections::HashMap;

use serde_json::Value as Json;

use super::{Constant, Names, Text};
use crate::diagnostic::{Diagnostic, SourceText};
use crate::mapping::node::{Kind, Node, Span, Spanned};
use crate::mapping::suggest;

/// What a YAML mapping is about, for messages.
pub(super) struct Subject {
    /// Such as ``table `parents` ``.
    pub(super) name: String,
    /// Whose its keys are, such as `` `parents` ``; empty where a key's name says all.
    pub(super) owner: String,
    /// Such as `a table`.
    pub(super) kind: &'static str,
    /// What a message that something is missing points at.
    pub(super) at: Span,
}

/// A key of a YAML mapping and its value.
pub(super) struct Field<'n> {
    name: &'n str,
    key: &'n Node,
    pub(super) value: &'n Node,
    /// What messages call it, such as `` `columns` of `parents` ``.
    pub(super) what: String,
}

impl<'n> Field<'n> {
    /// What has no key, such as an item of a list, as a field; so that it is read like all others.
    pub(super) fn item(node: &'n Node, what: String) -> Field<'n> {
        Field { name: "", key: node, value: node, what }
    }

    /// The same, under another name in messages.
    pub(super) fn called(&self, what: String) -> Field<'n> {
        Field { what, ..*self }
    }

    /// Where the value stands, or the key where there is none.
    fn at(&self) -> &'n Span {
        let is_written = !self.value.span.is_empty() || !matches!(self.value.kind, Kind::Null);
        if is_written { &self.value.span } else { &self.key.span }
    }

    /// Where the key stands.
    pub(super) fn key_at(&self) -> &'n Span {
        &self.key.span
    }

    /// The key as a name of the user's.
    pub(super) fn named(&self) -> Text {
        Spanned { value: self.name.to_owned(), span: self.key.span.clone() }
    }
}

/// The known keys that a YAML mapping has.
pub(super) struct Fields<'n> {
    known: Vec<Field<'n>>,
    pub(super) subject: Subject,
    /// Whether there was a key that is none.
    pub(super) had_unknown: bool,
}

impl<'n> Fields<'n> {
    pub(super) fn get(&self, name: &str) -> Option<Field<'n>> {
        let field = self.known.iter().find(|field| field.name == name)?;
        Some(match self.subject.owner.as_str() {
            "" => field.called(format!("`{name}`")),
            owner => field.called(format!("`{name}` of {owner}")),
        })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.known.iter().any(|field| field.name == name)
    }
}

/// Collects faults while nodes are read.
pub(super) struct Reader<'a> {
    pub(super) source: &'a SourceText,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    pub(super) fn report(&mut self, message: impl AsRef<str>, at: &Span, hint: impl Into<Option<String>>) {
        self.diagnostics.push(Diagnostic::error(message, at.clone()).hint(hint));
    }

    /// Something has the wrong kind.
    pub(super) fn wrong_kind(&mut self, field: &Field<'_>, wanted: &str) {
        let written = self.source.text.get(field.value.span.clone()).unwrap_or_default();
        let hint = match (&field.value.kind, wanted) {
            (Kind::Number(_) | Kind::Bool(_), "text") => {
                Some(format!("quotes make it text: `\"{written}\"`"))
            }
            (Kind::Text(text), "`true` or `false`") => match text.to_lowercase().as_str() {
                "yes" | "y" | "on" => Some("YAML 1.2 spells it `true`".to_owned()),
                "no" | "n" | "off" => Some("YAML 1.2 spells it `false`".to_owned()),
                _ => None,
            },
            (Kind::Text(_) | Kind::Number(_) | Kind::Bool(_), _) if wanted.starts_with("a list of") => {
                Some(format!("a list of one is `[{written}]`"))
            }
            (_, "a mapping of columns to paths") => Some("as in `{id: $.id}`".to_owned()),
            (_, "a mapping of names to lists of columns") => Some("as in `{uq_name: [name]}`".to_owned()),
            (_, "a mapping of a name to a path") => Some("as in `{item: \"$.items[*]\"}`".to_owned()),
            (_, "a mapping of dialects to types") => Some("as in `{mysql: MEDIUMTEXT}`".to_owned()),
            (_, "a mapping of a table to its columns") => Some("as in `{parent: [id]}`".to_owned()),
            (Kind::Text(text), "a mapping") if crate::types::Type::parse(text).is_ok() => {
                Some(format!("as in `{{type: {text}}}`"))
            }
            _ => None,
        };
        let message = format!("{} is {}, expected {wanted}", field.what, field.value.describe());
        self.report(message, field.at(), hint);
    }

    /// The entries of a YAML mapping whose keys are names of the user's, each once.
    pub(super) fn entries<'n>(&mut self, field: &Field<'n>, wanted: &str) -> Vec<Field<'n>> {
        let Kind::Map(entries) = &field.value.kind else {
            self.wrong_kind(field, wanted);
            return Vec::new();
        };
        let what = &field.what;
        let mut first: HashMap<&str, &Node> = HashMap::new();
        let mut fields = Vec::new();
        for (key, value) in entries {
            let Kind::Text(name) = &key.kind else {
                let message = format!("a key in {what} is {}, expected text", key.describe());
                let written = self.source.text.get(key.span.clone()).unwrap_or_default();
                let quoted = matches!(key.kind, Kind::Number(_) | Kind::Bool(_) | Kind::Null);
                let hint =
                    (quoted && !written.is_empty()).then(|| format!("quotes make it text: `\"{written}\"`"));
                self.report(message, &key.span, hint);
                continue;
            };
            if let Some(earlier) = first.get(name.as_str()) {
                let line = self.source.line_number(earlier.span.start);
                let message = format!("duplicate key `{name}` in {what}");
                self.report(message, &key.span, format!("the first is on line {line}"));
                continue;
            }
            first.insert(name, key);
            fields.push(Field { name, key, value, what: format!("`{name}` in {what}") });
        }
        fields
    }

    /// The entries of a YAML mapping that must have some.
    pub(super) fn filled<'n>(&mut self, field: &Field<'n>, wanted: &str) -> Vec<Field<'n>> {
        if matches!(&field.value.kind, Kind::Map(entries) if entries.is_empty()) {
            self.report(format!("{} is empty", field.what), &field.value.span, None);
        }
        self.entries(field, wanted)
    }

    /// The fields of a YAML mapping that has only certain keys.
    pub(super) fn fields<'n>(
        &mut self,
        field: &Field<'n>,
        subject: Subject,
        known: &[&str],
    ) -> Option<Fields<'n>> {
        let entries = self.entries(&field.called(subject.name.clone()), "a mapping");
        if !matches!(field.value.kind, Kind::Map(_)) {
            return None;
        }
        let (fields, unknown): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|entry| known.contains(&entry.name));
        for entry in &unknown {
            let message = format!("unknown key `{}` in {}", entry.name, subject.name);
            let hint = suggest::among(subject.kind, entry.name, known.iter().copied());
            self.report(message, entry.key_at(), hint);
        }
        Some(Fields { known: fields, subject, had_unknown: !unknown.is_empty() })
    }

    /// Text that is not empty.
    pub(super) fn text(&mut self, field: &Field<'_>, wanted: &str) -> Option<Text> {
        match &field.value.kind {
            Kind::Text(text) if text.is_empty() => {
                self.report(format!("{} is empty text", field.what), field.at(), None);
                None
            }
            Kind::Text(text) => Some(Spanned { value: text.clone(), span: field.value.span.clone() }),
            _ => {
                self.wrong_kind(field, wanted);
                None
            }
        }
    }

    pub(super) fn boolean(&mut self, field: &Field<'_>) -> Option<Spanned<bool>> {
        if let Kind::Bool(value) = field.value.kind {
            return Some(Spanned { value, span: field.value.span.clone() });
        }
        self.wrong_kind(field, "`true` or `false`");
        None
    }

    /// One of a few words.
    pub(super) fn choice<T: Copy>(&mut self, field: &Field<'_>, choices: &[(&str, T)]) -> Option<Spanned<T>> {
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        let wanted = suggest::list(&words, "or");
        let found = self.text(field, &wanted)?;
        if let Some((_, value)) = choices.iter().find(|(word, _)| *word == found.value) {
            return Some(Spanned { value: *value, span: found.span });
        }
        let message = format!("{} is `{}`, expected {wanted}", field.what, found.value);
        self.report(message, &found.span, None);
        None
    }

    /// A list of names. Faulty ones are reported and left out; a list of nothing else is none.
    pub(super) fn names(&mut self, field: &Field<'_>, wanted: &str) -> Option<Names> {
        let items = self.items(field, wanted)?;
        let value: Vec<Text> = items.iter().filter_map(|item| self.text(item, "text")).collect();
        let is_usable = items.is_empty() || !value.is_empty();
        is_usable.then(|| Spanned { value, span: field.value.span.clone() })
    }

    /// The items of a list, each as a field.
    pub(super) fn items<'n>(&mut self, field: &Field<'n>, wanted: &str) -> Option<Vec<Field<'n>>> {
        let Kind::List(items) = &field.value.kind else {
            self.wrong_kind(field, wanted);
            return None;
        };
        Some(items.iter().map(|item| Field::item(item, format!("an item of {}", field.what))).collect())
    }

    /// Any constant.
    pub(super) fn constant(&mut self, field: &Field<'_>) -> Option<Constant> {
        Some(Spanned { value: self.json(field)?, span: field.at().clone() })
    }

    /// A constant's values. Messages about what is in it name the whole.
    fn json(&mut self, field: &Field<'_>) -> Option<Json> {
        Some(match &field.value.kind {
            Kind::Null => Json::Null,
            Kind::Bool(value) => Json::Bool(*value),
            Kind::Number(number) => Json::Number(number.clone()),
            Kind::Text(text) => Json::String(text.clone()),
            Kind::List(items) => {
                let fields = items.iter().map(|item| Field::item(item, field.what.clone()));
                Json::Array(fields.map(|item| self.json(&item)).collect::<Option<_>>()?)
            }
            Kind::Map(_) => {
                let entries = self.entries(field, "a mapping").into_iter();
                let members = entries.map(|entry| {
                    let value = self.json(&entry.called(field.what.clone()))?;
                    Some((entry.name.to_owned(), value))
                });
                Json::Object(members.collect::<Option<_>>()?)
            }
        })
    }
}
