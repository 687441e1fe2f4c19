//! Time zones of texts without an offset.

use chrono::{Datelike, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};

use super::error::Mismatch;

/// A time zone of the IANA database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone(Tz);

/// The first year without rules. The database of the crate ends there, and rules change more often than that.
const FIRST_UNKNOWN_YEAR: i32 = 2100;

impl Zone {
    /// The zone with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Zone> {
        name.parse().ok().map(Zone)
    }

    /// The names of all zones.
    pub fn names() -> impl Iterator<Item = &'static str> {
        TZ_VARIANTS.iter().map(|zone| zone.name())
    }

    /// Converts a time of the zone to UTC. Of a time that occurs twice, the earlier moment is meant.
    pub(super) fn to_utc(self, local: NaiveDateTime) -> Result<NaiveDateTime, Mismatch> {
        self.check_known(local)?;
        match self.0.from_local_datetime(&local) {
            MappedLocalTime::Single(moment) => Ok(moment.naive_utc()),
            MappedLocalTime::Ambiguous(one, other) => Ok(one.naive_utc().min(other.naive_utc())),
            MappedLocalTime::None => {
                Err(Mismatch::WrongKind("a time that does not exist in the column's `zone`"))
            }
        }
    }

    /// Converts a time in UTC to the zone.
    pub(super) fn local_time(self, utc: NaiveDateTime) -> Result<NaiveDateTime, Mismatch> {
        self.check_known(utc)?;
        let offset = self.0.offset_from_utc_datetime(&utc).fix();
        utc.checked_add_offset(offset).ok_or(Mismatch::OutOfRange("a date"))
    }

    /// Refuses times whose offset depends on rules that are not known.
    fn check_known(self, time: NaiveDateTime) -> Result<(), Mismatch> {
        if time.year() < FIRST_UNKNOWN_YEAR || self.last_offset(1) == self.last_offset(7) {
            return Ok(());
        }
        Err(Mismatch::WrongKind("a time after 2099, when the offset of the column's `zone` is unknown"))
    }

    /// The offset from UTC in a month of the last known year.
    fn last_offset(self, month: u32) -> Option<i32> {
        let day = NaiveDate::from_ymd_opt(FIRST_UNKNOWN_YEAR - 1, month, 1)?;
        Some(self.0.offset_from_utc_datetime(&day.and_time(NaiveTime::MIN)).fix().local_minus_utc())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_utc(zone: &str, local: &str) -> Result<String, Mismatch> {
        let local = local.parse().unwrap();
        Zone::named(zone).unwrap().to_utc(local).map(|utc| utc.to_string())
    }

    #[test]
    fn gaps_and_repeated_times() {
        let berlin = |local| in_utc("Europe/Berlin", local);
        assert_eq!(berlin("2025-01-15T14:00:00.25").as_deref(), Ok("2025-01-15 13:00:00.250"));
        assert_eq!(berlin("2025-03-30T01:59:59").as_deref(), Ok("2025-03-30 00:59:59"));
        assert!(matches!(berlin("2025-03-30T02:30:00"), Err(Mismatch::WrongKind(_))));
        assert_eq!(berlin("2025-03-30T03:00:00").as_deref(), Ok("2025-03-30 01:00:00"));
        assert_eq!(berlin("2025-10-26T02:30:00").as_deref(), Ok("2025-10-26 00:30:00"));
        assert_eq!(berlin("2025-10-26T03:00:00").as_deref(), Ok("2025-10-26 02:00:00"));
        assert_eq!(in_utc("America/New_York", "2025-11-02T01:30:00").as_deref(), Ok("2025-11-02 05:30:00"));
        assert_eq!(in_utc("UTC", "9999-12-31T23:59:59").as_deref(), Ok("9999-12-31 23:59:59"));
    }

    #[test]
    fn rules_end_in_2099() {
        assert_eq!(in_utc("Europe/Berlin", "2099-07-15T14:00:00").as_deref(), Ok("2099-07-15 12:00:00"));
        assert!(matches!(in_utc("Europe/Berlin", "2100-07-15T14:00:00"), Err(Mismatch::WrongKind(_))));
        assert_eq!(in_utc("Asia/Tokyo", "2100-07-15T14:00:00").as_deref(), Ok("2100-07-15 05:00:00"));
    }

    #[test]
    fn local_times_beyond_the_calendar() {
        for (zone, utc) in [("Asia/Tokyo", NaiveDateTime::MAX), ("America/New_York", NaiveDateTime::MIN)] {
            let local = Zone::named(zone).unwrap().local_time(utc);
            assert!(matches!(local, Err(Mismatch::OutOfRange(_))), "{zone} {local:?}");
        }
    }

    #[test]
    fn names() {
        assert!(Zone::names().any(|name| name == "Europe/Berlin"));
        assert_eq!(Zone::named("europe/berlin"), None);
    }
}
