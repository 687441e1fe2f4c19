//! Applies batches: concurrently if they are shared out, with retries, and halved around rejected events.

use super::attempt::{Attempt, AttemptState, Writer};
use super::batch::{Batch, Item};
use super::error::RunError;
use super::park::{Decision, Parking};
use super::retry::insist;
use super::run::Pipeline;
use crate::extract::Extracted;
use crate::record::{Fault, Label, Stage};
use crate::sink::{Move, SinkError};

/// Events that one transaction applies.
struct Work<'i> {
    items: Vec<&'i Item>,
    /// Why the database rejects its only event, which becomes a dead letter.
    rejected: Option<SinkError>,
    state: AttemptState,
}

impl<'i> Work<'i> {
    fn of(items: Vec<&'i Item>) -> Work<'i> {
        Work { items, rejected: None, state: AttemptState::default() }
    }
}

impl Pipeline<'_> {
    /// Processes every record of a batch: it is applied, skipped or dead-lettered.
    pub(super) async fn process(&mut self, batch: &Batch) -> Result<(), RunError> {
        let items = batch.items.as_slice();
        if self.parking.is_kept() {
            let sink = self.setup.sink;
            let mut parked = Vec::new();
            for (part, names) in Parking::names_of(items) {
                let mapping = &self.setup.mapping.parts[part].name;
                let found = async || sink.parked_among(mapping, &names).await;
                let found = insist(&self.setup.around, found).await?;
                parked.extend(found.into_iter().map(|name| (part, name)));
            }
            self.parking.reload(parked);
        }
        let share = |indexes: &Vec<usize>| Work::of(indexes.iter().map(|index| &items[*index]).collect());
        let mut shares = batch.shares.iter().map(share);
        while shares.len() > 0 {
            let writers = self.writers(shares.len()).await;
            self.apply_concurrently(shares.by_ref().take(writers).collect()).await?;
        }
        Ok(())
    }

    /// The number of writers for so many shares: one, while no other gets a connection.
    async fn writers(&mut self, shares: usize) -> usize {
        if shares < 2 || self.cooldowns.single_writer() {
            return 1;
        }
        let (writers, refused) = self.setup.sink.open_writers(shares).await;
        // Logged once: fewer writers is slower, not an error.
        if let Some(reason) = refused.as_ref().filter(|_| !self.cooldowns.had_single_writer()) {
            tracing::warn!("{writers} of {shares} writers have a connection, the next has none: {reason}");
        }
        self.cooldowns.set_single_writer(refused.is_some());
        writers
    }

