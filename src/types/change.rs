//! One row's worth of an operation, from extraction to the database.

use super::value::Value;

/// One row's worth of an operation: what the database is to be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The operation, counted through all rules of the mapping in order.
    pub operation: usize,
    /// The operation's reads, in their order.
    pub values: Vec<Value>,
    /// Which columns a row that is there keeps: a bit for each read that can be kept, in their order.
    pub kept: u64,
}
