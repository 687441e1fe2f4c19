//! The client that reads. Partitions are assigned to it explicitly, each at the exact offset to read from.
//! Another client is the group's member.
//!
//! With one client for both, an assigned partition would start at a logical offset. A seek to the offset of
//! the database would follow. But if the answer for a logical offset comes too late, librdkafka requests it
//! again. The second answer overrides the seek, and records in between are never read (seen here;
//! confluentinc/librdkafka#2256). An absolute offset needs no request.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rdkafka::ClientConfig;
use rdkafka::client::ClientContext;
use rdkafka::config::RDKafkaLogLevel;
use rdkafka::consumer::{BaseConsumer, Consumer, ConsumerContext};
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use rdkafka::message::{BorrowedMessage, Message};
use rdkafka::statistics::Statistics;
use rdkafka::topic_partition_list::{Offset, TopicPartitionList};

use super::assignment::Assignment;
use super::config::{REQUEST_TIMEOUT, SHORT_REQUEST_TIMEOUT};
use super::member::PartitionEnd;
use super::offsets::ReadingStart;
use crate::kafka::{ClientEvents, to_record};
use crate::record::{Partition, Record};
use crate::source::polled::AssignedPartition;

/// Interval at which the ends of partitions are queried while nothing is fetched.
const END_QUERY_INTERVAL: Duration = Duration::from_secs(5);

/// Progress of a partition that is read.
#[derive(Debug)]
struct PartitionState {
    epoch: u64,
    next: i64,
    /// The offset to stop at.
    end: Option<i64>,
    ended: bool,
    /// Whether the client has reported once that nothing is left.
    seems_ended: bool,
}

/// The client that reads, with the progress of its partitions.
pub(super) struct PartitionReader {
    pub(super) client: BaseConsumer<ReaderCallbacks>,
    assignment: Arc<Assignment>,
    max_record_bytes: usize,
    /// The end of each partition at the start, if the run stops there.
    pub(super) ends: Option<BTreeMap<Partition, PartitionEnd>>,
    /// By topic and partition number, so that a lookup for a message copies no name.
    partitions: HashMap<Arc<str>, HashMap<i32, PartitionState>>,
    paused: bool,
    ends_queried_at: Option<Instant>,
    /// The number of revocations that have been handled.
    revocations_seen: u64,
}

impl PartitionReader {
    /// Creates the client. `config` has the settings of both clients.
    pub(super) fn new(
        config: &ClientConfig,
        assignment: Arc<Assignment>,
        max_record_bytes: usize,
    ) -> Result<PartitionReader, KafkaError> {
        let mut config = config.clone();
        // The group's client commits applied offsets.
        config.set("enable.auto.commit", "false");
        let callbacks = ReaderCallbacks { assignment: Arc::clone(&assignment), ..ReaderCallbacks::default() };
        let (client, partitions) = (config.create_with_context(callbacks)?, HashMap::new());
        Ok(PartitionReader {
            client,
            assignment,
            max_record_bytes,
            ends: None,
            partitions,
            paused: false,
            ends_queried_at: None,
            revocations_seen: 0,
        })
    }

    /// Fetches metadata before there is something to read. Otherwise an assigned partition can wait a second
    /// for its leader to be known.
    pub(super) fn prefetch_metadata(&self, topic: Option<&str>) {
        if let Err(error) = self.client.fetch_metadata(topic, SHORT_REQUEST_TIMEOUT) {
            tracing::debug!("the cluster's metadata: {error}");
        }
    }

    /// Takes the newest error that the client reported since the last call, with librdkafka's reason.
    pub(super) fn take_error(&self) -> Option<(RDKafkaErrorCode, String)> {
        self.client.context().events.take_error()
    }

    /// Starts to read partitions, each to the end at which the run stops, if it does.
    pub(super) fn start(&mut self, starts: &[(&AssignedPartition, ReadingStart)]) -> Result<(), KafkaError> {
        let stop =
            |partition: &Partition| Some(self.ends.as_ref()?.get(partition).map_or(0, |end| end.offset));
        let states = starts.iter().map(|(assigned, start)| {
            let (next, end) = (start.next, stop(&assigned.partition));
            let ended = end.is_some_and(|end| next >= end);
            PartitionState { epoch: assigned.epoch, next, end, ended, seems_ended: false }
        });
        let states: Vec<PartitionState> = states.collect();
        for (AssignedPartition { partition, .. }, _) in starts {
            let known = self.partitions.get(&partition.topic).and_then(|of| of.get(&partition.number));
            if known.is_some_and(|known| !known.ended) {
                self.unassign([partition])?;
            }
            if let Some(states) = self.partitions.get_mut(&partition.topic) {
                states.remove(&partition.number);
            }
        }
        let to_read = starts.iter().zip(&states).filter(|(_, state)| !state.ended);
        self.assign(to_read.map(|((assigned, _), state)| (&assigned.partition, state.next)))?;
        for ((AssignedPartition { partition, .. }, start), state) in starts.iter().zip(states) {
            let topic = Arc::clone(&partition.topic);
            self.partitions.entry(topic).or_default().insert(partition.number, state);
            self.assignment.reading_started(partition, start.next, start.end);
            tracing::debug!("reading {partition} from offset {}", start.next);
        }
        Ok(())
    }

