//! The table of keys, except those of operations. A key that is added to a group is known to the checker, the JSON
//! Schema and the reference.

use super::choices::Choice;
use super::operations::{CONDITION, DELETE, INSERT, LEVELS, REPLACE, ROWS, TRUNCATE, UPDATE, UPSERT};
use super::section::{Group, Key, Section, Shape};
use super::shapes::{
    ELEMENTS, EXPRESSION, KEY_VALUES, LEVEL_NAME, OPERATIONS, PATH, PROGRAM, SOME_COLUMNS, SOME_PATHS,
    SOURCE_SELECTOR, any_names, names, one_name,
};
use crate::document::{Encoding, Epoch, NumberFormat, Rounding};
use crate::mapping::generated::Generated;
use crate::mapping::model::{EnvelopeFormat, OnDelete};

/// All groups, in the order of the reference.
pub static GROUPS: [&Group; 21] = [
    &FILE,
    &SOURCE,
    &SOURCE_VALUE,
    &ALTERNATIVE,
    &TABLE,
    &LEVEL,
    &FOREIGN_KEY,
    &COLUMN,
    &VALUE,
    &ABSENCE,
    &CONVERSION,
    &EXPRESSION_KEYS,
    &UPSERT,
    &INSERT,
    &UPDATE,
    &DELETE,
    &REPLACE,
    &TRUNCATE,
    &CONDITION,
    &LEVELS,
    &ROWS,
];

/// The keys that give the value. A value source has exactly one of them.
pub(in crate::mapping) const ORIGINS: [&str; 8] =
    ["path", "jq", "first_of", "join", "index_of", "key_of", "lookup", "value"];

/// The keys that give a value of `source`. Such a value has exactly one of them.
pub(in crate::mapping) const SOURCE_ORIGINS: [&str; 3] = ["jq", "first_of", "join"];

/// The names of the conversion keys.
pub(in crate::mapping) fn conversion_keys() -> impl Iterator<Item = &'static str> + Clone {
    CONVERSION.keys.iter().map(|key| key.name)
}

pub(super) fn groups(section: Section) -> &'static [&'static Group] {
    match section {
        Section::File => &[&FILE],
        Section::Source => &[&SOURCE],
        Section::SourceAlternative => &[&SOURCE, &ALTERNATIVE],
        Section::SourceValue => &[&SOURCE_VALUE],
        Section::Table => &[&TABLE],
        Section::ForeignKey => &[&FOREIGN_KEY],
        Section::Column => &[&COLUMN, &VALUE, &ABSENCE, &CONVERSION],
        Section::ValueSource => &[&VALUE, &ABSENCE, &CONVERSION],
        Section::Expression => &[&EXPRESSION_KEYS],
        Section::Level => &[&LEVEL],
        Section::Operation => &[],
        Section::Upsert => &[&UPSERT, &CONDITION, &LEVELS, &ROWS],
        Section::Insert => &[&INSERT, &CONDITION, &LEVELS, &ROWS],
        Section::Update => &[&UPDATE, &CONDITION, &LEVELS],
        Section::Delete => &[&DELETE, &CONDITION, &LEVELS],
        Section::Replace => &[&REPLACE, &CONDITION, &LEVELS, &ROWS],
        Section::Truncate => &[&TRUNCATE, &CONDITION],
    }
}

