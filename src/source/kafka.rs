//! Topics of a Kafka cluster, as a member of a consumer group. The broker says which partitions are
//! this member's; where they are read on from says the database ([`Grant`]).

mod assignment;
mod topic_id;

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rdkafka::consumer::{BaseConsumer, Consumer};
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use rdkafka::message::{Headers, Message};
use rdkafka::metadata::Metadata;
use rdkafka::topic_partition_list::{Offset, TopicPartitionList};

use super::{Place, Polled, SourceError, Start};
use crate::kafka::{KafkaUrl, Properties, client_config, config_fault};
use crate::record::{Partition, Position, Record};
use assignment::Callbacks;
pub use assignment::{Assignment, Grant};

/// How long the broker may take over one question.
const ANSWER_WITHIN: Duration = Duration::from_secs(5);
/// How long nobody takes records before the fetching is paused. Pausing throws away what was
/// fetched ahead, polling keeps the member in its group either way.
const PAUSE_AFTER: Duration = Duration::from_secs(2);
/// How often something that lasts is spoken of or tried again.
const SAY_AGAIN: Duration = Duration::from_secs(30);
const TRY_AGAIN: Duration = Duration::from_millis(500);

/// What a member of a group reads.
#[derive(Debug, Clone)]
pub struct KafkaSpec {
    /// The brokers and, where they are named, topics and group.
    pub url: KafkaUrl,
    /// Topics or patterns, one at least.
    pub topics: Vec<String>,
    /// The group.
    pub group: String,
    /// Where a partition begins of which nothing was applied yet.
    pub start: Start,
    /// Stop at the ends that the partitions have now.
    pub until_end: bool,
    /// The user's own properties.
    pub properties: Properties,
}

/// A partition that was assigned to this member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assigned {
    /// The partition.
    pub partition: Partition,
    /// The assignment's number.
    pub epoch: u64,
    /// What tells the topic from a later one of its name, where the broker says it.
    pub topic_id: Option<String>,
}

/// Who applies what was read has this of the member.
#[derive(Clone)]
pub struct Membership {
    consumer: Arc<BaseConsumer<Callbacks>>,
    /// Which partitions it has.
    pub assignment: Arc<Assignment>,
    /// The cluster's id.
    pub cluster: String,
    /// The group's name.
    pub group: String,
    /// Where each partition ended at the start, where the run is to stop there.
    pub ends: Option<BTreeMap<Partition, i64>>,
}

impl std::fmt::Debug for Membership {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = f.debug_struct("Membership");
        shown.field("cluster", &self.cluster).field("group", &self.group).finish_non_exhaustive()
    }
}

impl Membership {
    /// Tells the broker how far a partition was applied, for tools that show the lag: sent now and
    /// then, and nothing depends on it.
    pub fn tell(&self, partition: &Partition, next_offset: i64) {
        self.assignment.applied(partition, next_offset);
        // Refused where the partition was just taken away.
        let _ = self.consumer.store_offset(&partition.topic, partition.number, next_offset - 1);
    }
}

/// How far a partition is read.
#[derive(Debug)]
struct Reading {
    epoch: u64,
    next: i64,
    /// Where to stop.
    end: Option<i64>,
    ended: bool,
    /// Where it stood when it last seemed to be at its end.
    seemed_ended: Option<i64>,
}

/// A member of a group.
pub struct Kafka {
    consumer: Arc<BaseConsumer<Callbacks>>,
    assignment: Arc<Assignment>,
    spec: KafkaSpec,
    cluster: Option<String>,
    ends: Option<BTreeMap<Partition, i64>>,
    readings: HashMap<Arc<str>, HashMap<i32, Reading>>,
    /// Assigned, and to be told as soon as the broker has said the topics' ids.
    unclaimed: Vec<(Partition, u64)>,
    /// Granted, and to be begun as soon as the broker has answered.
    to_begin: Vec<Grant>,
    try_at: Instant,
    /// What came while nobody could take it.
    kept: VecDeque<(Record, u64)>,
    waiting_since: Option<Instant>,
    paused: bool,
    said: Option<Instant>,
}

impl std::fmt::Debug for Kafka {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kafka").field("spec", &self.spec).finish_non_exhaustive()
    }
}

