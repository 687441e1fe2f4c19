//! Figures of what statements did to rows.

use std::ops::AddAssign;

/// Rows that the statements of an operation affected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RowCounts {
    /// Rows upserted and inserted, and those that updates matched.
    pub written: u64,
    /// Rows deleted.
    pub deleted: u64,
    /// Updates and deletes that matched no row.
    pub unmatched: u64,
    /// Rows that were not changed because they are newer.
    pub stale: u64,
    /// Rows that were not inserted because their keys are taken.
    pub ignored: u64,
}

impl AddAssign for RowCounts {
    fn add_assign(&mut self, other: RowCounts) {
        self.written += other.written;
        self.deleted += other.deleted;
        self.unmatched += other.unmatched;
        self.stale += other.stale;
        self.ignored += other.ignored;
    }
}
