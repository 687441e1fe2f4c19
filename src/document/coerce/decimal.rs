//! Exact decimal numbers as digits, so that no value passes through a double.

use std::cmp::Ordering;

/// A number in parts: sign, significant digits, and the power of ten of the last digit. `12.50e3` has the
/// digits `12` and `5`, and exponent 2.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::document) struct ExactDecimal<'t> {
    negative: bool,
    /// The digits before the point, without leading zeros; without trailing zeros if `fraction` is empty.
    whole: &'t str,
    /// The digits after the point, without trailing zeros; without leading zeros if `whole` is empty.
    fraction: &'t str,
    exponent: i64,
}

/// Parses a number in JSON's syntax. Unlike in JSON, leading zeros are accepted. Returns `None` if the text
/// is not a number, or the exponent exceeds 32 bits.
pub(super) fn parse(text: &str) -> Option<ExactDecimal<'_>> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (mantissa, ""),
    };
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let (mut whole, mut fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let mut exponent = i64::from(exponent) - count(fraction);
    if fraction.is_empty() {
        let significant = whole.trim_end_matches('0');
        exponent += count(whole) - count(significant);
        whole = significant;
    }
    if whole.is_empty() {
        fraction = fraction.trim_start_matches('0');
    }
    let is_zero = whole.is_empty() && fraction.is_empty();
    Some(ExactDecimal {
        negative: negative && !is_zero,
        whole,
        fraction,
        exponent: if is_zero { 0 } else { exponent },
    })
}

/// Compares two numbers in JSON's syntax by value, so that `1` equals `1.0`. Returns `None` if one of them does
/// not parse.
pub(in crate::document) fn compare(one: &str, other: &str) -> Option<Ordering> {
    Some(parse(one)?.compare(&parse(other)?))
}

fn count(digits: &str) -> i64 {
    i64::try_from(digits.len()).unwrap_or(i64::MAX)
}

