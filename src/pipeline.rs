//! Row 4. The loop: read, extract, apply, commit. Reading and extracting run ahead of the
//! database in a thread of their own, a few batches at most.

mod apply;
mod attempt;
mod batch;
mod context;
mod cooldowns;
mod error;
mod health;
pub mod meters;
mod options;
mod park;
mod partitions;
mod reader;
mod replay;
mod report;
mod retry;
mod run;
mod stages;
mod summary;

pub use context::Surroundings;
pub use error::RunError;
pub use health::{Dependency, Health, Hindrance};
pub use options::{BATCH_EVENTS, Options, Order, WRITERS};
pub use park::{ledger_name, origin};
pub use replay::{Tried, end_replay};
pub(crate) use retry::Retry;
pub use retry::insist;
pub use run::{Pipeline, Setup};
pub use stages::Stages;
pub use summary::Summary;
