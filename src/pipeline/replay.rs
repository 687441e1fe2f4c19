//! Applies dead letters instead of a source. Each transaction is a step of the replay, so a crash or a lost
//! reply never repeats one.

use std::sync::Arc;
use std::time::Instant;

use super::batch::{Batch, Item};
use super::context::RunContext;
use super::error::RunError;
use super::retry::with_retry;
use super::run::Pipeline;
use super::stages::Stages;
use super::summary::Summary;
use crate::dead_letter::{BufferedDeadLetter, StoredDeadLetter};
use crate::sink::{AdvanceOutcome, ConsumerGroup, Move, ReplayProgress, Sink};

/// Outcome of a replay that has attempted all dead letters, or was stopped. If it was not stopped, it ends when the
/// failed ones are written back and [`end_replay`] has recorded it.
#[derive(Debug)]
pub struct ReplayOutcome {
    /// Summary of the replay.
    pub summary: Summary,
    /// The dead letters that failed again, in order.
    pub failed: Vec<BufferedDeadLetter>,
    /// Progress of the replay.
    pub replay: ReplayProgress,
}

impl Pipeline<'_> {
    /// Applies dead letters in the given order. The setup needs [`super::FailureOrdering::Replay`] and keeps
    /// dead letters in memory.
    ///
    /// # Errors
    /// See [`RunError`]. Committed transactions stay committed.
    pub async fn replay(mut self, dead_letters: Vec<StoredDeadLetter>) -> Result<ReplayOutcome, RunError> {
        let started = Instant::now();
        let mapping = Arc::clone(&self.setup.mapping);
        let mut stages = Stages::new(&mapping);
        let coverage = stages.coverage();
        let mut dead_letters = dead_letters.into_iter().peekable();
        while dead_letters.peek().is_some() {
            let items = dead_letters.by_ref().take(self.setup.options.batch_events).map(|dead_letter| {
                let (labels, extracted) = stages.run(&dead_letter.record);
                let mapping_file = mapping.files.iter().position(|file| file.name == dead_letter.mapping);
                let parked_as = mapping_file.zip(dead_letter.parked_as);
                let run = dead_letter.run.map(Into::into);
                Item { record: dead_letter.record, run, epoch: 0, labels, extracted, parked_as }
            });
            let items: Vec<Item> = items.collect();
            let batch = Batch { writer_partitions: vec![(0..items.len()).collect()], items, bytes_read: 0 };
            match self.process(&batch).await {
                Ok(()) => self.stats.report_faults_at_intervals(),
                Err(RunError::Stopped) => {
                    self.stats.summary.stopped = true;
                    break;
                }
                Err(error) => {
                    self.stats.report_faults();
                    return Err(error);
                }
            }
        }
        let replay = self.parking.replay().cloned().ok_or(RunError::ReplayTakenOver)?;
        Ok(ReplayOutcome {
            summary: self.stats.finish(&mapping, &coverage, started.elapsed()),
            failed: self.setup.dead_letters.into_buffered(),
            replay,
        })
    }
}

/// Records the end of a replay. If its log is a topic, advances the offsets of its group.
///
/// # Errors
/// Another replay took over the log, or the database reports a permanent error.
pub async fn end_replay(
    sink: &Sink,
    replay: &ReplayProgress,
    group: Option<&ConsumerGroup>,
    moves: &[Move],
    context: &RunContext,
) -> Result<(), RunError> {
    match with_retry(context, async || sink.end_replay(replay, group, moves).await).await? {
        AdvanceOutcome::Ready | AdvanceOutcome::AlreadyApplied => Ok(()),
        AdvanceOutcome::Fenced(_) | AdvanceOutcome::TakenOver => Err(RunError::ReplayTakenOver),
    }
}
