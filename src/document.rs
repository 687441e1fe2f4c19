//! Row 1. Reads values from documents: JSON views, paths, selectors, and the coercion of JSON values to
//! column types.

pub mod decoded;
pub mod extended;
pub mod jq;
pub mod path;

mod coerce;
mod document_values;
mod expression;
mod json;
mod value_source;

pub use coerce::{
    Codes, CoercionError, Conversion, Encoding, Epoch, Format, FormatFault, Mismatch, Moments, NumberFormat,
    Rounding, Zone, coerce, coerce_constant, coerce_with, equals_constant,
};
pub use document_values::DocumentValues;
pub use expression::{Expression, ExpressionFault};
pub(crate) use json::MAX_DEPTH;
pub use json::{Arena, Json, Member, NotJson, Number, Object, describe, parse_json};
#[cfg(test)]
pub(crate) use json::{json, leaked, leaked_arena};
pub use path::member_cursor::MemberCursor;
pub use value_source::{Level, Selector, Special, ValueSource};
