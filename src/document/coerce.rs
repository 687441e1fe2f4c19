//! JSON value + column type → [`Value`], or the reason why not.
//!
//! Coercion keeps the value or refuses it. It never truncates, rounds or guesses, so that a bad
//! value is refused alike on every database, whatever its SQL mode.

mod bytes;
mod decimal;
mod moment;
mod words;

use std::borrow::Cow;

use super::json::{Arena, Json, Number};
use crate::types::{Type, UINT_MAX, Value};
pub use moment::{Epoch, coerce_epoch};

/// Why a JSON value does not fit a column. Holds no part of the value itself: it goes to logs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("is {found}, the column takes `{wanted}`")]
pub struct Misfit {
    /// What stands there.
    pub found: Found,
    /// What the column takes.
    pub wanted: Type,
}

/// What stands where a value of some type was wanted; its text follows "is".
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Found {
    /// A JSON value of a kind that the type does not take, in words.
    #[error("{0}")]
    WrongKind(&'static str),
    /// Text or bytes that are longer than the column, or text that is shorter than it must be.
    #[error("{what} of {length} {unit}{}", at_most(*limit, unit))]
    Length {
        /// What stands there, in words.
        what: &'static str,
        /// Its length.
        length: usize,
        /// The column's limit, where its type does not show it.
        limit: Option<usize>,
        /// Characters or bytes.
        unit: &'static str,
    },
    /// A number or a moment beyond what the type holds, in words.
    #[error("{0} out of range")]
    OutOfRange(&'static str),
    /// A value that the column could only keep by rounding it.
    #[error("{found} with {}digits after the {point}", more_than(*digits))]
    Inexact {
        /// What stands there, in words.
        found: &'static str,
        /// How many digits the column keeps.
        digits: u8,
        /// The point or the second.
        point: &'static str,
    },
    /// A number that is no integer.
    #[error("a number with a fraction")]
    Fraction,
    /// Text that is not spelled as the type asks: the form that was expected.
    #[error("text, but not {0}")]
    Malformed(&'static str),
}

fn more_than(digits: u8) -> String {
    if digits == 0 { String::new() } else { format!("more than {digits} ") }
}

fn at_most(limit: Option<usize>, unit: &str) -> String {
    limit.map_or_else(String::new, |limit| format!(" ({limit} {unit} fit)"))
}

/// What a JSON value is, in the words of the error messages.
#[must_use]
pub fn describe(json: Json<'_>) -> &'static str {
    match json {
        Json::Null => "null",
        Json::Bool(_) => "a boolean",
        Json::Number(_) => "a number",
        Json::String(_) => "text",
        Json::Array(_) => "an array",
        Json::Object(_) => "an object",
    }
}

/// Takes a JSON value as a value of `wanted`. JSON `null` is SQL NULL for every type.
///
/// # Errors
/// The value is of another kind, too long, out of range, misspelled, or would have to be rounded.
pub fn coerce(json: Json<'_>, wanted: &Type) -> Result<Value, Misfit> {
    if json.is_null() {
        return Ok(Value::Null);
    }
    let value = match wanted {
        Type::Char(length) => words::exactly(json, *length),
        Type::Varchar(limit) => words::at_most(json, *limit),
        Type::Text => words::text(json),
        Type::Enum(choices) => words::one_of(json, choices),
        Type::Uuid => words::uuid(json),
        Type::Binary => bytes::base64(json),
        Type::SmallInt => integer(json, i64::from(i16::MIN)..=i64::from(i16::MAX)),
        Type::Int => integer(json, i64::from(i32::MIN)..=i64::from(i32::MAX)),
        Type::BigInt => integer(json, i64::MIN..=i64::MAX),
        Type::Uint => integer(json, 0..=UINT_MAX),
        Type::UbigInt => unsigned(json),
        Type::Decimal { precision, scale } => fixed(json, *precision, *scale),
        Type::Double => double(json),
        Type::Boolean => boolean(json),
        Type::Date => moment::day(json),
        Type::Time(precision) => moment::time_of_day(json, *precision),
        Type::DateTime(precision) => moment::moment(json, *precision),
        Type::Json => Ok(Value::Json(json.text().into())),
    };
    value.map_err(|found| Misfit { found, wanted: wanted.clone() })
}

/// Takes a constant of a mapping as a value of `wanted`.
///
/// # Errors
/// Those of [`coerce()`].
pub fn coerce_constant(constant: &serde_json::Value, wanted: &Type) -> Result<Value, Misfit> {
    coerce(Json::lend(constant, &Arena::new()), wanted)
}

/// A value of a kind that the type does not take.
pub(super) fn wrong_kind(json: Json<'_>) -> Found {
    Found::WrongKind(describe(json))
}

fn fixed(json: Json<'_>, precision: u8, scale: u8) -> Result<Value, Found> {
    let text = numeric(json)?;
    let digits = exact(&text, json, "a number")?;
    match digits.to_fixed(precision, scale) {
        Some(text) => Ok(Value::Decimal(text.into())),
        // Beyond the widest scale there is: it's the digits after the point that don't fit.
        None if digits.to_fixed(u8::MAX, scale).is_none() && !digits.is_integral() => {
            Err(Found::Inexact { found: "a number", digits: scale, point: "point" })
        }
        None => Err(Found::OutOfRange("a number")),
    }
}

fn double(json: Json<'_>) -> Result<Value, Found> {
    let Json::Number(number) = json else { return Err(wrong_kind(json)) };
    match number.text().parse::<f64>() {
        Ok(double) if double.is_finite() => Ok(Value::Double(double)),
        _ => Err(Found::OutOfRange("a number")),
    }
}

fn boolean(json: Json<'_>) -> Result<Value, Found> {
    let number = match json {
        Json::Bool(b) => return Ok(Value::Bool(b)),
        Json::Number(Number::Unsigned(number)) => i64::try_from(number).ok(),
        Json::Number(number) => decimal::parse(&number.text()).and_then(|digits| digits.to_i64()),
        _ => return Err(wrong_kind(json)),
    };
    match number {
        Some(0) => Ok(Value::Bool(false)),
        Some(1) => Ok(Value::Bool(true)),
        _ => Err(Found::WrongKind("a number other than 0 and 1")),
    }
}

/// The text of a number, or text, which may spell one.
pub(super) fn numeric(json: Json<'_>) -> Result<Cow<'_, str>, Found> {
    match json {
        Json::Number(number) => Ok(number.text()),
        Json::String(text) => Ok(Cow::Borrowed(text)),
        _ => Err(wrong_kind(json)),
    }
}

/// The number that the text of a value spells; `form` is what it should have spelled.
pub(super) fn exact<'t>(
    text: &'t str,
    json: Json<'_>,
    form: &'static str,
) -> Result<decimal::Exact<'t>, Found> {
    decimal::parse(text).ok_or(match json {
        Json::String(_) => Found::Malformed(form),
        _ => Found::OutOfRange("a number"),
    })
}

/// An integral number, or text that spells an integer.
fn integral<T>(json: Json<'_>, take: impl FnOnce(decimal::Exact<'_>) -> Option<T>) -> Result<T, Found> {
    const FORM: &str = "an integer";
    if let Json::String(text) = json
        && text.contains(['.', 'e', 'E'])
    {
        return Err(Found::Malformed(FORM));
    }
    let text = numeric(json)?;
    let digits = exact(&text, json, FORM)?;
    if !digits.is_integral() {
        return Err(Found::Fraction);
    }
    take(digits).ok_or(Found::OutOfRange("a number"))
}

#[inline]
fn integer(json: Json<'_>, range: std::ops::RangeInclusive<i64>) -> Result<Value, Found> {
    let number = match json {
        Json::Number(Number::Unsigned(number)) => i64::try_from(number).ok(),
        Json::Number(Number::Negative(number)) => Some(number),
        other => Some(integral(other, |digits| digits.to_i64())?),
    };
    match number {
        Some(number) if range.contains(&number) => Ok(Value::Int(number)),
        _ => Err(Found::OutOfRange("a number")),
    }
}

fn unsigned(json: Json<'_>) -> Result<Value, Found> {
    match json {
        Json::Number(Number::Unsigned(number)) => Ok(Value::Uint(number)),
        other => integral(other, |digits| digits.to_u64()).map(Value::Uint),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{json, leaked};

    fn taken(json: Json<'_>, spelling: &str) -> String {
        coerce(json, &Type::parse(spelling).unwrap()).unwrap().to_string()
    }

    fn refused(json: Json<'_>, spelling: &str) -> Found {
        coerce(json, &Type::parse(spelling).unwrap()).unwrap_err().found
    }

    fn parsed(text: &str) -> Json<'static> {
        leaked(serde_json::from_str(text).unwrap())
    }

    #[test]
    fn null_is_null_for_every_type() {
        for name in ["varchar(3)", "text", "int", "decimal(4,2)", "date", "datetime(6)", "json"] {
            assert_eq!(coerce(Json::Null, &Type::parse(name).unwrap()), Ok(Value::Null));
        }
    }

    #[test]
    fn integers() {
        assert_eq!(taken(json!(2), "int"), "2");
        assert_eq!(taken(parsed("2.0"), "int"), "2");
        assert_eq!(taken(json!("2500"), "int"), "2500");
        assert_eq!(taken(json!(i32::MAX), "int"), "2147483647");
        assert_eq!(taken(json!(i64::MIN), "bigint"), i64::MIN.to_string());
        assert_eq!(taken(json!(i16::MIN), "smallint"), "-32768");
        assert_eq!(taken(json!(u32::MAX), "uint"), "4294967295");
        assert_eq!(taken(json!(u64::MAX), "ubigint"), u64::MAX.to_string());
        assert_eq!(coerce(json!("9007199254740993"), &Type::UbigInt), Ok(Value::Uint(9_007_199_254_740_993)));
        for (number, spelling) in [
            ("32768", "smallint"),
            ("-1", "uint"),
            ("4294967296", "uint"),
            ("-1", "ubigint"),
            ("18446744073709551616", "ubigint"),
        ] {
            assert!(matches!(refused(parsed(number), spelling), Found::OutOfRange(_)), "{number}");
        }
        assert!(matches!(refused(parsed("1.5"), "int"), Found::Fraction));
        assert!(matches!(refused(parsed("2147483648"), "int"), Found::OutOfRange(_)));
        assert!(matches!(refused(parsed("9223372036854775808"), "bigint"), Found::OutOfRange(_)));
        assert!(matches!(refused(parsed("1e400"), "bigint"), Found::OutOfRange(_)));
        assert!(matches!(refused(json!(true), "int"), Found::WrongKind(_)));
        for text in ["", "two", "2.0", "1e3", " 2", "+2"] {
            assert!(matches!(refused(json!(text), "int"), Found::Malformed(_)), "{text}");
        }
    }

    #[test]
    fn text() {
        assert_eq!(taken(json!("añb"), "varchar(3)"), "añb");
        assert_eq!(taken(parsed("1.50"), "varchar(9)"), "1.50");
        assert_eq!(taken(json!(true), "varchar(9)"), "true");
        assert!(matches!(refused(json!("USA"), "varchar(2)"), Found::Length { length: 3, .. }));
        assert!(matches!(refused(json!("ab "), "varchar(2)"), Found::Length { .. }));
        assert!(matches!(refused(json!([1]), "varchar(2)"), Found::WrongKind(_)));
        let longest = "ä".repeat(32_767);
        assert_eq!(taken(json!(longest), "text"), longest);
        assert!(matches!(refused(json!("ä".repeat(32_768)), "text"), Found::Length { unit: "bytes", .. }));
    }

    #[test]
    fn exact_numbers() {
        assert_eq!(taken(parsed("0.1"), "decimal(20,18)"), "0.100000000000000000");
        assert_eq!(taken(parsed("12345678901234567890.12"), "decimal(22,2)"), "12345678901234567890.12");
        assert_eq!(taken(json!("19.9"), "decimal(6,2)"), "19.90");
        assert!(matches!(refused(parsed("1.005"), "decimal(6,2)"), Found::Inexact { .. }));
        assert!(matches!(refused(parsed("10000"), "decimal(6,2)"), Found::OutOfRange(_)));
        assert!(matches!(refused(json!("12,5"), "decimal(6,2)"), Found::Malformed(_)));
    }

    #[test]
    fn doubles_and_booleans() {
        assert_eq!(taken(parsed("1.5e3"), "double"), "1500");
        assert!(matches!(refused(parsed("1e400"), "double"), Found::OutOfRange(_)));
        assert!(matches!(refused(json!("1.5"), "double"), Found::WrongKind(_)));
        assert_eq!(taken(json!(1), "boolean"), "true");
        assert_eq!(taken(parsed("0.0"), "boolean"), "false");
        assert_eq!(taken(json!(false), "boolean"), "false");
        assert!(matches!(refused(json!(2), "boolean"), Found::WrongKind(_)));
        assert!(matches!(refused(json!("true"), "boolean"), Found::WrongKind(_)));
    }

    #[test]
    fn days() {
        assert_eq!(taken(json!("2024-02-29"), "date"), "2024-02-29");
        for text in ["2025-02-29", "2025-1-31", "20250131", "2025-01-31T00:00:00Z", "+025-01-01"] {
            assert!(matches!(refused(json!(text), "date"), Found::Malformed(_)), "{text}");
        }
        assert!(matches!(refused(json!("0000-01-01"), "date"), Found::OutOfRange(_)));
    }

    #[test]
    fn moments() {
        let at = |text: &str| taken(json!(text), "datetime(6)");
        assert_eq!(at("2025-01-15T14:00:00Z"), "2025-01-15 14:00:00.000000");
        assert_eq!(at("2025-01-15t14:00:00.5z"), "2025-01-15 14:00:00.500000");
        assert_eq!(at("2025-01-15T14:00:00.1234560000000Z"), "2025-01-15 14:00:00.123456");
        assert_eq!(at("2025-01-15T01:30:00+02:00"), "2025-01-14 23:30:00.000000");
        assert_eq!(taken(json!("2025-01-15T14:00:00.000Z"), "datetime"), "2025-01-15 14:00:00");
        assert!(matches!(
            refused(json!("2025-01-15T14:00:00.1234567Z"), "datetime(6)"),
            Found::Inexact { .. }
        ));
        for text in [
            "",
            "yesterday",
            "2025-01-15",
            "2025-01-15T14:00:00",
            "2025-01-15T14:00Z",
            "2025-13-15T14:00:00Z",
            "2025-02-30T14:00:00Z",
            "2025-01-15T25:00:00Z",
            "2025-01-15T14:00:00.Z",
            "2025-01-15T14:00:00+0200",
            "２025-01-15T14:00:00Z",
            "2025-01-15T14:00:00Zé",
        ] {
            assert!(matches!(refused(json!(text), "datetime(6)"), Found::Malformed(_)), "{text}");
        }
        for text in ["0000-12-31T00:00:00Z", "9999-12-31T23:30:00-01:00", "2016-12-31T23:59:60Z"] {
            assert!(matches!(refused(json!(text), "datetime(6)"), Found::OutOfRange(_)), "{text}");
        }
        assert!(matches!(refused(json!(1_736_949_600), "datetime(6)"), Found::WrongKind(_)));
    }

    #[test]
    fn json_keeps_what_it_is_given() {
        assert_eq!(
            taken(parsed("{\"z\": 9007199254740993, \"a\": [1.10, null]}"), "json"),
            "{\"z\":9007199254740993,\"a\":[1.10,null]}"
        );
    }
}
