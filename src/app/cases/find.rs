//! Finds the cases of the paths that a user names.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::case::{Case, CaseFolder, EVENTS, EXPECTED, RECORDS, SETTINGS, TESTS, is_mapping_file, normalize};
use super::error::CaseError;
use crate::dialect::Dialect;

/// Finds and loads the cases of some paths: a case, a folder with cases at any depth, or a mapping file, whose cases are
/// in the folder `tests` beside it. `filter` is a text in the names of the cases.
///
/// # Errors
/// The faults of all cases.
pub fn find_cases(
    paths: &[PathBuf],
    filter: Option<&str>,
    dialects: &[Dialect],
) -> Result<Vec<Case>, Vec<CaseError>> {
    let (mut cases, mut faults) = (Vec::new(), Vec::new());
    let mut known = BTreeSet::new();
    for path in paths {
        let found = cases_of(path).unwrap_or_else(|fault| vec![Err(fault)]);
        if found.is_empty() {
            faults.push(CaseError::NoCase { path: path.display().to_string() });
        }
        for case in found {
            match case {
                Ok(case) if filter.is_some_and(|filter| !case.name.contains(filter)) => {}
                Ok(case) => {
                    if known.insert(case.path.canonicalize().unwrap_or_else(|_| case.path.clone())) {
                        match case.load(dialects) {
                            Ok(case) => cases.push(case),
                            Err(fault) => faults.push(fault),
                        }
                    }
                }
                Err(fault) => faults.push(fault),
            }
        }
    }
    if faults.is_empty() { Ok(cases) } else { Err(faults) }
}

/// The cases of one path, each with its mapping or its fault.
fn cases_of(path: &Path) -> Result<Vec<Result<CaseFolder, CaseError>>, CaseError> {
    let metadata = std::fs::metadata(path);
    let metadata =
        metadata.map_err(|source| CaseError::Io { path: path.to_owned(), action: "read", source })?;
    if metadata.is_dir() {
        if has_input(path) {
            return Ok(vec![CaseFolder::open(path)]);
        }
        let mut folders = Vec::new();
        collect(path, &mut folders)?;
        return Ok(folders.iter().map(|folder| CaseFolder::open(folder)).collect());
    }
    let tests = path.parent().unwrap_or(Path::new("")).join(TESTS);
    if !is_mapping_file(path) || !tests.is_dir() {
        return Ok(Vec::new());
    }
    let mut folders = Vec::new();
    collect(&tests, &mut folders)?;
    let own = path.canonicalize().ok();
    let is_own = |case: &Result<CaseFolder, CaseError>| {
        let files = case.as_ref().map(|case| case.mapping_files.as_slice());
        files.is_ok_and(|files| files.iter().any(|file| file.canonicalize().ok() == own))
    };
    // A case with a fault may be one of this mapping.
    let cases = folders.iter().map(|folder| CaseFolder::open(folder));
    Ok(cases.filter(|case| case.is_err() || is_own(case)).collect())
}

fn has_input(folder: &Path) -> bool {
    [EVENTS, RECORDS].iter().any(|name| folder.join(name).is_file())
}

/// Whether a folder that was found, and not named, is a case. A folder can have a file of events for another reason.
fn is_case(folder: &Path) -> bool {
    let is_in_tests = std::path::absolute(folder)
        .is_ok_and(|path| path.parent().is_some_and(|parent| parent.ends_with(TESTS)));
    has_input(folder) && (is_in_tests || [EXPECTED, SETTINGS].iter().any(|name| folder.join(name).exists()))
}

/// Collects the cases below a folder, in the order of their names. Hidden folders and links are not searched.
fn collect(folder: &Path, cases: &mut Vec<PathBuf>) -> Result<(), CaseError> {
    let unreadable = |source| CaseError::Io { path: folder.to_owned(), action: "read", source };
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
