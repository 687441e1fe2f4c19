//! Replays of dead letters. A log has one replay at a time, and each transaction of a replay is committed
//! once.

use std::hash::BuildHasher;
use std::time::SystemTime;

use super::changes::{StateChange, name, text};
use super::offsets::{AdvanceOutcome, ConsumerGroup, Move};
use crate::sink::database::Sink;
use crate::sink::error::SinkError;
use crate::sink::transaction::Transaction;
use crate::sql::StateQuery;
use crate::types::Value;

/// A replay in progress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplayProgress {
    /// The name of the log of dead letters in the internal tables.
    pub log: String,
    /// A number that distinguishes this replay from all others of its log.
    owner: i64,
    /// Number of committed transactions.
    step: i64,
}

impl ReplayProgress {
    /// Creates the progress of a replay that has not begun.
    #[must_use]
    pub fn new(log: String) -> ReplayProgress {
        // The number is random and not a counter, so that a take-over can be retried if its reply is lost.
        let owner = std::hash::RandomState::new().hash_one((SystemTime::now(), std::process::id()));
        ReplayProgress { log, owner: owner.cast_signed(), step: 0 }
    }

    /// Counts a committed transaction.
    pub fn complete_step(&mut self) {
        self.step += 1;
    }
}

impl Transaction {
    /// Marks this transaction as the next one of a replay.
    ///
    /// # Errors
    /// The database failed.
    pub async fn advance_replay(&mut self, replay: &ReplayProgress) -> Result<AdvanceOutcome, SinkError> {
        let next = replay.step + 1;
        // If the reply to a COMMIT was lost, the stored step may already be that of this transaction.
        for (from, outcome) in [(replay.step, AdvanceOutcome::Ready), (next, AdvanceOutcome::AlreadyApplied)]
        {
            let values = [Value::Int(next), text(&replay.log), Value::Int(replay.owner), Value::Int(from)];
            if self.execute_state(StateQuery::StepReplay, &values).await? == 1 {
                return Ok(outcome);
            }
        }
        Ok(AdvanceOutcome::TakenOver)
    }
}

impl Sink {
    /// Takes a log over: earlier replays of it can no longer change anything.
    ///
    /// # Errors
    /// The log may have been taken over. The call can be retried.
    pub async fn begin_replay(&self, replay: &ReplayProgress) -> Result<(), SinkError> {
        let owner = Value::Int(replay.owner);
        self.write_state(&[(StateQuery::BeginReplay, vec![text(&replay.log), owner.clone(), owner])]).await
    }

    /// Lists the dead letters of a log that an unfinished replay has applied, by the identities of their
    /// records.
    ///
    /// # Errors
    /// The query failed.
    pub async fn replayed(&self, log: &str) -> Result<Vec<String>, SinkError> {
        let rows = self.read_state(StateQuery::ListReplayed, &[text(log)]).await?;
        Ok(rows.into_iter().flatten().map(name).collect())
    }

    /// Commits a step of a replay: advances its group's offsets if the log is a topic, and applies changes of
    /// internal tables.
    ///
    /// # Errors
    /// Either everything was changed, or nothing. The call can be retried.
    pub async fn step_replay(
        &self,
        replay: &ReplayProgress,
        group: Option<&ConsumerGroup>,
        moves: &[Move],
        changes: &[StateChange],
    ) -> Result<AdvanceOutcome, SinkError> {
        let mut transaction = self.begin(0).await?;
        let ended = async {
            let mut advanced = transaction.advance_replay(replay).await?;
            if let (AdvanceOutcome::Ready, Some(group)) = (&advanced, group) {
                advanced = transaction.advance(group, moves).await?;
            }
            if advanced == AdvanceOutcome::Ready {
                transaction.apply_state_changes(changes).await?;
            }
            Ok(advanced)
        };
        match ended.await {
            Ok(other) if other != AdvanceOutcome::Ready => {
                transaction.rollback().await;
                Ok(other)
            }
            ended => transaction.commit_or_abort(ended).await,
        }
    }
}
