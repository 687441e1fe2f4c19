//! From the records of a batch to a transaction that is committed, and to the figures.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::park::{Parking, Verdict};
use super::policy::{Disposition, disposition};
use super::retry::{GaveUp, Retry};
use super::{ALONE_FOR, Batch, DISTRUST_FOR, Item, Pipeline, RunError, insist, meters};
use crate::dead_letter::{DeadLetter, DeadLetterError};
use crate::extract::Extracted;
use crate::record::Partition;
use crate::record::{Fault, Label, Stage};
use crate::schedule::{Group, Trust};
use crate::sink::{Advance, Applied, Bookkeeping, Class, Outcome, SinkError};
use crate::sql::Entry;
use crate::types::Change;
use crate::types::Value;

/// Unknown event types that are spoken of, each once. More are only counted.
const UNKNOWN_TYPES_LOGGED: usize = 1000;

impl Pipeline<'_> {
    /// Brings every record of a batch to its end: applied, skipped or dead-lettered.
    pub(super) async fn process(&mut self, batch: &Batch) -> Result<(), RunError> {
        let items = batch.items.as_slice();
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
        let share = |places: &Vec<usize>| Part::of(places.iter().map(|place| &items[*place]).collect());
        let mut shares = batch.shares.iter().map(share);
        while shares.len() > 0 {
            let writers = self.writers(shares.len()).await;
            self.bring_home(shares.by_ref().take(writers).collect()).await?;
        }
        Ok(())
    }

    /// How many writers there are for so many shares: one, while no other gets a connection.
    async fn writers(&mut self, shares: usize) -> usize {
        if shares < 2 || self.alone_until.is_some_and(|until| Instant::now() < until) {
            return 1;
        }
        let (writers, refused) = self.sink.open_writers(shares).await;
        if let Some(reason) = refused {
            // Said once; a gain that there is not, is no trouble.
            if self.alone_until.is_none() {
                tracing::warn!(
                    "{writers} of {shares} writers have a connection, the next has none: {reason}"
                );
            }
            self.alone_until = Some(Instant::now() + ALONE_FOR);
        } else {
            self.alone_until = None;
        }
        writers
    }

    /// Brings some parts of a batch home that touch different rows: each is tried side by side with the
    /// others, and what is not taken so goes one after the other.
    async fn bring_home<'i>(&mut self, mut parts: Vec<Part<'i>>) -> Result<(), RunError> {
        // What is left to apply; the nearest part last.
        let mut left: Vec<Part<'i>> = Vec::new();
        if parts.len() > 1 {
            for part in &mut parts {
                self.keep_ours(part);
            }
            parts.retain(|part| !part.items.is_empty());
            let mut parts: Vec<_> = parts.into_iter().map(|part| (self.judge(&part), part)).collect();
            let this = &*self;
            let tries = parts.iter_mut().enumerate().map(|(writer, (verdicts, part))| {
                this.apply(&part.items, verdicts, &mut part.tried, Writer::Beside(writer))
            });
            let outcomes = futures_util::future::join_all(tries).await;
            let mut failed = None;
            let mut lost = false;
            for ((verdicts, part), outcome) in parts.into_iter().zip(outcomes) {
                lost |= matches!(outcome, Err(Refusal::Later(Later::ConnectionLost)));
                // What was committed counts, also where another part ends the run.
                failed = self.conclude(part, &verdicts, outcome, &mut left).err().or(failed);
            }
            if let Some(error) = failed {
                return Err(error);
            }
            // The first writer may need the only connection that there is.
            if lost {
                self.sink.close_writers().await;
                self.alone_until = Some(Instant::now() + ALONE_FOR);
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
            let outcome = self.apply(&part.items, &verdicts, &mut part.tried, Writer::Alone).await;
            self.conclude(part, &verdicts, outcome, &mut left)?;
        }
        Ok(())
    }

    /// Whether what events give of other keys is taken for what the rows have.
    fn trusts(&self) -> bool {
        self.distrust_until.is_none_or(|until| Instant::now() >= until)
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
                if committed.distrusts && self.trusts() {
                    self.distrust_until = Some(Instant::now() + DISTRUST_FOR);
                }
                if let Some(held) = &mut self.held {
                    held.moved(&committed.advances);
                }
                return self.settle(&part.items, verdicts);
            }
            Err(Refusal::Run(error)) => return Err(error),
            Err(Refusal::Later(_) | Refusal::Unsettled) => left.push(part),
            // What is still this member's is tried again.
            Err(Refusal::Moved(fenced)) => {
                if let (Some(held), Some(partition)) = (&mut self.held, fenced) {
                    held.fenced(&partition);
                }
                left.push(Part::of(part.items));
            }
            // Nothing of the event is left in it: it would be refused for ever.
            Err(Refusal::Event(error)) if part.refused.is_some() => return Err(RunError::Sink(error)),
            Err(Refusal::Event(error)) if part.items.len() == 1 => {
                left.push(Part { refused: Some(error), ..Part::of(part.items) });
            }
            Err(Refusal::Event(_)) => {
                let right = part.items.split_off(part.items.len() / 2);
                left.push(Part::of(right));
                left.push(Part::of(part.items));
            }
        }
        Ok(())
    }

    /// Applies the events among some items. The poison among them is put aside before the commit,
    /// so that it is never passed over.
    async fn apply(
        &self,
        items: &[&Item],
        verdicts: &[Verdict<'_>],
        tried: &mut Tries,
        writer: Writer,
    ) -> Result<Committed, Refusal> {
        let mapping = Arc::clone(&self.mapping);
        let mappings = if mapping.parts.len() > 1 { mapping.names() } else { Vec::new() };
        let letters = items.iter().zip(verdicts).filter_map(|(item, verdict)| {
            let Verdict::Dead { fault, part, parked } = verdict else { return None };
            Some(DeadLetter {
                mapping: &mapping.parts[*part].name,
                mappings: mappings.clone(),
                record: &item.record,
                label: item.labels.of(*part),
                fault,
                parked_as: parked.iter().find(|(of, _)| of == part).map(|(_, name)| name.as_str()),
            })
        });
        let letters: Vec<DeadLetter<'_>> = letters.collect();
        let changes = verdicts.iter().filter_map(|verdict| match verdict {
            Verdict::Apply(changes) => Some(*changes),
            _ => None,
        });
        let changes: Vec<&Change> = changes.flatten().collect();
        let notes = self.parking.notes(items, verdicts);
        // Keys are as they are given, as a rule: one by one goes only what turns out to need it.
        if self.trusts() {
            let groups = self.planner.plan(changes.iter().copied(), Trust::Given);
            match self.commit(items, &groups, &letters, notes.clone(), tried, writer).await {
                Err(Refusal::Unsettled) => {
                    tracing::debug!("rows have other keys than events give: nothing is trusted for a while");
                }
                // It may be one only in the order that trust allowed.
                Err(Refusal::Event(_)) if items.len() == 1 && groups.iter().any(|group| group.to_settle) => {}
                outcome => return outcome,
            }
            *tried = Tries { begun: tried.begun, ..Tries::default() };
        }
        let groups = self.planner.plan(changes, Trust::Nothing);
        let committed = self.commit(items, &groups, &letters, notes, tried, writer).await?;
        Ok(Committed { distrusts: true, ..committed })
    }

    /// Commits what became of some items in one transaction. The writer that is alone waits out passing
    /// trouble.
    async fn commit(
        &self,
        items: &[&Item],
        groups: &[Group<'_>],
        letters: &[DeadLetter<'_>],
        notes: Vec<(Entry, Vec<Value>)>,
        tried: &mut Tries,
        writer: Writer,
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
        let begun = *tried.begun.get_or_insert_with(Instant::now);
        let mut retry = Retry::new(&self.around);
        if let (Writer::Alone, Some(said)) = (writer, tried.said.take()) {
            retry.goes_on(said);
        }
        let applied = loop {
            let mut may_commit = || {
                let written = tried.written.get_or_insert_with(|| self.dead_letters.write_blocking(letters));
                written.is_ok()
            };
            if let (Some(held), Some(books)) = (&self.held, &books)
                && !held.take_off(&books.advances)
            {
                return Err(Refusal::Moved(None));
            }
            let outcome = if groups.is_empty() && books.is_none() {
                let done = may_commit();
                Ok(if done { Outcome::Applied(Applied::default()) } else { Outcome::Declined })
            } else {
                let sink = self.sink;
                sink.apply(writer.number(), groups, self.rendered, books.as_ref(), &mut may_commit).await
            };
            if let (Some(held), Some(books)) = (&self.held, &books) {
                held.land(&books.advances);
            }
            match outcome {
                Ok(Outcome::Applied(applied)) => break applied,
                Ok(Outcome::AlreadyApplied) => break tried.unsure.take().unwrap_or_default(),
                Ok(Outcome::Declined) => {
                    let Some(Err(error)) = tried.written.take() else { continue };
                    if let Writer::Beside(_) = writer {
                        return Err(Refusal::Later(Later::Tried));
                    }
                    let name = self.dead_letters.name();
                    retry.wait_for_dead_letters(&name, error).await.map_err(|reason| {
                        Refusal::Run(match reason {
                            GaveUp::Lasting(source) => RunError::DeadLetters { name, source },
                            GaveUp::Stopped => RunError::Stopped,
                        })
                    })?;
                }
                Ok(Outcome::Unsettled) => return Err(Refusal::Unsettled),
                Ok(Outcome::Fenced(partition)) => return Err(Refusal::Moved(Some(partition))),
                Ok(Outcome::TakenOver) => return Err(Refusal::Run(RunError::ReplayTakenOver)),
                Err(error) if disposition(error.class) == Disposition::DeadLetter => {
                    return Err(Refusal::Event(error));
                }
                Err(error) => {
                    tried.unsure = error.at_commit.clone().or(tried.unsure.take());
                    if let Writer::Beside(number) = writer {
                        meters::count_retry(error.class.name());
                        let number = number + 1;
                        if error.at_commit.is_some() {
                            tried.said = Some(Instant::now());
                            tracing::warn!(
                                "writer {number}: {error}; the reply to COMMIT is lost, trying again"
                            );
                        } else {
                            tracing::debug!("writer {number}: {error}; nothing is lost, trying again");
                        }
                        let busy = [Class::Deadlock, Class::LockWait, Class::Serialization];
                        let later =
                            if busy.contains(&error.class) { Later::Tried } else { Later::ConnectionLost };
                        return Err(Refusal::Later(later));
                    }
                    retry.wait(error).await.map_err(|reason| Refusal::Run(reason.into()))?;
                }
            }
        };
        retry.done();
        let advances = books.map(|books| books.advances).unwrap_or_default();
        Ok(Committed { applied, took: begun.elapsed(), advances, distrusts: false })
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
            let outcome = self.sink.apply(0, &[], self.rendered, Some(&books), &mut || true).await;
            held.land(&books.advances);
            match outcome {
                Ok(Outcome::Applied(_) | Outcome::AlreadyApplied) => break,
                Ok(Outcome::Fenced(partition)) => {
                    held.fenced(&partition);
                    return Ok(());
                }
                // Nobody is asked, and no replay has partitions.
                Ok(Outcome::Declined | Outcome::TakenOver | Outcome::Unsettled) => {}
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
    tried: Tries,
}

impl<'i> Part<'i> {
    fn of(items: Vec<&'i Item>) -> Part<'i> {
        Part { items, refused: None, tried: Tries::default() }
    }
}

/// What came of the tries of a transaction before.
#[derive(Default)]
struct Tries {
    begun: Option<Instant>,
    /// Whether its dead letters are written, which must not be done twice.
    written: Option<Result<(), DeadLetterError>>,
    /// What a commit did whose reply was lost, if it came through.
    unsure: Option<Applied>,
    /// When it was said that this is tried again.
    said: Option<Instant>,
}

/// Who applies.
#[derive(Debug, Clone, Copy)]
enum Writer {
    /// The first writer, while the others have nothing to do. It is patient.
    Alone,
    /// One beside others, by its number. It tries once: what it cannot do now must not keep the others
    /// waiting, and may be in their way.
    Beside(usize),
}

impl Writer {
    fn number(self) -> usize {
        match self {
            Writer::Alone => 0,
            Writer::Beside(number) => number,
        }
    }
}

/// What a transaction did.
struct Committed {
    applied: Applied,
    took: Duration,
    advances: Vec<Advance>,
    /// Whether it was planned without trust.
    distrusts: bool,
}

/// Why a transaction was given up.
enum Refusal {
    /// Some event in it is poison.
    Event(SinkError),
    /// A partition of it is another member's; the one that the database says so of.
    Moved(Option<Partition>),
    /// Its plan rests on keys that rows do not have.
    Unsettled,
    /// It did not come through beside others.
    Later(Later),
    /// The run cannot go on.
    Run(RunError),
}

/// Why a transaction did not come through beside others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Later {
    /// Somebody was in its way, or its dead letters cannot be written.
    Tried,
    /// Its connection is no good, or it got none.
    ConnectionLost,
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
