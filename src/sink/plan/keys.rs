//! Steps about keys, indexes and foreign keys on servers.

use std::collections::BTreeSet;

use super::columns::{HALTS, REFUSES};
use super::model::{Effect, Step, StepStatement};
use super::size::Work;
use super::steps::{Planner, template_error};
use super::tables::full_name;
use crate::dialect::Dialect;
use crate::mapping::{ColumnId, ForeignKey, Key, OnDelete, Table, TableId};
use crate::sink::error::SinkError;
use crate::sink::schema::{LiveKey, LiveReference};
use crate::sql::{Algorithm, Clause, IndexChange, LiveName, RowCheck};

/// The name of the index by which a table of PostgreSQL gets another primary key.
pub(super) const NEW_PRIMARY_KEY: &str = "mapper_primary_key";

fn is_left_by_new_key(key: &LiveKey) -> bool {
    !key.primary && key.name == NEW_PRIMARY_KEY
}

impl Planner<'_> {
    /// Changes the primary key, the unique keys and the indexes.
    pub(super) async fn change_keys(&mut self, id: TableId) -> Result<(), SinkError> {
        self.drop_invalid_indexes(id)?;
        let table = &self.mapping.tables[id];
        self.change_primary_key(id).await?;
        for at in 0..table.unique.len() {
            self.change_unique_key(id, at).await?;
        }
        for at in 0..table.indexes.len() {
            self.change_index(id, at)?;
        }
        self.drop_unknown_keys(id)
    }

    async fn change_primary_key(&mut self, id: TableId) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let mut live = self.deltas[&id].live.keys.iter().find(|key| key.primary).cloned();
        if let Some(live) = live.as_mut().filter(|live| live.name == NEW_PRIMARY_KEY) {
            // An earlier attempt was interrupted before its last statement.
            let name = format!("{}_pkey", table.name);
            self.rename_key(id, live, &name)?;
            live.name = name;
        }
        if table.primary_key.is_empty()
            || self.lacks_numbers(id)
            || live.as_ref().is_some_and(|key| has_columns(table, &table.primary_key, &key.columns))
        {
            return Ok(());
        }
        // A hand-made table can have a unique key in its place.
        let is_unique = |key: &LiveKey| key.unique && has_columns(table, &table.primary_key, &key.columns);
        let columns = listed(table, &table.primary_key);
        if live.is_none() && self.deltas[&id].live.keys.iter().any(is_unique) {
            self.difference(id, format!("({columns}) is a unique key, not the primary key"), None);
            return Ok(());
        }
        if !self.are_distinct(id, &table.primary_key, &format!("the primary key ({columns})")).await? {
            return Ok(());
        }
        let is_numbered = table.columns.iter().any(crate::mapping::Column::is_numbered);
        let is_referenced = live.as_ref().is_some_and(|live| self.is_referenced(id, live));
        if self.dialect == Dialect::Tidb || is_numbered || is_referenced {
            let reason = if is_referenced {
                "foreign keys refer to it"
            } else if is_numbered {
                "the database numbers the rows by it"
            } else {
                "TiDB stores the rows by it"
            };
            let problem = format!("the primary key cannot become ({columns}): {reason}");
            return self.needs_new_table(id, problem);
        }
        let change = format!("change the primary key to ({columns})");
        let new_name = self.new_name(id);
        let statements = if self.dialect == Dialect::Postgres {
            let add = IndexChange::Add { name: NEW_PRIMARY_KEY, columns: &table.primary_key, unique: true };
            let index = self.sql.index(new_name, id, add).map_err(template_error)?;
            let mut clauses: Vec<Clause> =
                live.iter().map(|live| Clause::DropConstraint(live.name.clone())).collect();
            clauses.push(Clause::PrimaryByIndex(NEW_PRIMARY_KEY.to_owned()));
            // An earlier attempt can have left the index.
            let left = self.deltas[&id].live.keys.iter().find(|key| is_left_by_new_key(key)).cloned();
            let is_usable = left.as_ref().is_some_and(is_unique);
            if let Some(left) = left.filter(|_| !is_usable) {
                self.drop_key(id, &left, format!("drop index `{}`, which has other columns", left.name))?;
            }
            let mut statements = Vec::new();
            if !is_usable {
                statements.push(StepStatement::once(index).waiting());
            }
            statements.push(self.alter(new_name, id, &clauses, None)?);
            let name = live.as_ref().map_or_else(|| format!("{}_pkey", table.name), |live| live.name.clone());
            let rename = IndexChange::Rename(NEW_PRIMARY_KEY, &name);
            statements
                .push(StepStatement::once(self.sql.index(new_name, id, rename).map_err(template_error)?));
            statements
        } else {
            let clause = Clause::PrimaryKey(live.is_some());
            vec![self.alter(new_name, id, &[clause], self.inplace_algorithm())?]
        };
        self.push(Step::new(table.full_name(), change, Effect::Online, statements).halting(HALTS));
        Ok(())
    }

    /// Whether a live foreign key refers to these columns.
    fn is_referenced(&self, id: TableId, key: &LiveKey) -> bool {
        let mut references = self.deltas.values().flat_map(|delta| &delta.live.references);
        references.any(|reference| self.is_parent(id, reference) && reference.referenced == key.columns)
    }

    async fn change_unique_key(&mut self, id: TableId, at: usize) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let key = &table.unique[at];
        let is_same = |live: &&LiveKey| !live.primary && has_columns(table, &key.columns, &live.columns);
        let live: Vec<LiveKey> = self.deltas[&id].live.keys.iter().filter(is_same).cloned().collect();
        let new_name = self.new_name(id);
        let full_name = table.full_name();
        let columns = listed(table, &key.columns);
        let named = live.iter().find(|live| live.unique && live.name.eq_ignore_ascii_case(&key.name));
        let is_postgres = self.dialect == Dialect::Postgres;
        if let Some(live) = named.or_else(|| live.iter().find(|live| live.unique)) {
            if is_postgres && !live.constraint {
                let clause = Clause::UniqueByIndex(at, live.name.clone());
                let statement = self.alter(new_name, id, &[clause], None)?;
                let change = format!("make index `{}` the unique key `{}`", live.name, key.name);
                self.push(Step::new(full_name, change, Effect::Instant, vec![statement]).additive());
            } else if !live.name.eq_ignore_ascii_case(&key.name) {
                self.replace_named_index(id, key)?;
                self.rename_key(id, live, &key.name)?;
            }
            return Ok(());
        }
        self.replace_named_index(id, key)?;
        if !self.are_distinct(id, &key.columns, &format!("unique key `{}` ({columns})", key.name)).await? {
            return Ok(());
        }
        let statements = if is_postgres {
            let add = IndexChange::Add { name: &key.name, columns: &key.columns, unique: true };
            let index = self.sql.index(new_name, id, add).map_err(template_error)?;
            let constraint =
                self.alter(new_name, id, &[Clause::UniqueByIndex(at, key.name.clone())], None)?;
            vec![StepStatement::once(index).waiting(), constraint]
        } else {
            vec![self.alter(new_name, id, &[Clause::AddUnique(at)], self.inplace_algorithm())?]
        };
        let change = format!("add unique key `{}` ({columns})", key.name);
        self.push(Step::new(full_name, change, Effect::Online, statements).halting(REFUSES));
        Ok(())
    }

    fn change_index(&mut self, id: TableId, at: usize) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let key = &table.indexes[at];
        let is_same = |live: &&LiveKey| !live.primary && has_columns(table, &key.columns, &live.columns);
        let same: Vec<LiveKey> = self.deltas[&id].live.keys.iter().filter(is_same).cloned().collect();
        if let Some(live) = same.iter().find(|live| live.name.eq_ignore_ascii_case(&key.name)) {
            let detail = format!(
                "unique key `{}` ({}) is an index in the mapping",
                live.name,
                live.columns.join(", ")
            );
            if !live.unique || !self.drops(id, &live.name, detail) {
                return Ok(());
            }
            self.drop_key(id, live, format!("drop unique key `{}`, which becomes an index", live.name))?;
            return self.add_index(id, at);
        }
        // A unique key with these columns has a name of its own.
        let is_wanted = |live: &&LiveKey| {
            table.indexes.iter().chain(&table.unique).any(|key| key.name.eq_ignore_ascii_case(&live.name))
                || table.foreign_keys.iter().any(|key| key.name.eq_ignore_ascii_case(&live.name))
        };
        let renamed = same.iter().find(|live| !live.unique && !is_wanted(live));
        let is_named = |live: &&LiveKey| live.name.eq_ignore_ascii_case(&key.name);
        let replaced = self.deltas[&id].live.keys.iter().find(is_named).cloned();
        if let (None, Some(replaced), Dialect::Mysql | Dialect::Mariadb) = (renamed, &replaced, self.dialect)
        {
            // One statement: a foreign key can need the index.
            let clauses = [Clause::DropIndex(replaced.name.clone()), Clause::AddIndex(at)];
            let statement = self.alter(self.new_name(id), id, &clauses, self.inplace_algorithm())?;
            let change = format!("change index `{}` to ({})", key.name, listed(table, &key.columns));
            self.push(Step::new(table.full_name(), change, Effect::Online, vec![statement]));
            return Ok(());
        }
        self.replace_named_index(id, key)?;
        if let Some(live) = renamed {
            return self.rename_key(id, live, &key.name);
        }
        self.add_index(id, at)
    }

    fn add_index(&mut self, id: TableId, at: usize) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let key = &table.indexes[at];
        let new_name = self.new_name(id);
        let statement = if self.dialect == Dialect::Postgres {
            let add = IndexChange::Add { name: &key.name, columns: &key.columns, unique: false };
            StepStatement::once(self.sql.index(new_name, id, add).map_err(template_error)?).waiting()
        } else {
            self.alter(new_name, id, &[Clause::AddIndex(at)], self.inplace_algorithm())?
        };
        let columns = listed(table, &key.columns);
        let change = format!("add index `{}` ({columns})", key.name);
        self.push(Step::new(table.full_name(), change, Effect::Online, vec![statement]).additive());
        Ok(())
    }

    /// Drops an index that has the name of a key of the mapping, and other columns.
    fn replace_named_index(&mut self, id: TableId, key: &Key) -> Result<(), SinkError> {
        let live = self.deltas[&id].live.keys.iter().find(|live| live.name.eq_ignore_ascii_case(&key.name));
        let Some(live) = live.cloned() else { return Ok(()) };
        let change = format!("drop index `{}`, which has other columns", live.name);
        self.drop_key(id, &live, change)
    }

    fn rename_key(&mut self, id: TableId, live: &LiveKey, to: &str) -> Result<(), SinkError> {
        let (new_name, from) = (self.new_name(id), live.name.clone());
        let change = format!("rename index `{from}` to `{to}`");
        let statement = if self.dialect == Dialect::Postgres {
            // The constraint has the name of its index.
            let sql = self.sql.index(new_name, id, IndexChange::Rename(&from, to)).map_err(template_error)?;
            StepStatement::once(sql)
        } else {
            self.alter(new_name, id, &[Clause::RenameIndex(from, to.to_owned())], self.inplace_algorithm())?
        };
        let step = Step::new(self.mapping.tables[id].full_name(), change, Effect::Instant, vec![statement]);
        // Statements of MariaDB name their index.
        self.push(if self.dialect == Dialect::Mariadb { step.halting(HALTS) } else { step.additive() });
        Ok(())
    }

    pub(super) fn drop_key(&mut self, id: TableId, live: &LiveKey, change: String) -> Result<(), SinkError> {
        let (new_name, name) = (self.new_name(id), live.name.clone());
        let statement = match self.dialect {
            Dialect::Postgres if live.constraint => {
                self.alter(new_name, id, &[Clause::DropConstraint(name)], None)?
            }
            Dialect::Postgres | Dialect::Sqlite => {
                let drop = IndexChange::Drop(&name);
                StepStatement::once(self.sql.index(new_name, id, drop).map_err(template_error)?).waiting()
            }
            _ => self.alter(new_name, id, &[Clause::DropIndex(name)], self.inplace_algorithm())?,
        };
        self.push(Step::new(self.mapping.tables[id].full_name(), change, Effect::Instant, vec![statement]));
        Ok(())
    }

    /// Reports keys and foreign keys that the mapping does not know, and drops those that `--drop` names.
    fn drop_unknown_keys(&mut self, id: TableId) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let live = &self.deltas[&id].live;
        let has_its_key =
            live.keys.iter().any(|key| key.primary && has_columns(table, &table.primary_key, &key.columns));
        let is_known = |key: &&LiveKey| {
            let indexes = table.indexes.iter().filter(|_| !key.unique).map(|key| key.columns.as_slice());
            let columns = table.unique_keys().chain(indexes);
            let named = table.unique.iter().chain(&table.indexes).map(|key| &key.name);
            // MySQL gives a foreign key an index.
            let mut of_references =
                live.references.iter().filter(|_| self.dialect.has_mysql_protocol() && !key.unique);
            key.primary
                || !has_its_key && is_left_by_new_key(key)
                || columns.into_iter().any(|columns| has_columns(table, columns, &key.columns))
                || named.into_iter().any(|name| name.eq_ignore_ascii_case(&key.name))
                || of_references.any(|reference| reference.columns == key.columns)
                || self.dialect.has_mysql_protocol()
                    && table
                        .foreign_keys
                        .iter()
                        .any(|key_of| has_columns(table, &key_of.columns, &key.columns))
                    && !key.unique
        };
        let unknown: Vec<LiveKey> = live.keys.iter().filter(|key| !is_known(key)).cloned().collect();
        let references: Vec<LiveReference> = live
            .references
            .iter()
            .filter(|reference| {
                !table.foreign_keys.iter().any(|key| {
                    key.name.eq_ignore_ascii_case(&reference.name)
                        || has_columns(table, &key.columns, &reference.columns)
                            && self.is_parent(key.references, reference)
                })
            })
            .cloned()
            .collect();
        for reference in references {
            let described = format!("foreign key `{}`", reference.name);
            if self.drops(id, &reference.name, format!("{described} is not in the mapping")) {
                self.drop_reference(id, self.new_name(id), &reference, format!("drop {described}"))?;
            }
        }
        for key in unknown {
            let described = format!("{} `{}`", if key.unique { "unique key" } else { "index" }, key.name);
            let detail = format!("{described} ({}) is not in the mapping", key.columns.join(", "));
            if self.drops(id, &key.name, detail) {
                self.drop_key(id, &key, format!("drop {described}"))?;
            }
        }
        Ok(())
    }

    /// Whether all rows have different values in these columns. Otherwise this is an obstacle.
    pub(super) async fn are_distinct(
        &mut self,
        id: TableId,
        columns: &[ColumnId],
        key: &str,
    ) -> Result<bool, SinkError> {
        let table = &self.mapping.tables[id];
        let Some(names) = self.deltas[&id].live_columns(table, columns) else {
            return self.are_distinct_when_added(id, columns, key).await;
        };
        let rows = self.ask(id, RowCheck::Duplicates(&names)).await?;
        if rows.is_empty() {
            return Ok(true);
        }
        let listed = rows.iter().map(|row| {
            let (count, values) =
                row.split_last().map_or(("", row.as_slice()), |(count, values)| (count.as_str(), values));
            format!("({}) {count} times", values.join(", "))
        });
        let listed = listed.collect::<Vec<_>>().join("; ");
        let problem = format!("{key} cannot be added: rows have the same values: {listed}");
        self.obstacle(
            id,
            problem,
            Some("keep one row per value, and change or delete the others".to_owned()),
        );
        Ok(false)
    }

    /// A new column has the same value, or none, in all rows.
    async fn are_distinct_when_added(
        &mut self,
        id: TableId,
        columns: &[ColumnId],
        key: &str,
    ) -> Result<bool, SinkError> {
        let table = &self.mapping.tables[id];
        let (added, known): (Vec<ColumnId>, Vec<ColumnId>) =
            columns.iter().partition(|column| self.deltas[&id].known(**column).is_none());
        if added
            .iter()
            .any(|column| table.columns[*column].fill.is_none() && !table.columns[*column].required)
        {
            return Ok(true);
        }
        if !known.is_empty() {
            return Box::pin(self.are_distinct(id, &known, key)).await;
        }
        let query = RowCheck::Rows;
        if self.ask_number(id, query).await? == 0 {
            return Ok(true);
        }
        let problem = format!("{key} cannot be added: all rows would have the same value in its new columns");
        self.obstacle(
            id,
            problem,
            Some("add the columns without the key first, and give the rows their values".to_owned()),
        );
        Ok(false)
    }

    /// Drops foreign keys of MySQL, MariaDB and TiDB whose columns change their types. They are added again at the end.
    pub(super) async fn release_references(&mut self) -> Result<(), SinkError> {
        if !self.dialect.has_mysql_protocol() {
            return Ok(());
        }
        let mut changing: Vec<(TableId, String)> = Vec::new();
        for (id, delta) in &self.deltas {
            for (at, column) in self.mapping.tables[*id].columns.iter().enumerate() {
                if delta.known(at).is_some_and(|known| self.needs_release(*id, at, known)) {
                    changing.push((*id, column.name.clone()));
                }
            }
        }
        let changed: BTreeSet<TableId> = changing.iter().map(|(id, _)| *id).collect();
        for id in changed {
            self.find_foreign_references(id).await?;
        }
        let ids: Vec<TableId> = self.deltas.keys().copied().collect();
        for id in ids {
            let touched = |reference: &LiveReference| {
                changing.iter().any(|(table, column)| {
                    *table == id && reference.columns.contains(column)
                        || self.is_parent(*table, reference) && reference.referenced.contains(column)
                })
            };
            let released: Vec<LiveReference> = self.deltas[&id]
                .live
                .references
                .iter()
                .filter(|reference| touched(reference))
                .cloned()
                .collect();
            for reference in released {
                let table = &self.mapping.tables[id];
                let is_same = |key: &ForeignKey| {
                    has_columns(table, &key.columns, &reference.columns)
                        && self.is_parent(key.references, &reference)
                };
                let described = format!("foreign key `{}`", reference.name);
                let change = if table.foreign_keys.iter().any(is_same) {
                    format!("drop {described} while its columns change")
                } else if self.is_dropped(id, &reference.name) {
                    format!("drop {described}")
                } else {
                    let problem = format!(
                        "{described}, which the mapping does not have, has columns whose types change"
                    );
                    let hint = format!(
                        "`--drop {}.{}` drops it; add it again after the change",
                        table.full_name(),
                        reference.name
                    );
                    self.obstacle(id, problem, Some(hint));
                    continue;
                };
                self.drop_reference(id, self.live_name(id), &reference, change)?;
                if let Some(delta) = self.deltas.get_mut(&id) {
                    delta.live.references.retain(|known| known.name != reference.name);
                }
            }
        }
        Ok(())
    }

    /// Reports foreign keys of tables that the mapping does not know, and that hinder changes of the types of a table.
    async fn find_foreign_references(&mut self, id: TableId) -> Result<(), SinkError> {
        let query = self.sql.references_to(self.live_name(id)).map_err(template_error)?;
        for row in self.texts(&query).await? {
            let [table, name] = <[String; 2]>::try_from(row).unwrap_or_default();
            let schema = self.mapping.tables[id].schema.as_deref();
            if self.is_known(schema, &table) {
                continue;
            }
            if self.options.drop.contains(&full_name(schema, &table)) {
                self.drop_table(schema, &table)?;
                continue;
            }
            let live = LiveName { schema, name: &table };
            let statement = self.alter(live, id, &[Clause::DropReference(name.clone())], None)?;
            let problem = format!(
                "foreign key `{name}` of table `{table}`, which the mapping does not have, refers to columns whose types change"
            );
            let hint = "drop it, and add it again after the change".to_owned();
            self.obstacle_with(id, problem, Some(hint), vec![statement.sql.text().to_owned()]);
        }
        Ok(())
    }

    /// Whether a live foreign key refers to a table, under its live name.
    pub(super) fn is_parent(&self, parent: TableId, reference: &LiveReference) -> bool {
        let table = &self.mapping.tables[parent];
        let live_name = self.deltas.get(&parent).map_or(table.name.as_str(), |delta| &delta.live_name);
        let name = reference.table.rsplit_once('.').map_or(reference.table.as_str(), |(_, name)| name);
        name.eq_ignore_ascii_case(live_name) || name.eq_ignore_ascii_case(&table.name)
    }

    /// Adds foreign keys, when all tables have their columns and keys.
    pub(super) async fn add_references(&mut self, id: TableId) -> Result<(), SinkError> {
        if !self.deltas.contains_key(&id) {
            return Ok(());
        }
        let table = &self.mapping.tables[id];
        for at in 0..table.foreign_keys.len() {
            let wanted = &table.foreign_keys[at];
            let live = self.deltas[&id]
                .live
                .references
                .iter()
                .find(|live| {
                    has_columns(table, &wanted.columns, &live.columns)
                        && self.is_parent(wanted.references, live)
                })
                .cloned();
            match live {
                Some(live) if !has_action(wanted, &live) => {
                    let change = format!("drop foreign key `{}`, which has another `on_delete`", live.name);
                    self.drop_reference(id, self.new_name(id), &live, change)?;
                    self.add_reference(id, at).await?;
                }
                Some(live) if !live.validated => {
                    let statement =
                        self.alter(self.new_name(id), id, &[Clause::Validate(live.name)], None)?;
                    let change = format!("check the rows of foreign key `{}`", wanted.name);
                    let step = Step::new(table.full_name(), change, Effect::Online, vec![statement]);
                    self.push(step.halting(REFUSES));
                }
                Some(live) if self.dialect == Dialect::Postgres && live.name != wanted.name => {
                    let clause = Clause::RenameConstraint(live.name.clone(), wanted.name.clone());
                    let statement = self.alter(self.new_name(id), id, &[clause], None)?;
                    let change = format!("rename foreign key `{}` to `{}`", live.name, wanted.name);
                    self.push(
                        Step::new(table.full_name(), change, Effect::Instant, vec![statement]).additive(),
                    );
                }
                Some(_) => {}
                None => {
                    let named = |live: &&LiveReference| live.name.eq_ignore_ascii_case(&wanted.name);
                    let replaced = self.deltas[&id].live.references.iter().find(named).cloned();
                    if let Some(live) = replaced {
                        let change =
                            format!("drop foreign key `{}`, which refers to something else", live.name);
                        self.drop_reference(id, self.new_name(id), &live, change)?;
                    }
                    self.add_reference(id, at).await?;
                }
            }
        }
        Ok(())
    }

    async fn add_reference(&mut self, id: TableId, at: usize) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let wanted = &table.foreign_keys[at];
        if !self.has_parents(id, wanted).await? {
            return Ok(());
        }
        let parent = &self.mapping.tables[wanted.references].name;
        let columns = listed(table, &wanted.columns);
        let change = format!("add foreign key `{}` ({columns}) to `{parent}`", wanted.name);
        let new_name = self.new_name(id);
        let add = Clause::AddReference(at);
        let (effect, statements) = match self.dialect {
            Dialect::Postgres => {
                let validate = self.alter(new_name, id, &[Clause::Validate(wanted.name.clone())], None)?;
                (Effect::Online, vec![self.alter(new_name, id, &[add], None)?, validate])
            }
            Dialect::Tidb => (Effect::Online, vec![self.alter(new_name, id, &[add], None)?]),
            _ => (Effect::RewritesTable, vec![self.alter(new_name, id, &[add], Some(Algorithm::Copy))?]),
        };
        let mut step = Step::new(table.full_name(), change, effect, statements).halting(REFUSES);
        if effect == Effect::RewritesTable {
            step = step.because(format!("writers wait; {}", self.size(id, Work::Reference).await?));
        }
        self.push(step);
        Ok(())
    }

    /// Whether all rows have their parent rows. Otherwise this is an obstacle.
    pub(super) async fn has_parents(&mut self, id: TableId, key: &ForeignKey) -> Result<bool, SinkError> {
        let table = &self.mapping.tables[id];
        let parent = &self.mapping.tables[key.references];
        let Some(columns) = self.deltas[&id].live_columns(table, &key.columns) else {
            return self.has_parents_when_added(id, key).await;
        };
        let referenced = match self.deltas.get(&key.references) {
            Some(delta) => delta.live_columns(parent, &key.referenced),
            None if parent.external => Some(parent.names(&key.referenced).map(str::to_owned).collect()),
            None => None,
        };
        let Some(referenced) = referenced else {
            return self.has_parents_when_added(id, key).await;
        };
        let parent_name = self.live_name(key.references);
        let rows = self.ask(id, RowCheck::Orphans(&columns, parent_name, &referenced)).await?;
        if rows.is_empty() {
            return Ok(true);
        }
        let listed = rows.iter().map(|row| format!("({})", row.join(", "))).collect::<Vec<_>>().join("; ");
        let problem = format!(
            "foreign key `{}` cannot be added: `{}` has no rows with {listed}",
            key.name, parent.name
        );
        self.obstacle(id, problem, Some("add these rows, or delete those that refer to them".to_owned()));
        Ok(false)
    }

    /// Rows without values in a new column refer to nothing.
    async fn has_parents_when_added(&mut self, id: TableId, key: &ForeignKey) -> Result<bool, SinkError> {
        let table = &self.mapping.tables[id];
        let refers_to_nothing = key.columns.iter().any(|column| {
            self.deltas[&id].known(*column).is_none()
                && table.columns[*column].fill.is_none()
                && table.columns[*column].default.is_none()
        });
        if refers_to_nothing || self.ask_number(id, RowCheck::Rows).await? == 0 {
            return Ok(true);
        }
        let problem = format!("foreign key `{}` cannot be added: the rows would refer to no row", key.name);
        self.obstacle(
            id,
            problem,
            Some("add the columns without the foreign key first, and give the rows their values".to_owned()),
        );
        Ok(false)
    }

    fn drop_reference(
        &mut self,
        id: TableId,
        live: LiveName<'_>,
        reference: &LiveReference,
        change: String,
    ) -> Result<(), SinkError> {
        let clause = Clause::DropReference(reference.name.clone());
        let statement = self.alter(live, id, &[clause], self.inplace_algorithm())?;
        self.push(Step::new(self.mapping.tables[id].full_name(), change, Effect::Instant, vec![statement]));
        Ok(())
    }
}

/// The names of columns, for messages.
pub(super) fn listed(table: &Table, columns: &[ColumnId]) -> String {
    table.names(columns).collect::<Vec<_>>().join(", ")
}

/// Whether a list of live columns is that of the mapping, in the same order.
pub(super) fn has_columns(table: &Table, wanted: &[ColumnId], live: &[String]) -> bool {
    wanted.len() == live.len()
        && table.names(wanted).zip(live).all(|(wanted, live)| wanted.eq_ignore_ascii_case(live))
}

/// Whether a live foreign key does the same when its parent is deleted. RESTRICT refuses it, as NO ACTION does.
pub(super) fn has_action(wanted: &ForeignKey, live: &LiveReference) -> bool {
    match wanted.on_delete {
        OnDelete::NoAction => !matches!(live.on_delete.as_str(), "CASCADE" | "SET NULL" | "SET DEFAULT"),
        OnDelete::Cascade => live.on_delete == "CASCADE",
        OnDelete::SetNull => live.on_delete == "SET NULL",
    }
}
