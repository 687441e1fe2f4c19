//! Steps about the columns of tables on servers.

use std::fmt::Write as _;
use std::slice;

use super::compare::KnownColumn;
use super::fit::TypeRelation;
use super::model::{Effect, Step, StepStatement};
use super::shape::ColumnShape;
use super::size::Work;
use super::steps::{Planner, template_error};
use crate::dialect::Dialect;
use crate::mapping::{Column, ColumnId, TableId};
use crate::sink::error::SinkError;
use crate::sql::{Algorithm, Clause, RowCheck};
use crate::types::Type;

/// The effect on members with the older mapping if they cannot go on.
pub(super) const HALTS: &str = "members with the older mapping halt";
pub(super) const REFUSES: &str = "rows of members with the older mapping can be refused";

/// The decision about the type of a live column.
pub(super) enum TypeDecision {
    /// It is that of the mapping.
    Unchanged,
    /// It stays wider than the mapping's.
    Keep,
    /// It changes. The flag says whether texts are cut.
    Change(bool),
    /// An obstacle was reported.
    Refused,
}

/// Changes of columns of one table that rewrite it.
#[derive(Default)]
pub(super) struct Rewrites {
    pub clauses: Vec<Clause>,
    pub changes: Vec<String>,
}

impl Planner<'_> {
    /// Adds changes of columns that rewrite the table, as one statement: so it is written once.
    pub(super) async fn push_rewrites(
        &mut self,
        id: TableId,
        rewrites: Rewrites,
        algorithm: Option<Algorithm>,
    ) -> Result<(), SinkError> {
        if rewrites.clauses.is_empty() {
            return Ok(());
        }
        let statement = self.alter(self.new_name(id), id, &rewrites.clauses, algorithm)?;
        let waiting =
            if self.dialect == Dialect::Postgres { "readers and writers wait" } else { "writers wait" };
        let reason = format!("{waiting}; {}", self.size(id, Work::Rewrite).await?);
        let (table, change) = (self.mapping.tables[id].full_name(), rewrites.changes.join(", "));
        self.push(
            Step::new(table, change, Effect::RewritesTable, vec![statement]).because(reason).additive(),
        );
        Ok(())
    }

    /// Renames a table and its columns.
    pub(super) fn rename(&mut self, id: TableId) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let full_name = table.full_name();
        let instant = self.instant_algorithm();
        if self.deltas[&id].live_name != table.name {
            let change = format!("rename table `{}` to `{}`", self.deltas[&id].live_name, table.name);
            let statement = self.alter(self.live_name(id), id, &[Clause::RenameTable], instant)?;
            self.push(Step::new(full_name.clone(), change, Effect::Instant, vec![statement]).halting(HALTS));
        }
        for column in 0..table.columns.len() {
            let former = self.deltas[&id].known(column).and_then(|known| known.former.clone());
            let Some(from) = former else { continue };
            let change = format!("rename column `{from}` to `{}`", table.columns[column].name);
            let clause = Clause::RenameColumn { from, column };
            // MySQL before 8.0.28 has no other algorithm for it. It changes metadata only, too.
            let algorithm = self.inplace_algorithm();
            let statement = self.alter(self.new_name(id), id, &[clause], algorithm)?;
            self.push(Step::new(full_name.clone(), change, Effect::Instant, vec![statement]).halting(HALTS));
        }
        Ok(())
    }

    /// Adds and changes columns.
    pub(super) async fn change_columns(&mut self, id: TableId) -> Result<(), SinkError> {
        let is_postgres = self.dialect == Dialect::Postgres;
        let columns = 0..self.mapping.tables[id].columns.len();
        let mut rewrites = Rewrites::default();
        let mut changeable = Vec::new();
        for column in columns.clone() {
            let Some(known) = self.known_column(id, column) else { continue };
            let mut is_wider = false;
            match self.decide_type(id, column, &known).await? {
                TypeDecision::Refused => continue,
                TypeDecision::Keep => is_wider = true,
                TypeDecision::Unchanged => {}
                TypeDecision::Change(cut) if is_postgres => {
                    self.change_postgres_type(id, column, &known, cut, &mut rewrites).await?;
                }
                TypeDecision::Change(cut) => {
                    self.change_mysql_type(id, column, &known, cut, &mut rewrites).await?;
                }
            }
            changeable.push((column, known, is_wider));
        }
        let algorithm = (!is_postgres && self.dialect != Dialect::Tidb).then_some(Algorithm::Copy);
        self.push_rewrites(id, rewrites, algorithm).await?;
        for (column, known, is_wider) in changeable {
            if is_postgres {
                self.change_postgres_column(id, column, &known).await?;
            } else {
                self.change_mysql_column(id, column, &known, is_wider).await?;
            }
        }
        for column in columns {
            if self.deltas[&id].known(column).is_none() {
                self.add_column(id, column).await?;
            }
        }
        self.accept_nulls(id)
    }

    async fn add_column(&mut self, id: TableId, at: ColumnId) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let column = &table.columns[at];
        let change = format!("add column `{}` {}", column.name, column.ty);
        if !self.can_add(id, column).await? {
            return Ok(());
        }
        let has_default = column.default.as_ref().is_some_and(|value| !value.is_null());
        let new_name = self.new_name(id);
        let instant = self.instant_algorithm();
        let is_filled = column.fill.is_some() && column.fill != column.default;
        let has_long_fill = is_filled && matches!(column.ty, Type::Text | Type::Json);
        // Where a DEFAULT of these types is refused, or copies the table, the rows are filled after it. NOT NULL then tells
        // that they are.
        let fills_later = match self.dialect {
            Dialect::Tidb => has_long_fill,
            Dialect::Mysql => has_long_fill && column.required,
            Dialect::Mariadb | Dialect::Postgres | Dialect::Sqlite => false,
        };
        let is_copied = has_long_fill && !fills_later && self.dialect == Dialect::Mysql;
        let filled = is_filled && !fills_later;
        let not_null = column.required && !fills_later;
        let add = Clause::AddColumn { column: at, filled, not_null };
        let (mut effect, algorithm) = if is_copied {
            (Effect::RewritesTable, Some(Algorithm::Copy))
        } else {
            (Effect::Instant, instant)
        };
        let mut statements = vec![self.alter(new_name, id, &[add], algorithm)?];
        if fills_later && !column.required {
            // After a kill, nothing would show which rows are filled.
            let fill = self.fill_statement(id, column)?;
            let by_hand = statements.iter().map(|statement| &statement.sql).chain(fill.for_all_rows.as_ref());
            let by_hand = by_hand.map(|sql| sql.text().to_owned()).collect();
            let problem =
                format!("{change}: TiDB takes no DEFAULT of this type, so the `fill` is left to you");
            self.obstacle_with(
                id,
                problem,
                Some("make the column required, or add it by hand".to_owned()),
                by_hand,
            );
            return Ok(());
        }
        if filled {
            statements.push(self.alter(new_name, id, &[Clause::Default(at)], instant)?);
        }
        if fills_later {
            effect = Effect::Online;
            statements.push(self.fill_statement(id, column)?);
            let modify = self.modify(id, at, false, true);
            statements.push(self.alter(new_name, id, &[modify], self.inplace_algorithm())?);
        }
        if self.dialect == Dialect::Postgres && has_check(column, self.dialect) {
            effect = Effect::Online;
            let name = self.free_check_name(id, &column.name);
            let check = Clause::AddCheck { column: at, name: name.clone() };
            statements.push(self.alter(new_name, id, &[check], None)?);
            statements.push(self.alter(new_name, id, &[Clause::Validate(name)], None)?);
        }
        let mut step = Step::new(table.full_name(), change, effect, statements);
        if is_copied {
            step = step.because(format!("writers wait; {}", self.size(id, Work::Rewrite).await?));
        }
        let halts = column.required && !has_default;
        self.push(if halts { step.halting(HALTS) } else { step.additive() });
        Ok(())
    }

    /// Whether a live table can have a new column. Otherwise this is an obstacle.
    pub(super) async fn can_add(&mut self, id: TableId, column: &Column) -> Result<bool, SinkError> {
        if column.is_numbered() {
            let problem =
                format!("column `{}`, which numbers the rows, cannot be added to a live table", column.name);
            self.needs_new_table(id, problem)?;
            return Ok(false);
        }
        if column.required && column.fill.is_none() && self.ask_number(id, RowCheck::Rows).await? > 0 {
            self.fill_missing(id, column, "the table has rows");
            return Ok(false);
        }
        Ok(true)
    }

    /// Reports a column that becomes NOT NULL although no value is known for its rows.
    pub(super) fn fill_missing(&mut self, id: TableId, column: &Column, found: &str) {
        let problem = format!(
            "column `{}` is NOT NULL in the mapping, which has no value for existing rows: {found}",
            column.name
        );
        let hint = format!(
            "`fill` of the column is the value of existing rows, as in `{}: {{…, fill: VALUE}}`",
            column.name
        );
        self.obstacle(id, problem, Some(hint));
    }

    pub(super) fn fill_statement(&self, id: TableId, column: &Column) -> Result<StepStatement, SinkError> {
        let sql = self.sql.fill_null(self.new_name(id), column).map_err(template_error)?;
        Ok(StepStatement::repeated(sql))
    }

    /// The statements that fill the rows without a value, before a column becomes NOT NULL. `None` if there is no value.
    pub(super) async fn fill_before_not_null(
        &mut self,
        id: TableId,
        at: ColumnId,
    ) -> Result<Option<Vec<StepStatement>>, SinkError> {
        let table = &self.mapping.tables[id];
        let column = &table.columns[at];
        let live = self.deltas[&id].live_column(table, at).unwrap_or_default().to_owned();
        let nulls = self.ask_number(id, RowCheck::Nulls(&live)).await?;
        if nulls > 0 && column.fill.is_none() {
            self.fill_missing(id, column, &format!("{nulls} rows have none"));
            return Ok(None);
        }
        // Rows without a value can still be written before the column changes.
        Ok(Some(if column.fill.is_some() { vec![self.fill_statement(id, column)?] } else { Vec::new() }))
    }

    /// Decides about the type of a live column on a server.
    async fn decide_type(
        &mut self,
        id: TableId,
        at: ColumnId,
        known: &KnownColumn,
    ) -> Result<TypeDecision, SinkError> {
        let column = &self.mapping.tables[id].columns[at];
        if column.is_numbered() && known.type_differs() && self.dialect == Dialect::Tidb {
            let shape = &self.deltas[&id].shapes[known.shape];
            let problem = format!(
                "column `{}` is {}, the mapping says {}; TiDB numbers rows by another means then",
                column.name, shape.ty, column.ty
            );
            self.needs_new_table(id, problem)?;
            return Ok(TypeDecision::Refused);
        }
        match known.fit {
            TypeRelation::Other => {
                self.unconvertible(id, at, known)?;
                Ok(TypeDecision::Refused)
            }
            TypeRelation::Narrower => self.narrow(id, at, known).await,
            TypeRelation::Same | TypeRelation::Wider => {
                let changes = known.type_differs() && !self.is_collation_of_former_key(id, at, known);
                Ok(if changes { TypeDecision::Change(false) } else { TypeDecision::Unchanged })
            }
        }
    }

    /// Whether words of a live column stand in the way of those of the mapping. `loses` says whether the live check accepts
    /// words that the mapping does not have.
    pub(super) async fn refuses_words(
        &mut self,
        id: TableId,
        at: ColumnId,
        loses: bool,
    ) -> Result<bool, SinkError> {
        let table = &self.mapping.tables[id];
        let column = &table.columns[at];
        let name = self.deltas[&id].live_column(table, at).unwrap_or_default().to_owned();
        let rows = self.ask(id, RowCheck::OtherWords(&name, column)).await?;
        let words: Vec<String> = rows.into_iter().flatten().collect();
        let (found, hint) = if !words.is_empty() {
            let hint = "change these values first, or give the mapping these words";
            (format!("rows have `{}`", words.join("`, `")), hint)
        } else if loses && !self.options.allow_data_loss {
            ("all rows have words of the mapping".to_owned(), "`--allow-data-loss` removes them")
        } else {
            return Ok(false);
        };
        let problem =
            format!("column `{}` accepts other words than the mapping's {}; {found}", column.name, column.ty);
        self.obstacle(id, problem, Some(hint.to_owned()));
        Ok(true)
    }

    /// Whether numbers of a live column stand in the way of a type with a narrower range. `loses` says whether members with
    /// the older mapping can write numbers that the type does not hold.
    pub(super) async fn refuses_numbers(
        &mut self,
        id: TableId,
        at: ColumnId,
        loses: bool,
    ) -> Result<bool, SinkError> {
        let table = &self.mapping.tables[id];
        let column = &table.columns[at];
        let name = self.deltas[&id].live_column(table, at).unwrap_or_default().to_owned();
        let (answer, excess) = self.ask_excess(id, column, &name).await?;
        let hint = match excess {
            Excess::Refused => "change these values first: the database does not convert them",
            Excess::None | Excess::Cut if loses && !self.options.allow_data_loss => {
                "`--allow-data-loss` gives the column the mapping's type"
            }
            Excess::None | Excess::Cut => return Ok(false),
        };
        let problem = format!(
            "column `{}` accepts other numbers than the mapping's {}; {answer}",
            column.name, column.ty
        );
        self.obstacle(id, problem, Some(hint.to_owned()));
        Ok(true)
    }

    /// Decides about a type that does not hold all live values, after the rows were asked.
    pub(super) async fn narrow(
        &mut self,
        id: TableId,
        at: ColumnId,
        known: &KnownColumn,
    ) -> Result<TypeDecision, SinkError> {
        let table = &self.mapping.tables[id];
        let column = &table.columns[at];
        let name = self.deltas[&id].live_column(table, at).unwrap_or_default().to_owned();
        let shape = self.deltas[&id].shapes[known.shape].ty.clone();
        let (answer, excess) = self.ask_excess(id, column, &name).await?;
        let detail = format!("column `{}` is {shape}, the mapping says {}; {answer}", column.name, column.ty);
        let holds = known.live_type.holds(&column.ty, self.dialect);
        if !self.options.allow_data_loss {
            let hint = "`--allow-data-loss` gives the column the mapping's type".to_owned();
            if holds {
                self.difference(id, detail, Some("--allow-data-loss".to_owned()));
                return Ok(TypeDecision::Keep);
            }
            self.obstacle(id, detail, Some(hint));
            return Ok(TypeDecision::Refused);
        }
        match excess {
            Excess::None => Ok(TypeDecision::Change(false)),
            Excess::Cut if self.mapping.tables[id].unique_keys().any(|key| key.contains(&at)) => {
                let hint =
                    "shorten these values first: the column is part of a key, and cut texts can be equal";
                self.obstacle(id, detail, Some(hint.to_owned()));
                Ok(TypeDecision::Refused)
            }
            Excess::Cut => Ok(TypeDecision::Change(true)),
            Excess::Refused => {
                self.obstacle(
                    id,
                    detail,
                    Some("change these values first: the database does not convert them".to_owned()),
                );
                Ok(TypeDecision::Refused)
            }
        }
    }

    /// Asks which values a narrower type does not hold.
    async fn ask_excess(
        &mut self,
        id: TableId,
        column: &Column,
        name: &str,
    ) -> Result<(String, Excess), SinkError> {
        match &column.ty {
            Type::Char(n) | Type::Varchar(n) => {
                let longest = self.ask_number(id, RowCheck::Longest(name)).await?;
                let excess = if longest > u64::from(*n) { Excess::Cut } else { Excess::None };
                Ok((format!("the longest value has {longest} characters"), excess))
            }
            Type::Enum(_) => {
                let rows = self.ask(id, RowCheck::OtherWords(name, column)).await?;
                let words: Vec<String> = rows.into_iter().flatten().map(|word| format!("`{word}`")).collect();
                if words.is_empty() {
                    return Ok(("all rows have words of the mapping".to_owned(), Excess::None));
                }
                Ok((format!("rows have {}", words.join(", ")), Excess::Refused))
            }
            Type::SmallInt | Type::Int | Type::BigInt | Type::Uint | Type::UbigInt | Type::Decimal { .. } => {
                let rows = self.ask(id, RowCheck::Range(name)).await?;
                let row = rows.into_iter().next().unwrap_or_default();
                let [least, greatest] = <[String; 2]>::try_from(row).unwrap_or_default();
                if least.is_empty() {
                    return Ok(("no row has a value".to_owned(), Excess::None));
                }
                let mut answer = format!("the values are from {least} to {greatest}");
                let fits = [&least, &greatest].into_iter().all(|number| holds_number(&column.ty, number));
                if let Type::Decimal { scale, .. } = column.ty {
                    let rounded = self.ask_number(id, RowCheck::Rounded(name, scale)).await?;
                    if rounded > 0 {
                        let _ = write!(answer, "; {rounded} of them would be rounded");
                    }
                }
                Ok((answer, if fits { Excess::None } else { Excess::Refused }))
            }
            Type::Time(_) | Type::DateTime(_) => Ok(("fractions would be rounded".to_owned(), Excess::None)),
            _ => Ok(("its values can be longer".to_owned(), Excess::None)),
        }
    }

    /// Whether `--drop` names a column that the mapping does not know.
    pub(super) fn drops_column(&mut self, id: TableId, name: &str) -> bool {
        let columns = &self.mapping.tables[id].columns;
        let renamed = columns.iter().find(|column| column.renamed_from.as_deref() == Some(name));
        let detail = match renamed {
            Some(renamed) => format!(
                "column `{name}` is the former name of `{}`, and both exist: its values are not copied",
                renamed.name
            ),
            None => format!("column `{name}` is not in the mapping"),
        };
        self.drops(id, name, detail)
    }

    /// Lets columns accept NULL that the mapping does not know, and that would refuse its rows.
    fn accept_nulls(&mut self, id: TableId) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let unknown: Vec<_> = self.deltas[&id].unknown_columns(table).cloned().collect();
        for shape in unknown {
            let delta = &self.deltas[&id];
            let live = delta.live.columns.iter().find(|live| live.name == shape.name);
            let refuses = live.is_some_and(|live| !live.nullable && !live.filled_by_database);
            let in_primary_key =
                delta.live.keys.iter().any(|key| key.primary && key.columns.contains(&shape.name));
            let is_written = self.mapping.written_tables().contains(&id);
            let is_dropped = self.drops_column(id, &shape.name);
            if !refuses || is_dropped || !is_written || in_primary_key {
                continue;
            }
            let change = format!("let column `{}` accept NULL, which the mapping does not write", shape.name);
            self.accept_null(id, &shape, change)?;
        }
        Ok(())
    }

    /// Lets a column with the live type accept NULL.
    pub(super) fn accept_null(
        &mut self,
        id: TableId,
        shape: &ColumnShape,
        change: String,
    ) -> Result<(), SinkError> {
        let clause = Clause::AcceptNull {
            name: shape.name.clone(),
            live_type: shape.ty.clone(),
            collation: shape.collation.clone(),
        };
        let statement = self.alter(self.new_name(id), id, &[clause], self.inplace_algorithm())?;
        let table = self.mapping.tables[id].full_name();
        self.push(Step::new(table, change, self.null_effect(), vec![statement]).additive());
        Ok(())
    }

    /// The effect of a column that accepts NULL afterwards.
    pub(super) fn null_effect(&self) -> Effect {
        match self.dialect {
            Dialect::Mysql | Dialect::Mariadb => Effect::Online,
            Dialect::Tidb | Dialect::Postgres | Dialect::Sqlite => Effect::Instant,
        }
    }

    /// Whether views read a column whose type changes, or which is dropped. PostgreSQL refuses it, and SQLite would leave
    /// broken views, so this is an obstacle.
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
        let problem = format!("{change}: these views read the column: {}", views.join(", "));
        let hint = "drop the views, and create them again after the change".to_owned();
        self.obstacle_with(id, problem, Some(hint), vec![statement.sql.text().to_owned()]);
        Ok(true)
    }

    /// Drops columns that `--drop` names.
    pub(super) async fn drop_columns(&mut self, id: TableId) -> Result<(), SinkError> {
        let table = &self.mapping.tables[id];
        let names: Vec<String> =
            self.deltas[&id].unknown_columns(table).map(|shape| shape.name.clone()).collect();
        for name in names {
            if !self.is_dropped(id, &name) {
                continue;
            }
            let change = format!("drop column `{name}`");
            let clause = Clause::DropColumn(name.clone());
            if self.dialect == Dialect::Postgres && self.is_read_by_views(id, &name, &change, &clause).await?
            {
                continue;
            }
            let statement = self.alter(self.new_name(id), id, &[clause], self.inplace_algorithm())?;
            let step = Step::new(table.full_name(), change, Effect::MayLoseData, vec![statement]);
            self.push(step.halting(HALTS));
        }
        Ok(())
    }

    /// A new type of a column. On MySQL, a text that is no key keeps the collation that a person has given to it.
    pub(super) fn modify(&self, id: TableId, at: ColumnId, cut: bool, not_null: bool) -> Clause {
        let delta = &self.deltas[&id];
        let known = delta.known(at).filter(|known| !known.collation_differs);
        let live = known.and_then(|known| delta.shapes[known.shape].collation.clone());
        let collation = live.filter(|live| {
            self.dialect.has_mysql_protocol()
                && live.starts_with("utf8mb4_")
                && delta.samples[at].collation.as_ref().is_some_and(|sample| sample != live)
        });
        Clause::Modify { column: at, cut, not_null, collation }
    }

    /// The algorithm of changes of metadata, where a statement names one.
    pub(super) fn instant_algorithm(&self) -> Option<Algorithm> {
        matches!(self.dialect, Dialect::Mysql | Dialect::Mariadb).then_some(Algorithm::Instant)
    }

    /// The algorithm of changes during which writers go on, where a statement names one.
    pub(super) fn inplace_algorithm(&self) -> Option<Algorithm> {
        matches!(self.dialect, Dialect::Mysql | Dialect::Mariadb).then_some(Algorithm::Inplace)
    }

    /// A column that changes in a way that no step makes.
    pub(super) fn unconvertible(
        &mut self,
        id: TableId,
        at: ColumnId,
        known: &KnownColumn,
    ) -> Result<(), SinkError> {
        debug_assert_eq!(known.fit, TypeRelation::Other);
        let column = &self.mapping.tables[id].columns[at];
        let shape = self.deltas[&id].shapes[known.shape].ty.clone();
        let modify = self.modify(id, at, false, column.required);
        let statement = self.alter(self.live_name(id), id, &[modify], None)?;
        let problem = format!(
            "column `{}` is {shape}, the mapping says {}; the database may not convert every value",
            column.name, column.ty
        );
        let hint = "change it by a statement that converts the values as you need, such as the following one, or give the \
                    column another name";
        self.obstacle_with(id, problem, Some(hint.to_owned()), vec![statement.sql.text().to_owned()]);
        Ok(())
    }

    /// A live column beside that of the mapping.
    pub(super) fn known_column(&self, id: TableId, at: ColumnId) -> Option<KnownColumn> {
        self.deltas[&id].known(at).cloned()
    }
}

