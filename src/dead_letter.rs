//! Row 3. Records that could not become rows, kept byte for byte with what is known of why, so
//! that they can be repaired and replayed: in a file, or in a topic.

mod file;
mod letter;
mod topic;

use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::kafka::{KafkaUrl, KafkaUrlError, Properties};
pub use file::{Contents, FileLog, Taken};
pub use letter::{DeadLetter, Kept, Letter};
pub use topic::{TopicLog, read_topic};

/// Where dead letters go, as named on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeadLetterSpec {
    /// A file of one JSON object a line.
    File(PathBuf),
    /// A topic.
    Topic(KafkaUrl),
}

/// A name of no such place.
#[derive(Debug, thiserror::Error)]
pub enum DeadLetterSpecError {
    /// A scheme that is none.
    #[error("`{0}:` keeps no dead letters: expected a file, or `kafka://HOST:PORT/TOPIC`")]
    Scheme(String),
    /// A Kafka URL that cannot be read.
    #[error("the place of dead letters cannot be read")]
    Kafka(#[from] KafkaUrlError),
    /// None, several or a pattern.
    #[error("dead letters go to one topic: expected `kafka://HOST:PORT/TOPIC`")]
    Topic,
}

impl FromStr for DeadLetterSpec {
    type Err = DeadLetterSpecError;

    fn from_str(name: &str) -> Result<DeadLetterSpec, DeadLetterSpecError> {
        match name.split_once("://") {
            None => Ok(DeadLetterSpec::File(PathBuf::from(name))),
            Some(("kafka", _)) => {
                let url: KafkaUrl = name.parse()?;
                match &url.topics[..] {
                    [topic] if !topic.starts_with('^') => Ok(DeadLetterSpec::Topic(url)),
                    _ => Err(DeadLetterSpecError::Topic),
                }
            }
            Some((scheme, _)) => Err(DeadLetterSpecError::Scheme(scheme.to_owned())),
        }
    }
}

impl std::fmt::Display for DeadLetterSpec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            DeadLetterSpec::File(path) => path.display().fmt(f),
            DeadLetterSpec::Topic(url) => write!(f, "kafka://{}/{}", url.brokers, url.topics[0]),
        }
    }
}

/// Why dead letters cannot be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum DeadLetterError {
    /// The file.
    #[error(transparent)]
    File(#[from] std::io::Error),
    /// A file that another replay has taken.
    #[error("another replay of them is under way")]
    Taken,
    /// A file that is not the one that was read.
    #[error(
        "`{}` was changed by others while it was replayed; what was applied is noted, and another replay does not repeat it", .0.display()
    )]
    Changed(PathBuf),
    /// The broker.
    #[error("{what}")]
    Broker {
        /// What it said.
        what: String,
        /// Whether it passes by itself.
        passes: bool,
    },
    /// Something that is no dead letter.
    #[error("{place}: {what}")]
    Letter {
        /// Where it stands.
        place: String,
        /// What is wrong with it.
        what: String,
    },
}

impl DeadLetterError {
    /// Whether it passes by itself, so that waiting is right.
    #[must_use]
    pub fn passes(&self) -> bool {
        matches!(self, DeadLetterError::Broker { passes: true, .. })
    }
}

/// Where a run keeps dead letters.
#[derive(Debug)]
pub enum DeadLetters {
    /// In a file.
    File(FileLog),
    /// In a topic.
    Topic(Box<TopicLog>),
    /// In memory, until a replay has ended.
    Kept(Vec<Kept>),
}

impl DeadLetters {
    /// Prepares to write. A file is made when there is something to put in.
    ///
    /// # Errors
    /// A property that librdkafka refuses.
    pub fn open(spec: &DeadLetterSpec, properties: &Properties) -> Result<DeadLetters, DeadLetterError> {
        match spec {
            DeadLetterSpec::File(path) => Ok(DeadLetters::to_file(path)),
            DeadLetterSpec::Topic(url) => {
                Ok(DeadLetters::Topic(Box::new(TopicLog::new(&url.brokers, &url.topics[0], properties)?)))
            }
        }
    }

    /// Will append to the file at `path`.
    #[must_use]
    pub fn to_file(path: &Path) -> DeadLetters {
        DeadLetters::File(FileLog::new(path))
    }

    /// Where they go.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            DeadLetters::File(file) => file.path().display().to_string(),
            DeadLetters::Topic(topic) => topic.name(),
            DeadLetters::Kept(_) => "memory".to_owned(),
        }
    }

    /// Keeps dead letters and waits until they are safe: only then may their records' position be
    /// passed.
    ///
    /// # Errors
    /// Some may have been kept, so that a repetition keeps them twice.
    pub fn write(&mut self, letters: &[DeadLetter<'_>]) -> Result<(), DeadLetterError> {
        if letters.is_empty() {
            return Ok(());
        }
        match self {
            DeadLetters::File(file) => Ok(file.append(letters)?),
            DeadLetters::Topic(topic) => topic.produce(letters),
            DeadLetters::Kept(kept) => {
                kept.extend(letters.iter().map(DeadLetter::keep));
                Ok(())
            }
        }
    }
}
