//! The sections of a mapping file, their keys, and the shapes of values.

use crate::mapping::suggest;

/// A section of a mapping file: a YAML mapping with a fixed set of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// The whole file.
    File,
    /// `source`
    Source,
    /// An item of `source`, if that is a list.
    SourceAlternative,
    /// The value of `event_type` and `entity`.
    SourceValue,
    /// An entry of `tables`.
    Table,
    /// An entry of `foreign_keys`.
    ForeignKey,
    /// An entry of `columns` of a table.
    Column,
    /// The value of a column in `key`, `set`, `of`, `guard`, or `columns` of an operation.
    ValueSource,
    /// A jq program in place of a path.
    Expression,
    /// The elements of a level of `each`, if they are not those of a path.
    Level,
    /// An operation whose verb is not known. It can have the keys of all operations.
    Operation,
    /// `upsert: <table>`
    Upsert,
    /// `insert: <table>`
    Insert,
    /// `update: <table>`
    Update,
    /// `delete: <table>`
    Delete,
    /// `replace: <table>`
    Replace,
    /// `truncate: <table>`
    Truncate,
}

/// Keys that are described together. A section has one or several groups, and a group can belong to several sections.
#[derive(Debug)]
pub struct Group {
    /// The name, which marks the group's table in the reference.
    pub name: &'static str,
    /// The keys, in the order of the reference.
    pub keys: &'static [Key],
}

/// A key of a mapping file.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// The key as written.
    pub name: &'static str,
    /// The values that the reader accepts. `check` refuses more.
    pub shape: Shape,
    /// Whether the key must be present.
    pub is_required: bool,
    /// The description, with Markdown's backticks and without links.
    pub about: &'static str,
    /// The part of the reference with more about the key: the text of the link and its target.
    pub more: Option<(&'static str, &'static str)>,
}

/// The shape of a value.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// The version of the format, which is 1.
    Format,
    /// Text that is not empty. The noun says what it is, such as `path`.
    Text(&'static str),
    /// Text that can be empty.
    AnyText,
    /// A logical type.
    Type,
    /// `true` or `false`.
    Boolean,
    /// Any JSON value.
    Constant,
    /// One of these words.
    Words(fn() -> Vec<&'static str>),
    /// A list of at least this number of items.
    List(&'static Shape, usize),
    /// A YAML mapping whose keys are names.
    Map {
        /// The noun for a name, such as `event type`.
        of: &'static str,
        /// The shape of each value.
        values: &'static Shape,
        /// The fewest entries.
        min: usize,
        /// The most entries, if there is a limit.
        max: Option<usize>,
    },
    /// A YAML mapping of dialects to texts.
    Dialects,
    /// A section.
    Keys(Section),
    /// An operation. Its section is the one with its verb.
    Operation,
    /// One of several shapes.
    Either(&'static [Shape]),
    /// A shape with a description of its own.
    Described(&'static str, &'static Shape),
}

/// Keys of a section that exclude each other.
#[derive(Debug, Clone, Copy)]
pub struct Exclusive {
    /// The keys. At most one of them may be present.
    pub keys: &'static [&'static str],
    /// Whether one of them must be present.
    pub is_required: bool,
    /// A key that can be present in their place, or beside one of them.
    pub alternative: Option<&'static str>,
}

impl Section {
    /// All sections.
    pub const ALL: [Section; 17] = [
        Section::File,
        Section::Source,
        Section::SourceAlternative,
        Section::SourceValue,
        Section::Table,
        Section::ForeignKey,
        Section::Column,
        Section::ValueSource,
        Section::Expression,
        Section::Level,
        Section::Operation,
        Section::Upsert,
        Section::Insert,
        Section::Update,
        Section::Delete,
        Section::Replace,
        Section::Truncate,
    ];

    /// The operations.
    pub const OPERATIONS: [Section; 6] = [
        Section::Upsert,
        Section::Insert,
        Section::Update,
        Section::Delete,
        Section::Replace,
        Section::Truncate,
    ];

    /// The name in messages, such as `a table`.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Section::File => "a mapping",
            Section::Source => "`source`",
            Section::SourceAlternative => "an alternative",
            Section::SourceValue => "a source value",
            Section::Table => "a table",
            Section::ForeignKey => "a foreign key",
            Section::Column => "a column",
            Section::ValueSource => "a value source",
            Section::Expression => "a jq program",
            Section::Level => "a level of `each`",
            Section::Operation => "an operation",
            Section::Upsert => "an upsert",
            Section::Insert => "an insert",
            Section::Update => "an update",
            Section::Delete => "a delete",
            Section::Replace => "a replace",
            Section::Truncate => "a truncate",
        }
    }

    /// The key that an operation begins with. Its value is the table.
    #[must_use]
    pub fn verb(self) -> Option<&'static str> {
        match self {
            Section::Upsert => Some("upsert"),
            Section::Insert => Some("insert"),
            Section::Update => Some("update"),
            Section::Delete => Some("delete"),
            Section::Replace => Some("replace"),
            Section::Truncate => Some("truncate"),
            _ => None,
        }
    }
}

impl Shape {
    /// The shape in few words, such as `list of columns`, with Markdown's backticks.
    #[must_use]
    pub fn describe(&self) -> String {
        match self {
            Shape::Format => "`1`".to_owned(),
            Shape::Text(noun) => (*noun).to_owned(),
            Shape::AnyText => "text".to_owned(),
            Shape::Type => "type".to_owned(),
            Shape::Boolean => "`true` or `false`".to_owned(),
            Shape::Constant => "JSON value".to_owned(),
            Shape::Words(words) => suggest::list(&words(), "or"),
            Shape::List(items, _) => format!("list of {}s", items.describe()),
            Shape::Map { of, values, .. } => format!("{of} → {}", values.describe()),
            Shape::Dialects => "dialect → text".to_owned(),
            Shape::Keys(section) => {
                let label = section.label().trim_matches('`');
                label.split_once(' ').map_or(label, |(_, noun)| noun).to_owned()
            }
            Shape::Operation => "operation".to_owned(),
            Shape::Either(shapes) => shapes.iter().map(Shape::describe).collect::<Vec<_>>().join(", or "),
            Shape::Described(description, _) => (*description).to_owned(),
        }
    }
}
