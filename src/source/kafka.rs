//! Topics of a Kafka cluster, as a member of a consumer group. The broker says which partitions are
//! this member's; where they are read on from says the database ([`Assignment::start_reading`]). So
//! there are two clients: the group's member ([`Member`]), and the one that reads ([`Reader`]).

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
use super::polled::{Assigned, Polled};
use super::start::Place;
use crate::kafka::config_fault;
use crate::record::{Partition, Record};
pub use assignment::Assignment;
pub use config::KafkaSpec;
use errors::{ErrorLog, broker_error, event_error};
use member::Member;
pub use member::Membership;
use offsets::{Offsets, within_bounds};
use pending::PendingPartitions;
use reader::Reader;
use topic_watch::TopicWatch;

/// How long nobody takes records before the fetching is paused. Pausing throws away what was
/// fetched ahead, polling keeps the member in its group either way.
const PAUSE_AFTER: Duration = Duration::from_secs(2);
/// How often the group is heard.
const HEAR_AGAIN: Duration = Duration::from_millis(20);
/// How often while the pipeline is about to claim partitions.
const CLAIMED_AGAIN: Duration = Duration::from_millis(1);
/// How often it is looked whether a client has closed.
const CLOSE_STEP: Duration = Duration::from_millis(1);

/// A member of a group.
pub struct Kafka {
    member: Member,
    reader: Reader,
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
        let refused = |error: KafkaError| SourceError::Lasting(config_fault(&error));
        let reader = Reader::new(&config, Arc::clone(&assignment)).map_err(refused)?;
        let member = Member::new(spec, config, assignment).map_err(refused)?;
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
        self.reader.meet(self.member.spec.only_topic());
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
    pub fn meet(&self) -> Result<String, SourceError> {
        self.member.fetch_cluster_metadata().map(|(cluster, _)| cluster)
    }

    /// Finds a place in each partition of the topics, or in one of that number; each with its
    /// topic's id.
    ///
    /// # Errors
    /// The broker is away; there is no such topic, partition or offset.
    pub fn find(&self, place: Place, only: Option<i32>) -> Result<Offsets, SourceError> {
        self.member.find(place, only)
    }

    /// The next record, or whatever else there is to know. Also keeps the member in its group, for
    /// which it has to be called often.
    ///
    /// # Errors
    /// Trouble that lasts; passing trouble is waited out here.
    pub fn poll(&mut self, wait: Duration) -> Result<Polled, SourceError> {
        self.waiting_since = None;
        self.reader.set_paused(false);
        self.attend()?;
        if let Some((record, epoch)) = self.buffered.pop_front() {
            return Ok(Polled::Record(record, epoch));
        }
        let assigned = self.serve()?;
        if !assigned.is_empty() {
            return Ok(Polled::Assigned(assigned));
        }
        let wait = if self.reader.is_at_end() {
            // What the group gives is claimed at once, and what is claimed is soon begun.
            let step = if self.pending.awaits_claims() { CLAIMED_AGAIN } else { HEAR_AGAIN };
            self.attend_for(wait.min(step))?;
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
        self.attend()?;
        if since.elapsed() < PAUSE_AFTER {
            std::thread::sleep(wait);
            return Ok(());
        }
        self.reader.set_paused(true);
        self.reader.ask_for_ends();
        let found = self.read(wait)?;
        self.buffered.extend(found);
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
    fn serve(&mut self) -> Result<Vec<Assigned>, SourceError> {
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
    fn attend(&mut self) -> Result<(), SourceError> {
        let heard = self.member.polled_at.is_some_and(|polled| polled.elapsed() < HEAR_AGAIN);
        if heard { Ok(()) } else { self.attend_for(Duration::ZERO) }
    }

    fn attend_for(&mut self, mut wait: Duration) -> Result<(), SourceError> {
        self.member.polled_at = Some(Instant::now());
        let checked = self.topics.check(&self.member, &self.reader);
        checked.or_else(|error| self.errors.tolerate(error))?;
        while let Some(error) = self.member.poll(std::mem::take(&mut wait)) {
            self.take(&error)?;
        }
        self.listen()
    }

    fn read(&mut self, wait: Duration) -> Result<Option<(Record, u64)>, SourceError> {
        let found = self.reader.poll(wait).or_else(|error| self.take(&error).map(|()| None))?;
        Ok(found.inspect(|_| self.errors.record_read()))
    }

    fn take(&mut self, error: &KafkaError) -> Result<(), SourceError> {
        if let KafkaError::MessageConsumptionFatal(code) = error {
            return Err(SourceError::Lasting(format!("the group refuses this member: {code}")));
        }
        match error.rdkafka_error_code() {
            Some(RDKafkaErrorCode::AutoOffsetReset | RDKafkaErrorCode::OffsetOutOfRange) => {
                self.look_for_gaps()
            }
            Some(RDKafkaErrorCode::UnknownTopicOrPartition | RDKafkaErrorCode::UnknownTopic) => {
                let topics = self.member.spec.topics.join("`, `");
                let missing = format!("a topic of `{topics}` does not exist yet");
                self.errors.tolerate(SourceError::Passing(missing))
            }
            _ => self.errors.tolerate(broker_error("reading", error)),
        }
    }

    /// Somewhere the next record is not to be had: where it is gone, the run must end; where the
    /// broker has it after all, reading has stopped and is begun anew.
    fn look_for_gaps(&mut self) -> Result<(), SourceError> {
        let reason = self.reader.take_error().map(|(_, reason)| reason).unwrap_or_default();
        // What was applied is of records that the log has no more, and may have others in place of.
        if reason.contains("truncation") {
            return Err(SourceError::LogCut(reason));
        }
        for (partition, next) in self.reader.next_offsets() {
            let bounds = self.member.bounds(&partition);
            if let Err(error) = bounds.and_then(|bounds| within_bounds(&partition, next, bounds)) {
                self.errors.tolerate(error)?;
            }
        }
        self.errors.tolerate(SourceError::Passing(format!("reading: {reason}")))?;
        self.reader.restart().map_err(|error| broker_error("reading", &error))
    }

    /// Hears what librdkafka says of its own accord.
    fn listen(&mut self) -> Result<(), SourceError> {
        let event = self.member.client.context().events.take_error().or_else(|| self.reader.take_error());
        let Some((code, reason)) = event else { return Ok(()) };
        let error = event_error(code, &reason);
        // One broker of several: it is enough that others answer.
        if error.passes() && self.member.assignment.broker_up() {
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
        client.poll(CLOSE_STEP);
    }
}
