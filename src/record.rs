//! Floor 0. One message with its position.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

/// Where a record stands in its source; enough to find it again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(untagged)]
pub enum Position {
    /// In a file of lines.
    Line {
        /// The file as named on the command line, or `stdin`.
        file: Arc<str>,
        /// Its line, counted from 1.
        line: u64,
    },
    /// In a broker's topic.
    Offset {
        /// The topic.
        topic: Arc<str>,
        /// Its partition, counted from 0.
        partition: i32,
        /// Its offset there.
        offset: i64,
    },
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Position::Line { file, line } => write!(f, "{file}:{line}"),
            Position::Offset { topic, partition, offset } => write!(f, "{topic}[{partition}]@{offset}"),
        }
    }
}

/// A partition of a topic.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Partition {
    /// The topic.
    pub topic: Arc<str>,
    /// Counted from 0.
    pub number: i32,
}

impl fmt::Display for Partition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]", self.topic, self.number)
    }
}

/// One message as the source gave it.
#[derive(Debug, Clone)]
pub struct Record {
    /// The bytes, without a line's end; `None` is a broker's null, a tombstone.
    pub payload: Option<Vec<u8>>,
    /// A broker's record key.
    pub key: Option<Vec<u8>>,
    /// A broker's record headers, in their order. A name can come several times.
    pub headers: Vec<(String, Option<Vec<u8>>)>,
    /// When the broker says it was produced, in milliseconds since 1970.
    pub timestamp: Option<i64>,
    /// Where it stands.
    pub position: Position,
}

impl Record {
    /// A line of a file, which has a payload and nothing else.
    #[must_use]
    pub fn line(payload: Vec<u8>, file: Arc<str>, line: u64) -> Record {
        Record {
            payload: Some(payload),
            key: None,
            headers: Vec::new(),
            timestamp: None,
            position: Position::Line { file, line },
        }
    }

    /// The partition that it is from, where it is from a broker, and its offset there.
    #[must_use]
    pub fn offset(&self) -> Option<(Partition, i64)> {
        match &self.position {
            Position::Line { .. } => None,
            Position::Offset { topic, partition, offset } => {
                Some((Partition { topic: Arc::clone(topic), number: *partition }, *offset))
            }
        }
    }

    /// About how much memory it takes: its payload, key and headers, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let length = |bytes: &Option<Vec<u8>>| bytes.as_ref().map_or(0, Vec::len);
        let headers = self.headers.iter().map(|(name, value)| name.len() + length(value));
        length(&self.payload) + length(&self.key) + headers.sum::<usize>()
    }
}
