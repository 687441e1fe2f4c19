//! A transaction that the pipeline drives: advance offsets, write rows, verify assumptions, commit.

use std::borrow::Cow;
use std::sync::Arc;

use super::counts::RowCounts;
use super::dry_run::Lease;
use super::error::{Class, SinkError};
use super::session::StatementClock;
use crate::mapping::TableId;
use crate::schedule::ChangeGroup;
use crate::sql::{KeyUse, OperationSql, Rendered, StateStatements};
use crate::types::{RowId, Value};

/// Result of the check of a key assumption.
#[derive(Debug, PartialEq, Eq)]
pub enum KeyCheck {
    /// The written rows have the assumed keys.
    Match,
    /// Some rows have other keys.
    Mismatch {
        /// The upserts that must change the key of their stored row. Empty if only other assumptions failed.
        changing: Vec<RowId>,
    },
}

/// The SQL of the operation of a group.
fn group_sql<'r>(group: &ChangeGroup<'_>, rendered: &'r Rendered) -> &'r OperationSql {
    let kept_keys = rendered.kept_keys(group.operation).filter(|_| group.keeps_keys);
    kept_keys.map_or(&rendered.operations[group.operation], |kept_keys| &kept_keys.sql)
}

/// Why TiDB cannot apply a guarded operation after a delete.
const FINDS_DELETED: &str = "after a delete with `on_delete: cascade` or `set_null`, TiDB would find a row by its old key; a guarded operation by a unique key cannot follow in the same event";

/// An open transaction. Dropping it closes its connection, so that the database rolls back at once.
/// [`Transaction::rollback`] and [`Transaction::abort`] keep the connection.
pub struct Transaction {
    pub(super) session: Lease,
    pub(super) state: Arc<StateStatements>,
    is_open: bool,
    /// The tables whose unique keys a delete has left unlocked.
    unlocked: Vec<TableId>,
}

impl Transaction {
    /// Begins a transaction over a connection.
    pub(super) async fn begin(
        session: Lease,
        state: &Arc<StateStatements>,
    ) -> Result<Transaction, SinkError> {
        let mut transaction =
            Transaction { session, state: Arc::clone(state), is_open: true, unlocked: Vec::new() };
        let begun = transaction.session.begin().await;
        transaction.is_open = begun.is_ok();
        match begun {
            Ok(()) => Ok(transaction),
            Err(error) => Err(transaction.session.check_lost(error)),
        }
    }

    /// Sets a clock before and after each statement.
    pub fn set_clock(&mut self, clock: &StatementClock) {
        clock.start();
        self.session.clock = Some(clock.clone());
    }

    /// Writes the rows of a group.
    ///
    /// # Errors
    /// The database refused rows, or failed.
    pub async fn write(
        &mut self,
        group: &ChangeGroup<'_>,
        rendered: &Rendered,
    ) -> Result<RowCounts, SinkError> {
        if let Some(key_use) = rendered.key_use(group.operation) {
            self.check_locks(key_use, group.operation, rendered)?;
        }
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
            Ok(None) => self.session.write(group_sql(group, rendered), &rows).await,
            // A partial update may bind fewer values.
            Ok(Some(partial)) => {
                let rows: Vec<Vec<Value>> = rows.iter().map(|row| partial.row(row)).collect();
                let rows: Vec<&[Value]> = rows.iter().map(Vec::as_slice).collect();
                self.session.write(&partial.sql, &rows).await
            }
            Err(fault) => Err(SinkError::new(Class::Configuration, "", Some(fault.to_string()))),
        };
        let table = &rendered.operations[group.operation].statement.table;
        written.map_err(|error| error.in_table(table).in_operation(group.operation))
    }

    /// Refuses an operation that would find a deleted row by its old key. Its event is then applied apart.
    fn check_locks(
        &mut self,
        key_use: &KeyUse,
        operation: usize,
        rendered: &Rendered,
    ) -> Result<(), SinkError> {
        if key_use.seeks.is_some_and(|table| self.unlocked.contains(&table)) {
            let table = &rendered.operations[operation].statement.table;
            return Err(SinkError::new(Class::Expression, table, None)
                .with_detail(FINDS_DELETED)
                .in_operation(operation));
        }
        self.unlocked.extend(&key_use.unlocks);
        Ok(())
    }

    /// Checks whether the written rows have the alternate keys that the plan assumes. This transaction has locked
    /// them, so no other session changes them before the commit. PostgreSQL does not lock a row for an
    /// upsert that updates no column, and the rows of an upsert that is left out are not locked either. But such an
    /// upsert had no effect, and other operations of this transaction that changed the row have locked it. If several
    /// writers rely on this, all of them must have written their rows, so that none changes the row of such an upsert
    /// afterwards. Also makes the database check deferred constraints.
    ///
    /// # Errors
    /// The database refused rows, or failed.
    pub async fn verify_assumptions(
        &mut self,
        groups: &[ChangeGroup<'_>],
        rendered: &Rendered,
    ) -> Result<KeyCheck, SinkError> {
        let (mut matches, mut changing) = (true, Vec::new());
        for group in groups.iter().filter(|group| group.needs_key_check) {
            let sql = group_sql(group, rendered);
            let in_table = |error: SinkError| error.in_table(&sql.statement.table);
            let found = match sql.strategy.key_check() {
                Some(check) => self.session.count(check, &group.rows).await.map_err(in_table)?,
                None => 0,
            };
            if found == group.rows.len() as u64 {
                continue;
            }
            matches = false;
            // A kept key can be the cause of another group's mismatch, too.
            let kept_keys = rendered.kept_keys(group.operation).filter(|_| group.keeps_keys);
            let Some(kept_keys) = kept_keys else { continue };
            let found = self.session.row_numbers(&kept_keys.matching, &group.rows).await.map_err(in_table)?;
            let rows = group.rows.iter().zip(found).filter(|(_, found)| found.is_none());
            changing.extend(rows.map(|(row, _)| RowId::of(row)));
        }
        if !matches {
            return Ok(KeyCheck::Mismatch { changing });
        }
        self.session.before_commit().await?;
        Ok(KeyCheck::Match)
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