    /// Applies works that touch disjoint rows concurrently, then retries failures one at a time.
    async fn apply_concurrently<'i>(&mut self, mut works: Vec<Work<'i>>) -> Result<(), RunError> {
        // Left to apply; the next one last.
        let mut left: Vec<Work<'i>> = Vec::new();
        if works.len() > 1 {
            for work in &mut works {
                self.drop_revoked(work);
            }
            works.retain(|work| !work.items.is_empty());
            let mut works: Vec<_> = works.into_iter().map(|work| (self.decide(&work), work)).collect();
            let this = &*self;
            let attempts = works.iter_mut().enumerate().map(|(writer, (decisions, work))| {
                this.attempt(&work.items, decisions, &mut work.state, Writer::Concurrent(writer))
            });
            let attempts = futures_util::future::join_all(attempts).await;
            let mut failed = None;
            let mut lost = false;
            for ((decisions, work), attempt) in works.into_iter().zip(attempts) {
                lost |= matches!(attempt, Attempt::ConnectionLost);
                // A committed transaction counts, also if another one ends the run.
                failed = self.handle_result(work, &decisions, attempt, &mut left).err().or(failed);
            }
            if let Some(error) = failed {
                return Err(error);
            }
            // The first writer may need the only connection that there is.
            if lost {
                self.setup.sink.close_writers().await;
                self.cooldowns.set_single_writer(true);
            }
        } else {
            left = works;
        }
        while let Some(mut work) = left.pop() {
            if self.setup.around.stop.is_cancelled() {
                return Err(RunError::Stopped);
            }
            self.drop_revoked(&mut work);
            if work.items.is_empty() {
                continue;
            }
            let decisions = self.decide(&work);
            let attempt = self.attempt(&work.items, &decisions, &mut work.state, Writer::Exclusive).await;
            self.handle_result(work, &decisions, attempt, &mut left)?;
        }
        Ok(())
    }

    /// Drops the items of partitions that another member owns by now.
    fn drop_revoked(&self, work: &mut Work<'_>) {
        if let Some(owned) = &self.owned {
            work.items.retain(|item| owned.has(item));
        }
    }

    fn decide<'i>(&self, work: &Work<'i>) -> Vec<Decision<'i>> {
        match (&work.rejected, work.items.as_slice()) {
            (Some(error), [only]) => {
                vec![self.parking.reject(only, self.mapping_of_rejected_row(only, error), rejected(error))]
            }
            _ => self.parking.decide(&work.items),
        }
    }

    /// Counts a committed transaction. All else is left to apply: halved if the database rejected some
    /// event, until the poison record is alone. The halves keep their order.
    fn handle_result<'i>(
        &mut self,
        mut work: Work<'i>,
        decisions: &[Decision<'_>],
        attempt: Attempt,
        left: &mut Vec<Work<'i>>,
    ) -> Result<(), RunError> {
        match attempt {
            Attempt::Committed(committed) => {
                self.report.committed(&work.items, &committed.counts, committed.took);
                self.parking.stepped();
                if committed.without_assumptions && self.cooldowns.assumes_keys() {
                    self.cooldowns.distrust_keys();
                }
                if let Some(owned) = &mut self.owned {
                    owned.moved(&committed.moves);
                }
                return self.record_outcomes(&work.items, decisions);
            }
            Attempt::Failed(error) => return Err(error),
            Attempt::Contended | Attempt::ConnectionLost | Attempt::KeyMismatch => left.push(work),
            // The items that this member still owns are retried.
            Attempt::Fenced(fenced) => {
                if let (Some(owned), Some(partition)) = (&mut self.owned, fenced) {
                    owned.fenced(&partition);
                }
                left.push(Work::of(work.items));
            }
            // Nothing of the event is left in the transaction: it would be rejected for ever.
            Attempt::Rejected(error) if work.rejected.is_some() => return Err(RunError::Sink(error)),
            Attempt::Rejected(error) if work.items.len() == 1 => {
                left.push(Work { rejected: Some(error), ..Work::of(work.items) });
            }
            Attempt::Rejected(_) => {
                let right = work.items.split_off(work.items.len() / 2);
                left.push(Work::of(right));
                left.push(Work::of(work.items));
            }
        }
        Ok(())
    }

    /// The part of the mapping whose row of an event the database rejected.
    fn mapping_of_rejected_row(&self, item: &Item, error: &SinkError) -> usize {
        let mapping = &self.setup.mapping;
        let Extracted::Event(changes) = &item.extracted else { return item.labels.first.part };
        let operations: Vec<_> = mapping.operations().collect();
        let is_of_table = |operation: usize| {
            let table = &mapping.tables[operations[operation].table].name;
            Some(table.as_str()) == error.table.as_deref()
        };
        let rejected = changes.iter().find(|change| is_of_table(change.operation));
        rejected.map_or(item.labels.first.part, |change| mapping.part_of_operation(change.operation))
    }

    /// Moves partitions on without records.
    pub(super) async fn advance(&mut self, moves: Vec<Move>) -> Result<(), RunError> {
        if self.owned.is_none() || moves.is_empty() {
            return Ok(());
        }
        let attempt = self.commit_moves(moves).await;
        let Some(owned) = &mut self.owned else { return Ok(()) };
        match attempt {
            Attempt::Committed(committed) => owned.moved(&committed.moves),
            Attempt::Fenced(Some(partition)) => owned.fenced(&partition),
            Attempt::Failed(error) => return Err(error),
            Attempt::Rejected(error) => return Err(RunError::Sink(error)),
            Attempt::Fenced(None) | Attempt::KeyMismatch | Attempt::Contended | Attempt::ConnectionLost => {}
        }
        Ok(())
    }

    /// Counts and logs the items of a committed transaction, in order.
    fn record_outcomes(&mut self, items: &[&Item], decisions: &[Decision<'_>]) -> Result<(), RunError> {
        self.parking.committed(decisions);
        for (item, decision) in items.iter().zip(decisions) {
            match decision {
                Decision::Apply(_) => {
                    self.report.applied();
                    if self.setup.options.log_events {
                        log_event(&item.labels.first);
                    }
                }
                Decision::Skip(event_type) => {
                    if self.report.skipped(*event_type) {
                        tracing::warn!(
                            position = %item.record.position,
                            "unknown event type `{}`: skipped, and so are all of its kind",
                            brief(event_type.unwrap_or_default())
                        );
                    }
                }
                Decision::Dead { fault, part, .. } => self.record_dead_letter(item, *part, fault)?,
            }
        }
        Ok(())
    }

    /// Counts and logs a dead letter that has been written.
    fn record_dead_letter(&mut self, item: &Item, part: usize, fault: &Fault) -> Result<(), RunError> {
        let label = item.labels.of(part);
        tracing::warn!(
            position = %item.record.position,
            mapping = self.setup.mapping.parts[part].name,
            stage = fault.stage.name(),
            event_type = label.event_type.as_deref().map(brief),
            entity = label.entity.as_deref().map(brief),
            "dead letter: {}",
            fault.error
        );
        let dead_in_a_row = self.report.dead_letter(fault.stage);
        if dead_in_a_row >= self.setup.options.dead_letter_limit {
            return Err(RunError::DeadLetterLimit(dead_in_a_row));
        }
        Ok(())
    }
}

/// A line for an applied event, in a form that is easy to look for: `[THING_MADE] fff000eee111`.
fn log_event(label: &Label) {
    let plain = |c: char| if c.is_alphanumeric() { c } else { '_' };
    let event_type = label.event_type.as_deref().unwrap_or_default();
    let event_type = brief(&event_type.chars().map(plain).collect::<String>().to_uppercase());
    let entity = label.entity.as_deref().map(|entity| format!(" {}", brief(entity)));
    tracing::info!("[{event_type}]{}", entity.unwrap_or_default());
}

/// A name from an event, short and on one line, as logs need it.
fn brief(name: &str) -> String {
    const LENGTH: usize = 80;
    let shown: String = name.chars().take(LENGTH).flat_map(char::escape_debug).collect();
    if name.chars().nth(LENGTH).is_some() { format!("{shown}…") } else { shown }
}

/// The fault of an event that the database rejected.
fn rejected(error: &SinkError) -> Fault {
    Fault {
        code: error.code.clone(),
        database: error.database_text().map(str::to_owned),
        ..Fault::new(Stage::Apply, error.to_string()).in_table(error.table.clone())
    }
}
