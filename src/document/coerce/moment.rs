//! JSON → dates, times of day and timestamps, as the conversion keys of a mapping say: text in other spellings or in
//! a time zone, and numbers that count since 1970 or since midnight.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::datetime::{check_range, inexact};
use super::epoch::{Epoch, out_of_range};
use super::error::{Mismatch, wrong_kind};
use super::format::{Format, Spelled};
use super::number::{numeric_text, parse_exact};
use super::rounding::Rounding;
use super::zone::Zone;
use crate::document::json::Json;
use crate::types::{Loss, Type, Value};

/// How text and numbers become dates, times of day and timestamps.
#[derive(Debug, Clone, Default)]
pub struct Moments {
    /// The unit of numbers. Without it, numbers are refused.
    pub epoch: Option<Epoch>,
    /// How text spells them. The first format that fits counts. Without any, text is as in RFC 3339.
    pub formats: Vec<Format>,
    /// The zone of text without an offset.
    pub zone: Option<Zone>,
}

const NANOS_PER_SECOND: i128 = 1_000_000_000;

impl Moments {
    /// Coerces to `date`, `time` or `datetime`.
    pub(super) fn coerce(
        &self,
        json: Json<'_>,
        ty: &Type,
        round: Option<Rounding>,
    ) -> Result<(Value, Option<Loss>), Mismatch> {
        let spelled = self.read(json, ty)?;
        if spelled.time.is_some_and(|time| time.nanosecond() >= 1_000_000_000) {
            // A leap second.
            let found = match ty {
                Type::Time(_) => "a time",
                Type::Date => "a date",
                _ => "a timestamp",
            };
            return Err(Mismatch::OutOfRange(found));
        }
        match ty {
            Type::Time(precision) => {
                let time = spelled.time.ok_or_else(|| self.malformed(ty))?;
                time_of_day(time, spelled.is_finer, *precision, round)
            }
            Type::Date => self.date(spelled, round),
            Type::DateTime(precision) => self.datetime(spelled, *precision, round, ty),
            _ => Err(wrong_kind(json)),
        }
    }

    fn read(&self, json: Json<'_>, ty: &Type) -> Result<Spelled, Mismatch> {
        match (json, self.epoch) {
            (Json::String(text), epoch) => match (self.read_text(text, ty), epoch) {
                (Some(spelled), _) => Ok(spelled),
                (None, Some(epoch)) => self.count(json, epoch, ty),
                (None, None) => Err(self.malformed(ty)),
            },
            (Json::Number(_), Some(epoch)) => self.count(json, epoch, ty),
            (Json::Number(number), None) if !self.formats.is_empty() => {
                self.read_text(&number.text(), ty).ok_or(Mismatch::WrongKind("a number of another format"))
            }
            _ => Err(wrong_kind(json)),
        }
    }

    fn read_text(&self, text: &str, ty: &Type) -> Option<Spelled> {
        match self.formats.as_slice() {
            [] => Format::Rfc3339.read(text, ty),
            formats => formats.iter().find_map(|format| format.read(text, ty)),
        }
        .filter(|spelled| match ty {
            Type::DateTime(_) => spelled.day.is_some() && spelled.time.is_some() && self.has_offset(spelled),
            Type::Time(_) => spelled.time.is_some(),
            _ => spelled.day.is_some(),
        })
    }

    fn has_offset(&self, spelled: &Spelled) -> bool {
        spelled.offset.is_some() || self.zone.is_some()
    }

