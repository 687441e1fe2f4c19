//! JSON → dates, times of day and timestamps: RFC 3339 text. Other spellings are in `moment`.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::error::{Mismatch, wrong_kind};
use crate::document::json::Json;
use crate::types::Value;

/// RFC 3339 `full-date`: exactly `YYYY-MM-DD`.
pub(super) fn full_date(text: &str) -> Option<NaiveDate> {
    let text: &[u8; 10] = text.as_bytes().try_into().ok()?;
    if text[4] != b'-' || text[7] != b'-' {
        return None;
    }
    let (century, year) = (two_digits(text, 0)?, two_digits(text, 2)?);
    NaiveDate::from_ymd_opt((century * 100 + year).cast_signed(), two_digits(text, 5)?, two_digits(text, 8)?)
}

/// Parses two digits.
fn two_digits(text: &[u8], at: usize) -> Option<u32> {
    let (tens, ones) = (text[at].wrapping_sub(b'0'), text[at + 1].wrapping_sub(b'0'));
    (tens < 10 && ones < 10).then_some(u32::from(tens) * 10 + u32::from(ones))
}

/// Coerces to `date`.
pub(super) fn date(json: Json<'_>) -> Result<Value, Mismatch> {
    let Json::String(text) = json else { return Err(wrong_kind(json)) };
    match full_date(text) {
        Some(day) if (1..=9999).contains(&day.year()) => Ok(Value::Date(day)),
        Some(_) => Err(Mismatch::OutOfRange("a date")),
        None if is_moment(text) => Err(Mismatch::WrongKind("a moment with a time of day")),
        None => Err(Mismatch::Malformed("a date such as `2025-01-31`")),
    }
}

/// Whether a text is an RFC 3339 timestamp, such as a date of MongoDB's extended JSON.
fn is_moment(text: &str) -> bool {
    DateTime::parse_from_rfc3339(text).is_ok()
}

/// Coerces to `time`: RFC 3339 `partial-time`, exactly `HH:MM:SS` and a fraction of at most `precision`
/// digits, not counting trailing zeros. The databases also accept durations, and end a day at different
/// times. So only times that a clock shows are accepted: neither `24:00:00` nor a leap second.
pub(super) fn time(json: Json<'_>, precision: u8) -> Result<Value, Mismatch> {
    const MALFORMED: Mismatch = Mismatch::Malformed("a time of day such as `13:45:00`");
    let Json::String(text) = json else { return Err(wrong_kind(json)) };
    let (whole, fraction) = match text.split_once('.') {
        Some((_, "")) => return Err(MALFORMED),
        Some(parts) => parts,
        None => (text, ""),
    };
    let clock = clock(whole.as_bytes()).filter(|_| fraction.bytes().all(|b| b.is_ascii_digit()));
    let Some((hour, minute, second)) = clock else { return Err(MALFORMED) };
    if fraction.bytes().skip(usize::from(precision)).any(|b| b != b'0') {
        return Err(Mismatch::Inexact { found: "a time", digits: precision, after: "second" });
    }
    NaiveTime::from_hms_nano_opt(hour, minute, second, nanos(fraction))
        .map(|time| Value::Time(time, precision))
        .ok_or(Mismatch::OutOfRange("a time"))
}

/// Coerces to `datetime`: RFC 3339 `date-time` with `Z` or an offset, converted to UTC, with at most
/// `precision` digits, not counting trailing zeros.
pub(super) fn datetime(json: Json<'_>, precision: u8) -> Result<Value, Mismatch> {
    const MALFORMED: Mismatch = Mismatch::Malformed("an RFC 3339 timestamp with `Z` or an offset");
    let Json::String(text) = json else { return Err(wrong_kind(json)) };
    let shape_fits = text.len() >= 20 && text.is_ascii() && matches!(text.as_bytes()[10], b'T' | b't' | b' ');
    let day = if shape_fits { full_date(&text[..10]) } else { None };
    let Some(day) = day else { return Err(MALFORMED) };
    // chrono silently drops digits after the ninth, so all of them are checked here.
    let fraction = text[19..].strip_prefix('.').map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        &rest[..end]
    });
    if let Some(fraction) = fraction
        && fraction.bytes().skip(usize::from(precision)).any(|b| b != b'0')
    {
        return Err(inexact(precision));
    }
    let datetime = match utc_time(&text[11..], fraction) {
        Some(time) => day.and_time(time),
        None => DateTime::parse_from_rfc3339(text).map_err(|_| MALFORMED)?.naive_utc(),
    };
    check_range(datetime, precision)
}

