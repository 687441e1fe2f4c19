//! The columns of a table as the database itself describes them. Those of a live table and those of a sample, which has
//! the mapping's types and defaults, are compared word by word.

use crate::dialect::Dialect;
use crate::types::Value;

/// A column as the database describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ColumnShape {
    pub name: String,
    pub ty: String,
    pub collation: Option<String>,
    pub nullable: bool,
    /// The DEFAULT as the database spells it. A DEFAULT of NULL is none.
    pub default: Option<String>,
    /// The checks of this column alone, where the database lists them.
    pub checks: Vec<ColumnCheck>,
}

/// A CHECK of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ColumnCheck {
    pub name: String,
    pub definition: String,
    /// Whether the rows that existed before it were checked.
    pub validated: bool,
}

impl ColumnShape {
    /// Reads the rows of `column_shapes.sql`.
    pub(super) fn read(rows: Vec<Vec<Value>>, dialect: Dialect) -> Vec<ColumnShape> {
        rows.into_iter()
            .filter_map(|row| {
                let texts: Vec<Option<String>> = row.into_iter().map(text).collect();
                match dialect {
                    Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => of_mysql(texts),
                    Dialect::Postgres => of_postgres(texts),
                    Dialect::Sqlite => of_sqlite(texts),
                }
            })
            .collect()
    }
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::Null => None,
        value => Some(value.to_string()),
    }
}

fn of_mysql(row: Vec<Option<String>>) -> Option<ColumnShape> {
    let [name, ty, collation, null, _key, default, extra, ..] = <[Option<String>; 9]>::try_from(row).ok()?;
    // An expression and a text are spelled alike.
    let is_expression = extra.is_some_and(|extra| extra.to_uppercase().contains("DEFAULT_GENERATED"));
    let default = default.filter(|default| default != "NULL");
    let default = default.map(|default| if is_expression { format!("({default})") } else { default });
    Some(ColumnShape {
        name: name?,
        ty: ty?,
        collation,
        nullable: null.as_deref() == Some("YES"),
        default,
        checks: Vec::new(),
    })
}

fn of_postgres(row: Vec<Option<String>>) -> Option<ColumnShape> {
    let [name, ty, collation, null, default, checks] = <[Option<String>; 6]>::try_from(row).ok()?;
    let listed: Vec<(String, String)> =
        checks.and_then(|checks| serde_json::from_str(&checks).ok()).unwrap_or_default();
    let checks = listed.into_iter().map(|(name, definition)| {
        let validated = !definition.ends_with(" NOT VALID");
        let definition = definition.trim_end_matches(" NOT VALID").to_owned();
        ColumnCheck { name, definition, validated }
    });
    Some(ColumnShape {
        name: name?,
        ty: ty?,
        collation,
        nullable: null.as_deref() == Some("YES"),
        default: default.filter(|default| !default.starts_with("NULL::") && default != "NULL"),
        checks: checks.collect(),
    })
}

fn of_sqlite(row: Vec<Option<String>>) -> Option<ColumnShape> {
    let [name, ty, null, default] = <[Option<String>; 4]>::try_from(row).ok()?;
    Some(ColumnShape {
        name: name?,
        ty: ty?,
        collation: None,
        nullable: null.as_deref() == Some("YES"),
        default: default.filter(|default| !default.eq_ignore_ascii_case("null")),
        checks: Vec::new(),
    })
}
