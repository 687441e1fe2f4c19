//! Applies dead letters instead of a source. Each transaction is a step of the replay, so a crash or a lost
//! reply never repeats one.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::batch::{Batch, EntityName, Item};
use super::context::RunContext;
use super::error::{Purpose, RunError};
use super::park::entity_names;
use super::retry::with_retry;
use super::run::Pipeline;
use super::stages::Stages;
use super::summary::Summary;
use crate::dead_letter::{BufferedDeadLetter, StoredDeadLetter};
use crate::document::jq::ProgramLimits;
use crate::mapping::Mapping;
use crate::schedule::WriterPartitions;
use crate::sink::{AdvanceOutcome, ConsumerGroup, Move, ReplayProgress, Sink, StateChange};

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
        let shutdown = self.setup.context.shutdown.clone();
        let mut stages = Stages::new(&mapping);
        stages.limit_programs(ProgramLimits {
            timeout: self.setup.options.program_timeout,
            interrupt: Arc::new(move || shutdown.is_cancelled()),
        });
        let coverage = stages.coverage();
        let mut dead_letters = dead_letters.into_iter().peekable();
        while dead_letters.peek().is_some() {
            let mut items = Vec::new();
            let mut timed_out = None;
            for dead_letter in dead_letters.by_ref().take(self.setup.options.batch_events) {
                match to_item(dead_letter, &mapping, &mut stages) {
                    Ok(item) => items.push(item),
                    Err(error) => {
                        timed_out = Some(error);
                        break;
                    }
                }
            }
            let batch = Batch { writers: WriterPartitions::single(items.len()), items, bytes_read: 0 };
            let processed = match self.process(&batch).await {
                Ok(()) => timed_out.map_or(Ok(()), Err),
                Err(error) => Err(error),
            };
            match processed {
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

/// The offsets by which the group of a replayed topic advances.
#[derive(Debug, Default)]
pub struct GroupAdvance {
    /// The group. `None` if the log is a file.
    pub group: Option<ConsumerGroup>,
    /// The offsets.
    pub moves: Vec<Move>,
    /// Offsets after them that are done, too.
    pub done: Vec<StateChange>,
}

/// Takes a log over from earlier replays. Returns the identities of the dead letters that an unfinished one has
/// applied.
///
/// # Errors
/// The database reports a permanent error.
pub async fn begin_replay(
    log: String,
    sink: &Sink,
    context: &RunContext,
) -> Result<(ReplayProgress, HashSet<String>), RunError> {
    let replay = ReplayProgress::new(log);
    with_retry(context, async || sink.begin_replay(&replay).await).await?;
    let applied = with_retry(context, async || sink.replayed(&replay.log).await).await?;
    Ok((replay, applied.into_iter().collect()))
}

/// Commits a step of a replay that applies no record.
///
/// # Errors
/// Another replay took over the log, or the database reports a permanent error.
pub async fn step_replay(
    sink: &Sink,
    replay: &mut ReplayProgress,
    advance: &GroupAdvance,
    changes: Vec<StateChange>,
    context: &RunContext,
) -> Result<(), RunError> {
    let changes = [changes, advance.done.clone()].concat();
    let step = async || sink.step_replay(replay, advance.group.as_ref(), &advance.moves, &changes).await;
    match with_retry(context, step).await? {
        AdvanceOutcome::Ready | AdvanceOutcome::AlreadyApplied => {
            replay.complete_step();
            Ok(())
        }
        AdvanceOutcome::Fenced(_) | AdvanceOutcome::TakenOver => Err(RunError::ReplayTakenOver),
    }
}

/// Records the end of a replay. If its log is a topic, advances the offsets of its group.
///
/// # Errors
/// Another replay took over the log, or the database reports a permanent error.
pub async fn end_replay(
    sink: &Sink,
    replay: &mut ReplayProgress,
    advance: &GroupAdvance,
    context: &RunContext,
) -> Result<(), RunError> {
    let ended = StateChange::ReplayEnded { log: replay.log.clone() };
    step_replay(sink, replay, advance, vec![ended], context).await
}

/// Selected dead letters that a replay would apply before an older one of their entity, which is not selected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Overtaking {
    /// Their number.
    pub dead_letters: usize,
    /// How many of them are parked, or overtake a parked one.
    pub parked: usize,
}

impl Overtaking {
    /// Counts them. The dead letters are in the order of a replay, each with whether it is selected.
    ///
    /// # Errors
    /// A jq program takes too long.
    pub fn count<'d>(
        mapping: &Arc<Mapping>,
        dead_letters: impl IntoIterator<Item = (&'d StoredDeadLetter, bool)>,
        program_timeout: Duration,
    ) -> Result<Overtaking, RunError> {
        let mut stages = Stages::new(mapping);
        stages.limit_programs(ProgramLimits { timeout: program_timeout, ..ProgramLimits::default() });
        let mut overtaking = Overtaking::default();
        // Entities of dead letters that are not selected, each with whether it is parked.
        let mut left: HashMap<EntityName, bool> = HashMap::new();
        for (dead_letter, is_selected) in dead_letters {
            let item = to_item(dead_letter.clone(), mapping, &mut stages)?;
            let is_parked = item.parked_as.is_some();
            let names = entity_names(&item);
            if !is_selected {
                for name in names {
                    *left.entry(name).or_default() |= is_parked;
                }
                continue;
            }
            let overtaken: Vec<bool> = names.iter().filter_map(|name| left.get(name).copied()).collect();
            overtaking.dead_letters += usize::from(!overtaken.is_empty());
            overtaking.parked +=
                usize::from(!overtaken.is_empty() && (is_parked || overtaken.contains(&true)));
        }
        Ok(overtaking)
    }
}

/// All events of a dead letter are one unit, also separate events.
fn to_item(dead_letter: StoredDeadLetter, mapping: &Mapping, stages: &mut Stages) -> Result<Item, RunError> {
    let (labels, extracted) = stages.run(&dead_letter.record);
    if let Some(timed_out) = stages.take_timeout() {
        return Err(RunError::timed_out(timed_out, &dead_letter.record.position, Purpose::Replay));
    }
    let mapping_file = mapping.files.iter().position(|file| file.name == dead_letter.mapping);
    let parked_as = mapping_file.zip(dead_letter.parked_as);
    let run = dead_letter.run.map(Into::into);
    let record = Arc::new(dead_letter.record);
    Ok(Item { record, event: None, run, epoch: 0, labels, extracted, parked_as })
}
