//! Counts the outcomes of a run, for its summary and its metrics.

use std::collections::HashSet;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::batch::Item;
use super::fault_groups::FaultGroups;
use super::meters::Meters;
use super::summary::Summary;
use crate::extract::{Coverage, LostValues};
use crate::mapping::Mapping;
use crate::record::{Fault, Position, Stage};
use crate::sink::RowCounts;
use crate::types::Losses;

/// Maximum number of unmapped event types that are remembered, so that each is logged once. Further types are
/// only counted.
const MAX_UNKNOWN_TYPES: usize = 10_000;

/// Characters of an unmapped event type that are remembered. Longer types that begin alike count as one.
const UNKNOWN_TYPE_CHARACTERS: usize = 100;

/// How often a run logs its dead letters by cause.
pub(super) const REPORT_INTERVAL: Duration = Duration::from_mins(1);

/// Counters of a run.
#[derive(Debug)]
pub(super) struct RunStats {
    pub(super) summary: Summary,
    meters: Meters,
    unknown_types: HashSet<String>,
    consecutive_dead_letters: usize,
    losses: Losses,
    faults: FaultGroups,
    last_report: Instant,
}

/// Outcome of counting a dead letter.
pub(super) struct CountedDeadLetter {
    /// The number of dead letters since the last applied event, without parked ones.
    pub(super) consecutive: usize,
    /// Whether it must be logged. Further ones of a frequent cause are only counted.
    pub(super) is_logged: bool,
}

impl RunStats {
    pub(super) fn new(mapping: &Mapping) -> RunStats {
        let (summary, meters) = (Summary::new(mapping), Meters::new(mapping));
        RunStats {
            summary,
            meters,
            unknown_types: HashSet::new(),
            consecutive_dead_letters: 0,
            losses: Losses::default(),
            faults: FaultGroups::default(),
            last_report: Instant::now(),
        }
    }

    /// Counts a committed transaction with these items.
    pub(super) fn committed(&mut self, items: &[&Item], counts: &[RowCounts], took: Duration) {
        let records = || items.iter().filter(|item| item.is_first_of_record());
        let read = records().count() as u64;
        self.summary.read += read;
        self.summary.add_rows(counts);
        self.meters.read.increment(read);
        self.meters.add_rows(counts);
        self.meters.batch(items.len(), took);
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let now = i64::try_from(now.as_millis()).unwrap_or(i64::MAX);
        for timestamp in records().filter_map(|item| item.record.timestamp) {
            self.meters.lag(now, timestamp);
        }
    }

    /// Counts an applied record with its lost values.
    pub(super) fn applied(&mut self, losses: &Losses) {
        self.summary.applied += 1;
        self.meters.applied.increment(1);
        self.consecutive_dead_letters = 0;
        if !losses.is_empty() {
            self.losses.merge(losses);
            self.meters.add_losses(losses);
        }
    }

    /// Counts a skipped record. Returns whether its unmapped event type must be logged.
    pub(super) fn skipped(&mut self, unknown_type: Option<&str>) -> bool {
        self.summary.skipped += 1;
        self.meters.skipped.increment(1);
        let Some(name) = unknown_type else { return false };
        let end = name.char_indices().nth(UNKNOWN_TYPE_CHARACTERS).map_or(name.len(), |(end, _)| end);
        let name = &name[..end];
        let is_new = self.unknown_types.len() < MAX_UNKNOWN_TYPES && !self.unknown_types.contains(name);
        is_new && self.unknown_types.insert(name.to_owned())
    }

    /// Counts a dead letter.
    pub(super) fn dead_letter(&mut self, fault: &Fault, position: &Position) -> CountedDeadLetter {
        self.summary.dead_lettered += 1;
        self.meters.dead_letter(fault.stage);
        // A parked event says nothing about the mapping.
        if fault.stage != Stage::Parked {
            self.consecutive_dead_letters += 1;
        }
        let is_logged = self.faults.add(fault, position);
        CountedDeadLetter { consecutive: self.consecutive_dead_letters, is_logged }
    }

    /// Logs the dead letters by cause, if the last report is old enough and there are new ones.
    pub(super) fn report_faults_at_intervals(&mut self) {
        if self.last_report.elapsed() >= REPORT_INTERVAL {
            self.report_faults();
        }
    }

    /// Logs the dead letters by cause, if there are new ones since the last report.
    pub(super) fn report_faults(&mut self) {
        self.last_report = Instant::now();
        for line in self.faults.report() {
            tracing::warn!("{line}");
        }
    }

    /// Completes the summary at the end of a run, and logs how many dead letters were not logged singly.
    pub(super) fn finish(mut self, mapping: &Mapping, coverage: &Coverage, took: Duration) -> Summary {
        for line in self.faults.not_logged() {
            tracing::warn!("{line}");
        }
        self.summary.faults = self.faults.largest_first();
        self.summary.losses = LostValues::of(mapping, &self.losses);
        self.summary.unmatched_columns = coverage.unmatched_columns(mapping);
        self.summary.tables_without_rows = coverage.tables_without_rows(mapping);
        self.summary.seconds = took.as_secs_f64();
        self.summary
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn unmapped_types_are_remembered_up_to_a_limit() {
        let mapping = Mapping::load(Path::new("mappings/order.yaml")).unwrap();
        let mut stats = RunStats::new(&mapping);
        let long = "é".repeat(1000);
        assert!(stats.skipped(Some(&long)));
        assert!(!stats.skipped(Some(&format!("{long}other"))));
        let logged = (0..20_000).filter(|number| stats.skipped(Some(&number.to_string()))).count();
        assert_eq!((logged, stats.unknown_types.len()), (9_999, 10_000));
        assert!(stats.unknown_types.iter().all(|name| name.chars().count() <= 100));
        assert!(!stats.skipped(Some("0")) && !stats.skipped(None));
        assert_eq!(stats.summary.skipped, 20_004);
    }
}
