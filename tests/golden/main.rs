//! Golden cases: each folder under `tests/cases` with an input is a case. See `tests/cases/README.md`. The library loads,
//! runs and compares cases, as `mapper test` does. Here, the real `mapper run` also applies them on each database.

// A failed test panics.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;

mod broker;
mod files;
mod runs;
mod statements;

use std::path::Path;
use std::sync::Arc;

use libtest_mimic::{Failed, Trial};
use mapper::app::cases::{Case, CaseFolder, Difference};
use mapper::dialect::Dialect;
use support::kafka::kafka_trial;
use support::{expect, folders, mapper, root, succeed, text, trial};

fn main() {
    let mut trials = Vec::new();
    let mut names = Vec::new();
    for folder in folders("tests/cases") {
        // Faulty mappings have no input. `tests/checks/faults.rs` tests them.
        if !["events.ndjson", "records.ndjson"].iter().any(|input| folder.join(input).exists()) {
            continue;
        }
        let case = Arc::new(load(&folder));
        let name = name(&case).to_owned();
        for dialect in Dialect::ALL {
            let rows = Arc::clone(&case);
            trials.push(trial(dialect, format!("{name}: rows"), move || runs::run(&rows, dialect)));
            if case.folder.has_records() {
                let rows = Arc::clone(&case);
                let name = format!("{name}: rows from a broker");
                trials.push(kafka_trial(dialect, name, move || broker::run(&rows, dialect)));
            }
            if has_own_mapping(&case) {
                let sql = Arc::clone(&case);
                trials.push(
                    Trial::test(format!("{name}: SQL"), move || render_case(&sql, dialect))
                        .with_kind(dialect.name()),
                );
            }
        }
        let files = Arc::clone(&case);
        trials.push(Trial::test(format!("{name}: files"), move || files::no_stray_files(&files)));
        for events in [1, 2, 3] {
            let case = Arc::clone(&case);
            trials.push(
                Trial::test(format!("{name}: batches of {events}"), move || runs::in_batches(&case, events))
                    .with_kind(Dialect::Sqlite.name()),
            );
        }
        names.push(name);
    }
    for entry in std::fs::read_dir(root().join("mappings")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let has_case = names.contains(&name);
        trials.push(Trial::test(format!("mapping `{name}` has a case"), move || {
            if has_case { Ok(()) } else { Err(Failed::from(format!("no folder tests/cases/{name}"))) }
        }));
    }
    trials.push(Trial::test("docs/reference/outcomes.md names every case", move || {
        files::outcomes_page_lists_every_case(&names)
    }));
    support::run_trials(trials);
}

/// Loads a case of the repository.
fn load(folder: &Path) -> Case {
    let opened = CaseFolder::open(folder).and_then(|case| case.load(&[]));
    opened.unwrap_or_else(|error| panic!("{}: {error:?}", folder.display()))
}

/// The name of the case's folder.
fn name(case: &Case) -> &str {
    case.folder.path.file_name().unwrap().to_str().unwrap()
}

/// A case with a borrowed mapping needs no expected SQL. A shipped mapping belongs to the case of its name.
fn has_own_mapping(case: &Case) -> bool {
    let own = |file: &Path| {
        file.starts_with(&case.folder.path)
            || (file.starts_with(root().join("mappings"))
                && file.file_stem().is_some_and(|stem| stem == name(case)))
    };
    case.folder.mapping_files.iter().all(|file| own(file))
}

fn updating() -> bool {
    std::env::var_os("UPDATE_EXPECT").is_some_and(|value| value == "1")
}

/// Fails with all differences.
fn no_differences(differences: &[Difference]) -> Result<(), Failed> {
    let lines = differences.iter().flat_map(|difference| {
        let lines = difference.lines.iter().map(|line| format!("  {}\n", line.text()));
        std::iter::once(format!("{}\n", difference.subject)).chain(lines)
    });
    let text: String = lines.collect();
    if text.is_empty() {
        Ok(())
    } else {
        Err(Failed::from(text + "`UPDATE_EXPECT=1 cargo test` writes the files"))
    }
}

/// Compares the DDL and the statements, without a database.
fn render_case(case: &Case, dialect: Dialect) -> Result<(), Failed> {
    let own = case.folder.path.join("expected").join(dialect.name());
    let mut ddl = mapper();
    ddl.arg("ddl").args(runs::mapping_arguments(case)).args(["--dialect", dialect.name()]);
    expect(&own.join("ddl.sql"), &text(&succeed(&mut ddl).stdout))?;
    // `mapper explain` reads lines.
    if case.folder.has_records() {
        return Ok(());
    }
    let mut explain = mapper();
    explain
        .arg("explain")
        .args(runs::mapping_arguments(case))
        .arg(format!("tests/cases/{}/events.ndjson", name(case)));
    explain.args(["--dialect", dialect.name()]);
    let explained = text(&succeed(&mut explain).stdout);
    expect(&own.join("statements.sql"), &statements::distinct(&explained))
}
