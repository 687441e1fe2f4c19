//! Reads one YAML mapping: known, unknown and duplicate keys, and values of the wrong kind. Every fault
//! is reported, and reading continues.

use std::collections::HashMap;

use serde_json::Value as Json;

use super::{Constant, NameList, SpannedText};
use crate::diagnostic::SourceText;
use crate::mapping::findings::Findings;
use crate::mapping::keys::{Choice, Section};
use crate::mapping::node::{Node, NodeKind, Span, Spanned};
use crate::mapping::{suggest, synonyms};

/// The subject of a YAML mapping, for messages.
pub(super) struct Subject {
    /// Such as ``table `parents` ``.
    pub(super) name: String,
    /// The owner of its keys, such as `` `parents` ``. It is empty if a key's name is enough.
    pub(super) owner: String,
    /// The section of the file, which has the known keys.
    pub(super) section: Section,
    /// The position for messages about missing keys.
    pub(super) at: Span,
}

/// A key of a YAML mapping and its value.
pub(super) struct Field<'n> {
    name: &'n str,
    key: &'n Node,
    pub(super) value: &'n Node,
    /// The label in messages, such as `` `columns` of `parents` ``.
    pub(super) label: String,
}

impl<'n> Field<'n> {
    /// Wraps a node without a key, such as an item of a list, as a field.
    pub(super) fn item(node: &'n Node, label: String) -> Field<'n> {
        Field { name: "", key: node, value: node, label }
    }

    /// The same field with another label.
    pub(super) fn with_label(&self, label: String) -> Field<'n> {
        Field { label, ..*self }
    }

    /// Position of the value, or of the key if there is no value.
    fn span(&self) -> &'n Span {
        let is_written = !self.value.span.is_empty() || !matches!(self.value.kind, NodeKind::Null);
        if is_written { &self.value.span } else { &self.key.span }
    }

    /// Position of the key.
    pub(super) fn key_span(&self) -> &'n Span {
        &self.key.span
    }

    /// The key as a name that the user chose.
    pub(super) fn key_text(&self) -> SpannedText {
        Spanned { value: self.name.to_owned(), span: self.key.span }
    }
}

/// The known keys that a YAML mapping has.
pub(super) struct Fields<'n> {
    known: Vec<Field<'n>>,
    pub(super) subject: Subject,
    /// Whether there were unknown keys.
    pub(super) has_unknown_keys: bool,
}

impl<'n> Fields<'n> {
    /// The field with this key, which must be a key of the subject's section.
    pub(super) fn get(&self, name: &str) -> Option<Field<'n>> {
        debug_assert!(
            self.subject.section.key(name).is_some(),
            "{:?} has no key `{name}`",
            self.subject.section
        );
        let field = self.known.iter().find(|field| field.name == name)?;
        Some(match self.subject.owner.as_str() {
            "" => field.with_label(format!("`{name}`")),
            owner => field.with_label(format!("`{name}` of {owner}")),
        })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.known.iter().any(|field| field.name == name)
    }
}

/// Reads nodes and collects their faults.
pub(super) struct SpecReader<'a> {
    pub(super) source: &'a SourceText,
    pub(super) findings: Findings,
}

