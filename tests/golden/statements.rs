//! The distinct statements of `mapper explain`. A change of one template changes few lines.

use std::collections::BTreeSet;

/// Keeps each distinct statement of each operation and table once, in order of appearance, with the
/// values that are bound there.
///
/// # Panics
/// A line has an unknown form. It would otherwise not be checked.
pub fn distinct(explained: &str) -> String {
    let mut kept = String::new();
    let mut known: BTreeSet<(&str, String)> = BTreeSet::new();
    let mut lines = explained.lines().peekable();
    while let Some(line) = lines.next() {
        if !is_heading(line) {
            let is_of_an_event = line.is_empty() || line.starts_with("-- ");
            assert!(is_of_an_event, "unknown form of line: {line}");
            continue;
        }
        let operation = line.split_once(": ").map_or(line, |(operation, _)| operation);
        while lines.next_if(|line| line.starts_with("--   ")).is_some() {}
        while lines.peek().is_some_and(|line| !line.is_empty()) {
            let mut sql = String::new();
            while let Some(line) = lines.next_if(|line| !is_bound(line)) {
                sql.extend([line, "\n"]);
                if line.ends_with(';') && lines.peek().is_none_or(|next| next.is_empty() || is_bound(next)) {
                    break;
                }
            }
            assert!(sql.ends_with(";\n"), "no complete statement of `{operation}`: {sql}");
            let mut bound = String::new();
            while let Some(line) = lines.next_if(|line| is_bound(line)) {
                bound.extend([line, "\n"]);
            }
            if known.insert((operation, sql.clone())) {
                kept.extend([line, "\n", &sql, &bound, "\n"]);
            }
        }
    }
    kept
}

/// Whether a line starts an operation on a table.
fn is_heading(line: &str) -> bool {
    let kinds = ["insert", "upsert", "update", "delete", "truncate", "replace"];
    kinds
        .iter()
        .any(|kind| line.strip_prefix("-- ").is_some_and(|rest| rest.starts_with(&format!("{kind} `"))))
}

/// Whether a line shows bound values: those of a row, or those of a column that is bound as an array.
fn is_bound(line: &str) -> bool {
    line.starts_with("-- (") || line.starts_with("-- $")
}
