//! Logical types of Kafka Connect and Debezium: the meaning that a schema gives to the values of a field.
//!
//! Sources: the documentation of Debezium's connectors ("Data type mappings"), and Kafka's
//! `org.apache.kafka.connect.data`.

use bigdecimal::num_bigint::{BigInt, Sign};
use chrono::{DateTime, Datelike, SecondsFormat};

use super::decimal;
use super::encoding::{Encoding, MAX_BITS, whole_number};
use super::epoch::Epoch;
use super::error::{Mismatch, wrong_kind};
use crate::document::json::{Arena, Json, NotJson, Number, Object, parse_json};

/// A logical type whose values are not spelled as in other documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogicalType {
    /// The bytes of a whole number, which has this many digits after the point. `None` if the schema does not say it.
    Decimal(Option<i32>),
    /// `{scale, value}`: as above, with a scale of its own.
    VariableScaleDecimal,
    /// Days since 1970.
    Date,
    /// A number since midnight.
    Time(Epoch),
    /// A number since 1970.
    Timestamp(Epoch),
    /// Bits, the lowest byte first.
    Bits,
    /// JSON text.
    Json,
}

/// Why a value does not suit its logical type. Its text follows "is".
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogicalFault {
    /// The value is of another form.
    #[error(transparent)]
    Mismatch(#[from] Mismatch),
    /// Text that is not JSON.
    #[error(transparent)]
    NotJson(#[from] NotJson),
}

const NANOS_PER_SECOND: i128 = 1_000_000_000;
/// The most zeros that are written before or after the digits of a number. With more, it gets an exponent.
const MAX_ZEROS: usize = 1000;

impl LogicalType {
    /// The logical type that a schema names. `None` if its values are plain JSON.
    #[must_use]
    pub fn of_schema(schema: Object<'_>) -> Option<LogicalType> {
        Some(match schema.get("name")?.as_str()? {
            "org.apache.kafka.connect.data.Decimal" => {
                let parameters = schema.get("parameters").and_then(Json::as_object);
                LogicalType::Decimal(
                    parameters.and_then(|parameters| small_integer(parameters.get("scale")?)),
                )
            }
            "io.debezium.data.VariableScaleDecimal" => LogicalType::VariableScaleDecimal,
            "io.debezium.time.Date" | "org.apache.kafka.connect.data.Date" => LogicalType::Date,
            "io.debezium.time.Time" | "org.apache.kafka.connect.data.Time" => {
                LogicalType::Time(Epoch::Millis)
            }
            "io.debezium.time.MicroTime" => LogicalType::Time(Epoch::Micros),
            "io.debezium.time.NanoTime" => LogicalType::Time(Epoch::Nanos),
            "io.debezium.time.Timestamp" | "org.apache.kafka.connect.data.Timestamp" => {
                LogicalType::Timestamp(Epoch::Millis)
            }
            "io.debezium.time.MicroTimestamp" => LogicalType::Timestamp(Epoch::Micros),
            "io.debezium.time.NanoTimestamp" => LogicalType::Timestamp(Epoch::Nanos),
            "io.debezium.data.Bits" => LogicalType::Bits,
            "io.debezium.data.Json" => LogicalType::Json,
            _ => return None,
        })
    }

    /// Converts a value to plain JSON: numbers with all digits, days, times of day and moments in UTC as text. A day or
    /// a moment outside of the years 1 to 9999 stays a number, such as PostgreSQL's `infinity`.
    ///
    /// # Errors
    /// The value is of another form.
    pub fn plain<'a>(self, value: Json<'a>, arena: &'a Arena) -> Result<Json<'a>, LogicalFault> {
        let text = |text: String| Json::String(arena.alloc_str(&text));
        Ok(match (self, value) {
            // A converter can be set to write numbers.
            (LogicalType::Decimal(_), Json::Number(_)) => value,
            (LogicalType::Decimal(Some(scale)), Json::String(bytes)) => number(bytes, scale, arena)?,
            (LogicalType::Decimal(None), Json::String(_)) => {
                return Err(Mismatch::WrongKind("a decimal whose schema has no `scale`").into());
            }
            (LogicalType::VariableScaleDecimal, Json::Object(object)) => {
                let (Some(scale), Some(Json::String(bytes))) =
                    (object.get("scale").and_then(small_integer), object.get("value"))
                else {
                    let expected = "an object other than `{scale, value}` with an integer and text";
                    return Err(Mismatch::WrongKind(expected).into());
                };
                number(bytes, scale, arena)?
            }
            (LogicalType::Date, Json::Number(number)) => match moment(nanos(number, Epoch::Days)?) {
                Some(day) => text(day.date_naive().to_string()),
                None => value,
            },
            (LogicalType::Timestamp(epoch), Json::Number(number)) => match moment(nanos(number, epoch)?) {
                Some(moment) => text(moment.to_rfc3339_opts(SecondsFormat::AutoSi, true)),
                None => value,
            },
            (LogicalType::Time(epoch), Json::Number(number)) => text(time(nanos(number, epoch)?)),
            (LogicalType::Bits, Json::String(bytes)) => {
                let bytes = Encoding::Base64.decode(bytes)?;
                let number = BigInt::from_bytes_le(Sign::Plus, &bytes);
                if number.bits() > MAX_BITS {
                    return Err(Mismatch::OutOfRange("a number").into());
                }
                parsed(&number.to_string(), arena)?
            }
            (LogicalType::Json, Json::String(text)) => parse_json(text.as_bytes(), arena)?,
            (_, other) => return Err(wrong_kind(other).into()),
        })
    }
}

/// The value of a small whole number, which can be text as in the parameters of a schema.
fn small_integer(json: Json<'_>) -> Option<i32> {
    match json {
        Json::Number(number) => decimal::parse(&number.text())?.to_i64()?.try_into().ok(),
        Json::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// The number of encoded bytes.
fn number<'a>(bytes: &str, scale: i32, arena: &'a Arena) -> Result<Json<'a>, Mismatch> {
    let unscaled = whole_number(&Encoding::Base64.decode(bytes)?)?;
    parsed(&scaled(&unscaled, scale), arena)
}

fn parsed<'a>(text: &str, arena: &'a Arena) -> Result<Json<'a>, Mismatch> {
    // The text is always a JSON number.
    Number::parse(text, arena).map(Json::Number).ok_or(Mismatch::OutOfRange("a number"))
}

