//! Statements that change live tables, and questions about them, for `mapper plan` and `mapper apply`.

use std::path::Path;

use minijinja::context;
use minijinja::value::Value as Context;

use super::context;
use super::qualified_name::QualifiedName;
use super::rows::RowQuery;
use super::templates::{TemplateFault, Templates};
use super::text::Sql;
use crate::dialect::Dialect;
use crate::mapping::{Column, ColumnId, Mapping, TableId};
use crate::types::{Type, Value};

/// The name of the temporary table by which a database shows how it spells types and defaults.
const SAMPLE: &str = "mapper_sample";
/// How many rows an answer lists.
const LISTED_ROWS: usize = 10;
/// How many rows a statement fills at once.
const FILLED_ROWS: usize = 10_000;

/// A live table, whose name can be a former one of the mapping's table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LiveName<'n> {
    /// The schema; `None` for the one of the connection.
    pub(crate) schema: Option<&'n str>,
    /// The name.
    pub(crate) name: &'n str,
}

impl LiveName<'_> {
    pub(super) fn context(self, dialect: Dialect) -> Context {
        QualifiedName::of_table(self.schema, self.name, dialect)
    }
}

/// One clause of ALTER TABLE. Columns and keys are those of the mapping, names those of the live table.
#[derive(Debug, Clone)]
pub(crate) enum Clause {
    /// The table gets the mapping's name.
    RenameTable,
    /// The column gets the mapping's name.
    RenameColumn {
        /// The live name.
        from: String,
        /// The new name.
        column: ColumnId,
    },
    /// Adds a column. With `filled`, existing rows get the column's fill value by a DEFAULT.
    AddColumn {
        /// The column.
        column: ColumnId,
        /// Whether the DEFAULT is the fill value.
        filled: bool,
        /// Whether the column is NOT NULL.
        not_null: bool,
    },
    /// Drops a column that the mapping does not know.
    DropColumn(String),
    /// Gives a column the mapping's type. MySQL's statement says whether it accepts NULL, and its DEFAULT, too.
    Modify {
        /// The column.
        column: ColumnId,
        /// Whether longer texts are cut.
        cut: bool,
        /// Whether the column is NOT NULL afterwards.
        not_null: bool,
        /// The collation that stays, if it is another one than the mapping would give.
        collation: Option<String>,
    },
    /// Lets a column accept NULL.
    AcceptNull {
        /// The live name.
        name: String,
        /// The type as the database spells it.
        live_type: String,
        /// The collation.
        collation: Option<String>,
    },
    /// Makes a column NOT NULL.
    SetNotNull(ColumnId),
    /// Adds a check that a column is not NULL, which rows that exist need not pass yet.
    CheckNotNull {
        /// The column.
        column: ColumnId,
        /// The constraint's name.
        name: String,
    },
    /// Adds the check of a column's values, which rows that exist need not pass yet.
    AddCheck {
        /// The column.
        column: ColumnId,
        /// The constraint's name.
        name: String,
    },
    /// Checks the rows that exist.
    Validate(String),
    /// Gives a column the mapping's DEFAULT, or none.
    Default(ColumnId),
    /// Adds an index, by its number in the mapping's table.
    AddIndex(usize),
    /// Adds a unique key, by its number in the mapping's table.
    AddUnique(usize),
    /// Makes an index the unique constraint, by its number in the mapping's table.
    UniqueByIndex(usize, String),
    /// Makes an index the primary key.
    PrimaryByIndex(String),
    /// Sets the primary key. The flag says whether there is one.
    PrimaryKey(bool),
    /// Drops an index.
    DropIndex(String),
    /// Drops a constraint: a check or a unique key.
    DropConstraint(String),
    /// Renames an index.
    RenameIndex(String, String),
    /// Renames a constraint.
    RenameConstraint(String, String),
    /// Adds a foreign key, by its number in the mapping's table.
    AddReference(usize),
    /// Drops a foreign key.
    DropReference(String),
}

