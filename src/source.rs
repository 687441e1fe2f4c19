//! Row 3. Where records come from: lines of a file or of standard input, or topics of a Kafka
//! cluster.

mod kafka;
mod ndjson;

use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use chrono::DateTime;

use crate::kafka::{KafkaUrl, KafkaUrlError};
use crate::record::{Partition, Record};
pub use kafka::{Assigned, Assignment, Grant, Kafka, KafkaSpec, Membership};
pub use ndjson::Ndjson;

/// A source as named on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceSpec {
    /// `-`: standard input.
    Stdin,
    /// A file.
    File(PathBuf),
    /// Topics of a cluster.
    Kafka(KafkaUrl),
}

/// A source's name that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SourceSpecError {
    /// A scheme of which this version has no source.
    #[error(
        "`{0}:` is no source: expected a file, `-` for standard input, or `kafka://HOST:PORT/TOPIC?group=GROUP`"
    )]
    Scheme(String),
    /// A Kafka URL that cannot be read.
    #[error("the source cannot be read")]
    Kafka(#[from] KafkaUrlError),
}

impl FromStr for SourceSpec {
    type Err = SourceSpecError;

    fn from_str(name: &str) -> Result<SourceSpec, SourceSpecError> {
        if name == "-" {
            return Ok(SourceSpec::Stdin);
        }
        match name.split_once("://") {
            Some(("kafka", _)) => Ok(SourceSpec::Kafka(name.parse()?)),
            Some((scheme, _)) => Err(SourceSpecError::Scheme(scheme.to_owned())),
            None => Ok(SourceSpec::File(PathBuf::from(name))),
        }
    }
}

/// Where a partition begins of which nothing was applied yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Where the group stands at the broker; where it has no place there, at the first record.
    Committed,
    /// At the first record.
    Earliest,
    /// At the first record that is no older than this, in milliseconds since 1970.
    At(i64),
}

impl FromStr for Start {
    type Err = String;

    fn from_str(text: &str) -> Result<Start, String> {
        match text {
            "committed" => Ok(Start::Committed),
            "earliest" => Ok(Start::Earliest),
            moment => DateTime::parse_from_rfc3339(moment)
                .map(|moment| Start::At(moment.timestamp_millis()))
                .map_err(|_| {
                    "expected `committed`, `earliest` or a moment such as `2025-01-15T10:30:00Z`".into()
                }),
        }
    }
}

/// A place in a partition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The first record that is there.
    Earliest,
    /// Behind the last one.
    Latest,
    /// The first record that is no older than this, in milliseconds since 1970.
    At(i64),
    /// An offset.
    Offset(i64),
}

impl FromStr for Place {
    type Err = String;

    fn from_str(text: &str) -> Result<Place, String> {
        match text {
            "earliest" => Ok(Place::Earliest),
            "latest" => Ok(Place::Latest),
            other => match (other.parse::<i64>(), other.parse()) {
                (Ok(offset), _) if offset >= 0 => Ok(Place::Offset(offset)),
                (_, Ok(Start::At(millis))) => Ok(Place::At(millis)),
                _ => Err(
                    "expected `earliest`, `latest`, an offset, or a moment such as `2025-01-15T10:30:00Z`"
                        .into(),
                ),
            },
        }
    }
}

/// What a source had to say.
#[derive(Debug)]
pub enum Polled {
    /// A record, and the assignment of its partition that it was read under (0 for a file).
    Record(Record, u64),
    /// Nothing came in the time that it was given.
    Nothing,
    /// There are no more records, and there will be none.
    End,
    /// Partitions were assigned to this member, and are to be granted.
    Assigned(Vec<Assigned>),
}

/// Why a source cannot be read on.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// A file.
    #[error("reading failed")]
    Io(#[from] std::io::Error),
    /// The broker.
    #[error("{what}")]
    Broker {
        /// What it said.
        what: String,
        /// Whether it passes by itself.
        passes: bool,
    },
    /// A topic is not the one any more that was read.
    #[error("topic `{topic}` was deleted and made anew while it was read")]
    TopicMadeAnew {
        /// Its name.
        topic: String,
    },
    /// A broker has thrown away records that it had.
    #[error("a broker has cut a log and lost records that it had: {reason}")]
    LogCut {
        /// What it said.
        reason: String,
    },
    /// A partition does not have the record that comes next.
    #[error(
        "{partition} was applied up to offset {next}, and holds {low} to {high}: {}",
        if next < low { "records in between are gone, by retention or by deletion" }
        else { "the topic was made anew, or lost its end" }
    )]
    OutOfBounds {
        /// The partition.
        partition: Partition,
        /// The offset that comes next.
        next: i64,
        /// The first that is there.
        low: i64,
        /// The one that the next record to be produced will have.
        high: i64,
    },
}

impl SourceError {
    fn passing(what: String) -> SourceError {
        SourceError::Broker { what, passes: true }
    }

    fn lasting(what: String) -> SourceError {
        SourceError::Broker { what, passes: false }
    }

    /// Whether it passes by itself, so that waiting is right.
    #[must_use]
    pub fn passes(&self) -> bool {
        matches!(self, SourceError::Broker { passes: true, .. })
    }
}

/// An open source.
#[derive(Debug)]
pub enum Source {
    /// Lines.
    Lines(Ndjson),
    /// A member of a consumer group.
    Kafka(Box<Kafka>),
    /// Records in memory.
    Records(std::vec::IntoIter<Record>),
}

impl Source {
    /// Opens a file or standard input.
    ///
    /// # Errors
    /// The file cannot be opened, or is a folder.
    pub fn open(path: Option<&std::path::Path>) -> std::io::Result<Ndjson> {
        let Some(path) = path else {
            return Ok(Ndjson::piped("stdin", std::io::stdin()));
        };
        let file = std::fs::File::open(path)?;
        let facts = file.metadata()?;
        if facts.is_dir() {
            return Err(std::io::Error::from(std::io::ErrorKind::IsADirectory));
        }
        let name = path.to_string_lossy();
        // A pipe has no length that would tell how much is left, and may keep us waiting.
        Ok(if facts.is_file() {
            Ndjson::new(&name, Some(facts.len()), file)
        } else {
            Ndjson::piped(&name, file)
        })
    }

    /// How long it is in bytes, where that is known.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        match self {
            Source::Lines(lines) => lines.length(),
            Source::Kafka(_) | Source::Records(_) => None,
        }
    }

    /// How many of them have been read.
    #[must_use]
    pub fn bytes_read(&self) -> u64 {
        match self {
            Source::Lines(lines) => lines.bytes_read(),
            Source::Kafka(_) | Source::Records(_) => 0,
        }
    }

    /// The next record, or whatever else there is to know; waits about so long.
    ///
    /// # Errors
    /// It cannot be read on.
    pub fn poll(&mut self, wait: Duration) -> Result<Polled, SourceError> {
        match self {
            Source::Lines(lines) => Ok(lines.poll(wait)?),
            Source::Kafka(kafka) => kafka.poll(wait),
            Source::Records(records) => {
                Ok(records.next().map_or(Polled::End, |record| Polled::Record(record, 0)))
            }
        }
    }

    /// Lets time pass while nobody can take records.
    ///
    /// # Errors
    /// It cannot be read on.
    pub fn keep_alive(&mut self, wait: Duration) -> Result<(), SourceError> {
        match self {
            Source::Lines(_) | Source::Records(_) => {
                std::thread::sleep(wait);
                Ok(())
            }
            Source::Kafka(kafka) => kafka.keep_alive(wait),
        }
    }
}
