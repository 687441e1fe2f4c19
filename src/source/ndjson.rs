//! A file or standard input with one JSON document per line.

use std::fs::File;
use std::io::Read;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

use super::error::SourceError;
use super::input::Input;
use super::line_reader::LineReader;
use super::polled::Polled;
use super::read_ahead::ReadAhead;
use crate::record::Record;

/// Number of lines that are read ahead from an input that may block.
const READ_AHEAD_LINES: usize = 1024;

/// A source of records from lines. A separate thread reads an input that may block.
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
    records: Receiver<Result<Option<(Record, u64)>, SourceError>>,
    ahead: Arc<ReadAhead>,
}

impl Drop for PipeReader {
    fn drop(&mut self) {
        self.ahead.close();
    }
}

impl std::fmt::Debug for Ndjson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ndjson").field("bytes", &self.bytes).finish_non_exhaustive()
    }
}

impl Ndjson {
    /// Reads from memory, or from another input that never blocks. Positions of records contain `name`. A
    /// record with more than `max_record_bytes` loses its payload.
    pub fn new(name: &str, max_record_bytes: usize, reader: impl Read + Send + 'static) -> Ndjson {
        Ndjson::direct(LineReader::new(name, max_record_bytes, Input::of_bytes(reader)))
    }

    /// Reads a file from its line `first_line` on, counted from 1. A file that is not regular may block, so a
    /// separate thread reads it.
    ///
    /// # Errors
    /// The file's metadata cannot be read.
    pub fn of_file(
        name: &str,
        max_record_bytes: usize,
        first_line: u64,
        file: File,
    ) -> std::io::Result<Ndjson> {
        let reader = LineReader::new(name, max_record_bytes, Input::of_file(file)?).starting_at(first_line);
        let is_regular = reader.length().is_some();
        Ok(if is_regular { Ndjson::direct(reader) } else { Ndjson::piped(reader) })
    }

    fn direct(reader: LineReader) -> Ndjson {
        Ndjson { length: reader.length(), lines: LineInput::File(reader), bytes: 0 }
    }

    fn piped(mut reader: LineReader) -> Ndjson {
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
                let record = record.map(|record| record.map(|record| (record, reader.bytes_read())));
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
            LineInput::File(reader) => reader.next_record()?.map(|record| (record, reader.bytes_read())),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_separate_thread_reads_the_same_records() {
        const TEXT: &[u8] = b"1\n\n123456789\r\n 2\n              \n3";
        let reader = || LineReader::new("f", 8, Input::of_bytes(TEXT));
        let records = |mut source: Ndjson| -> Vec<String> {
            std::iter::from_fn(|| source.next_record().unwrap().map(|record| format!("{record:?}"))).collect()
        };
        let expected = records(Ndjson::direct(reader()));
        assert_eq!(expected.len(), 4);
        assert_eq!(records(Ndjson::piped(reader())), expected);
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
            let mut source = Ndjson::of_file("f", 10, 1, File::open(&path).unwrap()).unwrap();
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
        let mut source = Ndjson::of_file("f", 10, 1, File::open(&path).unwrap()).unwrap();
        std::fs::write(&path, "1\n2\n").unwrap();
        let read = std::iter::from_fn(|| source.next_record().unwrap()).count();
        assert_eq!(read, 2);
    }
}
