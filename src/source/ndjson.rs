//! A file or standard input with one JSON document per line.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

use super::error::SourceError;
use super::input::{Input, Truncated};
use super::polled::Polled;
use crate::record::{Position, Record};

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
    Pipe(Receiver<Result<Option<(Record, u64)>, SourceError>>),
}

struct LineReader {
    text: BufReader<Input>,
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
    /// Reads from memory, or from another input that never blocks. Positions of records contain `name`.
    pub fn new(name: &str, reader: impl Read + Send + 'static) -> Ndjson {
        Ndjson::of(LineReader::new(name, Input::of_bytes(reader)))
    }

    /// Reads a file. A file that is not regular may block, so a separate thread reads it.
    ///
    /// # Errors
    /// The file's metadata cannot be read.
    pub fn of_file(name: &str, file: File) -> std::io::Result<Ndjson> {
        let input = Input::of_file(file)?;
        let is_regular = input.length().is_some();
        let reader = LineReader::new(name, input);
        Ok(if is_regular { Ndjson::of(reader) } else { Ndjson::piped(reader) })
    }

    fn of(reader: LineReader) -> Ndjson {
        let length = reader.text.get_ref().length();
        Ndjson { lines: LineInput::File(reader), length, bytes: 0 }
    }

    fn piped(mut reader: LineReader) -> Ndjson {
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
    pub fn next_record(&mut self) -> Result<Option<Record>, SourceError> {
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
    pub fn poll(&mut self, wait: Duration) -> Result<Polled, SourceError> {
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
    fn new(file: &str, input: Input) -> LineReader {
        LineReader { text: BufReader::with_capacity(1 << 16, input), file: file.into(), line: 0, bytes: 0 }
    }

    /// Returns the next record; `None` at the end.
    fn next_record(&mut self) -> Result<Option<Record>, SourceError> {
        loop {
            let mut payload = Vec::new();
            let length =
                self.text.read_until(b'\n', &mut payload).map_err(|error| self.error_at_next_line(error))?;
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

    fn error_at_next_line(&self, error: std::io::Error) -> SourceError {
        let position = Position::Line { file: Arc::clone(&self.file), line: self.line + 1 };
        match error.downcast::<Truncated>() {
            Ok(Truncated { length, left }) => SourceError::Truncated { position, length, left },
            Err(source) => SourceError::Io { position, source },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &'static [u8]) -> Vec<(u64, Vec<u8>)> {
        let mut source = Ndjson::new("f", text);
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

    /// A file is truncated while it is read, to nothing or in the middle, and may be filled again.
    #[test]
    fn a_truncated_file_is_an_error_at_its_position() {
        const LINES: u64 = 100_000;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("f");
        let lines: Vec<String> = (1..=LINES).map(|line| format!("{line:09}\n")).collect();
        let text = lines.concat();
        for (left, refilled) in [(0, 0), (0, 500), (500_000, 0), (999_999, 0)] {
            std::fs::write(&path, &text).unwrap();
            let mut source = Ndjson::of_file("f", File::open(&path).unwrap()).unwrap();
            assert_eq!(source.length(), Some(LINES * 10));
            source.next_record().unwrap().unwrap();
            let file = File::options().write(true).open(&path).unwrap();
            file.set_len(left).unwrap();
            file.set_len(left + refilled).unwrap();
            let mut read = 1;
            let error = loop {
                match source.next_record() {
                    Ok(record) => assert!(record.is_some(), "the end of the file"),
                    Err(error) => break error,
                }
                read += 1;
            };
            let expected = format!(
                "the file was truncated from 1000000 to {} bytes while it was read, at f:{}",
                left + refilled,
                read + 1
            );
            assert_eq!(error.to_string(), expected);
        }
    }

    /// A file that grows is read to its end.
    #[test]
    fn a_file_may_grow() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("f");
        std::fs::write(&path, "1\n").unwrap();
        let mut source = Ndjson::of_file("f", File::open(&path).unwrap()).unwrap();
        std::fs::write(&path, "1\n2\n").unwrap();
        let read = std::iter::from_fn(|| source.next_record().unwrap()).count();
        assert_eq!(read, 2);
    }
}