impl Kafka {
    /// Makes the client. Nothing is asked of the broker yet.
    ///
    /// # Errors
    /// A property that librdkafka refuses.
    pub fn new(spec: KafkaSpec) -> Result<Kafka, SourceError> {
        let mut config = client_config(&spec.url.brokers, &spec.properties);
        config.set("group.id", &spec.group);
        // What is applied is stored by hand, and sent to the broker from time to time.
        config.set("enable.auto.commit", "true").set("enable.auto.offset.store", "false");
        // Where a partition is read from says the database; an offset that is gone is an error.
        config.set("auto.offset.reset", "error");
        if spec.until_end {
            config.set("enable.partition.eof", "true");
        }
        let defaults = [("statistics.interval.ms", "1000"), ("isolation.level", "read_committed")];
        let new_protocol = spec.properties.get("group.protocol") == Some("consumer");
        let strategy =
            Some(("partition.assignment.strategy", "cooperative-sticky")).filter(|_| !new_protocol);
        for (name, value) in defaults.into_iter().chain(strategy) {
            if spec.properties.get(name).is_none() {
                config.set(name, value);
            }
        }
        let callbacks = Callbacks::default();
        let assignment = Arc::clone(&callbacks.assignment);
        let consumer = config
            .create_with_context(callbacks)
            .map_err(|error: KafkaError| SourceError::lasting(config_fault(&error)))?;
        Ok(Kafka {
            consumer: Arc::new(consumer),
            assignment,
            spec,
            cluster: None,
            ends: None,
            readings: HashMap::new(),
            unclaimed: Vec::new(),
            to_begin: Vec::new(),
            try_at: Instant::now(),
            kept: VecDeque::new(),
            waiting_since: None,
            paused: false,
            said: None,
        })
    }

    /// Meets the cluster and joins the group; takes up to some seconds.
    ///
    /// # Errors
    /// The broker is away, which passes; or refuses, which lasts.
    pub fn join(&mut self) -> Result<Membership, SourceError> {
        let cluster = self.meet()?;
        if self.spec.until_end {
            self.ends = Some(self.current_ends()?);
        }
        self.subscribe()?;
        self.cluster = Some(cluster.clone());
        Ok(Membership {
            consumer: Arc::clone(&self.consumer),
            assignment: Arc::clone(&self.assignment),
            cluster,
            group: self.spec.group.clone(),
            ends: self.ends.clone(),
        })
    }

    /// Which partitions this member has, and whether a broker is connected.
    #[must_use]
    pub fn assignment(&self) -> Arc<Assignment> {
        Arc::clone(&self.assignment)
    }

    /// Asks the cluster for its id; takes up to some seconds.
    ///
    /// # Errors
    /// The broker is away, which passes; or refuses, which lasts.
    pub fn meet(&self) -> Result<String, SourceError> {
        if let Some(cluster) = self.consumer.client().fetch_cluster_id(ANSWER_WITHIN) {
            self.assignment.set_broker_up(true);
            return Ok(cluster);
        }
        // Serves what librdkafka has to say.
        let _ = self.consumer.poll(Duration::from_millis(100));
        Err(self.why_not(true))
    }

    /// Finds a place in each partition of the topics, or in one of that number; each with its
    /// topic's id.
    ///
    /// # Errors
    /// The broker is away; there is no such topic, partition or offset.
    pub fn find(
        &self,
        place: Place,
        only: Option<i32>,
    ) -> Result<Vec<(Partition, Option<String>, i64)>, SourceError> {
        let metadata = self.metadata(None)?;
        let ids = topic_id::topic_ids(self.consumer.client(), &self.spec.topics, ANSWER_WITHIN)
            .map_err(|code| SourceError::passing(format!("the topics' ids: {code}")))?;
        let mut found = Vec::new();
        for name in &self.spec.topics {
            let topic = metadata.topics().iter().find(|topic| topic.name() == name);
            let topic = topic.ok_or_else(|| SourceError::lasting(format!("no topic `{name}`")))?;
            let numbers = topic.partitions().iter().map(rdkafka::metadata::MetadataPartition::id);
            for number in numbers.filter(|number| only.is_none_or(|only| only == *number)) {
                let partition = Partition { topic: name.as_str().into(), number };
                let bounds = self.bounds(&partition)?;
                let next = match place {
                    Place::Earliest => bounds.0,
                    Place::Latest => bounds.1,
                    Place::Offset(offset) => within_bounds(&partition, offset, bounds)?,
                    Place::At(millis) => self.first_since(&partition, millis, bounds)?,
                };
                found.push((partition, ids.get(name).cloned(), next));
            }
        }
        match (only, found.is_empty()) {
            (Some(only), true) => Err(SourceError::lasting(format!("no partition {only}"))),
            _ => Ok(found),
        }
    }

