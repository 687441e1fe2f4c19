//! The keys of operations.

use super::choices::Choice;
use super::section::{Group, Key, Shape};
use super::shapes::{
    COLUMN_NAME, COLUMNS, ELEMENTS, EXPRESSION, SOME_COLUMNS, TABLE_NAME, VALUE_SOURCE, any_names, names,
    one_name,
};
use crate::mapping::model::{Combine, IfNoRow, OnConflict};

const ROW_KEY: Key = Key::new(
    "key",
    names("column", &VALUE_SOURCE),
    "The columns that identify the rows. An event without a value for one of them becomes a dead letter.",
)
.required();

const IF_NO_ROW: Key = Key::new(
    "if_no_row",
    Shape::Words(IfNoRow::words),
    "The effect if no row matches. `ignore`, the default, only counts this. `dead_letter` makes the event a dead letter.",
);

const PARENT: Key = Key::new(
    "parent",
    TABLE_NAME,
    "The table of the parent, whose row an earlier operation of the event writes. If this row is newer than the event, or \
     does not exist, the operation has no effect.",
)
.more("Following a parent", "#following-a-parent");

pub(super) const UPSERT: Group = Group {
    name: "upsert",
    keys: &[
        Key::new(
            "upsert",
            TABLE_NAME,
            "The table. An upsert inserts the row, or changes the existing row with the same key.",
        )
        .required(),
        Key::new(
            "key",
            SOME_COLUMNS,
            "The primary key or a unique key of the table. The default is the primary key.",
        ),
        Key::new(
            "update",
            COLUMNS,
            "The columns that may change on an existing row. All others are frozen at the first insert. `[]`: nothing \
             changes. An upsert has either `update` or `update_all_but`, unless it has `combine`.",
        ),
        Key::new(
            "update_all_but",
            COLUMNS,
            "Instead of `update`: the columns that are frozen. All others may change. `[]`: everything but the key \
             changes.",
        ),
        Key::new(
            "combine",
            names("column", &Shape::Words(Combine::words)),
            "The columns that an existing row combines with the event's value, and how: it keeps its own value if it \
             has one, the smaller or the greater of both, or their sum.",
        )
        .more("Columns that combine", "#columns-that-combine"),
        Key::new(
            "guard",
            COLUMN_NAME,
            "One of the columns that may change. It keeps older events from changing a row.",
        )
        .more("Guards", "#guards"),
        PARENT,
    ],
};

pub(super) const INSERT: Group = Group {
    name: "insert",
    keys: &[
        Key::new("insert", TABLE_NAME, "The table. An insert adds the row each time the event arrives.")
            .required(),
        Key::new(
            "on_conflict",
            Shape::Words(OnConflict::words),
            "The effect if a unique key is taken. `dead_letter`, the default, makes the event a dead letter. `ignore` \
             leaves the existing row unchanged and counts it.",
        ),
    ],
};

pub(super) const UPDATE: Group = Group {
    name: "update",
    keys: &[
        Key::new("update", TABLE_NAME, "The table. An update changes the rows that have the key.").required(),
        ROW_KEY,
        Key::new("set", names("column", &VALUE_SOURCE), "The columns to change.").required(),
        Key::new(
            "guard",
            COLUMN_NAME,
            "One of the columns of `set`. It keeps older events from changing a row.",
        )
        .more("Guards", "#guards"),
        IF_NO_ROW,
    ],
};

pub(super) const DELETE: Group = Group {
    name: "delete",
    keys: &[
        Key::new("delete", TABLE_NAME, "The table. A delete removes the rows that have the key, and the rows that refer to them with `on_delete: cascade`.").required(),
        ROW_KEY,
        Key::new(
            "guard",
            one_name("column", &VALUE_SOURCE),
            "The guard's column and its value, as in `{changed_at: $.timestamp}`, since a delete sets no column.",
        )
        .more("Guards", "#guards"),
        IF_NO_ROW,
    ],
};

pub(super) const REPLACE: Group = Group {
    name: "replace",
    keys: &[
        Key::new("replace", TABLE_NAME, "The table. A replace makes the event's rows the complete set of rows of one parent.").required(),
        Key::new(
            "of",
            names("column", &VALUE_SOURCE),
            "The parent. These columns are a part of `key`, or all of it. `columns` of the operation cannot name them. \
             If one reads an element, each of these elements is a parent.",
        )
        .required(),
        Key::new(
            "key",
            SOME_COLUMNS,
            "The primary key or a unique key of the table. The default is the primary key.",
        ),
        PARENT,
    ],
};

pub(super) const TRUNCATE: Group = Group {
    name: "truncate",
    keys: &[Key::new(
        "truncate",
        TABLE_NAME,
        "The table. A truncate removes all its rows, and the rows that refer to them with `on_delete: cascade`.",
    )
    .required()],
};

pub(super) const CONDITION: Group = Group {
    name: "condition",
    keys: &[Key::new(
        "when",
        EXPRESSION,
        "The operation runs only if this path matches; a null counts as a match. A path from `$` is tested once per \
         event, a path from an element once per element. A jq program holds if a value that it gives is neither \
         `false` nor null.",
    )],
};

pub(super) const LEVELS: Group = Group {
    name: "levels",
    keys: &[Key::new(
        "each",
        any_names("level", &ELEMENTS),
        "The levels of this operation, instead of the table's `each`. It runs once for each element of the innermost \
         level. `{}` is once per event.",
    )],
};

pub(super) const ROWS: Group = Group {
    name: "rows",
    keys: &[Key::new(
        "columns",
        any_names("column", &VALUE_SOURCE),
        "How this operation reads columns, instead of the table's declaration.",
    )],
};
