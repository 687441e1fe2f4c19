//! What `mapper` keeps for itself beside the rows: how far each partition has been applied, and by
//! whom; which entities wait for a replay; what a replay has done. Why that is enough for each
//! record to take effect once stands in `docs/delivery.md`.

use include_dir::{Dir, include_dir};
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::{ColumnIndex, Database, Decode, Executor, IntoArguments, Row, SqlStr, Type};

use super::replays::{Replaying, step};
use crate::dialect::Dialect;
use crate::record::Partition;
use crate::sink::transaction::{Backend, begin, first, give_up_after, run, within};
use crate::sink::{Class, Outcome, Sink, SinkError, classify, on};
use crate::sql::{Entry, Ledger, Statement};
use crate::types::Value;

/// Whose offsets: a group of consumers of a cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The cluster's id, as its brokers tell it.
    pub cluster: String,
    /// The group's name.
    pub name: String,
}

/// A partition that a member takes over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The partition.
    pub partition: Partition,
    /// What tells the topic from a later one of its name, where the broker says it.
    pub topic_id: Option<String>,
}

/// How far a partition has been applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The offset of the next record; `None` where nothing was applied yet.
    pub next_offset: Option<i64>,
    /// Who may move it on: the member that was given this number.
    pub fence: i64,
    /// See [`Claim::topic_id`]; of the topic that the offset was stored for.
    pub topic_id: Option<String>,
}

impl Stored {
    /// Whether the offset is of another topic than the one that has the name now, as far as ids say.
    #[must_use]
    pub fn is_of_another_topic(&self, now: Option<&String>) -> bool {
        matches!((now, &self.topic_id), (Some(now), Some(then)) if now != then)
    }
}

/// How far a partition of some group has been applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The group.
    pub group: Group,
    /// The partition.
    pub partition: Partition,
    /// How far.
    pub stored: Stored,
}

/// A partition moves on, if it is still held and stands where its member believes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advance {
    /// The partition.
    pub partition: Partition,
    /// The member's number.
    pub fence: i64,
    /// Where it stands; `None` where nothing was applied yet.
    pub from: Option<i64>,
    /// The offset of the next record after this batch.
    pub to: i64,
}

/// What is written into the ledger in the transaction of a batch.
#[derive(Debug)]
pub struct Bookkeeping<'a> {
    /// The statements.
    pub ledger: &'a Ledger,
    /// Whose partitions.
    pub group: Option<&'a Group>,
    /// The partitions of the batch.
    pub advances: Vec<Advance>,
    /// The replay that it belongs to.
    pub replay: Option<&'a Replaying>,
    /// Other entries, in order.
    pub notes: Vec<(Entry, Vec<Value>)>,
}

pub(crate) fn text(text: &str) -> Value {
    Value::Text(text.into())
}

fn offset(offset: Option<i64>) -> Value {
    Value::Int(offset.unwrap_or(-1))
}

fn key(group: &Group, partition: &Partition) -> Vec<Value> {
    let number = Value::Int(partition.number.into());
    vec![text(&group.cluster), text(&group.name), text(&partition.topic), number]
}

/// Moves the partitions of a batch on, and the replay that it belongs to. It is the first thing that a
/// transaction does: from then on nobody takes them over before it has ended. Nothing, where the
/// batch is to be applied now; else what became of it.
pub(crate) async fn advance<B: Backend>(
    connection: &mut <B::Db as Database>::Connection,
    books: &Bookkeeping<'_>,
) -> Result<Option<Outcome>, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    if let Some(replay) = books.replay
        && let Some(outcome) = step::<B>(connection, books.ledger, replay).await?
    {
        return Ok(Some(outcome));
    }
    let Some(group) = books.group else { return Ok(None) };
    let statement = books.ledger.statement(Entry::Advance);
    for advance in &books.advances {
        let mut values = vec![Value::Int(advance.to)];
        values.extend(key(group, &advance.partition));
        values.extend([Value::Int(advance.fence), offset(advance.from)]);
        if B::affected(&run::<B>(connection, statement, &values).await?) == 1 {
            continue;
        }
        let stored = B::stored(connection, books.ledger, group, &advance.partition).await?;
        let applied = stored
            .is_some_and(|stored| stored.fence == advance.fence && stored.next_offset == Some(advance.to));
        return Ok(Some(if applied {
            // The other partitions moved on in the same transaction.
            Outcome::AlreadyApplied
        } else {
            Outcome::Fenced(advance.partition.clone())
        }));
    }
    Ok(None)
}

