//! Formats: how text spells a date, a time of day or a timestamp.

use std::fmt::Write as _;
use std::sync::Arc;

use chrono::format::{
    Fixed, Item, Numeric, Pad, ParseError, ParseErrorKind, Parsed, StrftimeItems, parse_and_remainder,
};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::datetime::{clock, full_date, nanos};
use crate::types::Type;

/// How text spells a date, a time of day or a timestamp.
#[derive(Debug, Clone)]
pub enum Format {
    /// A timestamp as in the header of a mail.
    Rfc2822,
    /// RFC 3339, the default.
    Rfc3339,
    /// A format of strptime.
    Strptime(Arc<[Item<'static>]>),
}

/// Why a format cannot be used. The text follows the label of the format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormatFault {
    /// It has no `%`.
    #[error("is no format")]
    NoFormat,
    /// It has a sequence that does not exist or cannot be read.
    #[error("has `{0}`, which cannot be read")]
    Sequence(String),
    /// It reads no whole day.
    #[error("reads no whole day")]
    NoDay,
    /// It reads no whole time of day.
    #[error("reads no whole time of day")]
    NoTime,
    /// It reads a day or an offset, which a time of day does not have.
    #[error("reads more than a time of day")]
    MoreThanTime,
    /// It reads a time without an offset, and no zone is given.
    #[error("reads no offset from UTC")]
    NoOffset,
    /// It does not read its own text.
    #[error("does not read the text that it writes")]
    Unreadable,
}

/// The parts of a date, a time of day or a timestamp that a text spells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spelled {
    pub(super) day: Option<NaiveDate>,
    /// The time of day, with a leap second as its extra nanoseconds.
    pub(super) time: Option<NaiveTime>,
    /// Whether the time has digits after the ninth that are not zero.
    pub(super) is_finer: bool,
    /// The offset from UTC.
    pub(super) offset: Option<FixedOffset>,
}

impl Format {
    /// Parses a format as a mapping spells it.
    ///
    /// # Errors
    /// It is neither a name nor a format of strptime.
    pub fn parse(spelling: &str) -> Result<Format, FormatFault> {
        match spelling {
            "rfc2822" => return Ok(Format::Rfc2822),
            "rfc3339" => return Ok(Format::Rfc3339),
            _ if !spelling.contains('%') => return Err(FormatFault::NoFormat),
            _ => {}
        }
        let items = StrftimeItems::new(spelling).parse_to_owned();
        let items = items.map_err(|_| FormatFault::Sequence(unknown_sequence(spelling)))?;
        for item in &items {
            match item {
                // A fraction such as `.5` would be five nanoseconds.
                Item::Numeric(Numeric::Nanosecond, _) => return Err(FormatFault::Sequence("%f".to_owned())),
                // It would skip any word.
                Item::Fixed(Fixed::TimezoneName) => return Err(FormatFault::Sequence("%Z".to_owned())),
                _ => {}
            }
        }
        Ok(Format::Strptime(items.into()))
    }

