//! Plans one transaction for some events and runs it. The exclusive writer retries it.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use super::barrier::{Barrier, Step};
use super::batch::{Item, by_record};
use super::error::RunError;
use super::meters;
use super::options::DryRun;
use super::park::Decision;
use super::retry::Retry;
use super::run::Pipeline;
use crate::dead_letter::DeadLetter;
use crate::record::Partition;
use crate::schedule::{ChangeGroup, KeyAssumption};
use crate::sink::{AdvanceOutcome, Class, KeyCheck, Move, RowCounts, SinkError, StateChange, Transaction};
use crate::sql::{Rendered, Strategy};
use crate::types::{Change, RowId};

/// How an attempt to commit some events ended.
#[derive(Debug)]
pub(super) enum Attempt {
    /// The transaction is committed.
    Committed(Committed),
    /// The database rejected one of the events.
    Rejected(SinkError),
    /// The alternate keys of stored rows differ from those that the plan assumes. `changing` are the upserts that must
    /// change the key of their row; it is empty if only other assumptions failed.
    KeyMismatch { changing: Vec<RowId> },
    /// The connection is new, and the live tables were not compared since it was opened.
    Reconnected,
    /// Another member owns a partition: the one that the database reports, if it is known.
    Fenced(Option<Partition>),
    /// Statements of several events exceeded a time limit repeatedly.
    TimedOut(SinkError),
    /// A concurrent writer met contention, its dead letters could not be written, or another writer of its
    /// batch ended before all had verified their key assumption.
    Contended,
    /// A concurrent writer has no usable connection.
    ConnectionLost,
    /// The run cannot continue.
    Failed(RunError),
}

/// Result of a committed transaction.
#[derive(Debug)]
pub(super) struct Committed {
    /// Row counts by operation.
    pub(super) counts: Vec<RowCounts>,
    pub(super) took: Duration,
    pub(super) moves: Vec<Move>,
    /// Whether plans with key assumptions failed before.
    pub(super) assumptions_failed: bool,
}

/// State kept between attempts at the same transaction.
#[derive(Debug, Default)]
pub(super) struct AttemptState {
    started: Option<Instant>,
    /// Whether the dead letters are written. They must be written only once.
    dead_letters_written: bool,
    /// Row counts of a commit whose reply was lost. They count if that commit succeeded.
    unconfirmed_counts: Option<Vec<RowCounts>>,
    /// When the lost reply was logged.
    lost_reply_logged: Option<Instant>,
    /// Number of attempts that exceeded a time limit.
    timeouts: u32,
    /// Whether the plan must not assume keys.
    without_assumptions: bool,
    /// Upserts that are known to change the key of their row.
    changing: HashSet<RowId>,
}

/// How many plans may rely on a key assumption, each with the changed keys that the one before it found.
const MAX_KEY_PLANS: usize = 3;

/// Number of attempts that may exceed a time limit before a transaction of several events is divided.
const MAX_TIMEOUTS: u32 = 2;

impl AttemptState {
    /// Whether a COMMIT was sent whose reply is lost.
    pub(super) fn may_be_committed(&self) -> bool {
        self.unconfirmed_counts.is_some()
    }

    /// Lets the next attempts plan without key assumptions.
    pub(super) fn stop_assuming_keys(&mut self) {
        self.without_assumptions = true;
    }

    /// Records upserts that change the key of their row.
    pub(super) fn add_changing(&mut self, changing: Vec<RowId>) {
        self.changing.extend(changing);
    }

    /// Counts an attempt that exceeded a time limit. Returns whether a transaction of several records must be
    /// divided. It must not while its reply to COMMIT is unknown: its offsets were advanced together.
    fn count_timeout(&mut self, error: &SinkError, records: usize) -> bool {
        self.timeouts += u32::from(error.class.is_timeout());
        error.class.is_timeout()
            && records > 1
            && self.timeouts >= MAX_TIMEOUTS
            && self.unconfirmed_counts.is_none()
    }
}

