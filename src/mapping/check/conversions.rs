//! Rules about conversion keys: the types that they apply to, and their values.

use std::collections::HashMap;

use super::checker::Checker;
use crate::document::{
    Arena, Codes, Conversion, Epoch, Format, FormatFault, Json, Moments, Rounding, Special, Zone,
    coerce_constant, equals_constant,
};
use crate::mapping::node::Spanned;
use crate::mapping::spec::{Constant, InheritedSpec, SpannedText};
use crate::mapping::suggest;
use crate::types::Type;

/// The keys that apply to some types only, with these types and a hint.
const TYPES: [(&str, fn(&Type) -> bool, &str); 7] = [
    (
        "encoding",
        |ty| matches!(ty, Type::Binary) || ty.is_number() && *ty != Type::Double,
        "`encoding` is how text encodes the bytes of a `binary`, an integer or a `decimal(p,s)`",
    ),
    ("number_format", Type::is_number, "`number_format` is how text spells a number"),
    (
        "epoch",
        is_moment,
        "`epoch` is the unit of the numbers that become a `datetime(p)`, a `date` or a `time(p)`",
    ),
    ("format", is_moment, "`format` is how text spells a `datetime(p)`, a `date` or a `time(p)`"),
    (
        "zone",
        |ty| matches!(ty, Type::Date | Type::DateTime(_)),
        "`zone` is the time zone of text that becomes a `datetime(p)` or a `date`",
    ),
    (
        "round",
        |ty| is_moment(ty) || ty.is_number() && *ty != Type::Double,
        "`round` removes digits that an integer, a `decimal(p,s)`, a `datetime(p)`, a `time(p)` or a `date` does not keep",
    ),
    (
        "truncate",
        |ty| matches!(ty, Type::Char(_) | Type::Varchar(_) | Type::Text | Type::Binary),
        "`truncate` cuts off text or bytes beyond the length of the column",
    ),
];

fn is_moment(ty: &Type) -> bool {
    matches!(ty, Type::Date | Type::Time(_) | Type::DateTime(_))
}

/// Whether a type takes a conversion key.
pub(super) fn takes(ty: &Type, key: &str) -> bool {
    TYPES.iter().find(|(known, ..)| *known == key).is_none_or(|(_, applies, _)| applies(ty))
}

/// The column that a conversion is for.
#[derive(Clone, Copy)]
pub(super) struct Target<'g> {
    pub(super) label: &'g str,
    pub(super) ty: Option<&'g Type>,
    /// Why the value is never NULL, if it is not.
    pub(super) never_null: Option<&'static str>,
    /// The keys of the column, for an entry of an operation. Their faults were reported.
    pub(super) column: Option<&'g InheritedSpec>,
}

/// Why the value of a column is never NULL, if the column is required.
pub(super) fn never_null(required: bool) -> Option<&'static str> {
    required.then_some("the column is never NULL")
}

