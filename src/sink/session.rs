//! A connection to whichever database, and what is done over it: execute, fetch, begin, commit, roll
//! back. Every call has a time limit, and a connection that an error made useless is closed.

use std::time::Duration;

use sqlx::mysql::MySql;
use sqlx::pool::PoolConnection;
use sqlx::postgres::Postgres;
use sqlx::{SqlSafeStr, SqlStr, Sqlite};

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
async fn with_timeout<T>(future: impl Future<Output = Result<T, sqlx::Error>>) -> Result<T, sqlx::Error> {
    let timed_out = || std::io::Error::new(std::io::ErrorKind::TimedOut, "the server does not answer");
    tokio::time::timeout(STATEMENT_TIMEOUT, future).await.unwrap_or_else(|_| Err(timed_out().into()))
}

/// The same for several statements about a table.
pub(super) async fn with_timeout_for<T>(
    table: &str,
    future: impl Future<Output = Result<T, SinkError>>,
) -> Result<T, SinkError> {
    let timed_out =
        || SinkError::new(Class::Connection, table, Some("the server does not answer".to_owned()));
    tokio::time::timeout(STATEMENT_TIMEOUT, future).await.unwrap_or_else(|_| Err(timed_out()))
}

/// A connection to a database, from its pool.
pub(super) struct Session {
    connection: Connection,
    /// The most bytes that the server takes in one statement.
    pub(super) max_bytes: usize,
    /// The most bytes of a statement of several rows.
    pub(super) chunk_bytes: usize,
}

pub(super) enum Connection {
    Sqlite(PoolConnection<Sqlite>),
    Mysql(PoolConnection<MySql>),
    Postgres(PoolConnection<Postgres>),
}

/// Does the same over whichever connection; `$driver` is its driver there.
macro_rules! dispatch {
    ($session:expr, $connection:ident: $driver:ident => $body:expr) => {
        match &mut $session.connection {
            Connection::Sqlite($connection) => {
                type $driver = SqliteSink;
                $body
            }
            Connection::Mysql($connection) => {
                type $driver = MysqlSink;
                $body
            }
            Connection::Postgres($connection) => {
                type $driver = PostgresSink;
                $body
            }
        }
    };
}

impl Session {
    pub(super) fn new<D: Driver>(driver: &D, connection: Connection) -> Session {
        let max_bytes = driver.max_bytes();
        Session { connection, max_bytes, chunk_bytes: D::STATEMENT_BYTES.min(max_bytes) }
    }

    /// Executes a statement for the rows of a chunk; returns the affected rows.
    pub(super) async fn execute(
        &mut self,
        statement: &Statement,
        chunk: &StatementChunk<'_>,
    ) -> Result<u64, SinkError> {
        let result = dispatch!(self, connection: D => {
            let arguments = D::arguments(statement, chunk).map_err(|error| binding_error(statement, &error))?;
            classified::<D, _>(with_timeout(D::execute(connection, safe(chunk.sql), arguments)).await)
        });
        self.discard_if_unusable(result)
    }

    /// Fetches the rows that a statement gives for a chunk.
    pub(super) async fn fetch(
        &mut self,
        statement: &Statement,
        chunk: &StatementChunk<'_>,
        columns: &[Type],
    ) -> Result<Vec<Vec<Value>>, SinkError> {
        let result = dispatch!(self, connection: D => {
            let arguments = D::arguments(statement, chunk).map_err(|error| binding_error(statement, &error))?;
            classified::<D, _>(with_timeout(D::fetch(connection, safe(chunk.sql), arguments, columns)).await)
        });
        self.discard_if_unusable(result)
    }

    /// Executes SQL without values, which can be several statements.
    pub(super) async fn execute_text(&mut self, sql: &Sql) -> Result<(), SinkError> {
        self.execute_str(safe(sql).into_sql_str()).await
    }

    async fn execute_str(&mut self, sql: SqlStr) -> Result<(), SinkError> {
        let result = dispatch!(self, connection: D => {
            classified::<D, _>(with_timeout(D::execute_text(connection, sql)).await)
        });
        self.discard_if_unusable(result)
    }

    /// Executes a statement about an internal table; returns the affected rows.
    pub(super) async fn execute_state(&mut self, sql: &StateSql, values: &[Value]) -> Result<u64, SinkError> {
        let chunk = [values];
        let result = self.execute(&sql.statement, &StatementChunk::single(&sql.statement, &chunk)).await;
        result.map_err(|error| error.into_state_error(&sql.statement.table))
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
        result.map_err(|error| error.into_state_error(&sql.statement.table))
    }

    /// Begins a transaction that will write.
    pub(super) async fn begin(&mut self) -> Result<(), SinkError> {
        let sql = dispatch!(self, _connection: D => D::begin());
        self.execute_str(sql).await
    }

    /// Lets the database check what it would otherwise check only at COMMIT.
    pub(super) async fn before_commit(&mut self) -> Result<(), SinkError> {
        match dispatch!(self, _connection: D => D::before_commit()) {
            Some(sql) => self.execute_str(sql).await,
            None => Ok(()),
        }
    }

    pub(super) async fn commit(&mut self) -> Result<(), SinkError> {
        self.execute_str(SqlStr::from_static("COMMIT")).await
    }

    /// Rolls back. If that fails, the database does so when the connection is closed.
    pub(super) async fn rollback(&mut self) {
        if self.execute_str(SqlStr::from_static("ROLLBACK")).await.is_err() {
            self.discard();
        }
    }

    /// Closes the connection instead of giving it back to its pool. The database rolls back what it has
    /// not committed.
    pub(super) fn discard(&mut self) {
        dispatch!(self, connection: _D => connection.close_on_drop());
    }

    /// Whether an error of a statement about a table means that its generated numbers are exhausted.
    pub(super) async fn ids_exhausted(&mut self, error: &SinkError, table: &str) -> bool {
        let exhausted = dispatch!(self, connection: D => D::ids_exhausted(connection, error, table).await);
        exhausted.unwrap_or(false)
    }

    /// Closes the connection if nothing more can be asked over it: a statement of a server that does not answer may still
    /// run, `SQLite` rolls back by itself if the disk is full, and a read-only server may stay so for ever
    /// after another one has taken over.
    fn discard_if_unusable<T>(&mut self, result: Result<T, SinkError>) -> Result<T, SinkError> {
        let is_unusable = |error: &SinkError| {
            matches!(error.class, Class::Connection | Class::Unavailable | Class::DiskFull)
        };
        if result.as_ref().is_err_and(is_unusable) {
            self.discard();
        }
        result
    }
}

fn classified<D: Driver, T>(result: Result<T, sqlx::Error>) -> Result<T, SinkError> {
    result.map_err(|error| D::classify(&error))
}

/// Values that the driver cannot bind.
fn binding_error(statement: &Statement, error: &sqlx::error::BoxDynError) -> SinkError {
    SinkError::new(Class::WrongValue, &statement.table, Some(error.to_string()))
}
