//! Options of a run.

use std::time::Duration;

use crate::document::jq::PROGRAM_TIMEOUT;
use crate::sink::ReplayProgress;

/// Default number of concurrent transactions: the fastest one measured on two cores (docs/decisions).
pub const DEFAULT_WRITERS: usize = 2;

/// Default maximum number of events that are applied together: the fastest one measured (docs/decisions).
pub const DEFAULT_BATCH_EVENTS: usize = 4000;

/// Default of [`Options::schema_check_interval`].
const SCHEMA_CHECK_INTERVAL: Duration = Duration::from_mins(3);

/// Options of a run.
#[derive(Debug, Clone)]
pub struct Options {
    /// Maximum number of events that are applied together, in one transaction per writer.
    pub batch_events: usize,
    /// Maximum number of their payload bytes. A single larger event is still applied.
    pub batch_bytes: usize,
    /// How long an event waits for others to share its transaction while the database is idle.
    pub batch_wait: Duration,
    /// Maximum number of concurrent transactions.
    pub writers: usize,
    /// Minimum number of bound values per writer. With fewer values, fewer writers are used.
    pub values_per_writer: usize,
    /// Number of dead letters without an applied event between them that ends the run.
    pub dead_letter_limit: usize,
    /// How often the live tables are compared with the mapping again.
    pub schema_check_interval: Duration,
    /// Name of the source in errors.
    pub source_name: String,
    /// Whether each applied event is logged.
    pub log_events: bool,
    /// How long a jq program may take for one record.
    pub program_timeout: Duration,
    /// Maximum number of records to read.
    pub limit: Option<u64>,
    /// Whether the run is a dry run, and what it tries.
    pub dry_run: Option<DryRun>,
    /// Whether the metrics count the values at unmapped paths.
    pub unmapped_paths: bool,
}

/// The extent of a dry run, which never commits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DryRun {
    /// It applies batches in one transaction, which is rolled back. The sink must be connected by
    /// [`crate::sink::Sink::connect_for_dry_run`].
    Apply,
    /// It decodes records and extracts their changes, and executes no statement, because a table is missing.
    Extract,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            batch_events: DEFAULT_BATCH_EVENTS,
            batch_bytes: 16 << 20,
            batch_wait: Duration::ZERO,
            writers: DEFAULT_WRITERS,
            values_per_writer: 5000,
            dead_letter_limit: 1000,
            schema_check_interval: SCHEMA_CHECK_INTERVAL,
            source_name: "stdin".to_owned(),
            log_events: false,
            program_timeout: PROGRAM_TIMEOUT,
            limit: None,
            dry_run: None,
            unmapped_paths: false,
        }
    }
}

/// How later events of an entity with a dead letter are treated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FailureOrdering {
    /// Later events are applied.
    Continue,
    /// Later events are parked until a replay has applied the dead letter.
    Park,
    /// As with [`FailureOrdering::Park`], in a dry run without internal tables: parked entities are only
    /// remembered.
    ParkInMemory,
    /// The run is a replay. A dead letter that fails again holds back the later ones of its entity.
    Replay(ReplayProgress),
}
