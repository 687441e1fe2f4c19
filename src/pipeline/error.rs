//! Errors that end a run before the end of its source.

use std::time::Duration;

use crate::dead_letter::DeadLetterError;
use crate::document::jq::TimedOut;
use crate::record::{Partition, Position};
use crate::sink::{Disposition, SinkError};
use crate::source::SourceError;

/// Error that ends a run. The stored offsets never pass a record that was not committed.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The source cannot be read.
    #[error("source `{name}` cannot be read")]
    Source {
        /// The source's name.
        name: String,
        /// The cause.
        source: SourceError,
    },
    /// The reader thread panicked, which is a bug in `mapper`.
    #[error("internal error: the reader thread stopped; applied events stay applied, the rest was not read")]
    Reader,
    /// The system starts no thread for the reader.
    #[error("the reader thread cannot start")]
    ReaderThread(#[source] std::io::Error),
    /// The database reports an error that a retry cannot resolve.
    #[error(transparent)]
    Sink(SinkError),
    /// The live tables changed during the run. The title of the mapping, and the mismatches.
    #[error("the live tables no longer match {0}: {found}; applied events stay applied", found = count_mismatches(.1))]
    SchemaChanged(String, Vec<String>),
    /// A jq program takes too long for a record. A run and a replay have applied the records before it.
    #[error("{position}: the jq program `{program}` did not end within {} s", .timeout.as_secs())]
    ProgramTimedOut {
        /// The program, shortened.
        program: String,
        /// The time that it was given.
        timeout: Duration,
        /// The record's position.
        position: Position,
        /// The purpose of reading the record.
        purpose: Purpose,
    },
    /// Dead letters cannot be written.
    #[error("dead letters cannot be written to `{name}`")]
    DeadLetters {
        /// The file or topic of dead letters.
        name: String,
        /// The cause.
        source: DeadLetterError,
    },
    /// Too many dead letters in a row.
    #[error("{in_a_row} dead letters in a row: the mapping is probably wrong")]
    DeadLetterLimit {
        /// The number of dead letters.
        in_a_row: usize,
        /// Whether it was a dry run, which applies no event.
        dry_run: bool,
    },
    /// The stored offsets belong to an earlier topic of the same name.
    #[error(
        "topic `{}` was deleted and recreated: the stored offset of {partition} belongs to the old topic",
        partition.topic
    )]
    TopicRecreated {
        /// The first partition with such an offset.
        partition: Partition,
    },
    /// Another replay has taken over the log, or its offsets were reset.
    #[error(
        "another replay of the same dead letters has started, or their offsets were reset: applied dead letters stay applied and are not applied again"
    )]
    ReplayTakenOver,
    /// A shutdown was requested before the end of the source.
    #[error("stopped by a signal: applied events stay applied, the rest was not read")]
    Stopped,
}

/// The purpose of reading records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A run applies them.
    Run,
    /// A replay applies them again.
    Replay,
    /// A profile, an explanation or a dry run, which applies nothing.
    Inspection,
}

impl RunError {
    /// The error of a jq program that took too long for a record.
    #[must_use]
    pub fn timed_out(
        TimedOut { program, timeout }: TimedOut,
        position: &Position,
        purpose: Purpose,
    ) -> RunError {
        RunError::ProgramTimedOut { program, timeout, position: position.clone(), purpose }
    }

    /// Whether a retry can succeed without a change by the user.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            RunError::Sink(error) => error.class.disposition() == Disposition::Retry,
            RunError::Source { source, .. } => source.is_transient(),
            RunError::DeadLetters { source, .. } => source.is_transient(),
            _ => false,
        }
    }
}

/// Counts mismatches, for messages.
fn count_mismatches(mismatches: &[String]) -> String {
    if mismatches.len() == 1 { "1 mismatch".to_owned() } else { format!("{} mismatches", mismatches.len()) }
}

impl From<SinkError> for RunError {
    fn from(error: SinkError) -> RunError {
        RunError::Sink(error)
    }
}