impl SpecReader<'_> {
    pub(super) fn report(&mut self, message: impl AsRef<str>, at: &Span, hint: impl Into<Option<String>>) {
        self.findings.error(message, *at, hint);
    }

    /// Reports a value of the wrong kind.
    pub(super) fn wrong_kind(&mut self, field: &Field<'_>, wanted: &str) {
        let written = self.source.text.get(field.value.span.range()).unwrap_or_default();
        let hint = match (&field.value.kind, wanted) {
            (NodeKind::Null, "a mapping") if field.name == "source" => {
                Some("`source: {}` if the events have no types and no further settings".to_owned())
            }
            (NodeKind::Map(entries), "a path" | "text") if is_program(entries) => Some(program_hint(field)),
            (NodeKind::List(_), "a path") => Some(list_of_paths_hint(field.name).to_owned()),
            (NodeKind::Map(_), "a list of operations") => {
                Some("begin each operation with `- `, as in `- upsert: people`".to_owned())
            }
            (NodeKind::Number(_) | NodeKind::Bool(_), "text") => {
                Some(format!("quotes make it text: `\"{written}\"`"))
            }
            // One of the words, which YAML reads as a number.
            (NodeKind::Number(_), _) if wanted.contains(&format!("`{written}`")) => {
                Some(format!("quotes make it text: `\"{written}\"`"))
            }
            (NodeKind::Text(text), "`true` or `false`") => match text.to_lowercase().as_str() {
                "yes" | "y" | "on" => Some("YAML 1.2 spells it `true`".to_owned()),
                "no" | "n" | "off" => Some("YAML 1.2 spells it `false`".to_owned()),
                _ => None,
            },
            (NodeKind::Text(text), "a list of operations") if field.name == "tombstones" => Some(match text
                .as_str()
            {
                "skip" | "ignore" => "without `tombstones`, records without a value are skipped".to_owned(),
                verb => format!("as in `- {verb}: people`, with the keys of the operation below it"),
            }),
            (NodeKind::Text(_) | NodeKind::Number(_) | NodeKind::Bool(_), _)
                if wanted.starts_with("a list of") =>
            {
                Some(format!("a list of one is `[{written}]`"))
            }
            (_, "a mapping of columns to words") => Some("as in `{visits: add, last_seen: max}`".to_owned()),
            (_, "a mapping of columns to paths") => Some("as in `{id: $.id}`".to_owned()),
            (_, "a mapping of codes to values") => Some("as in `{A: active, B: blocked}`".to_owned()),
            (NodeKind::Null, "a list of values") if !written.is_empty() => {
                Some(format!("a list of one is `[{written}]`"))
            }
            (_, "a mapping of names to lists of columns") => Some("as in `{uq_name: [name]}`".to_owned()),
            (_, "a mapping of a name to a path") => Some("as in `{item: \"$.items[*]\"}`".to_owned()),
            (_, "a mapping of dialects to types") => Some("as in `{mysql: MEDIUMTEXT}`".to_owned()),
            (NodeKind::Text(text), "a mapping of a table to its columns") => Some(references_hint(text)),
            (_, "a mapping of a table to its key") => Some("as in `{parents: {name: $.parent}}`".to_owned()),
            (_, "a mapping of a table to its columns") => Some("as in `{parent: [id]}`".to_owned()),
            (NodeKind::Text(text), "a mapping") if crate::types::Type::parse(text).is_ok() => {
                let quote = if text.contains(',') { "\"" } else { "" };
                Some(format!("as in `{{type: {quote}{text}{quote}}}`"))
            }
            _ => None,
        };
        let message = format!("{} is {}, expected {wanted}", field.label, field.value.describe());
        self.report(message, field.span(), hint);
    }

    /// The entries of a YAML mapping whose keys are names that the user chose. Duplicate keys are
    /// reported.
    pub(super) fn entries<'n>(&mut self, field: &Field<'n>, wanted: &str) -> Vec<Field<'n>> {
        let NodeKind::Map(entries) = &field.value.kind else {
            self.wrong_kind(field, wanted);
            return Vec::new();
        };
        let label = &field.label;
        let mut first: HashMap<&str, &Node> = HashMap::new();
        let mut fields = Vec::new();
        for (key, value) in entries {
            let NodeKind::Text(name) = &key.kind else {
                let message = format!("a key in {label} is {}, expected text", key.describe());
                let written = self.source.text.get(key.span.range()).unwrap_or_default();
                let quoted = matches!(key.kind, NodeKind::Number(_) | NodeKind::Bool(_) | NodeKind::Null);
                let hint =
                    (quoted && !written.is_empty()).then(|| format!("quotes make it text: `\"{written}\"`"));
                self.report(message, &key.span, hint);
                continue;
            };
            if let Some(earlier) = first.get(name.as_str()) {
                let line = self.source.line_number(earlier.span.start);
                let message = format!("duplicate key `{name}` in {label}");
                self.report(message, &key.span, format!("the first is on line {line}"));
                continue;
            }
            first.insert(name, key);
            fields.push(Field { name, key, value, label: format!("`{name}` in {label}") });
        }
        fields
    }

    /// The entries of a YAML mapping. An empty one is reported.
    pub(super) fn non_empty_entries<'n>(&mut self, field: &Field<'n>, wanted: &str) -> Vec<Field<'n>> {
        if matches!(&field.value.kind, NodeKind::Map(entries) if entries.is_empty()) {
            self.report(format!("{} is empty", field.label), &field.value.span, None);
        }
        self.entries(field, wanted)
    }

    /// The fields of a YAML mapping with a fixed set of keys.
    pub(super) fn fields<'n>(&mut self, field: &Field<'n>, subject: Subject) -> Option<Fields<'n>> {
        let entries = self.entries(&field.with_label(subject.name.clone()), "a mapping");
        if !matches!(field.value.kind, NodeKind::Map(_)) {
            return None;
        }
        let (fields, unknown): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|entry| subject.section.key(entry.name).is_some());
        for entry in &unknown {
            let message = format!("unknown key `{}` in {}", entry.name, subject.name);
            let hint = self.unknown_key_hint(entry, subject.section);
            self.report(message, entry.key_span(), hint);
        }
        Some(Fields { known: fields, subject, has_unknown_keys: !unknown.is_empty() })
    }

    fn unknown_key_hint(&self, entry: &Field<'_>, section: Section) -> Option<String> {
        if let Some(hint) = synonyms::hint(section, entry.name) {
            return Some(hint.to_owned());
        }
        let known = section.keys().map(|key| key.name);
        if suggest::nearest(entry.name, known.clone()).is_none() && self.is_part_of_value(entry) {
            return Some("between braces, a value with `,` needs quotes".to_owned());
        }
        suggest::hint_among(section.label(), entry.name, known)
    }

    /// Whether a key without a value follows a comma, as in `{value: Smith, John}`.
    fn is_part_of_value(&self, entry: &Field<'_>) -> bool {
        let span = entry.key_span();
        let before = self.source.text.get(..span.start).unwrap_or_default().trim_end();
        let after = self.source.text.get(span.end..).unwrap_or_default().trim_start();
        before.ends_with(',') && after.starts_with([',', '}'])
    }

    /// Text. An empty text is reported.
    pub(super) fn text(&mut self, field: &Field<'_>, wanted: &str) -> Option<SpannedText> {
        match &field.value.kind {
            NodeKind::Text(text) if text.is_empty() => {
                self.report(format!("{} is empty text", field.label), field.span(), None);
                None
            }
            NodeKind::Text(text) => Some(Spanned { value: text.clone(), span: field.value.span }),
            _ => {
                self.wrong_kind(field, wanted);
                None
            }
        }
    }

    pub(super) fn boolean(&mut self, field: &Field<'_>) -> Option<Spanned<bool>> {
        if let NodeKind::Bool(value) = field.value.kind {
            return Some(Spanned { value, span: field.value.span });
        }
        self.wrong_kind(field, "`true` or `false`");
        None
    }

    /// One of the words of a choice.
    pub(super) fn choice<T: Choice>(&mut self, field: &Field<'_>) -> Option<Spanned<T>> {
        let words = T::words();
        let wanted = suggest::list(&words, "or");
        let found = self.text(field, &wanted)?;
        if let Some((_, value)) = T::WORDS.iter().find(|(word, _)| *word == found.value) {
            return Some(Spanned { value: *value, span: found.span });
        }
        let message = format!("{} is `{}`, expected {wanted}", field.label, found.value);
        let word = T::synonym(&found.value).or_else(|| suggest::nearest(&found.value, words.into_iter()));
        let hint = word.map(|word| format!("write `{word}`"));
        self.report(message, &found.span, hint);
        None
    }

    /// A list of names. Invalid names are reported and omitted. If none is valid, there is no list. A text
    /// is reported, and read as a list of one.
    pub(super) fn names(&mut self, field: &Field<'_>, wanted: &str) -> Option<NameList> {
        if let NodeKind::Text(text) = &field.value.kind
            && !text.is_empty()
        {
            self.wrong_kind(field, wanted);
            return Some(list_of_one(text, field));
        }
        let items = self.items(field, wanted)?;
        let value: Vec<SpannedText> = items.iter().filter_map(|item| self.text(item, "text")).collect();
        let is_usable = items.is_empty() || !value.is_empty();
        is_usable.then_some(Spanned { value, span: field.value.span })
    }

    /// The items of a list, each as a field.
    pub(super) fn items<'n>(&mut self, field: &Field<'n>, wanted: &str) -> Option<Vec<Field<'n>>> {
        let NodeKind::List(items) = &field.value.kind else {
            self.wrong_kind(field, wanted);
            return None;
        };
        Some(items.iter().map(|item| Field::item(item, format!("an item of {}", field.label))).collect())
    }

    /// Any constant.
    pub(super) fn constant(&mut self, field: &Field<'_>) -> Option<Constant> {
        Some(Spanned { value: self.json(field)?, span: *field.span() })
    }

    /// The value of a constant. Messages about a nested value name the whole constant.
    fn json(&mut self, field: &Field<'_>) -> Option<Json> {
        Some(match &field.value.kind {
            NodeKind::Null => Json::Null,
            NodeKind::Bool(value) => Json::Bool(*value),
            NodeKind::Number(number) => Json::Number(number.clone()),
            NodeKind::Text(text) => Json::String(text.clone()),
            NodeKind::List(items) => {
                let fields = items.iter().map(|item| Field::item(item, field.label.clone()));
                Json::Array(fields.map(|item| self.json(&item)).collect::<Option<_>>()?)
            }
            NodeKind::Map(_) => {
                let entries = self.entries(field, "a mapping").into_iter();
                let members = entries.map(|entry| {
                    let value = self.json(&entry.with_label(field.label.clone()))?;
                    Some((entry.name.to_owned(), value))
                });
                Json::Object(members.collect::<Option<_>>()?)
            }
        })
    }
}

