//! Row 2. Mapping + templates → SQL text, all of it rendered at start-up. Templates see the
//! mapping, never an event; events only supply bound arguments.

mod context;
mod kept;
mod ledger;
mod operation;
mod statement;
mod templates;

use std::path::Path;
use std::sync::Arc;

use crate::dialect::Dialect;
use crate::mapping::Mapping;
use operation::{keys, statement};
use statement::MOST_ROWS;

pub use kept::Keeping;
pub use ledger::{Entry, Ledger};
pub use statement::{Beside, Binding, Cut, Figures, Question, Statement};
pub use templates::{TemplateFault, Templates};

/// SQL text that a template made of a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sql(Arc<str>);

impl Sql {
    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The text for sqlx, without a copy. This is the only such assertion: what it asserts
    /// is that [`Templates`] made the text, which sees no event.
    #[must_use]
    pub fn safe(&self) -> sqlx::AssertSqlSafe<Arc<str>> {
        sqlx::AssertSqlSafe(Arc::clone(&self.0))
    }
}

/// The statements that create one table.
#[derive(Debug, Clone)]
pub struct TableDdl {
    /// The table's name.
    pub table: String,
    /// `CREATE TABLE`, then what it takes to index it.
    pub statements: Vec<Sql>,
}

/// All SQL of a mapping in one dialect.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// Which dialect.
    pub dialect: Dialect,
    /// The tables that the mapping owns, parents first.
    pub ddl: Vec<TableDdl>,
    /// The statement of each operation, counted through all rules.
    pub statements: Vec<Statement>,
    /// Where operations can keep columns.
    keepers: Option<Arc<kept::Keepers>>,
}

impl Rendered {
    /// The statement for so many rows that keep some columns of a row that is there; see [`Change::kept`].
    /// `None` where they keep none, or the operation can't.
    ///
    /// # Errors
    /// A template that cannot be rendered.
    ///
    /// [`Change::kept`]: crate::types::Change::kept
    pub fn keeping(
        &self,
        operation: usize,
        kept: u64,
        rows: usize,
    ) -> Result<Option<Arc<Keeping>>, TemplateFault> {
        match &self.keepers {
            Some(keepers) if kept > 0 => keepers.statement(operation, kept, rows).map(Some),
            _ => Ok(None),
        }
    }
}

/// Renders everything that a mapping needs in a dialect. `folder` holds templates that go before
/// the built-in ones.
///
/// # Errors
/// A template that does not parse or cannot be rendered, with its name and line.
pub fn render(mapping: &Mapping, dialect: Dialect, folder: Option<&Path>) -> Result<Rendered, TemplateFault> {
    let templates = Templates::load(dialect, folder)?;
    let owned = mapping.tables.iter().filter(|table| !table.external);
    let ddl = owned.map(|table| {
        let mut statements = Vec::new();
        let table_context = context::table(mapping, table, dialect);
        let create = templates.render("table.sql", minijinja::context! { table => table_context.clone() })?;
        statements.push(create);
        for index in &table.indexes {
            let index = context::key(table, index);
            let context = minijinja::context! { table => table_context.clone(), index => index };
            statements.push(templates.render("index.sql", context)?);
        }
        let statements: Vec<String> = statements.into_iter().filter(|sql| !sql.is_empty()).collect();
        let statements = statements.into_iter().map(|sql| Sql(sql.into())).collect();
        Ok(TableDdl { table: table.name.clone(), statements })
    });
    let operations = mapping.operations();
    let statements = operations.map(|operation| {
        let mut statement = statement(&templates, mapping, operation, dialect, MOST_ROWS)?;
        statement.keys = keys(&templates, mapping, operation, dialect)?;
        Ok(statement)
    });
    let (ddl, statements) = (ddl.collect::<Result<_, _>>()?, statements.collect::<Result<_, _>>()?);
    let keepers = kept::Keepers::new(templates, mapping, dialect)?.map(Arc::new);
    Ok(Rendered { dialect, ddl, statements, keepers })
}
