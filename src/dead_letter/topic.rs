//! Dead letters in a topic: the unchanged record, with headers added after its own.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rdkafka::client::ClientContext;
use rdkafka::config::RDKafkaLogLevel;
use rdkafka::consumer::{BaseConsumer, Consumer};
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use rdkafka::message::{DeliveryResult, Header, Message, OwnedHeaders};
use rdkafka::producer::{BaseProducer, BaseRecord, Producer, ProducerContext, PurgeConfig};
use rdkafka::topic_partition_list::{Offset, TopicPartitionList};
use tokio::task::spawn_blocking;

use super::error::DeadLetterError;
use super::format::DeadLetter;
use super::stored::StoredDeadLetter;
use crate::kafka::{ClientEvents, Properties, client_config, describe_config_error, to_record};
use crate::record::{Partition, Position, Record};

/// Timeout of the broker's acknowledgement. A database transaction is open meanwhile.
const DELIVERY_TIMEOUT: Duration = Duration::from_secs(10);
/// Longest wait for the next message while records are left to read.
const READ_TIMEOUT: Duration = Duration::from_secs(30);
/// Longest wait for a broker that creates the topic on demand.
const TOPIC_CREATION_TIMEOUT: Duration = Duration::from_secs(3);
/// Timeout of one request to the broker.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(5);

/// Callbacks of librdkafka for the producer.
#[derive(Debug, Default)]
struct DeliveryCallbacks {
    events: ClientEvents,
    first_error: Mutex<Option<RDKafkaErrorCode>>,
}

impl DeliveryCallbacks {
    fn first_error(&self) -> MutexGuard<'_, Option<RDKafkaErrorCode>> {
        self.first_error.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ClientContext for DeliveryCallbacks {
    fn log(&self, level: RDKafkaLogLevel, facility: &str, message: &str) {
        self.events.log(level, facility, message);
    }

    fn error(&self, error: KafkaError, reason: &str) {
        self.events.error(error, reason);
    }
}

impl ProducerContext for DeliveryCallbacks {
    type DeliveryOpaque = ();

    fn delivery(&self, result: &DeliveryResult<'_>, (): ()) {
        if let Err((error, _)) = result {
            let code = error.rdkafka_error_code().unwrap_or(RDKafkaErrorCode::Unknown);
            // Later errors only report that the other records were purged.
            self.first_error().get_or_insert(code);
        }
    }
}

/// A topic of dead letters.
#[derive(Debug, Clone)]
pub struct TopicLog {
    pub(super) name: String,
    /// Locked by one call at a time, since a failure purges all records that the producer holds.
    writer: Arc<Mutex<TopicWriter>>,
}

impl TopicLog {
    pub(super) fn new(
        brokers: &str,
        topic: &str,
        properties: &Properties,
    ) -> Result<TopicLog, DeadLetterError> {
        let mut config = client_config(brokers, properties);
        config.set("enable.idempotence", "true").set("acks", "all");
        config.set("message.timeout.ms", DELIVERY_TIMEOUT.as_millis().to_string());
        let producer = config.create_with_context(DeliveryCallbacks::default());
        let producer = producer.map_err(|error| permanent(describe_config_error(&error)))?;
        let writer = TopicWriter { producer, topic: topic.to_owned(), topic_exists: false };
        Ok(TopicLog { name: format!("kafka://{brokers}/{topic}"), writer: Arc::new(Mutex::new(writer)) })
    }

    /// Checks that the topic exists. Blocks for up to a few seconds. A broker that creates topics on demand does
    /// so on this request.
    ///
    /// # Errors
    /// The topic does not exist, or the broker is unavailable or refuses.
    pub fn check(&self) -> Result<(), DeadLetterError> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner).await_topic()
    }

    /// Produces on another thread, after earlier calls have finished.
    pub(super) async fn write(&self, dead_letters: &[DeadLetter<'_>]) -> Result<(), DeadLetterError> {
        let writer = Arc::clone(&self.writer);
        let records: Vec<OutgoingRecord> = dead_letters.iter().map(OutgoingRecord::new).collect();
        let produced =
            spawn_blocking(move || writer.lock().unwrap_or_else(PoisonError::into_inner).produce(records));
        produced.await.map_err(std::io::Error::from)?
    }
}

