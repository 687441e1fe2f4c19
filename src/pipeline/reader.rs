//! The thread that reads and extracts ahead of the database.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use tokio::runtime::Handle;
use tokio::sync::mpsc::Sender;
use tokio::sync::mpsc::error::TrySendError;

use super::batch::{Batch, Item, ReaderMessage};
use super::error::RunError;
use super::options::Options;
use super::stages::Stages;
use crate::extract::Extracted;
use crate::record::Partition;
use crate::schedule::{EventChanges, Planner};
use crate::source::{Polled, Source, SourceError};
use crate::types::Change;

/// How long the source is waited for where nothing else is to be done.
const POLL_TIMEOUT: Duration = Duration::from_millis(100);
/// How long a full channel is waited for before the source is told to live on.
const BACKPRESSURE_INTERVAL: Duration = Duration::from_millis(20);
/// How long a batch fills at most where records never stop coming.
const MAX_BATCH_AGE: Duration = Duration::from_secs(1);
/// How often it is checked whether the whole group is at its end.
const END_CHECK_INTERVAL: Duration = Duration::from_millis(500);

/// Reads the source to its end in batches. Stops early where nobody takes them any more.
pub(super) fn read(
    source: Source,
    stages: Stages,
    planner: &Planner,
    options: &Options,
    sender: &Sender<Result<ReaderMessage, RunError>>,
    runtime: &Handle,
) {
    let mut reader = BatchReader {
        source,
        planner,
        options,
        sender,
        runtime,
        batch: Batch::default(),
        bytes: 0,
        batch_started: None,
        channel_full: false,
    };
    // Where nobody takes it, the run has ended for another reason.
    if let Err(ReadEnd::Failed(error)) = reader.read(stages) {
        let error = RunError::Source { name: options.source_name.clone(), source: error };
        let _ = runtime.block_on(sender.send(Err(error)));
    }
}

/// Why reading ends before the source does.
enum ReadEnd {
    /// Nobody takes the records any more.
    ReceiverClosed,
    Failed(SourceError),
}

impl From<SourceError> for ReadEnd {
    fn from(error: SourceError) -> ReadEnd {
        ReadEnd::Failed(error)
    }
}

struct BatchReader<'a> {
    source: Source,
    planner: &'a Planner,
    options: &'a Options,
    sender: &'a Sender<Result<ReaderMessage, RunError>>,
    runtime: &'a Handle,
    batch: Batch,
    bytes: usize,
    /// When the first record of the batch came.
    batch_started: Option<Instant>,
    /// Whether the batch was offered in vain, and is as it was then.
    channel_full: bool,
}

impl BatchReader<'_> {
    fn read(&mut self, mut stages: Stages) -> Result<(), ReadEnd> {
        let options = self.options;
        let mut last_end_check: Option<(Instant, Vec<(Partition, u64)>)> = None;
        loop {
            if self.sender.is_closed() {
                return Err(ReadEnd::ReceiverClosed);
            }
            let wait = match self.batch_started {
                None => POLL_TIMEOUT,
                Some(_) if self.channel_full => BACKPRESSURE_INTERVAL,
                Some(batch_started) => {
                    options.batch_wait.saturating_sub(batch_started.elapsed()).min(POLL_TIMEOUT)
                }
            };
            let polled = match self.source.poll(wait) {
                Ok(polled) => polled,
                Err(error) => {
                    // What was read before is applied all the same.
                    self.flush()?;
                    return Err(error.into());
                }
            };
            let source_idle = matches!(polled, Polled::Nothing);
            match polled {
                Polled::Record(record, epoch) => {
                    self.batch_started.get_or_insert_with(Instant::now);
                    // What comes at once is taken too; then the batch is offered again, however soon the
                    // next record is there.
                    self.channel_full = false;
                    self.bytes += record.bytes();
                    let (labels, extracted) = stages.run(&record);
                    self.batch.items.push(Item { record, epoch, labels, extracted, parked_as: None });
                }
                Polled::Nothing => {}
                Polled::Assigned(assigned) => self.send(ReaderMessage::Claim(assigned))?,
                Polled::End => return self.flush(),
            }
            let batch_full =
                self.batch.items.len() >= options.batch_events || self.bytes >= options.batch_bytes;
            // While more comes at once, a batch fills: what waits is applied in full ones.
            let age = self.batch_started.map(|since| since.elapsed()).unwrap_or_default();
            if batch_full {
                self.flush()?;
            } else if self.batch_started.is_some()
                && age >= options.batch_wait
                && (source_idle || age >= MAX_BATCH_AGE)
            {
                self.offer()?;
            }
            let ended = match &self.source {
                Source::Kafka(kafka) if self.batch.items.is_empty() && kafka.at_end() => Some(kafka.ended()),
                _ => None,
            };
            if let Some(ended) = ended
                // At once where this member has come further; else others may have.
                && last_end_check.as_ref().is_none_or(|(at, then)| *then != ended || at.elapsed() >= END_CHECK_INTERVAL)
            {
                last_end_check = Some((Instant::now(), ended.clone()));
                self.send(ReaderMessage::AtEnd(ended))?;
            }
        }
    }

    fn take_batch(&mut self) -> Batch {
        self.batch_started = None;
        self.channel_full = false;
        self.bytes = 0;
        let items = std::mem::take(&mut self.batch.items);
        self.batch.items.reserve(items.len());
        Batch {
            writer_partitions: self.writer_partitions(&items),
            items,
            bytes_read: self.source.bytes_read(),
        }
    }

    /// What several writers can apply side by side: the places of the items of each, in order.
    fn writer_partitions(&self, items: &[Item]) -> Vec<Vec<usize>> {
        let values: usize = items.iter().flat_map(changes_of).map(|change| change.values.len()).sum();
        let writers = self.options.writers.min(values / self.options.values_per_writer.max(1));
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
            EventChanges { changes: changes_of(item), stream }
        });
        let events: Vec<EventChanges<'_>> = events.collect();
        self.planner.writer_partitions(&events, writers)
    }

    /// Gives the batch away if there is room; else it goes on filling.
    fn offer(&mut self) -> Result<(), ReadEnd> {
        match self.sender.try_reserve() {
            Ok(permit) => {
                let batch = self.take_batch();
                permit.send(Ok(ReaderMessage::Batch(batch)));
                Ok(())
            }
            Err(TrySendError::Full(())) => {
                self.channel_full = true;
                Ok(())
            }
            Err(TrySendError::Closed(())) => Err(ReadEnd::ReceiverClosed),
        }
    }

    /// Gives the batch away, if there is anything in it.
    fn flush(&mut self) -> Result<(), ReadEnd> {
        if self.batch.items.is_empty() {
            return Ok(());
        }
        let batch = self.take_batch();
        self.send(ReaderMessage::Batch(batch))
    }

    /// Gives something away; until there is room for it the source is kept alive.
    fn send(&mut self, message: ReaderMessage) -> Result<(), ReadEnd> {
        loop {
            let room = async { tokio::time::timeout(BACKPRESSURE_INTERVAL, self.sender.reserve()).await };
            match self.runtime.block_on(room) {
                Ok(Ok(permit)) => {
                    permit.send(Ok(message));
                    return Ok(());
                }
                Ok(Err(_)) => return Err(ReadEnd::ReceiverClosed),
                Err(_) => self.source.keep_alive(BACKPRESSURE_INTERVAL)?,
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