    /// Reads a number that counts since 1970 or since midnight.
    fn count(&self, json: Json<'_>, epoch: Epoch, ty: &Type) -> Result<Spelled, Mismatch> {
        let text = numeric_text(json)?;
        let number = parse_exact(&text, json, self.expected(ty))?;
        let out_of_range = || match ty {
            Type::Time(_) => Mismatch::OutOfRange("a time"),
            Type::Date => Mismatch::OutOfRange("a date"),
            _ => out_of_range(number.floor(0), epoch),
        };
        let (nanos, is_finer) = epoch.nanos(&number).ok_or_else(out_of_range)?;
        let seconds = i64::try_from(nanos.div_euclid(NANOS_PER_SECOND)).map_err(|_| out_of_range())?;
        let rest = u32::try_from(nanos.rem_euclid(NANOS_PER_SECOND)).map_err(|_| out_of_range())?;
        if let Type::Time(_) = ty {
            let seconds = u32::try_from(seconds).map_err(|_| out_of_range())?;
            let time =
                NaiveTime::from_num_seconds_from_midnight_opt(seconds, rest).ok_or_else(out_of_range)?;
            return Ok(Spelled { day: None, time: Some(time), is_finer, offset: None });
        }
        let moment = DateTime::from_timestamp(seconds, rest).map(|moment| moment.naive_utc());
        let moment = moment.filter(|moment| (1..=9999).contains(&moment.year())).ok_or_else(out_of_range)?;
        let offset = match (ty, epoch) {
            // A number of days is a day in every zone.
            (Type::Date, Epoch::Days) => None,
            _ => FixedOffset::east_opt(0),
        };
        Ok(Spelled { day: Some(moment.date()), time: Some(moment.time()), is_finer, offset })
    }

    /// The day of a moment is that of the zone, or of UTC.
    fn date(&self, spelled: Spelled, round: Option<Rounding>) -> Result<(Value, Option<Loss>), Mismatch> {
        let day = spelled.day.ok_or_else(|| self.malformed(&Type::Date))?;
        let time = match (spelled.time, spelled.offset) {
            (Some(time), Some(offset)) => {
                let utc =
                    day.and_time(time).checked_sub_offset(offset).ok_or(Mismatch::OutOfRange("a date"))?;
                match self.zone {
                    Some(zone) => zone.local_time(utc)?,
                    None => utc,
                }
            }
            (time, _) => day.and_time(time.unwrap_or_default()),
        };
        let is_whole = time.time() == NaiveTime::MIN && !spelled.is_finer;
        if !is_whole && round.is_none() {
            return Err(Mismatch::WrongKind("a moment with a time of day"));
        }
        let value = in_range(time.date())?;
        Ok((value, (!is_whole).then_some(Loss::Rounded)))
    }

    fn datetime(
        &self,
        spelled: Spelled,
        precision: u8,
        round: Option<Rounding>,
        ty: &Type,
    ) -> Result<(Value, Option<Loss>), Mismatch> {
        let (Some(day), Some(time)) = (spelled.day, spelled.time) else { return Err(self.malformed(ty)) };
        let local = day.and_time(time);
        let utc = match (spelled.offset, self.zone) {
            (Some(offset), _) => {
                local.checked_sub_offset(offset).ok_or(Mismatch::OutOfRange("a timestamp"))?
            }
            (None, Some(zone)) => zone.to_utc(local)?,
            (None, None) => return Err(self.malformed(ty)),
        };
        let change =
            Adjustment::of(utc.time(), spelled.is_finer, precision, round).ok_or(inexact(precision))?;
        let utc: Option<NaiveDateTime> = utc.checked_add_signed(change.by);
        let value = check_range(utc.ok_or(Mismatch::OutOfRange("a timestamp"))?, precision)?;
        Ok((value, change.loss))
    }

    fn malformed(&self, ty: &Type) -> Mismatch {
        Mismatch::Malformed(self.expected(ty))
    }

    /// The expected text of a column, in words.
    fn expected(&self, ty: &Type) -> &'static str {
        match (ty, self.epoch) {
            (Type::Date, _) if !self.formats.is_empty() => "a date in the column's `format`",
            (Type::Time(_), _) if !self.formats.is_empty() => "a time of day in the column's `format`",
            (_, _) if !self.formats.is_empty() => "a timestamp in the column's `format`",
            (ty, Some(epoch)) => epoch.expected(ty),
            (Type::Date, None) => "a date such as `2025-01-31`",
            (Type::Time(_), None) => "a time of day such as `13:45:00`",
            (_, None) if self.zone.is_some() => "a timestamp such as `2025-01-31T13:45:00`",
            (_, None) => "an RFC 3339 timestamp with `Z` or an offset",
        }
    }
}

fn in_range(day: NaiveDate) -> Result<Value, Mismatch> {
    if (1..=9999).contains(&day.year()) { Ok(Value::Date(day)) } else { Err(Mismatch::OutOfRange("a date")) }
}

