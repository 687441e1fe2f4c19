//! Statements about a scratch database, in which `mapper test` creates the tables of a case: a database of MySQL and
//! MariaDB, or a schema of PostgreSQL.

use super::rows::RowQuery;
use super::templates::{TemplateFault, Templates};
use super::text::Sql;
use crate::dialect::Dialect;
use crate::types::Type;

/// The statements about a scratch database.
#[derive(Debug)]
pub struct ScratchSql {
    /// Creates it. Fails if it exists.
    pub create: Sql,
    /// Drops it with its tables.
    pub drop: Sql,
    /// Reads the name of the database or schema in which a session creates tables.
    pub current_name: RowQuery,
}

impl ScratchSql {
    /// Renders the statements.
    ///
    /// # Errors
    /// A built-in template cannot be rendered, which is a fault of `mapper` itself.
    pub fn render(dialect: Dialect, name: &str) -> Result<ScratchSql, TemplateFault> {
        let templates = Templates::load(dialect, None)?;
        let render = |template: &str| templates.render(template, minijinja::context! { name => name });
        Ok(ScratchSql {
            create: Sql::new(render("scratch_create.sql")?),
            drop: Sql::new(render("scratch_drop.sql")?),
            current_name: RowQuery::new(name, render("scratch_name.sql")?, vec![Type::Text], Vec::new()),
        })
    }
}
