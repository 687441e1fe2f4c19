//! Results of polling a source.

use crate::record::{Partition, Record};

/// The result of polling a source.
#[derive(Debug)]
pub enum Polled {
    /// A record, with the epoch of the assignment under which it was read (0 for a file).
    Record(Record, u64),
    /// Nothing arrived in the given time.
    Nothing,
    /// The source has no more records.
    End,
    /// Partitions were assigned to this member, and must be claimed.
    Assigned(Vec<AssignedPartition>),
}

/// A member has read all its partitions to the ends at which the run stops.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndReached {
    /// The partitions, each with the epoch of its assignment. The member has no other partitions.
    pub partitions: Vec<(Partition, u64)>,
    /// Whether the member has ever been assigned a partition. If not, it may still be joining its group.
    pub was_assigned: bool,
}

/// A partition that was assigned to this member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignedPartition {
    /// The partition.
    pub partition: Partition,
    /// The number of the assignment.
    pub epoch: u64,
    /// The ID that distinguishes the topic from a later one of its name, if the broker returns it.
    pub topic_id: Option<String>,
}
