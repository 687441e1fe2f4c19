//! `mapper dead-letters`: lists, shows or drops dead letters of a file or topic.

mod drop;
mod list;
mod show;

use clap::{Args, Subcommand};

use super::arguments::{KafkaArgs, SelectionArgs, dead_letter_location, sink_url};
use super::failure::Failure;
use crate::app;
use crate::dead_letter::DeadLetterLocation;
use crate::kafka::Properties;
use crate::pipeline::RunContext;
use crate::sink::Sink;

#[derive(Debug, Args)]
pub(super) struct DeadLettersArgs {
    #[command(subcommand)]
    command: DeadLettersCommand,
}

#[derive(Debug, Subcommand)]
enum DeadLettersCommand {
    /// Print the causes of dead letters, each with its number of dead letters, or each dead letter
    #[command(after_help = "Example:
  mapper dead-letters list --dead-letter dead.ndjson --table orders --since 2025-01-15T10:30:00Z")]
    List(ListDeadLettersArgs),
    /// Print one dead letter with its payload
    #[command(after_help = "Examples:
  mapper dead-letters show --dead-letter dead.ndjson 3
  mapper dead-letters show --dead-letter kafka://broker:9092/orders.dead 0@17
  mapper dead-letters show --dead-letter dead.ndjson 3 --payload >event.json")]
    Show(ShowDeadLetterArgs),
    /// Remove dead letters from a file, or mark those of a topic as done; `mapper replay` never applies them
    #[command(after_help = "Example:
  mapper dead-letters drop --dead-letter dead.ndjson --cause 'is required' --until 2025-01-15T10:30:00Z")]
    Drop(DropDeadLettersArgs),
}

/// The dead letters of a file or topic.
#[derive(Debug, Args)]
struct LogArgs {
    /// Dead letters: a file, or `kafka://HOST:PORT/TOPIC[?group=GROUP]`. All of them are held in memory
    #[arg(long, default_value = "mapper.dead.ndjson", value_name = "LOCATION")]
    dead_letter: String,
    #[command(flatten)]
    kafka: KafkaArgs,
}

impl LogArgs {
    fn open(&self) -> Result<(DeadLetterLocation, Properties), Failure> {
        Ok((dead_letter_location(&self.dead_letter)?, self.kafka.properties()?))
    }
}

/// A database, for the dead letters that need one.
#[derive(Debug, Args)]
struct LogSinkArgs {
    /// Database of the replays. It knows which dead letters of a topic are done, and which entities are parked
    #[arg(long, env = "MAPPER_SINK", hide_env_values = true, value_name = "URL")]
    sink: Option<String>,
}

impl LogSinkArgs {
    async fn connect(&self) -> Result<Option<Sink>, Failure> {
        let Some(url) = &self.sink else { return Ok(None) };
        Ok(Some(app::connect(&sink_url(url)?, &RunContext::detached()).await?))
    }
}

#[derive(Debug, Args)]
struct ListDeadLettersArgs {
    #[command(flatten)]
    log: LogArgs,
    #[command(flatten)]
    sink: LogSinkArgs,
    /// Print a line for each dead letter
    #[arg(long)]
    each: bool,
    /// Print one JSON object per line
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    selection: SelectionArgs,
}

#[derive(Debug, Args)]
struct ShowDeadLetterArgs {
    /// Number of the dead letter, as `list --each` prints it, or position of its record
    #[arg(value_name = "NUMBER|POSITION")]
    dead_letter_number: String,
    #[command(flatten)]
    log: LogArgs,
    /// Print one JSON object, with the payload as text
    #[arg(long)]
    json: bool,
    /// Print only the bytes of the payload
    #[arg(long, conflicts_with = "json")]
    payload: bool,
}

#[derive(Debug, Args)]
struct DropDeadLettersArgs {
    #[command(flatten)]
    log: LogArgs,
    #[command(flatten)]
    sink: LogSinkArgs,
    /// Drop without a question
    #[arg(long)]
    yes: bool,
    /// Drop all dead letters; without it, a filter is needed
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    selection: SelectionArgs,
}

pub(super) async fn dead_letters(args: &DeadLettersArgs) -> Result<(), Failure> {
    match &args.command {
        DeadLettersCommand::List(args) => {
            let (location, properties) = args.log.open()?;
            // A file has only dead letters that are not done.
            let sink = match location {
                DeadLetterLocation::File(_) => None,
                DeadLetterLocation::Topic(_) => args.sink.connect().await?,
            };
            let listed = app::list_dead_letters(&location, &properties, sink.as_ref(), None).await;
            if let Some(sink) = sink {
                sink.close().await;
            } else if matches!(location, DeadLetterLocation::Topic(_)) {
                tracing::warn!(
                    "dead letters that were replayed or dropped are listed, too: only the database of `--sink` knows them"
                );
            }
            let selection = args.selection.selection();
            let mut dead_letters = listed?;
            dead_letters.retain(|dead_letter| selection.matches(dead_letter));
            if args.each {
                list::print_each(&dead_letters, args.json)
            } else {
                list::print_causes(&dead_letters, args.json)
            }
        }
        DeadLettersCommand::Show(args) => {
            let (location, properties) = args.log.open()?;
            let number = args.dead_letter_number.parse().ok();
            let mut dead_letters = app::list_dead_letters(&location, &properties, None, number).await?;
            if number.is_none() {
                let position = &args.dead_letter_number;
                dead_letters.retain(|dead_letter| dead_letter.record.position.to_string() == *position);
            }
            show::print(args, &location, &dead_letters)
        }
        DeadLettersCommand::Drop(args) => drop::drop_dead_letters(args).await,
    }
}
