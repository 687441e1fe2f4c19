//! A transaction that the pipeline drives: advance offsets, write rows, verify assumptions, commit.

use std::borrow::Cow;
use std::sync::Arc;

use super::counts::RowCounts;
use super::dry_run::Lease;
use super::error::{Class, SinkError};
use super::session::StatementClock;
use crate::schedule::ChangeGroup;
use crate::sql::{Rendered, StateStatements};
use crate::types::Value;

/// An open transaction. Dropping it closes its connection, so that the database rolls back at once.
/// [`Transaction::rollback`] and [`Transaction::abort`] keep the connection.
pub struct Transaction {
    pub(super) session: Lease,
    pub(super) state: Arc<StateStatements>,
    is_open: bool,
}

impl Transaction {
    /// Begins a transaction over a connection.
    pub(super) async fn begin(
        session: Lease,
        state: &Arc<StateStatements>,
    ) -> Result<Transaction, SinkError> {
        let mut transaction = Transaction { session, state: Arc::clone(state), is_open: true };
        let begun = transaction.session.begin().await;
        transaction.is_open = begun.is_ok();
        match begun {
            Ok(()) => Ok(transaction),
            Err(error) => Err(transaction.session.check_lost(error)),
        }
    }

    /// Sets a clock after each statement.
    pub fn set_clock(&mut self, clock: &StatementClock) {
        clock.tick();
        self.session.clock = Some(clock.clone());
    }

    /// Writes groups in order; returns the row counts by operation.
    ///
    /// # Errors
    /// The database refused rows, or failed.
    pub async fn write(
        &mut self,
        groups: &[ChangeGroup<'_>],
        rendered: &Rendered,
    ) -> Result<Vec<RowCounts>, SinkError> {
        let mut counts = vec![RowCounts::default(); rendered.operations.len()];
        for group in groups {
            let in_effect = match rendered.row_reads(group.operation) {
                None => None,
                Some(reads) => {
                    let rows = self.session.rows_in_effect(reads, &group.rows).await;
                    Some(rows.map_err(|error| error.in_operation(group.operation))?)
                }
            };
            let rows: Cow<'_, [&[Value]]> = match &in_effect {
                None => Cow::Borrowed(&group.rows),
                Some(rows) => rows.iter().map(AsRef::as_ref).collect(),
            };
            let partial = rendered.partial_update(group.operation, group.kept, rows.len());
            let written = match partial {
                Ok(None) => self.session.write(&rendered.operations[group.operation], &rows).await,
                // A partial update may bind fewer values.
                Ok(Some(partial)) => {
                    let rows: Vec<Vec<Value>> = rows.iter().map(|row| partial.row(row)).collect();
                    let rows: Vec<&[Value]> = rows.iter().map(Vec::as_slice).collect();
                    self.session.write(&partial.sql, &rows).await
                }
                Err(fault) => Err(SinkError::new(Class::Configuration, "", Some(fault.to_string()))),
            };
            let table = &rendered.operations[group.operation].statement.table;
            counts[group.operation] +=
                written.map_err(|error| error.in_table(table).in_operation(group.operation))?;
        }
        Ok(counts)
    }

    /// Whether the written rows have the alternate keys that the plan assumes. This transaction has locked
    /// them, so no other session changes them before the commit. PostgreSQL does not lock a row that an
    /// upsert leaves unchanged. But such an upsert had no effect, and other operations of this transaction
    /// that changed the row have locked it. If several writers rely on this, all of them must have written their
    /// rows, so that none changes the row of such an upsert afterwards. Also makes the database check deferred constraints.
    ///
    /// # Errors
    /// The database refused rows, or failed.
    pub async fn verify_assumptions(
        &mut self,
        groups: &[ChangeGroup<'_>],
        rendered: &Rendered,
    ) -> Result<bool, SinkError> {
        for group in groups.iter().filter(|group| group.needs_key_check) {
            let sql = &rendered.operations[group.operation];
            let Some(check) = sql.strategy.key_check() else { return Ok(false) };
            let found = self.session.count(check, &group.rows).await;
            if found.map_err(|error| error.in_table(&sql.statement.table))? != group.rows.len() as u64 {
                return Ok(false);
            }
        }
        self.session.before_commit().await?;
        Ok(true)
    }

    /// Commits the transaction.
    ///
    /// # Errors
    /// Nothing was committed, unless [`SinkError::commit_unknown`] says that the reply is lost.
    pub async fn commit(mut self) -> Result<(), SinkError> {
        let committed = self.session.commit().await;
        self.is_open = false;
        let Err(mut error) = committed else { return Ok(()) };
        // Any other error means that nothing was committed.
        error.commit_unknown = error.class.breaks_connection() || error.class == Class::Unavailable;
        if !error.commit_unknown {
            // If SQLite refuses a COMMIT, the transaction stays open.
            self.session.rollback().await;
        }
        Err(self.session.check_lost(error))
    }

    /// Rolls the transaction back.
    pub async fn rollback(mut self) {
        self.session.rollback().await;
        self.is_open = false;
    }

    /// Commits changes of internal tables, or rolls back after an error. A lost reply does not matter,
    /// because the changes can be repeated.
    pub(super) async fn commit_or_abort<T>(self, changed: Result<T, SinkError>) -> Result<T, SinkError> {
        match changed {
            Ok(done) => {
                let committed = self.commit().await;
                committed.map(|()| done).map_err(|mut error| {
                    error.commit_unknown = false;
                    error
                })
            }
            Err(error) => Err(self.abort(error).await),
        }
    }

    /// Rolls back after an error of a statement, and checks whether the error means exhausted numbers.
    pub async fn abort(mut self, mut error: SinkError) -> SinkError {
        // The server rolls back when it notices that the connection is closed.
        if error.class.breaks_connection() {
            return self.session.check_lost(error);
        }
        self.session.rollback().await;
        self.is_open = false;
        error = self.session.check_lost(error);
        if let Some(table) = &error.table
            && self.session.ids_exhausted(&error, table).await
        {
            error.class = Class::IdsExhausted;
        }
        error
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if self.is_open {
            self.session.discard();
        }
    }
}

impl std::fmt::Debug for Transaction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Transaction").field("is_open", &self.is_open).finish_non_exhaustive()
    }
}