fn time_of_day(
    time: NaiveTime,
    is_finer: bool,
    precision: u8,
    round: Option<Rounding>,
) -> Result<(Value, Option<Loss>), Mismatch> {
    let inexact = Mismatch::Inexact { found: "a time", digits: precision, after: "second" };
    let change = Adjustment::of(time, is_finer, precision, round).ok_or(inexact)?;
    match time.overflowing_add_signed(change.by) {
        (time, 0) => Ok((Value::Time(time, precision), change.loss)),
        // The next midnight is no time of this day.
        _ => Err(Mismatch::OutOfRange("a time")),
    }
}

/// The change of a time to the digits that a column keeps.
struct Adjustment {
    by: TimeDelta,
    loss: Option<Loss>,
}

impl Adjustment {
    /// The change of a time of day, which can be finer than a nanosecond. `None` if digits would be lost.
    fn of(time: NaiveTime, is_finer: bool, precision: u8, round: Option<Rounding>) -> Option<Adjustment> {
        let unit = 10_u32.pow(9 - u32::from(precision.min(9)));
        let rest = time.nanosecond() % unit;
        if rest == 0 && !is_finer {
            return Some(Adjustment { by: TimeDelta::zero(), loss: None });
        }
        let half = (rest * 2).cmp(&unit).then(is_finer.cmp(&false));
        let is_later = match round? {
            Rounding::Down => false,
            Rounding::HalfUp => half.is_ge(),
            Rounding::HalfEven => {
                // The last digit that is kept can be that of the second.
                let nanos = u64::from(time.second()) * 1_000_000_000 + u64::from(time.nanosecond());
                half.is_gt() || half.is_eq() && nanos / u64::from(unit) % 2 == 1
            }
        };
        let up = if is_later { i64::from(unit) } else { 0 };
        Some(Adjustment { by: TimeDelta::nanoseconds(up - i64::from(rest)), loss: Some(Loss::Rounded) })
    }
}

#[cfg(test)]
mod tests {
    use chrono::Utc;

    use super::*;
    use crate::document::leaked;

    fn moments(epoch: Option<Epoch>, formats: &[&str], zone: Option<&str>) -> Moments {
        let formats = formats.iter().map(|format| Format::parse(format).unwrap()).collect();
        Moments { epoch, formats, zone: zone.map(|zone| Zone::named(zone).unwrap()) }
    }

    fn converted(
        moments: &Moments,
        json: &str,
        ty: &str,
        round: Option<Rounding>,
    ) -> Result<(String, bool), Mismatch> {
        let json = leaked(serde_json::from_str(json).unwrap());
        let value = moments.coerce(json, &Type::parse(ty).unwrap(), round);
        value.map(|(value, loss)| (value.to_string(), loss.is_some()))
    }

    fn exact(moments: &Moments, json: &str, ty: &str) -> Result<String, Mismatch> {
        converted(moments, json, ty, None).map(|(text, is_changed)| {
            assert!(!is_changed);
            text
        })
    }

    fn coerced(number: &str, epoch: Epoch, precision: u8) -> Result<String, Mismatch> {
        exact(&moments(Some(epoch), &[], None), number, &format!("datetime({precision})"))
    }

