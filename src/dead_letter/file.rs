//! Dead letters in a file, an object on a line of its own. Runs append and a replay rewrites, each
//! under a lock of the file.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::{DeadLetter, DeadLetterError, Letter};

/// A file of dead letters.
#[derive(Debug)]
pub struct FileLog {
    path: PathBuf,
}

impl FileLog {
    /// The file at `path`, which need not exist.
    #[must_use]
    pub fn new(path: &Path) -> FileLog {
        FileLog { path: path.to_owned() }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Appends, and waits until the disk has it.
    pub(super) fn append(&self, letters: &[DeadLetter<'_>]) -> io::Result<()> {
        let mut file = self.lock()?;
        end_last_line(&mut file)?;
        file.write_all(&lines(letters)?)?;
        file.sync_data()
    }

    /// Opens the file for appending and reading, with its lock; released when it is closed.
    fn lock(&self) -> io::Result<File> {
        loop {
            let file = OpenOptions::new().create(true).append(true).read(true).open(&self.path)?;
            if !file.metadata()?.is_file() {
                return Ok(file);
            }
            file.lock()?;
            // A replay may have put another file in its place meanwhile.
            match std::fs::metadata(&self.path) {
                Ok(now) if now.ino() == file.metadata()?.ino() => return Ok(file),
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Reads all letters, in order, each with its line, and how many bytes they are.
    ///
    /// # Errors
    /// The file cannot be read, or a line of it is no dead letter.
    pub fn read(&self) -> Result<(Vec<(Letter, Vec<u8>)>, u64), DeadLetterError> {
        let mut text = Vec::new();
        let file = File::open(&self.path)?;
        file.lock_shared()?;
        let mut file = &file;
        file.read_to_end(&mut text)?;
        let lines = text.split(|byte| *byte == b'\n').enumerate();
        let lines = lines.filter(|(_, line)| !line.iter().all(u8::is_ascii_whitespace));
        let letters = lines.map(|(at, line)| {
            let place = || format!("{}:{}", self.path.display(), at + 1);
            let letter = Letter::from_line(line);
            let letter = letter.map_err(|what| DeadLetterError::Letter { place: place(), what })?;
            Ok::<_, DeadLetterError>((letter, line.to_vec()))
        });
        Ok((letters.collect::<Result<_, _>>()?, text.len() as u64))
    }

    /// Puts other letters in place of the first `length` bytes; what was appended since stays.
    ///
    /// # Errors
    /// The file is as it was.
    pub fn replace(&self, length: u64, letters: &[DeadLetter<'_>], others: &[u8]) -> io::Result<()> {
        let mut file = self.lock()?;
        let mut text = Vec::new();
        file.read_to_end(&mut text)?;
        let since = text.split_off(usize::try_from(length).unwrap_or(usize::MAX).min(text.len()));
        let mut new = others.to_vec();
        new.extend(lines(letters)?);
        new.extend(since);
        if new.is_empty() {
            return std::fs::remove_file(&self.path);
        }
        let beside = self.path.with_extension("replaying");
        let mut written = File::create(&beside)?;
        written.write_all(&new)?;
        written.sync_all()?;
        std::fs::rename(&beside, &self.path)
    }
}

fn lines(letters: &[DeadLetter<'_>]) -> io::Result<Vec<u8>> {
    let mut lines = Vec::new();
    for letter in letters {
        serde_json::to_writer(&mut lines, letter)?;
        lines.push(b'\n');
    }
    Ok(lines)
}

/// A last line that a crash cut short is ended, so that it spoils no other.
fn end_last_line(file: &mut File) -> io::Result<()> {
    use std::io::{Seek, SeekFrom};
    if file.metadata()?.is_file() && file.metadata()?.len() > 0 {
        let mut last = [0];
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
        if last != *b"\n" {
            file.write_all(b"\n")?;
        }
    }
    Ok(())
}
