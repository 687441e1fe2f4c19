//! Topics for tests, on a real broker (`MAPPER_TEST_KAFKA_URL`) or on librdkafka's mock broker.

use std::sync::mpsc::{Sender, channel};
use std::sync::{LazyLock, Mutex};
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use rdkafka::ClientConfig;
use rdkafka::admin::{AdminClient, AdminOptions, NewPartitions, NewTopic, TopicReplication};
use rdkafka::client::DefaultClientContext;
use rdkafka::consumer::{BaseConsumer, Consumer};
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use rdkafka::message::{Header, OwnedHeaders};
use rdkafka::mocking::MockCluster;
use rdkafka::producer::{BaseProducer, BaseRecord, Producer};

use super::{block_on, skipped_is_failure, trial};

const TIMEOUT: Duration = Duration::from_secs(30);

/// The environment variable with the broker's URL.
pub const BROKER: &str = "MAPPER_TEST_KAFKA_URL";

/// The real broker's address.
pub fn broker() -> Option<String> {
    address(BROKER)
}

/// The address in a variable, such as that of another listener of the broker.
pub fn address(variable: &str) -> Option<String> {
    let url = std::env::var(variable).ok()?;
    Some(url.trim_start_matches("kafka://").trim_end_matches('/').to_owned())
}

/// Whether the mock is accepted in place of a broker. `scripts/services env` says so if Kafka could not be
/// fetched.
fn mock_is_accepted() -> bool {
    std::env::var_os("MAPPER_TEST_KAFKA").is_some_and(|value| value == "mock")
}

/// A test of topics and a database, on the real broker or else on the mock.
pub fn kafka_trial(
    dialect: Dialect,
    name: impl Into<String>,
    run: impl FnOnce() -> Result<(), Failed> + Send + 'static,
) -> Trial {
    if broker().is_none() && skipped_is_failure() && !mock_is_accepted() {
        return missing_broker_trial(name, format!("{dialect} and Kafka, {BROKER} is not set"));
    }
    let trial = trial(dialect, name, run);
    if broker().is_some() || trial.has_ignored_flag() {
        return trial;
    }
    trial.with_kind(format!("{dialect}, mock broker"))
}

/// A test that needs a real broker, because the mock lacks a feature.
pub fn broker_trial(
    dialect: Dialect,
    name: impl Into<String>,
    missing: &str,
    run: impl FnOnce() -> Result<(), Failed> + Send + 'static,
) -> Trial {
    if broker().is_some() {
        return trial(dialect, name, run);
    }
    let kind = format!("{dialect}, {BROKER} is not set and the mock has no {missing}");
    if skipped_is_failure() && !mock_is_accepted() {
        return missing_broker_trial(name, kind);
    }
    Trial::test(name, run).with_kind(kind).with_ignored_flag(true)
}

fn missing_broker_trial(name: impl Into<String>, kind: String) -> Trial {
    let fail = || Err(Failed::from(format!("MAPPER_TEST_ALL=1, but {BROKER} is not set")));
    Trial::test(name, fail).with_kind(kind)
}

/// librdkafka's mock of a cluster, which lives as long as this process. A separate thread owns it, since only
/// one thread can use it.
struct Mock {
    address: String,
    /// Requests to create topics, with their numbers of partitions.
    topics: Mutex<Sender<(String, i32, Sender<()>)>>,
}

static MOCK: LazyLock<Mock> = LazyLock::new(|| {
    let (topics, requests) = channel::<(String, i32, Sender<()>)>();
    let (address_sender, address) = channel();
    std::thread::spawn(move || {
        let cluster = MockCluster::new(1).unwrap();
        address_sender.send(cluster.bootstrap_servers()).unwrap();
        for (name, partitions, created) in requests {
            cluster.create_topic(&name, partitions, 1).unwrap();
            created.send(()).unwrap();
        }
    });
    Mock { address: address.recv().unwrap(), topics: Mutex::new(topics) }
});

/// The address of the cluster that tests use: the real broker's, or else the mock's.
pub fn cluster() -> String {
    broker().unwrap_or_else(|| MOCK.address.clone())
}

/// A topic of one test, deleted when dropped.
pub struct Topic {
    pub brokers: String,
    pub name: String,
    producer: BaseProducer,
}

/// A record to produce.
#[derive(Debug, Clone, Default)]
pub struct Message {
    pub partition: i32,
    pub key: Option<Vec<u8>>,
    pub payload: Option<Vec<u8>>,
    pub headers: Vec<(String, Option<Vec<u8>>)>,
    pub timestamp: Option<i64>,
}

impl Message {
    /// A payload for a partition.
    pub fn of(partition: i32, payload: impl Into<Vec<u8>>) -> Message {
        Message { partition, payload: Some(payload.into()), ..Message::default() }
    }
}

