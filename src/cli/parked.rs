//! `mapper parked`: which entities wait for a replay of their dead letters, and how a person lets one go
//! on without them.

use std::io::Write;

use clap::{Args, Subcommand};
use comfy_table::{CellAlignment, Table};

use super::{Failure, MappingArgs, SinkArgs};
use crate::app;
use crate::mapping::Mapping;
use crate::pipeline::{self, RunError, Surroundings, ledger_name};
use crate::sink::{Class, Sink};

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
    mapping: MappingArgs,
    #[command(flatten)]
    sink: SinkArgs,
    /// The entity, as `mapper parked show` prints it
    #[arg(value_name = "ENTITY")]
    entity: String,
}

pub(super) async fn parked(args: &ParkedArgs) -> Result<(), Failure> {
    let (mapping, sink) = match &args.command {
        ParkedCommand::Show(args) => (&args.mapping, &args.sink),
        ParkedCommand::Free(args) => (&args.mapping, &args.sink),
    };
    let mapping = mapping.load()?;
    let around = Surroundings::none();
    let sink = app::connect(&sink.url()?, &around).await?;
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
        let found = match pipeline::insist(around, async || sink.parked(&part.name).await).await {
            // Whoever looks makes no tables.
            Err(RunError::Sink(error)) if error.class == Class::Schema => Vec::new(),
            found => found?,
        };
        parked.extend(found.into_iter().map(|(entity, letters)| (part.name.as_str(), entity, letters)));
    }
    let mut out = std::io::stdout().lock();
    match command {
        ParkedCommand::Show(_) => {
            let several = mapping.parts.len() > 1;
            let row = |mapping: &str, entity: &str, letters: &str| {
                let cells = [mapping, entity, letters].map(str::to_owned);
                cells.into_iter().skip(usize::from(!several)).collect::<Vec<_>>()
            };
            let mut table = Table::new();
            table.load_style(comfy_table::TableStyle::new());
            table.set_header(row("mapping", "entity", "dead letters"));
            for (mapping, entity, letters) in parked {
                table.add_row(row(mapping, &entity, &letters.to_string()));
            }
            if let Some(figures) = table.column_mut(if several { 2 } else { 1 }) {
                figures.set_cell_alignment(CellAlignment::Right);
            }
            writeln!(out, "{}", table.trim_fmt())?;
        }
        ParkedCommand::Free(args) => {
            // As it was shown, or as it stands in the events.
            let is_meant = |name: &str| name == args.entity || name == ledger_name(&args.entity);
            parked.retain(|(_, entity, _)| is_meant(entity));
            if parked.is_empty() {
                return Err(Failure::Run(anyhow::anyhow!(
                    "no dead letter of `{}` waits under {}\n  = hint: `mapper parked show` prints those that do",
                    args.entity,
                    mapping.title()
                )));
            }
            for (name, entity, letters) in parked {
                pipeline::insist(around, async || sink.free(name, &entity).await).await?;
                let whose = match mapping.parts.as_slice() {
                    [_] => String::new(),
                    _ => format!(" of mapping `{name}`"),
                };
                writeln!(
                    out,
                    "`{entity}`{whose} waits no more; its dead letters ({letters}) stay where they are"
                )?;
            }
        }
    }
    Ok(())
}
