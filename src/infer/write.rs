//! Writes a mapping file, with what the documents showed as comments.

use std::fmt::Write as _;

use super::counts::counted;
use super::names::UsedNames;
use super::rules::{KeyText, Operation, Rule};
use super::tables::{Column, Table};
use super::yaml::quoted;

/// The most characters of a line, where a value can be put on several lines.
const WIDTH: usize = 110;

/// The widest column of names that later values are aligned to.
const MAX_ALIGNED: usize = 30;

/// A mapping to be written.
#[derive(Debug)]
pub(super) struct InferredFile<'f> {
    pub(super) name: String,
    pub(super) head: Vec<String>,
    pub(super) source: Vec<(&'static str, String)>,
    pub(super) tables: Vec<WrittenTable<'f>>,
    pub(super) rules: Vec<Rule>,
}

/// A table with its keys.
#[derive(Debug)]
pub(super) struct WrittenTable<'f> {
    pub(super) table: &'f Table,
    /// The parent, which the first columns refer to.
    pub(super) parent: Option<&'f Table>,
    /// Columns that are unique by themselves.
    pub(super) unique: Vec<&'f str>,
    /// Columns by which events find rows.
    pub(super) indexes: Vec<&'f str>,
}

impl InferredFile<'_> {
    /// The text of the file.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for line in &self.head {
            let _ = writeln!(text, "{}", format!("# {line}").trim_end());
        }
        let _ = write!(text, "\nformat: 1\nmapping: {}\n", quoted(&self.name));
        if self.source.is_empty() {
            text.push_str("source: {}\n");
        } else {
            text.push_str("source:\n");
        }
        for (key, value) in &self.source {
            let _ = writeln!(text, "  {key}: {value}");
        }
        text.push_str("\ntables:\n");
        // In a schema, tables, indexes and foreign keys have different names.
        let mut keys = UsedNames::new();
        for table in &self.tables {
            keys.unused(&table.table.name);
        }
        for (at, table) in self.tables.iter().enumerate() {
            if at > 0 {
                text.push('\n');
            }
            table.write(&mut text, &mut keys);
        }
        text.push_str("\nevents:\n");
        for rule in &self.rules {
            let indent = match &rule.event_type {
                Some(event_type) => {
                    let _ = writeln!(
                        text,
                        "  {}:{}",
                        quoted(event_type),
                        comment(&[counted(rule.events, "event")], &[])
                    );
                    "    "
                }
                None => "  ",
            };
            for operation in &rule.operations {
                operation.write(&mut text, indent);
            }
        }
        text
    }
}

/// A comment at the end of a line. Empty without evidence and doubts.
fn comment(evidence: &[String], review: &[String]) -> String {
    let mut parts = Vec::new();
    if !review.is_empty() {
        parts.push(format!("review: {}", review.join("; ")));
    }
    parts.extend(evidence.iter().cloned());
    if parts.is_empty() { String::new() } else { format!("  # {}", parts.join("; ")) }
}