/// Settings of all producers in tests.
pub fn producer(brokers: &str) -> ClientConfig {
    let mut config = ClientConfig::new();
    config.set("bootstrap.servers", brokers).set("enable.idempotence", "true").set("linger.ms", "5");
    config.set("queue.buffering.max.messages", "1000000");
    config
}

fn admin(brokers: &str) -> AdminClient<DefaultClientContext> {
    ClientConfig::new().set("bootstrap.servers", brokers).create().unwrap()
}

/// Returns a unique name.
pub fn fresh_name(kind: &str) -> String {
    use std::hash::BuildHasher;
    let number = std::hash::RandomState::new().hash_one(kind);
    format!("{kind}-{}-{number:016x}", std::process::id())
}

impl Topic {
    /// Creates a topic.
    pub fn fresh(partitions: i32) -> Topic {
        let topic = Topic::named(&cluster(), &fresh_name("test"));
        topic.create(partitions);
        topic
    }

    /// Creates a topic with settings, which the mock does not support.
    pub fn with_settings(partitions: i32, settings: &[(&str, &str)]) -> Topic {
        let topic = Topic::named(&cluster(), &fresh_name("test"));
        topic.create_with(partitions, settings);
        topic
    }

    /// A topic that need not exist.
    pub fn named(brokers: &str, name: &str) -> Topic {
        let producer = producer(brokers).create().unwrap();
        Topic { brokers: brokers.to_owned(), name: name.to_owned(), producer }
    }

    pub fn create(&self, partitions: i32) {
        self.create_with(partitions, &[]);
    }

    fn is_mock(&self) -> bool {
        broker().is_none() && self.brokers == MOCK.address
    }

    fn create_with(&self, partitions: i32, settings: &[(&str, &str)]) {
        if self.is_mock() {
            let (created_sender, created) = channel();
            MOCK.topics.lock().unwrap().send((self.name.clone(), partitions, created_sender)).unwrap();
            created.recv().unwrap();
            return self.await_partitions(partitions);
        }
        let mut new = NewTopic::new(&self.name, partitions, TopicReplication::Fixed(1));
        new.config = settings.to_vec();
        let options = AdminOptions::new().operation_timeout(Some(TIMEOUT));
        let results = block_on(admin(&self.brokers).create_topics([&new], &options)).unwrap();
        results[0].as_ref().unwrap();
        self.await_partitions(partitions);
    }

    fn await_partitions(&self, partitions: i32) {
        let deadline = Instant::now() + TIMEOUT;
        let consumer: BaseConsumer =
            ClientConfig::new().set("bootstrap.servers", &self.brokers).create().unwrap();
        loop {
            if let Ok(metadata) = consumer.fetch_metadata(Some(&self.name), TIMEOUT) {
                let found = metadata.topics().first();
                let led_partitions = |topic: &rdkafka::metadata::MetadataTopic| {
                    topic.partitions().iter().filter(|partition| partition.leader() >= 0).count()
                };
                if found.is_some_and(|topic| led_partitions(topic) >= usize::try_from(partitions).unwrap()) {
                    return;
                }
            }
            assert!(Instant::now() < deadline, "topic `{}` was not created in time", self.name);
        }
    }

    pub fn delete(&self) {
        let options = AdminOptions::new().operation_timeout(Some(TIMEOUT));
        block_on(admin(&self.brokers).delete_topics(&[&self.name], &options)).unwrap()[0].as_ref().unwrap();
        // The broker lists the topic until it has deleted it.
        let consumer: BaseConsumer =
            ClientConfig::new().set("bootstrap.servers", &self.brokers).create().unwrap();
        let deadline = Instant::now() + TIMEOUT;
        while consumer.fetch_metadata(Some(&self.name), TIMEOUT).is_ok_and(|metadata| {
            metadata.topics().first().is_some_and(|topic| !topic.partitions().is_empty())
        }) {
            assert!(Instant::now() < deadline, "topic `{}` was not deleted in time", self.name);
        }
    }

    /// Increases the number of partitions.
    pub fn grow(&self, partitions: usize) {
        let options = AdminOptions::new().operation_timeout(Some(TIMEOUT));
        let more = NewPartitions::new(&self.name, partitions);
        block_on(admin(&self.brokers).create_partitions([&more], &options)).unwrap()[0].as_ref().unwrap();
        self.await_partitions(i32::try_from(partitions).unwrap());
    }

    /// Deletes the records before an offset, as retention does.
    pub fn delete_records_before(&self, partition: i32, offset: i64) {
        let mut list = rdkafka::TopicPartitionList::new();
        list.add_partition_offset(&self.name, partition, rdkafka::Offset::Offset(offset)).unwrap();
        let options = AdminOptions::new().operation_timeout(Some(TIMEOUT));
        block_on(admin(&self.brokers).delete_records(&list, &options)).unwrap();
    }

    /// Produces records and waits until the broker has acknowledged them.
    pub fn send(&self, messages: impl IntoIterator<Item = Message>) {
        self.send_with(&self.producer, messages);
        self.producer.flush(Duration::from_mins(2)).unwrap();
    }

