//! Floor 0. Logical column types and the typed values that rows are made of.
//!
//! A [`Type`] is spelled the same for every dialect; a dialect's templates turn it into SQL.
//! A [`Value`] has been checked against its column's type ([`coerce()`]) and is what gets bound.

mod coerce;
mod decimal;
mod json;

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

pub use coerce::{Found, Misfit, coerce, describe};
pub use json::{NotJson, parse_json};

/// Characters that a `varchar` may have at most: MySQL's limit for one column of 4-byte text.
pub const MAX_VARCHAR: u32 = 16_383;
/// Bytes of UTF-8 that a `text` takes on every dialect: the limit of MySQL's TEXT.
pub const MAX_TEXT_BYTES: usize = 65_535;
/// MySQL's limits for DECIMAL, the narrowest of the four.
pub const MAX_PRECISION: u8 = 65;
/// See [`MAX_PRECISION`].
pub const MAX_SCALE: u8 = 30;

/// A logical column type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Type {
    /// Text of at most so many characters (Unicode scalar values, not bytes).
    Varchar(u32),
    /// Text of at most [`MAX_TEXT_BYTES`].
    Text,
    /// 32-bit signed integer.
    Int,
    /// 64-bit signed integer.
    BigInt,
    /// Exact number: digits in all, digits after the point.
    Decimal {
        /// Digits in all.
        precision: u8,
        /// Digits after the point.
        scale: u8,
    },
    /// 64-bit floating point.
    Double,
    /// True or false.
    Boolean,
    /// A day of the proleptic Gregorian calendar, years 1 to 9999.
    Date,
    /// A moment in UTC with so many digits (0 to 6) after the second.
    DateTime(u8),
    /// Any JSON value, kept as JSON.
    Json,
}

/// Why a type's spelling was refused.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum TypeError {
    /// There is no type of that name.
    #[error("unknown type `{0}`")]
    Unknown(String),
    /// The type takes other arguments than those given.
    #[error("`{name}` takes {expected}, found `{found}`")]
    Arguments {
        /// The type's name.
        name: &'static str,
        /// What its arguments may be.
        expected: String,
        /// The whole spelling as written.
        found: String,
    },
}

/// The names of all logical types, for hints.
pub const TYPE_NAMES: [&str; 10] =
    ["varchar", "text", "int", "bigint", "decimal", "double", "boolean", "date", "datetime", "json"];

impl Type {
    /// Reads a type's spelling, such as `varchar(24)` or `datetime(6)`.
    ///
    /// # Errors
    /// An unknown name, or arguments that the type does not take.
    pub fn parse(spelling: &str) -> Result<Type, TypeError> {
        let spelling = spelling.trim();
        let (name, arguments) = match spelling.split_once('(') {
            None => (spelling, None),
            Some((name, rest)) => match rest.strip_suffix(')') {
                Some(inside) => (name.trim_end(), Some(inside)),
                None => return Err(TypeError::Unknown(spelling.to_owned())),
            },
        };
        let Some(name) = TYPE_NAMES.iter().find(|known| **known == name) else {
            return Err(TypeError::Unknown(spelling.to_owned()));
        };
        let refuse = |expected: String| TypeError::Arguments { name, expected, found: spelling.to_owned() };
        let numbers: Option<Vec<u32>> = arguments.map(|inside| {
            let parsed: Option<Vec<u32>> = inside.split(',').map(|n| n.trim().parse().ok()).collect();
            parsed.unwrap_or_else(|| vec![u32::MAX; 3])
        });
        let numbers = numbers.as_deref();
        match *name {
            "varchar" => match numbers {
                Some(&[n]) if (1..=MAX_VARCHAR).contains(&n) => Ok(Type::Varchar(n)),
                _ => Err(refuse(format!("a length from 1 to {MAX_VARCHAR}"))),
            },
            "decimal" => match numbers {
                Some(&[p, s])
                    if (1..=u32::from(MAX_PRECISION)).contains(&p) && s <= u32::from(MAX_SCALE) && s <= p =>
                {
                    // Both were just bounded far below 256.
                    #[allow(clippy::cast_possible_truncation)]
                    Ok(Type::Decimal { precision: p as u8, scale: s as u8 })
                }
                _ => Err(refuse(format!(
                    "a precision from 1 to {MAX_PRECISION} and a scale from 0 to {MAX_SCALE}, the scale no more than the precision"
                ))),
            },
            "datetime" => match numbers {
                // Bounded by 6 in the pattern.
                #[allow(clippy::cast_possible_truncation)]
                Some(&[p @ 0..=6]) => Ok(Type::DateTime(p as u8)),
                None => Ok(Type::DateTime(0)),
                _ => Err(refuse("a precision from 0 to 6".to_owned())),
            },
            plain => match numbers {
                None => Ok(match plain {
                    "text" => Type::Text,
                    "int" => Type::Int,
                    "bigint" => Type::BigInt,
                    "double" => Type::Double,
                    "boolean" => Type::Boolean,
                    "date" => Type::Date,
                    _ => Type::Json,
                }),
                Some(_) => Err(refuse("no arguments".to_owned())),
            },
        }
    }

