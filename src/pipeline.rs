//! Row 4. The loop: read, decode, extract, schedule, write, commit. A reader thread reads and extracts at
//! most a few batches ahead of the database.

mod accepted;
mod apply;
mod attempt;
mod barrier;
mod batch;
mod committed_lines;
mod comparisons;
mod context;
mod cooldowns;
mod divide;
mod error;
mod fault_groups;
mod health;
mod isolation;
mod job;
pub mod meters;
mod options;
mod park;
mod partitions;
mod profile;
mod reader;
mod rejection;
mod replay;
mod retry;
mod run;
mod schema_check;
mod separate_events;
mod stages;
mod stats;
mod summary;
mod unmapped_paths;

pub use context::RunContext;
pub use error::{Purpose, RunError};
pub use fault_groups::{FaultCause, FaultGroup};
pub use health::{Dependency, Health, NotReadyReason};
pub use options::{DEFAULT_BATCH_EVENTS, DEFAULT_WRITERS, DryRun, FailureOrdering, Options};
pub use park::{origin, replayed_origin, stored_name, unguarded_tables};
pub use profile::{Profiler, RecordCounts, SourceProfile};
pub use replay::{GroupAdvance, Overtaking, ReplayOutcome, begin_replay, end_replay, step_replay};
pub(crate) use retry::Retry;
pub use retry::with_retry;
pub use run::{Pipeline, Setup};
pub use stages::Stages;
pub use summary::Summary;
