//! Primitives that each database implements in its own way.

use std::sync::Arc;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{AssertSqlSafe, ColumnIndex, Database, Decode, Pool, Row, SqlStr};

use super::chunk::StatementChunk;
use super::connections::ExtraConnections;
use super::error::SinkError;
use super::pool::PreparedDatabase;
use super::schema::{LiveTable, LiveType, TableName};
use crate::dialect::Dialect;
use crate::sql::{Sql, Statement, TableDdl};
use crate::types::{Type, Value};

/// The connection type of a driver.
pub(super) type Connection<D> = <<D as Driver>::Db as Database>::Connection;

/// The argument type of a driver.
pub(super) type Arguments<D> = <<D as Driver>::Db as Database>::Arguments;

/// A change of the schema.
pub(super) enum SchemaChange<'c> {
    /// Applies migrations. If they can be repeated, `forget_partial` is SQL that forgets partially applied
    /// ones.
    Migrate { migrator: &'c Migrator, forget_partial: Option<&'static str> },
    /// Creates tables, if they do not exist.
    Create(&'c [&'c TableDdl]),
}

/// Outcome of a change. The inner error concerns the migrations themselves.
pub(super) type Changed = Result<Result<(), MigrateError>, SinkError>;

/// The primitives of one database.
pub(super) trait Driver {
    type Db: PreparedDatabase;

    /// Approximate maximum size, in bytes, of a statement with several rows.
    const STATEMENT_BYTES: usize = 1 << 20;

    fn pool(&self) -> &Pool<Self::Db>;

    /// Connections of further writers; `None` if the database supports one writer only.
    fn extra_connections(&self) -> Option<&ExtraConnections<Self::Db>> {
        None
    }

    /// Number of connections opened so far; 0 if the database is a file.
    fn opened_connections(&self) -> u64 {
        0
    }

    /// Checks that sessions enforce the constraints of the tables.
    async fn check_session(&self) -> Result<(), SinkError> {
        Ok(())
    }

    /// SQL that begins a transaction that will write.
    fn begin() -> SqlStr {
        SqlStr::from_static("BEGIN")
    }

    /// SQL that makes the database check deferred constraints before COMMIT or, in a dry run, at the end of a
    /// batch.
    fn before_commit(_is_dry_run: bool) -> Option<SqlStr> {
        None
    }

    /// SQL with the settings of a dry run's session, whose transaction waits for the source.
    fn dry_run_settings() -> Option<SqlStr> {
        None
    }

    /// Maximum size, in bytes, of a statement that the server accepts.
    fn max_bytes(&self) -> usize {
        usize::MAX
    }

    /// Binds the rows of one execution.
    fn arguments(
        statement: &Statement,
        chunk: &StatementChunk<'_>,
    ) -> Result<Arguments<Self>, sqlx::error::BoxDynError>;

    /// Executes SQL with values. Returns the number of affected rows; for an UPDATE, these are the matched
    /// rows.
    fn execute(
        connection: &mut Connection<Self>,
        sql: AssertSqlSafe<Arc<str>>,
        arguments: Arguments<Self>,
    ) -> impl Future<Output = Result<u64, sqlx::Error>> + Send;

    /// Executes SQL without values, which may contain several statements.
    fn execute_text(
        connection: &mut Connection<Self>,
        sql: SqlStr,
    ) -> impl Future<Output = Result<(), sqlx::Error>> + Send;

    /// Fetches rows whose columns have these types.
    fn fetch(
        connection: &mut Connection<Self>,
        sql: AssertSqlSafe<Arc<str>>,
        arguments: Arguments<Self>,
        columns: &[Type],
    ) -> impl Future<Output = Result<Vec<Vec<Value>>, sqlx::Error>> + Send;

    /// Fetches the texts of rows of SQL without values, which is not prepared: TiDB finds no temporary table in a
    /// prepared SHOW.
    fn fetch_text(
        connection: &mut Connection<Self>,
        sql: SqlStr,
        columns: usize,
    ) -> impl Future<Output = Result<Vec<Vec<Value>>, sqlx::Error>> + Send;

    /// Classifies an error by the database's table of codes.
    fn classify(error: &sqlx::Error) -> SinkError;

    /// Describes a live table; `None` if it does not exist.
    fn introspect(
        connection: &mut Connection<Self>,
        table: &TableName<'_>,
        dialect: Dialect,
    ) -> impl Future<Output = Result<Option<LiveTable>, SinkError>> + Send;

