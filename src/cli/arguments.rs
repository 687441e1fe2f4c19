//! Arguments that several subcommands share, and their parsing.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::anyhow;
use chrono::{DateTime, Utc};
use clap::Args;

use super::config;
use super::failure::Failure;
use super::log;
use crate::app::cases::mapping_files;
use crate::app::{FirstConnection, source_name};
use crate::dead_letter::{DeadLetterLocation, Selection};
use crate::dialect::Dialect;
use crate::kafka::Properties;
use crate::mapping::{LoadError, Mapping};
use crate::pipeline::RunContext;
use crate::secrets::{expand, percent_encode_secret, without_references};
use crate::sink::{SinkUrl, SinkUrlError, has_password};
use crate::source::{DEFAULT_MAX_RECORD_BYTES, FileFormat, FileOptions, FirstDocument, SourceLocation};
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
            Err(error) => Err(load_failure(error)),
        }
    }

    /// Judges the limits for the connected database. For MySQL, MariaDB and TiDB, which a URL does not tell apart, they were
    /// warnings.
    pub(super) fn check_limits(&self, dialect: Dialect) -> Result<(), Failure> {
        if dialect.has_mysql_protocol() {
            Mapping::load_all_for(&[dialect], &self.files()?).map_err(load_failure)?;
        }
        Ok(())
    }

    /// The named files, and the files in the named folders.
    fn files(&self) -> Result<Vec<PathBuf>, Failure> {
        let mut files = Vec::new();
        for path in &self.mapping {
            let mut inside = mapping_files(path)?;
            if inside.is_empty() {
                return Err(Failure::usage(anyhow!("no mapping (`*.yaml`) in `{}`", path.display())));
            }
            files.append(&mut inside);
        }
        Ok(files)
    }

    pub(super) fn render(&self, mapping: &Mapping, dialect: Dialect) -> Result<Rendered, Failure> {
        Ok(crate::sql::render(mapping, dialect, self.templates.as_deref())?)
    }
}

fn load_failure(error: LoadError) -> Failure {
    match error {
        LoadError::Faulty(faults) => Failure::Mapping(faults.render(log::use_colour())),
        other => Failure::usage(other),
    }
}

/// Environment variable that names the database, if `--sink` does not.
pub(super) const SINK_VARIABLE: &str = "MAPPER_SINK";

/// The database, if neither `--sink` nor the environment names one.
const DEFAULT_SINK: &str = "sqlite://mapper.db";

/// Database arguments.
#[derive(Debug, Args)]
pub(super) struct SinkArgs {
    /// Database: `sqlite://FILE`, `mysql://USER@HOST/DATABASE` or `postgres://USER@HOST/DATABASE`; `${NAME}`
    /// inserts an environment variable, `${file:PATH}` the content of a file. By default the value of the
    /// environment variable `MAPPER_SINK`, or else `sqlite://mapper.db`
    // clap does not read the variable: a password may be in the environment, but not on the command line.
    #[arg(long, value_name = "URL")]
    pub(super) sink: Option<String>,
    #[command(flatten)]
    pub(super) connect: ConnectArgs,
}

impl SinkArgs {
    pub(super) fn url(&self) -> Result<SinkUrl, Failure> {
        match sink_url(self.sink.as_deref())? {
            Some(url) => Ok(url),
            None => DEFAULT_SINK.parse().map_err(Failure::usage),
        }
    }
}

/// Time limit of the first connections.
#[derive(Debug, Clone, Args)]
pub(super) struct ConnectArgs {
    /// How long to wait for a database or broker that is unavailable at the start, such as `30s` or `5m`. A
    /// later outage is waited for without end
    #[arg(long, default_value = "5s", value_parser = parse_duration, value_name = "DURATION")]
    connect_timeout: Duration,
}

impl ConnectArgs {
    /// First connections of a command that a signal ends by itself.
    pub(super) fn detached(&self) -> FirstConnection {
        self.within(&RunContext::detached())
    }

    /// First connections within a context.
    pub(super) fn within(&self, context: &RunContext) -> FirstConnection {
        FirstConnection { context: context.clone(), timeout: self.connect_timeout }
    }
}

