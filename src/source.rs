//! Row 3. Sources of records: lines of a file or of standard input, or topics of a Kafka cluster.

mod error;
mod input;
mod kafka;
mod line_reader;
mod location;
mod ndjson;
mod offset_spec;
mod polled;
mod read_ahead;

use std::os::fd::AsFd;
use std::time::Duration;

use crate::record::Record;
pub use error::SourceError;
pub use kafka::{Assignment, Kafka, KafkaSpec, Membership, PartitionEnd, StoredStart};
pub use location::{SourceLocation, SourceLocationError};
pub use ndjson::Ndjson;
pub use offset_spec::{OffsetSpec, StartOffset};
pub use polled::{AssignedPartition, EndReached, Polled};

/// Default maximum number of bytes of a record.
pub const DEFAULT_MAX_RECORD_BYTES: usize = 64 << 20;

/// A source that records are read from.
#[derive(Debug)]
pub enum Source {
    /// Lines of a file or of standard input.
    Lines(Ndjson),
    /// Topics, read as a member of a consumer group or without joining it.
    Kafka(Box<Kafka>),
    /// Records in memory.
    Records(std::vec::IntoIter<Record>),
}

impl Source {
    /// Opens a file or standard input. A record with more than `max_record_bytes` loses its payload.
    ///
    /// # Errors
    /// The file cannot be opened, or is a folder.
    pub fn open(path: Option<&std::path::Path>, max_record_bytes: usize) -> std::io::Result<Ndjson> {
        Source::open_from_line(path, max_record_bytes, 1)
    }

    /// Like [`Source::open`], but reads from the line `first_line` on, counted from 1.
    ///
    /// # Errors
    /// The file cannot be opened, or is a folder.
    pub fn open_from_line(
        path: Option<&std::path::Path>,
        max_record_bytes: usize,
        first_line: u64,
    ) -> std::io::Result<Ndjson> {
        let (name, file) = match path {
            Some(path) => (path.to_string_lossy(), std::fs::File::open(path)?),
            None => ("stdin".into(), std::io::stdin().as_fd().try_clone_to_owned()?.into()),
        };
        if file.metadata()?.is_dir() {
            return Err(std::io::Error::from(std::io::ErrorKind::IsADirectory));
        }
        Ndjson::of_file(&name, max_record_bytes, first_line, file)
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
            Source::Lines(lines) => lines.poll(wait),
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
