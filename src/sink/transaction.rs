//! What the three databases have in common: a batch in one transaction.

use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::{ColumnIndex, Connection, Database, Decode, Executor, IntoArguments, Pool, Row, SqlStr, Type};

use super::pool::acquire;
use super::state::{Bookkeeping, Group as ConsumerGroup, Stored, advance, note};
use super::writers::Others;
use super::{Applied, Class, Outcome, SinkError};
use crate::record::Partition;
use crate::schedule::Group;
use crate::sql::{Beside, Cut, Figures, Ledger, Question, Rendered, Statement, TableDdl};
use crate::types::Value;

/// What differs between them.
pub(super) trait Backend {
    type Db: Database;

    /// Statements of several rows are kept about this small.
    const STATEMENT_BYTES: usize = 1 << 20;

    fn pool(&self) -> &Pool<Self::Db>;

    /// The connections of further writers, where there can be any.
    fn others(&self) -> Option<&Others<Self::Db>> {
        None
    }

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
        cut: &Cut<'_>,
    ) -> Result<<Self::Db as Database>::Arguments, sqlx::error::BoxDynError>;

    /// Asks for one number: [`count`] with the database's types.
    fn count(
        connection: &mut <Self::Db as Database>::Connection,
        statement: &Statement,
        cut: &Cut<'_>,
    ) -> impl Future<Output = Result<u64, SinkError>> + Send;

    fn affected(result: &<Self::Db as Database>::QueryResult) -> u64;

    fn classify(error: &sqlx::Error) -> SinkError;

    /// Asked when the batch is written and before it is committed: what the server would find out
    /// only then.
    fn before_commit() -> Option<SqlStr> {
        None
    }

    /// How far a partition has been applied: [`super::state::stored`] with the database's types.
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

/// The first writer's connection. What keeps it from being had may be that the others have theirs.
pub(super) async fn first<B: Backend>(sink: &B) -> Result<PoolConnection<B::Db>, sqlx::Error> {
    let acquired = acquire(sink.pool()).await;
    if acquired.is_err() {
        close_writers(sink).await;
    }
    acquired
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
    let mut connection = first(sink).await.map_err(failed)?;
    for sql in &ddl.statements {
        within((*connection).execute(sqlx::raw_sql(sql.safe()))).await.map_err(failed)?;
    }
    Ok(())
}

pub(super) async fn open_writers<B: Backend>(sink: &B, wanted: usize) -> (usize, Option<SinkError>) {
    let Some(others) = sink.others() else { return (1, None) };
    let (writers, reason) = others.open(sink.pool(), wanted).await;
    (writers, reason.map(|reason| B::classify(&reason).without_values()))
}

pub(super) async fn close_writers<B: Backend>(sink: &B) {
    if let Some(others) = sink.others() {
        others.close().await;
    }
}

