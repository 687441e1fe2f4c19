//! Which partitions this member has: shared by the thread that polls, in which the broker gives and
//! takes them, and by who applies what was read.

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

/// How long the broker's taking a partition away waits for the transaction that is under way. It
/// only saves work: a transaction that loses its partition changes nothing.
const REVOCATION_TIMEOUT: Duration = Duration::from_secs(5);

#[derive(Debug, Default)]
struct AssignmentState {
    /// Counts assignments.
    epoch: u64,
    owned: BTreeMap<Partition, PartitionProgress>,
    /// Those of which the poller has not been told.
    unreported: Vec<AssignedPartition>,
    /// Those that may be read, each with the next record's offset where one is stored.
    starts: Vec<(AssignedPartition, Option<i64>)>,
    /// Those of the transactions under way, each of one at most.
    in_flight: BTreeSet<Partition>,
    rejoin: bool,
}

/// A partition that this member has.
#[derive(Debug, Default)]
struct PartitionProgress {
    /// The assignment that gave it.
    epoch: u64,
    /// The next offset to apply, once the partition is read.
    next: Option<i64>,
    /// Where the partition ends.
    end: i64,
}

impl AssignmentState {
    fn owns(&self, partition: &Partition, epoch: u64) -> bool {
        self.owned.get(partition).is_some_and(|owned| owned.epoch == epoch)
    }
}

/// See the module.
#[derive(Debug, Default)]
pub struct Assignment {
    state: Mutex<AssignmentState>,
    transaction_ended: Condvar,
    broker_up: AtomicBool,
    /// Grows when partitions are taken away.
    revocations: AtomicU64,
}

impl Assignment {
    fn state(&self) -> MutexGuard<'_, AssignmentState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a partition is still what that assignment gave.
    pub fn owns(&self, partition: &Partition, epoch: u64) -> bool {
        self.state().owns(partition, epoch)
    }

    /// A transaction with records of these partitions begins; `true` where all are still held. No
    /// other one has records of them. Where not, it is not begun, and ends at once.
    pub fn begin_in_flight<'p>(&self, partitions: impl Iterator<Item = (&'p Partition, u64)>) -> bool {
        let mut state = self.state();
        let mut all = true;
        for (partition, epoch) in partitions {
            all &= state.owns(partition, epoch);
            state.in_flight.insert(partition.clone());
        }
        all
    }

    /// The transaction with records of these partitions has ended, or was not begun.
    pub fn end_in_flight<'p>(&self, partitions: impl Iterator<Item = &'p Partition>) {
        let mut state = self.state();
        for partition in partitions {
            state.in_flight.remove(partition);
        }
        drop(state);
        self.transaction_ended.notify_all();
    }

    /// Partitions may be read from now on, each from the next record's offset where one is stored.
    pub fn start_reading(&self, starts: Vec<(AssignedPartition, Option<i64>)>) {
        self.state().starts.extend(starts);
    }

    /// Leaves the group and joins it anew: somebody else moved a partition that this member
    /// believes to have.
    pub fn rejoin(&self) {
        self.state().rejoin = true;
    }

    /// Whether a broker was connected a moment ago.
    #[must_use]
    pub fn broker_up(&self) -> bool {
        self.broker_up.load(Ordering::Relaxed)
    }

    pub(super) fn set_broker_up(&self, up: bool) -> bool {
        self.broker_up.swap(up, Ordering::Relaxed)
    }

    /// How many records each partition has that were not applied yet, as of a moment ago.
    #[must_use]
    pub fn lag(&self) -> Vec<(Partition, i64)> {
        let state = self.state();
        let lag = |owned: &PartitionProgress| Some((owned.end - owned.next?).max(0));
        state.owned.iter().filter_map(|(partition, owned)| Some((partition.clone(), lag(owned)?))).collect()
    }

    /// A partition is read from an offset on, and ends at another now.
    pub(super) fn reading_started(&self, partition: &Partition, next: i64, end: i64) {
        if let Some(owned) = self.state().owned.get_mut(partition) {
            (owned.next, owned.end) = (Some(next), end);
        }
    }

    /// A partition was applied up to an offset.
    pub(super) fn set_applied(&self, partition: &Partition, next: i64) {
        if let Some(PartitionProgress { next: Some(known), .. }) = self.state().owned.get_mut(partition) {
            *known = next;
        }
    }

    /// A partition has grown. What is heard can be older than what is known.
    pub(super) fn extend_end(&self, partition: &Partition, end: i64) {
        if let Some(owned) = self.state().owned.get_mut(partition) {
            owned.end = owned.end.max(end);
        }
    }

    /// Another number whenever partitions were taken away.
    pub(super) fn revocations(&self) -> u64 {
        self.revocations.load(Ordering::Acquire)
    }

    /// What was assigned and what may be read since the last call.
    pub(super) fn take_changes(&self) -> (Vec<AssignedPartition>, Vec<(AssignedPartition, Option<i64>)>) {
        let mut state = self.state();
        let mut starts = std::mem::take(&mut state.starts);
        starts.retain(|(assigned, _)| state.owns(&assigned.partition, assigned.epoch));
        (std::mem::take(&mut state.unreported), starts)
    }

    pub(super) fn take_rejoin(&self) -> bool {
        std::mem::take(&mut self.state().rejoin)
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

/// What librdkafka calls back.
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
    /// This client only says whose partitions are, and reads nothing: they are paused as they come.
    /// Another one reads them, once the database has said from where on.
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
            tracing::info!("partitions {}: {names}", if is_assign { "assigned" } else { "taken away" });
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
            tracing::warn!("a rebalance was not taken: {error}; joining the group again");
            self.assignment.rejoin();
        }
    }
}
