//! A connection to whichever database, and what is done over it: execute, fetch, begin, commit, roll
//! back. Every call has a time limit, and a connection that an error made useless is closed.

use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::{SqlSafeStr, SqlStr};

use super::chunk::StatementChunk;
use super::driver::{Driver, safe};
use super::fault::{Class, SinkError};
use super::mysql::MysqlSink;
use super::postgres::PostgresSink;
use super::sqlite::SqliteSink;
use crate::sql::{Sql, StateSql, Statement};
use crate::types::{Type, Value};

/// The time limit of one statement. Locks are waited for no longer than 5 s. After this timeout the
/// connection is assumed to be dead.
const STATEMENT_TIMEOUT: Duration = Duration::from_mins(1);

/// The future's own result, or that the server does not answer.
pub(super) async fn within<T>(
    future: impl Future<Output = Result<T, sqlx::Error>>,
) -> Result<T, sqlx::Error> {
    let silent = || std::io::Error::new(std::io::ErrorKind::TimedOut, "the server does not answer");
    tokio::time::timeout(STATEMENT_TIMEOUT, future).await.unwrap_or_else(|_| Err(silent().into()))
}

/// The same for several statements about a table.
pub(super) async fn answered<T>(
    table: &str,
    future: impl Future<Output = Result<T, SinkError>>,
) -> Result<T, SinkError> {
    let silent = || SinkError::new(Class::Connection, table, Some("the server does not answer".to_owned()));
    tokio::time::timeout(STATEMENT_TIMEOUT, future).await.unwrap_or_else(|_| Err(silent()))
}

/// A connection of one driver.
pub(super) struct Open<D: Driver> {
    connection: PoolConnection<D::Db>,
    /// The most bytes that the server takes in one statement.
    max_bytes: usize,
}

impl<D: Driver> Open<D> {
    pub(super) fn new(driver: &D, connection: PoolConnection<D::Db>) -> Open<D> {
        Open { connection, max_bytes: driver.max_bytes() }
    }

    async fn execute(&mut self, statement: &Statement, chunk: &StatementChunk<'_>) -> Result<u64, SinkError> {
        let arguments = arguments::<D>(statement, chunk)?;
        let result = within(D::execute(&mut self.connection, safe(chunk.sql), arguments)).await;
        self.checked(result)
    }

    async fn fetch(
        &mut self,
        statement: &Statement,
        chunk: &StatementChunk<'_>,
        columns: &[Type],
    ) -> Result<Vec<Vec<Value>>, SinkError> {
        let arguments = arguments::<D>(statement, chunk)?;
        let result = within(D::fetch(&mut self.connection, safe(chunk.sql), arguments, columns)).await;
        self.checked(result)
    }

    async fn execute_text(&mut self, sql: SqlStr) -> Result<(), SinkError> {
        let result = within(D::execute_text(&mut self.connection, sql)).await;
        self.checked(result)
    }

    async fn begin(&mut self) -> Result<(), SinkError> {
        self.execute_text(D::begin()).await
    }

    async fn before_commit(&mut self) -> Result<(), SinkError> {
        match D::before_commit() {
            Some(sql) => self.execute_text(sql).await,
            None => Ok(()),
        }
    }

    async fn ids_exhausted(&mut self, error: &SinkError, table: &str) -> bool {
        D::ids_exhausted(&mut self.connection, error, table).await.unwrap_or(false)
    }

    /// Classifies an error. The connection is closed if nothing more can be asked over it: a statement of
    /// a silent server may still run, `SQLite` rolls back by itself if the disk is full, and a read-only
    /// server may stay so for ever after another one has taken over.
    fn checked<T>(&mut self, result: Result<T, sqlx::Error>) -> Result<T, SinkError> {
        result.map_err(|error| {
            let error = D::classify(&error);
            if matches!(error.class, Class::Connection | Class::Unavailable | Class::DiskFull) {
                self.connection.close_on_drop();
            }
            error
        })
    }
}

fn arguments<D: Driver>(
    statement: &Statement,
    chunk: &StatementChunk<'_>,
) -> Result<super::driver::Arguments<D>, SinkError> {
    D::arguments(statement, chunk)
        .map_err(|error| SinkError::new(Class::WrongValue, &statement.table, Some(error.to_string())))
}