    #[test]
    fn epoch_numbers() {
        let ok = |text: &str| Ok(text.to_owned());
        assert_eq!(coerced("0", Epoch::Seconds, 0), ok("1970-01-01 00:00:00"));
        assert_eq!(coerced("1736949600", Epoch::Seconds, 0), ok("2025-01-15 14:00:00"));
        assert_eq!(coerced("1736949600.5", Epoch::Seconds, 3), ok("2025-01-15 14:00:00.500"));
        assert_eq!(coerced("1736949600123", Epoch::Millis, 3), ok("2025-01-15 14:00:00.123"));
        assert_eq!(coerced("1736949600123.456", Epoch::Millis, 6), ok("2025-01-15 14:00:00.123456"));
        assert_eq!(coerced("1736949600123456", Epoch::Micros, 6), ok("2025-01-15 14:00:00.123456"));
        assert_eq!(coerced("\"1736949600123\"", Epoch::Millis, 3), ok("2025-01-15 14:00:00.123"));
        assert_eq!(coerced("1736949600000", Epoch::Millis, 0), ok("2025-01-15 14:00:00"));
        assert_eq!(coerced("1.7369496e9", Epoch::Seconds, 0), ok("2025-01-15 14:00:00"));
        assert_eq!(coerced("-1", Epoch::Micros, 6), ok("1969-12-31 23:59:59.999999"));
        assert_eq!(coerced("253402300799999999", Epoch::Micros, 6), ok("9999-12-31 23:59:59.999999"));
        assert_eq!(coerced("-62135596800", Epoch::Seconds, 0), ok("0001-01-01 00:00:00"));
        assert_eq!(
            coerced("\"2025-01-15T15:00:00.5+01:00\"", Epoch::Millis, 3),
            ok("2025-01-15 14:00:00.500")
        );
    }

    #[test]
    fn epoch_numbers_that_do_not_fit() {
        assert!(matches!(coerced("1736949600123", Epoch::Millis, 0), Err(Mismatch::Inexact { .. })));
        assert!(matches!(coerced("1736949600.1", Epoch::Seconds, 0), Err(Mismatch::Inexact { .. })));
        assert!(matches!(coerced("0.1", Epoch::Micros, 6), Err(Mismatch::Inexact { .. })));
        for number in ["-62135596801", "1e30", "1e400"] {
            assert!(matches!(coerced(number, Epoch::Seconds, 6), Err(Mismatch::OutOfRange(_))), "{number}");
        }
        for (number, epoch, unit, likely) in [
            ("253402300800", Epoch::Seconds, "seconds", "milliseconds"),
            ("1736949600123456", Epoch::Millis, "milliseconds", "microseconds"),
            ("1736949600123456789", Epoch::Millis, "milliseconds", "nanoseconds"),
            ("\"1736949600123456789\"", Epoch::Micros, "microseconds", "nanoseconds"),
        ] {
            assert_eq!(coerced(number, epoch, 6), Err(Mismatch::OtherUnit { unit, likely }), "{number}");
        }
        assert!(matches!(coerced("\"2025-01-15T14:00:00\"", Epoch::Seconds, 6), Err(Mismatch::Malformed(_))));
        assert!(matches!(
            coerced("\"2025-01-15T14:00:00.5Z\"", Epoch::Seconds, 0),
            Err(Mismatch::Inexact { .. })
        ));
        assert!(matches!(coerced("true", Epoch::Seconds, 6), Err(Mismatch::WrongKind("a boolean"))));
    }

    #[test]
    fn years_at_the_ends_of_the_calendar() {
        let end = format!("\"{}\"", DateTime::<Utc>::MAX_UTC.timestamp());
        for ty in ["date", "datetime"] {
            let moments = moments(None, &["%s"], Some("Asia/Tokyo"));
            let found = converted(&moments, &end, ty, Some(Rounding::HalfUp));
            assert!(matches!(found, Err(Mismatch::OutOfRange(_))), "{ty} {found:?}");
        }
        // A year of a format has four digits and no sign.
        for text in ["\"+262142-12-31T23:59:59+0000\"", "\"-262143-01-01T00:00:00+2359\""] {
            let moments = moments(None, &["%Y-%m-%dT%H:%M:%S%z"], Some("Asia/Tokyo"));
            for ty in ["date", "datetime"] {
                let found = converted(&moments, text, ty, Some(Rounding::HalfUp));
                assert!(matches!(found, Err(Mismatch::Malformed(_))), "{text} {ty} {found:?}");
            }
        }
    }

