//! Arguments that several subcommands take, and how they are read.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::anyhow;
use clap::Args;

use super::failure::Failure;
use super::log;
use crate::dead_letter::DeadLetterLocation;
use crate::dialect::Dialect;
use crate::kafka::Properties;
use crate::mapping::{LoadError, Mapping};
use crate::secrets::{expand, percent_encode_secret};
use crate::sink::SinkUrl;
use crate::sql::Rendered;

/// The mapping, for commands that work from one.
#[derive(Debug, Args)]
pub(super) struct MappingArgs {
    /// The mapping: a file, or a folder of them; repeatable. Several are one run
    #[arg(long, required = true, value_name = "PATH")]
    mapping: Vec<PathBuf>,
    /// A folder of templates that go before the built-in ones
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
}

impl MappingArgs {
    /// Reads the files as one mapping; prints what is only worth knowing about them.
    pub(super) fn load(&self) -> Result<Arc<Mapping>, Failure> {
        match Mapping::load_all(&self.files()?) {
            Ok((mapping, warnings)) => {
                for warnings in warnings {
                    log::write_rendered("WARN", &warnings.render(log::use_colour()));
                }
                Ok(Arc::new(mapping))
            }
            Err(LoadError::Faulty(faults)) => Err(Failure::Mapping(faults.render(log::use_colour()))),
            Err(other) => Err(Failure::usage(other)),
        }
    }

    /// The files named, and those in the folders named.
    fn files(&self) -> Result<Vec<PathBuf>, Failure> {
        let mut files = Vec::new();
        for path in &self.mapping {
            if !path.is_dir() {
                files.push(path.clone());
                continue;
            }
            let entries = std::fs::read_dir(path)?.map(|entry| Ok(entry?.path()));
            let mut inside = entries.collect::<std::io::Result<Vec<_>>>()?;
            inside.retain(|path| path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml"));
            if inside.is_empty() {
                return Err(Failure::usage(anyhow!("no mapping (`*.yaml`) in `{}`", path.display())));
            }
            inside.sort();
            files.append(&mut inside);
        }
        Ok(files)
    }

    pub(super) fn render(&self, mapping: &Mapping, dialect: Dialect) -> Result<Rendered, Failure> {
        Ok(crate::sql::render(mapping, dialect, self.templates.as_deref())?)
    }
}

/// The database, for commands that take one.
#[derive(Debug, Args)]
pub(super) struct SinkArgs {
    /// The database: `sqlite://FILE`, `mysql://USER:PASSWORD@HOST/DATABASE` or `postgres://…`; `${NAME}`
    /// in it is an environment variable's value, `${file:PATH}` a file's
    #[arg(
        long,
        env = "MAPPER_SINK",
        hide_env_values = true,
        default_value = "sqlite://mapper.db",
        value_name = "URL"
    )]
    sink: String,
}

impl SinkArgs {
    pub(super) fn url(&self) -> Result<SinkUrl, Failure> {
        sink_url(&self.sink)
    }
}

/// A sink's URL with what its `${…}` stand for.
pub(super) fn sink_url(url: &str) -> Result<SinkUrl, Failure> {
    let url =
        expand(url, percent_encode_secret).map_err(|what| Failure::usage(anyhow!("`--sink`: {what}")))?;
    url.parse().map_err(Failure::usage)
}

/// The place of dead letters. It is read here and not by clap, which shows what it cannot read, and
/// with it a password that somebody wrote there.
pub(super) fn dead_letter_location(name: &str) -> Result<DeadLetterLocation, Failure> {
    let name = expand_kafka("--dead-letter", name)?;
    name.parse().map_err(Failure::usage)
}

/// A Kafka URL with what its `${…}` stand for; the name of a file is as it is.
pub(super) fn expand_kafka(flag: &str, url: &str) -> Result<String, Failure> {
    if !url.contains("://") {
        return Ok(url.to_owned());
    }
    expand(url, str::to_owned).map_err(|what| Failure::usage(anyhow!("`{flag}`: {what}")))
}

/// Client properties, for commands that speak with a broker.
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
        Properties::read(self.kafka_config.as_deref(), &self.property).map_err(Failure::usage)
    }
}
