//! How the command line names a source.

use std::path::PathBuf;
use std::str::FromStr;

use crate::kafka::{KafkaUrl, KafkaUrlError};

/// A source as named on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceLocation {
    /// `-`: standard input.
    Stdin,
    /// A file.
    File(PathBuf),
    /// Topics of a cluster.
    Kafka(KafkaUrl),
}

/// A source's name that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SourceLocationError {
    /// A scheme of which this version has no source.
    #[error(
        "`{0}:` is no source: expected a file, `-` for standard input, or `kafka://HOST:PORT/TOPIC?group=GROUP`"
    )]
    Scheme(String),
    /// A Kafka URL that cannot be read.
    #[error("the source cannot be read")]
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
            None => Ok(SourceLocation::File(PathBuf::from(name))),
        }
    }
}
