//! The type of a column, as narrow as its values are safe in, and how they are read.

use super::counts::share;
use super::scalars::{Numbers, Texts};
use super::spellings::{self, FORMATS, Format, Spelling};
use super::statistics::Node;
use super::yaml::quoted;

/// Lengths of text columns.
const LENGTHS: [usize; 7] = [24, 50, 100, 255, 500, 1_000, 2_000];

/// With fewer texts, longer ones are likely.
const FEW_TEXTS: u64 = 100;

/// The most characters of a text in a key.
pub(super) const MAX_KEY_LENGTH: usize = 255;

/// The share of values that a type must fit so that the others can be given up, in percent.
const LENIENT_PERCENT: u64 = 97;

/// The fewest values from which it is told that a few of them are wrong.
const MIN_LENIENT_VALUES: u64 = 30;

/// The most digits of a number that a double gives back as they were.
const DOUBLE_DIGITS: usize = 17;

/// With more digits after the point, a number is likely a measurement.
const MAX_DECIMAL_SCALE: usize = 4;

/// Milliseconds of the years 1990 and 2100, between which a number can be a moment.
const MOMENTS_IN_MILLIS: (i128, i128) = (631_152_000_000, 4_102_444_800_000);

/// A column's type and the keys that say how its values are read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ColumnType {
    pub(super) ty: String,
    /// Keys of the column with their values in YAML.
    pub(super) keys: Vec<(&'static str, String)>,
    /// Whether one of the keys can make a value NULL.
    pub(super) gives_nulls: bool,
    /// The characters of a `varchar`.
    pub(super) characters: Option<usize>,
    pub(super) evidence: Vec<String>,
    pub(super) review: Vec<String>,
}

/// How far the values of a column have proved a type wrong.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Refuted {
    #[default]
    Nothing,
    /// The inferred type: the column is text.
    Type,
    /// Text, too: the column is JSON.
    Text,
}

impl ColumnType {
    pub(super) fn named(ty: &str) -> ColumnType {
        ColumnType { ty: ty.to_owned(), ..ColumnType::default() }
    }

    /// A `varchar` for texts of that many characters, or `text`.
    pub(super) fn of_length(characters: usize) -> ColumnType {
        ColumnType::of_texts(characters, u64::MAX)
    }

    /// A `varchar` for texts of that many characters, of which some were seen.
    fn of_texts(characters: usize, seen: u64) -> ColumnType {
        let reserve = if seen < FEW_TEXTS { characters } else { characters / 5 };
        // Lengths of identifiers do not vary.
        let needed = if characters == LENGTHS[0] { characters } else { characters + reserve };
        match LENGTHS.iter().find(|length| **length >= needed) {
            Some(length) => {
                ColumnType { characters: Some(*length), ..ColumnType::named(&format!("varchar({length})")) }
            }
            None => ColumnType::named("text"),
        }
    }

    /// The type of a key. `None` if the values cannot be one.
    pub(super) fn of_key(node: &Node) -> Option<ColumnType> {
        let (numbers, texts) = (&node.numbers, &node.texts);
        if node.nulls > 0 || !node.is_scalar() || node.booleans > 0 || texts.empty > 0 {
            return None;
        }
        if texts.count == 0 {
            return (numbers.fractions == 0).then(|| integer(numbers, true)).flatten();
        }
        let has_other_spelling = numbers.fractions > 0;
        if has_other_spelling || texts.characters > MAX_KEY_LENGTH {
            return None;
        }
        if texts.spelled(Spelling::Uuid) == node.count {
            return Some(ColumnType::named("uuid"));
        }
        let key = ColumnType::of_length(texts.characters.max(numbers.whole_digits + 1));
        Some(match key.characters {
            Some(characters) if characters <= MAX_KEY_LENGTH => key,
            _ => ColumnType { characters: Some(MAX_KEY_LENGTH), ..ColumnType::named("varchar(255)") },
        })
    }

