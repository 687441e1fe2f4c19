//! How a run behaves.

use std::time::Duration;

use crate::sink::ReplayProgress;

/// The default number of transactions that are under way at a time: the best one measured on two cores
/// (docs/decisions.md).
pub const DEFAULT_WRITERS: usize = 2;

/// The default for the most events that are applied together: the best one measured (docs/decisions.md).
pub const DEFAULT_BATCH_EVENTS: usize = 4000;

/// How a run behaves.
#[derive(Debug, Clone)]
pub struct Options {
    /// The most events that are applied together: in one transaction per writer.
    pub batch_events: usize,
    /// The most payload bytes of them, but for a single larger event.
    pub batch_bytes: usize,
    /// How long an event may wait for others to share its transaction, if the database is idle.
    pub batch_wait: Duration,
    /// How many transactions are under way at a time, at most.
    pub writers: usize,
    /// Another writer is used only if there are at least so many values to bind for it.
    pub values_per_writer: usize,
    /// So many dead letters without an applied event between them end the run.
    pub dead_letter_limit: usize,
    /// What the source is called in errors.
    pub source_name: String,
    /// Whether each applied event gets a line of the log.
    pub log_events: bool,
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
            source_name: "stdin".to_owned(),
            log_events: false,
        }
    }
}

/// How the later events of an entity that has a dead letter are treated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FailureOrdering {
    /// They are applied.
    Continue,
    /// They are parked, until a replay has applied the dead letter.
    Park,
    /// This is a replay: those that fail again keep what follows them.
    Replay(ReplayProgress),
}