    /// Checks that the format reads all that a type needs.
    ///
    /// # Errors
    /// A part is missing, or would be lost.
    pub fn check(&self, ty: &Type, has_zone: bool) -> Result<(), FormatFault> {
        let items = match (self, ty) {
            (Format::Strptime(items), _) => items,
            (Format::Rfc2822, Type::Time(_)) => return Err(FormatFault::MoreThanTime),
            (Format::Rfc2822 | Format::Rfc3339, _) => return Ok(()),
        };
        let sample = NaiveDate::from_ymd_opt(2019, 6, 5).and_then(|day| day.and_hms_opt(19, 53, 45));
        let east = FixedOffset::east_opt(19_800).zip(FixedOffset::east_opt(3_600));
        let (Some(sample), Some((offset, other_offset))) = (sample, east) else { return Ok(()) };
        let moment = |time: NaiveDateTime, offset| {
            DateTime::<FixedOffset>::from_naive_utc_and_offset(time - offset, offset)
        };
        let text = |moment: DateTime<FixedOffset>| {
            let mut text = String::new();
            write!(text, "{}", moment.format_with_items(items.iter())).map(|()| text).ok()
        };
        let (Some(written), Some(other_time), Some(other_day), Some(elsewhere)) = (
            text(moment(sample, offset)),
            text(moment(sample + TimeDelta::minutes(-67), offset)),
            text(moment(sample + TimeDelta::days(33), offset)),
            text(moment(sample, other_offset)),
        ) else {
            return Err(FormatFault::Unreadable);
        };
        let spelled = self.read(&written, ty).ok_or(FormatFault::Unreadable)?;
        match ty {
            Type::Time(_) if spelled.time.is_none() => return Err(FormatFault::NoTime),
            Type::Time(_) if written != other_day || written != elsewhere => {
                return Err(FormatFault::MoreThanTime);
            }
            Type::Time(_) => {}
            _ if spelled.day.is_none() => return Err(FormatFault::NoDay),
            // A part of a time of day would be lost.
            Type::Date if spelled.time.is_none() && written != other_time => return Err(FormatFault::NoTime),
            Type::Date => {}
            _ if spelled.time.is_none() => return Err(FormatFault::NoTime),
            _ if spelled.offset.is_none() && !has_zone => return Err(FormatFault::NoOffset),
            _ => {}
        }
        // A format such as `%s` gives the moment in UTC.
        let local = if spelled.offset == FixedOffset::east_opt(0) { sample - offset } else { sample };
        let is_same = spelled.day.is_none_or(|day| matches!(ty, Type::Time(_)) || day == local.date())
            && spelled.time.is_none_or(|time| (time.hour(), time.minute()) == (local.hour(), local.minute()));
        if is_same { Ok(()) } else { Err(FormatFault::Unreadable) }
    }

    /// Reads a text. `None` if it is spelled otherwise.
    pub(super) fn read(&self, text: &str, ty: &Type) -> Option<Spelled> {
        match self {
            Format::Rfc3339 => rfc3339(text, ty),
            Format::Rfc2822 if has_military_zone(text) => None,
            Format::Rfc2822 => {
                DateTime::parse_from_rfc2822(text).ok().map(|moment| Spelled::at(moment, false))
            }
            Format::Strptime(items) => {
                let (mut parsed, mut rest) = (Parsed::new(), text);
                for (at, item) in items.iter().enumerate() {
                    let before = rest;
                    rest = parse_and_remainder(&mut parsed, before, std::iter::once(item)).ok()?;
                    let part = before.strip_suffix(rest)?;
                    if !is_as_wide_as(part, item, adjoins_number(items, at)) {
                        return None;
                    }
                }
                if rest.is_empty() { Spelled::parsed(&parsed, text) } else { None }
            }
        }
    }
}

impl Spelled {
    fn at(moment: DateTime<FixedOffset>, is_finer: bool) -> Spelled {
        let local = moment.naive_local();
        let (day, time) = (Some(local.date()), Some(local.time()));
        Spelled { day, time, is_finer, offset: Some(*moment.offset()) }
    }

    /// The parts that chrono parsed. `None` if they contradict each other.
    fn parsed(parsed: &Parsed, text: &str) -> Option<Spelled> {
        let is_finer = has_digits_after_the_ninth(text);
        if parsed.timestamp().is_some() {
            let utc = parsed.to_naive_datetime_with_offset(0).ok()?;
            let (day, time) = (Some(utc.date()), Some(utc.time()));
            return Some(Spelled { day, time, is_finer, offset: FixedOffset::east_opt(0) });
        }
        let offset = match parsed.offset() {
            Some(offset) => Some(FixedOffset::east_opt(offset)?),
            None => None,
        };
        let day = part(parsed.to_naive_date()).ok()?;
        let time = part(parsed.to_naive_time()).ok()?;
        Some(Spelled { day, time, is_finer, offset })
    }
}

