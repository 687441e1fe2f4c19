//! `mapper offsets`: how far every partition has been applied, and how a person says where to go on:
//! the broker's own reset decides nothing.

use std::io::Write;

use anyhow::{Context, anyhow};
use clap::{Args, Subcommand};

use super::arguments::{KafkaArgs, SinkArgs, expand_kafka};
use super::failure::Failure;
use super::table;
use crate::app;
use crate::pipeline::{self, Surroundings};
use crate::sink::ConsumerGroup;
use crate::source::{Kafka, Place, SourceSpec};

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
    let listed = app::read_state(async || sink.offsets().await).await;
    sink.close().await;
    let mut shown = table::plain();
    shown.set_header(["cluster", "group", "partition", "next offset", "fence"]);
    for (group, partition, stored) in listed? {
        if args.group.as_ref().is_some_and(|name| *name != group.name) {
            continue;
        }
        let next = stored.next_offset.map_or("-".to_owned(), |next| next.to_string());
        shown.add_row([group.cluster, group.name, partition.to_string(), next, stored.fence.to_string()]);
    }
    writeln!(std::io::stdout(), "{}", table::with_figures(shown, &[3, 4]))?;
    Ok(())
}

async fn reset(args: &ResetArgs) -> Result<(), Failure> {
    let usage = |what: &str| Failure::usage(anyhow!("{what}"));
    let spec = expand_kafka("--source", &args.source)?.parse().map_err(Failure::usage)?;
    let SourceSpec::Kafka(url) = spec else {
        return Err(usage("only topics have offsets: expected `kafka://HOST:PORT/TOPIC?group=GROUP`"));
    };
    let Some(group) = url.group.clone() else {
        return Err(usage("the source names no group: expected `?group=GROUP`"));
    };
    if url.topics.is_empty() || url.topics.iter().any(|topic| topic.starts_with('^')) {
        return Err(usage("the source must name its topics, none of them by a pattern"));
    }
    let spec = app::topic_spec(&url, &group, &args.kafka.properties()?);
    let kafka = Kafka::new(spec).map_err(Failure::usage)?;
    let found = kafka.meet().and_then(|cluster| Ok((cluster, kafka.find(args.to, args.partition)?)));
    let (cluster, found) = found.context("the places cannot be found, nothing was reset")?;
    let sink = app::connect(&args.sink.url()?, &Surroundings::none()).await?;
    app::make_state(&sink, &Surroundings::none()).await?;
    let group = ConsumerGroup { cluster, name: group };
    pipeline::insist(&Surroundings::none(), async || sink.reset(&group, &found).await).await?;
    sink.close().await;
    let mut out = std::io::stdout().lock();
    for (partition, _, next) in found {
        writeln!(out, "{partition} goes on at offset {next}")?;
    }
    Ok(())
}
