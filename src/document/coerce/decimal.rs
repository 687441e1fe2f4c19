//! Exact decimal numbers as digits, so that no value passes through a double.

use std::cmp::Ordering;

use super::rounding::Rounding;

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

    /// The number times 10 to the power of `places`, rounded down to a whole number, and whether it was not whole.
    /// `None` if it has too many digits.
    pub(super) fn floor(&self, places: i64) -> Option<(i128, bool)> {
        /// A number of so many digits fits 128 bits.
        const MAX_DIGITS: i64 = 36;
        let exponent = self.exponent + places;
        let digits = count(self.whole) + count(self.fraction);
        if digits + exponent > MAX_DIGITS {
            return None;
        }
        let whole_digits = usize::try_from(digits + exponent).unwrap_or(0);
        let all = self.whole.bytes().chain(self.fraction.bytes()).chain(std::iter::repeat(b'0'));
        let magnitude =
            all.take(whole_digits).fold(0, |number: i128, digit| number * 10 + i128::from(digit - b'0'));
        // The last digit is not a zero.
        let has_rest = exponent < 0 && !self.is_zero();
        let floor = if self.negative { -magnitude - i128::from(has_rest) } else { magnitude };
        Some((floor, has_rest))
    }

    /// The text of the number with at most `places` digits after the point.
    pub(super) fn rounded(&self, places: u8, rounding: Rounding) -> String {
        let mut digits: Vec<u8> = self.whole.bytes().chain(self.fraction.bytes()).collect();
        let sign = if self.negative { "-" } else { "" };
        let dropped = self.fraction_digits() - i64::from(places);
        let mut exponent = self.exponent;
        if dropped > 0 {
            let length = digits.len();
            // In front of the first digit are zeros.
            let (at, first) = match usize::try_from(dropped) {
                Ok(dropped) if dropped <= length => (length - dropped, digits[length - dropped]),
                _ => (0, b'0'),
            };
            let half = first.cmp(&b'5').then_with(|| (length - at).cmp(&1));
            digits.truncate(at);
            let is_odd = digits.last().is_some_and(|digit| digit % 2 == 1);
            let is_away = match rounding {
                Rounding::Down => false,
                Rounding::HalfUp => half.is_ge(),
                Rounding::HalfEven => half.is_gt() || half.is_eq() && is_odd,
            };
            if is_away {
                add_one(&mut digits);
            }
            exponent = -i64::from(places);
        }
        let digits: String = std::iter::once('0').chain(digits.into_iter().map(char::from)).collect();
        format!("{sign}{digits}e{exponent}")
    }

    /// The text of the number times a factor. `None` if it has too many digits.
    pub(super) fn times(&self, factor: u32) -> Option<String> {
        let digits = self.whole.bytes().chain(self.fraction.bytes());
        let magnitude = digits
            .map(|digit| u128::from(digit - b'0'))
            .try_fold(0_u128, |number, digit| number.checked_mul(10)?.checked_add(digit))?;
        let sign = if self.negative { "-" } else { "" };
        Some(format!("{sign}{}e{}", magnitude.checked_mul(u128::from(factor))?, self.exponent))
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

/// Adds one to a number of decimal digits.
fn add_one(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return;
        }
        *digit = b'0';
    }
    digits.insert(0, b'1');
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
    fn digits_are_rounded() {
        use Rounding::{Down, HalfEven, HalfUp};
        let rounded = |text: &str, places, rounding| {
            let text = parse(text).unwrap().rounded(places, rounding);
            parse(&text).unwrap().to_fixed(60, places).unwrap()
        };
        for (text, places, down, half_even, half_up) in [
            ("37.480000000000004", 4, "37.4800", "37.4800", "37.4800"),
            ("2.00025", 4, "2.0002", "2.0002", "2.0003"),
            ("2.00035", 4, "2.0003", "2.0004", "2.0004"),
            ("2.000250001", 4, "2.0002", "2.0003", "2.0003"),
            ("-0.00005", 4, "0.0000", "0.0000", "-0.0001"),
            ("-0.00015", 4, "-0.0001", "-0.0002", "-0.0002"),
            ("0.00004999", 4, "0.0000", "0.0000", "0.0000"),
            ("0.000005", 4, "0.0000", "0.0000", "0.0000"),
            ("0.9e-2000000000", 4, "0.0000", "0.0000", "0.0000"),
            ("999.995", 2, "999.99", "1000.00", "1000.00"),
            ("0.5", 0, "0", "0", "1"),
            ("1.5", 0, "1", "2", "2"),
            ("-2.5", 0, "-2", "-2", "-3"),
            ("25e-1", 0, "2", "2", "3"),
            ("9.5", 0, "9", "10", "10"),
            ("1e5", 0, "100000", "100000", "100000"),
            ("7", 2, "7.00", "7.00", "7.00"),
        ] {
            assert_eq!(rounded(text, places, Down), down, "{text}");
            assert_eq!(rounded(text, places, HalfEven), half_even, "{text}");
            assert_eq!(rounded(text, places, HalfUp), half_up, "{text}");
        }
    }

    #[test]
    fn rounding_is_that_of_integers() {
        for thousandths in -2_500_i64..=2_500 {
            let sign = if thousandths < 0 { "-" } else { "" };
            let (whole, fraction) = (thousandths.abs() / 1000, thousandths.abs() % 1000);
            let text = format!("{sign}{whole}.{fraction:03}");
            for places in 0..=3_u8 {
                let unit = 10_i64.pow(3 - u32::from(places));
                let (down, twice_rest) = (thousandths.abs() / unit, thousandths.abs() % unit * 2);
                let is_up = |tie: bool| twice_rest > unit || twice_rest == unit && tie;
                for (rounding, up) in [
                    (Rounding::Down, false),
                    (Rounding::HalfEven, is_up(down % 2 == 1)),
                    (Rounding::HalfUp, is_up(true)),
                ] {
                    let expected = (down + i64::from(up)) * thousandths.signum();
                    let rounded = parse(&text).unwrap().rounded(places, rounding);
                    let found = parse(&rounded).unwrap().floor(i64::from(places));
                    assert_eq!(found, Some((i128::from(expected), false)), "{text} {places} {rounding:?}");
                }
            }
        }
    }

    #[test]
    fn whole_numbers_below() {
        let floor = |text: &str, places| parse(text).unwrap().floor(places);
        assert_eq!(floor("1.5", 0), Some((1, true)));
        assert_eq!(floor("-1.5", 0), Some((-2, true)));
        assert_eq!(floor("-1.5", 1), Some((-15, false)));
        assert_eq!(floor("0.001", 0), Some((0, true)));
        assert_eq!(floor("-1e-2000000000", 9), Some((-1, true)));
        assert_eq!(floor("0", 9), Some((0, false)));
        assert_eq!(floor("1736949600999999999", 0), Some((1_736_949_600_999_999_999, false)));
        assert_eq!(floor("1e30", 9), None);
        assert_eq!(floor("1e2000000000", 9), None);
        assert_eq!(parse("-1.5").unwrap().times(86_400).as_deref(), Some("-1296000e-1"));
        assert_eq!(parse(&"7".repeat(40)).unwrap().times(86_400), None);
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