/// A record to produce.
struct OutgoingRecord {
    payload: Option<Vec<u8>>,
    key: Option<Vec<u8>>,
    headers: OwnedHeaders,
    partition: Option<i32>,
}

impl OutgoingRecord {
    fn new(dead_letter: &DeadLetter<'_>) -> OutgoingRecord {
        let Record { payload, key, headers: own_headers, position, .. } = dead_letter.record;
        let mut headers = OwnedHeaders::new();
        for (key, value) in own_headers {
            headers = headers.insert(Header { key, value: value.as_deref() });
        }
        for (key, value) in dead_letter.headers() {
            headers = headers.insert(Header { key: &key, value: Some(&value) });
        }
        // In one partition, readers see lines in order. A replay sorts them by run and line.
        let partition = matches!(position, Position::Line { .. }).then_some(0);
        OutgoingRecord { payload: payload.clone(), key: key.clone(), headers, partition }
    }
}

/// Produces dead letters, one call at a time.
struct TopicWriter {
    producer: BaseProducer<DeliveryCallbacks>,
    topic: String,
    /// Whether the topic is known to exist.
    topic_exists: bool,
}

impl std::fmt::Debug for TopicWriter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TopicWriter").field("topic", &self.topic).finish_non_exhaustive()
    }
}

impl TopicWriter {
    /// Produces records and waits until the broker has acknowledged all of them.
    fn produce(&mut self, records: Vec<OutgoingRecord>) -> Result<(), DeadLetterError> {
        self.await_topic()?;
        *self.producer.context().first_error() = None;
        let deadline = Instant::now() + DELIVERY_TIMEOUT;
        for record in records {
            let mut produced: BaseRecord<'_, [u8], [u8]> =
                BaseRecord::to(&self.topic).headers(record.headers);
            produced.key = record.key.as_deref();
            produced.payload = record.payload.as_deref();
            produced.partition = record.partition;
            while let Err((error, returned)) = self.producer.send(produced) {
                let code = error.rdkafka_error_code().unwrap_or(RDKafkaErrorCode::Unknown);
                if code != RDKafkaErrorCode::QueueFull || Instant::now() > deadline {
                    return Err(self.abort(code));
                }
                self.producer.poll(Duration::from_millis(50));
                produced = returned;
            }
        }
        let flushed = self.producer.flush(deadline.saturating_duration_since(Instant::now()));
        let first_error = self.producer.context().first_error().take();
        match (first_error, flushed) {
            (Some(code), _) => Err(self.abort(code)),
            (None, Err(error)) => {
                Err(self.abort(error.rdkafka_error_code().unwrap_or(RDKafkaErrorCode::OperationTimedOut)))
            }
            (None, Ok(())) => Ok(()),
        }
    }

    /// Waits until the topic exists, since librdkafka would keep records for a missing topic for half a
    /// minute. A broker that creates topics on demand does so on this request.
    fn await_topic(&mut self) -> Result<(), DeadLetterError> {
        let deadline = Instant::now() + TOPIC_CREATION_TIMEOUT;
        while !self.topic_exists {
            let metadata = self.producer.client().fetch_metadata(Some(&self.topic), REQUEST_TIMEOUT);
            let metadata = metadata.map_err(|error| {
                let code = error.rdkafka_error_code().unwrap_or(RDKafkaErrorCode::BrokerTransportFailure);
                self.delivery_error(code)
            })?;
            self.topic_exists = metadata.topics().first().is_some_and(|topic| !topic.partitions().is_empty());
            if !self.topic_exists && Instant::now() > deadline {
                let code = RDKafkaErrorCode::UnknownTopicOrPartition;
                return Err(self.delivery_error(code));
            }
            if !self.topic_exists {
                self.producer.poll(Duration::from_millis(100));
            }
        }
        Ok(())
    }

    /// Purges unsent records: a retry produces all records again.
    fn abort(&self, code: RDKafkaErrorCode) -> DeadLetterError {
        self.producer.purge(PurgeConfig::default().queue().inflight());
        let _ = self.producer.flush(Duration::from_secs(1));
        self.delivery_error(code)
    }

