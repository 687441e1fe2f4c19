//! Runs of a case: by the real binary, or by the library.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;

use libtest_mimic::Failed;
use mapper::app::FirstConnection;
use mapper::app::cases::{Case, CaseRun, CaseRunner, Outcome};
use mapper::dialect::Dialect;
use mapper::pipeline::RunContext;
use serde_json::Value as Json;

use super::{name, no_differences, updating};
use crate::support::{self, Database, finish, mapper, root, server_variable};

/// An outcome of the real binary, with its log.
pub struct LoggedOutcome {
    pub outcome: Outcome,
    pub log: String,
}

/// Applies a case twice. The real binary applies lines, the library applies records.
pub fn run(case: &Case, dialect: Dialect) -> Result<(), Failed> {
    if case.folder.has_records() {
        return check(case, &run_by_library(case, dialect)?);
    }
    let database = Database::fresh(dialect);
    run_twice(case, dialect, || run_binary(case, &database))
}

/// Runs a case twice and compares rows, dead letters and summaries.
pub fn run_twice(
    case: &Case,
    dialect: Dialect,
    mut run: impl FnMut() -> LoggedOutcome,
) -> Result<(), Failed> {
    let first = run();
    check_log(&first)?;
    let second = run();
    if second.log.contains("the mapping") || second.log.contains("not regrouped") {
        return Err(Failed::from(format!("the created tables do not match the mapping\n{}", second.log)));
    }
    check(case, &CaseRun { dialect, first: first.outcome, second_rows: second.outcome.rows })
}

/// Compares both runs with the expected files, or writes these.
fn check(case: &Case, run: &CaseRun) -> Result<(), Failed> {
    if !updating() {
        return no_differences(&case.compare(run));
    }
    // One file serves all dialects, so only one dialect may write it.
    let is_exception = |dialect| case.is_exception(dialect);
    let writer = [Dialect::Sqlite, Dialect::Postgres, Dialect::Mariadb, Dialect::Mysql]
        .into_iter()
        .find(|dialect| !is_exception(*dialect));
    if is_exception(run.dialect) || writer == Some(run.dialect) {
        let (_, faults) = case.update(run);
        no_differences(&faults)?;
    }
    Ok(())
}

/// Runs a case by the library, as `mapper test` does: in memory, or in a scratch database.
fn run_by_library(case: &Case, dialect: Dialect) -> Result<CaseRun, Failed> {
    let run = async {
        let context = RunContext::detached();
        let runner = match server_variable(dialect) {
            None => CaseRunner::in_memory(context),
            Some(variable) => {
                let url = std::env::var(variable).unwrap().parse().unwrap();
                let first = FirstConnection { context, timeout: Duration::from_secs(30) };
                CaseRunner::on_server(url, &first).await?
            }
        };
        let run = runner.run(case).await;
        runner.close().await;
        run
    };
    support::block_on_one_thread(run).map_err(|error| Failed::from(format!("{error:?}")))
}

/// The outcome does not depend on the batch size.
pub fn in_batches(case: &Case, events: usize) -> Result<(), Failed> {
    if updating() {
        return Ok(());
    }
    let runner = CaseRunner::in_memory(RunContext::detached()).with_batch_events(events);
    let run = support::block_on_one_thread(runner.run(case));
    no_differences(&case.compare(&run.map_err(|error| Failed::from(format!("{error:?}")))?))
}

/// The mapping files as arguments.
pub fn mapping_arguments(case: &Case) -> Vec<OsString> {
    let files = case.folder.mapping_files.iter();
    let relative = files.map(|file| file.strip_prefix(root()).unwrap());
    relative.flat_map(|file| [OsString::from("--mapping"), file.into()]).collect()
}

/// Passes the events unchanged as a file, or pipes them in with markers replaced.
fn add_source(case: &Case, command: &mut Command, folder: &Path) {
    if case.folder.settings.fill.is_empty() {
        command.arg("--source").arg(format!("tests/cases/{}/events.ndjson", name(case)));
        return;
    }
    let filled = folder.join("events.ndjson");
    std::fs::write(&filled, case.filled_events().unwrap()).unwrap();
    command.args(["--source", "-"]).stdin(std::fs::File::open(filled).unwrap());
}

/// Runs the real binary with the events.
fn run_binary(case: &Case, database: &Database) -> LoggedOutcome {
    let dead = database.folder().join("dead.ndjson");
    let _ = std::fs::remove_file(&dead);
    let mut command = mapper();
    command.arg("run").args(mapping_arguments(case));
    if let Some(bytes) = case.folder.settings.max_record_bytes {
        command.args(["--max-record-bytes", &bytes.to_string()]);
    }
    command.args(["--sink", &database.url, "--summary", "json", "--dead-letter"]).arg(&dead);
    add_source(case, &mut command, database.folder());
    let output = finish(&mut command);
    let rows = database.rows(&case.mapping);
    logged_outcome(rows, &dead_letters(&dead), support::summary(&output), &output)
}

/// The dead letters in a file. There are none if there is no file.
pub fn dead_letters(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_default()
}

/// The outcome of the real binary.
pub fn logged_outcome(rows: Json, dead_letters: &str, summary: Json, output: &Output) -> LoggedOutcome {
    let dead_letters: Vec<Json> =
        dead_letters.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    for dead_letter in &dead_letters {
        assert!(dead_letter["run"].is_string(), "each dead letter names its run: {dead_letter}");
        assert!(
            dead_letter["written_at"].is_string(),
            "each dead letter in a file has a time: {dead_letter}"
        );
    }
    let outcome = Outcome::new(rows, dead_letters, summary);
    LoggedOutcome { outcome, log: support::text(&output.stderr) }
}

/// Logs hold names, positions, counts and entities, but no other text of a payload. An event cannot
/// start a log line or make one very long.
fn check_log(first: &LoggedOutcome) -> Result<(), Failed> {
    let starts_well = |line: &str| line.starts_with(|c: char| c.is_ascii_digit());
    let untidy = first.log.lines().any(|line| !starts_well(line) || line.len() > 1000);
    if untidy || first.log.contains("SECRET") {
        Err(Failed::from(format!("the log has an untidy line, or contains `SECRET`\n{}", first.log)))
    } else {
        Ok(())
    }
}
