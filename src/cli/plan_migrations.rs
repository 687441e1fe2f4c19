//! Writes the steps of a plan as migrations.

use std::io;
use std::path::{Path, PathBuf};

use crate::dialect::Dialect;
use crate::mapping::Mapping;
use crate::sink::{Follows, Plan, Step};

/// Characters of a file's name after its number, at most.
const MAX_NAME: usize = 40;

/// Writes the next migrations of each mapping whose tables change. Returns their paths.
pub(super) fn write_migrations(plan: &Plan, mapping: &Mapping, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut written = Vec::new();
    for (at, file) in mapping.files.iter().enumerate() {
        let is_of_file = |step: &&Step| mapping.file_of_table(&step.table) == at;
        let steps: Vec<&Step> = plan.steps.iter().filter(is_of_file).collect();
        if steps.is_empty() {
            continue;
        }
        let folder = folder.join(&file.name).join(plan.dialect.name());
        std::fs::create_dir_all(&folder)?;
        let mut number = last_number(&folder)?;
        for (name, text) in migrations(&steps, plan.dialect) {
            number += 1;
            let path = folder.join(format!("{number:04}_{name}.sql"));
            std::fs::write(&path, text)?;
            written.push(path);
        }
    }
    Ok(written)
}

/// The number of the last migration of a folder.
fn last_number(folder: &Path) -> io::Result<u64> {
    let mut last = 0;
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name();
        let number = name.to_string_lossy().split('_').next().and_then(|number| number.parse().ok());
        last = last.max(number.unwrap_or(0));
    }
    Ok(last)
}

/// The names and texts of migrations. PostgreSQL executes a statement with CONCURRENTLY outside of transactions only, so it
/// has a file of its own. SQLite switches its foreign keys off outside of transactions only.
fn migrations(steps: &[&Step], dialect: Dialect) -> Vec<(String, String)> {
    if dialect == Dialect::Sqlite {
        let name = steps.first().map(|step| file_name(step)).unwrap_or_default();
        let statements = steps.iter().flat_map(|step| step.migration_statements());
        let text: String = statements.map(|(sql, _)| format!("{sql};\n")).collect();
        let text = format!(
            "-- no-transaction\nPRAGMA foreign_keys = OFF;\nBEGIN IMMEDIATE;\n{text}COMMIT;\nPRAGMA foreign_keys = ON;\n"
        );
        return vec![(name, text)];
    }
    let mut files: Vec<(String, String, bool)> = Vec::new();
    for step in steps {
        for (sql, follows) in step.migration_statements() {
            let is_alone = follows == Follows::WithoutTransaction;
            let is_open = files.last().is_some_and(|(.., last_is_alone)| !last_is_alone);
            let joins = is_open && follows == Follows::InTransaction;
            match files.last_mut().filter(|_| joins) {
                Some((_, text, _)) => text.push_str(&format!("{sql};\n")),
                None => {
                    let header = if is_alone { "-- no-transaction\n" } else { "" };
                    files.push((file_name(step), format!("{header}{sql};\n"), is_alone));
                }
            }
        }
    }
    files.into_iter().map(|(name, text, _)| (name, text)).collect()
}

/// The change of a step in letters, digits and underscores.
fn file_name(step: &Step) -> String {
    let words = format!("{} {}", step.table, step.change);
    let mut name = String::new();
    for c in words.chars() {
        let c = if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
        if c != '_' || !name.ends_with('_') {
            name.push(c);
        }
    }
    name.truncate(MAX_NAME);
    name.trim_matches('_').to_owned()
}
