//! The location of a source, as the command line names it.

use std::path::PathBuf;
use std::str::FromStr;

use crate::kafka::{KafkaUrl, KafkaUrlError};

/// The location of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceLocation {
    /// `-`: standard input.
    Stdin,
    /// A file.
    File(PathBuf),
    /// Topics of a cluster.
    Kafka(KafkaUrl),
}

/// A location of a source that cannot be parsed.
#[derive(Debug, thiserror::Error)]
pub enum SourceLocationError {
    /// An unknown scheme.
    #[error(
        "`{0}:` is not a source: expected a file, `-` for standard input, or `kafka://HOST:PORT/TOPIC?group=GROUP`"
    )]
    Scheme(String),
    /// A Kafka URL that cannot be parsed.
    #[error("the location of the source cannot be parsed")]
    Kafka(#[from] KafkaUrlError),
}

impl FromStr for SourceLocation {
    type Err = SourceLocationError;

    fn from_str(name: &str) -> Result<SourceLocation, SourceLocationError> {
        if name == "-" {
            return Ok(SourceLocation::Stdin);
        }
        match name.split_once("://") {
            Some(("kafka", _)) => Ok(SourceLocation::Kafka(name.parse()?)),
            Some((scheme, _)) => Err(SourceLocationError::Scheme(scheme.to_owned())),
            // `kafka:/HOST` would be a file.
            None if name.starts_with("kafka:") => Err(KafkaUrlError::Syntax.into()),
            None => Ok(SourceLocation::File(PathBuf::from(name))),
        }
    }
}