    #[test]
    fn other_units_and_types() {
        let ok = |text: &str| Ok(text.to_owned());
        let days = moments(Some(Epoch::Days), &[], None);
        assert_eq!(exact(&days, "17702", "date"), ok("2018-06-20"));
        assert_eq!(exact(&days, "\"-1\"", "date"), ok("1969-12-31"));
        assert_eq!(exact(&days, "\"2018-06-20\"", "date"), ok("2018-06-20"));
        assert_eq!(exact(&days, "1.5", "datetime"), ok("1970-01-02 12:00:00"));
        assert_eq!(exact(&days, "1.5", "date"), Err(Mismatch::WrongKind("a moment with a time of day")));
        assert_eq!(
            converted(&days, "1.5", "date", Some(Rounding::Down)),
            Ok(("1970-01-02".to_owned(), true))
        );
        assert_eq!(exact(&days, "2932897", "date"), Err(Mismatch::OutOfRange("a date")));
        assert!(matches!(
            exact(&days, "1736949600", "datetime"),
            Err(Mismatch::OtherUnit { unit: "days", likely: "seconds" })
        ));
        let micros = moments(Some(Epoch::Micros), &[], None);
        assert_eq!(exact(&micros, "62944000001", "time(6)"), ok("17:29:04.000001"));
        assert_eq!(exact(&micros, "\"17:29:04\"", "time(6)"), ok("17:29:04.000000"));
        for number in ["86400000000", "-1", "1e400"] {
            assert_eq!(exact(&micros, number, "time(6)"), Err(Mismatch::OutOfRange("a time")), "{number}");
        }
        let nanos = moments(Some(Epoch::Nanos), &[], None);
        assert_eq!(exact(&nanos, "-1000", "datetime(6)"), ok("1969-12-31 23:59:59.999999"));
        assert!(matches!(exact(&nanos, "1736949600123456789", "datetime(6)"), Err(Mismatch::Inexact { .. })));
        let millis = moments(Some(Epoch::Millis), &[], Some("America/New_York"));
        assert_eq!(exact(&millis, "1736917200000", "date"), ok("2025-01-15"));
        let elsewhere = moments(Some(Epoch::Days), &[], Some("America/New_York"));
        assert_eq!(exact(&elsewhere, "17702", "date"), ok("2018-06-20"));
    }

    #[test]
    fn text_in_a_zone() {
        let ok = |text: &str| Ok(text.to_owned());
        let utc = moments(None, &[], Some("UTC"));
        for text in ["2025-01-15T14:00:00.5", "2025-01-15 14:00:00.5", "2025-01-15T16:00:00.5+02:00"] {
            assert_eq!(
                exact(&utc, &format!("\"{text}\""), "datetime(1)"),
                ok("2025-01-15 14:00:00.5"),
                "{text}"
            );
        }
        for text in ["2025-02-30 10:00:00", "2025-01-15", "2025-01-15 14:00", "2025-01-15 14:00:00 ", "é"] {
            let found = exact(&utc, &format!("\"{text}\""), "datetime(1)");
            assert!(matches!(found, Err(Mismatch::Malformed(_))), "{text}");
        }
        let leap = exact(&utc, "\"2016-12-31T23:59:60Z\"", "datetime");
        assert_eq!(leap, Err(Mismatch::OutOfRange("a timestamp")));
        let down = Some(Rounding::Down);
        let tokyo = moments(None, &[], Some("Asia/Tokyo"));
        let rounded = Ok(("2025-01-16".to_owned(), true));
        assert_eq!(converted(&tokyo, "\"2025-01-15T15:00:01Z\"", "date", down), rounded);
        assert_eq!(exact(&tokyo, "\"2025-01-15T15:00:00Z\"", "date"), ok("2025-01-16"));
        assert_eq!(converted(&tokyo, "\"2025-01-16T01:00:00\"", "date", down), rounded);
        assert_eq!(exact(&tokyo, "\"2025-01-16\"", "date"), ok("2025-01-16"));
        assert_eq!(exact(&tokyo, "1", "date"), Err(Mismatch::WrongKind("a number")));
    }

