//! Compares JSON values with constants of a mapping.

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
        (Json::Number(one), Constant::Number(other)) => is_same_number(one, other),
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

fn is_same_number(one: Number<'_>, other: &serde_json::Number) -> bool {
    if let (Number::Unsigned(one), Some(other)) = (one, other.as_u64()) {
        return one == other;
    }
    let one = one.text();
    one == other.as_str() || compare(&one, other.as_str()) == Some(Ordering::Equal)
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
