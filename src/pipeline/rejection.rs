//! The faults of events that the database rejected.

use crate::mapping::{ColumnId, Mapping, Operation, OperationKind};
use crate::record::{Fault, Stage};
use crate::sink::{Class, SinkError};

/// The fault of an event that the database rejected.
pub(super) fn fault_of_rejection(error: &SinkError, mapping: &Mapping) -> Fault {
    let keys = error.operation.filter(|_| error.class == Class::Unique);
    let keys = keys.and_then(|operation| describe_other_keys(mapping.operations().nth(operation)?, mapping));
    let text = format!("{error}{}", keys.unwrap_or_default());
    Fault {
        code: error.code.clone(),
        database: error.database_message().map(str::to_owned),
        ..Fault::new(Stage::Apply, text).in_table(error.table.clone())
    }
}

/// Names the unique keys of a table that an upsert or replace does not use, since one of them is taken. The guard of
/// the upserts of MySQL and MariaDB hides the server's own message (error 1242).
fn describe_other_keys(operation: &Operation, mapping: &Mapping) -> Option<String> {
    if !matches!(operation.kind, OperationKind::Upsert { .. } | OperationKind::Replace { .. }) {
        return None;
    }
    let table = &mapping.tables[operation.table];
    let columns_of = |key: &[ColumnId]| format!("({})", table.names(key).collect::<Vec<_>>().join(", "));
    let is_other = |key: &&[ColumnId]| **key != *operation.key();
    let others: Vec<String> = table.unique_keys().filter(is_other).map(columns_of).collect();
    let own = columns_of(operation.key());
    Some(match others.as_slice() {
        [] => format!("; not the operation's key {own}, but one that the mapping does not declare"),
        others => {
            format!("; not the operation's key {own}, but another one, such as {}", others.join(" or "))
        }
    })
}
