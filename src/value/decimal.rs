//! Exact decimal numbers as digits, so that no value passes through a double.

/// A number taken apart: sign, significant digits and the power of ten of the last one.
/// `12.50e3` is digits `125`, exponent 2.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Exact {
    negative: bool,
    /// No leading and no trailing zeros; empty for zero.
    digits: Vec<u8>,
    exponent: i64,
}

/// Reads a number in JSON's spelling; a leading `+` is not one, leading zeros are taken.
/// `None` where the text is no such number or its exponent is absurd.
pub(super) fn parse(text: &str) -> Option<Exact> {
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
    let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).skip_while(|b| *b == b'0').collect();
    let mut exponent = i64::from(exponent) - i64::try_from(fraction.len()).ok()?;
    while digits.last() == Some(&b'0') {
        digits.pop();
        exponent += 1;
    }
    if digits.is_empty() {
        exponent = 0;
    }
    Some(Exact { negative: negative && !digits.is_empty(), digits, exponent })
}

impl Exact {
    /// How many digits stand before the point; 0 for 0.5 and below, and for zero.
    fn whole_digits(&self) -> i64 {
        i64::try_from(self.digits.len()).unwrap_or(i64::MAX).saturating_add(self.exponent).max(0)
    }

    /// Whether nothing stands after the point.
    pub(super) fn is_integral(&self) -> bool {
        self.exponent >= 0
    }

    /// The number times a power of ten.
    pub(super) fn shifted(mut self, by: i64) -> Exact {
        if !self.digits.is_empty() {
            self.exponent += by;
        }
        self
    }

    /// How many digits stand after the point.
    pub(super) fn digits_behind(&self) -> i64 {
        (-self.exponent).max(0)
    }

    /// The number as a 64-bit integer, where it is one.
    pub(super) fn to_i64(&self) -> Option<i64> {
        if !self.is_integral() || self.whole_digits() > 19 {
            return None;
        }
        self.to_fixed(19, 0)?.parse().ok()
    }

    /// The number as an unsigned 64-bit integer, where it is one.
    pub(super) fn to_u64(&self) -> Option<u64> {
        if !self.is_integral() || self.whole_digits() > 20 {
            return None;
        }
        // A minus is no part of one; a zero has none.
        self.to_fixed(20, 0)?.parse().ok()
    }

    /// The number with exactly `scale` digits after the point, or `None` where it needs more
    /// than that, or more than `precision` digits in all.
    pub(super) fn to_fixed(&self, precision: u8, scale: u8) -> Option<String> {
        let scale = i64::from(scale);
        if -self.exponent > scale || self.whole_digits() > i64::from(precision) - scale {
            return None;
        }
        let trailing_zeros = usize::try_from(self.exponent + scale).ok()?;
        let mut digits = self.digits.clone();
        if !digits.is_empty() {
            digits.resize(digits.len() + trailing_zeros, b'0');
        }
        let scale = usize::try_from(scale).ok()?;
        let shortfall = (scale + 1).saturating_sub(digits.len());
        digits.splice(0..0, std::iter::repeat_n(b'0', shortfall));
        let point = digits.len() - scale;
        let mut text = String::with_capacity(digits.len() + 2);
        if self.negative {
            text.push('-');
        }
        text.extend(digits[..point].iter().map(|b| char::from(*b)));
        if scale > 0 {
            text.push('.');
            text.extend(digits[point..].iter().map(|b| char::from(*b)));
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