    /// The type of a column with the values of a path, which ends with `name`.
    pub(super) fn of(node: &Node, name: &str, refuted: Refuted) -> ColumnType {
        let values = node.values();
        if values == 0 {
            return without_value(name);
        }
        if node.objects + node.arrays > 0 || refuted == Refuted::Text {
            let mut json = ColumnType::named("json");
            if refuted == Refuted::Text {
                json.review.push("values of several types".to_owned());
            }
            return json;
        }
        let text = || text_type(node);
        if refuted == Refuted::Type {
            let mut text = text();
            text.review.push("values of several types".to_owned());
            return text;
        }
        if node.booleans == values {
            return ColumnType::named("boolean");
        }
        if node.booleans > 0 {
            return text();
        }
        if node.numbers.count == values {
            return number_type(&node.numbers, name).unwrap_or_else(text);
        }
        let filled = node.texts.filled();
        if filled == 0 && node.numbers.count == 0 {
            return ColumnType::of_length(1);
        }
        let mixed = if node.numbers.count > 0 { numbers_and_texts(node, name) } else { None };
        let typed =
            mixed.or_else(|| if node.numbers.count == 0 { typed_text(&node.texts, name) } else { None });
        let Some(mut typed) = typed else { return text() };
        if node.texts.empty > 0 {
            typed.keys.push(("null_if", "[\"\"]".to_owned()));
            typed.evidence.push(format!("empty in {}", share(node.texts.empty, node.count)));
            typed.gives_nulls = true;
        }
        typed
    }
}

/// A column of which no value was seen.
fn without_value(name: &str) -> ColumnType {
    let is_moment = name.ends_with("_at") || name.ends_with("_date") || name.ends_with("_time");
    let mut unseen = if is_moment { ColumnType::named("datetime(6)") } else { ColumnType::of_length(150) };
    unseen.review.push("no value was seen, so the type is a guess".to_owned());
    unseen
}

fn text_type(node: &Node) -> ColumnType {
    let numbers = if node.numbers.count > 0 { 40 } else { 0 };
    let booleans = if node.booleans > 0 { 5 } else { 0 };
    ColumnType::of_texts(node.texts.characters.max(numbers).max(booleans), node.texts.count)
}

fn number_type(numbers: &Numbers, name: &str) -> Option<ColumnType> {
    if numbers.fractions > 0 {
        return Some(fraction(numbers));
    }
    moment_of_number(numbers, name).or_else(|| integer(numbers, is_identifier(name)))
}

/// Whether values of this name grow in time.
fn is_identifier(name: &str) -> bool {
    name == "id" || name.ends_with("_id") || name.ends_with("_ids") || name.ends_with("_number")
}

fn integer(numbers: &Numbers, grows: bool) -> Option<ColumnType> {
    let within = |least: i128, most: i128| {
        numbers.range.is_some_and(|(smallest, largest)| smallest >= least && largest <= most)
    };
    // Half of the range is left for values that come later.
    let half = i128::from(i32::MAX / 2);
    let ty = match numbers.whole_digits {
        0..=18 if within(-half, half) && !grows => "int",
        0..=18 => "bigint",
        19..=20 if within(i128::from(i64::MIN), i128::from(i64::MAX)) => "bigint",
        19..=20 if within(0, i128::from(u64::MAX)) => "ubigint",
        19..=60 => "decimal(65,0)",
        _ => return None,
    };
    Some(ColumnType::named(ty))
}

fn fraction(numbers: &Numbers) -> ColumnType {
    let Numbers { whole_digits, scale, .. } = *numbers;
    let is_double = scale > MAX_DECIMAL_SCALE && whole_digits + scale <= DOUBLE_DIGITS;
    exact(numbers).filter(|_| !is_double).unwrap_or_else(|| ColumnType::named("double"))
}

