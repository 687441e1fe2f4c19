//! Plans a change of the live tables, and makes it under the lock of schema changes.

use std::path::Path;
use std::time::Duration;

use super::database::Sink;
use super::error::{Class, SinkError};
use super::plan::{Plan, PlanOptions, Planner, Step, template_error};
use super::session::Session;
use crate::dialect::Dialect;
use crate::mapping::Mapping;
use crate::sql::{AlterSql, Rendered};

/// How often a statement is tried that waits for a lock. Between the attempts, other transactions go on.
const ATTEMPTS: u32 = 60;
/// The pause between two attempts.
const PAUSE: Duration = Duration::from_secs(1);

/// A change that was not made, or not to its end.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// The tables are not those of the plan that was shown.
    #[error("the live tables have changed since the plan was made")]
    Changed,
    /// A step failed. Earlier steps stay made, except in SQLite.
    #[error("step {number} failed: {change} of `{table}`")]
    Step {
        /// The number of the step, from 1.
        number: usize,
        /// The change.
        change: String,
        /// The table.
        table: String,
        /// The cause.
        source: SinkError,
    },
}

/// The caller of [`Sink::apply`], which accepts the plan and is told of the steps.
pub trait Applying {
    /// Whether the plan, made under the lock, is the one to make.
    fn accepts(&mut self, plan: &Plan) -> bool;

    /// Whether a step is made.
    fn selects(&self, _: &Step) -> bool {
        true
    }

    /// A step begins.
    fn begins(&mut self, _number: usize, _of: usize, _step: &Step) {}

    /// A step is made.
    fn ends(&mut self, _step: &Step) {}
}

impl Sink {
    /// Finds what makes the live tables fit a mapping. Changes nothing.
    ///
    /// # Errors
    /// A query failed, or a template in the folder cannot be rendered.
    pub async fn plan(
        &self,
        mapping: &Mapping,
        rendered: &Rendered,
        templates: Option<&Path>,
        options: &PlanOptions,
    ) -> Result<Plan, SinkError> {
        self.check_names(mapping).await?;
        let sql = AlterSql::load(mapping, self.dialect(), templates).map_err(template_error)?;
        let mut session = self.session(0).await?;
        Planner::new(mapping, (&sql, rendered), &mut session, options).plan().await
    }

    /// Makes the steps of a plan that `applying` accepts. Returns the number of steps made. The inner error says that the
    /// plan was not accepted, or a step failed.
    ///
    /// # Errors
    /// The database is unavailable, or another session changes the schema.
    pub async fn apply(
        &self,
        mapping: &Mapping,
        rendered: &Rendered,
        templates: Option<&Path>,
        options: &PlanOptions,
        applying: &mut impl Applying,
    ) -> Result<Result<usize, ApplyError>, SinkError> {
        self.check_names(mapping).await?;
        let sql = AlterSql::load(mapping, self.dialect(), templates).map_err(template_error)?;
        let mut session = self.session(0).await?;
        // Its settings differ from those of a run, and its end releases the lock.
        session.discard();
        if !session.lock_schema().await? {
            let detail = "another session changes the schema of this database";
            return Err(SinkError::detached(Class::LockWait).with_detail(detail));
        }
        begin(&mut session, self.dialect()).await?;
        let plan = Planner::new(mapping, (&sql, rendered), &mut session, options).plan().await?;
        if !applying.accepts(&plan) {
            return Ok(Err(ApplyError::Changed));
        }
        let steps: Vec<&Step> = plan.steps.iter().filter(|step| applying.selects(step)).collect();
        for (at, step) in steps.iter().enumerate() {
            applying.begins(at + 1, steps.len(), step);
            if let Err(source) = make(&mut session, step, self.dialect()).await {
                return Ok(Err(ApplyError::Step {
                    number: at + 1,
                    change: step.change.clone(),
                    table: step.table.clone(),
                    source: source.in_table(&step.table).expose_message(),
                }));
            }
            if self.dialect() != Dialect::Sqlite {
                applying.ends(step);
            }
        }
        if self.dialect() == Dialect::Sqlite {
            check_references(&mut session, &sql).await?;
            session.execute_setting("COMMIT").await?;
            for step in &steps {
                applying.ends(step);
            }
        }
        Ok(Ok(steps.len()))
    }
}

/// Short waits for locks: a statement that waits for one makes all later statements about the table wait behind it.
async fn begin(session: &mut Session, dialect: Dialect) -> Result<(), SinkError> {
    match dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
            session
                .execute_setting(
                    "SET SESSION lock_wait_timeout = 3, innodb_lock_wait_timeout = 3, wait_timeout = 28800",
                )
                .await
        }
        Dialect::Postgres => session.execute_setting(SHORT_WAITS).await,
        Dialect::Sqlite => {
            // A rebuilt table would delete the rows that refer to it.
            session.execute_setting("PRAGMA foreign_keys = OFF").await?;
            session.execute_setting("BEGIN IMMEDIATE").await
        }
    }
}

const SHORT_WAITS: &str = "SET lock_timeout = '3s'; SET statement_timeout = 0";
/// A statement with CONCURRENTLY waits for older transactions, and no writer waits for it.
const LONG_WAITS: &str = "SET lock_timeout = 0";

async fn make(session: &mut Session, step: &Step, dialect: Dialect) -> Result<(), SinkError> {
    for statement in &step.statements {
        let waits = statement.waits && dialect == Dialect::Postgres;
        if waits {
            session.execute_setting(LONG_WAITS).await?;
        }
        while execute(session, statement).await? > 0 {}
        if waits {
            session.execute_setting(SHORT_WAITS).await?;
        }
    }
    Ok(())
}

/// Executes a statement, again and again if another session holds a lock.
async fn execute(session: &mut Session, statement: &super::plan::StepStatement) -> Result<u64, SinkError> {
    let mut attempt = 1;
    loop {
        let executed = session.execute_slowly(&statement.sql, statement.for_all_rows.is_some()).await;
        let Err(error) = executed else { return executed };
        // TiDB has no code for a change that waited for too long.
        let waited = error.database_message().is_some_and(|message| message.contains("lock wait timeout"));
        let is_temporary =
            waited || matches!(error.class, Class::LockWait | Class::Deadlock | Class::Serialization);
        if !is_temporary || attempt == ATTEMPTS {
            return Err(error);
        }
        if attempt.is_multiple_of(10) {
            tracing::warn!("a transaction of another session holds a lock, waiting for it");
        }
        attempt += 1;
        tokio::time::sleep(PAUSE).await;
    }
}

/// Whether every row of SQLite has its parent rows. Foreign keys were not enforced while tables were rebuilt.
async fn check_references(session: &mut Session, sql: &AlterSql<'_>) -> Result<(), SinkError> {
    let query = sql.reference_violations().map_err(template_error)?;
    let violations = session.fetch_slowly(&query).await?;
    match violations.first().and_then(|row| row.first()) {
        None => Ok(()),
        Some(table) => {
            let detail = format!("rows of `{table}` refer to rows that do not exist; nothing was changed");
            Err(SinkError::detached(Class::ForeignKey).with_detail(detail))
        }
    }
}
