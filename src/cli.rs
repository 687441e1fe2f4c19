//! Row 6. The command line: one file a subcommand. Standard output is data, standard error is
//! talk. Exit 0 is success, 1 a run that failed, 2 a bad command line or mapping.

mod check;
mod ddl;
mod explain;
mod kafka;
mod log;
mod migrate;
mod offsets;
mod parked;
mod progress;
mod replay;
mod replay_log;
mod run;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Parser, Subcommand};

use crate::dead_letter::{DeadLetterSpec, DeadLetterSpecError};
use crate::dialect::Dialect;
use crate::kafka::{expand, percent_encode_secret};
use crate::mapping::{LoadError, Mapping};
use crate::pipeline::RunError;
use crate::sink::{SinkError, SinkUrl, SinkUrlError};
use crate::source::SourceError;
use crate::sql::TemplateFault;
use log::LogFormat;

/// Nested events in, joined tables out, by a mapping file.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
struct Cli {
    /// The form of standard error: lines for people, or one JSON object a line
    #[arg(long, global = true, env = "MAPPER_LOG_FORMAT", value_enum, default_value_t = LogFormat::Text, value_name = "FORM")]
    log_format: LogFormat,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Apply the events of a source to a database
    Run(run::RunArgs),
    /// Print the DDL of a mapping's tables
    Ddl(ddl::DdlArgs),
    /// Find every fault of a mapping and, with a sink, of its live tables
    Check(check::CheckArgs),
    /// Show the rows and statements that an event becomes, without a database
    Explain(explain::ExplainArgs),
    /// Apply the migrations of a mapping to a database
    Migrate(migrate::MigrateArgs),
    /// Apply dead letters again, after what was wrong has been mended
    Replay(replay::ReplayArgs),
    /// Show or reset how far topics have been applied
    Offsets(offsets::OffsetsArgs),
    /// Show or free entities of which a dead letter waits for a replay
    Parked(parked::ParkedArgs),
}

/// What every command that works from a mapping takes.
#[derive(Debug, Args)]
struct MappingArgs {
    /// The mapping: a file, or a folder of them; repeatable. Several are one run
    #[arg(long, required = true, value_name = "PATH")]
    mapping: Vec<PathBuf>,
    /// A folder of templates that go before the built-in ones
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
}

/// The database, for commands that take one.
#[derive(Debug, Args)]
struct SinkArgs {
    /// The database: `sqlite://FILE`, `mysql://USER:PASSWORD@HOST/DATABASE` or `postgres://…`; `${NAME}`
    /// in it is an environment variable's value, `${file:PATH}` a file's
    #[arg(
        long,
        env = "MAPPER_SINK",
        hide_env_values = true,
        default_value = "sqlite://mapper.db",
        value_name = "URL"
    )]
    sink: String,
}

impl SinkArgs {
    fn url(&self) -> Result<SinkUrl, Failure> {
        sink_url(&self.sink)
    }
}

/// A sink's URL with what its `${…}` stand for.
fn sink_url(url: &str) -> Result<SinkUrl, Failure> {
    let url = expand(url, percent_encode_secret);
    let url = url.map_err(|what| Failure::Usage(anyhow::anyhow!("`--sink`: {what}")))?;
    url.parse().map_err(|error: SinkUrlError| Failure::Usage(error.into()))
}

/// The place of dead letters. It is read here and not by clap, which shows what it cannot read, and
/// with it a password that somebody wrote there.
fn dead_letter_spec(name: &str) -> Result<DeadLetterSpec, Failure> {
    let name = expand_kafka("--dead-letter", name)?;
    name.parse().map_err(|error: DeadLetterSpecError| Failure::Usage(error.into()))
}

/// A Kafka URL with what its `${…}` stand for; the name of a file is as it is.
fn expand_kafka(flag: &str, url: &str) -> Result<String, Failure> {
    if !url.contains("://") {
        return Ok(url.to_owned());
    }
    expand(url, str::to_owned).map_err(|what| Failure::Usage(anyhow::anyhow!("`{flag}`: {what}")))
}

