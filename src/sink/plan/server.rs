//! Steps of MySQL, MariaDB and TiDB about live columns.

use super::columns::{HALTS, REFUSES, Rewrites};
use super::compare::KnownColumn;
use super::fit::TypeRelation;
use super::model::{Effect, Step, StepStatement};
use super::size::Work;
use super::steps::{Planner, template_error};
use crate::dialect::Dialect;
use crate::mapping::{ColumnId, TableId};
use crate::sink::error::SinkError;
use crate::sink::schema::LiveType;
use crate::sql::{Algorithm, Clause};

/// Bytes of the longest text whose length has one byte in a row.
const ONE_BYTE_LENGTH: u32 = 255;
/// Bytes from which MariaDB cannot tell a length of one byte from one of two.
const SHORT_LENGTH: u32 = 128;
/// Bytes of a character of `utf8mb4`.
const CHARACTER_BYTES: u32 = 4;

impl Planner<'_> {
    /// Changes the type of a column.
    pub(super) async fn change_mysql_type(
        &mut self,
        id: TableId,
        at: ColumnId,
        known: &KnownColumn,
        cut: bool,
        rewrites: &mut Rewrites,
    ) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let (full_name, column) = (table.full_name(), &table.columns[at]);
        let is_nullable = self.deltas[&id].shapes[known.shape].nullable;
        let (effect, algorithm) = self.mysql_effect(id, at, known);
        let stays = self.modify(id, at, false, !is_nullable);
        let change = self.describe_type(id, at, known);
        if known.fit == TypeRelation::Narrower {
            let mut statements = Vec::new();
            if cut {
                let sql = self.sql.cut_texts(self.new_name(id), column).map_err(template_error)?;
                statements.push(StepStatement::repeated(sql));
            }
            statements.push(self.alter(self.new_name(id), id, &[stays], algorithm)?);
            let reason = format!("writers wait; {}", self.size(id, Work::Rewrite).await?);
            let step = Step::new(full_name, change, Effect::MayLoseData, statements);
            self.push(step.because(reason).halting(REFUSES));
        } else if effect == Effect::RewritesTable {
            rewrites.clauses.push(stays);
            rewrites.changes.push(change);
        } else {
            let statement = self.alter(self.new_name(id), id, &[stays], algorithm)?;
            self.push(Step::new(full_name, change, effect, vec![statement]).additive());
        }
        Ok(())
    }

    /// Changes whether a column accepts NULL, and its DEFAULT.
    pub(super) async fn change_mysql_column(
        &mut self,
        id: TableId,
        at: ColumnId,
        known: &KnownColumn,
        is_wider: bool,
    ) -> Result<(), SinkError> {
        if is_wider {
            return self.keep_narrower(id, at, known);
        }
        let table = &self.mapping.tables[id];
        let (full_name, column) = (table.full_name(), &table.columns[at]);
        let new_name = self.new_name(id);
        match known.not_null {
            Some(true) => {
                let Some(mut statements) = self.fill_before_not_null(id, at).await? else { return Ok(()) };
                let modify = self.modify(id, at, false, true);
                statements.push(self.alter(new_name, id, &[modify], self.inplace_algorithm())?);
                let change = format!("make column `{}` NOT NULL", column.name);
                self.push(Step::new(full_name, change, Effect::Online, statements).halting(REFUSES));
            }
            Some(false) => {
                let modify = self.modify(id, at, false, false);
                let statement = self.alter(new_name, id, &[modify], self.inplace_algorithm())?;
                let change = format!("let column `{}` accept NULL", column.name);
                self.push(Step::new(full_name, change, self.null_effect(), vec![statement]).additive());
            }
            None if known.default_differs && !known.type_differs() => self.change_default(id, at)?,
            None => {}
        }
        Ok(())
    }

    /// The changes beside a type that stays wider than the mapping's.
    pub(super) fn keep_narrower(
        &mut self,
        id: TableId,
        at: ColumnId,
        known: &KnownColumn,
    ) -> Result<(), SinkError> {
        let column = &self.mapping.tables[id].columns[at];
        let mut loses_default = false;
        if known.not_null == Some(true) {
            let problem = format!(
                "column `{}` becomes NOT NULL, and its type is wider than the mapping's",
                column.name
            );
            let hint = "`--allow-data-loss` changes both, or give the mapping the wider type".to_owned();
            self.obstacle(id, problem, Some(hint));
        } else if known.not_null == Some(false) {
            let shape = self.deltas[&id].shapes[known.shape].clone();
            self.accept_null(id, &shape, format!("let column `{}` accept NULL", column.name))?;
            loses_default = column.default.is_some();
        }
        if known.default_differs || loses_default { self.change_default(id, at) } else { Ok(()) }
    }

    pub(super) fn change_default(&mut self, id: TableId, at: ColumnId) -> Result<(), SinkError> {
        let column = &self.mapping.tables[id].columns[at];
        let statement =
            self.alter(self.new_name(id), id, &[Clause::Default(at)], self.instant_algorithm())?;
        let has_default = column.default.as_ref().is_some_and(|value| !value.is_null());
        let change = if has_default {
            format!("change the DEFAULT of column `{}`", column.name)
        } else {
            format!("drop the DEFAULT of column `{}`", column.name)
        };
        let step = Step::new(self.mapping.tables[id].full_name(), change, Effect::Instant, vec![statement]);
        self.push(if has_default || !column.required { step.additive() } else { step.halting(HALTS) });
        Ok(())
    }

    /// The effect of a new type, and the algorithm that the statement requests. Measured on MySQL 9.7, MariaDB 10.11 and
    /// TiDB 9.0.
    pub(super) fn mysql_effect(
        &self,
        id: TableId,
        at: ColumnId,
        known: &KnownColumn,
    ) -> (Effect, Option<Algorithm>) {
        if self.dialect == Dialect::Tidb {
            return (tidb_effect(known), None);
        }
        let is_mariadb = self.dialect == Dialect::Mariadb;
        let instant = (Effect::Instant, Some(Algorithm::Instant));
        let copy = (Effect::RewritesTable, Some(Algorithm::Copy));
        if known.collation_differs {
            return if is_mariadb && known.fit == TypeRelation::Same && !self.is_indexed(id, at) {
                instant
            } else {
                copy
            };
        }
        let has_one_byte = |n: u32| n * CHARACTER_BYTES <= ONE_BYTE_LENGTH;
        match (&known.live_type, &known.wanted_type) {
            // MariaDB can read short lengths of one byte beside others.
            (LiveType::Varchar(n), LiveType::Varchar(m))
                if m > n
                    && is_mariadb
                    && (n * CHARACTER_BYTES < SHORT_LENGTH || has_one_byte(*n) == has_one_byte(*m)) =>
            {
                instant
            }
            // It changes metadata only, although it is not called instant.
            (LiveType::Varchar(n), LiveType::Varchar(m))
                if m > n && !is_mariadb && has_one_byte(*n) == has_one_byte(*m) =>
            {
                (Effect::Instant, Some(Algorithm::Inplace))
            }
            (LiveType::Enum(words), LiveType::Enum(more)) if more.starts_with(words) => instant,
            _ => copy,
        }
    }

    /// Whether the server refuses the change of a column that a foreign key has. MariaDB refuses every MODIFY, the others
    /// a type that differs from that of the other column.
    pub(super) fn needs_release(&self, id: TableId, at: ColumnId, known: &KnownColumn) -> bool {
        let is_text = matches!(known.live_type, LiveType::Varchar(_) | LiveType::Char(_));
        match self.dialect {
            Dialect::Mariadb => known.type_differs() || known.not_null.is_some(),
            Dialect::Mysql => known.type_differs() && self.mysql_effect(id, at, known).0 != Effect::Instant,
            Dialect::Tidb => known.type_differs() && (known.collation_differs || !is_text),
            Dialect::Postgres | Dialect::Sqlite => false,
        }
    }

    /// Whether only the collation of a column of TiDB differs, which is no key any more. TiDB changes it after the key is
    /// dropped only.
    pub(super) fn is_collation_of_former_key(&self, id: TableId, at: ColumnId, known: &KnownColumn) -> bool {
        let column = &self.mapping.tables[id].columns[at];
        self.dialect == Dialect::Tidb
            && known.fit == TypeRelation::Same
            && known.collation_differs
            && !column.compared
    }

    /// Changes the collations of columns of TiDB that are no keys any more.
    pub(super) fn change_collations_of_former_keys(&mut self, id: TableId) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        for at in 0..table.columns.len() {
            let Some(known) = self.known_column(id, at) else { continue };
            if !self.is_collation_of_former_key(id, at, &known) {
                continue;
            }
            let column = &table.columns[at];
            let keys = self.deltas[&id].live.keys.iter().filter(|key| key.columns.contains(&column.name));
            let names: Vec<String> = keys.map(|key| key.name.clone()).collect();
            let is_in_new_key = table.indexes.iter().any(|key| key.columns.contains(&at));
            if is_in_new_key || !names.iter().all(|name| self.is_dropped(id, name)) {
                let detail = format!(
                    "column `{}` has the collation of keys, which TiDB does not change while it is indexed",
                    column.name
                );
                self.difference(id, detail, None);
                continue;
            }
            let modify = self.modify(id, at, false, column.required);
            let statement = self.alter(self.new_name(id), id, &[modify], None)?;
            let change = format!("change the collation of column `{}`", column.name);
            self.push(Step::new(table.full_name(), change, Effect::Online, vec![statement]).additive());
        }
        Ok(())
    }

    /// Describes the change of a type.
    pub(super) fn describe_type(&self, id: TableId, at: ColumnId, known: &KnownColumn) -> String {
        let column = &self.mapping.tables[id].columns[at];
        if known.fit == TypeRelation::Same {
            return format!("change the collation of column `{}`", column.name);
        }
        let live = &self.deltas[&id].shapes[known.shape].ty;
        format!("change column `{}` from {live} to {}", column.name, column.ty)
    }

    fn is_indexed(&self, id: TableId, at: ColumnId) -> bool {
        let name = &self.mapping.tables[id].columns[at].name;
        self.deltas[&id].live.keys.iter().any(|key| key.columns.contains(name))
    }
}

/// TiDB changes metadata only where the stored bytes stay valid. Otherwise it copies the column while writers go on.
fn tidb_effect(known: &KnownColumn) -> Effect {
    match (&known.live_type, &known.wanted_type) {
        (LiveType::Varchar(n), LiveType::Varchar(m)) if m > n => Effect::Instant,
        (LiveType::Enum(words), LiveType::Enum(more)) if more.starts_with(words) => Effect::Instant,
        (LiveType::SmallInt, LiveType::Int | LiveType::BigInt)
        | (LiveType::Int, LiveType::BigInt)
        | (LiveType::Uint, LiveType::UbigInt)
        | (LiveType::Text(_), LiveType::Text(_))
        | (LiveType::Binary(_), LiveType::Binary(_)) => Effect::Instant,
        _ => Effect::Online,
    }
}
