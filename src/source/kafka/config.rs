//! The configuration of a consumer group's member: its topics, and the settings of its two clients.

use std::time::Duration;

use rdkafka::ClientConfig;

use crate::kafka::{KafkaUrl, Properties, client_config};
use crate::source::offset_spec::StartOffset;

/// Timeout of one request to the broker.
pub(super) const REQUEST_TIMEOUT: Duration = Duration::from_secs(5);
/// Timeout of a request that delays other work.
pub(super) const SHORT_REQUEST_TIMEOUT: Duration = Duration::from_secs(1);

/// Defaults for the properties of a group's member: the shortest time that a broker accepts by default until it gives the
/// partitions of a dead member to others, and how soon these notice it. The consumer protocol (KIP-848) leaves them to the
/// broker. The strategy is that of all versions, because members of different ones can be in one group.
const GROUP_DEFAULTS: [(&str, &str); 3] = [
    ("session.timeout.ms", "6000"),
    ("heartbeat.interval.ms", "500"),
    ("partition.assignment.strategy", "cooperative-sticky"),
];

/// Defaults for librdkafka's properties.
const DEFAULTS: [(&str, &str); 4] = [
    ("isolation.level", "read_committed"),
    // Prefetches some 4,000 records of 2 KB, not eight times as many. Once they have been taken, the next
    // fetch starts at once, not after a second.
    ("queued.max.messages.kbytes", "8192"),
    ("fetch.queue.backoff.ms", "20"),
    // Half of this time passes at the start, when the brokers are known but not connected yet.
    ("reconnect.backoff.ms", "20"),
];

/// The configuration of a consumer group's member.
#[derive(Debug, Clone)]
pub struct KafkaSpec {
    /// The brokers and, if the URL names them, topics and group.
    pub url: KafkaUrl,
    /// Topics or patterns, at least one.
    pub topics: Vec<String>,
    /// The consumer group.
    pub group: String,
    /// The name under which this member keeps its partitions over a restart, if it has one.
    pub instance: Option<String>,
    /// Where to start in a partition that the database has no offset for.
    pub start: StartOffset,
    /// Whether to stop at the ends that the partitions have at the start.
    pub until_end: bool,
    /// Maximum number of bytes of a record whose payload is kept.
    pub max_record_bytes: usize,
    /// The user's own properties.
    pub properties: Properties,
}

impl KafkaSpec {
    /// Settings of both clients.
    pub(super) fn client_config(&self) -> ClientConfig {
        let mut config = client_config(&self.url.brokers, &self.properties);
        config.set("group.id", &self.group);
        // Applied offsets are stored explicitly, and librdkafka commits them to the broker from time to time.
        config.set("enable.auto.commit", "true").set("enable.auto.offset.store", "false");
        // The database decides where to read from. An offset that is gone is an error.
        config.set("auto.offset.reset", "error");
        if self.until_end {
            config.set("enable.partition.eof", "true");
        }
        // The statistics supply the ends of partitions and the lag, so `Properties` reserves this property.
        config.set("statistics.interval.ms", "1000");
        let new_protocol = self.properties.get("group.protocol") == Some("consumer");
        let of_group = GROUP_DEFAULTS.into_iter().filter(|_| !new_protocol);
        for (name, value) in DEFAULTS.into_iter().chain(of_group) {
            if self.properties.get(name).is_none() {
                config.set(name, value);
            }
        }
        config
    }

    /// The topic, if the source reads exactly one and names it. Otherwise metadata of all topics is
    /// requested.
    pub(super) fn only_topic(&self) -> Option<&str> {
        let [topic] = self.topics.as_slice() else { return None };
        Some(topic.as_str()).filter(|topic| !topic.starts_with('^'))
    }
}