    /// Produces records with another producer, without waiting for acknowledgements.
    pub fn send_with(&self, producer: &BaseProducer, messages: impl IntoIterator<Item = Message>) {
        for message in messages {
            let mut headers = OwnedHeaders::new();
            for (name, value) in &message.headers {
                headers = headers.insert(Header { key: name, value: value.as_deref() });
            }
            let mut record: BaseRecord<'_, [u8], [u8]> =
                BaseRecord::to(&self.name).partition(message.partition).headers(headers);
            if let Some(key) = &message.key {
                record = record.key(key);
            }
            if let Some(payload) = &message.payload {
                record = record.payload(payload);
            }
            if let Some(timestamp) = message.timestamp {
                record = record.timestamp(timestamp);
            }
            while let Err((error, returned)) = producer.send(record) {
                // The producer does not know a new partition yet.
                let transient = [RDKafkaErrorCode::QueueFull, RDKafkaErrorCode::UnknownPartition]
                    .map(KafkaError::MessageProduction);
                assert!(transient.contains(&error), "{error}");
                let _ = producer.client().fetch_metadata(Some(&self.name), TIMEOUT);
                producer.poll(Duration::from_millis(10));
                record = returned;
            }
            producer.poll(Duration::ZERO);
        }
    }

    /// The end offset of a partition.
    pub fn end(&self, partition: i32) -> i64 {
        self.producer.client().fetch_watermarks(&self.name, partition, TIMEOUT).unwrap().1
    }

    /// The URL of the topic as a source.
    pub fn url(&self, group: &str) -> String {
        format!("kafka://{}/{}?group={group}", self.brokers, self.name)
    }
}

impl Drop for Topic {
    fn drop(&mut self) {
        if self.is_mock() {
            return;
        }
        let options = AdminOptions::new();
        // The test may have stopped the broker.
        drop(block_on(admin(&self.brokers).delete_topics(&[&self.name], &options)));
    }
}

/// A group's committed offset on the broker.
pub fn committed(brokers: &str, group: &str, topic: &str, partition: i32) -> Option<i64> {
    let consumer: BaseConsumer =
        ClientConfig::new().set("bootstrap.servers", brokers).set("group.id", group).create().unwrap();
    let mut list = rdkafka::TopicPartitionList::new();
    list.add_partition(topic, partition);
    let found = consumer.committed_offsets(list, TIMEOUT).unwrap();
    match found.elements()[0].offset() {
        rdkafka::Offset::Offset(offset) => Some(offset),
        _ => None,
    }
}

/// Commits a group's offset to the broker.
pub fn commit(topic: &Topic, group: &str, partition: i32, offset: i64) {
    let mut config = ClientConfig::new();
    config.set("bootstrap.servers", &topic.brokers).set("group.id", group);
    let consumer: BaseConsumer = config.create().unwrap();
    let mut list = rdkafka::TopicPartitionList::new();
    list.add_partition_offset(&topic.name, partition, rdkafka::Offset::Offset(offset)).unwrap();
    consumer.commit(&list, rdkafka::consumer::CommitMode::Sync).unwrap();
}

/// All records of a topic.
pub fn records(topic: &Topic) -> Vec<mapper::record::Record> {
    use rdkafka::message::{Headers, Message as _};
    let consumer: BaseConsumer = ClientConfig::new()
        .set("bootstrap.servers", &topic.brokers)
        .set("group.id", "test")
        .set("enable.auto.commit", "false")
        .set("enable.partition.eof", "true")
        .create()
        .unwrap();
    let metadata = consumer.fetch_metadata(Some(&topic.name), TIMEOUT).unwrap();
    let mut list = rdkafka::TopicPartitionList::new();
    let mut open = metadata.topics()[0].partitions().len();
    for partition in metadata.topics()[0].partitions() {
        list.add_partition_offset(&topic.name, partition.id(), rdkafka::Offset::Beginning).unwrap();
    }
    consumer.assign(&list).unwrap();
    let mut found = Vec::new();
    while open > 0 {
        match consumer.poll(TIMEOUT).unwrap() {
            Ok(message) => found.push(mapper::record::Record {
                payload: message.payload().map(<[u8]>::to_vec),
                too_long: None,
                refused: None,
                key: message.key().map(<[u8]>::to_vec),
                headers: message.headers().map_or(Vec::new(), |headers| {
                    headers
                        .iter()
                        .map(|header| (header.key.to_owned(), header.value.map(<[u8]>::to_vec)))
                        .collect()
                }),
                timestamp: message.timestamp().to_millis(),
                position: mapper::record::Position::Offset {
                    topic: topic.name.as_str().into(),
                    partition: message.partition(),
                    offset: message.offset(),
                },
                event: None,
            }),
            Err(KafkaError::PartitionEOF(_)) => open -= 1,
            Err(error) => panic!("{error}"),
        }
    }
    found
}
