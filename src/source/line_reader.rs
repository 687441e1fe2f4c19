//! Splits the bytes of a file, of standard input or of memory into records, one per line.

use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;

use super::error::SourceError;
use super::input::{Input, Truncated};
use crate::decode::binary_format;
use crate::record::{Position, Record};

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Bytes that a line can have in addition to its record: a byte-order mark and CRLF.
const LINE_OVERHEAD: usize = BYTE_ORDER_MARK.len() + 2;

/// Bytes that are read at once of a line that is too long.
const SKIPPED_PART: usize = 1 << 16;

/// Reads records from lines. A line ends at LF or CRLF, the last line also at the end of the file. Blank
/// lines are not records. A byte-order mark at the start of the file is not part of the first record. Of a
/// record that is too long, only the length is kept.
pub(super) struct LineReader {
    text: BufReader<Input>,
    file: Arc<str>,
    /// The number of lines read so far.
    lines: u64,
    bytes: u64,
    max_record_bytes: usize,
    /// The first line that can be a record, counted from 1. The lines before it are skipped.
    first_line: u64,
}

/// The content of a line.
enum Line {
    Blank,
    Payload(Vec<u8>),
    /// The length of a payload that was not kept.
    TooLong(u64),
}

impl LineReader {
    /// Reads from `input`. Positions of records contain `file`. A record with more than `max_record_bytes`
    /// loses its payload.
    pub(super) fn new(file: &str, max_record_bytes: usize, input: Input) -> LineReader {
        let text = BufReader::with_capacity(1 << 16, input);
        LineReader { text, file: file.into(), lines: 0, bytes: 0, max_record_bytes, first_line: 1 }
    }

    /// Skips the lines before `first_line`, counted from 1.
    pub(super) fn starting_at(self, first_line: u64) -> LineReader {
        LineReader { first_line, ..self }
    }

    /// The length of the input in bytes, if it is known.
    pub(super) fn length(&self) -> Option<u64> {
        self.text.get_ref().length()
    }

    /// The number of bytes read so far.
    pub(super) fn bytes_read(&self) -> u64 {
        self.bytes
    }

    /// Returns the next record; `None` at the end.
    pub(super) fn next_record(&mut self) -> Result<Option<Record>, SourceError> {
        if self.bytes == 0 {
            self.check_format()?;
        }
        loop {
            let line = self.read_line().map_err(|error| self.error_at_next_line(error))?;
            let Some(line) = line else {
                self.warn_if_all_skipped();
                return Ok(None);
            };
            self.lines += 1;
            if self.lines < self.first_line {
                continue;
            }
            let file = Arc::clone(&self.file);
            match line {
                Line::Blank => {}
                Line::Payload(payload) => return Ok(Some(Record::line(payload, file, self.lines))),
                Line::TooLong(length) => return Ok(Some(Record::too_long_line(length, file, self.lines))),
            }
        }
    }

