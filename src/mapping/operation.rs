//! Operations of rules: their levels, the values that they bind, and their kinds.

use std::ops::Range;

use crate::document::{Elements, Expression, KeyValue, RowNumber, ValueSource};
use crate::types::Loss;

/// The index of a table in [`super::Mapping::tables`].
pub type TableId = usize;
/// The index of a column in [`super::Table::columns`].
pub type ColumnId = usize;

/// A level of `each`.
#[derive(Debug, Clone)]
pub struct Each {
    /// The name of the element in paths.
    pub name: String,
    /// The elements. A path can start at an element of an outer level.
    pub elements: Elements,
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
    /// The columns of an upsert's `update` that combine their values with the stored ones. Other columns of
    /// `update` are overwritten.
    pub combine: Vec<(ColumnId, Combine)>,
    /// The parent's row that the operation follows.
    pub parent: Option<Box<ParentRow>>,
    /// The kind of operation.
    pub kind: OperationKind,
}

/// How an upsert combines a value with that of the stored row. NULL changes nothing. A stored NULL becomes the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Combine {
    /// The stored value stays.
    Fill,
    /// The smaller of both values.
    Min,
    /// The greater of both values.
    Max,
    /// The sum of both values.
    Add,
}

impl Combine {
    /// The word in the mapping file, by which templates choose.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Combine::Fill => "fill",
            Combine::Min => "min",
            Combine::Max => "max",
            Combine::Add => "add",
        }
    }

    /// How often the SQL of a changed row has the value of the event.
    #[must_use]
    pub fn occurrences(self) -> usize {
        match self {
            Combine::Fill => 1,
            Combine::Min | Combine::Max | Combine::Add => 2,
        }
    }
}

/// A row that an earlier operation of the same rule writes. The operation that follows it takes effect only if the row
/// exists and is not newer than the event.
#[derive(Debug, Clone)]
pub struct ParentRow {
    /// The table of the row.
    pub table: TableId,
    /// The key of the row, and then the guard of the earlier operation, if it has one.
    pub values: Vec<KeyValue>,
    /// The column of that guard.
    pub guard: Option<ColumnId>,
}

impl ParentRow {
    /// The columns of the key.
    pub fn key(&self) -> impl Iterator<Item = ColumnId> {
        let count = self.values.len() - usize::from(self.guard.is_some());
        self.values[..count].iter().map(|value| value.column)
    }
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
    /// are `of`. A change holds the values of `rest` after them, for each row of the event. Without `rest`,
    /// there is a change only if the event has no row.
    Prune {
        /// The columns that identify the parent.
        of: Vec<ColumnId>,
        /// The other columns of the key. It is empty if a parent has at most one row.
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
    /// Deletes all rows of the table. It reads nothing.
    Truncate,
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
            OperationKind::Truncate => "truncate",
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
        matches!(self, OperationKind::Delete { .. } | OperationKind::Prune { .. } | OperationKind::Truncate)
    }
}

impl Operation {
    /// The columns that identify the row. An insert has none, since it never addresses an existing row. Neither has a
    /// truncate, which addresses all rows.
    #[must_use]
    pub fn key(&self) -> &[ColumnId] {
        match &self.kind {
            OperationKind::Upsert { key, .. }
            | OperationKind::Update { key, .. }
            | OperationKind::Delete { key, .. }
            | OperationKind::Replace { key, .. } => key,
            OperationKind::Prune { of, .. } => of,
            OperationKind::Insert { .. } | OperationKind::Truncate => &[],
        }
    }

    /// Index of the first read that only identifies rows. An update reads its key last, and deletes
    /// read nothing else. For other operations this is the number of reads.
    #[must_use]
    pub fn first_key_read(&self) -> usize {
        match &self.kind {
            OperationKind::Update { set, .. } => set.len(),
            OperationKind::Delete { .. } | OperationKind::Prune { .. } | OperationKind::Truncate => 0,
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

    /// The values of a change that find the parent's row. They follow those of the reads.
    #[must_use]
    pub fn parent_values(&self) -> Range<usize> {
        let (start, count) = (self.reads.len(), self.parent.as_ref().map_or(0, |parent| parent.values.len()));
        start..start + count
    }

    /// The look-ups: the index of each read, and the values of a change that are its key. They come last.
    pub fn row_numbers(&self) -> impl Iterator<Item = (usize, &RowNumber, Range<usize>)> {
        let mut start = self.parent_values().end;
        let reads = self.reads.iter().enumerate();
        reads.filter_map(|(at, read)| Some((at, read.value_source.row_number()?))).map(move |(at, number)| {
            let values = start..start + number.key.len();
            start = values.end;
            (at, number, values)
        })
    }

    /// The number of values of a change besides those of the reads.
    #[must_use]
    pub fn further_values(&self) -> usize {
        let last = self.row_numbers().last().map(|(.., values)| values.end);
        last.unwrap_or(self.parent_values().end) - self.reads.len()
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
            OperationKind::Insert { .. }
            | OperationKind::Delete { .. }
            | OperationKind::Prune { .. }
            | OperationKind::Truncate => &[],
        }
    }

    /// How a column combines its value with that of a stored row. `None` if it does not.
    #[must_use]
    pub fn combine_of(&self, column: ColumnId) -> Option<Combine> {
        self.combine.iter().find(|(combined, _)| *combined == column).map(|(_, combine)| *combine)
    }

    /// The guard. A row with a newer value in this column does not change.
    #[must_use]
    pub fn guard(&self) -> Option<ColumnId> {
        match &self.kind {
            OperationKind::Upsert { guard, .. }
            | OperationKind::Update { guard, .. }
            | OperationKind::Delete { guard, .. } => *guard,
            OperationKind::Insert { .. }
            | OperationKind::Prune { .. }
            | OperationKind::Replace { .. }
            | OperationKind::Truncate => None,
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
