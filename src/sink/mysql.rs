//! MySQL, MariaDB and TiDB, distinguished when connecting.

mod binding;
mod codes;
mod introspection;
mod tidb_codes;

use std::str::FromStr;
use std::time::Duration;

use sqlx::error::BoxDynError;
use sqlx::mysql::{MySql, MySqlArguments, MySqlConnectOptions, MySqlConnection, MySqlPool};
use sqlx::{Executor, Row, SqlStr};

use super::chunk::StatementChunk;
use super::connections::ExtraConnections;
use super::driver::{Changed, Driver, SchemaChange, query_primitives};
use super::error::{Class, SinkError};
use super::pool::{OpenedConnections, PreparedDatabase, acquire_first, options as pool_options};
use super::schema::{LiveTable, LiveType, TableName};
use super::schema_change::{SessionLock, change_in_session};
use super::tcp_nodelay::set_tcp_nodelay;
use super::url::Server;
use crate::dialect::Dialect;
use crate::sql::Statement;
pub(super) use codes::CODES;
pub(super) use tidb_codes::CODES as TIDB_CODES;

/// Number of prepared statements that a connection caches. sqlx's default, 100, is too small for several
/// mappings, or for many sets of kept columns.
const PREPARED_STATEMENTS: usize = 512;

/// Bytes for the types of a statement's arguments and their NULL bits: the most that a statement can have.
const ARGUMENT_TYPE_BYTES: usize = 65_535 * 2 + 65_535 / 8 + 64;

/// Idle time after which a connection is closed. It is shorter than `wait_timeout`, so that the server does
/// not close the connection first.
const IDLE_TIMEOUT: Duration = Duration::from_secs(45);

/// A MySQL, MariaDB or TiDB server.
#[derive(Debug, Clone)]
pub(crate) struct MysqlSink {
    pool: MySqlPool,
    extra: ExtraConnections<MySql>,
    opened: OpenedConnections,
    dialect: Dialect,
    max_packet: usize,
}

impl MysqlSink {
    pub(super) async fn connect(url: &str, server: Option<&Server>) -> Result<MysqlSink, SinkError> {
        let classify = |error: sqlx::Error| Self::classify(&error).expose_message();
        let options = MySqlConnectOptions::from_str(url).map_err(classify)?;
        let options = if url.contains("statement-cache-capacity") {
            options
        } else {
            options.statement_cache_capacity(PREPARED_STATEMENTS)
        };
        let opened = OpenedConnections::default();
        let pool = pool_options(opened.clone()).idle_timeout(IDLE_TIMEOUT).connect_lazy_with(options);
        let mut connection = acquire_first(&pool, server).await.map_err(classify)?;
        let (version, max_packet): (String, i64) =
            sqlx::query_as("SELECT CAST(VERSION() AS CHAR), CAST(@@max_allowed_packet AS SIGNED)")
                .fetch_one(&mut *connection)
                .await
                .map_err(classify)?;
        let dialect = dialect_of(&version);
        let max_packet = usize::try_from(max_packet).unwrap_or(1 << 24);
        Ok(MysqlSink { pool, extra: ExtraConnections::none(), opened, dialect, max_packet })
    }

    pub(super) fn dialect(&self) -> Dialect {
        self.dialect
    }
}

/// The dialect of a server, by its version, such as `9.4.0`, `10.11.14-MariaDB` or `8.0.11-TiDB-v8.5.4`.
fn dialect_of(version: &str) -> Dialect {
    if version.contains("MariaDB") {
        Dialect::Mariadb
    } else if version.contains("-TiDB-") {
        Dialect::Tidb
    } else {
        Dialect::Mysql
    }
}

impl PreparedDatabase for MySql {
    const SERVER_NAMES: &'static str = "MySQL, MariaDB or TiDB";

    /// Safe updates would refuse joined updates. If another session holds a lock for long, the run logs it and
    /// retries. If a process is stopped in mid-transaction, the server releases its locks after a minute.
    ///
    /// The parts for MariaDB and TiDB are comments elsewhere. TiDB would find a conflict of optimistic
    /// transactions at COMMIT only, after other writers of the batch have committed. It has no shared locks, so
    /// these become exclusive.
    async fn prepare(connection: &mut MySqlConnection) -> Result<(), sqlx::Error> {
        connection
            .execute(
                "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO', \
                 autocommit = 1, foreign_key_checks = 1, unique_checks = 1, sql_safe_updates = 0, \
                 innodb_lock_wait_timeout = 5, lock_wait_timeout = 5, wait_timeout = 60 \
                 /*M! , check_constraint_checks = 1 */ \
                 /*T! , tidb_txn_mode = 'pessimistic', tidb_constraint_check_in_place_pessimistic = 1, \
                 tidb_enable_shared_lock_promotion = 1 */",
            )
            .await?;
        connection.execute("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED").await?;
        set_tcp_nodelay();
        Ok(())
    }
}

