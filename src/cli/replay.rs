//! `mapper replay`: dead letters through the mapping again, in the order of their records, each
//! record once. What fails again stays a dead letter.

use std::collections::HashSet;
use std::sync::Arc;

use anyhow::Context;
use clap::Args;

use super::kafka::KafkaArgs;
use super::run::{SummaryForm, prepare, print_summary};
use super::{Failure, MappingArgs, SinkArgs, signals};
use crate::dead_letter::{DeadLetter, DeadLetterSpec, DeadLetters, FileLog, Kept, Letter, Read};
use crate::kafka::{KafkaUrl, Properties};
use crate::mapping::Mapping;
use crate::pipeline::{self, Options, Order, Pipeline, Setup, Surroundings, ledger_name};
use crate::render::Ledger;
use crate::sink::{Claim, ConsumerGroup, Sink};

#[derive(Debug, Args)]
pub(super) struct ReplayArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    /// The dead letters: a file, or `kafka://HOST:PORT/TOPIC[?group=GROUP]`. All of them are held in
    /// memory
    #[arg(long, default_value = "mapper.dead.ndjson", value_name = "PLACE")]
    dead_letter: DeadLetterSpec,
    #[command(flatten)]
    sink: SinkArgs,
    #[command(flatten)]
    kafka: KafkaArgs,
    /// Leave the creation of tables to migrations
    #[arg(long)]
    no_create: bool,
    /// The most events in a transaction
    #[arg(long, default_value_t = 1000, value_name = "N")]
    batch_events: usize,
    /// The form of the summary on standard output
    #[arg(long, value_enum, default_value_t = SummaryForm::Table)]
    summary: SummaryForm,
}

/// Where the letters of a replay were read.
enum Log {
    File {
        file: FileLog,
        length: u64,
        /// Lines of other mappings, which stay.
        others: Vec<u8>,
    },
    Topic {
        group: ConsumerGroup,
        read_to: Vec<(Claim, i64)>,
    },
}

pub(super) async fn replay(args: ReplayArgs) -> Result<(), Failure> {
    let mapping = args.mapping.load_one()?;
    let properties = args.kafka.properties()?;
    let around = Surroundings::new(signals::stop()?);
    let sink = pipeline::connect(&args.sink.url()?, &around).await?;
    let outcome = with_sink(&args, &mapping, &sink, &properties, &around).await;
    sink.close().await;
    outcome
}

async fn with_sink(
    args: &ReplayArgs,
    mapping: &Arc<Mapping>,
    sink: &Sink,
    properties: &Properties,
    around: &Surroundings,
) -> Result<(), Failure> {
    let rendered = args.mapping.render(mapping, sink.dialect())?;
    let ledger = Ledger::render(sink.dialect())?;
    let keep_order = prepare(mapping, sink, &rendered, args.no_create, around).await?;
    if !args.no_create {
        pipeline::insist(around, async || sink.make_ledger().await).await?;
    }
    let (name, log, letters) = match &args.dead_letter {
        DeadLetterSpec::File(path) => read_file(&mapping.name, &FileLog::new(path))?,
        DeadLetterSpec::Topic(url) => {
            read_topic(&mapping.name, url, sink, &ledger, properties, around).await?
        }
    };
    let done = pipeline::insist(around, async || sink.replayed(&ledger, &name).await).await?;
    let pipeline = Pipeline::new(Setup {
        mapping: Arc::clone(mapping),
        rendered: &rendered,
        ledger: &ledger,
        sink,
        keep_order,
        dead_letters: DeadLetters::Kept(Vec::new()),
        membership: None,
        options: Options {
            batch_events: args.batch_events.max(1),
            dead_letter_limit: usize::MAX,
            ..Options::default()
        },
        around: around.clone(),
        order: Order::Replay(name.clone()),
    });
    let (summary, again) = pipeline.replay(in_order(letters, &done)).await?;
    let DeadLetters::Kept(again) = again else { return Ok(()) };
    let again: Vec<DeadLetter<'_>> = again.iter().map(Kept::letter).collect();
    let unwritten = || format!("dead letters of `{}` cannot be put back", args.dead_letter);
    let (group, read_to) = match log {
        Log::File { file, length, others } => {
            file.replace(length, &again, &others).with_context(unwritten)?;
            (ConsumerGroup { cluster: String::new(), name: String::new() }, Vec::new())
        }
        Log::Topic { group, read_to } => {
            let mut log = DeadLetters::open(&args.dead_letter, properties).with_context(unwritten)?;
            tokio::task::block_in_place(|| log.write(&again)).with_context(unwritten)?;
            (group, read_to)
        }
    };
    pipeline::insist(around, async || sink.end_replay(&ledger, &name, &group, &read_to).await).await?;
    print_summary(&summary, args.summary)?;
    if summary.dead_lettered > 0 {
        tracing::warn!("{} letters are dead again, in `{}`", summary.dead_lettered, args.dead_letter);
    }
    Ok(())
}

/// The letters in the order of their records; each once, and none that an unfinished replay has
/// applied.
fn in_order(mut letters: Vec<Letter>, done: &[String]) -> Vec<Letter> {
    let done: HashSet<&str> = done.iter().map(String::as_str).collect();
    letters.retain(|letter| !done.contains(ledger_name(&letter.record.position.to_string()).as_str()));
    letters.sort_by(|one, other| one.record.position.cmp(&other.record.position));
    letters.dedup_by(|later, earlier| later.record.position == earlier.record.position);
    letters
}

fn read_file(mapping: &str, file: &FileLog) -> Result<(String, Log, Vec<Letter>), Failure> {
    let shown = file.path().display().to_string();
    let (all, length) = file.read().with_context(|| format!("dead letters in `{shown}` cannot be read"))?;
    let place = std::fs::canonicalize(file.path())?;
    let (mut letters, mut others) = (Vec::new(), Vec::new());
    for (letter, line) in all {
        if letter.mapping == mapping {
            letters.push(letter);
        } else {
            others.extend(line);
            others.push(b'\n');
        }
    }
    let log = Log::File { file: FileLog::new(file.path()), length, others };
    Ok((ledger_name(&format!("{mapping} {}", place.display())), log, letters))
}

async fn read_topic(
    mapping: &str,
    url: &KafkaUrl,
    sink: &Sink,
    ledger: &Ledger,
    properties: &Properties,
    around: &Surroundings,
) -> Result<(String, Log, Vec<Letter>), Failure> {
    let topic = &url.topics[0];
    let name = url.group.clone().unwrap_or_else(|| format!("{mapping}.replay"));
    let listed = pipeline::insist(around, async || sink.offsets(ledger).await).await?;
    let read = tokio::task::block_in_place(|| {
        Read::of(&url.brokers, topic, properties, |cluster, partition| {
            let of_group = |group: &ConsumerGroup| group.cluster == cluster && group.name == name;
            let mut found = listed.iter().filter(|listed| of_group(&listed.group));
            found.find(|listed| listed.partition == *partition)?.stored.next_offset
        })
    });
    let read = read.with_context(|| format!("dead letters in topic `{topic}` cannot be read"))?;
    let group = ConsumerGroup { cluster: read.cluster, name };
    let ends = read.ends.into_iter();
    let read_to = ends.map(|(partition, end)| (Claim { partition, topic_id: None }, end)).collect();
    let letters = read.letters.into_iter().filter(|letter| letter.mapping == mapping).collect();
    let log = ledger_name(&format!("{mapping} {}/{topic}", group.cluster));
    Ok((log, Log::Topic { group, read_to }, letters))
}
