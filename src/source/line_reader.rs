//! Splits the text of a file, of standard input or of memory into records, one per line.

use std::io::{self, BufRead, Read};

use super::error::SourceError;
use super::held_document::{DocumentEnd, HeldDocument};
use super::json_scanner::{JsonScanner, Scan};
use super::positions::{Positions, TextPosition};
use super::text::Text;
use crate::record::Record;

/// Bytes that a line can have in addition to its record: CRLF.
const LINE_OVERHEAD: usize = 2;

/// Bytes that are read at once of a line that is too long.
const SKIPPED_PART: usize = 1 << 16;

/// Reads records from lines. A line ends at LF or CRLF, the last line also at the end of the file. Blank
/// lines are not records. Of a record that is too long, only the length is kept.
pub(super) struct LineReader {
    text: Text,
    positions: Positions,
    /// The number of lines read so far.
    lines: u64,
    max_record_bytes: usize,
    /// Whether a document can continue on the next lines.
    joins_lines: bool,
}

/// The content of a line.
enum Line {
    Blank,
    /// The payload, and the end of the line.
    Payload(Vec<u8>, &'static [u8]),
    /// The length of a payload that was not kept.
    TooLong(u64),
}

impl LineReader {
    /// Reads lines. A record with more than `max_record_bytes` loses its payload. With `joins_lines`, a document
    /// that begins a line and has no end there continues on the next lines.
    pub(super) fn new(
        text: Text,
        positions: Positions,
        max_record_bytes: usize,
        joins_lines: bool,
    ) -> LineReader {
        LineReader { text, positions, lines: 0, max_record_bytes, joins_lines }
    }

    pub(super) fn text(&self) -> &Text {
        &self.text
    }

    /// Returns the next record; `None` at the end.
    pub(super) fn next_record(&mut self) -> Result<Option<Record>, SourceError> {
        loop {
            let first_line = self.lines + 1;
            let line = self.read_line().and_then(|line| match line {
                Some(Line::Payload(payload, line_end)) if self.joins_lines && is_open(&payload) => {
                    self.join_lines(payload, line_end).map(Some)
                }
                other => Ok(other),
            });
            let payload = match line.map_err(|error| self.positions.error(first_line, error))? {
                None => {
                    self.positions.warn_if_all_skipped(self.lines);
                    return Ok(None);
                }
                Some(Line::Blank) => continue,
                Some(Line::Payload(payload, _)) => Ok(payload),
                Some(Line::TooLong(length)) => Err(length),
            };
            if let Some(position) = self.positions.count(first_line, None) {
                return Ok(Some(Record::document(payload, position)));
            }
        }
    }

    /// Reads a line to its end. Returns `None` at the end of the input.
    fn read_line(&mut self) -> io::Result<Option<Line>> {
        let kept_bytes = self.max_record_bytes.saturating_add(LINE_OVERHEAD);
        let mut payload = Vec::new();
        let read = self.read_part(kept_bytes, &mut payload)?;
        if read == 0 {
            return Ok(None);
        }
        let line_end = trim_line_end(&mut payload);
        let has_ended = !line_end.is_empty() || read < kept_bytes;
        let line = if !has_ended {
            self.skip_rest(payload)?
        } else if is_blank(&payload) {
            Line::Blank
        } else if payload.len() > self.max_record_bytes {
            Line::TooLong(payload.len() as u64)
        } else {
            Line::Payload(payload, line_end)
        };
        self.lines += 1;
        Ok(Some(line))
    }

    /// Reads the rest of a line that is too long, without keeping it.
    fn skip_rest(&mut self, mut start: Vec<u8>) -> io::Result<Line> {
        if !self.positions.skips(self.lines + 1) {
            tracing::warn!(
                position = %self.positions.next(self.lines + 1, None),
                "a line is longer than `--max-record-bytes` ({}): reading to its end without keeping it",
                self.max_record_bytes
            );
        }
        let mut length = start.len() as u64;
        let mut blank = is_blank(&start);
        // The last byte so far is kept, since it can belong to the end of the line.
        let mut part = start.split_off(start.len() - 1);
        drop(start);
        loop {
            let read = self.read_part(SKIPPED_PART, &mut part)?;
            length += read as u64;
            blank = blank && is_blank(&part);
            let untrimmed = part.len();
            if !trim_line_end(&mut part).is_empty() || read == 0 {
                length -= (untrimmed - part.len()) as u64;
                return Ok(if blank { Line::Blank } else { Line::TooLong(length) });
            }
            part.drain(..untrimmed - 1);
        }
    }

    /// Appends the rest of a line and its end to `part`, but not more than `max_bytes`. Returns the number of
    /// bytes, which is 0 at the end of the input.
    fn read_part(&mut self, max_bytes: usize, part: &mut Vec<u8>) -> io::Result<usize> {
        (&mut self.text).take(max_bytes as u64).read_until(b'\n', part)
    }

