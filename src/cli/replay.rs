//! `mapper replay`: dead letters through the mapping again, in the order of their records, each
//! record once. What fails again stays a dead letter.

use std::sync::{Arc, Mutex};

use clap::Args;

use super::arguments::{KafkaArgs, MappingArgs, SinkArgs, dead_letter_spec};
use super::failure::Failure;
use super::summary::SummaryForm;
use crate::app::{self, ReplayLog, signals};
use crate::dead_letter::{BufferedDeadLetter, DeadLetter, DeadLetterSpec, DeadLetters};
use crate::kafka::Properties;
use crate::mapping::Mapping;
use crate::pipeline::{self, Options, Order, Pipeline, Setup, Surroundings};
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
    let keep_order = app::prepare(mapping, sink, &rendered, args.no_create, around).await?;
    if !args.no_create {
        app::make_state(sink, around).await?;
    }
    let mut log = ReplayLog::open(mapping, spec, properties)?;
    // From here on no other replay of the log changes anything; so what it has done can be asked.
    let replay = Replaying::of(log.name().to_owned());
    pipeline::insist(around, async || sink.begin_replay(&replay).await).await?;
    let done = pipeline::insist(around, async || sink.replayed(&replay).await).await?;
    log.claim(sink, around).await?;
    let letters = log.read(mapping, done)?;
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
    let tried = pipeline.replay(letters).await?;
    let again: Vec<DeadLetter<'_>> = tried.again.iter().map(BufferedDeadLetter::letter).collect();
    log.put_back(&again).await?;
    let (group, advances) = log.advances();
    pipeline::end_replay(sink, &tried.replay, group, &advances, around).await?;
    args.summary.print(&tried.summary)?;
    if tried.summary.dead_lettered > 0 {
        tracing::warn!("{} letters are dead again, in `{spec}`", tried.summary.dead_lettered);
    }
    Ok(())
}
