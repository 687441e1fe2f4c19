//! Row 3. Dead letters: records that could not become rows, kept byte for byte with the reason in a file or a
//! topic. They can be repaired and replayed.

mod error;
mod file;
mod format;
mod location;
mod selection;
mod stored;
mod topic;

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use crate::kafka::Properties;
pub use error::DeadLetterError;
pub use file::{Contents, FileLog, LogLine, ReplayLock};
pub use format::{BufferedDeadLetter, DeadLetter};
pub use location::{DeadLetterLocation, DeadLetterLocationError};
pub use selection::{Cause, Selection, group_by_cause};
pub use stored::{DeadLetterNumber, Reason, StoredDeadLetter};
pub use topic::{TopicLog, read_topic};

/// The log to which a run writes dead letters.
#[derive(Debug)]
pub enum DeadLetters {
    /// In a file.
    File(FileLog),
    /// In a topic.
    Topic(TopicLog),
    /// In memory, until a replay has ended, or for a test of a mapping.
    Memory(Arc<Mutex<Vec<BufferedDeadLetter>>>),
    /// Nowhere: a dry run only counts them.
    Nowhere,
}

impl DeadLetters {
    /// Prepares to write. A file is created by the first write.
    ///
    /// # Errors
    /// librdkafka refuses a property.
    pub fn open(
        location: &DeadLetterLocation,
        properties: &Properties,
    ) -> Result<DeadLetters, DeadLetterError> {
        match location {
            DeadLetterLocation::File(path) => Ok(DeadLetters::to_file(path)),
            DeadLetterLocation::Topic(url) => {
                Ok(DeadLetters::Topic(TopicLog::new(&url.brokers, &url.topics[0], properties)?))
            }
        }
    }

    /// Prepares to append to the file at `path`.
    #[must_use]
    pub fn to_file(path: &Path) -> DeadLetters {
        DeadLetters::File(FileLog::new(path))
    }

    /// The location of the log, as shown in messages.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            DeadLetters::File(file) => file.name(),
            DeadLetters::Topic(topic) => topic.name.clone(),
            DeadLetters::Memory(_) => "memory".to_owned(),
            DeadLetters::Nowhere => "nowhere".to_owned(),
        }
    }

    /// Writes dead letters and waits until they are durable. Only then may the offsets of their records be
    /// committed. The calling thread is never blocked, and several writers may call this at the same time.
    /// The dead letters of a call are written in order. An empty list returns at once.
    ///
    /// # Errors
    /// Some dead letters may have been written, so a retry may write them twice.
    pub async fn write(&self, dead_letters: &[DeadLetter<'_>]) -> Result<(), DeadLetterError> {
        match self {
            _ if dead_letters.is_empty() => Ok(()),
            DeadLetters::File(file) => file.write(dead_letters).await,
            DeadLetters::Topic(topic) => topic.write(dead_letters).await,
            DeadLetters::Memory(buffered) => {
                let mut buffered = buffered.lock().unwrap_or_else(PoisonError::into_inner);
                buffered.extend(dead_letters.iter().map(DeadLetter::to_buffered));
                Ok(())
            }
            DeadLetters::Nowhere => Ok(()),
        }
    }

    /// Returns the dead letters that were kept in memory, in order.
    #[must_use]
    pub fn into_buffered(self) -> Vec<BufferedDeadLetter> {
        match self {
            DeadLetters::Memory(buffered) => {
                std::mem::take(&mut *buffered.lock().unwrap_or_else(PoisonError::into_inner))
            }
            DeadLetters::File(_) | DeadLetters::Topic(_) | DeadLetters::Nowhere => Vec::new(),
        }
    }
}
