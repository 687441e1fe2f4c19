//! `mapper check`: every fault of a mapping, of its templates and, with a sink, of the live tables.

use std::io::Write;

use clap::Args;

use super::{Failure, MappingArgs, log, sink_url};
use crate::app;
use crate::dialect::Dialect;
use crate::mapping::Mapping;
use crate::pipeline::Surroundings;
use crate::sink::Fit;

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    /// Also compare with the tables of this database
    #[arg(long, value_name = "URL")]
    sink: Option<String>,
}

pub(super) async fn check(args: &CheckArgs) -> Result<(), Failure> {
    let mapping = args.mapping.load()?;
    for dialect in Dialect::ALL {
        args.mapping.render(&mapping, dialect)?;
    }
    let mut out = std::io::stdout().lock();
    for part in &mapping.parts {
        let (tables, event_types) = (part.tables.len(), part.rules.len());
        writeln!(out, "mapping `{}` is sound: tables {tables}, event types {event_types}", part.name)?;
    }
    let Some(url) = &args.sink else { return Ok(()) };
    let sink = app::connect(&sink_url(url)?, &Surroundings::none()).await?;
    let fit = app::fit(&sink, &mapping, &Surroundings::none()).await?;
    report_fit(&mapping, &fit)?;
    no_external_missing(&mapping, &fit)?;
    for table in &fit.missing {
        writeln!(out, "table `{table}` does not exist yet: `mapper run` creates it")?;
    }
    if fit.missing.len() < mapping.tables.len() {
        writeln!(out, "the live tables fit {}", mapping.title())?;
    }
    sink.close().await;
    Ok(())
}

/// A table that somebody else creates has to be there.
pub(super) fn no_external_missing(mapping: &Mapping, fit: &Fit) -> Result<(), Failure> {
    let external = |name: &&String| mapping.tables.iter().any(|table| table.external && table.name == **name);
    match fit.missing.iter().find(external) {
        None => Ok(()),
        Some(missing) => Err(Failure::Run(anyhow::anyhow!(
            "external table `{missing}` does not exist\n  = hint: mapping `{}` leaves its creation to others",
            mapping.parts[mapping.part_of_table(missing)].name
        ))),
    }
}

/// Prints what does not fit, column by column; an error where a run would refuse to start.
pub(super) fn report_fit(mapping: &Mapping, fit: &Fit) -> Result<(), Failure> {
    for warning in &fit.warnings {
        tracing::warn!("table `{}`: {}", warning.table, warning.what);
    }
    for error in &fit.errors {
        let (table, what) = (&error.table, &error.what);
        let name = &mapping.parts[mapping.part_of_table(table)].name;
        log::error(&format!("table `{table}` does not fit mapping `{name}`: {what}"), None);
    }
    if fit.errors.is_empty() {
        return Ok(());
    }
    let count = fit.errors.len();
    let misfits = if count == 1 { "1 misfit".to_owned() } else { format!("{count} misfits") };
    Err(Failure::Run(anyhow::anyhow!(
        "the live tables do not fit {}: {misfits}, no row was written\n  = hint: `mapper ddl` prints the tables that fit",
        mapping.title()
    )))
}
