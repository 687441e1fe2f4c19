//! Steps of PostgreSQL about live columns and their checks.

use std::slice;

use super::columns::{REFUSES, Rewrites, check_name};
use super::compare::KnownColumn;
use super::fit::TypeRelation;
use super::model::{Effect, Step, StepStatement};
use super::shape::ColumnCheck;
use super::size::Work;
use super::steps::{Planner, template_error};
use crate::mapping::{ColumnId, TableId};
use crate::sink::error::SinkError;
use crate::sink::schema::{LiveType, quoted_texts};
use crate::sql::Clause;
use crate::types::Type;

/// Begins the name of a check that is only needed until its column is NOT NULL.
const HELPER: &str = "mapper_not_null_";

impl Planner<'_> {
    /// Changes the type of a column.
    pub(super) async fn change_postgres_type(
        &mut self,
        id: TableId,
        at: ColumnId,
        known: &KnownColumn,
        cut: bool,
        rewrites: &mut Rewrites,
    ) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let column = &table.columns[at];
        let modify = Clause::Modify { column: at, cut, not_null: column.required };
        let change = self.describe_type(id, at, known);
        let live = self.deltas[&id].live_column(table, at).unwrap_or_default().to_owned();
        if self.is_read_by_views(id, &live, &change, &modify).await? {
            return Ok(());
        }
        let effect =
            if known.fit == TypeRelation::Narrower { Effect::MayLoseData } else { type_effect(known) };
        if effect == Effect::RewritesTable {
            rewrites.clauses.push(modify);
            rewrites.changes.push(change);
            return Ok(());
        }
        let statement = self.alter(self.new_name(id), id, &[modify], None)?;
        let mut step = Step::new(table.full_name(), change, effect, vec![statement]);
        if effect != Effect::Instant {
            step = step.because(format!("readers and writers wait; {}", self.size(id, Work::Rewrite).await?));
        }
        self.push(if effect == Effect::MayLoseData { step.halting(REFUSES) } else { step.additive() });
        Ok(())
    }

    /// Whether views read a column. PostgreSQL neither changes its type nor drops it then, so this is an obstacle.
    pub(super) async fn is_read_by_views(
        &mut self,
        id: TableId,
        live: &str,
        change: &str,
        clause: &Clause,
    ) -> Result<bool, SinkError> {
        let query = self.sql.column_views(self.live_name(id), live).map_err(template_error)?;
        let views: Vec<String> = self.texts(&query).await?.into_iter().flatten().collect();
        if views.is_empty() {
            return Ok(false);
        }
        let statement = self.alter(self.new_name(id), id, slice::from_ref(clause), None)?;
        let problem = format!(
            "{change}: PostgreSQL refuses it while these views read the column: {}",
            views.join(", ")
        );
        let hint = "drop the views, and create them again after the change".to_owned();
        self.obstacle_with(id, problem, Some(hint), vec![statement.sql.text().to_owned()]);
        Ok(true)
    }

    /// Changes the checks of a column, whether it accepts NULL, and its DEFAULT.
    pub(super) async fn change_postgres_column(
        &mut self,
        id: TableId,
        at: ColumnId,
        known: &KnownColumn,
    ) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let (full_name, column) = (table.full_name(), &table.columns[at]);
        let shape = self.deltas[&id].shapes[known.shape].clone();
        let new_name = self.new_name(id);
        if !self.change_checks(id, at, known).await? {
            return Ok(());
        }
        if known.default_differs {
            self.change_default(id, at)?;
        }
        let helper = helper_name(&column.name);
        let has_helper = shape.checks.iter().any(|check| check.name == helper);
        match known.not_null {
            Some(true) => {
                let Some(mut statements) = self.fill_before_not_null(id, at).await? else { return Ok(()) };
                let check = Clause::CheckNotNull { column: at, name: helper.clone() };
                // An earlier attempt can have left it.
                if has_helper {
                    statements.push(self.alter(
                        new_name,
                        id,
                        &[Clause::DropConstraint(helper.clone())],
                        None,
                    )?);
                }
                for clause in [
                    check,
                    Clause::Validate(helper.clone()),
                    Clause::SetNotNull(at),
                    Clause::DropConstraint(helper),
                ] {
                    statements.push(self.alter(new_name, id, &[clause], None)?);
                }
                let change = format!("make column `{}` NOT NULL", column.name);
                self.push(Step::new(full_name, change, Effect::Online, statements).halting(REFUSES));
            }
            Some(false) => {
                self.accept_null(id, &shape, format!("let column `{}` accept NULL", column.name))?;
            }
            None if has_helper => {
                let statement = self.alter(new_name, id, &[Clause::DropConstraint(helper)], None)?.cleanup();
                let change = format!("drop the check by which column `{}` became NOT NULL", column.name);
                self.push(Step::new(full_name, change, Effect::Instant, vec![statement]).additive());
            }
            None => {}
        }
        Ok(())
    }

    /// Changes the checks that the templates add to types. Returns whether the column can be changed further.
    async fn change_checks(
        &mut self,
        id: TableId,
        at: ColumnId,
        known: &KnownColumn,
    ) -> Result<bool, SinkError> {
        let table = &self.mapping.tables[id];
        let column = &table.columns[at];
        let delta = &self.deltas[&id];
        let live = delta.shapes[known.shape].checks.clone();
        let wanted = delta.samples[at].checks.clone();
        let same = |one: &ColumnCheck, other: &ColumnCheck| {
            normalised(&one.definition) == normalised(&other.definition)
        };
        // PostgreSQL keeps the names of checks when a table or a column gets another name.
        let of_type = |check: &ColumnCheck| is_check_of_type(&check.name);
        let old: Vec<ColumnCheck> = live
            .iter()
            .filter(|check| of_type(check) && !wanted.iter().any(|wanted| same(wanted, check)))
            .cloned()
            .collect();
        let is_missing = wanted.iter().any(|wanted| !live.iter().any(|live| same(live, wanted)));
        let full_name = table.full_name();
        let new_name = self.new_name(id);
        if !is_missing && old.is_empty() {
            for check in live.iter().filter(|check| !check.validated && !check.name.starts_with(HELPER)) {
                let statement = self.alter(new_name, id, &[Clause::Validate(check.name.clone())], None)?;
                let change = format!("check the rows of column `{}`", column.name);
                let step = Step::new(full_name.clone(), change, Effect::Online, vec![statement]);
                self.push(step.additive());
            }
            return Ok(true);
        }
        let narrower =
            is_missing && !old.iter().any(|old| wanted.iter().all(|wanted| allows_all(wanted, old)));
        let loses_words = narrower && !old.is_empty();
        let is_enum = matches!(column.ty, Type::Enum(_));
        if narrower && is_enum && self.refuses_words(id, at, loses_words).await? {
            return Ok(false);
        }
        let mut clauses: Vec<Clause> =
            old.iter().map(|check| Clause::DropConstraint(check.name.clone())).collect();
        let mut statements = Vec::new();
        let mut change = format!("drop the check of column `{}`", column.name);
        let mut effect = Effect::Instant;
        if is_missing {
            let name =
                old.first().map_or_else(|| check_name(&table.name, &column.name), |old| old.name.clone());
            clauses.push(Clause::AddCheck { column: at, name: name.clone() });
            change = format!("change the check of column `{}`, which is {}", column.name, column.ty);
            effect = if loses_words { Effect::MayLoseData } else { Effect::Online };
            statements.push(self.alter(new_name, id, &clauses, None)?);
            statements.push(self.alter(new_name, id, &[Clause::Validate(name)], None)?);
        } else {
            statements.push(self.alter(new_name, id, &clauses, None)?);
        }
        let mut step = Step::new(full_name, change, effect, statements);
        if narrower {
            step = step.halting(REFUSES);
        } else {
            step.is_additive = true;
        }
        self.push(step);
        Ok(true)
    }

    /// Drops indexes that a killed CREATE INDEX CONCURRENTLY left.
    pub(super) fn drop_invalid_indexes(&mut self, id: TableId) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        for name in self.deltas[&id].live.invalid_indexes.clone() {
            let drop = crate::sql::IndexChange::Drop(&name);
            let sql = self.sql.index(self.new_name(id), id, drop).map_err(super::steps::template_error)?;
            let change = format!("drop index `{name}`, which was not finished");
            let statement = StepStatement::once(sql).waiting().cleanup();
            self.push(Step::new(table.full_name(), change, Effect::Online, vec![statement]).additive());
        }
        Ok(())
    }
}

