//! Changes of internal tables in the transaction of a batch.

use crate::sink::error::SinkError;
use crate::sink::transaction::Transaction;
use crate::sql::StateQuery;
use crate::types::Value;

/// A change of an internal table that is committed with the rows of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StateChange {
    /// Parks an entity: its later events wait for this dead letter.
    Park {
        /// The mapping's name.
        mapping: String,
        /// The entity's name.
        entity: String,
        /// The identity of the record.
        origin: String,
    },
    /// A dead letter was replayed: the mapping's entities no longer wait for it.
    Unpark {
        /// The mapping's name.
        mapping: String,
        /// The identity of the record.
        origin: String,
    },
    /// A dead letter of a log was replayed.
    Replayed {
        /// The log's name.
        log: String,
        /// The identity of the record.
        origin: String,
    },
    /// A replay has ended: its list of replayed dead letters is cleared.
    ReplayEnded {
        /// The log's name.
        log: String,
    },
}

impl Transaction {
    /// Applies changes of internal tables.
    ///
    /// # Errors
    /// The database refused a change, or failed.
    pub async fn apply_state_changes(&mut self, changes: &[StateChange]) -> Result<(), SinkError> {
        for change in changes {
            let (query, values) = match change {
                StateChange::Park { mapping, entity, origin } => {
                    (StateQuery::Park, vec![mapping, entity, origin])
                }
                StateChange::Unpark { mapping, origin } => (StateQuery::Unpark, vec![mapping, origin]),
                StateChange::Replayed { log, origin } => (StateQuery::AddReplayed, vec![log, origin]),
                StateChange::ReplayEnded { log } => (StateQuery::ClearReplayed, vec![log]),
            };
            let values: Vec<Value> = values.into_iter().map(|name| text(name)).collect();
            self.execute_state(query, &values).await?;
        }
        Ok(())
    }

    /// Executes a statement about an internal table; returns the number of affected rows.
    pub(super) async fn execute_state(
        &mut self,
        query: StateQuery,
        values: &[Value],
    ) -> Result<u64, SinkError> {
        self.session.execute_state(self.state.get(query), values).await
    }
}

/// Converts a name to a value to bind.
pub(super) fn text(text: &str) -> Value {
    Value::Text(text.into())
}

/// Reads a name from a fetched cell.
pub(super) fn name(cell: Value) -> String {
    match cell {
        Value::Text(text) => text.into(),
        other => other.to_string(),
    }
}

/// Reads a number from a fetched cell.
pub(super) fn number(cell: &Value) -> i64 {
    if let Value::Int(number) = cell { *number } else { 0 }
}
