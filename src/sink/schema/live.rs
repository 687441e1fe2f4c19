//! Live tables, as the introspection of each database describes them.

use crate::dialect::Dialect;
use crate::types::{MAX_BYTES, Type};

/// Bytes of MySQL's TEXT and BLOB. Earlier versions of `mapper` created `text` and `binary` columns of these types.
const SHORT_BYTES: u64 = 65_535;

/// The name of a table that is looked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TableName<'n> {
    /// The schema or database; `None` for the one in which the session creates tables.
    pub schema: Option<&'n str>,
    pub name: &'n str,
}

impl TableName<'_> {
    /// The name with the schema, for messages.
    pub(crate) fn full_name(&self) -> String {
        let schema = self.schema.map(|schema| format!("{schema}."));
        format!("{}{}", schema.unwrap_or_default(), self.name)
    }
}

/// A table of the database.
#[derive(Debug)]
pub(crate) struct LiveTable {
    pub columns: Vec<LiveColumn>,
    /// The primary key, unique keys and indexes.
    pub keys: Vec<LiveKey>,
    /// Indexes that PostgreSQL left unfinished, and that no session builds now.
    pub invalid_indexes: Vec<String>,
    pub references: Vec<LiveReference>,
    /// The storage engine, if it cannot roll back.
    pub engine_without_rollback: Option<String>,
    /// Why rows can be lost although they are committed, if they can.
    pub durability_gap: Option<&'static str>,
}

/// A column of a live table.
#[derive(Debug)]
pub(crate) struct LiveColumn {
    pub name: String,
    pub ty: LiveType,
    /// The type as the database spells it.
    pub native_type: String,
    pub nullable: bool,
    /// Whether the database fills the column if an insert omits it, by a DEFAULT or a generated number.
    pub filled_by_database: bool,
    /// Whether the database computes the value from other columns and accepts no other.
    pub computed: bool,
    /// The character set, if it cannot store all text.
    pub not_utf8: Option<String>,
    /// The collation, if it may treat different texts as equal.
    pub nondeterministic_collation: Option<String>,
}

/// A key or index.
#[derive(Debug, Clone)]
pub(crate) struct LiveKey {
    /// The name of the index. SQLite's primary keys have none.
    pub name: String,
    pub columns: Vec<String>,
    pub unique: bool,
    pub primary: bool,
    /// Whether it is a constraint of the table, which no DROP INDEX removes.
    pub constraint: bool,
}

/// A foreign key.
#[derive(Debug, Clone)]
pub(crate) struct LiveReference {
    /// The constraint's name, or its number in SQLite.
    pub name: String,
    /// The referenced table, with its schema if that is another one.
    pub table: String,
    pub columns: Vec<String>,
    pub referenced: Vec<String>,
    /// The action as SQL spells it, such as `CASCADE`.
    pub on_delete: String,
    /// Whether the database has checked the rows that existed before it.
    pub validated: bool,
}

/// Digits of the largest `ubigint`.
const UBIGINT_DIGITS: u32 = 20;
/// Characters of a UUID.
const UUID_CHARACTERS: u32 = 36;

/// Type of a live column, by the values that it can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LiveType {
    Char(u32),
    Varchar(u32),
    /// Text, with its maximum length in bytes.
    Text(u64),
    /// Binary data, with its maximum length in bytes.
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
    pub(crate) fn holds(&self, wanted: &Type, dialect: Dialect) -> bool {
        match (wanted, self) {
            // The database would pad the value of a longer CHAR with blanks.
            (Type::Char(n), LiveType::Char(m)) => m == n,
            (Type::Char(n) | Type::Varchar(n), LiveType::Varchar(m)) => m >= n,
            (Type::Char(n) | Type::Varchar(n), LiveType::Text(bytes)) => *bytes >= u64::from(*n) * 4,
            (Type::Text, LiveType::Text(bytes)) | (Type::Binary, LiveType::Binary(bytes)) => {
                *bytes >= SHORT_BYTES
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
            // Types that the SQLite sink stores as text.
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

    /// The bytes that a `text` or `binary` column holds, if the type takes longer values.
    pub(crate) fn shorter_than(&self, wanted: &Type) -> Option<u64> {
        match (wanted, self) {
            (Type::Text, LiveType::Text(bytes)) | (Type::Binary, LiveType::Binary(bytes)) => {
                Some(*bytes).filter(|bytes| *bytes < MAX_BYTES as u64)
            }
            _ => None,
        }
    }
}

/// Splits a type such as `varchar(24)` or `numeric(10,2)` into its name, in lower case, and its numbers. Text
/// after the parentheses, such as `without time zone`, belongs to the name. `unsigned` does not.
pub(crate) fn split_type(declared: &str) -> (String, Vec<u32>) {
    let lower = declared.trim().to_lowercase();
    let Some((name, rest)) = lower.split_once('(') else {
        let name = lower.trim_end_matches(" unsigned").to_owned();
        return (name, Vec::new());
    };
    let (arguments, suffix) = rest.split_once(')').unwrap_or((rest, ""));
    let numbers = arguments.split(',').filter_map(|number| number.trim().parse().ok()).collect();
    let name = format!("{} {}", name.trim(), suffix.replace("unsigned", "").trim());
    (name.trim().to_owned(), numbers)
}

/// Groups the rows of foreign keys, each with one column, by constraint.
pub(crate) fn gather_references(rows: impl IntoIterator<Item = LiveReference>) -> Vec<LiveReference> {
    let mut gathered: Vec<LiveReference> = Vec::new();
    for row in rows {
        match gathered.last_mut().filter(|known| known.name == row.name) {
            Some(known) => {
                known.columns.extend(row.columns);
                known.referenced.extend(row.referenced);
            }
            None => gathered.push(row),
        }
    }
    gathered
}

/// Returns the texts in quotes, such as the words of a live `enum('a','b')` or of a check. Within a text, a quote is
/// doubled. If it `has_escapes`, a backslash begins one: in MySQL and MariaDB.
pub(crate) fn quoted_texts(declared: &str, has_escapes: bool) -> Vec<String> {
    let mut words = Vec::new();
    let mut open: Option<String> = None;
    let mut characters = declared.chars().peekable();
    while let Some(c) = characters.next() {
        let Some(word) = &mut open else {
            open = (c == '\'').then(String::new);
            continue;
        };
        match c {
            '\'' if characters.next_if_eq(&'\'').is_some() => word.push('\''),
            '\'' => words.extend(open.take()),
            '\\' if has_escapes => word.extend(characters.next().map(|escaped| match escaped {
                '0' => '\0',
                'n' => '\n',
                'r' => '\r',
                'Z' => '\u{1a}',
                other => other,
            })),
            other => word.push(other),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_an_enum() {
        let words = |declared: &str| quoted_texts(declared, true).join("|");
        assert_eq!(words("enum('new','in use','')"), "new|in use|");
        assert_eq!(words(r"enum('it''s','a\\b','c\\','a\nb',''',''')"), "it's|a\\b|c\\|a\nb|','");
        assert_eq!(words("enum('(x)','y)')"), "(x)|y)");
        assert_eq!(quoted_texts(r"enum('it''s','a\b','c\')", false), ["it's", r"a\b", r"c\"]);
    }

    #[test]
    fn words_of_a_check() {
        let definition = "CHECK (((status)::text = ANY ((ARRAY['new'::character varying, 'it''s'::character varying])::text[])))";
        assert_eq!(quoted_texts(definition, false), ["new", "it's"]);
    }
}
