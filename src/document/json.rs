//! JSON values of documents, and how they are parsed and written.

mod parse;
pub(super) mod value;
mod write;

pub(crate) use parse::MAX_DEPTH;
pub use parse::{NotJson, parse_json};
pub use value::{Arena, Json, Member, Number, Object, describe};
#[cfg(test)]
pub(crate) use value::{json, leaked, leaked_arena};
