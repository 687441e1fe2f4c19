//! Row 1. Reads values from documents: JSON views, paths, selectors, and the coercion of JSON values to
//! column types.

pub mod decoded;
pub mod extended;
pub mod jq;
pub mod path;

mod coerce;
mod document_values;
mod elements;
mod expression;
mod json;
mod record_values;
mod value_source;

pub use coerce::{
    Codes, CoercionError, Conversion, Encoding, Epoch, Format, FormatFault, LogicalFault, LogicalType,
    Mismatch, Moments, NumberFormat, Rounding, Zone, coerce, coerce_constant, coerce_with, equals_constant,
};
pub use document_values::{DocumentValues, RecordDocumentValues};
pub use elements::{ElementSource, Elements, ElementsFault};
pub use expression::{Expression, ExpressionFault};
pub(crate) use json::MAX_DEPTH;
pub use json::{Arena, Json, Member, NotJson, Number, Object, describe, parse_json};
#[cfg(test)]
pub(crate) use json::{json, leaked, leaked_arena};
pub use path::member_cursor::MemberCursor;
pub use record_values::RecordValues;
pub use value_source::{KeyValue, Level, RowNumber, Selector, Special, ValueSource};
