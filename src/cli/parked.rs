//! `mapper parked`: which entities wait for a replay of their dead letters, and how a person lets one go
//! on without them.

use std::io::Write;

use anyhow::anyhow;
use clap::{Args, Subcommand};

use super::arguments::{MappingArgs, SinkArgs};
use super::failure::Failure;
use super::table;
use crate::app;
use crate::mapping::Mapping;
use crate::pipeline::{self, Surroundings, ledger_name};
use crate::sink::Sink;

#[derive(Debug, Args)]
pub(super) struct ParkedArgs {
    #[command(subcommand)]
    command: ParkedCommand,
}

#[derive(Debug, Subcommand)]
enum ParkedCommand {
    /// Print the entities that wait, each with how many dead letters of it do
    Show(ShowArgs),
    /// Let later events of an entity be applied, though its dead letters have not been replayed
    Free(FreeArgs),
}

#[derive(Debug, Args)]
struct ShowArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    #[command(flatten)]
    sink: SinkArgs,
}

#[derive(Debug, Args)]
struct FreeArgs {
    #[command(flatten)]
    of: ShowArgs,
    /// The entity, as `mapper parked show` prints it
    #[arg(value_name = "ENTITY")]
    entity: String,
}

pub(super) async fn parked(args: &ParkedArgs) -> Result<(), Failure> {
    let (ParkedCommand::Show(of) | ParkedCommand::Free(FreeArgs { of, .. })) = &args.command;
    let mapping = of.mapping.load()?;
    let around = Surroundings::none();
    let sink = app::connect(&of.sink.url()?, &around).await?;
    let outcome = with_sink(&args.command, &mapping, &sink, &around).await;
    sink.close().await;
    outcome
}

async fn with_sink(
    command: &ParkedCommand,
    mapping: &Mapping,
    sink: &Sink,
    around: &Surroundings,
) -> Result<(), Failure> {
    // By mapping: the entity, and how many letters of it wait.
    let mut parked: Vec<(&str, String, i64)> = Vec::new();
    for part in &mapping.parts {
        let found = app::read_state(async || sink.parked(&part.name).await).await?;
        parked.extend(found.into_iter().map(|(entity, letters)| (part.name.as_str(), entity, letters)));
    }
    let several = mapping.parts.len() > 1;
    let mut out = std::io::stdout().lock();
    match command {
        ParkedCommand::Show(_) => {
            let row = |mapping: &str, entity: &str, letters: &str| {
                let cells = [mapping, entity, letters].map(str::to_owned);
                cells.into_iter().skip(usize::from(!several)).collect::<Vec<_>>()
            };
            let mut shown = table::plain();
            shown.set_header(row("mapping", "entity", "dead letters"));
            for (mapping, entity, letters) in parked {
                shown.add_row(row(mapping, &entity, &letters.to_string()));
            }
            writeln!(out, "{}", table::with_figures(shown, &[if several { 2 } else { 1 }]))?;
        }
        ParkedCommand::Free(args) => {
            // As it was shown, or as it stands in the events.
            let is_meant = |name: &str| name == args.entity || name == ledger_name(&args.entity);
            parked.retain(|(_, entity, _)| is_meant(entity));
            if parked.is_empty() {
                return Err(Failure::Run(anyhow!(
                    "no dead letter of `{}` waits under {}\n  = hint: `mapper parked show` prints those that do",
                    args.entity,
                    mapping.title()
                )));
            }
            for (name, entity, letters) in parked {
                pipeline::insist(around, async || sink.free(name, &entity).await).await?;
                let whose = if several { format!(" of mapping `{name}`") } else { String::new() };
                writeln!(
                    out,
                    "`{entity}`{whose} waits no more; its dead letters ({letters}) stay where they are"
                )?;
            }
        }
    }
    Ok(())
}
