//! Updates and deletes of many rows in one statement, which joins the table with rows of keys and values.

use super::context;
use super::operation::Renderer;
use super::statement::{Binding, Statement};
use super::templates::TemplateFault;
use crate::dialect::Dialect;
use crate::mapping::{Column, ColumnId, Operation, OperationKind, Table};
use crate::types::Type;

/// The longest text, in characters, that MariaDB keeps whole in every derived table. See [`can_be_joined`].
const MAX_JOINED_TEXT: u32 = 512;

/// The most columns that a look-up of SQLite compares in a joined row.
const MAX_JOINED_COLUMNS: usize = 100;

impl Renderer<'_> {
    /// The statement of an operation, for several rows where one statement can take them.
    pub(super) fn statement(self, operation: &Operation) -> Result<Statement, TemplateFault> {
        let mut statement = self.statement_per_row(operation)?;
        if !self.joins_rows(operation) {
            return Ok(statement);
        }
        let table = &self.mapping.tables[operation.table];
        let bound: Vec<ColumnId> = operation.reads.iter().map(|read| read.column).collect();
        let [_, template] = template_names(operation);
        let context = |rows| context::joined(self.mapping, operation, rows, self.dialect);
        let (binding, mut buckets) = self.binding(true, bound.len());
        if binding == Binding::Arrays {
            return self.rendered(table, &bound, template, binding, &buckets, context);
        }
        buckets.retain(|rows| *rows > 1);
        let joined = self.rendered(table, &bound, template, binding, &buckets, context)?;
        statement.texts.splice(0..0, joined.texts);
        Ok(statement)
    }

    /// Whether an update or a delete takes several rows.
    pub(super) fn joins_rows(self, operation: &Operation) -> bool {
        let table = &self.mapping.tables[operation.table];
        let bound: Vec<ColumnId> = operation.reads.iter().map(|read| read.column).collect();
        let [per_row, joined] = template_names(operation);
        !matches!(operation.kind, OperationKind::Prune { .. })
            && self.mapping.has_independent_rows(operation)
            && self.can_join(table, operation.key(), &bound)
            && self.templates.takes_several(per_row, joined)
    }

    /// Whether a lookup joins the table with several rows, in place of a subquery for each. A user's template is used as it
    /// is. Those of PostgreSQL always join.
    pub(super) fn joins_lookups(
        self,
        template: &str,
        table: &Table,
        key: &[ColumnId],
        bound: &[ColumnId],
    ) -> bool {
        // SQLite limits the depth of a condition.
        let fits = match self.dialect {
            Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => true,
            Dialect::Sqlite => bound.len() <= MAX_JOINED_COLUMNS,
            Dialect::Postgres => false,
        };
        fits && !self.templates.has_override(template) && self.can_join(table, key, bound)
    }

    /// Whether rows of these columns can be joined with a table by a key. Without an index for the key, a joined statement
    /// would scan the table for each row.
    pub(super) fn can_join(self, table: &Table, key: &[ColumnId], bound: &[ColumnId]) -> bool {
        bound.iter().all(|column| can_be_joined(&table.columns[*column], self.dialect))
            && has_index(table, key, self.dialect)
    }
}

/// The templates of an update or a delete, for one row and for several rows.
fn template_names(operation: &Operation) -> [&'static str; 2] {
    if operation.kind.deletes_rows() {
        ["delete.sql", "delete_rows.sql"]
    } else {
        ["update.sql", "update_rows.sql"]
    }
}

/// Whether an index begins with a column of the key.
fn has_index(table: &Table, key: &[ColumnId], dialect: Dialect) -> bool {
    let indexes = table.indexes.iter().map(|index| index.columns.as_slice());
    // MySQL and MariaDB create an index for each foreign key.
    let is_indexed = dialect.has_mysql_protocol();
    let references = table.foreign_keys.iter().filter(|_| is_indexed).map(|key| key.columns.as_slice());
    let mut keys = table.unique_keys().chain(indexes).chain(references);
    keys.any(|columns| columns.first().is_some_and(|first| key.contains(first)))
}

/// Whether the column of a derived table can hold a value of a column. On MySQL and MariaDB, it needs a type, and that of
/// `sql` is unknown. MariaDB 10.11 makes it a BLOB if the text may be long: then it crashes, or it cuts a value to its
/// length modulo 65,536.
fn can_be_joined(column: &Column, dialect: Dialect) -> bool {
    if matches!(dialect, Dialect::Postgres | Dialect::Sqlite) {
        return true;
    }
    let is_short = match &column.ty {
        Type::Text | Type::Json | Type::Binary => false,
        Type::Char(length) | Type::Varchar(length) => *length <= MAX_JOINED_TEXT,
        _ => true,
    };
    // An enumeration is compared as text of ASCII, whatever the collation of its column is.
    let is_comparable = match &column.ty {
        Type::Enum(values) => values.iter().all(|value| value.is_ascii()),
        _ => true,
    };
    column.dialect_type(dialect).is_none() && is_comparable && (is_short || dialect == Dialect::Mysql)
}
