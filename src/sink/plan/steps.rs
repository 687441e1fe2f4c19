//! Finds the steps: compares all tables, then asks the rows where a change depends on them.

use std::collections::BTreeMap;

use super::compare::{ParseType, TableDelta, compare};
use super::model::{Difference, Effect, Obstacle, Plan, PlanOptions, Step, StepStatement};
use super::shape::ColumnShape;
use crate::dialect::Dialect;
use crate::mapping::{Mapping, Table, TableId};
use crate::sink::driver::Driver;
use crate::sink::error::{Class, SinkError};
use crate::sink::mysql::MysqlSink;
use crate::sink::postgres::PostgresSink;
use crate::sink::schema::TableName;
use crate::sink::session::Session;
use crate::sink::sqlite::SqliteSink;
use crate::sql::{Algorithm, AlterSql, Clause, LiveName, Rendered, RowCheck, RowQuery, Sql, TemplateFault};
use crate::types::Value;

/// Plans the change of the live tables over one session.
pub(in crate::sink) struct Planner<'p> {
    pub(super) mapping: &'p Mapping,
    pub(super) sql: &'p AlterSql<'p>,
    pub(super) rendered: &'p Rendered,
    pub(super) session: &'p mut Session,
    pub(super) dialect: Dialect,
    pub(super) options: &'p PlanOptions,
    pub(super) plan: Plan,
    /// By table: a live table beside the mapping's.
    pub(super) deltas: BTreeMap<TableId, TableDelta>,
    /// The arguments of `--drop` that name something.
    pub(super) dropped: Vec<String>,
}

impl<'p> Planner<'p> {
    pub(in crate::sink) fn new(
        mapping: &'p Mapping,
        (sql, rendered): (&'p AlterSql<'p>, &'p Rendered),
        session: &'p mut Session,
        options: &'p PlanOptions,
    ) -> Planner<'p> {
        let dialect = rendered.dialect;
        let plan = Plan::empty(dialect);
        let (deltas, dropped) = (BTreeMap::new(), Vec::new());
        Planner { mapping, sql, rendered, session, dialect, options, plan, deltas, dropped }
    }

    /// Finds the plan.
    pub(in crate::sink) async fn plan(mut self) -> Result<Plan, SinkError> {
        for id in 0..self.mapping.tables.len() {
            self.compare_table(id).await?;
        }
        self.release_references().await?;
        for id in 0..self.mapping.tables.len() {
            if self.mapping.tables[id].external {
                self.check_external(id).await?;
            } else if self.deltas.contains_key(&id) {
                self.change_table(id).await?;
            } else {
                self.create_table(id);
            }
        }
        if self.dialect != Dialect::Sqlite {
            for id in 0..self.mapping.tables.len() {
                self.add_references(id).await?;
            }
        }
        self.drop_unknown_tables().await?;
        self.check_dropped();
        Ok(self.plan)
    }