/// Divides a whole number by ten to the power of `scale`. All its digits are kept, also zeros at the end.
fn scaled(unscaled: &str, scale: i32) -> String {
    let (sign, digits) = match unscaled.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", unscaled),
    };
    let places = usize::try_from(scale.unsigned_abs()).unwrap_or(usize::MAX);
    match scale {
        0 => unscaled.to_owned(),
        _ if digits == "0" && scale < 0 => digits.to_owned(),
        ..0 if places <= MAX_ZEROS => format!("{unscaled}{}", "0".repeat(places)),
        1.. if places < digits.len() => {
            let (whole, fraction) = digits.split_at(digits.len() - places);
            format!("{sign}{whole}.{fraction}")
        }
        1.. if places - digits.len() <= MAX_ZEROS => {
            format!("{sign}0.{}{digits}", "0".repeat(places - digits.len()))
        }
        _ => format!("{unscaled}e{}", -i64::from(scale)),
    }
}

/// The nanoseconds of a whole number of units.
fn nanos(number: Number<'_>, epoch: Epoch) -> Result<i128, Mismatch> {
    let text = number.text();
    let digits = decimal::parse(&text).ok_or(Mismatch::OutOfRange("a number"))?;
    if !digits.is_integral() {
        return Err(Mismatch::Fraction);
    }
    // Kafka Connect has whole numbers of at most 64 bits.
    digits
        .to_i64()
        .and_then(|_| epoch.nanos(&digits))
        .map(|(nanos, _)| nanos)
        .ok_or(Mismatch::OutOfRange("a number"))
}

