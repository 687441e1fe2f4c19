//! `mapper parked`: shows entities whose events are parked behind dead letters, and frees them.

use std::io::Write;

use anyhow::anyhow;
use clap::{Args, Subcommand};

use super::arguments::{MappingArgs, SinkArgs};
use super::failure::Failure;
use super::table;
use crate::app;
use crate::mapping::Mapping;
use crate::pipeline::{self, RunContext, stored_name};
use crate::sink::Sink;

#[derive(Debug, Args)]
pub(super) struct ParkedArgs {
    #[command(subcommand)]
    command: ParkedCommand,
}

#[derive(Debug, Subcommand)]
enum ParkedCommand {
    /// Print the parked entities, each with its number of dead letters
    #[command(after_help = "Example:
  mapper parked show --mapping mapping.yaml --sink sqlite://events.db")]
    Show(ShowParkedArgs),
    /// Apply later events of an entity again, although its dead letters were not replayed
    #[command(after_help = "Example:
  mapper parked free --mapping mapping.yaml --sink sqlite://events.db A-1001")]
    Free(FreeParkedArgs),
}

#[derive(Debug, Args)]
struct ShowParkedArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    #[command(flatten)]
    sink: SinkArgs,
}

#[derive(Debug, Args)]
struct FreeParkedArgs {
    #[command(flatten)]
    common: ShowParkedArgs,
    /// The entity, as `mapper parked show` prints it
    #[arg(value_name = "ENTITY")]
    entity: String,
}

pub(super) async fn parked(args: &ParkedArgs) -> Result<(), Failure> {
    let (ParkedCommand::Show(common) | ParkedCommand::Free(FreeParkedArgs { common, .. })) = &args.command;
    let url = common.sink.url()?;
    let mapping = common.mapping.load(url.dialects())?;
    let first = common.sink.connect.detached();
    let sink = app::connect(&url, &first).await?;
    let outcome = with_sink(&args.command, &mapping, &sink, &first.context).await;
    sink.close().await;
    outcome
}

async fn with_sink(
    command: &ParkedCommand,
    mapping: &Mapping,
    sink: &Sink,
    context: &RunContext,
) -> Result<(), Failure> {
    // Mapping, entity, and its number of parked dead letters.
    let mut parked: Vec<(&str, String, i64)> = Vec::new();
    for mapping_file in &mapping.files {
        let found = app::read_state(sink, async || sink.parked(&mapping_file.name).await).await?;
        parked.extend(
            found
                .into_iter()
                .map(|(entity, dead_letters)| (mapping_file.name.as_str(), entity, dead_letters)),
        );
    }
    let has_many_mappings = mapping.files.len() > 1;
    let mut out = std::io::stdout().lock();
    match command {
        ParkedCommand::Show(_) => {
            let row = |mapping: &str, entity: &str, dead_letters: &str| {
                let cells = [mapping, entity, dead_letters].map(str::to_owned);
                cells.into_iter().skip(usize::from(!has_many_mappings)).collect::<Vec<_>>()
            };
            let mut shown = table::plain();
            shown.set_header(row("mapping", "entity", "dead letters"));
            for (mapping, entity, dead_letters) in parked {
                shown.add_row(row(mapping, &entity, &dead_letters.to_string()));
            }
            writeln!(
                out,
                "{}",
                table::render_with_right_aligned(shown, &[if has_many_mappings { 2 } else { 1 }])
            )?;
        }
        ParkedCommand::Free(args) => {
            // The entity may be written as `show` prints it or as the events contain it.
            let is_requested = |name: &str| name == args.entity || name == stored_name(&args.entity);
            parked.retain(|(_, entity, _)| is_requested(entity));
            if parked.is_empty() {
                return Err(Failure::Run(anyhow!(
                    "entity `{}` is not parked under {}\n  = hint: `mapper parked show` prints the parked entities",
                    args.entity,
                    mapping.title()
                )));
            }
            for (name, entity, dead_letters) in parked {
                pipeline::with_retry(context, async || sink.free(name, &entity).await).await?;
                let of_mapping =
                    if has_many_mappings { format!(" of mapping `{name}`") } else { String::new() };
                writeln!(
                    out,
                    "`{entity}`{of_mapping} is no longer parked; its dead letters ({dead_letters}) are kept"
                )?;
            }
        }
    }
    Ok(())
}
