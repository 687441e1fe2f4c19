//! Row 3. Database access: connects, compares and creates tables, writes batches in transactions. A
//! [`Driver`](driver::Driver) per database supplies the primitives; all databases share the other code.

mod apply;
mod chunk;
mod connections;
mod counts;
mod database;
mod driver;
mod dry_run;
mod error;
mod mysql;
mod plan;
mod pool;
mod postgres;
mod row_reads;
mod schema;
mod schema_change;
mod scratch;
mod session;
mod sqlite;
mod state;
mod tcp_nodelay;
mod timeout;
mod transaction;
mod url;
mod write;

pub use apply::{ApplyError, Applying};
pub use chunk::{StatementChunk, chunks};
pub use counts::RowCounts;
pub use database::{Sink, classify, codes};
pub use error::{Class, Disposition, SinkError};
pub use plan::{Difference, Effect, Follows, Obstacle, Plan, PlanOptions, SavedPlan, SavedStep, Step};
pub use schema::{SchemaDiff, SchemaMismatch};
pub use scratch::{SCRATCH_PREFIX, Scratch};
pub use session::StatementClock;
pub use state::{
    AdvanceOutcome, ConsumerGroup, Move, ReplayProgress, StateChange, StoredOffset, done_list,
    migrations_table,
};
pub use transaction::{KeyCheck, Transaction};
pub use url::{SinkUrl, SinkUrlError, has_password, without_credentials};
