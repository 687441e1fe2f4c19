//! Errors of a source. Transient errors are retried; permanent errors end the run.

use std::io;
use std::sync::Arc;

use crate::decode::OtherFormat;
use crate::record::{Partition, Position};

/// An error of a source.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// A file cannot be read.
    #[error("reading failed at {position}")]
    Io {
        /// The position of the document that could not be read.
        position: Position,
        /// The cause.
        source: io::Error,
    },
    /// A file that was there at the start cannot be opened.
    #[error("`{file}` cannot be opened")]
    Open {
        /// The name of the file.
        file: Arc<str>,
        /// The cause.
        source: io::Error,
    },
    /// Compressed bytes that end early or are damaged.
    #[error("the {format} data is damaged or ends early, at {position}, within its first {bytes_read} bytes")]
    Damaged {
        /// The position of the document that could not be read.
        position: Position,
        /// The format of the compression.
        format: &'static str,
        /// Number of compressed bytes that were read.
        bytes_read: u64,
        /// The cause.
        source: io::Error,
    },
    /// A frame of zstd that needs more memory than a decoder takes by default.
    #[error(
        "the zstd data needs a larger window than 128 MiB, at {position}\n  = hint: `zstd -dc --long=31 FILE | mapper run --source -` decompresses it before it is read"
    )]
    Window {
        /// The position of the document that could not be read.
        position: Position,
    },
    /// A header of CSV or TSV that cannot name the members of documents.
    #[error("the header of `{file}` is refused, line {line}: {reason}\n  = hint: {hint}")]
    Header {
        /// The name of the file.
        file: Arc<str>,
        /// The line, counted from 1.
        line: u64,
        /// The fault.
        reason: String,
        /// How to repair it.
        hint: &'static str,
    },
    /// A file became shorter while it was read.
    #[error("the file was truncated from {length} to {left} bytes while it was read, at {position}")]
    Truncated {
        /// The position of the document that could not be read.
        position: Position,
        /// The length that the file had before, in bytes.
        length: u64,
        /// The length that it has now.
        left: u64,
    },
    /// A file of a binary format.
    #[error("expected JSON, CSV or TSV, plain or compressed by gzip or zstd, found {} in `{file}`\n  = hint: {}", .format.name, .format.hint)]
    OtherFormat {
        /// The name of the file.
        file: Arc<str>,
        /// Its format.
        format: OtherFormat,
    },
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
