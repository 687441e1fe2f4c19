//! Which columns and tables the events of a run have filled. A path that never matches gives NULL or a default in
//! every row, which looks like a success.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use serde::Serialize;

use crate::mapping::{ColumnId, Mapping, Operation, TableId};

/// A column that got no value from any event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnmatchedColumn {
    /// Its table.
    pub table: String,
    /// Its name.
    pub column: String,
    /// The events of the rules that read it.
    pub events: u64,
}

/// A table for which no event has a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableWithoutRows {
    /// Its name.
    pub table: String,
    /// The events of the rules that write it.
    pub events: u64,
}

/// The columns and tables that events have filled. Only one thread extracts, so its flags and counters need no
/// synchronisation; another thread can read them.
#[derive(Debug)]
pub struct Coverage {
    /// By rule: the number of events whose changes were extracted.
    events: Vec<AtomicU64>,
    operations: Vec<OperationCoverage>,
}

#[derive(Debug)]
struct OperationCoverage {
    rule: usize,
    has_rows: AtomicBool,
    /// By read.
    matched: Vec<AtomicBool>,
}

impl Coverage {
    pub(super) fn new(mapping: &Mapping) -> Coverage {
        let rules = mapping.rules.iter().enumerate();
        let operations =
            rules.flat_map(|(rule, of)| of.operations.iter().map(move |operation| (rule, operation)));
        let operations = operations.map(|(rule, operation)| OperationCoverage {
            rule,
            has_rows: AtomicBool::new(false),
            matched: operation.reads.iter().map(|_| AtomicBool::new(false)).collect(),
        });
        Coverage {
            events: mapping.rules.iter().map(|_| AtomicU64::new(0)).collect(),
            operations: operations.collect(),
        }
    }

    /// By read of an operation: whether its selector has matched.
    pub(super) fn matched(&self, operation: usize) -> &[AtomicBool] {
        &self.operations[operation].matched
    }

    /// Records that an event has rows of an operation.
    pub(super) fn add_rows(&self, operation: usize) {
        self.operations[operation].has_rows.store(true, Ordering::Relaxed);
    }

    /// Counts an event of a rule.
    pub(super) fn add_event(&self, rule: usize) {
        let events = &self.events[rule];
        events.store(events.load(Ordering::Relaxed) + 1, Ordering::Relaxed);
    }

    /// The columns whose selectors matched in no event, by table. Only columns count that some row has: for a table
    /// without rows see [`Coverage::tables_without_rows`].
    #[must_use]
    pub fn unmatched_columns(&self, mapping: &Mapping) -> Vec<UnmatchedColumn> {
        let mut columns: BTreeMap<(TableId, ColumnId), Use> = BTreeMap::new();
        for (coverage, operation) in self.used(mapping).filter(|(coverage, _)| is_set(&coverage.has_rows)) {
            for (read, matched) in operation.reads.iter().zip(&coverage.matched) {
                if read.value_source.selectors().next().is_some() {
                    columns
                        .entry((operation.table, read.column))
                        .or_default()
                        .add(coverage.rule, is_set(matched));
                }
            }
        }
        let unmatched = columns.into_iter().filter(|(_, use_of)| !use_of.has_matched);
        let unmatched = unmatched.map(|((table, column), use_of)| {
            let table = &mapping.tables[table];
            let column = table.columns[column].name.clone();
            UnmatchedColumn { table: table.full_name(), column, events: self.events_of(&use_of) }
        });
        unmatched.collect()
    }

    /// The tables for which no event has a row, although rules for these events write them.
    #[must_use]
    pub fn tables_without_rows(&self, mapping: &Mapping) -> Vec<TableWithoutRows> {
        let mut tables: BTreeMap<TableId, Use> = BTreeMap::new();
        for (coverage, operation) in self.used(mapping) {
            if !operation.kind.deletes_rows() {
                tables.entry(operation.table).or_default().add(coverage.rule, is_set(&coverage.has_rows));
            }
        }
        let unfilled = tables.into_iter().filter(|(_, use_of)| !use_of.has_matched);
        let unfilled = unfilled.map(|(table, use_of)| TableWithoutRows {
            table: mapping.tables[table].full_name(),
            events: self.events_of(&use_of),
        });
        unfilled.collect()
    }

    /// The operations of the rules that were applied to an event.
    fn used<'a>(
        &'a self,
        mapping: &'a Mapping,
    ) -> impl Iterator<Item = (&'a OperationCoverage, &'a Operation)> {
        let all = self.operations.iter().zip(mapping.operations());
        all.filter(|(coverage, _)| self.events[coverage.rule].load(Ordering::Relaxed) > 0)
    }

    fn events_of(&self, use_of: &Use) -> u64 {
        use_of.rules.iter().map(|rule| self.events[*rule].load(Ordering::Relaxed)).sum()
    }
}

/// How rules use a column or a table.
#[derive(Debug, Default)]
struct Use {
    /// The rules, each once and in order.
    rules: Vec<usize>,
    has_matched: bool,
}

impl Use {
    /// Adds an operation. Operations come rule by rule.
    fn add(&mut self, rule: usize, has_matched: bool) {
        if self.rules.last() != Some(&rule) {
            self.rules.push(rule);
        }
        self.has_matched |= has_matched;
    }
}

fn is_set(flag: &AtomicBool) -> bool {
    flag.load(Ordering::Relaxed)
}
