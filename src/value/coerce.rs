//! JSON value + column type → [`Value`], or the reason why not.
//!
//! Coercion keeps the value or refuses it. It never truncates, rounds or guesses, so that a bad
//! value is refused alike on every database, whatever its SQL mode.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike};
use serde_json::Value as Json;

use super::{MAX_TEXT_BYTES, Type, Value, decimal};

/// Why a JSON value does not fit a column. Holds no part of the value itself: it goes to logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
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
    /// Text that is longer than the column.
    #[error("text of {length} {unit}{}", at_most(*limit, unit))]
    TooLong {
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
pub fn describe(json: &Json) -> &'static str {
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
pub fn coerce(json: &Json, wanted: Type) -> Result<Value, Misfit> {
    let refuse = |found: Found| Misfit { found, wanted };
    let wrong_kind = || refuse(Found::WrongKind(describe(json)));
    if json.is_null() {
        return Ok(Value::Null);
    }
    match wanted {
        Type::Varchar(limit) => {
            let text = as_text(json).ok_or_else(wrong_kind)?;
            let limit = limit as usize;
            // A character is at least a byte: most texts need no count.
            if text.len() > limit {
                let length = text.chars().count();
                if length > limit {
                    return Err(refuse(Found::TooLong { length, limit: None, unit: "characters" }));
                }
            }
            Ok(Value::Text(text.into()))
        }
        Type::Text => {
            let text = as_text(json).ok_or_else(wrong_kind)?;
            if text.len() > MAX_TEXT_BYTES {
                let (length, limit) = (text.len(), Some(MAX_TEXT_BYTES));
                return Err(refuse(Found::TooLong { length, limit, unit: "bytes" }));
            }
            Ok(Value::Text(text.into()))
        }
        Type::Int => integer(json, wanted, i64::from(i32::MIN)..=i64::from(i32::MAX)),
        Type::BigInt => integer(json, wanted, i64::MIN..=i64::MAX),
        Type::Decimal { precision, scale } => {
            let digits = numeric(json, wanted, "a number")?;
            match digits.to_fixed(precision, scale) {
                Some(text) => Ok(Value::Decimal(text.into())),
                // Beyond the widest scale there is: it's the digits after the point that don't fit.
                None if digits.to_fixed(u8::MAX, scale).is_none() && !digits.is_integral() => {
                    Err(refuse(Found::Inexact { found: "a number", digits: scale, point: "point" }))
                }
                None => Err(refuse(Found::OutOfRange("a number"))),
            }
        }
        Type::Double => match json {
            Json::Number(number) => match number.as_str().parse::<f64>() {
                Ok(double) if double.is_finite() => Ok(Value::Double(double)),
                _ => Err(refuse(Found::OutOfRange("a number"))),
            },
            _ => Err(wrong_kind()),
        },
        Type::Boolean => match json {
            Json::Bool(b) => Ok(Value::Bool(*b)),
            Json::Number(number) => {
                match decimal::parse(number.as_str()).and_then(|digits| digits.to_i64()) {
                    Some(0) => Ok(Value::Bool(false)),
                    Some(1) => Ok(Value::Bool(true)),
                    _ => Err(refuse(Found::WrongKind("a number other than 0 and 1"))),
                }
            }
            _ => Err(wrong_kind()),
        },
        Type::Date => {
            let Json::String(text) = json else { return Err(wrong_kind()) };
            match full_date(text) {
                Some(day) if (1..=9999).contains(&day.year()) => Ok(Value::Date(day)),
                Some(_) => Err(refuse(Found::OutOfRange("a date"))),
                None => Err(refuse(Found::Malformed("a date such as `2025-01-31`"))),
            }
        }
        Type::DateTime(precision) => {
            let Json::String(text) = json else { return Err(wrong_kind()) };
            moment(text, precision, wanted)
        }
        Type::Json => Ok(Value::Json(json.to_string().into())),
    }
}

/// Text, and numbers and booleans in their JSON spelling.
fn as_text(json: &Json) -> Option<&str> {
    match json {
        Json::String(text) => Some(text),
        Json::Number(number) => Some(number.as_str()),
        Json::Bool(true) => Some("true"),
        Json::Bool(false) => Some("false"),
        _ => None,
    }
}

/// A number, or text that spells one.
fn numeric(json: &Json, wanted: Type, form: &'static str) -> Result<decimal::Exact, Misfit> {
    let (digits, otherwise) = match json {
        Json::Number(number) => (decimal::parse(number.as_str()), Found::OutOfRange("a number")),
        Json::String(text) => (decimal::parse(text), Found::Malformed(form)),
        _ => (None, Found::WrongKind(describe(json))),
    };
    digits.ok_or(Misfit { found: otherwise, wanted })
}

fn integer(json: &Json, wanted: Type, range: std::ops::RangeInclusive<i64>) -> Result<Value, Misfit> {
    const FORM: &str = "an integer";
    let refuse = |found: Found| Err(Misfit { found, wanted });
    if let Json::String(text) = json
        && text.contains(['.', 'e', 'E'])
    {
        return refuse(Found::Malformed(FORM));
    }
    let digits = numeric(json, wanted, FORM)?;
    if !digits.is_integral() {
        return refuse(Found::Fraction);
    }
    match digits.to_i64() {
        Some(n) if range.contains(&n) => Ok(Value::Int(n)),
        _ => refuse(Found::OutOfRange("a number")),
    }
}

/// RFC 3339 `full-date`: exactly `YYYY-MM-DD`.
fn full_date(text: &str) -> Option<NaiveDate> {
    let shape_fits = text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| match at {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        });
    if !shape_fits {
        return None;
    }
    NaiveDate::from_ymd_opt(text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?)
}

