//! Row 2. Mapping + templates → SQL text. It is rendered at start-up, except for partial updates, which are
//! rendered when they are needed. Templates see the mapping, never an event: events supply only bound
//! parameters.

mod alter;
mod context;
mod joined_rows;
mod kept_keys;
mod operation;
mod partial_update;
mod postgres_type;
mod prune_sets;
mod qualified_name;
mod rebuild;
mod rendered;
mod row_reads;
mod rows;
mod scratch;
mod state;
mod statement;
mod templates;
mod text;
mod unlocked_keys;

pub(crate) use alter::{Algorithm, AlterSql, Clause, IndexChange, LiveName, RowCheck};
pub use context::is_native_array;
pub use kept_keys::KeptKeys;
pub use partial_update::PartialUpdate;
pub(crate) use rebuild::{CopiedColumn, KeptColumn, KeptParts, KeptReference, rebuilt_name};
pub use rendered::{Rendered, TableDdl, render};
pub use row_reads::{NumberRead, RowReads};
pub use rows::{ReadColumn, RowQuery};
pub use scratch::ScratchSql;
pub use state::{StateQuery, StateSql, StateStatements};
pub use statement::{
    Binding, Conflicts, ExecutedSets, Lookup, MAX_ARRAY_ROWS, Match, NativeArray, Newer, OperationSql,
    PruneSets, Statement, StoredSets, Strategy, max_replace_rows,
};
pub use templates::{TemplateFault, Templates};
pub use text::Sql;
pub use unlocked_keys::KeyUse;
