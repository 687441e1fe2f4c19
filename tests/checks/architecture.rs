//! Rules of the architecture that a reader cannot see at a glance. They cover rows, import cycles, I/O
//! below the row of I/O, the single assertion that SQL is safe, and an engine without domain knowledge.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use libtest_mimic::Trial;

use crate::files::project_files;
use crate::imports::Imports;
use crate::support::root;

/// The modules by row, highest first. A module imports only from lower rows.
const ROWS: &[&[&str]] = &[
    &["cli"],
    &["app"],
    &["pipeline"],
    &["source", "sink", "dead_letter"],
    // Client settings that the source and the dead letters share.
    &["kafka"],
    // Statistics about what `extract` finds.
    &["profile", "infer"],
    &["decode", "extract", "schedule", "sql"],
    &["mapping"],
    // Mappings compile paths, so documents are below them.
    &["document"],
    &["types", "record", "topic", "secrets", "diagnostic", "dialect", "shell"],
];

/// The lowest module that may do I/O.
const LOWEST_WITH_IO: &str = "kafka";

/// Crates that do I/O.
const IO_CRATES: &[&str] = &[
    "axum",
    "hyper",
    "hyper_util",
    "indicatif",
    "metrics_exporter_prometheus",
    "rdkafka",
    "rdkafka_sys",
    "socket2",
    "sqlx",
    "tokio",
    "tokio_util",
];

pub fn trials() -> Vec<Trial> {
    trials![
        "architecture":
        a_module_imports_from_lower_rows_only,
        no_files_import_each_other_in_a_cycle,
        only_the_upper_rows_do_io,
        sql_is_asserted_safe_in_one_place,
        the_engine_knows_no_domain,
        imports_are_read_as_the_compiler_reads_them,
    ]
}

/// Rust files below `src`, by path within it.
fn sources() -> Vec<(PathBuf, String)> {
    let paths = project_files().into_iter().filter_map(|path| {
        let is_source =
            path.starts_with("src") && path.extension().is_some_and(|extension| extension == "rs");
        let text = is_source.then(|| std::fs::read_to_string(root().join(&path)).unwrap())?;
        Some((path.strip_prefix("src").unwrap().to_owned(), text))
    });
    let found: Vec<(PathBuf, String)> = paths.collect();
    assert!(found.len() > 20, "the sources were not found");
    found
}

/// The module of a file: its first folder, or its own name.
fn module(path: &Path) -> String {
    let first = path.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The index of a module's row, counted from the highest. The crate's root has no row.
fn row(module: &str) -> Option<usize> {
    if module == "lib" || module == "main" {
        return None;
    }
    let row = ROWS.iter().position(|row| row.contains(&module));
    Some(row.unwrap_or_else(|| panic!("module `{module}` has no row")))
}

fn a_module_imports_from_lower_rows_only() {
    let mut wrong = String::new();
    for (file, targets) in &Imports::read(&sources()).files {
        let own = module(file);
        for (target, path) in targets {
            let other = module(target);
            if own == other {
                continue;
            }
            if let (Some(row), Some(other_row)) = (row(&own), row(&other))
                && other_row <= row
            {
                let _ = writeln!(wrong, "{}: `{own}` is not above `{other}`: `{path}`", file.display());
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn no_files_import_each_other_in_a_cycle() {
    let imports = Imports::read(&sources());
    let cycles = imports.cycles();
    let shown: Vec<String> = cycles.iter().map(|cycle| imports.render(cycle)).collect();
    assert!(shown.is_empty(), "{} cycles, the shortest first:\n{}", shown.len(), shown.join("\n"));
}

fn only_the_upper_rows_do_io() {
    let lowest = row(LOWEST_WITH_IO);
    let mut wrong = String::new();
    for (file, crates) in &Imports::read(&sources()).external {
        for name in crates.iter().filter(|name| IO_CRATES.contains(&name.as_str())) {
            if row(&module(file)) > lowest {
                let _ = writeln!(wrong, "{} names `{name}`", file.display());
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn sql_is_asserted_safe_in_one_place() {
    let count: usize = sources().iter().map(|(_, text)| text.matches("AssertSqlSafe(").count()).sum();
    assert_eq!(count, 1);
}

fn the_engine_knows_no_domain() {
    let words =
        ["orders", "order_", "customer", "shipping", "cancelled", "fulfillment", "product", "supplier"];
    // Phrases that contain such a word for another reason.
    let exceptions = [
        "order_mark",
        "order_and",
        "order_of",
        "orders the changes",
        "scheduling orders",
        // Methods of tokio's cancellation tokens.
        "is_cancelled()",
        ".cancelled()",
    ];
    for (path, text) in sources() {
        let mut text = text.to_lowercase();
        for word in exceptions {
            text = text.replace(word, "");
        }
        for word in words {
            let found = text.lines().find(|line| line.contains(word));
            assert!(found.is_none(), "{}: `{word}` in: {}", path.display(), found.unwrap_or_default());
        }
    }
}

fn imports_are_read_as_the_compiler_reads_them() {
    let files = [
        ("lib.rs", "pub mod a; pub mod b; mod c;"),
        (
            "a.rs",
            "mod one; mod two;
             pub use one::One;
             use crate::b::{self, Item as Other, deep::{Deeper}};
             fn f() { b::low::g(); let _ = vec![crate::c::C, two::two()]; tokio::spawn(()); }
             #[cfg(test)] mod tests { use super::two::OfTests; use crate::c::d::D; }",
        ),
        ("a/one.rs", "use super::two::*; pub struct One; pub(super) fn g(_: super::super::b::Item) {}"),
        ("a/two.rs", "pub fn two() {} mod inner { fn f() { super::super::one::g(); } }"),
        ("b.rs", "pub mod deep; pub mod low; pub struct Item; use self::low as other; type X = other::X;"),
        ("b/deep.rs", "pub struct Deeper(sqlx::Error);"),
        ("b/low.rs", "pub type X = crate::b::Item;"),
        ("c/mod.rs", "pub struct C; pub mod d;"),
        ("c/d.rs", "pub struct D;"),
    ];
    let imports = Imports::read(&files.map(|(path, text)| (PathBuf::from(path), text.to_owned())));
    let of = |file: &str| -> Vec<&str> {
        imports.files[Path::new(file)].keys().map(|target| target.to_str().unwrap()).collect()
    };
    assert_eq!(of("lib.rs"), [""; 0]);
    assert_eq!(of("a.rs"), ["a/one.rs", "a/two.rs", "b/deep.rs", "b/low.rs", "b.rs", "c/mod.rs"]);
    assert_eq!(of("a/one.rs"), ["a/two.rs", "b.rs"]);
    assert_eq!(of("a/two.rs"), ["a/one.rs"]);
    assert_eq!(of("b.rs"), ["b/low.rs"]);
    assert_eq!(of("b/deep.rs"), [""; 0]);
    assert_eq!(of("b/low.rs"), ["b.rs"]);
    assert!(imports.external[Path::new("a.rs")].contains("tokio"));
    assert!(imports.external[Path::new("b/deep.rs")].contains("sqlx"));
    let cycles: Vec<String> = imports.cycles().iter().map(|cycle| imports.render(cycle)).collect();
    let expected = [
        "  a/one.rs -> a/two.rs by `crate::a::two`\n  a/two.rs -> a/one.rs by `crate::a::one::g`\n",
        "  b/low.rs -> b.rs by `crate::b::Item`\n  b.rs -> b/low.rs by `crate::b::low`\n",
    ];
    assert_eq!(cycles, expected);
}
