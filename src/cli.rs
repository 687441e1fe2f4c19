//! Row 6. The command line: one file a subcommand. Standard output is data, standard error is
//! talk. Exit 0 is success, 1 a run that failed, 2 a bad command line or mapping.

mod arguments;
mod check;
mod ddl;
mod explain;
mod failure;
mod log;
mod migrate;
mod offsets;
mod parked;
mod progress;
mod replay;
mod run;
mod summary;
mod table;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use failure::Failure;
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

/// Runs the command that the process was started with.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    log::start(cli.log_format);
    // One thread: what a server answers wakes the command itself, not a thread that wakes it.
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Failure::from(error).report(),
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
        Err(failure) => failure.report(),
    }
}
