//! Reader thread: reads, decodes and extracts records ahead of the database.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::runtime::Handle;
use tokio::sync::mpsc::Sender;
use tokio::sync::mpsc::error::TrySendError;

use super::batch::{Batch, Item, ReaderMessage};
use super::divide::divide;
use super::error::{Purpose, RunError};
use super::options::Options;
use super::stages::Stages;
use super::unmapped_paths::UnmappedPathCounters;
use crate::document::jq::TimedOut;
use crate::extract::Extracted;
use crate::record::Position;
use crate::schedule::Planner;
use crate::source::{EndReached, Polled, Source, SourceError};

/// How long a poll of the source waits if there is nothing else to do.
const POLL_TIMEOUT: Duration = Duration::from_millis(100);
/// How long to wait for a full channel before the source is kept alive again.
const BACKPRESSURE_INTERVAL: Duration = Duration::from_millis(20);
/// Maximum age of a batch while records keep arriving.
const MAX_BATCH_AGE: Duration = Duration::from_secs(1);
/// How often to check whether the whole group is at its end.
const END_CHECK_INTERVAL: Duration = Duration::from_millis(500);

/// Reads the source in batches, to its end or up to the limit of records. Stops early if the receiver is closed. Dead
/// letters name `run`.
pub(super) fn read(
    source: Source,
    stages: Stages,
    planner: &Planner,
    options: &Options,
    run: &Arc<str>,
    sender: &Sender<Result<ReaderMessage, RunError>>,
    runtime: &Handle,
) {
    let mut reader = BatchReader {
        source,
        planner,
        options,
        run,
        sender,
        runtime,
        unmapped: options.unmapped_paths.then(|| UnmappedPathCounters::new(stages.mapping())),
        batch: Batch::default(),
        bytes: 0,
        batch_started: None,
        channel_full: false,
        read: 0,
    };
    // If the receiver is closed, the run has ended for another reason.
    let error = match reader.read(stages) {
        Ok(()) | Err(ReadEnd::ReceiverClosed) => return,
        Err(ReadEnd::Failed(error)) => RunError::Source { name: options.source_name.clone(), source: error },
        Err(ReadEnd::TimedOut(timed_out, position)) => {
            // A dry run applies nothing.
            let purpose = if options.dry_run.is_some() { Purpose::Inspection } else { Purpose::Run };
            RunError::timed_out(timed_out, &position, purpose)
        }
    };
    if runtime.block_on(sender.send(Err(error))).is_ok() {
        // A source that has failed may fail again. The run ends with the first error.
        let _ = reader.keep_alive_until_end();
    }
}

/// Reason why reading ends before the end of the source.
enum ReadEnd {
    /// The receiver of batches is closed.
    ReceiverClosed,
    Failed(SourceError),
    /// A jq program takes too long for the record.
    TimedOut(TimedOut, Position),
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
    /// Name of the run, for its dead letters.
    run: &'a Arc<str>,
    sender: &'a Sender<Result<ReaderMessage, RunError>>,
    runtime: &'a Handle,
    /// Counters of unmapped paths, if the metrics have them.
    unmapped: Option<UnmappedPathCounters>,
    batch: Batch,
    bytes: usize,
    /// When the first record of the batch arrived.
    batch_started: Option<Instant>,
    /// Whether the channel was full when this batch was offered. The next record resets it.
    channel_full: bool,
    /// Number of records read.
    read: u64,
}

