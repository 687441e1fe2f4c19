//! Does a live table fit its mapping? Pure: the databases' files say what is there.

use crate::dialect::Dialect;
use crate::mapping::{Column, Mapping, TableId};
use crate::types::{MAX_BYTES, Type};

/// A table as it stands in the database.
#[derive(Debug)]
pub(super) struct LiveTable {
    pub name: String,
    pub columns: Vec<LiveColumn>,
    /// The primary key, unique keys and indexes.
    pub keys: Vec<LiveKey>,
    /// Foreign keys: the table that is referred to, and the referring columns.
    pub references: Vec<(String, Vec<String>)>,
}

/// One of its columns.
#[derive(Debug)]
pub(super) struct LiveColumn {
    pub name: String,
    pub ty: LiveType,
    /// The type in the database's own words.
    pub shown: String,
    pub nullable: bool,
    /// Whether a row that doesn't name the column gets a value or NULL by a DEFAULT or a number.
    pub filled_by_database: bool,
    /// Whether the database computes the value from other columns and takes no other.
    pub computed: bool,
    /// The character set, where it cannot hold all text.
    pub not_utf8: Option<String>,
    /// The collation, where it takes different texts for one key.
    pub folds: Option<String>,
}

/// A key or index.
#[derive(Debug)]
pub(super) struct LiveKey {
    pub columns: Vec<String>,
    pub unique: bool,
}

/// Digits of the largest `ubigint`.
const UBIGINT_DIGITS: u32 = 20;
/// Characters of a UUID.
const UUID_CHARACTERS: u32 = 36;

/// What a live column can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LiveType {
    Char(u32),
    Varchar(u32),
    /// Text of so many bytes.
    Text(u64),
    /// Bytes, so many.
    Binary(u64),
    SmallInt,
    Int,
    BigInt,
    Uint,
    UbigInt,
    Decimal(u32, u32),
    Double,
    Boolean,
    Date,
    Time(u32),
    DateTime(u32),
    Uuid,
    Json,
    Enum(Vec<String>),
    Other,
}

impl LiveType {
    fn holds(&self, wanted: &Type, dialect: Dialect) -> bool {
        match (wanted, self) {
            // A longer one would be filled up with blanks.
            (Type::Char(n), LiveType::Char(m)) => m == n,
            (Type::Char(n) | Type::Varchar(n), LiveType::Varchar(m)) => m >= n,
            (Type::Char(n) | Type::Varchar(n), LiveType::Text(bytes)) => *bytes >= u64::from(*n) * 4,
            (Type::Text, LiveType::Text(bytes)) | (Type::Binary, LiveType::Binary(bytes)) => {
                *bytes >= MAX_BYTES as u64
            }
            (Type::SmallInt, LiveType::SmallInt | LiveType::Int | LiveType::BigInt)
            | (Type::Int, LiveType::Int | LiveType::BigInt)
            | (Type::BigInt, LiveType::BigInt)
            | (Type::Uint, LiveType::Uint | LiveType::BigInt | LiveType::UbigInt)
            | (Type::UbigInt, LiveType::UbigInt)
            | (Type::Double, LiveType::Double)
            | (Type::Boolean, LiveType::Boolean)
            | (Type::Date, LiveType::Date)
            | (Type::Uuid, LiveType::Uuid)
            | (Type::Json, LiveType::Json)
            | (Type::Enum(_), LiveType::Text(_)) => true,
            (Type::Decimal { precision, scale }, LiveType::Decimal(p, s)) => {
                let (precision, scale) = (u32::from(*precision), u32::from(*scale));
                *s >= scale && p.saturating_sub(*s) >= precision - scale
            }
            (Type::UbigInt, LiveType::Decimal(p, s)) => p.saturating_sub(*s) >= UBIGINT_DIGITS,
            (Type::Time(precision), LiveType::Time(p))
            | (Type::DateTime(precision), LiveType::DateTime(p)) => *p >= u32::from(*precision),
            // PostgreSQL does not compare a UUID with text.
            (Type::Uuid, LiveType::Char(n)) => *n == UUID_CHARACTERS && dialect != Dialect::Postgres,
            (Type::Uuid, LiveType::Varchar(n)) => *n >= UUID_CHARACTERS && dialect != Dialect::Postgres,
            (Type::Enum(words), LiveType::Enum(live)) => words.iter().all(|word| live.contains(word)),
            (Type::Enum(words), LiveType::Varchar(n)) => {
                words.iter().all(|word| word.chars().count() <= *n as usize)
            }
            // The types that the SQLite sink keeps as text.
            (
                Type::UbigInt
                | Type::Decimal { .. }
                | Type::Date
                | Type::Time(_)
                | Type::DateTime(_)
                | Type::Uuid
                | Type::Json,
                LiveType::Text(_),
            ) if dialect == Dialect::Sqlite => true,
            // MariaDB's JSON is text with a check, and some tables lack the check.
            (Type::Json, LiveType::Text(bytes)) => {
                dialect == Dialect::Mariadb && *bytes >= u64::from(u32::MAX)
            }
            _ => false,
        }
    }
}