    /// Restarts all partitions at their next offsets, after an error that has stopped reading.
    pub(super) fn restart(&mut self) -> Result<(), KafkaError> {
        let open = self.next_offsets();
        self.unassign(open.iter().map(|(partition, _)| partition))?;
        self.assign(open.iter().map(|(partition, next)| (partition, *next)))
    }

    /// Stops reading all partitions.
    pub(super) fn clear(&mut self) -> Result<(), KafkaError> {
        self.partitions.clear();
        self.client.unassign()
    }

    /// The partitions that are being read, each with its next offset.
    pub(super) fn next_offsets(&self) -> Vec<(Partition, i64)> {
        self.open().map(|(partition, state)| (partition, state.next)).collect()
    }

    /// Whether all partitions have been read to their ends. `true` if there are none.
    pub(super) fn is_at_end(&self) -> bool {
        self.partitions.values().flat_map(HashMap::values).all(|state| state.ended)
    }

    /// The partitions that have been read to their ends, each with the epoch of its assignment.
    pub(super) fn ended(&self) -> Vec<(Partition, u64)> {
        let ended = self.all().filter(|(_, state)| state.ended);
        ended.map(|(partition, state)| (partition, state.epoch)).collect()
    }

    /// Pauses fetching, which discards prefetched records, or resumes it.
    pub(super) fn set_paused(&mut self, paused: bool) {
        if std::mem::replace(&mut self.paused, paused) != paused {
            self.with_open(|client, list| if paused { client.pause(list) } else { client.resume(list) });
        }
    }

    /// Queries the ends of partitions, which nothing else reports while nothing is fetched. Otherwise the lag
    /// would stand still in an outage and hide it.
    pub(super) fn query_ends(&mut self) {
        let recently = self.ends_queried_at.is_some_and(|at| at.elapsed() < END_QUERY_INTERVAL);
        if recently || !self.assignment.broker_up() {
            return;
        }
        self.ends_queried_at = Some(Instant::now());
        self.with_open(|client, list| {
            if list.count() == 0 {
                return Ok(());
            }
            let mut list = list.clone();
            // In a query by timestamp, librdkafka takes the logical offset `End` for the latest time.
            list.set_all_offsets(Offset::End)?;
            for element in client.offsets_for_times(list, REQUEST_TIMEOUT)?.elements() {
                if let Offset::Offset(end) = element.offset() {
                    let partition = Partition { topic: element.topic().into(), number: element.partition() };
                    self.assignment.extend_end(&partition, end);
                }
            }
            Ok(())
        });
    }

    /// Returns the next record, with the epoch of its assignment. Waits for about `wait`.
    pub(super) fn poll(&mut self, wait: Duration) -> Result<Option<(Record, u64)>, KafkaError> {
        self.drop_revoked()?;
        let accepted = match self.client.poll(wait) {
            None | Some(Err(KafkaError::PartitionEOF(_))) => None,
            Some(Err(error)) => return Err(error),
            Some(Ok(message)) => accept(&mut self.partitions, &message, self.max_record_bytes),
        };
        let Some((record, ended)) = accepted else {
            self.end_at_control_records()?;
            return Ok(None);
        };
        self.unassign(&ended)?;
        Ok(record)
    }

    /// Stops reading revoked partitions.
    fn drop_revoked(&mut self) -> Result<(), KafkaError> {
        let revocations = self.assignment.revocations();
        if revocations == std::mem::replace(&mut self.revocations_seen, revocations) {
            return Ok(());
        }
        let mut open = Vec::new();
        for (topic, states) in &mut self.partitions {
            states.retain(|number, state| {
                let partition = Partition { topic: Arc::clone(topic), number: *number };
                let owned = self.assignment.owns(&partition, state.epoch);
                if !owned && !state.ended {
                    open.push(partition);
                }
                owned
            });
        }
        self.unassign(&open)
    }

    /// Stops reading partitions whose last records are control records, such as those of transactions.
    /// Consumers do not receive them, so the client must report that it is past them. It must report so
    /// twice, since the first report can date from before the partition was started.
    fn end_at_control_records(&mut self) -> Result<(), KafkaError> {
        let reached = &self.client.context().reached;
        let reached = std::mem::take(&mut *reached.lock().unwrap_or_else(PoisonError::into_inner));
        let mut finished = Vec::new();
        for (partition, reached) in reached {
            let states = self.partitions.get_mut(&partition.topic);
            let Some(state) = states.and_then(|states| states.get_mut(&partition.number)) else {
                continue;
            };
            if state.ended || state.end.is_none_or(|end| reached < end) {
                continue;
            }
            if std::mem::replace(&mut state.seems_ended, true) {
                state.ended = true;
                finished.push(partition);
            }
        }
        self.unassign(&finished)
    }

