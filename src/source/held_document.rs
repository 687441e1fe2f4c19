//! The bytes of a document while it is read. Of a document that is too long, only the length is kept.

use std::io;

use super::json_scanner::{JsonScanner, Scan};
use super::positions::TextPosition;
use super::text::Text;

/// How reading a document ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DocumentEnd {
    /// With its last bracket or quote.
    Complete,
    /// Before the next document, because this one is broken.
    Broken,
    /// With the input, within the document.
    EndOfInput,
}

/// The bytes of a document so far.
#[derive(Debug)]
pub(super) struct HeldDocument {
    bytes: Vec<u8>,
    length: u64,
    max_bytes: usize,
    is_too_long: bool,
}

impl HeldDocument {
    /// Holds `bytes`, and not more than `max_bytes`.
    pub(super) fn new(bytes: Vec<u8>, max_bytes: usize) -> HeldDocument {
        HeldDocument { length: bytes.len() as u64, bytes, max_bytes, is_too_long: false }
    }

    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.length += bytes.len() as u64;
        if self.length > self.max_bytes as u64 {
            self.is_too_long = true;
            self.bytes = Vec::new();
        } else {
            self.bytes.extend_from_slice(bytes);
        }
    }

    /// Whether the document was found to be too long, and its bytes are not kept.
    pub(super) fn is_too_long(&self) -> bool {
        self.is_too_long
    }

    /// The bytes so far, unless the document is too long.
    pub(super) fn bytes(&self) -> Option<&[u8]> {
        if self.is_too_long { None } else { Some(&self.bytes) }
    }

    /// The payload without blanks at its end, or its length.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, u64> {
        if self.is_too_long {
            return Err(self.length);
        }
        self.bytes.truncate(self.bytes.trim_ascii_end().len());
        Ok(self.bytes)
    }

    /// Reads the rest of a document. `scanner` has read the bytes that are held, and the first byte of the document.
    /// `position` is moved behind the document; `start` is its start.
    ///
    /// # Errors
    /// The input cannot be read.
    pub(super) fn read_rest(
        &mut self,
        text: &mut Text,
        scanner: &mut JsonScanner,
        start: TextPosition,
        position: &mut TextPosition,
    ) -> io::Result<DocumentEnd> {
        loop {
            if text.available().is_empty() && !text.read_more()? {
                let is_cut = self.cut(text, scanner, start, position);
                return Ok(if is_cut { DocumentEnd::Broken } else { DocumentEnd::EndOfInput });
            }
            let scan = scanner.feed(text.available());
            let (length, end) = match scan {
                Scan::More => (text.available().len(), None),
                Scan::Complete(length) => (length, Some(DocumentEnd::Complete)),
                Scan::Broken(length) => (length, Some(DocumentEnd::Broken)),
            };
            let becomes_too_long = !self.is_too_long && self.length + length as u64 > self.max_bytes as u64;
            // A broken document must not take the rest of a large file with it.
            let (length, end) = match scanner.next_start() {
                Some(next) if becomes_too_long => {
                    let length =
                        next.checked_sub(self.length).and_then(|length| usize::try_from(length).ok());
                    (length.unwrap_or(0), Some(DocumentEnd::Broken))
                }
                _ => (length, end),
            };
            let part = &text.available()[..length];
            self.push(part);
            position.advance(part);
            io::BufRead::consume(text, length);
            if let Some(end) = end {
                if end == DocumentEnd::Broken {
                    self.cut(text, scanner, start, position);
                }
                return Ok(end);
            }
        }
    }

    /// Ends a broken document before the first line that can begin the next one. Returns whether there is one.
    fn cut(
        &mut self,
        text: &mut Text,
        scanner: &JsonScanner,
        start: TextPosition,
        position: &mut TextPosition,
    ) -> bool {
        let Some(next) = scanner.next_start() else { return false };
        if self.is_too_long {
            return false;
        }
        // The offset is within the bytes: they are all that the scanner took.
        let length = usize::try_from(next).map_or(self.bytes.len(), |at| at.min(self.bytes.len()));
        text.unread(&self.bytes[length..]);
        self.bytes.truncate(length);
        *position = start;
        position.advance(&self.bytes);
        true
    }
}