/// Which writer makes an attempt.
#[derive(Debug, Clone, Copy)]
pub(super) enum Writer<'b> {
    /// The first writer, while the others are idle. It waits and retries.
    Exclusive,
    /// One of several writers, by its number. It makes a single attempt: waiting would block the other
    /// writers, and a failure may be caused by them. If there is a barrier, it does not commit before all.
    Concurrent(usize, Option<&'b Barrier<'b>>),
}

impl<'b> Writer<'b> {
    fn number(self) -> usize {
        match self {
            Writer::Exclusive => 0,
            Writer::Concurrent(number, _) => number,
        }
    }

    fn barrier(self) -> Option<&'b Barrier<'b>> {
        match self {
            Writer::Exclusive => None,
            Writer::Concurrent(_, barrier) => barrier,
        }
    }

    /// Waits until all writers of a barrier have completed a step. Returns `false` if one of them never will.
    async fn complete(self, step: Step) -> bool {
        match self.barrier() {
            Some(barrier) => barrier.complete(self.number(), step).await,
            None => true,
        }
    }
}

/// Dead letters, state changes and offsets that one transaction commits together with its rows.
struct TransactionState<'u> {
    /// Number of records.
    records: usize,
    dead_letters: Vec<DeadLetter<'u>>,
    state_changes: Vec<StateChange>,
    moves: Vec<Move>,
}

