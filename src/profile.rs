//! Row above 2. Statistics about the events of a source and a mapping: types, rows, values, and paths that no rule
//! reads. Pure: no network, no disk, no database.
//!
//! A [`Profile`] observes the extraction of records. Its memory is bounded, whatever the events hold.

mod columns;
mod event_types;
mod limit;
mod path_tree;
mod reads;
mod report;
mod rows_per_event;
#[cfg(test)]
mod tests;
mod unmapped;
mod unmapped_values;

use std::sync::Arc;

use crate::document::Json;
use crate::document::decoded::Event;
use crate::document::jq;
use crate::extract::{Extracted, Observer, SeenEvent};
use crate::mapping::{ColumnId, Mapping, OperationKind, TableId};
use crate::types::{Change, Loss, Value};
use columns::ColumnValues;
pub use columns::Refusal;
use event_types::EventTypes;
pub use event_types::{RuleEvents, TypeEvents, UnmappedTypes};
pub use limit::{LimitUse, Unit};
pub use report::{ColumnProfile, Origin, ProfileReport, TableProfile, UnmappedReport};
use report::{column_profile, origin};
use rows_per_event::RowCounter;
pub use rows_per_event::RowsPerEvent;
pub use unmapped::{UnmappedPath, UnmappedPaths};

/// Statistics about the events of a mapping.
#[derive(Debug)]
pub struct Profile {
    mapping: Arc<Mapping>,
    event_types: EventTypes,
    /// By table.
    rows: Vec<RowCounter>,
    /// By table and column.
    columns: Vec<Vec<ColumnValues>>,
    unmapped: UnmappedPaths,
    /// By operation.
    operations: Vec<ProfiledOperation>,
    /// By rule: the tables that it writes.
    written: Vec<Vec<TableId>>,
    /// The unmapped type of the current event.
    unmapped_type: Option<String>,
    /// The tables that the rules of the current event write, with the number of rows.
    event_rows: Vec<(TableId, u64)>,
    /// The rows of the events of the current record.
    record_rows: Vec<(TableId, u64)>,
    has_programs: bool,
}

/// The part of an operation that is profiled.
#[derive(Debug)]
struct ProfiledOperation {
    table: TableId,
    /// Whether it writes rows, and deletes none.
    writes: bool,
    /// By read: its column. `None` if an earlier read of the operation counts for the column.
    columns: Vec<Option<ColumnId>>,
}

impl Profile {
    /// Prepares statistics about the events of a mapping, with or without values of events.
    #[must_use]
    pub fn new(mapping: &Arc<Mapping>, keep_examples: bool) -> Profile {
        let operations = mapping.operations().map(|operation| {
            let mut seen: Vec<ColumnId> = Vec::new();
            let columns = operation.reads.iter().map(|read| {
                let is_first = !seen.contains(&read.column);
                seen.push(read.column);
                // The second half of a `replace` reads the same columns again.
                let is_first_half = matches!(operation.kind, OperationKind::Prune { .. });
                (is_first && !is_first_half).then_some(read.column)
            });
            let columns = columns.collect();
            ProfiledOperation { table: operation.table, writes: !operation.kind.deletes_rows(), columns }
        });
        let written = mapping.rules.iter().map(|rule| {
            let mut tables: Vec<TableId> = Vec::new();
            for operation in rule.operations.iter().filter(|operation| !operation.kind.deletes_rows()) {
                if !tables.contains(&operation.table) {
                    tables.push(operation.table);
                }
            }
            tables
        });
        let columns = mapping.tables.iter().map(|table| vec![ColumnValues::default(); table.columns.len()]);
        Profile {
            event_types: EventTypes::new(mapping),
            rows: mapping.tables.iter().map(|_| RowCounter::default()).collect(),
            columns: columns.collect(),
            unmapped: UnmappedPaths::new(Arc::clone(mapping), keep_examples),
            operations: operations.collect(),
            written: written.collect(),
            unmapped_type: None,
            event_rows: Vec::new(),
            record_rows: Vec::new(),
            has_programs: mapping.programs().next().is_some(),
            mapping: Arc::clone(mapping),
        }
    }

