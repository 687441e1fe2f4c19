//! Floor 4. The loop: read, extract, apply, commit. Reading and extracting run ahead of the
//! database in a thread of their own, a few batches at most.

mod held;
mod park;
mod policy;
mod reader;
mod retry;
mod stop;
mod summary;

use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::runtime::Handle;
use tokio::sync::mpsc;

use crate::change::Change;
use crate::dead_letter::{DeadLetter, DeadLetterError, DeadLetters, Letter};
use crate::extract::{Extracted, Extractor, Fault, Label, Stage};
use crate::mapping::Mapping;
use crate::plan::{Group, Planner};
use crate::record::{Partition, Record};
use crate::render::{Entry, Ledger, Rendered};
use crate::sink::{Applied, Bookkeeping, Claim, Fit, Outcome, Sink, SinkError, SinkUrl};
use crate::source::{Assigned, Kafka, Membership, Source, SourceError};
use crate::value::Value;

use held::Held;
pub use park::ledger_name;
use park::{Parking, Verdict};
pub use policy::{Disposition, advice, disposition};
use retry::{GaveUp, Retry};
pub use stop::{Stop, StopButton, stop};
pub use summary::Summary;

/// Extracted batches that may wait for the database.
const BATCHES_AHEAD: usize = 2;

/// Unknown event types that are spoken of, each once. More are only counted.
const UNKNOWN_TYPES_LOGGED: usize = 1000;

/// How a run behaves.
#[derive(Debug, Clone)]
pub struct Options {
    /// The most events in a transaction.
    pub batch_events: usize,
    /// The most payload bytes in a transaction, but for a single larger event.
    pub batch_bytes: usize,
    /// How long an event may wait for others to share its transaction, where the database is free.
    pub batch_wait: Duration,
    /// So many dead letters without an applied event between them end the run.
    pub dead_letter_limit: usize,
    /// What the source is called in errors.
    pub source_name: String,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            batch_events: 1000,
            batch_bytes: 16 << 20,
            batch_wait: Duration::from_millis(10),
            dead_letter_limit: 1000,
            source_name: "stdin".to_owned(),
        }
    }
}

/// Why a run failed. Nothing that was not applied is passed over.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The source cannot be read on.
    #[error("source `{name}` cannot be read")]
    Source {
        /// The source's name.
        name: String,
        /// Why.
        source: SourceError,
    },
    /// The thread that reads and extracts died of a fault of ours.
    #[error(
        "reading stopped by a fault in `mapper` itself; what was applied before stays, the rest was not read"
    )]
    Reader,
    /// The database has trouble that only a person can mend.
    #[error(transparent)]
    Sink(SinkError),
    /// Dead letters cannot be kept.
    #[error("dead letters cannot be written to `{name}`")]
    DeadLetters {
        /// Where they should go.
        name: String,
        /// Why.
        source: DeadLetterError,
    },
    /// Too many dead letters in a row.
    #[error("{0} dead letters in a row: more likely the mapping is wrong than the data")]
    DeadLetterLimit(usize),
    /// The offsets that are stored are those of another topic.
    #[error(
        "topic `{}` was deleted and made anew: the offset stored for {partition} is of the former one",
        partition.topic
    )]
    TopicMadeAnew {
        /// The first partition that was looked at.
        partition: Partition,
    },
    /// The end was asked for before the source's end.
    #[error("stopped by a signal: what was applied before stays, the rest was not read")]
    Stopped,
}

impl From<GaveUp<SinkError>> for RunError {
    fn from(reason: GaveUp<SinkError>) -> RunError {
        match reason {
            GaveUp::Lasting(error) => RunError::Sink(error),
            GaveUp::Stopped => RunError::Stopped,
        }
    }
}

/// A record with what became of it.
#[derive(Debug)]
struct Item {
    record: Record,
    /// The assignment of its partition that it was read under.
    epoch: u64,
    label: Label,
    extracted: Extracted,
    /// Under which name it waited for a replay, where it did.
    parked_as: Option<String>,
}

/// Records that are applied in one transaction, if the database takes them.
#[derive(Debug, Default)]
struct Batch {
    items: Vec<Item>,
    /// How far the source has been read, in bytes.
    bytes_read: u64,
}

