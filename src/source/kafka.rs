//! Topics of a Kafka cluster, read as a member of a consumer group. The broker assigns partitions to this
//! member, and the database supplies their offsets ([`Assignment::start_reading`]). So there are two clients:
//! the group's member ([`Member`]), and the client that reads ([`PartitionReader`]). Without joining the group
//! ([`Kafka::read_without_group`]), the first one only answers queries.

mod assignment;
mod config;
mod errors;
mod member;
mod offsets;
mod pending;
mod reader;
mod topic_id;
mod topic_watch;
mod without_group;

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rdkafka::consumer::{BaseConsumer, Consumer, ConsumerContext};
use rdkafka::error::{KafkaError, RDKafkaErrorCode};

use super::error::SourceError;
use super::offset_spec::OffsetSpec;
use super::polled::{AssignedPartition, EndReached, Polled};
use crate::kafka::describe_config_error;
use crate::record::Record;
pub use assignment::Assignment;
pub use config::KafkaSpec;
use errors::{ErrorLog, broker_error, event_error};
use member::Member;
pub use member::{Membership, PartitionEnd};
pub use offsets::StoredStart;
use offsets::{Offsets, within_bounds};
use pending::PendingPartitions;
use reader::PartitionReader;
use topic_watch::TopicWatch;

/// Fetching is paused if the pipeline has taken no records for this time. Pausing discards prefetched
/// records. Polling keeps the member in its group in either state.
const PAUSE_AFTER: Duration = Duration::from_secs(2);
/// Interval at which the group's client is polled.
const GROUP_POLL_INTERVAL: Duration = Duration::from_millis(20);
/// Shorter interval while the pipeline is about to claim partitions.
const CLAIM_POLL_INTERVAL: Duration = Duration::from_millis(1);
/// Interval at which a closing client is polled.
const CLOSE_POLL_INTERVAL: Duration = Duration::from_millis(1);

/// A member of a consumer group, with the client that reads its partitions.
pub struct Kafka {
    member: Member,
    reader: PartitionReader,
    pending: PendingPartitions,
    topics: TopicWatch,
    errors: ErrorLog,
    /// Records that arrived while the pipeline could not take them, each with the epoch of its assignment.
    buffered: VecDeque<(Record, u64)>,
    waiting_since: Option<Instant>,
    /// Whether the partitions are read without joining the group, so that their ends are the end of the source.
    without_group: bool,
}

impl std::fmt::Debug for Kafka {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kafka").field("spec", &self.member.spec).finish_non_exhaustive()
    }
}

impl Kafka {
    /// Creates both clients. The broker is not contacted yet.
    ///
    /// # Errors
    /// librdkafka refuses a property.
    pub fn new(spec: KafkaSpec) -> Result<Kafka, SourceError> {
        let config = spec.client_config();
        let assignment = Arc::<Assignment>::default();
        let permanent = |error: KafkaError| SourceError::Permanent(describe_config_error(&error));
        let reader = PartitionReader::new(&config, Arc::clone(&assignment), spec.max_record_bytes)
            .map_err(permanent)?;
        let member = Member::new(spec, config, assignment).map_err(permanent)?;
        Ok(Kafka {
            member,
            reader,
            pending: PendingPartitions::default(),
            topics: TopicWatch::new(),
            errors: ErrorLog::default(),
            buffered: VecDeque::new(),
            waiting_since: None,
            without_group: false,
        })
    }

    /// Fetches the cluster's metadata and joins the group. Takes up to a few seconds.
    ///
    /// # Errors
    /// The broker is unavailable (transient), or refuses the client (permanent).
    pub fn join(&mut self) -> Result<Membership, SourceError> {
        let (cluster, metadata) = self.member.fetch_cluster_metadata()?;
        // Joining the group takes time; the other requests run meanwhile.
        self.member.subscribe()?;
        self.reader.prefetch_metadata(self.member.spec.only_topic());
        if self.member.spec.until_end {
            self.reader.ends = Some(self.member.current_ends(&metadata)?);
        }
        Ok(Membership {
            member: Arc::downgrade(&self.member.client),
            assignment: self.assignment(),
            cluster,
            group: self.member.spec.group.clone(),
            ends: self.reader.ends.clone(),
        })
    }

