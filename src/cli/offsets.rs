//! `mapper offsets`: shows or resets the offsets in the database, from which runs continue. A reset at the
//! broker has no effect on them.

use std::io::Write;

use anyhow::anyhow;
use clap::{Args, Subcommand};

use super::arguments::{KafkaArgs, SinkArgs, expand_kafka};
use super::failure::Failure;
use super::table;
use crate::app;
use crate::pipeline::{self, RunError};
use crate::sink::ConsumerGroup;
use crate::source::{Kafka, OffsetSpec, SourceLocation};

#[derive(Debug, Args)]
pub(super) struct OffsetsArgs {
    #[command(subcommand)]
    command: OffsetsCommand,
}

#[derive(Debug, Subcommand)]
enum OffsetsCommand {
    /// Print the stored offset of every partition
    Show(ShowOffsetsArgs),
    /// Set the offsets to continue from; running members roll back and continue there
    Reset(ResetOffsetsArgs),
}

#[derive(Debug, Args)]
#[command(after_help = "Example:
  mapper offsets show --sink sqlite://events.db --group analytics")]
struct ShowOffsetsArgs {
    #[command(flatten)]
    sink: SinkArgs,
    /// Show only this consumer group
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
}

#[derive(Debug, Args)]
#[command(after_help = "Example:
  mapper offsets reset --sink sqlite://events.db --source 'kafka://broker:9092/events?group=analytics' --to earliest")]
struct ResetOffsetsArgs {
    #[command(flatten)]
    sink: SinkArgs,
    /// Topics and consumer group: `kafka://HOST:PORT/TOPIC[,TOPIC]?group=GROUP`
    #[arg(long, value_name = "SOURCE")]
    source: String,
    /// Reset only this partition
    #[arg(long, value_name = "N")]
    partition: Option<i32>,
    /// New offset: `earliest`, `latest`, a number, or a time such as `2025-01-15T10:30:00Z`
    #[arg(long, value_name = "WHERE")]
    to: OffsetSpec,
    #[command(flatten)]
    kafka: KafkaArgs,
}

pub(super) async fn offsets(args: &OffsetsArgs) -> Result<(), Failure> {
    match &args.command {
        OffsetsCommand::Show(args) => show(args).await,
        OffsetsCommand::Reset(args) => reset(args).await,
    }
}

async fn show(args: &ShowOffsetsArgs) -> Result<(), Failure> {
    let sink = app::connect(&args.sink.url()?, &args.sink.connect.detached()).await?;
    let listed = app::read_state(&sink, async || sink.offsets().await).await;
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
    writeln!(std::io::stdout(), "{}", table::render_with_right_aligned(shown, &[3, 4]))?;
    Ok(())
}

async fn reset(args: &ResetOffsetsArgs) -> Result<(), Failure> {
    let usage_error = |what: &str| Failure::usage(anyhow!("{what}"));
    let location = expand_kafka("source", &args.source)?.parse().map_err(Failure::usage)?;
    let SourceLocation::Kafka(url) = location else {
        return Err(usage_error("only topics have offsets: expected `kafka://HOST:PORT/TOPIC?group=GROUP`"));
    };
    let Some(group) = url.group.clone() else {
        return Err(usage_error("the source names no group: expected `?group=GROUP`"));
    };
    if url.topics.is_empty() || url.topics.iter().any(|topic| topic.starts_with('^')) {
        return Err(usage_error("the source must name its topics without a pattern"));
    }
    let sink_url = args.sink.url()?;
    let first = args.sink.connect.detached();
    let spec = app::topic_spec(&url, &group, &args.kafka.properties()?);
    let kafka = Kafka::new(spec).map_err(Failure::usage)?;
    let name = app::source_name(&SourceLocation::Kafka(url));
    let (target, partition) = (args.to, args.partition);
    let resolve = {
        let name = name.clone();
        move |kafka: &mut Kafka| {
            let resolved = kafka
                .fetch_cluster_id()
                .and_then(|cluster| Ok((cluster, kafka.resolve_offsets(target, partition)?)));
            resolved.map_err(|source| RunError::Source { name: name.clone(), source })
        }
    };
    let resolved = app::contact_broker(kafka, &name, &first, resolve).await;
    let (_, (cluster, offsets_to_set)) = resolved.map_err(|error| match Failure::from(error) {
        Failure::Run(error) => Failure::Run(error.context("nothing was reset")),
        failure => failure,
    })?;
    let sink = app::connect(&sink_url, &first).await?;
    app::create_state_tables(&sink, &first.context).await?;
    let group = ConsumerGroup { cluster, name: group };
    pipeline::with_retry(&first.context, async || sink.reset(&group, &offsets_to_set).await).await?;
    sink.close().await;
    let mut out = std::io::stdout().lock();
    for (partition, _, next) in offsets_to_set {
        writeln!(out, "{partition} continues at offset {next}")?;
    }
    Ok(())
}