impl Checker<'_> {
    /// Reports values that two of `absent_if`, `null_if` and `codes` list. Only the first of them would have an effect.
    pub(super) fn check_special_values(&mut self, own: &InheritedSpec, label: &str) {
        let values = |list: &'_ Option<Spanned<Vec<Constant>>>| -> Vec<Constant> {
            list.iter().flat_map(|list| &list.value).cloned().collect()
        };
        let (absent, null) = (values(&own.absent_if), values(&own.null_if));
        let arena = Arena::new();
        for constant in &null {
            let json = Json::from_constant(&constant.value, &arena);
            if absent.iter().any(|absent| equals_constant(json, &absent.value)) {
                let message = format!("`null_if` of {label} has a value that is in `absent_if`, too");
                let hint = "`absent_if` comes first, so `null_if` has no effect on this value";
                self.report(message, &constant.span, hint.to_owned());
            }
        }
        for (code, _) in own.codes.iter().flat_map(|codes| &codes.value) {
            for (key, constants) in [("absent_if", &absent), ("null_if", &null)] {
                if constants.iter().any(|constant| is_spelled(&constant.value, &code.value)) {
                    let message = format!("code `{}` in `codes` of {label} is in `{key}`, too", code.value);
                    let hint = format!("`{key}` comes first, so this code has no effect");
                    self.report(message, &code.span, hint);
                }
            }
        }
    }

    /// The conversion of a value source: its own keys, and those of its column that it does not have.
    pub(super) fn conversion(&mut self, own: &InheritedSpec, target: Target<'_>) -> Option<Box<Conversion>> {
        let ty = target.ty?;
        self.check_types(own, ty, target.label);
        let inherited = target.column.filter(|column| !column.conversion_keys.is_empty());
        if own.conversion_keys.is_empty() && inherited.is_none() {
            return None;
        }
        let codes = match (&own.codes, inherited.and_then(|column| column.codes.as_ref())) {
            (Some(codes), _) => Some(self.codes(&codes.value, ty, target)),
            (None, Some(codes)) => {
                if let Some(key) = own.conversion_keys.first() {
                    let message = format!("{} has `{}`, but its column has `codes`", target.label, key.value);
                    let hint = "`codes` gives the value of each code, so there is nothing to convert";
                    self.report(message, &key.span, hint.to_owned());
                }
                Some(known_codes(&codes.value, ty))
            }
            (None, None) => None,
        };
        let zone = match &own.zone {
            Some(zone) => self.zone(zone, target.label),
            None => inherited.and_then(|column| Zone::named(&column.zone.as_ref()?.value)),
        };
        // An unknown zone was reported.
        let has_zone = own.zone.is_some() || inherited.is_some_and(|column| column.zone.is_some());
        let formats = match (&own.format, inherited.and_then(|column| column.format.as_ref())) {
            (Some(formats), _) => {
                let formats = formats.value.iter();
                formats.filter_map(|format| self.format(format, ty, has_zone, target.label)).collect()
            }
            (None, Some(formats)) => {
                formats.value.iter().filter_map(|format| Format::parse(&format.value).ok()).collect()
            }
            (None, None) => Vec::new(),
        };
        // Both say how text becomes a number, so one of the entry replaces the other one of the column.
        let encoding = own.encoding.as_ref();
        let encoding =
            encoding.or(inherited.filter(|_| own.number_format.is_none()).and_then(|c| c.encoding.as_ref()));
        let number_format = own.number_format.as_ref().or(inherited.and_then(|c| c.number_format.as_ref()));
        let epoch = own.epoch.as_ref().or(inherited.and_then(|c| c.epoch.as_ref()));
        let round = own.round.as_ref().or(inherited.and_then(|c| c.round.as_ref()));
        let truncate = own.truncate.as_ref().or(inherited.and_then(|c| c.truncate.as_ref()));
        Some(Box::new(Conversion {
            codes,
            encoding: encoding.map(|encoding| encoding.value),
            number_format: number_format.map(|format| format.value),
            moments: Moments { epoch: epoch.map(|epoch| epoch.value), formats, zone },
            round: round.map(|round| round.value),
            truncate: truncate.is_some_and(|flag| flag.value),
        }))
    }

    /// Reports keys that do not apply to the type.
    fn check_types(&mut self, own: &InheritedSpec, ty: &Type, label: &str) {
        for key in &own.conversion_keys {
            let Some((_, applies, hint)) = TYPES.iter().find(|(known, ..)| *known == key.value) else {
                continue;
            };
            if !applies(ty) {
                let message = format!("{label} is `{ty}`, which takes no `{}`", key.value);
                self.report(message, &key.span, (*hint).to_owned());
            }
        }
        if let (Some(epoch), Type::Time(_)) = (&own.epoch, ty)
            && epoch.value == Epoch::Days
        {
            let message = format!("{label} is `{ty}`, which is shorter than the unit `days`");
            self.report(
                message,
                &epoch.span,
                "the units are `seconds`, `millis`, `micros` and `nanos`".to_owned(),
            );
        }
        if let (Some(round), Type::Date) = (&own.round, ty)
            && round.value != Rounding::Down
        {
            let message = format!("{label} is `date`, which is never rounded up");
            self.report(message, &round.span, "`round: down` drops the time of day".to_owned());
        }
    }

    fn zone(&mut self, zone: &SpannedText, label: &str) -> Option<Zone> {
        let found = Zone::named(&zone.value);
        if found.is_none() {
            let place = zone.value.replace(' ', "_");
            let is_place =
                |name: &&str| name.rsplit('/').next().is_some_and(|last| last.eq_ignore_ascii_case(&place));
            let is_utc = ["z", "zulu", "utc+0", "utc+00:00", "gmt+0", "+00", "+00:00", "+0000"]
                .contains(&zone.value.to_lowercase().as_str());
            let near = is_utc.then_some("UTC").or_else(|| Zone::names().find(is_place));
            let hint = match near.or_else(|| suggest::nearest(&zone.value, Zone::names())) {
                Some(name) => format!("write `{name}`"),
                None => zone_hint(&zone.value),
            };
            self.report(format!("unknown time zone `{}` in `zone` of {label}", zone.value), &zone.span, hint);
        }
        found
    }

    fn format(&mut self, format: &SpannedText, ty: &Type, has_zone: bool, label: &str) -> Option<Format> {
        let parsed = Format::parse(&format.value);
        // A `format` of another type was reported.
        let checked = parsed.and_then(|parsed| {
            if is_moment(ty) { parsed.check(ty, has_zone).map(|()| parsed) } else { Ok(parsed) }
        });
        checked
            .map_err(|fault| {
                let message = format!("`{}` in `format` of {label} {fault}", format.value);
                self.report(message, &format.span, format_hint(&fault, &format.value, ty));
            })
            .ok()
    }

    fn codes(&mut self, codes: &[(SpannedText, Constant)], ty: &Type, target: Target<'_>) -> Codes {
        let values = codes.iter().map(|(code, constant)| {
            let what = format!("code `{}` in `codes` of {}", code.value, target.label);
            if constant.value.is_null()
                && let Some(reason) = target.never_null
            {
                let message = format!("{what} is null, but {reason}");
                self.report(message, &constant.span, None);
            }
            (code.value.clone(), self.constant_value(constant, Some(ty), &what))
        });
        Codes::new(values.collect())
    }
}

