//! JSON value + column type → [`Value`], or the reason why not.
//!
//! Coercion keeps the value or refuses it. It never truncates, rounds or guesses, so that a bad
//! value is refused alike on every database, whatever its SQL mode.

mod bytes;
mod decimal;
mod misfit;
mod moment;
mod number;
mod words;

use super::json::{Arena, Json};
use crate::types::{Type, UINT_MAX, Value};
pub use misfit::{Found, Misfit};
pub use moment::{Epoch, coerce_epoch};

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
        Type::SmallInt => number::integer(json, i64::from(i16::MIN)..=i64::from(i16::MAX)),
        Type::Int => number::integer(json, i64::from(i32::MIN)..=i64::from(i32::MAX)),
        Type::BigInt => number::integer(json, i64::MIN..=i64::MAX),
        Type::Uint => number::integer(json, 0..=UINT_MAX),
        Type::UbigInt => number::unsigned(json),
        Type::Decimal { precision, scale } => number::fixed(json, *precision, *scale),
        Type::Double => number::double(json),
        Type::Boolean => number::boolean(json),
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