    /// Reads a document that has no end on its first line, and ends with its last line. If there is no sound
    /// document, the line is a record of its own.
    fn join_lines(&mut self, payload: Vec<u8>, line_end: &'static [u8]) -> io::Result<Line> {
        let mut scanner = JsonScanner::strict(payload[0]);
        let is_open = line_end.ends_with(b"\n")
            && scanner.feed(&payload) == Scan::More
            && scanner.feed(line_end) == Scan::More;
        if !is_open {
            return Ok(Line::Payload(payload, line_end));
        }
        let start = TextPosition { line: self.lines, byte: 1 };
        let mut position = TextPosition { line: self.lines + 1, byte: 1 };
        let first_length = payload.len() + line_end.len();
        let mut held = HeldDocument::new([&payload, line_end].concat(), self.max_record_bytes);
        let end = held.read_rest(&mut self.text, &mut scanner, start, &mut position)?;
        let mut is_sound = end == DocumentEnd::Complete;
        while is_sound {
            let mut part = Vec::new();
            let read = self.read_part(SKIPPED_PART, &mut part)?;
            held.push(&part);
            position.advance(&part);
            is_sound = is_blank(&part);
            if read == 0 || part.ends_with(b"\n") {
                break;
            }
        }
        // The scanner does not know the whole grammar, so it can find an end in damaged lines.
        if let Some(bytes) = held.bytes()
            && !(is_sound && serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok())
        {
            self.text.unread(bytes.get(first_length..).unwrap_or_default());
            return Ok(Line::Payload(payload, line_end));
        }
        // The line of the position is read if the text ended within it.
        self.lines = if position.byte > 1 { position.line } else { position.line - 1 };
        Ok(match held.finish() {
            Ok(payload) => Line::Payload(payload, b""),
            Err(length) => Line::TooLong(length),
        })
    }
}

/// Removes the end of a line, LF or CRLF, and returns it.
fn trim_line_end(line: &mut Vec<u8>) -> &'static [u8] {
    if line.last() != Some(&b'\n') {
        return b"";
    }
    line.pop();
    if line.last() == Some(&b'\r') {
        line.pop();
        return b"\r\n";
    }
    b"\n"
}

fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_whitespace)
}

