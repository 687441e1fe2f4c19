//! What a member of a consumer group reads, and the settings of its two clients.

use std::time::Duration;

use rdkafka::ClientConfig;

use crate::kafka::{KafkaUrl, Properties, client_config};
use crate::source::offset_spec::StartOffset;

/// How long the broker may take over one question.
pub(super) const REQUEST_TIMEOUT: Duration = Duration::from_secs(5);
/// How long where others are kept waiting by it.
pub(super) const SHORT_REQUEST_TIMEOUT: Duration = Duration::from_secs(1);

/// librdkafka's properties where the user has none.
const DEFAULTS: [(&str, &str); 4] = [
    ("isolation.level", "read_committed"),
    // Fetched ahead are some 4,000 records of 2 KB, not eight times as many; then, where they have been
    // taken, more is asked for at once, not after a second.
    ("queued.max.messages.kbytes", "8192"),
    ("fetch.queue.backoff.ms", "20"),
    // Half of it passes at the start, when the brokers are known and none of them is connected yet.
    ("reconnect.backoff.ms", "20"),
];

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
    pub start: StartOffset,
    /// Stop at the ends that the partitions have now.
    pub until_end: bool,
    /// The user's own properties.
    pub properties: Properties,
}

impl KafkaSpec {
    /// Settings of both clients.
    pub(super) fn client_config(&self) -> ClientConfig {
        let mut config = client_config(&self.url.brokers, &self.properties);
        config.set("group.id", &self.group);
        // What is applied is stored by hand, and sent to the broker from time to time.
        config.set("enable.auto.commit", "true").set("enable.auto.offset.store", "false");
        // Where a partition is read from says the database; an offset that is gone is an error.
        config.set("auto.offset.reset", "error");
        if self.until_end {
            config.set("enable.partition.eof", "true");
        }
        // The ends of partitions and the lag are read from it: `Properties` lets nobody else set it.
        config.set("statistics.interval.ms", "1000");
        let new_protocol = self.properties.get("group.protocol") == Some("consumer");
        let strategy =
            Some(("partition.assignment.strategy", "cooperative-sticky")).filter(|_| !new_protocol);
        for (name, value) in DEFAULTS.into_iter().chain(strategy) {
            if self.properties.get(name).is_none() {
                config.set(name, value);
            }
        }
        config
    }

    /// The topic, where it is one that is named; else all of the cluster are asked for.
    pub(super) fn only_topic(&self) -> Option<&str> {
        let [topic] = self.topics.as_slice() else { return None };
        Some(topic.as_str()).filter(|topic| !topic.starts_with('^'))
    }
}
