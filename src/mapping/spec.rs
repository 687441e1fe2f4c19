//! The mapping file as written: every key of the format, nothing resolved, and each leaf with its
//! position. What is missing or was refused by `read` is `None`, and has been reported.

mod events;
mod fields;
pub(super) mod read;
mod readings;
mod source;
mod tables;

use serde_json::Value as Json;

use super::model::{EnvelopeFormat, IfNoRow, OnConflict, OnDelete};
use super::node::{Span, Spanned};
use crate::dialect::Dialect;
use crate::document::Epoch;

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
    pub(super) source: SourceSpec,
    pub(super) tables: Vec<TableSpec>,
    pub(super) events: Vec<EventSpec>,
}

/// `source`
#[derive(Debug, Default)]
pub(super) struct SourceSpec {
    /// Where it is declared.
    pub(super) at: Span,
    pub(super) topics: Vec<Text>,
    pub(super) event_type: Option<Text>,
    /// Whether there may be an `event_type` or another key that is not here.
    pub(super) unsure: bool,
    pub(super) entity: Option<Text>,
    pub(super) events: Option<Text>,
    pub(super) body: Option<Text>,
    pub(super) envelope: EnvelopeFormat,
    pub(super) extended_json: bool,
}

/// `tables.<name>`
#[derive(Debug, Default)]
pub(super) struct TableSpec {
    pub(super) name: Text,
    pub(super) external: bool,
    /// The levels of `each`, outermost first.
    pub(super) each: Vec<EachSpec>,
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

/// A level of `each: {<name>: <path>}`
#[derive(Debug)]
pub(super) struct EachSpec {
    pub(super) name: Text,
    pub(super) path: Text,
}

/// `columns.<name>`
#[derive(Debug, Default)]
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

/// Where a value comes from: of a column, a `set`, a `key` or a column of one operation.
#[derive(Debug, Default)]
pub(super) struct ReadingSpec {
    /// Whether something was given for it to come from, be it right or wrong; or may have been, by
    /// a misspelled key. Then it is not to be called missing as well.
    pub(super) given: bool,
    pub(super) from: Option<FindSpec>,
    pub(super) value: Option<Constant>,
    pub(super) if_absent: Option<Constant>,
    pub(super) null_if: Option<Spanned<Vec<Constant>>>,
    pub(super) keep_if_absent: Option<Spanned<bool>>,
}

/// Where a value is looked for.
#[derive(Debug)]
pub(super) enum FindSpec {
    /// `path`
    Path(Text),
    /// `first_of`
    FirstOf(Names),
    /// `join` and `with`
    Join { parts: Names, with: String },
    /// `path` and `without`
    Without { path: Text, names: Names },
    /// `index_of`
    IndexOf(Text),
    /// `key_of`
    KeyOf(Text),
}

impl FindSpec {
    /// The key that it is written under.
    pub(super) fn key(&self) -> &'static str {
        match self {
            FindSpec::Path(_) | FindSpec::Without { .. } => "path",
            FindSpec::FirstOf(_) => "first_of",
            FindSpec::Join { .. } => "join",
            FindSpec::IndexOf(_) => "index_of",
            FindSpec::KeyOf(_) => "key_of",
        }
    }

    /// Where what is written under its key stands.
    pub(super) fn at(&self) -> &Span {
        match self {
            FindSpec::Path(text)
            | FindSpec::Without { path: text, .. }
            | FindSpec::IndexOf(text)
            | FindSpec::KeyOf(text) => &text.span,
            FindSpec::FirstOf(names) | FindSpec::Join { parts: names, .. } => &names.span,
        }
    }
}

impl ReadingSpec {
    /// What a short form stands for.
    pub(super) fn path(path: Text) -> ReadingSpec {
        ReadingSpec { given: true, from: Some(FindSpec::Path(path)), ..ReadingSpec::default() }
    }
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

/// `events.<event type>`, or `events` where it is a list for every event.
#[derive(Debug)]
pub(super) struct EventSpec {
    /// `events` where it is for every event.
    pub(super) event_type: Text,
    pub(super) of_all: bool,
    pub(super) operations: Vec<OperationSpec>,
}

/// An entry of an event type's list.
#[derive(Debug)]
pub(super) struct OperationSpec {
    pub(super) table: Text,
    pub(super) kind: OperationKindSpec,
    pub(super) shape: ShapeSpec,
}

/// When an operation applies, and what it reads otherwise than its table says.
#[derive(Debug, Default)]
pub(super) struct ShapeSpec {
    pub(super) when: Option<Text>,
    /// Readings of this operation's own.
    pub(super) columns: Vec<(Text, ReadingSpec)>,
    /// Levels of this operation's own; there can be none.
    pub(super) each: Option<Vec<EachSpec>>,
    /// Whether there may be levels that are not here: `each` is faulty, or misspelled.
    pub(super) unsure: bool,
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
    Delete { key: Vec<SettingSpec>, guard: Option<Box<SettingSpec>>, if_no_row: IfNoRow },
    /// `replace: <table>`
    Replace { of: Vec<SettingSpec>, key: Option<Names> },
}

impl OperationKindSpec {
    /// Whether it can insert a row.
    pub(super) fn can_insert(&self) -> bool {
        use OperationKindSpec::{Insert, Replace, Upsert};
        matches!(self, Upsert { .. } | Insert { .. } | Replace { .. })
    }
}
