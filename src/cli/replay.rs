//! `mapper replay`: dead letters through the mapping again, in the order of their records, each
//! record once. What fails again stays a dead letter.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};

use anyhow::Context;
use clap::Args;

use super::kafka::KafkaArgs;
use super::replay_log::Log;
use super::run::{SummaryForm, prepare, print_summary};
use super::{Failure, MappingArgs, SinkArgs, dead_letter_spec};
use crate::app::{self, signals};
use crate::dead_letter::{BufferedDeadLetter, DeadLetter, DeadLetterSpec, DeadLetters, StoredDeadLetter};
use crate::kafka::Properties;
use crate::mapping::Mapping;
use crate::pipeline::{self, Options, Order, Pipeline, Setup, Surroundings, origin};
use crate::record::Position;
use crate::sink::{Replaying, Sink};

#[derive(Debug, Args)]
pub(super) struct ReplayArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    /// The dead letters: a file, or `kafka://HOST:PORT/TOPIC[?group=GROUP]`. All of them are held in
    /// memory
    #[arg(long, default_value = "mapper.dead.ndjson", value_name = "PLACE")]
    dead_letter: String,
    #[command(flatten)]
    sink: SinkArgs,
    #[command(flatten)]
    kafka: KafkaArgs,
    /// Leave the creation of tables to migrations
    #[arg(long)]
    no_create: bool,
    /// The most events in a transaction
    #[arg(long, default_value_t = pipeline::BATCH_EVENTS, value_name = "N")]
    batch_events: usize,
    /// The form of the summary on standard output
    #[arg(long, value_enum, default_value_t = SummaryForm::Table)]
    summary: SummaryForm,
}

pub(super) async fn replay(args: ReplayArgs) -> Result<(), Failure> {
    let mapping = args.mapping.load()?;
    let spec = dead_letter_spec(&args.dead_letter)?;
    let properties = args.kafka.properties()?;
    let around = Surroundings::new(signals::stop()?);
    let sink = app::connect(&args.sink.url()?, &around).await?;
    let outcome = with_sink(&args, &mapping, &spec, &sink, &properties, &around).await;
    sink.close().await;
    outcome
}

async fn with_sink(
    args: &ReplayArgs,
    mapping: &Arc<Mapping>,
    spec: &DeadLetterSpec,
    sink: &Sink,
    properties: &Properties,
    around: &Surroundings,
) -> Result<(), Failure> {
    let rendered = args.mapping.render(mapping, sink.dialect())?;
    let keep_order = prepare(mapping, sink, &rendered, args.no_create, around).await?;
    if !args.no_create {
        pipeline::insist(around, async || sink.make_state().await).await?;
    }
    let cannot = || format!("dead letters in `{spec}` cannot be read");
    let mut log = Log::open(mapping, spec, properties).with_context(cannot)?;
    // From here on no other replay of the log changes anything; so what it has done can be asked.
    let replay = Replaying::of(log.name().to_owned());
    pipeline::insist(around, async || sink.begin_replay(&replay).await).await?;
    let done = pipeline::insist(around, async || sink.replayed(&replay).await).await?;
    log.claim(sink, around).await?;
    let letters = log.read(mapping, properties).with_context(cannot)?;
    let pipeline = Pipeline::new(Setup {
        mapping: Arc::clone(mapping),
        rendered: &rendered,
        sink,
        keep_order,
        dead_letters: DeadLetters::Memory(Mutex::default()),
        membership: None,
        options: Options {
            batch_events: args.batch_events.max(1),
            dead_letter_limit: usize::MAX,
            ..Options::default()
        },
        around: around.clone(),
        order: Order::Replay(replay),
    });
    let tried = pipeline.replay(in_order(letters, done)).await?;
    let again: Vec<DeadLetter<'_>> = tried.again.iter().map(BufferedDeadLetter::letter).collect();
    let put_back = log.put_back(&again, spec, properties).await;
    put_back.with_context(|| format!("dead letters of `{spec}` cannot be put back"))?;
    let (group, advances) = log.moved();
    pipeline::end_replay(sink, &tried.replay, group, &advances, around).await?;
    print_summary(&tried.summary, args.summary)?;
    if tried.summary.dead_lettered > 0 {
        tracing::warn!("{} letters are dead again, in `{spec}`", tried.summary.dead_lettered);
    }
    Ok(())
}

/// The letters in the order of their records; each record once, and none that an unfinished replay has
/// applied. Offsets say which record came first; lines of files do not, as files are written anew:
/// those stay in the order of the log.
fn in_order(letters: Vec<StoredDeadLetter>, done: Vec<String>) -> Vec<StoredDeadLetter> {
    let mut known: HashSet<String> = done.into_iter().collect();
    let fresh = letters.into_iter().filter(|letter| known.insert(origin(&letter.record)));
    let is_line = |letter: &StoredDeadLetter| matches!(letter.record.position, Position::Line { .. });
    let (lines, mut offsets): (Vec<StoredDeadLetter>, Vec<StoredDeadLetter>) = fresh.partition(is_line);
    offsets.sort_by(|one, other| one.record.position.cmp(&other.record.position));
    lines.into_iter().chain(offsets).collect()
}