    /// Refuses an input of a binary format, each line of which would become a dead letter.
    fn check_format(&mut self) -> Result<(), SourceError> {
        let format = self.text.fill_buf().map(binary_format);
        match format.map_err(|error| self.error_at_next_line(error))? {
            Some(format) => Err(SourceError::OtherFormat(format)),
            None => Ok(()),
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
        let has_ended = trim_line_end(&mut payload) || read < kept_bytes;
        if self.lines == 0 && payload.starts_with(BYTE_ORDER_MARK) {
            payload.drain(..BYTE_ORDER_MARK.len());
        }
        Ok(Some(if !has_ended {
            self.skip_rest(payload)?
        } else if is_blank(&payload) {
            Line::Blank
        } else if payload.len() > self.max_record_bytes {
            Line::TooLong(payload.len() as u64)
        } else {
            Line::Payload(payload)
        }))
    }

    /// Reads the rest of a line that is too long, without keeping it.
    fn skip_rest(&mut self, mut start: Vec<u8>) -> io::Result<Line> {
        if self.lines + 1 >= self.first_line {
            tracing::warn!(
                position = %self.next_position(),
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
            if trim_line_end(&mut part) || read == 0 {
                length -= (untrimmed - part.len()) as u64;
                return Ok(if blank { Line::Blank } else { Line::TooLong(length) });
            }
            part.drain(..untrimmed - 1);
        }
    }

    /// Appends the rest of a line and its end to `part`, but not more than `max_bytes`. Returns the number of
    /// bytes, which is 0 at the end of the input.
    fn read_part(&mut self, max_bytes: usize, part: &mut Vec<u8>) -> io::Result<usize> {
        let read = (&mut self.text).take(max_bytes as u64).read_until(b'\n', part)?;
        self.bytes += read as u64;
        Ok(read)
    }

    /// Warns at the end of an input that ends before the first line to read. A run that has read all lines
    /// continues at the line after the last one.
    fn warn_if_all_skipped(&self) {
        if self.lines + 1 < self.first_line {
            tracing::warn!(
                "`--from-line {}`: `{}` has only {} lines",
                self.first_line,
                self.file,
                self.lines
            );
        }
    }

    fn next_position(&self) -> Position {
        Position::Line { file: Arc::clone(&self.file), line: self.lines + 1 }
    }

    fn error_at_next_line(&self, error: io::Error) -> SourceError {
        let position = self.next_position();
        match error.downcast::<Truncated>() {
            Ok(Truncated { length, left }) => SourceError::Truncated { position, length, left },
            Err(source) => SourceError::Io { position, source },
        }
    }
}

/// Removes the end of a line, LF or CRLF. Returns whether there was one.
fn trim_line_end(line: &mut Vec<u8>) -> bool {
    if line.last() != Some(&b'\n') {
        return false;
    }
    line.pop();
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    true
}

fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAX: usize = 8;

    fn reader_of(bytes: impl Read + Send + 'static) -> LineReader {
        LineReader::new("f", MAX, Input::of_bytes(bytes))
    }

    /// The records, each with its line. A record that is too long is its length.
    fn records(text: &'static [u8]) -> Vec<(u64, Result<Vec<u8>, u64>)> {
        let mut reader = reader_of(text);
        std::iter::from_fn(|| reader.next_record().unwrap())
            .map(|record| match (record.position, record.payload, record.too_long) {
                (Position::Line { line, .. }, Some(payload), None) => (line, Ok(payload)),
                (Position::Line { line, .. }, None, Some(length)) => (line, Err(length)),
                (position, ..) => panic!("{position}"),
            })
            .collect()
    }

    fn ok(line: u64, payload: &str) -> (u64, Result<Vec<u8>, u64>) {
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
    fn a_binary_file_is_refused() {
        for (bytes, name) in [(&b"\x1f\x8b\x08\0"[..], "gzip"), (b"\x28\xb5\x2f\xfd\n", "zstd")] {
            let error = reader_of(bytes).next_record().unwrap_err();
            assert!(matches!(error, SourceError::OtherFormat(format) if format.name == name), "{error}");
        }
        // Only the first bytes count.
        assert_eq!(records(b"1\nBZh"), [ok(1, "1"), ok(2, "BZh")]);
    }

    #[test]
    fn lines_before_the_first_one_are_skipped() {
        let from = |first_line: u64| {
            let mut reader = reader_of(&b"\xef\xbb\xbf1\n\n123456789\n4\n5"[..]).starting_at(first_line);
            let lines = std::iter::from_fn(|| reader.next_record().unwrap()).map(|record| record.position);
            let lines: Vec<String> = lines.map(|position| position.to_string()).collect();
            (lines.join(" "), reader.bytes_read())
        };
        assert_eq!(from(1), ("f:1 f:3 f:4 f:5".to_owned(), 19));
        assert_eq!(from(2), ("f:3 f:4 f:5".to_owned(), 19));
        assert_eq!(from(5), ("f:5".to_owned(), 19));
        assert_eq!(from(6), (String::new(), 19));
        assert_eq!(from(u64::MAX), (String::new(), 19));
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
        let mut reader = reader_of(zeros);
        assert_eq!(reader.next_record().unwrap().unwrap().too_long, Some(LENGTH));
        assert_eq!(reader.next_record().unwrap().unwrap().payload, Some(b"2".to_vec()));
        assert_eq!((reader.next_record().unwrap().is_none(), reader.bytes_read()), (true, LENGTH + 3));
    }
}
