//! `mapper explain`: prints the rows and statements of events, without a database.

mod json;
mod message;
mod planned;
mod text;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;

use super::arguments::MappingArgs;
use super::failure::Failure;
use crate::dialect::Dialect;
use crate::pipeline::Stages;
use crate::record::Record;
use crate::source::{DEFAULT_MAX_RECORD_BYTES, Source};
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
    message: MessageArgs,
}

pub(super) fn explain(args: &ExplainArgs) -> Result<(), Failure> {
    let mapping = args.mapping.load(&[args.dialect])?;
    let rendered = args.mapping.render(&mapping, args.dialect)?;
    let statements = Statements::new(&mapping, &rendered);
    let mut stages = Stages::new(&mapping);
    let mut out = std::io::stdout().lock();
    let mut records = 0;
    let mut explain = |name: &str, record: Record| -> Result<(), Failure> {
        // A record of a topic is shown by its position in the file, too.
        let position = record.position.clone();
        let record = args.message.of_topic(record, records);
        records += 1;
        let (labels, extracted) = stages.run(&record);
        if args.json {
            let object = json::record(&statements, &position, &labels, &extracted)?;
            let line = serde_json::to_string(&object).context("a record cannot be written as JSON")?;
            writeln!(out, "{line}")?;
            return Ok(());
        }
        text::write(&mut out, &statements, name, &labels, &extracted)
    };
    if args.message.null_value {
        let record = Record { payload: None, ..Record::line(Vec::new(), "".into(), 1) };
        let record = args.message.of_topic(record, 0);
        let position = record.position.to_string();
        return explain(&position, record);
    }
    for path in &args.events {
        read(path, &mut explain)?;
    }
    Ok(())
}

/// Passes each record of a file on, with the name of its position.
fn read(path: &Path, explain: &mut impl FnMut(&str, Record) -> Result<(), Failure>) -> Result<(), Failure> {
    let name = path.display().to_string();
    let path = Some(path).filter(|path| *path != Path::new("-"));
    let events = Source::open(path, DEFAULT_MAX_RECORD_BYTES);
    let mut events = events.with_context(|| format!("`{name}` cannot be read"))?;
    let Some(first) = events.next_record()? else { return Ok(()) };
    let second = if path.is_some() { events.next_record()? } else { None };
    // The only event of a file needs no line.
    let is_only = path.is_some() && second.is_none();
    let position = if is_only { name } else { first.position.to_string() };
    explain(&position, first)?;
    if let Some(second) = second {
        explain(&second.position.to_string(), second)?;
    }
    while let Some(record) = events.next_record()? {
        explain(&record.position.to_string(), record)?;
    }
    Ok(())
}
