//! Statements that leave some columns of a stored row unchanged, since the event has no value for them
//! (`keep_if_absent`). There is one for each set of such columns. Each is rendered when it is first needed.
//! The least recently used ones are dropped.

use std::sync::{Arc, Mutex, PoisonError};

use hashlink::LruCache;

use super::operation::operation_sql;
use super::statement::{MAX_ROWS, OperationSql, pick};
use super::templates::{TemplateFault, Templates};
use crate::dialect::Dialect;
use crate::mapping::{Mapping, Operation, OperationKind};
use crate::types::Value;

/// The most statements in the cache. Sixty columns with `keep_if_absent` have more sets than any machine has
/// memory.
const MAX_STATEMENTS: usize = 256;

/// The SQL of an operation for rows that keep some columns.
#[derive(Debug)]
pub struct PartialUpdate {
    /// The rendered SQL.
    pub sql: OperationSql,
    /// The operation's values that it binds, by index.
    reads: Vec<usize>,
    /// The most rows at once that it is rendered for.
    rows: usize,
}

impl PartialUpdate {
    /// Selects the values to bind from a row of the operation.
    #[must_use]
    pub fn row(&self, row: &[Value]) -> Vec<Value> {
        pick(&self.reads, row)
    }
}

/// A cache of the partial updates of one mapping.
#[derive(Debug)]
pub(super) struct PartialUpdateCache {
    templates: Templates,
    mapping: Mapping,
    dialect: Dialect,
    cached: Mutex<LruCache<(usize, u64), Arc<PartialUpdate>>>,
}

impl PartialUpdateCache {
    /// Returns `None` if no operation can keep columns. Otherwise renders the statements that keep all of
    /// them, so that an invalid template is found at start-up.
    pub(super) fn new(
        templates: Templates,
        mapping: &Mapping,
        dialect: Dialect,
    ) -> Result<Option<PartialUpdateCache>, TemplateFault> {
        let mapping = mapping.clone();
        let all: Vec<u64> = mapping
            .operations()
            .map(|operation| (1_u64 << operation.keep_if_absent_reads().count()) - 1)
            .collect();
        if all.iter().all(|kept| *kept == 0) {
            return Ok(None);
        }
        let cached = Mutex::new(LruCache::new(MAX_STATEMENTS));
        let cache = PartialUpdateCache { templates, mapping, dialect, cached };
        for (operation, kept) in all.into_iter().enumerate().filter(|(_, kept)| *kept > 0) {
            cache.get(operation, kept, 1)?;
        }
        Ok(Some(cache))
    }

    /// Returns the SQL of an operation for `rows` rows that keep the columns in `kept`. Most sets occur with
    /// few rows, so texts for many rows are rendered only when needed.
    pub(super) fn get(
        &self,
        operation: usize,
        kept: u64,
        rows: usize,
    ) -> Result<Arc<PartialUpdate>, TemplateFault> {
        // If arrays are bound, one text takes any number of rows.
        let rows = if self.dialect.binds_arrays() { 1 } else { rows.clamp(1, MAX_ROWS) };
        // Nothing panics while the lock is held, and an incomplete cache would only render a statement again.
        let mut cached = self.cached.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = cached.get(&(operation, kept)).filter(|known| known.rows >= rows) {
            return Ok(Arc::clone(known));
        }
        let operations: Vec<&Operation> = self.mapping.operations().collect();
        let (partial, reads) = partial(operations[operation], kept);
        let rows = rows.next_power_of_two();
        let sql = operation_sql(&self.templates, &self.mapping, &partial, self.dialect, rows, false)?;
        let update = Arc::new(PartialUpdate { sql, reads, rows });
        cached.insert((operation, kept), Arc::clone(&update));
        Ok(update)
    }
}

/// Returns the operation without the kept columns, and the reads that it binds.
fn partial(operation: &Operation, kept: u64) -> (Operation, Vec<usize>) {
    let is_kept = |read: usize| {
        operation
            .keep_if_absent_reads()
            .enumerate()
            .any(|(bit, candidate)| candidate == read && kept >> bit & 1 == 1)
    };
    let mut partial = operation.clone();
    let mut reads: Vec<usize> = (0..operation.reads.len()).collect();
    match &mut partial.kind {
        // A new row gets all values.
        OperationKind::Upsert { update, .. } | OperationKind::Replace { update, .. } => {
            update.retain(|column| {
                let read = operation.reads.iter().position(|read| read.column == *column);
                !read.is_some_and(is_kept)
            });
        }
        OperationKind::Update { set, .. } => {
            let left: Vec<usize> = (0..set.len()).filter(|read| !is_kept(*read)).collect();
            let of_key = set.len()..operation.reads.len();
            // If nothing is left to set, a key column is set to its own value.
            let left = if left.is_empty() { vec![of_key.start] } else { left };
            *set = left.iter().map(|read| operation.reads[*read].column).collect();
            reads = left.into_iter().chain(of_key).collect();
        }
        OperationKind::Insert { .. }
        | OperationKind::Delete { .. }
        | OperationKind::Prune { .. }
        | OperationKind::Truncate => {}
    }
    partial.reads = reads.iter().map(|read| operation.reads[*read].clone()).collect();
    (partial, reads)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::super::rendered::{Rendered, render};
    use super::*;

    const COLUMNS: usize = 10;

    fn rendered(dialect: Dialect) -> Rendered {
        let columns = (0..COLUMNS).fold(String::new(), |mut text, n| {
            writeln!(text, "      c{n}: {{type: int, path: $.c{n}, keep_if_absent: true}}").unwrap();
            text
        });
        let text = format!(
            r"
format: 1
mapping: test
source: {{topics: [t], event_type: $.type}}
tables:
  things:
    columns:
      id: {{type: int, path: $.id}}
{columns}
    primary_key: [id]
events:
  put:
    - upsert: things
      update_all_but: []
"
        );
        let (mapping, _) = Mapping::parse("test", &text).unwrap();
        render(&mapping, dialect, None).unwrap()
    }

    #[test]
    fn the_number_of_cached_statements_is_limited() {
        for dialect in Dialect::ALL {
            let rendered = rendered(dialect);
            let cache = rendered.partial_updates();
            let of_set = |kept: u64| rendered.partial_update(0, kept, 1).unwrap().unwrap();
            let text = |kept: u64| of_set(kept).sql.statement.sql().text().to_owned();
            let first = text(1);
            for kept in 1..1 << COLUMNS {
                of_set(kept);
            }
            assert_eq!(cache.cached.lock().unwrap().len(), MAX_STATEMENTS);
            // A dropped statement is rendered again. A cached one is reused.
            assert_eq!(text(1), first);
            assert!(Arc::ptr_eq(&of_set(1), &of_set(1)));
        }
    }

    #[test]
    fn texts_are_rendered_for_the_rows_that_are_needed() {
        let rendered = rendered(Dialect::Sqlite);
        let rows_of = |rows: usize| -> Vec<usize> {
            let update = rendered.partial_update(0, 3, rows).unwrap().unwrap();
            update.sql.statement.texts.iter().map(|(rows, _)| *rows).collect()
        };
        assert_eq!(rows_of(1), [1]);
        assert_eq!(rows_of(3), [4, 2, 1]);
        // A statement for more rows also serves fewer.
        assert_eq!(rows_of(1), [4, 2, 1]);
        assert_eq!(rows_of(5000), [256, 128, 64, 32, 16, 8, 4, 2, 1]);
    }
}
