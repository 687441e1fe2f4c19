//! Positions of documents in a file.

use std::io;
use std::sync::Arc;

use super::error::SourceError;
use super::input::{Damaged, Truncated, WindowTooLarge};
use crate::record::Position;

/// The first document to read of a file. Earlier ones are skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstDocument {
    /// The first line on which it can begin, counted from 1.
    pub line: u64,
    /// Its least number, counted from 1.
    pub document: u64,
}

impl Default for FirstDocument {
    fn default() -> FirstDocument {
        FirstDocument { line: 1, document: 1 }
    }
}

/// A position in the text of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TextPosition {
    /// The line, counted from 1.
    pub(super) line: u64,
    /// The byte in the line, counted from 1.
    pub(super) byte: u64,
}

impl TextPosition {
    pub(super) const START: TextPosition = TextPosition { line: 1, byte: 1 };

    /// Moves behind `bytes`.
    pub(super) fn advance(&mut self, bytes: &[u8]) {
        let breaks = memchr::memchr_iter(b'\n', bytes).count();
        let line_start = match memchr::memrchr(b'\n', bytes) {
            Some(at) => {
                self.line += breaks as u64;
                self.byte = 1;
                at + 1
            }
            None => 0,
        };
        self.byte += (bytes.len() - line_start) as u64;
    }
}

/// Numbers the documents of a file, and skips those before the first one to read.
#[derive(Debug)]
pub(super) struct Positions {
    file: Arc<str>,
    first: FirstDocument,
    documents: u64,
}

impl Positions {
    pub(super) fn new(file: Arc<str>, first: FirstDocument) -> Positions {
        Positions { file, first, documents: 0 }
    }

    /// The name of the file.
    pub(super) fn file(&self) -> Arc<str> {
        Arc::clone(&self.file)
    }

    /// Whether the next document is skipped if it begins on `line`.
    pub(super) fn skips(&self, line: u64) -> bool {
        line < self.first.line || self.documents + 1 < self.first.document
    }

    /// Counts a document. Returns its position, or `None` if it is skipped.
    pub(super) fn count(&mut self, line: u64, byte: Option<u64>) -> Option<Position> {
        let is_skipped = self.skips(line);
        let position = self.next(line, byte);
        self.documents += 1;
        (!is_skipped).then_some(position)
    }

    /// The position of a next document that begins on `line`.
    pub(super) fn next(&self, line: u64, byte: Option<u64>) -> Position {
        Position::Line { file: Arc::clone(&self.file), line, document: Some(self.documents + 1), byte }
    }

    /// An error that keeps a next document on `line` from being read.
    pub(super) fn error(&self, line: u64, error: io::Error) -> SourceError {
        let position = self.next(line, None);
        let error = match error.downcast::<Truncated>() {
            Ok(Truncated { length, left }) => return SourceError::Truncated { position, length, left },
            Err(error) => error,
        };
        let error = match error.downcast::<WindowTooLarge>() {
            Ok(WindowTooLarge) => return SourceError::Window { position },
            Err(error) => error,
        };
        match error.downcast::<Damaged>() {
            Ok(Damaged { format, bytes_read, source }) => {
                SourceError::Damaged { position, format, bytes_read, source }
            }
            Err(source) => SourceError::Io { position, source },
        }
    }

    /// Warns at the end of a file that ends before the first document to read. A run that has read all of them
    /// continues behind the last one.
    pub(super) fn warn_if_all_skipped(&self, lines: u64) {
        if lines + 1 < self.first.line {
            tracing::warn!("`--from-line {}`: `{}` has only {lines} lines", self.first.line, self.file);
        }
        if self.documents + 1 < self.first.document {
            tracing::warn!(
                "`--from-document {}`: `{}` has only {} documents",
                self.first.document,
                self.file,
                self.documents
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_moves_by_lines_and_bytes() {
        let mut position = TextPosition::START;
        for (bytes, line, byte) in
            [("ab", 1, 3), ("", 1, 3), ("c\nde\nf", 3, 2), ("\n", 4, 1), ("\r\n x", 5, 3)]
        {
            position.advance(bytes.as_bytes());
            assert_eq!((position.line, position.byte), (line, byte), "{bytes:?}");
        }
    }
}
