//! `mapper run`: reads a source and applies its events to a database.

use std::io::IsTerminal;
use std::sync::Arc;
use std::time::Duration;

use anyhow::anyhow;
use clap::Args;

use super::arguments::{
    self, KafkaArgs, MappingArgs, ProgramArgs, RecordArgs, SinkArgs, dead_letter_location, only_for_topics,
    parse_positive,
};
use super::config;
use super::failure::{Failure, StuckAtRecord};
use super::progress::Progress;
use super::replay_command::{DEFAULT_DEAD_LETTER, ReplayedRun, reset_command};
use super::summary::{SummaryFormat, counted};
use crate::app::{self, DryRunPlan, FirstConnection, ReadOptions, http, signals};
use crate::dead_letter::{DeadLetterLocation, DeadLetters};
use crate::kafka::{KafkaUrl, Properties};
use crate::mapping::{Mapping, MappingFile};
use crate::pipeline::{
    self, FailureOrdering, Options, Pipeline, Purpose, RunContext, RunError, Setup, Summary,
};
use crate::record::Position;
use crate::sink::{Sink, SinkUrl};
use crate::source::{FirstDocument, Source, SourceLocation, StartOffset};

// Each bool is a flag.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Args)]
#[command(after_help = "Example:
  mapper run --mapping mapping.yaml --source events.ndjson --sink sqlite://events.db --limit 100 --dry-run")]
pub(super) struct RunArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    /// Files of JSON, CSV or TSV, plain or compressed by gzip or zstd, or patterns such as `'DIR/*.json'`, read in
    /// this order; `-` for standard input (the default if it is piped), or
    /// `kafka://HOST:PORT[,HOST:PORT]/TOPIC[,TOPIC][?group=GROUP]`; a topic that begins with `^` is a pattern
    #[arg(long, env = "MAPPER_SOURCE", num_args = 1.., value_name = "SOURCE")]
    source: Vec<String>,
    #[command(flatten)]
    records: RecordArgs,
    /// Brokers, if no source is named and standard input is not piped
    #[arg(long, env = "MAPPER_BROKERS", default_value = "localhost:9092", value_name = "HOST:PORT")]
    brokers: String,
    /// Where to begin in a partition without a stored offset: `committed` (the group's offset at the broker,
    /// else the first record), `earliest`, or a time such as `2025-01-15T10:30:00Z`
    #[arg(long, default_value = "committed", value_name = "WHERE")]
    start: StartOffset,
    /// Stop at the offsets at which the partitions end when the run starts
    #[arg(long)]
    until_end: bool,
    /// File of `--source` to begin with: the files before it are skipped. A run over several files that was stopped
    /// names it
    #[arg(long, value_name = "NAME")]
    from_file: Option<String>,
    /// First line to read of the first file or of standard input, counted from 1: documents that begin before it are
    /// skipped. A run that was stopped names the line at which to continue
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..), value_name = "N")]
    from_line: Option<u64>,
    /// Number of the first document to read of the first file or of standard input, counted from 1. For files with
    /// several documents on a line
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..), conflicts_with = "from_line", value_name = "N")]
    from_document: Option<u64>,
    /// Maximum number of records to read. Then the run ends as at the end of the source
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..), value_name = "N")]
    limit: Option<u64>,
    /// Do everything but the commit, and print the summary: write no rows, tables, dead letters or offsets, and join
    /// no group. Topics are read up to their current ends
    #[arg(long)]
    dry_run: bool,
    /// Name of this member of the consumer group, such as that of its pod. A member that restarts with its name
    /// within the session timeout has its partitions again at once, and no other member pauses
    #[arg(long, value_parser = clap::builder::NonEmptyStringValueParser::new(), value_name = "NAME")]
    instance: Option<String>,
    #[command(flatten)]
    kafka: KafkaArgs,
    #[command(flatten)]
    sink: SinkArgs,
    /// Where to write dead letters, the records that cannot become rows: a file to append to, or
    /// `kafka://HOST:PORT/TOPIC`
    #[arg(long, default_value = DEFAULT_DEAD_LETTER, value_name = "LOCATION")]
    dead_letter: String,
    /// Park later events of an entity that has a dead letter, so that `mapper replay` applies them in order
    #[arg(long)]
    park: bool,
    /// Number of dead letters in a row that ends the run
    #[arg(long, default_value_t = 1000, value_parser = parse_positive, value_name = "N")]
    dead_letter_limit: usize,
    /// Exit with code 3 if a record became a dead letter
    #[arg(long)]
    fail_on_dead_letters: bool,
    /// Do not create tables; migrations create them
    #[arg(long)]
    no_create: bool,
    /// Which changes of live tables the run makes when it starts. A dry run makes none
    #[arg(long, value_enum, default_value_t = Evolve::None, conflicts_with = "no_create", value_name = "CHANGES")]
    evolve: Evolve,
    /// Maximum number of events that are applied together, in one transaction per writer
    #[arg(long, default_value_t = pipeline::DEFAULT_BATCH_EVENTS, value_parser = parse_positive, value_name = "N")]
    batch_events: usize,
    /// Approximate maximum of their payload bytes
    #[arg(long, default_value_t = 16 << 20, value_parser = parse_positive, value_name = "N")]
    batch_bytes: usize,
    /// Time that an event waits for others to share its transaction while the database is idle, in
    /// milliseconds
    #[arg(long, default_value_t = 0, value_name = "MS")]
    batch_wait: u64,
    #[command(flatten)]
    programs: ProgramArgs,
    /// Maximum number of concurrent transactions, for events that touch different rows; SQLite has one
    #[arg(long, default_value_t = pipeline::DEFAULT_WRITERS, value_parser = parse_positive, value_name = "N")]
    writers: usize,
    /// Address that serves `/metrics`, `/healthz` and `/readyz`, such as `127.0.0.1:9400`
    #[arg(long, env = "MAPPER_HTTP", value_parser = http::parse_address, value_name = "HOST:PORT")]
    http: Option<String>,
    /// Count the values that the mapping does not read in the metric `mapper_unmapped_values_total`, by path. Member
    /// names of events become labels
    #[arg(long, requires = "http")]
    unmapped_paths: bool,
    /// Log each applied event as `[TYPE] entity`
    #[arg(long)]
    log_events: bool,
    /// Format of the summary on standard output
    #[arg(long, value_enum, default_value_t = SummaryFormat::Table)]
    summary: SummaryFormat,
}

