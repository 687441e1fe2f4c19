//! `mapper replay`: applies dead letters again, in the order of their records, each record once. A record
//! that fails again stays a dead letter. Filters select dead letters; the others stay.

use std::sync::Arc;

use anyhow::anyhow;
use clap::Args;

use super::arguments::{KafkaArgs, MappingArgs, ProgramArgs, SelectionArgs, SinkArgs, dead_letter_location};
use super::failure::Failure;
use super::replay_command::DEFAULT_DEAD_LETTER;
use super::summary::SummaryFormat;
use crate::app::{self, FirstConnection, ReplayLog, signals};
use crate::dead_letter::{BufferedDeadLetter, DeadLetter, DeadLetterLocation, DeadLetters};
use crate::kafka::Properties;
use crate::mapping::Mapping;
use crate::pipeline::{self, FailureOrdering, Options, Pipeline, RunContext, Setup};
use crate::sink::Sink;

#[derive(Debug, Args)]
#[command(after_help = "Example:
  mapper replay --mapping mapping.yaml --dead-letter dead.ndjson --cause 'is required'")]
pub(super) struct ReplayArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    /// Dead letters to apply: a file, or `kafka://HOST:PORT/TOPIC[?group=GROUP]`. All of them are held in
    /// memory
    #[arg(long, default_value = DEFAULT_DEAD_LETTER, value_name = "LOCATION")]
    dead_letter: String,
    #[command(flatten)]
    sink: SinkArgs,
    #[command(flatten)]
    kafka: KafkaArgs,
    /// Do not create tables; migrations create them
    #[arg(long)]
    no_create: bool,
    /// Maximum number of events per transaction
    #[arg(long, default_value_t = pipeline::DEFAULT_BATCH_EVENTS, value_name = "N")]
    batch_events: usize,
    #[command(flatten)]
    programs: ProgramArgs,
    /// Format of the summary on standard output
    #[arg(long, value_enum, default_value_t = SummaryFormat::Table)]
    summary: SummaryFormat,
    #[command(flatten)]
    selection: SelectionArgs,
}

pub(super) async fn replay(args: ReplayArgs) -> Result<(), Failure> {
    let url = args.sink.url()?;
    let mapping = args.mapping.load(url.dialects())?;
    let location = dead_letter_location(&args.dead_letter)?;
    let properties = args.kafka.properties()?;
    let context = RunContext::new(signals::shutdown_on_signal()?);
    let first = args.sink.connect.within(&context);
    let outcome = match app::connect(&url, &first).await {
        Ok(sink) => {
            let outcome = with_sink(&args, &mapping, &location, &sink, &properties, &first).await;
            sink.close().await;
            outcome
        }
        Err(error) => Err(error.into()),
    };
    match outcome {
        Err(failure) if failure.is_stop() => {
            log_stop();
            Ok(())
        }
        outcome => outcome,
    }
}

fn log_stop() {
    tracing::info!("stopped by a signal: the next replay applies the other dead letters");
}

async fn with_sink(
    args: &ReplayArgs,
    mapping: &Arc<Mapping>,
    location: &DeadLetterLocation,
    sink: &Sink,
    properties: &Properties,
    first: &FirstConnection,
) -> Result<(), Failure> {
    let context = &first.context;
    args.mapping.check_limits(sink.dialect())?;
    let rendered = args.mapping.render(mapping, sink.dialect())?;
    let keep_order = app::prepare_tables(mapping, sink, &rendered, args.no_create, context).await?;
    if args.no_create {
        app::check_state_tables(sink, context).await?;
    } else {
        app::create_state_tables(sink, context).await?;
    }
    let mut log = ReplayLog::open(mapping, location, properties, first).await?;
    // From here on no other replay changes the log, so the applied records can be read.
    let (replay, applied) = pipeline::begin_replay(log.name().to_owned(), sink, context).await?;
    log.claim(sink, context).await?;
    let program_timeout = args.programs.timeout();
    let dead_letters = log.read(mapping, &applied, &args.selection.selection(), program_timeout)?;
    let pipeline = Pipeline::new(Setup {
        mapping: Arc::clone(mapping),
        rendered: &rendered,
        sink,
        keep_order,
        dead_letters: DeadLetters::Memory(Arc::default()),
        membership: None,
        options: Options {
            batch_events: args.batch_events.max(1),
            dead_letter_limit: usize::MAX,
            program_timeout,
            ..Options::default()
        },
        context: context.clone(),
        failure_ordering: FailureOrdering::Replay(replay),
    });
    let mut outcome = pipeline.replay(dead_letters).await?;
    if outcome.summary.stopped {
        // The dead letters stay as they are. The database knows which of them are applied.
        args.summary.print(&outcome.summary)?;
        log_stop();
        return Ok(());
    }
    let failed: Vec<DeadLetter<'_>> = outcome.failed.iter().map(BufferedDeadLetter::as_dead_letter).collect();
    log.write_back(&failed).await?;
    pipeline::end_replay(sink, &mut outcome.replay, &log.advance(), context).await?;
    args.summary.print(&outcome.summary)?;
    let (failed, left) = (outcome.summary.dead_lettered, log.left_in_place());
    if failed == 0 && left == 0 {
        return Ok(());
    }
    Err(Failure::Attention(anyhow!(
        "dead letters remain in `{location}`: {failed} failed again, {left} were not replayed"
    )))
}