    fn subscribe(&self) -> Result<(), SourceError> {
        let topics: Vec<&str> = self.spec.topics.iter().map(String::as_str).collect();
        self.consumer.subscribe(&topics).map_err(|error| SourceError::lasting(format!("topics: {error}")))
    }

    /// Why the broker does not answer, as far as librdkafka has said.
    fn why_not(&self, at_start: bool) -> SourceError {
        match self.consumer.context().voice.take_error() {
            Some((RDKafkaErrorCode::Authentication, reason)) => {
                SourceError::lasting(format!("the broker refuses user or password: {reason}"))
            }
            // Later on, this is also what a broker looks like that goes down.
            Some((RDKafkaErrorCode::SSL, reason)) if at_start => {
                SourceError::lasting(format!("no TLS with the broker: {reason}"))
            }
            Some((_, reason)) => SourceError::passing(format!("the broker is away: {reason}")),
            None => SourceError::passing(format!("no answer from `{}`", self.spec.url.brokers)),
        }
    }

    fn metadata(&self, topic: Option<&str>) -> Result<Metadata, SourceError> {
        let metadata = self.consumer.fetch_metadata(topic, ANSWER_WITHIN);
        metadata.map_err(|error| trouble("the cluster's metadata", &error))
    }

    /// Where the partitions of all topics end now; those that hold nothing are left out.
    fn current_ends(&self) -> Result<BTreeMap<Partition, i64>, SourceError> {
        let metadata = self.metadata(None)?;
        let mut ends = BTreeMap::new();
        for wanted in &self.spec.topics {
            let pattern = wanted
                .starts_with('^')
                .then(|| regex::Regex::new(wanted))
                .transpose()
                .map_err(|error| SourceError::lasting(format!("pattern `{wanted}`: {error}")))?;
            let matches = |name: &str| match &pattern {
                Some(pattern) => pattern.is_match(name),
                None => name == wanted,
            };
            let found: Vec<_> = metadata.topics().iter().filter(|topic| matches(topic.name())).collect();
            if found.is_empty() {
                let what = format!("no topic `{wanted}`, and so no end to read until");
                return Err(SourceError::lasting(what));
            }
            for topic in found {
                let name: Arc<str> = topic.name().into();
                for partition in topic.partitions() {
                    let partition = Partition { topic: Arc::clone(&name), number: partition.id() };
                    let (low, high) = self.bounds(&partition)?;
                    if high > low {
                        ends.insert(partition, high);
                    }
                }
            }
        }
        Ok(ends)
    }

    /// The offsets of the first record that a partition has and of the next that it will get.
    fn bounds(&self, partition: &Partition) -> Result<(i64, i64), SourceError> {
        let bounds = self.consumer.fetch_watermarks(&partition.topic, partition.number, ANSWER_WITHIN);
        bounds.map_err(|error| trouble(&format!("the bounds of {partition}"), &error))
    }

    /// The next record, or whatever else there is to know. Also keeps the member in its group, for
    /// which it has to be called often.
    ///
    /// # Errors
    /// Trouble that lasts; passing trouble is waited out here.
    pub fn poll(&mut self, wait: Duration) -> Result<Polled, SourceError> {
        self.waiting_since = None;
        if self.paused {
            self.paused = false;
            self.with_readings(rdkafka::consumer::Consumer::resume);
        }
        if let Some((record, epoch)) = self.kept.pop_front() {
            return Ok(Polled::Record(record, epoch));
        }
        if let Some(assigned) = self.serve()? {
            return Ok(Polled::Assigned(assigned));
        }
        Ok(match self.poll_once(wait)? {
            Some((record, epoch)) => Polled::Record(record, epoch),
            None => Polled::Nothing,
        })
    }

    /// Keeps the member in its group while nobody can take records, for about so long.
    ///
    /// # Errors
    /// Trouble that lasts.
    pub fn keep_alive(&mut self, wait: Duration) -> Result<(), SourceError> {
        let since = *self.waiting_since.get_or_insert_with(Instant::now);
        if since.elapsed() < PAUSE_AFTER {
            std::thread::sleep(wait);
            return Ok(());
        }
        if !self.paused {
            self.paused = true;
            self.with_readings(rdkafka::consumer::Consumer::pause);
        }
        if let Some(record) = self.poll_once(wait)? {
            self.kept.push_back(record);
        }
        Ok(())
    }

