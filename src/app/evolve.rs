//! Changes live tables when a run starts, without a question.

use std::path::Path;

use super::error::AppError;
use crate::mapping::Mapping;
use crate::pipeline::{RunContext, with_retry};
use crate::sink::{Applying, Plan, PlanOptions, Sink, Step};
use crate::sql::Rendered;

/// Makes the changes of live tables that lose nothing, and during which writers go on. Of several members, one makes
/// them, and the others wait. Other differences stay.
///
/// # Errors
/// Migrations were applied to the tables, or a change failed.
pub async fn evolve(
    mapping: &Mapping,
    sink: &Sink,
    rendered: &Rendered,
    templates: Option<&Path>,
    context: &RunContext,
) -> Result<(), AppError> {
    let options = PlanOptions::default();
    let plan = with_retry(context, async || sink.plan(mapping, rendered, templates, &options).await).await?;
    if !plan.steps.iter().any(is_additive) {
        return Ok(());
    }
    if let Some(name) = migrated_mapping(mapping, sink, context).await? {
        return Err(AppError::BesideMigrations(name));
    }
    let made = with_retry(context, async || {
        sink.apply(mapping, rendered, templates, &options, &mut AdditiveSteps).await
    });
    made.await?.map(drop).map_err(AppError::Evolve)
}

/// Returns the name of a mapping to whose tables migrations were applied.
///
/// # Errors
/// The database failed.
pub async fn migrated_mapping(
    mapping: &Mapping,
    sink: &Sink,
    context: &RunContext,
) -> Result<Option<String>, AppError> {
    for file in &mapping.files {
        let schema = file.schema.as_deref();
        if with_retry(context, async || sink.has_migrations(schema, &file.name).await).await? {
            return Ok(Some(file.name.clone()));
        }
    }
    Ok(None)
}

fn is_additive(step: &Step) -> bool {
    step.is_additive && step.effect.lets_writers_go_on()
}

struct AdditiveSteps;

impl Applying for AdditiveSteps {
    fn accepts(&mut self, _: &Plan) -> bool {
        true
    }

    fn selects(&self, step: &Step) -> bool {
        is_additive(step)
    }

    fn ends(&mut self, step: &Step) {
        tracing::info!("table `{}`: {}", step.table, step.change);
    }
}