    /// The partitions of this member, and whether a broker is connected.
    #[must_use]
    pub fn assignment(&self) -> Arc<Assignment> {
        Arc::clone(&self.member.assignment)
    }

    /// The consumer group of the spec.
    #[must_use]
    pub fn group(&self) -> &str {
        &self.member.spec.group
    }

    /// Fetches the cluster's ID. Takes up to a few seconds.
    ///
    /// # Errors
    /// The broker is unavailable (transient), or refuses the client (permanent).
    pub fn fetch_cluster_id(&self) -> Result<String, SourceError> {
        self.member.fetch_cluster_metadata().map(|(cluster, _)| cluster)
    }

    /// Resolves `target` to an offset in each partition of the topics, or only in the partition number
    /// `only`. Returns each partition with its topic's ID.
    ///
    /// # Errors
    /// The broker is unavailable, or there is no such topic, partition or offset.
    pub fn resolve_offsets(&self, target: OffsetSpec, only: Option<i32>) -> Result<Offsets, SourceError> {
        self.member.resolve_offsets(target, only)
    }

    /// Returns the next record, newly assigned partitions or, without a group, the end of the source. Must be
    /// called often, because it also keeps the member in its group.
    ///
    /// # Errors
    /// A permanent error. Transient errors are logged here, and reading continues.
    pub fn poll(&mut self, wait: Duration) -> Result<Polled, SourceError> {
        self.waiting_since = None;
        self.reader.set_paused(false);
        self.poll_group_if_due()?;
        if let Some((record, epoch)) = self.buffered.pop_front() {
            return Ok(Polled::Record(record, epoch));
        }
        let assigned = self.handle_assignment_changes()?;
        if !assigned.is_empty() {
            return Ok(Polled::Assigned(assigned));
        }
        let wait = if self.reader.is_at_end() {
            // Newly assigned partitions are claimed at once, and claimed partitions are read soon after.
            let interval =
                if self.pending.awaits_claims() { CLAIM_POLL_INTERVAL } else { GROUP_POLL_INTERVAL };
            self.poll_group(wait.min(interval))?;
            Duration::ZERO
        } else {
            wait
        };
        Ok(match self.read(wait)? {
            Some((record, epoch)) => Polled::Record(record, epoch),
            None if self.without_group && self.reader.is_at_end() => Polled::End,
            None => Polled::Nothing,
        })
    }

    /// Keeps the member in its group for about `wait`, while the pipeline cannot take records.
    ///
    /// # Errors
    /// A permanent error.
    pub fn keep_alive(&mut self, wait: Duration) -> Result<(), SourceError> {
        let since = *self.waiting_since.get_or_insert_with(Instant::now);
        self.poll_group_if_due()?;
        if since.elapsed() < PAUSE_AFTER {
            std::thread::sleep(wait);
            return Ok(());
        }
        self.reader.set_paused(true);
        self.reader.query_ends();
        let record = self.read(wait)?;
        self.buffered.extend(record);
        Ok(())
    }

    /// Whether this member has read its partitions to the ends that they had at the start, and which these
    /// are. `None` if it has not, or if the run does not stop there.
    #[must_use]
    pub fn end_reached(&self) -> Option<EndReached> {
        let assignment = &self.member.assignment;
        let all_started = self.pending.is_empty() && assignment.all_started();
        let all_read = self.buffered.is_empty() && self.reader.is_at_end();
        (self.reader.ends.is_some() && all_started && all_read)
            .then(|| EndReached { partitions: self.reader.ended(), was_assigned: assignment.was_assigned() })
    }

    /// Handles changes since the last call: starts to read claimed partitions, and returns assigned
    /// partitions to claim.
    fn handle_assignment_changes(&mut self) -> Result<Vec<AssignedPartition>, SourceError> {
        if self.member.assignment.take_rejoin() {
            self.member.client.unsubscribe();
            self.reader.clear().map_err(|error| broker_error("reading", &error))?;
            self.pending.clear_starts();
            self.member.subscribe()?;
        }
        let advanced = self.pending.advance(&self.member, &mut self.reader, &mut self.topics);
        advanced.or_else(|error| self.errors.tolerate(error).map(|()| Vec::new()))
    }

    /// Polls the group's client, unless it was polled a moment ago: this is called once per record.
    fn poll_group_if_due(&mut self) -> Result<(), SourceError> {
        let polled_recently =
            self.member.polled_at.is_some_and(|polled| polled.elapsed() < GROUP_POLL_INTERVAL);
        if polled_recently { Ok(()) } else { self.poll_group(Duration::ZERO) }
    }

