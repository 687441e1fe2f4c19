//! Tracks when a run compared the live tables with the mapping.

use std::time::{Duration, Instant};

use crate::sink::Sink;

/// When a run compared the live tables with the mapping.
#[derive(Debug)]
pub(super) struct Comparisons {
    last: Instant,
    /// Number of connections that the sink had opened at the last comparison.
    connections: u64,
    /// Whether the tables were compared during the current batch.
    in_batch: bool,
}

impl Comparisons {
    /// Creates the state of a run whose tables were just compared.
    pub(super) fn new(sink: &Sink) -> Comparisons {
        Comparisons { last: Instant::now(), connections: sink.opened_connections(), in_batch: false }
    }

    /// Begins a batch. Returns whether the last comparison is older than `interval`.
    pub(super) fn begin_batch(&mut self, interval: Duration) -> bool {
        self.in_batch = false;
        self.last.elapsed() >= interval
    }

    /// Records a comparison.
    pub(super) fn record(&mut self, sink: &Sink) {
        *self = Comparisons { in_batch: true, ..Comparisons::new(sink) };
    }

    /// Whether the tables were compared during the current batch.
    pub(super) fn is_done_in_batch(&self) -> bool {
        self.in_batch
    }

    /// Whether a connection was opened since the last comparison.
    pub(super) fn is_outdated(&self, sink: &Sink) -> bool {
        self.connections != sink.opened_connections()
    }
}
