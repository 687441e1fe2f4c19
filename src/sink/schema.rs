//! The live schema, and its difference to the mapping.

mod fit;
mod live;

pub(super) use fit::fit;
pub use fit::{Fit, Misfit};
pub(super) use live::{LiveColumn, LiveKey, LiveTable, LiveType, gather_references, split_type};
