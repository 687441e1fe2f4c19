//! Arguments of several subcommands of `mapper dead-letters`.

use clap::Args;

use crate::app;
use crate::cli::arguments::{KafkaArgs, dead_letter_location, sink_url};
use crate::cli::failure::Failure;
use crate::dead_letter::DeadLetterLocation;
use crate::kafka::Properties;
use crate::pipeline::RunContext;
use crate::sink::Sink;

/// The dead letters of a file or topic.
#[derive(Debug, Args)]
pub(super) struct LogArgs {
    /// Dead letters: a file, or `kafka://HOST:PORT/TOPIC[?group=GROUP]`. All of them are held in memory
    #[arg(long, default_value = "mapper.dead.ndjson", value_name = "LOCATION")]
    dead_letter: String,
    #[command(flatten)]
    kafka: KafkaArgs,
}

impl LogArgs {
    pub(super) fn open(&self) -> Result<(DeadLetterLocation, Properties), Failure> {
        Ok((dead_letter_location(&self.dead_letter)?, self.kafka.properties()?))
    }
}

/// A database, for the dead letters that need one.
#[derive(Debug, Args)]
pub(super) struct LogSinkArgs {
    /// Database of the replays. It knows which dead letters of a topic are done, and which entities are parked
    #[arg(long, env = "MAPPER_SINK", hide_env_values = true, value_name = "URL")]
    pub(super) sink: Option<String>,
}

impl LogSinkArgs {
    pub(super) async fn connect(&self) -> Result<Option<Sink>, Failure> {
        let Some(url) = &self.sink else { return Ok(None) };
        Ok(Some(app::connect(&sink_url(url)?, &RunContext::detached()).await?))
    }
}
