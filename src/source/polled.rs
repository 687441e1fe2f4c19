//! The answers of a source.

use crate::record::{Partition, Record};

/// What a source had to say.
#[derive(Debug)]
pub enum Polled {
    /// A record, and the assignment of its partition that it was read under (0 for a file).
    Record(Record, u64),
    /// Nothing came in the time that it was given.
    Nothing,
    /// There are no more records, and there will be none.
    End,
    /// Partitions were assigned to this member, and are to be claimed.
    Assigned(Vec<AssignedPartition>),
}

/// A partition that was assigned to this member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignedPartition {
    /// The partition.
    pub partition: Partition,
    /// The assignment's number.
    pub epoch: u64,
    /// What tells the topic from a later one of its name, where the broker says it.
    pub topic_id: Option<String>,
}
