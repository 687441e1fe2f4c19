//! Arithmetic on numbers that keeps their digits. jaq computes with doubles as soon as one number is not an integer.

use std::str::FromStr;

use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::{BigInt, Sign};
use jaq_core::ops::Math;
use jaq_core::{Error, ValR, ValT as _};
use jaq_json::{Num, Val};

/// The largest exponent of ten, up or down, of an exact operand. Beyond it, the digits could fill the memory.
const MAX_EXPONENT: i64 = 400;
/// The longest literal of an exact operand: its digits, a sign, a point and an exponent.
const MAX_LITERAL_BYTES: usize = 420;
/// The most digits of an exact quotient.
const MAX_QUOTIENT_DIGITS: i64 = 60;
/// The longest text that a program may repeat, in bytes.
const MAX_REPEATED_BYTES: usize = 16 * 1024 * 1024;

/// The most bits of two whole numbers that are multiplied.
const MAX_MULTIPLIED_BITS: u64 = 100_000;

/// Calculates as jq does, but exactly where a decimal number can hold the result.
pub(super) fn calculate(left: Val, operator: Math, right: Val) -> ValR<Val> {
    if let (Val::Num(one), Val::Num(other)) = (&left, &right)
        && let Some(exact) = exact(one, operator, other)
    {
        return exact;
    }
    if let (Math::Mul, Val::Num(Num::BigInt(one)), Val::Num(Num::BigInt(other))) = (operator, &left, &right)
        && one.bits() + other.bits() > MAX_MULTIPLIED_BITS
    {
        return Err(Error::str(TOO_MANY_DIGITS));
    }
    if let (Math::Mul, Val::TStr(text) | Val::BStr(text), Val::Num(count))
    | (Math::Mul, Val::Num(count), Val::TStr(text) | Val::BStr(text)) = (operator, &left, &right)
        && text.len().saturating_mul(repetitions(count)) > MAX_REPEATED_BYTES
    {
        return Err(Error::str(TOO_LONG));
    }
    operator.run(left, right)
}

/// How often jaq repeats a text. It takes a larger number for the largest one of its own.
fn repetitions(count: &Num) -> usize {
    match count {
        Num::Int(count) => usize::try_from(*count).unwrap_or_default(),
        Num::BigInt(count) if count.sign() == Sign::Plus => usize::MAX,
        _ => 0,
    }
}

/// The error of a text that is repeated too often.
pub(super) const TOO_LONG: &str = "a text of more than 16 MiB";

/// The error of a multiplication with too many digits.
pub(super) const TOO_MANY_DIGITS: &str = "a number of more than 30 000 digits";

/// Calculates exactly. Returns `None` if jaq's own arithmetic is exact already, or no decimal number has the result.
fn exact(left: &Num, operator: Math, right: &Num) -> Option<ValR<Val>> {
    let has_decimal = matches!(left, Num::Dec(_)) || matches!(right, Num::Dec(_));
    if !has_decimal && operator != Math::Div {
        return None;
    }
    let (left, right) = (decimal(left)?, decimal(right)?);
    let result = match operator {
        Math::Add => left + right,
        Math::Sub => left - right,
        Math::Mul => left * right,
        Math::Div => quotient(&left, &right)?,
        Math::Rem => return None,
    };
    let result = result.normalized();
    Some(Val::from_num(&if result.is_integer() {
        result.with_scale(0).to_string()
    } else {
        result.to_plain_string()
    }))
}

/// The largest double up to which every whole number is one.
const MAX_WHOLE_DOUBLE: f64 = 9_007_199_254_740_992.0;

/// The number as a decimal. A double with a fraction is not one: its digits are those of an inexact result.
fn decimal(number: &Num) -> Option<BigDecimal> {
    let decimal = match number {
        Num::Int(number) => BigDecimal::from(*number as i64),
        Num::BigInt(_) | Num::Dec(_) => {
            let text = number.to_string();
            if text.len() > MAX_LITERAL_BYTES {
                return None;
            }
            BigDecimal::from_str(&text).ok()?
        }
        // Some functions give whole numbers as doubles, such as `pow(10; 2)`.
        Num::Float(number) if number.fract() == 0.0 && number.abs() <= MAX_WHOLE_DOUBLE => {
            BigDecimal::from_str(&format!("{number:.0}")).ok()?
        }
        Num::Float(_) => return None,
    };
    let exponent = decimal.fractional_digit_count();
    (exponent.abs() <= MAX_EXPONENT && decimal.digits() <= MAX_EXPONENT.unsigned_abs()).then_some(decimal)
}

/// The quotient, if it has few digits.
fn quotient(left: &BigDecimal, right: &BigDecimal) -> Option<BigDecimal> {
    let (dividend, dividend_scale) = left.as_bigint_and_exponent();
    let (divisor, divisor_scale) = right.as_bigint_and_exponent();
    let zero = BigInt::from(0);
    if divisor == zero {
        return None;
    }
    let mut digits = dividend;
    for added in 0..=MAX_QUOTIENT_DIGITS {
        if &digits % &divisor == zero {
            return Some(BigDecimal::new(digits / divisor, dividend_scale - divisor_scale + added));
        }
        digits *= 10;
    }
    None
}