    fn all(&self) -> impl Iterator<Item = (Partition, &PartitionState)> {
        self.partitions.iter().flat_map(|(topic, states)| {
            let partition = |number: &i32| Partition { topic: Arc::clone(topic), number: *number };
            states.iter().map(move |(number, state)| (partition(number), state))
        })
    }

    fn open(&self) -> impl Iterator<Item = (Partition, &PartitionState)> {
        self.all().filter(|(_, state)| !state.ended)
    }

    fn assign<'p>(&self, starts: impl IntoIterator<Item = (&'p Partition, i64)>) -> Result<(), KafkaError> {
        let mut list = TopicPartitionList::new();
        for (partition, next) in starts {
            list.add_partition_offset(&partition.topic, partition.number, Offset::Offset(next))?;
        }
        if list.count() == 0 {
            return Ok(());
        }
        self.client.incremental_assign(&list)?;
        // A partition that was unassigned while paused is still paused when it is assigned again.
        if self.paused { self.client.pause(&list) } else { self.client.resume(&list) }
    }

    fn unassign<'p>(&self, partitions: impl IntoIterator<Item = &'p Partition>) -> Result<(), KafkaError> {
        let list = partition_list(partitions);
        if list.count() == 0 {
            return Ok(());
        }
        self.client.incremental_unassign(&list)
    }

    fn with_open(
        &self,
        action: impl FnOnce(&BaseConsumer<ReaderCallbacks>, &TopicPartitionList) -> Result<(), KafkaError>,
    ) {
        let open: Vec<Partition> = self.open().map(|(partition, _)| partition).collect();
        if let Err(error) = action(&self.client, &partition_list(&open)) {
            tracing::debug!("pausing, resuming or querying ends: {error}");
        }
    }
}

fn partition_list<'p>(partitions: impl IntoIterator<Item = &'p Partition>) -> TopicPartitionList {
    let mut list = TopicPartitionList::new();
    for partition in partitions {
        list.add_partition(&partition.topic, partition.number);
    }
    list
}

/// Accepts a message: returns it as a record with the epoch of its assignment, and its partition if that has
/// now been read to its end. There is no record if the message is after the end. The result is `None` if its
/// partition is no longer read.
fn accept(
    partitions: &mut HashMap<Arc<str>, HashMap<i32, PartitionState>>,
    message: &BorrowedMessage<'_>,
    max_record_bytes: usize,
) -> Option<(Option<(Record, u64)>, Option<Partition>)> {
    let topic = Arc::clone(partitions.get_key_value(message.topic())?.0);
    let state = partitions.get_mut(message.topic())?.get_mut(&message.partition())?;
    let (number, offset) = (message.partition(), message.offset());
    if offset < state.next || state.ended {
        return None;
    }
    // Offsets can be missing: those of compacted records and of control records.
    state.next = offset + 1;
    state.seems_ended = false;
    state.ended = state.end.is_some_and(|end| state.next >= end);
    let ended = state.ended.then(|| Partition { topic: Arc::clone(&topic), number });
    if state.end.is_some_and(|end| offset >= end) {
        return Some((None, ended));
    }
    let record = to_record(message, topic, max_record_bytes);
    Some((Some((record, state.epoch)), ended))
}

/// Callbacks of librdkafka for the reader's client.
#[derive(Default)]
pub(super) struct ReaderCallbacks {
    events: ClientEvents,
    assignment: Arc<Assignment>,
    /// The offsets up to which partitions have been read, control records included. Partitions with records
    /// that wait to be polled are left out.
    reached: Mutex<HashMap<Partition, i64>>,
}

impl ClientContext for ReaderCallbacks {
    fn log(&self, level: RDKafkaLogLevel, facility: &str, message: &str) {
        self.events.log(level, facility, message);
    }

    fn error(&self, error: KafkaError, reason: &str) {
        self.events.error(error, reason);
    }

    /// Called in the polling thread, so records that it polled before have been accepted.
    fn stats(&self, statistics: Statistics) {
        let mut reached = self.reached.lock().unwrap_or_else(PoisonError::into_inner);
        for (topic, topic_stats) in statistics.topics {
            let topic: Arc<str> = topic.into();
            // librdkafka has a partition -1 for messages without a partition.
            for (number, stats) in topic_stats.partitions.into_iter().filter(|(number, _)| *number >= 0) {
                let partition = Partition { topic: Arc::clone(&topic), number };
                // With `read_committed`, records of open transactions do not count yet.
                let end = if stats.ls_offset >= 0 { stats.ls_offset } else { stats.hi_offset };
                self.assignment.extend_end(&partition, end);
                // The queue's length counts all partitions together.
                if stats.fetchq_cnt == 0 && stats.eof_offset >= 0 {
                    reached.insert(partition, stats.eof_offset);
                }
            }
        }
    }
}

impl ConsumerContext for ReaderCallbacks {}
