//! The rules of the house that a reader cannot see at a glance: floors, the one assertion that SQL
//! is safe, and that the engine knows no domain.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};

/// The floor of each module: it may use those below its own, and itself.
const FLOORS: &[(&str, u8)] = &[
    ("cli", 9),
    ("app", 8),
    ("pipeline", 7),
    ("source", 6),
    ("sink", 6),
    ("dead_letter", 6),
    ("kafka", 5),
    ("decode", 4),
    ("extract", 4),
    ("schedule", 4),
    ("sql", 4),
    ("mapping", 3),
    ("document", 2),
    ("types", 0),
    ("record", 0),
    ("topic", 0),
    ("dialect", 0),
    ("diagnostic", 0),
];

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &mut found);
    assert!(found.len() > 20, "the sources were not found");
    found.into_iter().map(|(path, text)| (path.strip_prefix(&root).unwrap().to_owned(), text)).collect()
}

/// The module of a file: its first folder, or its name.
fn module(path: &Path) -> String {
    let first = path.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn a_file_imports_from_lower_floors_only() {
    let floor = |module: &str| FLOORS.iter().find(|(name, _)| *name == module).map(|(_, floor)| *floor);
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let own = module(&path);
        if own == "lib" || own == "main" {
            continue;
        }
        let own_floor = floor(&own).unwrap_or_else(|| panic!("module `{own}` has no floor"));
        // A module's own tests may build on what is above it.
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for used in code.split("crate::").skip(1) {
            let used: String = used.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            let used_floor =
                floor(&used).unwrap_or_else(|| panic!("{}: module `{used}` has no floor", path.display()));
            if used != own && used_floor >= own_floor {
                wrong.push(format!(
                    "{} (floor {own_floor}) uses `{used}` (floor {used_floor})",
                    path.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn sql_is_asserted_safe_in_one_place() {
    let count: usize = sources().iter().map(|(_, text)| text.matches("AssertSqlSafe(").count()).sum();
    assert_eq!(count, 1);
}

#[test]
fn the_engine_knows_no_domain() {
    let words =
        ["orders", "order_", "customer", "shipping", "cancelled", "fulfillment", "product", "supplier"];
    // What is allowed to begin like one of them.
    let innocent = ["order_mark", "order_and", "order_of", "orders the changes"];
    for (path, text) in sources() {
        let mut text = text.to_lowercase();
        for word in innocent {
            text = text.replace(word, "");
        }
        for word in words {
            let found = text.lines().find(|line| line.contains(word));
            assert!(found.is_none(), "{}: `{word}` in: {}", path.display(), found.unwrap_or_default());
        }
    }
}