/// The moment of nanoseconds since 1970, if it is in the years 1 to 9999.
fn moment(nanos: i128) -> Option<DateTime<chrono::Utc>> {
    let seconds = i64::try_from(nanos.div_euclid(NANOS_PER_SECOND)).ok()?;
    let rest = u32::try_from(nanos.rem_euclid(NANOS_PER_SECOND)).ok()?;
    DateTime::from_timestamp(seconds, rest).filter(|moment| (1..=9999).contains(&moment.year()))
}

/// The text of a time. It can be negative and longer than a day, as MySQL's `TIME`, which a column of type `time`
/// refuses.
fn time(nanos: i128) -> String {
    let sign = if nanos < 0 { "-" } else { "" };
    let (seconds, rest) = (nanos.abs() / NANOS_PER_SECOND, nanos.abs() % NANOS_PER_SECOND);
    let fraction = match rest {
        0 => String::new(),
        _ if rest % 1_000_000 == 0 => format!(".{:03}", rest / 1_000_000),
        _ if rest % 1000 == 0 => format!(".{:06}", rest / 1000),
        _ => format!(".{rest:09}"),
    };
    format!("{sign}{:02}:{:02}:{:02}{fraction}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use bigdecimal::BigDecimal;
    use chrono::NaiveTime;
    use proptest::prelude::*;

    use super::*;
    use crate::document::{json, leaked_arena};

    fn plain(name: &str, scale: Option<i32>, value: Json<'static>) -> Result<String, String> {
        let scale = scale.map(|scale| scale.to_string());
        let schema = json!({"type": "bytes", "name": name, "version": 1, "parameters": {"scale": scale}});
        let ty = LogicalType::of_schema(schema.as_object().unwrap()).unwrap();
        ty.plain(value, leaked_arena()).map(|json| json.to_string()).map_err(|fault| fault.to_string())
    }

    #[test]
    fn decimals_have_all_digits() {
        let decimal = |scale: i32, bytes: &'static str| {
            plain("org.apache.kafka.connect.data.Decimal", Some(scale), json!(bytes))
        };
        assert_eq!(decimal(2, "AeJA"), Ok("1234.56".to_owned()));
        assert_eq!(decimal(2, "BQ=="), Ok("0.05".to_owned()));
        assert_eq!(decimal(1, "Mg=="), Ok("5.0".to_owned()));
        assert_eq!(decimal(0, "/w=="), Ok("-1".to_owned()));
        assert_eq!(decimal(3, "/w=="), Ok("-0.001".to_owned()));
        assert_eq!(decimal(2, "AA=="), Ok("0.00".to_owned()));
        assert_eq!(decimal(-2, "Kg=="), Ok("4200".to_owned()));
        assert_eq!(decimal(-2, "AA=="), Ok("0".to_owned()));
        assert_eq!(decimal(2_000_000_000, "Kg=="), Ok("42e-2000000000".to_owned()));
        assert_eq!(decimal(i32::MIN, "Kg=="), Ok("42e+2147483648".to_owned()));
        assert_eq!(decimal(2, "not base64"), Err("text, but not base64".to_owned()));
        assert_eq!(decimal(2, ""), Err("text, but not the bytes of a number".to_owned()));
        let name = "org.apache.kafka.connect.data.Decimal";
        assert_eq!(plain(name, Some(2), json!(12.5)), Ok("12.5".to_owned()));
        assert_eq!(plain(name, Some(2), json!([1])), Err("an array".to_owned()));
        assert_eq!(plain(name, None, json!("Kg==")), Err("a decimal whose schema has no `scale`".to_owned()));
        let variable = |value| plain("io.debezium.data.VariableScaleDecimal", None, value);
        assert_eq!(variable(json!({"scale": 1, "value": "AP8="})), Ok("25.5".to_owned()));
        for wrong in [json!({"scale": 1}), json!({"scale": 1.5, "value": "AQ=="}), json!({"value": "AQ=="})] {
            assert!(variable(wrong).unwrap_err().starts_with("an object other than"), "{wrong}");
        }
    }

    #[test]
    fn days_times_and_moments_are_text() {
        for (name, value, expected) in [
            ("io.debezium.time.Date", json!(17_000), "\"2016-07-18\""),
            ("io.debezium.time.Date", json!(-719_162), "\"0001-01-01\""),
            ("io.debezium.time.Date", json!(2_147_483_647), "2147483647"),
            ("org.apache.kafka.connect.data.Date", json!(-1), "\"1969-12-31\""),
            ("io.debezium.time.Time", json!(49_500_000), "\"13:45:00\""),
            ("org.apache.kafka.connect.data.Time", json!(1), "\"00:00:00.001\""),
            ("io.debezium.time.MicroTime", json!(86_399_999_999_i64), "\"23:59:59.999999\""),
            ("io.debezium.time.MicroTime", json!(-3_020_399_000_000_i64), "\"-838:59:59\""),
            ("io.debezium.time.NanoTime", json!(1), "\"00:00:00.000000001\""),
            ("io.debezium.time.Timestamp", json!(1_529_476_623_123_i64), "\"2018-06-20T06:37:03.123Z\""),
            ("org.apache.kafka.connect.data.Timestamp", json!(0), "\"1970-01-01T00:00:00Z\""),
            (
                "io.debezium.time.MicroTimestamp",
                json!(1_529_507_596_945_104_i64),
                "\"2018-06-20T15:13:16.945104Z\"",
            ),
            ("io.debezium.time.NanoTimestamp", json!(-1), "\"1969-12-31T23:59:59.999999999Z\""),
            ("io.debezium.time.MicroTimestamp", json!(9_223_372_036_825_200_000_i64), "9223372036825200000"),
            ("io.debezium.time.MicroTimestamp", json!(i64::MIN), "-9223372036854775808"),
        ] {
            assert_eq!(plain(name, None, value), Ok(expected.to_owned()), "{name}");
        }
        let error = |value| plain("io.debezium.time.Timestamp", None, value).unwrap_err();
        assert_eq!(error(json!("2018")), "text");
        assert_eq!(error(json!(1.5)), "a number with a fraction");
        assert_eq!(error(json!(u64::MAX)), "a number out of range");
        assert_eq!(error(json!(true)), "a boolean");
    }

    #[test]
    fn bits_and_json() {
        let bits = |bytes: &'static str| plain("io.debezium.data.Bits", None, json!(bytes));
        assert_eq!(bits("AQI="), Ok("513".to_owned()));
        assert_eq!(bits("/////////38="), Ok(i64::MAX.to_string()));
        assert_eq!(bits("gA=="), Ok("128".to_owned()));
        assert_eq!(bits(""), Ok("0".to_owned()));
        let json = |text: &'static str| plain("io.debezium.data.Json", None, json!(text));
        assert_eq!(json(r#"{"a": [1.50, null]}"#), Ok(r#"{"a":[1.50,null]}"#.to_owned()));
        assert_eq!(json("{SECRET"), Err("not JSON: key must be a string at byte 2".to_owned()));
        for schema in [
            json!({"type": "string", "name": "io.debezium.time.ZonedTimestamp"}),
            json!({"type": "string", "name": "io.debezium.data.Enum"}),
            json!({"type": "int32"}),
            json!({"name": 7}),
        ] {
            assert_eq!(LogicalType::of_schema(schema.as_object().unwrap()), None, "{schema}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn decimals_are_those_of_bigdecimal(number in any::<i128>(), scale in -20..=60_i32) {
            let text = scaled(&number.to_string(), scale);
            let expected = BigDecimal::new(BigInt::from(number), i64::from(scale));
            prop_assert_eq!(text.parse::<BigDecimal>().unwrap(), expected);
            let places = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            prop_assert_eq!(i32::try_from(places).unwrap(), scale.max(0));
            prop_assert!(Number::parse(&text, leaked_arena()).is_some());
        }

        #[test]
        fn times_of_a_day_are_those_of_chrono(seconds in 0..86_400_u32, nanos in 0..1_000_000_000_u32, unit in 0..4_u32) {
            let nanos = nanos / 1000_u32.pow(unit) * 1000_u32.pow(unit);
            let expected = NaiveTime::from_num_seconds_from_midnight_opt(seconds, nanos).unwrap();
            prop_assert_eq!(time(i128::from(seconds) * NANOS_PER_SECOND + i128::from(nanos)), expected.to_string());
        }
    }
}