/// Writes the other entries of a batch.
pub(crate) async fn note<B: Backend>(
    connection: &mut <B::Db as Database>::Connection,
    books: &Bookkeeping<'_>,
) -> Result<(), SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    for (entry, values) in &books.notes {
        run::<B>(connection, books.ledger.statement(*entry), values).await?;
    }
    Ok(())
}

/// Reads how far a partition is; each backend calls it with its own types.
pub(crate) async fn stored<B: Backend>(
    connection: &mut <B::Db as Database>::Connection,
    ledger: &Ledger,
    group: &Group,
    partition: &Partition,
) -> Result<Option<Stored>, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
    i64: for<'r> Decode<'r, B::Db> + Type<B::Db>,
    Option<String>: for<'r> Decode<'r, B::Db> + Type<B::Db>,
    usize: ColumnIndex<<B::Db as Database>::Row>,
{
    let statement = ledger.statement(Entry::Read);
    let rows = fetch::<B>(connection, statement, &key(group, partition)).await?;
    let failed = |error: sqlx::Error| B::classify(&error).in_table(&statement.table).without_values();
    let Some(row) = rows.first() else { return Ok(None) };
    let next: i64 = row.try_get(0).map_err(failed)?;
    Ok(Some(Stored {
        next_offset: (next >= 0).then_some(next),
        fence: row.try_get(1).map_err(failed)?,
        topic_id: row.try_get(2).map_err(failed)?,
    }))
}

pub(crate) async fn fetch<B: Backend>(
    connection: &mut <B::Db as Database>::Connection,
    statement: &Statement,
    values: &[Value],
) -> Result<Vec<<B::Db as Database>::Row>, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let arguments = B::arguments(statement, &statement.alone(&[values]))
        .map_err(|error| SinkError::new(Class::Ledger, &statement.table, Some(error.to_string())))?;
    let query = sqlx::query_with(statement.sql().safe(), arguments);
    let rows = within(connection.fetch_all(query)).await;
    rows.map_err(|error| B::classify(&error).of_the_ledger(&statement.table))
}

/// Runs some entries in one transaction.
pub(crate) async fn write<B: Backend>(
    sink: &B,
    ledger: &Ledger,
    notes: &[(Entry, Vec<Value>)],
) -> Result<(), SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let mut connection = first(sink).await.map_err(|error| B::classify(&error))?;
    let written = async {
        let mut transaction = begin::<B>(&mut connection).await?;
        for (entry, values) in notes {
            run::<B>(&mut transaction, ledger.statement(*entry), values).await?;
        }
        within(transaction.commit()).await.map_err(|error| B::classify(&error))
    }
    .await;
    give_up_after(&mut connection, written)
}

/// Takes partitions over, in one transaction, and reads where they stand.
pub(crate) async fn claim<B: Backend>(
    sink: &B,
    ledger: &Ledger,
    group: &Group,
    claims: &[Claim],
) -> Result<Vec<Stored>, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let mut connection = first(sink).await.map_err(|error| B::classify(&error))?;
    let found = async {
        let mut transaction = begin::<B>(&mut connection).await?;
        let mut found = Vec::new();
        for claim in claims {
            let mut values = key(group, &claim.partition);
            values.push(claim.topic_id.as_deref().map_or(Value::Null, text));
            run::<B>(&mut transaction, ledger.statement(Entry::Claim), &values).await?;
            let stored = B::stored(&mut transaction, ledger, group, &claim.partition).await?;
            found.push(stored.ok_or_else(|| {
                let text = "a row that was just written is not there".to_owned();
                SinkError::new(Class::Unknown, "mapper_offsets", Some(text))
            })?);
        }
        within(transaction.commit()).await.map_err(|error| B::classify(&error))?;
        Ok(found)
    }
    .await;
    give_up_after(&mut connection, found)
}

/// Reads rows of names and numbers; each backend calls it with its own types.
pub(crate) async fn read<B: Backend, T>(
    sink: &B,
    statement: &Statement,
    values: &[Value],
) -> Result<Vec<T>, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
    T: Send + Unpin + for<'r> sqlx::FromRow<'r, <B::Db as Database>::Row>,
{
    let failed = |error: sqlx::Error| B::classify(&error).in_table(&statement.table).without_values();
    let mut connection = first(sink).await.map_err(failed)?;
    let rows = fetch::<B>(&mut connection, statement, values).await;
    let rows = give_up_after(&mut connection, rows)?;
    rows.iter().map(|row| T::from_row(row).map_err(failed)).collect()
}

