//! Where dead letters go, as the command line names it.

use std::path::PathBuf;
use std::str::FromStr;

use crate::kafka::{KafkaUrl, KafkaUrlError};

/// Where dead letters go, as named on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeadLetterSpec {
    /// A file of one JSON object a line.
    File(PathBuf),
    /// A topic.
    Topic(KafkaUrl),
}

/// A text that names neither a file nor a topic.
#[derive(Debug, thiserror::Error)]
pub enum DeadLetterSpecError {
    /// An unknown scheme.
    #[error("`{0}:` keeps no dead letters: expected a file, or `kafka://HOST:PORT/TOPIC`")]
    Scheme(String),
    /// A Kafka URL that cannot be read.
    #[error("the place of dead letters cannot be read")]
    Kafka(#[from] KafkaUrlError),
    /// No topic, several topics or a pattern.
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