    async fn compare_table(&mut self, id: TableId) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        if table.external {
            return Ok(());
        }
        let mut live_name = table.name.clone();
        let mut live = self.introspect(table, &live_name).await?;
        if let (None, Some(former)) = (&live, &table.renamed_from) {
            live_name.clone_from(former);
            live = self.introspect(table, former).await?;
        }
        let Some(live) = live else { return Ok(()) };
        let name = LiveName { schema: table.schema.as_deref(), name: &live_name };
        let shapes = self.sql.column_shapes(name).map_err(template_error)?;
        let shapes = ColumnShape::read(self.session.fetch_text(&shapes).await?, self.dialect);
        let samples = self.samples(id).await?;
        let of_live = (live_name, live);
        let compared = compare(table, of_live, shapes, samples, (self.dialect, parser(self.dialect)));
        self.deltas.insert(id, compared);
        Ok(())
    }

    pub(super) async fn introspect(
        &mut self,
        table: &Table,
        name: &str,
    ) -> Result<Option<crate::sink::schema::LiveTable>, SinkError> {
        let name = TableName { schema: table.schema.as_deref(), name };
        self.session.introspect(&name, self.dialect).await
    }

    /// The columns as the database would create them.
    async fn samples(&mut self, id: TableId) -> Result<Vec<ColumnShape>, SinkError> {
        let query = self.sql.sample_shapes().map_err(template_error)?;
        Ok(ColumnShape::read(self.fetch_of_sample(id, &query).await?, self.dialect))
    }

    /// Fetches rows about the sample of a table, which is a temporary table.
    pub(super) async fn fetch_of_sample(
        &mut self,
        id: TableId,
        query: &RowQuery,
    ) -> Result<Vec<Vec<Value>>, SinkError> {
        let (create, drop) = self.sql.sample(id).map_err(template_error)?;
        let created = self.session.execute_sql(&create).await;
        created.map_err(|error| error.in_table("mapper_sample").expose_message())?;
        let rows = self.session.fetch_text(query).await;
        let dropped = self.session.execute_sql(&drop).await;
        let rows = rows?;
        dropped.map_err(SinkError::expose_message)?;
        Ok(rows)
    }

    async fn check_external(&mut self, id: TableId) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        if self.introspect(table, &table.name).await?.is_none() {
            let hint = "the mapping declares it external, so another mapping or a person creates it";
            self.obstacle(id, "the external table does not exist".to_owned(), Some(hint.to_owned()));
        }
        Ok(())
    }

    fn create_table(&mut self, id: TableId) {
        let name = self.mapping.tables[id].full_name();
        let Some(ddl) = self.rendered.ddl.iter().find(|ddl| ddl.table == name) else { return };
        let statements = ddl.statements.iter().cloned().map(StepStatement::once).collect();
        let change = "create the table".to_owned();
        self.push(Step::new(name, change, Effect::Instant, statements).additive());
    }

    async fn change_table(&mut self, id: TableId) -> Result<(), SinkError> {
        match self.dialect {
            Dialect::Sqlite => self.change_sqlite_table(id).await,
            Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb | Dialect::Postgres => {
                self.rename(id)?;
                self.change_columns(id).await?;
                self.change_keys(id).await?;
                self.change_collations_of_former_keys(id)?;
                self.drop_columns(id).await
            }
        }
    }

    pub(super) fn push(&mut self, step: Step) {
        self.plan.steps.push(step);
    }

    pub(super) fn obstacle(&mut self, id: TableId, problem: String, hint: Option<String>) {
        self.obstacle_with(id, problem, hint, Vec::new());
    }

    pub(super) fn obstacle_with(
        &mut self,
        id: TableId,
        problem: String,
        hint: Option<String>,
        statements: Vec<String>,
    ) {
        let table = self.mapping.tables[id].full_name();
        self.plan.obstacles.push(Obstacle { table, problem, hint, statements });
    }

    pub(super) fn difference(&mut self, id: TableId, detail: String, argument: Option<String>) {
        let table = self.mapping.tables[id].full_name();
        self.plan.differences.push(Difference { table, detail, argument });
    }

    /// Whether `--drop` names a part of a table.
    pub(super) fn is_dropped(&mut self, id: TableId, part: &str) -> bool {
        let name = format!("{}.{part}", self.mapping.tables[id].full_name());
        let named = self.options.drop.iter().filter(|dropped| dropped.eq_ignore_ascii_case(&name));
        let before = self.dropped.len();
        self.dropped.extend(named.cloned());
        self.dropped.len() > before
    }

    /// Whether `--drop` names a part of a table that the mapping does not know. Otherwise it stays, and is reported.
    pub(super) fn drops(&mut self, id: TableId, part: &str, detail: String) -> bool {
        let is_dropped = self.is_dropped(id, part);
        if !is_dropped {
            let argument = format!("--drop {}.{part}", self.mapping.tables[id].full_name());
            self.difference(id, detail, Some(argument));
        }
        is_dropped
    }

    /// The table by its live name, for questions.
    pub(super) fn live_name(&self, id: TableId) -> LiveName<'p> {
        let table = &self.mapping.tables[id];
        let is_former = self.deltas.get(&id).is_some_and(|delta| delta.live_name != table.name);
        let former = table.renamed_from.as_deref().filter(|_| is_former);
        LiveName { schema: table.schema.as_deref(), name: former.unwrap_or(&table.name) }
    }

    /// The table by its name after a rename, for statements.
    pub(super) fn new_name(&self, id: TableId) -> LiveName<'p> {
        let table = &self.mapping.tables[id];
        LiveName { schema: table.schema.as_deref(), name: &table.name }
    }

    /// Asks the rows of a live table.
    pub(super) async fn ask(
        &mut self,
        id: TableId,
        question: RowCheck<'_>,
    ) -> Result<Vec<Vec<String>>, SinkError> {
        let query = self.sql.ask(self.live_name(id), question).map_err(template_error)?;
        self.texts(&query).await
    }

    pub(super) async fn texts(&mut self, query: &RowQuery) -> Result<Vec<Vec<String>>, SinkError> {
        let rows = self.session.fetch_slowly(query).await?;
        let text = |value: Value| if value.is_null() { String::new() } else { value.to_string() };
        Ok(rows.into_iter().map(|row| row.into_iter().map(text).collect()).collect())
    }

    /// Asks for a number.
    pub(super) async fn ask_number(&mut self, id: TableId, question: RowCheck<'_>) -> Result<u64, SinkError> {
        let rows = self.ask(id, question).await?;
        Ok(rows.first().and_then(|row| row.first()).and_then(|text| text.parse().ok()).unwrap_or_default())
    }

    pub(super) fn alter(
        &self,
        live: LiveName<'_>,
        id: TableId,
        clauses: &[Clause],
        algorithm: Option<Algorithm>,
    ) -> Result<StepStatement, SinkError> {
        let sql = self.sql.alter(live, id, clauses, algorithm).map_err(template_error)?;
        let validates = clauses.iter().any(|clause| matches!(clause, Clause::Validate(_)));
        Ok(StepStatement { validates, ..StepStatement::once(sql) })
    }
}

