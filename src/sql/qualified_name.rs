//! Names of tables and columns in templates.

use std::fmt;

use minijinja::value::{Object, ObjectRepr, Value};

use crate::dialect::Dialect;
use crate::mapping::Table;

/// The name of a table, which a template writes with its schema, or of a column with its table. As a part of another name,
/// such as an alias, it is the name alone.
#[derive(Debug)]
pub(super) struct QualifiedName {
    /// The schema of the table, or the table of the column.
    owner: Option<String>,
    name: String,
}

impl QualifiedName {
    /// The name as a value of a template.
    pub(super) fn of(table: &Table, dialect: Dialect) -> Value {
        QualifiedName::of_table(table.schema.as_deref(), &table.name, dialect)
    }

    /// The name of a table of a schema. SQLite has no schemas.
    pub(super) fn of_table(schema: Option<&str>, name: &str, dialect: Dialect) -> Value {
        let owner = schema.filter(|_| dialect != Dialect::Sqlite).map(str::to_owned);
        match owner {
            // A plain text is cheaper.
            None => Value::from(name),
            owner => Value::from_object(QualifiedName { owner, name: name.to_owned() }),
        }
    }

    /// The name of a column, qualified with the alias of its table.
    pub(super) fn of_column(alias: &str, column: &str) -> Value {
        Value::from_object(QualifiedName { owner: Some(alias.to_owned()), name: column.to_owned() })
    }

    /// The quoted name.
    pub(super) fn quoted(&self, dialect: Dialect) -> String {
        let parts = self.owner.iter().chain([&self.name]).map(|part| dialect.quote_identifier(part));
        parts.collect::<Vec<_>>().join(".")
    }
}

impl Object for QualifiedName {
    fn repr(self: &std::sync::Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &std::sync::Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}
