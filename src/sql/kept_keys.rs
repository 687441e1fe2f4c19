//! Statements of upserts that keep the keys of stored rows; see [`Mapping::keeping_keys`].

use super::operation::{Renderer, operation_sql};
use super::statement::{Lookup, MAX_ROWS, OperationSql, Strategy};
use super::templates::{TemplateFault, Templates};
use crate::dialect::Dialect;
use crate::mapping::{ColumnId, Mapping, Operation};

/// The SQL of an upsert that keeps the keys of stored rows. It binds the values of the upsert itself.
#[derive(Debug, Clone)]
pub struct KeptKeys {
    /// The upsert. Its key check counts the rows whose keys equal the supplied ones.
    pub sql: OperationSql,
    /// Finds the upserts whose stored rows have the supplied keys.
    pub matching: Lookup,
}

impl KeptKeys {
    /// Returns `None` if the operation is no upsert that may change keys, or if a user's template may change other columns
    /// than it is told.
    pub(super) fn render(
        templates: &Templates,
        mapping: &Mapping,
        operation: &Operation,
        dialect: Dialect,
    ) -> Result<Option<KeptKeys>, TemplateFault> {
        let keeping = mapping.keeping_keys(operation).filter(|_| !templates.has_override("upsert.sql"));
        let Some(keeping) = keeping else { return Ok(None) };
        let renderer = Renderer::new(templates, mapping, dialect);
        let key = operation.key().to_vec();
        let all: Vec<ColumnId> = key.iter().chain(&keeping.columns).copied().collect();
        let check = renderer.lookup(operation, "same.sql", &[key, keeping.columns])?;
        let matching =
            renderer.rows_by_key(operation.table, (&all, None, None), None, check.reads.clone())?;
        let mut sql = operation_sql(templates, mapping, &keeping.operation, dialect, MAX_ROWS, false)?;
        if let Strategy::Upsert { key_check, .. } = &mut sql.strategy {
            *key_check = Some(check);
        }
        Ok(Some(KeptKeys { sql, matching }))
    }
}