/// The outcome for values that a narrower type does not hold.
enum Excess {
    /// There are none, or they are rounded.
    None,
    /// They are cut.
    Cut,
    /// The database refuses them.
    Refused,
}

/// Whether a type of numbers holds a number, without its decimal places.
fn holds_number(ty: &Type, number: &str) -> bool {
    let Ok(number) = number.parse::<f64>() else { return false };
    let (least, greatest) = match ty {
        Type::SmallInt => (f64::from(i16::MIN), f64::from(i16::MAX)),
        Type::Int => (f64::from(i32::MIN), f64::from(i32::MAX)),
        Type::Uint => (0.0, f64::from(u32::MAX)),
        Type::UbigInt => (0.0, 18_446_744_073_709_551_615.0),
        Type::Decimal { precision, scale } => {
            let limit = 10_f64.powi(i32::from(*precision) - i32::from(*scale));
            (-limit, limit)
        }
        _ => (-9_223_372_036_854_775_808.0, 9_223_372_036_854_775_807.0),
    };
    let is_decimal = matches!(ty, Type::Decimal { .. });
    number >= least && if is_decimal { number < greatest && number > least } else { number <= greatest }
}

/// Whether PostgreSQL's templates add a check to the type.
pub(super) fn has_check(column: &Column, dialect: Dialect) -> bool {
    column.dialect_type(dialect).is_none() && matches!(column.ty, Type::Uint | Type::UbigInt | Type::Enum(_))
}

/// The name that PostgreSQL gives to the check of a column, within its limit of 63 bytes.
pub(super) fn check_name(table: &str, column: &str) -> String {
    let mut name = format!("{table}_{column}");
    while name.len() > 57 {
        name.pop();
    }
    name + "_check"
}
