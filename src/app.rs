//! Row 5. Code that several subcommands share: connecting, creating and comparing tables, opening sources,
//! the log of a replay, cases of `mapper test`, HTTP, signals.

mod background;
pub mod cases;
mod connect;
mod dead_letters;
mod dry_run;
mod error;
mod evolve;
pub(crate) mod http;
mod replay_log;
pub(crate) mod signals;
mod source;
mod tables;

pub use connect::{
    FirstConnection, check_created_state_tables, check_dead_letter_topic, check_state_tables, connect,
    connect_for_dry_run, connect_to_schema, contact_broker, create_state_tables, join_group, read_state,
    read_without_group,
};
pub use dead_letters::{DropLog, list_dead_letters};
pub use dry_run::{DryRunPlan, prepare_dry_run};
pub use error::AppError;
pub use evolve::{evolve, migrated_mapping};
pub use replay_log::ReplayLog;
pub use source::{
    ReadOptions, open_source, open_to_inspect, reject_dead_letter_file, source_name, topic_spec,
};
pub use tables::{compare_tables, prepare_tables};