/// Parses a number with a unit, such as `500ms`, `30s`, `5m` or `1h`.
fn parse_duration(text: &str) -> Result<Duration, String> {
    let expected = || "expected a number with a unit, such as `500ms`, `30s`, `5m` or `1h`".to_owned();
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).ok_or_else(expected)?);
    let number: u32 = number.parse().map_err(|_| expected())?;
    let millis = match unit {
        "ms" => 1,
        "s" => 1000,
        "m" => 60_000,
        "h" => 3_600_000,
        _ => return Err(expected()),
    };
    Ok(Duration::from_millis(u64::from(number) * millis))
}

/// Reads the URL of a sink from `--sink`, or else from the environment. Expands each `${…}` and parses it.
pub(super) fn sink_url(argument: Option<&str>) -> Result<Option<SinkUrl>, Failure> {
    match (argument, std::env::var_os(SINK_VARIABLE)) {
        (Some(url), _) => {
            let hidden = format!("{HIDDEN_IN_URL}, or the variable `{SINK_VARIABLE}`");
            sink_flag(url, &hidden).map(Some)
        }
        (None, Some(url)) => {
            let not_utf8 = |_| Failure::usage(anyhow!("`{SINK_VARIABLE}` is not UTF-8"));
            parse_sink(&format!("`{SINK_VARIABLE}`"), &url.into_string().map_err(not_utf8)?).map(Some)
        }
        (None, None) => Ok(None),
    }
}

/// How a URL can refer to a password.
pub(super) const HIDDEN_IN_URL: &str = "`${NAME}` or `${file:PATH}` in the URL";

/// Reads the URL of `--sink`. Refuses a password that other users of the machine can read. `hidden` says how to hide it.
pub(super) fn sink_flag(text: &str, hidden: &str) -> Result<SinkUrl, Failure> {
    let origin = config::origin("sink");
    let url = parse_sink(&origin, text)?;
    if has_password(&without_references(text)) {
        let reason = if config::is_from_file("sink") {
            "every user who can read the file can read the password"
        } else {
            "every user of this machine can read the password on the command line"
        };
        if !url.is_local() {
            return Err(Failure::usage(anyhow!("{origin}: {reason}\n  = hint: use {hidden}")));
        }
        tracing::warn!("{origin}: {reason}; use {hidden}");
    }
    Ok(url)
}

fn parse_sink(origin: &str, text: &str) -> Result<SinkUrl, Failure> {
    let expanded = expand(text, percent_encode_secret);
    let expanded = expanded.map_err(|reason| Failure::usage(anyhow!("{origin}: {reason}")))?;
    expanded
        .parse()
        .map_err(|error: SinkUrlError| Failure::usage(anyhow::Error::new(error).context(origin.to_owned())))
}

/// Parses the location of dead letters. clap must not parse it, because its error would show a password in
/// the value.
pub(super) fn dead_letter_location(name: &str) -> Result<DeadLetterLocation, Failure> {
    let name = expand_kafka("dead-letter", name)?;
    name.parse().map_err(Failure::usage)
}

/// Expands each `${…}` in a Kafka URL. A file name stays as it is.
pub(super) fn expand_kafka(flag: &str, url: &str) -> Result<String, Failure> {
    if !url.contains("://") {
        return Ok(url.to_owned());
    }
    expand(url, str::to_owned).map_err(|what| Failure::usage(anyhow!("{}: {what}", config::origin(flag))))
}

/// The location with these names, which can be files, standard input or topics.
pub(super) fn source_location(names: &[String]) -> Result<SourceLocation, Failure> {
    let names = names.iter().map(|name| expand_kafka("source", name));
    let location = SourceLocation::of_names(&names.collect::<Result<Vec<_>, _>>()?);
    location.map_err(Failure::usage)
}

/// How the records of a source are read.
#[derive(Debug, Args)]
pub(super) struct RecordArgs {
    /// Format of files and of standard input
    #[arg(long, value_enum, default_value_t = FileFormat::Auto)]
    format: FileFormat,
    /// Maximum number of bytes of a record: a document, or a message with its key and headers. A longer record becomes
    /// a dead letter without its payload
    #[arg(long, default_value_t = DEFAULT_MAX_RECORD_BYTES, value_parser = parse_positive, value_name = "N")]
    max_record_bytes: usize,
}

