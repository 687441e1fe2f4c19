//! Deletes of the rows of many parents that are not in their events, in one statement.

use super::context;
use super::operation::Renderer;
use super::statement::{Binding, PARENTS, PruneSets, ROWS_OF_A_PARENT};
use super::templates::TemplateFault;
use crate::dialect::Dialect;
use crate::mapping::{ColumnId, Operation, OperationKind};

impl Renderer<'_> {
    /// The statement for the sets of several parents. Returns `None` if each parent has a statement.
    pub(super) fn prune_sets(self, operation: &Operation) -> Result<Option<Box<PruneSets>>, TemplateFault> {
        let OperationKind::Prune { of, rest } = &operation.kind else { return Ok(None) };
        let table = &self.mapping.tables[operation.table];
        let can_join = self.mapping.has_independent_rows(operation) && self.can_join(table, of, of);
        // A call of SQLite costs little.
        if self.dialect == Dialect::Sqlite
            || rest.is_empty()
            || !can_join
            || !self.templates.takes_several("prune.sql", "prune_sets.sql")
        {
            return Ok(None);
        }
        let bound: Vec<ColumnId> = of.iter().chain(rest).copied().collect();
        let (binding, _) = self.binding(true, bound.len());
        let sizes: Vec<(usize, usize)> = match binding {
            // One text takes any numbers.
            Binding::Arrays => vec![(1, 1)],
            _ => PARENTS
                .into_iter()
                .flat_map(|parents| ROWS_OF_A_PARENT.map(|rows| (parents, parents * rows)))
                .collect(),
        };
        let numbers: Vec<usize> = (0..sizes.len()).collect();
        let statement = self.rendered(table, &bound, "prune_sets.sql", binding, &numbers, |number| {
            context::prune_sets(self.mapping, table, (of, rest), sizes[number], self.dialect)
        })?;
        Ok(Some(Box::new(PruneSets { statement, sizes, parent_width: of.len() })))
    }
}
