//! All SQL of a mapping in one dialect.

use std::path::Path;
use std::sync::Arc;

use super::context;
use super::kept_keys::KeptKeys;
use super::operation::operation_sql;
use super::partial_update::{PartialUpdate, PartialUpdateCache};
use super::row_reads::RowReads;
use super::statement::{MAX_ROWS, OperationSql};
use super::templates::{TemplateFault, Templates};
use super::text::Sql;
use super::unlocked_keys::{self, KeyUse};
use crate::dialect::Dialect;
use crate::mapping::Mapping;

/// The statements that create one table.
#[derive(Debug, Clone)]
pub struct TableDdl {
    /// The table's name.
    pub table: String,
    /// `CREATE TABLE`, and then `CREATE INDEX` if the dialect needs it.
    pub statements: Vec<Sql>,
}

/// All SQL of a mapping in one dialect.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// The dialect.
    pub dialect: Dialect,
    /// The tables that the mapping owns, parents first.
    pub ddl: Vec<TableDdl>,
    /// The SQL of each operation, by its index among those of all rules.
    pub operations: Vec<OperationSql>,
    /// By operation. `None` if it is no upsert that may change keys.
    kept_keys: Vec<Option<KeptKeys>>,
    /// By operation. `None` if it reads no rows of other tables.
    row_reads: Vec<Option<RowReads>>,
    /// By operation. `None` if the dialect locks all keys.
    key_uses: Option<Vec<KeyUse>>,
    /// `None` if no operation can keep columns.
    partial_updates: Option<Arc<PartialUpdateCache>>,
}

impl Rendered {
    /// Returns the statements by which an operation reads rows of other tables, if it does.
    #[must_use]
    pub fn row_reads(&self, operation: usize) -> Option<&RowReads> {
        self.row_reads[operation].as_ref()
    }

    /// Returns what an operation does with unique keys, if the dialect leaves some unlocked.
    #[must_use]
    pub fn key_use(&self, operation: usize) -> Option<&KeyUse> {
        self.key_uses.as_ref().map(|uses| &uses[operation])
    }

    /// Returns the SQL of an upsert that keeps the keys of stored rows, if it may change them.
    #[must_use]
    pub fn kept_keys(&self, operation: usize) -> Option<&KeptKeys> {
        self.kept_keys[operation].as_ref()
    }

    /// Returns the SQL for `rows` rows that keep some columns of a stored row; see [`Change::kept`]. Returns
    /// `None` if no column is kept, or the operation cannot keep any.
    ///
    /// # Errors
    /// A template cannot be rendered.
    ///
    /// [`Change::kept`]: crate::types::Change::kept
    pub fn partial_update(
        &self,
        operation: usize,
        kept: u64,
        rows: usize,
    ) -> Result<Option<Arc<PartialUpdate>>, TemplateFault> {
        match &self.partial_updates {
            Some(cache) if kept > 0 => cache.get(operation, kept, rows).map(Some),
            _ => Ok(None),
        }
    }

    #[cfg(test)]
    pub(super) fn partial_updates(&self) -> &PartialUpdateCache {
        self.partial_updates.as_ref().unwrap()
    }
}

/// Renders all SQL of a mapping in a dialect. Templates in `folder` override the built-in ones.
///
/// # Examples
/// ```
/// use std::path::Path;
///
/// use mapper::dialect::Dialect;
/// use mapper::mapping::Mapping;
///
/// let mapping = Mapping::load(Path::new("mappings/order.yaml")).unwrap();
/// let rendered = mapper::sql::render(&mapping, Dialect::Mysql, None).unwrap();
/// assert_eq!(rendered.operations.len(), mapping.operations().count());
/// ```
///
/// # Errors
/// A template does not parse, or cannot be rendered. The error has its name and line.
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
        let statements = statements.into_iter().filter(|sql| !sql.is_empty()).map(Sql::new);
        Ok(TableDdl { table: table.full_name(), statements: statements.collect() })
    });
    let ddl = ddl.collect::<Result<_, TemplateFault>>()?;
    let operations = mapping
        .operations()
        .map(|operation| operation_sql(&templates, mapping, operation, dialect, MAX_ROWS, true));
    let operations = operations.collect::<Result<_, TemplateFault>>()?;
    let kept_keys =
        mapping.operations().map(|operation| KeptKeys::render(&templates, mapping, operation, dialect));
    let kept_keys = kept_keys.collect::<Result<_, TemplateFault>>()?;
    let row_reads =
        mapping.operations().map(|operation| RowReads::render(&templates, mapping, operation, dialect));
    let row_reads = row_reads.collect::<Result<_, TemplateFault>>()?;
    let key_uses = unlocked_keys::key_uses(mapping, dialect);
    let partial_updates = PartialUpdateCache::new(templates, mapping, dialect)?.map(Arc::new);
    Ok(Rendered { dialect, ddl, operations, kept_keys, row_reads, key_uses, partial_updates })
}
