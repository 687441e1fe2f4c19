//! `mapper apply`: makes the changes that make live tables fit a mapping.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use clap::Args;

use super::arguments::{MappingArgs, SinkArgs};
use super::failure::Failure;
use super::plan::{ChangeArgs, show};
use super::question::confirm;
use crate::app::{self, AppError};
use crate::pipeline::with_retry;
use crate::sink::{ApplyError, Applying, Plan, PlanOptions, SavedPlan, Step};

#[derive(Debug, Args)]
#[command(after_help = "An interrupted `mapper apply` continues when it is started again.

Examples:
  mapper apply --mapping mapping.yaml --sink 'mysql://mapper:${DB_PASSWORD}@db/analytics'
  mapper apply --mapping mapping.yaml --sink sqlite://events.db --plan plan.json --yes")]
pub(super) struct ApplyArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    #[command(flatten)]
    sink: SinkArgs,
    #[command(flatten)]
    changes: ChangeArgs,
    /// Make exactly the plan of this file, which `mapper plan --out` wrote, and only if the tables have not changed
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    /// Do not ask
    #[arg(long)]
    yes: bool,
    /// Change tables although migrations were applied to them
    #[arg(long)]
    beside_migrations: bool,
}

pub(super) async fn apply(args: &ApplyArgs) -> Result<(), Failure> {
    let saved = args.plan.as_deref().map(read).transpose()?;
    let options = options(args, saved.as_ref())?;
    let url = args.sink.url()?;
    let mapping = args.mapping.load(url.dialects())?;
    let first = args.sink.connect.detached();
    let context = &first.context;
    let sink = app::connect(&url, &first).await?;
    args.mapping.check_limits(sink.dialect())?;
    if let Some(saved) = &saved
        && saved.dialect != sink.dialect().name()
    {
        let (of_file, of_sink) = (&saved.dialect, sink.dialect());
        return Err(Failure::usage(anyhow!(
            "the plan is for {of_file}, the database is {}",
            of_sink.title()
        )));
    }
    if !args.beside_migrations
        && let Some(name) = app::migrated_mapping(&mapping, &sink, context).await?
    {
        let error = anyhow::Error::new(AppError::BesideMigrations(name));
        return Err(Failure::Run(anyhow!(
            "{error}; with `--beside-migrations`, `mapper apply` changes the tables without a migration"
        )));
    }
    let rendered = args.mapping.render(&mapping, sink.dialect())?;
    let templates = args.mapping.templates.as_deref();
    let plan =
        with_retry(context, async || sink.plan(&mapping, &rendered, templates, &options).await).await?;
    let mut out = io::stdout();
    show(&plan, &mut out)?;
    if !plan.obstacles.is_empty() {
        return Err(Failure::Run(anyhow!("the plan has obstacles, nothing was changed")));
    }
    if plan.steps.is_empty() {
        sink.close().await;
        return Ok(());
    }
    if saved.as_ref().is_some_and(|saved| !plan.is_rest_of(saved)) {
        return Err(not_made(ApplyError::Changed));
    }
    if !args.yes && !is_confirmed(plan.steps.len())? {
        return Err(Failure::Run(anyhow!("nothing was changed")));
    }
    let mut steps = ShownSteps { shown: plan.saved(&options) };
    let made =
        with_retry(context, async || sink.apply(&mapping, &rendered, templates, &options, &mut steps).await);
    let made = made.await?.map_err(not_made)?;
    sink.close().await;
    writeln!(out, "{made} {} made", if made == 1 { "step was" } else { "steps were" })?;
    Ok(())
}

fn read(file: &Path) -> Result<SavedPlan, Failure> {
    let text =
        std::fs::read_to_string(file).with_context(|| format!("plan `{}` cannot be read", file.display()));
    let saved = text.map_err(Failure::Usage)?;
    let saved = serde_json::from_str(&saved)
        .with_context(|| format!("`{}` is not a plan that `mapper plan --out` wrote", file.display()));
    saved.map_err(Failure::Usage)
}

fn options(args: &ApplyArgs, saved: Option<&SavedPlan>) -> Result<PlanOptions, Failure> {
    match saved {
        None => Ok(args.changes.options()),
        Some(_) if !args.changes.is_empty() => Err(Failure::usage(anyhow!(
            "`--drop` and `--allow-data-loss` are part of the plan: give them to `mapper plan`"
        ))),
        Some(saved) => Ok(PlanOptions { drop: saved.drop.clone(), allow_data_loss: saved.allow_data_loss }),
    }
}

/// Asks on a terminal whether to make the plan.
fn is_confirmed(steps: usize) -> Result<bool, Failure> {
    if !io::stdin().is_terminal() {
        return Err(Failure::usage(anyhow!(
            "standard input is no terminal to ask on: `--yes` makes the plan"
        )));
    }
    let noun = if steps == 1 { "step" } else { "steps" };
    Ok(confirm(&format!("make {steps} {noun}?"))?)
}

fn not_made(error: ApplyError) -> Failure {
    match error {
        ApplyError::Changed => Failure::Run(anyhow!(
            "{error}, nothing was changed\n  = hint: `mapper plan` shows the changes that are needed now"
        )),
        ApplyError::Step { keeps, .. } => {
            let made = if keeps {
                "the plan was not completed; `mapper apply` continues it"
            } else {
                "the plan was not made, nothing was changed"
            };
            Failure::Run(anyhow::Error::new(error).context(made))
        }
    }
}

/// Makes the plan that was shown, or what another process left of it.
struct ShownSteps {
    shown: SavedPlan,
}

impl Applying for ShownSteps {
    fn accepts(&mut self, plan: &Plan) -> bool {
        plan.is_rest_of(&self.shown)
    }

    fn begins(&mut self, number: usize, of: usize, step: &Step) {
        tracing::info!("step {number} of {of}: {}: {}", step.table, step.change);
    }
}
