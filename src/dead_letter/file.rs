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
use super::format::{DeadLetter, StoredDeadLetter};

/// A file of dead letters.
#[derive(Debug, Clone)]
pub struct FileLog {
    pub(super) path: PathBuf,
    /// Lets one writer of this process append at a time. A file that is not regular has no lock of its own.
    append_lock: Arc<Mutex<()>>,
}

impl FileLog {
    /// The file at `path`, which need not exist.
    #[must_use]
    pub fn new(path: &Path) -> FileLog {
        FileLog { path: path.to_owned(), append_lock: Arc::default() }
    }

    /// Appends on another thread, one call at a time.
    pub(super) async fn write(&self, dead_letters: &[DeadLetter<'_>]) -> Result<(), DeadLetterError> {
        let (file, lines) = (self.clone(), lines(dead_letters)?);
        Ok(spawn_blocking(move || file.append(&lines)).await.map_err(io::Error::from)??)
    }

    /// Appends lines and flushes them to the disk.
    fn append(&self, lines: &[u8]) -> io::Result<()> {
        let _guard = self.append_lock.lock().unwrap_or_else(PoisonError::into_inner);
        let mut file = self.open_locked()?;
        end_last_line(&mut file)?;
        let is_new = file.metadata()?.len() == 0;
        file.write_all(lines)?;
        file.sync_data()?;
        if is_new { sync_folder(&self.path) } else { Ok(()) }
    }

    /// Opens the file for appending and reading. Locks a regular file until it is closed.
    fn open_locked(&self) -> io::Result<File> {
        loop {
            let file = OpenOptions::new().create(true).append(true).read(true).open(&self.path)?;
            if !file.metadata()?.is_file() {
                return Ok(file);
            }
            file.lock()?;
            // A replay may have replaced the file meanwhile.
            match std::fs::metadata(&self.path) {
                Ok(current) if current.ino() == file.metadata()?.ino() => return Ok(file),
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Reads all dead letters in order, each with its line. A missing file has none.
    ///
    /// # Errors
    /// The file cannot be read, or a line of it is not a dead letter.
    pub fn read(&self) -> Result<Contents, DeadLetterError> {
        let mut text = Vec::new();
        match File::open(&self.path) {
            Ok(mut file) => {
                file.lock_shared()?;
                file.read_to_end(&mut text)?;
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
        let lines = text.split(|byte| *byte == b'\n').enumerate();
        let lines = lines.filter(|(_, line)| !line.iter().all(u8::is_ascii_whitespace));
        let dead_letters = lines.map(|(index, line)| {
            let position = || format!("{}:{}", self.path.display(), index + 1);
            let dead_letter = StoredDeadLetter::from_line(line);
            let dead_letter =
                dead_letter.map_err(|reason| DeadLetterError::Malformed { position: position(), reason })?;
            Ok::<_, DeadLetterError>((dead_letter, line.to_vec()))
        });
        Ok(Contents {
            dead_letters: dead_letters.collect::<Result<_, _>>()?,
            length: text.len(),
            digest: Sha256::digest(&text).into(),
        })
    }

    /// Writes `kept_lines` and `dead_letters` in place of the lines that were read. Lines that were appended
    /// since then stay. The file keeps its permissions, and links to it stay valid.
    ///
    /// # Errors
    /// The file cannot be written, or has changed since it was read. It is left as it was.
    pub fn replace(
        &self,
        read: &Contents,
        kept_lines: &[u8],
        dead_letters: &[DeadLetter<'_>],
    ) -> Result<(), DeadLetterError> {
        if read.length == 0 && dead_letters.is_empty() {
            return Ok(());
        }
        let target = resolve_links(&self.path)?;
        let mut text = Vec::new();
        let mut file = self.open_locked()?;
        file.read_to_end(&mut text)?;
        let appended = text.split_off(read.length.min(text.len()));
        if <[u8; 32]>::from(Sha256::digest(&text)) != read.digest {
            return Err(DeadLetterError::Changed(self.path.clone()));
        }
        let mut new = kept_lines.to_vec();
        new.extend(lines(dead_letters)?);
        new.extend(appended);
        if new.is_empty() {
            std::fs::remove_file(&target)?;
            return Ok(sync_folder(&target)?);
        }
        let metadata = file.metadata()?;
        let temporary = sibling_path(&target, ".replaying");
        let mut replacement =
            OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&temporary)?;
        // Only root may change the owner of a file.
        let _ = fchown(&replacement, Some(metadata.uid()), Some(metadata.gid()));
        replacement.set_permissions(metadata.permissions())?;
        replacement.write_all(&new)?;
        replacement.sync_all()?;
        std::fs::rename(&temporary, &target)?;
        Ok(sync_folder(&target)?)
    }

    /// Locks the file for a replay, so that no other replay reads it.
    ///
    /// # Errors
    /// Another replay has locked it, it is not a regular file, or its folder does not exist.
    pub fn lock_for_replay(&self) -> Result<ReplayLock, DeadLetterError> {
        let target = resolve_links(&self.path)?;
        if std::fs::metadata(&target).is_ok_and(|metadata| !metadata.is_file()) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file").into());
        }
        let path = sibling_path(&target, ".replay-lock");
        loop {
            let lock = OpenOptions::new().create(true).append(true).open(&path)?;
            match lock.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(DeadLetterError::Locked),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
            // The previous owner may have removed the lock file meanwhile.
            if std::fs::metadata(&path)
                .is_ok_and(|current| lock.metadata().is_ok_and(|opened| opened.ino() == current.ino()))
            {
                return Ok(ReplayLock { target, path, _lock: lock });
            }
        }
    }
}

/// The contents of a file when it was read.
#[derive(Debug)]
pub struct Contents {
    /// The dead letters, each with its line.
    pub dead_letters: Vec<(StoredDeadLetter, Vec<u8>)>,
    length: usize,
    digest: [u8; 32],
}

/// A replay's lock of a file, released when dropped. It locks a separate file, since runs append to the file
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
        let _ = std::fs::remove_file(&self.path);
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
