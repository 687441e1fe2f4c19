//! Steps of SQLite. ALTER TABLE renames, and adds simple columns. For every other change SQLite's documentation tells to
//! rebuild the table.

use super::columns::has_check;
use super::columns::{HALTS, REFUSES, TypeDecision};
use super::compare::KnownColumn;
use super::fit::TypeRelation;
use super::fit::allows_all;
use super::keys::{has_action, has_columns, listed};
use super::model::{Effect, Step, StepStatement};
use super::size::Work;
use super::steps::{Planner, template_error};
use super::table_text::{checks_of, is_of_column, words_of};
use crate::mapping::{ColumnId, TableId};
use crate::sink::error::SinkError;
use crate::sink::schema::{LiveKey, LiveReference, LiveType, quoted_texts};
use crate::sql::{
    AlterSql, Clause, CopiedColumn, IndexChange, KeptColumn, KeptParts, KeptReference, rebuilt_name,
};
use crate::types::Type;

const RENAME_FIRST: &str = "apply a mapping that only has the new names first, and then the other changes";

/// The reasons to rebuild a table, and what the new one keeps.
#[derive(Default)]
struct Rebuild {
    changes: Vec<String>,
    loses: bool,
    halts: Option<&'static str>,
    cut: Vec<ColumnId>,
    dropped: Vec<String>,
    /// Columns whose live type is wider than the mapping's, and stays.
    wider: Vec<ColumnId>,
}

impl Rebuild {
    fn needs(&mut self, change: String) {
        self.changes.push(change);
    }
}

