//! `mapper test`: applies the events of cases, and compares rows, dead letters and summary with the expected files.

mod junit;
mod report;

use std::io::ErrorKind::BrokenPipe;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, anyhow};
use clap::Args;

use super::arguments::{ConnectArgs, HIDDEN_IN_URL, sink_flag};
use super::failure::Failure;
use super::log;
use super::summary::counted;
use crate::app::cases::{Case, CaseError, CaseRunner, Difference, FaultyCase, find_cases};
use crate::app::{AppError, signals};
use crate::dialect::Dialect;
use crate::mapping::LoadError;
use crate::pipeline::{RunContext, RunError};
use junit::JunitFile;
use report::{CaseResult, Report};

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  mapper test mappings/
  mapper test mappings/people.yaml --update
  mapper test mappings/tests/created --sink 'postgres://ann@localhost/scratch'
  mapper test --junit target/mapper.xml

The cases of `people.yaml` are folders `tests/NAME/` beside it. Each has `events.ndjson` or `records.ndjson`, and the
files of `expected/`, which `--update` writes.")]
pub(super) struct TestArgs {
    /// Cases: a case, a folder with cases at any depth, or a mapping file
    #[arg(default_value = ".", value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Only cases with this text in their names, which are their paths
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    /// Server on which each case gets a scratch database (MySQL, MariaDB) or a scratch schema (PostgreSQL), which is
    /// dropped at the end. By default, each case runs on SQLite in memory: `MAPPER_SINK` has no effect. `${NAME}` inserts
    /// an environment variable, `${file:PATH}` the content of a file
    #[arg(long, value_name = "URL")]
    sink: Option<String>,
    #[command(flatten)]
    connect: ConnectArgs,
    /// Folder of SQL templates that override the built-in ones
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    /// Write the results to the expected files instead of comparing them
    #[arg(long)]
    update: bool,
    /// File to which the results are also written, as JUnit XML
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,
}

pub(super) async fn test(args: &TestArgs) -> Result<(), Failure> {
    let junit = args.junit.as_deref().map(JunitFile::create).transpose()?;
    let mut report = Report::new();
    let outcome = run(args, &mut report).await;
    let written = junit.map_or(Ok(()), |file| file.write(&report, outcome.as_ref().err()));
    let output = match report.into_output() {
        // The reader of standard output has closed it, as in `mapper test | head`.
        Err(error) if error.kind() == BrokenPipe => Ok(()),
        output => output.context("standard output cannot be written"),
    };
    let mut failures = [outcome, written.map_err(Failure::Run), output.map_err(Failure::Run)];
    let first = failures.iter().position(Result::is_err);
    // The first failure gives the exit code.
    let first = first.map_or(Ok(()), |first| std::mem::replace(&mut failures[first], Ok(())));
    for failure in failures.into_iter().filter_map(Result::err) {
        log::write_error(&failure.message(), None);
    }
    first
}

/// Runs the cases. All that is known about them is in the report, also after a failure.
async fn run(args: &TestArgs, report: &mut Report) -> Result<(), Failure> {
    let url = args.sink.as_deref().map(|url| sink_flag(url, HIDDEN_IN_URL)).transpose()?;
    if url.as_ref().is_some_and(|url| url.dialects() == [Dialect::Sqlite]) {
        return Err(Failure::usage(anyhow!(
            "`--sink` names a SQLite file, expected a server\n  = hint: without `--sink`, the cases run on SQLite in memory"
        )));
    }
    let dialects = url.as_ref().map_or(&[Dialect::Sqlite][..], |url| url.dialects());
    let cases = without_faults(find_cases(&args.paths, args.filter.as_deref(), dialects), report)?;
    if let (true, Some(filter)) = (cases.is_empty(), &args.filter) {
        return Err(Failure::usage(anyhow!("no case has `{filter}` in its name")));
    }
    let context = RunContext::new(signals::shutdown_on_signal()?);
    let runner = match url {
        Some(url) => CaseRunner::on_server(url, &args.connect.within(&context)).await,
        None => Ok(CaseRunner::in_memory(context.clone())),
    };
    let runner = match runner {
        Ok(runner) => runner.with_templates(args.templates.as_deref()),
        Err(error) => {
            let failure = Failure::from(error);
            for case in &cases {
                report.add_not_run(&case.folder.name, &failure.message());
            }
            return Err(failure);
        }
    };
    let outcome = run_all(&runner, &cases, args.update, report).await;
    runner.close().await;
    report.finish(cases.len(), args.update);
    outcome?;
    let failed = report.failed();
    if failed == 0 {
        return Ok(());
    }
    let hint = if args.update || !report.update_can_help() {
        ""
    } else {
        "\n  = hint: if the results are right, `--update` writes them to the expected files"
    };
    Err(Failure::Run(anyhow!("{failed} of {} failed{hint}", counted(cases.len() as u64, "case"))))
}

