//! Why a run ends before its source does.

use crate::dead_letter::DeadLetterError;
use crate::record::Partition;
use crate::sink::SinkError;
use crate::source::SourceError;

/// Why a run failed. Nothing that was not applied is passed over.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The source cannot be read on.
    #[error("source `{name}` cannot be read")]
    Source {
        /// The source's name.
        name: String,
        /// Why.
        source: SourceError,
    },
    /// The thread that reads and extracts died of a fault of ours.
    #[error(
        "reading stopped by a fault in `mapper` itself; what was applied before stays, the rest was not read"
    )]
    Reader,
    /// The database has trouble that only a person can mend.
    #[error(transparent)]
    Sink(SinkError),
    /// Dead letters cannot be kept.
    #[error("dead letters cannot be written to `{name}`")]
    DeadLetters {
        /// Where they should go.
        name: String,
        /// Why.
        source: DeadLetterError,
    },
    /// Too many dead letters in a row.
    #[error("{0} dead letters in a row: more likely the mapping is wrong than the data")]
    DeadLetterLimit(usize),
    /// The offsets that are stored are those of another topic.
    #[error(
        "topic `{}` was deleted and made anew: the offset stored for {partition} is of the former one",
        partition.topic
    )]
    TopicRecreated {
        /// The first partition that was looked at.
        partition: Partition,
    },
    /// A replay's log is another replay's.
    #[error(
        "another replay of the same dead letters has begun, or their offsets were reset: what was applied before stays, and is not applied again"
    )]
    ReplayTakenOver,
    /// The end was asked for before the source's end.
    #[error("stopped by a signal: what was applied before stays, the rest was not read")]
    Stopped,
}

impl From<SinkError> for RunError {
    fn from(error: SinkError) -> RunError {
        RunError::Sink(error)
    }
}
