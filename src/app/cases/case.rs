//! A case: a folder with an input, the mapping that it tests, and settings.

use std::collections::BTreeMap;
use std::io::{Cursor, ErrorKind};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::error::CaseError;
use super::records;
use super::settings::{MAX_FILLED_BYTES, Settings};
use super::setup;
use crate::diagnostic::SourceText;
use crate::dialect::Dialect;
use crate::mapping::{LoadError, Mapping};
use crate::record::Record;
use crate::source::{DEFAULT_MAX_RECORD_BYTES, Files, Source};

/// The input of a case of lines.
pub(super) const EVENTS: &str = "events.ndjson";
/// The input of a case of records with keys, headers and topics.
pub(super) const RECORDS: &str = "records.ndjson";
/// A name that users give to the file of the settings by mistake.
pub(super) const MISNAMED_SETTINGS: &str = "case.yml";
/// The settings.
pub(super) const SETTINGS: &str = "case.yaml";
/// The folder with the expected files.
pub(super) const EXPECTED: &str = "expected";
/// The folder that has the cases of the mappings in its parent.
pub(super) const TESTS: &str = "tests";

/// A case whose mapping is known, but not loaded.
#[derive(Debug, Clone)]
pub struct CaseFolder {
    /// The path as text, which names the case in messages.
    pub name: String,
    /// The path.
    pub path: PathBuf,
    /// The settings.
    pub settings: Settings,
    /// The mapping files.
    pub mapping_files: Vec<PathBuf>,
}

/// A case that can run.
#[derive(Debug, Clone)]
pub struct Case {
    /// The folder.
    pub folder: CaseFolder,
    /// The mapping.
    pub mapping: Arc<Mapping>,
    input: CaseInput,
}

#[derive(Debug, Clone)]
enum CaseInput {
    Events(PathBuf),
    Records(Vec<Record>),
}

impl CaseFolder {
    /// Reads the settings of a case, and finds its mapping.
    ///
    /// # Errors
    /// The settings have faults, or no mapping is found.
    pub fn open(folder: &Path) -> Result<CaseFolder, CaseError> {
        let folder = normalize(folder);
        let name = folder.display().to_string();
        if folder.join(MISNAMED_SETTINGS).exists() {
            return Err(CaseError::MisnamedSettings(folder.join(MISNAMED_SETTINGS)));
        }
        let file = folder.join(SETTINGS);
        let settings = match std::fs::read_to_string(&file) {
            Ok(text) => {
                let source = SourceText::new(file.display().to_string(), text);
                Settings::parse(source, folder.join(RECORDS).is_file()).map_err(CaseError::Settings)?
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Settings::default(),
            Err(source) => return Err(CaseError::Io { path: file, source }),
        };
        let mapping = find_mapping(&name, &folder, &settings)?;
        let mapping_files =
            mapping_files(&mapping).map_err(|source| CaseError::Io { path: mapping.clone(), source })?;
        if mapping_files.is_empty() {
            let hint = format!("`{}` has no mapping file (`*.yaml`)", mapping.display());
            return Err(CaseError::NoMapping { case: name, hint });
        }
        Ok(CaseFolder { name, path: folder, settings, mapping_files })
    }

    /// Whether the case has records with keys, headers and topics.
    #[must_use]
    pub fn has_records(&self) -> bool {
        self.path.join(RECORDS).is_file()
    }

    /// Loads the mapping and the records. Limits are judged for a database of one of the dialects.
    ///
    /// # Errors
    /// The mapping or a record has a fault.
    pub fn load(self, dialects: &[Dialect]) -> Result<Case, CaseError> {
        setup::check(&self.path)?;
        let mapping = Mapping::load_all_for(dialects, &self.mapping_files);
        let (mapping, _) =
            mapping.map_err(|source: LoadError| CaseError::Mapping { case: self.name.clone(), source })?;
        // The tables stand in a scratch database, whatever schemas they have.
        let one_schema = |table| CaseError::OneSchema { case: self.name.clone(), table };
        let mapping = mapping.without_schemas().map_err(one_schema)?;
        let [events, records] = [EVENTS, RECORDS].map(|name| self.path.join(name));
        let input = match (events.is_file(), records.is_file()) {
            (true, true) => return Err(CaseError::TwoInputs(self.name)),
            (_, true) => CaseInput::Records(records::read(&records)?),
            (_, false) => CaseInput::Events(events),
        };
        Ok(Case { folder: self, mapping: Arc::new(mapping), input })
    }
}

impl Case {
    /// Opens the input.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn source(&self) -> Result<Source, CaseError> {
        let events = match &self.input {
            CaseInput::Records(records) => return Ok(Source::Records(records.clone().into_iter())),
            CaseInput::Events(events) => events,
        };
        let settings = &self.folder.settings;
        let max_bytes = settings.max_record_bytes.unwrap_or(DEFAULT_MAX_RECORD_BYTES);
        if !settings.fill.is_empty() {
            let events = Cursor::new(self.filled_events()?);
            return Ok(Source::Files(Files::new(EVENTS, max_bytes, events)));
        }
        let unreadable = |source| CaseError::Io { path: events.clone(), source };
        Source::open(Some(events), max_bytes).map(Source::Files).map_err(unreadable)
    }

