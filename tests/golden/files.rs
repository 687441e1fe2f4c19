//! The files of cases, and the page that lists the cases.

use std::path::PathBuf;

use libtest_mimic::Failed;
use mapper::app::cases::Case;
use mapper::dialect::Dialect;

use super::has_own_mapping;
use crate::support::root;

/// Fails on files that no test reads, since they would look like current expectations.
pub fn no_stray_files(case: &Case) -> Result<(), Failed> {
    let folder = &case.folder.path;
    let input = if case.folder.has_records() { "records.ndjson" } else { "events.ndjson" };
    let mut wanted: Vec<PathBuf> = [input, "case.yaml"].map(PathBuf::from).to_vec();
    let own = case.folder.mapping_files.iter().filter_map(|file| file.strip_prefix(folder).ok());
    wanted.extend(own.map(PathBuf::from));
    let mut has_common_files = false;
    for dialect in Dialect::ALL {
        wanted.extend(case.expected_files(dialect));
        has_common_files |= !case.is_exception(dialect);
        if has_own_mapping(case) {
            let own = PathBuf::from("expected").join(dialect.name());
            wanted.push(own.join("ddl.sql"));
            if !case.folder.has_records() {
                wanted.push(own.join("statements.sql"));
            }
        }
    }
    assert!(has_common_files, "every dialect is an exception");
    let mut folders = vec![folder.clone()];
    while let Some(inner) = folders.pop() {
        for entry in std::fs::read_dir(inner).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !wanted.iter().any(|file| path == folder.join(file)) {
                return Err(Failed::from(format!("no test reads {}", path.display())));
            }
        }
    }
    Ok(())
}

/// The page links to each case, and has no stale links.
pub fn outcomes_page_lists_every_case(cases: &[String]) -> Result<(), Failed> {
    let page = std::fs::read_to_string(root().join("docs/reference/outcomes.md")).unwrap();
    let link = |name: &String| format!("[{name}](../../tests/cases/{name})");
    let missing: Vec<&String> = cases.iter().filter(|name| !page.contains(&link(name))).collect();
    let stale: Vec<&str> = page
        .split("](../../tests/cases/")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .filter(|name| !cases.iter().any(|case| case == name))
        .collect();
    if missing.is_empty() && stale.is_empty() {
        Ok(())
    } else {
        Err(Failed::from(format!("not in docs/reference/outcomes.md: {missing:?}; stale links: {stale:?}")))
    }
}
