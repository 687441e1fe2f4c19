//! Counts the values at unmapped paths in the metrics of a run.

use std::sync::Arc;

use foldhash::HashMap;
use metrics::{Counter, counter};

use super::meters::UNMAPPED_VALUES;
use crate::mapping::Mapping;
use crate::profile::UnmappedPaths;

/// Maximum number of series. The last one counts the values at all further paths.
const MAX_SERIES: usize = 200;

/// The label of the series of all further paths. A path begins with `$`.
const OTHER: &str = "other";

/// Unmapped paths of a run, with a counter for each.
#[derive(Debug)]
pub(super) struct UnmappedPathCounters {
    /// Observes the events.
    pub(super) paths: UnmappedPaths,
    counters: HashMap<String, Counter>,
    other: Counter,
    /// The values that `other` counts because their paths were not kept.
    left_out: u64,
}

impl UnmappedPathCounters {
    pub(super) fn new(mapping: &Arc<Mapping>) -> UnmappedPathCounters {
        let other = counter!(UNMAPPED_VALUES.name, "path" => OTHER);
        // Registered at the start, so that the first value shows as an increase.
        other.increment(0);
        UnmappedPathCounters {
            paths: UnmappedPaths::new(Arc::clone(mapping), false),
            counters: HashMap::default(),
            other,
            left_out: 0,
        }
    }

    /// Counts the values since the last call.
    pub(super) fn count(&mut self) {
        let UnmappedPathCounters { paths, counters, other, left_out } = self;
        paths.take_new(|path, values| {
            if let Some(counter) = counters.get(path) {
                counter.increment(values);
            } else if counters.len() + 1 < MAX_SERIES {
                let counter = counter!(UNMAPPED_VALUES.name, "path" => path.to_owned());
                counter.increment(values);
                counters.insert(path.to_owned(), counter);
            } else {
                other.increment(values);
            }
        });
        other.increment(paths.left_out() - std::mem::replace(left_out, paths.left_out()));
    }
}