/// Which changes of live tables a run makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Evolve {
    /// Only missing tables are created
    None,
    /// Those that lose nothing, and during which writers go on: columns, wider types, indexes
    Additive,
}

pub(super) async fn run(args: RunArgs) -> Result<(), Failure> {
    let url = args.sink.url()?;
    let mapping = args.mapping.load(url.dialects())?;
    if args.park {
        reject_events_without_entity(&mapping)?;
    }
    let properties = args.kafka.properties()?;
    let dead_letter = dead_letter_location(&args.dead_letter)?;
    app::reject_dead_letter_file(&url, &dead_letter)?;
    let location = source_location(&args)?;
    let name = app::source_name(&location);
    let context = RunContext::new(signals::shutdown_on_signal()?);
    let first = args.sink.connect.within(&context);
    if let Some(address) = &args.http {
        http::listen(address, &context).await?;
    }
    let has_older_dead_letters = has_dead_letters(&dead_letter);
    let stopped_early = || {
        tracing::info!("stopped by a signal before the first record was read");
        Ok(())
    };
    let opened = open(&args, &location, &mapping, &properties, &dead_letter, &url, &first).await;
    let (source, dead_letters, sink) = match opened {
        Err(failure) if failure.is_stop() => return stopped_early(),
        opened => opened?,
    };
    context.health.set_sink(&sink);
    let group = if let Source::Kafka(kafka) = &source { Some(kafka.group().to_owned()) } else { None };
    let outcome = with_sink(&args, &mapping, &sink, source, dead_letters, name, first).await;
    sink.close().await;
    if args.dry_run {
        tracing::info!("dry run: nothing was written");
    }
    let summary = match outcome {
        Err(failure) if failure.is_stop() => return stopped_early(),
        outcome => outcome.map_err(|failure| with_reset(failure, &args, &location, group))?,
    };
    args.summary.print(&summary)?;
    // A run that a signal ends early has not seen all records.
    let is_stopped = context.shutdown.is_cancelled();
    if summary.dead_lettered > 0 {
        if !args.dry_run {
            log_replay(&args, &mapping, summary.dead_lettered, &dead_letter, has_older_dead_letters);
        }
        if args.fail_on_dead_letters && !is_stopped {
            let counted = counted(summary.dead_lettered, "dead letter");
            let verb = match summary.dead_lettered {
                _ if args.dry_run => "would be",
                1 => "is",
                _ => "are",
            };
            return Err(Failure::Attention(anyhow!("{counted} {verb} in `{dead_letter}`")));
        }
    }
    if summary.read > 0 && summary.applied == 0 && !is_stopped {
        let (was, became) = if args.dry_run { ("would be", "would become") } else { ("was", "became") };
        return Err(Failure::Attention(anyhow!(
            "no record {was} applied: {} were skipped, {} {became} dead letters\n  = hint: `mapper explain` shows what becomes of an event",
            summary.skipped,
            summary.dead_lettered
        )));
    }
    Ok(())
}

