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
mod retry;
mod run;
mod stages;
mod stats;
mod summary;

pub use context::RunContext;
pub use error::RunError;
pub use health::{Dependency, Health, NotReadyReason};
pub use options::{DEFAULT_BATCH_EVENTS, DEFAULT_WRITERS, FailureOrdering, Options};
pub use park::{origin, stored_name};
pub use replay::{ReplayOutcome, end_replay};
pub(crate) use retry::Retry;
pub use retry::with_retry;
pub use run::{Pipeline, Setup};
pub use stages::Stages;
pub use summary::Summary;
