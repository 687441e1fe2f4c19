//! Reads documents of JSON that follow each other, and the elements of arrays, on any number of lines.

use std::io::{self, BufRead};

use super::error::SourceError;
use super::held_document::{DocumentEnd, HeldDocument};
use super::json_scanner::JsonScanner;
use super::positions::{Positions, TextPosition};
use super::text::Text;
use crate::record::Record;

/// Bytes behind a document that are looked at for another one on its line.
const LINE_LOOK_AHEAD: usize = 4096;

/// Reads records from documents that follow each other. Text between them that is not JSON is a record, too, so
/// that it becomes a dead letter.
pub(super) struct DocumentReader {
    text: Text,
    positions: Positions,
    max_record_bytes: usize,
    /// Whether the elements of an array are documents. Otherwise an array is a document.
    reads_elements: bool,
    array: Option<OpenArray>,
    /// Where the text continues.
    position: TextPosition,
    /// Whether the line has only blanks so far.
    line_is_blank: bool,
    /// The line on which the last document began.
    last_line: u64,
    warned_of_comma: bool,
}

/// An array whose elements are read.
struct OpenArray {
    line: u64,
    before: Before,
}

/// The sign before the next element.
#[derive(Clone, Copy)]
enum Before {
    Bracket,
    /// None: an element.
    Element,
    Comma,
}

impl DocumentReader {
    /// Reads documents. A record with more than `max_record_bytes` loses its payload.
    pub(super) fn new(
        text: Text,
        positions: Positions,
        max_record_bytes: usize,
        reads_elements: bool,
    ) -> DocumentReader {
        DocumentReader {
            text,
            positions,
            max_record_bytes,
            reads_elements,
            array: None,
            position: TextPosition::START,
            line_is_blank: true,
            last_line: 0,
            warned_of_comma: false,
        }
    }

    pub(super) fn text(&self) -> &Text {
        &self.text
    }

    /// Returns the next record; `None` at the end.
    pub(super) fn next_record(&mut self) -> Result<Option<Record>, SourceError> {
        loop {
            let line = self.position.line;
            let step = self.step();
            match step.map_err(|error| self.positions.error(line, error))? {
                Step::Record(record) => return Ok(Some(record)),
                Step::Nothing => {}
                Step::End => {
                    let lines =
                        if self.position.byte > 1 { self.position.line } else { self.position.line - 1 };
                    self.positions.warn_if_all_skipped(lines);
                    return Ok(None);
                }
            }
        }
    }

    /// Reads up to the next record, or a sign between records.
    fn step(&mut self) -> io::Result<Step> {
        self.skip_blanks()?;
        let Some(byte) = self.text.peek(0)? else { return Ok(self.end()) };
        let before = self.array.as_ref().map(|array| array.before);
        match (before, byte) {
            (None, b'[') if self.reads_elements => {
                self.array = Some(OpenArray { line: self.position.line, before: Before::Bracket });
                self.take(1);
                Ok(Step::Nothing)
            }
            (None, b'{' | b'[') => self.document(byte),
            (None, _) => self.other_text(),
            (Some(before), b']') => {
                let end = self.position;
                self.array = None;
                self.take(1);
                Ok(if matches!(before, Before::Comma) { self.lone_comma(end) } else { Step::Nothing })
            }
            (Some(before), b',') => {
                let comma = self.position;
                self.take(1);
                match before {
                    Before::Element => {
                        self.set_before(Before::Comma);
                        Ok(Step::Nothing)
                    }
                    Before::Bracket | Before::Comma => Ok(self.lone_comma(comma)),
                }
            }
            (Some(before), _) => {
                if matches!(before, Before::Element) && !self.warned_of_comma {
                    self.warned_of_comma = true;
                    let position = self.positions.next(self.position.line, None);
                    tracing::warn!(%position, "elements of an array have no comma between them; warned once");
                }
                self.set_before(Before::Element);
                if matches!(byte, b'{' | b'[' | b'"') { self.document(byte) } else { self.other_text() }
            }
        }
    }

