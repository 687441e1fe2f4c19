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
