//! The files that a command line names, by their paths or by patterns.

use std::collections::HashMap;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use glob::{MatchOptions, glob_with};

/// As a shell does: a star passes neither a separator nor a dot at the start of a name.
const OPTIONS: MatchOptions =
    MatchOptions { case_sensitive: true, require_literal_separator: true, require_literal_leading_dot: true };

/// A list of files that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum FileListError {
    /// A pattern that is not a glob, and the reason.
    #[error("`{0}` is neither a file nor a pattern: {1}")]
    Pattern(String, &'static str),
    /// A pattern that no file matches.
    #[error(
        "no file matches `{0}`\n  = hint: `*` matches within one folder, `**` matches folders, too; quotes keep a shell from replacing a pattern"
    )]
    NoMatch(String),
    /// A folder that a pattern names, and that cannot be read.
    #[error("the files of `{0}` cannot be found")]
    Unreadable(String, #[source] glob::GlobError),
    /// A folder.
    #[error("`{0}` is a folder\n  = hint: name its files by a pattern, such as `'{0}/*.json'`")]
    Folder(String),
    /// A file that is named twice, each time as the command line names it.
    #[error(
        "`{0}` and `{1}` are the same file, whose documents would be applied twice\n  = hint: name each file once; a pattern can match a file that is also named"
    )]
    Twice(String, String),
}

/// The files of names, in this order. The files of a pattern are sorted. A file that does not exist is reported when
/// the files are opened.
pub(super) fn files(names: &[String]) -> Result<Vec<PathBuf>, FileListError> {
    let mut files = Vec::new();
    for name in names {
        let path = Path::new(name);
        let is_pattern = name.contains(['*', '?', '[']) && std::fs::symlink_metadata(path).is_err();
        if is_pattern {
            files.append(&mut matching(name)?);
        } else {
            files.push(path.to_owned());
        }
    }
    let mut seen: HashMap<(u64, u64), &PathBuf> = HashMap::new();
    for path in &files {
        let Ok(metadata) = std::fs::metadata(path) else { continue };
        if metadata.is_dir() {
            let name = path.display().to_string();
            return Err(FileListError::Folder(name.trim_end_matches('/').to_owned()));
        }
        if let Some(earlier) = seen.insert((metadata.dev(), metadata.ino()), path) {
            return Err(FileListError::Twice(earlier.display().to_string(), path.display().to_string()));
        }
    }
    Ok(files)
}

/// The files that match a pattern. Folders do not.
fn matching(pattern: &str) -> Result<Vec<PathBuf>, FileListError> {
    let paths = glob_with(pattern, OPTIONS);
    let paths = paths.map_err(|error| FileListError::Pattern(pattern.to_owned(), error.msg))?;
    let paths = paths.collect::<Result<Vec<PathBuf>, _>>();
    let mut files = paths.map_err(|error| FileListError::Unreadable(pattern.to_owned(), error))?;
    files.retain(|path| !path.is_dir());
    files.sort();
    if files.is_empty() {
        return Err(FileListError::NoMatch(pattern.to_owned()));
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_name_files_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).display().to_string();
        std::fs::create_dir(folder.path().join("c.json")).unwrap();
        for name in ["b.json", "a.json", "[x].json", ".hidden.json", "c.json/d.json"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let found = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| path(name)).collect();
            let found = files(&names).map_err(|error| error.to_string());
            found.map(|files| {
                let names =
                    files.iter().map(|path| path.strip_prefix(&folder).unwrap().display().to_string());
                names.collect::<Vec<_>>().join(" ")
            })
        };
        assert_eq!(found(&["*.json"]).as_deref(), Ok("[x].json a.json b.json"));
        assert_eq!(found(&["b.json", "[x].json", "[a].json"]).as_deref(), Ok("b.json [x].json a.json"));
        assert_eq!(found(&["**/d.json"]).as_deref(), Ok("c.json/d.json"));
        assert_eq!(found(&["none.json"]).as_deref(), Ok("none.json"));
        for (names, expected) in [
            (&["*.csv"][..], "no file matches `DIR/*.csv`"),
            (
                &["***"],
                "`DIR/***` is neither a file nor a pattern: wildcards are either regular `*` or recursive `**`",
            ),
            (&["c.json"], "`DIR/c.json` is a folder"),
            (&["a.json", "*.json"], "`DIR/a.json` and `DIR/a.json` are the same file"),
            (&["a.json", "c.json/../a.json"], "`DIR/a.json` and `DIR/c.json/../a.json` are the same file"),
        ] {
            let error = found(names).unwrap_err().replace(&folder.path().display().to_string(), "DIR");
            assert!(error.starts_with(expected), "{error}");
        }
    }
}