    fn set_before(&mut self, before: Before) {
        if let Some(array) = &mut self.array {
            array.before = before;
        }
    }

    /// Ends the input. An array without an end is reported, because elements may be missing.
    fn end(&mut self) -> Step {
        let Some(array) = self.array.take() else { return Step::End };
        let refused = format!("not JSON: the array that begins on line {} has no end", array.line);
        self.refused(Vec::new(), self.position, refused)
    }

    /// Reports a comma where an element was expected. The record is there, not at the comma, so that records are in order.
    fn lone_comma(&mut self, expected_at: TextPosition) -> Step {
        self.refused(
            b",".to_vec(),
            expected_at,
            "not JSON: a comma of an array without an element".to_owned(),
        )
    }

    /// A record that no document caused.
    fn refused(&mut self, payload: Vec<u8>, at: TextPosition, reason: String) -> Step {
        // Further commas can follow on the line.
        let shares_line = at.line == self.last_line || !payload.is_empty();
        let byte = shares_line.then_some(at.byte);
        self.last_line = at.line;
        let Some(position) = self.positions.count(at.line, byte) else { return Step::Nothing };
        Step::Record(Record { refused: Some(reason.into()), ..Record::document(Ok(payload), position) })
    }

    /// Reads a document, which begins with `first_byte`.
    fn document(&mut self, first_byte: u8) -> io::Result<Step> {
        let start = self.position;
        let own_indent = self.line_is_blank.then(|| usize::try_from(start.byte - 1).unwrap_or(usize::MAX));
        let indent = if self.array.is_some() { own_indent } else { own_indent.or(Some(0)) };
        let mut scanner = JsonScanner::new(first_byte, indent);
        let mut held = HeldDocument::new(Vec::new(), self.max_record_bytes);
        let end = held.read_rest(&mut self.text, &mut scanner, start, &mut self.position)?;
        // A broken document ends before the first byte of the next one, and only blanks precede it.
        self.line_is_blank = end == DocumentEnd::Broken;
        if end == DocumentEnd::EndOfInput {
            self.array = None;
        }
        // A wrong bracket can end a document too early: the rest is a part of it, too.
        if end == DocumentEnd::Complete && scanner.is_faulty() && !self.is_followed_by_sign()? {
            self.read_other_text(&mut held)?;
        }
        self.record(held, start)
    }

    /// Reads text that is no document.
    fn other_text(&mut self) -> io::Result<Step> {
        let start = self.position;
        let mut held = HeldDocument::new(Vec::new(), self.max_record_bytes);
        self.read_other_text(&mut held)?;
        self.record(held, start)
    }

    /// Reads text that is no document, up to the next document or sign of an array.
    fn read_other_text(&mut self, held: &mut HeldDocument) -> io::Result<()> {
        let is_in_array = self.array.is_some();
        let (mut ends_scalar, mut ends_text) = (is_end_of_scalar(), is_end_of_text_between_documents());
        while !self.text.available().is_empty() || self.text.read_more()? {
            let available = self.text.available();
            let is_end = |byte: &u8| if is_in_array { ends_scalar(*byte) } else { ends_text(*byte) };
            let end = available.iter().position(is_end);
            let length = end.unwrap_or(available.len());
            held.push(&available[..length]);
            self.take(length);
            if end.is_some() {
                break;
            }
        }
        Ok(())
    }

    /// Whether the next byte that is not blank begins a document or is a sign of an array. The end of the input
    /// counts as well.
    fn is_followed_by_sign(&mut self) -> io::Result<bool> {
        let signs: &[u8] = if self.array.is_some() { b"{[,]" } else { b"{[" };
        self.text.look_ahead(|text| {
            let passed = text.passed(0, LINE_LOOK_AHEAD, |byte| byte.is_ascii_whitespace())?;
            Ok(text.peek(passed)?.is_none_or(|byte| signs.contains(&byte)))
        })
    }

