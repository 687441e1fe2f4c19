//! Queries that read back the rows of tables, for `mapper test`.

use minijinja::context;

use super::context;
use super::qualified_name::QualifiedName;
use super::statement::{Binding, Statement};
use super::templates::{TemplateFault, Templates};
use super::text::Sql;
use crate::dialect::Dialect;
use crate::document::RowNumber;
use crate::mapping::{Column, ColumnId, Mapping, Table, TableId};
use crate::types::Type;

/// A query, with the types of its result.
#[derive(Debug)]
pub struct RowQuery {
    /// The statement, which binds no values.
    pub statement: Statement,
    /// The type of each value: text, or `double` if the dialect's text of a double is not exact.
    pub types: Vec<Type>,
    /// The columns of the table that it reads. The value of a column that is looked up is followed by those of the
    /// key of its row in another table.
    pub columns: Vec<ReadColumn>,
}

/// A column that a query reads.
#[derive(Debug)]
pub struct ReadColumn {
    /// The column.
    pub column: ColumnId,
    /// The other table and its key, if the column's values are looked up.
    pub key: Option<(TableId, Vec<ColumnId>)>,
}

impl RowQuery {
    pub(super) fn new(table: &str, sql: String, types: Vec<Type>, columns: Vec<ReadColumn>) -> RowQuery {
        let texts = vec![(1, Sql::new(sql))];
        let statement = Statement {
            table: table.to_owned(),
            texts,
            binding: Binding::Values,
            types: Vec::new(),
            native_arrays: Vec::new(),
        };
        RowQuery { statement, types, columns }
    }

    /// Renders the query of each table of a mapping. It reads the columns that the database does not generate. A
    /// table without such columns has no query.
    ///
    /// # Errors
    /// A built-in template cannot be rendered, which is a fault of `mapper` itself.
    pub fn render(mapping: &Mapping, dialect: Dialect) -> Result<Vec<Option<RowQuery>>, TemplateFault> {
        let templates = Templates::load(dialect, None)?;
        (0..mapping.tables.len()).map(|table| query(&templates, mapping, table, dialect)).collect()
    }
}

fn query(
    templates: &Templates,
    mapping: &Mapping,
    id: TableId,
    dialect: Dialect,
) -> Result<Option<RowQuery>, TemplateFault> {
    let table: &Table = &mapping.tables[id];
    let columns = (0..table.columns.len()).filter(|column| !table.columns[*column].is_generated());
    let columns: Vec<ReadColumn> = columns
        .map(|column| {
            let number = look_up(mapping, id, column);
            let key = number.map(|number| number.key.iter().map(|value| value.column).collect());
            ReadColumn { column, key: number.map(|number| number.table).zip(key) }
        })
        .collect();
    if columns.is_empty() {
        return Ok(None);
    }
    let described = |column: &Column| context::column(column, dialect);
    let (mut read, mut types) = (Vec::new(), Vec::new());
    for ReadColumn { column, key } in &columns {
        let own = described(&table.columns[*column]);
        types.push(read_type(&table.columns[*column], dialect));
        let Some((other, key)) = key else {
            read.push(context! { key => Option::<Vec<minijinja::Value>>::None, ..own });
            continue;
        };
        let other = &mapping.tables[*other];
        let number = other.columns.iter().find(|column| column.is_numbered());
        types.extend(key.iter().map(|column| read_type(&other.columns[*column], dialect)));
        read.push(context! {
            key => key.iter().map(|column| described(&other.columns[*column])).collect::<Vec<_>>(),
            table => QualifiedName::of(other, dialect),
            number => number.map(|number| number.name.clone()),
            ..own
        });
    }
    let table_context = context::table(mapping, table, dialect);
    let sql = templates.render("rows.sql", context! { table => table_context, columns => read })?;
    Ok(Some(RowQuery::new(&table.full_name(), sql, types, columns)))
}

/// The look-up of a column, if an operation has one for it.
fn look_up(mapping: &Mapping, table: TableId, column: ColumnId) -> Option<&RowNumber> {
    let operations = mapping.operations().filter(|operation| operation.table == table);
    let mut reads = operations.flat_map(|operation| &operation.reads).filter(|read| read.column == column);
    reads.find_map(|read| read.value_source.row_number())
}

fn read_type(column: &Column, dialect: Dialect) -> Type {
    match column.ty {
        Type::Double if dialect == Dialect::Sqlite => Type::Double,
        _ => Type::Text,
    }
}
