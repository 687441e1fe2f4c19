//! A generic, config-driven document-to-relational mapper.

pub mod diagnostic;
pub mod dialect;
pub mod extract;
pub mod mapping;
pub mod plan;
pub mod record;
pub mod render;
pub mod value;
