//! `mapper profile`: shows what the events of a source hold, and what a mapping makes of them.

mod text;

use std::io::Write;
use std::sync::Arc;

use anyhow::{Context, anyhow};
use clap::Args;

use super::arguments::{self, ConnectArgs, KafkaArgs, MappingArgs, ProgramArgs, RecordArgs, only_for_topics};
use super::config;
use super::failure::Failure;
use super::progress::Progress;
use crate::app::{self, FirstConnection, signals};
use crate::dialect::Dialect;
use crate::mapping::Mapping;
use crate::pipeline::{Profiler, RunContext, RunError, SourceProfile};
use crate::source::{FirstDocument, Source, SourceLocation, StartOffset};

/// Consumer group of a URL that names none, if several mappings have no common name. It is never joined.
const GROUP: &str = "mapper-profile";

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  mapper profile --mapping mapping.yaml --source events.ndjson
  mapper profile --mapping mapping.yaml --source kafka://localhost:9092/events --limit 100000 --json")]
pub(super) struct ProfileArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    /// Files of JSON, CSV or TSV, `-` for standard input, or `kafka://HOST:PORT[,HOST:PORT]/TOPIC[,TOPIC]`, which is
    /// read up to its current end without joining a group
    #[arg(long, env = "MAPPER_SOURCE", num_args = 1.., required = true, value_name = "SOURCE")]
    source: Vec<String>,
    #[command(flatten)]
    records: RecordArgs,
    /// Where to begin in each partition: `earliest` (the default), `committed` (the offset that the broker has for the
    /// group of the URL, else the first record), or a time such as `2025-01-15T10:30:00Z`
    #[arg(long, value_name = "WHERE")]
    start: Option<StartOffset>,
    /// Maximum number of records to read
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..), value_name = "N")]
    limit: Option<u64>,
    #[command(flatten)]
    programs: ProgramArgs,
    /// Print no values of events: no examples, no smallest and largest values, and no names of unmapped event types
    #[arg(long)]
    no_examples: bool,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
    /// Database whose limits are errors of the mapping. Without it, limits of each database are warnings
    #[arg(long)]
    dialect: Option<Dialect>,
    #[command(flatten)]
    kafka: KafkaArgs,
    #[command(flatten)]
    connect: ConnectArgs,
}

pub(super) async fn profile(args: &ProfileArgs) -> Result<(), Failure> {
    let mapping = args.mapping.load(args.dialect.as_slice())?;
    let context = RunContext::new(signals::shutdown_on_signal()?);
    let profile = match read(args, &mapping, &context).await {
        Err(failure) if failure.is_stop() => {
            tracing::info!("stopped by a signal before the first record was read");
            return Ok(());
        }
        profile => profile?,
    };
    let shown = if args.json {
        serde_json::to_string(&profile).context("the profile cannot be written as JSON")?
    } else {
        text::render(&profile)
    };
    writeln!(std::io::stdout(), "{}", shown.trim_end())?;
    let records = &profile.records;
    if profile.stopped {
        tracing::info!("stopped by a signal: the profile has only the records up to here");
    } else if records.read == 0 {
        return Err(Failure::Attention(anyhow!("the source has no record")));
    } else if records.applied == 0 {
        return Err(Failure::Attention(anyhow!(
            "no record would be applied: {} would be skipped, {} would become dead letters\n  = hint: `mapper explain` shows what becomes of an event",
            records.skipped,
            records.dead_lettered
        )));
    }
    Ok(())
}

async fn read(
    args: &ProfileArgs,
    mapping: &Arc<Mapping>,
    context: &RunContext,
) -> Result<SourceProfile, Failure> {
    let (mut source, name) = open(args, mapping, &args.connect.within(context)).await?;
    let mut profiler = Profiler::new(mapping, !args.no_examples);
    let limit = args.limit.unwrap_or(u64::MAX);
    profiler.limit_programs(args.programs.timeout(), &context.shutdown);
    let shutdown = context.shutdown.clone();
    let progress = Progress::start(source.length());
    // Polling blocks its thread.
    let reading = tokio::task::spawn_blocking(move || {
        let show = |records: &_, bytes| progress.show_records(records, bytes);
        let outcome = profiler.read(&mut source, &name, limit, &shutdown, show);
        progress.finish();
        outcome.map(|()| profiler.finish(shutdown.is_cancelled()))
    });
    Ok(reading.await.map_err(|_| RunError::Reader)??)
}

/// Opens the source. Returns it with its name in messages.
async fn open(
    args: &ProfileArgs,
    mapping: &Mapping,
    first: &FirstConnection,
) -> Result<(Source, String), Failure> {
    let mut location = arguments::source_location(&args.source)?;
    args.records.check_format(&location)?;
    let name = app::source_name(&location);
    let start = args.start.unwrap_or(StartOffset::Earliest);
    match &mut location {
        SourceLocation::Kafka(url) if mapping.files.len() > 1 && start != StartOffset::Committed => {
            url.group.get_or_insert_with(|| GROUP.to_owned());
        }
        SourceLocation::Kafka(_) => {}
        _ if args.start.is_some() => {
            return Err(only_for_topics(&format!("{} is", config::origin("start")), &location));
        }
        _ => {}
    }
    let files = args.records.options(FirstDocument::default());
    let properties = args.kafka.properties()?;
    let source = app::open_to_inspect(&location, mapping, start, files, &properties, first).await?;
    Ok((source, name))
}