/// What the reading thread gives to the applying one, in order.
#[derive(Debug)]
enum Feed {
    Batch(Batch),
    /// Partitions to take over.
    Claim(Vec<Assigned>),
    /// This member has read all that it has to; these partitions to their very ends.
    AtEnd(Vec<Partition>),
}

/// Does something with the database until it works, waiting where the trouble passes.
///
/// # Errors
/// Trouble that does not pass: authentication, a wrong URL, a file that cannot be written.
pub async fn insist<T>(
    stop: &Stop,
    mut attempt: impl AsyncFnMut() -> Result<T, SinkError>,
) -> Result<T, RunError> {
    let mut retry = Retry::new(stop);
    loop {
        match attempt().await {
            Ok(done) => {
                retry.done();
                return Ok(done);
            }
            Err(error) => retry.wait(error).await?,
        }
    }
}

/// Connects, waiting for the database where it is away.
///
/// # Errors
/// See [`insist`].
pub async fn connect(url: &SinkUrl, stop: &Stop) -> Result<Sink, RunError> {
    insist(stop, async || Sink::connect(url).await).await
}

/// Creates the tables that are missing, parents first.
///
/// # Errors
/// See [`insist`].
pub async fn create_missing(
    sink: &Sink,
    rendered: &Rendered,
    fit: &Fit,
    stop: &Stop,
) -> Result<(), RunError> {
    for ddl in rendered.ddl.iter().filter(|ddl| fit.missing.contains(&ddl.table)) {
        insist(stop, async || sink.create(ddl).await).await?;
        tracing::info!("created table `{}`", ddl.table);
    }
    Ok(())
}

/// Compares the live tables with the mapping, waiting for the database where it is away.
///
/// # Errors
/// See [`insist`].
pub async fn fit(sink: &Sink, mapping: &Mapping, stop: &Stop) -> Result<Fit, RunError> {
    insist(stop, async || sink.fit(mapping).await).await
}

/// Joins a consumer group, waiting for the broker where it is away.
///
/// # Errors
/// The broker refuses, or the run was asked to end.
pub async fn join(kafka: &mut Kafka, name: &str, stop: &Stop) -> Result<Membership, RunError> {
    let mut retry = Retry::new(stop);
    loop {
        // Asking the broker blocks; other tasks have threads of their own.
        match tokio::task::block_in_place(|| kafka.join()) {
            Ok(membership) => {
                retry.done();
                return Ok(membership);
            }
            Err(error) => match retry.wait_for_source(error).await {
                Ok(()) => {}
                Err(GaveUp::Lasting(source)) => {
                    return Err(RunError::Source { name: name.to_owned(), source });
                }
                Err(GaveUp::Stopped) => return Err(RunError::Stopped),
            },
        }
    }
}

/// What a run works with.
#[derive(Debug)]
pub struct Setup<'a> {
    /// What to do with each event.
    pub mapping: Arc<Mapping>,
    /// Its SQL, in the sink's dialect.
    pub rendered: &'a Rendered,
    /// The SQL of the tables that `mapper` keeps for itself.
    pub ledger: &'a Ledger,
    /// Where rows go.
    pub sink: &'a Sink,
    /// [`Fit::keep_order`] of the live tables.
    pub keep_order: bool,
    /// Where poison goes.
    pub dead_letters: DeadLetters,
    /// The source's, where it is a broker.
    pub membership: Option<Membership>,
    /// How to behave.
    pub options: Options,
    /// Asks for the end.
    pub stop: Stop,
    /// What becomes of the later events of an entity that has a dead letter.
    pub order: Order,
}

/// What becomes of the later events of an entity that has a dead letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    /// They are applied.
    GoOn,
    /// They are parked, until a replay has brought home what they wait for.
    Park,
    /// This is a replay of the log of that name: those that fail again keep what follows them.
    Replay(String),
}

/// Runs a source to its end, or until the end is asked for.
#[derive(Debug)]
pub struct Pipeline<'a> {
    mapping: Arc<Mapping>,
    planner: Planner,
    rendered: &'a Rendered,
    ledger: &'a Ledger,
    sink: &'a Sink,
    dead_letters: DeadLetters,
    options: Options,
    stop: Stop,
    /// Where the source is a broker.
    held: Option<Held>,
    parking: Parking,
    summary: Summary,
    dead_in_a_row: usize,
    unknown_types: HashSet<String>,
}