    #[test]
    fn text_in_formats() {
        let ok = |text: &str| Ok(text.to_owned());
        let days = moments(None, &["%d/%m/%Y", "%Y%m%d"], None);
        assert_eq!(exact(&days, "\"05/06/2019\"", "date"), ok("2019-06-05"));
        assert_eq!(exact(&days, "20190605", "date"), ok("2019-06-05"));
        for text in ["\"06/13/2019\"", "\"31/04/2019\"", "\"05/06/2019 \"", "\"2019-06-05\""] {
            assert!(matches!(exact(&days, text, "date"), Err(Mismatch::Malformed(_))), "{text}");
        }
        assert!(matches!(exact(&days, "7", "date"), Err(Mismatch::WrongKind(_))));
        let both = moments(Some(Epoch::Millis), &["%d/%m/%Y %H:%M"], Some("UTC"));
        assert_eq!(exact(&both, "\"05/06/2019 13:45\"", "datetime"), ok("2019-06-05 13:45:00"));
        assert_eq!(exact(&both, "1736949600000", "datetime"), ok("2025-01-15 14:00:00"));
        let mail = moments(None, &["rfc2822"], None);
        assert_eq!(exact(&mail, "\"1 Dec 2019 08:00:00 -0500\"", "datetime"), ok("2019-12-01 13:00:00"));
        for zone in ["Z", "GMT", "+0000", "+0000 (noon)"] {
            let text = format!("\"1 Dec 2019 08:00:00 {zone}\"");
            assert_eq!(exact(&mail, &text, "datetime"), ok("2019-12-01 08:00:00"), "{zone}");
        }
        for zone in ["A", "m (noon)", "CET", ""] {
            let text = format!("\"1 Dec 2019 08:00:00 {zone}\"");
            assert!(matches!(exact(&mail, &text, "datetime"), Err(Mismatch::Malformed(_))), "{zone}");
        }
        let weekday = exact(&mail, "\"Mon, 1 Dec 2019 08:00:00 -0500\"", "datetime");
        assert!(matches!(weekday, Err(Mismatch::Malformed(_))), "1 December 2019 is a Sunday");
        let clock = moments(None, &["%I:%M %p"], None);
        assert_eq!(exact(&clock, "\"01:45 pm\"", "time"), ok("13:45:00"));
    }

    #[test]
    fn digits_of_a_second_are_rounded() {
        let utc = moments(Some(Epoch::Nanos), &[], Some("UTC"));
        for (json, down, half_even, half_up) in [
            ("\"2025-01-15T14:00:00.125\"", "00.12", "00.12", "00.13"),
            ("\"2025-01-15T14:00:00.135\"", "00.13", "00.14", "00.14"),
            ("\"2025-01-15T14:00:00.1250000000001\"", "00.12", "00.13", "00.13"),
            ("\"2025-01-15T14:00:00.1250000000001Z\"", "00.12", "00.13", "00.13"),
            ("\"2025-01-15T14:00:00.995\"", "00.99", "01.00", "01.00"),
            ("1736949600125000000", "00.12", "00.12", "00.13"),
            ("1736949600125000000.01", "00.12", "00.13", "00.13"),
        ] {
            for (rounding, expected) in
                [(Rounding::Down, down), (Rounding::HalfEven, half_even), (Rounding::HalfUp, half_up)]
            {
                let found = converted(&utc, json, "datetime(2)", Some(rounding));
                assert_eq!(found, Ok((format!("2025-01-15 14:00:{expected}"), true)), "{json} {rounding:?}");
            }
        }
        for (json, expected) in [
            ("\"2025-01-15T14:00:02.5\"", "2025-01-15 14:00:02"),
            ("\"2025-01-15T14:00:03.5\"", "2025-01-15 14:00:04"),
            ("1736949603500000000", "2025-01-15 14:00:04"),
        ] {
            let found = converted(&utc, json, "datetime", Some(Rounding::HalfEven));
            assert_eq!(found, Ok((expected.to_owned(), true)), "{json}");
        }
        let before = converted(&utc, "-1", "datetime(6)", Some(Rounding::Down));
        assert_eq!(before, Ok(("1969-12-31 23:59:59.999999".to_owned(), true)), "the earlier moment");
        let up = Some(Rounding::HalfUp);
        let end = converted(&utc, "\"9999-12-31T23:59:59.9\"", "datetime", up);
        assert_eq!(end, Err(Mismatch::OutOfRange("a timestamp")));
        assert_eq!(converted(&utc, "\"23:59:59.4\"", "time", up), Ok(("23:59:59".to_owned(), true)));
        assert_eq!(converted(&utc, "\"23:59:59.5\"", "time", up), Err(Mismatch::OutOfRange("a time")));
    }
}