/// Whether a part of a text is as wide as its item of a format needs. chrono also reads a year of any number of digits,
/// a number of fewer digits beside another one, and nothing in place of a blank.
fn is_as_wide_as(part: &str, item: &Item<'_>, adjoins_number: bool) -> bool {
    let is_number =
        |part: &str, width: usize| part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
    match item {
        Item::Space(_) | Item::OwnedSpace(_) => !part.is_empty(),
        Item::Numeric(Numeric::Year | Numeric::IsoYear, _) => {
            is_number(if adjoins_number { part } else { part.trim_start() }, 4)
        }
        Item::Numeric(number, pad) if adjoins_number => {
            let digits = if *pad == Pad::Space { part.trim_start() } else { part };
            width(number).is_none_or(|width| part.len() == width && is_number(digits, digits.len()))
        }
        // It reads days such as `2025-1-5`, too.
        Item::Fixed(Fixed::RFC3339) => part.get(..10).and_then(full_date).is_some(),
        _ => true,
    }
}

/// The usual number of digits.
fn width(number: &Numeric) -> Option<usize> {
    match number {
        Numeric::Year | Numeric::IsoYear => Some(4),
        Numeric::Ordinal => Some(3),
        Numeric::YearDiv100
        | Numeric::YearMod100
        | Numeric::IsoYearDiv100
        | Numeric::IsoYearMod100
        | Numeric::Month
        | Numeric::Day
        | Numeric::WeekFromSun
        | Numeric::WeekFromMon
        | Numeric::IsoWeek
        | Numeric::Hour
        | Numeric::Hour12
        | Numeric::Minute
        | Numeric::Second => Some(2),
        _ => None,
    }
}

/// Whether a number stands beside another one, without a sign between them.
fn adjoins_number(items: &[Item<'_>], at: usize) -> bool {
    // A fraction without its point is an internal item of chrono.
    let is_number = |item: &Item<'_>| matches!(item, Item::Numeric(..) | Item::Fixed(Fixed::Internal(_)));
    let before = at.checked_sub(1).and_then(|at| items.get(at));
    before.into_iter().chain(items.get(at + 1)).any(is_number)
}

/// A part of a text, if the text has all of it. A wrong part is an error.
fn part<T>(part: Result<T, ParseError>) -> Result<Option<T>, ParseError> {
    match part {
        Err(error) if error.kind() == ParseErrorKind::NotEnough => Ok(None),
        other => other.map(Some),
    }
}

/// Reads a text of RFC 3339, which may lack the offset: a timestamp, a date for a `date`, or a time of day for a `time`.
fn rfc3339(text: &str, ty: &Type) -> Option<Spelled> {
    let spelled = |day, time, is_finer| Spelled { day, time, is_finer, offset: None };
    match ty {
        Type::Time(_) => {
            let (time, is_finer) = time_of_day(text)?;
            return Some(spelled(None, Some(time), is_finer));
        }
        Type::Date if text.len() == 10 => return Some(spelled(Some(full_date(text)?), None, false)),
        _ => {}
    }
    let day = full_date(text.get(..10)?)?;
    let time = text.get(10..)?.strip_prefix(['T', 't', ' '])?;
    if let Some((time, is_finer)) = time_of_day(time) {
        return Some(spelled(Some(day), Some(time), is_finer));
    }
    let moment = DateTime::parse_from_rfc3339(text).ok()?;
    Some(Spelled::at(moment, has_digits_after_the_ninth(text)))
}

/// Reads `HH:MM:SS` with a fraction, and whether it has digits after the ninth that are not zero.
fn time_of_day(text: &str) -> Option<(NaiveTime, bool)> {
    let (whole, fraction) = match text.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (text, ""),
    };
    let (hour, minute, second) = clock(whole.as_bytes())?;
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let time = NaiveTime::from_hms_nano_opt(hour, minute, second, nanos(fraction))?;
    Some((time, fraction.bytes().skip(9).any(|digit| digit != b'0')))
}

