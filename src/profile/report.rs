//! The result of a profile. It serializes to the JSON of `mapper profile --json`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::columns::{ColumnValues, Refusal};
use super::event_types::{RuleEvents, UnmappedTypes};
use super::limit::{LimitUse, limit_use};
use super::rows_per_event::RowsPerEvent;
use super::unmapped::UnmappedPath;
use crate::mapping::{Mapping, TableId};
use crate::types::{Loss, Type, Value};

/// Statistics about the events of a mapping.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProfileReport {
    /// The events of each rule, in the order of the mapping.
    pub event_types: Vec<RuleEvents>,
    /// Events of types without a rule.
    pub unmapped_types: UnmappedTypes,
    /// Events without a type, in dead letters.
    pub without_type: u64,
    /// The tables, in the order of the mapping.
    pub tables: Vec<TableProfile>,
    /// Values that no rule for their event reads.
    pub unmapped: UnmappedReport,
}

/// The rows and columns of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TableProfile {
    /// Its name.
    pub table: String,
    /// The rows per event.
    pub rows_per_event: RowsPerEvent,
    /// Its columns.
    pub columns: Vec<ColumnProfile>,
}

/// Where the values of a column come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// From events.
    Events,
    /// The mapping has a constant.
    Constant,
    /// The database generates them.
    Generated,
    /// No operation writes the column.
    NotWritten,
}

/// The values of a column. Each row counts once, also if it cannot be written.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ColumnProfile {
    /// Its name.
    pub column: String,
    /// Its type.
    #[serde(rename = "type")]
    pub ty: String,
    /// Where its values come from.
    pub origin: Origin,
    /// Rows whose path matches a value that the column accepts.
    pub matched: u64,
    /// Rows whose path matches a null or a value of `null_if`, which the column accepts.
    pub null: u64,
    /// Rows whose path matches nothing or a value of `absent_if`, which the column accepts.
    pub absent: u64,
    /// Rows whose value is refused.
    pub refused: u64,
    /// The causes of refusals, the most frequent first.
    pub refusals: Vec<Refusal>,
    /// Rows whose value differs from that of the event, because the mapping allows it, by kind. Invalid values count in
    /// no other number.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub losses: BTreeMap<Loss, u64>,
    /// The most characters of a text, if the type is a text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longest_characters: Option<usize>,
    /// The most bytes of a text, of JSON or of binary data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longest_bytes: Option<usize>,
    /// The smallest number or the earliest time, if examples are kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smallest: Option<String>,
    /// The largest number or the latest time, if examples are kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub largest: Option<String>,
    /// The part of the type's limit that the values need.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit_use: Option<LimitUse>,
}

/// Paths that no rule reads.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnmappedReport {
    /// The paths, in their order.
    pub paths: Vec<UnmappedPath>,
    /// The number of values at further paths, which were not kept.
    pub values_left_out: u64,
}

/// Where the values of a column come from.
pub(super) fn origin(mapping: &Mapping, table: TableId, column: usize) -> Origin {
    let operations = mapping.operations().filter(|operation| operation.table == table);
    let reads = operations.flat_map(|operation| &operation.reads).filter(|read| read.column == column);
    let mut origin = if mapping.tables[table].columns[column].is_generated() {
        Origin::Generated
    } else {
        Origin::NotWritten
    };
    for read in reads {
        if read.value_source.selectors().next().is_some() {
            return Origin::Events;
        }
        origin = Origin::Constant;
    }
    origin
}

fn shown(value: &Value) -> String {
    match value {
        // With an exponent, if it is large.
        Value::Double(number) => serde_json::Value::from(*number).to_string(),
        other => other.to_string(),
    }
}

/// Describes the values of a column.
pub(super) fn column_profile(
    name: &str,
    ty: &Type,
    origin: Origin,
    values: &ColumnValues,
    keep_examples: bool,
) -> ColumnProfile {
    let extremes = &values.extremes;
    let shown = |value: &Option<Value>| value.as_ref().filter(|_| keep_examples).map(shown);
    let mut refusals = values.refusals.clone();
    // The sort is stable: causes of the same number stay in the order in which they were found.
    refusals.sort_by_key(|refusal| std::cmp::Reverse(refusal.values));
    ColumnProfile {
        column: name.to_owned(),
        ty: ty.to_string(),
        origin,
        matched: values.matched,
        null: values.null,
        absent: values.absent,
        refused: values.refused(),
        refusals,
        losses: values.losses.clone(),
        longest_characters: extremes.characters,
        longest_bytes: extremes.bytes,
        smallest: shown(&extremes.smallest),
        largest: shown(&extremes.largest),
        limit_use: limit_use(ty, extremes),
    }
}
