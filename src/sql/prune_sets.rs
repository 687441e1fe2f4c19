//! Deletes of the rows of many parents that are not in their events, in one statement.

use super::context;
use super::operation::Renderer;
use super::statement::{Binding, PARENTS, PruneSets, ROWS_OF_A_PARENT};
use super::templates::TemplateFault;
use super::text::Sql;
use crate::dialect::Dialect;
use crate::mapping::{ColumnId, Operation, OperationKind};

impl Renderer<'_> {
    /// The statement for the sets of several parents. Returns `None` if each parent has a statement.
    pub(super) fn prune_sets(self, operation: &Operation) -> Result<Option<Box<PruneSets>>, TemplateFault> {
        let OperationKind::Prune { of, rest } = &operation.kind else { return Ok(None) };
        let table = &self.mapping.tables[operation.table];
        let is_replaced =
            self.templates.has_override("prune.sql") && !self.templates.has_override("prune_sets.sql");
        let can_join = self.mapping.has_independent_rows(operation) && self.can_join(table, of, of);
        // A call of SQLite costs little.
        if self.dialect == Dialect::Sqlite || rest.is_empty() || is_replaced || !can_join {
            return Ok(None);
        }
        let bound: Vec<ColumnId> = of.iter().chain(rest).copied().collect();
        let context = |parents, rows| {
            context::prune_sets(self.mapping, table, (of, rest), (parents, rows), self.dialect)
        };
        let (binding, _) = self.binding(true, bound.len());
        let mut sizes: Vec<(usize, usize)> = vec![(1, 1)];
        if binding != Binding::Arrays {
            let with_rows = |parents| ROWS_OF_A_PARENT.map(|rows| (parents, parents * rows));
            sizes = PARENTS.into_iter().flat_map(with_rows).collect();
        }
        let mut statement =
            self.rendered(table, &bound, "prune_sets.sql", binding, &[], |_| context(1, 1))?;
        for (parents, rows) in &sizes {
            let text = self.templates.render("prune_sets.sql", context(*parents, *rows))?;
            statement.texts.push((*parents, Sql::new(text)));
        }
        let rows = sizes.into_iter().map(|(_, rows)| rows).collect();
        Ok(Some(Box::new(PruneSets { statement, rows, parent_width: of.len() })))
    }
}
