//! Units of numbers that count since 1970 or since midnight.

use super::decimal;
use super::error::Mismatch;
use crate::types::Type;

/// The unit of a number. For a `time`, it counts since midnight. Otherwise it counts from the start of 1970 in UTC,
/// without leap seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Epoch {
    /// Days.
    Days,
    /// Seconds.
    Seconds,
    /// Milliseconds.
    Millis,
    /// Microseconds.
    Micros,
    /// Nanoseconds.
    Nanos,
}

/// Units of numbers since 1970, with the decimal places of a second that they have.
const UNITS: [(i64, &str); 4] =
    [(0, "seconds"), (3, "milliseconds"), (6, "microseconds"), (9, "nanoseconds")];

impl Epoch {
    /// The decimal places of a second that the unit has. `None` for days.
    fn places(self) -> Option<i64> {
        match self {
            Epoch::Days => None,
            Epoch::Seconds => Some(0),
            Epoch::Millis => Some(3),
            Epoch::Micros => Some(6),
            Epoch::Nanos => Some(9),
        }
    }

    /// The expected values of a column, in words.
    pub(super) fn expected(self, ty: &Type) -> &'static str {
        match (ty, self) {
            (Type::Date, _) => "a number in the unit of `epoch`, or a date",
            (Type::Time(_), _) => "a number in the unit of `epoch`, or a time of day",
            (_, Epoch::Days) => "a number of days since 1970 or an RFC 3339 timestamp",
            (_, Epoch::Seconds) => "a number of seconds since 1970 or an RFC 3339 timestamp",
            (_, Epoch::Millis) => "a number of milliseconds since 1970 or an RFC 3339 timestamp",
            (_, Epoch::Micros) => "a number of microseconds since 1970 or an RFC 3339 timestamp",
            (_, Epoch::Nanos) => "a number of nanoseconds since 1970 or an RFC 3339 timestamp",
        }
    }

    /// Nanoseconds of a number of this unit, rounded down, and whether the number is finer. `None` if it has too many
    /// digits.
    pub(super) fn nanos(self, number: &decimal::ExactDecimal<'_>) -> Option<(i128, bool)> {
        match self.places() {
            Some(places) => number.floor(9 - places),
            None => decimal::parse(&number.times(86_400)?)?.floor(9),
        }
    }
}

/// Why a number since 1970 is out of range. A finer unit in which it would be between 1970 and the year 9999 is
/// probably its own.
pub(super) fn out_of_range(number: Option<(i128, bool)>, epoch: Epoch) -> Mismatch {
    /// The seconds from 1970 to the end of the year 9999.
    const SECONDS: i128 = 253_402_300_800;
    let is_in_range = |places: i64| {
        let per_second = u32::try_from(places).ok().and_then(|places| 10_i128.checked_pow(places));
        number
            .zip(per_second)
            .is_some_and(|((number, _), per_second)| (0..SECONDS).contains(&(number / per_second)))
    };
    let places = epoch.places();
    let unit = UNITS.iter().find(|(unit, _)| Some(*unit) == places).map_or("days", |(_, unit)| unit);
    match UNITS.iter().find(|(finer, _)| Some(*finer) > places && is_in_range(*finer)) {
        Some((_, likely)) => Mismatch::OtherUnit { unit, likely },
        None => Mismatch::OutOfRange("a timestamp"),
    }
}