    /// Whether all that this member has to read until the ends has been read.
    #[must_use]
    pub fn at_end(&self) -> bool {
        let mut readings = self.readings.values().flat_map(HashMap::values);
        let begun = self.unclaimed.is_empty() && self.to_begin.is_empty() && self.kept.is_empty();
        self.ends.is_some() && begun && readings.all(|reading| reading.ended)
    }

    /// The partitions that this member has read to their ends.
    #[must_use]
    pub fn ended(&self) -> Vec<Partition> {
        let of_topic = |(topic, readings): (&Arc<str>, &HashMap<i32, Reading>)| {
            let ended = readings.iter().filter(|(_, reading)| reading.ended);
            let named = ended.map(|(number, _)| Partition { topic: Arc::clone(topic), number: *number });
            named.collect::<Vec<_>>()
        };
        self.readings.iter().flat_map(of_topic).collect()
    }

    fn with_readings(
        &self,
        does: impl FnOnce(&BaseConsumer<Callbacks>, &TopicPartitionList) -> Result<(), KafkaError>,
    ) {
        let mut list = TopicPartitionList::new();
        for (topic, readings) in &self.readings {
            for (number, reading) in readings {
                let partition = Partition { topic: Arc::clone(topic), number: *number };
                if !reading.ended && self.assignment.holds(&partition, reading.epoch) {
                    list.add_partition(topic, *number);
                }
            }
        }
        if let Err(error) = does(&self.consumer, &list) {
            tracing::debug!("pausing or resuming: {error}");
        }
    }

    /// Sees to what has changed since the last time: assignments to tell, grants to begin.
    fn serve(&mut self) -> Result<Option<Vec<Assigned>>, SourceError> {
        if self.assignment.take_rejoin() {
            self.consumer.unsubscribe();
            self.readings.clear();
            self.to_begin.clear();
            self.subscribe()?;
        }
        self.unclaimed.extend(self.assignment.take_new());
        self.to_begin.extend(self.assignment.take_granted());
        if (self.unclaimed.is_empty() && self.to_begin.is_empty()) || Instant::now() < self.try_at {
            return Ok(None);
        }
        self.try_at = Instant::now() + TRY_AGAIN;
        let grants = std::mem::take(&mut self.to_begin);
        for grant in grants {
            if !self.assignment.holds(&grant.partition, grant.epoch) {
                continue;
            }
            match self.begin(&grant) {
                Ok(()) => {}
                Err(error) if error.passes() => {
                    self.say(&error);
                    self.to_begin.push(grant);
                }
                Err(error) => return Err(error),
            }
        }
        if self.to_begin.is_empty() {
            self.try_at = Instant::now();
        }
        if self.unclaimed.is_empty() {
            return Ok(None);
        }
        let mut topics: Vec<String> =
            self.unclaimed.iter().map(|(partition, _)| partition.topic.to_string()).collect();
        topics.sort();
        topics.dedup();
        let ids = match topic_id::topic_ids(self.consumer.client(), &topics, ANSWER_WITHIN) {
            Ok(ids) => ids,
            Err(code) => {
                self.try_at = Instant::now() + TRY_AGAIN;
                self.say(&SourceError::passing(format!("the topics' ids: {code}")));
                return Ok(None);
            }
        };
        let assigned = std::mem::take(&mut self.unclaimed).into_iter().map(|(partition, epoch)| {
            let topic_id = ids.get(&*partition.topic).cloned();
            Assigned { partition, epoch, topic_id }
        });
        Ok(Some(assigned.collect()))
    }

