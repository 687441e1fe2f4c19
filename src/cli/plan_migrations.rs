//! Writes the steps of a plan as migrations.

use std::io;
use std::path::{Path, PathBuf};

use anyhow::bail;

use crate::dialect::Dialect;
use crate::mapping::Mapping;
use crate::sink::{Effect, Follows, Plan, Step};

/// The first line of a migration that is applied outside of transactions.
const WITHOUT_TRANSACTION: &str = "-- no-transaction\n";
/// Counts the rows of SQLite without their parent rows before the changes, and fails after them if there are more.
const COUNT_ORPHANS: [&str; 1] =
    ["CREATE TEMPORARY TABLE mapper_orphans AS SELECT COUNT(*) AS number FROM pragma_foreign_key_check"];
const CHECK_ORPHANS: [&str; 4] = [
    "CREATE TEMPORARY TABLE mapper_more_orphans (number INT, CONSTRAINT rows_have_their_parents CHECK (number <= 0))",
    "INSERT INTO mapper_more_orphans SELECT (SELECT COUNT(*) FROM pragma_foreign_key_check) - number FROM mapper_orphans",
    "DROP TABLE mapper_more_orphans",
    "DROP TABLE mapper_orphans",
];
/// Characters of a file's name after its number, at most.
const MAX_NAME: usize = 40;

/// Writes the next migrations of each mapping whose tables change. Returns their paths. `applied` has the numbers of the last
/// applied migrations, by file of the mapping.
pub(super) fn write_migrations(
    plan: &Plan,
    mapping: &Mapping,
    folder: &Path,
    applied: &[u64],
) -> anyhow::Result<Vec<PathBuf>> {
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
        if number > applied[at] {
            bail!(
                "migration {number} of `{}` is not applied, and can have these changes\n  = hint: `mapper migrate` applies it",
                folder.display()
            );
        }
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
        let rebuilds = steps.iter().any(|step| step.effect > Effect::BlocksWriters);
        let begin = ["PRAGMA foreign_keys = OFF", "BEGIN IMMEDIATE"];
        let (before, after): (&[&str], &[&str]) =
            if rebuilds { (&COUNT_ORPHANS, &CHECK_ORPHANS) } else { (&[], &[]) };
        let statements = steps.iter().flat_map(|step| step.migration_statements()).map(|(sql, _)| sql);
        let end = ["COMMIT", "PRAGMA foreign_keys = ON"];
        let mut text = WITHOUT_TRANSACTION.to_owned();
        let all = begin.into_iter().chain(before.iter().copied()).chain(statements);
        all.chain(after.iter().copied()).chain(end).for_each(|sql| push(&mut text, sql));
        return vec![(name, text)];
    }
    let mut files: Vec<(String, String, bool)> = Vec::new();
    for step in steps {
        for (sql, follows) in step.migration_statements() {
            let is_alone = follows == Follows::WithoutTransaction;
            let is_open = files.last().is_some_and(|(.., last_is_alone)| !last_is_alone);
            let joins = is_open && follows == Follows::InTransaction;
            if !joins {
                let header = if is_alone { WITHOUT_TRANSACTION } else { "" };
                files.push((file_name(step), header.to_owned(), is_alone));
            }
            if let Some((_, text, _)) = files.last_mut() {
                push(text, sql);
            }
        }
    }
    files.into_iter().map(|(name, text, _)| (name, text)).collect()
}

fn push(text: &mut String, sql: &str) {
    text.push_str(sql);
    text.push_str(";\n");
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
