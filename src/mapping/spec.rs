//! The mapping file as written: every key of the format, with positions and without resolved names. A
//! value that is missing or that `read` refused is `None`. Refused values have been reported.

mod conversions;
mod events;
mod fields;
mod levels;
pub(super) mod read;
mod source;
mod split_values;
mod tables;
mod value_sources;

use serde_json::Value as Json;

use super::generated::Generated;
use super::model::{Combine, EnvelopeFormat, IfNoRow, OnConflict, OnDelete, Trigger};
use super::node::{Span, Spanned};
use crate::dialect::Dialect;
use crate::document::{Encoding, Epoch, NumberFormat, Rounding};

/// Text with its position.
pub(super) type SpannedText = Spanned<String>;
/// A list of texts, with its position.
pub(super) type NameList = Spanned<Vec<SpannedText>>;
/// A constant with its position.
pub(super) type Constant = Spanned<Json>;

/// A whole file.
#[derive(Debug)]
pub(super) struct MappingSpec {
    pub(super) name: Option<SpannedText>,
    /// The schema of the tables, with references to environment variables.
    pub(super) schema: Option<SpannedText>,
    /// The alternatives of `source`. At least one.
    pub(super) sources: Vec<SourceSpec>,
    pub(super) tables: Vec<TableSpec>,
    pub(super) events: Vec<EventSpec>,
    /// The rule for records without a value.
    pub(super) tombstones: Option<EventSpec>,
}

impl MappingSpec {
    /// The operations of all rules.
    pub(super) fn operations(&self) -> impl Iterator<Item = &OperationSpec> + Clone {
        self.events.iter().chain(&self.tombstones).flat_map(|event| &event.operations)
    }
}

/// A path, or `{jq: …}`.
#[derive(Debug, Clone)]
pub(super) enum ExpressionSpec {
    /// A path.
    Path(SpannedText),
    /// A jq program.
    Jq(SpannedText),
}

impl ExpressionSpec {
    /// The path or the program.
    pub(super) fn text(&self) -> &SpannedText {
        match self {
            ExpressionSpec::Path(text) | ExpressionSpec::Jq(text) => text,
        }
    }

    /// Its position.
    pub(super) fn span(&self) -> &Span {
        &self.text().span
    }
}

/// `source`, or one of its alternatives.
#[derive(Debug, Default)]
pub(super) struct SourceSpec {
    /// The name in messages, such as `` `source` ``.
    pub(super) name: String,
    /// Position of the key `source`, or of the alternative.
    pub(super) at: Span,
    /// Whether it is an item of a list.
    pub(super) is_alternative: bool,
    /// The condition of an alternative.
    pub(super) when: Option<ExpressionSpec>,
    pub(super) topics: Vec<SpannedText>,
    pub(super) event_type: Option<SelectorSpec>,
    /// Whether keys may be missing here because of a fault, such as a misspelled or invalid `event_type` or `when`.
    pub(super) possibly_incomplete: bool,
    pub(super) entity: Option<SelectorSpec>,
    pub(super) events: Option<ExpressionSpec>,
    pub(super) separate_events: Option<Spanned<bool>>,
    pub(super) body: Option<ExpressionSpec>,
    pub(super) envelope: EnvelopeFormat,
    pub(super) extended_json: bool,
    /// Paths to texts that are JSON.
    pub(super) json_text: Vec<SpannedText>,
}

impl SourceSpec {
    /// Whether `envelope` is another document than `$`.
    pub(super) fn has_envelope(&self) -> bool {
        self.envelope != EnvelopeFormat::Plain || self.body.is_some() || self.events.is_some()
    }
}

/// `tables.<name>`
#[derive(Debug, Default)]
pub(super) struct TableSpec {
    pub(super) name: SpannedText,
    pub(super) external: bool,
    /// The levels of `each`, outermost first.
    pub(super) each: Vec<EachSpec>,
    pub(super) renamed_from: Option<SpannedText>,
    /// Whether `each` or keys may be missing here because of a fault: a key is misspelled, or a value
    /// is invalid. Missing values are then not reported.
    pub(super) possibly_incomplete: bool,
    pub(super) columns: Vec<ColumnSpec>,
    pub(super) primary_key: Option<NameList>,
    /// Whether `primary_key` is absent, and not just misspelled.
    pub(super) lacks_primary_key: bool,
    pub(super) unique: Vec<KeySpec>,
    pub(super) indexes: Vec<KeySpec>,
    pub(super) foreign_keys: Vec<ForeignKeySpec>,
}