    /// Ends a document that began at `start`.
    fn record(&mut self, held: HeldDocument, start: TextPosition) -> io::Result<Step> {
        let shares_line = start.line == self.last_line
            || (start.line == self.position.line && self.is_followed_on_its_line()?);
        self.last_line = start.line;
        if held.is_too_long() && !self.positions.skips(start.line) {
            tracing::warn!(
                position = %self.positions.next(start.line, shares_line.then_some(start.byte)),
                "a document is longer than `--max-record-bytes` ({}): it was not kept",
                self.max_record_bytes
            );
        }
        let position = self.positions.count(start.line, shares_line.then_some(start.byte));
        Ok(match position {
            Some(position) => Step::Record(Record::document(held.finish(), position)),
            None => Step::Nothing,
        })
    }

    /// Whether a record follows on the line: a document, other text, or a comma without an element.
    fn is_followed_on_its_line(&mut self) -> io::Result<bool> {
        let mut before = self.array.as_ref().map(|array| array.before);
        let reads_elements = self.reads_elements;
        self.text.look_ahead(|text| {
            for at in 0..LINE_LOOK_AHEAD {
                let Some(byte) = text.peek(at)? else { return Ok(before.is_some()) };
                before = match (before, byte) {
                    (_, b'\n') => return Ok(false),
                    (_, b' ' | b'\t' | b'\r') => before,
                    (Some(Before::Element), b',') => Some(Before::Comma),
                    (Some(Before::Element | Before::Bracket), b']') => None,
                    (None, b'[') if reads_elements => Some(Before::Bracket),
                    _ => return Ok(true),
                };
            }
            Ok(true)
        })
    }

    /// Moves behind bytes that are available.
    fn take(&mut self, count: usize) {
        let bytes = &self.text.available()[..count];
        let line_start = memchr::memrchr(b'\n', bytes);
        let line = &bytes[line_start.map_or(0, |at| at + 1)..];
        self.line_is_blank =
            (line_start.is_some() || self.line_is_blank) && line.iter().all(|byte| is_passed(*byte));
        self.position.advance(bytes);
        self.text.consume(count);
    }

    /// Skips blanks, and the byte-order marks of files that were joined.
    fn skip_blanks(&mut self) -> io::Result<()> {
        while !self.text.available().is_empty() || self.text.read_more()? {
            let available = self.text.available();
            let blanks = available.iter().position(|byte| !b" \t\r\n".contains(byte));
            let length = blanks.unwrap_or(available.len());
            self.line_is_blank |= available[..length].contains(&b'\n');
            self.position.advance(&available[..length]);
            self.text.consume(length);
            // A mark is no part of the line, so that it does not count as an indentation.
            if blanks.is_some() && !self.text.skip_byte_order_mark()? {
                break;
            }
        }
        Ok(())
    }
}

/// Whether a byte can precede a document on its line: a blank, or one of a byte-order mark.
fn is_passed(byte: u8) -> bool {
    b" \t\r\xef\xbb\xbf".contains(&byte)
}

/// The result of reading a step.
enum Step {
    Record(Record),
    /// A sign between documents, or a document that is skipped.
    Nothing,
    End,
}

/// Text between documents ends before a bracket that is the first on its line, or that only signs precede.
fn is_end_of_text_between_documents() -> impl FnMut(u8) -> bool {
    let (mut begins_line, mut has_only_signs) = (false, true);
    move |byte| {
        if matches!(byte, b'{' | b'[') && (begins_line || has_only_signs) {
            return true;
        }
        begins_line = byte == b'\n' || (begins_line && is_passed(byte));
        has_only_signs &= b" \t\r\n,;".contains(&byte);
        false
    }
}

/// A scalar, or other text between the elements of an array, ends before a sign of the array or with its line. Its
/// first byte is not a sign.
fn is_end_of_scalar() -> impl FnMut(u8) -> bool {
    let mut is_first = true;
    move |byte| {
        let is_end = !is_first && b",[]{\n".contains(&byte);
        is_first = false;
        is_end
    }
}

#[cfg(test)]
mod tests;
