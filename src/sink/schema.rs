//! The live schema and its difference to the mapping.

mod diff;
mod live;

pub(super) use diff::diff;
pub use diff::{SchemaDiff, SchemaMismatch};
pub(super) use live::{
    LiveColumn, LiveKey, LiveReference, LiveTable, LiveType, TableName, gather_references, quoted_texts,
    split_type,
};
