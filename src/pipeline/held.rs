//! The partitions that this member has, each with the number that the database gave it for it.

use std::collections::{BTreeMap, HashMap};

use super::Item;
use crate::record::Partition;
use crate::sink::{Advance, ConsumerGroup, Stored};
use crate::source::{Assigned, Grant, Membership};

#[derive(Debug)]
struct Place {
    epoch: u64,
    fence: i64,
    next: Option<i64>,
}

/// See the module.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) membership: Membership,
    pub(super) group: ConsumerGroup,
    places: HashMap<Partition, Place>,
}

impl Held {
    pub(super) fn new(membership: Membership) -> Held {
        let group = ConsumerGroup { cluster: membership.cluster.clone(), name: membership.group.clone() };
        Held { membership, group, places: HashMap::new() }
    }

    /// Partitions are this member's from now on, and may be read: all at once, since what is fetched
    /// alone and has nothing more to give keeps the others waiting.
    pub(super) fn begin<'a>(&mut self, assigned: impl Iterator<Item = (&'a Assigned, &'a Stored)>) {
        let grants = assigned.map(|(assigned, stored)| {
            let place = Place { epoch: assigned.epoch, fence: stored.fence, next: stored.next_offset };
            self.places.insert(assigned.partition.clone(), place);
            Grant {
                partition: assigned.partition.clone(),
                epoch: assigned.epoch,
                next_offset: stored.next_offset,
            }
        });
        let grants = grants.collect();
        self.membership.assignment.grant(grants);
    }

    /// Whether a record may still be applied by this member.
    pub(super) fn has(&self, item: &Item) -> bool {
        item.record.offset().is_none_or(|(partition, _)| {
            self.places.get(&partition).is_some_and(|place| place.epoch == item.epoch)
                && self.membership.assignment.holds(&partition, item.epoch)
        })
    }

    /// How far the partitions are once some records are applied, in the order in which every
    /// member locks them.
    pub(super) fn advances(&self, items: &[&Item]) -> Vec<Advance> {
        let mut last: BTreeMap<Partition, i64> = BTreeMap::new();
        for (partition, offset) in items.iter().filter_map(|item| item.record.offset()) {
            let to = last.entry(partition).or_default();
            *to = (*to).max(offset + 1);
        }
        let advances = last.into_iter().filter_map(|(partition, to)| {
            let place = self.places.get(&partition)?;
            Some(Advance { fence: place.fence, from: place.next, to, partition })
        });
        advances.collect()
    }

    /// The partitions that have been read to their ends and stand before them, since what comes
    /// last is no record.
    pub(super) fn advances_to_ends(
        &self,
        ended: &[(Partition, u64)],
        ends: &BTreeMap<Partition, i64>,
    ) -> Vec<Advance> {
        let advances = ended.iter().filter_map(|(partition, epoch)| {
            let place = self.places.get(partition).filter(|place| place.epoch == *epoch)?;
            let to = *ends.get(partition)?;
            let stands_before = place.next.is_none_or(|next| next < to);
            let advance = Advance { partition: partition.clone(), fence: place.fence, from: place.next, to };
            stands_before.then_some(advance)
        });
        let mut advances: Vec<Advance> = advances.collect();
        advances.sort_by(|one, other| one.partition.cmp(&other.partition));
        advances
    }

    /// Marks the beginning of a transaction; `false` where a partition of it was taken away.
    pub(super) fn take_off(&self, advances: &[Advance]) -> bool {
        let places = advances.iter().map(|advance| {
            let epoch = self.places.get(&advance.partition).map_or(0, |place| place.epoch);
            (&advance.partition, epoch)
        });
        let all = self.membership.assignment.take_off(places);
        if !all {
            self.land(advances);
        }
        all
    }

    /// Marks its end.
    pub(super) fn land(&self, advances: &[Advance]) {
        self.membership.assignment.land(advances.iter().map(|advance| &advance.partition));
    }

    /// The partitions have moved on.
    pub(super) fn moved(&mut self, advances: &[Advance]) {
        for advance in advances {
            if let Some(place) = self.places.get_mut(&advance.partition) {
                place.next = Some(advance.to);
                self.membership.tell(&advance.partition, advance.to);
            }
        }
    }

    /// Hears which number the database has for a partition.
    pub(super) fn compare(&mut self, partition: &Partition, fence: i64) {
        if self.places.get(partition).is_some_and(|place| place.fence != fence) {
            self.fenced(partition);
        }
    }

    /// Somebody else moved a partition on. If the broker has not taken it away from this member,
    /// the member joins its group anew, to hear whose it is.
    pub(super) fn fenced(&mut self, partition: &Partition) {
        let Some(place) = self.places.remove(partition) else { return };
        if self.membership.assignment.holds(partition, place.epoch) {
            tracing::warn!(
                "{partition} was taken over by another member or reset: its batch was rolled back, joining the group again"
            );
            self.membership.assignment.rejoin();
        }
    }
}
