//! Failures of commands, and how they are reported.

use std::io::{self, ErrorKind::BrokenPipe};
use std::process::ExitCode;

use super::log;
use crate::app::AppError;
use crate::app::cases::CaseError;
use crate::pipeline::{Purpose, RunError};
use crate::sink::SinkError;
use crate::source::SourceError;
use crate::sql::TemplateFault;

/// Exit code of a command that failed.
const FAILED: u8 = 1;
/// Exit code of a command whose command line or mapping is wrong.
const USAGE: u8 = 2;
/// Exit code of a command that has finished, and whose result needs a person's attention.
const ATTENTION: u8 = 3;

/// Failure of a command. Exit code 0 means that there is none.
#[derive(Debug)]
pub(super) enum Failure {
    /// The mapping is invalid. Its report is already rendered for people.
    Mapping(String),
    /// The command line is invalid.
    Usage(anyhow::Error),
    /// The work failed.
    Run(anyhow::Error),
    /// The work is done, and its result needs a person's attention.
    Attention(anyhow::Error),
    /// There is a plan, which standard output shows.
    Planned,
}

/// A run from a topic that a jq program's timeout has ended, with the command that passes the record.
#[derive(Debug, thiserror::Error)]
#[error("{error}")]
pub(super) struct StuckAtRecord {
    pub(super) error: RunError,
    pub(super) command: String,
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Failure {
        use AppError::{
            Case, DeadLetterFile, DeadLetterLoop, NoGroup, NoTopic, Overtaking, Properties, Template,
        };
        match error {
            AppError::Run(error) => error.into(),
            Case(error) => error.into(),
            Template(error) => error.into(),
            NoTopic(_)
            | NoGroup(..)
            | Properties(_)
            | DeadLetterLoop(..)
            | DeadLetterFile { .. }
            | Overtaking(_) => Failure::Usage(error.into()),
            _ => Failure::Run(error.into()),
        }
    }
}

macro_rules! failure_from {
    ($($kind:ident: $($error:ty),+;)+) => {$($(
        impl From<$error> for Failure {
            fn from(error: $error) -> Failure {
                Failure::$kind(error.into())
            }
        }
    )+)+};
}

failure_from! {
    Run: anyhow::Error, io::Error, RunError, SourceError;
    Usage: TemplateFault, CaseError;
}

impl Failure {
    pub(super) fn usage(error: impl Into<anyhow::Error>) -> Failure {
        Failure::Usage(error.into())
    }

    /// Whether a signal stopped the command.
    pub(super) fn is_stop(&self) -> bool {
        let Failure::Run(error) = self else { return false };
        matches!(error.downcast_ref(), Some(RunError::Stopped))
    }

    /// The error with its chain of causes.
    pub(super) fn message(&self) -> String {
        match self {
            Failure::Mapping(rendered) => rendered.clone(),
            Failure::Usage(error) | Failure::Run(error) | Failure::Attention(error) => format!("{error:#}"),
            Failure::Planned => String::new(),
        }
    }

    /// Prints the error once, with its chain of causes and a hint.
    pub(super) fn report(&self) -> ExitCode {
        let (error, code) = match self {
            // The reader of standard output has closed it, as in `mapper ddl | head`.
            Failure::Run(error) if error.downcast_ref().map(io::Error::kind) == Some(BrokenPipe) => {
                return ExitCode::SUCCESS;
            }
            Failure::Mapping(rendered) => {
                log::write_rendered("ERROR", rendered);
                return ExitCode::from(USAGE);
            }
            Failure::Planned => return ExitCode::from(ATTENTION),
            Failure::Usage(error) => (error, USAGE),
            Failure::Run(error) => (error, FAILED),
            Failure::Attention(error) => (error, ATTENTION),
        };
        for mismatch in mismatches(error) {
            log::write_error(mismatch, None);
        }
        let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
        log::write_error(&causes.join(": "), hint(error).as_deref());
        ExitCode::from(code)
    }
}

