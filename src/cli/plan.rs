//! `mapper plan`: shows the changes that make live tables fit a mapping. Changes nothing.

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::{Context, anyhow};
use clap::Args;
use serde_json::json;

use super::arguments::{MappingArgs, SinkArgs};
use super::failure::Failure;
use super::plan_migrations::write_migrations;
use crate::app;
use crate::pipeline::with_retry;
use crate::sink::{Plan, PlanOptions};

#[derive(Debug, Args)]
#[command(after_help = "Exit code 0: the tables fit. 3: there is a plan. 1: something stands in its way.

Examples:
  mapper plan --mapping mapping.yaml --sink 'mysql://mapper:${DB_PASSWORD}@db/analytics'
  mapper plan --mapping mapping.yaml --sink sqlite://events.db --out plan.json")]
pub(super) struct PlanArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    #[command(flatten)]
    sink: SinkArgs,
    #[command(flatten)]
    changes: ChangeArgs,
    /// Write the plan to this file, for `mapper apply --plan`
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write the plan as the next migrations of `mapper migrate` in this folder
    #[arg(long, value_name = "DIR")]
    write: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Which changes a plan may contain.
#[derive(Debug, Args)]
pub(super) struct ChangeArgs {
    /// Drop a table that no mapping names, or a column, key or index of a table as `TABLE.NAME`; repeatable
    #[arg(long, value_name = "NAME")]
    drop: Vec<String>,
    /// Make columns narrower, cut longer texts and round numbers
    #[arg(long)]
    allow_data_loss: bool,
}

impl ChangeArgs {
    pub(super) fn options(&self) -> PlanOptions {
        PlanOptions { drop: self.drop.clone(), allow_data_loss: self.allow_data_loss }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.drop.is_empty() && !self.allow_data_loss
    }
}

pub(super) async fn plan(args: &PlanArgs) -> Result<(), Failure> {
    let url = args.sink.url()?;
    let mapping = args.mapping.load(url.dialects())?;
    let first = args.sink.connect.detached();
    let sink = app::connect_for_dry_run(&url, &first).await?;
    args.mapping.check_limits(sink.dialect())?;
    let rendered = args.mapping.render(&mapping, sink.dialect())?;
    let options = args.changes.options();
    let templates = args.mapping.templates.as_deref();
    let planned =
        with_retry(&first.context, async || sink.plan(&mapping, &rendered, templates, &options).await).await;
    let applied = match args.write {
        Some(_) => with_retry(&first.context, async || sink.last_migrations(&mapping, templates).await).await,
        None => Ok(Vec::new()),
    };
    sink.close().await;
    let (plan, applied) = (planned?, applied?);
    if let Some(file) = &args.out {
        let text = serde_json::to_string_pretty(&plan.saved(&options))
            .context("the plan cannot be written as JSON")?;
        std::fs::write(file, text + "\n")
            .with_context(|| format!("the plan cannot be written to `{}`", file.display()))?;
    }
    let mut out = io::stdout().lock();
    if args.json {
        writeln!(out, "{}", as_json(&plan))?;
    } else {
        show(&plan, &mut out)?;
    }
    if let Some(folder) = args.write.as_ref().filter(|_| plan.obstacles.is_empty()) {
        let written = write_migrations(&plan, &mapping, folder, &applied);
        let written =
            written.with_context(|| format!("migrations cannot be written to `{}`", folder.display()))?;
        for path in written {
            tracing::info!("wrote `{}`", path.display());
        }
    }
    match plan.obstacles.len() {
        0 if plan.steps.is_empty() => Ok(()),
        0 => Err(Failure::Planned),
        count => {
            let noun = if count == 1 { "obstacle" } else { "obstacles" };
            Err(Failure::Run(anyhow!("the plan has {count} {noun}, nothing can be applied")))
        }
    }
}

/// Prints a plan for people.
pub(super) fn show(plan: &Plan, out: &mut impl Write) -> io::Result<()> {
    if plan.steps.is_empty() && plan.obstacles.is_empty() {
        writeln!(out, "the live tables fit the mapping")?;
    }
    for (at, step) in plan.steps.iter().enumerate() {
        writeln!(out, "{}. {}: {}", at + 1, step.table, step.change)?;
        let reason = step.reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
        writeln!(out, "   {}{reason}", step.effect.title())?;
        if let Some(halts) = step.halts_older {
            writeln!(out, "   {halts}")?;
        }
        show_statements(step.statements(), out)?;
    }
    for obstacle in &plan.obstacles {
        writeln!(out, "cannot be planned: {}: {}", obstacle.table, obstacle.problem)?;
        if let Some(hint) = &obstacle.hint {
            writeln!(out, "   {hint}")?;
        }
        show_statements(obstacle.statements.iter().map(String::as_str), out)?;
    }
    for difference in &plan.differences {
        let argument = difference.argument.as_ref();
        let argument = argument.map(|argument| format!(" (`{argument}` changes that)")).unwrap_or_default();
        writeln!(out, "stays: {}: {}{argument}", difference.table, difference.detail)?;
    }
    for name in &plan.absent {
        writeln!(out, "`--drop {name}` names nothing that exists beside the mapping")?;
    }
    Ok(())
}

fn show_statements<'s>(statements: impl Iterator<Item = &'s str>, out: &mut impl Write) -> io::Result<()> {
    for statement in statements {
        for line in format!("{statement};").lines() {
            writeln!(out, "     {line}")?;
        }
    }
    Ok(())
}

fn as_json(plan: &Plan) -> serde_json::Value {
    let steps = plan.steps.iter().map(|step| {
        json!({
            "table": step.table,
            "change": step.change,
            "effect": step.effect,
            "reason": step.reason,
            "older_members": step.halts_older,
            "statements": step.statements().collect::<Vec<_>>(),
        })
    });
    let obstacles = plan.obstacles.iter().map(|obstacle| {
        json!({
            "table": obstacle.table,
            "problem": obstacle.problem,
            "hint": obstacle.hint,
            "statements": obstacle.statements,
        })
    });
    let differences = plan.differences.iter().map(|difference| {
        json!({"table": difference.table, "detail": difference.detail, "argument": difference.argument})
    });
    json!({
        "dialect": plan.dialect.name(),
        "steps": steps.collect::<Vec<_>>(),
        "obstacles": obstacles.collect::<Vec<_>>(),
        "differences": differences.collect::<Vec<_>>(),
        "absent": plan.absent,
    })
}
