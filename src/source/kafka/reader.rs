//! The client that reads. Partitions are assigned to it by hand, each at the very offset from which
//! it is to be read on; the group, which says whose they are, is another client's business.
//!
//! With one client for both, a partition would begin at some logical offset when the group gives it,
//! and be sought to the right one when the database has said it. But librdkafka asks again for a
//! logical offset whose answer came too late, and the second answer overrides the seek: records in
//! between are never read (seen here; confluentinc/librdkafka#2256). For an offset that is assigned,
//! nothing is asked.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rdkafka::ClientConfig;
use rdkafka::client::ClientContext;
use rdkafka::config::RDKafkaLogLevel;
use rdkafka::consumer::{BaseConsumer, Consumer, ConsumerContext};
use rdkafka::error::KafkaError;
use rdkafka::message::{BorrowedMessage, Headers, Message};
use rdkafka::statistics::Statistics;
use rdkafka::topic_partition_list::{Offset, TopicPartitionList};

use super::assignment::{Assignment, Grant};
use super::{ANSWER_SOON, ANSWER_WITHIN, await_closed};
use crate::kafka::Voice;
use crate::record::{Partition, Position, Record};

/// How often the broker is asked where partitions end of which nothing is fetched.
const ASK_FOR_ENDS: Duration = Duration::from_secs(5);

/// From where to where a partition is read.
#[derive(Debug)]
pub(super) struct Beginning {
    pub(super) grant: Grant,
    pub(super) next: i64,
    pub(super) end: Option<i64>,
    /// The offsets of its first record and behind its last.
    pub(super) bounds: (i64, i64),
}

/// How far a partition is read.
#[derive(Debug)]
struct Reading {
    epoch: u64,
    next: i64,
    /// Where to stop.
    end: Option<i64>,
    ended: bool,
    /// Whether the client has said once that nothing is left.
    seems_ended: bool,
}

impl Reading {
    fn is_at_end(&self) -> bool {
        self.end.is_some_and(|end| self.next >= end)
    }
}

/// See the module.
pub(super) struct Reader {
    client: BaseConsumer<Listener>,
    assignment: Arc<Assignment>,
    /// By topic and partition: messages name both, and none is to be copied for a look.
    readings: HashMap<Arc<str>, HashMap<i32, Reading>>,
    paused: bool,
    asked_for_ends: Option<Instant>,
    /// The number of the last change of the assignment that was followed.
    change: u64,
}

impl Reader {
    /// Makes the client. `config` is that of the group's client.
    pub(super) fn new(config: &ClientConfig, assignment: &Arc<Assignment>) -> Result<Reader, KafkaError> {
        let mut config = config.clone();
        // How far records were applied tells the group's client.
        config.set("enable.auto.commit", "false");
        let client = config.create_with_context(Listener::new(assignment))?;
        let assignment = Arc::clone(assignment);
        let readings = HashMap::new();
        Ok(Reader { client, assignment, readings, paused: false, asked_for_ends: None, change: 0 })
    }

    /// Gets to know the cluster before there is something to read: what is assigned to a client that
    /// knows no leader yet can wait for a second.
    pub(super) fn meet(&self, topic: Option<&str>) {
        if let Err(error) = self.client.fetch_metadata(topic, ANSWER_SOON) {
            tracing::debug!("the cluster's metadata: {error}");
        }
    }

    /// What the client says of its own accord.
    pub(super) fn voice(&self) -> &Voice {
        &self.client.context().voice
    }

    /// Reads partitions, each from an offset on, up to an end where there is one.
    pub(super) fn begin(&mut self, beginnings: &[Beginning]) -> Result<(), KafkaError> {
        for Beginning { grant: Grant { partition, .. }, .. } in beginnings {
            let known = self.readings.get(&partition.topic).and_then(|of| of.get(&partition.number));
            if known.is_some_and(|known| !known.ended) {
                self.leave(std::slice::from_ref(partition))?;
            }
            if let Some(readings) = self.readings.get_mut(&partition.topic) {
                readings.remove(&partition.number);
            }
        }
        let to_read = |beginning: &&Beginning| beginning.end.is_none_or(|end| beginning.next < end);
        let entered = beginnings.iter().filter(to_read);
        self.enter(entered.map(|beginning| (&beginning.grant.partition, beginning.next)))?;
        for Beginning { grant: Grant { partition, epoch, .. }, next, end, .. } in beginnings {
            let mut reading =
                Reading { epoch: *epoch, next: *next, end: *end, ended: false, seems_ended: false };
            reading.ended = reading.is_at_end();
            self.readings.entry(Arc::clone(&partition.topic)).or_default().insert(partition.number, reading);
            tracing::debug!("reading {partition} from offset {next}");
        }
        Ok(())
    }

    /// Begins anew at what comes next, everywhere: after trouble that has stopped the reading.
    pub(super) fn restart(&mut self) -> Result<(), KafkaError> {
        let open = self.places();
        let partitions: Vec<Partition> = open.iter().map(|(partition, _)| partition.clone()).collect();
        self.leave(&partitions)?;
        self.enter(open.iter().map(|(partition, next)| (partition, *next)))
    }

