//! `mapper run`: the whole job.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, ValueEnum};
use comfy_table::{CellAlignment, Table};

use super::check::{no_external_missing, report_fit};
use super::progress::Progress;
use super::{Failure, MappingArgs, SinkArgs};
use crate::dead_letter::DeadLetters;
use crate::pipeline::{self, Options, Pipeline, Summary};
use crate::source::{SourceSpec, SourceSpecError};

#[derive(Debug, Args)]
pub(super) struct RunArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    /// A file of one JSON document a line, or `-` for standard input (the default where it is piped)
    #[arg(long, env = "MAPPER_SOURCE", value_name = "SOURCE")]
    source: Option<String>,
    #[command(flatten)]
    sink: SinkArgs,
    /// The file to which records that cannot become rows are appended
    #[arg(long, default_value = "mapper.dead.ndjson", value_name = "PATH")]
    dead_letter: PathBuf,
    /// So many dead letters in a row end the run
    #[arg(long, default_value_t = 1000, value_parser = at_least_one, value_name = "N")]
    dead_letter_limit: usize,
    /// Leave the creation of tables to migrations
    #[arg(long)]
    no_create: bool,
    /// The most events in a transaction
    #[arg(long, default_value_t = 1000, value_parser = at_least_one, value_name = "N")]
    batch_events: usize,
    /// About the most payload bytes in a transaction
    #[arg(long, default_value_t = 16 << 20, value_parser = at_least_one, value_name = "N")]
    batch_bytes: usize,
    /// The form of the summary on standard output
    #[arg(long, value_enum, default_value_t = SummaryForm::Table)]
    summary: SummaryForm,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum SummaryForm {
    /// A table for people
    Table,
    /// One JSON object on the last line
    Json,
}

fn at_least_one(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(0) => Err("at least 1".to_owned()),
        Ok(number) => Ok(number),
        Err(_) => Err("expected a whole number".to_owned()),
    }
}

pub(super) async fn run(args: RunArgs) -> Result<(), Failure> {
    let mapping = args.mapping.load_one()?;
    let url = args.sink.url()?;
    let source = source(args.source.as_deref())?;
    let name = match &source {
        SourceSpec::Stdin => "standard input".to_owned(),
        SourceSpec::File(path) => path.display().to_string(),
    };
    let source = source.open().with_context(|| format!("source `{name}` cannot be opened"))?;
    let sink = pipeline::connect(&url).await?;
    let rendered = args.mapping.render(&mapping, sink.dialect())?;

    let before = pipeline::fit(&sink, &mapping).await?;
    report_fit(&mapping, &before)?;
    no_external_missing(&mapping, &before)?;
    if args.no_create && !before.missing.is_empty() {
        let missing = before.missing.join("`, `");
        return Err(Failure::Run(anyhow::anyhow!(
            "no table `{missing}`, and `--no-create` leaves it to migrations\n  = hint: `mapper migrate` applies them"
        )));
    }
    pipeline::create_missing(&sink, &rendered, &before).await?;
    let fit = pipeline::fit(&sink, &mapping).await?;
    if !before.missing.is_empty() {
        report_fit(&mapping, &fit)?;
    }

    let options = Options {
        batch_events: args.batch_events,
        batch_bytes: args.batch_bytes,
        dead_letter_limit: args.dead_letter_limit,
    };
    let dead_letters = DeadLetters::to_file(&args.dead_letter);
    let progress = Progress::start(source.length());
    let pipeline = Pipeline::new(mapping, &rendered, &sink, fit.keep_order, dead_letters, options);
    let outcome = pipeline.run(source, |summary, bytes| progress.show(summary, bytes)).await;
    progress.finish();
    let summary = outcome?;
    sink.close().await;
    print_summary(&summary, args.summary)?;
    if summary.dead_lettered > 0 {
        tracing::warn!("{} dead letters are in `{}`", summary.dead_lettered, args.dead_letter.display());
    }
    Ok(())
}

fn source(named: Option<&str>) -> Result<SourceSpec, Failure> {
    match named {
        Some(name) => name.parse().map_err(|error: SourceSpecError| Failure::Usage(error.into())),
        None if !std::io::stdin().is_terminal() => Ok(SourceSpec::Stdin),
        None => Err(Failure::Usage(anyhow::anyhow!(
            "no source: standard input is a terminal\n  = hint: `--source FILE`, or pipe the events in"
        ))),
    }
}

fn print_summary(summary: &Summary, form: SummaryForm) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match form {
        SummaryForm::Json => {
            let line = serde_json::to_string(summary).context("the summary cannot be written as JSON")?;
            writeln!(out, "{line}")?;
        }
        SummaryForm::Table => {
            let mut table = Table::new();
            table.load_style(comfy_table::TableStyle::new());
            let mut row = |what: &str, figure: String| {
                table.add_row([what.to_owned(), figure]);
            };
            row("records read", summary.read.to_string());
            row("applied", summary.applied.to_string());
            row("skipped", summary.skipped.to_string());
            row("dead-lettered", summary.dead_lettered.to_string());
            for (name, rows) in &summary.rows {
                row(&format!("rows in `{name}`"), rows.to_string());
            }
            row("updates without a row", summary.unmatched_updates.to_string());
            row("seconds", format!("{:.3}", summary.seconds));
            if let Some(figures) = table.column_mut(1) {
                figures.set_cell_alignment(CellAlignment::Right);
            }
            writeln!(out, "{}", table.trim_fmt())?;
        }
    }
    Ok(())
}