impl Pipeline<'_> {
    /// Attempts to commit events as decided. The plan assumes that stored rows have the alternate keys that
    /// upserts supply, unless a cooldown is active after this assumption failed. With a barrier there is no
    /// second plan: one writer applies the batch.
    pub(super) async fn attempt(
        &self,
        items: &[&Item],
        decisions: &[Decision<'_>],
        state: &mut AttemptState,
        writer: Writer<'_>,
    ) -> Attempt {
        let tx_state = TransactionState {
            records: by_record(items).count(),
            dead_letters: self.dead_letters(items, decisions),
            state_changes: self.parking.state_changes(items, decisions),
            moves: self.owned.as_ref().map(|owned| owned.moves(items)).unwrap_or_default(),
        };
        let changes = decisions.iter().filter_map(|decision| match decision {
            Decision::Apply(changes, _) => Some(*changes),
            _ => None,
        });
        let changes: Vec<&Change> = changes.flatten().collect();
        let planner = &self.planner;
        if let Some(barrier) = writer.barrier() {
            let (across_writers, changing) = (barrier.assumed_tables(), &HashSet::new());
            let groups = planner.plan(changes, KeyAssumption::UpsertKeysMatch { across_writers, changing });
            let attempt = self.commit(&groups, &tx_state, state, writer).await;
            barrier.fail();
            return attempt;
        }
        if state.without_assumptions {
            let groups = planner.plan(changes, KeyAssumption::None);
            return self.commit(&groups, &tx_state, state, writer).await;
        }
        let plans = if self.cooldowns.assumes_keys() { MAX_KEY_PLANS } else { 0 };
        for _ in 0..plans {
            let known = state.changing.clone();
            let assumption = KeyAssumption::UpsertKeysMatch { across_writers: &[], changing: &known };
            let groups = planner.plan(changes.iter().copied(), assumption);
            let attempt = self.commit(&groups, &tx_state, state, writer).await;
            let changing = match attempt {
                Attempt::KeyMismatch { changing } => changing,
                // The rejection may be caused by the write order that the assumption allowed, or by a kept key.
                Attempt::Rejected(_)
                    if groups.iter().any(|group| group.keeps_keys)
                        || tx_state.records == 1 && groups.iter().any(|group| group.needs_key_check) =>
                {
                    Vec::new()
                }
                attempt => return attempt,
            };
            let before = known.len();
            *state = AttemptState {
                started: state.started,
                timeouts: state.timeouts,
                dead_letters_written: state.dead_letters_written,
                changing: known,
                ..AttemptState::default()
            };
            state.changing.extend(changing);
            if state.changing.len() == before {
                tracing::debug!(
                    "stored rows have other keys than the events supply: planning without key assumptions for a while"
                );
                break;
            }
        }
        let groups = planner.plan(changes, KeyAssumption::None);
        match self.commit(&groups, &tx_state, state, writer).await {
            // A plan of a suspension says nothing about the assumption.
            Attempt::Committed(committed) => {
                Attempt::Committed(Committed { assumptions_failed: plans > 0, ..committed })
            }
            attempt => attempt,
        }
    }

    /// Advances offsets without records.
    pub(super) async fn commit_moves(&self, moves: Vec<Move>) -> Attempt {
        let tx_state =
            TransactionState { records: 0, dead_letters: Vec::new(), state_changes: Vec::new(), moves };
        self.commit(&[], &tx_state, &mut AttemptState::default(), Writer::Exclusive).await
    }

    /// Writes the dead letters of a batch that were set aside from its transactions. Retries transient errors.
    /// Returns the time that it took.
    pub(super) async fn write_set_aside(
        &self,
        items: &[&Item],
        decisions: &[Decision<'_>],
    ) -> Result<Duration, RunError> {
        let dead_letters = self.dead_letters(items, decisions);
        let tx_state =
            TransactionState { records: 0, dead_letters, state_changes: Vec::new(), moves: Vec::new() };
        let (started, mut state) = (Instant::now(), AttemptState::default());
        let mut retry = Retry::new(&self.setup.context);
        while let Err(error) = self.write_dead_letters(&tx_state, &mut state).await {
            retry.wait(error).await?;
        }
        retry.log_recovery();
        Ok(started.elapsed())
    }

    fn dead_letters<'u>(&'u self, items: &[&'u Item], decisions: &'u [Decision<'_>]) -> Vec<DeadLetter<'u>> {
        let mapping = &self.setup.mapping;
        let mappings = if mapping.files.len() > 1 { mapping.names() } else { Vec::new() };
        let dead_letters = items.iter().zip(decisions).filter_map(|(item, decision)| {
            let Decision::Dead { fault, mapping_file, parked, record } = decision else { return None };
            let name = &mapping.files[*mapping_file].name;
            // A replay parks no entity in the database. It keeps the name that a run has stored.
            let is_parked = self.parking.is_persistent() || item.parked_as.is_some();
            let mut parked = parked.iter().filter(|_| is_parked);
            Some(DeadLetter {
                run: item.run.as_deref(),
                mapping: name,
                mappings: mappings.clone(),
                record,
                label: item.labels.of(*mapping_file),
                fault,
                parked_as: parked.find(|(of, _)| of == mapping_file).map(|(_, name)| name.as_str()),
            })
        });
        dead_letters.collect()
    }

    /// Commits groups of changes. The exclusive writer retries transient errors.
    async fn commit(
        &self,
        groups: &[ChangeGroup<'_>],
        tx_state: &TransactionState<'_>,
        state: &mut AttemptState,
        writer: Writer<'_>,
    ) -> Attempt {
        state.started.get_or_insert_with(Instant::now);
        let mut retry = Retry::new(&self.setup.context);
        if let (Writer::Exclusive, Some(logged)) = (writer, state.lost_reply_logged.take()) {
            retry.resume_from(logged);
        }
        loop {
            if self.owned.as_ref().is_some_and(|owned| !owned.begin_in_flight(&tx_state.moves)) {
                return Attempt::Fenced(None);
            }
            let result = self.run_transaction(groups, tx_state, state, writer).await;
            if let Some(owned) = &self.owned {
                owned.end_in_flight(&tx_state.moves);
            }
            match (result, writer) {
                (Ok(attempt), _) => {
                    if matches!(attempt, Attempt::Committed(_) | Attempt::Reconnected) {
                        retry.log_recovery();
                    }
                    return attempt;
                }
                (Err(RunError::Sink(error)), _) if error.class.is_rejection() => {
                    return Attempt::Rejected(error);
                }
                (Err(RunError::Sink(error)), Writer::Concurrent(number, _)) => {
                    state.count_timeout(&error, tx_state.records);
                    return defer_to_exclusive_writer(number + 1, &error, state);
                }
                (Err(RunError::DeadLetters { .. }), Writer::Concurrent(..)) => return Attempt::Contended,
                (Err(RunError::Sink(error)), _) if state.count_timeout(&error, tx_state.records) => {
                    meters::count_retry(error.class.name());
                    return Attempt::TimedOut(error);
                }
                (Err(error), _) => {
                    if let Err(error) = retry.wait(error).await {
                        return Attempt::Failed(error);
                    }
                }
            }
        }
    }

    /// Runs one transaction from BEGIN to COMMIT.
    async fn run_transaction(
        &self,
        groups: &[ChangeGroup<'_>],
        tx_state: &TransactionState<'_>,
        state: &mut AttemptState,
        writer: Writer<'_>,
    ) -> Result<Attempt, RunError> {
        let needs_state =
            self.owned.is_some() || self.parking.replay().is_some() || !tx_state.state_changes.is_empty();
        if groups.is_empty() && !needs_state && writer.barrier().is_none() {
            self.write_dead_letters(tx_state, state).await?;
            return Ok(committed(Vec::new(), tx_state, state));
        }
        if self.setup.options.dry_run == Some(DryRun::Extract) {
            return Ok(committed(extracted_rows(groups, self.setup.rendered), tx_state, state));
        }
        let mut transaction = self.setup.sink.begin(writer.number()).await?;
        if let Some(barrier) = writer.barrier() {
            transaction.set_clock(barrier.clock(writer.number()));
        }
        if self.comparisons.is_outdated(self.setup.sink) {
            transaction.rollback().await;
            return Ok(Attempt::Reconnected);
        }
        let counts = match self.write_before_commit(&mut transaction, groups, tx_state, state, writer).await {
            Ok(ControlFlow::Continue(counts)) => counts,
            Ok(ControlFlow::Break(attempt)) => {
                transaction.rollback().await;
                return Ok(attempt);
            }
            Err(RunError::Sink(error)) => return Err(transaction.abort(error).await.into()),
            Err(error) => {
                transaction.rollback().await;
                return Err(error);
            }
        };
        match transaction.commit().await {
            Ok(()) => Ok(committed(counts, tx_state, state)),
            Err(error) => {
                if error.commit_unknown {
                    state.unconfirmed_counts = Some(counts);
                }
                Err(error.into())
            }
        }
    }

    /// Runs every step before COMMIT. Breaks if there is nothing to commit.
    async fn write_before_commit(
        &self,
        transaction: &mut Transaction,
        groups: &[ChangeGroup<'_>],
        tx_state: &TransactionState<'_>,
        state: &mut AttemptState,
        writer: Writer<'_>,
    ) -> Result<ControlFlow<Attempt, Vec<RowCounts>>, RunError> {
        let mut advanced = match self.parking.replay() {
            Some(replay) => transaction.advance_replay(replay).await?,
            None => AdvanceOutcome::Ready,
        };
        if let (AdvanceOutcome::Ready, Some(owned)) = (&advanced, &self.owned) {
            advanced = transaction.advance(&owned.group, &tx_state.moves).await?;
        }
        match advanced {
            // No earlier attempt was committed.
            AdvanceOutcome::Ready => state.unconfirmed_counts = None,
            AdvanceOutcome::AlreadyApplied => {
                let counts = state.unconfirmed_counts.take().unwrap_or_default();
                return Ok(ControlFlow::Break(committed(counts, tx_state, state)));
            }
            AdvanceOutcome::Fenced(partition) => {
                return Ok(ControlFlow::Break(Attempt::Fenced(Some(partition))));
            }
            AdvanceOutcome::TakenOver => return Err(RunError::ReplayTakenOver),
        }
        let mut counts = vec![RowCounts::default(); self.setup.rendered.operations.len()];
        for group in groups {
            if writer.barrier().is_some_and(Barrier::has_failed) {
                return Ok(ControlFlow::Break(Attempt::Contended));
            }
            counts[group.operation] += transaction.write(group, self.setup.rendered).await?;
        }
        transaction.apply_state_changes(&tx_state.state_changes).await?;
        if !writer.complete(Step::Written).await {
            return Ok(ControlFlow::Break(Attempt::Contended));
        }
        if let KeyCheck::Mismatch { changing } =
            transaction.verify_assumptions(groups, self.setup.rendered).await?
        {
            return Ok(ControlFlow::Break(Attempt::KeyMismatch { changing }));
        }
        if !writer.complete(Step::Verified).await {
            return Ok(ControlFlow::Break(Attempt::Contended));
        }
        self.write_dead_letters(tx_state, state).await?;
        Ok(ControlFlow::Continue(counts))
    }

    /// Writes the dead letters of a transaction, once. They are safe before the commit, so none can be lost.
    async fn write_dead_letters(
        &self,
        tx_state: &TransactionState<'_>,
        state: &mut AttemptState,
    ) -> Result<(), RunError> {
        if !state.dead_letters_written {
            let written = self.setup.dead_letters.write(&tx_state.dead_letters).await;
            written
                .map_err(|source| RunError::DeadLetters { name: self.setup.dead_letters.name(), source })?;
            state.dead_letters_written = true;
        }
        Ok(())
    }
}

fn committed(counts: Vec<RowCounts>, tx_state: &TransactionState<'_>, state: &AttemptState) -> Attempt {
    Attempt::Committed(Committed {
        counts,
        took: state.started.map(|started| started.elapsed()).unwrap_or_default(),
        moves: tx_state.moves.clone(),
        assumptions_failed: false,
    })
}

/// Counts the rows that were extracted for inserts, updates, upserts and replaces.
fn extracted_rows(groups: &[ChangeGroup<'_>], rendered: &Rendered) -> Vec<RowCounts> {
    let mut counts = vec![RowCounts::default(); rendered.operations.len()];
    for group in groups {
        let strategy = &rendered.operations[group.operation].strategy;
        if !matches!(strategy, Strategy::Delete(_) | Strategy::Prune { .. } | Strategy::Truncate { .. }) {
            counts[group.operation].written += group.rows.len() as u64;
        }
    }
    counts
}

/// Leaves the retry of a concurrent writer's transaction to the exclusive writer.
fn defer_to_exclusive_writer(number: usize, error: &SinkError, state: &mut AttemptState) -> Attempt {
    meters::count_retry(error.class.name());
    if error.commit_unknown {
        state.lost_reply_logged = Some(Instant::now());
        tracing::warn!("writer {number}: {error}; the reply to COMMIT is lost, retrying");
    } else {
        tracing::debug!("writer {number}: {error}; nothing is lost, retrying");
    }
    match error.class {
        Class::Deadlock | Class::LockWait | Class::Serialization | Class::Timeout => Attempt::Contended,
        _ => Attempt::ConnectionLost,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(class: Class) -> SinkError {
        SinkError::new(class, "t", None)
    }

    #[test]
    fn several_events_are_divided_after_two_timeouts() {
        for class in [Class::Timeout, Class::NoAnswer] {
            let mut state = AttemptState::default();
            assert!(!state.count_timeout(&error(class), 100));
            assert!(!state.count_timeout(&error(Class::LockWait), 100));
            assert!(state.count_timeout(&error(class), 100));
        }
    }

    #[test]
    fn a_single_event_is_retried() {
        let mut state = AttemptState::default();
        for _ in 0..5 {
            assert!(!state.count_timeout(&error(Class::Timeout), 1));
        }
    }

    /// The offsets of all events may have been advanced together.
    #[test]
    fn an_unconfirmed_commit_is_not_divided() {
        let mut state = AttemptState { unconfirmed_counts: Some(Vec::new()), ..AttemptState::default() };
        for _ in 0..5 {
            assert!(!state.count_timeout(&error(Class::NoAnswer), 100));
        }
        state.unconfirmed_counts = None;
        assert!(state.count_timeout(&error(Class::NoAnswer), 100));
    }
}