/// Splits `varchar(24)` or `numeric(10,2)` into its name in lower case and its numbers. What
/// stands behind the parenthesis (`unsigned`, `without time zone`) belongs to the name.
pub(super) fn split_type(declared: &str) -> (String, Vec<u32>) {
    let lower = declared.trim().to_lowercase();
    let Some((name, rest)) = lower.split_once('(') else {
        let name = lower.trim_end_matches(" unsigned").to_owned();
        return (name, Vec::new());
    };
    let (inside, behind) = rest.split_once(')').unwrap_or((rest, ""));
    let numbers = inside.split(',').filter_map(|number| number.trim().parse().ok()).collect();
    let name = format!("{} {}", name.trim(), behind.replace("unsigned", "").trim());
    (name.trim().to_owned(), numbers)
}

/// Gathers (constraint, table, column) rows by constraint.
pub(super) fn gather_references(
    rows: impl IntoIterator<Item = (String, String, String)>,
) -> Vec<(String, Vec<String>)> {
    let mut gathered: Vec<(String, String, Vec<String>)> = Vec::new();
    for (constraint, table, column) in rows {
        match gathered.last_mut().filter(|(known, ..)| *known == constraint) {
            Some((.., columns)) => columns.push(column),
            None => gathered.push((constraint, table, vec![column])),
        }
    }
    gathered.into_iter().map(|(_, table, columns)| (table, columns)).collect()
}

/// How the live tables fit.
#[derive(Debug, Default)]
pub struct Fit {
    /// Tables of the mapping that do not exist.
    pub missing: Vec<String>,
    /// What does not fit: a run refuses to start.
    pub errors: Vec<Misfit>,
    /// What is only worth knowing.
    pub warnings: Vec<Misfit>,
    /// Whether some key compares otherwise than by its bytes, or is unknown to the mapping, so
    /// that operations must not be regrouped.
    pub keep_order: bool,
}

/// One thing that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The table.
    pub table: String,
    /// What is found, and what the mapping needs.
    pub what: String,
}

/// Compares each table of the mapping with what stands in the database at the same place.
pub(super) fn fit(mapping: &Mapping, dialect: Dialect, live: &[Option<LiveTable>]) -> Fit {
    let mut fit = Fit::default();
    let written = mapping.written_tables();
    for (id, (table, live)) in mapping.tables.iter().zip(live).enumerate() {
        match live {
            None => fit.missing.push(table.name.clone()),
            Some(live) => compare(mapping, id, written.contains(&id), live, dialect, &mut fit),
        }
    }
    fit
}

