//! Time limits of statements.

use std::time::Duration;

use super::driver::Driver;
use super::error::{Class, SinkError};

/// Time limit of one statement, named in [`Class::NoAnswer`]. A wait for a lock ends after 5 s. After this
/// timeout the connection is closed: it may be dead, or the statement may still run.
pub(super) const STATEMENT_TIMEOUT: Duration = Duration::from_mins(1);
/// Time limit of a statement that changes all rows of a table.
pub(super) const TABLE_TIMEOUT: Duration = Duration::from_hours(1);

/// Time limit of a statement that changes a table. Nothing else ends one that a dead server does not answer.
pub(super) const CHANGE_TIMEOUT: Duration = Duration::from_hours(24);

/// Returns the result of a future, or an error if the server does not answer in time.
pub(super) async fn with_timeout<D: Driver, T>(
    limit: Duration,
    future: impl Future<Output = Result<T, sqlx::Error>>,
) -> Result<T, SinkError> {
    match tokio::time::timeout(limit, future).await {
        Ok(result) => result.map_err(|error| D::classify(&error)),
        Err(_) => Err(SinkError::detached(Class::NoAnswer)),
    }
}

/// Applies the same time limit to several statements about a table.
pub(super) async fn with_timeout_for<T>(
    table: &str,
    future: impl Future<Output = Result<T, SinkError>>,
) -> Result<T, SinkError> {
    let timed_out = || SinkError::detached(Class::NoAnswer).in_table(table);
    tokio::time::timeout(STATEMENT_TIMEOUT, future).await.unwrap_or_else(|_| Err(timed_out()))
}
