//! The change of one row, from extraction to the database.

use super::value::Value;

/// Identifies the row of a change while its batch exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RowId(usize);

impl RowId {
    /// The identity of a row with these values, which is their place in memory.
    #[must_use]
    pub fn of(values: &[Value]) -> RowId {
        RowId(values.as_ptr().addr())
    }
}

/// The change of one row by one operation.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The index of the operation, counted over all rules of the mapping.
    pub operation: usize,
    /// The values of the operation's reads, in order.
    pub values: Vec<Value>,
    /// A bit set of columns that keep their value on an existing row. Bit `n` is the operation's `n`-th
    /// read with `keep_if_absent`.
    pub kept: u64,
}
