//! Row 3. Sources of records: documents of files or of standard input, or topics of a Kafka cluster.

mod csv_reader;
mod document_reader;
mod error;
mod file_list;
mod file_reader;
mod files;
mod held_document;
mod input;
mod json_scanner;
mod kafka;
mod layout;
mod line_reader;
mod location;
mod offset_spec;
mod polled;
mod positions;
mod read_ahead;
mod row_syntax;
mod text;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::record::Record;
pub use error::SourceError;
pub use file_list::FileListError;
pub use file_reader::FileOptions;
pub use files::Files;
pub use kafka::{Assignment, Kafka, KafkaSpec, Membership, PartitionEnd, StoredStart};
pub use layout::FileFormat;
pub use location::{SourceLocation, SourceLocationError};
pub use offset_spec::{OffsetSpec, StartOffset};
pub use polled::{AssignedPartition, EndReached, Polled};
pub use positions::FirstDocument;

/// Default maximum number of bytes of a record.
pub const DEFAULT_MAX_RECORD_BYTES: usize = 64 << 20;

/// A source that records are read from.
#[derive(Debug)]
pub enum Source {
    /// Documents of files or of standard input.
    Files(Files),
    /// Topics, read as a member of a consumer group or without joining it.
    Kafka(Box<Kafka>),
    /// Records in memory.
    Records(std::vec::IntoIter<Record>),
}

impl Source {
    /// Opens a file or standard input, of any format. A record with more than `max_record_bytes` loses its payload.
    ///
    /// # Errors
    /// The file cannot be opened, or is a folder.
    pub fn open(path: Option<&Path>, max_record_bytes: usize) -> std::io::Result<Files> {
        let (format, first) = (FileFormat::Auto, FirstDocument::default());
        let options = FileOptions { max_record_bytes, format, first };
        match path {
            Some(path) => Files::open(&[path.to_owned()], options).map_err(|(_, error)| error),
            None => Files::stdin(options),
        }
    }

    /// The names of files, in the order in which they are read.
    #[must_use]
    pub fn file_names(&self) -> Arc<[Arc<str>]> {
        match self {
            Source::Files(files) => files.names(),
            Source::Kafka(_) | Source::Records(_) => Arc::default(),
        }
    }

    /// The number of stored bytes of the source, if it is known.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        match self {
            Source::Files(files) => files.length(),
            Source::Kafka(_) | Source::Records(_) => None,
        }
    }

    /// The number of stored bytes read so far.
    #[must_use]
    pub fn bytes_read(&self) -> u64 {
        match self {
            Source::Files(files) => files.bytes_read(),
            Source::Kafka(_) | Source::Records(_) => 0,
        }
    }

    /// Returns the next record, newly assigned partitions, or the end of the source. Waits for about `wait`.
    ///
    /// # Errors
    /// The source cannot be read.
    pub fn poll(&mut self, wait: Duration) -> Result<Polled, SourceError> {
        match self {
            Source::Files(files) => files.poll(wait),
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
            Source::Files(_) | Source::Records(_) => {
                std::thread::sleep(wait);
                Ok(())
            }
            Source::Kafka(kafka) => kafka.keep_alive(wait),
        }
    }
}
