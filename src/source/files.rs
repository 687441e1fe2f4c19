//! Files that are read one after the other, standard input, or memory.

use std::collections::VecDeque;
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::os::fd::AsFd;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

use super::error::SourceError;
use super::file_reader::{FileOptions, FileReader};
use super::input::Input;
use super::layout::FileFormat;
use super::polled::Polled;
use super::positions::FirstDocument;
use super::read_ahead::ReadAhead;
use crate::record::Record;

/// Number of records that are read ahead from an input that may block.
const READ_AHEAD_RECORDS: usize = 1024;

/// A source of records from files. A separate thread reads an input that may block.
pub struct Files {
    input: FilesInput,
    names: Arc<[Arc<str>]>,
    length: Option<u64>,
    bytes: u64,
}

enum FilesInput {
    /// Files that never block.
    Direct(FileSequence),
    /// Files that a separate thread reads.
    Piped(PipeReader),
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

/// Files that are opened one after the other.
struct FileSequence {
    waiting: VecDeque<WaitingFile>,
    reading: Option<Box<FileReader>>,
    options: FileOptions,
    /// The bytes of the files that were read to their ends.
    finished_bytes: u64,
}

/// A file that is not read yet.
struct WaitingFile {
    name: Arc<str>,
    content: Content,
}

enum Content {
    /// A file to open by its path, and the bytes that it has at the start.
    Path(PathBuf, u64),
    Open(File),
    Memory(Box<dyn Read + Send>),
}

impl std::fmt::Debug for Files {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Files")
            .field("names", &self.names)
            .field("bytes", &self.bytes)
            .finish_non_exhaustive()
    }
}

impl FileSequence {
    fn next_record(&mut self) -> Result<Option<Record>, SourceError> {
        loop {
            if let Some(reading) = &mut self.reading {
                if let Some(record) = reading.next_record()? {
                    return Ok(Some(record));
                }
                self.finished_bytes += reading.bytes_read();
                self.reading = None;
            }
            let Some(WaitingFile { name, content }) = self.waiting.pop_front() else { return Ok(None) };
            let options = self.options;
            self.options.first = FirstDocument::default();
            let input = match content {
                Content::Path(path, length) => {
                    let file = File::open(path);
                    let file =
                        file.map_err(|source| SourceError::Open { file: Arc::clone(&name), source })?;
                    Input::of_file(file, length)
                }
                Content::Open(file) => Input::of_file(file, 0),
                Content::Memory(bytes) => Input::of_bytes(bytes),
            };
            self.reading = Some(Box::new(FileReader::new(&name, options, input)?));
        }
    }

    fn bytes_read(&self) -> u64 {
        self.finished_bytes + self.reading.as_ref().map_or(0, |reading| reading.bytes_read())
    }
}

impl Files {
    /// Reads from memory, or from another input that never blocks. Positions of records contain `name`. A
    /// record with more than `max_record_bytes` loses its payload.
    pub fn new(name: &str, max_record_bytes: usize, reader: impl Read + Send + 'static) -> Files {
        let file = WaitingFile { name: name.into(), content: Content::Memory(Box::new(reader)) };
        let format = FileFormat::Auto;
        let options = FileOptions { max_record_bytes, format, first: FirstDocument::default() };
        Files::of([file].into(), options, None, false)
    }

    /// Reads standard input.
    ///
    /// # Errors
    /// It is closed, or is a folder.
    pub fn stdin(options: FileOptions) -> io::Result<Files> {
        let file = File::from(io::stdin().as_fd().try_clone_to_owned()?);
        let metadata = checked(file.metadata()?)?;
        let waiting = WaitingFile { name: "stdin".into(), content: Content::Open(file) };
        let length = metadata.is_file().then_some(metadata.len());
        Ok(Files::of([waiting].into(), options, length, length.is_none()))
    }

    /// Reads files in this order. Checks all of them now, and opens each when it is read. Files that are not
    /// regular may block, so a separate thread reads them.
    ///
    /// # Errors
    /// The first file that does not exist, cannot be opened or is a folder.
    pub fn open(paths: &[PathBuf], options: FileOptions) -> Result<Files, (PathBuf, io::Error)> {
        let mut total = Some(0);
        let mut waiting = VecDeque::new();
        for path in paths {
            let metadata = std::fs::metadata(path).and_then(checked);
            let metadata = metadata.map_err(|error| (path.clone(), error))?;
            let length = metadata.is_file().then_some(metadata.len());
            if length.is_some() {
                drop(File::open(path).map_err(|error| (path.clone(), error))?);
            }
            total = total.zip(length).map(|(sum, length)| sum + length);
            let name = path.to_string_lossy().into();
            let content = Content::Path(path.clone(), length.unwrap_or(0));
            waiting.push_back(WaitingFile { name, content });
        }
        Ok(Files::of(waiting, options, total, total.is_none()))
    }

