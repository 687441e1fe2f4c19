//! A generic, config-driven document-to-relational mapper.

pub mod diagnostic;
pub mod dialect;
pub mod mapping;
pub mod value;
