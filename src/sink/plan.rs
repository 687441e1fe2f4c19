//! What makes the live tables fit a mapping: ordered steps, each with its effect on a running system.

mod columns;
mod compare;
mod fit;
mod keys;
mod postgres;
mod rebuild;
mod server;
mod shape;
mod steps;
mod tables;

use serde::Serialize;

use crate::dialect::Dialect;
use crate::sql::Sql;

pub(super) use steps::{Planner, template_error};

/// What a step does to a running system, from the mildest to the gravest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// It changes metadata only.
    Instant,
    /// It reads or copies rows, and writers go on.
    Online,
    /// Writers wait until it ends.
    BlocksWriters,
    /// The database writes the whole table anew, and writers wait until it ends.
    RewritesTable,
    /// Values can be lost.
    MayLoseData,
}

impl Effect {
    /// The name in messages.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Effect::Instant => "instant",
            Effect::Online => "online",
            Effect::BlocksWriters => "blocks writers",
            Effect::RewritesTable => "rewrites the table",
            Effect::MayLoseData => "may lose data",
        }
    }

    /// Whether `mapper run --evolve additive` makes such a change.
    #[must_use]
    pub fn lets_writers_go_on(self) -> bool {
        self <= Effect::Online
    }
}

/// A statement of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct StepStatement {
    pub sql: Sql,
    /// Whether it is repeated until it changes no row.
    pub repeated: bool,
    /// Whether it waits for other transactions without a time limit, because no writer waits for it.
    pub waits: bool,
}

/// A change of a live table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The table.
    pub table: String,
    /// The change.
    pub change: String,
    /// What it does to a running system.
    pub effect: Effect,
    /// The reason of the effect, or the size of the table.
    pub reason: Option<String>,
    /// What happens to members that run with the older mapping, if they cannot go on.
    pub halts_older: Option<&'static str>,
    /// Whether it adds something, so that nothing that worked before stops working.
    pub is_additive: bool,
    pub(super) statements: Vec<StepStatement>,
}

impl Step {
    /// The SQL of its statements.
    pub fn statements(&self) -> impl Iterator<Item = &str> {
        self.statements.iter().map(|statement| statement.sql.text())
    }
}

/// A reason why there is no plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    /// The table.
    pub table: String,
    /// What stands in the way.
    pub problem: String,
    /// What a person can do.
    pub hint: Option<String>,
    /// Statements that a person can run.
    pub statements: Vec<String>,
}

/// Something that differs from the mapping and stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The table.
    pub table: String,
    /// The difference.
    pub detail: String,
    /// The argument that removes it.
    pub argument: Option<String>,
}

/// What makes the live tables fit a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The dialect of the database.
    pub dialect: Dialect,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// The reasons why the steps are not enough.
    pub obstacles: Vec<Obstacle>,
    /// What stays different.
    pub differences: Vec<Difference>,
}

impl Plan {
    /// The steps that remain of an earlier plan, if the tables changed by that plan alone.
    #[must_use]
    pub fn is_rest_of(&self, earlier: &SavedPlan) -> bool {
        let mut saved = earlier.steps.iter();
        self.obstacles.is_empty()
            && self.steps.iter().all(|step| saved.any(|saved| *saved == SavedStep::of(step)))
    }
}

/// A step as a file of a plan has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct SavedStep {
    /// The table.
    pub table: String,
    /// The change.
    pub change: String,
    /// The statements, without those that depend on how far an earlier attempt came.
    pub statements: Vec<String>,
}

impl SavedStep {
    /// What is saved of a step.
    #[must_use]
    pub fn of(step: &Step) -> SavedStep {
        SavedStep {
            table: step.table.clone(),
            change: step.change.clone(),
            statements: step.statements().map(str::to_owned).collect(),
        }
    }
}

/// A plan as a file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedPlan {
    /// The steps.
    pub steps: Vec<SavedStep>,
}

/// Which changes a plan may contain.
#[derive(Debug, Clone, Default)]
pub struct PlanOptions {
    /// Tables, and columns and keys as `TABLE.NAME`, that are dropped if no mapping names them.
    pub drop: Vec<String>,
    /// Whether types become narrower.
    pub allow_data_loss: bool,
}
