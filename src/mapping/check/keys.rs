//! Rules about column lists: primary, unique and foreign keys, and indexes.

use std::collections::HashSet;

use super::checker::Checker;
use crate::mapping::model::{ColumnId, ForeignKey, Key, OnDelete, TableId};
use crate::mapping::node::Span;
use crate::mapping::spec::{ForeignKeySpec, KeySpec, NameList, OperationKindSpec, SpannedText};
use crate::mapping::suggest;
use crate::types::Type;

/// The purpose of a column list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// The columns identify rows or reference them.
    Key,
    /// The columns are only indexed.
    Index,
}

impl Checker<'_> {
    /// Checks the primary key, the unique keys and the indexes of a table.
    pub(super) fn keys(&mut self, id: TableId) {
        let spec = self.drafts[id].spec;
        let table = &spec.name.value;
        if let Some(names) = &spec.primary_key {
            let what = format!("`primary_key` of `{table}`");
            let columns = self.key(id, names, &what, Purpose::Key);
            self.drafts[id].faulty_keys |= columns.is_none();
            self.drafts[id].table.primary_key = columns.unwrap_or_default();
        }
        if spec.lacks_primary_key && !self.is_only_inserted(table) {
            self.drafts[id].faulty_keys = true;
            let hint = "list the columns that identify a row, as in `primary_key: [id]`; only a table with no operations but `insert` needs none";
            self.report(format!("table `{table}` has no `primary_key`"), &spec.name.span, hint.to_owned());
        }
        let unique: Vec<Key> =
            spec.unique.iter().filter_map(|key| self.named_key(id, key, Purpose::Key)).collect();
        self.drafts[id].faulty_keys |= unique.len() < spec.unique.len();
        self.drafts[id].table.unique = unique;
        let indexes = spec.indexes.iter().filter_map(|key| self.named_key(id, key, Purpose::Index)).collect();
        self.drafts[id].table.indexes = indexes;
    }

    /// Whether all operations on a table are inserts, and there is at least one.
    fn is_only_inserted(&self, table: &str) -> bool {
        let operations = self.spec.events.iter().flat_map(|event| &event.operations);
        let mut of_table = operations.filter(|operation| operation.table.value == table).peekable();
        of_table.peek().is_some()
            && of_table.all(|operation| matches!(operation.kind, OperationKindSpec::Insert { .. }))
    }

    fn named_key(&mut self, id: TableId, key: &KeySpec, purpose: Purpose) -> Option<Key> {
        let what = format!("`{}` of `{}`", key.name.value, self.drafts[id].table.name);
        let columns = self.key(id, &key.columns, &what, purpose)?;
        Some(Key { name: key.name.value.clone(), columns })
    }

    fn key(&mut self, id: TableId, names: &NameList, what: &str, purpose: Purpose) -> Option<Vec<ColumnId>> {
        if names.value.is_empty() {
            self.report(format!("{what} is empty, expected columns"), &names.span, None);
            return None;
        }
        let columns = self.column_list(id, names, what)?;
        self.key_types(id, &columns, names.value.iter().map(|name| &name.span), purpose);
        self.key_limits(id, &columns, what, &names.span);
        Some(columns)
    }

    /// Reports columns that cannot be compared or indexed on every database.
    pub(super) fn key_types<'t>(
        &mut self,
        id: TableId,
        columns: &[ColumnId],
        spans: impl Iterator<Item = &'t Span>,
        purpose: Purpose,
    ) {
        for (column, at) in columns.iter().zip(spans) {
            let Some(ty) = &self.drafts[id].types[*column] else { continue };
            let hint = match (ty, purpose) {
                (Type::Text, _) => "MySQL cannot index `text`; use `varchar(n)`",
                (Type::Binary, _) => {
                    "MySQL cannot index a BLOB; `varchar(n)` can store the text in place of its bytes"
                }
                (Type::Json, _) => "databases cannot compare `json`; use `varchar(n)`",
                (Type::Double, Purpose::Key) => {
                    "doubles with the same text can differ; `decimal(p,s)` is exact"
                }
                _ => continue,
            };
            let place = if purpose == Purpose::Key { "a key" } else { "an index" };
            let message =
                format!("{} is `{ty}`, which cannot be part of {place}", self.drafts[id].label(*column));
            self.report(message, at, hint.to_owned());
        }
    }

    /// The column with this name, if there is one.
    pub(super) fn known_column(&self, id: TableId, name: &SpannedText) -> Option<ColumnId> {
        self.drafts[id].column_ids.get(name.value.as_str()).copied()
    }

    /// The column with this name. An unknown name is reported.
    pub(super) fn column_named(&mut self, id: TableId, name: &SpannedText, what: &str) -> Option<ColumnId> {
        if let Some(found) = self.known_column(id, name) {
            return Some(found);
        }
        let table = &self.drafts[id].table;
        let names = table.columns.iter().map(|column| column.name.as_str());
        // A table without columns has been reported.
        if table.columns.is_empty() {
            return None;
        }
        let words: Vec<&str> = name.value.split_whitespace().collect();
        let column_ids = &self.drafts[id].column_ids;
        let are_columns = words.len() > 1 && words.iter().all(|word| column_ids.contains_key(word));
        let hint = if are_columns {
            Some(format!("write `,` between {}", suggest::list(&words, "and")))
        } else if self.findings.are_few() {
            suggest::hint_among(&format!("`{}`", table.name), &name.value, names)
        } else {
            None
        };
        self.report(format!("unknown column `{}` in {what}", name.value), &name.span, hint);
        None
    }

    /// The columns of a list of names. Returns `None` if a name is unknown or occurs twice.
    pub(super) fn column_list(&mut self, id: TableId, names: &NameList, what: &str) -> Option<Vec<ColumnId>> {
        let mut columns: Vec<ColumnId> = Vec::new();
        let mut listed = HashSet::new();
        let mut all_fit = true;
        for name in &names.value {
            match self.column_named(id, name, what) {
                Some(column) if !listed.insert(column) => {
                    self.report(
                        format!("column `{}` is listed twice in {what}", name.value),
                        &name.span,
                        None,
                    );
                    all_fit = false;
                }
                Some(column) => columns.push(column),
                None => all_fit = false,
            }
        }
        all_fit.then_some(columns)
    }

    /// Checks the foreign keys of a table, after the keys of all tables.
    pub(super) fn foreign_keys(&mut self, id: TableId) {
        let spec = self.drafts[id].spec;
        let keys = spec.foreign_keys.iter().filter_map(|key| self.foreign_key(id, key)).collect();
        self.drafts[id].table.foreign_keys = keys;
    }

    fn foreign_key(&mut self, id: TableId, spec: &ForeignKeySpec) -> Option<ForeignKey> {
        let name = &spec.name.value;
        let columns = spec
            .columns
            .as_ref()
            .and_then(|names| self.key(id, names, &format!("`columns` of `{name}`"), Purpose::Key));
        if let (Some(columns), Some(on_delete)) = (&columns, &spec.on_delete)
            && on_delete.value == OnDelete::SetNull
            && let Some(column) =
                columns.iter().find(|column| self.drafts[id].table.columns[**column].required)
        {
            let message = format!(
                "`{name}` sets {} to NULL, but the column is never NULL",
                self.drafts[id].label(*column)
            );
            self.report(
                message,
                &on_delete.span,
                "`cascade` deletes the row, `no_action` refuses the delete".to_owned(),
            );
        }
        let (parent, names) = spec.references.as_ref()?;
        let place = format!("`references` of `{name}`");
        let references = self.table(parent, &place)?;
        if references > id {
            let child = &self.drafts[id].table.name;
            let message = format!("`{child}` refers to `{}`, which is declared after it", parent.value);
            let hint =
                format!("tables are created in the order of the file: declare `{}` first", parent.value);
            self.report(message, &parent.span, hint);
        }
        let others = self.column_list(references, names, &place)?;
        let columns = columns?;
        if columns.len() != others.len() {
            let message = format!("`{name}` has {}, but refers to {}", count(columns.len()), others.len());
            self.report(message, &names.span, None);
            return None;
        }
        self.check_same_types(id, &columns, references, &others, spec.columns.as_ref().unwrap_or(names));
        self.check_references_key(references, &others, names);
        let on_delete = spec.on_delete.as_ref().map_or(OnDelete::NoAction, |chosen| chosen.value);
        Some(ForeignKey { name: name.clone(), columns, references, referenced: others, on_delete })
    }

    fn check_same_types(
        &mut self,
        id: TableId,
        columns: &[ColumnId],
        other: TableId,
        others: &[ColumnId],
        names: &NameList,
    ) {
        for ((column, referenced), name) in columns.iter().zip(others).zip(&names.value) {
            let types = (&self.drafts[id].types[*column], &self.drafts[other].types[*referenced]);
            if let (Some(ty), Some(wanted)) = types
                && ty != wanted
            {
                let (label, referenced) =
                    (self.drafts[id].label(*column), self.drafts[other].label(*referenced));
                let message = format!("{label} is `{ty}`, but refers to {referenced}, which is `{wanted}`");
                self.report(message, &name.span, "both must have the same type".to_owned());
            }
        }
    }

    /// Databases require that the referenced columns are a key, in the order of that key.
    fn check_references_key(&mut self, table: TableId, columns: &[ColumnId], names: &NameList) {
        let draft = &self.drafts[table];
        if draft.faulty_keys || draft.table.unique_keys().any(|key| key == columns) {
            return;
        }
        let message = format!(
            "{} is not a primary or unique key of `{}`",
            draft.table.bracketed(columns),
            draft.table.name
        );
        let hint = draft.table.keys_hint();
        self.report(message, &names.span, hint);
    }
}

fn count(columns: usize) -> String {
    if columns == 1 { "1 column".to_owned() } else { format!("{columns} columns") }
}