impl Planner<'_> {
    pub(super) async fn change_sqlite_table(&mut self, id: TableId) -> Result<(), SinkError> {
        let obstacles = self.plan.obstacles.len();
        self.rename(id)?;
        let mut rebuild = Rebuild::default();
        let mut simple = Vec::new();
        for at in 0..self.mapping.tables[id].columns.len() {
            match self.known_column(id, at) {
                None => self.add_sqlite_column(id, at, &mut simple, &mut rebuild).await?,
                Some(known) => self.change_sqlite_column(id, at, known, &mut rebuild).await?,
            }
        }
        self.find_unknown_columns(id, &mut rebuild).await?;
        self.change_sqlite_checks(id, &mut rebuild).await?;
        self.change_sqlite_keys(id, &mut rebuild).await?;
        if self.plan.obstacles.len() > obstacles {
            return Ok(());
        }
        if rebuild.changes.is_empty() {
            self.plan.steps.extend(simple);
            return self.change_sqlite_indexes(id, false).await;
        }
        let added = simple.into_iter().map(|step| step.change);
        rebuild.changes.extend(added);
        self.rebuild(id, rebuild).await
    }

    async fn add_sqlite_column(
        &mut self,
        id: TableId,
        at: ColumnId,
        simple: &mut Vec<Step>,
        rebuild: &mut Rebuild,
    ) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let column = &table.columns[at];
        let change = format!("add column `{}` {}", column.name, column.ty);
        if !self.can_add(id, column).await? {
            return Ok(());
        }
        let has_default = column.default.as_ref().is_some_and(|value| !value.is_null());
        if column.required && !has_default || column.fill != column.default {
            rebuild.needs(change);
            if column.required && !has_default {
                rebuild.halts = Some(HALTS);
            }
            return Ok(());
        }
        let clause = Clause::AddColumn { column: at, filled: false, not_null: column.required };
        let statement = self.alter(self.new_name(id), id, &[clause], None)?;
        let (effect, reason) = if has_check(column, self.dialect) {
            let size = self.size(id, Work::Index).await?;
            (
                Effect::BlocksWriters,
                Some(format!("SQLite reads all rows for the check of the column; {size}")),
            )
        } else {
            (Effect::Instant, None)
        };
        let step = Step::new(table.full_name(), change, effect, vec![statement]).additive();
        simple.push(Step { reason, ..step });
        Ok(())
    }

    async fn change_sqlite_column(
        &mut self,
        id: TableId,
        at: ColumnId,
        known: KnownColumn,
        rebuild: &mut Rebuild,
    ) -> Result<(), SinkError> {
        let column = &self.mapping.tables[id].columns[at];
        let shape = &self.deltas[&id].shapes[known.shape];
        let described =
            format!("change column `{}` from {} to {}", column.name, shape.ty.to_lowercase(), column.ty);
        let is_convertible = known.fit == TypeRelation::Wider && !is_stored_otherwise(&known, &column.ty);
        match known.fit {
            TypeRelation::Same => {}
            TypeRelation::Wider if is_convertible => {
                // An integer becomes a decimal that is stored as text, whatever its size.
                let is_checked = matches!(column.ty, Type::Decimal { .. } | Type::UbigInt);
                if is_checked && self.refuses_numbers(id, at, false).await? {
                    return Ok(());
                }
                rebuild.needs(described);
            }
            TypeRelation::Wider | TypeRelation::Other => {
                self.unconvertible_in_sqlite(id, at, &known);
                return Ok(());
            }
            TypeRelation::Narrower => match self.narrow(id, at, &known).await? {
                TypeDecision::Refused => return Ok(()),
                TypeDecision::Keep => rebuild.wider.push(at),
                TypeDecision::Unchanged => {}
                TypeDecision::Change(cut) => {
                    rebuild.loses = true;
                    if cut {
                        rebuild.cut.push(at);
                    }
                    rebuild.needs(described);
                }
            },
        }
        let name = &self.mapping.tables[id].columns[at].name;
        if known.default_differs {
            rebuild.needs(format!("change the DEFAULT of column `{name}`"));
        }
        match known.not_null {
            Some(true) if self.fill_before_not_null(id, at).await?.is_none() => {}
            Some(true) => {
                rebuild.halts = rebuild.halts.or(Some(REFUSES));
                rebuild.needs(format!("make column `{name}` NOT NULL"));
            }
            Some(false) => rebuild.needs(format!("let column `{name}` accept NULL")),
            None => {}
        }
        Ok(())
    }

    fn unconvertible_in_sqlite(&mut self, id: TableId, at: ColumnId, known: &KnownColumn) {
        let column = &self.mapping.tables[id].columns[at];
        let shape = self.deltas[&id].shapes[known.shape].ty.to_lowercase();
        let problem = format!(
            "column `{}` is {shape}, the mapping says {}; its values are not converted",
            column.name, column.ty
        );
        let hint = "give the column another name, and fill it by an UPDATE".to_owned();
        self.obstacle(id, problem, Some(hint));
    }

    async fn find_unknown_columns(&mut self, id: TableId, rebuild: &mut Rebuild) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let unknown: Vec<_> = self.deltas[&id].unknown_columns(table).cloned().collect();
        let is_written = self.mapping.written_tables().contains(&id);
        for shape in unknown {
            if self.drops_column(id, &shape.name) {
                rebuild.loses = true;
                rebuild.halts = Some(HALTS);
                let change = format!("drop column `{}`", shape.name);
                let clause = Clause::DropColumn(shape.name.clone());
                if self.is_read_by_views(id, &shape.name, &change, &clause).await? {
                    continue;
                }
                let keys = self.deltas[&id].live.keys.iter().filter(|key| key.columns.contains(&shape.name));
                let keys: Vec<String> = keys.map(|key| key.name.clone()).collect();
                let with = if keys.is_empty() { "" } else { " with its keys and indexes" };
                rebuild.needs(format!("{change}{with}"));
                rebuild.dropped.extend(keys);
                rebuild.dropped.push(shape.name);
                continue;
            }
            let live = self.deltas[&id].live.columns.iter().find(|live| live.name == shape.name);
            if is_written && live.is_some_and(|live| !live.nullable && !live.filled_by_database) {
                rebuild.needs(format!(
                    "let column `{}` accept NULL, which the mapping does not write",
                    shape.name
                ));
            }
        }
        Ok(())
    }

    /// Compares the checks of the table's text.
    async fn change_sqlite_checks(&mut self, id: TableId, rebuild: &mut Rebuild) -> Result<(), SinkError> {
        let (live, wanted) = self.checks(id).await?;
        let table = &self.mapping.tables[id];
        for at in 0..table.columns.len() {
            let column = &table.columns[at];
            let quoted = self.dialect.quote_identifier(&column.name);
            let is_own = |check: &&String| is_of_column(check, &quoted);
            let old = live.iter().find(is_own);
            let new = wanted.iter().find(is_own);
            if old == new || self.deltas[&id].known(at).is_none() {
                continue;
            }
            let change = match (old, new) {
                (Some(_), None) => format!("drop the check of column `{}`", column.name),
                _ => format!("change the check of column `{}`, which is {}", column.name, column.ty),
            };
            if let (Type::Enum(words), Some(_)) = (&column.ty, new) {
                let words_of = |check: &String| quoted_texts(check, false);
                let loses = old.is_some_and(|old| words_of(old).iter().any(|word| !words.contains(word)));
                if self.refuses_words(id, at, loses).await? {
                    continue;
                }
                rebuild.loses |= loses;
            } else if let Some(new) = new
                && !old.is_some_and(|old| allows_all(new, old))
            {
                if self.refuses_numbers(id, at, true).await? {
                    continue;
                }
                rebuild.loses = true;
            }
            rebuild.needs(change);
        }
        Ok(())
    }

    /// The checks of a live table, with the new names of its columns, and those of the mapping.
    async fn checks(&mut self, id: TableId) -> Result<(Vec<String>, Vec<String>), SinkError> {
        let text = self.table_text(id).await?;
        let table = &self.mapping.tables[id];
        let mut live = checks_of(&text);
        for at in 0..table.columns.len() {
            if let Some(former) = self.deltas[&id].known(at).and_then(|known| known.former.clone()) {
                let (from, to) = (
                    self.dialect.quote_identifier(&former),
                    self.dialect.quote_identifier(&table.columns[at].name),
                );
                for check in &mut live {
                    *check = check.replace(&from, &to);
                }
            }
        }
        let query = self.sql.table_texts(self.live_name(id), true).map_err(template_error)?;
        let sample = self.fetch_of_sample(id, &query).await?;
        let wanted = sample.iter().flat_map(|row| checks_of(&row[2].to_string()));
        Ok((live, wanted.collect()))
    }

    async fn table_text(&mut self, id: TableId) -> Result<String, SinkError> {
        let query = self.sql.table_texts(self.live_name(id), false).map_err(template_error)?;
        let rows = self.texts(&query).await?;
        Ok(rows.into_iter().find(|row| row[0] == "table").map(|mut row| row.remove(2)).unwrap_or_default())
    }

    async fn change_sqlite_keys(&mut self, id: TableId, rebuild: &mut Rebuild) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let live = self.deltas[&id].live.keys.clone();
        let is_unique = |columns: &[ColumnId]| {
            live.iter().any(|key| key.unique && has_columns(table, columns, &key.columns))
        };
        if !table.primary_key.is_empty() && !is_unique(&table.primary_key) && !self.lacks_numbers(id) {
            let columns = listed(table, &table.primary_key);
            if table.columns.iter().any(crate::mapping::Column::is_numbered) {
                let problem =
                    format!("the primary key cannot become ({columns}): the database numbers the rows by it");
                self.needs_new_table(id, problem)?;
            } else if self
                .are_distinct(id, &table.primary_key, &format!("the primary key ({columns})"))
                .await?
            {
                rebuild.halts = Some(HALTS);
                rebuild.needs(format!("change the primary key to ({columns})"));
            }
        }
        for key in &table.unique {
            let columns = listed(table, &key.columns);
            if !is_unique(&key.columns)
                && self
                    .are_distinct(id, &key.columns, &format!("unique key `{}` ({columns})", key.name))
                    .await?
            {
                rebuild.halts = rebuild.halts.or(Some(REFUSES));
                rebuild.needs(format!("add unique key `{}` ({columns})", key.name));
            }
        }
        for key in live.iter().filter(|key| key.unique && !key.primary) {
            let is_replaced = table.indexes.iter().any(|index| {
                index.name.eq_ignore_ascii_case(&key.name)
                    && !has_columns(table, &index.columns, &key.columns)
            });
            if is_replaced || table.unique_keys().any(|columns| has_columns(table, columns, &key.columns)) {
                continue;
            }
            let columns = key.columns.join(", ");
            if self.drops(id, &key.name, format!("unique key ({columns}) is not in the mapping")) {
                rebuild.needs(format!("drop unique key ({columns})"));
                rebuild.dropped.push(key.name.clone());
            }
        }
        self.change_sqlite_references(id, rebuild).await
    }

    async fn change_sqlite_references(
        &mut self,
        id: TableId,
        rebuild: &mut Rebuild,
    ) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let live = self.deltas[&id].live.references.clone();
        for key in &table.foreign_keys {
            let parent = &self.mapping.tables[key.references];
            let same = live.iter().find(|live| self.is_same_reference(id, key, live));
            if same.is_some_and(|live| has_action(key, live)) {
                continue;
            }
            if same.is_some() {
                rebuild.needs(format!("change the `on_delete` of foreign key `{}`", key.name));
            } else if self.has_parents(id, key).await? {
                rebuild.halts = rebuild.halts.or(Some(REFUSES));
                rebuild.needs(format!("add foreign key `{}` to `{}`", key.name, parent.name));
            }
        }
        for reference in self.unknown_references(id) {
            let name = format!("foreign_key_{}", reference.name);
            let described =
                format!("the foreign key ({}) to `{}`", reference.columns.join(", "), reference.table);
            if self.drops(id, &name, format!("{described} is not in the mapping")) {
                rebuild.needs(format!("drop {described}"));
                rebuild.dropped.push(name);
            }
        }
        Ok(())
    }

    fn is_same_reference(&self, id: TableId, key: &crate::mapping::ForeignKey, live: &LiveReference) -> bool {
        has_columns(&self.mapping.tables[id], &key.columns, &live.columns)
            && self.is_parent(key.references, live)
    }

    fn unknown_references(&self, id: TableId) -> Vec<LiveReference> {
        let table = &self.mapping.tables[id];
        let is_known = |live: &&LiveReference| {
            table.foreign_keys.iter().any(|key| self.is_same_reference(id, key, live))
        };
        self.deltas[&id].live.references.iter().filter(|live| !is_known(live)).cloned().collect()
    }

    /// Adds indexes, and replaces those with another name or other columns. A rebuilt table has those of the mapping.
    async fn change_sqlite_indexes(&mut self, id: TableId, is_rebuilt: bool) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let live: Vec<LiveKey> = self.deltas[&id]
            .live
            .keys
            .iter()
            .filter(|key| !key.constraint && !key.primary)
            .cloned()
            .collect();
        let new_name = self.new_name(id);
        for key in table.indexes.iter().filter(|_| !is_rebuilt) {
            let columns = listed(table, &key.columns);
            let named = live.iter().find(|live| live.name.eq_ignore_ascii_case(&key.name));
            if named.is_some_and(|live| has_columns(table, &key.columns, &live.columns)) {
                continue;
            }
            if let Some(named) = named {
                let change = format!("drop index `{}`, which has other columns", named.name);
                self.drop_key(id, named, change)?;
            }
            let add = IndexChange::Add { name: &key.name, columns: &key.columns, unique: false };
            let sql = self.sql.index(new_name, id, add).map_err(template_error)?;
            let change = format!("add index `{}` ({columns})", key.name);
            let step =
                Step::new(table.full_name(), change, Effect::BlocksWriters, vec![StepStatement::once(sql)]);
            let size = self.size(id, Work::Index).await?;
            self.push(step.because(format!("SQLite has one writer; {size}")).additive());
        }
        for key in live {
            let is_known = table.indexes.iter().any(|index| index.name.eq_ignore_ascii_case(&key.name));
            if is_known || key.unique {
                continue;
            }
            let detail = format!("index `{}` ({}) is not in the mapping", key.name, key.columns.join(", "));
            if self.drops(id, &key.name, detail) {
                self.drop_key(id, &key, format!("drop index `{}`", key.name))?;
            }
        }
        Ok(())
    }

    async fn rebuild(&mut self, id: TableId, rebuild: Rebuild) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let text = self.table_text(id).await?;
        if let Some(reason) = self.unrepeatable(id, &text, &rebuild) {
            let hint = "change it by hand, as described in SQLite's documentation of ALTER TABLE";
            self.cannot_rebuild(id, &reason, &rebuild, hint);
            return Ok(());
        }
        let rebuilt = rebuilt_name(table);
        if self.introspect(table, &rebuilt).await?.is_some() {
            let reason = format!("table `{rebuilt}`, whose name it needs, exists");
            self.cannot_rebuild(id, &reason, &rebuild, "rename this table, or drop it");
            return Ok(());
        }
        if self.renames() && !self.unknown_references(id).is_empty() {
            let reason = "a foreign key that the mapping does not have can have a former name";
            self.cannot_rebuild(id, reason, &rebuild, RENAME_FIRST);
            return Ok(());
        }
        let delta = &self.deltas[&id];
        let mut copied = Vec::new();
        for (at, column) in table.columns.iter().enumerate() {
            let known = delta.known(at);
            let becomes_decimal = known.is_some_and(|known| known.live_type == LiveType::BigInt);
            let decimals = match column.ty {
                Type::Decimal { scale, .. } if becomes_decimal => Some(scale),
                Type::UbigInt if becomes_decimal => Some(0),
                _ => None,
            };
            let length = match column.ty {
                Type::Char(length) | Type::Varchar(length) if rebuild.cut.contains(&at) => Some(length),
                _ => None,
            };
            let has_default = column.default.is_some() && known.is_none();
            let fill = column.fill.clone().filter(|_| known.is_none() || column.required);
            copied.push(CopiedColumn {
                name: column.name.clone(),
                live: known.map(|_| column.name.clone()),
                fill: fill.or_else(|| column.default.clone().filter(|_| has_default)),
                decimals,
                length,
            });
        }
        let kept = self.kept_parts(id, &text, &rebuild);
        copied.extend(kept.columns.iter().map(|column| CopiedColumn {
            name: column.name.clone(),
            live: Some(column.name.clone()),
            ..CopiedColumn::default()
        }));
        let statements = self.sql.rebuild(self.new_name(id), id, &kept, &copied).map_err(template_error)?;
        let mut statements: Vec<StepStatement> = statements.into_iter().map(StepStatement::once).collect();
        let query = self.sql.table_texts(self.live_name(id), false).map_err(template_error)?;
        for row in self.texts(&query).await? {
            let [kind, name, text] = <[String; 3]>::try_from(row).unwrap_or_default();
            let is_of_mapping = table.indexes.iter().any(|index| index.name.eq_ignore_ascii_case(&name));
            let is_dropped = rebuild.dropped.contains(&name) || self.is_dropped(id, &name);
            if kind == "table" || is_of_mapping || is_dropped {
                continue;
            }
            if self.renames() {
                let reason = format!("the text of {kind} `{name}` can have a former name");
                self.cannot_rebuild(id, &reason, &rebuild, RENAME_FIRST);
                return Ok(());
            }
            statements.push(StepStatement::once(AlterSql::repeated(&text)));
        }
        let effect = if rebuild.loses { Effect::MayLoseData } else { Effect::RewritesTable };
        let size = self.size(id, Work::Rewrite).await?;
        let mut step = Step::new(table.full_name(), rebuild.changes.join(", "), effect, statements)
            .because(format!("SQLite rebuilds the table; writers wait; {size}"));
        step.halts_older = rebuild.halts;
        self.push(step);
        self.change_sqlite_indexes(id, true).await
    }

    fn cannot_rebuild(&mut self, id: TableId, reason: &str, rebuild: &Rebuild, hint: &str) {
        let changes = rebuild.changes.join(", ");
        let problem = format!("the table cannot be rebuilt: {reason}; needed to {changes}");
        self.obstacle(id, problem, Some(hint.to_owned()));
    }

    /// Whether the plan renames a table or a column.
    fn renames(&self) -> bool {
        self.deltas.iter().any(|(id, delta)| {
            let table = &self.mapping.tables[*id];
            let is_renamed = |at: usize| delta.known(at).is_some_and(|known| known.former.is_some());
            delta.live_name != table.name || (0..table.columns.len()).any(is_renamed)
        })
    }

    fn kept_parts(&self, id: TableId, text: &str, rebuild: &Rebuild) -> KeptParts {
        let checks = checks_of(text);
        let table = &self.mapping.tables[id];
        let delta = &self.deltas[&id];
        let is_dropped = |name: &str| rebuild.dropped.iter().any(|dropped| dropped == name);
        let columns = delta.unknown_columns(table).filter(|shape| !is_dropped(&shape.name));
        let is_written = self.mapping.written_tables().contains(&id);
        let columns = columns.map(|shape| KeptColumn {
            name: shape.name.clone(),
            live_type: {
                let quoted = self.dialect.quote_identifier(&shape.name);
                let check = checks.iter().find(|check| is_of_column(check, &quoted));
                check.map_or_else(|| shape.ty.clone(), |check| format!("{} {check}", shape.ty))
            },
            default: shape.default.clone().map(|default| format!("({default})")),
            not_null: !shape.nullable && (shape.default.is_some() || !is_written),
        });
        let unique = delta.live.keys.iter().filter(|key| {
            key.unique
                && key.constraint
                && !key.primary
                && !is_dropped(&key.name)
                && !table.unique_keys().any(|columns| has_columns(table, columns, &key.columns))
        });
        let references = self.unknown_references(id).into_iter();
        let references =
            references.filter(|reference| !is_dropped(&format!("foreign_key_{}", reference.name)));
        KeptParts {
            columns: columns.collect(),
            unique: unique.map(|key| key.columns.clone()).collect(),
            types: rebuild
                .wider
                .iter()
                .filter_map(|at| Some((*at, delta.shapes[delta.known(*at)?.shape].ty.clone())))
                .collect(),
            references: references
                .map(|reference| KeptReference {
                    columns: reference.columns,
                    table: reference.table,
                    referenced: reference.referenced,
                    on_delete: reference.on_delete,
                })
                .collect(),
        }
    }

    /// The reason why a table cannot be rebuilt without a loss, if there is one.
    fn unrepeatable(&self, id: TableId, text: &str, rebuild: &Rebuild) -> Option<String> {
        let table = &self.mapping.tables[id];
        let delta = &self.deltas[&id];
        let options = text.rsplit_once(')').map(|(_, options)| options.trim().to_owned()).unwrap_or_default();
        if !options.is_empty() {
            return Some(format!("its options `{options}` would be lost"));
        }
        if !self.unknown_references(id).is_empty() {
            let lost = ["ON UPDATE", "SET DEFAULT", "DEFERRABLE", "MATCH"];
            let words = words_of(text);
            if let Some(lost) = lost.iter().find(|lost| words.contains(**lost)) {
                return Some(format!("`{lost}` of a foreign key would be lost"));
            }
            if self.unknown_references(id).iter().any(|reference| reference.referenced.is_empty()) {
                return Some("a foreign key names no columns of its parent".to_owned());
            }
        }
        if let Some(computed) = delta.live.columns.iter().find(|column| column.computed) {
            return Some(format!("column `{}` is computed", computed.name));
        }
        let former = table.columns.iter().filter_map(|column| column.renamed_from.as_ref());
        let names = delta.shapes.iter().map(|shape| &shape.name).chain(former);
        let quoted: Vec<String> = names.map(|name| self.dialect.quote_identifier(name)).collect();
        let is_known = |check: &String| quoted.iter().any(|quoted| is_of_column(check, quoted));
        if let Some(check) = checks_of(text).iter().find(|check| !is_known(check)) {
            return Some(format!("its `{check}` would be lost"));
        }
        let unknown = delta.unknown_columns(table).find(|shape| {
            let live = delta.live.columns.iter().find(|live| live.name == shape.name);
            !rebuild.dropped.contains(&shape.name)
                && live.is_some_and(|live| live.nondeterministic_collation.is_some())
        });
        unknown.map(|shape| format!("the collation of column `{}` would be lost", shape.name))
    }
}

/// Whether SQLite stores the values of the new type in another form than those of the live one.
fn is_stored_otherwise(known: &KnownColumn, wanted: &Type) -> bool {
    let is_text = matches!(wanted, Type::Char(_) | Type::Varchar(_) | Type::Text | Type::Enum(_));
    let is_number = matches!(wanted, Type::Decimal { .. } | Type::UbigInt | Type::Double);
    match known.live_type {
        LiveType::BigInt => !(is_text || is_number),
        LiveType::Varchar(_) => !is_text,
        _ => false,
    }
}
