//! Coerces a JSON value to a column type: [`Value`], or the reason why it does not fit.
//!
//! Coercion keeps the value or refuses it. It never truncates, rounds or guesses, unless a [`Conversion`] says so. So
//! every database refuses the same values, whatever its SQL mode.

mod bytes;
mod constant;
mod conversion;
mod datetime;
mod decimal;
mod encoding;
mod epoch;
mod error;
mod format;
mod logical_type;
mod moment;
mod number;
mod number_format;
#[cfg(test)]
mod properties;
mod rounding;
mod text;
mod zone;

use super::json::{Arena, Json, Number};
use crate::types::{Loss, Type, UINT_MAX, Value};
pub use constant::equals_constant;
pub(super) use constant::{order_of_numbers, same_number};
pub use conversion::{Codes, Conversion};
pub use encoding::Encoding;
pub use epoch::Epoch;
pub use error::{CoercionError, Mismatch};
pub use format::{Format, FormatFault};
pub use logical_type::{LogicalFault, LogicalType};
pub use moment::Moments;
pub use number_format::NumberFormat;
pub use rounding::Rounding;
pub use zone::Zone;

/// Coerces a JSON value to type `ty`. JSON `null` is SQL NULL for every type.
///
/// # Errors
/// The value is of another kind, too long, out of range, malformed, or would have to be rounded.
pub fn coerce(json: Json<'_>, ty: &Type) -> Result<Value, CoercionError> {
    if json.is_null() {
        return Ok(Value::Null);
    }
    let value = match ty {
        Type::Char(length) => text::char(json, *length),
        Type::Varchar(limit) => text::varchar(json, *limit),
        Type::Text => text::text(json),
        Type::Enum(choices) => text::enumeration(json, choices),
        Type::Uuid => text::uuid(json),
        Type::Binary => bytes::binary(json),
        Type::SmallInt => number::integer(json, i64::from(i16::MIN)..=i64::from(i16::MAX)),
        Type::Int => number::integer(json, i64::from(i32::MIN)..=i64::from(i32::MAX)),
        Type::BigInt => number::integer(json, i64::MIN..=i64::MAX),
        Type::Uint => number::integer(json, 0..=UINT_MAX),
        Type::UbigInt => number::unsigned(json),
        Type::Decimal { precision, scale } => number::decimal(json, *precision, *scale),
        Type::Double => number::double(json),
        Type::Boolean => number::boolean(json),
        Type::Date => datetime::date(json),
        Type::Time(precision) => datetime::time(json, *precision),
        Type::DateTime(precision) => datetime::datetime(json, *precision),
        Type::Json => Ok(Value::Json(json.text().into())),
    };
    value.map_err(|found| CoercionError { found, expected: ty.clone() })
}

/// Coerces a JSON value to type `ty` as the conversion keys of a mapping say, which can lose a part of it.
///
/// # Errors
/// Those of [`coerce()`], except for what the keys allow.
#[cold]
pub fn coerce_with(
    json: Json<'_>,
    ty: &Type,
    conversion: &Conversion,
) -> Result<(Value, Option<Loss>), CoercionError> {
    if json.is_null() {
        return Ok((Value::Null, None));
    }
    let Conversion { codes, encoding, number_format, moments, round, truncate } = conversion;
    let value = match (codes, ty, json) {
        (Some(codes), ..) => codes.value(json).map(|value| (value, None)),
        (None, Type::Date | Type::Time(_) | Type::DateTime(_), _) => moments.coerce(json, ty, *round),
        (None, Type::Binary, _) => bytes::binary_with(json, encoding.unwrap_or_default(), *truncate),
        (None, Type::Char(_) | Type::Varchar(_) | Type::Text, Json::String(text)) if *truncate => {
            text::truncated(text, ty)
        }
        (None, ty, _) if ty.is_number() => {
            match number::converted(json, ty, *encoding, *number_format, *round) {
                Ok((text, loss)) => {
                    let number = Json::Number(Number::Literal(&text));
                    return coerce(number, ty).map(|value| (value, loss));
                }
                Err(found) => Err(found),
            }
        }
        _ => return coerce(json, ty).map(|value| (value, None)),
    };
    value.map_err(|found| CoercionError { found, expected: ty.clone() })
}