/// A connection to a database, from its pool.
pub(super) enum Session {
    Sqlite(Open<SqliteSink>),
    Mysql(Open<MysqlSink>),
    Postgres(Open<PostgresSink>),
}

/// Calls the same on whichever connection.
macro_rules! dispatch {
    ($session:expr, $open:ident => $call:expr) => {
        match $session {
            Session::Sqlite($open) => $call,
            Session::Mysql($open) => $call,
            Session::Postgres($open) => $call,
        }
    };
}

impl Session {
    /// Executes a statement for the rows of a chunk; returns the affected rows.
    pub(super) async fn execute(
        &mut self,
        statement: &Statement,
        chunk: &StatementChunk<'_>,
    ) -> Result<u64, SinkError> {
        dispatch!(self, open => open.execute(statement, chunk).await)
    }

    /// Fetches the rows that a statement gives for a chunk.
    pub(super) async fn fetch(
        &mut self,
        statement: &Statement,
        chunk: &StatementChunk<'_>,
        columns: &[Type],
    ) -> Result<Vec<Vec<Value>>, SinkError> {
        dispatch!(self, open => open.fetch(statement, chunk, columns).await)
    }

    /// Executes SQL without values, which can be several statements.
    pub(super) async fn execute_text(&mut self, sql: &Sql) -> Result<(), SinkError> {
        dispatch!(self, open => open.execute_text(safe(sql).into_sql_str()).await)
    }

    /// Executes a statement about an internal table; returns the affected rows.
    pub(super) async fn execute_state(&mut self, sql: &StateSql, values: &[Value]) -> Result<u64, SinkError> {
        let chunk = [values];
        let result = self.execute(&sql.statement, &StatementChunk::single(&sql.statement, &chunk)).await;
        result.map_err(|error| error.as_state_error(&sql.statement.table))
    }

    /// Fetches rows of an internal table.
    pub(super) async fn fetch_state(
        &mut self,
        sql: &StateSql,
        values: &[Value],
    ) -> Result<Vec<Vec<Value>>, SinkError> {
        let chunk = [values];
        let chunk = StatementChunk::single(&sql.statement, &chunk);
        let result = self.fetch(&sql.statement, &chunk, sql.columns).await;
        result.map_err(|error| error.as_state_error(&sql.statement.table))
    }

    /// Begins a transaction that will write.
    pub(super) async fn begin(&mut self) -> Result<(), SinkError> {
        dispatch!(self, open => open.begin().await)
    }

    /// Lets the database check what it would otherwise check only at COMMIT.
    pub(super) async fn before_commit(&mut self) -> Result<(), SinkError> {
        dispatch!(self, open => open.before_commit().await)
    }

    pub(super) async fn commit(&mut self) -> Result<(), SinkError> {
        dispatch!(self, open => open.execute_text(SqlStr::from_static("COMMIT")).await)
    }

    pub(super) async fn rollback(&mut self) -> Result<(), SinkError> {
        dispatch!(self, open => open.execute_text(SqlStr::from_static("ROLLBACK")).await)
    }

    /// Closes the connection instead of giving it back to its pool. The database rolls back what it has
    /// not committed.
    pub(super) fn discard(&mut self) {
        dispatch!(self, open => open.connection.close_on_drop());
    }

    /// Whether an error of a statement about a table means that its generated numbers are exhausted.
    pub(super) async fn ids_exhausted(&mut self, error: &SinkError, table: &str) -> bool {
        dispatch!(self, open => open.ids_exhausted(error, table).await)
    }

    /// The most bytes that the server takes in one statement.
    pub(super) fn max_bytes(&self) -> usize {
        dispatch!(self, open => open.max_bytes)
    }

    /// The most bytes of a statement of several rows.
    pub(super) fn chunk_bytes(&self) -> usize {
        let preferred = match self {
            Session::Sqlite(_) => SqliteSink::STATEMENT_BYTES,
            Session::Mysql(_) => MysqlSink::STATEMENT_BYTES,
            Session::Postgres(_) => PostgresSink::STATEMENT_BYTES,
        };
        preferred.min(self.max_bytes())
    }
}
