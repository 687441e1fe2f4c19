//! Random values against other computations: decimals by `bigdecimal`, bytes by `i128`, moments by counting. And no
//! value and no conversion panics.

use std::ops::RangeInclusive;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE};
use bigdecimal::num_bigint::BigInt;
use bigdecimal::{BigDecimal, RoundingMode};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Offset as _, TimeDelta, TimeZone as _};
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::document::{json, leaked};

const ROUNDINGS: [Rounding; 3] = [Rounding::Down, Rounding::HalfEven, Rounding::HalfUp];
const EPOCHS: [(Epoch, i128); 5] = [
    (Epoch::Days, NANOS_PER_DAY),
    (Epoch::Seconds, NANOS_PER_SECOND),
    (Epoch::Millis, 1_000_000),
    (Epoch::Micros, 1_000),
    (Epoch::Nanos, 1),
];
const NANOS_PER_SECOND: i128 = 1_000_000_000;
const NANOS_PER_DAY: i128 = 86_400 * NANOS_PER_SECOND;
/// The seconds of the years 1 to 9999.
const SECONDS: RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

fn text_json(text: &str) -> Json<'static> {
    leaked(serde_json::Value::from(text))
}

fn number_json(text: &str) -> Json<'static> {
    leaked(serde_json::from_str(text).unwrap())
}

fn converted(json: Json<'_>, ty: &str, conversion: &Conversion) -> Result<(String, Option<Loss>), Mismatch> {
    let value = coerce_with(json, &Type::parse(ty).unwrap(), conversion);
    value.map(|(value, loss)| (value.to_string(), loss)).map_err(|error| error.found)
}

/// The number as a column with so many digits after the point shows it, if it has at most 38 digits.
fn fixed(number: &BigDecimal, scale: u8) -> Option<String> {
    let number = number.with_scale(i64::from(scale));
    let (digits, _) = number.as_bigint_and_exponent();
    let text = number.to_plain_string();
    (digits.magnitude().to_string().len() <= 38).then_some(text)
}

fn rounded(number: &BigDecimal, scale: u8, rounding: Rounding) -> BigDecimal {
    let mode = match rounding {
        Rounding::Down => RoundingMode::Down,
        Rounding::HalfEven => RoundingMode::HalfEven,
        Rounding::HalfUp => RoundingMode::HalfUp,
    };
    number.with_scale_round(i64::from(scale), mode)
}

/// The expected value of a `decimal(38, scale)`: exact, rounded or refused.
fn expected_decimal(
    number: &BigDecimal,
    scale: u8,
    rounding: Option<Rounding>,
) -> Option<(String, Option<Loss>)> {
    let down = rounded(number, scale, Rounding::Down);
    if down == *number {
        return fixed(number, scale).map(|text| (text, None));
    }
    fixed(&rounded(number, scale, rounding?), scale).map(|text| (text, Some(Loss::Rounded)))
}

/// A whole number of any size, often near a power of two.
fn whole_number() -> impl Strategy<Value = i128> {
    prop_oneof![
        any::<i128>(),
        any::<i64>().prop_map(i128::from),
        (0..127_u32, -2..3_i128, any::<bool>()).prop_map(|(power, by, is_negative)| {
            let number = (1_i128 << power) + by;
            if is_negative { -number } else { number }
        }),
    ]
}

/// The shortest two's complement, with so many more bytes of the sign.
fn twos_complement(number: i128, more: usize) -> Vec<u8> {
    let bytes = number.to_be_bytes();
    let sign = if number < 0 { 0xff } else { 0 };
    let is_redundant = |at: &usize| bytes[*at] == sign && bytes[*at + 1] & 0x80 == sign & 0x80;
    let start = (0..15).take_while(is_redundant).count();
    [&vec![sign; more], &bytes[start..]].concat()
}

