//! Row counts of statements.

use std::ops::AddAssign;

/// Rows that the statements of an operation affected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RowCounts {
    /// Rows upserted or inserted, and rows matched by updates.
    pub written: u64,
    /// Rows deleted.
    pub deleted: u64,
    /// Updates and deletes that matched no row.
    pub unmatched: u64,
    /// Rows left unchanged because they are newer than the event.
    pub stale: u64,
    /// Rows not inserted because a key was taken.
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
