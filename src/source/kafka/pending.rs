//! Partitions between assignment and reading. The group assigns them, the pipeline claims them in the
//! database, and then the reader starts at the stored offsets.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use super::member::Member;
use super::offsets::ReadingStart;
use super::reader::PartitionReader;
use super::topic_id::topic_ids;
use super::topic_watch::TopicWatch;
use crate::source::error::SourceError;
use crate::source::polled::AssignedPartition;

/// Time in which the pipeline is expected to claim partitions. The group is polled more often meanwhile.
const CLAIM_WINDOW: Duration = Duration::from_millis(200);
/// Shortest time between an error and the next attempt.
const MIN_RETRY_DELAY: Duration = Duration::from_millis(500);

/// Partitions that are assigned or claimed, but not read yet.
#[derive(Default)]
pub(super) struct PendingPartitions {
    /// Assigned partitions. The pipeline receives them as soon as the broker has returned the topics' IDs.
    claims: Vec<AssignedPartition>,
    /// Claimed partitions, each with its next offset if one is stored. Reading starts as soon as the broker
    /// has returned their start and end.
    starts: VecDeque<(AssignedPartition, Option<i64>)>,
    /// When the pipeline received partitions, if it has claimed none of them yet.
    claim_sent_at: Option<Instant>,
    retry_at: Option<Instant>,
}

impl PendingPartitions {
    pub(super) fn is_empty(&self) -> bool {
        self.claims.is_empty() && self.starts.is_empty()
    }

    /// Drops claimed partitions, because the member leaves its group.
    pub(super) fn clear_starts(&mut self) {
        self.starts.clear();
    }

    /// Whether the pipeline is expected to claim partitions soon.
    pub(super) fn awaits_claims(&self) -> bool {
        self.claim_sent_at.is_some_and(|sent| sent.elapsed() < CLAIM_WINDOW)
    }

    /// Starts to read claimed partitions. Returns assigned partitions to claim, each with its topic's ID.
    ///
    /// # Errors
    /// The broker does not answer, or an offset is gone. Later calls retry after transient errors.
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
            // Reading of other partitions continues: a broker that does not answer may take only a part of
            // the time.
            self.retry_at = Some(Instant::now() + MIN_RETRY_DELAY.max(4 * begun.elapsed()));
        }
        outcome
    }

    /// Starts to read claimed partitions. A partition that fails is retried after the others.
    fn start(&mut self, member: &Member, reader: &mut PartitionReader) -> Result<(), SourceError> {
        let mut ready = Vec::new();
        let mut outcome = Ok(());
        while let Some((assigned, stored)) = self.starts.pop_front() {
            if !member.assignment.owns(&assigned.partition, assigned.epoch) {
                continue;
            }
            match member.reading_start(&assigned.partition, stored) {
                Ok(start) => ready.push((assigned, stored, start)),
                Err(error) => {
                    self.starts.push_back((assigned, stored));
                    outcome = Err(error);
                    break;
                }
            }
        }
        // All partitions start together. If one starts alone and has no new records, its fetch delays the
        // others.
        let starts: Vec<_> = ready.iter().map(|(assigned, _, start)| (assigned, *start)).collect();
        if let Err(error) = reader.start(&starts) {
            self.starts.extend(ready.into_iter().map(|(assigned, stored, _)| (assigned, stored)));
            return Err(SourceError::Transient(error.to_string()));
        }
        warn_about_skipped_records(&member.spec.group, &starts);
        outcome
    }

    /// Takes the assigned partitions for the pipeline to claim, each with its topic's ID.
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

/// Warns about partitions that start at the broker's offsets although the database is new to the group.
fn warn_about_skipped_records(group: &str, starts: &[(&AssignedPartition, ReadingStart)]) {
    let skipping = starts.iter().filter(|(_, start)| start.skips_records);
    let positions = skipping.map(|(assigned, start)| format!("{}@{}", assigned.partition, start.next));
    let positions: Vec<String> = positions.collect();
    if !positions.is_empty() {
        tracing::warn!(
            hint = "`--start earliest` reads them, until the first record of a partition is committed; afterwards, `mapper offsets reset` does",
            "the database has no offset of group `{group}`, and the broker has: reading starts at {}, without the records before",
            positions.join(", ")
        );
    }
}