impl RecordArgs {
    /// Refuses a format of files for topics.
    pub(super) fn check_format(&self, location: &SourceLocation) -> Result<(), Failure> {
        if self.format != FileFormat::Auto && matches!(location, SourceLocation::Kafka(_)) {
            return Err(Failure::usage(anyhow!(
                "{} is for files and standard input\n  = hint: each message of a topic is one JSON document",
                config::origin("format")
            )));
        }
        Ok(())
    }

    /// How files are read from their first document on.
    pub(super) fn options(&self, first: FirstDocument) -> FileOptions {
        FileOptions { max_record_bytes: self.max_record_bytes, format: self.format, first }
    }
}

/// The error of flags that files and standard input do not have.
pub(super) fn only_for_topics(flags: &str, location: &SourceLocation) -> Failure {
    let name = source_name(location);
    let name = if matches!(location, SourceLocation::Stdin) { name } else { format!("`{name}`") };
    Failure::usage(anyhow!("{flags} for topics: {name} is read from its beginning to its end"))
}

pub(super) fn parse_positive(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(0) => Err("at least 1".to_owned()),
        Ok(number) => Ok(number),
        Err(_) => Err("expected a whole number".to_owned()),
    }
}

/// The time limit of commands that run jq programs.
#[derive(Debug, Args)]
pub(super) struct ProgramArgs {
    /// Time that a jq program of the mapping may take for one record, in seconds. If it takes longer, the command ends
    #[arg(long, default_value_t = 60, value_parser = parse_positive, value_name = "SECONDS")]
    program_timeout: usize,
}

impl ProgramArgs {
    pub(super) fn timeout(&self) -> Duration {
        Duration::from_secs(self.program_timeout as u64)
    }
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
        let origin = config::origin("X");
        let properties = Properties::read(self.kafka_config.as_deref(), &self.property, &origin);
        let properties = properties.map_err(Failure::usage)?;
        properties.check_files().map_err(anyhow::Error::from)?;
        Ok(properties)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_a_unit() {
        for (text, millis) in [("0s", 0), ("500ms", 500), ("30s", 30_000), ("5m", 300_000), ("1h", 3_600_000)]
        {
            assert_eq!(parse_duration(text), Ok(Duration::from_millis(millis)), "{text}");
        }
        for text in ["", "5", "s", "1.5s", "-1s", "5 s", "5min", "99999999999s"] {
            assert!(parse_duration(text).is_err(), "{text}");
        }
    }
}

/// Filters of dead letters.
#[derive(Debug, Args)]
#[command(next_help_heading = "Filters (a dead letter must match all that are set)")]
pub(super) struct SelectionArgs {
    /// Dead letters with this text in the message of a fault
    #[arg(long, value_name = "TEXT")]
    cause: Option<String>,
    /// Dead letters with a fault of this table
    #[arg(long, value_name = "NAME")]
    table: Option<String>,
    /// Dead letters of this entity
    #[arg(long, value_name = "TEXT")]
    entity: Option<String>,
    /// Dead letters of this event type
    #[arg(long, value_name = "TEXT")]
    event_type: Option<String>,
    /// Dead letter of the record at this position, such as `events.ndjson:2` or `events[3]@184207`
    #[arg(long, value_name = "POSITION")]
    position: Option<String>,
    /// Dead letters that were written at this time or later, such as `2025-01-15T10:30:00Z`
    #[arg(long, value_name = "TIME", value_parser = time)]
    since: Option<DateTime<Utc>>,
    /// Dead letters that were written before this time
    #[arg(long, value_name = "TIME", value_parser = time)]
    until: Option<DateTime<Utc>>,
}

impl SelectionArgs {
    pub(super) fn selection(&self) -> Selection {
        Selection {
            cause: self.cause.clone(),
            table: self.table.clone(),
            entity: self.entity.clone(),
            event_type: self.event_type.clone(),
            position: self.position.clone(),
            since: self.since,
            until: self.until,
        }
    }
}

pub(super) fn time(text: &str) -> Result<DateTime<Utc>, String> {
    let time = DateTime::parse_from_rfc3339(text);
    time.map(|time| time.to_utc()).map_err(|_| "expected a time such as `2025-01-15T10:30:00Z`".to_owned())
}
