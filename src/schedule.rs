//! Row 2. Orders the changes of a batch into groups, each of which becomes multi-row statements. Splits the
//! events of a batch into partitions for concurrent writers.

mod footprint;
mod kept_keys;
mod known_columns;
mod plan;
mod planned_change;
mod row_reads;
mod writer_partitions;

pub use plan::{ChangeGroup, KeyAssumption, Planner};
pub use writer_partitions::{EventChanges, WriterPartitions};

/// Changes that the tests of this module plan.
#[cfg(test)]
mod examples {
    use std::sync::Arc;

    use serde_json::Value as Json;

    use crate::extract::Extracted;
    use crate::mapping::Mapping;
    use crate::pipeline::Stages;
    use crate::record::Record;
    use crate::types::Change;

    /// Extracts the changes of each event.
    pub(super) fn changes_of<'e>(
        mapping: &Arc<Mapping>,
        events: impl IntoIterator<Item = &'e Json>,
    ) -> Vec<Vec<Change>> {
        let mut stages = Stages::new(mapping);
        let changes = events.into_iter().map(|event| {
            match stages.run(&Record::line(event.to_string().into(), "f".into(), 1)).1 {
                Extracted::Changes(changes, _) => changes,
                other => panic!("{other:?}"),
            }
        });
        changes.collect()
    }
}
