//! Row 1. Reading values out of documents: JSON views, paths, and the coercion of what they find to a
//! column's type.

pub mod decoded;
pub mod extended;
pub mod path;

mod coerce;
mod json;
mod value_source;

pub use coerce::{CoercionError, Epoch, Mismatch, coerce, coerce_constant, coerce_epoch};
pub use json::{Arena, Json, Member, NotJson, Number, Object, describe, parse_json};
#[cfg(test)]
pub(crate) use json::{json, leaked, leaked_arena};
pub use path::member_cursor::MemberCursor;
pub use value_source::{Level, Selector, ValueSource};
