//! Dead letters instead of a source: read once, applied in transactions that are steps of the replay, so
//! that a crash or a lost reply repeats none of them.

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

/// A replay that has tried all dead dead_letters. It has ended when those that failed again are safe, and
/// [`end_replay`] has recorded it.
#[derive(Debug)]
pub struct ReplayOutcome {
    /// What was done.
    pub summary: Summary,
    /// The dead letters that failed again, in order.
    pub failed: Vec<BufferedDeadLetter>,
    /// How far the replay is.
    pub replay: ReplayProgress,
}

impl Pipeline<'_> {
    /// Applies dead letters that were read back, in the order in which they are given. The setup's order is
    /// [`super::FailureOrdering::Replay`], and its dead letters are kept in memory.
    ///
    /// # Errors
    /// See [`RunError`]. What was committed before stays.
    pub async fn replay(mut self, dead_letters: Vec<StoredDeadLetter>) -> Result<ReplayOutcome, RunError> {
        let started = Instant::now();
        let mapping = Arc::clone(&self.setup.mapping);
        let mut stages = Stages::new(&mapping);
        let mut dead_letters = dead_letters.into_iter().peekable();
        while dead_letters.peek().is_some() {
            let items = dead_letters.by_ref().take(self.setup.options.batch_events).map(|dead_letter| {
                let (labels, extracted) = stages.run(&dead_letter.record);
                let mapping_file = mapping.files.iter().position(|file| file.name == dead_letter.mapping);
                let parked_as = mapping_file.zip(dead_letter.parked_as);
                Item { record: dead_letter.record, epoch: 0, labels, extracted, parked_as }
            });
            let items: Vec<Item> = items.collect();
            let batch = Batch { writer_partitions: vec![(0..items.len()).collect()], items, bytes_read: 0 };
            self.process(&batch).await?;
        }
        self.stats.summary.seconds = started.elapsed().as_secs_f64();
        let replay = self.parking.replay().cloned().ok_or(RunError::ReplayTakenOver)?;
        Ok(ReplayOutcome {
            summary: self.stats.summary,
            failed: self.setup.dead_letters.into_buffered(),
            replay,
        })
    }
}

/// Records that a replay has ended, and moves its group on if its log is a topic.
///
/// # Errors
/// Another replay took the log over, or the database has an error that lasts.
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
