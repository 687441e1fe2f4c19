//! Row counts of statements.

use std::ops::AddAssign;

/// Rows that the statements of an operation affected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RowCounts {
    /// Rows upserted or inserted, and rows matched by updates. Unchanged rows are included.
    pub written: u64,
    /// Rows among them that were stored with the same values already; `None` if the database does not tell.
    pub unchanged: Option<u64>,
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
        self.unchanged = match (self.unchanged, other.unchanged) {
            (Some(one), Some(another)) => Some(one + another),
            (one, another) => one.or(another),
        };
        self.deleted += other.deleted;
        self.unmatched += other.unmatched;
        self.stale += other.stale;
        self.ignored += other.ignored;
    }
}