/// A decimal that holds each of the numbers. `None` if they need too many digits.
fn exact(numbers: &Numbers) -> Option<ColumnType> {
    let Numbers { exponents, whole_digits, scale, .. } = *numbers;
    let scale = if scale <= 2 { 2 } else { scale.max(MAX_DECIMAL_SCALE) };
    let precision = (whole_digits + scale + 3).max(12);
    let fits = exponents == 0 && scale <= 30 && precision <= 65;
    fits.then(|| ColumnType::named(&format!("decimal({precision},{scale})")))
}

/// A moment, if the name says that the numbers count time and the values fit.
fn moment_of_number(numbers: &Numbers, name: &str) -> Option<ColumnType> {
    const ENDS: [&str; 8] = ["_at", "_ts", "_time", "_date", "_on", "_ms", "timestamp", "_since"];
    const NAMES: [&str; 5] = ["ts", "time", "date", "created", "updated"];
    let names_moment = ENDS.iter().any(|end| name.ends_with(end)) || NAMES.contains(&name);
    let (smallest, largest) = numbers.range.filter(|_| names_moment)?;
    let units = [("seconds", 1_000, 1), ("millis", 1, 1), ("micros", 1, 1_000), ("nanos", 1, 1_000_000)];
    let unit = units.iter().find(|(_, factor, divisor)| {
        let (from, to) = MOMENTS_IN_MILLIS;
        smallest * factor >= from * divisor && largest * factor <= to * divisor
    })?;
    let mut moment = ColumnType::named("datetime(6)");
    moment.keys.push(("epoch", unit.0.to_owned()));
    if unit.0 == "nanos" {
        moment.keys.push(("round", "down".to_owned()));
    }
    Some(moment)
}

/// Numbers beside texts that spell numbers or moments.
fn numbers_and_texts(node: &Node, name: &str) -> Option<ColumnType> {
    let (numbers, texts) = (&node.numbers, &node.texts);
    let numeric = texts.numbers.count;
    if numeric == texts.filled() {
        let mut all = numbers.clone();
        all.merge(&texts.numbers);
        let mut typed = number_type(&all, name)?;
        if texts.filled() > 0 {
            typed.evidence.push(format!("text in {}", share(texts.filled(), node.count)));
        }
        return Some(typed);
    }
    if texts.spelled(Spelling::Rfc3339) == texts.filled()
        && let Some(moment) = moment_of_number(numbers, name)
    {
        return Some(moment);
    }
    let wrong = texts.filled() - numeric;
    let mut all = numbers.clone();
    all.merge(&texts.numbers);
    lenient(number_type(&all, name)?, node.values() - texts.empty, wrong)
}

/// A type that replaces a few wrong values by NULL.
fn lenient(mut typed: ColumnType, values: u64, wrong: u64) -> Option<ColumnType> {
    let right = values.checked_sub(wrong)?;
    if values < MIN_LENIENT_VALUES || right * 100 < values * LENIENT_PERCENT {
        return None;
    }
    typed.keys.push(("if_invalid", "null".to_owned()));
    typed.gives_nulls = true;
    typed.review.push(format!("{} do not fit and become NULL", share(wrong, values)));
    Some(typed)
}

/// The type that the spelling of texts shows. `None` for other texts.
fn typed_text(texts: &Texts, name: &str) -> Option<ColumnType> {
    let filled = texts.filled();
    if texts.spelled(Spelling::Uuid) == filled {
        return Some(ColumnType::named("uuid"));
    }
    if let Some(moment) = moment(texts, filled) {
        return Some(moment);
    }
    let numbers = texts.spelled(Spelling::Integer) + texts.spelled(Spelling::Fraction);
    let is_amount = texts.spelled(Spelling::Fraction) * 2 >= filled && !name.contains("version");
    if is_amount && numbers == filled {
        let mut amount = exact(&texts.numbers)?;
        amount.evidence.push("numbers as text".to_owned());
        return Some(amount);
    }
    let (_, most) = spelled_formats(texts).max_by_key(|(_, count)| *count)?;
    let format = spelled_formats(texts).find(|(_, count)| *count == most)?.0;
    lenient(with_formats(texts, &[format]), filled, filled - most)
}

