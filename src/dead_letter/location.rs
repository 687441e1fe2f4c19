//! The location of dead letters, as the command line names it.

use std::path::PathBuf;
use std::str::FromStr;

use crate::kafka::{KafkaUrl, KafkaUrlError};

/// The location of dead letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeadLetterLocation {
    /// A file with one JSON object per line.
    File(PathBuf),
    /// A topic.
    Topic(KafkaUrl),
}

/// A location of dead letters that cannot be parsed.
#[derive(Debug, thiserror::Error)]
pub enum DeadLetterLocationError {
    /// An unknown scheme.
    #[error("`{0}:` is not a location of dead letters: expected a file, or `kafka://HOST:PORT/TOPIC`")]
    Scheme(String),
    /// A Kafka URL that cannot be parsed.
    #[error("the location of dead letters cannot be parsed")]
    Kafka(#[from] KafkaUrlError),
    /// No topic, several topics or a pattern.
    #[error("dead letters go to one topic: expected `kafka://HOST:PORT/TOPIC`")]
    Topic,
}

impl FromStr for DeadLetterLocation {
    type Err = DeadLetterLocationError;

    fn from_str(name: &str) -> Result<DeadLetterLocation, DeadLetterLocationError> {
        match name.split_once("://") {
            // `kafka:/HOST` would be a file.
            None if name.starts_with("kafka:") => Err(KafkaUrlError::Syntax.into()),
            None => Ok(DeadLetterLocation::File(PathBuf::from(name))),
            Some(("kafka", _)) => {
                let url: KafkaUrl = name.parse()?;
                match &url.topics[..] {
                    [topic] if !topic.starts_with('^') => Ok(DeadLetterLocation::Topic(url)),
                    _ => Err(DeadLetterLocationError::Topic),
                }
            }
            Some((scheme, _)) => Err(DeadLetterLocationError::Scheme(scheme.to_owned())),
        }
    }
}

impl std::fmt::Display for DeadLetterLocation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            DeadLetterLocation::File(path) => path.display().fmt(f),
            DeadLetterLocation::Topic(url) => write!(f, "kafka://{}/{}", url.brokers, url.topics[0]),
        }
    }
}
