//! Names that hold for all files: those of mappings, and of what they create.

use std::collections::HashMap;

use super::{Declaration, Merger};
use crate::mapping::spec::SpannedText;
use crate::topic::Topic;

impl Merger<'_> {
    /// The files' own names, and topics by which it can be said whose a record is.
    pub(super) fn names(&mut self) {
        let files = self.files;
        let mut seen: HashMap<String, (usize, &SpannedText)> = HashMap::new();
        for (file, spec) in files.iter().map(|file| &file.spec).enumerate() {
            let Some(name) = &spec.name else { continue };
            // The table of its migrations is named by it, and databases fold that.
            let Some((other, first)) = seen.get(&name.value.to_lowercase()).copied() else {
                seen.insert(name.value.to_lowercase(), (file, name));
                continue;
            };
            let line = self.line(other, &first.span);
            let (message, hint) = if first.value == name.value {
                let message = format!("`{}` is the name of two mappings", name.value);
                (message, format!("the other one is at {line}; logs and dead letters tell them apart by it"))
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
            for topic in &spec.source.topics {
                if Topic::parse(&topic.value).is_err() {
                    let message = format!("pattern `{}` of `topics` cannot be read", topic.value);
                    let hint =
                        "it says whose a record is, among several mappings; `^eu\\..*` is one that can";
                    self.report(file, message, &topic.span, hint.to_owned());
                }
            }
        }
    }

    /// Names that hold for a whole schema; within a file they have been looked at.
    pub(super) fn index_names(&mut self) {
        let first: Vec<Declaration> = self.tables.iter().map(|merged| merged.declarations[0]).collect();
        let mut tables: HashMap<String, (usize, &SpannedText)> = HashMap::new();
        for declaration in &first {
            let name = &self.spec(*declaration).name;
            let Some((other, known)) = tables.insert(name.value.to_lowercase(), (declaration.file, name))
            else {
                continue;
            };
            let message = format!("tables `{}` and `{}` differ only in case", known.value, name.value);
            let line = self.line(other, &known.span);
            let hint = format!("the other one is at {line}; MySQL and SQLite take them for one");
            self.report(declaration.file, message, &name.span, hint);
        }
        let mut seen: HashMap<String, (usize, &SpannedText)> = HashMap::new();
        for declaration in first {
            let table = self.spec(declaration);
            let keys = table.unique.iter().chain(&table.indexes).map(|key| &key.name);
            for name in keys.chain(table.foreign_keys.iter().map(|key| &key.name)) {
                let folded = name.value.to_lowercase();
                let elsewhere = |known: &&(usize, &SpannedText)| known.0 != declaration.file;
                if let Some((other, known)) = tables.get(&folded).filter(elsewhere) {
                    let message = format!("index `{}` has the name of a table", name.value);
                    let line = self.line(*other, &known.span);
                    let hint = format!(
                        "the table is at {line}; PostgreSQL and SQLite keep tables and indexes under one set of names"
                    );
                    self.report(declaration.file, message, &name.span, hint);
                } else if let Some((other, known)) = seen.get(&folded).filter(elsewhere) {
                    let message = format!("`{}` is the name of two indexes or foreign keys", name.value);
                    let line = self.line(*other, &known.span);
                    let hint = format!("the other one is at {line}; such names hold for a whole schema");
                    self.report(declaration.file, message, &name.span, hint);
                } else {
                    seen.insert(folded, (declaration.file, name));
                }
            }
        }
    }
}
