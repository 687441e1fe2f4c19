//! Row 5. Code that several subcommands share: connecting, creating and comparing tables, opening sources,
//! the log of a replay, HTTP, signals.

mod background;
mod connect;
mod error;
pub(crate) mod http;
mod replay_log;
pub(crate) mod signals;
mod source;
mod tables;

pub use connect::{
    check_created_state_tables, check_state_tables, connect, create_state_tables, join_group, read_state,
};
pub use error::AppError;
pub use replay_log::ReplayLog;
pub use source::{ReadOptions, open_source, source_name, topic_spec};
pub use tables::{compare_tables, prepare_tables};
