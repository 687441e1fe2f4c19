//! Compares JSON values with constants of a mapping, and numbers by value.

use std::cmp::Ordering;

use super::decimal::compare;
use crate::document::json::{Json, Number};

/// Whether a value equals a constant of a mapping. Numbers are compared by value, so that `1` equals `1.0`.
#[must_use]
pub fn equals_constant(json: Json<'_>, constant: &serde_json::Value) -> bool {
    use serde_json::Value as Constant;
    match (json, constant) {
        (Json::Null, Constant::Null) => true,
        (Json::Bool(one), Constant::Bool(other)) => one == *other,
        (Json::Number(one), Constant::Number(other)) => {
            same_number(one, Number::from_literal(other.as_str()))
        }
        (Json::String(one), Constant::String(other)) => one == other,
        (Json::Array(one), Constant::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| equals_constant(*one, other))
        }
        (Json::Object(one), Constant::Object(other)) => {
            let is_in_other = |(name, value): &(&str, Json<'_>)| {
                other.get(*name).is_some_and(|other| equals_constant(*value, other))
            };
            one.members().len() == other.len() && one.members().iter().all(is_in_other)
        }
        _ => false,
    }
}

/// Whether two numbers have the same value, in any spelling.
#[must_use]
pub(in crate::document) fn same_number(one: Number<'_>, other: Number<'_>) -> bool {
    one == other || order_of_numbers(one, other) == Some(Ordering::Equal)
}

/// The order of two numbers by value. `None` if an exponent is too large to compare.
#[must_use]
pub(in crate::document) fn order_of_numbers(one: Number<'_>, other: Number<'_>) -> Option<Ordering> {
    match (one, other) {
        (Number::Unsigned(one), Number::Unsigned(other)) => Some(one.cmp(&other)),
        (Number::Negative(one), Number::Negative(other)) => Some(one.cmp(&other)),
        (Number::Unsigned(_), Number::Negative(_)) => Some(Ordering::Greater),
        (Number::Negative(_), Number::Unsigned(_)) => Some(Ordering::Less),
        _ => compare(&one.text(), &other.text()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::leaked;

    fn equal(one: &str, other: &str) -> bool {
        let [one, other] = [one, other].map(|text| serde_json::from_str(text).unwrap());
        equals_constant(leaked(one), &other)
    }

    #[test]
    fn numbers_are_compared_by_value() {
        for (one, other) in [
            ("0", "0.0"),
            ("-0", "0"),
            ("1", "1.0"),
            ("100", "1e2"),
            ("-1", "-1.00"),
            ("12345678901234567890123", "12345678901234567890123.0"),
            ("1e99999999999", "1e99999999999"),
            ("[1, {\"a\": 2.50}]", "[1.0, {\"a\": 2.5}]"),
        ] {
            assert!(equal(one, other) && equal(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("1", "\"1\""),
            ("0", "false"),
            ("0", "null"),
            ("1", "-1"),
            ("9007199254740993", "9007199254740992.0"),
            ("[1]", "[1, 1]"),
            ("{\"a\": 1}", "{\"b\": 1}"),
        ] {
            assert!(!equal(one, other) && !equal(other, one), "{one} {other}");
        }
    }
}
