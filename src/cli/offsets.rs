//! `mapper offsets`: how far every partition has been applied, and how a person says where to go on:
//! the broker's own reset decides nothing.

use std::io::Write;

use anyhow::Context;
use clap::{Args, Subcommand};
use comfy_table::{CellAlignment, Table};

use super::kafka::KafkaArgs;
use super::{Failure, SinkArgs, expand_kafka};
use crate::app;
use crate::pipeline::{self, RunError, Surroundings};
use crate::sink::{Class, ConsumerGroup};
use crate::source::{Kafka, KafkaSpec, Place, SourceSpec, SourceSpecError, Start};

#[derive(Debug, Args)]
pub(super) struct OffsetsArgs {
    #[command(subcommand)]
    command: OffsetsCommand,
}

#[derive(Debug, Subcommand)]
enum OffsetsCommand {
    /// Print how far every partition has been applied
    Show(ShowArgs),
    /// Say where to go on; members that run drop what they have and go on there
    Reset(ResetArgs),
}

#[derive(Debug, Args)]
struct ShowArgs {
    #[command(flatten)]
    sink: SinkArgs,
    /// Only this group
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
}

#[derive(Debug, Args)]
struct ResetArgs {
    #[command(flatten)]
    sink: SinkArgs,
    /// Whose offsets: `kafka://HOST:PORT/TOPIC[,TOPIC]?group=GROUP`
    #[arg(long, value_name = "SOURCE")]
    source: String,
    /// Only the partition of this number
    #[arg(long, value_name = "N")]
    partition: Option<i32>,
    /// `earliest`, `latest`, an offset, or a moment such as `2025-01-15T10:30:00Z`
    #[arg(long, value_name = "WHERE")]
    to: Place,
    #[command(flatten)]
    kafka: KafkaArgs,
}

pub(super) async fn offsets(args: &OffsetsArgs) -> Result<(), Failure> {
    match &args.command {
        OffsetsCommand::Show(args) => show(args).await,
        OffsetsCommand::Reset(args) => reset(args).await,
    }
}

async fn show(args: &ShowArgs) -> Result<(), Failure> {
    let sink = app::connect(&args.sink.url()?, &Surroundings::none()).await?;
    let listed = pipeline::insist(&Surroundings::none(), async || sink.offsets().await).await;
    sink.close().await;
    let listed = match listed {
        // Whoever looks makes no tables.
        Err(RunError::Sink(error)) if error.class == Class::Schema => Vec::new(),
        listed => listed?,
    };
    let mut table = Table::new();
    table.load_style(comfy_table::TableStyle::new());
    table.set_header(["cluster", "group", "partition", "next offset", "fence"]);
    for (group, partition, stored) in listed {
        if args.group.as_ref().is_some_and(|name| *name != group.name) {
            continue;
        }
        let next = stored.next_offset.map_or("-".to_owned(), |next| next.to_string());
        table.add_row([group.cluster, group.name, partition.to_string(), next, stored.fence.to_string()]);
    }
    for column in 3..5 {
        if let Some(figures) = table.column_mut(column) {
            figures.set_cell_alignment(CellAlignment::Right);
        }
    }
    writeln!(std::io::stdout(), "{}", table.trim_fmt())?;
    Ok(())
}

async fn reset(args: &ResetArgs) -> Result<(), Failure> {
    let usage = |what: &str| Failure::Usage(anyhow::anyhow!("{what}"));
    let source = expand_kafka("--source", &args.source)?;
    let spec = source.parse().map_err(|error: SourceSpecError| Failure::Usage(error.into()))?;
    let SourceSpec::Kafka(url) = spec else {
        return Err(usage("only topics have offsets: expected `kafka://HOST:PORT/TOPIC?group=GROUP`"));
    };
    let Some(group) = url.group.clone() else {
        return Err(usage("the source names no group: expected `?group=GROUP`"));
    };
    if url.topics.is_empty() || url.topics.iter().any(|topic| topic.starts_with('^')) {
        return Err(usage("the source must name its topics, none of them by a pattern"));
    }
    let spec = KafkaSpec {
        topics: url.topics.clone(),
        group: group.clone(),
        start: Start::Committed,
        until_end: false,
        properties: args.kafka.properties()?,
        url,
    };
    let kafka = Kafka::new(spec).map_err(|error| Failure::Usage(error.into()))?;
    let found = kafka.meet().and_then(|cluster| Ok((cluster, kafka.find(args.to, args.partition)?)));
    let (cluster, found) = found.context("the places cannot be found, nothing was reset")?;
    let sink = app::connect(&args.sink.url()?, &Surroundings::none()).await?;
    pipeline::insist(&Surroundings::none(), async || sink.make_state().await).await?;
    let group = ConsumerGroup { cluster, name: group };
    pipeline::insist(&Surroundings::none(), async || sink.reset(&group, &found).await).await?;
    sink.close().await;
    let mut out = std::io::stdout().lock();
    for (partition, _, next) in found {
        writeln!(out, "{partition} goes on at offset {next}")?;
    }
    Ok(())
}
