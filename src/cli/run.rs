//! `mapper run`: the whole job.

use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use clap::{Args, ValueEnum};
use comfy_table::{CellAlignment, Table};

use super::check::{no_external_missing, report_fit};
use super::kafka::KafkaArgs;
use super::progress::Progress;
use super::{Failure, MappingArgs, SinkArgs, dead_letter_spec, expand_kafka};
use crate::app::{self, http, signals};
use crate::dead_letter::{DeadLetterSpec, DeadLetters};
use crate::kafka::{KafkaUrl, Properties};
use crate::mapping::Mapping;
use crate::pipeline::{self, Options, Order, Pipeline, RunError, Setup, Summary, Surroundings};
use crate::sink::Sink;
use crate::source::{Kafka, KafkaSpec, Source, SourceSpec, SourceSpecError, Start};
use crate::sql::Rendered;
use crate::topic::Topic;

// Each bool is a flag.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Args)]
pub(super) struct RunArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    /// A file of one JSON document a line, `-` for standard input (the default where it is piped), or
    /// `kafka://HOST:PORT[,HOST:PORT]/TOPIC[,TOPIC][?group=GROUP]`; a topic that begins with `^` is a
    /// pattern
    #[arg(long, env = "MAPPER_SOURCE", value_name = "SOURCE")]
    source: Option<String>,
    /// The brokers, where no source is named and nothing is piped in
    #[arg(long, env = "MAPPER_BROKERS", default_value = "localhost:9092", value_name = "HOST:PORT")]
    brokers: String,
    /// Where a partition begins of which nothing was applied yet: `committed` (the group's place at the
    /// broker, else the first record), `earliest`, or a moment such as `2025-01-15T10:30:00Z`
    #[arg(long, default_value = "committed", value_name = "WHERE")]
    start: Start,
    /// Stop at the ends that the partitions have at the start
    #[arg(long)]
    until_end: bool,
    #[command(flatten)]
    kafka: KafkaArgs,
    #[command(flatten)]
    sink: SinkArgs,
    /// Where records go that cannot become rows: a file to append to, or `kafka://HOST:PORT/TOPIC`
    #[arg(long, default_value = "mapper.dead.ndjson", value_name = "PLACE")]
    dead_letter: String,
    /// Later events of an entity that has a dead letter go after it to the dead letters, so that
    /// `mapper replay` brings them in order
    #[arg(long)]
    park: bool,
    /// So many dead letters in a row end the run
    #[arg(long, default_value_t = 1000, value_parser = at_least_one, value_name = "N")]
    dead_letter_limit: usize,
    /// Leave the creation of tables to migrations
    #[arg(long)]
    no_create: bool,
    /// The most events that are applied together: in one transaction, or one a writer
    #[arg(long, default_value_t = pipeline::BATCH_EVENTS, value_parser = at_least_one, value_name = "N")]
    batch_events: usize,
    /// About the most payload bytes of them
    #[arg(long, default_value_t = 16 << 20, value_parser = at_least_one, value_name = "N")]
    batch_bytes: usize,
    /// How long an event waits for others to share its transaction, where the database is free, in
    /// milliseconds
    #[arg(long, default_value_t = 0, value_name = "MS")]
    batch_wait: u64,
    /// How many transactions are under way at a time, of events that touch different rows; SQLite has one
    #[arg(long, default_value_t = pipeline::WRITERS, value_parser = at_least_one, value_name = "N")]
    writers: usize,
    /// Answer HTTP requests for `/metrics`, `/healthz` and `/readyz` here, such as `127.0.0.1:9400`
    #[arg(long, env = "MAPPER_HTTP", value_parser = http::address, value_name = "HOST:PORT")]
    http: Option<String>,
    /// Write a line to the log for each event that was applied: `[TYPE] entity`
    #[arg(long)]
    log_events: bool,
    /// The form of the summary on standard output
    #[arg(long, value_enum, default_value_t = SummaryForm::Table)]
    summary: SummaryForm,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum SummaryForm {
    /// A table for people
    Table,
    /// One JSON object on the last line
    Json,
}

fn at_least_one(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(0) => Err("at least 1".to_owned()),
        Ok(number) => Ok(number),
        Err(_) => Err("expected a whole number".to_owned()),
    }
}