impl WrittenTable<'_> {
    fn write(&self, text: &mut String, keys: &mut UsedNames) {
        let table = self.table;
        let _ = writeln!(text, "  {}:", quoted(&table.name));
        if !table.levels.is_empty() {
            let levels: Vec<String> =
                table.levels.iter().map(|level| format!("{}: {}", level.name, level.elements)).collect();
            let _ = writeln!(text, "    each: {{{}}}", levels.join(", "));
        }
        text.push_str("    columns:\n");
        let columns: Vec<(String, String)> = table
            .columns
            .iter()
            .map(|column| (format!("{}:", quoted(&column.name)), declaration(column, self.is_key(column))))
            .collect();
        let width = |lengths: &mut dyn Iterator<Item = usize>, most: usize| {
            lengths.filter(|length| *length <= most).max().unwrap_or_default()
        };
        let names = width(&mut columns.iter().map(|(name, _)| name.len()), MAX_ALIGNED);
        for ((name, declared), column) in columns.iter().zip(&table.columns) {
            let line = format!("      {name:names$} {declared}");
            let _ = writeln!(text, "{line}{}", comment(&column.ty.evidence, &column.ty.review));
        }
        let key: Vec<String> = table.key.iter().map(|at| quoted(&table.columns[*at].name)).collect();
        let _ = writeln!(
            text,
            "    primary_key: [{}]{}",
            key.join(", "),
            comment(&table.evidence, &table.review)
        );
        self.write_keys(text, keys, "unique", "uq", &self.unique);
        self.write_keys(text, keys, "indexes", "idx", &self.indexes);
        if let Some(parent) = self.parent {
            let columns: Vec<String> =
                table.columns[..parent.key.len()].iter().map(|column| quoted(&column.name)).collect();
            let references: Vec<String> =
                parent.key.iter().map(|at| quoted(&parent.columns[*at].name)).collect();
            let name = keys.unused(&format!("fk_{}", table.name));
            let _ = writeln!(text, "    foreign_keys:\n      {name}:");
            let _ = writeln!(text, "        columns: [{}]", columns.join(", "));
            let _ = writeln!(
                text,
                "        references: {{{}: [{}]}}",
                quoted(&parent.name),
                references.join(", ")
            );
            text.push_str("        on_delete: cascade\n");
        }
    }

    fn is_key(&self, column: &Column) -> bool {
        self.table.key.iter().any(|at| self.table.columns[*at].name == column.name)
    }

    fn write_keys(&self, text: &mut String, keys: &mut UsedNames, key: &str, prefix: &str, columns: &[&str]) {
        if columns.is_empty() {
            return;
        }
        let _ = writeln!(text, "    {key}:");
        for column in columns {
            let name = keys.unused(&format!("{prefix}_{}_{column}", self.table.name));
            let _ = writeln!(text, "      {name}: [{}]", quoted(column));
        }
    }
}

/// A column as a line of YAML, with its comment. `names`: the width of names.
pub(super) fn declared(column: &Column, names: usize) -> String {
    let comment = comment(&column.ty.evidence, &column.ty.review);
    let name = format!("{}:", quoted(&column.name));
    format!("{name:names$} {}{comment}", declaration(column, false))
}

fn declaration(column: &Column, is_key: bool) -> String {
    let mut keys = vec![format!("type: {}", quoted_type(&column.ty.ty))];
    let (key, value) = column.origin.entry();
    keys.push(format!("{key}: {value}"));
    keys.extend(column.ty.keys.iter().map(|(key, value)| format!("{key}: {value}")));
    if column.required && !is_key {
        keys.push("required: true".to_owned());
    }
    if column.keeps && !is_key {
        keys.push("keep_if_absent: true".to_owned());
    }
    format!("{{{}}}", keys.join(", "))
}

/// A type within braces: one with a comma needs quotes.
fn quoted_type(ty: &str) -> String {
    if ty.contains(',') { format!("\"{ty}\"") } else { ty.to_owned() }
}

impl Operation {
    fn write(&self, text: &mut String, indent: &str) {
        let (key, table) = &self.head;
        let _ = writeln!(text, "{indent}- {key}: {table}{}", comment(&[], &self.review));
        for (key, value) in &self.keys {
            let (value, entries) = match value {
                KeyText::Value(value) => (value.clone(), &[] as &[String]),
                KeyText::Entries(entries) => (format!("{{{}}}", entries.join(", ")), entries.as_slice()),
            };
            let line = format!("{indent}  {key}: {value}");
            if line.len() <= WIDTH || entries.is_empty() {
                let _ = writeln!(text, "{line}");
                continue;
            }
            let _ = writeln!(text, "{indent}  {key}:");
            for entry in entries {
                let _ = writeln!(text, "{indent}    {entry}");
            }
        }
    }
}
