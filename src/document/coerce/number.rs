//! JSON → numbers and booleans. No number passes through a double unless its column is one.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::decimal;
use super::misfit::{Found, wrong_kind};
use crate::document::json::{Json, Number};
use crate::types::Value;

/// For `decimal`.
pub(super) fn fixed(json: Json<'_>, precision: u8, scale: u8) -> Result<Value, Found> {
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

/// For `double`.
pub(super) fn double(json: Json<'_>) -> Result<Value, Found> {
    let Json::Number(number) = json else { return Err(wrong_kind(json)) };
    match number.text().parse::<f64>() {
        Ok(double) if double.is_finite() => Ok(Value::Double(double)),
        _ => Err(Found::OutOfRange("a number")),
    }
}

/// For `boolean`.
pub(super) fn boolean(json: Json<'_>) -> Result<Value, Found> {
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

/// For signed integers, and `uint`.
#[inline]
pub(super) fn integer(json: Json<'_>, range: RangeInclusive<i64>) -> Result<Value, Found> {
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

/// For `ubigint`.
pub(super) fn unsigned(json: Json<'_>) -> Result<Value, Found> {
    match json {
        Json::Number(Number::Unsigned(number)) => Ok(Value::Uint(number)),
        other => integral(other, |digits| digits.to_u64()).map(Value::Uint),
    }
}
