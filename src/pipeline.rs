//! Row 4. The loop: read, extract, apply, commit. Reading and extracting run ahead of the
//! database in a thread of their own, a few batches at most.

mod apply;
mod error;
mod health;
mod held;
pub mod meters;
mod park;
mod policy;
mod reader;
mod replay;
mod retry;
mod stop;
mod summary;
mod surroundings;
mod tally;

use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::runtime::Handle;
use tokio::sync::mpsc;
use tokio::time::MissedTickBehavior;

use crate::dead_letter::DeadLetters;
use crate::extract::{Extracted, Extractor};
use crate::mapping::Mapping;
use crate::record::Labels;
use crate::record::{Partition, Record};
use crate::schedule::Planner;
use crate::sink::{Claim, Replaying, Sink};
use crate::source::{Assigned, Membership, Source};
use crate::sql::{Ledger, Rendered};

pub use error::RunError;
pub use health::{Dependency, Health, Hindrance};
use held::Held;
use park::{Name, Parking};
pub use park::{ledger_name, origin};
pub use policy::{Disposition, advice, disposition};
pub use replay::{Tried, end_replay};
pub use retry::insist;
pub(crate) use retry::{GaveUp, Retry};
pub use stop::{Stop, StopButton, stop};
pub use summary::Summary;
pub use surroundings::Surroundings;
use tally::Tally;

/// Extracted batches that may wait for the database.
const BATCHES_AHEAD: usize = 1;

/// How many transactions are under way at a time, where it isn't said: what measured best on two cores
/// (docs/decisions.md).
pub const WRITERS: usize = 2;

/// The most events that are applied together, where it isn't said: what measured best
/// (docs/decisions.md).
pub const BATCH_EVENTS: usize = 4000;

/// For how long one writer goes on alone once the connection of another one failed.
const ALONE_FOR: Duration = Duration::from_secs(30);

/// For how long nothing is trusted once rows were found to have other keys than events give.
const DISTRUST_FOR: Duration = Duration::from_secs(30);

/// How long a member may take to leave its group.
const LEAVE_WITHIN: Duration = Duration::from_secs(5);

/// How often it is looked whether somebody else has moved partitions, while there is nothing to do.
const LOOK_AT_FENCES: Duration = Duration::from_secs(5);

/// How a run behaves.
#[derive(Debug, Clone)]
pub struct Options {
    /// The most events that are applied together: in one transaction a writer.
    pub batch_events: usize,
    /// The most payload bytes of them, but for a single larger event.
    pub batch_bytes: usize,
    /// How long an event may wait for others to share its transaction, where the database is free.
    pub batch_wait: Duration,
    /// How many transactions are under way at a time, at most.
    pub writers: usize,
    /// Events that bind fewer values are not worth a writer more.
    pub values_a_writer: usize,
    /// So many dead letters without an applied event between them end the run.
    pub dead_letter_limit: usize,
    /// What the source is called in errors.
    pub source_name: String,
    /// Whether each applied event gets a line of the log.
    pub log_events: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            batch_events: BATCH_EVENTS,
            batch_bytes: 16 << 20,
            batch_wait: Duration::ZERO,
            writers: WRITERS,
            values_a_writer: 5000,
            dead_letter_limit: 1000,
            source_name: "stdin".to_owned(),
            log_events: false,
        }
    }
}

/// A record with what became of it.
#[derive(Debug)]
struct Item {
    record: Record,
    /// The assignment of its partition that it was read under.
    epoch: u64,
    labels: Labels,
    extracted: Extracted,
    /// Of which part, and under which name, it waited for a replay, where it did.
    parked_as: Option<Name>,
}

/// Records that are applied in one transaction a writer, if the database takes them.
#[derive(Debug, Default)]
struct Batch {
    items: Vec<Item>,
    /// The places of those that each writer applies, which touch different rows.
    shares: Vec<Vec<usize>>,
    /// How far the source has been read, in bytes.
    bytes_read: u64,
}

/// What the reading thread gives to the applying one, in order.
#[derive(Debug)]
enum Feed {
    Batch(Batch),
    /// Partitions to take over.
    Claim(Vec<Assigned>),
    /// This member has read all that it has to; these partitions to their very ends, under these
    /// assignments.
    AtEnd(Vec<(Partition, u64)>),
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
    /// [`crate::sink::Fit::keep_order`] of the live tables.
    pub keep_order: bool,
    /// Where poison goes.
    pub dead_letters: DeadLetters,
    /// The source's, where it is a broker.
    pub membership: Option<Membership>,
    /// How to behave.
    pub options: Options,
    /// Who may end it, and who asks how it is.
    pub around: Surroundings,
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
    /// This is a replay: those that fail again keep what follows them.
    Replay(Replaying),
}

/// Runs a source to its end, or until the end is asked for.
#[derive(Debug)]
pub struct Pipeline<'a> {
    mapping: Arc<Mapping>,
    planner: Arc<Planner>,
    rendered: &'a Rendered,
    ledger: &'a Ledger,
    sink: &'a Sink,
    dead_letters: DeadLetters,
    options: Options,
    around: Surroundings,
    /// Where the source is a broker.
    held: Option<Held>,
    parking: Parking,
    tally: Tally,
    /// One writer is alone until then.
    alone_until: Option<Instant>,
    /// What events give of other keys is not trusted until then.
    distrust_until: Option<Instant>,
    dead_in_a_row: usize,
    unknown_types: HashSet<String>,
}

