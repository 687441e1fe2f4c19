//! PostgreSQL.

mod binding;
mod codes;
mod introspection;
mod native_array;

use std::str::FromStr;

use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArguments, PgConnectOptions, PgConnection, PgPool, Postgres};
use sqlx::{Executor, SqlStr};

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

/// A PostgreSQL server.
#[derive(Debug, Clone)]
pub(crate) struct PostgresSink {
    pool: PgPool,
    extra: ExtraConnections<Postgres>,
    opened: OpenedConnections,
}

/// The setting that decides whether a session checks foreign keys.
const REPLICATION_ROLE: &str = "SELECT current_setting('session_replication_role')";

impl PostgresSink {
    pub(super) async fn connect(url: &str, server: Option<&Server>) -> Result<PostgresSink, SinkError> {
        let classify = |error: sqlx::Error| Self::classify(&error).expose_message();
        let options = PgConnectOptions::from_str(url).map_err(classify)?.application_name("mapper");
        let opened = OpenedConnections::default();
        let pool = pool_options(opened.clone()).connect_lazy_with(options);
        acquire_first(&pool, server).await.map_err(classify)?;
        Ok(PostgresSink { pool, extra: ExtraConnections::none(), opened })
    }
}

impl PreparedDatabase for Postgres {
    const SERVER_NAMES: &'static str = "PostgreSQL";

    /// A backslash in text is no escape, and the catalogue shows names of types without quotes. A plan of a statement that
    /// finds rows by their keys uses their index, even if the table is still small: the plan is kept while the table grows.
    /// If there is no index, the cost of such a plan would trigger the compilation of each execution. If another
    /// session holds a lock for long, the run logs it and retries. If a process is stopped in
    /// mid-transaction, the server releases its locks after a minute.
    async fn prepare(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
        connection
            .execute(
                "SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '60s'; \
                 SET timezone = 'UTC'; SET standard_conforming_strings = on; \
                 SET quote_all_identifiers = off; \
                 SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET jit = off",
            )
            .await?;
        let role: String = sqlx::query_scalar(REPLICATION_ROLE).fetch_one(&mut *connection).await?;
        if role == "replica" {
            // Not every user may do this. `check_session` reports it.
            let _ = connection.execute("SET session_replication_role = origin").await;
        }
        set_tcp_nodelay();
        Ok(())
    }
}

impl Driver for PostgresSink {
    type Db = Postgres;

    query_primitives!(PgConnection, PgArguments);

    fn pool(&self) -> &PgPool {
        &self.pool
    }

    fn extra_connections(&self) -> Option<&ExtraConnections<Postgres>> {
        Some(&self.extra)
    }

    fn opened_connections(&self) -> u64 {
        self.opened.count()
    }

    async fn check_session(&self) -> Result<(), SinkError> {
        let role: Result<String, _> = sqlx::query_scalar(REPLICATION_ROLE).fetch_one(&self.pool).await;
        match role.map_err(|error| Self::classify(&error).expose_message())?.as_str() {
            "replica" => {
                let detail = "the session does not check foreign keys: `session_replication_role` is `replica`, expected `origin`";
                Err(SinkError::detached(Class::ConstraintsOff).with_detail(detail))
            }
            _ => Ok(()),
        }
    }

    /// Deferred constraints are checked here and not at COMMIT. At COMMIT, the dead letters of the batch are
    /// already written. In a dry run, they are deferred again for the next batch.
    fn before_commit(is_dry_run: bool) -> Option<SqlStr> {
        Some(SqlStr::from_static(if is_dry_run {
            "SAVEPOINT mapper_check; SET CONSTRAINTS ALL IMMEDIATE; \
             ROLLBACK TO SAVEPOINT mapper_check; RELEASE SAVEPOINT mapper_check"
        } else {
            "SET CONSTRAINTS ALL IMMEDIATE"
        }))
    }

    fn dry_run_settings() -> Option<SqlStr> {
        Some(SqlStr::from_static("SET idle_in_transaction_session_timeout = '1h'"))
    }

    /// An exhausted sequence has its own error code.
    async fn ids_exhausted(_: &mut PgConnection, _: &SinkError, _: &str) -> Result<bool, sqlx::Error> {
        Ok(false)
    }

    fn classify(error: &sqlx::Error) -> SinkError {
        codes::classify(error)
    }
    fn arguments(statement: &Statement, chunk: &StatementChunk<'_>) -> Result<PgArguments, BoxDynError> {
        binding::arguments(statement, chunk)
    }

    async fn introspect(
        connection: &mut PgConnection,
        table: &TableName<'_>,
        _: Dialect,
    ) -> Result<Option<LiveTable>, SinkError> {
        introspection::introspect(connection, table).await
    }

    fn live_type(declared: &str, _: Option<&str>, _: Dialect) -> LiveType {
        introspection::live_type(declared)
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

/// An advisory lock of the database, whose number is the text `mapper`. `lock_timeout` limits the wait by an
/// error.
impl SessionLock for PostgresSink {
    async fn lock(connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
        connection.execute("SELECT pg_advisory_lock(x'6d6170706572'::bigint)").await?;
        Ok(true)
    }

    async fn unlock(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
        connection.execute("SELECT pg_advisory_unlock(x'6d6170706572'::bigint)").await.map(drop)
    }
}
