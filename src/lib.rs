//! A generic, config-driven document-to-relational mapper.

pub mod cli;
pub mod dead_letter;
pub mod diagnostic;
pub mod dialect;
pub mod extract;
pub mod mapping;
pub mod pipeline;
pub mod plan;
pub mod record;
pub mod render;
pub mod sink;
pub mod source;
pub mod value;
