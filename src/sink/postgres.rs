//! PostgreSQL.

mod binding;
mod codes;
mod introspection;

use std::str::FromStr;

use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArguments, PgConnectOptions, PgConnection, PgPool, Postgres};
use sqlx::{Executor, SqlStr};

use super::chunk::StatementChunk;
use super::connections::ExtraConnections;
use super::driver::{Driver, query_primitives};
use super::error::SinkError;
use super::pool::{acquire, options as pool_options};
use super::schema::LiveTable;
use super::tcp_nodelay::set_tcp_nodelay;
use crate::sql::Statement;
pub(super) use codes::CODES;

/// A PostgreSQL server.
#[derive(Debug, Clone)]
pub(crate) struct PostgresSink {
    pool: PgPool,
    extra: ExtraConnections<Postgres>,
}

impl PostgresSink {
    pub(super) async fn connect(url: &str) -> Result<PostgresSink, SinkError> {
        let classify = |error: sqlx::Error| Self::classify(&error).expose_message();
        let options = PgConnectOptions::from_str(url).map_err(classify)?.application_name("mapper");
        let pool = pool_options::<Postgres>()
            .after_connect(|connection, _| {
                Box::pin(async move {
                    // If another session holds a lock for long, the run logs it and retries. If a process is
                    // stopped in mid-transaction, the server releases its locks after a minute.
                    connection
                        .execute(
                            "SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '60s'; \
                             SET timezone = 'UTC'",
                        )
                        .await?;
                    set_tcp_nodelay();
                    Ok(())
                })
            })
            .connect_lazy_with(options);
        acquire(&pool).await.map_err(classify)?;
        Ok(PostgresSink { pool, extra: ExtraConnections::none() })
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

    /// Deferred constraints are checked here and not at COMMIT. At COMMIT, the dead letters of the batch are
    /// already written.
    fn before_commit() -> Option<SqlStr> {
        Some(SqlStr::from_static("SET CONSTRAINTS ALL IMMEDIATE"))
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

    async fn introspect(&self, table: &str) -> Result<Option<LiveTable>, SinkError> {
        introspection::introspect(&self.pool, table).await
    }
}
