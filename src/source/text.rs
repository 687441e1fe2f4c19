//! The text of a file in a buffer that readers can look ahead in.

use std::io::{self, BufRead, Read};

use super::input::Input;

/// The usual size of the buffer, in bytes.
const BUFFER_BYTES: usize = 1 << 16;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The text of a file. Bytes can be looked at before they are consumed.
pub(super) struct Text {
    input: Input,
    buffer: Vec<u8>,
    /// The bytes of the buffer that are available: from `start` to `end`.
    start: usize,
    end: usize,
    /// Whether an error of the input is kept for later.
    defers_errors: bool,
    error: Option<io::Error>,
}

impl Text {
    pub(super) fn new(input: Input) -> Text {
        Text { input, buffer: vec![0; BUFFER_BYTES], start: 0, end: 0, defers_errors: false, error: None }
    }

    pub(super) fn input(&self) -> &Input {
        &self.input
    }

    /// Looks at the text by `look`. If the input fails meanwhile, the text seems to end there: the documents before
    /// the error can still be read, and then the error is returned.
    ///
    /// # Errors
    /// Only errors of `look` itself are returned.
    pub(super) fn look_ahead<T>(&mut self, look: impl FnOnce(&mut Text) -> io::Result<T>) -> io::Result<T> {
        self.defers_errors = true;
        let found = look(self);
        self.defers_errors = false;
        found
    }

    /// The bytes that were read and not consumed.
    pub(super) fn available(&self) -> &[u8] {
        &self.buffer[self.start..self.end]
    }

    /// Reads further bytes behind the available ones. Returns false at the end of the input.
    ///
    /// # Errors
    /// The input cannot be read.
    pub(super) fn read_more(&mut self) -> io::Result<bool> {
        if self.error.is_some() && self.defers_errors {
            return Ok(false);
        }
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        if self.start == self.end {
            (self.start, self.end) = (0, 0);
            // A buffer that grew for a look ahead is not kept.
            if self.buffer.len() > BUFFER_BYTES {
                self.buffer = vec![0; BUFFER_BYTES];
            }
        } else if self.end == self.buffer.len() {
            if self.start > 0 {
                self.buffer.copy_within(self.start..self.end, 0);
                (self.start, self.end) = (0, self.end - self.start);
            } else {
                self.buffer.resize(2 * self.buffer.len(), 0);
            }
        }
        loop {
            match self.input.read(&mut self.buffer[self.end..]) {
                Ok(count) => {
                    self.end += count;
                    return Ok(count > 0);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if self.defers_errors => {
                    self.error = Some(error);
                    return Ok(false);
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Returns the available byte number `at`, counted from 0, and reads up to it. `None` at the end of the input.
    ///
    /// # Errors
    /// The input cannot be read.
    pub(super) fn peek(&mut self, at: usize) -> io::Result<Option<u8>> {
        while self.available().len() <= at {
            if !self.read_more()? {
                return Ok(None);
            }
        }
        Ok(Some(self.available()[at]))
    }

    /// Returns the first available byte from number `start` on that `is_passed` does not accept, and reads up to
    /// it. Looks at `limit` bytes at most.
    ///
    /// # Errors
    /// The input cannot be read.
    pub(super) fn passed(
        &mut self,
        start: usize,
        limit: usize,
        is_passed: impl Fn(u8) -> bool,
    ) -> io::Result<usize> {
        let mut at = start;
        while at - start < limit && self.peek(at)?.is_some_and(&is_passed) {
            at += 1;
        }
        Ok(at)
    }

    /// Skips a byte-order mark. Returns whether there was one.
    ///
    /// # Errors
    /// The input cannot be read.
    pub(super) fn skip_byte_order_mark(&mut self) -> io::Result<bool> {
        for (at, expected) in BYTE_ORDER_MARK.iter().enumerate() {
            if self.peek(at)? != Some(*expected) {
                return Ok(false);
            }
        }
        self.consume(BYTE_ORDER_MARK.len());
        Ok(true)
    }

    /// Makes consumed bytes available again.
    pub(super) fn unread(&mut self, bytes: &[u8]) {
        let mut buffer = Vec::with_capacity(BUFFER_BYTES.max(bytes.len() + self.available().len()));
        buffer.extend_from_slice(bytes);
        buffer.extend_from_slice(self.available());
        (self.start, self.end) = (0, buffer.len());
        buffer.resize(buffer.capacity(), 0);
        self.buffer = buffer;
    }
}

impl Read for Text {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Text {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.start == self.end {
            self.read_more()?;
        }
        Ok(self.available())
    }

    fn consume(&mut self, count: usize) {
        self.start += count;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_can_be_looked_at_and_read_again() {
        let bytes: Vec<u8> = (0..251).cycle().take(3 * BUFFER_BYTES).collect();
        let mut text = Text::new(Input::of_bytes(io::Cursor::new(bytes.clone())).unwrap());
        assert_eq!(text.peek(2 * BUFFER_BYTES).unwrap(), Some(bytes[2 * BUFFER_BYTES]));
        let mut read = vec![0; BUFFER_BYTES];
        text.read_exact(&mut read).unwrap();
        text.unread(&read[1..]);
        assert_eq!(text.passed(0, usize::MAX, |byte| byte > 0 && byte < 250).unwrap(), 249);
        let mut rest = Vec::new();
        text.read_to_end(&mut rest).unwrap();
        assert!(rest == bytes[1..]);
        assert_eq!(text.peek(0).unwrap(), None);
    }
}