fn resets_as_notes(group: &Group, resets: &[(Claim, i64)]) -> Vec<(Entry, Vec<Value>)> {
    let notes = resets.iter().flat_map(|(reset, next)| {
        let id = reset.topic_id.as_deref().map_or(Value::Null, text);
        let key = key(group, &reset.partition);
        let claim: Vec<Value> = key.iter().cloned().chain([id.clone()]).collect();
        let set: Vec<Value> = [Value::Int(*next), id].into_iter().chain(key).collect();
        [(Entry::Claim, claim), (Entry::Set, set)]
    });
    notes.collect()
}

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations/mapper");

/// The migrations of the ledger's tables, as they stand in `migrations/mapper/`.
fn migrations(dialect: Dialect) -> Migrator {
    let files = MIGRATIONS.get_dir(dialect.name()).into_iter().flat_map(Dir::files);
    let found = files.filter_map(|file| {
        let name = file.path().file_stem()?.to_str()?;
        let (version, description) = name.split_once('_')?;
        let description = description.replace('_', " ");
        let sql = SqlStr::from_static(file.contents_utf8()?);
        Some(Migration::new(version.parse().ok()?, description.into(), MigrationType::Simple, sql, false))
    });
    let mut migrator = Migrator::with_migrations(found.collect());
    migrator.dangerous_set_table_name(dialect.quote_identifier("_migrations_mapper"));
    migrator
}

impl Sink {
    /// Creates the ledger's tables, or brings them up to date; how many migrations there are.
    ///
    /// # Errors
    /// A migration that fails or was changed after it was applied.
    pub async fn migrate_ledger(&self) -> Result<usize, MigrateError> {
        let migrator = migrations(self.dialect());
        match self.migrate(&migrator).await {
            Ok(()) => {}
            // MySQL's DDL is not undone where its process dies. These migrations can be repeated.
            Err(MigrateError::Dirty(_)) => {
                let forget = "DELETE FROM _migrations_mapper WHERE success = FALSE";
                on!(self, sink => sink.pool.execute(forget).await.map(drop))
                    .map_err(MigrateError::Execute)?;
                self.migrate(&migrator).await?;
            }
            // Another process may have made them at the same moment: SQLite knows no lock for it.
            Err(MigrateError::Execute(_) | MigrateError::ExecuteMigration(..)) => {
                self.migrate(&migrator).await?;
            }
            Err(other) => return Err(other),
        }
        Ok(migrator.iter().count())
    }

    /// The same for a run, which waits where the database is away.
    ///
    /// # Errors
    /// The database refused, or went away.
    pub async fn make_ledger(&self) -> Result<(), SinkError> {
        self.migrate_ledger().await.map(|_| ()).map_err(|error| match &error {
            MigrateError::Execute(cause) | MigrateError::ExecuteMigration(cause, _) => {
                classify(self.dialect(), cause).in_table("mapper_offsets").without_values()
            }
            other => {
                SinkError::new(Class::Schema, "mapper_offsets", Some(other.to_string())).without_values()
            }
        })
    }

    /// Takes partitions over: whoever held them cannot move them on any more.
    ///
    /// # Errors
    /// Nobody may have been fenced, or all of them: it can be tried again.
    pub async fn claim(
        &self,
        ledger: &Ledger,
        group: &Group,
        claims: &[Claim],
    ) -> Result<Vec<Stored>, SinkError> {
        on!(self, sink => claim(sink, ledger, group, claims).await)
    }

    /// Puts a partition somewhere else. Whoever holds it is fenced.
    ///
    /// # Errors
    /// Nothing was changed, or all of it: it can be tried again.
    pub async fn reset(
        &self,
        ledger: &Ledger,
        group: &Group,
        resets: &[(Claim, i64)],
    ) -> Result<(), SinkError> {
        self.write_ledger(ledger, &resets_as_notes(group, resets)).await
    }

    /// Runs some entries of the ledger in one transaction.
    ///
    /// # Errors
    /// Nothing was changed, or all of it.
    pub(crate) async fn write_ledger(
        &self,
        ledger: &Ledger,
        notes: &[(Entry, Vec<Value>)],
    ) -> Result<(), SinkError> {
        on!(self, sink => write(sink, ledger, notes).await)
    }

    /// How far every partition of every group has been applied.
    ///
    /// # Errors
    /// The database could not be asked.
    pub async fn offsets(&self, ledger: &Ledger) -> Result<Vec<Listed>, SinkError> {
        type Line = (String, String, String, i32, i64, i64);
        let rows: Vec<Line> = on!(self, sink => read(sink, ledger.statement(Entry::List), &[]).await)?;
        let listed = rows.into_iter().map(|(cluster, name, topic, partition, next, fence)| Listed {
            group: Group { cluster, name },
            partition: Partition { topic: topic.into(), number: partition },
            stored: Stored { next_offset: (next >= 0).then_some(next), fence, topic_id: None },
        });
        Ok(listed.collect())
    }
}
