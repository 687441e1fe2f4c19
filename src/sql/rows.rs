//! Queries that read back the rows of tables, for `mapper test`.

use super::context;
use super::statement::{Binding, Statement};
use super::templates::{TemplateFault, Templates};
use super::text::Sql;
use crate::dialect::Dialect;
use crate::mapping::{Mapping, Table};
use crate::types::Type;

/// A query, with the types of its result.
#[derive(Debug)]
pub struct RowQuery {
    /// The statement, which binds no values.
    pub statement: Statement,
    /// The type of each column: text, or `double` if the dialect's text of a double is not exact.
    pub columns: Vec<Type>,
}

impl RowQuery {
    pub(super) fn new(table: &str, sql: String, columns: Vec<Type>) -> RowQuery {
        let texts = vec![(1, Sql::new(sql))];
        let statement = Statement {
            table: table.to_owned(),
            texts,
            binding: Binding::Values,
            types: Vec::new(),
            native_arrays: Vec::new(),
        };
        RowQuery { statement, columns }
    }

    /// Renders the query of each table of a mapping. It reads the columns that the database does not generate. A
    /// table without such columns has no query.
    ///
    /// # Errors
    /// A built-in template cannot be rendered, which is a fault of `mapper` itself.
    pub fn render(mapping: &Mapping, dialect: Dialect) -> Result<Vec<Option<RowQuery>>, TemplateFault> {
        let templates = Templates::load(dialect, None)?;
        mapping.tables.iter().map(|table| query(&templates, mapping, table, dialect)).collect()
    }
}

fn query(
    templates: &Templates,
    mapping: &Mapping,
    table: &Table,
    dialect: Dialect,
) -> Result<Option<RowQuery>, TemplateFault> {
    let columns: Vec<_> = table.columns.iter().filter(|column| !column.is_generated()).collect();
    if columns.is_empty() {
        return Ok(None);
    }
    let read: Vec<_> = columns.iter().map(|column| context::column(column, dialect)).collect();
    let table_context = context::table(mapping, table, dialect);
    let sql =
        templates.render("rows.sql", minijinja::context! { table => table_context, columns => read })?;
    let types = columns.iter().map(|column| match column.ty {
        Type::Double if dialect == Dialect::Sqlite => Type::Double,
        _ => Type::Text,
    });
    Ok(Some(RowQuery::new(&table.name, sql, types.collect())))
}
