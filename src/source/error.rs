//! Errors of a source. Transient errors are retried; permanent errors end the run.

use crate::decode::OtherFormat;
use crate::record::{Partition, Position};

/// An error of a source.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// A file cannot be read.
    #[error("reading failed at {position}")]
    Io {
        /// The position of the line that could not be read.
        position: Position,
        /// The cause.
        source: std::io::Error,
    },
    /// A file became shorter while it was read.
    #[error("the file was truncated from {length} to {left} bytes while it was read, at {position}")]
    Truncated {
        /// The position of the line that could not be read.
        position: Position,
        /// The length that the file had before, in bytes.
        length: u64,
        /// The length that it has now.
        left: u64,
    },
    /// A file that does not hold lines of JSON.
    #[error("expected lines of JSON, found {}\n  = hint: {}", .0.name, .0.hint)]
    OtherFormat(OtherFormat),
    /// A transient error of the broker.
    #[error("{0}")]
    Transient(String),
    /// A permanent error of the broker.
    #[error("{0}")]
    Permanent(String),
    /// A topic was deleted and recreated under its name.
    #[error("topic `{0}` was deleted and recreated while it was read")]
    TopicRecreated(String),
    /// The stored offset of a partition belongs to an earlier topic of the same name.
    #[error(
        "topic `{}` was deleted and recreated: the stored offset of {partition} belongs to the old topic",
        partition.topic
    )]
    StoredOffsetOutdated {
        /// The partition.
        partition: Partition,
    },
    /// A broker truncated its log, so records are lost.
    #[error("a broker truncated its log and lost records: {0}")]
    LogTruncated(String),
    /// A partition does not have the next record to read.
    #[error(
        "{partition} was applied up to offset {next}, and holds {low} to {high}: {}",
        if next < low { "the records in between are gone, by retention or by deletion" }
        else { "the topic was recreated, or its end was lost" }
    )]
    OffsetOutOfRange {
        /// The partition.
        partition: Partition,
        /// The next offset to read.
        next: i64,
        /// The offset of the first record that the partition has.
        low: i64,
        /// The offset of the next record to be produced.
        high: i64,
    },
}

impl SourceError {
    /// Whether a retry can succeed without a change by the user.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        matches!(self, SourceError::Transient(_))
    }
}
