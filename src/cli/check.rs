//! `mapper check`: checks a mapping, its templates and, with a sink, the live tables.

use std::io::Write;

use clap::Args;

use super::arguments::{MappingArgs, sink_url};
use super::failure::Failure;
use crate::app;
use crate::dialect::Dialect;
use crate::pipeline::RunContext;

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    /// Also compare with the tables of this database
    #[arg(long, value_name = "URL")]
    sink: Option<String>,
    /// Database whose limits are errors; by default that of `--sink`. Without both, limits of each database are
    /// warnings
    #[arg(long, conflicts_with = "sink")]
    dialect: Option<Dialect>,
}

pub(super) async fn check(args: &CheckArgs) -> Result<(), Failure> {
    let url = args.sink.as_deref().map(sink_url).transpose()?;
    let dialects = match &url {
        Some(url) => url.dialects(),
        None => args.dialect.as_slice(),
    };
    let mapping = args.mapping.load(dialects)?;
    for dialect in Dialect::ALL {
        args.mapping.render(&mapping, dialect)?;
    }
    let mut out = std::io::stdout().lock();
    for mapping_file in &mapping.files {
        let (tables, event_types) = (mapping_file.tables.len(), mapping_file.rules.len());
        writeln!(
            out,
            "mapping `{}` is valid: tables {tables}, event types {event_types}",
            mapping_file.name
        )?;
    }
    let Some(url) = url else { return Ok(()) };
    let context = RunContext::detached();
    let sink = app::connect(&url, &context).await?;
    let diff = app::compare_tables(&mapping, &sink, &context).await?;
    app::check_created_state_tables(&sink, &context).await?;
    for table in &diff.missing {
        writeln!(out, "table `{table}` does not exist yet: `mapper run` creates it")?;
    }
    if diff.missing.len() < mapping.tables.len() {
        writeln!(out, "the live tables match {}", mapping.title())?;
    }
    sink.close().await;
    Ok(())
}
