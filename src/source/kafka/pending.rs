//! Partitions on their way from the group to the reader: the group assigns them, the pipeline claims them
//! at the database, and then they are read from the offset that the database has.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use super::member::Member;
use super::reader::PartitionReader;
use super::topic_id::topic_ids;
use super::topic_watch::TopicWatch;
use crate::source::error::SourceError;
use crate::source::polled::AssignedPartition;

/// For how long the pipeline is expected to claim partitions at once; later, there is no hurry.
const CLAIM_WINDOW: Duration = Duration::from_millis(200);
/// How long the next attempt waits at least after an error.
const MIN_RETRY_DELAY: Duration = Duration::from_millis(500);

/// See the module.
#[derive(Default)]
pub(super) struct PendingPartitions {
    /// Assigned; the pipeline gets them as soon as the broker has said the topics' ids.
    claims: Vec<AssignedPartition>,
    /// Claimed, each with the next record's offset where one is stored; they are read as soon as the
    /// broker has answered.
    starts: VecDeque<(AssignedPartition, Option<i64>)>,
    /// When the pipeline got partitions of which it has claimed none yet.
    claim_sent_at: Option<Instant>,
    retry_at: Option<Instant>,
}

impl PendingPartitions {
    pub(super) fn is_empty(&self) -> bool {
        self.claims.is_empty() && self.starts.is_empty()
    }

    /// Forgets what was claimed: the member leaves its group.
    pub(super) fn clear_starts(&mut self) {
        self.starts.clear();
    }

    /// Whether the pipeline will claim partitions in a moment.
    pub(super) fn awaits_claims(&self) -> bool {
        self.claim_sent_at.is_some_and(|sent| sent.elapsed() < CLAIM_WINDOW)
    }

    /// Starts to read what was claimed; returns what was assigned and is to be claimed, each with its
    /// topic's id.
    ///
    /// # Errors
    /// The broker does not answer, or an offset is gone. Passing errors are tried again by later calls.
    pub(super) fn advance(
        &mut self,
        member: &Member,
        reader: &mut PartitionReader,
        topics: &mut TopicWatch,
    ) -> Result<Vec<AssignedPartition>, SourceError> {
        let (claims, starts) = member.assignment.take_changes();
        self.claims.extend(claims);
        if !starts.is_empty() {
            self.claim_sent_at = None;
        }
        self.starts.extend(starts);
        if self.is_empty() || self.retry_at.is_some_and(|at| Instant::now() < at) {
            return Ok(Vec::new());
        }
        let begun = Instant::now();
        let outcome = self.start(member, reader).and_then(|()| self.claim(member, topics));
        if outcome.is_err() {
            // What is read already goes on: a broker that does not answer takes a part of the time.
            self.retry_at = Some(Instant::now() + MIN_RETRY_DELAY.max(4 * begun.elapsed()));
        }
        outcome
    }

    /// Starts to read what was claimed; what could not be started is tried again, behind the others.
    fn start(&mut self, member: &Member, reader: &mut PartitionReader) -> Result<(), SourceError> {
        let mut ready = Vec::new();
        let mut outcome = Ok(());
        while let Some((assigned, stored)) = self.starts.pop_front() {
            if !member.assignment.owns(&assigned.partition, assigned.epoch) {
                continue;
            }
            match member.start_offset(&assigned.partition, stored) {
                Ok(offsets) => ready.push((assigned, stored, offsets)),
                Err(error) => {
                    self.starts.push_back((assigned, stored));
                    outcome = Err(error);
                    break;
                }
            }
        }
        // All at once: what is asked for alone and has nothing more to give keeps the others waiting.
        let offsets: Vec<_> = ready.iter().map(|(assigned, _, offsets)| (assigned, *offsets)).collect();
        if let Err(error) = reader.start(&offsets) {
            self.starts.extend(ready.into_iter().map(|(assigned, stored, _)| (assigned, stored)));
            return Err(SourceError::Transient(error.to_string()));
        }
        outcome
    }

    /// What was assigned and not given to the pipeline yet, each with its topic's id.
    fn claim(
        &mut self,
        member: &Member,
        topics: &mut TopicWatch,
    ) -> Result<Vec<AssignedPartition>, SourceError> {
        let names = self.claims.iter().map(|assigned| &*assigned.partition.topic).collect();
        let ids = topic_ids(member, &names)?;
        topics.remember(&ids);
        let mut assigned = std::mem::take(&mut self.claims);
        for claim in &mut assigned {
            claim.topic_id = ids.get(&*claim.partition.topic).cloned();
        }
        if !assigned.is_empty() {
            self.claim_sent_at = Some(Instant::now());
        }
        Ok(assigned)
    }
}