impl<'a> Pipeline<'a> {
    /// Prepares a run.
    #[must_use]
    pub fn new(setup: Setup<'a>) -> Pipeline<'a> {
        let mut planner = Planner::new(&setup.mapping);
        if setup.keep_order {
            planner.keep_order();
        }
        Pipeline {
            planner,
            rendered: setup.rendered,
            ledger: setup.ledger,
            sink: setup.sink,
            dead_letters: setup.dead_letters,
            options: setup.options,
            stop: setup.stop,
            held: setup.membership.map(Held::new),
            parking: Parking::new(&setup.mapping.name, setup.order),
            summary: Summary::new(&setup.mapping),
            dead_in_a_row: 0,
            unknown_types: HashSet::new(),
            mapping: setup.mapping,
        }
    }

    /// Reads the source to its end and applies all of it. `progress` is told after each batch
    /// what has been done and how many bytes of the source have been read.
    ///
    /// # Errors
    /// See [`RunError`]. What was committed before stays.
    pub async fn run(
        mut self,
        source: Source,
        progress: impl FnMut(&Summary, u64),
    ) -> Result<Summary, RunError> {
        let started = Instant::now();
        let (sender, mut receiver) = mpsc::channel(BATCHES_AHEAD);
        let extractor = Extractor::new(Arc::clone(&self.mapping));
        let options = self.options.clone();
        let runtime = Handle::current();
        // The thread ends at the source's end, or when the receiver is gone.
        let reader =
            std::thread::spawn(move || reader::read(source, &extractor, &options, &sender, &runtime));
        let outcome = self.apply_all(&mut receiver, started, progress).await;
        drop(receiver);
        // A member is to leave its group before the process ends. And a reader that died has not
        // read to the end, though its channel looks the same.
        let reader = tokio::task::spawn_blocking(move || reader.join()).await;
        match outcome {
            // The position stands in the database: the rest will be read by the next member.
            Err(RunError::Stopped) if self.held.is_some() => {}
            outcome => outcome?,
        }
        reader.map_err(|_| RunError::Reader)?.map_err(|_| RunError::Reader)?;
        self.summary.seconds = started.elapsed().as_secs_f64();
        Ok(self.summary)
    }

    async fn apply_all(
        &mut self,
        receiver: &mut mpsc::Receiver<Result<Feed, RunError>>,
        started: Instant,
        mut progress: impl FnMut(&Summary, u64),
    ) -> Result<(), RunError> {
        let mut stop = self.stop.clone();
        loop {
            let feed = tokio::select! {
                biased;
                () = stop.wait() => return Err(RunError::Stopped),
                feed = receiver.recv() => feed,
            };
            match feed {
                None => return Ok(()),
                Some(Err(error)) => return Err(error),
                Some(Ok(Feed::Batch(batch))) => {
                    self.process(&batch.items).await?;
                    self.summary.seconds = started.elapsed().as_secs_f64();
                    progress(&self.summary, batch.bytes_read);
                }
                Some(Ok(Feed::Claim(assigned))) => self.claim(assigned).await?,
                Some(Ok(Feed::AtEnd(ended))) => {
                    if self.group_is_at_end(&ended).await? {
                        return Ok(());
                    }
                }
            }
        }
    }

    /// Takes partitions over and lets the source read them.
    async fn claim(&mut self, mut assigned: Vec<Assigned>) -> Result<(), RunError> {
        let Some(held) = &mut self.held else { return Ok(()) };
        assigned.sort_by(|one, other| one.partition.cmp(&other.partition));
        let mut retry = Retry::new(&self.stop);
        loop {
            assigned.retain(|one| held.membership.assignment.holds(&one.partition, one.epoch));
            if assigned.is_empty() {
                return Ok(());
            }
            let claims: Vec<Claim> = assigned
                .iter()
                .map(|one| Claim { partition: one.partition.clone(), topic_id: one.topic_id.clone() })
                .collect();
            match self.sink.claim(self.ledger, &held.group, &claims).await {
                Ok(stored) => {
                    retry.done();
                    for (one, stored) in assigned.iter().zip(&stored) {
                        let differ = matches!((&one.topic_id, &stored.topic_id), (Some(now), Some(then)) if now != then);
                        if differ {
                            return Err(RunError::TopicMadeAnew { partition: one.partition.clone() });
                        }
                        held.begin(one, stored);
                    }
                    return Ok(());
                }
                Err(error) => retry.wait(error).await?,
            }
        }
    }

    /// Whether the whole group has applied all that there was at the start. `ended` are partitions
    /// that this member has read to their ends, where a mark of the broker can stand last.
    async fn group_is_at_end(&mut self, ended: &[Partition]) -> Result<bool, RunError> {
        let Some(held) = &self.held else { return Ok(true) };
        let Some(ends) = &held.membership.ends else { return Ok(false) };
        let listed = insist(&self.stop, async || self.sink.offsets(self.ledger).await).await?;
        let applied = |partition: &Partition, end: i64| {
            let mut of_group = listed.iter().filter(|listed| listed.group == held.group);
            let found = of_group.find(|listed| listed.partition == *partition);
            found.and_then(|found| found.stored.next_offset).is_some_and(|next| next >= end)
        };
        Ok(ends.iter().all(|(partition, end)| ended.contains(partition) || applied(partition, *end)))
    }

    /// Applies letters that were read back, in the order of their records. Those that fail again
    /// are kept where the setup says.
    ///
    /// # Errors
    /// See [`RunError`]. What was committed before stays.
    pub async fn replay(mut self, letters: Vec<Letter>) -> Result<(Summary, DeadLetters), RunError> {
        let started = Instant::now();
        let extractor = Extractor::new(Arc::clone(&self.mapping));
        let mut letters = letters.into_iter().peekable();
        while letters.peek().is_some() {
            if self.stop.pressed() {
                return Err(RunError::Stopped);
            }
            let items = letters.by_ref().take(self.options.batch_events).map(|letter| {
                let (label, extracted) = extractor.extract(&letter.record);
                Item { record: letter.record, epoch: 0, label, extracted, parked_as: letter.parked_as }
            });
            let items: Vec<Item> = items.collect();
            self.process(&items).await?;
        }
        self.summary.seconds = started.elapsed().as_secs_f64();
        Ok((self.summary, self.dead_letters))
    }

    /// Brings every record of a batch to its end: applied, skipped or dead-lettered. A batch that
    /// the database refuses is halved until the poison stands alone; the halves keep their order.
    async fn process(&mut self, items: &[Item]) -> Result<(), RunError> {
        if self.parking.is_kept() {
            let (sink, ledger, name) = (self.sink, self.ledger, &self.mapping.name);
            let parked = insist(&self.stop, async || sink.parked(ledger, name).await).await?;
            self.parking.reload(parked);
        }
        // What is left to apply; the nearest part last.
        let mut parts: Vec<Vec<&Item>> = vec![items.iter().collect()];
        while let Some(mut part) = parts.pop() {
            if let Some(held) = &self.held {
                part.retain(|item| held.has(item));
            }
            if part.is_empty() {
                continue;
            }
            let verdicts = self.parking.judge(&part);
            match self.apply(&part, &verdicts).await {
                Ok(()) => self.settle(&part, &verdicts)?,
                // What is still this member's is tried again.
                Err(Refusal::Moved) => parts.push(part),
                Err(Refusal::Run(error)) => return Err(error),
                Err(Refusal::Event(error)) => {
                    if let [alone] = part[..] {
                        let verdicts = [self.parking.condemn(alone, refused(&error))];
                        match self.apply(&part, &verdicts).await {
                            Ok(()) => self.settle(&part, &verdicts)?,
                            Err(Refusal::Run(error)) => return Err(error),
                            Err(Refusal::Moved | Refusal::Event(_)) => parts.push(part),
                        }
                    } else {
                        let right = part.split_off(part.len() / 2);
                        parts.push(right);
                        parts.push(part);
                    }
                }
            }
        }
        Ok(())
    }

    /// Applies the events among some items. The poison among them is put aside before the commit,
    /// so that it is never passed over.
    async fn apply(&mut self, items: &[&Item], verdicts: &[Verdict<'_>]) -> Result<(), Refusal> {
        let mapping = Arc::clone(&self.mapping);
        let letters = items.iter().zip(verdicts).filter_map(|(item, verdict)| {
            let Verdict::Dead { fault, parked_as } = verdict else { return None };
            let mut letter = DeadLetter::new(&mapping.name, &item.record, &item.label, fault);
            letter.parked_as = parked_as.as_deref();
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
        &mut self,
        items: &[&Item],
        groups: &[Group<'_>],
        letters: &[DeadLetter<'_>],
        notes: Vec<(Entry, Vec<Value>)>,
    ) -> Result<(), Refusal> {
        let books = (self.held.is_some() || !notes.is_empty()).then(|| Bookkeeping {
            ledger: self.ledger,
            group: self.held.as_ref().map(|held| &held.group),
            advances: self.held.as_ref().map(|held| held.advances(items)).unwrap_or_default(),
            notes,
        });
        // A commit that has to be tried again must not write them twice.
        let mut written: Option<Result<(), DeadLetterError>> = None;
        // What a commit did whose reply was lost, if it came through.
        let mut unsure: Option<Applied> = None;
        let mut retry = Retry::new(&self.stop);
        let applied = loop {
            let dead_letters = &mut self.dead_letters;
            let mut may_commit = || written.get_or_insert_with(|| dead_letters.write(letters)).is_ok();
            if let (Some(held), Some(books)) = (&self.held, &books)
                && !held.take_off(&books.advances)
            {
                return Err(Refusal::Moved);
            }
            let outcome = if groups.is_empty() && books.is_none() {
                let done = may_commit();
                Ok(if done { Outcome::Applied(Applied::default()) } else { Outcome::Declined })
            } else {
                self.sink.apply(groups, self.rendered, books.as_ref(), &mut may_commit).await
            };
            if let Some(held) = &self.held {
                held.land();
            }
            match outcome {
                Ok(Outcome::Applied(applied)) => break applied,
                Ok(Outcome::AlreadyApplied) => break unsure.unwrap_or_default(),
                Ok(Outcome::Declined) => {
                    let Some(Err(error)) = written.take() else { continue };
                    let name = self.dead_letters.name();
                    retry.wait_for_dead_letters(&name, error).await.map_err(|reason| {
                        Refusal::Run(match reason {
                            GaveUp::Lasting(source) => RunError::DeadLetters { name, source },
                            GaveUp::Stopped => RunError::Stopped,
                        })
                    })?;
                }
                Ok(Outcome::Fenced(partition)) => {
                    drop(books);
                    if let Some(held) = &mut self.held {
                        held.fenced(&partition);
                    }
                    return Err(Refusal::Moved);
                }
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
        self.summary.add_rows(&applied);
        let advances = books.map(|books| books.advances);
        if let (Some(held), Some(advances)) = (&mut self.held, advances) {
            held.moved(&advances);
        }
        Ok(())
    }

    /// Counts the items of a transaction that was committed, in order.
    fn settle(&mut self, items: &[&Item], verdicts: &[Verdict<'_>]) -> Result<(), RunError> {
        self.parking.settle(verdicts);
        for (item, verdict) in items.iter().zip(verdicts) {
            self.summary.read += 1;
            match verdict {
                Verdict::Apply(_) => {
                    self.summary.applied += 1;
                    self.dead_in_a_row = 0;
                }
                Verdict::Skip(event_type) => {
                    self.summary.skipped += 1;
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
                Verdict::Dead { fault, .. } => self.count_dead(item, fault)?,
            }
        }
        Ok(())
    }

    /// Counts and reports a dead letter that has been written.
    fn count_dead(&mut self, item: &Item, fault: &Fault) -> Result<(), RunError> {
        tracing::warn!(
            position = %item.record.position,
            mapping = self.mapping.name,
            stage = fault.stage.name(),
            event_type = item.label.event_type.as_deref().map(brief),
            entity = item.label.entity.as_deref().map(brief),
            "dead letter: {}",
            fault.error
        );
        self.summary.dead_lettered += 1;
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

/// Why a transaction was given up.
enum Refusal {
    /// Some event in it is poison.
    Event(SinkError),
    /// A partition of it is another member's.
    Moved,
    /// The run cannot go on.
    Run(RunError),
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
