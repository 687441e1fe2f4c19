//! Metrics of a run. Without an installed recorder they do nothing.
//!
//! Labels are names from the mapping, topics and fixed words, never values of an event: an event type that a
//! producer invents must not become a time series.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use metrics::{Counter, Histogram, Unit, counter, histogram};

use crate::mapping::{ColumnId, Mapping, TableId};
use crate::record::Stage;
use crate::sink::{Class, Disposition, RowCounts};
use crate::types::{Loss, Losses};

/// A metric family of Prometheus.
#[derive(Debug, Clone, Copy)]
pub struct Family {
    /// Name in Prometheus, with its unit.
    pub name: &'static str,
    /// Counter, gauge or histogram.
    pub kind: MetricKind,
    /// Help text.
    pub help: &'static str,
}

/// Metric type, as Prometheus defines it.
#[derive(Debug, Clone, Copy)]
pub enum MetricKind {
    /// A value that only grows.
    Counter,
    /// A current value.
    Gauge,
    /// A distribution over buckets with these upper bounds.
    Histogram(&'static [f64]),
}

const fn family(name: &'static str, kind: MetricKind, help: &'static str) -> Family {
    Family { name, kind, help }
}

/// Declares the metrics that a run counts, and their list.
macro_rules! run_metrics {
    ($($name:ident: $text:literal, $kind:expr, $help:literal;)+) => {
        $(pub(super) const $name: Family = family($text, $kind, $help);)+

        /// All metrics that a run counts.
        pub const RUN_METRICS: &[Family] = &[$($name),+];
    };
}

run_metrics! {
    RECORDS_READ: "mapper_records_read_total", MetricKind::Counter,
        "Records processed: applied, skipped or dead-lettered";
    EVENTS_APPLIED: "mapper_events_applied_total", MetricKind::Counter,
        "Events applied and committed";
    EVENTS_SKIPPED: "mapper_events_skipped_total", MetricKind::Counter,
        "Events of types that no mapping names, and records without a value that no mapping has `tombstones` for";
    DEAD_LETTERS: "mapper_dead_letters_total", MetricKind::Counter,
        "Records that became dead letters";
    ROWS: "mapper_rows_total", MetricKind::Counter,
        "Rows committed: upserted, inserted, replaced, or matched by an update";
    UPDATES_WITHOUT_ROW: "mapper_updates_without_row_total", MetricKind::Counter,
        "Updates and deletes that matched no row, where the mapping allows that";
    ROWS_DELETED: "mapper_rows_deleted_total", MetricKind::Counter,
        "Rows deleted in committed transactions";
    ROWS_STALE: "mapper_rows_stale_total", MetricKind::Counter,
        "Rows left unchanged because they are newer than the event";
    ROWS_IGNORED: "mapper_rows_ignored_total", MetricKind::Counter,
        "Rows not inserted because a key was taken";
    LOSSY_VALUES: "mapper_lossy_values_total", MetricKind::Counter,
        "Values committed that differ from those of the events, because the mapping allows it";
    BATCH_EVENTS: "mapper_batch_events",
        MetricKind::Histogram(&[1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0]),
        "Records in one committed transaction";
    BATCH_SECONDS: "mapper_batch_seconds",
        MetricKind::Histogram(&[
            0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0,
        ]),
        "Seconds from the plan of a transaction to its commit, including waits and retries";
    UNMAPPED_VALUES: "mapper_unmapped_values_total", MetricKind::Counter,
        "Values that no rule for their event reads, by path; only with `--unmapped-paths`";
    RETRIES: "mapper_retries_total", MetricKind::Counter,
        "Retries after a transient error";
    EVENT_LAG: "mapper_event_lag_seconds",
        MetricKind::Histogram(&[
            0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 900.0, 3600.0, 86400.0,
        ]),
        "Seconds from a record's timestamp at the broker to its commit";
}

/// Number of records of a partition that are not applied yet.
pub const CONSUMER_LAG: Family = family(
    "mapper_consumer_lag_records",
    MetricKind::Gauge,
    "Records not yet applied, for each partition that this process owns",
);
/// Whether the database is available.
pub const DATABASE_UP: Family =
    family("mapper_database_up", MetricKind::Gauge, "1 while the database answers");
/// Whether the broker is available.
pub const BROKER_UP: Family =
    family("mapper_broker_up", MetricKind::Gauge, "1 while a broker is connected; only for Kafka sources");

impl Family {
    /// Describes the metric to the recorder.
    pub fn describe(&self) {
        match self.kind {
            MetricKind::Counter => metrics::describe_counter!(self.name, Unit::Count, self.help),
            MetricKind::Gauge => metrics::describe_gauge!(self.name, Unit::Count, self.help),
            MetricKind::Histogram(_) => metrics::describe_histogram!(self.name, Unit::Count, self.help),
        }
    }
}

/// Counts a retry with this cause.
pub(super) fn count_retry(cause: &'static str) {
    counter!(RETRIES.name, "cause" => cause).increment(1);
}

/// Counters that every commit updates. They are looked up by name once, when a run starts.
#[derive(Debug)]
pub(super) struct Meters {
    pub(super) read: Counter,
    pub(super) applied: Counter,
    pub(super) skipped: Counter,
    /// By the stage's index in [`Stage::ALL`].
    dead_letters: Vec<Counter>,
    /// By operation.
    rows: Vec<Counter>,
    updates_without_row: Counter,
    deleted: Counter,
    stale: Counter,
    ignored: Counter,
    /// By table, column and kind: those that the mapping allows.
    lossy_values: BTreeMap<(TableId, ColumnId, Loss), Counter>,
    batch_events: Histogram,
    batch_seconds: Histogram,
    event_lag: Histogram,
}

impl Meters {
    pub(super) fn new(mapping: &Mapping) -> Meters {
        // Registered at the start, so that the first retry shows as an increase.
        let retried = Class::ALL.iter().filter(|class| class.disposition() == Disposition::Retry);
        for cause in retried.map(|class| class.name()).chain([BROKER_CAUSE, DEAD_LETTERS_CAUSE]) {
            counter!(RETRIES.name, "cause" => cause).increment(0);
        }
        let dead_letters =
            Stage::ALL.iter().map(|stage| counter!(DEAD_LETTERS.name, "stage" => stage.name()));
        let rows = mapping.operations().map(|operation| {
            let table = mapping.tables[operation.table].full_name();
            counter!(ROWS.name, "table" => table, "operation" => operation.kind.name())
        });
        let reads = mapping
            .operations()
            .flat_map(|operation| operation.reads.iter().map(move |read| (operation.table, read)));
        let losses =
            reads.flat_map(|(table, read)| read.allowed_losses().map(move |loss| (table, read.column, loss)));
        let lossy_values = losses.collect::<BTreeSet<_>>().into_iter().map(|of| {
            let (table, column, loss) = of;
            let table = &mapping.tables[table];
            let column = table.columns[column].name.clone();
            let counter = counter!(
                LOSSY_VALUES.name,
                "table" => table.full_name(), "column" => column, "kind" => loss.name()
            );
            (of, counter)
        });
        Meters {
            read: counter!(RECORDS_READ.name),
            applied: counter!(EVENTS_APPLIED.name),
            skipped: counter!(EVENTS_SKIPPED.name),
            dead_letters: dead_letters.collect(),
            rows: rows.collect(),
            updates_without_row: counter!(UPDATES_WITHOUT_ROW.name),
            deleted: counter!(ROWS_DELETED.name),
            stale: counter!(ROWS_STALE.name),
            ignored: counter!(ROWS_IGNORED.name),
            lossy_values: lossy_values.collect(),
            batch_events: histogram!(BATCH_EVENTS.name),
            batch_seconds: histogram!(BATCH_SECONDS.name),
            event_lag: histogram!(EVENT_LAG.name),
        }
    }

