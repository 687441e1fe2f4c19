//! Replays of dead letters in the ledger: one at a time for a log, each of its transactions once.

use std::hash::BuildHasher;
use std::time::SystemTime;

use sqlx::{Database, Executor, IntoArguments};

use super::offsets::{Advance, Bookkeeping, Group, advance, note, read, text};
use crate::sink::transaction::{Backend, begin, first, give_up_after, run, within};
use crate::sink::{Applied, Outcome, Sink, SinkError, on};
use crate::sql::{Entry, Ledger};
use crate::types::Value;

/// A replay that is under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaying {
    /// The log of dead letters, as the ledger knows it.
    pub log: String,
    /// What tells this replay from all others of its log.
    owner: i64,
    /// How many transactions it has committed.
    step: i64,
}

impl Replaying {
    /// A replay that has not begun.
    #[must_use]
    pub fn of(log: String) -> Replaying {
        // Chosen and not counted, so that a take-over whose reply is lost can be tried again.
        let owner = std::hash::RandomState::new().hash_one((SystemTime::now(), std::process::id()));
        Replaying { log, owner: owner.cast_signed(), step: 0 }
    }

    /// A transaction of it was committed.
    pub fn stepped(&mut self) {
        self.step += 1;
    }
}

/// Marks a transaction as the next one of its replay. Nothing, where it is to be applied now; else
/// what became of it.
pub(crate) async fn step<B: Backend>(
    connection: &mut <B::Db as Database>::Connection,
    ledger: &Ledger,
    replay: &Replaying,
) -> Result<Option<Outcome>, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let statement = ledger.statement(Entry::StepReplay);
    let next = replay.step + 1;
    // Where the reply to a COMMIT was lost, the log may stand where this transaction would take it.
    for (from, outcome) in [(replay.step, None), (next, Some(Outcome::AlreadyApplied))] {
        let values = [Value::Int(next), text(&replay.log), Value::Int(replay.owner), Value::Int(from)];
        if B::affected(&run::<B>(connection, statement, &values).await?) == 1 {
            return Ok(outcome);
        }
    }
    Ok(Some(Outcome::TakenOver))
}

/// Writes a ledger's entries alone.
async fn keep<B: Backend>(sink: &B, books: &Bookkeeping<'_>) -> Result<Outcome, SinkError>
where
    for<'c> &'c mut <B::Db as Database>::Connection: Executor<'c, Database = B::Db>,
    <B::Db as Database>::Arguments: IntoArguments<B::Db>,
{
    let mut connection = first(sink).await.map_err(|error| B::classify(&error))?;
    let outcome = async {
        let mut transaction = begin::<B>(&mut connection).await?;
        if let Some(outcome) = advance::<B>(&mut transaction, books).await? {
            // Where this fails, the server has lost the connection and rolls back by itself.
            let _ = within(transaction.rollback()).await;
            return Ok(outcome);
        }
        note::<B>(&mut transaction, books).await?;
        within(transaction.commit()).await.map_err(|error| B::classify(&error))?;
        Ok(Outcome::Applied(Applied::default()))
    }
    .await;
    give_up_after(&mut connection, outcome)
}

impl Sink {
    /// Takes a log over: whoever replayed it before changes nothing any more.
    ///
    /// # Errors
    /// It may have been taken over: it can be tried again.
    pub async fn begin_replay(&self, ledger: &Ledger, replay: &Replaying) -> Result<(), SinkError> {
        let owner = Value::Int(replay.owner);
        let begin = (Entry::BeginReplay, vec![text(&replay.log), owner.clone(), owner]);
        self.write_ledger(ledger, &[begin]).await
    }

    /// The letters of a log that an unfinished replay has applied, by their records' identities.
    ///
    /// # Errors
    /// The database could not be asked.
    pub async fn replayed(&self, ledger: &Ledger, replay: &Replaying) -> Result<Vec<String>, SinkError> {
        let statement = ledger.statement(Entry::ListReplayed);
        let log = [text(&replay.log)];
        let rows: Vec<(String,)> = on!(self, sink => read(sink, statement, &log).await)?;
        Ok(rows.into_iter().map(|(origin,)| origin).collect())
    }

    /// A replay has ended: forgets what it noted, and moves its group on where the log is a topic.
    ///
    /// # Errors
    /// Nothing was changed, or all of it: it can be tried again.
    pub async fn end_replay(
        &self,
        ledger: &Ledger,
        replay: &Replaying,
        group: Option<&Group>,
        advances: &[Advance],
    ) -> Result<Outcome, SinkError> {
        let books = Bookkeeping {
            ledger,
            group,
            advances: advances.to_vec(),
            replay: Some(replay),
            notes: vec![(Entry::ClearReplayed, vec![text(&replay.log)])],
        };
        on!(self, sink => keep(sink, &books).await)
    }
}
