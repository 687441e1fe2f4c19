//! The client that is a member of the consumer group. It says which partitions are this member's, and
//! answers questions about the cluster; another client reads the partitions.

use std::collections::BTreeMap;
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use rdkafka::ClientConfig;
use rdkafka::consumer::{BaseConsumer, Consumer};
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use rdkafka::metadata::Metadata;

use super::assignment::{Assignment, MemberCallbacks};
use super::config::{KafkaSpec, REQUEST_TIMEOUT};
use super::errors::event_error;
use crate::record::Partition;
use crate::source::error::SourceError;

/// Who applies what was read has this of the member.
#[derive(Clone)]
pub struct Membership {
    /// Whoever drops the last of it waits for the broker: that is the thread that polls.
    pub(super) member: Weak<BaseConsumer<MemberCallbacks>>,
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
        let mut debug = f.debug_struct("Membership");
        debug.field("cluster", &self.cluster).field("group", &self.group).finish_non_exhaustive()
    }
}

impl Membership {
    /// Tells the broker how far a partition was applied, for tools that show the lag: sent now and
    /// then, and nothing depends on it.
    pub fn report_applied(&self, partition: &Partition, next_offset: i64) {
        self.assignment.set_applied(partition, next_offset);
        // Refused where the partition was just taken away.
        if let Some(member) = self.member.upgrade() {
            let _ = member.store_offset(&partition.topic, partition.number, next_offset - 1);
        }
    }
}

/// See the module.
pub(super) struct Member {
    pub(super) client: Arc<BaseConsumer<MemberCallbacks>>,
    pub(super) assignment: Arc<Assignment>,
    pub(super) spec: KafkaSpec,
    pub(super) polled_at: Option<Instant>,
}

impl Member {
    /// Makes the client. `config` is that of both clients.
    pub(super) fn new(
        spec: KafkaSpec,
        mut config: ClientConfig,
        assignment: Arc<Assignment>,
    ) -> Result<Member, KafkaError> {
        // Only the reader fetches. What the member asks for before its partitions are paused would keep its
        // questions waiting, which a broker answers one after the other.
        config.set("fetch.wait.max.ms", "1");
        let callbacks = MemberCallbacks { assignment: Arc::clone(&assignment), ..MemberCallbacks::default() };
        let client = Arc::new(config.create_with_context(callbacks)?);
        Ok(Member { client, assignment, spec, polled_at: None })
    }

    pub(super) fn subscribe(&self) -> Result<(), SourceError> {
        let topics: Vec<&str> = self.spec.topics.iter().map(String::as_str).collect();
        self.client.subscribe(&topics).map_err(|error| SourceError::Permanent(format!("topics: {error}")))
    }

    /// Hears from the group, for about so long. Returns the next error; `None` if nothing is left to hear.
    pub(super) fn poll(&self, mut wait: Duration) -> Option<KafkaError> {
        loop {
            match self.client.poll(std::mem::take(&mut wait))? {
                // Fetched before its partition was paused: the other client reads it.
                Ok(_) | Err(KafkaError::PartitionEOF(_)) => {}
                Err(error) => return Some(error),
            }
        }
    }

    /// The cluster's id, and what it has of the topics.
    pub(super) fn fetch_cluster_metadata(&self) -> Result<(String, Metadata), SourceError> {
        // The id comes with metadata. Where it is asked for first, librdkafka looks for it once a second.
        if let Ok(metadata) = self.client.fetch_metadata(self.spec.only_topic(), REQUEST_TIMEOUT)
            && let Some(cluster) = self.client.client().fetch_cluster_id(REQUEST_TIMEOUT)
        {
            self.assignment.set_broker_up(true);
            return Ok((cluster, metadata));
        }
        // Serves what librdkafka has to say.
        let _ = self.client.poll(Duration::from_millis(100));
        Err(match self.client.context().events.take_error() {
            // Later on, this is also what a broker looks like that goes down.
            Some((RDKafkaErrorCode::SSL, reason)) => {
                SourceError::Permanent(format!("no TLS with the broker: {reason}"))
            }
            Some((code, reason)) => event_error(code, &reason),
            None => SourceError::Transient(format!("no answer from `{}`", self.spec.url.brokers)),
        })
    }
}
