//! Row 0. One record with its position, and the reason why it failed.

mod fault;
mod label;

use std::fmt::{self, Write};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub use fault::{Fault, Stage};
pub use label::{Label, Labels};

/// Where a record is in its source.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Position {
    /// A document of a file.
    Line {
        /// The file as named on the command line, or `stdin`.
        file: Arc<str>,
        /// The line of the decompressed text on which the document begins, counted from 1.
        line: u64,
        /// The number of the document in its file, counted from 1. Dead letters of older versions have none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        document: Option<u64>,
        /// The byte of the line at which the document begins, counted from 1. Only if other documents begin on
        /// the same line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        byte: Option<u64>,
    },
    /// An offset in a topic.
    Offset {
        /// The topic.
        topic: Arc<str>,
        /// The partition, counted from 0.
        partition: i32,
        /// The offset in the partition.
        offset: i64,
    },
}

/// Databases store positions as a part of identities. So the text of a position must stay the same.
impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Position::Line { file, line, byte: None, .. } => write!(f, "{file}:{line}"),
            Position::Line { file, line, byte: Some(byte), .. } => write!(f, "{file}:{line}:{byte}"),
            Position::Offset { topic, partition, offset } => write!(f, "{topic}[{partition}]@{offset}"),
        }
    }
}

/// A partition of a topic.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Partition {
    /// The topic.
    pub topic: Arc<str>,
    /// The number, counted from 0.
    pub number: i32,
}

impl fmt::Display for Partition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]", self.topic, self.number)
    }
}

/// One record as read from the source.
#[derive(Debug, Clone)]
pub struct Record {
    /// The bytes, without a line break. `None` is a tombstone, which is a record with a null value, or a
    /// record that is too long.
    pub payload: Option<Vec<u8>>,
    /// The length in bytes of a record that is longer than the source accepts. Its payload is not kept.
    pub too_long: Option<u64>,
    /// The reason why the source refuses the record, which is then not decoded.
    pub refused: Option<Box<str>>,
    /// The record key, if the record is from a topic.
    pub key: Option<Vec<u8>>,
    /// The record headers, in order. A name can occur several times.
    pub headers: Vec<(String, Option<Vec<u8>>)>,
    /// The broker's timestamp, in milliseconds since 1970.
    pub timestamp: Option<i64>,
    /// Where the record is in its source.
    pub position: Position,
    /// If the record holds one event of the record at this position, and not the others: the index of the event, from 0.
    pub event: Option<usize>,
}

impl Record {
    /// Creates a record from a line of a file. It has a payload and nothing else.
    #[must_use]
    pub fn line(payload: Vec<u8>, file: Arc<str>, line: u64) -> Record {
        Record::document(Ok(payload), Position::Line { file, line, document: None, byte: None })
    }

    /// Creates a record from a document of a file. Of a document that is too long, only its length in bytes is
    /// kept.
    #[must_use]
    pub fn document(payload: Result<Vec<u8>, u64>, position: Position) -> Record {
        let (payload, too_long) = match payload {
            Ok(payload) => (Some(payload), None),
            Err(length) => (None, Some(length)),
        };
        Record {
            payload,
            too_long,
            refused: None,
            key: None,
            headers: Vec::new(),
            timestamp: None,
            position,
            event: None,
        }
    }

    /// The position, with the index of the event if the record holds one event of several.
    #[must_use]
    pub fn event_position(&self) -> String {
        match self.event {
            None => self.position.to_string(),
            Some(event) => format!("{} event [{event}]", self.position),
        }
    }

    /// Whether this is the text of its position, with or without its event.
    #[must_use]
    pub fn is_at(&self, position: &str) -> bool {
        self.position.to_string() == position || self.event_position() == position
    }

    /// The topic, if the record is from one.
    #[must_use]
    pub fn topic(&self) -> Option<&str> {
        match &self.position {
            Position::Line { .. } => None,
            Position::Offset { topic, .. } => Some(topic),
        }
    }

    /// The partition and the offset, if the record is from a topic.
    #[must_use]
    pub fn offset(&self) -> Option<(Partition, i64)> {
        match &self.position {
            Position::Line { .. } => None,
            Position::Offset { topic, partition, offset } => {
                Some((Partition { topic: Arc::clone(topic), number: *partition }, *offset))
            }
        }
    }

    /// Identifies the record by its position, the index of its event, and a digest of its contents. The position alone is not
    /// enough: lines of a file can change, and a topic can be recreated under the same name. Databases
    /// store identities, so every version must compute the same one.
    #[must_use]
    pub fn identity(&self) -> String {
        let mut digest = Sha256::new();
        // A length precedes each value, so that different records never give the same bytes.
        let mut take = |bytes: Option<&[u8]>| match bytes {
            None => digest.update([0]),
            Some(bytes) => {
                digest.update([1]);
                digest.update((bytes.len() as u64).to_le_bytes());
                digest.update(bytes);
            }
        };
        take(self.payload.as_deref());
        take(self.key.as_deref());
        take(self.timestamp.map(i64::to_le_bytes).as_ref().map(<[u8; 8]>::as_slice));
        for (name, value) in &self.headers {
            take(Some(name.as_bytes()));
            take(value.as_deref());
        }
        if let Some(length) = self.too_long {
            take(Some(&length.to_le_bytes()));
        }
        let mut identity = format!("{}#", self.event_position());
        push_hex(&mut identity, &digest.finalize()[..16]);
        identity
    }

    /// The approximate memory size of payload, key and headers, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let length = |bytes: &Option<Vec<u8>>| bytes.as_ref().map_or(0, Vec::len);
        let headers = self.headers.iter().map(|(name, value)| name.len() + length(value));
        length(&self.payload) + length(&self.key) + headers.sum::<usize>()
    }
}

/// Appends bytes as hexadecimal digits.
pub(crate) fn push_hex(text: &mut String, bytes: &[u8]) {
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identity_distinguishes_records_at_one_position_and_is_stable() {
        let record = |key: Option<&str>, payload: Option<&str>, timestamp| Record {
            payload: payload.map(|text| text.as_bytes().to_vec()),
            too_long: None,
            refused: None,
            key: key.map(|text| text.as_bytes().to_vec()),
            headers: vec![("h".to_owned(), None)],
            timestamp,
            position: Position::Offset { topic: "t".into(), partition: 1, offset: 7 },
            event: None,
        };
        let identity = record(Some("k"), Some("{}"), Some(5)).identity();
        // SHA-256 of these bytes, as any tool computes it. Databases store it.
        assert_eq!(identity, "t[1]@7#09e15fe46bd0eba30e438b5bd792109e");
        let others = [
            record(None, Some("k{}"), Some(5)),
            record(Some("k{"), Some("}"), Some(5)),
            record(Some("k"), Some("{}"), Some(6)),
            record(Some("k"), Some(""), Some(5)),
            record(Some("k"), None, Some(5)),
            Record { too_long: Some(9), ..record(Some("k"), None, Some(5)) },
            Record { too_long: Some(10), ..record(Some("k"), None, Some(5)) },
            Record { headers: vec![], ..record(Some("k"), Some("{}"), Some(5)) },
            Record { event: Some(0), ..record(Some("k"), Some("{}"), Some(5)) },
            Record { event: Some(1), ..record(Some("k"), Some("{}"), Some(5)) },
        ];
        for (at, other) in others.iter().enumerate() {
            assert_ne!(other.identity(), identity);
            assert!(others[..at].iter().all(|earlier| earlier.identity() != other.identity()));
        }
    }
}
