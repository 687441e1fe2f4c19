//! SQLite.

mod binding;
mod codes;
mod introspection;

use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use sqlx::error::BoxDynError;
use sqlx::sqlite::{
    SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqliteSynchronous,
};
use sqlx::{SqlStr, Sqlite};

use super::chunk::StatementChunk;
use super::driver::{Changed, Driver, SchemaChange, query_primitives};
use super::error::{Class, SinkError};
use super::pool::{OpenedConnections, PreparedDatabase, acquire, options as pool_options};
use super::schema::{LiveTable, LiveType, TableName};
use super::schema_change::change_in_transaction;
use crate::dialect::Dialect;
use crate::sql::Statement;
pub(super) use codes::CODES;

/// Time limit for waiting for a lock.
const LOCK_TIMEOUT: Duration = Duration::from_secs(5);

/// The URL of a new database in memory. A sink has one connection, and the database lives as long as it.
pub(super) const IN_MEMORY: &str = "sqlite::memory:";

/// A SQLite file, or a database in memory.
#[derive(Debug, Clone)]
pub(crate) struct SqliteSink {
    pool: SqlitePool,
}

impl SqliteSink {
    pub(super) async fn connect(url: &str) -> Result<SqliteSink, SinkError> {
        let classify = |error: sqlx::Error| Self::classify(&error).expose_message();
        let options = SqliteConnectOptions::from_str(url).map_err(classify)?.create_if_missing(true);
        Self::open(options.journal_mode(SqliteJournalMode::Wal)).await
    }

    /// Connects for a dry run, which neither creates the file nor changes its journal. In place of a file that a
    /// run would create, it opens an empty database in memory.
    pub(super) async fn connect_for_dry_run(url: &str) -> Result<SqliteSink, SinkError> {
        let classify = |error: sqlx::Error| Self::classify(&error).expose_message();
        let options = SqliteConnectOptions::from_str(url).map_err(classify)?.create_if_missing(false);
        let file = std::path::absolute(options.get_filename()).unwrap_or_default();
        let would_be_created = !file.exists() && file.parent().is_some_and(Path::is_dir);
        Self::open(if would_be_created { SqliteConnectOptions::new().in_memory(true) } else { options }).await
    }

    async fn open(options: SqliteConnectOptions) -> Result<SqliteSink, SinkError> {
        let classify = |error: sqlx::Error| Self::classify(&error).expose_message();
        let options = options
            .foreign_keys(true)
            // With WAL, a crash of the machine may lose the last transactions, but never a part of one.
            .synchronous(SqliteSynchronous::Normal)
            .busy_timeout(LOCK_TIMEOUT);
        // SQLite supports one writer; a second connection would only wait for it. Opening a file acquires
        // locks more than once, so the time limit is a multiple of that of one lock.
        let pool = pool_options(OpenedConnections::default())
            .acquire_timeout(6 * LOCK_TIMEOUT)
            .connect_lazy_with(options);
        acquire(&pool).await.map_err(classify)?;
        Ok(SqliteSink { pool })
    }
}

impl PreparedDatabase for Sqlite {
    const SERVER_NAMES: &'static str = "SQLite";

    /// The options of the connection have all settings.
    async fn prepare(_: &mut SqliteConnection) -> Result<(), sqlx::Error> {
        Ok(())
    }
}

impl Driver for SqliteSink {
    type Db = Sqlite;

    query_primitives!(SqliteConnection, SqliteArguments);

    fn pool(&self) -> &SqlitePool {
        &self.pool
    }

    /// A transaction that first reads and then writes can fail on a lock halfway.
    fn begin() -> SqlStr {
        SqlStr::from_static("BEGIN IMMEDIATE")
    }

    /// Exhausted numbers have the code of a full disk. The rollback has reset the counter. So the check is
    /// whether the counter is near enough to its end for a batch to reach it.
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

    async fn introspect(
        connection: &mut SqliteConnection,
        table: &TableName<'_>,
        _: Dialect,
    ) -> Result<Option<LiveTable>, SinkError> {
        introspection::introspect(connection, table).await
    }

    fn live_type(declared: &str, _: Option<&str>, _: Dialect) -> LiveType {
        introspection::live_type(declared)
    }

    /// SQLite has one schema, and mappings for it name none.
    async fn is_current_schema(&self, _: &str) -> Result<bool, SinkError> {
        Ok(false)
    }

    async fn has_schema(&self, _: &str) -> Result<bool, SinkError> {
        Ok(true)
    }

    /// SQLite has no locks besides those of transactions.
    async fn change_schema(&self, change: &SchemaChange<'_>) -> Changed {
        change_in_transaction(self, change).await
    }
}