/// How a text spells a moment or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spelled {
    Date,
    Rfc3339,
    Local,
    Rfc2822,
    Format(usize),
}

impl Spelled {
    fn format(self) -> Format {
        match self {
            Spelled::Date => Format::Date,
            Spelled::Local => Format::Local,
            Spelled::Rfc3339 | Spelled::Rfc2822 => Format::Moment,
            Spelled::Format(at) => FORMATS[at].1,
        }
    }

    fn spelling(self) -> &'static str {
        match self {
            Spelled::Date => "%Y-%m-%d",
            Spelled::Rfc3339 => "rfc3339",
            Spelled::Local => "%Y-%m-%dT%H:%M:%S%.f",
            Spelled::Rfc2822 => "rfc2822",
            Spelled::Format(at) => FORMATS[at].0,
        }
    }
}

/// The formats that texts have, and the number of these texts.
fn spelled_formats(texts: &Texts) -> impl Iterator<Item = (Spelled, u64)> {
    let known = [
        (Spelled::Date, texts.spelled(Spelling::Date)),
        (Spelled::Rfc3339, texts.spelled(Spelling::Rfc3339)),
        (Spelled::Local, texts.spelled(Spelling::Local)),
        (Spelled::Rfc2822, texts.spelled(Spelling::Rfc2822)),
    ];
    let others = (0..spellings::COUNT - Spelling::FirstFormat as usize)
        .map(|at| (Spelled::Format(at), texts.formatted(at)));
    known.into_iter().chain(others).filter(|(_, count)| *count > 0)
}

/// A type for texts that all spell a moment or a day, in one or two formats.
fn moment(texts: &Texts, filled: u64) -> Option<ColumnType> {
    let formats: Vec<(Spelled, u64)> = spelled_formats(texts).collect();
    let all: Vec<Spelled> = formats.iter().filter(|(_, count)| *count == filled).map(|(it, _)| *it).collect();
    if let Some(first) = all.first() {
        let mut moment = with_formats(texts, &[*first]);
        let other = all.iter().find(|other| {
            matches!((first, other), (Spelled::Format(_), Spelled::Format(_))) && *other != first
        });
        if let Some(other) = other {
            moment.review.push(format!("the texts also fit `{}`", other.spelling()));
        }
        return Some(moment);
    }
    let pairs = formats
        .iter()
        .enumerate()
        .flat_map(|(at, one)| formats[at + 1..].iter().map(move |other| (one, other)));
    // Two formats cover all texts if no text has both.
    let mut suitable = pairs.filter(|((one, count), (other, others))| {
        let are_days = [one, other].map(|it| it.format() == Format::Date);
        count + others == filled && are_days[0] == are_days[1]
    });
    let ((one, _), (other, _)) = suitable.next()?;
    Some(with_formats(texts, &[*one, *other]))
}

/// A column whose texts have these formats.
fn with_formats(texts: &Texts, formats: &[Spelled]) -> ColumnType {
    let is_day = formats.iter().all(|format| format.format() == Format::Date);
    let mut moment = ColumnType::named(if is_day { "date" } else { "datetime(6)" });
    let are_plain =
        formats.iter().all(|format| matches!(format, Spelled::Date | Spelled::Rfc3339 | Spelled::Local));
    if !are_plain {
        let mut spelled: Vec<String> = Vec::new();
        for format in formats {
            spelled.push(quoted(format.spelling()));
            if *format == Spelled::Local {
                spelled.push(quoted("%Y-%m-%d %H:%M:%S%.f"));
            }
        }
        let value = if spelled.len() == 1 { spelled.remove(0) } else { format!("[{}]", spelled.join(", ")) };
        moment.keys.push(("format", value));
    }
    if formats.iter().any(|format| format.format() == Format::Local) {
        moment.keys.push(("zone", "UTC".to_owned()));
        moment.review.push("texts without an offset: is their zone UTC?".to_owned());
    }
    if !is_day && texts.second_digits > 6 {
        moment.keys.push(("round", "down".to_owned()));
        moment.evidence.push(format!("{} digits after the second", texts.second_digits));
    }
    moment
}