    /// The type's name without its arguments; templates choose by it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Type::Varchar(_) => "varchar",
            Type::Text => "text",
            Type::Int => "int",
            Type::BigInt => "bigint",
            Type::Decimal { .. } => "decimal",
            Type::Double => "double",
            Type::Boolean => "boolean",
            Type::Date => "date",
            Type::DateTime(_) => "datetime",
            Type::Json => "json",
        }
    }

    /// Whether values of the type compare by a collation.
    #[must_use]
    pub fn is_text(self) -> bool {
        matches!(self, Type::Varchar(_) | Type::Text)
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Varchar(n) => write!(f, "varchar({n})"),
            Type::Decimal { precision, scale } => write!(f, "decimal({precision},{scale})"),
            Type::DateTime(p) => write!(f, "datetime({p})"),
            plain => f.write_str(plain.name()),
        }
    }
}

/// A value that fits its column, ready to be bound.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// SQL NULL.
    Null,
    /// For `boolean`.
    Bool(bool),
    /// For `int` and `bigint`.
    Int(i64),
    /// For `double`; finite.
    Double(f64),
    /// For `decimal`: canonical digits with exactly the column's scale, such as `-12.50`.
    Decimal(Arc<str>),
    /// For `varchar` and `text`.
    Text(Arc<str>),
    /// For `date`.
    Date(NaiveDate),
    /// For `datetime`; UTC, and the column's precision, which dialects that keep text need.
    DateTime(NaiveDateTime, u8),
    /// For `json`: compact JSON text.
    Json(Arc<str>),
}

impl Value {
    /// Whether this is SQL NULL.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// An order of the values of one column, the same in every process; not that of a database.
    #[must_use]
    pub fn order(&self, other: &Value) -> Ordering {
        match (self, other) {
            (Value::Bool(one), Value::Bool(other)) => one.cmp(other),
            (Value::Int(one), Value::Int(other)) => one.cmp(other),
            (Value::Double(one), Value::Double(other)) => one.total_cmp(other),
            (Value::Date(one), Value::Date(other)) => one.cmp(other),
            (Value::DateTime(one, _), Value::DateTime(other, _)) => one.cmp(other),
            (
                Value::Decimal(one) | Value::Text(one) | Value::Json(one),
                Value::Decimal(other) | Value::Text(other) | Value::Json(other),
            ) => one.cmp(other),
            // One of them is NULL: a column has values of one type.
            (one, other) => other.is_null().cmp(&one.is_null()),
        }
    }

    /// About how many bytes the value takes in a statement.
    #[must_use]
    pub fn bytes(&self) -> usize {
        match self {
            Value::Decimal(text) | Value::Text(text) | Value::Json(text) => text.len() + 4,
            _ => 16,
        }
    }
}

/// A moment as text, with exactly `precision` digits after the second: the form in which SQLite
/// keeps it and `explain` shows it.
#[must_use]
pub fn datetime_text(moment: NaiveDateTime, precision: u8) -> String {
    let whole = moment.format("%Y-%m-%d %H:%M:%S").to_string();
    if precision == 0 {
        return whole;
    }
    let micros = moment.and_utc().timestamp_subsec_micros();
    let fraction = format!("{micros:06}");
    format!("{whole}.{}", &fraction[..usize::from(precision)])
}

/// The value as people read it: in `explain` and in expected rows.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Null => f.write_str("NULL"),
            Value::Bool(b) => write!(f, "{b}"),
            Value::Int(n) => write!(f, "{n}"),
            Value::Double(n) => write!(f, "{n}"),
            Value::Decimal(text) | Value::Text(text) | Value::Json(text) => f.write_str(text),
            Value::Date(day) => write!(f, "{}", day.format("%Y-%m-%d")),
            Value::DateTime(moment, precision) => f.write_str(&datetime_text(*moment, *precision)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_reads_back_as_it_is_written() {
        for spelling in [
            "varchar(24)",
            "text",
            "int",
            "bigint",
            "decimal(10,2)",
            "double",
            "boolean",
            "date",
            "datetime(6)",
            "json",
        ] {
            assert_eq!(Type::parse(spelling).unwrap().to_string(), spelling);
        }
        assert_eq!(Type::parse("decimal( 10 , 2 )"), Type::parse("decimal(10,2)"));
        assert_eq!(Type::parse("datetime"), Ok(Type::DateTime(0)));
    }

    #[test]
    fn faulty_types_are_refused() {
        for spelling in [
            "",
            "varchr(2)",
            "varchar",
            "varchar(0)",
            "varchar(20000)",
            "varchar(a)",
            "varchar(1,2)",
            "decimal(10)",
            "decimal(2,3)",
            "decimal(66,1)",
            "datetime(7)",
            "int(11)",
            "decimal(10",
        ] {
            assert!(Type::parse(spelling).is_err(), "{spelling}");
        }
    }
}