    /// Ends a record, or a separate event.
    fn end_record(&mut self, extracted: &Extracted) {
        let is_dead_letter = matches!(extracted, Extracted::Poison(_));
        self.event_types.end_record(&self.mapping, is_dead_letter);
        for (table, rows) in self.record_rows.drain(..) {
            // A dead letter writes no row.
            if !is_dead_letter {
                self.rows[table].add(rows);
            }
        }
    }

    /// The statistics so far. With `keep_examples`, it contains values of events.
    #[must_use]
    pub fn report(&mut self, keep_examples: bool) -> ProfileReport {
        let tables = self.mapping.tables.iter().enumerate().map(|(id, table)| {
            let columns = table.columns.iter().zip(&self.columns[id]).enumerate();
            let columns = columns.map(|(column, (described, values))| {
                let origin = origin(&self.mapping, id, column);
                column_profile(&described.name, &described.ty, origin, values, keep_examples)
            });
            TableProfile {
                table: table.full_name(),
                rows_per_event: self.rows[id].report(),
                columns: columns.collect(),
            }
        });
        ProfileReport {
            event_types: self.event_types.rules(&self.mapping),
            unmapped_types: self.event_types.unmapped(keep_examples),
            without_type: self.event_types.without_type(),
            tables: tables.collect(),
            unmapped: UnmappedReport {
                paths: self.unmapped.paths(),
                values_left_out: self.unmapped.left_out(),
            },
        }
    }

    /// Whether a program was interrupted, so that the rest of the record is unknown.
    fn is_interrupted(&self) -> bool {
        self.has_programs && jq::is_interrupted()
    }

    fn add_rows(&mut self, rule: usize, changes: &[Change]) {
        for table in &self.written[rule] {
            if !self.event_rows.iter().any(|(known, _)| known == table) {
                self.event_rows.push((*table, 0));
            }
        }
        for change in changes {
            let operation = &self.operations[change.operation];
            let of_table = self.event_rows.iter_mut().find(|(table, _)| *table == operation.table);
            if let Some((_, rows)) = of_table
                && operation.writes
            {
                *rows += 1;
            }
        }
    }
}

impl Observer for Profile {
    const NEEDS_VALUES: bool = true;

    fn event(&mut self, event: &Event<'_>, mapping_file: usize, seen: SeenEvent<'_>) {
        if self.is_interrupted() {
            return;
        }
        match seen {
            SeenEvent::Rule { rule, changes } => self.add_rows(rule, changes.unwrap_or_default()),
            SeenEvent::UnknownType(event_type) => {
                self.unmapped_type.get_or_insert_with(|| event_types::kept_part(event_type));
            }
            SeenEvent::NoType => {}
        }
        self.unmapped.event(event, mapping_file, seen);
    }

    fn value(
        &mut self,
        operation: usize,
        read: usize,
        found: Option<Json<'_>>,
        value: Result<(&Value, Option<Loss>), &str>,
    ) {
        let operation = &self.operations[operation];
        if let Some(column) = operation.columns[read]
            && !self.is_interrupted()
        {
            let ty = &self.mapping.tables[operation.table].columns[column].ty;
            self.columns[operation.table][column].add(ty, found, value);
        }
    }

    fn end_event(&mut self, event: &Event<'_>, mapping_files: &[usize]) {
        if self.is_interrupted() {
            return;
        }
        let view = mapping_files.first().copied().unwrap_or_default();
        self.event_types.add_event(view, self.unmapped.rules(), self.unmapped_type.take());
        self.record_rows.append(&mut self.event_rows);
        self.unmapped.end_event(event, mapping_files);
    }

    fn end_outcome(&mut self, extracted: &Extracted) {
        if !self.is_interrupted() {
            self.end_record(extracted);
        }
    }
}