    fn of(
        waiting: VecDeque<WaitingFile>,
        options: FileOptions,
        length: Option<u64>,
        may_block: bool,
    ) -> Files {
        let names = waiting.iter().map(|file| Arc::clone(&file.name)).collect();
        let sequence = FileSequence { waiting, reading: None, options, finished_bytes: 0 };
        let input = if may_block { piped(sequence) } else { FilesInput::Direct(sequence) };
        Files { input, names, length, bytes: 0 }
    }

    /// The names of all files, in the order in which they are read.
    #[must_use]
    pub fn names(&self) -> Arc<[Arc<str>]> {
        Arc::clone(&self.names)
    }

    /// The number of stored bytes of all files, if it is known.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        self.length
    }

    /// The number of stored bytes read so far.
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
        let found = match &mut self.input {
            FilesInput::Direct(files) => files.next_record()?.map(|record| (record, files.bytes_read())),
            FilesInput::Piped(pipe) => match pipe.records.recv_timeout(wait) {
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

fn checked(metadata: Metadata) -> io::Result<Metadata> {
    if metadata.is_dir() { Err(io::Error::from(io::ErrorKind::IsADirectory)) } else { Ok(metadata) }
}

/// Reads files in a separate thread.
fn piped(mut files: FileSequence) -> FilesInput {
    let (sender, records) = sync_channel(READ_AHEAD_RECORDS);
    let ahead = Arc::<ReadAhead>::default();
    let input = FilesInput::Piped(PipeReader { records, ahead: Arc::clone(&ahead) });
    std::thread::spawn(move || {
        loop {
            let record = files.next_record();
            let last = !matches!(record, Ok(Some(_)));
            if let Ok(Some(record)) = &record {
                ahead.add(record.bytes());
            }
            let record = record.map(|record| record.map(|record| (record, files.bytes_read())));
            // Sending fails if the source was dropped.
            if sender.send(record).is_err() || last {
                return;
            }
        }
    });
    input
}

#[cfg(test)]
mod tests {
    use super::*;

    const OPTIONS: FileOptions = FileOptions {
        max_record_bytes: 10,
        format: FileFormat::Auto,
        first: FirstDocument { line: 1, document: 1 },
    };

    #[test]
    fn a_separate_thread_reads_the_same_records() {
        const TEXT: &[u8] = b"1\n\n123456789\r\n 2\n              \n3";
        let records = |may_block| -> Vec<String> {
            let file =
                |name: &str| WaitingFile { name: name.into(), content: Content::Memory(Box::new(TEXT)) };
            let mut source = Files::of([file("f"), file("g")].into(), OPTIONS, None, may_block);
            std::iter::from_fn(|| source.next_record().unwrap().map(|record| format!("{record:?}"))).collect()
        };
        let expected = records(false);
        assert_eq!(expected.len(), 8);
        assert_eq!(records(true), expected);
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
            let mut source = Files::open(std::slice::from_ref(&path), OPTIONS).unwrap();
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
                "the file was truncated from 1000000 to {} bytes while it was read, at {}:{}",
                left + refilled,
                path.display(),
                read + 1
            );
            assert_eq!(error.to_string(), expected);
        }
    }

    /// The bytes that were read are those of the stored files, compressed or not.
    #[test]
    fn stored_bytes_are_counted() {
        let folder = tempfile::tempdir().unwrap();
        let paths = ["a.zst", "b"].map(|name| folder.path().join(name));
        let lines: Vec<String> = (0..100_000).map(|number| format!("{number}\n")).collect();
        let text = lines.concat();
        std::fs::write(&paths[0], zstd::encode_all(text.as_bytes(), 3).unwrap()).unwrap();
        std::fs::write(&paths[1], &text).unwrap();
        let compressed = std::fs::metadata(&paths[0]).unwrap().len();
        let mut source = Files::open(&paths, OPTIONS).unwrap();
        assert_eq!(source.length(), Some(compressed + text.len() as u64));
        let mut last = 0;
        for number in 1..=200_000 {
            source.next_record().unwrap().unwrap();
            assert!(source.bytes_read() >= last);
            last = source.bytes_read();
            assert!(number > 100_000 || last <= compressed, "{number}: {last}");
        }
        assert!(source.next_record().unwrap().is_none());
        assert_eq!(Some(last), source.length());
    }

    /// A file that grows is read to its end.
    #[test]
    fn a_file_may_grow() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("f");
        std::fs::write(&path, "1\n").unwrap();
        let mut source = Files::open(std::slice::from_ref(&path), OPTIONS).unwrap();
        std::fs::write(&path, "1\n2\n").unwrap();
        let read = std::iter::from_fn(|| source.next_record().unwrap()).count();
        assert_eq!(read, 2);
    }
}