impl StepStatement {
    pub(super) fn once(sql: Sql) -> StepStatement {
        StepStatement { sql, for_all_rows: None, waits: false, is_cleanup: false, validates: false }
    }

    pub(super) fn repeated([for_some_rows, for_all_rows]: [Sql; 2]) -> StepStatement {
        StepStatement { for_all_rows: Some(for_all_rows), ..StepStatement::once(for_some_rows) }
    }

    pub(super) fn cleanup(mut self) -> StepStatement {
        self.is_cleanup = true;
        self
    }

    pub(super) fn waiting(mut self) -> StepStatement {
        self.waits = true;
        self
    }
}

impl Step {
    pub(super) fn new(table: String, change: String, effect: Effect, statements: Vec<StepStatement>) -> Step {
        Step { table, change, effect, reason: None, halts_older: None, is_additive: false, statements }
    }

    pub(super) fn additive(mut self) -> Step {
        self.is_additive = true;
        self
    }

    pub(super) fn because(mut self, reason: impl Into<String>) -> Step {
        self.reason = Some(reason.into());
        self
    }

    pub(super) fn halting(mut self, halts: &'static str) -> Step {
        self.halts_older = Some(halts);
        self
    }
}

// A function for `map_err`.
#[allow(clippy::needless_pass_by_value)]
pub(in crate::sink) fn template_error(fault: TemplateFault) -> SinkError {
    SinkError::detached(Class::Configuration).with_detail(fault.to_string())
}

fn parser(dialect: Dialect) -> ParseType {
    fn parse<D: Driver>(shape: &ColumnShape, dialect: Dialect) -> crate::sink::schema::LiveType {
        D::live_type(&shape.ty, shape.collation.as_deref(), dialect)
    }
    match dialect {
        Dialect::Sqlite => parse::<SqliteSink>,
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => parse::<MysqlSink>,
        Dialect::Postgres => parse::<PostgresSink>,
    }
}