/// The cases, if none has a fault.
fn without_faults(found: Vec<Result<Case, FaultyCase>>, report: &mut Report) -> Result<Vec<Case>, Failure> {
    if found.iter().all(Result::is_ok) {
        return Ok(found.into_iter().flatten().collect());
    }
    let mut faults = Vec::new();
    for case in found {
        match case {
            Ok(case) => report.add_not_run(&case.folder.name, "another case is faulty"),
            Err(FaultyCase { name, error }) => {
                report.add_cause(&name, &render_faults(std::slice::from_ref(&error), false));
                faults.push(error);
            }
        }
    }
    Err(Failure::Mapping(render_faults(&faults, log::use_colour())))
}

/// Runs the cases one after another. The error ended the run.
async fn run_all(
    runner: &CaseRunner,
    cases: &[Case],
    update: bool,
    report: &mut Report,
) -> Result<(), Failure> {
    for (at, case) in cases.iter().enumerate() {
        let started = Instant::now();
        let name = case.folder.name.clone();
        let mut updates = Vec::new();
        let differences = match runner.run(case).await {
            Ok(run) if update => {
                let (written, mut faults) = case.update(&run);
                updates = written;
                faults.extend(case.faults_after_update(&run));
                faults
            }
            Ok(run) => case.compare(&run),
            Err(error) if concerns_all_cases(&error) => {
                let failure = match error {
                    AppError::Run(RunError::Stopped) => Failure::Run(anyhow!(
                        "stopped by a signal: {at} of {} ran",
                        counted(cases.len() as u64, "case")
                    )),
                    error => Failure::from(error),
                };
                let reason = failure.message();
                report.add_cause(&name, &reason);
                for case in &cases[at + 1..] {
                    report.add_not_run(&case.folder.name, &reason);
                }
                return Err(failure);
            }
            Err(error) => vec![failed_run(error)],
        };
        report.add(CaseResult { name, time: started.elapsed(), differences, updates });
    }
    Ok(())
}

/// Whether the next case would meet the same error.
fn concerns_all_cases(error: &AppError) -> bool {
    match error {
        AppError::Run(RunError::Stopped)
        | AppError::ScratchRefused { .. }
        | AppError::ScratchLeft(..)
        | AppError::Unreachable { .. }
        | AppError::Template(_) => true,
        AppError::Run(error) => error.is_transient(),
        _ => false,
    }
}

/// A run without an outcome.
fn failed_run(error: AppError) -> Difference {
    let mismatches = match &error {
        AppError::SchemaMismatch(_, mismatches) => mismatches.clone(),
        _ => Vec::new(),
    };
    let lines = mismatches.into_iter().chain([format!("{:#}", anyhow::Error::new(error))]);
    Difference::messages("the run failed", lines)
}

/// Renders the faults of cases, each once: several cases can have one mapping.
fn render_faults(faults: &[CaseError], colour: bool) -> String {
    let mut rendered: Vec<String> = Vec::new();
    for fault in faults {
        let text = match fault {
            CaseError::Settings(report) => report.render(colour),
            CaseError::Mapping { source: LoadError::Faulty(faults), .. } => faults.render(colour),
            other => {
                let causes: Vec<String> =
                    std::iter::successors(Some(other as &dyn std::error::Error), |error| error.source())
                        .map(ToString::to_string)
                        .collect();
                format!("error: {}\n", causes.join(": "))
            }
        };
        if !rendered.contains(&text) {
            rendered.push(text);
        }
    }
    rendered.join("\n")
}