/// Whether the zone of a mail's moment is a letter other than `Z`. RFC 2822 knows no offset for it, and chrono reads UTC.
fn has_military_zone(text: &str) -> bool {
    let without_comment = text.split('(').next().unwrap_or_default();
    let zone = without_comment.split_ascii_whitespace().next_back().unwrap_or_default();
    zone.len() == 1 && zone != "Z" && zone != "z"
}

/// Whether a fraction in the text has digits after the ninth that are not zero. chrono drops them.
fn has_digits_after_the_ninth(text: &str) -> bool {
    text.split('.').skip(1).any(|rest| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit);
        digits.skip(9).any(|digit| digit != b'0')
    })
}

/// The first sequence of a format that strptime does not have.
fn unknown_sequence(spelling: &str) -> String {
    let starts = spelling.match_indices('%').map(|(at, _)| &spelling[at..]);
    let mut unknown = starts.filter(|rest| matches!(StrftimeItems::new(rest).next(), Some(Item::Error)));
    unknown.next().unwrap_or(spelling).chars().take(2).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(spelling: &str, ty: &str, has_zone: bool) -> Option<FormatFault> {
        let format = match Format::parse(spelling) {
            Ok(format) => format,
            Err(fault) => return Some(fault),
        };
        format.check(&Type::parse(ty).unwrap(), has_zone).err()
    }

    #[test]
    fn formats_of_timestamps() {
        for spelling in ["rfc2822", "rfc3339", "%s", "%Y-%m-%dT%H:%M:%S%.f%z", "%d.%m.%y %I:%M %p %:z", "%+"]
        {
            assert_eq!(fault(spelling, "datetime(6)", false), None, "{spelling}");
        }
        for spelling in ["%d/%m/%Y %H:%M", "%c", "%Y%m%d%H%M%S", "%Y-%jT%H:%M", "%a, %e %b %Y %T"] {
            assert_eq!(fault(spelling, "datetime", true), None, "{spelling}");
            assert_eq!(fault(spelling, "datetime", false), Some(FormatFault::NoOffset), "{spelling}");
        }
        for (spelling, expected) in [
            ("%d/%m %H:%M", FormatFault::NoDay),
            ("%Y-%m %H:%M", FormatFault::NoDay),
            ("%Y-%m-%d", FormatFault::NoTime),
            ("%Y-%m-%d %H", FormatFault::NoTime),
            ("%Y-%m-%d %I:%M", FormatFault::NoTime),
            ("%H:%M", FormatFault::NoDay),
            ("%%", FormatFault::NoDay),
            ("dd/MM/yyyy", FormatFault::NoFormat),
            ("", FormatFault::NoFormat),
            ("%Y-%m-%d %H:%M:%S.%f", FormatFault::Sequence("%f".to_owned())),
            ("%Y-%m-%d %H:%M %Z", FormatFault::Sequence("%Z".to_owned())),
            ("%Y-%m-%d %Q", FormatFault::Sequence("%Q".to_owned())),
            ("%Y-%m-%d %", FormatFault::Sequence("%".to_owned())),
            ("%-d%-m%Y %H:%M", FormatFault::Unreadable),
        ] {
            assert_eq!(fault(spelling, "datetime", true), Some(expected), "{spelling}");
        }
    }

    #[test]
    fn formats_of_days_and_times() {
        for spelling in ["%Y-%m-%dZ", "%b %d %Y", "%d/%m/%Y %H:%M", "%s", "rfc2822", "%G-W%V-%u"] {
            assert_eq!(fault(spelling, "date", false), None, "{spelling}");
        }
        assert_eq!(fault("%Y-%m-%d %H", "date", false), Some(FormatFault::NoTime));
        assert_eq!(fault("%m/%y", "date", false), Some(FormatFault::NoDay));
        for spelling in ["%H:%M", "%I:%M:%S %p", "%H%M%S%3f", "rfc3339"] {
            assert_eq!(fault(spelling, "time(3)", false), None, "{spelling}");
        }
        assert_eq!(fault("%H", "time(3)", false), Some(FormatFault::NoTime));
        for spelling in ["%H:%M%z", "%Y-%m-%d %H:%M", "%s", "rfc2822"] {
            assert_eq!(fault(spelling, "time(3)", false), Some(FormatFault::MoreThanTime), "{spelling}");
        }
    }

    #[test]
    fn each_part_has_its_width() {
        let reads = |spelling: &str, text: &str| {
            let day = Type::parse("date").unwrap();
            Format::parse(spelling).unwrap().read(text, &day).is_some()
        };
        for (spelling, text) in [
            ("%d/%m/%Y", "31/01/2025"),
            ("%d/%m/%Y", "1/1/2025"),
            ("%d/%m/%Y", " 1/ 1/2025"),
            ("%Y%m%d", "20250131"),
            ("%Y%m%e", "202501 1"),
            ("%Y%j", "2025001"),
            ("%y%m%d", "250131"),
            ("%Y-%m-%d %H:%M:%S", "2025-01-31 10:00:00"),
            ("%Y-%m-%d %H:%M:%S", "2025-01-31  9:00:00"),
            ("%Y%m%d%H%M%S%3f", "20250131100000123"),
            ("%a, %e %b %Y", "Fri, 31 Jan 2025"),
            ("%a, %e %b %Y", "Wed,  1 Jan 2025"),
            ("%G-W%V-%u", "2025-W05-5"),
            ("%+", "2025-01-31T10:00:00Z"),
        ] {
            assert!(reads(spelling, text), "{spelling} {text}");
        }
        for (spelling, text) in [
            ("%d/%m/%Y", "31/01/25"),
            ("%d/%m/%Y", "31/01/225"),
            ("%d/%m/%Y", "31/01/+2025"),
            ("%d/%m/%Y", "31/01/-2025"),
            ("%d/%m/%Y", "31/01/02025"),
            ("%d/%m/%Y", "31/01/2025 "),
            ("%d/%m/%Y", "31012025"),
            ("%Y%m%d", "2025111"),
            ("%Y%m%d", "2025 1 1"),
            ("%Y%m%d", " 20250131"),
            ("%Y%m%d", "202501"),
            ("%Y%j", "202531"),
            ("%y%m%d", "25131"),
            ("%Y-%m-%d %H:%M:%S", "2025-01-3110:00:00"),
            ("%Y%m%d%H%M%S%3f", "2025013110000123"),
            ("%a, %e %b %Y", "Fri,31 Jan 2025"),
            ("%a, %e %b %Y", "Fri, 31Jan 2025"),
            ("%G-W%V-%u", "25-W05-5"),
            ("%G-W%V-%u", "+2025-W05-5"),
            ("%+", "2025-1-31T10:00:00Z"),
            ("%+", "+2025-01-31T10:00:00Z"),
        ] {
            assert!(!reads(spelling, text), "{spelling} {text}");
        }
    }

    #[test]
    fn no_format_and_no_text_panics() {
        let prefixes = ["%", "%-", "%_", "%0", "%.", "%:", "%::", "%:::", "%#", "%3", "%.9", "é%"];
        let types = ["date", "time(3)", "datetime(6)"].map(|name| Type::parse(name).unwrap());
        let texts =
            ["", "é", "aé", "12:3é", "-9223372036854775809", "+99999999999", "Jué", "2025-01-15T14:00:0é"];
        for prefix in prefixes {
            for c in ' '..='~' {
                let Ok(format) = Format::parse(&format!("{prefix}{c}")) else { continue };
                for ty in &types {
                    let _ = format.check(ty, true);
                    let found: Vec<_> = texts.iter().filter_map(|text| format.read(text, ty)).collect();
                    assert!(found.len() < texts.len(), "{prefix}{c} reads each text");
                }
            }
        }
    }

    #[test]
    fn digits_after_the_ninth_are_noticed() {
        assert!(has_digits_after_the_ninth("2025-01-15T14:00:00.1234567891Z"));
        assert!(!has_digits_after_the_ninth("2025-01-15T14:00:00.1234567890000Z"));
        assert!(!has_digits_after_the_ninth("05.06.2019 13:45:00.123456789"));
    }
}
