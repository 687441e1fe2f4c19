//! How near the values of a column are to the limit of its type.

use serde::Serialize;

use super::columns::Extremes;
use crate::types::{MAX_BYTES, Type, UINT_MAX, Value};

/// The part of a type's limit that the values of a column need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LimitUse {
    /// The limited property.
    pub unit: Unit,
    /// The limit of the type.
    pub limit: i128,
    /// Percent of the limit, rounded down, at most a million. Above 100, a value was refused.
    pub percent: u64,
}

/// A property that a type limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// The length in characters.
    Characters,
    /// The length in bytes.
    Bytes,
    /// The digits of a decimal.
    Digits,
    /// The smallest and largest number.
    Number,
}

/// The most percent of a limit.
const MAX_PERCENT: i128 = 1_000_000;

/// How much of the limit of a type the extremes of a column need. `None` without a value or a limit.
pub(super) fn limit_use(ty: &Type, extremes: &Extremes) -> Option<LimitUse> {
    let share = |unit, used: i128, limit: i128| LimitUse { unit, limit, percent: percent(used, limit) };
    let length = |unit, used: Option<usize>, limit: usize| {
        Some(share(unit, i128::try_from(used?).ok()?, i128::try_from(limit).ok()?))
    };
    match ty {
        Type::Char(limit) | Type::Varchar(limit) => {
            length(Unit::Characters, extremes.characters, usize::try_from(*limit).ok()?)
        }
        Type::Text | Type::Binary => length(Unit::Bytes, extremes.bytes, MAX_BYTES),
        Type::Decimal { precision, scale } => {
            let values = [extremes.smallest.as_ref()?, extremes.largest.as_ref()?];
            let digits = values.map(|value| digits_before_point(&value.to_string()) + usize::from(*scale));
            length(Unit::Digits, digits.into_iter().max(), usize::from(*precision))
        }
        _ => {
            let (min, max) = range(ty)?;
            let smallest = extremes.smallest.as_ref().and_then(integer)?;
            let largest = extremes.largest.as_ref().and_then(integer)?;
            let (up, down) = (share(Unit::Number, largest, max), share(Unit::Number, smallest, min));
            Some(if down.percent > up.percent { down } else { up })
        }
    }
}

/// Percent of a limit. A number on the other side of zero needs nothing of it.
fn percent(used: i128, limit: i128) -> u64 {
    match (used < 0, limit < 0) {
        // Nothing below zero is allowed.
        (true, false) if limit == 0 => 101,
        (one, other) if one != other || limit == 0 => 0,
        _ => u64::try_from((used.saturating_mul(100) / limit).min(MAX_PERCENT)).unwrap_or_default(),
    }
}

fn digits_before_point(decimal: &str) -> usize {
    let whole = decimal.trim_start_matches('-').split('.').next().unwrap_or_default();
    whole.trim_start_matches('0').len()
}

fn integer(value: &Value) -> Option<i128> {
    match value {
        Value::Int(number) => Some(i128::from(*number)),
        Value::Uint(number) => Some(i128::from(*number)),
        // Out of the range of the type. With more digits than those of the parsed number, the sign is enough.
        Value::Decimal(text) => {
            let beyond = if text.starts_with('-') { i128::MIN } else { i128::MAX };
            Some(text.parse().unwrap_or(beyond))
        }
        _ => None,
    }
}

/// The range of an integer type.
fn range(ty: &Type) -> Option<(i128, i128)> {
    let signed = |min: i64, max: i64| Some((i128::from(min), i128::from(max)));
    match ty {
        Type::SmallInt => signed(i64::from(i16::MIN), i64::from(i16::MAX)),
        Type::Int => signed(i64::from(i32::MIN), i64::from(i32::MAX)),
        Type::BigInt => signed(i64::MIN, i64::MAX),
        Type::Uint => signed(0, UINT_MAX),
        Type::UbigInt => Some((0, i128::from(u64::MAX))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(spelling: &str, smallest: Value, largest: Value) -> (i128, u64) {
        let extremes = Extremes { smallest: Some(smallest), largest: Some(largest), ..Extremes::default() };
        let found = limit_use(&Type::parse(spelling).unwrap(), &extremes).unwrap();
        (found.limit, found.percent)
    }

    #[test]
    fn integers_have_two_limits() {
        assert_eq!(used("int", Value::Int(1), Value::Int(2_100_000_000)), (i128::from(i32::MAX), 97));
        assert_eq!(used("smallint", Value::Int(-32_768), Value::Int(5)), (-32_768, 100));
        assert_eq!(used("smallint", Value::Int(-40_000), Value::Int(5)), (-32_768, 122));
        assert_eq!(used("uint", Value::Int(-1), Value::Int(0)), (0, 101));
        assert_eq!(used("ubigint", Value::Uint(0), Value::Uint(u64::MAX)).1, 100);
        assert_eq!(used("bigint", Value::Int(i64::MIN), Value::Uint(u64::MAX)).1, 200);
    }

    #[test]
    fn decimals_have_digits() {
        let decimal = |smallest: &str, largest: &str| {
            used("decimal(10,2)", Value::Decimal(smallest.into()), Value::Decimal(largest.into()))
        };
        assert_eq!(decimal("0.00", "0.50"), (10, 20));
        assert_eq!(decimal("-12345678.00", "1.00"), (10, 100));
        assert_eq!(decimal("1.00", "999.99"), (10, 50));
    }

    #[test]
    fn texts_have_lengths() {
        let extremes = Extremes { characters: Some(38), bytes: Some(15_300_000), ..Extremes::default() };
        let percent = |spelling: &str| {
            limit_use(&Type::parse(spelling).unwrap(), &extremes).map(|found| (found.unit, found.percent))
        };
        assert_eq!(percent("varchar(40)"), Some((Unit::Characters, 95)));
        assert_eq!(percent("char(19)"), Some((Unit::Characters, 200)));
        assert_eq!(percent("text"), Some((Unit::Bytes, 91)));
        assert_eq!(percent("json"), None);
        assert_eq!(limit_use(&Type::Text, &Extremes::default()), None);
    }
}
