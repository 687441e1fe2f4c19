//! Lost values by the names of their columns.

use serde::Serialize;

use crate::mapping::{Mapping, Operation, OperationKind};
use crate::types::{Loss, Losses};

/// The lost values of a column, of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LostValues {
    /// Its table.
    pub table: String,
    /// Its name.
    pub column: String,
    /// How the values differ from those of the events.
    pub kind: Loss,
    /// The number of values.
    pub values: u64,
}

impl LostValues {
    /// Names the columns of losses, in the order of the mapping.
    #[must_use]
    pub fn of(mapping: &Mapping, losses: &Losses) -> Vec<LostValues> {
        let named = losses.iter().map(|((table, column, kind), values)| {
            let table = &mapping.tables[table];
            let column = table.columns[column].name.clone();
            LostValues { table: table.full_name(), column, kind, values }
        });
        named.collect()
    }
}

/// Whether a read has the value of another one again: the guard of an update that of `set`, the second half of a
/// `replace` those of the first.
pub(super) fn repeats_value(operation: &Operation, read: usize) -> bool {
    match &operation.kind {
        OperationKind::Update { guard: Some(_), .. } => read + 1 == operation.reads.len(),
        OperationKind::Replace { key, rest, .. } => {
            let column = &operation.reads[read].column;
            key.contains(column) && !rest.contains(column)
        }
        _ => false,
    }
}
