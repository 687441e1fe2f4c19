//! Plans a change of the live tables, and makes it under the lock of schema changes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

use super::database::Sink;
use super::error::{Class, SinkError};
use super::plan::{Effect, Plan, PlanOptions, Planner, Step, template_error};
use super::session::Session;
use super::state::migrations_table;
use crate::dialect::Dialect;
use crate::mapping::{Mapping, TableId};
use crate::sql::{AlterSql, LiveName, Rendered};

/// How often a statement is tried that waits for a lock. Between the attempts, other transactions go on.
const ATTEMPTS: u32 = 60;
/// The pause between two attempts.
const PAUSE: Duration = Duration::from_secs(1);

/// A change that was not made, or not to its end.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// The plan that was shown is not the one that is needed now.
    #[error(
        "the plan is not the one that is needed now: the mapping or the live tables have changed since it was made"
    )]
    Changed,
    /// A step failed.
    #[error("step {number} failed: {change} of `{table}`")]
    Step {
        /// The number of the step, from 1.
        number: usize,
        /// The change.
        change: String,
        /// The table.
        table: String,
        /// Whether earlier steps stay made.
        keeps: bool,
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

    /// By file of the mapping: the number of its last applied migration, or 0.
    ///
    /// # Errors
    /// A query failed, or a template in the folder cannot be rendered.
    pub async fn last_migrations(
        &self,
        mapping: &Mapping,
        templates: Option<&Path>,
    ) -> Result<Vec<u64>, SinkError> {
        let sql = AlterSql::load(mapping, self.dialect(), templates).map_err(template_error)?;
        let mut last = Vec::new();
        for file in &mapping.files {
            let schema = file.schema.as_deref();
            let mut number = None;
            if self.has_migrations(schema, &file.name).await? {
                let name = migrations_table(&file.name);
                let query = sql.last_migration(LiveName { schema, name: &name }).map_err(template_error)?;
                let rows = self.session(0).await?.fetch_text(&query).await?;
                number =
                    rows.first().and_then(|row| row.first()).and_then(|text| text.to_string().parse().ok());
            }
            last.push(number.unwrap_or(0));
        }
        Ok(last)
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
        let steps = select(&plan, mapping, applying);
        // Only a rebuilt table can lose the rows that others refer to.
        let rebuilds =
            self.dialect() == Dialect::Sqlite && steps.iter().any(|step| step.effect > Effect::BlocksWriters);
        let before = if rebuilds { orphans(&mut session, &sql).await? } else { BTreeMap::new() };
        for (at, step) in steps.iter().enumerate() {
            applying.begins(at + 1, steps.len(), step);
            if let Err(source) = make(&mut session, step, self.dialect()).await {
                return Ok(Err(ApplyError::Step {
                    number: at + 1,
                    change: step.change.clone(),
                    table: step.table.clone(),
                    keeps: self.dialect() != Dialect::Sqlite,
                    source: source.in_table(&step.table).expose_message(),
                }));
            }
            if self.dialect() != Dialect::Sqlite {
                applying.ends(step);
            }
        }
        if self.dialect() == Dialect::Sqlite {
            if rebuilds {
                check_references(&mut session, &sql, &before).await?;
            }
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

/// The steps that `applying` selects. A step can depend on an earlier one of its table, of the tables that this one refers
/// to, or of those that refer to it. So a step that is left out takes the later steps of these tables with it.
fn select<'p>(plan: &'p Plan, mapping: &Mapping, applying: &impl Applying) -> Vec<&'p Step> {
    let mut left_out: BTreeSet<TableId> = BTreeSet::new();
    let mut selected = Vec::new();
    for step in &plan.steps {
        let id = mapping.tables.iter().position(|table| table.full_name() == step.table);
        if applying.selects(step) && !id.is_some_and(|id| left_out.contains(&id)) {
            selected.push(step);
        } else if let Some(id) = id {
            let parents = mapping.tables[id].foreign_keys.iter().map(|key| key.references);
            let refers =
                |other: &TableId| mapping.tables[*other].foreign_keys.iter().any(|key| key.references == id);
            left_out.extend(parents.chain((0..mapping.tables.len()).filter(refers)).chain([id]));
        }
    }
    selected
}

/// By table of SQLite: the number of rows without their parent rows.
async fn orphans(session: &mut Session, sql: &AlterSql<'_>) -> Result<BTreeMap<String, usize>, SinkError> {
    let mut orphans = BTreeMap::new();
    let query = sql.reference_violations().map_err(template_error)?;
    for row in session.fetch_slowly(&query).await? {
        if let [table, count] = &row[..] {
            orphans.insert(table.to_string(), count.to_string().parse().unwrap_or(0));
        }
    }
    Ok(orphans)
}

/// Checks that no more rows of SQLite than before lack their parent rows. Foreign keys were not enforced while tables were
/// rebuilt.
async fn check_references(
    session: &mut Session,
    sql: &AlterSql<'_>,
    before: &BTreeMap<String, usize>,
) -> Result<(), SinkError> {
    let after = orphans(session, sql).await?;
    let has_more =
        |(table, count): &(&String, &usize)| before.get(*table).is_none_or(|before| before < count);
    match after.iter().find(has_more) {
        Some((table, _)) if after.values().sum::<usize>() > before.values().sum() => {
            let detail = format!("rows of `{table}` refer to rows that do not exist; nothing was changed");
            Err(SinkError::detached(Class::ForeignKey).with_detail(detail))
        }
        _ => Ok(()),
    }
}
