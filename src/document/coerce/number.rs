//! JSON → numbers and booleans. A number is converted to a double only if its column is a `double`.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::decimal;
use super::encoding::Encoding;
use super::error::{Mismatch, wrong_kind};
use super::number_format::NumberFormat;
use super::rounding::Rounding;
use crate::document::json::{Json, Number};
use crate::types::{Loss, Type, Value};

/// Coerces to `decimal`.
pub(super) fn decimal(json: Json<'_>, precision: u8, scale: u8) -> Result<Value, Mismatch> {
    let text = numeric_text(json)?;
    let digits = parse_exact(&text, json, "a number")?;
    match digits.to_fixed(precision, scale) {
        Some(text) => Ok(Value::Decimal(text.into())),
        // If no precision is enough, the digits after the point do not fit.
        None if digits.to_fixed(u8::MAX, scale).is_none() && !digits.is_integral() => {
            Err(Mismatch::Inexact { found: "a number", digits: scale, after: "point" })
        }
        None => Err(Mismatch::OutOfRange("a number")),
    }
}

/// Coerces to `double`. Negative zero becomes zero, since not every database stores its sign.
pub(super) fn double(json: Json<'_>) -> Result<Value, Mismatch> {
    let text = numeric_text(json)?;
    if let Json::String(text) = json
        && decimal::parse(text).is_none()
    {
        return Err(Mismatch::Malformed("a number"));
    }
    match text.parse::<f64>() {
        Ok(double) if double.is_finite() => Ok(Value::Double(double + 0.0)),
        _ => Err(Mismatch::OutOfRange("a number")),
    }
}

/// The text of a number that the conversion keys describe, with the digits that a column of type `ty` keeps.
pub(super) fn converted<'a>(
    json: Json<'a>,
    ty: &Type,
    encoding: Option<Encoding>,
    number_format: Option<NumberFormat>,
    round: Option<Rounding>,
) -> Result<(Cow<'a, str>, Option<Loss>), Mismatch> {
    let scale = if let Type::Decimal { scale, .. } = ty { *scale } else { 0 };
    let text = match (json, encoding, number_format) {
        (Json::String(_) | Json::Object(_), Some(encoding), _) => Cow::Owned(encoding.number(json, scale)?),
        (Json::String(text), None, Some(format)) => Cow::Owned(format.plain(text)?),
        _ => numeric_text(json)?,
    };
    let digits = parse_exact(&text, json, "a number")?;
    match round {
        Some(rounding) if *ty != Type::Double && digits.fraction_digits() > i64::from(scale) => {
            Ok((Cow::Owned(digits.rounded(scale, rounding)), Some(Loss::Rounded)))
        }
        _ => Ok((text, None)),
    }
}

/// Coerces to `boolean`.
pub(super) fn boolean(json: Json<'_>) -> Result<Value, Mismatch> {
    let number = match json {
        Json::Bool(b) => return Ok(Value::Bool(b)),
        Json::Number(Number::Unsigned(number)) => i64::try_from(number).ok(),
        Json::Number(number) => decimal::parse(&number.text()).and_then(|digits| digits.to_i64()),
        _ => return Err(wrong_kind(json)),
    };
    match number {
        Some(0) => Ok(Value::Bool(false)),
        Some(1) => Ok(Value::Bool(true)),
        _ => Err(Mismatch::WrongKind("a number other than 0 and 1")),
    }
}

/// The text of a number, or text that may be a number.
pub(super) fn numeric_text(json: Json<'_>) -> Result<Cow<'_, str>, Mismatch> {
    match json {
        Json::Number(number) => Ok(number.text()),
        Json::String(text) => Ok(Cow::Borrowed(text)),
        _ => Err(wrong_kind(json)),
    }
}

/// Parses the text of a value. `form` is the expected form in words.
pub(super) fn parse_exact<'t>(
    text: &'t str,
    json: Json<'_>,
    form: &'static str,
) -> Result<decimal::ExactDecimal<'t>, Mismatch> {
    decimal::parse(text).ok_or(match json {
        Json::String(_) => Mismatch::Malformed(form),
        _ => Mismatch::OutOfRange("a number"),
    })
}

/// Parses an integral number, or text of an integer.
fn parse_integer<T>(
    json: Json<'_>,
    take: impl FnOnce(decimal::ExactDecimal<'_>) -> Option<T>,
) -> Result<T, Mismatch> {
    const FORM: &str = "an integer";
    if let Json::String(text) = json
        && text.contains(['.', 'e', 'E'])
    {
        return Err(Mismatch::Malformed(FORM));
    }
    let text = numeric_text(json)?;
    let digits = parse_exact(&text, json, FORM)?;
    if !digits.is_integral() {
        return Err(Mismatch::Fraction);
    }
    take(digits).ok_or(Mismatch::OutOfRange("a number"))
}

/// Coerces to a signed integer type, or to `uint`.
#[inline]
pub(super) fn integer(json: Json<'_>, range: RangeInclusive<i64>) -> Result<Value, Mismatch> {
    let number = match json {
        Json::Number(Number::Unsigned(number)) => i64::try_from(number).ok(),
        Json::Number(Number::Negative(number)) => Some(number),
        other => Some(parse_integer(other, |digits| digits.to_i64())?),
    };
    match number {
        Some(number) if range.contains(&number) => Ok(Value::Int(number)),
        _ => Err(Mismatch::OutOfRange("a number")),
    }
}

/// Coerces to `ubigint`.
pub(super) fn unsigned(json: Json<'_>) -> Result<Value, Mismatch> {
    match json {
        Json::Number(Number::Unsigned(number)) => Ok(Value::Uint(number)),
        other => parse_integer(other, |digits| digits.to_u64()).map(Value::Uint),
    }
}