/// RFC 3339 `date-time` with `Z` or an offset → UTC, to at most `precision` digits.
fn moment(text: &str, precision: u8, wanted: Type) -> Result<Value, Misfit> {
    let refuse = |found: Found| Err(Misfit { found, wanted });
    let malformed = Found::Malformed("an RFC 3339 timestamp with `Z` or an offset");
    let shape_fits = text.len() >= 20
        && text.is_ascii()
        && full_date(&text[..10]).is_some()
        && matches!(text.as_bytes()[10], b'T' | b't' | b' ');
    if !shape_fits {
        return refuse(malformed);
    }
    // chrono drops digits beyond the ninth without a word; look at all of them here.
    let fraction = text[19..].strip_prefix('.').map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        &rest[..end]
    });
    if let Some(fraction) = fraction
        && fraction.bytes().skip(usize::from(precision)).any(|b| b != b'0')
    {
        return refuse(Found::Inexact { found: "a timestamp", digits: precision, point: "second" });
    }
    let parsed: NaiveDateTime = match DateTime::parse_from_rfc3339(text) {
        Ok(moment) => moment.naive_utc(),
        Err(_) => return refuse(malformed),
    };
    // A leap second (:60) has no place in any of the four databases.
    if parsed.nanosecond() >= 1_000_000_000 || !(1..=9999).contains(&parsed.year()) {
        return refuse(Found::OutOfRange("a timestamp"));
    }
    Ok(Value::DateTime(parsed, precision))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn taken(json: &Json, spelling: &str) -> String {
        coerce(json, Type::parse(spelling).unwrap()).unwrap().to_string()
    }

    fn refused(json: &Json, spelling: &str) -> Found {
        coerce(json, Type::parse(spelling).unwrap()).unwrap_err().found
    }

    fn parsed(text: &str) -> Json {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn null_is_null_for_every_type() {
        for name in ["varchar(3)", "text", "int", "decimal(4,2)", "date", "datetime(6)", "json"] {
            assert_eq!(coerce(&Json::Null, Type::parse(name).unwrap()), Ok(Value::Null));
        }
    }

    #[test]
    fn integers() {
        assert_eq!(taken(&json!(2), "int"), "2");
        assert_eq!(taken(&parsed("2.0"), "int"), "2");
        assert_eq!(taken(&json!("2500"), "int"), "2500");
        assert_eq!(taken(&json!(i32::MAX), "int"), "2147483647");
        assert_eq!(taken(&json!(i64::MIN), "bigint"), i64::MIN.to_string());
        assert!(matches!(refused(&parsed("1.5"), "int"), Found::Fraction));
        assert!(matches!(refused(&parsed("2147483648"), "int"), Found::OutOfRange(_)));
        assert!(matches!(refused(&parsed("9223372036854775808"), "bigint"), Found::OutOfRange(_)));
        assert!(matches!(refused(&parsed("1e400"), "bigint"), Found::OutOfRange(_)));
        assert!(matches!(refused(&json!(true), "int"), Found::WrongKind(_)));
        for text in ["", "two", "2.0", "1e3", " 2", "+2"] {
            assert!(matches!(refused(&json!(text), "int"), Found::Malformed(_)), "{text}");
        }
    }

    #[test]
    fn text() {
        assert_eq!(taken(&json!("añb"), "varchar(3)"), "añb");
        assert_eq!(taken(&parsed("1.50"), "varchar(9)"), "1.50");
        assert_eq!(taken(&json!(true), "varchar(9)"), "true");
        assert!(matches!(refused(&json!("USA"), "varchar(2)"), Found::TooLong { length: 3, .. }));
        assert!(matches!(refused(&json!("ab "), "varchar(2)"), Found::TooLong { .. }));
        assert!(matches!(refused(&json!([1]), "varchar(2)"), Found::WrongKind(_)));
        let longest = "ä".repeat(32_767);
        assert_eq!(taken(&json!(longest), "text"), longest);
        assert!(matches!(refused(&json!("ä".repeat(32_768)), "text"), Found::TooLong { unit: "bytes", .. }));
    }

    #[test]
    fn exact_numbers() {
        assert_eq!(taken(&parsed("0.1"), "decimal(20,18)"), "0.100000000000000000");
        assert_eq!(taken(&parsed("12345678901234567890.12"), "decimal(22,2)"), "12345678901234567890.12");
        assert_eq!(taken(&json!("19.9"), "decimal(6,2)"), "19.90");
        assert!(matches!(refused(&parsed("1.005"), "decimal(6,2)"), Found::Inexact { .. }));
        assert!(matches!(refused(&parsed("10000"), "decimal(6,2)"), Found::OutOfRange(_)));
        assert!(matches!(refused(&json!("12,5"), "decimal(6,2)"), Found::Malformed(_)));
    }

    #[test]
    fn doubles_and_booleans() {
        assert_eq!(taken(&parsed("1.5e3"), "double"), "1500");
        assert!(matches!(refused(&parsed("1e400"), "double"), Found::OutOfRange(_)));
        assert!(matches!(refused(&json!("1.5"), "double"), Found::WrongKind(_)));
        assert_eq!(taken(&json!(1), "boolean"), "true");
        assert_eq!(taken(&parsed("0.0"), "boolean"), "false");
        assert_eq!(taken(&json!(false), "boolean"), "false");
        assert!(matches!(refused(&json!(2), "boolean"), Found::WrongKind(_)));
        assert!(matches!(refused(&json!("true"), "boolean"), Found::WrongKind(_)));
    }

    #[test]
    fn days() {
        assert_eq!(taken(&json!("2024-02-29"), "date"), "2024-02-29");
        for text in ["2025-02-29", "2025-1-31", "20250131", "2025-01-31T00:00:00Z", "+025-01-01"] {
            assert!(matches!(refused(&json!(text), "date"), Found::Malformed(_)), "{text}");
        }
        assert!(matches!(refused(&json!("0000-01-01"), "date"), Found::OutOfRange(_)));
    }

    #[test]
    fn moments() {
        let at = |text: &str| taken(&json!(text), "datetime(6)");
        assert_eq!(at("2025-01-15T14:00:00Z"), "2025-01-15 14:00:00.000000");
        assert_eq!(at("2025-01-15t14:00:00.5z"), "2025-01-15 14:00:00.500000");
        assert_eq!(at("2025-01-15T14:00:00.1234560000000Z"), "2025-01-15 14:00:00.123456");
        assert_eq!(at("2025-01-15T01:30:00+02:00"), "2025-01-14 23:30:00.000000");
        assert_eq!(taken(&json!("2025-01-15T14:00:00.000Z"), "datetime"), "2025-01-15 14:00:00");
        assert!(matches!(
            refused(&json!("2025-01-15T14:00:00.1234567Z"), "datetime(6)"),
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
            assert!(matches!(refused(&json!(text), "datetime(6)"), Found::Malformed(_)), "{text}");
        }
        for text in ["0000-12-31T00:00:00Z", "9999-12-31T23:30:00-01:00", "2016-12-31T23:59:60Z"] {
            assert!(matches!(refused(&json!(text), "datetime(6)"), Found::OutOfRange(_)), "{text}");
        }
        assert!(matches!(refused(&json!(1_736_949_600), "datetime(6)"), Found::WrongKind(_)));
    }

    #[test]
    fn json_keeps_what_it_is_given() {
        assert_eq!(
            taken(&parsed("{\"z\": 9007199254740993, \"a\": [1.10, null]}"), "json"),
            "{\"z\":9007199254740993,\"a\":[1.10,null]}"
        );
    }
}
