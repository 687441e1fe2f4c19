//! What every command that speaks with a broker takes.

use std::path::PathBuf;

use clap::Args;

use super::Failure;
use crate::kafka::Properties;

#[derive(Debug, Args)]
pub(super) struct KafkaArgs {
    /// A file of librdkafka's properties, one `name=value` a line; `${NAME}` in a value is an environment
    /// variable's value, `${file:PATH}` a file's
    #[arg(long, value_name = "FILE")]
    kafka_config: Option<PathBuf>,
    /// One of librdkafka's properties, as in the file; repeatable
    #[arg(short = 'X', value_name = "NAME=VALUE")]
    property: Vec<String>,
}

impl KafkaArgs {
    pub(super) fn properties(&self) -> Result<Properties, Failure> {
        let read = Properties::read(self.kafka_config.as_deref(), &self.property);
        read.map_err(|error| Failure::Usage(error.into()))
    }
}
