//! Why a command cannot begin its work, or cannot end it.

use std::error::Error;
use std::io;

use metrics_exporter_prometheus::BuildError;

use crate::dead_letter::{DeadLetterError, DeadLetterLocation};
use crate::pipeline::RunError;
use crate::source::SourceError;

/// Why a command cannot begin its work, or cannot end it.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The database, or a request to end.
    #[error(transparent)]
    Run(#[from] RunError),
    /// Neither the source nor this mapping names a topic.
    #[error("no topic: neither the source nor mapping `{0}` names one")]
    NoTopic(String),
    /// Several mappings and their source, which names no group.
    #[error(
        "no group: {0} have no name that all of them go by\n  = hint: the source names it, as in `--source '{1}?group=NAME'`"
    )]
    NoGroup(String, String),
    /// A property that librdkafka refuses.
    #[error(transparent)]
    Properties(SourceError),
    /// A topic or pattern of the source that means the topic of dead letters. Each dead letter would come
    /// back as a record and be a dead letter again, for ever.
    #[error(
        "the source reads `{0}`, and with it `{1}`, the topic of dead letters: each would be read and die again\n  = hint: `--dead-letter` must name a topic that the source does not read"
    )]
    DeadLetterLoop(String, String),
    /// Two topics of one name, of which a broker does not say whether they are the same.
    #[error("whether the source reads `{0}`, the topic of dead letters, is not known")]
    UnknownCluster(String, #[source] SourceError),
    /// A file.
    #[error("source `{0}` cannot be opened")]
    Open(String, #[source] io::Error),
    /// An address for HTTP.
    #[error("`--http`: `{0}` cannot be listened on, nothing was read")]
    Listen(String, #[source] io::Error),
    /// No thread or socket for HTTP.
    #[error(transparent)]
    Runtime(io::Error),
    /// Metrics cannot be counted.
    #[error("`--http`")]
    Metrics(#[from] BuildError),
    /// A mapping, and the columns and keys of live tables that it cannot work with.
    #[error(
        "the live tables do not fit {0}: {found}, no row was written\n  = hint: `mapper ddl` prints the tables that fit",
        found = if .1.len() == 1 { "1 misfit".to_owned() } else { format!("{} misfits", .1.len()) }
    )]
    SchemaMismatch(String, Vec<String>),
    /// An external table that nobody has created, and its mapping.
    #[error("external table `{0}` does not exist\n  = hint: mapping `{1}` leaves its creation to others")]
    ExternalTableMissing(String, String),
    /// Missing tables, which must not be created.
    #[error(
        "no table `{}`, and `--no-create` leaves it to migrations\n  = hint: `mapper migrate` applies them",
        .0.join("`, `")
    )]
    TablesMissing(Vec<String>),
    /// A log that a replay cannot read.
    #[error("dead letters in `{0}` cannot be read")]
    ReadLog(DeadLetterLocation, #[source] Box<dyn Error + Send + Sync>),
    /// A topic whose stored offsets do not match it.
    #[error("`{0}` cannot be replayed")]
    ReplayOffsets(String, #[source] RunError),
    /// A log that does not take the dead letters that failed again.
    #[error("dead letters of `{0}` cannot be put back")]
    WriteBack(DeadLetterLocation, #[source] DeadLetterError),
}