/// A fast path for times that end in `Z`, as most do. `None` if the text has another form.
fn utc_time(text: &str, fraction: Option<&str>) -> Option<NaiveTime> {
    let (hour, minute, second) = clock(text.as_bytes().get(..8)?)?;
    let suffix = &text[8 + fraction.map_or(0, |fraction| fraction.len() + 1)..];
    let digits_fit = fraction.is_none_or(|fraction| (1..=9).contains(&fraction.len()));
    if !matches!(suffix, "Z" | "z") || !digits_fit {
        return None;
    }
    NaiveTime::from_hms_nano_opt(hour, minute, second, nanos(fraction.unwrap_or_default()))
}

/// Parses `HH:MM:SS`.
pub(super) fn clock(text: &[u8]) -> Option<(u32, u32, u32)> {
    if !matches!(text, [_, _, b':', _, _, b':', _, _]) {
        return None;
    }
    Some((two_digits(text, 0)?, two_digits(text, 3)?, two_digits(text, 6)?))
}

/// The nanoseconds of a fraction of a second. Digits after the ninth are ignored.
pub(super) fn nanos(fraction: &str) -> u32 {
    let digits = fraction.bytes().chain(std::iter::repeat(b'0')).take(9);
    digits.fold(0, |nanos, digit| nanos * 10 + u32::from(digit - b'0'))
}

/// Why a timestamp does not fit a precision.
pub(super) fn inexact(precision: u8) -> Mismatch {
    Mismatch::Inexact { found: "a timestamp", digits: precision, after: "second" }
}

/// Checks that the databases can store a timestamp. None of the four can store a leap second (:60).
pub(super) fn check_range(datetime: NaiveDateTime, precision: u8) -> Result<Value, Mismatch> {
    if datetime.nanosecond() >= 1_000_000_000 || !(1..=9999).contains(&datetime.year()) {
        return Err(Mismatch::OutOfRange("a timestamp"));
    }
    Ok(Value::DateTime(datetime, precision))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::json;

    #[test]
    fn times_of_day() {
        let coerced = |text: &str| time(json!(text), 3).map(|value| value.to_string());
        assert_eq!(coerced("00:00:00").as_deref(), Ok("00:00:00.000"));
        assert_eq!(coerced("23:59:59.999").as_deref(), Ok("23:59:59.999"));
        assert_eq!(coerced("13:45:00.1200000000").as_deref(), Ok("13:45:00.120"));
        assert_eq!(time(json!("13:45:00.0"), 0).map(|v| v.to_string()).as_deref(), Ok("13:45:00"));
        for text in
            ["", "13:45", "1:45:00", "13:45:00.", "13:45:00Z", "13:45:00+01:00", "-1:00:00", "13:45:0é"]
        {
            assert!(matches!(coerced(text), Err(Mismatch::Malformed(_))), "{text}");
        }
        for text in ["24:00:00", "12:60:00", "23:59:60", "99:00:00"] {
            assert!(matches!(coerced(text), Err(Mismatch::OutOfRange(_))), "{text}");
        }
        assert!(matches!(coerced("13:45:00.1234"), Err(Mismatch::Inexact { .. })));
        assert!(matches!(time(json!(134_500), 0), Err(Mismatch::WrongKind(_))));
    }
}
