//! Mappings that `mapper infer` makes of documents, and their runs on SQLite, all by the real binary.

use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Output;

use mapper::dialect::Dialect;
use mapper::mapping::Mapping;
use serde_json::Value as Json;

use super::test_pipeline::diff_rows;
use super::{Database, mapper, text};

/// The most characters of a failure's detail.
const MAX_DETAIL: usize = 3000;

/// A command that did not do what was expected.
#[derive(Debug)]
pub struct Failure {
    /// The expectation that was not met. It holds nothing of the documents.
    pub kind: &'static str,
    pub detail: String,
}

impl Failure {
    pub fn new(kind: &'static str, detail: impl Into<String>) -> Failure {
        let mut detail: String = detail.into();
        if let Some((end, _)) = detail.char_indices().nth(MAX_DETAIL) {
            detail.truncate(end);
            detail.push('…');
        }
        Failure { kind, detail }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind, self.detail)
    }
}

/// An inferred mapping in a folder of its own.
pub struct InferredMapping {
    pub path: PathBuf,
    pub text: String,
    /// The doubts that `mapper infer` lists.
    pub stderr: String,
    folder: tempfile::TempDir,
}

/// A mapping that was applied twice to one database.
pub struct Applied {
    /// Summary of the first run.
    pub summary: Json,
    /// Rows after both runs.
    pub rows: Json,
}

impl Applied {
    /// A count of the summary.
    pub fn count(&self, name: &str) -> u64 {
        self.summary[name].as_u64().unwrap()
    }

    /// Records or events that are not in the tables: dead letters, and events that no rule takes.
    pub fn not_applied(&self) -> u64 {
        self.count("dead_lettered") + self.count("skipped")
    }

    /// Tables without a row.
    pub fn empty_tables(&self) -> Vec<&str> {
        let tables = self.rows.as_object().unwrap().iter();
        tables
            .filter(|(_, rows)| rows.as_array().is_some_and(Vec::is_empty))
            .map(|(name, _)| &**name)
            .collect()
    }
}

/// A folder in memory, if possible: these tests do not measure the disk.
pub fn memory_folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}

/// A database on SQLite, in memory if possible.
pub fn database(folder: &tempfile::TempDir) -> Database {
    Database::fresh_in(Dialect::Sqlite, folder.path())
}

/// An error if a command has panicked or crashed.
pub fn refuse_panic(output: &Output) -> Result<(), Failure> {
    let stderr = text(&output.stderr);
    if matches!(output.status.code(), None | Some(101)) || stderr.contains("panicked at") {
        return Err(Failure::new("a panic", stderr));
    }
    Ok(())
}

/// Infers a mapping of a source, which must succeed.
pub fn infer(source: impl AsRef<OsStr>, more: &[&str]) -> Result<InferredMapping, Failure> {
    let folder = memory_folder();
    let path = folder.path().join("inferred.yaml");
    let mut command = mapper();
    command.arg("infer").arg("--source").arg(source).args(more).arg("--out").arg(&path);
    let output = command.output().unwrap();
    refuse_panic(&output)?;
    let stderr = text(&output.stderr);
    if output.status.code() != Some(0) {
        return Err(Failure::new("`mapper infer` fails", stderr));
    }
    let text = std::fs::read_to_string(&path).map_err(|error| {
        Failure::new("`mapper infer` writes no mapping", format!("{}: {error}", path.display()))
    })?;
    Ok(InferredMapping { path, text, stderr, folder })
}

impl InferredMapping {
    /// The mapping, loaded by the library.
    pub fn load(&self) -> Result<Mapping, Failure> {
        Mapping::load(&self.path)
            .map_err(|error| Failure::new("the mapping is not valid", format!("{error:?}")))
    }

    /// `mapper check` accepts the mapping.
    pub fn check(&self) -> Result<(), Failure> {
        let output = mapper().args(["check", "--mapping"]).arg(&self.path).output().unwrap();
        refuse_panic(&output)?;
        if output.status.code() == Some(0) {
            return Ok(());
        }
        Err(Failure::new("`mapper check` fails", text(&output.stderr)))
    }

    /// Applies two sources to one database, the second one after the first. Both have the same records: the second run
    /// must not change a row.
    pub fn apply_twice(&self, [first, again]: [&OsStr; 2], more: &[&str]) -> Result<Applied, Failure> {
        let (mapping, database) = (self.load()?, database(&self.folder));
        let summary = apply(&self.path, &database, first, more)?;
        let rows = database.rows(&mapping);
        let summary_again = apply(&self.path, &database, again, more)?;
        let rows_again = database.rows(&mapping);
        let difference = diff_rows("after one run", &rows, "after two runs", &rows_again);
        if !difference.is_empty() {
            return Err(Failure::new("the second run changes rows", difference));
        }
        if summary["dead_lettered"] != summary_again["dead_lettered"] {
            return Err(Failure::new("the second run has other dead letters", summary_again.to_string()));
        }
        Ok(Applied { summary, rows })
    }

    /// Checks the mapping and applies a file twice. At most `allowed` records are not applied.
    pub fn verify(&self, source: &Path, more: &[&str], allowed: u64) -> Result<Applied, Failure> {
        self.check()?;
        let applied = self.apply_twice([source.as_os_str(); 2], more)?;
        applied.allow(allowed)?;
        Ok(applied)
    }
}

impl Applied {
    /// At most this number of records are not applied.
    pub fn allow(&self, allowed: u64) -> Result<(), Failure> {
        if self.not_applied() <= allowed {
            return Ok(());
        }
        let (dead, skipped) = (self.count("dead_lettered"), self.count("skipped"));
        let detail = format!(
            "{dead} dead letters and {skipped} skipped, at most {allowed} expected\n{:#}",
            self.summary["faults"]
        );
        Err(Failure::new("records are not applied", detail))
    }
}

/// Applies a source to a database. Returns the summary.
pub fn apply(mapping: &Path, database: &Database, source: &OsStr, more: &[&str]) -> Result<Json, Failure> {
    let mut command = mapper();
    command.arg("run").arg("--mapping").arg(mapping).arg("--source").arg(source).args(more);
    command.args(["--sink", &database.url, "--summary", "json", "--dead-letter"]);
    let output = command.arg(database.folder().join("dead.ndjson")).output().unwrap();
    refuse_panic(&output)?;
    let stdout = text(&output.stdout);
    let summary: Option<Json> = stdout.lines().last().and_then(|line| serde_json::from_str(line).ok());
    match (output.status.code(), summary) {
        (Some(0 | 3), Some(summary)) => Ok(summary),
        _ => Err(Failure::new("`mapper run` fails", text(&output.stderr))),
    }
}