/// Whether a line begins with a bracket, and does not end with the one that closes it.
fn is_open(line: &[u8]) -> bool {
    let last = line.trim_ascii_end().last();
    match line.first() {
        Some(b'{') => last != Some(&b'}'),
        Some(b'[') => last != Some(&b']'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::input::Input;
    use super::super::positions::FirstDocument;
    use super::*;
    use crate::record::Position;

    const MAX: usize = 8;

    fn reader_of(
        bytes: impl Read + Send + 'static,
        max: usize,
        joins_lines: bool,
        first_line: u64,
    ) -> LineReader {
        let mut text = Text::new(Input::of_bytes(bytes).unwrap());
        text.skip_byte_order_mark().unwrap();
        let first = FirstDocument { line: first_line, document: 1 };
        LineReader::new(text, Positions::new("f".into(), first), max, joins_lines)
    }

    type LineRecord = (u64, Result<Vec<u8>, u64>);

    /// The records, each with its line. A record that is too long is its length.
    fn found(mut reader: LineReader) -> Vec<LineRecord> {
        std::iter::from_fn(|| reader.next_record().unwrap())
            .map(|record| match (record.position, record.payload, record.too_long) {
                (Position::Line { line, .. }, Some(payload), None) => (line, Ok(payload)),
                (Position::Line { line, .. }, None, Some(length)) => (line, Err(length)),
                (position, ..) => panic!("{position}"),
            })
            .collect()
    }

    fn records(text: &'static [u8]) -> Vec<LineRecord> {
        found(reader_of(text, MAX, false, 1))
    }

    fn ok(line: u64, payload: &str) -> LineRecord {
        (line, Ok(payload.as_bytes().to_vec()))
    }
    #[test]
    fn lines_are_records() {
        assert_eq!(records(b""), []);
        assert_eq!(records(b"\n\r\n  \n"), []);
        assert_eq!(records(b"\xef\xbb\xbf1\r\n\n 2\n3"), [ok(1, "1"), ok(3, " 2"), ok(4, "3")]);
        assert_eq!(records(b"1\n\xef\xbb\xbf2\n"), [ok(1, "1"), ok(2, "\u{feff}2")]);
        assert_eq!(records(b"1\r2\n"), [ok(1, "1\r2")]);
    }

    #[test]
    fn lines_before_the_first_one_are_skipped() {
        let from = |first_line: u64| {
            let text = &b"\xef\xbb\xbf1\n\n123456789\n4\n5"[..];
            let mut reader = reader_of(text, MAX, true, first_line);
            let lines = std::iter::from_fn(|| reader.next_record().unwrap()).map(|record| record.position);
            let lines: Vec<String> = lines.map(|position| position.to_string()).collect();
            (lines.join(" "), reader.text().input().bytes_read())
        };
        assert_eq!(from(1), ("f:1 f:3 f:4 f:5".to_owned(), 19));
        assert_eq!(from(2), ("f:3 f:4 f:5".to_owned(), 19));
        assert_eq!(from(5), ("f:5".to_owned(), 19));
        assert_eq!(from(6), (String::new(), 19));
        assert_eq!(from(u64::MAX), (String::new(), 19));
    }

    #[test]
    fn documents_of_several_lines_are_joined() {
        let check = |text: &str, expected: &[(u64, &str)]| {
            let expected: Vec<LineRecord> =
                expected.iter().map(|(line, payload)| ok(*line, payload)).collect();
            let bytes = std::io::Cursor::new(text.as_bytes().to_vec());
            assert_eq!(found(reader_of(bytes, 100, true, 1)), expected, "{text:?}");
        };
        check("{}\n{\n \"a\": 1\n}\n{}\n", &[(1, "{}"), (2, "{\n \"a\": 1\n}"), (5, "{}")]);
        check("{\r\n}\r\n\n1", &[(1, "{\r\n}"), (4, "1")]);
        // Only sound documents are joined.
        check("[1,\n2] x\n[3]", &[(1, "[1,"), (2, "2] x"), (3, "[3]")]);
        check("{\"a\": [\n{}\n{}\n", &[(1, "{\"a\": ["), (2, "{}"), (3, "{}")]);
        check("{\"a\": \"x\n}\n{}\n", &[(1, "{\"a\": \"x"), (2, "}"), (3, "{}")]);
        check("{\n \"a\": [\n}\n{}\n", &[(1, "{"), (2, " \"a\": ["), (3, "}"), (4, "{}")]);
        check("{\n \"a\": [\n\n{}\n", &[(1, "{"), (2, " \"a\": ["), (4, "{}")]);
        check("{\n\"a\": [\n{},\n{}\n", &[(1, "{"), (2, "\"a\": ["), (3, "{},"), (4, "{}")]);
        check("{\n \"a\": \"\n\n{}\n", &[(1, "{"), (2, " \"a\": \""), (4, "{}")]);
        check("{\"a\": [", &[(1, "{\"a\": [")]);
        check("{\"a\":\n\"b\": 1}\n{}", &[(1, "{\"a\":"), (2, "\"b\": 1}"), (3, "{}")]);
        check("{\"a\": 1} x\n{} y", &[(1, "{\"a\": 1} x"), (2, "{} y")]);
    }

    #[test]
    fn of_a_long_joined_document_only_the_length_is_kept() {
        let text = format!("{{\n\"a\": \"{}\"\n}}\n{{}}\n", "x".repeat(200));
        let length = text.len() as u64 - 3;
        let reader = reader_of(std::io::Cursor::new(text.into_bytes()), 100, true, 1);
        assert_eq!(found(reader), [(1, Err(length)), ok(4, "{}")]);
    }

    #[test]
    fn of_a_long_line_only_the_length_is_kept() {
        // The byte-order mark and the end of the line do not count.
        assert_eq!(records(b"\xef\xbb\xbf12345678\r\n2"), [ok(1, "12345678"), ok(2, "2")]);
        assert_eq!(records(b"\xef\xbb\xbf123456789\r\n2"), [(1, Err(9)), ok(2, "2")]);
        // The rest of the line is skipped, up to its end, wherever a part ends.
        for length in (9..30).chain(SKIPPED_PART..SKIPPED_PART + 30) {
            for end in ["", "\n", "\r\n", "\r", "\r\r\n"] {
                let text = format!("{}{end}", "x".repeat(length));
                let expected = text.strip_suffix("\r\n").or(text.strip_suffix('\n')).unwrap_or(&text).len();
                let before_next = if end.ends_with('\n') { "" } else { "\n" };
                let text = format!("{text}{before_next}2\n").leak().as_bytes();
                let expected = if end == "\r" { expected - 1 } else { expected };
                assert_eq!(records(text), [(1, Err(expected as u64)), ok(2, "2")], "{length} {end:?}");
            }
        }
        assert_eq!(records(b"123456789012345"), [(1, Err(15))]);
        // A long line can be blank.
        assert_eq!(records(b"                    \r\n2"), [ok(2, "2")]);
        assert_eq!(records(b"                   x\n2"), [(1, Err(20)), ok(2, "2")]);
    }

    #[test]
    fn a_line_of_any_length_takes_little_memory() {
        const LENGTH: u64 = 1 << 30;
        let zeros = std::io::repeat(0).take(LENGTH).chain(&b"\n2\n"[..]);
        let mut reader = reader_of(zeros, MAX, true, 1);
        assert_eq!(reader.next_record().unwrap().unwrap().too_long, Some(LENGTH));
        assert_eq!(reader.next_record().unwrap().unwrap().payload, Some(b"2".to_vec()));
        assert_eq!(
            (reader.next_record().unwrap().is_none(), reader.text().input().bytes_read()),
            (true, LENGTH + 3)
        );
    }
}