/// A level of `each: {<name>: <elements>}`
#[derive(Debug)]
pub(super) struct EachSpec {
    pub(super) name: SpannedText,
    pub(super) elements: Spanned<Vec<ElementSourceSpec>>,
}

/// A source of elements of a level.
#[derive(Debug)]
pub(super) enum ElementSourceSpec {
    /// A path, or `{jq: …}`.
    Expression(ExpressionSpec),
    /// `{one_or_list: …}`
    OneOrList(SpannedText),
}

impl ElementSourceSpec {
    /// The path or the program.
    pub(super) fn text(&self) -> &SpannedText {
        match self {
            ElementSourceSpec::Expression(expression) => expression.text(),
            ElementSourceSpec::OneOrList(path) => path,
        }
    }
}

/// `columns.<name>`
#[derive(Debug, Default)]
pub(super) struct ColumnSpec {
    pub(super) name: SpannedText,
    pub(super) ty: Option<SpannedText>,
    /// Types per dialect (`sql`), with their positions.
    pub(super) sql: Vec<(Dialect, SpannedText)>,
    pub(super) value_source: ValueSourceSpec,
    pub(super) required: Option<Spanned<bool>>,
    pub(super) default: Option<Constant>,
    /// The value of `generated` and its position, if present. The value is `None` if it is misspelled.
    pub(super) generated: Option<(Option<Generated>, Span)>,
    pub(super) renamed_from: Option<SpannedText>,
    pub(super) fill: Option<Constant>,
}

/// Where a value comes from, for a column, a `set`, a `key`, or a column of one operation.
#[derive(Debug, Default)]
pub(super) struct ValueSourceSpec {
    /// Whether a source is given, even an invalid one, or may be given by a misspelled key. A missing
    /// source is then not reported.
    pub(super) is_specified: bool,
    pub(super) selector: Option<SelectorSpec>,
    pub(super) lookup: Option<LookupSpec>,
    pub(super) value: Option<Constant>,
    pub(super) if_absent: Option<Constant>,
    pub(super) if_invalid: Option<Constant>,
    pub(super) keep_if_absent: Option<Spanned<bool>>,
    /// The keys that entries of operations inherit from their column.
    pub(super) inherited: InheritedSpec,
}

/// `lookup: {<table>: {<column>: <value source>}}`
#[derive(Debug)]
pub(super) struct LookupSpec {
    /// Position of the key `lookup`.
    pub(super) at: Span,
    pub(super) table: SpannedText,
    pub(super) key: Vec<SettingSpec>,
    /// Keys beside `lookup` that belong into the entries of its key.
    pub(super) misplaced: Vec<Spanned<&'static str>>,
}

/// The keys of a value source that entries of operations inherit from their column. A key that is absent, and of which
/// the value was refused, is `None`.
#[derive(Debug, Default)]
pub(super) struct InheritedSpec {
    pub(super) absent_if: Option<Spanned<Vec<Constant>>>,
    pub(super) null_if: Option<Spanned<Vec<Constant>>>,
    pub(super) codes: Option<CodesSpec>,
    pub(super) encoding: Option<Spanned<Encoding>>,
    pub(super) number_format: Option<Spanned<NumberFormat>>,
    pub(super) epoch: Option<Spanned<Epoch>>,
    pub(super) format: Option<NameList>,
    pub(super) zone: Option<SpannedText>,
    pub(super) round: Option<Spanned<Rounding>>,
    pub(super) truncate: Option<Spanned<bool>>,
    /// Position of the value of each conversion key, with the key, in the order of the format.
    pub(super) conversion_keys: Vec<Spanned<&'static str>>,
}

/// `codes`: each code in its spelling, with its value.
pub(super) type CodesSpec = Spanned<Vec<(SpannedText, Constant)>>;

