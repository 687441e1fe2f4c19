//! Topics of a Kafka cluster, as a member of a consumer group. The broker says which partitions are
//! this member's; where they are read on from says the database ([`Assignment::start_reading`]). So
//! there are two clients: the group's member ([`Member`]), and the one that reads ([`PartitionReader`]).

mod assignment;
mod config;
mod errors;
mod member;
mod offsets;
mod pending;
mod reader;
mod topic_id;
mod topic_watch;

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rdkafka::consumer::{BaseConsumer, Consumer, ConsumerContext};
use rdkafka::error::{KafkaError, RDKafkaErrorCode};

use super::error::SourceError;
use super::offset_spec::OffsetSpec;
use super::polled::{AssignedPartition, Polled};
use crate::kafka::describe_config_error;
use crate::record::{Partition, Record};
pub use assignment::Assignment;
pub use config::KafkaSpec;
use errors::{ErrorLog, broker_error, event_error};
use member::Member;
pub use member::Membership;
use offsets::{Offsets, within_bounds};
use pending::PendingPartitions;
use reader::PartitionReader;
use topic_watch::TopicWatch;

/// How long nobody takes records before the fetching is paused. Pausing throws away what was
/// fetched ahead, polling keeps the member in its group either way.
const PAUSE_AFTER: Duration = Duration::from_secs(2);
/// How often the group is heard.
const GROUP_POLL_INTERVAL: Duration = Duration::from_millis(20);
/// How often while the pipeline is about to claim partitions.
const CLAIM_POLL_INTERVAL: Duration = Duration::from_millis(1);
/// How often it is looked whether a client has closed.
const CLOSE_POLL_INTERVAL: Duration = Duration::from_millis(1);

/// A member of a group.
pub struct Kafka {
    member: Member,
    reader: PartitionReader,
    pending: PendingPartitions,
    topics: TopicWatch,
    errors: ErrorLog,
    /// What came while nobody could take it.
    buffered: VecDeque<(Record, u64)>,
    waiting_since: Option<Instant>,
}

impl std::fmt::Debug for Kafka {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kafka").field("spec", &self.member.spec).finish_non_exhaustive()
    }
}

impl Kafka {
    /// Makes the client. Nothing is asked of the broker yet.
    ///
    /// # Errors
    /// A property that librdkafka refuses.
    pub fn new(spec: KafkaSpec) -> Result<Kafka, SourceError> {
        let config = spec.client_config();
        let assignment = Arc::<Assignment>::default();
        let permanent = |error: KafkaError| SourceError::Permanent(describe_config_error(&error));
        let reader = PartitionReader::new(&config, Arc::clone(&assignment)).map_err(permanent)?;
        let member = Member::new(spec, config, assignment).map_err(permanent)?;
        Ok(Kafka {
            member,
            reader,
            pending: PendingPartitions::default(),
            topics: TopicWatch::new(),
            errors: ErrorLog::default(),
            buffered: VecDeque::new(),
            waiting_since: None,
        })
    }

    /// Meets the cluster and joins the group; takes up to some seconds.
    ///
    /// # Errors
    /// The broker is away, which passes; or refuses, which lasts.
    pub fn join(&mut self) -> Result<Membership, SourceError> {
        let (cluster, metadata) = self.member.fetch_cluster_metadata()?;
        // The group takes its time; meanwhile the rest is found out.
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

    /// Which partitions this member has, and whether a broker is connected.
    #[must_use]
    pub fn assignment(&self) -> Arc<Assignment> {
        Arc::clone(&self.member.assignment)
    }

    /// Asks the cluster for its id; takes up to some seconds.
    ///
    /// # Errors
    /// The broker is away, which passes; or refuses, which lasts.
    pub fn fetch_cluster_id(&self) -> Result<String, SourceError> {
        self.member.fetch_cluster_metadata().map(|(cluster, _)| cluster)
    }

    /// Finds a place in each partition of the topics, or in one of that number; each with its
    /// topic's id.
    ///
    /// # Errors
    /// The broker is away; there is no such topic, partition or offset.
    pub fn resolve_offsets(&self, target: OffsetSpec, only: Option<i32>) -> Result<Offsets, SourceError> {
        self.member.resolve_offsets(target, only)
    }

    /// The next record, or whatever else there is to know. Also keeps the member in its group, for
    /// which it has to be called often.
    ///
    /// # Errors
    /// Trouble that lasts; passing trouble is waited out here.
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
            // What the group gives is claimed at once, and what is claimed is soon begun.
            let interval =
                if self.pending.awaits_claims() { CLAIM_POLL_INTERVAL } else { GROUP_POLL_INTERVAL };
            self.poll_group(wait.min(interval))?;
            Duration::ZERO
        } else {
            wait
        };
        Ok(self.read(wait)?.map_or(Polled::Nothing, |(record, epoch)| Polled::Record(record, epoch)))
    }

    /// Keeps the member in its group while nobody can take records, for about so long.
    ///
    /// # Errors
    /// Trouble that lasts.
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

    /// Whether all that this member has to read until the ends has been read.
    #[must_use]
    pub fn at_end(&self) -> bool {
        let begun = self.pending.is_empty() && self.buffered.is_empty();
        self.reader.ends.is_some() && begun && self.reader.is_at_end()
    }

    /// The partitions that this member has read to their ends, each with the assignment that it
    /// was read under.
    #[must_use]
    pub fn ended(&self) -> Vec<(Partition, u64)> {
        self.reader.ended()
    }

    /// Sees to what has changed since the last time: claimed partitions to read, and assigned ones to
    /// claim, which it returns.
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

    /// Hears from the group, where that was not done a moment ago: each call is one for each record.
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
            return Err(SourceError::Permanent(format!("the group refuses this member: {code}")));
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

    /// Somewhere the next record is not to be had: where it is gone, the run must end; where the
    /// broker has it after all, reading has stopped and is begun anew.
    fn check_for_gaps(&mut self) -> Result<(), SourceError> {
        let reason = self.reader.take_error().map(|(_, reason)| reason).unwrap_or_default();
        // What was applied is of records that the log has no more, and may have others in place of.
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

    /// Hears what librdkafka says of its own accord.
    fn check_client_events(&mut self) -> Result<(), SourceError> {
        let event = self.member.client.context().events.take_error().or_else(|| self.reader.take_error());
        let Some((code, reason)) = event else { return Ok(()) };
        let error = event_error(code, &reason);
        // One broker of several: it is enough that others answer.
        if error.is_transient() && self.member.assignment.broker_up() {
            Ok(())
        } else {
            self.errors.tolerate(error)
        }
    }
}

impl Drop for Kafka {
    /// Closes both clients side by side. A client that is merely dropped looks every 100 ms whether it
    /// has closed, and keeps the other one waiting.
    fn drop(&mut self) {
        // One that refuses is no member any more, and need not be waited for.
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

/// Waits until a client that was told to close has done so.
fn await_closed<C: ConsumerContext>(client: &BaseConsumer<C>) {
    while !client.closed() {
        client.poll(CLOSE_POLL_INTERVAL);
    }
}