/// Coerces a constant of a mapping to type `ty`.
///
/// # Errors
/// Those of [`coerce()`].
pub fn coerce_constant(constant: &serde_json::Value, ty: &Type) -> Result<Value, CoercionError> {
    coerce(Json::from_constant(constant, &Arena::new()), ty)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{json, leaked};

    fn coerced(json: Json<'_>, spelling: &str) -> String {
        coerce(json, &Type::parse(spelling).unwrap()).unwrap().to_string()
    }

    fn refused(json: Json<'_>, spelling: &str) -> Mismatch {
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
        assert_eq!(coerced(json!(2), "int"), "2");
        assert_eq!(coerced(parsed("2.0"), "int"), "2");
        assert_eq!(coerced(json!("2500"), "int"), "2500");
        assert_eq!(coerced(json!(i32::MAX), "int"), "2147483647");
        assert_eq!(coerced(json!(i64::MIN), "bigint"), i64::MIN.to_string());
        assert_eq!(coerced(json!(i16::MIN), "smallint"), "-32768");
        assert_eq!(coerced(json!(u32::MAX), "uint"), "4294967295");
        assert_eq!(coerced(json!(u64::MAX), "ubigint"), u64::MAX.to_string());
        assert_eq!(coerce(json!("9007199254740993"), &Type::UbigInt), Ok(Value::Uint(9_007_199_254_740_993)));
        for (number, spelling) in [
            ("32768", "smallint"),
            ("-1", "uint"),
            ("4294967296", "uint"),
            ("-1", "ubigint"),
            ("18446744073709551616", "ubigint"),
        ] {
            assert!(matches!(refused(parsed(number), spelling), Mismatch::OutOfRange(_)), "{number}");
        }
        assert!(matches!(refused(parsed("1.5"), "int"), Mismatch::Fraction));
        assert!(matches!(refused(parsed("2147483648"), "int"), Mismatch::OutOfRange(_)));
        assert!(matches!(refused(parsed("9223372036854775808"), "bigint"), Mismatch::OutOfRange(_)));
        assert!(matches!(refused(parsed("1e400"), "bigint"), Mismatch::OutOfRange(_)));
        assert!(matches!(refused(json!(true), "int"), Mismatch::WrongKind(_)));
        for text in ["", "two", "2.0", "1e3", " 2", "+2"] {
            assert!(matches!(refused(json!(text), "int"), Mismatch::Malformed(_)), "{text}");
        }
    }

    #[test]
    fn text() {
        assert_eq!(coerced(json!("añb"), "varchar(3)"), "añb");
        assert_eq!(coerced(parsed("1.50"), "varchar(9)"), "1.50");
        assert_eq!(coerced(json!(true), "varchar(9)"), "true");
        assert!(matches!(refused(json!("USA"), "varchar(2)"), Mismatch::Length { length: 3, .. }));
        assert!(matches!(refused(json!("ab "), "varchar(2)"), Mismatch::Length { .. }));
        assert!(matches!(refused(json!([1]), "varchar(2)"), Mismatch::WrongKind(_)));
        let longest = "ä".repeat(8_388_607);
        assert_eq!(coerced(json!(longest), "text"), longest);
        assert!(matches!(
            refused(json!("ä".repeat(8_388_608)), "text"),
            Mismatch::Length { unit: "bytes", .. }
        ));
    }

    #[test]
    fn exact_numbers() {
        assert_eq!(coerced(parsed("0.1"), "decimal(20,18)"), "0.100000000000000000");
        assert_eq!(coerced(parsed("12345678901234567890.12"), "decimal(22,2)"), "12345678901234567890.12");
        assert_eq!(coerced(json!("19.9"), "decimal(6,2)"), "19.90");
        assert!(matches!(refused(parsed("1.005"), "decimal(6,2)"), Mismatch::Inexact { .. }));
        assert!(matches!(refused(parsed("10000"), "decimal(6,2)"), Mismatch::OutOfRange(_)));
        assert!(matches!(refused(json!("12,5"), "decimal(6,2)"), Mismatch::Malformed(_)));
    }

    #[test]
    fn doubles_and_booleans() {
        assert_eq!(coerced(parsed("1.5e3"), "double"), "1500");
        for zero in ["0", "-0", "-0.0", "-1e-400"] {
            assert_eq!(coerced(parsed(zero), "double"), "0", "{zero}");
        }
        assert!(matches!(refused(parsed("1e400"), "double"), Mismatch::OutOfRange(_)));
        assert_eq!(coerced(json!("-0.5e1"), "double"), "-5");
        for text in ["", "NaN", "inf", "1.", ".5", "+1", " 1", "1,5"] {
            assert!(matches!(refused(json!(text), "double"), Mismatch::Malformed(_)), "{text}");
        }
        assert!(matches!(refused(json!("1e400"), "double"), Mismatch::OutOfRange(_)));
        assert!(matches!(refused(json!(true), "double"), Mismatch::WrongKind(_)));
        assert_eq!(coerced(json!(1), "boolean"), "true");
        assert_eq!(coerced(parsed("0.0"), "boolean"), "false");
        assert_eq!(coerced(json!(false), "boolean"), "false");
        assert!(matches!(refused(json!(2), "boolean"), Mismatch::WrongKind(_)));
        assert!(matches!(refused(json!("true"), "boolean"), Mismatch::WrongKind(_)));
    }

    fn converted(
        json: Json<'_>,
        ty: &str,
        conversion: &Conversion,
    ) -> Result<(String, Option<Loss>), Mismatch> {
        let value = coerce_with(json, &Type::parse(ty).unwrap(), conversion);
        value.map(|(value, loss)| (value.to_string(), loss)).map_err(|error| error.found)
    }

    #[test]
    fn numbers_are_converted() {
        let exact = |text: &str| Ok((text.to_owned(), None));
        let rounded = |text: &str| Ok((text.to_owned(), Some(Loss::Rounded)));
        let half_up = Conversion { round: Some(Rounding::HalfUp), ..Conversion::default() };
        assert_eq!(converted(json!("2.5"), "int", &half_up), rounded("3"));
        assert_eq!(converted(json!("2.0"), "int", &half_up), exact("2"));
        assert_eq!(converted(parsed("32767.5"), "smallint", &half_up), Err(Mismatch::OutOfRange("a number")));
        assert_eq!(converted(parsed("0.125"), "decimal(4,2)", &half_up), rounded("0.13"));
        assert_eq!(converted(json!("two"), "int", &half_up), Err(Mismatch::Malformed("a number")));
        assert_eq!(converted(Json::Null, "int", &half_up), exact("NULL"));
        let (_, commas) = NumberFormat::EXAMPLES[0];
        let commas = Conversion { number_format: Some(commas), ..Conversion::default() };
        assert_eq!(converted(json!("$1,207.00"), "int", &commas), exact("1207"));
        assert_eq!(converted(json!("$1,207.50"), "int", &commas), Err(Mismatch::Fraction));
        assert_eq!(converted(json!("1,207.5"), "double", &commas), exact("1207.5"));
        assert_eq!(converted(parsed("1207.5"), "decimal(6,2)", &commas), exact("1207.50"));
        let hex = Conversion { encoding: Some(Encoding::Hex), ..Conversion::default() };
        assert_eq!(converted(json!("ff"), "smallint", &hex), exact("-1"));
        assert_eq!(converted(json!("01e240"), "decimal(6,2)", &hex), exact("1234.56"));
        assert_eq!(converted(json!("00ff"), "binary", &hex), exact("AP8="));
    }

    #[test]
    fn codes_are_spellings() {
        let codes = [("2", Value::Int(20)), ("true", Value::Int(1)), ("2.0", Value::Null)];
        let codes = codes.map(|(code, value)| (code.to_owned(), value));
        let codes = Conversion { codes: Some(Codes::new(codes.into())), ..Conversion::default() };
        let value = |json| converted(json, "int", &codes).map(|(value, _)| value);
        assert_eq!(value(json!(2)).as_deref(), Ok("20"));
        assert_eq!(value(json!("2")).as_deref(), Ok("20"));
        assert_eq!(value(parsed("2.0")).as_deref(), Ok("NULL"));
        assert_eq!(value(json!(true)).as_deref(), Ok("1"));
        assert!(matches!(value(json!(3)), Err(Mismatch::WrongKind("a code that is not in `codes`"))));
        assert!(matches!(value(json!([2])), Err(Mismatch::WrongKind("an array"))));
    }

    #[test]
    fn dates() {
        assert_eq!(coerced(json!("2024-02-29"), "date"), "2024-02-29");
        for text in ["2025-02-29", "2025-1-31", "20250131", "2025-01-31T00:00:00", "+025-01-01"] {
            assert!(matches!(refused(json!(text), "date"), Mismatch::Malformed(_)), "{text}");
        }
        let moment = refused(json!("2025-01-31T00:00:00Z"), "date");
        assert_eq!(moment.to_string(), "a moment with a time of day");
        assert!(matches!(refused(json!("0000-01-01"), "date"), Mismatch::OutOfRange(_)));
    }

    #[test]
    fn datetimes() {
        let at = |text: &str| coerced(json!(text), "datetime(6)");
        assert_eq!(at("2025-01-15T14:00:00Z"), "2025-01-15 14:00:00.000000");
        assert_eq!(at("2025-01-15t14:00:00.5z"), "2025-01-15 14:00:00.500000");
        assert_eq!(at("2025-01-15T14:00:00.1234560000000Z"), "2025-01-15 14:00:00.123456");
        assert_eq!(at("2025-01-15T01:30:00+02:00"), "2025-01-14 23:30:00.000000");
        assert_eq!(coerced(json!("2025-01-15T14:00:00.000Z"), "datetime"), "2025-01-15 14:00:00");
        assert!(matches!(
            refused(json!("2025-01-15T14:00:00.1234567Z"), "datetime(6)"),
            Mismatch::Inexact { .. }
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
            assert!(matches!(refused(json!(text), "datetime(6)"), Mismatch::Malformed(_)), "{text}");
        }
        for text in ["0000-12-31T00:00:00Z", "9999-12-31T23:30:00-01:00", "2016-12-31T23:59:60Z"] {
            assert!(matches!(refused(json!(text), "datetime(6)"), Mismatch::OutOfRange(_)), "{text}");
        }
        assert!(matches!(refused(json!(1_736_949_600), "datetime(6)"), Mismatch::WrongKind(_)));
    }

    #[test]
    fn json_is_kept_as_written() {
        assert_eq!(
            coerced(parsed("{\"z\": 9007199254740993, \"a\": [1.10, null]}"), "json"),
            "{\"z\":9007199254740993,\"a\":[1.10,null]}"
        );
    }
}