/// A text as a list.
pub(super) fn list_of_one(text: &str, field: &Field<'_>) -> NameList {
    let span = field.value.span;
    Spanned { value: vec![Spanned { value: text.to_owned(), span }], span }
}

/// Whether a mapping is `{jq: …}`, which stands in place of a path in other parts of the file.
fn is_program(entries: &[(Node, Node)]) -> bool {
    matches!(entries, [(Node { kind: NodeKind::Text(key), .. }, _)] if key == "jq")
}

/// The hint for `{jq: …}` in place of a path of a value source.
fn program_hint(field: &Field<'_>) -> String {
    if field.name == "path" {
        return "write `jq: …` in place of `path`".to_owned();
    }
    let key = ["first_of", "join"].into_iter().find(|key| field.label.contains(&format!("`{key}`")));
    match key {
        Some("first_of") => {
            "write `jq` in place of `first_of`, with `//` between the values, as in `jq: .a // .b`".to_owned()
        }
        Some(key) => format!("write `jq` in place of `{key}`, as in `jq: '[.a, .b] | join(\" \")'`"),
        None => "`{jq: …}` stands in place of a path of `each`, `when` or `source`".to_owned(),
    }
}

/// The hint for a list where one path is expected.
fn list_of_paths_hint(key: &str) -> &'static str {
    match key {
        "one_or_list" => "a level has several sources, as in `[{one_or_list: $.a}, {one_or_list: $.b}]`",
        "when" | "events" | "body" => "there is one path, or a program, as in `{jq: \".a // .b\"}`",
        _ => "`first_of` takes a list of paths",
    }
}

/// The hint for a table and its columns in the words of SQL, such as `parents(id)`.
fn references_hint(text: &str) -> String {
    let (table, columns) = match text.split_once(['(', '.']) {
        Some((table, columns)) => (table.trim(), columns.trim_end_matches(')').trim()),
        None => (text.trim(), "id"),
    };
    format!("as in `{{{table}: [{columns}]}}`")
}