    /// Begins to read a partition where the database says.
    fn begin(&mut self, grant: &Grant) -> Result<(), SourceError> {
        let partition = &grant.partition;
        let bounds = self.bounds(partition)?;
        let next = match grant.next_offset {
            Some(next) => within_bounds(partition, next, bounds)?,
            None => self.first_offset(partition, bounds)?,
        };
        let end = self.ends.as_ref().map(|ends| ends.get(partition).copied().unwrap_or(0));
        let mut list = TopicPartitionList::new();
        list.add_partition_offset(&partition.topic, partition.number, Offset::Offset(next))
            .map_err(|error| SourceError::lasting(format!("{partition}: {error}")))?;
        let trouble = |error: KafkaError| SourceError::passing(format!("{partition}: {error}"));
        let ended = end.is_some_and(|end| next >= end);
        if !ended {
            let sought = self.consumer.seek_partitions(list.clone(), ANSWER_WITHIN).map_err(trouble)?;
            sought
                .elements()
                .iter()
                .try_for_each(rdkafka::topic_partition_list::TopicPartitionListElem::error)
                .map_err(trouble)?;
            self.consumer.resume(&list).map_err(trouble)?;
        }
        tracing::debug!("reading {partition} from offset {next}");
        self.assignment.begins(partition, next, bounds.1);
        let readings = self.readings.entry(Arc::clone(&partition.topic)).or_default();
        readings
            .insert(partition.number, Reading { epoch: grant.epoch, next, end, ended, seemed_ended: None });
        Ok(())
    }

    /// Where a partition begins of which nothing was applied yet.
    fn first_offset(&self, partition: &Partition, (low, high): (i64, i64)) -> Result<i64, SourceError> {
        match self.spec.start {
            Start::Earliest => Ok(low),
            Start::Committed => {
                let mut list = TopicPartitionList::new();
                list.add_partition(&partition.topic, partition.number);
                let found = self.consumer.committed_offsets(list, ANSWER_WITHIN);
                let found = found.map_err(|error| trouble("the group's offsets", &error))?;
                match found
                    .elements()
                    .first()
                    .map(rdkafka::topic_partition_list::TopicPartitionListElem::offset)
                {
                    Some(Offset::Offset(offset)) => within_bounds(partition, offset, (low, high)),
                    _ => Ok(low),
                }
            }
            Start::At(millis) => self.first_since(partition, millis, (low, high)),
        }
    }

    /// The first record that is no older than a moment.
    fn first_since(
        &self,
        partition: &Partition,
        millis: i64,
        (_, high): (i64, i64),
    ) -> Result<i64, SourceError> {
        let mut list = TopicPartitionList::new();
        let failed = |error: KafkaError| trouble(&format!("a moment in {partition}"), &error);
        list.add_partition_offset(&partition.topic, partition.number, Offset::Offset(millis))
            .map_err(failed)?;
        let found = self.consumer.offsets_for_times(list, ANSWER_WITHIN).map_err(failed)?;
        match found.elements().first().map(rdkafka::topic_partition_list::TopicPartitionListElem::offset) {
            Some(Offset::Offset(offset)) => Ok(offset),
            // Nothing is as young as that.
            _ => Ok(high),
        }
    }

    fn poll_once(&mut self, wait: Duration) -> Result<Option<(Record, u64)>, SourceError> {
        match self.consumer.poll(wait) {
            None => {
                self.listen()?;
                Ok(None)
            }
            Some(Ok(message)) => {
                let readings = self.readings.get_mut(message.topic());
                let reading = readings.and_then(|readings| readings.get_mut(&message.partition()));
                // What was fetched before the partition was sought, or is behind the end.
                let Some(reading) = reading.filter(|reading| message.offset() >= reading.next) else {
                    return Ok(None);
                };
                if reading.end.is_some_and(|end| message.offset() >= end) {
                    reading.ended = true;
                    return Ok(None);
                }
                reading.next = message.offset() + 1;
                reading.ended = reading.end.is_some_and(|end| reading.next >= end);
                let epoch = reading.epoch;
                let topic = self.readings.get_key_value(message.topic()).map(|(topic, _)| Arc::clone(topic));
                let headers = message.headers().map(|headers| {
                    headers.iter().map(|header| (header.key.to_owned(), header.value.map(<[u8]>::to_vec)))
                });
                let record = Record {
                    payload: message.payload().map(<[u8]>::to_vec),
                    key: message.key().map(<[u8]>::to_vec),
                    headers: headers.map(Iterator::collect).unwrap_or_default(),
                    timestamp: message.timestamp().to_millis(),
                    position: Position::Offset {
                        topic: topic.unwrap_or_else(|| message.topic().into()),
                        partition: message.partition(),
                        offset: message.offset(),
                    },
                };
                if self.said.take().is_some() {
                    tracing::info!("the broker answers again");
                }
                Ok(Some((record, epoch)))
            }
            Some(Err(KafkaError::PartitionEOF(number))) => {
                self.reached_end(number);
                Ok(None)
            }
            Some(Err(error)) => {
                self.take(&error)?;
                Ok(None)
            }
        }
    }

