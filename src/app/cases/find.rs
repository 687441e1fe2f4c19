//! Finds the cases of the paths that a user names.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::case::{
    Case, CaseFolder, EVENTS, EXPECTED, MISNAMED_SETTINGS, RECORDS, SETTINGS, TESTS, absolute,
    is_mapping_file, normalize,
};
use super::error::CaseError;
use crate::dialect::Dialect;

/// A case, or a path without a case, that cannot be used.
#[derive(Debug)]
pub struct FaultyCase {
    /// The name of the case, which is its path, or the path that was named.
    pub name: String,
    /// The fault.
    pub error: CaseError,
}

/// Finds and loads the cases of some paths: a case, a folder with cases at any depth, or a mapping file, whose cases are
/// in the folder `tests` beside it. `filter` is a text in the names of the cases. Others are not opened.
#[must_use]
pub fn find_cases(
    paths: &[PathBuf],
    filter: Option<&str>,
    dialects: &[Dialect],
) -> Vec<Result<Case, FaultyCase>> {
    let mut cases = Vec::new();
    let mut known = BTreeSet::new();
    for path in paths {
        let faulty = |error| FaultyCase { name: path.display().to_string(), error };
        let mut folders = match case_folders(path) {
            Ok(folders) => folders,
            Err(error) => {
                cases.push(Err(faulty(error)));
                continue;
            }
        };
        let is_any = !folders.is_empty();
        folders.retain(|folder| filter.is_none_or(|filter| folder.display().to_string().contains(filter)));
        let mut found = is_any && folders.is_empty();
        for folder in folders {
            let name = folder.display().to_string();
            let case = match CaseFolder::open(&folder) {
                // A case with a fault may be one of this mapping.
                Ok(case) if path.is_file() && !has_mapping(&case, path) => continue,
                case => case,
            };
            found = true;
            if known.insert(folder.canonicalize().unwrap_or(folder)) {
                let case = case.and_then(|case| case.load(dialects));
                cases.push(case.map_err(|error| FaultyCase { name, error }));
            }
        }
        if !found {
            cases.push(Err(faulty(CaseError::NoCase { path: path.display().to_string() })));
        }
    }
    cases
}

/// The folders of the cases of one path. Beside a mapping file, there can be cases of other mappings.
fn case_folders(path: &Path) -> Result<Vec<PathBuf>, CaseError> {
    let metadata = std::fs::metadata(path);
    let metadata = metadata.map_err(|source| CaseError::Io { path: path.to_owned(), source })?;
    let mut folders = Vec::new();
    if metadata.is_dir() {
        if has_input(path) {
            return Ok(vec![normalize(path)]);
        }
        collect(path, &mut folders)?;
        return Ok(folders);
    }
    let tests = path.parent().unwrap_or(Path::new("")).join(TESTS);
    if is_mapping_file(path) && tests.is_dir() {
        collect(&tests, &mut folders)?;
    }
    Ok(folders)
}

/// Whether a case tests this mapping file.
fn has_mapping(case: &CaseFolder, mapping: &Path) -> bool {
    let mapping = mapping.canonicalize().ok();
    case.mapping_files.iter().any(|file| file.canonicalize().ok() == mapping)
}

fn has_input(folder: &Path) -> bool {
    [EVENTS, RECORDS].iter().any(|name| folder.join(name).is_file())
}

/// Whether a folder that was found, and not named, is a case. A folder can have a file of events for another reason.
fn is_case(folder: &Path) -> bool {
    let is_in_tests =
        absolute(folder).is_ok_and(|path| path.parent().is_some_and(|parent| parent.ends_with(TESTS)));
    let parts = [EXPECTED, SETTINGS, MISNAMED_SETTINGS];
    has_input(folder) && (is_in_tests || parts.iter().any(|name| folder.join(name).exists()))
}

/// Collects the cases below a folder, in the order of their names. Hidden folders and links are not searched.
fn collect(folder: &Path, cases: &mut Vec<PathBuf>) -> Result<(), CaseError> {
    let unreadable = |source| CaseError::Io { path: folder.to_owned(), source };
    let mut inside = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let is_folder = entry.file_type().map_err(unreadable)?.is_dir();
        if is_folder && !entry.file_name().to_string_lossy().starts_with('.') {
            inside.push(entry.path());
        }
    }
    inside.sort();
    for folder in inside {
        if is_case(&folder) {
            cases.push(normalize(&folder));
        } else {
            collect(&folder, cases)?;
        }
    }
    Ok(())
}
