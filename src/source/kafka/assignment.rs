//! The partitions assigned to this member. The polling thread, which receives assignments and revocations,
//! shares them with the pipeline, which applies records.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rdkafka::client::ClientContext;
use rdkafka::config::RDKafkaLogLevel;
use rdkafka::consumer::{BaseConsumer, Consumer, ConsumerContext, RebalanceProtocol};
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use rdkafka::statistics::Statistics;
use rdkafka::topic_partition_list::{Offset, TopicPartitionList};
use rdkafka::types::RDKafkaRespErr;

use crate::kafka::ClientEvents;
use crate::record::Partition;
use crate::source::polled::AssignedPartition;

/// How long a revocation waits for the transaction in flight. Waiting only saves work: a transaction that
/// loses its partition changes nothing.
const REVOCATION_TIMEOUT: Duration = Duration::from_secs(5);

#[derive(Debug, Default)]
struct AssignmentState {
    /// Counts assignments.
    epoch: u64,
    owned: BTreeMap<Partition, PartitionProgress>,
    /// Assigned partitions that the polling thread has not taken yet.
    unreported: Vec<AssignedPartition>,
    /// Claimed partitions that may be read, each with its next offset if one is stored.
    starts: Vec<(AssignedPartition, Option<i64>)>,
    /// Partitions of the transactions in flight, each of at most one transaction.
    in_flight: BTreeSet<Partition>,
    rejoin: bool,
}

/// Progress of a partition that this member owns.
#[derive(Debug, Default)]
struct PartitionProgress {
    /// The number of its assignment.
    epoch: u64,
    /// The next offset to apply, once reading has started.
    next: Option<i64>,
    /// The end offset of the partition.
    end: i64,
}

impl AssignmentState {
    fn owns(&self, partition: &Partition, epoch: u64) -> bool {
        self.owned.get(partition).is_some_and(|owned| owned.epoch == epoch)
    }
}

/// The partitions of this member, shared between threads.
#[derive(Debug, Default)]
pub struct Assignment {
    state: Mutex<AssignmentState>,
    transaction_ended: Condvar,
    broker_up: AtomicBool,
    /// Counts revocations.
    revocations: AtomicU64,
}

impl Assignment {
    fn state(&self) -> MutexGuard<'_, AssignmentState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether this member still owns a partition under the assignment `epoch`.
    pub fn owns(&self, partition: &Partition, epoch: u64) -> bool {
        self.state().owns(partition, epoch)
    }

