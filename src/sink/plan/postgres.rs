//! Steps of PostgreSQL about live columns and their checks.

use super::columns::{REFUSES, Rewrites, check_name};
use super::compare::KnownColumn;
use super::fit::{TypeRelation, allows_all};
use super::keys::NEW_PRIMARY_KEY;
use super::model::{Effect, Step, StepStatement};
use super::shape::ColumnCheck;
use super::size::Work;
use super::steps::Planner;
use crate::dialect::Dialect;
use crate::mapping::{ColumnId, TableId};
use crate::sink::error::SinkError;
use crate::sink::schema::LiveType;
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
        let modify = self.modify(id, at, cut, column.required);
        let change = self.describe_type(id, at, known);
        let live = self.deltas[&id].live_column(table, at).unwrap_or_default().to_owned();
        if self.is_read_by_views(id, &live, &change, &modify).await? {
            return Ok(());
        }
        let effect =
            if known.fit == TypeRelation::Narrower { Effect::MayLoseData } else { type_effect(known) };
        if effect == Effect::RewritesTable {
            // A check of numbers does not compare texts.
            if matches!(known.wanted_type, LiveType::Char(_) | LiveType::Varchar(_) | LiveType::Text(_))
                && let Some(delta) = self.deltas.get_mut(&id)
            {
                let checks = &mut delta.shapes[known.shape].checks;
                let dropped = checks.extract_if(.., |check| is_of_type(check, &live));
                rewrites.clauses.extend(dropped.map(|check| Clause::DropConstraint(check.name)));
            }
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
        let live_name = delta.live_column(table, at).unwrap_or_default().to_owned();
        let of_type = |check: &ColumnCheck| is_of_type(check, &live_name);
        let old: Vec<ColumnCheck> = live
            .iter()
            .filter(|check| of_type(check) && !wanted.iter().any(|wanted| same(wanted, check)))
            .cloned()
            .collect();
        let is_missing = wanted.iter().any(|wanted| !live.iter().any(|live| same(live, wanted)));
        let full_name = table.full_name();
        let new_name = self.new_name(id);
        if !is_missing && old.is_empty() {
            for check in live.iter().filter(|check| !check.validated && of_type(check)) {
                let statement = self.alter(new_name, id, &[Clause::Validate(check.name.clone())], None)?;
                let change = format!("check the rows of column `{}`", column.name);
                let step = Step::new(full_name.clone(), change, Effect::Online, vec![statement]);
                self.push(step.additive());
            }
            return Ok(true);
        }
        let narrower = is_missing
            && !old
                .iter()
                .any(|old| wanted.iter().all(|wanted| allows_all(&wanted.definition, &old.definition)));
        let loses_words = narrower && !old.is_empty();
        let is_enum = matches!(column.ty, Type::Enum(_));
        if narrower && is_enum && self.refuses_words(id, at, loses_words).await? {
            return Ok(false);
        }
        if narrower && !is_enum && self.refuses_numbers(id, at, true).await? {
            return Ok(false);
        }
        let mut clauses: Vec<Clause> =
            old.iter().map(|check| Clause::DropConstraint(check.name.clone())).collect();
        let mut statements = Vec::new();
        let mut change = format!("drop the check of column `{}`", column.name);
        let mut effect = Effect::Instant;
        if is_missing {
            let name = old.first().map(|old| old.name.clone());
            let name = name.unwrap_or_else(|| self.free_check_name(id, &column.name));
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

    /// A name for the check of a column. Those of renamed columns keep their names.
    pub(super) fn free_check_name(&self, id: TableId, column: &str) -> String {
        let first = check_name(&self.mapping.tables[id].name, column);
        let shapes = &self.deltas[&id].shapes;
        let is_used =
            |name: &String| shapes.iter().flat_map(|shape| &shape.checks).any(|check| check.name == *name);
        let others = (1..).map(|number: u32| format!("{first}{number}"));
        std::iter::once(first.clone()).chain(others).find(|name| !is_used(name)).unwrap_or(first)
    }

    /// Drops indexes that a killed CREATE INDEX CONCURRENTLY left.
    pub(super) fn drop_invalid_indexes(&mut self, id: TableId) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        for name in self.deltas[&id].live.invalid_indexes.clone() {
            let is_own = name == NEW_PRIMARY_KEY
                || table.unique.iter().chain(&table.indexes).any(|key| key.name == name);
            if !is_own
                && !self.drops(id, &name, format!("index `{name}` is not finished, and not in the mapping"))
            {
                continue;
            }
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

/// Whether a check is one that the templates add to a type: it has a name such as `items_state_check` or
/// `items_state_check1`, and lists words or compares with zero and a greatest number.
fn is_of_type(check: &ColumnCheck, column: &str) -> bool {
    let has_name = check.name.trim_end_matches(|c: char| c.is_ascii_digit()).ends_with("_check");
    let definition = normalised(&check.definition);
    let quoted = Dialect::Postgres.quote_identifier(column).replace(['(', ')', ' '], "");
    let is_of = |name: &str| {
        let rest = definition.strip_prefix("CHECK").and_then(|rest| rest.strip_prefix(name));
        rest.is_some_and(|rest| {
            let range = rest.strip_prefix(">=0AND").and_then(|rest| rest.strip_prefix(name));
            rest.starts_with("=ANYARRAY[")
                || rest.starts_with("='")
                || range.is_some_and(|rest| rest.starts_with("<="))
        })
    };
    has_name && (is_of(column) || is_of(&quoted))
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
            let plain = plain.replace("::bigint", "").replace("::numeric", "");
            text.extend(plain.chars().filter(|c| !matches!(c, '(' | ')' | ' ')));
        }
        is_quoted = !is_quoted;
    }
    text
}

/// The effect of a new type on PostgreSQL. Measured on PostgreSQL 15.
fn type_effect(known: &KnownColumn) -> Effect {
    let is_text = |ty: &LiveType| matches!(ty, LiveType::Char(_) | LiveType::Varchar(_) | LiveType::Text(_));
    if known.collation_differs && is_text(&known.live_type) && is_text(&known.wanted_type) {
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
