//! How texts spell values: which types and formats can read them.

use chrono::{DateTime, NaiveDate, NaiveDateTime};

/// A spelling that texts can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Spelling {
    /// A UUID in lower case.
    Uuid,
    /// An integer without a sign other than `-`, and without zeros before it.
    Integer,
    /// A number with digits after the point.
    Fraction,
    /// `2025-01-31`.
    Date,
    /// A moment of RFC 3339.
    Rfc3339,
    /// `2025-01-31T13:45:00` or with a blank, with or without a fraction.
    Local,
    /// The spelling of mails.
    Rfc2822,
    /// The first of [`FORMATS`]; the others follow.
    FirstFormat,
}

/// Further formats of strptime, with what they spell.
pub(super) const FORMATS: [(&str, Format); 9] = [
    ("%Y-%m-%d %H:%M:%S%.f%z", Format::Moment),
    ("%Y-%m-%dT%H:%M:%S%.f%z", Format::Moment),
    ("%Y%m%dT%H%M%SZ", Format::Local),
    ("%Y-%m-%dT%H:%M", Format::Local),
    ("%Y-%m-%d %H:%M", Format::Local),
    ("%d.%m.%Y %H:%M", Format::Local),
    ("%d.%m.%Y", Format::Date),
    ("%d/%m/%Y", Format::Date),
    ("%m/%d/%Y", Format::Date),
];

/// The number of spellings.
pub(super) const COUNT: usize = Spelling::FirstFormat as usize + FORMATS.len();

/// Whether a format spells a day, a time without an offset, or a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Date,
    Local,
    Moment,
}

/// The spellings of a text, as bits by their number.
pub(super) fn spellings(text: &str) -> u32 {
    let mut bits = 0;
    let mut add = |spelling: Spelling, is_spelled: bool| bits |= u32::from(is_spelled) << spelling as u8;
    let bytes = text.as_bytes();
    if bytes.is_empty() || bytes.len() > 64 || !bytes.iter().any(u8::is_ascii_digit) {
        return 0;
    }
    let digits_only = bytes.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.'));
    if digits_only {
        add(Spelling::Integer, is_integer(text));
        add(Spelling::Fraction, is_fraction(text));
        add(Spelling::Date, is_date(text));
    }
    add(Spelling::Uuid, is_uuid(text));
    let is_moment = bytes.len() >= 19 && bytes[0].is_ascii_digit();
    // A leap second is spelled like a moment, but no column takes it.
    let is_leap = text.get(17..19) == Some("60");
    if is_moment && !is_leap {
        add(Spelling::Rfc3339, DateTime::parse_from_rfc3339(text).is_ok() && has_year(text));
        let local = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f"];
        let is_local = |format: &str| NaiveDateTime::parse_from_str(text, format).is_ok();
        add(Spelling::Local, has_year(text) && local.iter().any(|format| is_local(format)));
    }
    let is_mail = bytes.contains(&b':') && bytes.contains(&b' ') && text.contains(char::is_alphabetic);
    add(Spelling::Rfc2822, is_mail && DateTime::parse_from_rfc2822(text).is_ok());
    if !is_leap && (8..=35).contains(&bytes.len()) && bits & (1 << Spelling::Rfc3339 as u8) == 0 {
        for (at, (format, spells)) in FORMATS.iter().enumerate() {
            let is_spelled = match spells {
                Format::Date => NaiveDate::parse_from_str(text, format).is_ok() && bytes.len() == 10,
                Format::Local => {
                    NaiveDateTime::parse_from_str(text, format).is_ok() && is_padded(text, format)
                }
                Format::Moment => DateTime::parse_from_str(text, format).is_ok() && has_year(text),
            };
            bits |= u32::from(is_spelled) << (Spelling::FirstFormat as usize + at);
        }
    }
    bits
}

/// Whether a text has as many characters as a format of numbers with two or four digits gives.
fn is_padded(text: &str, format: &str) -> bool {
    let length: usize = format
        .split('%')
        .skip(1)
        .map(|part| if part.starts_with('Y') { part.len() + 3 } else { part.len() + 1 })
        .sum();
    text.len() == length
}

fn has_year(text: &str) -> bool {
    text.get(..4).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()) && year != "0000")
}

fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_canonical = digits.len() == 1 || !digits.starts_with('0');
    !digits.is_empty()
        && digits.len() <= 18
        && is_canonical
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_fraction(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let Some((whole, fraction)) = digits.split_once('.') else { return false };
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    are_digits(whole) && are_digits(fraction) && (whole.len() == 1 || !whole.starts_with('0'))
}

fn is_date(text: &str) -> bool {
    text.len() == 10 && has_year(text) && NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok()
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(text: &str, spelling: Spelling) -> bool {
        spellings(text) & (1 << spelling as u8) != 0
    }

    #[test]
    fn texts_have_spellings() {
        assert!(has("2025-01-31", Spelling::Date));
        assert!(!has("2025-02-31", Spelling::Date));
        assert!(has("2025-01-31T10:00:00.5Z", Spelling::Rfc3339));
        assert!(!has("2025-01-31T10:00:60Z", Spelling::Rfc3339));
        assert!(has("2025-01-31 10:00:00", Spelling::Local));
        assert!(has("Wed, 05 Jun 2019 19:53:45 +0200", Spelling::Rfc2822));
        assert!(has("-12", Spelling::Integer) && !has("012", Spelling::Integer));
        assert!(has("12.50", Spelling::Fraction) && !has("1.2.3", Spelling::Fraction));
        assert!(has("0b0f9a4e-7f0d-4c7b-9b57-1f4a52a1c001", Spelling::Uuid));
        assert_eq!(spellings("abc"), 0);
        assert_eq!(spellings(""), 0);
    }

    #[test]
    fn texts_have_formats() {
        let examples = [
            "2025-01-31 10:00:00+0200",
            "2025-01-31T10:00:00+0200",
            "20250131T100000Z",
            "2025-01-31T10:00",
            "2025-01-31 10:00",
            "31.01.2025 10:00",
            "31.01.2025",
            "31/01/2025",
            "01/31/2025",
        ];
        for (at, example) in examples.iter().enumerate() {
            let bit = 1 << (Spelling::FirstFormat as usize + at);
            assert!(spellings(example) & bit != 0, "{example}: {:b}", spellings(example));
        }
    }
}
