//! Summary of a run.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::fault_groups::FaultGroup;
use crate::extract::{LostValues, TableWithoutRows, UnmatchedColumn};
use crate::mapping::Mapping;
use crate::sink::RowCounts;

/// Counts of a run. `--summary json` prints them as one object.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Summary {
    /// Records read.
    pub read: u64,
    /// Events applied.
    pub applied: u64,
    /// Events of unmapped types, and records without a value that no mapping has `tombstones` for.
    pub skipped: u64,
    /// Records that became dead letters.
    pub dead_lettered: u64,
    /// Row writes, by table: rows that were upserted or inserted, and rows that updates matched. A row that
    /// several events write counts several times. Unchanged rows are included.
    pub rows: BTreeMap<String, u64>,
    /// Row writes that found the same values stored, by table. Tables for which the database does not tell are
    /// missing.
    pub unchanged: BTreeMap<String, u64>,
    /// Rows deleted.
    pub deleted: u64,
    /// Updates and deletes that matched no row, where the mapping allows this.
    pub unmatched: u64,
    /// Rows left unchanged because they are newer than the event.
    pub stale: u64,
    /// Rows not inserted because a key was taken.
    pub ignored: u64,
    /// Dead letters by cause, the most frequent first. Empty while the run is in progress.
    pub faults: Vec<FaultGroup>,
    /// Values of applied records that differ from those of the events, by column and kind. Empty while the run is in
    /// progress.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub losses: Vec<LostValues>,
    /// Columns whose paths matched in no event. Empty while the run is in progress.
    pub unmatched_columns: Vec<UnmatchedColumn>,
    /// Tables for which no event has a row. Empty while the run is in progress.
    pub tables_without_rows: Vec<TableWithoutRows>,
    /// The file of `last_line`. Earlier files are committed.
    pub last_file: Option<Arc<str>>,
    /// The line of a file on which the last document begins up to which every record is committed.
    pub last_line: Option<u64>,
    /// The number of this document in its file.
    pub last_document: Option<u64>,
    /// Whether a signal stopped the run before the end of its source.
    pub stopped: bool,
    /// Whether nothing was written.
    #[serde(skip_serializing_if = "is_false")]
    pub dry_run: bool,
    /// Seconds from the first read to the last commit.
    pub seconds: f64,
    /// The table of each operation.
    #[serde(skip)]
    tables: Vec<String>,
}

// serde passes a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_false(flag: &bool) -> bool {
    !flag
}

impl Summary {
    /// All counts at zero, with an entry for every table that the mapping writes.
    pub(super) fn new(mapping: &Mapping) -> Summary {
        let operations = mapping.operations();
        let tables: Vec<String> =
            operations.map(|operation| mapping.tables[operation.table].full_name()).collect();
        let rows = tables.iter().map(|table| (table.clone(), 0)).collect();
        Summary { rows, tables, ..Summary::default() }
    }

    /// Adds the row counts of a transaction.
    pub(super) fn add_rows(&mut self, counts: &[RowCounts]) {
        for (table, counts) in self.tables.iter().zip(counts) {
            *self.rows.entry(table.clone()).or_default() += counts.written;
            if let Some(unchanged) = counts.unchanged {
                *self.unchanged.entry(table.clone()).or_default() += unchanged;
            }
            self.deleted += counts.deleted;
            self.unmatched += counts.unmatched;
            self.stale += counts.stale;
            self.ignored += counts.ignored;
        }
    }
}
