//! Divides the items of a batch among writers.

use std::collections::HashMap;
use std::sync::Arc;

use super::batch::Item;
use super::options::Options;
use crate::record::{Partition, Record};
use crate::schedule::{EventChanges, Planner, WriterPartitions};

/// Divides items among writers that can apply them concurrently. Only if `assumes_keys` is true, the division can rely
/// on a key assumption.
pub(super) fn divide(
    items: &[Item],
    planner: &Planner,
    options: &Options,
    assumes_keys: bool,
) -> WriterPartitions {
    let values: usize = items.iter().flat_map(Item::changes).map(|change| change.values.len()).sum();
    let writers = options.writers.min(values / options.values_per_writer.max(1));
    if writers < 2 {
        return WriterPartitions::single(items.len());
    }
    let mut streams: HashMap<Stream, usize> = HashMap::new();
    let events = items.iter().map(|item| {
        let stream = match item.record.offset() {
            Some((partition, _)) => Some(Stream::Partition(partition)),
            None => item.event.map(|_| Stream::Record(Arc::as_ptr(&item.record))),
        };
        let stream = stream.map(|stream| {
            let next = streams.len();
            *streams.entry(stream).or_insert(next)
        });
        EventChanges { changes: item.changes(), stream }
    });
    let events: Vec<EventChanges<'_>> = events.collect();
    planner.writer_partitions(&events, writers, assumes_keys)
}

/// Items that a single writer applies.
#[derive(PartialEq, Eq, Hash)]
enum Stream {
    /// A partition has one stored offset, which a single transaction advances.
    Partition(Partition),
    /// The separate events of one record, which are applied together.
    Record(*const Record),
}
