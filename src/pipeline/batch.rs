//! Records on their way from the reading thread to the database.

use crate::extract::Extracted;
use crate::record::{Labels, Partition, Record};
use crate::source::AssignedPartition;

/// A part of the mapping, and the name of an entity there.
pub(super) type EntityName = (usize, String);

/// A record with the changes or the fault that extraction gave.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) record: Record,
    /// The assignment of its partition that it was read under.
    pub(super) epoch: u64,
    pub(super) labels: Labels,
    pub(super) extracted: Extracted,
    /// The mapping and the name under which it was parked, if it was.
    pub(super) parked_as: Option<EntityName>,
}

/// Records that are applied in one transaction per writer, if the database takes them.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) items: Vec<Item>,
    /// The indexes of the items of each writer. Different writers touch different rows.
    pub(super) writer_partitions: Vec<Vec<usize>>,
    /// How far the source has been read, in bytes.
    pub(super) bytes_read: u64,
}

/// A message from the reading thread to the applying one. They come in order.
#[derive(Debug)]
pub(super) enum ReaderMessage {
    Batch(Batch),
    /// Partitions to take over.
    Claim(Vec<AssignedPartition>),
    /// This member has read all that it has to. These partitions were read to their ends, under these
    /// assignments.
    AtEnd(Vec<(Partition, u64)>),
}
