//! Row 3. Sources of records: lines of a file or of standard input, or topics of a Kafka cluster.

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

/// A source that records are read from.
#[derive(Debug)]
pub enum Source {
    /// Lines of a file or of standard input.
    Lines(Ndjson),
    /// Topics, read as a member of a consumer group.
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
        // The length of a pipe is unknown, and reading it may block.
        Ok(if metadata.is_file() {
            Ndjson::new(&name, Some(metadata.len()), file)
        } else {
            Ndjson::piped(&name, file)
        })
    }

    /// The source's length in bytes, if it is known.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        match self {
            Source::Lines(lines) => lines.length(),
            Source::Kafka(_) | Source::Records(_) => None,
        }
    }

    /// The number of bytes read so far.
    #[must_use]
    pub fn bytes_read(&self) -> u64 {
        match self {
            Source::Lines(lines) => lines.bytes_read(),
            Source::Kafka(_) | Source::Records(_) => 0,
        }
    }

    /// Returns the next record, newly assigned partitions, or the end of the source. Waits for about `wait`.
    ///
    /// # Errors
    /// The source cannot be read.
    pub fn poll(&mut self, wait: Duration) -> Result<Polled, SourceError> {
        match self {
            Source::Lines(lines) => Ok(lines.poll(wait)?),
            Source::Kafka(kafka) => kafka.poll(wait),
            Source::Records(records) => {
                Ok(records.next().map_or(Polled::End, |record| Polled::Record(record, 0)))
            }
        }
    }

    /// Waits while the pipeline cannot take records. A group's member stays in its group.
    ///
    /// # Errors
    /// The source cannot be read.
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
