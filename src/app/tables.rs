//! Compares the tables of a mapping with the live tables, and creates missing ones.

use super::error::AppError;
use crate::mapping::Mapping;
use crate::pipeline::{RunContext, with_retry};
use crate::sink::{SchemaDiff, Sink};
use crate::sql::Rendered;

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
    for ddl in rendered.ddl.iter().filter(|ddl| diff.missing.contains(&ddl.table)) {
        with_retry(context, async || sink.create(ddl).await).await?;
        tracing::info!("created table `{}`", ddl.table);
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
        let mismatches = diff.errors.iter().map(|error| {
            let (table, detail) = (&error.table, &error.detail);
            format!("table `{table}` does not match mapping `{}`: {detail}", mapping_of(table))
        });
        return Err(AppError::SchemaMismatch(mapping.title(), mismatches.collect()));
    }
    let external = |name: &&String| mapping.tables.iter().any(|table| table.external && table.name == **name);
    match diff.missing.iter().find(external) {
        Some(table) => Err(AppError::ExternalTableMissing(table.clone(), mapping_of(table))),
        None => Ok(diff),
    }
}
