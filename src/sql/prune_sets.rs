//! Deletes of the rows of many parents that are not in their events, in one statement, and the look-up that tells
//! which of the parents have such rows.

use super::context;
use super::operation::Renderer;
use super::statement::{Binding, Lookup, PruneSets, ROWS_OF_A_PARENT, StoredSets};
use super::templates::TemplateFault;
use crate::dialect::Dialect;
use crate::mapping::{ColumnId, Operation, OperationKind};
use crate::types::Type;

impl Renderer<'_> {
    /// The statement that reads the stored rows of several parents. Returns `None` if each set is deleted from, as by a
    /// user's template, or if the stored values cannot be told from their texts.
    pub(super) fn stored_sets(self, operation: &Operation) -> Result<Option<Box<StoredSets>>, TemplateFault> {
        let OperationKind::Prune { of, rest } = &operation.kind else { return Ok(None) };
        let table = &self.mapping.tables[operation.table];
        let has_one_text = |column: &ColumnId| {
            let column = &table.columns[*column];
            column.ty.has_one_text() && column.dialect_type(self.dialect).is_none()
        };
        // A statement of SQLite deletes the surplus rows of many parents in less time.
        let is_needed = self.dialect != Dialect::Sqlite && self.prunes_several(operation);
        if !is_needed || !rest.iter().all(has_one_text) {
            return Ok(None);
        }
        let (binding, buckets) = self.binding(true, of.len());
        let statement = self.rendered(table, of, "stored_sets.sql", binding, &buckets, |parents| {
            context::stored_sets(self.mapping, table, (of, rest), parents, self.dialect)
        })?;
        let lookup = Lookup { statement, reads: (0..of.len()).collect() };
        let types = std::iter::once(Type::BigInt).chain(rest.iter().map(|_| Type::Text));
        Ok(Some(Box::new(StoredSets { lookup, types: types.collect() })))
    }

    /// Whether the sets of several parents can be handled together.
    fn prunes_several(self, operation: &Operation) -> bool {
        let OperationKind::Prune { of, rest } = &operation.kind else { return false };
        let table = &self.mapping.tables[operation.table];
        !rest.is_empty()
            && self.mapping.has_independent_rows(operation)
            && self.can_join(table, of, of)
            && self.templates.takes_several("prune.sql", "prune_sets.sql")
    }

    /// The statement for the sets of several parents. Returns `None` if each parent has a statement.
    pub(super) fn prune_sets(self, operation: &Operation) -> Result<Option<Box<PruneSets>>, TemplateFault> {
        let OperationKind::Prune { of, rest } = &operation.kind else { return Ok(None) };
        let table = &self.mapping.tables[operation.table];
        if !self.prunes_several(operation) {
            return Ok(None);
        }
        let bound: Vec<ColumnId> = of.iter().chain(rest).copied().collect();
        let (binding, _) = self.binding(true, bound.len());
        let most = self.dialect.max_placeholders();
        let sizes: Vec<(usize, usize)> = match binding {
            // One text takes any numbers.
            Binding::Arrays => vec![(1, 1)],
            _ => parents(self.dialect)
                .into_iter()
                .flat_map(|parents| ROWS_OF_A_PARENT.map(|rows| (parents, parents * rows)))
                .filter(|(parents, rows)| parents * of.len() + rows * bound.len() <= most)
                .collect(),
        };
        if sizes.is_empty() {
            return Ok(None);
        }
        let numbers: Vec<usize> = (0..sizes.len()).collect();
        let statement = self.rendered(table, &bound, "prune_sets.sql", binding, &numbers, |number| {
            context::prune_sets(self.mapping, table, (of, rest), sizes[number], self.dialect)
        })?;
        Ok(Some(Box::new(PruneSets { statement, sizes, parent_width: of.len() })))
    }
}

/// Numbers of parents for which a statement with placeholders is rendered. MySQL and MariaDB compare each stored row of
/// these parents with the rows of all their sets, so more parents gain nothing.
fn parents(dialect: Dialect) -> [usize; 4] {
    if dialect == Dialect::Sqlite { [64, 16, 4, 2] } else { [16, 8, 4, 2] }
}
