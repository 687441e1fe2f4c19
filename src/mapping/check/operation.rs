//! An operation while it is checked.

use super::checker::{Draft, Roots};
use crate::mapping::model::{ColumnId, Each, Operation, OperationKind, Read, TableId};
use crate::mapping::spec::OperationSpec;

/// An operation in the making: where it stands, and what its rows are.
pub(super) struct OperationContext<'s> {
    pub(super) table: TableId,
    pub(super) spec: &'s OperationSpec,
    pub(super) roots: Roots<'s>,
    pub(super) levels: Vec<Each>,
}

impl OperationContext<'_> {
    /// An operation on rows that are there: it is done once for each element of the innermost level
    /// that it reads.
    pub(super) fn finding_rows(&self, reads: Vec<Read>, kind: OperationKind) -> Operation {
        let levels = reads.iter().map(|read| read.reading.levels()).max().unwrap_or(0);
        let each = self.levels.get(..levels).unwrap_or_default().to_vec();
        Operation { table: self.table, each, when: None, reads, kind }
    }

    /// Whether it has a value for a column.
    pub(super) fn writes(&self, draft: &Draft<'_>, column: ColumnId) -> bool {
        let spec = &draft.spec.columns[column];
        let mut own = self.spec.shape.columns.iter();
        spec.reading.given || own.any(|(name, _)| name.value == spec.name.value)
    }
}
