//! Partitions that this consumer owns, with their fencing tokens.

use std::collections::{BTreeMap, HashMap};

use super::batch::Item;
use crate::record::Partition;
use crate::sink::{ConsumerGroup, Move, StoredOffset};
use crate::source::{AssignedPartition, Membership, PartitionEnd};

#[derive(Debug)]
struct OwnedPartition {
    epoch: u64,
    fence: i64,
    next_offset: Option<i64>,
}

/// Partitions that this consumer owns.
#[derive(Debug)]
pub(super) struct OwnedPartitions {
    pub(super) membership: Membership,
    pub(super) group: ConsumerGroup,
    partitions: HashMap<Partition, OwnedPartition>,
}

impl OwnedPartitions {
    pub(super) fn new(membership: Membership) -> OwnedPartitions {
        let group = ConsumerGroup { cluster: membership.cluster.clone(), name: membership.group.clone() };
        OwnedPartitions { membership, group, partitions: HashMap::new() }
    }

    /// Takes over partitions and starts to read all of them at once. A partition that is fetched alone and
    /// has no more records would delay the others.
    pub(super) fn take_over<'a>(
        &mut self,
        assigned: impl Iterator<Item = (&'a AssignedPartition, &'a StoredOffset)>,
    ) {
        let starts = assigned.map(|(assigned, stored)| {
            let owned = OwnedPartition {
                epoch: assigned.epoch,
                fence: stored.fence,
                next_offset: stored.next_offset,
            };
            self.partitions.insert(assigned.partition.clone(), owned);
            (assigned.clone(), stored.next_offset)
        });
        let starts = starts.collect();
        self.membership.assignment.start_reading(starts);
    }

    /// Whether a record may still be applied: this member owns its partition under the assignment under which
    /// the record was read.
    pub(super) fn owns(&self, item: &Item) -> bool {
        item.record.offset().is_none_or(|(partition, _)| {
            self.partitions.get(&partition).is_some_and(|owned| owned.epoch == item.epoch)
                && self.membership.assignment.owns(&partition, item.epoch)
        })
    }

    /// Offset moves that commit some records, in the order in which every member locks the partitions.
    pub(super) fn moves(&self, items: &[&Item]) -> Vec<Move> {
        let mut last: BTreeMap<Partition, i64> = BTreeMap::new();
        for (partition, offset) in items.iter().filter_map(|item| item.record.offset()) {
            let to = last.entry(partition).or_default();
            *to = (*to).max(offset + 1);
        }
        let moves = last.into_iter().filter_map(|(partition, to)| {
            let owned = self.partitions.get(&partition)?;
            Some(Move { fence: owned.fence, from: owned.next_offset, to, partition })
        });
        moves.collect()
    }

    /// Offset moves to the ends of partitions that were read completely. They are needed if the last offsets
    /// hold no records. A partition that starts at its end gets no offset, since nothing of it was read:
    /// `--start` must still apply to the next run.
    pub(super) fn moves_to_ends(
        &self,
        ended: &[(Partition, u64)],
        ends: &BTreeMap<Partition, PartitionEnd>,
    ) -> Vec<Move> {
        let moves = ended.iter().filter_map(|(partition, epoch)| {
            let owned = self.partitions.get(partition).filter(|owned| owned.epoch == *epoch)?;
            let end = ends.get(partition)?;
            let is_before = match owned.next_offset {
                Some(next) => next < end.offset,
                None => !end.is_start,
            };
            is_before.then(|| Move {
                partition: partition.clone(),
                fence: owned.fence,
                from: owned.next_offset,
                to: end.offset,
            })
        });
        let mut moves: Vec<Move> = moves.collect();
        moves.sort_by(|one, other| one.partition.cmp(&other.partition));
        moves
    }

    /// Marks the beginning of a transaction. Returns `false` if one of its partitions was revoked.
    pub(super) fn begin_in_flight(&self, moves: &[Move]) -> bool {
        let partitions = moves.iter().map(|moved| {
            let epoch = self.partitions.get(&moved.partition).map_or(0, |owned| owned.epoch);
            (&moved.partition, epoch)
        });
        let all_owned = self.membership.assignment.begin_in_flight(partitions);
        if !all_owned {
            self.end_in_flight(moves);
        }
        all_owned
    }

    /// Marks the end of a transaction.
    pub(super) fn end_in_flight(&self, moves: &[Move]) {
        self.membership.assignment.end_in_flight(moves.iter().map(|moved| &moved.partition));
    }

    /// Records the new offsets of partitions.
    pub(super) fn advance(&mut self, moves: &[Move]) {
        for moved in moves {
            if let Some(owned) = self.partitions.get_mut(&moved.partition) {
                owned.next_offset = Some(moved.to);
                self.membership.report_applied(&moved.partition, moved.to);
            }
        }
    }

    /// Compares a partition's fencing token with the token in the database. Drops the partition if they
    /// differ.
    pub(super) fn check_fence(&mut self, partition: &Partition, fence: i64) {
        if self.partitions.get(partition).is_some_and(|owned| owned.fence != fence) {
            self.drop_fenced(partition);
        }
    }

    /// Drops a partition that another member took over or a person reset. If the broker has not revoked it,
    /// this member rejoins its group to learn the owner.
    pub(super) fn drop_fenced(&mut self, partition: &Partition) {
        let Some(owned) = self.partitions.remove(partition) else { return };
        if self.membership.assignment.owns(partition, owned.epoch) {
            tracing::warn!(
                "{partition} was taken over by another member or reset: its batch was rolled back; rejoining the consumer group"
            );
            self.membership.assignment.rejoin();
        }
    }
}