impl ExactDecimal<'_> {
    fn is_zero(&self) -> bool {
        self.whole.is_empty() && self.fraction.is_empty()
    }

    /// The number of digits before the point; 0 for numbers below 1.
    fn integer_digits(&self) -> i64 {
        self.first_power().max(0)
    }

    /// The power of ten above the first digit: the number is below it, and at least a tenth of it.
    fn first_power(&self) -> i64 {
        count(self.whole).saturating_add(count(self.fraction)).saturating_add(self.exponent)
    }

    fn digits(&self) -> impl Iterator<Item = u8> {
        self.whole.bytes().chain(self.fraction.bytes())
    }

    fn compare(&self, other: &Self) -> Ordering {
        let sign = |number: &Self| if number.negative { -1 } else { i32::from(!number.is_zero()) };
        // Neither has leading or trailing zeros. So the first digits that differ decide.
        let by_magnitude = || {
            let powers = self.first_power().cmp(&other.first_power());
            powers.then_with(|| self.digits().cmp(other.digits()))
        };
        sign(self).cmp(&sign(other)).then_with(|| match sign(self) {
            0 => Ordering::Equal,
            1 => by_magnitude(),
            _ => by_magnitude().reverse(),
        })
    }

    /// Whether there are no digits after the point.
    pub(super) fn is_integral(&self) -> bool {
        self.exponent >= 0
    }

    /// Multiplies the number by a power of ten.
    pub(super) fn shifted(mut self, by: i64) -> Self {
        if !self.is_zero() {
            self.exponent += by;
        }
        self
    }

    /// The number of digits after the point.
    pub(super) fn fraction_digits(&self) -> i64 {
        (-self.exponent).max(0)
    }

    /// The number as a signed 64-bit integer, if it is one.
    pub(super) fn to_i64(&self) -> Option<i64> {
        let magnitude = self.magnitude()?;
        if self.negative { 0_i64.checked_sub_unsigned(magnitude) } else { i64::try_from(magnitude).ok() }
    }

    /// The number as an unsigned 64-bit integer, if it is one.
    pub(super) fn to_u64(&self) -> Option<u64> {
        // A zero is never negative.
        self.magnitude().filter(|_| !self.negative)
    }

    /// The absolute value as an unsigned 64-bit integer, if it is one.
    fn magnitude(&self) -> Option<u64> {
        if !self.is_integral() || self.integer_digits() > 20 {
            return None;
        }
        let digits = self.digits().map(|digit| u64::from(digit - b'0'));
        // At most 20, by the check above.
        let zeros = std::iter::repeat_n(0, usize::try_from(self.exponent).ok()?);
        digits.chain(zeros).try_fold(0_u64, |number, digit| number.checked_mul(10)?.checked_add(digit))
    }

    /// Formats the number with exactly `scale` digits after the point. Returns `None` if it needs more, or
    /// more than `precision` digits in all.
    pub(super) fn to_fixed(&self, precision: u8, scale: u8) -> Option<String> {
        let places = i64::from(scale);
        if -self.exponent > places || self.integer_digits() > i64::from(precision) - places {
            return None;
        }
        let zeros = if self.is_zero() { 0 } else { usize::try_from(self.exponent + places).ok()? };
        let scale = usize::from(scale);
        let length = self.whole.len() + self.fraction.len() + zeros;
        let shortfall = (scale + 1).saturating_sub(length);
        let mut text = String::with_capacity(length + shortfall + 2);
        if self.negative {
            text.push('-');
        }
        text.extend(std::iter::repeat_n('0', shortfall));
        text.push_str(self.whole);
        text.push_str(self.fraction);
        text.extend(std::iter::repeat_n('0', zeros));
        if scale > 0 {
            text.insert(text.len() - scale, '.');
        }
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixed(text: &str, precision: u8, scale: u8) -> Option<String> {
        parse(text)?.to_fixed(precision, scale)
    }

    #[test]
    fn keeps_the_value_or_refuses_it() {
        assert_eq!(fixed("12.5", 10, 2).as_deref(), Some("12.50"));
        assert_eq!(fixed("-0.05", 10, 2).as_deref(), Some("-0.05"));
        assert_eq!(fixed("0", 10, 2).as_deref(), Some("0.00"));
        assert_eq!(fixed("-0.0", 10, 2).as_deref(), Some("0.00"));
        assert_eq!(fixed("1.20e2", 10, 0).as_deref(), Some("120"));
        assert_eq!(fixed("99999999.99", 10, 2).as_deref(), Some("99999999.99"));
        assert_eq!(fixed("0.5", 2, 2).as_deref(), Some("0.50"));
        assert_eq!(fixed("100000000", 10, 2), None);
        assert_eq!(fixed("1", 2, 2), None);
        assert_eq!(fixed("0.001", 10, 2), None);
        assert_eq!(fixed("0.0010", 10, 3).as_deref(), Some("0.001"));
        assert_eq!(fixed("1e2000000000", 10, 2), None);
        assert_eq!(fixed("1e99999999999", 10, 2), None);
    }

    #[test]
    fn text_that_is_no_number_is_refused() {
        for text in ["", "-", ".5", "5.", "+5", "1 ", "0x10", "1e", "NaN", "١"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_compare_by_value() {
        let ascending =
            ["-1e400", "-10", "-9.5", "-0.05", "0", "0.04999", "0.05", "1", "1.05", "9", "10", "1e400"];
        for (at, one) in ascending.iter().enumerate() {
            for (position, other) in ascending.iter().enumerate() {
                assert_eq!(compare(one, other), Some(at.cmp(&position)), "{one} {other}");
            }
        }
        for (one, other) in
            [("1", "1.0"), ("12.50e3", "12500"), ("-0.0", "0e9"), ("100", "1e2"), ("0.01", "1E-2")]
        {
            assert_eq!(compare(one, other), Some(Ordering::Equal), "{one} {other}");
        }
        assert_eq!(compare("9007199254740993", "9007199254740992"), Some(Ordering::Greater));
        assert_eq!(compare("1", "1e99999999999"), None);
    }

    #[test]
    fn integers() {
        let int = |text: &str| parse(text).and_then(|d| d.to_i64());
        assert_eq!(int("2.0"), Some(2));
        assert_eq!(int("-9223372036854775808"), Some(i64::MIN));
        assert_eq!(int("9223372036854775808"), None);
        assert_eq!(int("12e18"), None);
        assert_eq!(int("1e3"), Some(1000));
        assert_eq!(int("-0"), Some(0));
        let unsigned = |text: &str| parse(text).and_then(|d| d.to_u64());
        assert_eq!(unsigned("18446744073709551615"), Some(u64::MAX));
        assert_eq!(unsigned("1.8e19"), Some(18_000_000_000_000_000_000));
        assert_eq!(unsigned("18446744073709551616"), None);
        assert_eq!(unsigned("1e99"), None);
        assert_eq!(unsigned("-0"), Some(0));
        assert_eq!(unsigned("-1"), None);
    }
}
