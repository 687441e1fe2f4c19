//! Batches of records, passed from the reader thread to the task that applies them.

use std::sync::Arc;

use crate::extract::Extracted;
use crate::record::{Labels, Record};
use crate::source::{AssignedPartition, EndReached};

/// Index of a mapping file, and the name of an entity in that mapping.
pub(super) type EntityName = (usize, String);

/// A record with its extracted changes or its fault.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) record: Record,
    /// The run that read the record. A replay keeps the run of the dead letter, if it names one.
    pub(super) run: Option<Arc<str>>,
    /// Epoch of the partition assignment under which the record was read.
    pub(super) epoch: u64,
    pub(super) labels: Labels,
    pub(super) extracted: Extracted,
    /// Mapping file and name under which the record was parked, if it was.
    pub(super) parked_as: Option<EntityName>,
}

/// Records that are applied in one transaction per writer, unless the database rejects one of them.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) items: Vec<Item>,
    /// Item indexes of each writer. Different writers touch different rows.
    pub(super) writer_partitions: Vec<Vec<usize>>,
    /// Bytes read from the source so far.
    pub(super) bytes_read: u64,
}

/// A message from the reader thread to the task that applies records. Messages arrive in order.
#[derive(Debug)]
pub(super) enum ReaderMessage {
    Batch(Batch),
    /// Assigned partitions to take over.
    Claim(Vec<AssignedPartition>),
    /// All partitions of this member have been read to their ends.
    AtEnd(EndReached),
    /// As many records have been read as the limit allows.
    LimitReached,
}
