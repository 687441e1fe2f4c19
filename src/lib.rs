//! A generic, config-driven document-to-relational mapper: a YAML mapping says which paths of a
//! nested event become which columns of which tables, and how they are written.
//!
//! ```text
//!  source      extract          plan            sink                     source
//!  record  ->  event -> rows -> groups      ->  one transaction      ->  next position
//!                |                               ^
//!                | poison                        | statements
//!                v                               |
//!           dead_letter          mapping -> render (templates, at start-up)
//! ```
//!
//! Two rules have no exception. Templates see the mapping, never an event: SQL text is rendered
//! at start-up and events only supply bound arguments. And one event is one atom: all its rows
//! become visible together or not at all.
//!
//! The floors, each of which uses lower ones only:
//!
//! | floor | modules | what they are |
//! |---|---|---|
//! | 5 | [`cli`] | the command line |
//! | 4 | [`pipeline`] | the loop, and the policy on errors |
//! | 3 | [`source`], [`sink`], [`dead_letter`] | all that touches a disk or a database |
//! | 2 | [`extract`], [`plan`], [`render`] | pure: record → rows, rows → groups, mapping → SQL |
//! | 1 | [`mapping`], [`change`] | the file as written, checked, compiled; a row's worth of an operation |
//! | 0 | [`value`], [`record`], [`dialect`], [`diagnostic`], [`kafka`] | what all of them speak of |

pub mod change;
pub mod cli;
pub mod dead_letter;
pub mod diagnostic;
pub mod dialect;
pub mod extract;
pub mod kafka;
pub mod mapping;
pub mod pipeline;
pub mod plan;
pub mod record;
pub mod render;
pub mod sink;
pub mod source;
pub mod value;