    /// Marks the beginning of a transaction with records of these partitions. No other transaction has
    /// records of them. Returns `false` if this member no longer owns all of them. The transaction must not
    /// begin then, and [`Assignment::end_in_flight`] follows at once.
    pub fn begin_in_flight<'p>(&self, partitions: impl Iterator<Item = (&'p Partition, u64)>) -> bool {
        let mut state = self.state();
        let mut all = true;
        for (partition, epoch) in partitions {
            all &= state.owns(partition, epoch);
            state.in_flight.insert(partition.clone());
        }
        all
    }

    /// Marks the end of a transaction with records of these partitions, or that it was not begun.
    pub fn end_in_flight<'p>(&self, partitions: impl Iterator<Item = &'p Partition>) {
        let mut state = self.state();
        for partition in partitions {
            state.in_flight.remove(partition);
        }
        drop(state);
        self.transaction_ended.notify_all();
    }

    /// Lets partitions be read, each from its next offset if one is stored.
    pub fn start_reading(&self, starts: Vec<(AssignedPartition, Option<i64>)>) {
        self.state().starts.extend(starts);
    }

    /// Requests that the member leaves its group and joins it again. Called if another process moved a
    /// partition that this member believes to own, or if a rebalance failed.
    pub fn rejoin(&self) {
        self.state().rejoin = true;
    }

    /// Whether this member has ever been assigned a partition.
    pub(super) fn was_assigned(&self) -> bool {
        self.state().epoch > 0
    }

    /// Whether this member has started to read all its partitions.
    pub(super) fn all_started(&self) -> bool {
        self.state().owned.values().all(|owned| owned.next.is_some())
    }

    /// Whether a broker was connected a moment ago.
    #[must_use]
    pub fn broker_up(&self) -> bool {
        self.broker_up.load(Ordering::Relaxed)
    }

    pub(super) fn set_broker_up(&self, up: bool) -> bool {
        self.broker_up.swap(up, Ordering::Relaxed)
    }

    /// The lag of each partition, in offsets that are not applied yet, as of a moment ago.
    #[must_use]
    pub fn lag(&self) -> Vec<(Partition, i64)> {
        let state = self.state();
        let lag = |owned: &PartitionProgress| Some((owned.end - owned.next?).max(0));
        state.owned.iter().filter_map(|(partition, owned)| Some((partition.clone(), lag(owned)?))).collect()
    }

    /// Stores that a partition is read from the offset `next`, and that it ends at `end` now.
    pub(super) fn reading_started(&self, partition: &Partition, next: i64, end: i64) {
        if let Some(owned) = self.state().owned.get_mut(partition) {
            (owned.next, owned.end) = (Some(next), end);
        }
    }

    /// Stores that a partition was applied up to the offset `next`.
    pub(super) fn set_applied(&self, partition: &Partition, next: i64) {
        if let Some(PartitionProgress { next: Some(known), .. }) = self.state().owned.get_mut(partition) {
            *known = next;
        }
    }

    /// Raises the end of a partition. The reported end can be older than the known one.
    pub(super) fn extend_end(&self, partition: &Partition, end: i64) {
        if let Some(owned) = self.state().owned.get_mut(partition) {
            owned.end = owned.end.max(end);
        }
    }

    /// The number of revocations so far.
    pub(super) fn revocations(&self) -> u64 {
        self.revocations.load(Ordering::Acquire)
    }

    /// Takes the partitions that were assigned, and those that may be read, since the last call.
    pub(super) fn take_changes(&self) -> (Vec<AssignedPartition>, Vec<(AssignedPartition, Option<i64>)>) {
        let mut state = self.state();
        let mut starts = std::mem::take(&mut state.starts);
        starts.retain(|(assigned, _)| state.owns(&assigned.partition, assigned.epoch));
        (std::mem::take(&mut state.unreported), starts)
    }

    pub(super) fn take_rejoin(&self) -> bool {
        std::mem::take(&mut self.state().rejoin)
    }

    /// Assigns partitions that no group has assigned. They need no claim.
    pub(super) fn assign_without_group(&self, partitions: Vec<Partition>) -> Vec<AssignedPartition> {
        self.assign(partitions);
        std::mem::take(&mut self.state().unreported)
    }

    fn assign(&self, partitions: Vec<Partition>) {
        let mut state = self.state();
        for partition in partitions {
            state.epoch += 1;
            let epoch = state.epoch;
            state.owned.entry(partition.clone()).or_default().epoch = epoch;
            state.unreported.push(AssignedPartition { partition, epoch, topic_id: None });
        }
    }

    fn revoke(&self, partitions: &[Partition], wait: bool) {
        let mut state = self.state();
        for partition in partitions {
            state.owned.remove(partition);
        }
        state.unreported.retain(|assigned| !partitions.contains(&assigned.partition));
        self.revocations.fetch_add(1, Ordering::Release);
        if wait {
            let in_flight =
                |state: &mut AssignmentState| partitions.iter().any(|p| state.in_flight.contains(p));
            let waited = self.transaction_ended.wait_timeout_while(state, REVOCATION_TIMEOUT, in_flight);
            drop(waited);
        }
    }
}

/// Callbacks of librdkafka for the group's client.
#[derive(Default)]
pub(super) struct MemberCallbacks {
    pub(super) events: ClientEvents,
    pub(super) assignment: Arc<Assignment>,
}

impl ClientContext for MemberCallbacks {
    fn log(&self, level: RDKafkaLogLevel, facility: &str, message: &str) {
        self.events.log(level, facility, message);
    }

    fn error(&self, error: KafkaError, reason: &str) {
        if error.rdkafka_error_code() == Some(RDKafkaErrorCode::AllBrokersDown) {
            self.assignment.set_broker_up(false);
        }
        self.events.error(error, reason);
    }

    fn stats(&self, statistics: Statistics) {
        let up = statistics.brokers.values().any(|broker| broker.state == "UP");
        self.assignment.set_broker_up(up);
    }
}

impl ConsumerContext for MemberCallbacks {
    /// This client only holds the assignment and reads nothing, so it pauses assigned partitions at once. The
    /// reader's client reads them after the database has supplied their offsets.
    fn rebalance(
        &self,
        consumer: &BaseConsumer<Self>,
        operation: RDKafkaRespErr,
        list: &mut TopicPartitionList,
    ) {
        let partitions: Vec<Partition> = list
            .elements()
            .iter()
            .map(|element| Partition { topic: element.topic().into(), number: element.partition() })
            .collect();
        let cooperative = matches!(consumer.rebalance_protocol(), RebalanceProtocol::Cooperative);
        let names = partitions.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let is_assign = operation == RDKafkaRespErr::RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS;
        if !partitions.is_empty() {
            tracing::info!("partitions {}: {names}", if is_assign { "assigned" } else { "revoked" });
        }
        let outcome = if is_assign {
            let assigned = list.set_all_offsets(Offset::End).and_then(|()| {
                if cooperative { consumer.incremental_assign(list) } else { consumer.assign(list) }
            });
            let outcome = assigned.and_then(|()| consumer.pause(list));
            self.assignment.assign(partitions);
            outcome
        } else {
            self.assignment.revoke(&partitions, !consumer.assignment_lost());
            if cooperative { consumer.incremental_unassign(list) } else { consumer.unassign() }
        };
        if let Err(error) = outcome {
            tracing::warn!("rebalance failed: {error}; rejoining the consumer group");
            self.assignment.rejoin();
        }
    }
}
