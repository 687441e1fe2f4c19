//! A file or standard input with one JSON document per line.

use std::io::{BufRead, BufReader, Read};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

use super::polled::Polled;
use crate::record::Record;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Number of lines that are read ahead from an input that may block.
const READ_AHEAD_LINES: usize = 1024;

/// Reads records from lines. A line ends at LF or CRLF, the last line also at the end of the file. Blank
/// lines are not records. A byte-order mark at the start of the file is not part of the first record.
pub struct Ndjson {
    lines: LineInput,
    length: Option<u64>,
    bytes: u64,
}

enum LineInput {
    /// An input that never blocks.
    File(LineReader),
    /// An input that a separate thread reads: each record, with the number of bytes read so far.
    Pipe(Receiver<std::io::Result<Option<(Record, u64)>>>),
}

struct LineReader {
    text: BufReader<Box<dyn Read + Send>>,
    file: Arc<str>,
    line: u64,
    bytes: u64,
}

impl std::fmt::Debug for Ndjson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ndjson").field("bytes", &self.bytes).finish_non_exhaustive()
    }
}

impl Ndjson {
    /// Reads from `reader`. Positions of records contain `name`. `length` is the number of bytes, if it is
    /// known.
    pub fn new(name: &str, length: Option<u64>, reader: impl Read + Send + 'static) -> Ndjson {
        Ndjson { lines: LineInput::File(LineReader::new(name, reader)), length, bytes: 0 }
    }

    /// Reads from an input that may block, in a separate thread.
    pub fn piped(name: &str, reader: impl Read + Send + 'static) -> Ndjson {
        let mut reader = LineReader::new(name, reader);
        let (sender, lines) = sync_channel(READ_AHEAD_LINES);
        std::thread::spawn(move || {
            loop {
                let record = reader.next_record();
                let last = !matches!(record, Ok(Some(_)));
                let record = record.map(|record| record.map(|record| (record, reader.bytes)));
                // Sending fails if the source was dropped.
                if sender.send(record).is_err() || last {
                    return;
                }
            }
        });
        Ndjson { lines: LineInput::Pipe(lines), length: None, bytes: 0 }
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
    pub fn next_record(&mut self) -> std::io::Result<Option<Record>> {
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
    pub fn poll(&mut self, wait: Duration) -> std::io::Result<Polled> {
        let found = match &mut self.lines {
            LineInput::File(reader) => reader.next_record()?.map(|record| (record, reader.bytes)),
            LineInput::Pipe(lines) => match lines.recv_timeout(wait) {
                Ok(found) => found?,
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
    fn new(file: &str, reader: impl Read + Send + 'static) -> LineReader {
        let text = BufReader::with_capacity(1 << 16, Box::new(reader) as Box<dyn Read + Send>);
        LineReader { text, file: file.into(), line: 0, bytes: 0 }
    }

    /// Returns the next record; `None` at the end.
    fn next_record(&mut self) -> std::io::Result<Option<Record>> {
        loop {
            let mut payload = Vec::new();
            let length = self.text.read_until(b'\n', &mut payload)?;
            if length == 0 {
                return Ok(None);
            }
            self.bytes += length as u64;
            self.line += 1;
            if payload.last() == Some(&b'\n') {
                payload.pop();
                if payload.last() == Some(&b'\r') {
                    payload.pop();
                }
            }
            if self.line == 1 && payload.starts_with(BYTE_ORDER_MARK) {
                payload.drain(..BYTE_ORDER_MARK.len());
            }
            if payload.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            return Ok(Some(Record::line(payload, Arc::clone(&self.file), self.line)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Position;

    fn records(text: &'static [u8]) -> Vec<(u64, Vec<u8>)> {
        let mut source = Ndjson::new("f", None, text);
        std::iter::from_fn(|| source.next_record().unwrap())
            .map(|record| match record.position {
                Position::Line { line, .. } => (line, record.payload.unwrap()),
                Position::Offset { .. } => panic!("{}", record.position),
            })
            .collect()
    }

    #[test]
    fn lines_are_records() {
        assert_eq!(records(b""), []);
        assert_eq!(records(b"\n\r\n  \n"), []);
        let expected = [(1, b"1".to_vec()), (3, b" 2".to_vec()), (4, b"3".to_vec())];
        assert_eq!(records(b"\xef\xbb\xbf1\r\n\n 2\n3"), expected);
        assert_eq!(records(b"1\n\xef\xbb\xbf2\n"), [(1, b"1".to_vec()), (2, b"\xef\xbb\xbf2".to_vec())]);
        assert_eq!(records(b"1\r2\n"), [(1, b"1\r2".to_vec())]);
    }
}
