//! Logical types: their spelling in a mapping, and their limits. The limits are those of the narrowest
//! of the four databases.

use std::fmt;
use std::sync::Arc;

/// Maximum characters of a `varchar`: MySQL's limit for one column of 4-byte text.
pub const MAX_VARCHAR: u32 = 16_383;
/// Maximum characters of a `char`: MySQL's limit.
pub const MAX_CHAR: u32 = 255;
/// Maximum bytes of a `text` (in UTF-8) and of a `binary`: MySQL's limit for MEDIUMTEXT and MEDIUMBLOB.
pub const MAX_BYTES: usize = 16_777_215;
/// Maximum digits of a `decimal`: MySQL's limit, the lowest of the four.
pub const MAX_PRECISION: u8 = 65;
/// Maximum digits after the point of a `decimal`. See [`MAX_PRECISION`].
pub const MAX_SCALE: u8 = 30;
/// The largest `uint`.
pub const UINT_MAX: i64 = u32::MAX as i64;
/// Maximum characters of an `enum` value: MySQL's limit.
const MAX_ENUM_VALUE: usize = 255;
/// Maximum values of an `enum`. MySQL's limit is 65,535, but the DDL and messages list every value.
const MAX_ENUM_VALUES: usize = 255;

/// A logical column type.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Type {
    /// Text of exactly this number of characters.
    Char(u32),
    /// Text of at most this number of characters (Unicode scalar values, not bytes).
    Varchar(u32),
    /// Text of at most [`MAX_BYTES`].
    Text,
    /// Bytes, at most [`MAX_BYTES`]. In JSON they are base64.
    Binary,
    /// 16-bit signed integer.
    SmallInt,
    /// 32-bit signed integer.
    Int,
    /// 64-bit signed integer.
    BigInt,
    /// 32-bit unsigned integer.
    Uint,
    /// 64-bit unsigned integer.
    UbigInt,
    /// Exact number.
    Decimal {
        /// Total number of digits.
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
    /// A time of day with this number of digits (0 to 6) after the second.
    Time(u8),
    /// A date and time in UTC with this number of digits (0 to 6) after the second.
    DateTime(u8),
    /// A UUID (RFC 9562).
    Uuid,
    /// Any JSON value, stored as JSON.
    Json,
    /// One of a list of values.
    Enum(Arc<[String]>),
}

/// Why a type's spelling is invalid.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum TypeError {
    /// There is no type with this name.
    #[error("unknown type `{0}`")]
    Unknown(String),
    /// The arguments are invalid for the type.
    #[error("`{name}` takes {expected}, found `{found}`")]
    Arguments {
        /// The type's name.
        name: &'static str,
        /// The valid arguments.
        expected: String,
        /// The spelling as written.
        found: String,
    },
}

/// The names of all logical types.
pub const TYPE_NAMES: [&str; 18] = [
    "smallint", "int", "bigint", "uint", "ubigint", "decimal", "double", "boolean", "char", "varchar",
    "text", "binary", "date", "time", "datetime", "uuid", "json", "enum",
];

/// Spellings of the types with arguments, as examples.
pub const TYPES_WITH_ARGUMENTS: [&str; 6] =
    ["decimal(10,2)", "char(3)", "varchar(50)", "time(3)", "datetime(6)", "enum(new, done)"];

impl Type {
    /// Whether its values are numbers.
    #[must_use]
    pub fn is_number(&self) -> bool {
        use Type::{BigInt, Decimal, Double, Int, SmallInt, UbigInt, Uint};
        matches!(self, SmallInt | Int | BigInt | Uint | UbigInt | Decimal { .. } | Double)
    }

    /// A regular expression of the spellings, for editors. Limits are not a part of it.
    #[must_use]
    pub fn pattern() -> String {
        let forms = TYPE_NAMES.map(|name| match name {
            "char" | "varchar" => format!(r"{name} *\( *[0-9]+ *\)"),
            "decimal" => format!(r"{name} *\( *[0-9]+ *, *[0-9]+ *\)"),
            "time" | "datetime" => format!(r"{name}( *\( *[0-6] *\))?"),
            "enum" => format!(r"{name} *\([^()]+\)"),
            plain => plain.to_owned(),
        });
        format!("^ *({}) *$", forms.join("|"))
    }

