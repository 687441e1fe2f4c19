//! The tables of a mapping: compared with the mapping, and created where they are missing.

use super::error::AppError;
use crate::mapping::Mapping;
use crate::pipeline::{Surroundings, insist};
use crate::sink::{Fit, Sink};
use crate::sql::Rendered;

/// Creates and compares the mapping's tables; whether the order of all changes must be kept.
///
/// # Errors
/// A table that is missing and must not be created; see [`compare`].
pub async fn prepare(
    mapping: &Mapping,
    sink: &Sink,
    rendered: &Rendered,
    no_create: bool,
    around: &Surroundings,
) -> Result<bool, AppError> {
    let fit = compare(mapping, sink, around).await?;
    if fit.missing.is_empty() {
        return Ok(fit.keep_order);
    }
    if no_create {
        return Err(AppError::NoTables(fit.missing));
    }
    // Parents first.
    for ddl in rendered.ddl.iter().filter(|ddl| fit.missing.contains(&ddl.table)) {
        insist(around, async || sink.create(ddl).await).await?;
        tracing::info!("created table `{}`", ddl.table);
    }
    Ok(compare(mapping, sink, around).await?.keep_order)
}

/// Compares the live tables with the mapping, and logs what is only worth knowing.
///
/// # Errors
/// Tables that do not fit, or an external table that does not exist.
pub async fn compare(mapping: &Mapping, sink: &Sink, around: &Surroundings) -> Result<Fit, AppError> {
    let fit = insist(around, async || sink.fit(mapping).await).await?;
    for warning in &fit.warnings {
        tracing::warn!("table `{}`: {}", warning.table, warning.what);
    }
    let mapping_of = |table: &str| mapping.parts[mapping.part_of_table(table)].name.clone();
    if !fit.errors.is_empty() {
        let misfits = fit.errors.iter().map(|error| {
            let (table, what) = (&error.table, &error.what);
            format!("table `{table}` does not fit mapping `{}`: {what}", mapping_of(table))
        });
        return Err(AppError::Misfits(mapping.title(), misfits.collect()));
    }
    let external = |name: &&String| mapping.tables.iter().any(|table| table.external && table.name == **name);
    match fit.missing.iter().find(external) {
        Some(table) => Err(AppError::NoExternal(table.clone(), mapping_of(table))),
        None => Ok(fit),
    }
}
