//! Compares the columns of a live table with those of the mapping. This module is pure.

use super::fit::{TypeRelation, fit};
use super::shape::ColumnShape;
use crate::dialect::Dialect;
use crate::mapping::{Column, ColumnId, Table};
use crate::sink::schema::{LiveTable, LiveType};

/// Parses a type as a database spells it, with its collation.
pub(super) type ParseType = fn(&ColumnShape, Dialect) -> LiveType;

/// A live table beside its table of the mapping. Names of columns are those of the mapping, also where a column will
/// still be renamed.
#[derive(Debug)]
pub(super) struct TableDelta {
    /// The live name, which can be a former one.
    pub live_name: String,
    pub live: LiveTable,
    /// The live columns.
    pub shapes: Vec<ColumnShape>,
    /// By column of the mapping.
    pub columns: Vec<ColumnDelta>,
    /// The columns of the sample, in the mapping's order.
    pub samples: Vec<ColumnShape>,
}

/// A column of the mapping beside its live column.
#[derive(Debug)]
pub(super) enum ColumnDelta {
    /// There is no live column.
    Added,
    Existing(KnownColumn),
}

/// How a live column differs from the mapping.
#[derive(Debug, Clone)]
pub(super) struct KnownColumn {
    /// The former name, if the column is renamed.
    pub former: Option<String>,
    /// The index of its shape.
    pub shape: usize,
    pub fit: TypeRelation,
    pub live_type: LiveType,
    pub wanted_type: LiveType,
    /// Whether its texts are compared in another way than by their bytes, or cannot all be stored.
    pub collation_differs: bool,
    pub default_differs: bool,
    /// Whether it becomes NOT NULL (`true`) or accepts NULL (`false`), if it changes.
    pub not_null: Option<bool>,
}

impl KnownColumn {
    /// Whether the type itself changes.
    pub(super) fn type_differs(&self) -> bool {
        self.fit != TypeRelation::Same || self.collation_differs
    }
}

impl TableDelta {
    /// The live name of a column, before it is renamed.
    pub(super) fn live_column<'d>(&'d self, table: &'d Table, column: ColumnId) -> Option<&'d str> {
        match &self.columns[column] {
            ColumnDelta::Added => None,
            ColumnDelta::Existing(known) => {
                Some(known.former.as_deref().unwrap_or(table.columns[column].name.as_str()))
            }
        }
    }

    /// The live names of columns, if all of them exist.
    pub(super) fn live_columns(&self, table: &Table, columns: &[ColumnId]) -> Option<Vec<String>> {
        columns.iter().map(|column| self.live_column(table, *column).map(str::to_owned)).collect()
    }

    /// The live columns that the mapping does not know.
    pub(super) fn unknown_columns<'d>(
        &'d self,
        table: &'d Table,
    ) -> impl Iterator<Item = &'d ColumnShape> + 'd {
        let is_known = |name: &str| table.columns.iter().any(|column| column.name.eq_ignore_ascii_case(name));
        self.shapes.iter().filter(move |shape| !is_known(&shape.name))
    }

    pub(super) fn known(&self, column: ColumnId) -> Option<&KnownColumn> {
        match &self.columns[column] {
            ColumnDelta::Added => None,
            ColumnDelta::Existing(known) => Some(known),
        }
    }
}

/// Compares a live table. `samples` are the columns as the database would create them.
pub(super) fn compare(
    table: &Table,
    (live_name, mut live): (String, LiveTable),
    mut shapes: Vec<ColumnShape>,
    samples: Vec<ColumnShape>,
    (dialect, parse): (Dialect, ParseType),
) -> TableDelta {
    let position = |shapes: &[ColumnShape], name: &str| {
        shapes.iter().position(|shape| shape.name.eq_ignore_ascii_case(name))
    };
    let mut columns = Vec::new();
    for (column, sample) in table.columns.iter().zip(&samples) {
        let current = position(&shapes, &column.name);
        let former = column.renamed_from.as_deref().filter(|_| current.is_none());
        let at = current.or_else(|| former.and_then(|former| position(&shapes, former)));
        let Some(at) = at else {
            columns.push(ColumnDelta::Added);
            continue;
        };
        let former = (current.is_none()).then(|| shapes[at].name.clone());
        if let Some(former) = &former {
            rename_column(&mut live, former, &column.name);
            shapes[at].name.clone_from(&column.name);
        }
        columns.push(ColumnDelta::Existing(compare_column(
            column,
            (at, &shapes[at]),
            sample,
            former,
            &live,
            (dialect, parse),
        )));
    }
    TableDelta { live_name, live, shapes, columns, samples }
}

fn rename_column(live: &mut LiveTable, from: &str, to: &str) {
    let keys = live.keys.iter_mut().flat_map(|key| &mut key.columns);
    let references = live.references.iter_mut().flat_map(|reference| &mut reference.columns);
    let columns = live.columns.iter_mut().map(|column| &mut column.name);
    for name in keys.chain(references).chain(columns).filter(|name| name.as_str() == from) {
        to.clone_into(name);
    }
}

fn compare_column(
    column: &Column,
    (at, shape): (usize, &ColumnShape),
    sample: &ColumnShape,
    former: Option<String>,
    live: &LiveTable,
    (dialect, parse): (Dialect, ParseType),
) -> KnownColumn {
    let (live_type, wanted_type) = (parse(shape, dialect), parse(sample, dialect));
    let same_text = shape.ty.eq_ignore_ascii_case(&sample.ty);
    let is_unknown = live_type == LiveType::Other || wanted_type == LiveType::Other;
    let fit = if same_text || column.is_numbered() && dialect == Dialect::Sqlite {
        TypeRelation::Same
    } else if is_unknown {
        TypeRelation::Other
    } else {
        match fit(&live_type, &wanted_type) {
            // SQLite stores all integers alike. By their names, they fit into more types.
            TypeRelation::Other if dialect == Dialect::Sqlite => {
                named_integer(&shape.ty).map_or(TypeRelation::Other, |live| fit(&live, &wanted_type))
            }
            fit => fit,
        }
    };
    let by_bytes = column.dialect_type(dialect).is_none()
        && (column.compared && column.ty.is_text()
            || sample.collation.is_some()
                && live.columns.iter().any(|live| live.name == column.name && live.not_utf8.is_some())
            || dialect.has_mysql_protocol() && is_always_by_bytes(column)
            || column.ty.is_text() && shape.collation.as_deref().is_some_and(is_of_keys));
    let not_null = column.required == shape.nullable && !column.is_numbered();
    KnownColumn {
        former,
        shape: at,
        fit,
        live_type,
        wanted_type,
        collation_differs: by_bytes && shape.collation != sample.collation,
        default_differs: !column.is_numbered() && shape.default != sample.default,
        not_null: not_null.then_some(column.required),
    }
}

/// The type of an integer by its name.
fn named_integer(declared: &str) -> Option<LiveType> {
    match declared.to_lowercase().as_str() {
        "smallint" => Some(LiveType::SmallInt),
        "int" | "integer" => Some(LiveType::Int),
        _ => None,
    }
}

/// Whether it is one of the collations that the templates give to keys. A column that is no key any more gets the default
/// one back.
fn is_of_keys(collation: &str) -> bool {
    ["utf8mb4_0900_bin", "utf8mb4_nopad_bin", "C"].contains(&collation)
}

/// Whether MySQL's templates give the type a binary collation, whether the column is a key or not.
fn is_always_by_bytes(column: &Column) -> bool {
    matches!(column.ty, crate::types::Type::Uuid | crate::types::Type::Enum(_))
}
