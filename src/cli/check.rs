//! `mapper check`: checks a mapping, its templates and, with a sink, the live tables.

use std::io::Write;

use clap::Args;

use super::arguments::{ConnectArgs, MappingArgs, sink_url};
use super::failure::Failure;
use crate::app::{self, AppError};
use crate::dialect::Dialect;
use crate::mapping::Mapping;
use crate::pipeline::{RunContext, RunError};
use crate::sink::{Class, SchemaDiff, Sink};

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  mapper check --mapping mapping.yaml
  mapper check --mapping mapping.yaml --sink 'mysql://mapper:${DB_PASSWORD}@db/analytics'")]
pub(super) struct CheckArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    /// Also compare with the tables of this database; by default that of the environment variable
    /// `MAPPER_SINK`, if it is set
    #[arg(long, value_name = "URL")]
    sink: Option<String>,
    #[command(flatten)]
    connect: ConnectArgs,
    /// Database whose limits are errors; by default that of `--sink`. Without both, limits of each database are
    /// warnings
    #[arg(long, conflicts_with = "sink")]
    dialect: Option<Dialect>,
}

pub(super) async fn check(args: &CheckArgs) -> Result<(), Failure> {
    // With `--dialect`, no database is asked for.
    let url = if args.dialect.is_some() { None } else { sink_url(args.sink.as_deref())? };
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
    let first = args.connect.detached();
    let sink = app::connect(&url, &first).await?;
    let compared = compare(args, &mapping, &sink, &first.context).await;
    sink.close().await;
    let diff = compared?;
    for table in &diff.missing {
        writeln!(out, "table `{table}` does not exist yet: `mapper run` creates it")?;
    }
    if diff.missing.len() < mapping.tables.len() {
        writeln!(out, "the live tables match {}", mapping.title())?;
    }
    Ok(())
}

async fn compare(
    args: &CheckArgs,
    mapping: &Mapping,
    sink: &Sink,
    context: &RunContext,
) -> Result<SchemaDiff, Failure> {
    args.mapping.check_limits(sink.dialect())?;
    let diff = app::compare_tables(mapping, sink, context).await.map_err(differences_need_attention)?;
    app::check_created_state_tables(sink, context).await.map_err(differences_need_attention)?;
    Ok(diff)
}

/// A difference is what the check looks for, so it has not failed.
fn differences_need_attention(error: impl Into<AppError>) -> Failure {
    let error = error.into();
    let is_difference = match &error {
        AppError::SchemaMismatch(..) | AppError::ExternalTableMissing(..) => true,
        AppError::Run(RunError::Sink(error)) => {
            matches!(error.class, Class::StateTables | Class::ConstraintsOff)
        }
        _ => false,
    };
    match Failure::from(error) {
        Failure::Run(error) if is_difference => Failure::Attention(error),
        failure => failure,
    }
}