/// Refuses to park separate events without an entity: the key of their record says nothing about one of them.
fn reject_events_without_entity(mapping: &Mapping) -> Result<(), Failure> {
    let is_unnamed = |file: &&MappingFile| {
        let mut alternatives = file.alternatives.iter();
        alternatives.any(|alternative| alternative.format.separate_events && alternative.entity.is_none())
    };
    let Some(file) = mapping.files.iter().find(is_unnamed) else { return Ok(()) };
    Err(Failure::Usage(anyhow!(
        "`--park` needs `source.entity` of mapping `{}`, because its events are separate\n  = hint: `entity` is the path to the ID of the thing that an event is about; all events of a record have the same key",
        file.name
    )))
}

/// Opens the source and the dead letters, then connects to the database, so that a wrong address creates no
/// tables.
async fn open(
    args: &RunArgs,
    location: &SourceLocation,
    mapping: &Mapping,
    properties: &Properties,
    dead_letter: &DeadLetterLocation,
    url: &SinkUrl,
    first: &FirstConnection,
) -> Result<(Source, DeadLetters, Sink), Failure> {
    let options = ReadOptions {
        start: args.start,
        until_end: args.until_end || args.dry_run,
        instance: args.instance.clone(),
        files: args.records.options(FirstDocument {
            line: args.from_line.unwrap_or(1),
            document: args.from_document.unwrap_or(1),
        }),
    };
    let source = app::open_source(location, mapping, options, properties, Some(dead_letter), first).await?;
    if let Source::Kafka(kafka) = &source {
        first.context.health.set_assignment(kafka.assignment());
    }
    if args.dry_run {
        // A check of the topic of dead letters could create it.
        return Ok((source, DeadLetters::Nowhere, app::connect_for_dry_run(url, first).await?));
    }
    let dead_letters = DeadLetters::open(dead_letter, properties).map_err(Failure::usage)?;
    app::check_dead_letter_topic(&dead_letters, first).await?;
    let sink = app::connect(url, first).await?;
    Ok((source, dead_letters, sink))
}

/// Adds the command that passes the record of a topic at which a jq program's timeout has ended the run.
fn with_reset(failure: Failure, args: &RunArgs, location: &SourceLocation, group: Option<String>) -> Failure {
    let SourceLocation::Kafka(url) = location else { return failure };
    let Failure::Run(error) = failure else { return failure };
    let error: RunError = match error.downcast() {
        Ok(error) => error,
        Err(other) => return Failure::Run(other),
    };
    let RunError::ProgramTimedOut { purpose: Purpose::Run, position, .. } = &error else {
        return error.into();
    };
    let Position::Offset { topic, partition, offset } = position else { return error.into() };
    let url = KafkaUrl { brokers: url.brokers.clone(), topics: vec![topic.to_string()], group };
    let command = reset_command(&args.sink, &args.kafka, &url, *partition, offset + 1);
    Failure::Run(StuckAtRecord { error, command }.into())
}

/// Whether there are dead letters already; `None` if that is unknown.
fn has_dead_letters(location: &DeadLetterLocation) -> Option<bool> {
    match location {
        DeadLetterLocation::File(path) => Some(std::fs::metadata(path).is_ok_and(|file| file.len() > 0)),
        DeadLetterLocation::Topic(_) => None,
    }
}

/// Logs how to apply the dead letters of the run.
fn log_replay(
    args: &RunArgs,
    mapping: &Mapping,
    dead_letters: u64,
    location: &DeadLetterLocation,
    has_older: Option<bool>,
) {
    let counted = counted(dead_letters, "dead letter");
    let older = match has_older {
        Some(true) => ", which has older ones, too",
        Some(false) => "",
        None => ", which can have older ones, too",
    };
    tracing::warn!("{counted} of this run in `{location}`{older}");
    let run = ReplayedRun {
        mapping: &args.mapping,
        sink: &args.sink,
        kafka: &args.kafka,
        dead_letter: &args.dead_letter,
        no_create: args.no_create,
    };
    tracing::warn!("after the cause is repaired, this applies them: {}", run.command());
    if !args.park && pipeline::unguarded_tables(mapping).next().is_some() {
        tracing::warn!(
            "`--park` is recommended: without it, later events of an entity are applied before its dead letter is replayed"
        );
    }
}