    fn delivery_error(&self, code: RDKafkaErrorCode) -> DeadLetterError {
        if matches!(code, RDKafkaErrorCode::UnknownTopic | RDKafkaErrorCode::UnknownTopicOrPartition) {
            return permanent(format!("topic `{}` does not exist", self.topic));
        }
        let last_error = self.producer.context().events.take_error();
        let refused_login = matches!(last_error, Some((RDKafkaErrorCode::Authentication, _)));
        let reason = last_error.map(|(_, reason)| format!(": {reason}")).unwrap_or_default();
        let transient = !refused_login
            && !matches!(
                code,
                RDKafkaErrorCode::UnknownPartition
                    | RDKafkaErrorCode::MessageSizeTooLarge
                    | RDKafkaErrorCode::InvalidRecord
                    | RDKafkaErrorCode::InvalidTimestamp
                    | RDKafkaErrorCode::InvalidTopic
                    | RDKafkaErrorCode::TopicAuthorizationFailed
                    | RDKafkaErrorCode::ClusterAuthorizationFailed
                    | RDKafkaErrorCode::Fatal
            );
        let hint = match code {
            RDKafkaErrorCode::MessageSizeTooLarge => {
                "\n  = hint: the topic's `max.message.bytes` and `-X message.max.bytes=…` must allow a record with the added headers"
            }
            _ => "",
        };
        DeadLetterError::Broker { reason: format!("topic `{}`: {code}{reason}{hint}", self.topic), transient }
    }
}

fn permanent(reason: String) -> DeadLetterError {
    DeadLetterError::Broker { reason, transient: false }
}

/// Reads the dead letters of a topic within the given ranges of offsets, ordered by partition and offset. All
/// of them are held in memory.
///
/// # Errors
/// The broker is unavailable or refuses, or a record is not a dead letter.
pub fn read_topic(
    brokers: &str,
    properties: &Properties,
    ranges: &BTreeMap<Partition, Range<i64>>,
) -> Result<Vec<StoredDeadLetter>, DeadLetterError> {
    let mut config = client_config(brokers, properties);
    // No offset is committed and no group is joined: partitions are assigned explicitly.
    config.set("group.id", "mapper.replay").set("enable.auto.commit", "false");
    config.set("enable.partition.eof", "true").set("auto.offset.reset", "error");
    let consumer = config.create_with_context(ClientEvents::default());
    let consumer: BaseConsumer<ClientEvents> =
        consumer.map_err(|error| permanent(describe_config_error(&error)))?;
    let mut dead_letters = Vec::new();
    for (partition, range) in ranges.iter().filter(|(_, range)| !range.is_empty()) {
        read_partition(&consumer, partition, range, &mut dead_letters)?;
    }
    Ok(dead_letters)
}

fn read_partition(
    consumer: &BaseConsumer<ClientEvents>,
    partition: &Partition,
    range: &Range<i64>,
    dead_letters: &mut Vec<StoredDeadLetter>,
) -> Result<(), DeadLetterError> {
    let failed = |error: &str| {
        let last_error = consumer.context().take_error().map(|(_, reason)| format!(": {reason}"));
        permanent(format!("{partition}: {error}{}", last_error.unwrap_or_default()))
    };
    let refused = |error: KafkaError| failed(&error.to_string());
    let mut open = TopicPartitionList::new();
    open.add_partition_offset(&partition.topic, partition.number, Offset::Offset(range.start))
        .map_err(refused)?;
    consumer.assign(&open).map_err(refused)?;
    let mut last_message_at = Instant::now();
    loop {
        match consumer.poll(Duration::from_millis(200)) {
            // A message of the previous partition.
            Some(Ok(message)) if message.partition() != partition.number => {}
            Some(Err(KafkaError::PartitionEOF(number))) if number != partition.number => {}
            Some(Ok(message)) => {
                last_message_at = Instant::now();
                let offset = message.offset();
                if offset < range.end {
                    let record = to_record(&message, message.topic().into(), usize::MAX);
                    let position = record.position.to_string();
                    let dead_letter = StoredDeadLetter::from_record(record);
                    dead_letters
                        .push(dead_letter.map_err(|reason| DeadLetterError::Malformed { position, reason })?);
                }
                if offset + 1 >= range.end {
                    return Ok(());
                }
            }
            // The last offsets can be those of control records.
            Some(Err(KafkaError::PartitionEOF(_))) => return Ok(()),
            Some(Err(error)) => return Err(refused(error)),
            None if last_message_at.elapsed() > READ_TIMEOUT => return Err(failed("no answer")),
            None => {}
        }
    }
}