impl<'a> Pipeline<'a> {
    /// Prepares a run.
    #[must_use]
    pub fn new(setup: Setup<'a>) -> Pipeline<'a> {
        let mut options = setup.options;
        // What waits for an earlier event is known only when that one is through.
        if setup.order != Order::GoOn || !setup.sink.takes_writers() {
            options.writers = 1;
        }
        let mut planner = Planner::new(&setup.mapping);
        if setup.keep_order {
            planner.keep_order();
        }
        Pipeline {
            planner: Arc::new(planner),
            rendered: setup.rendered,
            ledger: setup.ledger,
            sink: setup.sink,
            dead_letters: setup.dead_letters,
            options,
            around: setup.around,
            held: setup.membership.map(Held::new),
            parking: Parking::new(&setup.mapping, setup.order),
            tally: Tally::new(&setup.mapping),
            alone_until: None,
            distrust_until: None,
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
        self.around.health.begun();
        let started = Instant::now();
        let (sender, mut receiver) = mpsc::channel(BATCHES_AHEAD);
        let extractor = Extractor::new(Arc::clone(&self.mapping));
        let (planner, options) = (Arc::clone(&self.planner), self.options.clone());
        let runtime = Handle::current();
        // The thread ends at the source's end, or when the receiver is gone.
        let reader = std::thread::spawn(move || {
            reader::read(source, &extractor, &planner, &options, &sender, &runtime);
        });
        let outcome = self.apply_all(&mut receiver, started, progress).await;
        drop(receiver);
        // A member is to leave its group before the process ends. And a reader that died has not
        // read to the end, though its channel looks the same.
        let reader = tokio::task::spawn_blocking(move || reader.join());
        let patience = if self.held.is_some() { LEAVE_WITHIN } else { Duration::MAX };
        let reader = tokio::time::timeout(patience, reader).await.unwrap_or_else(|_| {
            tracing::warn!("the broker does not answer: its group will find out that this member is gone");
            Ok(Ok(()))
        });
        match outcome {
            // The position stands in the database: the rest will be read by the next member.
            Err(RunError::Stopped) if self.held.is_some() => {}
            outcome => outcome?,
        }
        reader.map_err(|_| RunError::Reader)?.map_err(|_| RunError::Reader)?;
        self.tally.summary.seconds = started.elapsed().as_secs_f64();
        Ok(self.tally.summary)
    }

    async fn apply_all(
        &mut self,
        receiver: &mut mpsc::Receiver<Result<Feed, RunError>>,
        started: Instant,
        mut progress: impl FnMut(&Summary, u64),
    ) -> Result<(), RunError> {
        let mut stop = self.around.stop.clone();
        let mut look_again = tokio::time::interval(LOOK_AT_FENCES);
        look_again.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            let feed = tokio::select! {
                biased;
                () = stop.wait() => return Err(RunError::Stopped),
                feed = receiver.recv() => feed,
                _ = look_again.tick(), if self.held.is_some() => {
                    self.look_at_fences().await;
                    continue;
                }
            };
            match feed {
                None => return Ok(()),
                Some(Err(error)) => return Err(error),
                Some(Ok(Feed::Batch(batch))) => {
                    self.process(&batch).await?;
                    self.tally.summary.seconds = started.elapsed().as_secs_f64();
                    progress(&self.tally.summary, batch.bytes_read);
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
        let mut retry = Retry::new(&self.around);
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
                    let mut found = assigned.iter().zip(&stored);
                    let of_another =
                        found.find(|(one, stored)| stored.is_of_another_topic(one.topic_id.as_ref()));
                    if let Some((one, _)) = of_another {
                        return Err(RunError::TopicMadeAnew { partition: one.partition.clone() });
                    }
                    held.begin(assigned.iter().zip(&stored));
                    return Ok(());
                }
                Err(error) => retry.wait(error).await?,
            }
        }
    }

    /// Looks, while nothing is to be applied, whether partitions were taken over or reset.
    async fn look_at_fences(&mut self) {
        let Some(held) = &mut self.held else { return };
        // Where the database is away, the next transaction will say so.
        let Ok(listed) = self.sink.offsets(self.ledger).await else { return };
        let group = held.group.clone();
        for listed in listed.iter().filter(|listed| listed.group == group) {
            held.compare(&listed.partition, listed.stored.fence);
        }
    }

    /// Whether the whole group has applied all that there was at the start. `ended` are partitions
    /// that this member has read to their ends: what it read of them and still holds has been applied.
    async fn group_is_at_end(&mut self, ended: &[(Partition, u64)]) -> Result<bool, RunError> {
        let Some(held) = &self.held else { return Ok(true) };
        let Some(ends) = held.membership.ends.clone() else { return Ok(false) };
        // Marks of the broker can stand last, which are no records: they are passed here.
        let advances = held.advances_to_ends(ended, &ends);
        self.advance(advances).await?;
        let Some(held) = &self.held else { return Ok(true) };
        let listed = insist(&self.around, async || self.sink.offsets(self.ledger).await).await?;
        let applied = |partition: &Partition, end: i64| {
            let mut of_group = listed.iter().filter(|listed| listed.group == held.group);
            let found = of_group.find(|listed| listed.partition == *partition);
            found.and_then(|found| found.stored.next_offset).is_some_and(|next| next >= end)
        };
        Ok(ends.iter().all(|(partition, end)| applied(partition, *end)))
    }
}
