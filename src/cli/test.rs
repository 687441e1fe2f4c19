//! `mapper test`: applies the events of cases, and compares rows, dead letters and summary with the expected files.

mod junit;
mod report;

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, anyhow};
use clap::Args;

use super::arguments::{ConnectArgs, sink_url};
use super::failure::Failure;
use super::log;
use super::summary::counted;
use crate::app::cases::{Case, CaseError, CaseRunner, Difference, find_cases};
use crate::app::{AppError, signals};
use crate::dialect::Dialect;
use crate::mapping::LoadError;
use crate::pipeline::{RunContext, RunError};
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
    /// dropped at the end. By default, each case runs on SQLite in memory. `${NAME}` inserts an environment
    /// variable, `${file:PATH}` the content of a file
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
    let url = args.sink.as_deref().map(|url| sink_url(Some(url))).transpose()?.flatten();
    if url.as_ref().is_some_and(|url| url.dialects() == [Dialect::Sqlite]) {
        return Err(Failure::usage(anyhow!(
            "`--sink` names a SQLite file, expected a server\n  = hint: without `--sink`, the cases run on SQLite in memory"
        )));
    }
    let dialects = url.as_ref().map_or(&[Dialect::Sqlite][..], |url| url.dialects());
    let cases = find_cases(&args.paths, args.filter.as_deref(), dialects);
    let cases = cases.map_err(|faults| Failure::Mapping(render_faults(&faults)))?;
    if let (true, Some(filter)) = (cases.is_empty(), &args.filter) {
        return Err(Failure::usage(anyhow!("no case has `{filter}` in its name")));
    }
    let context = RunContext::new(signals::shutdown_on_signal()?);
    let runner = match url {
        Some(url) => CaseRunner::on_server(url, &args.connect.within(&context)).await?,
        None => CaseRunner::in_memory(context.clone()),
    };
    let runner = runner.with_templates(args.templates.as_deref());
    let mut report = Report::new();
    let outcome = run_all(&runner, &cases, args.update, &mut report).await;
    runner.close().await;
    report.finish(cases.len(), args.update)?;
    if let Some(file) = &args.junit {
        let xml = junit::render(report.results())?;
        std::fs::write(file, xml)
            .with_context(|| format!("`--junit`: `{}` cannot be written", file.display()))?;
    }
    outcome?;
    let failed = report.failed();
    if failed == 0 {
        return Ok(());
    }
    let hint = if args.update {
        ""
    } else {
        "\n  = hint: if the results are right, `--update` writes them to the expected files"
    };
    Err(Failure::Run(anyhow!("{failed} of {} failed{hint}", counted(cases.len() as u64, "case"))))
}

/// Runs the cases one after another. The error ended the run.
async fn run_all(
    runner: &CaseRunner,
    cases: &[Case],
    update: bool,
    report: &mut Report,
) -> Result<(), Failure> {
    for case in cases {
        let started = Instant::now();
        let mut updates = Vec::new();
        let differences = match runner.run(case).await {
            Ok(run) if update => {
                updates = case.update(&run).map_err(AppError::from)?;
                case.faults_after_update(&run)
            }
            Ok(run) => case.compare(&run),
            Err(AppError::Run(RunError::Stopped)) => {
                let done = report.results().len();
                return Err(Failure::Run(anyhow!(
                    "stopped by a signal: {done} of {} ran",
                    counted(cases.len() as u64, "case")
                )));
            }
            Err(error) if concerns_all_cases(&error) => return Err(error.into()),
            Err(error) => vec![failed_run(error)],
        };
        let name = case.folder.name.clone();
        report.add(CaseResult { name, time: started.elapsed(), differences, updates })?;
    }
    Ok(())
}

/// Whether the next case would meet the same error.
fn concerns_all_cases(error: &AppError) -> bool {
    match error {
        AppError::Run(error) => error.is_transient(),
        AppError::ScratchRefused { .. }
        | AppError::ScratchLeft(..)
        | AppError::Unreachable { .. }
        | AppError::Template(_) => true,
        _ => false,
    }
}

/// A run without an outcome.
fn failed_run(error: AppError) -> Difference {
    let mismatches = match &error {
        AppError::SchemaMismatch(_, mismatches) => mismatches.clone(),
        _ => Vec::new(),
    };
    let causes: Vec<String> = anyhow::Error::new(error).chain().map(ToString::to_string).collect();
    let lines = mismatches.into_iter().chain([causes.join(": ")]);
    Difference::messages("the run failed", lines)
}

/// Renders the faults of cases, each once: several cases can have one mapping.
fn render_faults(faults: &[CaseError]) -> String {
    let colour = log::use_colour();
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
