//! The files that a command line names, by their paths or by patterns.

use std::collections::HashMap;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use glob::{MatchOptions, Pattern};

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
    #[error("no file matches `{0}`\n  = hint: {1}")]
    NoMatch(String, &'static str),
    /// A folder that a pattern names, and that cannot be read.
    #[error("the files of `{0}` cannot be found: the folder `{1}` cannot be read")]
    Unreadable(String, String, #[source] io::Error),
    /// A folder.
    #[error("`{0}` is a folder\n  = hint: name its files by a pattern, such as `'{0}/*.json'`")]
    Folder(String),
    /// A file that is named twice, each time as the command line names it.
    #[error("`{0}` and `{1}` are the same file, whose documents would be applied twice\n  = hint: {2}")]
    Twice(String, String, &'static str),
}

/// The files of names, in this order. The files of a pattern are sorted. A file that does not exist is reported when
/// the files are opened.
pub(super) fn files(names: &[String]) -> Result<Vec<PathBuf>, FileListError> {
    let mut files = Vec::new();
    for name in names {
        let path = Path::new(name);
        let is_pattern = name.contains(['*', '?', '[']) && std::fs::symlink_metadata(path).is_err();
        if is_pattern {
            files.extend(matching(name)?.into_iter().map(|path| (path, name)));
        } else {
            files.push((path.to_owned(), name));
        }
    }
    let mut seen: HashMap<(u64, u64), (&PathBuf, &String)> = HashMap::new();
    for (path, name) in &files {
        let Ok(metadata) = std::fs::metadata(path) else { continue };
        if metadata.is_dir() {
            let name = path.display().to_string();
            return Err(FileListError::Folder(name.trim_end_matches('/').to_owned()));
        }
        if let Some((earlier, earlier_name)) = seen.insert((metadata.dev(), metadata.ino()), (path, name)) {
            let hint = if std::ptr::eq(earlier_name, *name) {
                "the pattern matches a file and a link to it: use a narrower pattern, or name the files one by one"
            } else {
                "name each file once; a pattern can match a file that is also named"
            };
            return Err(FileListError::Twice(
                earlier.display().to_string(),
                path.display().to_string(),
                hint,
            ));
        }
    }
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

/// The files that match a pattern. Folders do not. The crate's own search panics on a name that is not UTF-8.
fn matching(pattern: &str) -> Result<Vec<PathBuf>, FileListError> {
    let parse = |part: &str| {
        Pattern::new(part).map_err(|error| FileListError::Pattern(pattern.to_owned(), error.msg))
    };
    parse(pattern)?;
    let parts = pattern.split('/').filter(|part| !part.is_empty());
    let parts = parts.map(|part| match part {
        "**" => Ok(PatternPart::Folders),
        part if part.contains(['*', '?', '[']) => parse(part).map(PatternPart::Wildcards),
        part => Ok(PatternPart::Name(part)),
    });
    let parts = parts.collect::<Result<Vec<PatternPart>, _>>()?;
    let root = if pattern.starts_with('/') { "/" } else { "" };
    let mut files = Vec::new();
    search(Path::new(root), &parts, &mut files).map_err(|(folder, error)| {
        FileListError::Unreadable(pattern.to_owned(), folder.display().to_string(), error)
    })?;
    files.sort();
    files.dedup();
    if files.is_empty() {
        let hint = if pattern.contains('{') && pattern.contains('}') {
            "braces are no part of a pattern: a shell replaces them outside of quotes, and several patterns can be named"
        } else {
            "`*` matches within one folder, `**` matches folders, too; quotes keep a shell from replacing a pattern"
        };
        return Err(FileListError::NoMatch(pattern.to_owned(), hint));
    }
    Ok(files)
}

/// A part of a pattern, between separators.
enum PatternPart<'a> {
    Name(&'a str),
    Wildcards(Pattern),
    /// `**`: folders at any depth.
    Folders,
}

/// Adds the files in a folder that match the parts. Returns the folder that cannot be read.
fn search(
    folder: &Path,
    parts: &[PatternPart],
    files: &mut Vec<PathBuf>,
) -> Result<(), (PathBuf, io::Error)> {
    let Some((part, rest)) = parts.split_first() else { return Ok(()) };
    let found = |path: PathBuf, files: &mut Vec<PathBuf>| {
        if !rest.is_empty() {
            return search(&path, rest, files);
        }
        if std::fs::symlink_metadata(&path).is_ok() && !path.is_dir() {
            files.push(path);
        }
        Ok(())
    };
    match part {
        PatternPart::Name(name) => found(folder.join(name), files)?,
        PatternPart::Wildcards(pattern) => {
            for entry in entries(folder)? {
                // A name that is not UTF-8 has a sign for each wrong part.
                if pattern.matches_with(&entry.file_name().to_string_lossy(), OPTIONS) {
                    found(folder.join(entry.file_name()), files)?;
                }
            }
        }
        PatternPart::Folders => {
            search(folder, rest, files)?;
            for entry in entries(folder)? {
                // A link to a folder could lead back.
                let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
                if is_folder && !entry.file_name().to_string_lossy().starts_with('.') {
                    search(&folder.join(entry.file_name()), parts, files)?;
                }
            }
        }
    }
    Ok(())
}

/// The entries of a folder. Another file, or none, has no entries.
fn entries(folder: &Path) -> Result<Vec<std::fs::DirEntry>, (PathBuf, io::Error)> {
    let path = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    match std::fs::read_dir(path).and_then(Iterator::collect) {
        Ok(entries) => Ok(entries),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(Vec::new())
        }
        Err(error) => Err((path.to_owned(), error)),
    }
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
        assert_eq!(found(&[".*.json"]).as_deref(), Ok(".hidden.json"));
        assert_eq!(found(&["**/*.json"]).as_deref(), Ok("[x].json a.json b.json c.json/d.json"));
        assert_eq!(found(&["**/**/[d]*", "?.json/../b.*"]).as_deref(), Ok("c.json/d.json c.json/../b.json"));
        for (names, expected) in [
            (&["*.csv"][..], "no file matches `DIR/*.csv`\n  = hint: `*` matches within one folder"),
            (&["b*/*.json"], "no file matches"),
            (
                &["*.{json,csv}"],
                "no file matches `DIR/*.{json,csv}`\n  = hint: braces are no part of a pattern",
            ),
            (&["**"], "no file matches"),
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
        std::os::unix::fs::symlink("a.json", folder.path().join("link.json")).unwrap();
        let error = found(&["*.json"]).unwrap_err();
        assert!(error.contains("the pattern matches a file and a link to it"), "{error}");
    }

    /// A name that is not UTF-8 matches as its parts that are.
    #[test]
    fn names_can_be_of_any_bytes() {
        use std::os::unix::ffi::OsStrExt;
        let folder = tempfile::tempdir().unwrap();
        let name = std::ffi::OsStr::from_bytes(b"\xff\xfe.json");
        // Some file systems refuse such a name.
        if std::fs::write(folder.path().join(name), "").is_err() {
            return;
        }
        std::fs::write(folder.path().join("a.json"), "").unwrap();
        let matching = |pattern: &str| files(&[folder.path().join(pattern).display().to_string()]).unwrap();
        assert_eq!(matching("a*"), [folder.path().join("a.json")]);
        assert_eq!(matching("*.json"), [folder.path().join("a.json"), folder.path().join(name)]);
    }
}