pub(super) async fn apply<B: Backend>(
    sink: &B,
    writer: usize,
    groups: &[Group<'_>],
    rendered: &Rendered,
    books: Option<&Bookkeeping<'_>>,
    may_commit: &mut (dyn FnMut() -> bool + Send),
) -> Result<Outcome, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let other = sink.others().and_then(|others| others.pool_of(writer));
    let connection = match &other {
        Some(pool) => acquire(pool).await,
        None => first(sink).await,
    };
    let mut connection = connection.map_err(|error| B::classify(&error))?;
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
    let mut applied = Applied { rows: vec![0; rendered.statements.len()], ..Applied::default() };
    let mut transaction = begin::<B>(connection).await?;
    if let Some(books) = books
        && let Some(outcome) = advance::<B>(&mut transaction, books).await?
    {
        // Where this fails, the server has lost the connection and rolls back by itself.
        let _ = within(transaction.rollback()).await;
        return Ok(outcome);
    }
    for group in groups {
        let keeping = match rendered.keeping(group.operation, group.kept, group.rows.len()) {
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
    for group in groups.iter().filter(|group| group.to_settle) {
        let statement = &rendered.statements[group.operation];
        let settled = settled(sink, &mut transaction, statement, &group.rows).await;
        if !settled.map_err(|error| error.in_table(&statement.table))? {
            let _ = within(transaction.rollback()).await;
            return Ok(Outcome::Unsettled);
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
            let found = format!("a row of {} bytes, the server takes {}", cut.bytes, sink.max_bytes());
            return Err(SinkError::too_big(&statement.table, found));
        }
        if let Some((rows, most)) = cut.rows.first().and_then(|change| statement.rows_in_one(change))
            && rows > most
        {
            let found =
                format!("one event has {rows} rows of one parent, a `replace` of this table takes {most}");
            return Err(SinkError::too_big(&statement.table, found));
        }
        let counts = run_cut(sink, transaction, statement, &cut).await?;
        applied.rows[group.operation] += counts.written;
        applied.deleted += counts.deleted;
        applied.unmatched += counts.unmatched;
        applied.stale += counts.stale;
        applied.ignored += counts.ignored;
    }
    Ok(())
}

/// What became of the rows of an execution.
#[derive(Debug, Default)]
struct Counts {
    written: u64,
    deleted: u64,
    /// Executions that found no row, which may be.
    unmatched: u64,
    /// Rows that were left alone because they are newer.
    stale: u64,
    /// Rows that were not inserted because their keys are taken.
    ignored: u64,
}

impl Counts {
    fn add(&mut self, other: &Counts) {
        self.written += other.written;
        self.deleted += other.deleted;
        self.unmatched += other.unmatched;
        self.stale += other.stale;
        self.ignored += other.ignored;
    }
}

/// Executes a statement with what is asked beside it, and counts.
async fn run_cut<B: Backend>(
    sink: &B,
    transaction: &mut sqlx::Transaction<'_, B::Db>,
    statement: &Statement,
    cut: &Cut<'_>,
) -> Result<Counts, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let given = cut.rows.len() as u64;
    match &statement.look_up {
        Some((Question::Taken, taken)) => return insert_free(sink, transaction, statement, taken, cut).await,
        Some((Question::Same, same)) if look_up(sink, transaction, same, cut.rows).await? == given => {
            return Ok(Counts { written: given, ..Counts::default() });
        }
        _ => {}
    }
    let affected = match (execute::<B>(transaction, statement, cut).await, &statement.update_first) {
        (Ok(result), _) => B::affected(&result),
        // The statement is undone, the transaction goes on.
        (Err(error), Some(first)) if matches!(error.class, Class::Unique | Class::ForeignKey) => {
            let mut counts = Counts::default();
            for row in cut.rows {
                counts.add(&upsert_after_update(sink, transaction, statement, first, row).await?);
            }
            return Ok(counts);
        }
        (Err(mut error), _) => {
            let deletes = matches!(statement.figures, Figures::Deleted | Figures::Pruned);
            if deletes && error.class == Class::ForeignKey {
                error.class = Class::Referred;
            }
            return Err(error);
        }
    };
    let stale = match &statement.look_up {
        // Where the one row was changed, it was not newer.
        Some((Question::Newer, newer)) if affected == 0 || !statement.finds_one => {
            look_up(sink, transaction, newer, cut.rows).await?
        }
        _ => 0,
    };
    let found_none = affected == 0 && stale == 0;
    if found_none && statement.row_expected {
        return Err(SinkError::new(Class::NoRow, &statement.table, None));
    }
    let unmatched = u64::from(found_none);
    let left_alone = given.saturating_sub(affected);
    Ok(match statement.figures {
        Figures::Given => Counts { written: given.saturating_sub(stale), stale, ..Counts::default() },
        Figures::AllButNewer => Counts { written: affected, stale: left_alone, ..Counts::default() },
        Figures::AllButTaken => Counts { written: affected, ignored: left_alone, ..Counts::default() },
        Figures::Changed => Counts { written: affected, stale, unmatched, ..Counts::default() },
        Figures::Deleted => Counts { deleted: affected, stale, unmatched, ..Counts::default() },
        Figures::Pruned => Counts { deleted: affected, ..Counts::default() },
    })
}

/// Whether rows that were written have what they give of the keys by which others address them. They
/// are this transaction's: nobody else changes them before it is committed. (PostgreSQL does not lock a
/// row that an upsert leaves as it is; but then it did nothing to it, and what others did to it here
/// has locked it.)
async fn settled<B: Backend>(
    sink: &B,
    transaction: &mut sqlx::Transaction<'_, B::Db>,
    statement: &Statement,
    rows: &[&[Value]],
) -> Result<bool, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let Some(keys) = &statement.keys else { return Ok(false) };
    Ok(look_up(sink, transaction, keys, rows).await? == rows.len() as u64)
}