/// How a server of MySQL or MariaDB must make a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Algorithm {
    /// It changes metadata only.
    Instant,
    /// Writers go on.
    Inplace,
    /// It copies the table, and writers wait.
    Copy,
}

/// A statement about an index where ALTER TABLE has no clause for it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum IndexChange<'k> {
    /// Creates it.
    Add {
        /// Its name.
        name: &'k str,
        /// Its columns in the mapping.
        columns: &'k [ColumnId],
        /// Whether it is unique.
        unique: bool,
    },
    /// Drops it.
    Drop(&'k str),
    /// Renames it.
    Rename(&'k str, &'k str),
}

/// A question about the rows of a live table.
#[derive(Debug, Clone, Copy)]
pub(crate) enum RowCheck<'q> {
    /// Whether there are rows: 0 or 1.
    Rows,
    /// The number of rows without a value in a column.
    Nulls(&'q str),
    /// Values that several rows have, each list with its number of rows.
    Duplicates(&'q [String]),
    /// Values of columns that no row of the other table has.
    Orphans(&'q [String], LiveName<'q>, &'q [String]),
    /// The number of characters of the longest value.
    Longest(&'q str),
    /// The least and the greatest value.
    Range(&'q str),
    /// The number of values with more decimal places.
    Rounded(&'q str, u8),
    /// Values that are none of the column's words.
    OtherWords(&'q str, &'q Column),
}

/// Renders statements that change live tables.
#[derive(Debug)]
pub(crate) struct AlterSql<'m> {
    templates: Templates,
    pub(super) dialect: Dialect,
    pub(super) mapping: &'m Mapping,
}

impl<'m> AlterSql<'m> {
    /// Loads the templates. Those in `folder` override the built-in ones.
    ///
    /// # Errors
    /// A template does not parse, or the folder cannot be read.
    pub(crate) fn load(
        mapping: &'m Mapping,
        dialect: Dialect,
        folder: Option<&Path>,
    ) -> Result<AlterSql<'m>, TemplateFault> {
        Ok(AlterSql { templates: Templates::load(dialect, folder)?, dialect, mapping })
    }

    /// Renders an ALTER TABLE with some clauses.
    ///
    pub(crate) fn alter(
        &self,
        live: LiveName<'_>,
        table: TableId,
        clauses: &[Clause],
        algorithm: Option<Algorithm>,
    ) -> Result<Sql, TemplateFault> {
        let changes: Result<Vec<Context>, TemplateFault> =
            clauses.iter().map(|clause| Ok(self.clause(table, clause))).collect();
        let algorithm = algorithm.map(|algorithm| match algorithm {
            Algorithm::Instant => "instant",
            Algorithm::Inplace => "inplace",
            Algorithm::Copy => "copy",
        });
        self.render(
            "alter.sql",
            context! { table => live.context(self.dialect), changes => changes?, algorithm => algorithm },
        )
    }

    fn clause(&self, table: TableId, clause: &Clause) -> Context {
        let owner = &self.mapping.tables[table];
        let column = |id: ColumnId| context::column(&owner.columns[id], self.dialect);
        let name = |id: ColumnId| owner.columns[id].name.clone();
        let default = |value: Option<&Value>| value.map(|value| context::constant(value, self.dialect));
        let named = |kind: &str, name: &str| context! { kind => kind, name => name };
        match clause {
            Clause::RenameTable => {
                context! { kind => "rename_table", to => self.new_table_name(table) }
            }
            Clause::RenameColumn { from, column } => {
                context! { kind => "rename_column", name => from, to => name(*column) }
            }
            Clause::AddColumn { column: id, filled, not_null } => {
                let of = &owner.columns[*id];
                let value = if *filled { of.fill.as_ref() } else { of.default.as_ref() };
                context! {
                    kind => "add_column",
                    column => column(*id),
                    not_null => not_null,
                    default => default(value.filter(|value| !value.is_null())),
                }
            }
            Clause::DropColumn(name) => named("drop_column", name),
            Clause::Modify { column: id, cut, not_null, collation } => context! {
                kind => "modify",
                column => column(*id),
                cut => cut,
                not_null => not_null,
                collation => collation,
                default => default(owner.columns[*id].default.as_ref()),
            },
            Clause::AcceptNull { name, live_type, collation } => context! {
                live_type => Context::from_safe_string(live_type.clone()),
                collation => collation,
                ..named("accept_null", name)
            },
            Clause::SetNotNull(id) => context! { kind => "set_not_null", column => column(*id) },
            Clause::CheckNotNull { column: id, name } => {
                context! { column => column(*id), ..named("check_not_null", name) }
            }
            Clause::AddCheck { column: id, name } => {
                context! { column => column(*id), ..named("add_check", name) }
            }
            Clause::Validate(name) => named("validate", name),
            Clause::Default(id) => context! {
                kind => "default",
                column => column(*id),
                default => default(owner.columns[*id].default.as_ref().filter(|value| !value.is_null())),
            },
            Clause::AddIndex(at) => {
                context! { kind => "add_index", key => context::key(owner, &owner.indexes[*at]) }
            }
            Clause::AddUnique(at) => {
                context! { kind => "add_unique", key => context::key(owner, &owner.unique[*at]) }
            }
            Clause::UniqueByIndex(at, index) => context! {
                key => context::key(owner, &owner.unique[*at]),
                ..named("unique_by_index", index)
            },
            Clause::PrimaryByIndex(index) => named("primary_by_index", index),
            Clause::PrimaryKey(replaces) => context! {
                kind => "primary_key",
                name => replaces.then_some("PRIMARY"),
                columns => owned(owner.names(&owner.primary_key)),
            },
            Clause::DropIndex(name) => named("drop_index", name),
            Clause::DropConstraint(name) => named("drop_constraint", name),
            Clause::RenameIndex(from, to) => context! { to => to, ..named("rename_index", from) },
            Clause::RenameConstraint(from, to) => context! { to => to, ..named("rename_constraint", from) },
            Clause::AddReference(at) => context! {
                kind => "add_reference",
                key => context::foreign_key(self.mapping, owner, &owner.foreign_keys[*at], self.dialect),
            },
            Clause::DropReference(name) => named("drop_reference", name),
        }
    }

    /// The mapping's name of a table in `RENAME TO`. Only PostgreSQL's has no schema.
    fn new_table_name(&self, table: TableId) -> Context {
        let table = &self.mapping.tables[table];
        let schema = table.schema.as_deref().filter(|_| self.dialect != Dialect::Postgres);
        QualifiedName::of_table(schema, &table.name, self.dialect)
    }

    /// Renders a statement about an index.
    pub(crate) fn index(
        &self,
        live: LiveName<'_>,
        table: TableId,
        change: IndexChange<'_>,
    ) -> Result<Sql, TemplateFault> {
        let index = |name: &str| QualifiedName::of_table(live.schema, name, self.dialect);
        let context = match change {
            IndexChange::Add { name, columns, unique } => {
                let columns = owned(self.mapping.tables[table].names(columns));
                let table = live.context(self.dialect);
                context! { kind => "add", name => name, columns => columns, unique => unique, table => table }
            }
            IndexChange::Drop(name) => context! { kind => "drop", index => index(name) },
            IndexChange::Rename(from, to) => context! { kind => "rename", index => index(from), name => to },
        };
        self.render("index_change.sql", context)
    }

    /// Renders DROP TABLE.
    pub(crate) fn drop_table(&self, live: LiveName<'_>) -> Result<Sql, TemplateFault> {
        self.render("drop_table.sql", context! { table => live.context(self.dialect) })
    }

    /// Renders the statement that gives the fill value to rows without a value: to some of them, and to all.
    pub(crate) fn fill_null(&self, live: LiveName<'_>, column: &Column) -> Result<[Sql; 2], TemplateFault> {
        let value = column.fill.as_ref().unwrap_or(&Value::Null);
        let context = context! {
            table => live.context(self.dialect),
            column => context::column(column, self.dialect),
            value => context::constant(value, self.dialect),
        };
        self.for_some_and_all_rows("fill_null.sql", &context)
    }

    fn for_some_and_all_rows(&self, template: &str, context: &Context) -> Result<[Sql; 2], TemplateFault> {
        let some = self.render(template, context! { limit => FILLED_ROWS, ..context.clone() })?;
        let all = self.render(template, context! { limit => Option::<usize>::None, ..context.clone() })?;
        Ok([some, all])
    }

    /// Renders the statement that cuts texts to the length of the column: some of them, and all.
    pub(crate) fn cut_texts(&self, live: LiveName<'_>, column: &Column) -> Result<[Sql; 2], TemplateFault> {
        let (table, column) = (live.context(self.dialect), context::column(column, self.dialect));
        self.for_some_and_all_rows("cut_texts.sql", &context! { table => table, column => column })
    }

    /// Renders the creation of the sample of a table, and its removal.
    pub(crate) fn sample(&self, table: TableId) -> Result<(Sql, Sql), TemplateFault> {
        let columns = self.mapping.tables[table].columns.iter().map(|column| {
            context! { generated => false, ..context::column(column, self.dialect) }
        });
        let columns: Vec<Context> = columns.collect();
        let create = self.render("sample_table.sql", context! { name => SAMPLE, columns => columns })?;
        let drop = self.render("sample_drop.sql", context! { name => SAMPLE })?;
        Ok((create, drop))
    }

    /// Renders the query of the columns of the sample.
    pub(crate) fn sample_shapes(&self) -> Result<RowQuery, TemplateFault> {
        let live =
            LiveName { schema: (self.dialect == Dialect::Postgres).then_some("pg_temp"), name: SAMPLE };
        self.column_shapes(live)
    }

    /// Renders the query of the columns of a table.
    pub(crate) fn column_shapes(&self, live: LiveName<'_>) -> Result<RowQuery, TemplateFault> {
        let width = match self.dialect {
            Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => 9,
            Dialect::Postgres => 6,
            Dialect::Sqlite => 4,
        };
        self.query(live, "column_shapes.sql", width, context! {})
    }

    /// Renders the query of the approximate number of rows, and of the bytes.
    pub(crate) fn table_size(&self, live: LiveName<'_>) -> Result<RowQuery, TemplateFault> {
        let text = |text: &str| Context::from_safe_string(self.dialect.quote_text(text));
        let context = match self.dialect {
            Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
                context! { schema => live.schema.map(text), name => text(live.name) }
            }
            Dialect::Postgres | Dialect::Sqlite => context! {},
        };
        self.query(live, "table_size.sql", 2, context)
    }

    /// Renders the query of the statements that made a SQLite table, its indexes and its triggers.
    pub(crate) fn table_texts(&self, live: LiveName<'_>, of_sample: bool) -> Result<RowQuery, TemplateFault> {
        let name = if of_sample { SAMPLE } else { live.name };
        let name = Context::from_safe_string(self.dialect.quote_text(name));
        let catalogue = if of_sample { "sqlite_temp_master" } else { "sqlite_master" };
        self.query(live, "table_texts.sql", 3, context! { catalogue => catalogue, name => name })
    }

    /// Renders the query of the names of the tables of a schema.
    pub(crate) fn tables(&self, schema: Option<&str>) -> Result<RowQuery, TemplateFault> {
        let text = |text: &str| Context::from_safe_string(self.dialect.quote_text(text));
        let live = LiveName { schema: None, name: "" };
        self.query(live, "tables.sql", 1, context! { schema => schema.map(text) })
    }

    /// Asks which foreign keys refer to a table of MySQL, MariaDB or TiDB.
    pub(crate) fn references_to(&self, live: LiveName<'_>) -> Result<RowQuery, TemplateFault> {
        let text = |name: &str| Context::from_safe_string(self.dialect.quote_text(name));
        let context = context! { schema => live.schema.map(text), name => text(live.name) };
        self.query(live, "references_to.sql", 2, context)
    }

    /// Asks for the number of the last migration that a table of migrations has.
    pub(crate) fn last_migration(&self, live: LiveName<'_>) -> Result<RowQuery, TemplateFault> {
        self.query(live, "last_migration.sql", 1, context! {})
    }

    /// Asks which views of PostgreSQL or SQLite read a column.
    pub(crate) fn column_views(&self, live: LiveName<'_>, column: &str) -> Result<RowQuery, TemplateFault> {
        let column = Context::from_safe_string(self.dialect.quote_text(column));
        let name = Context::from_safe_string(self.dialect.quote_text(live.name));
        self.query(live, "column_views.sql", 1, context! { column => column, name => name })
    }

    /// Renders the query of the tables of SQLite with rows that refer to no row.
    pub(crate) fn reference_violations(&self) -> Result<RowQuery, TemplateFault> {
        let live = LiveName { schema: None, name: "" };
        self.query(live, "reference_violations.sql", 2, context! {})
    }

    /// Renders a question about the rows of a table.
    pub(crate) fn ask(&self, live: LiveName<'_>, question: RowCheck<'_>) -> Result<RowQuery, TemplateFault> {
        let none = || context! { limit => LISTED_ROWS };
        let (name, columns, more) = match question {
            RowCheck::Rows => ("rows", Vec::new(), none()),
            RowCheck::Nulls(column) => ("nulls", vec![column.to_owned()], none()),
            RowCheck::Duplicates(columns) => ("duplicates", columns.to_vec(), none()),
            RowCheck::Orphans(columns, parent, referenced) => {
                let more =
                    context! { parent => parent.context(self.dialect), referenced => referenced.to_vec() };
                ("orphans", columns.to_vec(), more)
            }
            RowCheck::Longest(column) => ("longest", vec![column.to_owned()], none()),
            RowCheck::Range(column) => ("range", vec![column.to_owned()], none()),
            RowCheck::Rounded(column, scale) => {
                ("rounded", vec![column.to_owned()], context! { scale => scale })
            }
            RowCheck::OtherWords(column, of) => (
                "other_words",
                vec![column.to_owned()],
                context! { column => context::column(of, self.dialect) },
            ),
        };
        let width = match question {
            RowCheck::Duplicates(columns) => columns.len() + 1,
            RowCheck::Orphans(columns, ..) => columns.len(),
            RowCheck::Range(_) => 2,
            _ => 1,
        };
        let context = context! { question => name, columns => columns, limit => LISTED_ROWS, ..more };
        self.query(live, "ask.sql", width, context)
    }

    fn query(
        &self,
        live: LiveName<'_>,
        template: &str,
        width: usize,
        more: Context,
    ) -> Result<RowQuery, TemplateFault> {
        let parts = live.schema.into_iter().chain([live.name]);
        let quoted: Vec<String> = match self.dialect {
            Dialect::Sqlite => vec![live.name.to_owned()],
            _ => parts.map(|part| self.dialect.quote_identifier(part)).collect(),
        };
        let quoted = Context::from_safe_string(self.dialect.quote_text(&quoted.join(".")));
        let context = context! { table => live.context(self.dialect), quoted => quoted, ..more };
        let sql = self.templates.render(template, context)?;
        Ok(RowQuery::new(live.name, sql, vec![Type::Text; width], Vec::new()))
    }

    pub(super) fn render(&self, template: &str, context: Context) -> Result<Sql, TemplateFault> {
        self.templates.render(template, context).map(Sql::new)
    }
}

pub(super) fn owned<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    names.map(str::to_owned).collect()
}
