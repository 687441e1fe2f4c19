//! Row 3. Where records come from: lines of a file or of standard input, or topics of a Kafka
//! cluster.

mod error;
mod kafka;
mod location;
mod ndjson;
mod offset_spec;
mod polled;

use std::time::Duration;

use crate::record::Record;
pub use error::SourceError;
pub use kafka::{Assignment, Kafka, KafkaSpec, Membership};
pub use location::{SourceLocation, SourceLocationError};
pub use ndjson::Ndjson;
pub use offset_spec::{OffsetSpec, StartOffset};
pub use polled::{AssignedPartition, Polled};

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
        let metadata = file.metadata()?;
        if metadata.is_dir() {
            return Err(std::io::Error::from(std::io::ErrorKind::IsADirectory));
        }
        let name = path.to_string_lossy();
        // A pipe has no length that would tell how much is left, and may keep us waiting.
        Ok(if metadata.is_file() {
            Ndjson::new(&name, Some(metadata.len()), file)
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
