//! A file or standard input with one JSON document per line.

use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

use super::polled::Polled;
use super::read_ahead::ReadAhead;
use crate::record::Record;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Number of lines that are read ahead from an input that may block.
const READ_AHEAD_LINES: usize = 1024;

/// Bytes that a line can have in addition to its record: a byte-order mark and CRLF.
const LINE_OVERHEAD: usize = BYTE_ORDER_MARK.len() + 2;

/// Bytes that are read at once of a line that is too long.
const SKIPPED_PART: usize = 1 << 16;

/// Reads records from lines. A line ends at LF or CRLF, the last line also at the end of the file. Blank
/// lines are not records. A byte-order mark at the start of the file is not part of the first record. Of a
/// record that is too long, only the length is kept.
pub struct Ndjson {
    lines: LineInput,
    length: Option<u64>,
    bytes: u64,
}

enum LineInput {
    /// An input that never blocks.
    File(LineReader),
    /// An input that a separate thread reads.
    Pipe(PipeReader),
}

struct PipeReader {
    /// Each record, with the number of bytes read so far.
    records: Receiver<io::Result<Option<(Record, u64)>>>,
    ahead: Arc<ReadAhead>,
}

impl Drop for PipeReader {
    fn drop(&mut self) {
        self.ahead.close();
    }
}

struct LineReader {
    text: BufReader<Box<dyn Read + Send>>,
    file: Arc<str>,
    line: u64,
    bytes: u64,
    max_record_bytes: usize,
}

impl std::fmt::Debug for Ndjson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ndjson").field("bytes", &self.bytes).finish_non_exhaustive()
    }
}

impl Ndjson {
    /// Reads from `reader`. Positions of records contain `name`. A record with more than `max_record_bytes`
    /// loses its payload. `length` is the number of bytes, if it is known.
    pub fn new(
        name: &str,
        max_record_bytes: usize,
        length: Option<u64>,
        reader: impl Read + Send + 'static,
    ) -> Ndjson {
        let reader = LineReader::new(name, max_record_bytes, reader);
        Ndjson { lines: LineInput::File(reader), length, bytes: 0 }
    }

    /// Reads from an input that may block, in a separate thread.
    pub fn piped(name: &str, max_record_bytes: usize, reader: impl Read + Send + 'static) -> Ndjson {
        let mut reader = LineReader::new(name, max_record_bytes, reader);
        let (sender, records) = sync_channel(READ_AHEAD_LINES);
        let ahead = Arc::<ReadAhead>::default();
        let lines = LineInput::Pipe(PipeReader { records, ahead: Arc::clone(&ahead) });
        std::thread::spawn(move || {
            loop {
                let record = reader.next_record();
                let last = !matches!(record, Ok(Some(_)));
                if let Ok(Some(record)) = &record {
                    ahead.add(record.bytes());
                }
                let record = record.map(|record| record.map(|record| (record, reader.bytes)));
                // Sending fails if the source was dropped.
                if sender.send(record).is_err() || last {
                    return;
                }
            }
        });
        Ndjson { lines, length: None, bytes: 0 }
    }

    /// The total number of bytes, if it is known.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        self.length
    }

    /// The number of bytes read so far.
    #[must_use]
    pub fn bytes_read(&self) -> u64 {
        self.bytes
    }

    /// Returns the next record, and waits for it without a limit. `None` at the end.
    ///
    /// # Errors
    /// The input cannot be read.
    pub fn next_record(&mut self) -> io::Result<Option<Record>> {
        loop {
            match self.poll(Duration::from_hours(1))? {
                Polled::Record(record, _) => return Ok(Some(record)),
                Polled::End => return Ok(None),
                Polled::Nothing | Polled::Assigned(_) => {}
            }
        }
    }

    /// Returns the next record, if it arrives within `wait`.
    ///
    /// # Errors
    /// The input cannot be read.
    pub fn poll(&mut self, wait: Duration) -> io::Result<Polled> {
        let found = match &mut self.lines {
            LineInput::File(reader) => reader.next_record()?.map(|record| (record, reader.bytes)),
            LineInput::Pipe(pipe) => match pipe.records.recv_timeout(wait) {
                Ok(found) => found?.inspect(|(record, _)| pipe.ahead.remove(record.bytes())),
                Err(RecvTimeoutError::Timeout) => return Ok(Polled::Nothing),
                // The end was reported before.
                Err(RecvTimeoutError::Disconnected) => None,
            },
        };
        Ok(match found {
            Some((record, bytes)) => {
                self.bytes = bytes;
                Polled::Record(record, 0)
            }
            None => Polled::End,
        })
    }
}

impl LineReader {
    fn new(file: &str, max_record_bytes: usize, reader: impl Read + Send + 'static) -> LineReader {
        let text = BufReader::with_capacity(1 << 16, Box::new(reader) as Box<dyn Read + Send>);
        LineReader { text, file: file.into(), line: 0, bytes: 0, max_record_bytes }
    }

    /// Returns the next record; `None` at the end.
    fn next_record(&mut self) -> io::Result<Option<Record>> {
        let kept_bytes = self.max_record_bytes.saturating_add(LINE_OVERHEAD);
        loop {
            let mut payload = Vec::new();
            let read = self.read_part(kept_bytes, &mut payload)?;
            if read == 0 {
                return Ok(None);
            }
            self.line += 1;
            let has_ended = trim_line_end(&mut payload) || read < kept_bytes;
            if self.line == 1 && payload.starts_with(BYTE_ORDER_MARK) {
                payload.drain(..BYTE_ORDER_MARK.len());
            }
            let too_long = if !has_ended {
                let Some(length) = self.skip_rest(payload)? else { continue };
                length
            } else if is_blank(&payload) {
                continue;
            } else if payload.len() > self.max_record_bytes {
                payload.len() as u64
            } else {
                return Ok(Some(Record::line(payload, Arc::clone(&self.file), self.line)));
            };
            return Ok(Some(Record::too_long_line(too_long, Arc::clone(&self.file), self.line)));
        }
    }

    /// Reads the rest of a line that is too long, without keeping it. Returns the length of the line; `None`
    /// if it is blank.
    fn skip_rest(&mut self, mut start: Vec<u8>) -> io::Result<Option<u64>> {
        tracing::warn!(
            position = %format_args!("{}:{}", self.file, self.line),
            "a line is longer than `--max-record-bytes` ({}): reading to its end without keeping it",
            self.max_record_bytes
        );
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
                return Ok((!blank).then_some(length - (untrimmed - part.len()) as u64));
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
    use crate::record::Position;

    const MAX: usize = 8;

    /// The records, each with its line. A record that is too long is its length.
    fn records(text: &'static [u8]) -> Vec<(u64, Result<Vec<u8>, u64>)> {
        let mut source = Ndjson::new("f", MAX, None, text);
        let mut piped = Ndjson::piped("f", MAX, text);
        std::iter::from_fn(|| {
            let record = source.next_record().unwrap();
            let other = piped.next_record().unwrap();
            assert_eq!(format!("{record:?}"), format!("{other:?}"));
            record
        })
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
        let mut source = Ndjson::new("f", MAX, None, zeros);
        assert_eq!(source.next_record().unwrap().unwrap().too_long, Some(LENGTH));
        assert_eq!(source.next_record().unwrap().unwrap().payload, Some(b"2".to_vec()));
        assert_eq!((source.next_record().unwrap().is_none(), source.bytes_read()), (true, LENGTH + 3));
    }
}
