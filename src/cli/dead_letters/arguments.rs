//! Arguments of several subcommands of `mapper dead-letters`.

use clap::Args;

use crate::app::{self, FirstConnection};
use crate::cli::arguments::{ConnectArgs, KafkaArgs, dead_letter_location, sink_url};
use crate::cli::failure::Failure;
use crate::cli::replay_command::DEFAULT_DEAD_LETTER;
use crate::dead_letter::DeadLetterLocation;
use crate::kafka::Properties;
use crate::sink::{Sink, SinkUrl};

/// The dead letters of a file or topic.
#[derive(Debug, Args)]
pub(super) struct LogArgs {
    /// Dead letters: a file, or `kafka://HOST:PORT/TOPIC[?group=GROUP]`. All of them are held in memory
    #[arg(long, default_value = DEFAULT_DEAD_LETTER, value_name = "LOCATION")]
    dead_letter: String,
    #[command(flatten)]
    kafka: KafkaArgs,
    #[command(flatten)]
    pub(super) connect: ConnectArgs,
}

impl LogArgs {
    pub(super) fn open(&self) -> Result<(DeadLetterLocation, Properties), Failure> {
        Ok((dead_letter_location(&self.dead_letter)?, self.kafka.properties()?))
    }
}

/// A database, for the dead letters that need one.
#[derive(Debug, Args)]
pub(super) struct LogSinkArgs {
    /// Database of the replays. It knows which dead letters of a topic are done, and which entities are parked.
    /// `MAPPER_SINK` in the environment is another way to name it
    #[arg(long, value_name = "URL")]
    sink: Option<String>,
}

impl LogSinkArgs {
    pub(super) fn url(&self) -> Result<Option<SinkUrl>, Failure> {
        sink_url(self.sink.as_deref())
    }

    pub(super) async fn connect(&self, first: &FirstConnection) -> Result<Option<Sink>, Failure> {
        let Some(url) = self.url()? else { return Ok(None) };
        Ok(Some(app::connect(&url, first).await?))
    }
}
