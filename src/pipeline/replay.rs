//! Dead letters instead of a source: read once, applied in transactions of which each is a step of the
//! replay, so that a crash or a lost reply repeats none of them.

use std::sync::Arc;
use std::time::Instant;

use super::{Batch, Item, Pipeline, RunError, Summary, Surroundings, insist};
use crate::dead_letter::{BufferedDeadLetter, StoredDeadLetter};
use crate::extract::Extractor;
use crate::sink::{Advance, ConsumerGroup, Outcome, Replaying, Sink};
use crate::sql::Ledger;

/// A replay of which all letters have been tried. It is at its end when those that are dead again are
/// safe, and [`end_replay`] has said so.
#[derive(Debug)]
pub struct Tried {
    /// What was done.
    pub summary: Summary,
    /// The letters that are dead again, in order.
    pub again: Vec<BufferedDeadLetter>,
    /// How far the replay is.
    pub replay: Replaying,
}

impl Pipeline<'_> {
    /// Applies letters that were read back, in the order in which they are given. The setup's order is
    /// [`super::Order::Replay`], and its dead letters are kept in memory.
    ///
    /// # Errors
    /// See [`RunError`]. What was committed before stays.
    pub async fn replay(mut self, letters: Vec<StoredDeadLetter>) -> Result<Tried, RunError> {
        let started = Instant::now();
        let extractor = Extractor::new(Arc::clone(&self.mapping));
        let mut letters = letters.into_iter().peekable();
        while letters.peek().is_some() {
            let items = letters.by_ref().take(self.options.batch_events).map(|letter| {
                let (labels, extracted) = extractor.extract(&letter.record);
                let part = self.mapping.parts.iter().position(|part| part.name == letter.mapping);
                let parked_as = part.zip(letter.parked_as);
                Item { record: letter.record, epoch: 0, labels, extracted, parked_as }
            });
            let items: Vec<Item> = items.collect();
            let batch = Batch { shares: vec![(0..items.len()).collect()], items, bytes_read: 0 };
            self.process(&batch).await?;
        }
        self.tally.summary.seconds = started.elapsed().as_secs_f64();
        let replay = self.parking.replay().cloned().ok_or(RunError::ReplayTakenOver)?;
        Ok(Tried { summary: self.tally.summary, again: self.dead_letters.into_buffered(), replay })
    }
}

/// Notes that a replay is at its end, and moves its group on where its log is a topic.
///
/// # Errors
/// Another replay took the log over, or the database has trouble that lasts.
pub async fn end_replay(
    sink: &Sink,
    ledger: &Ledger,
    replay: &Replaying,
    group: Option<&ConsumerGroup>,
    advances: &[Advance],
    around: &Surroundings,
) -> Result<(), RunError> {
    match insist(around, async || sink.end_replay(ledger, replay, group, advances).await).await? {
        Outcome::Applied(_) | Outcome::AlreadyApplied => Ok(()),
        Outcome::Declined | Outcome::Unsettled | Outcome::Fenced(_) | Outcome::TakenOver => {
            Err(RunError::ReplayTakenOver)
        }
    }
}
