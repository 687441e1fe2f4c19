//! Reads the rows of a mapping's tables, in the form of the expected files.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Number, Value as Json};

use crate::document::{Arena, parse_json};
use crate::mapping::{Column, Mapping, Table};
use crate::sink::{Sink, SinkError};
use crate::sql::{ReadColumn, RowQuery, TemplateFault};
use crate::types::{Type, Value};

/// Reads the rows of a mapping's tables.
#[derive(Debug)]
pub struct RowReader(Vec<Option<RowQuery>>);

impl RowReader {
    /// Prepares to read rows from a database.
    ///
    /// # Errors
    /// A built-in template cannot be rendered, which is a fault of `mapper` itself.
    pub fn new(mapping: &Mapping, sink: &Sink) -> Result<RowReader, TemplateFault> {
        Ok(RowReader(RowQuery::render(mapping, sink.dialect())?))
    }

    /// Returns the rows of each table, sorted by their JSON text, without generated columns. A value has the same form
    /// on every database: decimals, dates and times are text, `binary` is base64, `json` is canonical. A number that is
    /// looked up is the key of its row in the other table.
    ///
    /// # Errors
    /// The database refuses or is not available.
    pub async fn read(&self, mapping: &Mapping, sink: &Sink) -> Result<Json, SinkError> {
        let mut tables = Map::new();
        for (table, query) in mapping.tables.iter().zip(&self.0) {
            let mut rows: Vec<Json> = match query {
                Some(query) => {
                    let rows = sink.fetch_rows(query).await?.into_iter();
                    rows.map(|row| row_as_json(mapping, table, &query.columns, row)).collect()
                }
                None => Vec::new(),
            };
            rows.sort_by_cached_key(Json::to_string);
            tables.insert(table.full_name(), rows.into());
        }
        Ok(Json::Object(tables))
    }
}

fn row_as_json(mapping: &Mapping, table: &Table, columns: &[ReadColumn], row: Vec<Value>) -> Json {
    let mut values = row.into_iter();
    let mut next = |column: &Column| {
        let json = match values.next() {
            Some(Value::Text(text)) => text_as_json(&column.ty, &text),
            Some(Value::Double(double)) => double.into(),
            _ => Json::Null,
        };
        (column.name.clone(), json)
    };
    let members = columns.iter().map(|ReadColumn { column, key }| {
        let (name, number) = next(&table.columns[*column]);
        let Some((other, key)) = key else { return (name, number) };
        let other = &mapping.tables[*other];
        let key: Map<String, Json> = key.iter().map(|column| next(&other.columns[*column])).collect();
        // Without a row in the other table, there is only the number.
        if key.values().all(Json::is_null) { (name, number) } else { (name, key.into()) }
    });
    Json::Object(members.collect())
}

/// Converts a value that was read as text to the JSON of its column's type. A column whose type the mapping gives in
/// SQL can hold other texts, which stay text.
fn text_as_json(ty: &Type, text: &str) -> Json {
    let plain = || Json::from(text);
    match ty {
        Type::SmallInt | Type::Int | Type::BigInt | Type::Uint | Type::UbigInt => {
            text.parse().map_or_else(|_| plain(), Json::Number)
        }
        Type::Double => text.parse::<f64>().map_or_else(|_| plain(), Json::from),
        Type::Boolean => Json::from(text == "1" || text == "true"),
        Type::Time(0) | Type::DateTime(0) => text.split('.').next().into(),
        Type::Time(precision) | Type::DateTime(precision) => {
            let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
            Json::from(format!("{whole}.{fraction:0<width$.width$}", width = usize::from(*precision)))
        }
        Type::Json => {
            let arena = Arena::new();
            parse_json(text.as_bytes(), &arena).map_or_else(|_| plain(), |json| canonical(json.into()))
        }
        Type::Binary => bytes_of_digits(text).map_or_else(plain, |bytes| STANDARD.encode(bytes).into()),
        Type::Char(_)
        | Type::Varchar(_)
        | Type::Text
        | Type::Enum(_)
        | Type::Uuid
        | Type::Decimal { .. }
        | Type::Date => plain(),
    }
}

/// The bytes that hexadecimal digits stand for.
fn bytes_of_digits(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2).map(|pair| {
        let pair = std::str::from_utf8(pair).ok().filter(|pair| pair.len() == 2)?;
        u8::from_str_radix(pair, 16).ok()
    });
    pairs.collect()
}

/// Normalises JSON, which some databases store in a form of their own: sorted members, `1.10` as `1.1`, `1e2` as `100`.
/// No number passes through a double.
#[must_use]
pub fn canonical(json: Json) -> Json {
    match json {
        Json::Object(members) => {
            let sorted: BTreeMap<String, Json> =
                members.into_iter().map(|(name, member)| (name, canonical(member))).collect();
            Json::Object(sorted.into_iter().collect())
        }
        Json::Array(items) => items.into_iter().map(canonical).collect(),
        Json::Number(number) => Json::Number(canonical_number(&number).unwrap_or(number)),
        other => other,
    }
}

/// `None` if the exponent is out of range.
fn canonical_number(number: &Number) -> Option<Number> {
    let count = |text: &str| i64::try_from(text.len()).ok();
    let zeros = |count: i64| Some("0".repeat(usize::try_from(count).ok()?));
    let number = number.as_str();
    let (sign, unsigned) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    let digits = all.trim_end_matches('0');
    let exponent =
        exponent.parse::<i64>().ok()?.checked_add(count(&all)? - count(digits)? - count(fraction)?)?;
    let digits = digits.trim_start_matches('0');
    let text = match exponent {
        _ if digits.is_empty() => "0".to_owned(),
        0..30 => format!("{sign}{digits}{}", zeros(exponent)?),
        -30..0 if count(digits)? > -exponent => {
            let (whole, fraction) = digits.split_at(usize::try_from(count(digits)? + exponent).ok()?);
            format!("{sign}{whole}.{fraction}")
        }
        -30..0 => format!("{sign}0.{}{digits}", zeros(-exponent - count(digits)?)?),
        _ => format!("{sign}{digits}e{exponent}"),
    };
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_spelling() {
        for (number, expected) in [
            ("1.10", "1.1"),
            ("1e2", "100"),
            ("-0.0", "0"),
            ("12e-1", "1.2"),
            ("5e-3", "0.005"),
            ("-1.50E+1", "-15"),
            ("1e40", "1e40"),
            ("12345678901234567890123.0", "12345678901234567890123"),
            ("1e99999999999999999999", "1e99999999999999999999"),
        ] {
            let number: Json = serde_json::from_str(number).unwrap();
            let expected: Json = serde_json::from_str(expected).unwrap();
            assert_eq!(canonical(number), expected);
        }
    }

    #[test]
    fn texts_that_are_not_of_the_type_stay_texts() {
        assert_eq!(text_as_json(&Type::Int, "b'1'"), Json::from("b'1'"));
        assert_eq!(text_as_json(&Type::Double, "much"), Json::from("much"));
        assert_eq!(text_as_json(&Type::Binary, "0aF"), Json::from("0aF"));
        assert_eq!(text_as_json(&Type::Binary, "é"), Json::from("é"));
        assert_eq!(text_as_json(&Type::Binary, "00ff"), Json::from("AP8="));
        assert_eq!(text_as_json(&Type::Json, "{"), Json::from("{"));
        assert_eq!(text_as_json(&Type::Time(3), "10:00:00"), Json::from("10:00:00.000"));
    }
}
