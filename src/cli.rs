//! Row 6. The command line, one file per subcommand. Standard output carries data, standard error carries
//! logs and errors. Exit status 0 is success, 1 a failed run, 2 an invalid command line or mapping.

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
mod replay_command;
mod run;
mod summary;
mod table;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use failure::Failure;
use log::LogFormat;

/// Write nested events to relational tables, as a mapping file describes.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
struct Cli {
    /// Format of standard error: text, or one JSON object per line
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
    /// Check a mapping and, with a sink, its live tables
    Check(check::CheckArgs),
    /// Show the rows and SQL statements of an event, without a database
    Explain(explain::ExplainArgs),
    /// Apply the migrations of a mapping to a database
    Migrate(migrate::MigrateArgs),
    /// Apply dead letters again, after their cause is fixed
    Replay(replay::ReplayArgs),
    /// Show or reset the stored offsets of topics
    Offsets(offsets::OffsetsArgs),
    /// Show or free entities whose events are parked behind a dead letter
    Parked(parked::ParkedArgs),
}

/// Parses the command line and runs the command.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    log::start(cli.log_format);
    // One thread: a server's reply wakes the command directly, without another thread in between.
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
