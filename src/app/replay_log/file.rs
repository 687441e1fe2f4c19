//! A file of dead letters that is replayed, or from which dead letters are dropped. It is rewritten without
//! them.

use std::collections::HashSet;
use std::path::Path;

use crate::dead_letter::{
    Contents, DeadLetter, DeadLetterError, DeadLetterNumber, FileLog, ReplayLock, StoredDeadLetter,
};

/// A file of dead letters that is locked.
#[derive(Debug)]
pub(in crate::app) struct FileReplay {
    file: FileLog,
    contents: Option<Contents>,
    /// Lock on the file, released together with the log.
    lock: ReplayLock,
}

impl FileReplay {
    /// Locks the file.
    pub(in crate::app) fn lock(path: &Path) -> Result<FileReplay, DeadLetterError> {
        let file = FileLog::new(path);
        Ok(FileReplay { lock: file.lock_for_replay()?, file, contents: None })
    }

    /// Name of the file in the database, for the mappings of its dead letters.
    pub(in crate::app) fn name(&self, mapping: &str) -> String {
        format!("{mapping} {}", self.lock.target.display())
    }

    /// Reads all dead letters, and warns about lines that are not JSON.
    pub(in crate::app) fn read(&mut self) -> Result<Vec<StoredDeadLetter>, DeadLetterError> {
        let (dead_letters, contents) = read_file(&self.file)?;
        self.contents = Some(contents);
        Ok(dead_letters)
    }

    /// Number of lines that are not JSON.
    pub(super) fn broken_lines(&self) -> usize {
        let lines = self.contents.iter().flat_map(|contents| &contents.lines);
        lines.filter(|line| !line.is_dead_letter).count()
    }

    /// Forgets all lines except those of the given dead letters and those that are not JSON.
    pub(in crate::app) fn keep(&mut self, kept: &HashSet<DeadLetterNumber>) {
        if let Some(contents) = &mut self.contents {
            let is_kept = |number| kept.contains(&DeadLetterNumber::Line(number));
            contents.lines.retain(|line| !line.is_dead_letter || is_kept(line.number));
        }
    }

    /// Writes the kept lines and the dead letters that failed in place of the lines that were read.
    pub(in crate::app) fn write_back(&self, failed: &[DeadLetter<'_>]) -> Result<(), DeadLetterError> {
        self.contents.as_ref().map_or(Ok(()), |contents| self.file.replace(contents, failed))
    }
}

/// Reads all dead letters of a file, and warns about lines that are not JSON.
pub(in crate::app) fn read_file(
    file: &FileLog,
) -> Result<(Vec<StoredDeadLetter>, Contents), DeadLetterError> {
    let (dead_letters, contents) = file.read()?;
    let broken = contents.lines.iter().filter(|line| !line.is_dead_letter);
    let broken: Vec<u64> = broken.map(|line| line.number).collect();
    warn_about_broken_lines(&broken, file);
    Ok((dead_letters, contents))
}

/// Warns about lines that are not JSON. If a write was interrupted, its record was not passed, so the record is
/// read again. If a person broke the line, it must not vanish.
fn warn_about_broken_lines(lines: &[u64], file: &FileLog) {
    const NAMED: usize = 10;
    if lines.is_empty() {
        return;
    }
    let numbers: Vec<String> = lines.iter().take(NAMED).map(ToString::to_string).collect();
    let noun = if lines.len() == 1 { "line" } else { "lines" };
    let more = if lines.len() > NAMED { format!(" and {} more", lines.len() - NAMED) } else { String::new() };
    tracing::warn!(
        "{noun} {}{more} of `{}`: not JSON, as after an interrupted write; left in the file",
        numbers.join(", "),
        file.name()
    );
}
