//! Operations of rules: their levels, the values that they bind, and their kinds.

use crate::document::{Expression, ValueSource};
use crate::types::Loss;

/// The index of a table in [`super::Mapping::tables`].
pub type TableId = usize;
/// The index of a column in [`super::Table::columns`].
pub type ColumnId = usize;

/// A level of `each`. Each value of its expression is an element.
#[derive(Debug, Clone)]
pub struct Each {
    /// The name of the element in paths.
    pub name: String,
    /// The elements. A path can start at an element of an outer level.
    pub elements: Expression,
}

/// One operation of a rule.
#[derive(Debug, Clone)]
pub struct Operation {
    /// The table it writes.
    pub table: TableId,
    /// The levels over which the operation repeats, outermost first. Without levels, it runs once per
    /// event.
    pub each: Vec<Each>,
    /// A condition: the operation runs only if this expression holds. One that reads an element is tested for
    /// each element.
    pub when: Option<Expression>,
    /// The values that the operation binds, in order.
    pub reads: Vec<Read>,
    /// The kind of operation.
    pub kind: OperationKind,
}

/// A value that an operation binds.
#[derive(Debug, Clone)]
pub struct Read {
    /// The column, which sets type and name.
    pub column: ColumnId,
    /// Whether an event without a value becomes a dead letter.
    pub required: bool,
    /// The source of the value.
    pub value_source: ValueSource,
}

impl Read {
    /// The kinds of losses that the mapping allows for its values.
    pub fn allowed_losses(&self) -> impl Iterator<Item = Loss> {
        let source = &self.value_source;
        let conversion = source.conversion();
        let invalid = source.if_invalid().map(|_| Loss::Invalid);
        let rounded = conversion.and_then(|conversion| conversion.round).map(|_| Loss::Rounded);
        let truncated = conversion.filter(|conversion| conversion.truncate).map(|_| Loss::Truncated);
        invalid.into_iter().chain(rounded).chain(truncated)
    }
}

/// The kind of an operation, with its columns.
#[derive(Debug, Clone)]
pub enum OperationKind {
    /// Inserts a row, or updates the columns `update` of the row with the same `key`. The reads are all
    /// columns that the mapping writes, in table order.
    Upsert {
        /// A primary or unique key of the table.
        key: Vec<ColumnId>,
        /// The columns that may change on an existing row.
        update: Vec<ColumnId>,
        /// One of `update`. If the row's value is newer than the event's, the row does not change.
        guard: Option<ColumnId>,
    },
    /// Inserts a row. The reads are those of an upsert.
    Insert {
        /// The effect of an existing unique key.
        on_conflict: OnConflict,
    },
    /// Updates the rows with the key. The reads are the values to set, then the key, then the guard's
    /// value again.
    Update {
        /// The columns to change.
        set: Vec<ColumnId>,
        /// The columns that identify the rows.
        key: Vec<ColumnId>,
        /// One of `set`. Rows whose value is newer than the event's do not change.
        guard: Option<ColumnId>,
        /// The effect if no row has the key.
        if_no_row: IfNoRow,
    },
    /// Deletes the rows with the key. The reads are the key, then the guard.
    Delete {
        /// The columns that identify the rows.
        key: Vec<ColumnId>,
        /// The column of the guard. Rows whose value is newer than the event's are not deleted.
        guard: Option<ColumnId>,
        /// The effect if no row has the key.
        if_no_row: IfNoRow,
    },
    /// First half of a `replace`: deletes the rows of a parent that the event no longer has. The reads
    /// are `of`. A change holds the values of `rest` after them, for each row of the event.
    Prune {
        /// The columns that identify the parent.
        of: Vec<ColumnId>,
        /// The other columns of the key.
        rest: Vec<ColumnId>,
    },
    /// Second half of a `replace`: inserts a row, or updates the differing columns of the row with the
    /// same key. The reads are those of an upsert.
    Replace {
        /// A primary or unique key of the table.
        key: Vec<ColumnId>,
        /// All other columns that are written.
        update: Vec<ColumnId>,
        /// The columns of the key that distinguish a parent's rows, as in the first half.
        rest: Vec<ColumnId>,
    },
}