/// Groups of three digits.
fn grouped(digits: &str, sign: &str) -> String {
    let first = (digits.len() - 1) % 3 + 1;
    let rest = digits.as_bytes()[first..].chunks(3);
    let rest = rest.map(|group| format!("{sign}{}", String::from_utf8_lossy(group)));
    digits[..first].to_owned() + &rest.collect::<String>()
}

/// The multiple of a unit to which a number is rounded.
fn multiple(number: i128, unit: i128, is_finer: bool, rounding: Rounding) -> i128 {
    let (down, rest) = (number.div_euclid(unit), number.rem_euclid(unit));
    let half = (2 * rest).cmp(&unit).then(is_finer.cmp(&false));
    let is_up = match rounding {
        Rounding::Down => false,
        Rounding::HalfEven => half.is_gt() || half.is_eq() && down % 2 != 0,
        Rounding::HalfUp => half.is_ge(),
    };
    (down + i128::from(is_up)) * unit
}

/// The spelling of a moment with so many digits after the second.
fn moment_text(nanos: i128, precision: u8) -> Option<String> {
    let seconds = i64::try_from(nanos.div_euclid(NANOS_PER_SECOND)).ok()?;
    let rest = u32::try_from(nanos.rem_euclid(NANOS_PER_SECOND)).ok()?;
    let moment = DateTime::from_timestamp(seconds, rest).filter(|_| SECONDS.contains(&seconds))?;
    let text = moment.format("%Y-%m-%d %H:%M:%S%.9f").to_string();
    Some(match precision {
        0 => text[..19].to_owned(),
        digits => text[..20 + usize::from(digits)].to_owned(),
    })
}

fn zone() -> impl Strategy<Value = Tz> {
    prop_oneof![
        1 => select(&["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"][..])
            .prop_map(|name| name.parse().unwrap()),
        1 => select(&TZ_VARIANTS[..]),
    ]
}

/// The moments that a zone shows as this time. An offset is one of a day before or after.
fn moments_of(zone: Tz, local: NaiveDateTime) -> Vec<NaiveDateTime> {
    let mut moments: Vec<NaiveDateTime> = (-30..=30)
        .map(|hours| zone.offset_from_utc_datetime(&(local + TimeDelta::hours(hours))).fix())
        .map(|offset| local - offset)
        .filter(|utc| zone.from_utc_datetime(utc).naive_local() == local)
        .collect();
    moments.sort_unstable();
    moments.dedup();
    moments
}

/// Pieces of numbers, moments, encodings and texts.
const PIECES: &[&str] = &[
    "0",
    "1",
    "12",
    "1,234",
    "1.234",
    "567",
    "2025",
    "2025-01-15",
    "2100-07-01",
    "0000-00-00",
    "9999-12-31",
    "0001-01-01",
    "T",
    " ",
    "10:00",
    "24:00:00",
    "23:59:60",
    "10:00:00",
    "02:30:00",
    "03-30",
    ":",
    ".",
    ",",
    "-",
    "+",
    "'",
    "Z",
    "z",
    "+01:00",
    "-00:00",
    "+14:00",
    "+24:00",
    "+0100",
    ".5",
    ".999999999",
    ".9999999999",
    "e",
    "E5",
    "e-5",
    "e400",
    "$",
    "€",
    "\u{a0}",
    "\u{2212}",
    "\u{202f}",
    "é",
    "📦",
    "\0",
    "\u{301}",
    "Jan",
    "Wed, ",
    "5 Jun 2019 ",
    "GMT",
    "A",
    "PM",
    "(",
    "+262142-12-31",
    "-262143-01-01",
    "+99999999999",
    "-9223372036854775808",
    "99999999999999999999",
    "AAE=",
    "_-8",
    "/w==",
    "ff",
    "80",
    "true",
    "null",
    "NaN",
    "x",
    "EUR ",
];

