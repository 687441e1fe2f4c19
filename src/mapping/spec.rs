//! The mapping file as written: every key of the format, nothing resolved, and each leaf with its
//! position. What is missing or was refused by `read` is `None`, and has been reported.

mod events;
mod fields;
mod read;
mod tables;

use serde_json::Value as Json;

use super::model::{IfNoRow, OnConflict, OnDelete};
use super::node::{Span, Spanned};
use crate::dialect::Dialect;
use crate::value::Epoch;

pub(super) use read::read;

/// Text and where it stands.
pub(super) type Text = Spanned<String>;
/// Names in a list, and where the list stands.
pub(super) type Names = Spanned<Vec<Text>>;
/// A constant and where it stands.
pub(super) type Constant = Spanned<Json>;

/// A whole file.
#[derive(Debug)]
pub(super) struct MappingSpec {
    pub(super) name: Option<Text>,
    pub(super) topics: Vec<Text>,
    pub(super) event_type: Option<Text>,
    pub(super) entity: Option<Text>,
    pub(super) tables: Vec<TableSpec>,
    pub(super) events: Vec<EventSpec>,
}

/// `tables.<name>`
#[derive(Debug)]
pub(super) struct TableSpec {
    pub(super) name: Text,
    pub(super) external: bool,
    pub(super) each: Option<EachSpec>,
    /// Whether it may have an `each` or keys that are not here: a key of it is misspelled, or one
    /// of those is faulty. Then nothing is to be said about what it has not.
    pub(super) unsure: bool,
    pub(super) columns: Vec<ColumnSpec>,
    pub(super) primary_key: Option<Names>,
    /// Whether none was written, right or wrong.
    pub(super) lacks_primary_key: bool,
    pub(super) unique: Vec<KeySpec>,
    pub(super) indexes: Vec<KeySpec>,
    pub(super) foreign_keys: Vec<ForeignKeySpec>,
}

/// `each: {<name>: <path>}`
#[derive(Debug)]
pub(super) struct EachSpec {
    pub(super) name: Text,
    pub(super) path: Text,
}

/// `columns.<name>`
#[derive(Debug)]
pub(super) struct ColumnSpec {
    pub(super) name: Text,
    pub(super) ty: Option<Text>,
    pub(super) epoch: Option<Spanned<Epoch>>,
    /// Dialect → type in its own words, each where it stands.
    pub(super) sql: Vec<(Dialect, Text)>,
    pub(super) reading: ReadingSpec,
    pub(super) required: Option<Spanned<bool>>,
    pub(super) null_if: Option<Spanned<Vec<Constant>>>,
    pub(super) default: Option<Constant>,
    /// Where `generated` stands, if it does.
    pub(super) generated: Option<Span>,
}

/// Where a value comes from: a column's or a `set`'s `path`, `value` and `if_absent`.
#[derive(Debug, Default)]
pub(super) struct ReadingSpec {
    /// Whether a `path` or a `value` was given, be it right or wrong; or may have been, by a
    /// misspelled key. Then it is not to be called missing as well.
    pub(super) given: bool,
    pub(super) path: Option<Text>,
    pub(super) value: Option<Constant>,
    pub(super) if_absent: Option<Constant>,
}

/// `unique.<name>` and `indexes.<name>`
#[derive(Debug)]
pub(super) struct KeySpec {
    pub(super) name: Text,
    pub(super) columns: Names,
}

/// `foreign_keys.<name>`
#[derive(Debug)]
pub(super) struct ForeignKeySpec {
    pub(super) name: Text,
    pub(super) columns: Option<Names>,
    pub(super) references: Option<(Text, Names)>,
    pub(super) on_delete: Option<Spanned<OnDelete>>,
}

/// `events.<event type>`
#[derive(Debug)]
pub(super) struct EventSpec {
    pub(super) event_type: Text,
    pub(super) operations: Vec<OperationSpec>,
}

/// An entry of an event type's list.
#[derive(Debug)]
pub(super) struct OperationSpec {
    pub(super) table: Text,
    pub(super) kind: OperationKindSpec,
}

/// An entry of `set`, `key`, `of` or `guard`: a column and where its value comes from.
pub(super) type SettingSpec = (Text, ReadingSpec);

/// Which columns an upsert may change.
#[derive(Debug)]
pub(super) enum UpdateSpec {
    /// `update`
    Only(Names),
    /// `update_all_but`
    AllBut(Names),
}

/// What the operation does.
#[derive(Debug)]
pub(super) enum OperationKindSpec {
    /// `upsert: <table>`
    Upsert { key: Option<Names>, update: Option<UpdateSpec>, guard: Option<Text> },
    /// `insert: <table>`
    Insert { on_conflict: Spanned<OnConflict> },
    /// `update: <table>`
    Update { set: Vec<SettingSpec>, key: Vec<SettingSpec>, guard: Option<Text>, if_no_row: IfNoRow },
    /// `delete: <table>`
    Delete { key: Vec<SettingSpec>, guard: Option<SettingSpec>, if_no_row: IfNoRow },
    /// `replace: <table>`
    Replace { of: Vec<SettingSpec>, key: Option<Names> },
}
