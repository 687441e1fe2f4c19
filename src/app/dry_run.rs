//! Prepares a dry run: compares the tables, and creates none.

use super::connect::{check_created_state_tables, check_state_tables};
use super::error::AppError;
use super::tables::compare_tables;
use crate::mapping::Mapping;
use crate::pipeline::{DryRun, FailureOrdering, RunContext, with_retry};
use crate::sink::Sink;

/// The extent of a dry run, as the live tables allow.
#[derive(Debug)]
pub struct DryRunPlan {
    /// Whether it applies batches, or only extracts them.
    pub dry_run: DryRun,
    /// Whether the order of all changes must be kept.
    pub keep_order: bool,
    /// How later events of an entity with a dead letter are treated.
    pub failure_ordering: FailureOrdering,
}

/// Compares the live tables with the mapping, and creates none. If a table is missing, no statement can be tried.
/// `reads_topics` and `park` say whether the run uses internal tables.
///
/// # Errors
/// A run would refuse the tables; see [`compare_tables`] and [`check_state_tables`].
pub async fn prepare_dry_run(
    mapping: &Mapping,
    sink: &Sink,
    no_create: bool,
    reads_topics: bool,
    park: bool,
    context: &RunContext,
) -> Result<DryRunPlan, AppError> {
    let diff = compare_tables(mapping, sink, context).await?;
    if no_create && !diff.missing.is_empty() {
        return Err(AppError::TablesMissing(diff.missing));
    }
    if reads_topics || park {
        if no_create {
            check_state_tables(sink, context).await?;
        } else {
            check_created_state_tables(sink, context).await?;
        }
    }
    let dry_run = if diff.missing.is_empty() { DryRun::Apply } else { DryRun::Extract };
    if dry_run == DryRun::Extract {
        tracing::warn!(
            hint = "`mapper migrate` or a run creates them",
            "missing table `{}`: no statement is tried, rows are counted as they are extracted",
            diff.missing.join("`, `")
        );
    }
    let failure_ordering = if !park {
        FailureOrdering::Continue
    } else if dry_run == DryRun::Apply && with_retry(context, async || sink.has_state_tables().await).await? {
        FailureOrdering::Park
    } else {
        FailureOrdering::ParkInMemory
    };
    Ok(DryRunPlan { dry_run, keep_order: diff.keep_order, failure_ordering })
}
