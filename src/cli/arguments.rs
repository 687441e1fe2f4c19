//! Arguments that several subcommands share, and their parsing.

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

/// Mapping arguments.
#[derive(Debug, Args)]
pub(super) struct MappingArgs {
    /// Mapping file, or folder of mapping files; repeatable. One run applies all of them
    #[arg(long, required = true, value_name = "PATH")]
    pub(super) mapping: Vec<PathBuf>,
    /// Folder of SQL templates that override the built-in ones
    #[arg(long, value_name = "DIR")]
    pub(super) templates: Option<PathBuf>,
}

impl MappingArgs {
    /// Loads the files as one mapping, and prints warnings. Limits are judged for a database of one of the
    /// dialects.
    pub(super) fn load(&self, dialects: &[Dialect]) -> Result<Arc<Mapping>, Failure> {
        match Mapping::load_all_for(dialects, &self.files()?) {
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

    /// The named files, and the files in the named folders.
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

/// Environment variable of the database's URL.
pub(super) const SINK_VARIABLE: &str = "MAPPER_SINK";
/// The database's URL, if neither the command line nor the environment names one.
pub(super) const DEFAULT_SINK: &str = "sqlite://mapper.db";

/// Database argument.
#[derive(Debug, Args)]
pub(super) struct SinkArgs {
    /// Database: `sqlite://FILE`, `mysql://USER:PASSWORD@HOST/DATABASE` or `postgres://…`; `${NAME}` inserts
    /// an environment variable, `${file:PATH}` the content of a file
    #[arg(
        long,
        env = SINK_VARIABLE,
        hide_env_values = true,
        default_value = DEFAULT_SINK,
        value_name = "URL"
    )]
    pub(super) sink: String,
}

impl SinkArgs {
    pub(super) fn url(&self) -> Result<SinkUrl, Failure> {
        sink_url(&self.sink)
    }
}

/// Expands each `${…}` in a sink's URL and parses it.
pub(super) fn sink_url(url: &str) -> Result<SinkUrl, Failure> {
    let url =
        expand(url, percent_encode_secret).map_err(|what| Failure::usage(anyhow!("`--sink`: {what}")))?;
    url.parse().map_err(Failure::usage)
}

/// Parses the location of dead letters. clap must not parse it, because its error would show a password in
/// the value.
pub(super) fn dead_letter_location(name: &str) -> Result<DeadLetterLocation, Failure> {
    let name = expand_kafka("--dead-letter", name)?;
    name.parse().map_err(Failure::usage)
}

/// Expands each `${…}` in a Kafka URL. A file name stays as it is.
pub(super) fn expand_kafka(flag: &str, url: &str) -> Result<String, Failure> {
    if !url.contains("://") {
        return Ok(url.to_owned());
    }
    expand(url, str::to_owned).map_err(|what| Failure::usage(anyhow!("`{flag}`: {what}")))
}

/// Client properties for commands that connect to a broker.
#[derive(Debug, Args)]
pub(super) struct KafkaArgs {
    /// File of librdkafka properties, one `name=value` per line; in a value, `${NAME}` inserts an environment
    /// variable, `${file:PATH}` the content of a file
    #[arg(long, value_name = "FILE")]
    pub(super) kafka_config: Option<PathBuf>,
    /// librdkafka property, as in the file; repeatable
    #[arg(short = 'X', value_name = "NAME=VALUE")]
    pub(super) property: Vec<String>,
}

impl KafkaArgs {
    pub(super) fn properties(&self) -> Result<Properties, Failure> {
        Properties::read(self.kafka_config.as_deref(), &self.property).map_err(Failure::usage)
    }
}