const FILE: Group = Group {
    name: "file",
    keys: &[
        Key::new("format", Shape::Format, "The version of this format.").required(),
        Key::new(
            "mapping",
            Shape::Text("text"),
            "The mapping's name, of up to 51 bytes. It appears in logs and dead letters, and is the name of the \
             mapping's folder of migrations and the default consumer group.",
        )
        .required(),
        Key::new(
            "source",
            Shape::Either(&[
                Shape::Keys(Section::Source),
                Shape::List(&Shape::Keys(Section::SourceAlternative), 1),
            ]),
            "How records hold events. `{}` if events have no types. A list has several forms of records.",
        )
        .required()
        .more("Source", "#source"),
        Key::new(
            "schema",
            Shape::Text("text"),
            "The schema of PostgreSQL, or the database of MySQL and MariaDB, that holds the mapping's tables. The default \
             is the one of the connection. `${NAME}` inserts an environment variable.",
        )
        .more("Tables in a schema", "#tables-in-a-schema"),
        Key::new(
            "tables",
            any_names("name", &Shape::Keys(Section::Table)),
            "The tables. A parent table comes before its children.",
        )
        .required()
        .more("Tables", "#tables"),
        Key::new(
            "events",
            Shape::Either(&[any_names("event type", &OPERATIONS), OPERATIONS]),
            "The operations for each event type. If events have no types, `events` is one list, which applies to \
             every event.",
        )
        .required()
        .more("Operations", "#operations"),
        Key::new(
            "tombstones",
            OPERATIONS,
            "The operations for a record without a value. Without it, such records are skipped and counted.",
        )
        .more("Tombstones", "#tombstones"),
    ],
};

const SOURCE: Group = Group {
    name: "source",
    keys: &[
        Key::new(
            "event_type",
            SOURCE_SELECTOR,
            "The path to the event's type. The type chooses the operations under `events`. If `events` is one list, \
             leave `event_type` out.",
        ),
        Key::new(
            "entity",
            SOURCE_SELECTOR,
            "The path to the ID of the thing that the event is about, such as an order number. Used by logs, dead \
             letters and `--park`.",
        ),
        Key::new(
            "topics",
            Shape::List(&Shape::Text("topic"), 0),
            "The topics that a Kafka source reads if `--source` names none. A name that begins with `^` is a pattern.",
        ),
        Key::new("events", EXPRESSION, "The path to several events in one record.")
            .more("Several events in one record", "#several-events-in-one-record"),
        Key::new(
            "separate_events",
            Shape::Boolean,
            "`true`: each event of a record is applied, or becomes a dead letter, by itself.",
        )
        .more("Separate events", "#separate-events"),
        Key::new("body", EXPRESSION, "The path to the body of an event.")
            .more("A body inside an envelope", "#a-body-inside-an-envelope"),
        Key::new(
            "envelope",
            Shape::Words(EnvelopeFormat::words),
            "The format of the document around an event. The default is `plain`.",
        )
        .more("Records that are not plain events", "#records-that-are-not-plain-events"),
        Key::new("extended_json", Shape::Boolean, "`true`: documents are MongoDB's extended JSON.")
            .more("Extended JSON", "#extended-json"),
        Key::new("json_text", SOME_PATHS, "The paths to texts that are parsed as JSON.")
            .more("JSON inside text", "#json-inside-text"),
    ],
};

const SOURCE_VALUE: Group = Group { name: "source value", keys: &[JQ, FIRST_OF, JOIN, WITH] };

const ALTERNATIVE: Group = Group {
    name: "alternative",
    keys: &[Key::new(
        "when",
        EXPRESSION,
        "The alternative takes a record only if this path matches, from `$`, which is the whole value of the record, or \
         from `record`. A value of the wrong kind on the path is no match. A jq program holds if a value that it gives \
         is neither `false` nor null.",
    )],
};

