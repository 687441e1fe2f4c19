//! Why a source cannot be read on, and whether that passes.

use crate::record::Partition;

/// Why a source cannot be read on.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// A file.
    #[error("reading failed")]
    Io(#[from] std::io::Error),
    /// The broker: an error that passes by itself.
    #[error("{0}")]
    Transient(String),
    /// The broker: an error that lasts.
    #[error("{0}")]
    Permanent(String),
    /// A topic is not the one any more that was read.
    #[error("topic `{0}` was deleted and made anew while it was read")]
    TopicRecreated(String),
    /// A broker has thrown away records that it had.
    #[error("a broker has cut a log and lost records that it had: {0}")]
    LogTruncated(String),
    /// A partition does not have the record that comes next.
    #[error(
        "{partition} was applied up to offset {next}, and holds {low} to {high}: {}",
        if next < low { "records in between are gone, by retention or by deletion" }
        else { "the topic was made anew, or lost its end" }
    )]
    OffsetOutOfRange {
        /// The partition.
        partition: Partition,
        /// The offset that comes next.
        next: i64,
        /// The first that is there.
        low: i64,
        /// The one that the next record to be produced will have.
        high: i64,
    },
}

impl SourceError {
    /// Whether it passes by itself, so that waiting is right.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        matches!(self, SourceError::Transient(_))
    }
}
