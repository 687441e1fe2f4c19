//! The bytes of a file, of standard input or of memory. A file that becomes shorter while it is read is an
//! error.

use std::fs::File;
use std::io::{self, Read};

/// Bytes to read lines from.
pub(super) struct Input {
    bytes: Box<dyn Read + Send>,
    /// The same file, if its length is known, and the greatest length that was seen.
    file: Option<(File, u64)>,
}

/// A file became shorter while it was read: records are lost.
#[derive(Debug, thiserror::Error)]
#[error("truncated from {length} to {left} bytes")]
pub(super) struct Truncated {
    pub(super) length: u64,
    pub(super) left: u64,
}

impl Input {
    /// Reads bytes that cannot become fewer.
    pub(super) fn of_bytes(bytes: impl Read + Send + 'static) -> Input {
        Input { bytes: Box::new(bytes), file: None }
    }

    /// Reads a file or a pipe.
    ///
    /// # Errors
    /// The file's metadata cannot be read.
    pub(super) fn of_file(file: File) -> io::Result<Input> {
        let metadata = file.metadata()?;
        let watched = if metadata.is_file() { Some((file.try_clone()?, metadata.len())) } else { None };
        Ok(Input { bytes: Box::new(file), file: watched })
    }

    /// The file's length in bytes when it was opened. The length of a pipe is unknown.
    pub(super) fn length(&self) -> Option<u64> {
        self.file.as_ref().map(|(_, length)| *length)
    }
}

impl Read for Input {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        // Checked at each read, since a file that was emptied may be filled again.
        if let Some((file, length)) = &mut self.file {
            let left = file.metadata()?.len();
            if left < *length {
                return Err(io::Error::other(Truncated { length: *length, left }));
            }
            *length = left;
        }
        Ok(count)
    }
}
