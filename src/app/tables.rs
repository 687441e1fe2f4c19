//! Compares the tables of a mapping with the live tables, and creates missing ones.

use super::error::AppError;
use crate::mapping::Mapping;
use crate::pipeline::{RunContext, with_retry};
use crate::sink::{SchemaDiff, Sink};
use crate::sql::{Rendered, TableDdl};

/// Creates the missing tables of a mapping and compares all of them. Returns whether the order of all changes
/// must be kept.
///
/// # Errors
/// A missing table must not be created; see also [`compare_tables`].
pub async fn prepare_tables(
    mapping: &Mapping,
    sink: &Sink,
    rendered: &Rendered,
    no_create: bool,
    context: &RunContext,
) -> Result<bool, AppError> {
    let diff = compare_tables(mapping, sink, context).await?;
    if diff.missing.is_empty() {
        return Ok(diff.keep_order);
    }
    if no_create {
        return Err(AppError::TablesMissing(diff.missing));
    }
    // Parents first.
    let missing: Vec<&TableDdl> =
        rendered.ddl.iter().filter(|ddl| diff.missing.contains(&ddl.table)).collect();
    with_retry(context, async || sink.create(&missing).await).await?;
    for table in missing {
        tracing::info!("created table `{}`", table.table);
    }
    Ok(compare_tables(mapping, sink, context).await?.keep_order)
}

/// Compares the live tables with the mapping, and logs warnings.
///
/// # Errors
/// Tables that do not match the mapping, or an external table that does not exist.
pub async fn compare_tables(
    mapping: &Mapping,
    sink: &Sink,
    context: &RunContext,
) -> Result<SchemaDiff, AppError> {
    let diff = with_retry(context, async || sink.compare_schema(mapping).await).await?;
    for warning in &diff.warnings {
        tracing::warn!("table `{}`: {}", warning.table, warning.detail);
    }
    let mapping_of = |table: &str| mapping.files[mapping.file_of_table(table)].name.clone();
    if !diff.errors.is_empty() {
        return Err(AppError::SchemaMismatch(mapping.title(), diff.describe_errors(mapping)));
    }
    let external =
        |name: &&String| mapping.tables.iter().any(|table| table.external && table.full_name() == **name);
    match diff.missing.iter().find(external) {
        Some(table) => Err(AppError::ExternalTableMissing(table.clone(), mapping_of(table))),
        None => Ok(diff),
    }
}
