//! The thread that reads and extracts ahead of the database.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use tokio::runtime::Handle;
use tokio::sync::mpsc::Sender;
use tokio::sync::mpsc::error::TrySendError;

use super::batch::{Batch, Feed, Item};
use super::error::RunError;
use super::options::Options;
use super::stages::Stages;
use crate::extract::Extracted;
use crate::record::Partition;
use crate::schedule::{Event, Planner};
use crate::source::{Polled, Source, SourceError};
use crate::types::Change;

/// How long the source is waited for where nothing else is to be done.
const PATIENCE: Duration = Duration::from_millis(100);
/// How long a full channel is waited for before the source is told to live on.
const FULL: Duration = Duration::from_millis(20);
/// How long a batch fills at most where records never stop coming.
const FLOWING: Duration = Duration::from_secs(1);
/// How often it is asked whether the whole group is at its end.
const ASK_FOR_END: Duration = Duration::from_millis(500);

/// Reads the source to its end in batches. Stops early where nobody takes them any more.
pub(super) fn read(
    source: Source,
    stages: Stages,
    planner: &Planner,
    options: &Options,
    sender: &Sender<Result<Feed, RunError>>,
    runtime: &Handle,
) {
    let mut reader = Reader {
        source,
        planner,
        options,
        sender,
        runtime,
        batch: Batch::default(),
        bytes: 0,
        since: None,
        refused: false,
    };
    // Where nobody takes it, the run has ended for another reason.
    if let Err(End::Failed(error)) = reader.read(stages) {
        let error = RunError::Source { name: options.source_name.clone(), source: error };
        let _ = runtime.block_on(sender.send(Err(error)));
    }
}

/// Why reading ends before the source does.
enum End {
    /// Nobody takes the records any more.
    Unwanted,
    Failed(SourceError),
}

impl From<SourceError> for End {
    fn from(error: SourceError) -> End {
        End::Failed(error)
    }
}

struct Reader<'a> {
    source: Source,
    planner: &'a Planner,
    options: &'a Options,
    sender: &'a Sender<Result<Feed, RunError>>,
    runtime: &'a Handle,
    batch: Batch,
    bytes: usize,
    /// When the first record of the batch came.
    since: Option<Instant>,
    /// Whether the batch was offered in vain, and is as it was then.
    refused: bool,
}

impl Reader<'_> {
    fn read(&mut self, mut stages: Stages) -> Result<(), End> {
        let options = self.options;
        let mut asked: Option<(Instant, Vec<(Partition, u64)>)> = None;
        loop {
            if self.sender.is_closed() {
                return Err(End::Unwanted);
            }
            let wait = match self.since {
                None => PATIENCE,
                Some(_) if self.refused => FULL,
                Some(since) => options.batch_wait.saturating_sub(since.elapsed()).min(PATIENCE),
            };
            let polled = match self.source.poll(wait) {
                Ok(polled) => polled,
                Err(error) => {
                    // What was read before is applied all the same.
                    self.flush()?;
                    return Err(error.into());
                }
            };
            let quiet = matches!(polled, Polled::Nothing);
            match polled {
                Polled::Record(record, epoch) => {
                    self.since.get_or_insert_with(Instant::now);
                    // What comes at once is taken too; then the batch is offered again, however soon the
                    // next record is there.
                    self.refused = false;
                    self.bytes += record.bytes();
                    let (labels, extracted) = stages.run(&record);
                    self.batch.items.push(Item { record, epoch, labels, extracted, parked_as: None });
                }
                Polled::Nothing => {}
                Polled::Assigned(assigned) => self.deliver(Feed::Claim(assigned))?,
                Polled::End => return self.flush(),
            }
            let full = self.batch.items.len() >= options.batch_events || self.bytes >= options.batch_bytes;
            // While more comes at once, a batch fills: what waits is applied in full ones.
            let age = self.since.map(|since| since.elapsed()).unwrap_or_default();
            if full {
                self.flush()?;
            } else if self.since.is_some() && age >= options.batch_wait && (quiet || age >= FLOWING) {
                self.offer()?;
            }
            let ended = match &self.source {
                Source::Kafka(kafka) if self.batch.items.is_empty() && kafka.at_end() => Some(kafka.ended()),
                _ => None,
            };
            if let Some(ended) = ended
                // At once where this member has come further; else others may have.
                && asked.as_ref().is_none_or(|(at, then)| *then != ended || at.elapsed() >= ASK_FOR_END)
            {
                asked = Some((Instant::now(), ended.clone()));
                self.deliver(Feed::AtEnd(ended))?;
            }
        }
    }

    fn take_batch(&mut self) -> Batch {
        self.since = None;
        self.refused = false;
        self.bytes = 0;
        let items = std::mem::take(&mut self.batch.items);
        self.batch.items.reserve(items.len());
        Batch { shares: self.shares(&items), items, bytes_read: self.source.bytes_read() }
    }

    /// What several writers can apply side by side: the places of the items of each, in order.
    fn shares(&self, items: &[Item]) -> Vec<Vec<usize>> {
        let values: usize = items.iter().flat_map(changes_of).map(|change| change.values.len()).sum();
        let writers = self.options.writers.min(values / self.options.values_a_writer.max(1));
        if writers < 2 {
            return vec![(0..items.len()).collect()];
        }
        let mut streams: HashMap<Partition, usize> = HashMap::new();
        let events = items.iter().map(|item| {
            // A partition has one place, which one transaction moves on.
            let stream = item.record.offset().map(|(partition, _)| {
                let next = streams.len();
                *streams.entry(partition).or_insert(next)
            });
            Event { changes: changes_of(item), stream }
        });
        let events: Vec<Event<'_>> = events.collect();
        self.planner.shares(&events, writers)
    }

    /// Gives the batch away if there is room; else it goes on filling.
    fn offer(&mut self) -> Result<(), End> {
        match self.sender.try_reserve() {
            Ok(permit) => {
                let batch = self.take_batch();
                permit.send(Ok(Feed::Batch(batch)));
                Ok(())
            }
            Err(TrySendError::Full(())) => {
                self.refused = true;
                Ok(())
            }
            Err(TrySendError::Closed(())) => Err(End::Unwanted),
        }
    }

    /// Gives the batch away, if there is anything in it.
    fn flush(&mut self) -> Result<(), End> {
        if self.batch.items.is_empty() {
            return Ok(());
        }
        let batch = self.take_batch();
        self.deliver(Feed::Batch(batch))
    }

    /// Gives something away; until there is room for it the source is kept alive.
    fn deliver(&mut self, feed: Feed) -> Result<(), End> {
        loop {
            let room = async { tokio::time::timeout(FULL, self.sender.reserve()).await };
            match self.runtime.block_on(room) {
                Ok(Ok(permit)) => {
                    permit.send(Ok(feed));
                    return Ok(());
                }
                Ok(Err(_)) => return Err(End::Unwanted),
                Err(_) => self.source.keep_alive(FULL)?,
            }
        }
    }
}

/// What an item does to rows: nothing, where it is no event.
fn changes_of(item: &Item) -> &[Change] {
    match &item.extracted {
        Extracted::Event(changes) => changes,
        _ => &[],
    }
}
