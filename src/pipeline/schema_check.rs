//! Compares the live tables with the mapping again during a run: after each reconnect, at intervals, and when
//! the database rejects a row. A key that was dropped would otherwise duplicate rows without an error, and a
//! column that no longer accepts rows would turn each event into a dead letter.

use super::attempt::Attempt;
use super::error::RunError;
use super::retry::with_retry;
use super::run::Pipeline;
use crate::sink::Class;

impl Attempt {
    /// Whether a changed table may be the cause of a rejection. Rows of other tables cause the other classes.
    pub(super) fn may_have_schema_cause(&self) -> bool {
        let Attempt::Rejected(error) = self else { return false };
        !matches!(error.class, Class::ForeignKey | Class::StillReferenced | Class::NoRow | Class::TooLarge)
    }
}

impl Pipeline<'_> {
    /// Begins the checks of a batch.
    pub(super) async fn begin_schema_check(&mut self) -> Result<(), RunError> {
        if self.comparisons.begin_batch(self.setup.options.schema_check_interval) {
            self.check_schema().await?;
        }
        self.check_reconnected().await
    }

    /// Compares the tables if a connection was opened since the last comparison.
    pub(super) async fn check_reconnected(&mut self) -> Result<(), RunError> {
        if self.comparisons.is_outdated(self.setup.sink) { self.check_schema().await } else { Ok(()) }
    }

    /// Compares the tables unless they were compared during this batch.
    pub(super) async fn check_schema_once(&mut self) -> Result<(), RunError> {
        if self.comparisons.is_done_in_batch() { Ok(()) } else { self.check_schema().await }
    }

    async fn check_schema(&mut self) -> Result<(), RunError> {
        let (sink, mapping) = (self.setup.sink, &self.setup.mapping);
        // The transaction of a dry run holds the only connection. The tables that it has used are locked against
        // changes.
        if self.setup.options.dry_run.is_some() {
            self.comparisons.record(sink);
            return Ok(());
        }
        let diff = with_retry(&self.setup.context, async || sink.compare_schema(mapping).await).await?;
        let mut mismatches = diff.describe_errors(mapping);
        mismatches.extend(diff.missing.iter().map(|table| format!("table `{table}` is missing")));
        if !mismatches.is_empty() {
            return Err(RunError::SchemaChanged(mapping.title(), mismatches));
        }
        if diff.keep_order && !self.planner.keeps_order() {
            for warning in &diff.warnings {
                tracing::warn!("table `{}`: {}", warning.table, warning.detail);
            }
            self.planner.keep_order();
        }
        self.comparisons.record(sink);
        Ok(())
    }
}