/// Why a command did not do what it was asked.
#[derive(Debug)]
enum Failure {
    /// The mapping, already rendered for people.
    Mapping(String),
    /// The command line.
    Usage(anyhow::Error),
    /// The work itself.
    Run(anyhow::Error),
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Failure {
        Failure::Run(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        Failure::Run(error.into())
    }
}

impl From<SinkError> for Failure {
    fn from(error: SinkError) -> Failure {
        Failure::Run(error.into())
    }
}

impl From<RunError> for Failure {
    fn from(error: RunError) -> Failure {
        Failure::Run(error.into())
    }
}

impl From<TemplateFault> for Failure {
    fn from(fault: TemplateFault) -> Failure {
        Failure::Usage(fault.into())
    }
}

/// Runs the command that the process was started with.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    log::start(cli.log_format);
    // One thread: what a server answers wakes the command itself, not a thread that wakes it.
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return report(&Failure::Run(error.into())),
    };
    let outcome = runtime.block_on(async {
        match cli.command {
            Command::Run(args) => run::run(args).await,
            Command::Ddl(args) => ddl::ddl(&args),
            Command::Check(args) => check::check(&args).await,
            Command::Explain(args) => explain::explain(&args),
            Command::Migrate(args) => migrate::migrate(&args).await,
            Command::Replay(args) => replay::replay(args).await,
            Command::Offsets(args) => offsets::offsets(&args).await,
            Command::Parked(args) => parked::parked(&args).await,
        }
    });
    // A thread may still wait for standard input.
    runtime.shutdown_background();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // Nobody reads any more: `mapper ddl | head`.
        Err(Failure::Run(error)) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(failure) => report(&failure),
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}

/// Prints an error with its chain of causes, once, and what can be done.
fn report(failure: &Failure) -> ExitCode {
    let (error, code) = match failure {
        Failure::Mapping(rendered) => {
            log::rendered("ERROR", rendered);
            return ExitCode::from(2);
        }
        Failure::Usage(error) => (error, 2),
        Failure::Run(error) => (error, 1),
    };
    let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
    log::error(&causes.join(": "), hint(error).as_deref());
    ExitCode::from(code)
}

fn hint(error: &anyhow::Error) -> Option<String> {
    let advice = |error: &SinkError| crate::pipeline::advice(error.class).map(str::to_owned);
    if let Some(error) = error.downcast_ref::<SinkError>() {
        return advice(error);
    }
    match error.downcast_ref::<RunError>()? {
        RunError::Sink(error) => advice(error),
        RunError::DeadLetterLimit(_) => Some(
            "`mapper explain` shows what an event becomes; `--dead-letter-limit` moves the limit; what was applied stays"
                .to_owned(),
        ),
        RunError::DeadLetters { .. } => Some("`--dead-letter` names another place; nothing was passed over".to_owned()),
        RunError::Source {
            source:
                SourceError::OutOfBounds { .. }
                | SourceError::TopicMadeAnew { .. }
                | SourceError::LogCut { .. },
            ..
        }
        | RunError::TopicMadeAnew { .. } => {
            Some("`mapper offsets reset` says where to go on; nothing was passed over until then".to_owned())
        }
        RunError::Source { .. } | RunError::Reader | RunError::ReplayTakenOver | RunError::Stopped => None,
    }
}

impl MappingArgs {
    /// Reads the files as one mapping; prints what is only worth knowing about them.
    fn load(&self) -> Result<Arc<Mapping>, Failure> {
        match Mapping::load_all(&self.files()?) {
            Ok((mapping, warnings)) => {
                for warnings in warnings {
                    log::rendered("WARN", &warnings.render(log::use_colour()));
                }
                Ok(Arc::new(mapping))
            }
            Err(LoadError::Faulty(faults)) => Err(Failure::Mapping(faults.render(log::use_colour()))),
            Err(other) => Err(Failure::Usage(other.into())),
        }
    }

    /// The files named, and those in the folders named.
    fn files(&self) -> Result<Vec<PathBuf>, Failure> {
        let mut files = Vec::new();
        for path in &self.mapping {
            if !path.is_dir() {
                files.push(path.clone());
                continue;
            }
            let entries = std::fs::read_dir(path)?.collect::<Result<Vec<_>, _>>()?;
            let mut inside: Vec<PathBuf> = entries
                .into_iter()
                .map(|entry| entry.path())
                .filter(|path| path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml"))
                .collect();
            if inside.is_empty() {
                return Err(Failure::Usage(anyhow::anyhow!("no mapping (`*.yaml`) in `{}`", path.display())));
            }
            inside.sort();
            files.append(&mut inside);
        }
        Ok(files)
    }

    fn render(&self, mapping: &Mapping, dialect: Dialect) -> Result<crate::sql::Rendered, Failure> {
        Ok(crate::sql::render(mapping, dialect, self.templates.as_deref())?)
    }
}