/// Mismatches between live tables and a mapping, each with its own line.
fn mismatches(error: &anyhow::Error) -> &[String] {
    if let Some(AppError::SchemaMismatch(_, mismatches)) = error.downcast_ref() {
        return mismatches;
    }
    match error.downcast_ref() {
        Some(RunError::SchemaChanged(_, mismatches)) => mismatches,
        _ => &[],
    }
}

fn hint(error: &anyhow::Error) -> Option<String> {
    let advice = |error: &SinkError| error.class.advice().map(str::to_owned);
    if let Some(error) = error.downcast_ref::<SinkError>() {
        return advice(error);
    }
    if let Some(StuckAtRecord { command, .. }) = error.downcast_ref() {
        return Some(format!("{TIMEOUT_ADVICE}, or pass the record: `{command}`"));
    }
    if let Some(AppError::ScratchRefused { privilege, .. }) = error.downcast_ref() {
        return privilege.as_ref().map(|privilege| format!("the user needs {privilege}"));
    }
    if let Some(AppError::ScratchLeft(name, _)) = error.downcast_ref() {
        return Some(format!("drop `{name}` by hand: `mapper` does not use it again"));
    }
    if let Some(AppError::WriteBack(..)) = error.downcast_ref() {
        return Some("applied dead letters are recorded, and the next replay skips them".to_owned());
    }
    if let Some(AppError::Unreachable { name, .. }) = error.downcast_ref() {
        let check = if name.starts_with("kafka:") {
            "check host and port; TLS and SASL need `-X security.protocol=…`"
        } else {
            "check scheme, host and port of the URL"
        };
        return Some(format!("{check}; `--connect-timeout 1m` waits for a service that is starting"));
    }
    match error.chain().find_map(|cause| cause.downcast_ref::<RunError>())? {
        RunError::Sink(error) => advice(error),
        RunError::SchemaChanged(..) => Some("`mapper plan` shows the changes that make them match".to_owned()),
        RunError::DeadLetterLimit { dry_run, .. } => {
            let stays = if *dry_run { "" } else { "; applied events stay applied" };
            Some(format!(
                "`mapper explain` shows the rows of an event; `--dead-letter-limit` changes the limit{stays}"
            ))
        }
        RunError::ProgramTimedOut { purpose, .. } => Some(timeout_hint(*purpose)),
        RunError::DeadLetters { .. } => Some("`--dead-letter` names another file or topic; no record was skipped".to_owned()),
        RunError::Source {
            source:
                SourceError::OffsetOutOfRange { .. }
                | SourceError::TopicRecreated { .. }
                | SourceError::StoredOffsetOutdated { .. }
                | SourceError::LogTruncated { .. },
            ..
        }
        | RunError::TopicRecreated { .. } => {
            Some("`mapper offsets reset` sets the offset to continue from; no record was skipped".to_owned())
        }
        RunError::Source { source: SourceError::Truncated { .. }, .. } => Some(
            "the lines before this position are applied, the others may be lost; write further events to a new file, and do not truncate one that is read"
                .to_owned(),
        ),
        RunError::Source { source: SourceError::Damaged { .. }, .. } => Some(
            "the documents before this position are applied; a file that ends early was not copied completely, so copy it again and continue as the log says"
                .to_owned(),
        ),
        RunError::Source { .. } | RunError::Reader | RunError::ReaderThread(_) | RunError::ReplayTakenOver | RunError::Stopped => None,
    }
}

/// How to continue after a run that a program's timeout has ended.
const TIMEOUT_ADVICE: &str = "the records before it are applied; correct the program";

/// How to continue after a record for which a program does not end.
fn timeout_hint(purpose: Purpose) -> String {
    match purpose {
        Purpose::Inspection => "correct the program, which probably does not end for this record".to_owned(),
        Purpose::Replay => {
            "the dead letters before it are applied; correct the program, or drop the dead letter with `mapper dead-letters drop`".to_owned()
        }
        Purpose::Run => format!("{TIMEOUT_ADVICE}, or take the record out of the file"),
    }
}
