//! `mapper explain`: prints the rows and statements of events, without a database.

mod json;
mod message;
mod planned;
mod text;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;

use super::arguments::{MappingArgs, ProgramArgs, RecordArgs};
use super::failure::Failure;
use crate::dialect::Dialect;
use crate::document::jq::ProgramLimits;
use crate::pipeline::{Purpose, RunError, Stages};
use crate::record::Record;
use crate::source::{FileOptions, Files, FirstDocument};
use message::MessageArgs;
use planned::Statements;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  mapper explain --mapping mapping.yaml --dialect mysql event.json
  mapper explain --mapping mapping.yaml --dialect postgres --json events.ndjson other.json
  mapper explain --mapping mapping.yaml --dialect sqlite --topic stock --key A-1 --header type=counted event.json
  mapper explain --mapping mapping.yaml --dialect sqlite --topic stock --key A-1 --null-value")]
pub(super) struct ExplainArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    /// Files of events as `mapper run` reads them, of JSON, CSV or TSV; `-` reads standard input
    #[arg(value_name = "EVENT.JSON", required_unless_present = "null_value")]
    events: Vec<PathBuf>,
    /// SQL dialect of the statements
    #[arg(long)]
    dialect: Dialect,
    /// Print one JSON object per record
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    programs: ProgramArgs,
    #[command(flatten)]
    records: RecordArgs,
    #[command(flatten)]
    message: MessageArgs,
}

pub(super) fn explain(args: &ExplainArgs) -> Result<(), Failure> {
    let mapping = args.mapping.load(&[args.dialect])?;
    let rendered = args.mapping.render(&mapping, args.dialect)?;
    args.message.warn_of_no_mapping(&mapping);
    let statements = Statements::new(&mapping, &rendered);
    let mut stages = Stages::new(&mapping);
    let timeout = args.programs.timeout();
    stages.limit_programs(ProgramLimits { timeout, ..ProgramLimits::default() });
    let mut out = std::io::stdout().lock();
    let mut records = 0;
    let mut explain = |name: &str, record: Record| -> Result<(), Failure> {
        // A record of a topic is shown by its position in the file, too.
        let position = record.position.clone();
        let record = args.message.of_topic(record, records);
        records += 1;
        let outcomes = stages.run_events(&record, &mut ());
        if let Some(timed_out) = stages.take_timeout() {
            return Err(RunError::timed_out(timed_out, &position, Purpose::Inspection).into());
        }
        for outcome in &outcomes {
            if args.json {
                let object = json::record(&statements, &position, outcome)?;
                let line = serde_json::to_string(&object).context("a record cannot be written as JSON")?;
                writeln!(out, "{line}")?;
            } else {
                let event = outcome.event.map(|event| format!(" event [{event}]")).unwrap_or_default();
                let name = format!("{name}{event}");
                text::write(&mut out, &statements, &name, &outcome.labels, &outcome.extracted)?;
            }
        }
        Ok(())
    };
    if args.message.null_value {
        let record = Record { payload: None, ..Record::line(Vec::new(), "".into(), 1) };
        let record = args.message.of_topic(record, 0);
        let position = record.position.to_string();
        return explain(&position, record);
    }
    let options = args.records.options(FirstDocument::default());
    for path in &args.events {
        if read(path, options, &mut explain)? {
            continue;
        }
        let name = path.display();
        tracing::warn!("`{name}` has no event");
        if !args.json {
            // Standard output is locked again, by the same thread.
            let mut out = std::io::stdout();
            text::comment(&mut out, &format!("{name}: no event"))?;
            writeln!(out)?;
        }
    }
    Ok(())
}

/// Passes each record of a file on, with the name of its position. Returns whether there is one.
fn read(
    path: &Path,
    options: FileOptions,
    explain: &mut impl FnMut(&str, Record) -> Result<(), Failure>,
) -> Result<bool, Failure> {
    let name = path.display().to_string();
    let is_stdin = path == Path::new("-");
    let events = if is_stdin {
        Files::stdin(options)
    } else {
        Files::open(&[path.to_owned()], options).map_err(|(_, error)| error)
    };
    let mut events = events.with_context(|| format!("`{name}` cannot be read"))?;
    let Some(first) = events.next_record()? else { return Ok(false) };
    let second = if is_stdin { None } else { events.next_record()? };
    // The only event of a file needs no line.
    let is_only = !is_stdin && second.is_none();
    let position = if is_only { name } else { first.position.to_string() };
    explain(&position, first)?;
    if let Some(second) = second {
        explain(&second.position.to_string(), second)?;
    }
    while let Some(record) = events.next_record()? {
        explain(&record.position.to_string(), record)?;
    }
    Ok(true)
}
