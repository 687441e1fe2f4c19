//! The bytes of a file, of standard input or of memory, decompressed. A file that becomes shorter while it is
//! read is an error.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Chain, Cursor, Read};

use flate2::bufread::GzDecoder;

/// Bytes that are read at once.
const READ_BYTES: usize = 1 << 16;

/// First bytes of a gzip file (RFC 1952).
const GZIP: &[u8] = b"\x1f\x8b";
/// First bytes of a zstd frame (RFC 8878).
const ZSTD: &[u8] = b"\x28\xb5\x2f\xfd";
/// Last bytes of the first word of a zstd frame to skip, as `pzstd` writes at the start. Its first byte is
/// between 0x50 and 0x5f.
const ZSTD_SKIPPABLE: &[u8] = b"\x2a\x4d\x18";

/// The text of a file: its bytes, decompressed if they are gzip or zstd.
pub(super) struct Input {
    bytes: Decoder,
}

/// The bytes as they are stored. The first ones were read to recognise the compression.
type Stored = BufReader<Chain<Cursor<Vec<u8>>, Raw>>;

enum Decoder {
    Plain(Stored),
    Gzip(Box<GzDecoder<Stored>>),
    Zstd(Box<zstd::Decoder<'static, Stored>>),
}

/// The bytes as they are stored.
struct Raw {
    bytes: Box<dyn Read + Send>,
    /// The same file, if its length is known, and the greatest length that was seen.
    file: Option<(File, u64)>,
    bytes_read: u64,
}

/// A file became shorter while it was read: records are lost.
#[derive(Debug, thiserror::Error)]
#[error("truncated from {length} to {left} bytes")]
pub(super) struct Truncated {
    pub(super) length: u64,
    pub(super) left: u64,
}

/// Compressed bytes that end early or are damaged.
#[derive(Debug, thiserror::Error)]
#[error("damaged {format}")]
pub(super) struct Damaged {
    pub(super) format: &'static str,
    /// Number of compressed bytes that were read.
    pub(super) bytes_read: u64,
    pub(super) source: io::Error,
}

/// A frame of zstd needs more memory than the decoder takes.
#[derive(Debug, thiserror::Error)]
#[error("the window of zstd is too large")]
pub(super) struct WindowTooLarge;

impl Input {
    /// Reads bytes that cannot become fewer.
    ///
    /// # Errors
    /// The first bytes cannot be read.
    pub(super) fn of_bytes(bytes: impl Read + Send + 'static) -> io::Result<Input> {
        Input::of_raw(Raw { bytes: Box::new(bytes), file: None, bytes_read: 0 })
    }

    /// Reads a file or a pipe. A file had `earlier_length` bytes when it was checked.
    ///
    /// # Errors
    /// The file's metadata or its first bytes cannot be read.
    pub(super) fn of_file(file: File, earlier_length: u64) -> io::Result<Input> {
        let metadata = file.metadata()?;
        let length = metadata.len().max(earlier_length);
        let watched = if metadata.is_file() { Some((file.try_clone()?, length)) } else { None };
        Input::of_raw(Raw { bytes: Box::new(file), file: watched, bytes_read: 0 })
    }

    fn of_raw(mut raw: Raw) -> io::Result<Input> {
        let mut first = Vec::new();
        let compression = loop {
            match Compression::of(&first) {
                Recognised::Undecided => {}
                Recognised::Plain => break None,
                Recognised::Compressed(compression) => break Some(compression),
            }
            let mut byte = [0];
            if raw.read(&mut byte)? == 0 {
                break None;
            }
            first.push(byte[0]);
        };
        let stored = BufReader::with_capacity(READ_BYTES, Cursor::new(first).chain(raw));
        let bytes = match compression {
            None => Decoder::Plain(stored),
            Some(Compression::Gzip) => Decoder::Gzip(Box::new(GzDecoder::new(stored))),
            Some(Compression::Zstd) => Decoder::Zstd(Box::new(zstd::Decoder::with_buffer(stored)?)),
        };
        Ok(Input { bytes })
    }

    /// The number of stored bytes that were read so far.
    pub(super) fn bytes_read(&self) -> u64 {
        let stored = match &self.bytes {
            Decoder::Plain(stored) => stored,
            Decoder::Gzip(gzip) => gzip.get_ref(),
            Decoder::Zstd(zstd) => zstd.get_ref(),
        };
        stored.get_ref().get_ref().1.bytes_read
    }

    fn damaged(&self, format: &'static str, error: io::Error) -> io::Error {
        let is_truncated = error.get_ref().and_then(|inner| inner.downcast_ref::<Truncated>()).is_some();
        if is_truncated || error.raw_os_error().is_some() {
            return error;
        }
        // The library has no code for it in `io::Error`.
        if format == "zstd" && error.to_string().contains("requires too much memory") {
            return io::Error::other(WindowTooLarge);
        }
        io::Error::other(Damaged { format, bytes_read: self.bytes_read(), source: error })
    }
}

impl Read for Input {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match &mut self.bytes {
            Decoder::Plain(stored) => stored.read(buffer),
            Decoder::Gzip(gzip) => read_members(gzip, buffer).map_err(|error| self.damaged("gzip", error)),
            Decoder::Zstd(zstd) => zstd.read(buffer).map_err(|error| self.damaged("zstd", error)),
        }
    }
}