/// How a value is selected.
#[derive(Debug)]
pub(super) enum SelectorSpec {
    /// `path`
    Path(SpannedText),
    /// `jq`
    Jq(SpannedText),
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
    /// The key in the mapping file.
    pub(super) fn key(&self) -> &'static str {
        match self {
            SelectorSpec::Path(_) | SelectorSpec::Without { .. } => "path",
            SelectorSpec::Jq(_) => "jq",
            SelectorSpec::FirstOf(_) => "first_of",
            SelectorSpec::Join { .. } => "join",
            SelectorSpec::IndexOf(_) => "index_of",
            SelectorSpec::KeyOf(_) => "key_of",
        }
    }

    /// Its paths.
    pub(super) fn paths(&self) -> &[SpannedText] {
        match self {
            SelectorSpec::Path(path) | SelectorSpec::Without { path, .. } => std::slice::from_ref(path),
            SelectorSpec::FirstOf(names) | SelectorSpec::Join { parts: names, .. } => &names.value,
            SelectorSpec::IndexOf(_) | SelectorSpec::KeyOf(_) | SelectorSpec::Jq(_) => &[],
        }
    }

    /// Position of the value of that key.
    pub(super) fn span(&self) -> &Span {
        match self {
            SelectorSpec::Path(text)
            | SelectorSpec::Jq(text)
            | SelectorSpec::Without { path: text, .. }
            | SelectorSpec::IndexOf(text)
            | SelectorSpec::KeyOf(text) => &text.span,
            SelectorSpec::FirstOf(names) | SelectorSpec::Join { parts: names, .. } => &names.span,
        }
    }
}

impl ValueSourceSpec {
    /// The short form, which is a path.
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

/// `events.<event type>`, the whole `events` if it is a list for every event, or `tombstones`.
#[derive(Debug)]
pub(super) struct EventSpec {
    /// `events` if the rule is for every event, and `tombstones` if it is for tombstones.
    pub(super) event_type: SpannedText,
    pub(super) trigger: Trigger,
    pub(super) operations: Vec<OperationSpec>,
}

/// An entry of an event type's list.
#[derive(Debug)]
pub(super) struct OperationSpec {
    pub(super) table: SpannedText,
    pub(super) kind: OperationKindSpec,
    pub(super) overrides: OverridesSpec,
}

/// The condition of an operation, and its differences from its table.
#[derive(Debug, Default)]
pub(super) struct OverridesSpec {
    pub(super) when: Option<ExpressionSpec>,
    /// The table of the parent that the operation follows.
    pub(super) parent: Option<SpannedText>,
    /// Value sources that replace those of the table.
    pub(super) columns: Vec<(SpannedText, ValueSourceSpec)>,
    /// Levels that replace those of the table. The list can be empty.
    pub(super) each: Option<Vec<EachSpec>>,
    /// Whether levels may be missing here because `each` is invalid or misspelled.
    pub(super) possibly_incomplete: bool,
}

/// An entry of `set`, `key`, `of` or `guard`: a column and its value source.
pub(super) type SettingSpec = (SpannedText, ValueSourceSpec);

/// An entry of `combine`. `None` if its value is no known word.
pub(super) type CombineSpec = (SpannedText, Option<Spanned<Combine>>);

/// The columns that an upsert may change.
#[derive(Debug)]
pub(super) enum UpdateSpec {
    /// `update`
    Only(NameList),
    /// `update_all_but`
    AllBut(NameList),
}

/// The kind of operation, by its verb.
#[derive(Debug)]
pub(super) enum OperationKindSpec {
    /// `upsert: <table>`
    Upsert {
        key: Option<NameList>,
        update: Option<UpdateSpec>,
        combine: Vec<CombineSpec>,
        guard: Option<SpannedText>,
    },
    /// `insert: <table>`
    Insert { on_conflict: Spanned<OnConflict> },
    /// `update: <table>`
    Update { set: Vec<SettingSpec>, key: Vec<SettingSpec>, guard: Option<SpannedText>, if_no_row: IfNoRow },
    /// `delete: <table>`
    Delete { key: Vec<SettingSpec>, guard: Option<Box<SettingSpec>>, if_no_row: IfNoRow },
    /// `replace: <table>`
    Replace { of: Vec<SettingSpec>, key: Option<NameList> },
    /// `truncate: <table>`
    Truncate,
}

impl OperationKindSpec {
    /// Whether it can insert a row.
    pub(super) fn can_insert(&self) -> bool {
        use OperationKindSpec::{Insert, Replace, Upsert};
        matches!(self, Upsert { .. } | Insert { .. } | Replace { .. })
    }
}
