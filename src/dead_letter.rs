//! Floor 3. Records that could not become rows, kept byte for byte with what is known of why, so
//! that they can be repaired and replayed.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

use crate::extract::{Fault, Label, Stage};
use crate::record::{Position, Record};

/// One dead letter: an object on a line of its own. Keys without a value are left out.
#[derive(Debug, Serialize)]
pub struct DeadLetter<'a> {
    /// Where the record stands in its source.
    pub position: &'a Position,
    /// The mapping that it failed under.
    pub mapping: &'a str,
    /// At which stage.
    pub stage: Stage,
    /// Its event type, where it says one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_type: Option<&'a str>,
    /// Whom it is about, where the mapping says where that stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<&'a str>,
    /// The table whose row could not be made or was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<&'a str>,
    /// The column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<&'a str>,
    /// The path that was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<&'a str>,
    /// The database's code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'a str>,
    /// What is wrong.
    pub error: &'a str,
    /// What the database said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database: Option<&'a str>,
    /// The record's bytes, where they are UTF-8.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payload: Option<&'a str>,
    /// The record's bytes in base64, where they are not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payload_base64: Option<String>,
}

impl<'a> DeadLetter<'a> {
    /// Takes what is known of a record and its fault together.
    #[must_use]
    pub fn new(mapping: &'a str, record: &'a Record, label: &'a Label, fault: &'a Fault) -> DeadLetter<'a> {
        let bytes = record.payload.as_deref();
        let payload = bytes.and_then(|bytes| std::str::from_utf8(bytes).ok());
        DeadLetter {
            position: &record.position,
            mapping,
            stage: fault.stage,
            event_type: label.event_type.as_deref(),
            entity: label.entity.as_deref(),
            table: fault.table.as_deref(),
            column: fault.column.as_deref(),
            path: fault.path.as_deref(),
            code: fault.code.as_deref(),
            error: &fault.error,
            database: fault.database.as_deref(),
            payload,
            payload_base64: bytes.filter(|_| payload.is_none()).map(|bytes| STANDARD.encode(bytes)),
        }
    }
}

/// A file of dead letters, to which a run appends. It is made when there is something to put in.
#[derive(Debug)]
pub struct DeadLetters {
    path: PathBuf,
    file: Option<File>,
}

impl DeadLetters {
    /// Will append to the file at `path`.
    #[must_use]
    pub fn to_file(path: &Path) -> DeadLetters {
        DeadLetters { path: path.to_owned(), file: None }
    }

    /// Where they go.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Appends dead letters and waits until the disk has them: only then may their records'
    /// position be passed.
    ///
    /// # Errors
    /// The file cannot be made or written.
    pub fn write(&mut self, letters: &[DeadLetter<'_>]) -> io::Result<()> {
        if letters.is_empty() {
            return Ok(());
        }
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(open(&self.path)?),
        };
        let mut lines = Vec::new();
        for letter in letters {
            serde_json::to_writer(&mut lines, letter)?;
            lines.push(b'\n');
        }
        file.write_all(&lines)?;
        file.sync_data()
    }
}

/// Opens for appending. A last line that a crash cut short is ended, so that it spoils no other.
fn open(path: &Path) -> io::Result<File> {
    use std::io::{Read, Seek, SeekFrom};
    let mut file = OpenOptions::new().create(true).append(true).read(true).open(path)?;
    if file.metadata()?.is_file() && file.metadata()?.len() > 0 {
        let mut last = [0];
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
        if last != *b"\n" {
            file.write_all(b"\n")?;
        }
    }
    Ok(file)
}