    /// The name of the input in messages.
    pub(super) fn input_name(&self) -> String {
        let file = match &self.input {
            CaseInput::Events(_) => EVENTS,
            CaseInput::Records(_) => RECORDS,
        };
        self.folder.path.join(file).display().to_string()
    }

    /// The events, with each marker of `fill` replaced.
    ///
    /// # Errors
    /// The file cannot be read, or the events would be too long.
    pub fn filled_events(&self) -> Result<Vec<u8>, CaseError> {
        let path = self.folder.path.join(EVENTS);
        let events = match std::fs::read(&path) {
            Ok(events) => events,
            Err(source) => return Err(CaseError::Io { path, source }),
        };
        fill(events, &self.folder.settings.fill).map_err(|marker| CaseError::Content {
            path: self.folder.path.join(SETTINGS),
            line: None,
            reason: format!(
                "`{marker}` in `fill` makes the events longer than {MAX_FILLED_BYTES} bytes (1 GiB)\n  = hint: replace the marker by fewer `x`"
            ),
        })
    }

    /// The records of a case of records.
    #[must_use]
    pub fn records(&self) -> &[Record] {
        match &self.input {
            CaseInput::Records(records) => records,
            CaseInput::Events(_) => &[],
        }
    }
}

/// The mapping files of a path: the file itself, or the files in the folder, in order.
///
/// # Errors
/// The folder cannot be read.
pub fn mapping_files(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = std::fs::read_dir(path)?.map(|entry| Ok(entry?.path()));
    let mut inside = entries.collect::<std::io::Result<Vec<_>>>()?;
    inside.retain(|path| is_mapping_file(path));
    inside.sort();
    Ok(inside)
}

/// Whether the name of a file is that of a mapping.
pub(super) fn is_mapping_file(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml")
}