pub(super) async fn run(args: RunArgs) -> Result<(), Failure> {
    let mapping = args.mapping.load()?;
    let url = args.sink.url()?;
    let properties = args.kafka.properties()?;
    let dead_letter = dead_letter_spec(&args.dead_letter)?;
    let spec = source(&args)?;
    let name = source_name(&spec);
    let around = Surroundings::new(signals::stop()?);
    if let Some(address) = &args.http {
        http::listen(address, &around).await?;
    }
    let topics = topics(&spec, &mapping);
    let source = open(&args, spec, &mapping, &properties, &name)?;
    if let Source::Kafka(kafka) = &source {
        if let DeadLetterSpec::Topic(letters) = &dead_letter {
            no_circle(&topics, kafka, letters, &properties)?;
        }
        around.health.consumes(kafka.assignment());
    }
    let dead_letters = DeadLetters::open(&dead_letter, &properties);
    let dead_letters = dead_letters.map_err(|error| Failure::Usage(error.into()))?;
    let consumes = matches!(source, Source::Kafka(_));
    // Nothing was begun, and where to go on stands in the database.
    let ended_early = |failure: &Failure| {
        let Failure::Run(error) = failure else { return false };
        consumes && matches!(error.downcast_ref(), Some(RunError::Stopped))
    };
    let sink = match app::connect(&url, &around).await.map_err(Failure::from) {
        Err(failure) if ended_early(&failure) => return Ok(()),
        connected => connected?,
    };
    around.health.connected(&sink);
    let outcome = with_sink(&args, &mapping, &sink, source, dead_letters, name, around).await;
    sink.close().await;
    let summary = match outcome {
        Err(failure) if ended_early(&failure) => return Ok(()),
        outcome => outcome?,
    };
    print_summary(&summary, args.summary)?;
    if summary.dead_lettered > 0 {
        tracing::warn!("{} dead letters are in `{dead_letter}`", summary.dead_lettered);
    }
    Ok(())
}

async fn with_sink(
    args: &RunArgs,
    mapping: &Arc<Mapping>,
    sink: &Sink,
    source: Source,
    dead_letters: DeadLetters,
    source_name: String,
    around: Surroundings,
) -> Result<Summary, Failure> {
    let rendered = args.mapping.render(mapping, sink.dialect())?;
    let keep_order = prepare(mapping, sink, &rendered, args.no_create, &around).await?;
    if !args.no_create && (args.park || matches!(source, Source::Kafka(_))) {
        pipeline::insist(&around, async || sink.make_state().await).await?;
    }
    let (source, membership) = match source {
        Source::Lines(lines) => (Source::Lines(lines), None),
        Source::Kafka(kafka) => {
            let (kafka, membership) = app::join(kafka, &source_name, &around).await?;
            (Source::Kafka(kafka), Some(membership))
        }
    };
    let options = Options {
        batch_events: args.batch_events,
        batch_bytes: args.batch_bytes,
        batch_wait: Duration::from_millis(args.batch_wait),
        writers: args.writers,
        dead_letter_limit: args.dead_letter_limit,
        source_name,
        log_events: args.log_events,
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
        around,
        order: if args.park { Order::Park } else { Order::GoOn },
    });
    let outcome = pipeline.run(source, |summary, bytes| progress.show(summary, bytes)).await;
    progress.finish();
    Ok(outcome?)
}

/// Creates and compares the mapping's tables; whether the order of all changes must be kept.
pub(super) async fn prepare(
    mapping: &Mapping,
    sink: &Sink,
    rendered: &Rendered,
    no_create: bool,
    around: &Surroundings,
) -> Result<bool, Failure> {
    let before = app::fit(sink, mapping, around).await?;
    report_fit(mapping, &before)?;
    no_external_missing(mapping, &before)?;
    if no_create && !before.missing.is_empty() {
        let missing = before.missing.join("`, `");
        return Err(Failure::Run(anyhow::anyhow!(
            "no table `{missing}`, and `--no-create` leaves it to migrations\n  = hint: `mapper migrate` applies them"
        )));
    }
    app::create_missing(sink, rendered, &before, around).await?;
    let fit = app::fit(sink, mapping, around).await?;
    if !before.missing.is_empty() {
        report_fit(mapping, &fit)?;
    }
    Ok(fit.keep_order)
}

fn source(args: &RunArgs) -> Result<SourceSpec, Failure> {
    let kafka_only = args.until_end || args.start != Start::Committed;
    let spec = match args.source.as_deref() {
        Some(name) => {
            let spec = expand_kafka("--source", name)?.parse();
            spec.map_err(|error: SourceSpecError| Failure::Usage(error.into()))?
        }
        None if is_piped() => SourceSpec::Stdin,
        None => {
            let brokers = args.brokers.clone();
            SourceSpec::Kafka(KafkaUrl { brokers, topics: Vec::new(), group: None })
        }
    };
    if kafka_only && !matches!(spec, SourceSpec::Kafka(_)) {
        return Err(Failure::Usage(anyhow::anyhow!(
            "`--start` and `--until-end` are for topics: {} is read from its beginning to its end",
            source_name(&spec)
        )));
    }
    Ok(spec)
}

/// Whether something is to come from standard input: not from a terminal, and not from `/dev/null`,
/// which services are started with.
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

/// What a source is called in messages.
fn source_name(spec: &SourceSpec) -> String {
    match spec {
        SourceSpec::Stdin => "standard input".to_owned(),
        SourceSpec::File(path) => path.display().to_string(),
        SourceSpec::Kafka(url) => format!("kafka://{}/{}", url.brokers, url.topics.join(",")),
    }
}

