//! Columns whose values a change holds.

use crate::mapping::ColumnId;

/// Columns of a table whose values are known, in column order, each with the index of its value in a change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct KnownColumns(pub(super) Vec<(ColumnId, usize)>);

impl KnownColumns {
    pub(super) fn new(pairs: impl IntoIterator<Item = (ColumnId, usize)>) -> KnownColumns {
        let mut pairs: Vec<(ColumnId, usize)> = pairs.into_iter().collect();
        pairs.sort_unstable();
        pairs.dedup_by_key(|(column, _)| *column);
        KnownColumns(pairs)
    }

    pub(super) fn columns(&self) -> Vec<ColumnId> {
        self.0.iter().map(|(column, _)| *column).collect()
    }

    /// Returns the given columns if all of them are known.
    pub(super) fn subset(&self, columns: &[ColumnId]) -> Option<KnownColumns> {
        let find = |column: &ColumnId| self.0.iter().find(|(known, _)| known == column).copied();
        columns.iter().map(find).collect::<Option<Vec<_>>>().map(KnownColumns::new)
    }
}