    /// Parses a type's spelling, such as `varchar(24)` or `datetime(6)`.
    ///
    /// # Errors
    /// The name is unknown, or the type does not take these arguments.
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
        if *name == "enum" {
            return enum_of(arguments.unwrap_or_default()).map(Type::Enum).map_err(refuse);
        }
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
            "char" => match numbers {
                Some(&[n]) if (1..=MAX_CHAR).contains(&n) => Ok(Type::Char(n)),
                _ => Err(refuse(format!("a length from 1 to {MAX_CHAR}"))),
            },
            "decimal" => match numbers {
                Some(&[p, s])
                    if (1..=u32::from(MAX_PRECISION)).contains(&p) && s <= u32::from(MAX_SCALE) && s <= p =>
                {
                    // Both were checked to be far below 256.
                    #[allow(clippy::cast_possible_truncation)]
                    Ok(Type::Decimal { precision: p as u8, scale: s as u8 })
                }
                _ => Err(refuse(format!(
                    "a precision from 1 to {MAX_PRECISION} and a scale from 0 to {MAX_SCALE}, the scale no more than the precision"
                ))),
            },
            "time" | "datetime" => {
                let precision = match numbers {
                    // At most 6 by the pattern.
                    #[allow(clippy::cast_possible_truncation)]
                    Some(&[p @ 0..=6]) => p as u8,
                    None => 0,
                    _ => return Err(refuse("a precision from 0 to 6".to_owned())),
                };
                Ok(if *name == "time" { Type::Time(precision) } else { Type::DateTime(precision) })
            }
            plain => match numbers {
                None => Ok(match plain {
                    "text" => Type::Text,
                    "binary" => Type::Binary,
                    "smallint" => Type::SmallInt,
                    "int" => Type::Int,
                    "bigint" => Type::BigInt,
                    "uint" => Type::Uint,
                    "ubigint" => Type::UbigInt,
                    "double" => Type::Double,
                    "boolean" => Type::Boolean,
                    "date" => Type::Date,
                    "uuid" => Type::Uuid,
                    _ => Type::Json,
                }),
                Some(_) => Err(refuse("no arguments".to_owned())),
            },
        }
    }

    /// The type's name without arguments. Templates select by it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Type::Char(_) => "char",
            Type::Varchar(_) => "varchar",
            Type::Text => "text",
            Type::Binary => "binary",
            Type::SmallInt => "smallint",
            Type::Int => "int",
            Type::BigInt => "bigint",
            Type::Uint => "uint",
            Type::UbigInt => "ubigint",
            Type::Decimal { .. } => "decimal",
            Type::Double => "double",
            Type::Boolean => "boolean",
            Type::Date => "date",
            Type::Time(_) => "time",
            Type::DateTime(_) => "datetime",
            Type::Uuid => "uuid",
            Type::Json => "json",
            Type::Enum(_) => "enum",
        }
    }

    /// Whether equal texts of a database and of `mapper` are of equal values.
    #[must_use]
    pub fn has_one_text(&self) -> bool {
        match self {
            Type::SmallInt | Type::Int | Type::BigInt | Type::Uint | Type::UbigInt | Type::Uuid => true,
            ty => ty.is_text(),
        }
    }

    /// Whether the database compares values of the type by a collation.
    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(self, Type::Char(_) | Type::Varchar(_) | Type::Text | Type::Enum(_))
    }
}

/// Parses the values of an `enum`. The error describes valid values. An empty value is refused, because
/// MySQL stores one in place of a value that it refuses. MySQL reads a number as the index of a value.
fn enum_of(inside: &str) -> Result<Arc<[String]>, String> {
    let values: Vec<String> = inside.split(',').map(|value| value.trim().to_owned()).collect();
    let is_valid = |value: &String| {
        !value.is_empty()
            && value.chars().count() <= MAX_ENUM_VALUE
            && !value.contains(['\'', '"', '(', ')', '\0'])
    };
    let has_duplicates = values.iter().enumerate().any(|(at, value)| values[..at].contains(value));
    if has_duplicates || values.len() > MAX_ENUM_VALUES || !values.iter().all(is_valid) {
        return Err(format!(
            "1 to {MAX_ENUM_VALUES} different values of up to {MAX_ENUM_VALUE} characters, without quotes"
        ));
    }
    Ok(values.into())
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Char(n) => write!(f, "char({n})"),
            Type::Varchar(n) => write!(f, "varchar({n})"),
            Type::Decimal { precision, scale } => write!(f, "decimal({precision},{scale})"),
            Type::Time(p) => write!(f, "time({p})"),
            Type::DateTime(p) => write!(f, "datetime({p})"),
            Type::Enum(values) => write!(f, "enum({})", values.join(", ")),
            plain => f.write_str(plain.name()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_round_trip() {
        let pattern = regex::Regex::new(&Type::pattern()).unwrap();
        for spelling in [
            "char(3)",
            "varchar(24)",
            "text",
            "binary",
            "smallint",
            "int",
            "bigint",
            "uint",
            "ubigint",
            "decimal(10,2)",
            "double",
            "boolean",
            "date",
            "time(3)",
            "datetime(6)",
            "uuid",
            "json",
            "enum(new, in use, A, a)",
        ] {
            assert_eq!(Type::parse(spelling).unwrap().to_string(), spelling);
            assert!(pattern.is_match(spelling), "{spelling}");
        }
        for spelling in TYPES_WITH_ARGUMENTS.into_iter().chain(["decimal( 10 , 2 )", "time", " int "]) {
            assert!(Type::parse(spelling).is_ok() && pattern.is_match(spelling), "{spelling}");
        }
        for spelling in ["varchr(2)", "varchar", "int(11)", "decimal(10)", "decimal(10", "time(7)", "enum()"]
        {
            assert!(Type::parse(spelling).is_err() && !pattern.is_match(spelling), "{spelling}");
        }
        assert_eq!(Type::parse("decimal( 10 , 2 )"), Type::parse("decimal(10,2)"));
        assert_eq!(Type::parse("enum(a,b)"), Type::parse("enum( a , b )"));
        assert_eq!(Type::parse("datetime"), Ok(Type::DateTime(0)));
        assert_eq!(Type::parse("time"), Ok(Type::Time(0)));
    }

    #[test]
    fn invalid_types_are_refused() {
        for spelling in [
            "",
            "varchr(2)",
            "varchar",
            "varchar(0)",
            "varchar(20000)",
            "varchar(a)",
            "varchar(1,2)",
            "char",
            "char(0)",
            "char(256)",
            "decimal(10)",
            "decimal(2,3)",
            "decimal(66,1)",
            "datetime(7)",
            "time(7)",
            "int(11)",
            "uuid(36)",
            "binary(16)",
            "decimal(10",
            "enum",
            "enum()",
            "enum(a, )",
            "enum(a, a)",
            "enum('a', 'b')",
        ] {
            assert!(Type::parse(spelling).is_err(), "{spelling}");
        }
    }
}
