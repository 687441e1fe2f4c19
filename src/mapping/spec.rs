//! The mapping file as written: every key of the format, nothing resolved, and each leaf with its
//! position. What is missing or was refused by `read` is `None`, and has been reported.

mod events;
mod fields;
pub(super) mod read;
mod source;
mod tables;
mod value_sources;

use serde_json::Value as Json;

use super::model::{EnvelopeFormat, IfNoRow, OnConflict, OnDelete};
use super::node::{Span, Spanned};
use crate::dialect::Dialect;
use crate::document::Epoch;

/// Text and where it stands.
pub(super) type SpannedText = Spanned<String>;
/// Names in a list, and where the list stands.
pub(super) type NameList = Spanned<Vec<SpannedText>>;
/// A constant and where it stands.
pub(super) type Constant = Spanned<Json>;

/// A whole file.
#[derive(Debug)]
pub(super) struct MappingSpec {
    pub(super) name: Option<SpannedText>,
    pub(super) source: SourceSpec,
    pub(super) tables: Vec<TableSpec>,
    pub(super) events: Vec<EventSpec>,
}

/// `source`
#[derive(Debug, Default)]
pub(super) struct SourceSpec {
    /// Where it is declared.
    pub(super) at: Span,
    pub(super) topics: Vec<SpannedText>,
    pub(super) event_type: Option<SpannedText>,
    /// Whether there may be an `event_type` or another key that is not here.
    pub(super) possibly_incomplete: bool,
    pub(super) entity: Option<SpannedText>,
    pub(super) events: Option<SpannedText>,
    pub(super) body: Option<SpannedText>,
    pub(super) envelope: EnvelopeFormat,
    pub(super) extended_json: bool,
}

/// `tables.<name>`
#[derive(Debug, Default)]
pub(super) struct TableSpec {
    pub(super) name: SpannedText,
    pub(super) external: bool,
    /// The levels of `each`, outermost first.
    pub(super) each: Vec<EachSpec>,
    /// Whether it may have an `each` or keys that are not here: a key of it is misspelled, or one
    /// of those is faulty. Then nothing is to be said about what it has not.
    pub(super) possibly_incomplete: bool,
    pub(super) columns: Vec<ColumnSpec>,
    pub(super) primary_key: Option<NameList>,
    /// Whether none was written, right or wrong.
    pub(super) lacks_primary_key: bool,
    pub(super) unique: Vec<KeySpec>,
    pub(super) indexes: Vec<KeySpec>,
    pub(super) foreign_keys: Vec<ForeignKeySpec>,
}

/// A level of `each: {<name>: <path>}`
#[derive(Debug)]
pub(super) struct EachSpec {
    pub(super) name: SpannedText,
    pub(super) path: SpannedText,
}

/// `columns.<name>`
#[derive(Debug, Default)]
pub(super) struct ColumnSpec {
    pub(super) name: SpannedText,
    pub(super) ty: Option<SpannedText>,
    pub(super) epoch: Option<Spanned<Epoch>>,
    /// Dialect → type in its own words, each where it stands.
    pub(super) sql: Vec<(Dialect, SpannedText)>,
    pub(super) value_source: ValueSourceSpec,
    pub(super) required: Option<Spanned<bool>>,
    pub(super) null_if: Option<Spanned<Vec<Constant>>>,
    pub(super) default: Option<Constant>,
    /// Where `generated` stands, if it does.
    pub(super) generated: Option<Span>,
}

/// Where a value comes from: of a column, a `set`, a `key` or a column of one operation.
#[derive(Debug, Default)]
pub(super) struct ValueSourceSpec {
    /// Whether something was given for it to come from, be it right or wrong; or may have been, by
    /// a misspelled key. Then it is not to be called missing as well.
    pub(super) is_specified: bool,
    pub(super) selector: Option<SelectorSpec>,
    pub(super) value: Option<Constant>,
    pub(super) if_absent: Option<Constant>,
    pub(super) null_if: Option<Spanned<Vec<Constant>>>,
    pub(super) keep_if_absent: Option<Spanned<bool>>,
}

/// Where a value is looked for.
#[derive(Debug)]
pub(super) enum SelectorSpec {
    /// `path`
    Path(SpannedText),
    /// `first_of`
    FirstOf(NameList),
    /// `join` and `with`
    Join { parts: NameList, with: String },
    /// `path` and `without`
    Without { path: SpannedText, names: NameList },
    /// `index_of`
    IndexOf(SpannedText),
    /// `key_of`
    KeyOf(SpannedText),
}

