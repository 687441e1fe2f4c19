//! Dead letters in a file, one JSON object per line. Runs append to the file and a replay rewrites it, each
//! under a lock of the file.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, fchown};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};
use tokio::task::spawn_blocking;

use super::error::DeadLetterError;
use super::format::DeadLetter;
use super::stored::StoredDeadLetter;

/// A file of dead letters.
#[derive(Debug, Clone)]
pub struct FileLog {
    pub(super) path: PathBuf,
    /// The file, once this process has appended to it. It stays open, so that later dead letters need no new
    /// descriptor. The mutex lets one writer append at a time.
    opened: Arc<Mutex<Option<File>>>,
}

impl FileLog {
    /// The file at `path`, which need not exist.
    #[must_use]
    pub fn new(path: &Path) -> FileLog {
        FileLog { path: path.to_owned(), opened: Arc::default() }
    }

    /// The path of the file, as shown in messages.
    #[must_use]
    pub fn name(&self) -> String {
        self.path.display().to_string()
    }

    /// Appends on another thread, one call at a time.
    pub(super) async fn write(&self, dead_letters: &[DeadLetter<'_>]) -> Result<(), DeadLetterError> {
        let (file, lines) = (self.clone(), lines(dead_letters)?);
        Ok(spawn_blocking(move || file.append(&lines)).await.map_err(io::Error::from)??)
    }

    /// Appends lines and flushes them to the disk.
    fn append(&self, lines: &[u8]) -> io::Result<()> {
        let mut opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        // After an error the file is closed, which unlocks it.
        let mut file = self.open_locked(opened.take())?;
        end_last_line(&mut file)?;
        if file.metadata()?.len() == 0 {
            sync_folder(&self.path)?;
        }
        file.write_all(lines)?;
        file.sync_data()?;
        file.unlock()?;
        *opened = Some(file);
        Ok(())
    }

    /// Opens the file for appending and reading, unless it is open. Locks a regular file.
    fn open_locked(&self, mut opened: Option<File>) -> io::Result<File> {
        loop {
            let file = match opened.take() {
                Some(file) => file,
                // Dead letters have the payloads of records, so only their owner reads a new file.
                None => {
                    OpenOptions::new().create(true).append(true).read(true).mode(0o600).open(&self.path)?
                }
            };
            if !file.metadata()?.is_file() {
                return Ok(file);
            }
            file.lock()?;
            // A replay or a person may have replaced or removed the file meanwhile.
            match std::fs::metadata(&self.path) {
                Ok(current) if current.ino() == file.metadata()?.ino() => return Ok(file),
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Reads all lines in order, except empty ones, and their dead letters. A missing file has none.
    ///
    /// # Errors
    /// The file cannot be read, or a line of JSON is not a dead letter: it is another kind of file.
    pub fn read(&self) -> Result<(Vec<StoredDeadLetter>, Contents), DeadLetterError> {
        let mut text = Vec::new();
        match File::open(&self.path) {
            Ok(mut file) => {
                file.lock_shared()?;
                file.read_to_end(&mut text)?;
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
        let lines = (1..).zip(text.split(|byte| *byte == b'\n'));
        let lines = lines.filter(|(_, line)| !line.iter().all(u8::is_ascii_whitespace));
        let mut dead_letters = Vec::new();
        let lines = lines.map(|(number, line)| {
            let position = || format!("{}:{number}", self.name());
            let dead_letter = StoredDeadLetter::from_line(line, number);
            let dead_letter =
                dead_letter.map_err(|reason| DeadLetterError::Malformed { position: position(), reason })?;
            let is_dead_letter = dead_letter.is_some();
            dead_letters.extend(dead_letter);
            Ok::<_, DeadLetterError>(LogLine { number, text: line.to_vec(), is_dead_letter })
        });
        let contents = Contents {
            lines: lines.collect::<Result<_, _>>()?,
            length: text.len(),
            digest: Sha256::digest(&text).into(),
        };
        Ok((dead_letters, contents))
    }

    /// Writes `dead_letters` in place of the lines that were read, after those lines that are still in
    /// `contents`. Lines that were appended since then stay. The file keeps its permissions, and links to it
    /// stay valid.
    ///
    /// # Errors
    /// The file cannot be written, or has changed since it was read. It is left as it was.
    pub fn replace(
        &self,
        contents: &Contents,
        dead_letters: &[DeadLetter<'_>],
    ) -> Result<(), DeadLetterError> {
        if contents.length == 0 && dead_letters.is_empty() {
            return Ok(());
        }
        let target = resolve_links(&self.path)?;
        let mut text = Vec::new();
        let mut file = self.open_locked(None)?;
        file.read_to_end(&mut text)?;
        let appended = text.split_off(contents.length.min(text.len()));
        if <[u8; 32]>::from(Sha256::digest(&text)) != contents.digest {
            return Err(DeadLetterError::Changed(self.path.clone()));
        }
        let kept_lines = contents.lines.iter().flat_map(|line| [line.text.as_slice(), b"\n"]);
        let mut new: Vec<u8> = kept_lines.flatten().copied().collect();
        new.extend(lines(dead_letters)?);
        new.extend(appended);
        if new.is_empty() {
            std::fs::remove_file(&target)?;
            return Ok(sync_folder(&target)?);
        }
        let metadata = file.metadata()?;
        let temporary = replacement_path(&target);
        // A replay that was killed may have left the file. A link at its place must not be followed.
        match std::fs::remove_file(&temporary) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        let mut replacement = OpenOptions::new().create_new(true).write(true).mode(0o600).open(&temporary)?;
        // Only root may change the owner of a file.
        let _ = fchown(&replacement, Some(metadata.uid()), Some(metadata.gid()));
        replacement.set_permissions(metadata.permissions())?;
        replacement.write_all(&new)?;
        replacement.sync_all()?;
        std::fs::rename(&temporary, &target)?;
        Ok(sync_folder(&target)?)
    }

    /// Locks the file for a replay or a drop, so that no other one reads it.
    ///
    /// # Errors
    /// Another one has locked it, it is not a regular file, or its folder does not exist.
    pub fn lock_for_replay(&self) -> Result<ReplayLock, DeadLetterError> {
        let target = resolve_links(&self.path)?;
        if std::fs::metadata(&target).is_ok_and(|metadata| !metadata.is_file()) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file").into());
        }
        let path = sibling_path(&target, ".replay-lock");
        loop {
            let Some(lock) = open_without_links(&path)? else { continue };
            match lock.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(DeadLetterError::Locked),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
            // The previous owner may have removed the lock file meanwhile.
            if std::fs::symlink_metadata(&path)
                .is_ok_and(|current| lock.metadata().is_ok_and(|opened| opened.ino() == current.ino()))
            {
                // A replay that was killed may have left an incomplete one.
                let _ = std::fs::remove_file(replacement_path(&target));
                return Ok(ReplayLock { target, path, _lock: lock });
            }
        }
    }
}

/// The contents of a file when it was read.
#[derive(Debug)]
pub struct Contents {
    /// The lines, except empty ones.
    pub lines: Vec<LogLine>,
    length: usize,
    digest: [u8; 32],
}

/// A line of a file of dead letters.
#[derive(Debug)]
pub struct LogLine {
    /// The number of the line, counted from 1.
    pub number: u64,
    /// The bytes of the line.
    pub text: Vec<u8>,
    /// Whether it is a dead letter. If not, it is not JSON, such as a line that an interrupted write cut
    /// short.
    pub is_dead_letter: bool,
}

/// The lock of a file by a replay or a drop, released when dropped. It locks a separate file, since runs append to the file
/// itself meanwhile and the replay replaces it.
#[derive(Debug)]
pub struct ReplayLock {
    /// The file itself, with links resolved.
    pub target: PathBuf,
    path: PathBuf,
    _lock: File,
}

impl Drop for ReplayLock {
    fn drop(&mut self) {
        // It is there if it could not be written, as on a full disk, which then needs its space.
        let _ = std::fs::remove_file(replacement_path(&self.target));
        let _ = std::fs::remove_file(&self.path);
    }
}

/// Creates a file, or opens it without changing it. Never creates the file that a link leads to. Returns `None` if
/// the file was removed meanwhile.
fn open_without_links(path: &Path) -> io::Result<Option<File>> {
    match OpenOptions::new().create_new(true).write(true).mode(0o600).open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        created => return created.map(Some),
    }
    match std::fs::symlink_metadata(path) {
        Ok(metadata) if !metadata.is_file() => {
            let reason = format!("`{}` is not a regular file", path.display());
            return Err(io::Error::new(io::ErrorKind::InvalidInput, reason));
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
        Ok(_) => {}
    }
    match OpenOptions::new().append(true).open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        opened => opened.map(Some),
    }
}

/// Resolves the links of a path. The file need not exist.
fn resolve_links(path: &Path) -> io::Result<PathBuf> {
    match std::fs::canonicalize(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        found => return found,
    }
    if let Ok(link) = std::fs::read_link(path) {
        return resolve_links(&folder(path).join(link));
    }
    let name = path.file_name().ok_or(io::ErrorKind::NotFound)?;
    Ok(std::fs::canonicalize(folder(path))?.join(name))
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The path at which a replay writes the new file before it replaces the old one.
fn replacement_path(target: &Path) -> PathBuf {
    sibling_path(target, ".replaying")
}

fn sibling_path(target: &Path, suffix: &str) -> PathBuf {
    let mut name = target.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Flushes the file's entry in its folder to the disk.
fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(folder(path))?.sync_all()
}

fn lines(dead_letters: &[DeadLetter<'_>]) -> io::Result<Vec<u8>> {
    let mut lines = Vec::new();
    for dead_letter in dead_letters {
        serde_json::to_writer(&mut lines, dead_letter)?;
        lines.push(b'\n');
    }
    Ok(lines)
}

/// Ends a last line that a crash cut short, so that the next line is not joined to it.
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

#[cfg(test)]
mod tests {
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::record::{Fault, Label, Record, Stage};

    fn line(number: u64) -> Vec<u8> {
        let record = Record::line("{\"name\": \"Zoë\"}".into(), "f".into(), number);
        let (label, fault) = (Label::default(), Fault::new(Stage::Extract, "e"));
        let dead_letter = DeadLetter {
            run: Some("r"),
            mapping: "m",
            mappings: Vec::new(),
            record: &record,
            label: &label,
            fault: &fault,
            parked_as: None,
        };
        lines(&[dead_letter]).unwrap()
    }

    /// Every cut of the last line, as by a full disk or a crash, and a later run that appends.
    #[test]
    fn a_line_that_was_cut_short_spoils_no_other_line() {
        let folder = tempfile::tempdir().unwrap();
        let log = FileLog::new(&folder.path().join("dead.ndjson"));
        let (first, torn, later) = (line(1), line(2), line(3));
        for length in 1..torn.len() {
            let torn = &torn[..length];
            std::fs::write(&log.path, [&first, torn].concat()).unwrap();
            log.append(&later).unwrap();
            let (_, mut contents) = log.read().unwrap();
            let found: Vec<_> =
                contents.lines.iter().map(|line| (line.number, line.is_dead_letter)).collect();
            // Only the line break may be missing.
            let is_whole = length + 1 == line(2).len();
            assert_eq!(found, [(1, true), (2, is_whole), (3, true)], "{length}");
            assert_eq!(contents.lines[1].text, torn, "{length}");
            let kept: Vec<u8> = [torn, b"\n"].concat();
            contents.lines.retain(|line| line.number == 2);
            log.replace(&contents, &[]).unwrap();
            assert_eq!(std::fs::read(&log.path).unwrap(), kept, "{length}");
        }
    }

    /// As after a replay that was killed, and after one that found the disk full.
    #[test]
    fn an_incomplete_replacement_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let log = FileLog::new(&folder.path().join("dead.ndjson"));
        let incomplete = folder.path().join("dead.ndjson.replaying");
        std::fs::write(&incomplete, line(1)).unwrap();
        let lock = log.lock_for_replay().unwrap();
        assert!(!incomplete.exists());
        std::fs::write(&incomplete, line(1)).unwrap();
        drop(lock);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn another_kind_of_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let log = FileLog::new(&folder.path().join("events.ndjson"));
        std::fs::write(&log.path, [line(1), b"{\"type\": \"order.created\"}\n".to_vec()].concat()).unwrap();
        let error = log.read().unwrap_err().to_string();
        assert!(error.ends_with("events.ndjson:2: not a dead letter"), "{error}");
    }

    #[test]
    fn a_new_file_is_readable_by_its_owner_only() {
        let folder = tempfile::tempdir().unwrap();
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let (new, old) = (FileLog::new(&folder.path().join("new")), FileLog::new(&folder.path().join("old")));
        new.append(b"1\n").unwrap();
        assert_eq!(mode(&new.path), 0o600);
        std::fs::write(&old.path, "").unwrap();
        std::fs::set_permissions(&old.path, Permissions::from_mode(0o640)).unwrap();
        old.append(b"1\n").unwrap();
        assert_eq!(mode(&old.path), 0o640);
    }

    /// Another user may prepare links in a folder that several users write to.
    #[test]
    fn a_replay_follows_no_link() {
        let folder = tempfile::tempdir().unwrap();
        let (log, victim) = (FileLog::new(&folder.path().join("dead")), folder.path().join("victim"));
        let link = |suffix: &str| {
            let path = sibling_path(&log.path, suffix);
            std::os::unix::fs::symlink(&victim, &path).unwrap();
            path
        };
        let lock = link(".replay-lock");
        for exists in [false, true] {
            if exists {
                std::fs::write(&victim, "precious").unwrap();
            }
            let error = log.lock_for_replay().unwrap_err().to_string();
            assert!(error.ends_with("dead.replay-lock` is not a regular file"), "{error}");
            assert_eq!(victim.exists(), exists);
        }
        std::fs::remove_file(lock).unwrap();
        let replaying = link(".replaying");
        let second = line(2);
        log.append(&[line(1), second.clone()].concat()).unwrap();
        let (_, mut contents) = log.read().unwrap();
        contents.lines.retain(|line| line.number == 2);
        log.replace(&contents, &[]).unwrap();
        assert_eq!(std::fs::read(&log.path).unwrap(), second);
        assert_eq!(std::fs::read_to_string(&victim).unwrap(), "precious");
        assert!(!replaying.exists());
        drop(log.lock_for_replay().unwrap());
    }

    #[test]
    fn an_open_file_is_unlocked_and_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (path, moved) = (folder.path().join("dead.ndjson"), folder.path().join("moved.ndjson"));
        let content = |path: &Path| std::fs::read_to_string(path).unwrap();
        let log = FileLog::new(&path);
        log.append(b"1\n").unwrap();
        // Another process can append, and the next line of this one follows.
        FileLog::new(&path).append(b"2\n").unwrap();
        log.append(b"3\n").unwrap();
        assert_eq!(content(&path), "1\n2\n3\n");
        std::fs::rename(&path, &moved).unwrap();
        log.append(b"4\n").unwrap();
        assert_eq!((content(&path), content(&moved)), ("4\n".to_owned(), "1\n2\n3\n".to_owned()));
        std::fs::rename(&moved, &path).unwrap();
        log.append(b"5\n").unwrap();
        std::fs::remove_file(&path).unwrap();
        log.append(b"6\n").unwrap();
        assert_eq!(content(&path), "6\n");
    }
}
