//! Row 2. Mapping + templates → SQL text, all of it rendered at start-up. Templates see the
//! mapping, never an event; events only supply bound arguments.

mod context;
mod operation;
mod partial_update;
mod rendered;
mod state;
mod statement;
mod templates;
mod text;

pub use partial_update::PartialUpdate;
pub use rendered::{Rendered, TableDdl, render};
pub use state::{StateQuery, StateSql, StateStatements};
pub use statement::{
    Binding, Conflicts, Lookup, MAX_ARRAY_ROWS, Match, Newer, OperationSql, Statement, Strategy,
    max_replace_rows,
};
pub use templates::{TemplateFault, Templates};
pub use text::Sql;
