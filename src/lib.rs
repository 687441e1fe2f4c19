//! A generic, config-driven document-to-relational mapper. A YAML mapping says which paths of a nested event
//! become which columns of which tables, and how the rows are written.
//!
//! ```text
//!  source     decode         extract       schedule       sink
//!  record -> document(s) -> changes   ->   groups   ->  one transaction, with the next offset
//!                |             |                             ^
//!                +-- fault ----+                             | statements
//!                      v                                     |
//!                 dead_letter            mapping -> sql (templates, at start-up)
//! ```
//!
//! Two rules have no exception:
//!
//! - Templates see the mapping, never an event. SQL text is rendered at start-up; events only supply bound
//!   arguments.
//! - One event is atomic. All its rows become visible together or not at all.
//!
//! Modules are arranged in rows. A module imports from lower rows only (`tests/checks/architecture.rs`):
//!
//! | row | modules | responsibility |
//! |---|---|---|
//! | 6 | [`cli`] | the command line: a file per subcommand |
//! | 5 | [`app`] | code that several subcommands share |
//! | 4 | [`pipeline`] | the loop and the error policy |
//! | 3 | [`source`], [`sink`], [`dead_letter`]; below them [`kafka`] | all I/O: files, brokers, databases |
//! | above 2 | [`profile`] | pure: statistics about events and a mapping |
//! | 2 | [`decode`], [`extract`], [`schedule`], [`sql`] | pure: record → document → changes → batches; mapping → SQL |
//! | 1 | [`mapping`]; below it [`document`] | the file as written, checked, merged; reading values out of documents |
//! | 0 | [`types`], [`record`], [`topic`], [`secrets`], [`diagnostic`], [`dialect`], `shell` | types that all other modules use |

#![warn(unreachable_pub)]

pub mod app;
pub mod cli;
pub mod dead_letter;
pub mod decode;
pub mod diagnostic;
pub mod dialect;
pub mod document;
pub mod extract;
pub mod infer;
pub mod kafka;
pub mod mapping;
pub mod pipeline;
pub mod profile;
pub mod record;
pub mod schedule;
pub mod secrets;
mod shell;
pub mod sink;
pub mod source;
pub mod sql;
pub mod topic;
pub mod types;