const DAYS: &[&str] = &[
    "2025-01-15",
    "2025-03-30",
    "2025-02-29",
    "2100-07-01",
    "0001-01-01",
    "9999-12-31",
    "0000-12-31",
    "-0001-01-01",
    "+10000-01-01",
    "+262142-12-31",
    "-262143-01-01",
    "15/01/2025",
];
const TIMES: &[&str] =
    &["00:00:00", "02:30:00", "23:59:59", "23:59:60", "24:00:00", "23:59:59.9999995", "10:00"];
const OFFSETS: &[&str] = &["", "Z", "+00:00", "+0000", "-14:00", "+14:00", "-23:59", "+23:59", "+24:00"];

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => (select(DAYS), select(&["T", " "][..]), select(TIMES), select(OFFSETS))
            .prop_map(|(day, between, time, offset)| format!("{day}{between}{time}{offset}")),
        6 => prop::collection::vec(select(PIECES), 0..6).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

fn any_value() -> impl Strategy<Value = Json<'static>> {
    prop_oneof![
        8 => any_text().prop_map(|text| text_json(&text)),
        2 => "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,12})?([eE][+-]?[0-9]{1,10})?".prop_map(|text| number_json(&text)),
        1 => select(&["true", "[1]", "{}", "{\"scale\": 1}", "{\"scale\": -2147483648, \"value\": \"AQ==\"}"][..])
            .prop_map(number_json),
        1 => (any::<i64>(), any_text())
            .prop_map(|(scale, value)| leaked(serde_json::json!({"scale": scale, "value": value}))),
    ]
}

const FORMATS: &[&str] = &[
    "rfc2822",
    "rfc3339",
    "%d/%m/%Y %H:%M",
    "%Y-%m-%dT%H:%M:%S%.f%z",
    "%Y%m%d",
    "%s",
    "%H:%M",
    "%c",
    "%+",
    "%G-W%V-%u",
    "%Y-%j",
    "%I:%M:%S %p",
    "%y%m%d%H%M%S",
    "%D %T %:z",
    "%s%.f",
    "%Y-%m-%d %H:%M:%S%.f",
];

fn conversion() -> impl Strategy<Value = Conversion> {
    let codes = prop::collection::hash_map(any_text(), (0..3_i64).prop_map(Value::Int), 0..3);
    let formats = prop::collection::vec(select(FORMATS).prop_map(|text| Format::parse(text).unwrap()), 0..3);
    let moments = (prop::option::of(select(&EPOCHS[..])), formats, prop::option::of(zone())).prop_map(
        |(epoch, formats, zone)| Moments {
            epoch: epoch.map(|(epoch, _)| epoch),
            formats,
            zone: zone.and_then(|zone| Zone::named(zone.name())),
        },
    );
    (
        prop::option::weighted(0.05, codes.prop_map(Codes::new)),
        prop::option::of(select(&[Encoding::Base64, Encoding::Hex][..])),
        prop::option::of(select(NumberFormat::EXAMPLES)),
        moments,
        prop::option::of(select(&ROUNDINGS[..])),
        any::<bool>(),
    )
        .prop_map(|(codes, encoding, number_format, moments, round, truncate)| Conversion {
            codes,
            encoding,
            number_format: number_format.map(|(_, format)| format),
            moments,
            round,
            truncate,
        })
}

const TYPES: &[&str] = &[
    "char(3)",
    "varchar(5)",
    "text",
    "enum(a, 1)",
    "uuid",
    "binary",
    "smallint",
    "int",
    "bigint",
    "uint",
    "ubigint",
    "decimal(5,2)",
    "decimal(65,30)",
    "double",
    "boolean",
    "date",
    "date",
    "date",
    "time",
    "time(3)",
    "time(6)",
    "datetime",
    "datetime(3)",
    "datetime(6)",
    "datetime(6)",
    "json",
];

