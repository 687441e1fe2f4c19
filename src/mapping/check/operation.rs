//! The context in which an operation is checked.

use super::checker::{PathRoots, TableDraft};
use crate::mapping::model::{ColumnId, Each, Operation, OperationKind, Read, TableId};
use crate::mapping::spec::OperationSpec;

/// An operation while it is checked: its table, its spec, and the elements that its paths can use.
pub(super) struct OperationContext<'s> {
    pub(super) table: TableId,
    pub(super) spec: &'s OperationSpec,
    pub(super) roots: PathRoots<'s>,
    pub(super) levels: Vec<Each>,
}

impl OperationContext<'_> {
    /// Creates an update or a delete. It runs once for each element of its own levels or, without such levels, of the
    /// innermost level of the table that it reads.
    pub(super) fn change_operation(&self, reads: Vec<Read>, kind: OperationKind) -> Operation {
        let operation = self.lookup_operation(reads, kind);
        match self.spec.overrides.each {
            Some(_) => Operation { each: self.levels.clone(), ..operation },
            None => operation,
        }
    }

    /// Creates an operation on existing rows. It runs once for each element of the innermost level that
    /// it reads.
    pub(super) fn lookup_operation(&self, reads: Vec<Read>, kind: OperationKind) -> Operation {
        let levels = reads.iter().map(|read| read.value_source.levels()).max().unwrap_or(0);
        let each = self.levels.get(..levels).unwrap_or_default().to_vec();
        Operation { table: self.table, each, when: None, reads, combine: Vec::new(), parent: None, kind }
    }

    /// Whether the operation has a value for a column.
    pub(super) fn writes(&self, draft: &TableDraft<'_>, column: ColumnId) -> bool {
        let spec = &draft.spec.columns[column];
        let mut own = self.spec.overrides.columns.iter();
        spec.value_source.is_specified || own.any(|(name, _)| name.value == spec.name.value)
    }
}
