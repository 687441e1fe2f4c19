//! From the records of a batch to a transaction that is committed, and to the figures.

use std::collections::HashMap;
use std::sync::{Arc, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::park::{Parking, Verdict};
use super::policy::{Disposition, disposition};
use super::retry::{GaveUp, Retry};
use super::{Item, Pipeline, RunError, insist};
use crate::change::Change;
use crate::dead_letter::{DeadLetter, DeadLetterError, DeadLetters};
use crate::extract::{Extracted, Fault, Label, Stage};
use crate::plan::{Event, Group};
use crate::record::Partition;
use crate::render::Entry;
use crate::sink::{Advance, Applied, Bookkeeping, Outcome, SinkError};
use crate::value::Value;

/// Unknown event types that are spoken of, each once. More are only counted.
const UNKNOWN_TYPES_LOGGED: usize = 1000;

impl Pipeline<'_> {
    /// Brings every record of a batch to its end: applied, skipped or dead-lettered.
    pub(super) async fn process(&mut self, items: &[Item]) -> Result<(), RunError> {
        if self.parking.is_kept() {
            let (sink, ledger) = (self.sink, self.ledger);
            let mut parked = Vec::new();
            for (part, names) in Parking::names_of(items) {
                let mapping = &self.mapping.parts[part].name;
                let found = async || sink.parked_among(ledger, mapping, &names).await;
                let found = insist(&self.around, found).await?;
                parked.extend(found.into_iter().map(|name| (part, name)));
            }
            self.parking.reload(parked);
        }
        let mut shares: Vec<_> = self.shares(items).into_iter().map(Vec::into_iter).collect();
        loop {
            let parts: Vec<Part<'_>> = shares.iter_mut().filter_map(Iterator::next).collect();
            if parts.is_empty() {
                return Ok(());
            }
            self.bring_home(parts).await?;
        }
    }

    /// Brings some parts of a batch home that touch different rows: side by side, and what is not taken
    /// so, one after the other.
    async fn bring_home<'i>(&mut self, mut parts: Vec<Part<'i>>) -> Result<(), RunError> {
        // What is left to apply; the nearest part last.
        let mut left: Vec<Part<'i>> = Vec::new();
        if parts.len() > 1 {
            for part in &mut parts {
                self.keep_ours(part);
            }
            parts.retain(|part| !part.items.is_empty());
            let parts: Vec<_> = parts.into_iter().map(|part| (self.judge(&part), part)).collect();
            let applied = parts.iter().map(|(verdicts, part)| self.apply(&part.items, verdicts));
            let applied = futures_util::future::join_all(applied).await;
            let mut failed = None;
            for ((verdicts, part), outcome) in parts.into_iter().zip(applied) {
                // What was committed counts, also where another part ends the run.
                failed = self.conclude(part, &verdicts, outcome, &mut left).err().or(failed);
            }
            if let Some(error) = failed {
                return Err(error);
            }
        } else {
            left = parts;
        }
        while let Some(mut part) = left.pop() {
            if self.around.stop.pressed() {
                return Err(RunError::Stopped);
            }
            self.keep_ours(&mut part);
            if part.items.is_empty() {
                continue;
            }
            let verdicts = self.judge(&part);
            let outcome = self.apply(&part.items, &verdicts).await;
            self.conclude(part, &verdicts, outcome, &mut left)?;
        }
        Ok(())
    }

    /// What several writers can apply side by side: to each a list of parts, one after the other.
    fn shares<'i>(&self, items: &'i [Item]) -> Vec<Vec<Part<'i>>> {
        let writers = self.options.writers.min(items.len() / self.options.events_a_writer.max(1));
        if writers < 2 {
            return vec![self.parts(items.iter())];
        }
        let mut streams: HashMap<Partition, usize> = HashMap::new();
        let events = items.iter().map(|item| {
            let changes = match &item.extracted {
                Extracted::Event(changes) => changes.as_slice(),
                _ => &[],
            };
            // A partition has one place, which one transaction moves on.
            let stream = item.record.offset().map(|(partition, _)| {
                let next = streams.len();
                *streams.entry(partition).or_insert(next)
            });
            Event { changes, stream }
        });
        let events: Vec<Event<'_>> = events.collect();
        let shares = self.planner.shares(&events, writers).into_iter();
        shares.map(|share| self.parts(share.into_iter().map(|place| &items[place]))).collect()
    }

    /// Cuts items into parts, of which each is a transaction.
    fn parts<'i>(&self, items: impl Iterator<Item = &'i Item>) -> Vec<Part<'i>> {
        let mut parts: Vec<Part<'i>> = Vec::new();
        let mut bytes = 0;
        for item in items {
            match parts.last_mut() {
                Some(part) if !self.options.fill(1, part.items.len(), bytes) => part.items.push(item),
                _ => {
                    bytes = 0;
                    parts.push(Part { items: vec![item], refused: None });
                }
            }
            bytes += item.record.bytes();
        }
        parts
    }

    /// Leaves out what another member has by now.
    fn keep_ours(&self, part: &mut Part<'_>) {
        if let Some(held) = &self.held {
            part.items.retain(|item| held.has(item));
        }
    }

    fn judge<'i>(&self, part: &Part<'i>) -> Vec<Verdict<'i>> {
        match (&part.refused, part.items.as_slice()) {
            (Some(error), [alone]) => {
                vec![self.parking.condemn(alone, self.whose(alone, error), refused(error))]
            }
            _ => self.parking.judge(&part.items),
        }
    }

    /// Counts what was committed. What was not is left: halved, where the database refused some event in
    /// it, until the poison stands alone; the halves keep their order.
    fn conclude<'i>(
        &mut self,
        mut part: Part<'i>,
        verdicts: &[Verdict<'_>],
        outcome: Result<Committed, Refusal>,
        left: &mut Vec<Part<'i>>,
    ) -> Result<(), RunError> {
        match outcome {
            Ok(committed) => {
                self.tally.committed(&part.items, &committed.applied, committed.took);
                self.parking.stepped();
                if let Some(held) = &mut self.held {
                    held.moved(&committed.advances);
                }
                return self.settle(&part.items, verdicts);
            }
            Err(Refusal::Run(error)) => return Err(error),
            // What is still this member's is tried again.
            Err(Refusal::Moved(fenced)) => {
                if let (Some(held), Some(partition)) = (&mut self.held, fenced) {
                    held.fenced(&partition);
                }
                left.push(Part { refused: None, ..part });
            }
            // Nothing of the event is left in it: it would be refused for ever.
            Err(Refusal::Event(error)) if part.refused.is_some() => return Err(RunError::Sink(error)),
            Err(Refusal::Event(error)) if part.items.len() == 1 => {
                left.push(Part { refused: Some(error), ..part });
            }
            Err(Refusal::Event(_)) => {
                let right = part.items.split_off(part.items.len() / 2);
                left.push(Part { items: right, refused: None });
                left.push(part);
            }
        }
        Ok(())
    }

    /// Applies the events among some items. The poison among them is put aside before the commit,
    /// so that it is never passed over.
    async fn apply(&self, items: &[&Item], verdicts: &[Verdict<'_>]) -> Result<Committed, Refusal> {
        let mapping = Arc::clone(&self.mapping);
        let mappings = if mapping.parts.len() > 1 { mapping.names() } else { Vec::new() };
        let letters = items.iter().zip(verdicts).filter_map(|(item, verdict)| {
            let Verdict::Dead { fault, part, parked } = verdict else { return None };
            let name = &mapping.parts[*part].name;
            let mut letter = DeadLetter::new(name, &item.record, item.labels.of(*part), fault);
            letter.parked_as = parked.iter().find(|(of, _)| of == part).map(|(_, name)| name.as_str());
            letter.mappings.clone_from(&mappings);
            Some(letter)
        });
        let letters: Vec<DeadLetter<'_>> = letters.collect();
        let changes = verdicts.iter().filter_map(|verdict| match verdict {
            Verdict::Apply(changes) => Some(*changes),
            _ => None,
        });
        let changes: Vec<&Change> = changes.flatten().collect();
        let groups = self.planner.plan(changes);
        let notes = self.parking.notes(items, verdicts);
        self.commit(items, &groups, &letters, notes).await
    }

    /// Commits what became of some items in one transaction, waiting out passing trouble.
    async fn commit(
        &self,
        items: &[&Item],
        groups: &[Group<'_>],
        letters: &[DeadLetter<'_>],
        notes: Vec<(Entry, Vec<Value>)>,
    ) -> Result<Committed, Refusal> {
        let replay = self.parking.replay();
        let needed = self.held.is_some() || replay.is_some() || !notes.is_empty();
        let books = needed.then(|| Bookkeeping {
            ledger: self.ledger,
            group: self.held.as_ref().map(|held| &held.group),
            advances: self.held.as_ref().map(|held| held.advances(items)).unwrap_or_default(),
            replay,
            notes,
        });
        // A commit that has to be tried again must not write them twice.
        let mut written: Option<Result<(), DeadLetterError>> = None;
        // What a commit did whose reply was lost, if it came through.
        let mut unsure: Option<Applied> = None;
        let begun = Instant::now();
        let mut retry = Retry::new(&self.around);
        let applied = loop {
            let mut may_commit = || written.get_or_insert_with(|| self.dead_letters().write(letters)).is_ok();
            if let (Some(held), Some(books)) = (&self.held, &books)
                && !held.take_off(&books.advances)
            {
                return Err(Refusal::Moved(None));
            }
            let outcome = if groups.is_empty() && books.is_none() {
                let done = may_commit();
                Ok(if done { Outcome::Applied(Applied::default()) } else { Outcome::Declined })
            } else {
                self.sink.apply(groups, self.rendered, books.as_ref(), &mut may_commit).await
            };
            if let (Some(held), Some(books)) = (&self.held, &books) {
                held.land(&books.advances);
            }
            match outcome {
                Ok(Outcome::Applied(applied)) => break applied,
                Ok(Outcome::AlreadyApplied) => break unsure.unwrap_or_default(),
                Ok(Outcome::Declined) => {
                    let Some(Err(error)) = written.take() else { continue };
                    let name = self.dead_letters().name();
                    retry.wait_for_dead_letters(&name, error).await.map_err(|reason| {
                        Refusal::Run(match reason {
                            GaveUp::Lasting(source) => RunError::DeadLetters { name, source },
                            GaveUp::Stopped => RunError::Stopped,
                        })
                    })?;
                }
                Ok(Outcome::Fenced(partition)) => return Err(Refusal::Moved(Some(partition))),
                Ok(Outcome::TakenOver) => return Err(Refusal::Run(RunError::ReplayTakenOver)),
                Err(error) if disposition(error.class) == Disposition::DeadLetter => {
                    return Err(Refusal::Event(error));
                }
                Err(error) => {
                    unsure = error.at_commit.clone().or(unsure);
                    retry.wait(error).await.map_err(|reason| Refusal::Run(reason.into()))?;
                }
            }
        };
        retry.done();
        let advances = books.map(|books| books.advances).unwrap_or_default();
        Ok(Committed { applied, took: begun.elapsed(), advances })
    }

    fn dead_letters(&self) -> MutexGuard<'_, DeadLetters> {
        // Whoever died while it wrote has ended the run.
        self.dead_letters.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The part whose rows of an event the database refused.
    fn whose(&self, item: &Item, error: &SinkError) -> usize {
        let tables: Vec<&str> = self
            .mapping
            .operations()
            .map(|operation| self.mapping.tables[operation.table].name.as_str())
            .collect();
        let Extracted::Event(changes) = &item.extracted else { return item.labels.first.part };
        let of_table = |change: &&Change| Some(tables[change.operation]) == error.table.as_deref();
        let refused = changes.iter().find(of_table);
        refused.map_or(item.labels.first.part, |change| self.mapping.part_of_operation(change.operation))
    }

    /// Moves partitions on without records.
    pub(super) async fn advance(&mut self, advances: Vec<Advance>) -> Result<(), RunError> {
        let Some(held) = self.held.as_mut().filter(|_| !advances.is_empty()) else { return Ok(()) };
        let group = held.group.clone();
        let (group, replay, notes) = (Some(&group), None, Vec::new());
        let books = Bookkeeping { ledger: self.ledger, group, advances, replay, notes };
        let mut retry = Retry::new(&self.around);
        loop {
            if !held.take_off(&books.advances) {
                return Ok(());
            }
            let outcome = self.sink.apply(&[], self.rendered, Some(&books), &mut || true).await;
            held.land(&books.advances);
            match outcome {
                Ok(Outcome::Applied(_) | Outcome::AlreadyApplied) => break,
                Ok(Outcome::Fenced(partition)) => {
                    held.fenced(&partition);
                    return Ok(());
                }
                // Nobody is asked, and no replay has partitions.
                Ok(Outcome::Declined | Outcome::TakenOver) => {}
                Err(error) => retry.wait(error).await?,
            }
        }
        retry.done();
        held.moved(&books.advances);
        Ok(())
    }

    /// Counts the items of a transaction that was committed, in order.
    fn settle(&mut self, items: &[&Item], verdicts: &[Verdict<'_>]) -> Result<(), RunError> {
        self.parking.settle(verdicts);
        for (item, verdict) in items.iter().zip(verdicts) {
            match verdict {
                Verdict::Apply(_) => {
                    self.tally.applied();
                    self.dead_in_a_row = 0;
                    if self.options.log_events {
                        log_event(&item.labels.first);
                    }
                }
                Verdict::Skip(event_type) => {
                    self.tally.skipped();
                    let Some(event_type) = event_type else { continue };
                    let room = self.unknown_types.len() < UNKNOWN_TYPES_LOGGED;
                    if room && self.unknown_types.insert((*event_type).to_owned()) {
                        tracing::warn!(
                            position = %item.record.position,
                            "unknown event type `{}`: skipped, and so are all of its kind",
                            brief(event_type)
                        );
                    }
                }
                Verdict::Dead { fault, part, .. } => self.count_dead(item, *part, fault)?,
            }
        }
        Ok(())
    }

    /// Counts and reports a dead letter that has been written.
    fn count_dead(&mut self, item: &Item, part: usize, fault: &Fault) -> Result<(), RunError> {
        let label = item.labels.of(part);
        tracing::warn!(
            position = %item.record.position,
            mapping = self.mapping.parts[part].name,
            stage = fault.stage.name(),
            event_type = label.event_type.as_deref().map(brief),
            entity = label.entity.as_deref().map(brief),
            "dead letter: {}",
            fault.error
        );
        self.tally.dead_letter(fault.stage);
        // What only waits says nothing of the mapping.
        if fault.stage != Stage::Parked {
            self.dead_in_a_row += 1;
        }
        if self.dead_in_a_row >= self.options.dead_letter_limit {
            return Err(RunError::DeadLetterLimit(self.dead_in_a_row));
        }
        Ok(())
    }
}

/// What goes into one transaction.
struct Part<'i> {
    items: Vec<&'i Item>,
    /// Why the database refuses the one event that it is, which becomes a dead letter.
    refused: Option<SinkError>,
}

/// What a transaction did.
struct Committed {
    applied: Applied,
    took: Duration,
    advances: Vec<Advance>,
}

/// Why a transaction was given up.
enum Refusal {
    /// Some event in it is poison.
    Event(SinkError),
    /// A partition of it is another member's; the one that the database says so of.
    Moved(Option<Partition>),
    /// The run cannot go on.
    Run(RunError),
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

/// The fault of an event that the database refused.
fn refused(error: &SinkError) -> Fault {
    Fault {
        stage: Stage::Apply,
        error: error.to_string(),
        table: error.table.clone(),
        column: None,
        path: None,
        code: error.code.clone(),
        database: error.database_text().map(str::to_owned),
    }
}