    pub(super) fn dead_letter(&self, stage: Stage) {
        for (known, counter) in Stage::ALL.iter().zip(&self.dead_letters) {
            if *known == stage {
                counter.increment(1);
            }
        }
    }

    /// Counts the rows of a transaction's operations.
    pub(super) fn add_rows(&self, counts: &[RowCounts]) {
        for (counter, counts) in self.rows.iter().zip(counts) {
            counter.increment(counts.written);
            self.updates_without_row.increment(counts.unmatched);
            self.deleted.increment(counts.deleted);
            self.stale.increment(counts.stale);
            self.ignored.increment(counts.ignored);
        }
    }

    /// Counts the lost values of an applied record.
    pub(super) fn add_losses(&self, losses: &Losses) {
        for (of, values) in losses.iter() {
            if let Some(counter) = self.lossy_values.get(&of) {
                counter.increment(values);
            }
        }
    }

    // A double represents the size of a batch exactly.
    #[allow(clippy::cast_precision_loss)]
    pub(super) fn batch(&self, events: usize, took: Duration) {
        self.batch_events.record(events as f64);
        self.batch_seconds.record(took);
    }

    /// Records the lag of a committed record; both times are milliseconds since 1970.
    pub(super) fn lag(&self, now: i64, timestamp: i64) {
        // A producer's clock may be ahead.
        let millis = u64::try_from(now.saturating_sub(timestamp)).unwrap_or(0);
        self.event_lag.record(Duration::from_millis(millis));
    }
}

/// Cause of a retry: the broker.
pub(super) const BROKER_CAUSE: &str = "broker";
/// Cause of a retry: the target of dead letters.
pub(super) const DEAD_LETTERS_CAUSE: &str = "dead_letters";