impl BatchReader<'_> {
    fn read(&mut self, mut stages: Stages) -> Result<(), ReadEnd> {
        let options = self.options;
        let mut last_end_check: Option<(Instant, EndReached)> = None;
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
                    // Records that were read before the error are still applied.
                    self.flush()?;
                    return Err(error.into());
                }
            };
            let source_idle = matches!(polled, Polled::Nothing);
            match polled {
                Polled::Record(record, epoch) => {
                    self.batch_started.get_or_insert_with(Instant::now);
                    // If the channel was full, the next poll does not wait. It adds a record that is already
                    // available, or the batch is offered again. A poll that waits would delay this offer
                    // while records keep arriving.
                    self.channel_full = false;
                    self.bytes += record.bytes();
                    let outcomes = match &mut self.unmapped {
                        None => stages.run_events(&record, &mut ()),
                        Some(unmapped) => stages.run_events(&record, &mut unmapped.paths),
                    };
                    if let Some(timed_out) = stages.take_timeout() {
                        self.flush()?;
                        let position = record.position.clone();
                        return Err(ReadEnd::TimedOut(timed_out, position));
                    }
                    self.bytes +=
                        outcomes.iter().map(|outcome| fault_bytes(&outcome.extracted)).sum::<usize>();
                    self.batch.items.extend(Item::of_record(record, self.run, epoch, outcomes));
                    self.read += 1;
                    if options.limit.is_some_and(|limit| self.read >= limit) {
                        return self.end_at_limit();
                    }
                }
                Polled::Nothing => {}
                Polled::Assigned(assigned) => self.send(ReaderMessage::Claim(assigned))?,
                Polled::End => return self.flush(),
            }
            let batch_full =
                self.batch.items.len() >= options.batch_events || self.bytes >= options.batch_bytes;
            // While records arrive without a pause, the batch keeps filling: a backlog is applied in full
            // batches.
            let age = self.batch_started.map(|since| since.elapsed()).unwrap_or_default();
            if batch_full {
                self.flush()?;
            } else if self.batch_started.is_some()
                && age >= options.batch_wait
                && (source_idle || age >= MAX_BATCH_AGE)
            {
                self.offer()?;
            }
            let end_reached = match &self.source {
                Source::Kafka(kafka) if self.batch.items.is_empty() => kafka.end_reached(),
                _ => None,
            };
            if let Some(reached) = end_reached
                // Check at once if this member has advanced. Otherwise check at intervals, because other
                // members may have advanced.
                && last_end_check.as_ref().is_none_or(|(at, then)| *then != reached || at.elapsed() >= END_CHECK_INTERVAL)
            {
                last_end_check = Some((Instant::now(), reached.clone()));
                self.send(ReaderMessage::AtEnd(reached))?;
            }
        }
    }

    /// Sends the last batch, and keeps the source alive until the run has ended.
    fn end_at_limit(&mut self) -> Result<(), ReadEnd> {
        self.flush()?;
        self.send(ReaderMessage::LimitReached)?;
        self.keep_alive_until_end()?;
        Ok(())
    }

    /// Keeps the source alive until the run has ended. If a member left its group before, the records of its partitions
    /// that are not yet applied would not be applied.
    fn keep_alive_until_end(&mut self) -> Result<(), SourceError> {
        while !self.sender.is_closed() {
            self.source.keep_alive(BACKPRESSURE_INTERVAL)?;
        }
        Ok(())
    }

    fn take_batch(&mut self) -> Batch {
        self.batch_started = None;
        self.channel_full = false;
        self.bytes = 0;
        if let Some(unmapped) = &mut self.unmapped {
            unmapped.count();
        }
        let items = std::mem::take(&mut self.batch.items);
        self.batch.items.reserve(items.len());
        let writers = divide(&items, self.planner, self.options, true);
        Batch { writers, items, bytes_read: self.source.bytes_read() }
    }

    /// Sends the batch if the channel has room. Otherwise the batch keeps filling.
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

    /// Sends the batch unless it is empty.
    fn flush(&mut self) -> Result<(), ReadEnd> {
        if self.batch.items.is_empty() {
            return Ok(());
        }
        let batch = self.take_batch();
        self.send(ReaderMessage::Batch(batch))
    }

    /// Sends a message. Keeps the source alive while the channel is full.
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

/// Approximate memory size of the further faults of a record, in bytes. A batch is limited by it, too.
fn fault_bytes(extracted: &Extracted) -> usize {
    const FAULT_BYTES: usize = 512;
    match extracted {
        Extracted::Poison(fault) => fault.others.len() * FAULT_BYTES,
        _ => 0,
    }
}
