//! The folder `setup` of a case: migrations for each dialect, which are applied before the tables are created.

use std::path::{Path, PathBuf};

use super::error::CaseError;
use crate::dialect::Dialect;
use crate::mapping::{list_names, nearest_name};

/// The folder.
const SETUP: &str = "setup";

/// The migrations of a case for a dialect. The folder may not exist.
pub(super) fn migrations(case: &Path, dialect: Dialect) -> PathBuf {
    case.join(SETUP).join(dialect.name())
}

/// Refuses files and folders that would have no effect. Hidden ones are left alone.
pub(super) fn check(case: &Path) -> Result<(), CaseError> {
    let setup = case.join(SETUP);
    if !setup.exists() {
        return Ok(());
    }
    let dialects = Dialect::ALL.map(Dialect::name);
    for (name, path) in visible(&setup)? {
        if !dialects.contains(&name.as_str()) {
            let mut expected = format!("expected a folder {}", list_names(&dialects, "or"));
            if let Some(nearest) = nearest_name(&name, dialects.into_iter()) {
                expected = format!("{expected}\n  = hint: did you mean `{nearest}`?");
            }
            return Err(CaseError::NoEffect { path, expected });
        }
        for (name, path) in visible(&path)? {
            if !is_migration(&name) {
                let expected = "expected the number and the name of a migration, as in `0001_countries.sql`";
                return Err(CaseError::NoEffect { path, expected: expected.to_owned() });
            }
        }
    }
    Ok(())
}

/// Whether sqlx takes a file for a migration that is applied.
fn is_migration(name: &str) -> bool {
    let number = name.split_once('_').and_then(|(number, _)| number.parse::<i64>().ok());
    number.is_some()
        && Path::new(name).extension().is_some_and(|ending| ending == "sql")
        && !name.ends_with(".down.sql")
}

/// The names and paths in a folder, in order.
fn visible(folder: &Path) -> Result<Vec<(String, PathBuf)>, CaseError> {
    let unreadable = |source| CaseError::Io { path: folder.to_owned(), source };
    let mut inside = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        inside.push((entry.file_name().to_string_lossy().into_owned(), entry.path()));
    }
    inside.retain(|(name, _)| !name.starts_with('.'));
    inside.sort();
    Ok(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_without_effect_are_refused() {
        for (file, words) in [
            ("sqlite/0001_a.sql", None),
            ("mysql/2_b.up.sql", None),
            ("mariadb/.keep", None),
            (".keep", None),
            ("postgresql/0001_a.sql", Some("hint: did you mean `postgres`?")),
            (
                "oracle/0001_a.sql",
                Some("expected a folder `mysql`, `mariadb`, `tidb`, `postgres` or `sqlite`"),
            ),
            ("0001_a.sql", Some("expected a folder `mysql`")),
            ("sqlite/a.sql", Some("as in `0001_countries.sql`")),
            ("sqlite/0001.sql", Some("as in `0001_countries.sql`")),
            ("sqlite/x_a.sql", Some("as in `0001_countries.sql`")),
            ("sqlite/0001_a.down.sql", Some("as in `0001_countries.sql`")),
            ("sqlite/0001_a.txt", Some("as in `0001_countries.sql`")),
        ] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join(SETUP).join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, "").unwrap();
            let fault = check(folder.path()).err().map(|fault| fault.to_string());
            match (&fault, words) {
                (None, None) => {}
                (Some(fault), Some(words)) => assert!(fault.contains(words), "{file}: {fault}"),
                _ => panic!("{file}: {fault:?}"),
            }
        }
        let folder = tempfile::tempdir().unwrap();
        check(folder.path()).unwrap();
        std::fs::write(folder.path().join(SETUP), "").unwrap();
        assert!(matches!(check(folder.path()), Err(CaseError::Io { .. })));
    }
}
