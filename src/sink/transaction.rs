//! What the three databases have in common: a batch in one transaction.

use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::{ConnectOptions, Connection, Database, Executor, IntoArguments, Pool, SqlStr};

use super::ledger::{Bookkeeping, Group as ConsumerGroup, Stored, advance, note};
use super::{Applied, Class, Outcome, SinkError};
use crate::plan::Group;
use crate::record::Partition;
use crate::render::{Cut, Ledger, Rendered, Statement, TableDdl, UpdateFirst};
use crate::value::Value;

/// What differs between them.
pub(super) trait Backend {
    type Db: Database;

    /// Statements of several rows are kept about this small.
    const STATEMENT_BYTES: usize = 1 << 20;

    fn pool(&self) -> &Pool<Self::Db>;

    /// How a transaction that will write begins.
    fn begin() -> Option<SqlStr> {
        None
    }

    /// The most bytes that the server takes in one statement.
    fn max_bytes(&self) -> usize {
        usize::MAX
    }

    /// Binds the rows of one execution.
    fn arguments(
        statement: &Statement,
        rows: &[&[Value]],
    ) -> Result<<Self::Db as Database>::Arguments, sqlx::error::BoxDynError>;

    fn affected(result: &<Self::Db as Database>::QueryResult) -> u64;

    fn classify(error: &sqlx::Error) -> SinkError;

    /// Asked when the batch is written and before it is committed: what the server would find out
    /// only then.
    fn before_commit() -> Option<SqlStr> {
        None
    }

    /// How far a partition has been applied: [`super::ledger::stored`] with the database's types.
    fn stored(
        connection: &mut <Self::Db as Database>::Connection,
        ledger: &Ledger,
        group: &ConsumerGroup,
        partition: &Partition,
    ) -> impl Future<Output = Result<Option<Stored>, SinkError>> + Send;

    /// Whether a refusal that looks like something else really means that the table's generated
    /// numbers are all given out.
    fn numbers_used_up(
        connection: &mut <Self::Db as Database>::Connection,
        error: &SinkError,
        table: &str,
    ) -> impl Future<Output = Result<bool, sqlx::Error>> + Send;
}

/// How long to try for a connection before it is said that there is none.
pub(super) const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// A connection that is idle for so long is closed, before the server does (`wait_timeout`).
pub(super) const IDLE_TIMEOUT: Duration = Duration::from_secs(45);

/// A connection of the pool. The pool tries again by itself for a while and forgets why: then the
/// reason is found out.
pub(super) async fn acquire<D: Database>(pool: &Pool<D>) -> Result<PoolConnection<D>, sqlx::Error> {
    match pool.acquire().await {
        Err(sqlx::Error::PoolTimedOut) => {
            let alone = pool.connect_options();
            match tokio::time::timeout(CONNECT_TIMEOUT, alone.connect()).await {
                Ok(Err(reason)) => Err(reason),
                Ok(Ok(_)) | Err(_) => Err(sqlx::Error::PoolTimedOut),
            }
        }
        acquired => acquired,
    }
}

/// How long a server may take over one statement. Locks are waited for no longer than 5 s; what takes
/// this long has lost its way to the server without being told.
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

/// Begins a transaction that will write.
pub(super) async fn begin<B: Backend>(
    connection: &mut PoolConnection<B::Db>,
) -> Result<sqlx::Transaction<'_, B::Db>, SinkError> {
    let begun = match B::begin() {
        Some(begin) => within(connection.begin_with(begin)).await,
        None => within(connection.begin()).await,
    };
    begun.map_err(|error| B::classify(&error))
}

pub(super) async fn create<B: Backend>(sink: &B, ddl: &TableDdl) -> Result<(), SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
{
    let failed = |error: sqlx::Error| {
        let mut error = B::classify(&error).in_table(&ddl.table).without_values();
        // PostgreSQL's IF NOT EXISTS sees nothing of a table that another session is about to make.
        if error.class == Class::Unique {
            error.class = Class::Serialization;
        }
        error
    };
    let mut connection = acquire(sink.pool()).await.map_err(failed)?;
    for sql in &ddl.statements {
        within((*connection).execute(sqlx::raw_sql(sql.safe()))).await.map_err(failed)?;
    }
    Ok(())
}

pub(super) async fn apply<B: Backend>(
    sink: &B,
    groups: &[Group<'_>],
    rendered: &Rendered,
    books: Option<&Bookkeeping<'_>>,
    may_commit: &mut (dyn FnMut() -> bool + Send),
) -> Result<Outcome, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let mut connection = acquire(sink.pool()).await.map_err(|error| B::classify(&error))?;
    let result = apply_on(sink, &mut connection, groups, rendered, books, may_commit).await;
    give_up_after(&mut connection, result)
}

/// Gives a connection up that nothing more is to be asked of. What a server that went silent was
/// asked may still be under way. SQLite rolls back by itself where a disk is full. And a server that
/// serves readers only may do so for ever, when another has taken over.
pub(super) fn give_up_after<D: Database, T>(
    connection: &mut PoolConnection<D>,
    result: Result<T, SinkError>,
) -> Result<T, SinkError> {
    let lost = [Class::Connection, Class::Unavailable, Class::DiskFull];
    if result.as_ref().is_err_and(|error| lost.contains(&error.class)) {
        connection.close_on_drop();
    }
    result
}

