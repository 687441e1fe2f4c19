//! Counts the outcomes of a run, for its summary and its metrics.

use std::collections::HashSet;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::batch::Item;
use super::meters::Meters;
use super::summary::Summary;
use crate::mapping::Mapping;
use crate::record::Stage;
use crate::sink::RowCounts;

/// Maximum number of unmapped event types that are logged, each once. Further types are only counted.
const UNKNOWN_TYPES_LOGGED: usize = 1000;

/// Counters of a run.
#[derive(Debug)]
pub(super) struct RunStats {
    pub(super) summary: Summary,
    meters: Meters,
    unknown_types: HashSet<String>,
    consecutive_dead_letters: usize,
}

impl RunStats {
    pub(super) fn new(mapping: &Mapping) -> RunStats {
        let (summary, meters) = (Summary::new(mapping), Meters::new(mapping));
        RunStats { summary, meters, unknown_types: HashSet::new(), consecutive_dead_letters: 0 }
    }

    /// Counts a committed transaction with these items.
    pub(super) fn committed(&mut self, items: &[&Item], counts: &[RowCounts], took: Duration) {
        self.summary.read += items.len() as u64;
        self.summary.add_rows(counts);
        self.meters.read.increment(items.len() as u64);
        self.meters.add_rows(counts);
        self.meters.batch(items.len(), took);
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let now = i64::try_from(now.as_millis()).unwrap_or(i64::MAX);
        for timestamp in items.iter().filter_map(|item| item.record.timestamp) {
            self.meters.lag(now, timestamp);
        }
    }

    pub(super) fn applied(&mut self) {
        self.summary.applied += 1;
        self.meters.applied.increment(1);
        self.consecutive_dead_letters = 0;
    }

    /// Counts a skipped record. Returns whether its unmapped event type must be logged.
    pub(super) fn skipped(&mut self, unknown_type: Option<&str>) -> bool {
        self.summary.skipped += 1;
        self.meters.skipped.increment(1);
        let has_room = self.unknown_types.len() < UNKNOWN_TYPES_LOGGED;
        unknown_type.is_some_and(|name| has_room && self.unknown_types.insert(name.to_owned()))
    }

    /// Counts a dead letter. Returns the number of dead letters since the last applied event, without parked
    /// ones.
    pub(super) fn dead_letter(&mut self, stage: Stage) -> usize {
        self.summary.dead_lettered += 1;
        self.meters.dead_letter(stage);
        // A parked event says nothing about the mapping.
        if stage != Stage::Parked {
            self.consecutive_dead_letters += 1;
        }
        self.consecutive_dead_letters
    }
}