impl SelectorSpec {
    /// The key that it is written under.
    pub(super) fn key(&self) -> &'static str {
        match self {
            SelectorSpec::Path(_) | SelectorSpec::Without { .. } => "path",
            SelectorSpec::FirstOf(_) => "first_of",
            SelectorSpec::Join { .. } => "join",
            SelectorSpec::IndexOf(_) => "index_of",
            SelectorSpec::KeyOf(_) => "key_of",
        }
    }

    /// Where what is written under its key stands.
    pub(super) fn span(&self) -> &Span {
        match self {
            SelectorSpec::Path(text)
            | SelectorSpec::Without { path: text, .. }
            | SelectorSpec::IndexOf(text)
            | SelectorSpec::KeyOf(text) => &text.span,
            SelectorSpec::FirstOf(names) | SelectorSpec::Join { parts: names, .. } => &names.span,
        }
    }
}

impl ValueSourceSpec {
    /// What a short form stands for.
    pub(super) fn path(path: SpannedText) -> ValueSourceSpec {
        ValueSourceSpec {
            is_specified: true,
            selector: Some(SelectorSpec::Path(path)),
            ..ValueSourceSpec::default()
        }
    }
}

/// `unique.<name>` and `indexes.<name>`
#[derive(Debug)]
pub(super) struct KeySpec {
    pub(super) name: SpannedText,
    pub(super) columns: NameList,
}

/// `foreign_keys.<name>`
#[derive(Debug)]
pub(super) struct ForeignKeySpec {
    pub(super) name: SpannedText,
    pub(super) columns: Option<NameList>,
    pub(super) references: Option<(SpannedText, NameList)>,
    pub(super) on_delete: Option<Spanned<OnDelete>>,
}

/// `events.<event type>`, or `events` where it is a list for every event.
#[derive(Debug)]
pub(super) struct EventSpec {
    /// `events` where it is for every event.
    pub(super) event_type: SpannedText,
    pub(super) for_every_event: bool,
    pub(super) operations: Vec<OperationSpec>,
}

/// An entry of an event type's list.
#[derive(Debug)]
pub(super) struct OperationSpec {
    pub(super) table: SpannedText,
    pub(super) kind: OperationKindSpec,
    pub(super) overrides: OverridesSpec,
}

/// When an operation applies, and what it reads otherwise than its table says.
#[derive(Debug, Default)]
pub(super) struct OverridesSpec {
    pub(super) when: Option<SpannedText>,
    /// Readings of this operation's own.
    pub(super) columns: Vec<(SpannedText, ValueSourceSpec)>,
    /// Levels of this operation's own; there can be none.
    pub(super) each: Option<Vec<EachSpec>>,
    /// Whether there may be levels that are not here: `each` is faulty, or misspelled.
    pub(super) possibly_incomplete: bool,
}

/// An entry of `set`, `key`, `of` or `guard`: a column and where its value comes from.
pub(super) type SettingSpec = (SpannedText, ValueSourceSpec);

/// Which columns an upsert may change.
#[derive(Debug)]
pub(super) enum UpdateSpec {
    /// `update`
    Only(NameList),
    /// `update_all_but`
    AllBut(NameList),
}

/// What the operation does.
#[derive(Debug)]
pub(super) enum OperationKindSpec {
    /// `upsert: <table>`
    Upsert { key: Option<NameList>, update: Option<UpdateSpec>, guard: Option<SpannedText> },
    /// `insert: <table>`
    Insert { on_conflict: Spanned<OnConflict> },
    /// `update: <table>`
    Update { set: Vec<SettingSpec>, key: Vec<SettingSpec>, guard: Option<SpannedText>, if_no_row: IfNoRow },
    /// `delete: <table>`
    Delete { key: Vec<SettingSpec>, guard: Option<Box<SettingSpec>>, if_no_row: IfNoRow },
    /// `replace: <table>`
    Replace { of: Vec<SettingSpec>, key: Option<NameList> },
}

impl OperationKindSpec {
    /// Whether it can insert a row.
    pub(super) fn can_insert(&self) -> bool {
        use OperationKindSpec::{Insert, Replace, Upsert};
        matches!(self, Upsert { .. } | Insert { .. } | Replace { .. })
    }
}