/// Pieces of formats, sound and unsound.
const FORMAT_PIECES: &[&str] = &[
    "%", "%-", "%_", "%0", "%.", "%:", "%::", "%#", "%3", "%6", "%9", "%.3", "f", "z", "Y", "m", "d", "H",
    "M", "S", "p", "%Y", "%m", "%d", "%H", "%M", "%S", "%.f", "%z", "%:z", "%s", "%j", "%b", "%A", "%I",
    "%p", "%%", "%y", "%C", "%e", "%U", "%u", "%G", "%V", "%c", "%x", "%T", "%R", "%D", "%F", "%+", "%t",
    "%n", "-", "/", ":", "T", " ", ".", "é", "rfc3339",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn decimals_are_those_of_bigdecimal(
        text in "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{0,12}[0-9])?([eE][+-]?[0-9]{1,2})?",
        is_text in any::<bool>(),
        scale in 0..=12_u8,
        rounding in prop::option::of(select(&ROUNDINGS[..])),
    ) {
        let number: BigDecimal = text.parse().unwrap();
        let json = if is_text { text_json(&text) } else { number_json(&text) };
        let conversion = Conversion { round: rounding, ..Conversion::default() };
        let found = converted(json, &format!("decimal(38,{scale})"), &conversion);
        prop_assert_eq!(found.ok(), expected_decimal(&number, scale, rounding));
        // An integer is rounded as a decimal without a scale is.
        let integer = expected_decimal(&number, 0, rounding)
            .filter(|(text, _)| text.parse::<i64>().is_ok())
            .filter(|(_, loss)| !is_text || rounding.is_some() || loss.is_none() && !text.contains(['.', 'e', 'E']));
        let found = converted(json, "bigint", &conversion);
        if !is_text || rounding.is_some() {
            prop_assert_eq!(found.ok(), integer);
        }
    }

    #[test]
    fn bytes_are_whole_numbers(
        number in whole_number(),
        more in 0..3_usize,
        scale in 0..=12_u8,
        own_scale in prop::option::of(-4..=14_i64),
        spelling in 0..5,
        rounding in prop::option::of(select(&ROUNDINGS[..])),
    ) {
        let bytes = twos_complement(number, more);
        let (encoding, text) = match spelling {
            0 => (Encoding::Base64, STANDARD.encode(&bytes)),
            1 => (Encoding::Base64, URL_SAFE.encode(&bytes)),
            2 => (Encoding::Base64, STANDARD_NO_PAD.encode(&bytes)),
            3 => (Encoding::Hex, hex::encode(&bytes)),
            _ => (Encoding::Hex, hex::encode_upper(&bytes)),
        };
        let json = match own_scale {
            Some(own) => leaked(serde_json::json!({"scale": own, "value": text})),
            None => text_json(&text),
        };
        let conversion = Conversion { encoding: Some(encoding), round: rounding, ..Conversion::default() };
        let number = BigDecimal::new(BigInt::from(number), own_scale.unwrap_or(i64::from(scale)));
        let found = converted(json, &format!("decimal(38,{scale})"), &conversion);
        prop_assert_eq!(found.ok(), expected_decimal(&number, scale, rounding));
    }

    #[test]
    fn money_is_read_in_its_format(
        whole in "0|[1-9][0-9]{0,15}",
        fraction in "[0-9]{0,4}",
        example in 0..NumberFormat::EXAMPLES.len(),
        is_grouped in any::<bool>(),
        minus in select(&["", "-", "\u{2212}"][..]),
        currency in select(&["", "$", "€ "][..]),
        end in select(&["", " ", "\u{a0}"][..]),
        is_minus_first in any::<bool>(),
    ) {
        let (name, format) = NumberFormat::EXAMPLES[example];
        let group = &name[1..name.find("234").unwrap()];
        let decimal = if name.ends_with(",56") { "," } else { "." };
        let digits = if is_grouped { grouped(&whole, group) } else { whole.clone() };
        let digits = if fraction.is_empty() { digits } else { format!("{digits}{decimal}{fraction}") };
        let signs = if is_minus_first { [minus, currency].concat() } else { [currency, minus].concat() };
        let text = format!("{end}{signs}{digits}{end}");
        let sign = if minus.is_empty() { "" } else { "-" };
        let plain = format!("{sign}{whole}.{fraction}0");
        let conversion = Conversion { number_format: Some(format), ..Conversion::default() };
        let found = converted(text_json(&text), "decimal(38,6)", &conversion);
        let expected = fixed(&plain.parse().unwrap(), 6).unwrap();
        prop_assert_eq!(found, Ok((expected, None)), "{} as {}", text, name);
        // The point that ends the groups of one format begins the fraction of another one.
        if fraction.len() == 4 {
            for (_, other) in NumberFormat::EXAMPLES.iter().filter(|(other, _)| !other.ends_with(&format!("{decimal}56"))) {
                let conversion = Conversion { number_format: Some(*other), ..Conversion::default() };
                prop_assert!(converted(text_json(&text), "decimal(38,6)", &conversion).is_err());
            }
        }
    }

    #[test]
    fn epochs_are_counted(
        seconds in SECONDS,
        nanos in 0..NANOS_PER_SECOND,
        more in "[0-9]{0,2}",
        zeros in 0..10_u32,
        (epoch, unit) in select(&EPOCHS[..]),
        precision in 0..=6_u8,
        rounding in prop::option::of(select(&ROUNDINGS[..])),
        is_text in any::<bool>(),
    ) {
        // Fewer digits, so that some moments need no rounding.
        let coarse = 10_i128.pow(zeros);
        let total = (i128::from(seconds) * NANOS_PER_SECOND + nanos).div_euclid(coarse) * coarse;
        // A number of days has a fraction that is no decimal, so days are whole.
        let total = if epoch == Epoch::Days { total.div_euclid(unit) * unit } else { total };
        let places = if epoch == Epoch::Days { 0 } else { i64::from(unit.ilog10()) };
        let more = if epoch == Epoch::Days || total < 0 || zeros > 0 { String::new() } else { more };
        let is_finer = more.bytes().any(|digit| digit != b'0');
        let count = BigDecimal::new(BigInt::from(if epoch == Epoch::Days { total / unit } else { total }), places);
        let count = count.to_plain_string();
        let dot = if more.is_empty() || places > 0 { "" } else { "." };
        let count = format!("{count}{dot}{more}");
        let json = if is_text { text_json(&count) } else { number_json(&count) };
        let moments = Moments { epoch: Some(epoch), ..Moments::default() };
        let conversion = Conversion { moments, round: rounding, ..Conversion::default() };
        let kept = 10_i128.pow(9 - u32::from(precision));
        let is_exact = total % kept == 0 && !is_finer;
        let expected = match rounding {
            _ if is_exact => moment_text(total, precision).map(|text| (text, None)),
            Some(rounding) => moment_text(multiple(total, kept, is_finer, rounding), precision)
                .map(|text| (text, Some(Loss::Rounded))),
            None => None,
        };
        let found = converted(json, &format!("datetime({precision})"), &conversion);
        prop_assert_eq!(found.ok(), expected, "{}", count);
        let is_midnight = total % NANOS_PER_DAY == 0 && !is_finer;
        let expected = moment_text(multiple(total, NANOS_PER_DAY, is_finer, Rounding::Down), 0)
            .filter(|_| is_midnight || rounding.is_some())
            .map(|text| (text[..10].to_owned(), (!is_midnight).then_some(Loss::Rounded)));
        prop_assert_eq!(converted(json, "date", &conversion).ok(), expected, "{}", count);
        // The same number since midnight.
        let in_day = (0..NANOS_PER_DAY).contains(&total);
        let expected = match rounding {
            _ if is_exact => Some((total, None)),
            Some(rounding) => Some((multiple(total, kept, is_finer, rounding), Some(Loss::Rounded))),
            None => None,
        };
        let expected = expected
            .filter(|(nanos, _)| in_day && *nanos < NANOS_PER_DAY)
            .and_then(|(nanos, loss)| Some((moment_text(nanos, precision)?[11..].to_owned(), loss)));
        let found = converted(json, &format!("time({precision})"), &conversion);
        prop_assert_eq!(found.ok(), expected, "{}", count);
    }

    #[test]
    fn times_of_day_are_counted(
        nanos in 0..NANOS_PER_DAY,
        zeros in 0..10_u32,
        (epoch, unit) in select(&EPOCHS[1..]),
        precision in 0..=6_u8,
        rounding in prop::option::of(select(&ROUNDINGS[..])),
    ) {
        let coarse = 10_i128.pow(zeros);
        let total = nanos / coarse * coarse;
        let count = BigDecimal::new(BigInt::from(total), i64::from(unit.ilog10())).to_plain_string();
        let kept = 10_i128.pow(9 - u32::from(precision));
        let moments = Moments { epoch: Some(epoch), ..Moments::default() };
        let conversion = Conversion { moments, round: rounding, ..Conversion::default() };
        let expected = match rounding {
            _ if total % kept == 0 => Some((total, None)),
            Some(rounding) => Some((multiple(total, kept, false, rounding), Some(Loss::Rounded))),
            None => None,
        };
        let expected = expected
            .filter(|(nanos, _)| *nanos < NANOS_PER_DAY)
            .and_then(|(nanos, loss)| Some((moment_text(nanos, precision)?[11..].to_owned(), loss)));
        let found = converted(number_json(&count), &format!("time({precision})"), &conversion);
        prop_assert_eq!(found.ok(), expected, "{}", count);
    }

    #[test]
    fn a_time_of_a_zone_is_its_first_moment(
        zone in zone(),
        seconds in -4_000_000_000..4_102_444_800_i64,
        near in prop::option::weighted(0.5, (1971..2099_i32, 0..366_i64, 0..8_i64)),
        separator in select(&["T", " "][..]),
    ) {
        let local = DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
        // Clocks change in the night.
        let local = match near {
            Some((year, day, halves)) => NaiveDate::from_ymd_opt(year, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap()
                + TimeDelta::days(day) + TimeDelta::minutes(30 * halves + 10),
            None => local,
        };
        let expected = moments_of(zone, local);
        let text = local.format(&format!("%Y-%m-%d{separator}%H:%M:%S")).to_string();
        let moments = Moments { zone: Zone::named(zone.name()), ..Moments::default() };
        let conversion = Conversion { moments, ..Conversion::default() };
        let found = converted(text_json(&text), "datetime", &conversion);
        let first = expected.first().map(|utc| (utc.to_string(), None));
        prop_assert_eq!(found.ok(), first, "{} in {}", text, zone.name());
        // A text with an offset keeps its meaning, and its day is that of the zone.
        if let Some(utc) = expected.first() {
            let text = format!("{}Z", utc.format("%Y-%m-%dT%H:%M:%S"));
            let found = converted(text_json(&text), "datetime", &conversion);
            prop_assert_eq!(found, Ok((utc.to_string(), None)));
            let conversion = Conversion { round: Some(Rounding::Down), ..conversion };
            let found = converted(text_json(&text), "date", &conversion);
            prop_assert_eq!(found.map(|(day, _)| day), Ok(local.date().to_string()));
        }
    }

    #[test]
    fn moments_are_read_in_the_format_that_wrote_them(
        seconds in SECONDS,
        millis in 0..1000_u32,
        offset in (-14 * 60..=14 * 60_i32),
        day in select(&["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%Y%m%d", "%e %b %Y", "%A, %B %d, %Y", "%Y-%j", "%G-W%V-%u"][..]),
        time in select(&["%H:%M:%S%.3f", "%H%M%S%3f", "%I:%M:%S%.f %p", "%T%.3f", "%-H:%M:%S%.6f"][..]),
        zone in select(&["%z", "%:z"][..]),
        between in select(&[" ", "T", " at "][..]),
    ) {
        let utc = DateTime::from_timestamp(seconds, millis * 1_000_000).unwrap();
        let offset = chrono::FixedOffset::east_opt(offset * 60).unwrap();
        let local = utc.with_timezone(&offset);
        // A day before the first year or after the last is written with a sign.
        prop_assume!(SECONDS.contains(&local.naive_local().and_utc().timestamp()));
        let spelling = format!("{day}{between}{time} {zone}");
        let format = Format::parse(&spelling).unwrap();
        prop_assert_eq!(format.check(&Type::DateTime(3), false), Ok(()));
        let text = local.format(&spelling).to_string();
        let moments = Moments { formats: vec![format], ..Moments::default() };
        let conversion = Conversion { moments, ..Conversion::default() };
        let found = converted(text_json(&text), "datetime(3)", &conversion);
        let nanos = i128::from(seconds) * NANOS_PER_SECOND + i128::from(millis) * 1_000_000;
        prop_assert_eq!(found, Ok((moment_text(nanos, 3).unwrap(), None)), "{}", text);
    }

    #[test]
    fn texts_are_cut_off_after_characters(text in ".{0,8}", length in 1..8_u32) {
        let kept: String = text.chars().take(length as usize).collect();
        let loss = (kept != text).then_some(Loss::Truncated);
        let conversion = Conversion { truncate: true, ..Conversion::default() };
        let found = converted(json!(text), &format!("varchar({length})"), &conversion);
        prop_assert_eq!(found, Ok((kept.clone(), loss)));
        let fits = kept.chars().count() == length as usize && !kept.ends_with(' ');
        let found = converted(json!(text), &format!("char({length})"), &conversion);
        prop_assert_eq!(found.ok(), fits.then_some((kept, loss)));
    }

    #[test]
    fn no_value_and_no_conversion_panics(json in any_value(), ty in select(TYPES), conversion in conversion()) {
        let ty = Type::parse(ty).unwrap();
        let found = coerce_with(json, &ty, &conversion);
        prop_assert_eq!(&found, &coerce_with(json, &ty, &conversion));
        // The keys that lose digits and characters change nothing if there are not too many of them.
        let exact = Conversion { round: None, truncate: false, ..conversion };
        let exact = coerce_with(json, &ty, &exact);
        match (found, exact) {
            (Ok((value, None)), exact) => prop_assert_eq!(exact, Ok((value, None))),
            (_, exact) => prop_assert!(exact.is_err()),
        }
        let _ = coerce(json, &ty);
    }

    #[test]
    fn no_format_panics(
        pieces in prop::collection::vec(select(FORMAT_PIECES), 0..8),
        separator in select(&["", "", " "][..]),
        text in any_text(),
        has_zone in any::<bool>(),
    ) {
        let spelling = pieces.join(separator);
        prop_assert_eq!(Zone::named(&text).is_some(), Zone::names().any(|name| name == text));
        let Ok(format) = Format::parse(&spelling) else { return Ok(()) };
        for ty in ["date", "time(3)", "datetime(6)"].map(|name| Type::parse(name).unwrap()) {
            let is_sound = format.check(&ty, has_zone).is_ok();
            let zone = has_zone.then(|| Zone::named("Asia/Tokyo").unwrap());
            let moments = Moments { formats: vec![format.clone()], zone, ..Moments::default() };
            let conversion = Conversion { moments, ..Conversion::default() };
            let _ = coerce_with(json!(text), &ty, &conversion);
            let sample = "2019-06-05T19:53:45+05:30".parse::<DateTime<chrono::FixedOffset>>().unwrap();
            // A sound format reads a moment that it writes.
            if let (true, Format::Strptime(items)) = (is_sound, &format) {
                let text = sample.format_with_items(items.iter()).to_string();
                let found = coerce_with(json!(text), &ty, &Conversion { round: Some(Rounding::Down), ..conversion });
                prop_assert!(found.is_ok(), "{} {} {:?}", spelling, ty, found);
            }
        }
    }
}
