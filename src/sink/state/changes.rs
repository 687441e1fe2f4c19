//! Changes of internal tables in the transaction of a batch.

use std::ops::Range;

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
    /// A dead letter was replayed or dropped: the mapping's entities no longer wait for it.
    Unpark {
        /// The mapping's name.
        mapping: String,
        /// The identity of the record.
        origin: String,
    },
    /// A dead letter of a log was replayed or dropped.
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
    /// Sets the offsets after the stored one whose dead letters are done.
    Done {
        /// The name of the partition's list of these offsets.
        list: String,
        /// The offsets.
        offsets: Vec<Range<i64>>,
    },
}

impl Transaction {
    /// Applies changes of internal tables.
    ///
    /// # Errors
    /// The database refused a change, or failed.
    pub async fn apply_state_changes(&mut self, changes: &[StateChange]) -> Result<(), SinkError> {
        for change in changes {
            match change {
                StateChange::Park { mapping, entity, origin } => {
                    self.execute_names(StateQuery::Park, &[mapping, entity, origin]).await?;
                }
                StateChange::Unpark { mapping, origin } => {
                    self.execute_names(StateQuery::Unpark, &[mapping, origin]).await?;
                }
                StateChange::Replayed { log, origin } => {
                    self.execute_names(StateQuery::AddReplayed, &[log, origin]).await?;
                }
                StateChange::ReplayEnded { log } => {
                    self.execute_names(StateQuery::ClearReplayed, &[log]).await?;
                }
                StateChange::Done { list, offsets } => {
                    self.execute_names(StateQuery::ClearReplayed, &[list]).await?;
                    for Range { start, end } in offsets {
                        let range = format!("{start}..{end}");
                        self.execute_names(StateQuery::AddReplayed, &[list, &range]).await?;
                    }
                }
            }
        }
        Ok(())
    }

    async fn execute_names(&mut self, query: StateQuery, names: &[&str]) -> Result<(), SinkError> {
        let values: Vec<Value> = names.iter().map(|name| text(name)).collect();
        self.execute_state(query, &values).await?;
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
