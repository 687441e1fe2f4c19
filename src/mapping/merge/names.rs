//! Names that must be unique across files: names of mappings, tables, indexes and foreign keys.

use std::collections::HashMap;

use super::{Declaration, Merger};
use crate::mapping::case::fold_case;
use crate::mapping::spec::SpannedText;
use crate::topic::Topic;

/// A schema and a name in it. Databases ignore the case of both on some systems.
type NameInSchema = (Option<String>, String);

impl Merger<'_> {
    /// Checks the names of the mappings. With several files, it also checks the topics, which select
    /// the mapping of a record.
    pub(super) fn names(&mut self) {
        let files = self.files;
        let mut seen: HashMap<String, (usize, &SpannedText)> = HashMap::new();
        for (file, spec) in files.iter().map(|file| &file.spec).enumerate() {
            let Some(name) = &spec.name else { continue };
            // The name is part of the name of the migrations table, and databases ignore its case.
            let Some((other, first)) = seen.get(&fold_case(&name.value)).copied() else {
                seen.insert(fold_case(&name.value), (file, name));
                continue;
            };
            let line = self.line(other, &first.span);
            let (message, hint) = if first.value == name.value {
                let message = format!("`{}` is the name of two mappings", name.value);
                (
                    message,
                    format!(
                        "the other one is at {line}; logs and dead letters identify a mapping by its name"
                    ),
                )
            } else {
                let message = format!("mappings `{}` and `{}` differ only in case", first.value, name.value);
                (message, format!("the other one is at {line}"))
            };
            self.report(file, message, &name.span, hint);
        }
        if files.len() < 2 {
            return;
        }
        for (file, spec) in files.iter().map(|file| &file.spec).enumerate() {
            for topic in spec.sources.iter().flat_map(|source| &source.topics) {
                if Topic::parse(&topic.value).is_err() {
                    let message = format!("invalid pattern `{}` in `topics`", topic.value);
                    let hint = "with several mappings, `topics` selects the mapping of a record; `^eu\\..*` is a valid pattern";
                    self.report(file, message, &topic.span, hint.to_owned());
                }
            }
        }
    }

    /// A name of a declaration, in a form that is equal for names that a database treats as equal.
    fn in_schema(&self, declaration: Declaration, name: &str) -> NameInSchema {
        (self.declared_table(declaration).schema.as_deref().map(fold_case), fold_case(name))
    }

    /// Checks names that must be unique in the schema. Names within one file have been checked before.
    pub(super) fn index_names(&mut self) {
        let first: Vec<Declaration> = self.tables.iter().map(|merged| merged.declarations[0]).collect();
        let mut tables: HashMap<NameInSchema, (usize, &SpannedText)> = HashMap::new();
        for declaration in &first {
            let name = &self.spec(*declaration).name;
            let folded = self.in_schema(*declaration, &name.value);
            let Some((other, known)) = tables.insert(folded, (declaration.file, name)) else {
                continue;
            };
            let message = format!("tables `{}` and `{}` differ only in case", known.value, name.value);
            let line = self.line(other, &known.span);
            let hint = format!("the other one is at {line}; MySQL and SQLite treat them as the same name");
            self.report(declaration.file, message, &name.span, hint);
        }
        let mut seen: HashMap<NameInSchema, (usize, &SpannedText)> = HashMap::new();
        for declaration in first {
            let table = self.spec(declaration);
            let keys = table.unique.iter().chain(&table.indexes).map(|key| &key.name);
            for name in keys.chain(table.foreign_keys.iter().map(|key| &key.name)) {
                let folded = self.in_schema(declaration, &name.value);
                let elsewhere = |known: &&(usize, &SpannedText)| known.0 != declaration.file;
                if let Some((other, known)) = tables.get(&folded).filter(elsewhere) {
                    let message = format!("index `{}` has the name of a table", name.value);
                    let line = self.line(*other, &known.span);
                    let hint = format!(
                        "the table is at {line}; on PostgreSQL and SQLite, tables and indexes share one namespace"
                    );
                    self.report(declaration.file, message, &name.span, hint);
                } else if let Some((other, known)) = seen.get(&folded).filter(elsewhere) {
                    let message = format!("`{}` is the name of two indexes or foreign keys", name.value);
                    let line = self.line(*other, &known.span);
                    let hint =
                        format!("the other one is at {line}; these names must be unique in the schema");
                    self.report(declaration.file, message, &name.span, hint);
                } else {
                    seen.insert(folded, (declaration.file, name));
                }
            }
        }
    }
}
