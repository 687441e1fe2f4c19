//! Floor 1. The mapping file: as written (`spec`), checked (`check`), and what the engine works
//! from (`model`). Only the checked [`Mapping`] leaves this folder.

mod model;
pub mod path;

pub use model::{
    Column, ColumnId, Each, ForeignKey, IfNoRow, Key, Mapping, OnDelete, Operation, OperationKind, Read,
    Reading, Rule, Table, TableId,
};