async fn apply_on<B: Backend>(
    sink: &B,
    connection: &mut PoolConnection<B::Db>,
    groups: &[Group<'_>],
    rendered: &Rendered,
    books: Option<&Bookkeeping<'_>>,
    may_commit: &mut (dyn FnMut() -> bool + Send),
) -> Result<Outcome, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let mut applied = Applied { rows: vec![0; rendered.statements.len()], unmatched: 0 };
    let mut transaction = begin::<B>(connection).await?;
    if let Some(books) = books
        && let Some(outcome) = advance::<B>(&mut transaction, books).await?
    {
        // Where this fails, the server has lost the connection and rolls back by itself.
        let _ = within(transaction.rollback()).await;
        return Ok(outcome);
    }
    for group in groups {
        let keeping = match rendered.keeping(group.operation, group.kept) {
            Ok(keeping) => keeping,
            Err(fault) => {
                let _ = transaction.rollback().await;
                let table = &rendered.statements[group.operation].table;
                return Err(SinkError::new(Class::Configuration, table, Some(fault.to_string())));
            }
        };
        // A statement that keeps columns may bind fewer values.
        let rows: Vec<Vec<Value>> = match &keeping {
            Some(keeping) => group.rows.iter().map(|row| keeping.row(row)).collect(),
            None => Vec::new(),
        };
        let rows = rows.iter().map(Vec::as_slice).collect();
        let (statement, group) = match &keeping {
            Some(keeping) => (&keeping.statement, &Group { rows, ..*group }),
            None => (&rendered.statements[group.operation], group),
        };
        let result = run_group(sink, &mut transaction, statement, group, &mut applied).await;
        if let Err(mut error) = result {
            if error.class == Class::Connection {
                return Err(error.in_table(&statement.table));
            }
            // Dropping would roll back too, but only when the connection is next used.
            if within(transaction.rollback()).await.is_err() {
                connection.close_on_drop();
            }
            let used_up = B::numbers_used_up(connection, &error, &statement.table).await;
            if used_up.is_ok_and(|used_up| used_up) {
                error.class = Class::IdsUsedUp;
            }
            return Err(error.in_table(&statement.table));
        }
    }
    if let Some(books) = books {
        note::<B>(&mut transaction, books).await?;
    }
    if let Some(question) = B::before_commit() {
        let answer = within((*transaction).execute(sqlx::raw_sql(question))).await;
        answer.map_err(|error| B::classify(&error))?;
    }
    if !may_commit() {
        // Where this fails, the server has lost the connection and rolls back by itself.
        let _ = within(transaction.rollback()).await;
        return Ok(Outcome::Declined);
    }
    let committed = within(transaction.commit()).await.map_err(|error| B::classify(&error));
    match committed {
        Ok(()) => Ok(Outcome::Applied(applied)),
        // Any other answer says that nothing was committed.
        Err(mut error) if matches!(error.class, Class::Connection | Class::Unavailable) => {
            error.at_commit = Some(applied);
            Err(error)
        }
        Err(error) => Err(error),
    }
}

async fn run_group<B: Backend>(
    sink: &B,
    transaction: &mut sqlx::Transaction<'_, B::Db>,
    statement: &Statement,
    group: &Group<'_>,
    applied: &mut Applied,
) -> Result<(), SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    for cut in statement.cut(&group.rows, sink.max_bytes().min(B::STATEMENT_BYTES)) {
        if cut.bytes > sink.max_bytes() {
            let text = format!("a row of {} bytes, the server takes {}", cut.bytes, sink.max_bytes());
            return Err(SinkError::new(Class::TooBig, &statement.table, Some(text)));
        }
        let result = execute::<B>(transaction, statement, &cut).await;
        let result = match (result, &statement.update_first) {
            // The statement is undone, the transaction goes on.
            (Err(error), Some(first)) if matches!(error.class, Class::Unique | Class::ForeignKey) => {
                for row in cut.rows {
                    upsert_after_update::<B>(transaction, statement, first, row).await?;
                }
                applied.rows[group.operation] += cut.rows.len() as u64;
                continue;
            }
            (result, _) => result?,
        };
        let rows = if statement.counts_matches { B::affected(&result) } else { cut.rows.len() as u64 };
        if rows == 0 {
            if statement.row_expected {
                return Err(SinkError::new(Class::NoRow, &statement.table, None));
            }
            applied.unmatched += 1;
        }
        applied.rows[group.operation] += rows;
    }
    Ok(())
}

/// Changes the row that is there; upserts the one that isn't, which another session may do first.
async fn upsert_after_update<B: Backend>(
    transaction: &mut sqlx::Transaction<'_, B::Db>,
    statement: &Statement,
    first: &UpdateFirst,
    row: &[Value],
) -> Result<(), SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let update = first.row(row);
    for cut in first.statement.cut(&[&update], usize::MAX) {
        let result = execute::<B>(transaction, &first.statement, &cut).await?;
        if B::affected(&result) > 0 {
            return Ok(());
        }
    }
    for cut in statement.cut(&[row], usize::MAX) {
        execute::<B>(transaction, statement, &cut).await?;
    }
    Ok(())
}

async fn execute<B: Backend>(
    connection: &mut <B::Db as Database>::Connection,
    statement: &Statement,
    cut: &Cut<'_>,
) -> Result<<B::Db as Database>::QueryResult, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let arguments = B::arguments(statement, cut.rows)
        .map_err(|error| SinkError::new(Class::WrongValue, &statement.table, Some(error.to_string())))?;
    let query = sqlx::query_with(cut.sql.safe(), arguments);
    within(connection.execute(query)).await.map_err(|error| B::classify(&error))
}

/// Executes a statement of the ledger.
pub(super) async fn run<B: Backend>(
    connection: &mut <B::Db as Database>::Connection,
    statement: &Statement,
    values: &[Value],
) -> Result<<B::Db as Database>::QueryResult, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let row = [values];
    let cut = Cut { sql: statement.sql(), rows: &row, bytes: 0 };
    let result = execute::<B>(connection, statement, &cut).await;
    result.map_err(|error| error.of_the_ledger(&statement.table))
}