fn helper_name(column: &str) -> String {
    let mut name = format!("{HELPER}{column}");
    while name.len() > 63 {
        name.pop();
    }
    name
}

/// Whether a check has a name such as `items_state_check` or `items_state_check1`.
fn is_check_of_type(name: &str) -> bool {
    name.trim_end_matches(|c: char| c.is_ascii_digit()).ends_with("_check")
}

/// Whether a check allows every value that another one allows: it has all its words, or they are of numbers.
fn allows_all(wide: &ColumnCheck, narrow: &ColumnCheck) -> bool {
    let (wide, narrow) = (quoted_texts(&wide.definition, false), quoted_texts(&narrow.definition, false));
    !narrow.is_empty() && narrow.iter().all(|word| wide.contains(word))
}

/// A definition without brackets, blanks and casts, which PostgreSQL spells otherwise after the type of a column changed.
fn normalised(definition: &str) -> String {
    let mut pieces = definition.split('\'');
    let mut text = String::new();
    let mut is_quoted = false;
    for piece in &mut pieces {
        if is_quoted {
            text.extend(["'", piece, "'"]);
        } else {
            let plain =
                piece.replace("::character varying", "").replace("::text[]", "").replace("::text", "");
            text.extend(plain.chars().filter(|c| !matches!(c, '(' | ')' | ' ')));
        }
        is_quoted = !is_quoted;
    }
    text
}

/// The effect of a new type on PostgreSQL. Measured on PostgreSQL 15.
fn type_effect(known: &KnownColumn) -> Effect {
    if known.collation_differs {
        // The rows stay, and the indexes of the column are built again.
        return Effect::BlocksWriters;
    }
    match (&known.live_type, &known.wanted_type) {
        (LiveType::Varchar(_), LiveType::Varchar(_) | LiveType::Text(_))
        | (LiveType::Time(_), LiveType::Time(_))
        | (LiveType::DateTime(_), LiveType::DateTime(_)) => Effect::Instant,
        (LiveType::Decimal(_, s), LiveType::Decimal(_, t)) if s == t => Effect::Instant,
        _ => Effect::RewritesTable,
    }
}
