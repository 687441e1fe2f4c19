//! Facts about tables and references that diagrams of each format show. The format supplies the function that
//! escapes a name.

use crate::mapping::{Column, ColumnId, ForeignKey, Mapping, OnDelete, Table};
use crate::types::Type;

/// The logical type. An `enum` has no values here, since it can have hundreds.
pub(super) fn type_name(column: &Column) -> String {
    match &column.ty {
        Type::Enum(_) => column.ty.name().to_owned(),
        other => other.to_string(),
    }
}

/// The kinds of keys that contain the column.
pub(super) fn key_marks(table: &Table, column: ColumnId) -> Vec<&'static str> {
    let in_foreign_key = table.foreign_keys.iter().any(|key| key.columns.contains(&column));
    let in_unique_key = table.unique.iter().any(|key| key.columns.contains(&column));
    let marks = [("PK", table.primary_key.contains(&column)), ("FK", in_foreign_key), ("UK", in_unique_key)];
    marks.into_iter().filter(|(_, applies)| *applies).map(|(mark, _)| mark).collect()
}

/// Remarks about the column. `UK` alone would claim that each column of a unique key is unique by itself, so
/// the remarks name the other columns.
pub(super) fn remarks(table: &Table, column: ColumnId, escape: fn(&str) -> String) -> Vec<String> {
    let declared: &Column = &table.columns[column];
    let words = [("required", declared.required), ("generated", declared.is_generated())];
    let mut remarks: Vec<String> =
        words.into_iter().filter(|(_, applies)| *applies).map(|(word, _)| word.to_owned()).collect();
    for key in table.unique.iter().filter(|key| key.columns.contains(&column)) {
        let others: Vec<ColumnId> = key.columns.iter().copied().filter(|other| *other != column).collect();
        if !others.is_empty() {
            remarks.push(format!("unique with {}", names(table, &others, escape)));
        }
    }
    remarks
}

/// A foreign key, and how many rows it connects.
pub(super) struct Reference<'a> {
    pub(super) child: &'a Table,
    pub(super) parent: &'a Table,
    /// Whether each child row has a parent row: no column can be NULL.
    pub(super) is_required: bool,
    /// Whether a parent row has at most one child row: a key of the child consists of these columns.
    pub(super) is_unique: bool,
    /// Whether the columns are a part of the child's primary key.
    pub(super) is_identifying: bool,
    key: &'a ForeignKey,
}

/// The references between the tables, child by child.
pub(super) fn references(mapping: &Mapping) -> impl Iterator<Item = Reference<'_>> {
    mapping.tables.iter().flat_map(|child| {
        child.foreign_keys.iter().map(|key| Reference {
            child,
            parent: &mapping.tables[key.references],
            is_required: key.columns.iter().all(|column| child.columns[*column].required),
            is_unique: child.unique_keys().any(|unique| unique.iter().all(|id| key.columns.contains(id))),
            is_identifying: key.columns.iter().all(|column| child.primary_key.contains(column)),
            key,
        })
    })
}

impl Reference<'_> {
    /// The referring columns, the referenced ones if their names differ, and the effect of a delete.
    pub(super) fn label(&self, escape: fn(&str) -> String) -> String {
        let columns = names(self.child, &self.key.columns, escape);
        let referenced = names(self.parent, &self.key.referenced, escape);
        let columns = if columns == referenced { columns } else { format!("{columns} → {referenced}") };
        match self.key.on_delete {
            OnDelete::NoAction => columns,
            OnDelete::Cascade => format!("{columns}; on delete cascade"),
            OnDelete::SetNull => format!("{columns}; on delete set null"),
        }
    }
}

fn names(table: &Table, columns: &[ColumnId], escape: fn(&str) -> String) -> String {
    table.names(columns).map(escape).collect::<Vec<_>>().join(", ")
}