/// Reads members of gzip one after the other. Zeros behind a member are padding, as for `gzip`.
fn read_members(gzip: &mut GzDecoder<Stored>, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        let count = gzip.read(buffer)?;
        if count > 0 || buffer.is_empty() {
            return Ok(count);
        }
        let stored = gzip.get_mut();
        loop {
            let available = stored.fill_buf()?;
            if available.is_empty() {
                return Ok(0);
            }
            let zeros = available.iter().take_while(|byte| **byte == 0).count();
            let is_padding = zeros == available.len();
            stored.consume(zeros);
            if !is_padding {
                break;
            }
        }
        let nothing = Raw { bytes: Box::new(io::empty()), file: None, bytes_read: 0 };
        let nothing = BufReader::with_capacity(0, Cursor::new(Vec::new()).chain(nothing));
        let stored = gzip.reset(nothing);
        *gzip = GzDecoder::new(stored);
    }
}

impl Read for Raw {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        self.bytes_read += count as u64;
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

enum Compression {
    Gzip,
    Zstd,
}

/// The compression that the first bytes show. A pipe can supply them one by one.
enum Recognised {
    Undecided,
    Plain,
    Compressed(Compression),
}

impl Compression {
    fn of(first: &[u8]) -> Recognised {
        let is_start_of = |whole: &[u8]| whole.starts_with(first);
        let is_skippable = match first {
            [0x50..=0x5f, rest @ ..] => ZSTD_SKIPPABLE.starts_with(rest),
            _ => false,
        };
        if first == GZIP {
            Recognised::Compressed(Compression::Gzip)
        } else if first == ZSTD || (is_skippable && first.len() > ZSTD_SKIPPABLE.len()) {
            Recognised::Compressed(Compression::Zstd)
        } else if is_start_of(GZIP) || is_start_of(ZSTD) || is_skippable {
            Recognised::Undecided
        } else {
            Recognised::Plain
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn gzip(text: &[u8]) -> Vec<u8> {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        gzip.write_all(text).unwrap();
        gzip.finish().unwrap()
    }

    fn zstd(text: &[u8]) -> Vec<u8> {
        zstd::encode_all(text, 3).unwrap()
    }

    /// Supplies its bytes one by one, as a slow pipe does.
    struct OneByOne(Cursor<Vec<u8>>);

    impl Read for OneByOne {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let length = buffer.len().min(1);
            self.0.read(&mut buffer[..length])
        }
    }

    fn decode(bytes: &[u8]) -> io::Result<Vec<u8>> {
        let mut text = Vec::new();
        Input::of_bytes(OneByOne(Cursor::new(bytes.to_vec())))?.read_to_end(&mut text)?;
        Ok(text)
    }

    #[test]
    fn compression_is_recognised_by_content() {
        let text = br#"{"a": 1}"#;
        let skippable = b"\x5a\x2a\x4d\x18\x03\0\0\0abc";
        for (stored, expected) in [
            (text.to_vec(), text.to_vec()),
            (gzip(text), text.to_vec()),
            (zstd(text), text.to_vec()),
            ([gzip(text), gzip(b""), gzip(text)].concat(), text.repeat(2)),
            ([gzip(text), vec![0; 1000]].concat(), text.to_vec()),
            ([gzip(text), vec![0; 3], gzip(text), vec![0]].concat(), text.repeat(2)),
            ([skippable.to_vec(), zstd(text), skippable.to_vec(), zstd(text)].concat(), text.repeat(2)),
            (b"\x1f".to_vec(), b"\x1f".to_vec()),
            (b"\x28\xb5\x2f".to_vec(), b"\x28\xb5\x2f".to_vec()),
            (b"Pa".to_vec(), b"Pa".to_vec()),
            (b"".to_vec(), b"".to_vec()),
        ] {
            assert_eq!(decode(&stored).unwrap(), expected, "{stored:?}");
        }
    }

    #[test]
    fn no_end_of_compressed_bytes_is_missed() {
        let text = b"{\"a\": 1}\n".repeat(100);
        for (stored, format) in [(gzip(&text), "gzip"), (zstd(&text), "zstd")] {
            for length in 4..stored.len() {
                let error = decode(&stored[..length]).unwrap_err().downcast::<Damaged>().unwrap();
                assert_eq!((error.format, error.bytes_read), (format, length as u64));
            }
            let trailing = [stored, b"x".to_vec()].concat();
            assert_eq!(decode(&trailing).unwrap_err().downcast::<Damaged>().unwrap().format, format);
        }
        let behind_zeros = [gzip(&text), b"\0\0x".to_vec()].concat();
        assert_eq!(decode(&behind_zeros).unwrap_err().downcast::<Damaged>().unwrap().format, "gzip");
    }

    #[test]
    fn a_large_window_is_no_damage() {
        // A frame with a window of 2 GiB, and one raw block.
        let frame = b"\x28\xb5\x2f\xfd\x00\xa8\x09\0\0x";
        decode(frame).unwrap_err().downcast::<WindowTooLarge>().unwrap();
    }
}
