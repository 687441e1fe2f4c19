//! `mapper dead-letters`: lists, shows or drops dead letters of a file or topic.

mod arguments;
mod drop;
mod list;
mod show;

use clap::{Args, Subcommand};

use super::failure::Failure;

#[derive(Debug, Args)]
pub(super) struct DeadLettersArgs {
    #[command(subcommand)]
    command: DeadLettersCommand,
}

#[derive(Debug, Subcommand)]
enum DeadLettersCommand {
    /// Print the causes of dead letters, each with its number of dead letters, or each dead letter
    #[command(after_help = "Example:
  mapper dead-letters list --dead-letter dead.ndjson --entity 4711 --since 2025-01-15T10:30:00Z")]
    List(list::ListDeadLettersArgs),
    /// Print one dead letter with its payload
    #[command(after_help = "Examples:
  mapper dead-letters show --dead-letter dead.ndjson 3
  mapper dead-letters show --dead-letter kafka://broker:9092/dead 0@17
  mapper dead-letters show --dead-letter dead.ndjson 3 --payload >event.json")]
    Show(show::ShowDeadLetterArgs),
    /// Remove dead letters from a file, or mark those of a topic as done; `mapper replay` never applies them
    #[command(after_help = "Example:
  mapper dead-letters drop --dead-letter dead.ndjson --cause 'is required' --until 2025-01-15T10:30:00Z")]
    Drop(drop::DropDeadLettersArgs),
}

pub(super) async fn dead_letters(args: &DeadLettersArgs) -> Result<(), Failure> {
    match &args.command {
        DeadLettersCommand::List(args) => list::list(args).await,
        DeadLettersCommand::Show(args) => show::show(args).await,
        DeadLettersCommand::Drop(args) => drop::drop_dead_letters(args).await,
    }
}
