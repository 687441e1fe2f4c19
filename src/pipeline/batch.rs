//! Batches of records, passed from the reader thread to the task that applies them.

use std::sync::Arc;

use crate::extract::{EventOutcome, Extracted};
use crate::record::{Labels, Record};
use crate::schedule::WriterPartitions;
use crate::source::{AssignedPartition, EndReached};
use crate::types::Change;

/// Index of a mapping file, and the name of an entity in that mapping.
pub(super) type EntityName = (usize, String);

/// A record, or one separate event of a record, with its extracted changes or its fault.
#[derive(Debug)]
pub(super) struct Item {
    /// The items of a record share it, and follow each other.
    pub(super) record: Arc<Record>,
    /// The index of a separate event, from 0.
    pub(super) event: Option<usize>,
    /// The run that read the record. A replay keeps the run of the dead letter, if it names one.
    pub(super) run: Option<Arc<str>>,
    /// Epoch of the partition assignment under which the record was read.
    pub(super) epoch: u64,
    pub(super) labels: Labels,
    pub(super) extracted: Extracted,
    /// Mapping file and name under which the record was parked, if it was.
    pub(super) parked_as: Option<EntityName>,
}

impl Item {
    /// The items of a record that a run has read, one for each outcome.
    pub(super) fn of_record(
        record: Record,
        run: &Arc<str>,
        epoch: u64,
        outcomes: impl IntoIterator<Item = EventOutcome>,
    ) -> impl Iterator<Item = Item> {
        let record = Arc::new(record);
        outcomes.into_iter().map(move |EventOutcome { event, labels, extracted }| Item {
            record: Arc::clone(&record),
            event,
            run: Some(Arc::clone(run)),
            epoch,
            labels,
            extracted,
            parked_as: None,
        })
    }

    /// Its changes. Empty if it is not an event.
    pub(super) fn changes(&self) -> &[Change] {
        match &self.extracted {
            Extracted::Changes(changes, _) => changes,
            _ => &[],
        }
    }

    /// Whether it is the first item of its record.
    pub(super) fn is_first_of_record(&self) -> bool {
        self.event.is_none_or(|event| event == 0)
    }

    /// Whether both are of one record.
    pub(super) fn is_of_record_of(&self, other: &Item) -> bool {
        Arc::ptr_eq(&self.record, &other.record)
    }

    /// Whether it is a separate event, or the dead letter of one.
    pub(super) fn is_separate_event(&self) -> bool {
        self.event.or(self.record.event).is_some()
    }
}

/// Splits items by their records, in order.
pub(super) fn by_record<'b, 'i>(items: &'b [&'i Item]) -> impl Iterator<Item = &'b [&'i Item]> {
    items.chunk_by(|one, other| one.is_of_record_of(other))
}

/// Records that are applied in one transaction per writer, unless the database rejects one of them.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) items: Vec<Item>,
    /// Item indexes of each writer. Different writers touch different rows, perhaps under an assumption.
    pub(super) writers: WriterPartitions,
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