const TABLE: Group = Group {
    name: "table",
    keys: &[
        Key::new("columns", names("name", &Shape::Keys(Section::Column)), "The columns, in the order of the DDL.")
            .required()
            .more("Columns", "#columns"),
        Key::new(
            "each",
            names("level", &ELEMENTS),
            "Which elements become rows, outermost level first. Without it, an event gives one row.",
        )
        .more("Rows from arrays and objects", "#rows-from-arrays-and-objects"),
        Key::new(
            "primary_key",
            SOME_COLUMNS,
            "The columns that identify a row. A table that events only `insert` into needs none.",
        ),
        Key::new("unique", any_names("name", &SOME_COLUMNS), "The unique keys."),
        Key::new("indexes", any_names("name", &SOME_COLUMNS), "The indexes that are not unique."),
        Key::new(
            "renamed_from",
            Shape::Text("text"),
            "The table's former name. `mapper apply` renames the live table that still has it.",
        )
        .more("Changes of live tables", "#changes-of-live-tables"),
        Key::new(
            "foreign_keys",
            any_names("name", &Shape::Keys(Section::ForeignKey)),
            "The references to parent tables.",
        )
        .more("Foreign keys", "#foreign-keys"),
        Key::new(
            "external",
            Shape::Boolean,
            "`true`: this mapping writes the table or refers to it, but does not create it. Another mapping or \
             another system creates it.",
        )
        .more("Several mappings in one run", "../concepts/multiple-mappings.md"),
    ],
};

const LEVEL: Group = Group {
    name: "level",
    keys: &[
        Key::new("jq", PROGRAM, "Each value that a program in jq's language gives is an element.")
            .more("jq", "jq.md"),
        Key::new(
            "one_or_list",
            PATH,
            "The path to a list or to one value. The elements are those of the list, or the value itself.",
        ),
    ],
};

const FOREIGN_KEY: Group = Group {
    name: "foreign key",
    keys: &[
        Key::new("columns", SOME_COLUMNS, "The referring columns.").required(),
        Key::new(
            "references",
            one_name("table", &SOME_COLUMNS),
            "The parent table and its columns, as in `{parents: [id]}`. They are its primary key or a unique key.",
        )
        .required(),
        Key::new(
            "on_delete",
            Shape::Words(OnDelete::words),
            "The effect on referring rows when the parent row is deleted. They are deleted, their columns become \
             NULL, or the database refuses the delete. The default is `no_action`.",
        ),
    ],
};

const COLUMN: Group = Group {
    name: "column",
    keys: &[
        Key::new("type", Shape::Type, "The column's type, such as `varchar(50)`.")
            .required()
            .more("Types", "types.md"),
        Key::new(
            "required",
            Shape::Boolean,
            "`true`: NOT NULL. An event without a value for the column becomes a dead letter. Columns of the primary \
             key are always required.",
        ),
        Key::new(
            "default",
            Shape::Constant,
            "The SQL DEFAULT, for rows that are inserted without this column.",
        ),
        Key::new(
            "generated",
            Shape::Words(Generated::words),
            "The database supplies the value: it numbers the rows, or its clock sets the time of the insert or of the \
             last change.",
        )
        .more("Generated columns", "#generated-columns"),
        Key::new(
            "renamed_from",
            Shape::Text("text"),
            "The column's former name. `mapper apply` renames the live column that still has it.",
        )
        .more("Changes of live tables", "#changes-of-live-tables"),
        Key::new(
            "fill",
            Shape::Constant,
            "The value of the rows that exist when `mapper apply` adds the column or makes it NOT NULL. The default is \
             `default`, or else `if_absent`, or else `value`.",
        )
        .more("Changes of live tables", "#changes-of-live-tables"),
        Key::new(
            "sql",
            Shape::Dialects,
            "The column's type in a dialect's own words, as in `{postgres: INET}`.",
        )
        .more("`sql`", "types.md#sql"),
    ],
};

const JQ: Key =
    Key::new("jq", PROGRAM, "The value that a program in jq's language gives.").more("jq", "jq.md");
const FIRST_OF: Key =
    Key::new("first_of", SOME_PATHS, "The first value of these paths that is found and not null.");
const JOIN: Key = Key::new(
    "join",
    SOME_PATHS,
    "The text of the values of these paths that are found and not null, one after the other.",
);
const WITH: Key =
    Key::new("with", Shape::AnyText, "With `join`: the text between the values. The default is a blank.");