    /// Reads nothing any more.
    pub(super) fn clear(&mut self) -> Result<(), KafkaError> {
        self.readings.clear();
        self.client.unassign()
    }

    /// Begins to close the client; whether it does.
    pub(super) fn close(&self) -> bool {
        self.client.close_queue().is_ok()
    }

    /// Waits until the client has closed.
    pub(super) fn await_closed(&self) {
        await_closed(&self.client);
    }

    /// What is read, with the offset that comes next.
    pub(super) fn places(&self) -> Vec<(Partition, i64)> {
        self.open().map(|(partition, reading)| (partition, reading.next)).collect()
    }

    /// Whether all partitions have been read to their ends; so also where there are none.
    pub(super) fn is_at_end(&self) -> bool {
        self.readings.values().flat_map(HashMap::values).all(|reading| reading.ended)
    }

    /// The partitions that have been read to their ends, each with the assignment that it was read
    /// under.
    pub(super) fn ended(&self) -> Vec<(Partition, u64)> {
        let ended = self.all().filter(|(_, reading)| reading.ended);
        ended.map(|(partition, reading)| (partition, reading.epoch)).collect()
    }

    /// Fetches no more for a while; what was fetched ahead is thrown away.
    pub(super) fn pause(&mut self) {
        if !std::mem::replace(&mut self.paused, true) {
            self.with_open(Consumer::pause);
        }
    }

    /// Fetches again.
    pub(super) fn resume(&mut self) {
        if std::mem::replace(&mut self.paused, false) {
            self.with_open(Consumer::resume);
        }
    }

    /// Hears how partitions grow, which says nobody else while nothing is fetched: a lag that stood
    /// still in an outage would hide it.
    pub(super) fn ask_for_ends(&mut self) {
        let asked = self.asked_for_ends.is_some_and(|asked| asked.elapsed() < ASK_FOR_ENDS);
        if asked || !self.assignment.broker_up() {
            return;
        }
        self.asked_for_ends = Some(Instant::now());
        self.with_open(|client, list| {
            if list.count() == 0 {
                return Ok(());
            }
            let mut list = list.clone();
            // As a moment, librdkafka takes the end for the latest one.
            list.set_all_offsets(Offset::End)?;
            for element in client.offsets_for_times(list, ANSWER_WITHIN)?.elements() {
                if let Offset::Offset(end) = element.offset() {
                    let partition = Partition { topic: element.topic().into(), number: element.partition() };
                    self.assignment.grown(&partition, end);
                }
            }
            Ok(())
        });
    }

    /// The next record, with the assignment of its partition that it was read under; waits about so
    /// long.
    pub(super) fn poll(&mut self, wait: Duration) -> Result<Option<(Record, u64)>, KafkaError> {
        self.follow()?;
        let found = match self.client.poll(wait) {
            None | Some(Err(KafkaError::PartitionEOF(_))) => None,
            Some(Err(error)) => return Err(error),
            Some(Ok(message)) => take(&mut self.readings, &message),
        };
        if let Some(Found { ended: Some(partition), .. }) = &found {
            self.leave(std::slice::from_ref(partition))?;
        }
        if found.is_none() {
            self.end_at_marks()?;
        }
        Ok(found.and_then(|found| found.record))
    }

    /// Stops reading what was taken away.
    fn follow(&mut self) -> Result<(), KafkaError> {
        let change = self.assignment.change();
        if change == std::mem::replace(&mut self.change, change) {
            return Ok(());
        }
        let lost = self.all().filter(|(partition, reading)| !self.assignment.holds(partition, reading.epoch));
        let lost: Vec<(Partition, bool)> =
            lost.map(|(partition, reading)| (partition, reading.ended)).collect();
        for (partition, _) in &lost {
            if let Some(readings) = self.readings.get_mut(&partition.topic) {
                readings.remove(&partition.number);
            }
        }
        let open: Vec<Partition> =
            lost.into_iter().filter(|(_, ended)| !ended).map(|(partition, _)| partition).collect();
        self.leave(&open)
    }

    /// Stops reading partitions whose last records are marks of the broker, such as those of
    /// transactions, which nobody is given: the client has to say that it is past them. It says so
    /// twice, since the first word can be of before the partition was begun.
    fn end_at_marks(&mut self) -> Result<(), KafkaError> {
        let reached = self.client.context().take_reached();
        let mut over = Vec::new();
        for (partition, reached) in reached {
            let readings = self.readings.get_mut(&partition.topic);
            let Some(reading) = readings.and_then(|readings| readings.get_mut(&partition.number)) else {
                continue;
            };
            if reading.ended || reading.end.is_none_or(|end| reached < end) {
                continue;
            }
            if std::mem::replace(&mut reading.seems_ended, true) {
                reading.ended = true;
                over.push(partition);
            }
        }
        self.leave(&over)
    }

    fn all(&self) -> impl Iterator<Item = (Partition, &Reading)> {
        self.readings.iter().flat_map(|(topic, readings)| {
            let named = |number: &i32| Partition { topic: Arc::clone(topic), number: *number };
            readings.iter().map(move |(number, reading)| (named(number), reading))
        })
    }

