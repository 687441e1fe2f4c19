//! Dead letters instead of a source: read once, applied in transactions that are steps of the replay, so
//! that a crash or a lost reply repeats none of them.

use std::sync::Arc;
use std::time::Instant;

use super::batch::{Batch, Item};
use super::context::Surroundings;
use super::error::RunError;
use super::retry::insist;
use super::run::Pipeline;
use super::stages::Stages;
use super::summary::Summary;
use crate::dead_letter::{BufferedDeadLetter, StoredDeadLetter};
use crate::sink::{Advanced, ConsumerGroup, Move, Replaying, Sink};

/// A replay that has tried all dead letters. It has ended when those that failed again are safe, and
/// [`end_replay`] has recorded it.
#[derive(Debug)]
pub struct Tried {
    /// What was done.
    pub summary: Summary,
    /// The dead letters that failed again, in order.
    pub again: Vec<BufferedDeadLetter>,
    /// How far the replay is.
    pub replay: Replaying,
}

impl Pipeline<'_> {
    /// Applies dead letters that were read back, in the order in which they are given. The setup's order is
    /// [`super::Order::Replay`], and its dead letters are kept in memory.
    ///
    /// # Errors
    /// See [`RunError`]. What was committed before stays.
    pub async fn replay(mut self, letters: Vec<StoredDeadLetter>) -> Result<Tried, RunError> {
        let started = Instant::now();
        let mapping = Arc::clone(&self.setup.mapping);
        let mut stages = Stages::new(&mapping);
        let mut letters = letters.into_iter().peekable();
        while letters.peek().is_some() {
            let items = letters.by_ref().take(self.setup.options.batch_events).map(|letter| {
                let (labels, extracted) = stages.run(&letter.record);
                let part = mapping.parts.iter().position(|part| part.name == letter.mapping);
                let parked_as = part.zip(letter.parked_as);
                Item { record: letter.record, epoch: 0, labels, extracted, parked_as }
            });
            let items: Vec<Item> = items.collect();
            let batch = Batch { shares: vec![(0..items.len()).collect()], items, bytes_read: 0 };
            self.process(&batch).await?;
        }
        self.report.summary.seconds = started.elapsed().as_secs_f64();
        let replay = self.parking.replay().cloned().ok_or(RunError::ReplayTakenOver)?;
        Ok(Tried { summary: self.report.summary, again: self.setup.dead_letters.into_buffered(), replay })
    }
}

/// Records that a replay has ended, and moves its group on if its log is a topic.
///
/// # Errors
/// Another replay took the log over, or the database has an error that lasts.
pub async fn end_replay(
    sink: &Sink,
    replay: &Replaying,
    group: Option<&ConsumerGroup>,
    moves: &[Move],
    around: &Surroundings,
) -> Result<(), RunError> {
    match insist(around, async || sink.end_replay(replay, group, moves).await).await? {
        Advanced::Ready | Advanced::AlreadyApplied => Ok(()),
        Advanced::Fenced(_) | Advanced::TakenOver => Err(RunError::ReplayTakenOver),
    }
}