/// Of how many rows something is so.
async fn look_up<B: Backend>(
    sink: &B,
    transaction: &mut sqlx::Transaction<'_, B::Db>,
    question: &Beside,
    rows: &[&[Value]],
) -> Result<u64, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let asked: Vec<Vec<Value>> = rows.iter().map(|row| question.row(row)).collect();
    let asked: Vec<&[Value]> = asked.iter().map(Vec::as_slice).collect();
    let mut found = 0;
    for cut in question.statement.cut(&asked, sink.max_bytes().min(B::STATEMENT_BYTES)) {
        found += B::count(transaction, &question.statement, &cut).await?;
    }
    Ok(found)
}

/// Inserts the rows whose keys are free. Another session may take one in between.
async fn insert_free<B: Backend>(
    sink: &B,
    transaction: &mut sqlx::Transaction<'_, B::Db>,
    statement: &Statement,
    taken: &Beside,
    cut: &Cut<'_>,
) -> Result<Counts, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let given = cut.rows.len() as u64;
    let ignored = look_up(sink, transaction, taken, cut.rows).await?;
    if ignored == given {
        return Ok(Counts { ignored, ..Counts::default() });
    }
    if ignored == 0 {
        match execute::<B>(transaction, statement, cut).await {
            // The statement is undone, the transaction goes on.
            Err(error) if error.class == Class::Unique => {}
            result => {
                result?;
                return Ok(Counts { written: given, ..Counts::default() });
            }
        }
    }
    let mut counts = Counts::default();
    for row in cut.rows {
        let alone = [*row];
        if ignored > 0 && look_up(sink, transaction, taken, &alone).await? > 0 {
            counts.ignored += 1;
            continue;
        }
        match execute::<B>(transaction, statement, &statement.alone(&alone)).await {
            Err(error) if error.class == Class::Unique => {
                // A key that is refused and isn't taken is none that was given.
                if look_up(sink, transaction, taken, &alone).await? == 0 {
                    return Err(error);
                }
                counts.ignored += 1;
            }
            result => {
                result?;
                counts.written += 1;
            }
        }
    }
    Ok(counts)
}

/// Changes the row that is there; upserts the one that isn't, which another session may do first.
async fn upsert_after_update<B: Backend>(
    sink: &B,
    transaction: &mut sqlx::Transaction<'_, B::Db>,
    statement: &Statement,
    first: &Beside,
    row: &[Value],
) -> Result<Counts, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let (update, row) = ([&first.row(row)[..]], [row]);
    let found = execute::<B>(transaction, &first.statement, &first.statement.alone(&update)).await?;
    if B::affected(&found) > 0 {
        return Ok(Counts { written: 1, ..Counts::default() });
    }
    if let Some((Question::Newer, newer)) = &statement.look_up
        && look_up(sink, transaction, newer, &row).await? > 0
    {
        return Ok(Counts { stale: 1, ..Counts::default() });
    }
    execute::<B>(transaction, statement, &statement.alone(&row)).await?;
    Ok(Counts { written: 1, ..Counts::default() })
}

/// Asks for one number; each backend calls it with its own types.
pub(super) async fn count<B: Backend>(
    connection: &mut <B::Db as Database>::Connection,
    statement: &Statement,
    cut: &Cut<'_>,
) -> Result<u64, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
    i64: for<'r> Decode<'r, B::Db> + Type<B::Db>,
    usize: ColumnIndex<<B::Db as Database>::Row>,
{
    let arguments = arguments::<B>(statement, cut)?;
    let query = sqlx::query_with(cut.sql.safe(), arguments);
    let row = within(connection.fetch_one(query)).await.map_err(|error| B::classify(&error))?;
    let number: i64 = row.try_get(0).map_err(|error| B::classify(&error))?;
    Ok(u64::try_from(number).unwrap_or(0))
}

fn arguments<B: Backend>(
    statement: &Statement,
    cut: &Cut<'_>,
) -> Result<<B::Db as Database>::Arguments, SinkError> {
    B::arguments(statement, cut)
        .map_err(|error| SinkError::new(Class::WrongValue, &statement.table, Some(error.to_string())))
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
    let query = sqlx::query_with(cut.sql.safe(), arguments::<B>(statement, cut)?);
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
    let result = execute::<B>(connection, statement, &statement.alone(&[values])).await;
    result.map_err(|error| error.of_the_ledger(&statement.table))
}
