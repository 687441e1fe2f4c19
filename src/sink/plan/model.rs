//! The parts of a plan, and the comparison of a plan with a saved one.

use serde::{Deserialize, Serialize};

use crate::dialect::Dialect;
use crate::sql::Sql;

/// The effect of a step on a running system, from the mildest to the gravest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// It changes metadata only.
    Instant,
    /// It reads or copies rows, and writers go on.
    Online,
    /// Writers wait until it ends.
    BlocksWriters,
    /// The database writes the whole table again, and writers wait until it ends.
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
pub(in crate::sink) struct StepStatement {
    pub sql: Sql,
    /// The statement for all rows at once, if `sql` is for some rows and is repeated until it changes no row.
    pub for_all_rows: Option<Sql>,
    /// Whether it waits for other transactions without a time limit, because no writer waits for it.
    pub waits: bool,
    /// Whether it only removes what an interrupted attempt left.
    pub is_cleanup: bool,
    /// Whether it reads all rows under a lock that lets writers go on. A transaction with an earlier statement would
    /// keep the lock of that one.
    pub validates: bool,
}

/// How a statement of a migration can follow others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// In the same transaction.
    InTransaction,
    /// As the first of a transaction.
    InNewTransaction,
    /// Outside of transactions.
    WithoutTransaction,
}

/// A change of a live table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The table.
    pub table: String,
    /// The change.
    pub change: String,
    /// Its effect on a running system.
    pub effect: Effect,
    /// The reason of the effect, or the size of the table.
    pub reason: Option<String>,
    /// The effect on members that run with the older mapping, if they cannot go on.
    pub halts_older: Option<&'static str>,
    /// Whether it adds something, so that nothing that worked before stops working.
    pub is_additive: bool,
    pub(in crate::sink) statements: Vec<StepStatement>,
}

impl Step {
    /// The SQL of its statements.
    pub fn statements(&self) -> impl Iterator<Item = &str> {
        self.statements.iter().map(|statement| statement.sql.text())
    }

    /// The SQL of its statements in a migration, each with the way in which it can follow others.
    pub fn migration_statements(&self) -> impl Iterator<Item = (&str, Follows)> {
        self.statements.iter().map(|statement| {
            let sql = statement.for_all_rows.as_ref().unwrap_or(&statement.sql);
            let follows = match statement {
                StepStatement { waits: true, .. } => Follows::WithoutTransaction,
                StepStatement { validates: true, .. } => Follows::InNewTransaction,
                _ => Follows::InTransaction,
            };
            (sql.text(), follows)
        })
    }
}

/// A reason why there is no plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    /// The table.
    pub table: String,
    /// The reason.
    pub problem: String,
    /// A way out.
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

/// The steps that make the live tables fit a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The dialect of the database.
    pub dialect: Dialect,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// The reasons why the steps are not enough.
    pub obstacles: Vec<Obstacle>,
    /// The differences that stay.
    pub differences: Vec<Difference>,
    /// Values of `--drop` that name nothing.
    pub absent: Vec<String>,
}

impl Plan {
    pub(in crate::sink) fn empty(dialect: Dialect) -> Plan {
        let (steps, obstacles, differences, absent) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Plan { dialect, steps, obstacles, differences, absent }
    }

    /// Whether the plan is an earlier one, or what remains of it after it was interrupted.
    #[must_use]
    pub fn is_rest_of(&self, earlier: &SavedPlan) -> bool {
        let known: Vec<&String> = earlier.steps.iter().flat_map(|step| &step.statements).collect();
        let is_rest = |step: &Step| {
            let left = step.statements.iter().filter(|statement| !statement.is_cleanup);
            let left: Vec<&str> = left.map(|statement| statement.sql.text()).collect();
            let is_shorter_than = |saved: &SavedStep| {
                saved.statements.len() > left.len()
                    && left.iter().all(|sql| saved.statements.iter().any(|saved| saved == sql))
            };
            let is_same = |saved: &SavedStep| saved.table == step.table && saved.change == step.change;
            left.iter().all(|sql| known.iter().any(|known| known == sql))
                && (left.is_empty()
                    || earlier.steps.iter().any(|saved| is_same(saved) || is_shorter_than(saved)))
        };
        self.obstacles.is_empty()
            && self.steps.iter().all(is_rest)
            && self
                .differences
                .iter()
                .all(|difference| earlier.differences.contains(&difference.detail_of_table()))
    }

    /// The parts of the plan that a file keeps.
    #[must_use]
    pub fn saved(&self, options: &PlanOptions) -> SavedPlan {
        SavedPlan {
            dialect: self.dialect.name().to_owned(),
            drop: options.drop.clone(),
            allow_data_loss: options.allow_data_loss,
            steps: self.steps.iter().map(SavedStep::of).collect(),
            differences: self.differences.iter().map(Difference::detail_of_table).collect(),
        }
    }
}

impl Difference {
    fn detail_of_table(&self) -> String {
        format!("{}: {}", self.table, self.detail)
    }
}

/// A step as a file of a plan has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedStep {
    /// The table.
    pub table: String,
    /// The change.
    pub change: String,
    /// The SQL of its statements.
    pub statements: Vec<String>,
}

impl SavedStep {
    fn of(step: &Step) -> SavedStep {
        SavedStep {
            table: step.table.clone(),
            change: step.change.clone(),
            statements: step.statements().map(str::to_owned).collect(),
        }
    }
}

/// A plan as a file has it. The file is compared with the plan that is made under the lock; its SQL is never executed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedPlan {
    /// The dialect of the database.
    pub dialect: String,
    /// The values of `--drop`.
    pub drop: Vec<String>,
    /// Whether types become narrower.
    pub allow_data_loss: bool,
    /// The steps.
    pub steps: Vec<SavedStep>,
    /// The differences that stay.
    pub differences: Vec<String>,
}

/// Which changes a plan may contain.
#[derive(Debug, Clone, Default)]
pub struct PlanOptions {
    /// Tables, and columns and keys as `TABLE.NAME`, that are dropped if no mapping names them.
    pub drop: Vec<String>,
    /// Whether types become narrower.
    pub allow_data_loss: bool,
}