async fn with_sink(
    args: &RunArgs,
    mapping: &Arc<Mapping>,
    sink: &Sink,
    source: Source,
    dead_letters: DeadLetters,
    source_name: String,
    first: FirstConnection,
) -> Result<Summary, Failure> {
    let context = &first.context;
    args.mapping.check_limits(sink.dialect())?;
    let rendered = args.mapping.render(mapping, sink.dialect())?;
    let reads_topics = matches!(source, Source::Kafka(_));
    let (keep_order, dry_run, failure_ordering) = if args.dry_run {
        let DryRunPlan { dry_run, keep_order, failure_ordering } =
            app::prepare_dry_run(mapping, sink, args.no_create, reads_topics, args.park, context).await?;
        (keep_order, Some(dry_run), failure_ordering)
    } else {
        if args.evolve == Evolve::Additive {
            let templates = args.mapping.templates.as_deref();
            Box::pin(app::evolve(mapping, sink, &rendered, templates, context)).await?;
        }
        let keep_order = app::prepare_tables(mapping, sink, &rendered, args.no_create, context).await?;
        if args.park || reads_topics {
            if args.no_create {
                app::check_state_tables(sink, context).await?;
            } else {
                app::create_state_tables(sink, context).await?;
            }
        }
        (keep_order, None, if args.park { FailureOrdering::Park } else { FailureOrdering::Continue })
    };
    let (source, membership) = match source {
        Source::Kafka(kafka) if args.dry_run => {
            let kafka = app::read_without_group(kafka, &source_name, Some(sink), &first).await?;
            (Source::Kafka(kafka), None)
        }
        Source::Kafka(kafka) => {
            let (kafka, membership) = app::join_group(kafka, &source_name, &first).await?;
            (Source::Kafka(kafka), Some(membership))
        }
        other => (other, None),
    };
    let options = Options {
        batch_events: args.batch_events,
        batch_bytes: args.batch_bytes,
        batch_wait: Duration::from_millis(args.batch_wait),
        writers: args.writers,
        dead_letter_limit: args.dead_letter_limit,
        source_name,
        log_events: args.log_events,
        program_timeout: args.programs.timeout(),
        limit: args.limit,
        dry_run,
        unmapped_paths: args.unmapped_paths,
        ..Options::default()
    };
    let progress = Progress::start(source.length());
    let pipeline = Pipeline::new(Setup {
        mapping: Arc::clone(mapping),
        rendered: &rendered,
        sink,
        keep_order,
        dead_letters,
        membership,
        options,
        context: context.clone(),
        failure_ordering,
    });
    let outcome = pipeline.run(source, |summary, bytes| progress.show(summary, bytes)).await;
    progress.finish();
    Ok(outcome?)
}

fn source_location(args: &RunArgs) -> Result<SourceLocation, Failure> {
    let kafka_only = args.until_end || args.start != StartOffset::Committed || args.instance.is_some();
    let location = if !args.source.is_empty() {
        arguments::source_location(&args.source)?
    } else if is_piped() {
        SourceLocation::Stdin
    } else {
        SourceLocation::Kafka(KafkaUrl { brokers: args.brokers.clone(), topics: Vec::new(), group: None })
    };
    if kafka_only && !matches!(location, SourceLocation::Kafka(_)) {
        let [start, until_end, instance] = ["start", "until-end", "instance"].map(config::origin);
        let flags = format!("{start}, {until_end} and {instance} are");
        return Err(only_for_topics(&flags, &location));
    }
    args.records.check_format(&location)?;
    let flags = [
        ("from-file", args.from_file.is_some()),
        ("from-line", args.from_line.is_some()),
        ("from-document", args.from_document.is_some()),
    ];
    if let (SourceLocation::Kafka(_), Some((flag, _))) = (&location, flags.iter().find(|(_, is_set)| *is_set))
    {
        return Err(Failure::usage(anyhow!(
            "{} is for files and standard input\n  = hint: a run from topics continues at the offsets that the database stores; `--start` and `mapper offsets reset` set others",
            config::origin(flag)
        )));
    }
    match &args.from_file {
        Some(name) => location.from_file(name).map_err(Failure::usage),
        None => Ok(location),
    }
}

/// Whether standard input supplies events. A terminal does not, nor does `/dev/null`, with which services are
/// started.
fn is_piped() -> bool {
    use std::os::fd::AsFd;
    use std::os::unix::fs::FileTypeExt;
    if std::io::stdin().is_terminal() {
        return false;
    }
    let input = std::io::stdin().as_fd().try_clone_to_owned().map(std::fs::File::from);
    let kind = input.and_then(|input| input.metadata()).map(|facts| facts.file_type());
    kind.is_ok_and(|kind| kind.is_fifo() || kind.is_file() || kind.is_socket())
}