    fn open(&self) -> impl Iterator<Item = (Partition, &Reading)> {
        self.all().filter(|(_, reading)| !reading.ended)
    }

    fn enter<'p>(&self, places: impl IntoIterator<Item = (&'p Partition, i64)>) -> Result<(), KafkaError> {
        let mut list = TopicPartitionList::new();
        for (partition, next) in places {
            list.add_partition_offset(&partition.topic, partition.number, Offset::Offset(next))?;
        }
        if list.count() == 0 {
            return Ok(());
        }
        self.client.incremental_assign(&list)?;
        // What was paused when it was left is still paused when it is assigned again.
        if self.paused { self.client.pause(&list) } else { self.client.resume(&list) }
    }

    fn leave(&self, partitions: &[Partition]) -> Result<(), KafkaError> {
        if partitions.is_empty() {
            return Ok(());
        }
        let mut list = TopicPartitionList::new();
        for partition in partitions {
            list.add_partition(&partition.topic, partition.number);
        }
        self.client.incremental_unassign(&list)
    }

    fn with_open(
        &self,
        does: impl FnOnce(&BaseConsumer<Listener>, &TopicPartitionList) -> Result<(), KafkaError>,
    ) {
        let mut list = TopicPartitionList::new();
        for (partition, _) in self.open() {
            list.add_partition(&partition.topic, partition.number);
        }
        if let Err(error) = does(&self.client, &list) {
            tracing::debug!("pausing, resuming or asking for ends: {error}");
        }
    }
}

/// What a message turned out to be.
struct Found {
    /// With the assignment that it was read under; none where it stands behind the end.
    record: Option<(Record, u64)>,
    /// Its partition, where that has now been read to its end.
    ended: Option<Partition>,
}

/// A message as a record; none where it is of a partition that is not read any more.
fn take(
    readings: &mut HashMap<Arc<str>, HashMap<i32, Reading>>,
    message: &BorrowedMessage<'_>,
) -> Option<Found> {
    let topic = Arc::clone(readings.get_key_value(message.topic())?.0);
    let reading = readings.get_mut(message.topic())?.get_mut(&message.partition())?;
    let (number, offset) = (message.partition(), message.offset());
    if offset < reading.next || reading.ended {
        return None;
    }
    // Offsets can be missing: of records that were compacted away, and of a transaction's marks.
    reading.next = offset + 1;
    reading.seems_ended = false;
    reading.ended = reading.is_at_end();
    let ended = reading.ended.then(|| Partition { topic: Arc::clone(&topic), number });
    if reading.end.is_some_and(|end| offset >= end) {
        return Some(Found { record: None, ended });
    }
    let headers = message.headers().map(|headers| {
        headers.iter().map(|header| (header.key.to_owned(), header.value.map(<[u8]>::to_vec)))
    });
    let record = Record {
        payload: message.payload().map(<[u8]>::to_vec),
        key: message.key().map(<[u8]>::to_vec),
        headers: headers.map(Iterator::collect).unwrap_or_default(),
        timestamp: message.timestamp().to_millis(),
        position: Position::Offset { topic, partition: number, offset },
    };
    Some(Found { record: Some((record, reading.epoch)), ended })
}

/// What librdkafka calls back for the client that reads.
struct Listener {
    voice: Voice,
    assignment: Arc<Assignment>,
    /// How far partitions have been read, marks of the broker included, where nothing of them waits
    /// to be polled.
    reached: Mutex<HashMap<Partition, i64>>,
}

impl Listener {
    fn new(assignment: &Arc<Assignment>) -> Listener {
        let assignment = Arc::clone(assignment);
        Listener { voice: Voice::default(), assignment, reached: Mutex::default() }
    }

    fn take_reached(&self) -> HashMap<Partition, i64> {
        std::mem::take(&mut *self.reached.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl ClientContext for Listener {
    fn log(&self, level: RDKafkaLogLevel, facility: &str, message: &str) {
        self.voice.log(level, facility, message);
    }

    fn error(&self, error: KafkaError, reason: &str) {
        self.voice.error(error, reason);
    }

    /// Called in the thread that polls: what it had polled before has been taken.
    fn stats(&self, statistics: Statistics) {
        let mut reached = self.reached.lock().unwrap_or_else(PoisonError::into_inner);
        for (topic, of) in statistics.topics {
            let topic: Arc<str> = topic.into();
            // librdkafka keeps one of the number -1 for what has no partition yet.
            for (number, of) in of.partitions.into_iter().filter(|(number, _)| *number >= 0) {
                let partition = Partition { topic: Arc::clone(&topic), number };
                // Where transactions are read, what is open yet is not there yet.
                let end = if of.ls_offset >= 0 { of.ls_offset } else { of.hi_offset };
                self.assignment.grown(&partition, end);
                // The queue's length is that of all partitions together.
                if of.fetchq_cnt == 0 && of.eof_offset >= 0 {
                    reached.insert(partition, of.eof_offset);
                }
            }
        }
    }
}

impl ConsumerContext for Listener {}