/// The effect of an update or a delete that matches no row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfNoRow {
    /// Not an error. The operation is only counted.
    Ignore,
    /// The event becomes a dead letter.
    DeadLetter,
}

/// The effect of an insert whose unique key exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnConflict {
    /// The existing row stays unchanged. The insert is only counted.
    Ignore,
    /// The event becomes a dead letter.
    DeadLetter,
}

impl OperationKind {
    /// The operation's name in the mapping file, for metrics and `explain`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            OperationKind::Upsert { .. } => "upsert",
            OperationKind::Insert { .. } => "insert",
            OperationKind::Update { .. } => "update",
            OperationKind::Delete { .. } => "delete",
            OperationKind::Prune { .. } | OperationKind::Replace { .. } => "replace",
        }
    }

    /// Whether the operation can insert a row.
    #[must_use]
    pub fn can_insert(&self) -> bool {
        matches!(
            self,
            OperationKind::Upsert { .. } | OperationKind::Insert { .. } | OperationKind::Replace { .. }
        )
    }

    /// Whether the operation deletes rows.
    #[must_use]
    pub fn deletes_rows(&self) -> bool {
        matches!(self, OperationKind::Delete { .. } | OperationKind::Prune { .. })
    }
}

impl Operation {
    /// The columns that identify the row. An insert has none, since it never addresses an existing row.
    #[must_use]
    pub fn key(&self) -> &[ColumnId] {
        match &self.kind {
            OperationKind::Upsert { key, .. }
            | OperationKind::Update { key, .. }
            | OperationKind::Delete { key, .. }
            | OperationKind::Replace { key, .. } => key,
            OperationKind::Prune { of, .. } => of,
            OperationKind::Insert { .. } => &[],
        }
    }

    /// Index of the first read that only identifies rows. An update reads its key last, and deletes
    /// read nothing else. For other operations this is the number of reads.
    #[must_use]
    pub fn first_key_read(&self) -> usize {
        match &self.kind {
            OperationKind::Update { set, .. } => set.len(),
            OperationKind::Delete { .. } | OperationKind::Prune { .. } => 0,
            OperationKind::Upsert { .. } | OperationKind::Insert { .. } | OperationKind::Replace { .. } => {
                self.reads.len()
            }
        }
    }

    /// Indexes of the reads that hold the key. `None` if a column of the key is not read.
    #[must_use]
    pub fn key_reads(&self) -> Option<Vec<usize>> {
        // An update may also set a column of its key.
        let first = self.first_key_read();
        let first = if first == self.reads.len() { 0 } else { first };
        let read_of = |column: &ColumnId| {
            self.reads[first..].iter().position(|read| read.column == *column).map(|at| first + at)
        };
        self.key().iter().map(read_of).collect()
    }

    /// Indexes of the reads with `keep_if_absent`.
    pub fn keep_if_absent_reads(&self) -> impl Iterator<Item = usize> {
        let reads = self.reads.iter().enumerate();
        reads.filter(|(_, read)| read.value_source.keeps_if_absent()).map(|(at, _)| at)
    }

    /// The columns that may change on an existing row.
    #[must_use]
    pub fn updated_columns(&self) -> &[ColumnId] {
        match &self.kind {
            OperationKind::Upsert { update, .. } | OperationKind::Replace { update, .. } => update,
            OperationKind::Update { set, .. } => set,
            OperationKind::Insert { .. } | OperationKind::Delete { .. } | OperationKind::Prune { .. } => &[],
        }
    }

    /// The guard. A row with a newer value in this column does not change.
    #[must_use]
    pub fn guard(&self) -> Option<ColumnId> {
        match &self.kind {
            OperationKind::Upsert { guard, .. }
            | OperationKind::Update { guard, .. }
            | OperationKind::Delete { guard, .. } => *guard,
            OperationKind::Insert { .. } | OperationKind::Prune { .. } | OperationKind::Replace { .. } => {
                None
            }
        }
    }

    /// The effect if no row has the key.
    #[must_use]
    pub fn if_no_row(&self) -> Option<IfNoRow> {
        match &self.kind {
            OperationKind::Update { if_no_row, .. } | OperationKind::Delete { if_no_row, .. } => {
                Some(*if_no_row)
            }
            _ => None,
        }
    }
}
