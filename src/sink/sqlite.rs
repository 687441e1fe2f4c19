//! SQLite.

mod binding;
mod codes;
mod introspection;

use std::str::FromStr;
use std::time::Duration;

use sqlx::error::BoxDynError;
use sqlx::sqlite::{
    SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqliteSynchronous,
};
use sqlx::{SqlStr, Sqlite};

use super::chunk::StatementChunk;
use super::driver::{Driver, query_primitives};
use super::fault::{Class, SinkError};
use super::pool::{acquire, options as pool_options};
use super::schema::LiveTable;
use crate::sql::Statement;
pub(super) use codes::CODES;

/// How long a lock is waited for.
const LOCK_TIMEOUT: Duration = Duration::from_secs(5);

/// A SQLite file.
#[derive(Debug, Clone)]
pub struct SqliteSink {
    pool: SqlitePool,
}

impl SqliteSink {
    pub(super) async fn connect(url: &str) -> Result<SqliteSink, SinkError> {
        let classify = |error: sqlx::Error| Self::classify(&error).expose_message();
        let options = SqliteConnectOptions::from_str(url)
            .map_err(classify)?
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            // With WAL a crash of the machine may cost the last transactions, never a part of one.
            .synchronous(SqliteSynchronous::Normal)
            .busy_timeout(LOCK_TIMEOUT);
        // One writer is all that SQLite has; a second connection would only wait for it.
        // Opening a file asks for locks more than once.
        let pool = pool_options::<Sqlite>().acquire_timeout(6 * LOCK_TIMEOUT).connect_lazy_with(options);
        acquire(&pool).await.map_err(classify)?;
        Ok(SqliteSink { pool })
    }
}

impl Driver for SqliteSink {
    type Db = Sqlite;

    query_primitives!(SqliteConnection, SqliteArguments);

    fn pool(&self) -> &SqlitePool {
        &self.pool
    }

    /// A transaction that begins as a reader and then writes can fail halfway on a lock.
    fn begin() -> SqlStr {
        SqlStr::from_static("BEGIN IMMEDIATE")
    }

    /// Numbers that are used up have the code of a full disk. The counter is back where it was
    /// before the batch: it only has to be so near to its end that a batch can reach it.
    async fn ids_exhausted(
        connection: &mut SqliteConnection,
        error: &SinkError,
        table: &str,
    ) -> Result<bool, sqlx::Error> {
        if error.class != Class::DiskFull {
            return Ok(false);
        }
        let exhausted: Option<i64> = sqlx::query_scalar(
            "SELECT 1 FROM sqlite_sequence WHERE name = ? AND seq > 9223372036854775807 - 10000000",
        )
        .bind(table)
        .fetch_optional(connection)
        .await?;
        Ok(exhausted.is_some())
    }

    fn classify(error: &sqlx::Error) -> SinkError {
        codes::classify(error)
    }
    fn arguments(_: &Statement, chunk: &StatementChunk<'_>) -> Result<SqliteArguments, BoxDynError> {
        binding::arguments(chunk)
    }

    async fn introspect(&self, table: &str) -> Result<Option<LiveTable>, SinkError> {
        introspection::introspect(&self.pool, table).await
    }
}
