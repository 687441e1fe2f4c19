//! Errors that keep a command from starting or finishing its work.

use std::error::Error;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use metrics_exporter_prometheus::BuildError;
use sqlx::migrate::MigrateError;

use super::cases::error::CaseError;
use crate::dead_letter::{DeadLetterError, DeadLetterLocation};
use crate::pipeline::RunError;
use crate::sink::{ApplyError, SinkError};
use crate::source::SourceError;
use crate::sql::TemplateFault;

/// Errors that keep a command from starting or finishing its work.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The run failed or was stopped.
    #[error(transparent)]
    Run(#[from] RunError),
    /// Neither the source nor this mapping names a topic.
    #[error("no topic: neither the source nor mapping `{0}` names one")]
    NoTopic(String),
    /// The title of several mappings, and their source, which names no group.
    #[error(
        "no consumer group: {0} have no common name\n  = hint: name the group in the source, as in `--source '{1}?group=NAME'`"
    )]
    NoGroup(String, String),
    /// A property that librdkafka refuses.
    #[error(transparent)]
    Properties(SourceError),
    /// A topic or pattern of the source that includes the dead-letter topic. Each dead letter would be read
    /// as a record and fail again, without end.
    #[error(
        "the source `{0}` includes the dead-letter topic `{1}`: each dead letter would be read and fail again\n  = hint: `--dead-letter` must name a topic that the source does not read"
    )]
    DeadLetterLoop(String, String),
    /// The file of dead letters that is also the source or the database.
    #[error(
        "`--dead-letter` names the file of the {role}: `{}`\n  = hint: name a file of its own, such as `mapper.dead.ndjson`",
        path.display()
    )]
    DeadLetterFile {
        /// The path of the dead letters.
        path: PathBuf,
        /// The other use of the file.
        role: &'static str,
    },
    /// A database or broker that was not available within the time limit of the first connection.
    #[error("no connection to `{name}` within {} s", timeout.as_secs_f64())]
    Unreachable {
        /// The URL, without user and password.
        name: String,
        /// The time limit.
        timeout: Duration,
        /// The cause of the last failure.
        source: Box<dyn Error + Send + Sync>,
    },
    /// A source file that cannot be opened.
    #[error("source `{0}` cannot be opened")]
    Open(String, #[source] io::Error),
    /// An address on which the HTTP server cannot listen.
    #[error("`--http`: cannot listen on `{0}`, nothing was read")]
    Listen(String, #[source] io::Error),
    /// No thread or socket for the HTTP server.
    #[error(transparent)]
    Runtime(io::Error),
    /// The metrics recorder cannot be installed.
    #[error("`--http`")]
    Metrics(#[from] BuildError),
    /// The title of a mapping, and the columns and keys of live tables that do not match it.
    #[error(
        "the live tables do not match {0}: {found}, no row was written\n  = hint: `mapper plan` shows the changes that make them match",
        found = if .1.len() == 1 { "1 mismatch".to_owned() } else { format!("{} mismatches", .1.len()) }
    )]
    SchemaMismatch(String, Vec<String>),
    /// An external table that does not exist, and its mapping.
    #[error(
        "external table `{0}` does not exist\n  = hint: mapping `{1}` declares it external, so `mapper` does not create it"
    )]
    ExternalTableMissing(String, String),
    /// A mapping to whose tables migrations were applied.
    #[error(
        "migrations change the tables of mapping `{0}`, nothing was changed\n  = hint: `mapper plan --write` writes the next migration, and `mapper migrate` applies it"
    )]
    BesideMigrations(String),
    /// A change of live tables that failed when a run started.
    #[error("`--evolve`")]
    Evolve(#[source] ApplyError),
    /// Missing tables, which `--no-create` forbids creating.
    #[error(
        "missing table `{}`: `--no-create` leaves creation to migrations\n  = hint: `mapper migrate` applies them",
        .0.join("`, `")
    )]
    TablesMissing(Vec<String>),
    /// A dead-letter log that a replay cannot read.
    #[error("dead letters in `{0}` cannot be read")]
    ReadLog(DeadLetterLocation, #[source] Box<dyn Error + Send + Sync>),
    /// A topic whose stored offsets do not match it.
    #[error("`{0}` cannot be replayed")]
    ReplayOffsets(String, #[source] RunError),
    /// The number of selected dead letters that are parked behind earlier ones, which are not selected.
    #[error(
        "nothing was replayed: {0} of the selected dead letters are parked behind earlier ones of their entities, which are not selected\n  = hint: select all dead letters of an entity, as with `--entity`, or drop the earlier ones with `mapper dead-letters drop`"
    )]
    Overtaking(usize),
    /// A dead-letter log from which no dead letter was dropped.
    #[error("dead letters of `{0}` cannot be dropped")]
    DropLog(DeadLetterLocation, #[source] Box<dyn Error + Send + Sync>),
    /// A dead-letter log to which the failed dead letters cannot be written back.
    #[error("dead letters that failed again cannot be written back to `{0}`")]
    WriteBack(DeadLetterLocation, #[source] DeadLetterError),
    /// A template that cannot be rendered.
    #[error(transparent)]
    Template(#[from] TemplateFault),
    /// A fault of a case of `mapper test`.
    #[error(transparent)]
    Case(#[from] CaseError),
    /// A scratch database that cannot be created, and the privilege that the user lacks, if that is the reason.
    #[error("no scratch database can be created")]
    ScratchRefused {
        /// The privilege.
        privilege: Option<String>,
        /// The cause.
        source: SinkError,
    },
    /// The name of a scratch database that cannot be dropped.
    #[error("the scratch database `{0}` cannot be dropped")]
    ScratchLeft(String, #[source] SinkError),
    /// The folder of the migrations of a case that cannot be applied.
    #[error("the migrations in `{}` cannot be applied", folder.display())]
    CaseSetup {
        /// The folder.
        folder: PathBuf,
        /// The cause.
        source: MigrateError,
    },
    /// A dead letter or a summary that cannot be written as JSON.
    #[error("the outcome cannot be written as JSON")]
    Json(#[source] serde_json::Error),
}
