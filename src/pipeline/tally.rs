//! The one place where a run counts: for its summary and for its metrics.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::Item;
use super::meters::Meters;
use super::summary::Summary;
use crate::mapping::Mapping;
use crate::record::Stage;
use crate::sink::Applied;

/// See the module.
#[derive(Debug)]
pub(super) struct Tally {
    pub(super) summary: Summary,
    meters: Meters,
}

impl Tally {
    pub(super) fn new(mapping: &Mapping) -> Tally {
        Tally { summary: Summary::new(mapping), meters: Meters::new(mapping) }
    }

    /// A transaction with these items was committed.
    pub(super) fn committed(&mut self, items: &[&Item], applied: &Applied, took: Duration) {
        self.summary.read += items.len() as u64;
        self.summary.add_rows(applied);
        self.meters.read.increment(items.len() as u64);
        self.meters.add_rows(applied);
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
    }

    pub(super) fn skipped(&mut self) {
        self.summary.skipped += 1;
        self.meters.skipped.increment(1);
    }

    pub(super) fn dead_letter(&mut self, stage: Stage) {
        self.summary.dead_lettered += 1;
        self.meters.dead_letter(stage);
    }
}