/// Finds the mapping of a case: the one that `case.yaml` names, the case's own, or one beside the folder `tests`.
fn find_mapping(name: &str, folder: &Path, settings: &Settings) -> Result<PathBuf, CaseError> {
    if let Some(mapping) = &settings.mapping {
        return Ok(normalize(&folder.join(mapping)));
    }
    let own = ["mapping.yaml", "mapping.yml", "mappings"].map(|own| folder.join(own));
    if let Some(own) = own.into_iter().find(|own| own.exists()) {
        return Ok(own);
    }
    let no_mapping = |hint: String| CaseError::NoMapping { case: name.to_owned(), hint };
    let absolute = absolute(folder).map_err(|source| CaseError::Io { path: folder.to_owned(), source })?;
    if absolute.parent().and_then(Path::file_name).is_none_or(|parent| parent != TESTS) {
        let hint = "`mapping: PATH` in its `case.yaml` names the mapping, relative to the case";
        return Err(no_mapping(hint.to_owned()));
    }
    let beside = normalize(&folder.join("../.."));
    let case_name = absolute.file_name().unwrap_or_default();
    let candidates =
        mapping_files(&beside).map_err(|source| CaseError::Io { path: beside.clone(), source })?;
    let candidates: Vec<PathBuf> = candidates.iter().map(|path| normalize(path)).collect();
    let same_name = candidates.iter().find(|path| path.file_stem() == Some(case_name));
    match (same_name, candidates.as_slice()) {
        (Some(mapping), _) => Ok(mapping.clone()),
        (None, [only]) => Ok(only.clone()),
        (None, []) => Err(no_mapping(format!(
            "`{}` has no mapping file (`*.yaml`); `mapping: PATH` in `case.yaml` names another one",
            beside.display()
        ))),
        (None, several) => {
            let name_of = |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned());
            let names: Vec<String> = several.iter().filter_map(name_of).collect();
            Err(no_mapping(format!(
                "`{}` has several: {}; `mapping: ../../{}` in `case.yaml` names one of them",
                beside.display(),
                names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
                names.first().map_or("", String::as_str),
            )))
        }
    }
}

/// The absolute path without `..`. Its last two names are those of the folder and of the folder around it.
pub(super) fn absolute(path: &Path) -> std::io::Result<PathBuf> {
    std::path::absolute(path).map(|path| normalize(&path))
}

/// The path without `.`, and without `..` after a folder. An empty path is `.`.
pub(super) fn normalize(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            // The root has no parent.
            Component::ParentDir if normal.parent().is_none() && normal.has_root() => {}
            Component::ParentDir if matches!(normal.components().next_back(), Some(Component::Normal(_))) => {
                normal.pop();
            }
            other => normal.push(other),
        }
    }
    if normal.as_os_str().is_empty() { PathBuf::from(".") } else { normal }
}

/// Replaces markers by a number of `x`. The error is the marker that makes the events too long.
fn fill(mut events: Vec<u8>, markers: &BTreeMap<String, usize>) -> Result<Vec<u8>, &str> {
    for (marker, count) in markers.iter().filter(|(marker, _)| !marker.is_empty()) {
        let mut filled = Vec::new();
        let mut rest = events.as_slice();
        while let Some(at) = rest.windows(marker.len()).position(|window| window == marker.as_bytes()) {
            filled.extend_from_slice(&rest[..at]);
            if filled.len().saturating_add(*count) > MAX_FILLED_BYTES {
                return Err(marker);
            }
            filled.resize(filled.len() + count, b'x');
            rest = &rest[at + marker.len()..];
        }
        filled.extend_from_slice(rest);
        events = filled;
    }
    Ok(events)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_normalized() {
        for (path, expected) in [
            ("./a/./b", "a/b"),
            ("a/../b", "b"),
            ("../a", "../a"),
            ("a/..", "."),
            ("/a/../b", "/b"),
            ("..", ".."),
            ("../b/../..", "../.."),
            ("/../..", "/"),
        ] {
            assert_eq!(normalize(Path::new(path)), Path::new(expected), "{path}");
        }
    }

    #[test]
    fn markers_are_filled() {
        let markers = BTreeMap::from([("@a@".to_owned(), 3), (String::new(), 9)]);
        assert_eq!(fill(b"1@a@2@a@@".to_vec(), &markers).unwrap(), b"1xxx2xxx@");
        // The sum counts, and nothing is allocated for a number that is too large.
        let half = BTreeMap::from([("@a@".to_owned(), MAX_FILLED_BYTES - 1)]);
        assert_eq!(fill(b"12@a@".to_vec(), &half), Err("@a@"));
        let all = BTreeMap::from([("@b@".to_owned(), usize::MAX)]);
        assert_eq!(fill(b"@b@".to_vec(), &all), Err("@b@"));
    }
}
