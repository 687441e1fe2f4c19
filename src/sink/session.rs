//! A connection to any of the databases: execute, fetch, begin, commit, roll back. Every call has a time
//! limit. A connection that an error made unusable is closed.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use sqlx::mysql::MySql;
use sqlx::pool::PoolConnection;
use sqlx::postgres::Postgres;
use sqlx::{SqlSafeStr, SqlStr, Sqlite};
use tokio::time::Instant;

use super::chunk::StatementChunk;
use super::driver::{Arguments, Driver, safe};
use super::error::{Class, SinkError, ValueMismatch};
use super::mysql::MysqlSink;
use super::postgres::PostgresSink;
use super::schema::{LiveTable, TableName};
use super::schema_change::SessionLock as _;
use super::sqlite::SqliteSink;
use super::timeout::{CHANGE_TIMEOUT, STATEMENT_TIMEOUT, TABLE_TIMEOUT, with_timeout, with_timeout_for};
use crate::dialect::Dialect;
use crate::sql::{RowQuery, Sql, StateSql, Statement};
use crate::types::{Type, Value};

/// A connection from the pool of a database.
pub(super) struct Session {
    connection: Connection,
    /// Maximum size, in bytes, of a statement that the server accepts.
    pub(super) max_bytes: usize,
    /// Maximum size, in bytes, of a statement with several rows.
    pub(super) chunk_bytes: usize,
    /// Whether a dry run uses it: transactions are savepoints of one transaction, which is never committed.
    is_dry_run: bool,
    /// Whether the connection is closed instead of returned to its pool.
    is_discarded: bool,
    /// Set before and after each statement.
    pub(super) clock: Option<StatementClock>,
}

/// When a session last sent or completed a statement, and how long its statements take. Clones share it.
#[derive(Debug, Clone)]
pub struct StatementClock(Arc<Mutex<Times>>);

#[derive(Debug)]
struct Times {
    last: Instant,
    longest: Duration,
}

impl Default for StatementClock {
    fn default() -> StatementClock {
        StatementClock(Arc::new(Mutex::new(Times { last: Instant::now(), longest: Duration::ZERO })))
    }
}

impl StatementClock {
    /// Records that a statement is sent.
    pub fn start(&self) {
        self.times().last = Instant::now();
    }

    /// Records that the statement has completed.
    pub fn complete(&self) {
        let (mut times, now) = (self.times(), Instant::now());
        times.longest = times.longest.max(now - times.last);
        times.last = now;
    }

    /// When the last statement was sent or completed, or when the clock was created.
    #[must_use]
    pub fn last(&self) -> Instant {
        self.times().last
    }

    /// How long the longest completed statement took.
    #[must_use]
    pub fn longest(&self) -> Duration {
        self.times().longest
    }

