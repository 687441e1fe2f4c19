//! Row 6. The command line, one file per subcommand. Standard output carries data, standard error carries
//! logs and errors. `failure` has the exit codes.

mod apply;
mod arguments;
mod check;
mod completions;
mod config;
mod ddl;
mod dead_letters;
mod erd;
mod explain;
mod failure;
mod infer;
mod init;
mod log;
mod man;
mod migrate;
mod offsets;
mod parked;
mod plan;
mod plan_migrations;
mod profile;
mod progress;
mod question;
mod replay;
mod replay_command;
mod run;
mod schema;
mod summary;
mod table;
mod test;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use arguments::SINK_VARIABLE;
use config::ArgumentError;
use failure::Failure;
use log::LogFormat;

use crate::sink::without_credentials;

/// Write nested events to relational tables, as a mapping file describes.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
struct Cli {
    /// Format of standard error: text, or one JSON object per line
    #[arg(long, global = true, env = "MAPPER_LOG_FORMAT", value_enum, default_value_t = LogFormat::Text, value_name = "FORM")]
    log_format: LogFormat,
    /// File with values of flags. The command line and the environment take precedence
    // `config` reads it before the other arguments are parsed.
    #[arg(long, global = true, env = "MAPPER_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Create a folder with a mapping, a sample of its events and a test, to begin with
    Init(init::InitArgs),
    /// Make a mapping of documents
    Infer(infer::InferArgs),
    /// Apply the events of a source to a database
    Run(run::RunArgs),
    /// Print the DDL of a mapping's tables
    Ddl(ddl::DdlArgs),
    /// Print a diagram of a mapping's tables
    Erd(erd::ErdArgs),
    /// Check a mapping and, with a sink, its live tables
    Check(check::CheckArgs),
    /// Show the rows and SQL statements of events, without a database
    Explain(explain::ExplainArgs),
    /// Print the JSON Schema of the mapping file, for editors
    Schema(schema::SchemaArgs),
    /// Show what the events of a source hold, and what a mapping makes of them. Writes nothing
    Profile(profile::ProfileArgs),
    /// Test mappings: compare what cases become with expected files
    Test(test::TestArgs),
    /// Show the changes that make live tables fit a mapping
    Plan(plan::PlanArgs),
    /// Make the changes that make live tables fit a mapping
    Apply(apply::ApplyArgs),
    /// Apply the migrations of a mapping to a database
    Migrate(migrate::MigrateArgs),
    /// Apply dead letters again, after their cause is fixed
    Replay(replay::ReplayArgs),
    /// List, show or drop dead letters
    DeadLetters(dead_letters::DeadLettersArgs),
    /// Show or reset the stored offsets of topics
    Offsets(offsets::OffsetsArgs),
    /// Show or free entities whose events are parked behind a dead letter
    Parked(parked::ParkedArgs),
    /// Print a script that completes commands and flags in a shell
    Completions(completions::CompletionsArgs),
    /// Print the manual page, or write it and those of all subcommands
    Man(man::ManArgs),
}

/// Ends the process with clap's message, help or version. clap quotes arguments, so passwords in their URLs are
/// replaced.
fn exit_without_passwords(error: &clap::Error) -> ! {
    // As clap shows arguments that are not UTF-8.
    let arguments = std::env::args_os().map(|argument| argument.to_string_lossy().into_owned());
    let urls = arguments.filter(|argument| argument.contains("://"));
    let mut message = error.render().to_string();
    let mut is_changed = false;
    for url in urls {
        let url = url.split_once('=').filter(|_| url.starts_with('-')).map_or(url.as_str(), |(_, url)| url);
        is_changed |= message.contains(url);
        message = message.replace(url, &without_credentials(url));
    }
    if !is_changed {
        error.exit();
    }
    let _ = write!(std::io::stderr(), "{message}");
    std::process::exit(error.exit_code());
}

/// Parses the command line, with the configuration file that it names.
fn parse() -> Result<Cli, Failure> {
    let arguments: Vec<_> = std::env::args_os().collect();
    let command = config::without_empty_variables(Cli::command());
    match config::parse(&command, &arguments, &[("sink", SINK_VARIABLE)]) {
        Ok(mut matches) => {
            Ok(Cli::from_arg_matches_mut(&mut matches).unwrap_or_else(|error| exit_without_passwords(&error)))
        }
        Err(ArgumentError::Clap(error)) => exit_without_passwords(&error),
        Err(ArgumentError::Invalid(error)) => Err(Failure::usage(error)),
    }
}

/// The stack of threads for blocking work. jaq compares and drops nested values of jq programs by recursion.
const BLOCKING_STACK_BYTES: usize = 8 * 1024 * 1024;

/// Parses the command line and runs the command.
#[must_use]
pub fn main() -> ExitCode {
    let cli = match parse() {
        Ok(cli) => cli,
        Err(failure) => return failure.report(),
    };
    log::start(cli.log_format, matches!(cli.command, Command::Test(_)));
    // One thread: a server's reply wakes the command directly, without another thread in between.
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = match runtime.enable_all().thread_stack_size(BLOCKING_STACK_BYTES).build() {
        Ok(runtime) => runtime,
        Err(error) => return Failure::from(error).report(),
    };
    let outcome = runtime.block_on(async {
        match cli.command {
            Command::Init(args) => init::init(&args),
            Command::Infer(args) => infer::infer(&args).await,
            Command::Run(args) => run::run(args).await,
            Command::Ddl(args) => ddl::ddl(&args),
            Command::Erd(args) => erd::erd(&args),
            Command::Check(args) => check::check(&args).await,
            Command::Explain(args) => explain::explain(&args),
            Command::Schema(args) => schema::schema(&args),
            Command::Profile(args) => profile::profile(&args).await,
            Command::Test(args) => test::test(&args).await,
            Command::Plan(args) => Box::pin(plan::plan(&args)).await,
            Command::Apply(args) => Box::pin(apply::apply(&args)).await,
            Command::Migrate(args) => migrate::migrate(&args).await,
            Command::Replay(args) => replay::replay(args).await,
            Command::DeadLetters(args) => dead_letters::dead_letters(&args).await,
            Command::Offsets(args) => offsets::offsets(&args).await,
            Command::Parked(args) => parked::parked(&args).await,
            Command::Completions(args) => completions::completions(&args, Cli::command()),
            Command::Man(args) => man::man(&args, Cli::command()),
        }
    });
    // A thread may still wait for standard input.
    runtime.shutdown_background();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