fn open(
    args: &RunArgs,
    spec: SourceSpec,
    mapping: &Mapping,
    properties: &Properties,
    name: &str,
) -> Result<Source, Failure> {
    let cannot = || format!("source `{name}` cannot be opened");
    let topics = topics(&spec, mapping);
    match spec {
        SourceSpec::Stdin => Ok(Source::Lines(Source::open(None).with_context(cannot)?)),
        SourceSpec::File(path) => Ok(Source::Lines(Source::open(Some(&path)).with_context(cannot)?)),
        SourceSpec::Kafka(url) => {
            let without = mapping.parts.iter().find(|part| part.topics.is_empty());
            if let Some(part) = without.filter(|_| url.topics.is_empty()) {
                return Err(Failure::Usage(anyhow::anyhow!(
                    "no topic: neither the source nor mapping `{}` names one",
                    part.name
                )));
            }
            let spec = KafkaSpec {
                group: group(&url, mapping)?,
                url,
                topics,
                start: args.start,
                until_end: args.until_end,
                properties: properties.clone(),
            };
            let kafka = Kafka::new(spec).map_err(|error| Failure::Usage(error.into()))?;
            Ok(Source::Kafka(Box::new(kafka)))
        }
    }
}

/// The group of a source: the one that it names, else the mapping's name. Several mappings have none
/// that would stay when another one is added.
fn group(url: &KafkaUrl, mapping: &Mapping) -> Result<String, Failure> {
    match (&url.group, mapping.parts.as_slice()) {
        (Some(group), _) => Ok(group.clone()),
        (None, [part]) => Ok(part.name.clone()),
        (None, _) => Err(Failure::Usage(anyhow::anyhow!(
            "no group: {} have no name that all of them go by\n  = hint: the source names it, as in `--source 'kafka://{}/{}?group=NAME'`",
            mapping.title(),
            url.brokers,
            url.topics.join(",")
        ))),
    }
}

/// The topics that a source reads: those that it names, else the mapping's.
fn topics(spec: &SourceSpec, mapping: &Mapping) -> Vec<String> {
    match spec {
        SourceSpec::Kafka(url) if url.topics.is_empty() => {
            let mut topics: Vec<String> = Vec::new();
            for topic in mapping.parts.iter().flat_map(|part| &part.topics) {
                if !topics.contains(topic) {
                    topics.push(topic.clone());
                }
            }
            topics
        }
        SourceSpec::Kafka(url) => url.topics.clone(),
        SourceSpec::Stdin | SourceSpec::File(_) => Vec::new(),
    }
}

/// Dead letters must not come back as records: each would be a dead letter again, for ever. Topics of
/// one name in two clusters are two topics.
fn no_circle(
    topics: &[String],
    source: &Kafka,
    letters: &KafkaUrl,
    properties: &Properties,
) -> Result<(), Failure> {
    let topic = &letters.topics[0];
    // A pattern that only librdkafka understands is not looked into.
    let reads = |wanted: &String| Topic::parse(wanted).is_ok_and(|wanted| wanted.means(topic));
    let Some(wanted) = topics.iter().find(|wanted| reads(wanted)) else { return Ok(()) };
    let other = Kafka::new(KafkaSpec {
        url: letters.clone(),
        topics: letters.topics.clone(),
        group: String::from("mapper"),
        start: Start::Committed,
        until_end: false,
        properties: properties.clone(),
    });
    let other = other.map_err(|error| Failure::Usage(error.into()))?;
    let clusters = source.meet().and_then(|from| Ok((from, other.meet()?)));
    let (from, to) = clusters.with_context(|| {
        format!("whether the source reads `{topic}`, the topic of dead letters, is not known")
    })?;
    if from != to {
        return Ok(());
    }
    Err(Failure::Usage(anyhow::anyhow!(
        "the source reads `{wanted}`, and with it `{topic}`, the topic of dead letters: each would be read and die again\n  = hint: `--dead-letter` must name a topic that the source does not read"
    )))
}

pub(super) fn print_summary(summary: &Summary, form: SummaryForm) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match form {
        SummaryForm::Json => {
            let line = serde_json::to_string(summary).context("the summary cannot be written as JSON")?;
            writeln!(out, "{line}")?;
        }
        SummaryForm::Table => {
            let mut table = Table::new();
            table.load_style(comfy_table::TableStyle::new());
            let mut row = |what: &str, figure: String| {
                table.add_row([what.to_owned(), figure]);
            };
            row("records read", summary.read.to_string());
            row("applied", summary.applied.to_string());
            row("skipped", summary.skipped.to_string());
            row("dead-lettered", summary.dead_lettered.to_string());
            for (name, rows) in &summary.rows {
                row(&format!("rows in `{name}`"), rows.to_string());
            }
            row("rows deleted", summary.deleted.to_string());
            row("updates and deletes without a row", summary.unmatched.to_string());
            row("rows newer than their event", summary.stale.to_string());
            row("rows whose key was taken", summary.ignored.to_string());
            row("seconds", format!("{:.3}", summary.seconds));
            if let Some(figures) = table.column_mut(1) {
                figures.set_cell_alignment(CellAlignment::Right);
            }
            writeln!(out, "{}", table.trim_fmt())?;
        }
    }
    Ok(())
}
