//! Row 5. What several subcommands share: connecting, creating and comparing tables, joining a group,
//! HTTP, signals.

mod background;
pub(crate) mod http;
pub(crate) mod signals;
mod start;

pub use start::{connect, create_missing, fit, join};