/// The codes of a column, for an entry of an operation.
fn known_codes(codes: &[(SpannedText, Constant)], ty: &Type) -> Codes {
    let values = codes.iter().filter_map(|(code, constant)| {
        Some((code.value.clone(), coerce_constant(&constant.value, ty).ok()?))
    });
    Codes::new(values.collect::<HashMap<_, _>>())
}

/// The JSON values with a meaning of their own: those of `absent_if`, then those of `null_if`.
pub(super) fn special_values(
    own: &InheritedSpec,
    column: Option<&InheritedSpec>,
) -> Vec<(serde_json::Value, Special)> {
    let absent = own.absent_if.as_ref().or(column.and_then(|column| column.absent_if.as_ref()));
    let null = own.null_if.as_ref().or(column.and_then(|column| column.null_if.as_ref()));
    let values = |list: Option<&Spanned<Vec<Constant>>>, meaning| -> Vec<(serde_json::Value, Special)> {
        list.iter().flat_map(|list| &list.value).map(|constant| (constant.value.clone(), meaning)).collect()
    };
    [values(absent, Special::Absent), values(null, Special::Null)].concat()
}

/// Whether a code is the spelling of a constant.
fn is_spelled(constant: &serde_json::Value, code: &str) -> bool {
    match constant {
        serde_json::Value::String(text) => text == code,
        serde_json::Value::Number(number) => number.as_str() == code,
        serde_json::Value::Bool(flag) => code == if *flag { "true" } else { "false" },
        _ => false,
    }
}

/// The hint for an unknown zone.
fn zone_hint(zone: &str) -> String {
    let names = "zones have the names of the IANA database, such as `UTC` or `Europe/Berlin`";
    let hours = zone.strip_prefix(['+', '-']).and_then(|rest| rest.get(..2)?.parse::<u8>().ok());
    // The sign of these names is the other way around.
    let sign = if zone.starts_with('+') { '-' } else { '+' };
    match hours.map(|hours| format!("Etc/GMT{sign}{hours}")).filter(|name| Zone::named(name).is_some()) {
        Some(name) if zone.ends_with("00") || zone.len() == 3 => format!("`{name}` is always at this offset"),
        _ => names.to_owned(),
    }
}

/// The hint for a format that cannot be used.
fn format_hint(fault: &FormatFault, spelling: &str, ty: &Type) -> String {
    let example = match ty {
        Type::Date => "%d/%m/%Y",
        Type::Time(_) => "%H:%M:%S",
        _ => "%d/%m/%Y %H:%M:%S",
    };
    match fault {
        FormatFault::NoFormat => match suggest::nearest(spelling, ["rfc3339", "rfc2822"].into_iter()) {
            Some(name) => format!("write `{name}`"),
            None => format!("formats are `rfc3339`, `rfc2822` and those of strptime, as in `{example}`"),
        },
        FormatFault::Sequence(sequence) => match sequence.as_str() {
            "%f" => "`%.f` reads a fraction with its point, `%3f`, `%6f` and `%9f` so many digits".to_owned(),
            "%Z" => "the name of a zone has no fixed meaning: `%z` reads an offset, and `zone` is the zone of all texts"
                .to_owned(),
            _ => format!("formats are those of strptime, as in `{example}`"),
        },
        FormatFault::NoDay => "a day is a year, a month and a day, as in `%Y-%m-%d`".to_owned(),
        FormatFault::NoTime => match ty {
            Type::DateTime(_) => "a time is an hour and a minute, as in `%H:%M`; a `date` keeps a day alone".to_owned(),
            _ => "a time is an hour and a minute, as in `%H:%M`".to_owned(),
        },
        FormatFault::MoreThanTime => "a `datetime(p)` keeps a day, too".to_owned(),
        FormatFault::NoOffset => "`zone: UTC` says that the time is in UTC; `%z` reads an offset".to_owned(),
        FormatFault::Unreadable => "put a sign between numbers of a variable number of digits".to_owned(),
    }
}