#[cfg(test)]
mod tests {
    use super::super::statistics::Collector;
    use super::*;
    use crate::document::{Arena, parse_json};

    fn of(values: &[&str], name: &str) -> ColumnType {
        let mut node = Node::default();
        let mut collector = Collector::new(3);
        for value in values {
            let arena = Arena::new();
            collector.add(&mut node, parse_json(value.as_bytes(), &arena).unwrap());
        }
        ColumnType::of(&node, name, Refuted::Nothing)
    }

    fn keys(column: &ColumnType) -> Vec<String> {
        column.keys.iter().map(|(key, value)| format!("{key}: {value}")).collect()
    }

    #[test]
    fn types_are_narrow_and_safe() {
        let types: [(&[&str], &str, &str); 18] = [
            (&["1", "2"], "count", "int"),
            (&["1", "2"], "user_id", "bigint"),
            (&["3000000000"], "count", "bigint"),
            (&["18446744073709551615"], "count", "ubigint"),
            (&["1", "18446744073709551616"], "count", "decimal(65,0)"),
            (&["12.5", "3"], "price", "decimal(12,2)"),
            (&["52.520008"], "latitude", "double"),
            (&["123456789012345678.25"], "total", "decimal(23,2)"),
            (&["\"0.123456789012345678\""], "weight", "decimal(22,18)"),
            (&["1e400", "0.5"], "weight", "double"),
            (&["true", "false"], "paid", "boolean"),
            (&["\"x\""], "name", "varchar(24)"),
            (&["\"x\"", "1", "true"], "name", "varchar(100)"),
            (&["\"12.50\"", "\"3.00\""], "total", "decimal(12,2)"),
            (&["\"01234\""], "zip", "varchar(24)"),
            (&["{}", "1"], "any", "json"),
            (&["null"], "paid_at", "datetime(6)"),
            (&["\"0b0f9a4e-7f0d-4c7b-9b57-1f4a52a1c001\""], "event_id", "uuid"),
        ];
        for (values, name, expected) in types {
            assert_eq!(of(values, name).ty, expected, "{values:?}");
        }
    }

    #[test]
    fn moments_have_the_keys_that_read_them() {
        let moments: [(&[&str], &str, &[&str]); 8] = [
            (&["\"2025-01-31T10:00:00Z\"", "\"\""], "datetime(6)", &["null_if: [\"\"]"]),
            (&["\"2025-01-31 10:00:00\""], "datetime(6)", &["zone: UTC"]),
            (&["\"2025-01-31 10:00:00\"", "\"2025-01-31T10:00:00+02:00\""], "datetime(6)", &["zone: UTC"]),
            (&["1736935200500"], "datetime(6)", &["epoch: millis"]),
            (&["\"2025-01-31\""], "date", &[]),
            (&["\"31.01.2025\""], "date", &["format: \"%d.%m.%Y\""]),
            (&["\"Wed, 05 Jun 2019 19:53:45 +0200\""], "datetime(6)", &["format: rfc2822"]),
            (&["\"2025-01-31T10:00:00.123456789Z\""], "datetime(6)", &["round: down"]),
        ];
        for (values, ty, expected) in moments {
            let column = of(values, "seen_at");
            assert_eq!(
                (column.ty.as_str(), keys(&column)),
                (ty, expected.iter().map(|it| (*it).to_owned()).collect())
            );
        }
    }

    #[test]
    fn a_few_wrong_values_become_null() {
        let mut values = vec!["12"; 99];
        values.push("\"n/a\"");
        let column = of(&values, "count");
        assert_eq!((column.ty.as_str(), keys(&column)), ("int", vec!["if_invalid: null".to_owned()]));
        assert!(column.review[0].starts_with("1 of 100"));
        values.extend(["\"n/a\""; 10]);
        assert_eq!(of(&values, "count").ty, "varchar(100)");
    }
}
