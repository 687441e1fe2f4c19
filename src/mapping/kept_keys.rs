//! Upserts that may change a key by which other rows or operations know the row, as if they kept it.

use std::collections::BTreeSet;

use super::model::Mapping;
use super::operation::{ColumnId, Operation, OperationKind};

/// An upsert that leaves identifying columns of a stored row as they are. If the row has the supplied values already, the
/// result is that of the upsert itself.
#[derive(Debug)]
pub struct KeepingKeys {
    /// The upsert without these columns in its `update`.
    pub operation: Operation,
    /// The columns that must have the supplied values, besides those of the upsert's own key.
    pub columns: Vec<ColumnId>,
}

impl Mapping {
    /// The upsert that keeps the identifying columns which this one may change. Returns `None` if it changes none, or if
    /// it would change no other column: on PostgreSQL, such an upsert does not lock the stored row.
    #[must_use]
    pub fn keeping_keys(&self, operation: &Operation) -> Option<KeepingKeys> {
        let OperationKind::Upsert { key, guard, .. } = &operation.kind else { return None };
        let reads_rows = operation.parent.is_some() || operation.row_numbers().next().is_some();
        if reads_rows || operation.keep_if_absent_reads().next().is_some() {
            return None;
        }
        let identifying = self.identifying_columns(operation);
        let mut keeping = operation.clone();
        let OperationKind::Upsert { update, .. } = &mut keeping.kind else { return None };
        let mut columns: Vec<ColumnId> = Vec::new();
        update.retain(|column| {
            let is_kept = identifying.contains(column);
            if is_kept {
                columns.push(*column);
            }
            !is_kept
        });
        let is_plain = |column: &ColumnId| Some(*column) != *guard && operation.combine_of(*column).is_none();
        if columns.is_empty() || update.is_empty() || !columns.iter().all(is_plain) {
            return None;
        }
        let assumed = self.assumed_keys(&keeping).into_iter().flatten();
        columns.extend(assumed.filter(|column| !key.contains(column)));
        columns.sort_unstable();
        columns.dedup();
        Some(KeepingKeys { operation: keeping, columns })
    }

    /// Columns of the operation's table by which its rows are known: those of its unique keys, those by which operations
    /// address rows, and those that refer to rows which an operation deletes.
    fn identifying_columns(&self, operation: &Operation) -> BTreeSet<ColumnId> {
        let table = &self.tables[operation.table];
        let unique = table.unique_keys().flatten();
        let others = self.operations().filter(|other| other.table == operation.table);
        let addressing = others.flat_map(Operation::key);
        let is_deleted =
            |parent| self.operations().any(|other| other.table == parent && other.kind.deletes_rows());
        let references = table.foreign_keys.iter().filter(|key| is_deleted(key.references));
        let references = references.flat_map(|key| &key.columns);
        unique.chain(addressing).chain(references).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The columns that the only operation keeps, and those that it then updates.
    fn kept(operation: &str) -> Option<(Vec<ColumnId>, Vec<ColumnId>)> {
        let text = format!(
            r"
format: 1
mapping: test
source: {{}}
tables:
  things:
    columns:
      id:    {{type: int, path: $.id}}
      code:  {{type: varchar(9), path: $.code, required: true}}
      state: {{type: int, path: $.n, keep_if_absent: true}}
      at:    {{type: int, path: $.at}}
    primary_key: [id]
    unique: {{uq_code: [code]}}
events:
  - upsert: things
    {operation}
"
        );
        let (mapping, _) = Mapping::parse("test", &text).unwrap();
        let keeping = mapping.keeping_keys(mapping.operations().next().unwrap())?;
        Some((keeping.columns, keeping.operation.updated_columns().to_vec()))
    }

    #[test]
    fn an_upsert_keeps_its_unique_keys() {
        assert_eq!(kept("update: [code, at]"), Some((vec![1], vec![3])));
        assert_eq!(kept("update: [code, at]\n    guard: at"), Some((vec![1], vec![3])));
        assert_eq!(kept("update: [at]"), None);
        // Nothing else would be updated.
        assert_eq!(kept("update: [code]"), None);
        // These depend on the stored row.
        assert_eq!(kept("update: [code, state, at]"), None);
        assert_eq!(kept("update: [at]\n    combine: {code: max}"), None);
    }
}