    fn poll_group(&mut self, mut wait: Duration) -> Result<(), SourceError> {
        self.member.polled_at = Some(Instant::now());
        let checked = self.topics.check(&self.member, &self.reader);
        checked.or_else(|error| self.errors.tolerate(error))?;
        while let Some(error) = self.member.poll(std::mem::take(&mut wait)) {
            self.handle_error(&error)?;
        }
        self.check_client_events()
    }

    fn read(&mut self, wait: Duration) -> Result<Option<(Record, u64)>, SourceError> {
        let record = self.reader.poll(wait).or_else(|error| self.handle_error(&error).map(|()| None))?;
        Ok(record.inspect(|_| self.errors.record_read()))
    }

    fn handle_error(&mut self, error: &KafkaError) -> Result<(), SourceError> {
        if let KafkaError::MessageConsumptionFatal(code) = error {
            return Err(SourceError::Permanent(match (code, &self.member.spec.instance) {
                (RDKafkaErrorCode::FencedInstanceId, Some(instance)) => {
                    format!("another process has joined the group as `--instance {instance}`")
                }
                (RDKafkaErrorCode::UnreleasedInstanceId, Some(instance)) => format!(
                    "the group has a member `--instance {instance}`\n  = hint: with `group.protocol=consumer`, the broker keeps the name of a process that was killed until the session timeout"
                ),
                _ => format!("the group refuses this member: {code}"),
            }));
        }
        match error.rdkafka_error_code() {
            Some(RDKafkaErrorCode::AutoOffsetReset | RDKafkaErrorCode::OffsetOutOfRange) => {
                self.check_for_gaps()
            }
            Some(RDKafkaErrorCode::UnknownTopicOrPartition | RDKafkaErrorCode::UnknownTopic) => {
                let topics = self.member.spec.topics.join("`, `");
                let missing = format!("a topic of `{topics}` does not exist yet");
                self.errors.tolerate(SourceError::Transient(missing))
            }
            _ => self.errors.tolerate(broker_error("reading", error)),
        }
    }

    /// Handles a partition that lacks its next record. If the record is gone, the run must end. If the broker
    /// has it after all, reading has stopped and is restarted.
    fn check_for_gaps(&mut self) -> Result<(), SourceError> {
        let reason = self.reader.take_error().map(|(_, reason)| reason).unwrap_or_default();
        // Applied records are no longer in the log, and other records may have their offsets.
        if reason.contains("truncation") {
            return Err(SourceError::LogTruncated(reason));
        }
        for (partition, next) in self.reader.next_offsets() {
            let bounds = self.member.bounds(&partition);
            if let Err(error) = bounds.and_then(|bounds| within_bounds(&partition, next, bounds)) {
                self.errors.tolerate(error)?;
            }
        }
        self.errors.tolerate(SourceError::Transient(format!("reading: {reason}")))?;
        self.reader.restart().map_err(|error| broker_error("reading", &error))
    }

    /// Handles the newest error that librdkafka reported outside of a poll.
    fn check_client_events(&mut self) -> Result<(), SourceError> {
        let event = self.member.client.context().events.take_error().or_else(|| self.reader.take_error());
        let Some((code, reason)) = event else { return Ok(()) };
        let error = event_error(code, &reason);
        // One of several brokers failed, and others answer.
        if error.is_transient() && self.member.assignment.broker_up() {
            Ok(())
        } else {
            self.errors.tolerate(error)
        }
    }
}

impl Drop for Kafka {
    /// Closes both clients at the same time. A client that is only dropped checks every 100 ms whether it has
    /// closed, and delays the other one.
    fn drop(&mut self) {
        // A client that refuses to close is no longer a member, so there is nothing to wait for.
        let leaving = self.member.client.close_queue().is_ok();
        let closing = self.reader.client.close_queue().is_ok();
        if leaving {
            await_closed(&self.member.client);
        }
        if closing {
            await_closed(&self.reader.client);
        }
    }
}

/// Waits until a closing client has closed.
fn await_closed<C: ConsumerContext>(client: &BaseConsumer<C>) {
    while !client.closed() {
        client.poll(CLOSE_POLL_INTERVAL);
    }
}
