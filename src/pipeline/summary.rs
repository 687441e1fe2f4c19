//! What a run did.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::mapping::Mapping;
use crate::sink::RowCounts;

/// The figures of a run; `--summary json` prints them as one object.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Summary {
    /// Records read.
    pub read: u64,
    /// Events applied.
    pub applied: u64,
    /// Events of types that the mapping does not name.
    pub skipped: u64,
    /// Records put aside.
    pub dead_lettered: u64,
    /// Rows written, by table: those upserted and inserted, and those that updates matched.
    pub rows: BTreeMap<String, u64>,
    /// Rows deleted.
    pub deleted: u64,
    /// Updates and deletes that matched no row and may do so.
    pub unmatched: u64,
    /// Rows that stayed as they are because they are newer than the event.
    pub stale: u64,
    /// Rows that were not inserted because their keys are taken.
    pub ignored: u64,
    /// From the first read to the last commit.
    pub seconds: f64,
    /// The table of each operation.
    #[serde(skip)]
    tables: Vec<String>,
}

impl Summary {
    /// All zeros, with a place for every table that the mapping writes.
    pub(super) fn new(mapping: &Mapping) -> Summary {
        let operations = mapping.operations();
        let tables: Vec<String> =
            operations.map(|operation| mapping.tables[operation.table].name.clone()).collect();
        let rows = tables.iter().map(|table| (table.clone(), 0)).collect();
        Summary { rows, tables, ..Summary::default() }
    }

    /// Adds what the operations of a transaction did.
    pub(super) fn add_rows(&mut self, counts: &[RowCounts]) {
        for (table, counts) in self.tables.iter().zip(counts) {
            *self.rows.entry(table.clone()).or_default() += counts.written;
            self.deleted += counts.deleted;
            self.unmatched += counts.unmatched;
            self.stale += counts.stale;
            self.ignored += counts.ignored;
        }
    }
}