    /// A partition's end was reached; librdkafka says its number and not its topic. With one topic
    /// that is enough to pass what stands between the last record and the end: a transaction's
    /// marks. The word may be of before the partition was sought, so that it must be said twice,
    /// with a search in between that would find a record.
    fn reached_end(&mut self, number: i32) {
        let mut of_number = self.readings.iter_mut().filter_map(|(topic, readings)| {
            let reading = readings.get_mut(&number)?;
            Some((Partition { topic: Arc::clone(topic), number }, reading))
        });
        let (Some((partition, reading)), None) = (of_number.next(), of_number.next()) else { return };
        if reading.end.is_none() || reading.ended {
            return;
        }
        if reading.seemed_ended == Some(reading.next) {
            reading.ended = true;
            return;
        }
        reading.seemed_ended = Some(reading.next);
        let (topic, next) = (&*partition.topic, Offset::Offset(reading.next));
        // Where it was just taken away, there is nothing more to read.
        if let Err(error) = self.consumer.seek(topic, number, next, ANSWER_WITHIN) {
            reading.seemed_ended = None;
            tracing::debug!("{partition}: {error}");
        }
    }

    fn take(&mut self, error: &KafkaError) -> Result<(), SourceError> {
        if let KafkaError::MessageConsumptionFatal(code) = error {
            return Err(SourceError::lasting(format!("the group refuses this member: {code}")));
        }
        match error.rdkafka_error_code() {
            Some(RDKafkaErrorCode::AutoOffsetReset | RDKafkaErrorCode::OffsetOutOfRange) => {
                for (topic, readings) in &self.readings {
                    for (number, reading) in readings {
                        let partition = Partition { topic: Arc::clone(topic), number: *number };
                        if self.assignment.holds(&partition, reading.epoch) {
                            let bounds = self.bounds(&partition)?;
                            within_bounds(&partition, reading.next, bounds)?;
                        }
                    }
                }
                Ok(())
            }
            Some(RDKafkaErrorCode::UnknownTopicOrPartition | RDKafkaErrorCode::UnknownTopic) => {
                let topics = self.spec.topics.join("`, `");
                self.say(&SourceError::passing(format!("a topic of `{topics}` does not exist yet")));
                Ok(())
            }
            _ => match trouble("reading", error) {
                passing if passing.passes() => {
                    self.say(&passing);
                    Ok(())
                }
                lasting => Err(lasting),
            },
        }
    }

    /// Hears what librdkafka says of its own accord.
    fn listen(&mut self) -> Result<(), SourceError> {
        let voice = &self.consumer.context().voice;
        let Some((code, reason)) = voice.take_error() else { return Ok(()) };
        match code {
            RDKafkaErrorCode::Authentication => {
                Err(SourceError::lasting(format!("the broker refuses user or password: {reason}")))
            }
            // One broker of several: it is enough that others answer.
            _ if self.assignment.broker_up() => Ok(()),
            _ => {
                self.say(&SourceError::passing(format!("the broker is away: {reason}")));
                Ok(())
            }
        }
    }

    /// Speaks of passing trouble, once in a while.
    fn say(&mut self, error: &SourceError) {
        if self.said.is_none_or(|said| said.elapsed() >= SAY_AGAIN) {
            self.said = Some(Instant::now());
            tracing::warn!("{error}; nothing is lost, trying again");
        }
    }
}

/// An offset at which a partition can be read on.
fn within_bounds(partition: &Partition, next: i64, (low, high): (i64, i64)) -> Result<i64, SourceError> {
    if (low..=high).contains(&next) {
        return Ok(next);
    }
    Err(SourceError::OutOfBounds { partition: partition.clone(), next, low, high })
}

/// What an answer of the broker means; most troubles pass.
fn trouble(what: &str, error: &KafkaError) -> SourceError {
    match error.rdkafka_error_code() {
        Some(
            code @ (RDKafkaErrorCode::TopicAuthorizationFailed
            | RDKafkaErrorCode::GroupAuthorizationFailed
            | RDKafkaErrorCode::ClusterAuthorizationFailed),
        ) => SourceError::lasting(format!("{what}: {code}")),
        _ => SourceError::passing(format!("{what}: {error}")),
    }
}