const VALUE: Group = Group {
    name: "value source",
    keys: &[
        Key::new("path", PATH, "The value at the path.").more("Paths", "#paths"),
        JQ,
        Key::new("value", Shape::Constant, "A constant."),
        FIRST_OF,
        JOIN,
        WITH,
        Key::new(
            "without",
            Shape::List(&Shape::Text("name"), 1),
            "With `path`, for a `json` column: the members that are left out of the object at the path.",
        ),
        Key::new("index_of", LEVEL_NAME, "The index of the level's element in its array, from 0."),
        Key::new("key_of", LEVEL_NAME, "The name of the level's element in its object."),
        Key::new(
            "lookup",
            one_name("table", &KEY_VALUES),
            "The number that the database gave to a row of another table, which a unique key finds, as in \
             `{categories: {name: $.category}}`.",
        )
        .more("Look-ups", "#look-ups"),
    ],
};

const EXPRESSION_KEYS: Group = Group {
    name: "expression",
    keys: &[Key::new("jq", PROGRAM, "A program in jq's language, in place of a path.")
        .required()
        .more("jq", "jq.md")],
};

const ABSENCE: Group = Group {
    name: "absence",
    keys: &[
        Key::new(
            "if_absent",
            Shape::Constant,
            "The value if the path matches nothing. Without it, the value is NULL; if the column is `required`, the \
             event becomes a dead letter.",
        ),
        Key::new(
            "keep_if_absent",
            Shape::Boolean,
            "`true`: if the path matches nothing, an existing row keeps its value. A new row gets `if_absent`, or NULL.",
        ),
        Key::new(
            "absent_if",
            Shape::List(&Shape::Constant, 0),
            "JSON values that count as if the path matched nothing, such as `[null, \"\"]`.",
        ),
        Key::new(
            "null_if",
            Shape::List(&Shape::Constant, 0),
            "JSON values that mean SQL NULL, such as `[\"\"]`.",
        ),
        Key::new(
            "if_invalid",
            Shape::Constant,
            "The value in place of one that cannot be read or does not fit the column. Without it, the event becomes \
             a dead letter.",
        )
        .more("Invalid values", "#invalid-values"),
    ],
};

const CONVERSION: Group = Group {
    name: "conversion",
    keys: &[
        Key::new(
            "codes",
            names("code", &Shape::Constant),
            "The value of each code. Another code is a wrong value.",
        )
        .more("Codes", "#codes"),
        Key::new(
            "encoding",
            Shape::Words(Encoding::words),
            "How text encodes bytes. For a `binary`, the default is `base64`. For an integer or a `decimal`, the bytes \
             are a whole number.",
        )
        .more("Numbers", "#numbers"),
        Key::new(
            "number_format",
            Shape::Words(NumberFormat::words),
            "How text spells a number, by an example: the sign between groups of digits, and the decimal sign.",
        )
        .more("Numbers", "#numbers"),
        Key::new(
            "epoch",
            Shape::Words(Epoch::words),
            "The unit of numbers that count since 1970 or, for a `time`, since midnight.",
        )
        .more("Moments", "#moments"),
        Key::new(
            "format",
            Shape::Either(&[Shape::Text("format"), Shape::List(&Shape::Text("format"), 1)]),
            "How text spells a moment: `rfc3339`, `rfc2822` or a format of strptime. The first that fits counts.",
        )
        .more("Moments", "#moments"),
        Key::new(
            "zone",
            Shape::Text("time zone"),
            "For a `datetime` or a `date`: the time zone of text without an offset, such as `UTC` or `Europe/Berlin`.",
        )
        .more("Moments", "#moments"),
        Key::new(
            "round",
            Shape::Words(Rounding::words),
            "Digits that the column does not keep are dropped (`down`) or rounded. Without it, they are refused.",
        )
        .more("Rounding and truncation", "#rounding-and-truncation"),
        Key::new(
            "truncate",
            Shape::Boolean,
            "`true`: text or bytes beyond the length of the column are cut off. Without it, they are refused.",
        )
        .more("Rounding and truncation", "#rounding-and-truncation"),
    ],
};
