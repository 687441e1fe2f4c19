//! Numbers as people write them: with group signs, currency signs and blanks.

use super::error::Mismatch;

/// How text spells a number: the sign between groups of three digits, and the decimal sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberFormat {
    group: Option<Group>,
    decimal: char,
}

/// The sign between groups of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Comma,
    Point,
    /// A blank of any kind, such as one that does not break.
    Blank,
    /// Straight or curved.
    Apostrophe,
}

impl NumberFormat {
    /// The formats, each by the example that names it.
    pub const EXAMPLES: &'static [(&'static str, NumberFormat)] = &[
        ("1,234.56", NumberFormat { group: Some(Group::Comma), decimal: '.' }),
        ("1.234,56", NumberFormat { group: Some(Group::Point), decimal: ',' }),
        ("1 234.56", NumberFormat { group: Some(Group::Blank), decimal: '.' }),
        ("1 234,56", NumberFormat { group: Some(Group::Blank), decimal: ',' }),
        ("1'234.56", NumberFormat { group: Some(Group::Apostrophe), decimal: '.' }),
        ("1234.56", NumberFormat { group: None, decimal: '.' }),
        ("1234,56", NumberFormat { group: None, decimal: ',' }),
    ];

    /// The number in JSON's spelling.
    pub(super) fn plain(self, text: &str) -> Result<String, Mismatch> {
        self.parse(text).ok_or(Mismatch::Malformed("a number in the column's `number_format`"))
    }

    fn parse(self, text: &str) -> Option<String> {
        let (is_negative, number) = without_signs(text)?;
        let (whole, fraction) = match number.split_once(self.decimal) {
            Some((_, "")) => return None,
            Some(parts) => parts,
            None => (number, ""),
        };
        let mut groups = match self.group {
            Some(group) => whole.split(move |c| group.has(c)).collect(),
            None => vec![whole],
        };
        let is_number = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit());
        // No number of several groups begins with zero: `0,500` is a half with another decimal sign.
        let is_first_group = |digits: &str| digits.len() <= 3 && !digits.starts_with('0');
        let has_sign = groups.len() > 1;
        let first = groups.first().copied().unwrap_or_default();
        let fits = !first.is_empty()
            && groups.iter().all(|group| is_number(group))
            && (!has_sign || is_first_group(first) && groups.iter().skip(1).all(|group| group.len() == 3))
            && is_number(fraction);
        if !fits {
            return None;
        }
        if !fraction.is_empty() {
            groups.extend([".", fraction]);
        }
        Some(format!("{}{}", if is_negative { "-" } else { "" }, groups.concat()))
    }
}

impl Group {
    fn has(self, c: char) -> bool {
        match self {
            Group::Comma => c == ',',
            Group::Point => c == '.',
            Group::Blank => c.is_whitespace(),
            Group::Apostrophe => matches!(c, '\'' | '\u{2019}'),
        }
    }
}

/// Whether a number is negative, and the rest of its text: without a minus in front, and without a currency sign and
/// blanks at the ends. `None` if one of the signs occurs twice.
fn without_signs(text: &str) -> Option<(bool, &str)> {
    let (mut is_negative, mut has_currency, mut rest) = (false, false, text.trim());
    loop {
        let mut characters = rest.chars();
        let seen = match characters.next() {
            Some('-' | '\u{2212}') => &mut is_negative,
            Some(c) if is_currency_sign(c) => &mut has_currency,
            _ => break,
        };
        if std::mem::replace(seen, true) {
            return None;
        }
        rest = characters.as_str().trim_start();
    }
    if let Some(before) = rest.strip_suffix(is_currency_sign) {
        if has_currency {
            return None;
        }
        rest = before.trim_end();
    }
    Some((is_negative, rest))
}

/// Whether a character is of Unicode's general category Sc.
fn is_currency_sign(c: char) -> bool {
    matches!(
        c,
        '$' | '\u{a2}'..='\u{a5}'
            | '\u{58f}'
            | '\u{60b}'
            | '\u{7fe}'..='\u{7ff}'
            | '\u{9f2}'..='\u{9f3}'
            | '\u{9fb}'
            | '\u{af1}'
            | '\u{bf9}'
            | '\u{e3f}'
            | '\u{17db}'
            | '\u{20a0}'..='\u{20c1}'
            | '\u{a838}'
            | '\u{fdfc}'
            | '\u{fe69}'
            | '\u{ff04}'
            | '\u{ffe0}'..='\u{ffe1}'
            | '\u{ffe5}'..='\u{ffe6}'
            | '\u{11fdd}'..='\u{11fe0}'
            | '\u{1e2ff}'
            | '\u{1ecb0}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(example: &str, text: &str) -> Option<String> {
        let (_, format) = NumberFormat::EXAMPLES.iter().find(|(known, _)| *known == example).unwrap();
        format.parse(text)
    }

    #[test]
    fn each_format_reads_its_example() {
        for (example, format) in NumberFormat::EXAMPLES {
            assert_eq!(format.parse(example).as_deref(), Some("1234.56"), "{example}");
            assert_eq!(format.parse("7").as_deref(), Some("7"), "{example}");
        }
    }

    #[test]
    fn groups_have_three_digits() {
        let commas = |text| plain("1,234.56", text);
        assert_eq!(commas("1,234,567").as_deref(), Some("1234567"));
        assert_eq!(commas("1234567.5").as_deref(), Some("1234567.5"));
        assert_eq!(commas("0.123").as_deref(), Some("0.123"));
        assert_eq!(commas("007").as_deref(), Some("007"));
        for text in [
            "0,500",
            "001,234",
            "-0,500",
            "00,000,001",
            "1,5",
            "1,23",
            "1,2345",
            ",123",
            "1,,234",
            "1234,567",
            "1.5,000",
            "1,234.",
            ".5",
            "1.2.3",
        ] {
            assert_eq!(commas(text), None, "{text}");
        }
        assert_eq!(plain("1.234,56", "1.5"), None);
        assert_eq!(plain("1.234,56", "1.500").as_deref(), Some("1500"));
        assert_eq!(plain("1 234,56", "1\u{202f}234,5").as_deref(), Some("1234.5"));
        assert_eq!(plain("1'234.56", "1\u{2019}234.5").as_deref(), Some("1234.5"));
        assert_eq!(plain("1234.56", "1,234"), None);
    }

    #[test]
    fn signs_at_the_ends() {
        let commas = |text| plain("1,234.56", text);
        for text in
            ["$-15.00", "-$15.00", "- $ 15.00", "\u{2212}15.00 $", "\u{a0}-15.00\u{a0}\u{20ac}\u{202f}"]
        {
            assert_eq!(commas(text).as_deref(), Some("-15.00"), "{text}");
        }
        for text in
            ["--15", "-$-15", "$15$", "15-", "(15)", "+15", "USD 15", "", "$", "1e3", "1 5", "NaN", "\u{661}"]
        {
            assert_eq!(commas(text), None, "{text}");
        }
    }
}
