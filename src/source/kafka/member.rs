//! The client that is a member of the consumer group. It receives the assignment and queries the cluster.
//! Another client reads the partitions.

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

/// The end of a partition when a run starts that stops there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartitionEnd {
    /// The offset of the next record to be produced.
    pub offset: i64,
    /// Whether `--start` is there, too. If the database has no offset, there is nothing to read.
    pub is_start: bool,
}

/// The pipeline's view of a consumer group's member.
#[derive(Clone)]
pub struct Membership {
    /// Weak, since dropping the last reference waits for the broker. Only the polling thread may do so.
    pub(super) member: Weak<BaseConsumer<MemberCallbacks>>,
    /// The partitions of the member.
    pub assignment: Arc<Assignment>,
    /// The cluster's ID.
    pub cluster: String,
    /// The group's name.
    pub group: String,
    /// The end of each partition at the start, if the run stops there.
    pub ends: Option<BTreeMap<Partition, PartitionEnd>>,
}

impl std::fmt::Debug for Membership {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut debug = f.debug_struct("Membership");
        debug.field("cluster", &self.cluster).field("group", &self.group).finish_non_exhaustive()
    }
}

impl Membership {
    /// Stores how far a partition was applied. librdkafka commits this to the broker from time to time. The
    /// broker's offsets are a copy for tools that show the lag; nothing depends on them.
    pub fn report_applied(&self, partition: &Partition, next_offset: i64) {
        self.assignment.set_applied(partition, next_offset);
        // Fails if the partition was just revoked.
        if let Some(member) = self.member.upgrade() {
            let _ = member.store_offset(&partition.topic, partition.number, next_offset - 1);
        }
    }
}

/// The group's client, with its configuration.
pub(super) struct Member {
    pub(super) client: Arc<BaseConsumer<MemberCallbacks>>,
    pub(super) assignment: Arc<Assignment>,
    pub(super) spec: KafkaSpec,
    pub(super) polled_at: Option<Instant>,
}

impl Member {
    /// Creates the client. `config` has the settings of both clients.
    pub(super) fn new(
        spec: KafkaSpec,
        mut config: ClientConfig,
        assignment: Arc<Assignment>,
    ) -> Result<Member, KafkaError> {
        // Only the reader fetches. A broker answers the requests of a client one after the other. So a fetch
        // before the partitions are paused would delay the member's other requests.
        config.set("fetch.wait.max.ms", "1");
        if let Some(instance) = &spec.instance {
            config.set("group.instance.id", instance);
        }
        let callbacks = MemberCallbacks { assignment: Arc::clone(&assignment), ..MemberCallbacks::default() };
        let client = Arc::new(config.create_with_context(callbacks)?);
        Ok(Member { client, assignment, spec, polled_at: None })
    }

    pub(super) fn subscribe(&self) -> Result<(), SourceError> {
        let topics: Vec<&str> = self.spec.topics.iter().map(String::as_str).collect();
        self.client.subscribe(&topics).map_err(|error| SourceError::Permanent(format!("topics: {error}")))
    }

    /// Polls the group's client for about `wait`. Returns the next error; `None` if no event is left.
    pub(super) fn poll(&self, mut wait: Duration) -> Option<KafkaError> {
        loop {
            match self.client.poll(std::mem::take(&mut wait))? {
                // A record that was fetched before its partition was paused. The reader's client reads it.
                Ok(_) | Err(KafkaError::PartitionEOF(_)) => {}
                Err(error) => return Some(error),
            }
        }
    }

    /// Fetches the cluster's ID and the metadata of the topics.
    pub(super) fn fetch_cluster_metadata(&self) -> Result<(String, Metadata), SourceError> {
        // The ID comes with metadata. If it is requested first, librdkafka checks for it only once a second.
        if let Ok(metadata) = self.client.fetch_metadata(self.spec.only_topic(), REQUEST_TIMEOUT)
            && let Some(cluster) = self.client.client().fetch_cluster_id(REQUEST_TIMEOUT)
        {
            self.assignment.set_broker_up(true);
            return Ok((cluster, metadata));
        }
        // Serves pending events of librdkafka.
        let _ = self.client.poll(Duration::from_millis(100));
        Err(match self.client.context().events.take_error() {
            // Permanent only at the start: later, a broker that shuts down causes the same error. librdkafka reports
            // the first of two errors about a certificate, which can have either code.
            Some((code, reason))
                if code == RDKafkaErrorCode::SSL || reason.contains("certificate verify failed") =>
            {
                SourceError::Permanent(format!("no TLS with the broker: {reason}"))
            }
            Some((code, reason)) => event_error(code, &reason),
            None => SourceError::Transient(format!("no answer from `{}`", self.spec.url.brokers)),
        })
    }
}