    fn times(&self) -> MutexGuard<'_, Times> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The savepoint of a dry run at which a batch begins.
const SAVEPOINT: &str = "SAVEPOINT mapper_batch";
const RELEASE_SAVEPOINT: &str = "RELEASE SAVEPOINT mapper_batch";
/// A savepoint remains after a rollback to it, so it is released.
const ROLLBACK_TO_SAVEPOINT: &str = "ROLLBACK TO SAVEPOINT mapper_batch; RELEASE SAVEPOINT mapper_batch";

pub(super) enum Connection {
    Sqlite(PoolConnection<Sqlite>),
    Mysql(PoolConnection<MySql>),
    Postgres(PoolConnection<Postgres>),
}

/// Runs the same code for each kind of connection. `$driver` is its driver type.
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
        let chunk_bytes = D::STATEMENT_BYTES.min(max_bytes);
        Session { connection, max_bytes, chunk_bytes, is_dry_run: false, is_discarded: false, clock: None }
    }

    /// Executes a statement for the rows of a chunk; returns the number of affected rows.
    pub(super) async fn execute(
        &mut self,
        statement: &Statement,
        chunk: &StatementChunk<'_>,
    ) -> Result<u64, SinkError> {
        self.execute_within(STATEMENT_TIMEOUT, statement, chunk).await
    }

    /// Like [`Session::execute`], with another time limit.
    pub(super) async fn execute_within(
        &mut self,
        limit: Duration,
        statement: &Statement,
        chunk: &StatementChunk<'_>,
    ) -> Result<u64, SinkError> {
        self.start_clock();
        let result = dispatch!(self, connection: D => {
            let arguments = D::arguments(statement, chunk).map_err(|error| binding_error(statement, &error))?;
            with_timeout::<D, _>(limit, D::execute(connection, safe(chunk.sql), arguments)).await
        });
        self.end_statement(result)
    }

    /// Fetches the rows that a statement returns for a chunk.
    pub(super) async fn fetch(
        &mut self,
        statement: &Statement,
        chunk: &StatementChunk<'_>,
        columns: &[Type],
    ) -> Result<Vec<Vec<Value>>, SinkError> {
        self.start_clock();
        let result = dispatch!(self, connection: D => {
            let arguments = D::arguments(statement, chunk).map_err(|error| binding_error(statement, &error))?;
            let rows = D::fetch(connection, safe(chunk.sql), arguments, columns);
            with_timeout::<D, _>(STATEMENT_TIMEOUT, rows).await
        });
        self.end_statement(result)
    }

    /// Executes SQL without values.
    pub(super) async fn execute_sql(&mut self, sql: &Sql) -> Result<(), SinkError> {
        self.execute_str(safe(sql).into_sql_str()).await
    }

    /// Executes SQL without values.
    async fn execute_str(&mut self, sql: SqlStr) -> Result<(), SinkError> {
        self.start_clock();
        let result = dispatch!(self, connection: D => {
            with_timeout::<D, _>(STATEMENT_TIMEOUT, D::execute_text(connection, sql)).await
        });
        self.end_statement(result)
    }

    /// Executes a statement about an internal table; returns the number of affected rows.
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

    /// Begins the transaction of a dry run.
    pub(super) async fn begin_dry_run(&mut self) -> Result<(), SinkError> {
        if let Some(sql) = dispatch!(self, _connection: D => D::dry_run_settings()) {
            self.execute_str(sql).await?;
        }
        self.begin().await?;
        self.is_dry_run = true;
        Ok(())
    }

    /// Rolls back the transaction of a dry run.
    pub(super) async fn end_dry_run(&mut self) {
        self.is_dry_run = false;
        self.rollback().await;
    }

    /// Whether the transaction of a dry run is gone.
    pub(super) fn is_lost(&self) -> bool {
        self.is_discarded
    }

    /// Fetches the rows of a query that reads a whole table.
    pub(super) async fn fetch_slowly(&mut self, query: &RowQuery) -> Result<Vec<Vec<Value>>, SinkError> {
        let result = dispatch!(self, connection: D => {
            let no_values: [&[Value]; 1] = [&[]];
            let chunk = StatementChunk::single(&query.statement, &no_values);
            let arguments = D::arguments(&query.statement, &chunk)
                .map_err(|error| binding_error(&query.statement, &error))?;
            let rows = D::fetch(connection, safe(chunk.sql), arguments, &query.types);
            with_timeout::<D, _>(TABLE_TIMEOUT, rows).await
        });
        self.end_statement(result).map_err(|error| error.in_table(&query.statement.table).expose_message())
    }

    /// Fetches the rows of a query that binds no values.
    pub(super) async fn fetch_rows(&mut self, query: &RowQuery) -> Result<Vec<Vec<Value>>, SinkError> {
        let no_values: [&[Value]; 1] = [&[]];
        let chunk = StatementChunk::single(&query.statement, &no_values);
        let result = self.fetch(&query.statement, &chunk, &query.types).await;
        result.map_err(|error| error.in_table(&query.statement.table).expose_message())
    }

    /// Describes a live table; `None` if it does not exist.
    pub(super) async fn introspect(
        &mut self,
        table: &TableName<'_>,
        dialect: Dialect,
    ) -> Result<Option<LiveTable>, SinkError> {
        let introspected =
            async { dispatch!(self, connection: D => D::introspect(connection, table, dialect).await) };
        with_timeout_for(&table.full_name(), introspected).await
    }

    /// Fetches the texts of the rows of a query without values, which is not prepared.
    pub(super) async fn fetch_text(&mut self, query: &RowQuery) -> Result<Vec<Vec<Value>>, SinkError> {
        let columns = query.types.len();
        let no_values: [&[Value]; 1] = [&[]];
        let chunk = StatementChunk::single(&query.statement, &no_values);
        let result = dispatch!(self, connection: D => {
            let rows = D::fetch_text(connection, safe(chunk.sql).into_sql_str(), columns);
            with_timeout::<D, _>(STATEMENT_TIMEOUT, rows).await
        });
        self.end_statement(result).map_err(|error| error.in_table(&query.statement.table).expose_message())
    }

    /// Executes SQL that can take hours. Returns the number of affected rows, if `counts`.
    pub(super) async fn execute_slowly(&mut self, sql: &Sql, counts: bool) -> Result<u64, SinkError> {
        let result = dispatch!(self, connection: D => {
            if counts {
                let executed = D::execute(connection, safe(sql), Arguments::<D>::default());
                with_timeout::<D, _>(CHANGE_TIMEOUT, executed).await
            } else {
                let executed = D::execute_text(connection, safe(sql).into_sql_str());
                with_timeout::<D, _>(CHANGE_TIMEOUT, executed).await.map(|()| 0)
            }
        });
        self.end_statement(result)
    }

    /// Executes settings, or statements that begin or end something.
    pub(super) async fn execute_setting(&mut self, sql: &'static str) -> Result<(), SinkError> {
        self.execute_str(SqlStr::from_static(sql)).await.map_err(SinkError::expose_message)
    }

    /// Takes the lock of schema changes. SQLite needs none: its changes are one transaction.
    pub(super) async fn lock_schema(&mut self) -> Result<bool, SinkError> {
        match &mut self.connection {
            Connection::Sqlite(_) => Ok(true),
            Connection::Mysql(connection) => MysqlSink::lock(connection)
                .await
                .map_err(|error| MysqlSink::classify(&error).expose_message()),
            Connection::Postgres(connection) => PostgresSink::lock(connection)
                .await
                .map_err(|error| PostgresSink::classify(&error).expose_message()),
        }
    }

    /// Begins a transaction that will write.
    pub(super) async fn begin(&mut self) -> Result<(), SinkError> {
        let begin = dispatch!(self, _connection: D => D::begin());
        self.execute_str(if self.is_dry_run { SqlStr::from_static(SAVEPOINT) } else { begin }).await
    }

    /// Makes the database check deferred constraints.
    pub(super) async fn before_commit(&mut self) -> Result<(), SinkError> {
        let is_dry_run = self.is_dry_run;
        match dispatch!(self, _connection: D => D::before_commit(is_dry_run)) {
            Some(sql) => self.execute_str(sql).await,
            None => Ok(()),
        }
    }

    pub(super) async fn commit(&mut self) -> Result<(), SinkError> {
        let sql = if self.is_dry_run { RELEASE_SAVEPOINT } else { "COMMIT" };
        self.execute_str(SqlStr::from_static(sql)).await
    }

    /// Rolls back. If that fails, the connection is closed, and the database rolls back by itself.
    pub(super) async fn rollback(&mut self) {
        let sql = if self.is_dry_run { ROLLBACK_TO_SAVEPOINT } else { "ROLLBACK" };
        if self.execute_str(SqlStr::from_static(sql)).await.is_err() {
            self.discard();
        }
    }

    /// Closes the connection instead of returning it to its pool. The database rolls back the open
    /// transaction.
    pub(super) fn discard(&mut self) {
        self.is_discarded = true;
        dispatch!(self, connection: _D => connection.close_on_drop());
    }

    /// Whether an error of a statement about a table means that its generated numbers are exhausted.
    pub(super) async fn ids_exhausted(&mut self, error: &SinkError, table: &str) -> bool {
        let exhausted = dispatch!(self, connection: D => D::ids_exhausted(connection, error, table).await);
        exhausted.unwrap_or(false)
    }

    fn start_clock(&self) {
        if let Some(clock) = &self.clock {
            clock.start();
        }
    }

    /// Sets the clock, and closes the connection if an error made it unusable. If the server does not answer, a
    /// statement may still run. If the disk is full, SQLite rolls back by itself. If a server is read-only, it may stay
    /// so after another one has taken over.
    fn end_statement<T>(&mut self, result: Result<T, SinkError>) -> Result<T, SinkError> {
        if let Some(clock) = &self.clock {
            clock.complete();
        }
        let is_unusable = |error: &SinkError| {
            error.class.breaks_connection() || matches!(error.class, Class::Unavailable | Class::DiskFull)
        };
        if result.as_ref().is_err_and(is_unusable) {
            self.discard();
        }
        result
    }
}

/// Creates an error about values that the driver cannot bind.
fn binding_error(statement: &Statement, error: &sqlx::error::BoxDynError) -> SinkError {
    match error.downcast_ref::<ValueMismatch>() {
        Some(mismatch) => {
            SinkError::new(Class::WrongValue, &statement.table, None).with_detail(mismatch.to_string())
        }
        None => SinkError::new(Class::WrongValue, &statement.table, Some(error.to_string())),
    }
}