fn compare(
    mapping: &Mapping,
    table: TableId,
    written: bool,
    live: &LiveTable,
    dialect: Dialect,
    fit: &mut Fit,
) {
    let (id, table) = (table, &mapping.tables[table]);
    let misfit = |what: String| Misfit { table: live.name.clone(), what };
    for (place, column) in table.columns.iter().enumerate() {
        let found = live.columns.iter().find(|found| found.name.eq_ignore_ascii_case(&column.name));
        let Some(found) = found else {
            fit.errors.push(misfit(format!(
                "column `{}` is missing, the mapping needs {}",
                column.name, column.ty
            )));
            continue;
        };
        let use_of = UseOf { filled: mapping.fills(id, place), left_out: mapping.leaves_out(id, place) };
        compare_column(column, use_of, found, dialect, &mut |what| {
            fit.errors.push(misfit(what));
        });
        // What a type in the database's own words compares by is unknown here.
        if column.compared && column.own_type(dialect).is_some() && !found.ty.holds(&column.ty, dialect) {
            fit.keep_order = true;
            fit.warnings.push(misfit(format!(
                "key column `{}` is {}, which may take different values for one key; operations are not regrouped, which is slower",
                column.name, found.shown
            )));
        }
        if let Some(collation) = found.folds.as_ref().filter(|_| column.compared && column.ty.is_text()) {
            fit.keep_order = true;
            fit.warnings.push(misfit(format!(
                "key column `{}` has the collation `{collation}`, which takes different texts for one key; operations are not regrouped, which is slower",
                column.name
            )));
        }
    }
    if !written {
        return;
    }
    let known = |name: &str| table.columns.iter().any(|column| column.name.eq_ignore_ascii_case(name));
    for extra in live.columns.iter().filter(|live| !known(&live.name)) {
        if !extra.nullable && !extra.filled_by_database {
            fit.errors.push(misfit(format!(
                "column `{}` takes no NULL and has no default, the mapping does not write it",
                extra.name
            )));
        }
    }
    let names = |columns: &[usize]| table.names(columns).map(str::to_lowercase).collect::<Vec<_>>();
    let lower = |columns: &[String]| columns.iter().map(|name| name.to_lowercase()).collect::<Vec<_>>();
    for unique in table.unique_keys() {
        let wanted = names(unique);
        if !live.keys.iter().any(|key| key.unique && lower(&key.columns) == wanted) {
            let what = if unique == table.primary_key.as_slice() { "primary" } else { "unique" };
            fit.errors.push(misfit(format!("the {what} key ({}) is missing", wanted.join(", "))));
        }
    }
    for key in live.keys.iter().filter(|key| key.unique) {
        let found = lower(&key.columns);
        if !table.unique_keys().any(|unique| names(unique) == found) {
            fit.keep_order = true;
            fit.warnings.push(misfit(format!(
                "the unique key ({}) is not in the mapping; operations are not regrouped, which is slower",
                found.join(", ")
            )));
        }
    }
    for index in &table.indexes {
        let wanted = names(&index.columns);
        if !live.keys.iter().any(|key| lower(&key.columns).starts_with(&wanted)) {
            fit.warnings.push(misfit(format!("the index ({}) is missing", wanted.join(", "))));
        }
    }
    for reference in &table.foreign_keys {
        let wanted = names(&reference.columns);
        let parent = &mapping.tables[reference.references].name;
        let found = live
            .references
            .iter()
            .any(|(table, columns)| table.eq_ignore_ascii_case(parent) && lower(columns) == wanted);
        if !found {
            fit.errors
                .push(misfit(format!("the foreign key ({}) to `{parent}` is missing", wanted.join(", "))));
        }
    }
}

/// What events do to a column of new rows.
#[derive(Clone, Copy)]
struct UseOf {
    /// Some give it a value.
    filled: bool,
    /// Some give it none.
    left_out: bool,
}

fn compare_column(
    column: &Column,
    UseOf { filled, left_out }: UseOf,
    found: &LiveColumn,
    dialect: Dialect,
    report: &mut dyn FnMut(String),
) {
    let name = &column.name;
    if column.own_type(dialect).is_none() && !found.ty.holds(&column.ty, dialect) {
        report(format!("column `{name}` is {}, the mapping needs {}", found.shown, column.ty));
    }
    if column.required && found.nullable {
        report(format!("column `{name}` takes NULL, the mapping says `required`"));
    }
    let may_be_null = !column.required && !column.generated && filled;
    if may_be_null && !found.nullable {
        report(format!("column `{name}` takes no NULL, the mapping can write one"));
    } else if left_out && !column.generated && !found.nullable && !found.filled_by_database {
        report(format!(
            "column `{name}` takes no NULL and has no default, the mapping makes rows without it"
        ));
    }
    if filled && found.computed {
        report(format!("column `{name}` is computed by the database, the mapping writes it"));
    }
    if column.generated && !found.filled_by_database {
        report(format!("column `{name}` is not numbered by the database, the mapping says `generated`"));
    }
    if let Some(charset) = found.not_utf8.as_ref().filter(|_| column.own_type(dialect).is_none()) {
        let wanted = if dialect == Dialect::Postgres { "UTF8" } else { "utf8mb4" };
        report(format!(
            "column `{name}` has the character set `{charset}`, which does not hold all text, the mapping needs `{wanted}`"
        ));
    }
}