impl Driver for MysqlSink {
    type Db = MySql;

    query_primitives!(MySqlConnection, MySqlArguments);

    /// Larger statements gained nothing in measurements.
    const STATEMENT_BYTES: usize = 128 << 10;

    fn pool(&self) -> &MySqlPool {
        &self.pool
    }

    fn extra_connections(&self) -> Option<&ExtraConnections<MySql>> {
        Some(&self.extra)
    }

    fn opened_connections(&self) -> u64 {
        self.opened.count()
    }

    fn dry_run_settings() -> Option<SqlStr> {
        Some(SqlStr::from_static("SET SESSION wait_timeout = 3600"))
    }

    /// The server's `max_allowed_packet`, less some space for the argument types. A larger statement causes
    /// an error that looks like a lost connection.
    fn max_bytes(&self) -> usize {
        self.max_packet.saturating_sub(ARGUMENT_TYPE_BYTES.min(self.max_packet / 16))
    }

    fn classify(error: &sqlx::Error) -> SinkError {
        codes::classify(error)
    }

    /// Exhausted numbers cause a unique-key error: the server returns the last number again, even for several
    /// rows of one statement. TiDB calculates the next number, which overflows.
    async fn ids_exhausted(
        connection: &mut MySqlConnection,
        error: &SinkError,
        table: &str,
    ) -> Result<bool, sqlx::Error> {
        if !matches!(error.class, Class::Unique | Class::OutOfRange) {
            return Ok(false);
        }
        // Without the hint, MySQL answers from statistics that may be a day old. A subquery replaces a join
        // of the two views, because for a join MariaDB opens every table of the server: 130 ms per error.
        // A name can contain points, too.
        let in_schemas = table.match_indices('.').map(|(at, _)| (Some(&table[..at]), &table[at + 1..]));
        for (schema, name) in std::iter::once((None, table)).chain(in_schemas) {
            let exhausted: Option<i64> = sqlx::query_scalar(
                "SELECT /*+ SET_VAR(information_schema_stats_expiry = 0) */ 1 FROM information_schema.tables \
                 WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ? AND auto_increment >= ( \
                     SELECT IF(data_type = 'int', 2147483647, 9223372036854775807) \
                     FROM information_schema.columns \
                     WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ? AND extra LIKE '%auto_increment%')",
            )
            .bind(schema)
            .bind(name)
            .bind(schema)
            .bind(name)
            .fetch_optional(&mut *connection)
            .await?;
            if exhausted.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }
    fn arguments(_: &Statement, chunk: &StatementChunk<'_>) -> Result<MySqlArguments, BoxDynError> {
        binding::arguments(chunk)
    }

    async fn introspect(
        connection: &mut MySqlConnection,
        table: &TableName<'_>,
        dialect: Dialect,
    ) -> Result<Option<LiveTable>, SinkError> {
        introspection::introspect(connection, table, dialect).await
    }

    fn live_type(declared: &str, collation: Option<&str>, dialect: Dialect) -> LiveType {
        introspection::live_type(declared, collation, dialect)
    }

    async fn has_schema(&self, schema: &str) -> Result<bool, SinkError> {
        introspection::has_schema(&self.pool, schema).await
    }

    async fn is_current_schema(&self, schema: &str) -> Result<bool, SinkError> {
        introspection::is_current_schema(&self.pool, schema).await
    }

    async fn change_schema(&self, change: &SchemaChange<'_>) -> Changed {
        change_in_session(self, change).await
    }
}

/// The lock's name, of at most 64 characters, contains the database, because the server has one set of names.
/// MySQL 9 has no MD5. MariaDB accepts no negative time limit: it returns NULL and locks nothing. TiDB
/// locks twice if the statement is prepared.
impl SessionLock for MysqlSink {
    async fn lock(connection: &mut MySqlConnection) -> Result<bool, sqlx::Error> {
        let sql =
            "SELECT CAST(GET_LOCK(CONCAT('mapper:', SHA2(COALESCE(DATABASE(), ''), 224)), 5) AS SIGNED)";
        let locked: Option<i64> = sqlx::raw_sql(sql).fetch_one(connection).await?.try_get(0)?;
        Ok(locked == Some(1))
    }

    async fn unlock(connection: &mut MySqlConnection) -> Result<(), sqlx::Error> {
        let sql = "DO RELEASE_LOCK(CONCAT('mapper:', SHA2(COALESCE(DATABASE(), ''), 224)))";
        connection.execute(sql).await.map(drop)
    }
}