    /// Parses a type as the database spells it, with the collation of its texts.
    fn live_type(declared: &str, collation: Option<&str>, dialect: Dialect) -> LiveType;

    /// Whether the schema exists, or the database of MySQL and MariaDB.
    fn has_schema(&self, schema: &str) -> impl Future<Output = Result<bool, SinkError>> + Send;

    /// Whether it is the schema of tables without a schema, or the database of MySQL and MariaDB.
    fn is_current_schema(&self, schema: &str) -> impl Future<Output = Result<bool, SinkError>> + Send;

    /// Changes the schema while no other session of the database does.
    async fn change_schema(&self, change: &SchemaChange<'_>) -> Changed;

    /// Whether an error that has another class means that the table's generated numbers are exhausted.
    fn ids_exhausted(
        connection: &mut Connection<Self>,
        error: &SinkError,
        table: &str,
    ) -> impl Future<Output = Result<bool, sqlx::Error>> + Send;
}

/// Asserts to sqlx that SQL text is safe, without copying it. This is the only such assertion. It holds
/// because templates render the text, and templates see no event.
pub(super) fn safe(sql: &Sql) -> AssertSqlSafe<Arc<str>> {
    AssertSqlSafe(sql.shared())
}

/// Reads the cells of a row, which are integers, doubles and texts.
pub(super) fn cells<R: Row>(row: &R, columns: &[Type]) -> Result<Vec<Value>, sqlx::Error>
where
    usize: ColumnIndex<R>,
    i32: for<'r> Decode<'r, R::Database> + sqlx::Type<R::Database>,
    i64: for<'r> Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<f64>: for<'r> Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<String>: for<'r> Decode<'r, R::Database> + sqlx::Type<R::Database>,
{
    let cell = |(at, ty): (usize, &Type)| match ty {
        Type::Int => row.try_get::<i32, _>(at).map(|number| Value::Int(number.into())),
        Type::BigInt => row.try_get(at).map(Value::Int),
        Type::Double => row.try_get(at).map(|double: Option<f64>| double.map_or(Value::Null, Value::Double)),
        _ => row
            .try_get(at)
            .map(|text: Option<String>| text.map_or(Value::Null, |text| Value::Text(text.into()))),
    };
    columns.iter().enumerate().map(cell).collect()
}

/// Implements the primitives of [`Driver`] that differ between the databases in types only.
macro_rules! query_primitives {
    ($connection:ty, $arguments:ty) => {
        async fn execute(
            connection: &mut $connection,
            sql: sqlx::AssertSqlSafe<std::sync::Arc<str>>,
            arguments: $arguments,
        ) -> Result<u64, sqlx::Error> {
            let result = sqlx::Executor::execute(connection, sqlx::query_with(sql, arguments)).await?;
            Ok(result.rows_affected())
        }

        async fn execute_text(connection: &mut $connection, sql: sqlx::SqlStr) -> Result<(), sqlx::Error> {
            sqlx::Executor::execute(connection, sqlx::raw_sql(sql)).await.map(drop)
        }

        async fn fetch(
            connection: &mut $connection,
            sql: sqlx::AssertSqlSafe<std::sync::Arc<str>>,
            arguments: $arguments,
            columns: &[crate::types::Type],
        ) -> Result<Vec<Vec<crate::types::Value>>, sqlx::Error> {
            let rows = sqlx::Executor::fetch_all(connection, sqlx::query_with(sql, arguments)).await?;
            rows.iter().map(|row| $crate::sink::driver::cells(row, columns)).collect()
        }

        async fn fetch_text(
            connection: &mut $connection,
            sql: sqlx::SqlStr,
            columns: usize,
        ) -> Result<Vec<Vec<crate::types::Value>>, sqlx::Error> {
            let rows = sqlx::Executor::fetch_all(connection, sqlx::raw_sql(sql)).await?;
            let columns = vec![crate::types::Type::Text; columns];
            rows.iter().map(|row| $crate::sink::driver::cells(row, &columns)).collect()
        }
    };
}
pub(super) use query_primitives;

/// Fetches the rows of a catalogue query about a table, which binds the last arguments.
macro_rules! catalogue_rows {
    ($executor:expr, $table:expr, $sql:literal, $($bound:expr),+) => {
        sqlx::query_as($sql)
            $(.bind($bound))+
            .fetch_all(&mut *$executor)
            .await
            .map_err(|error| classify(&error).in_table(&$table.full_name()).expose_message())?
    };
}
pub(super) use catalogue_rows;
