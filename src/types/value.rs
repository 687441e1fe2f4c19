//! Typed values of rows.

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// The text of a value. Texts of up to 24 bytes, such as most keys and states, need no allocation.
/// Otherwise one thread would allocate and another would free.
pub use compact_str::CompactString as Text;

/// A value that fits its column and can be bound.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// SQL NULL.
    Null,
    /// For `boolean`.
    Bool(bool),
    /// For `smallint`, `int`, `bigint` and `uint`.
    Int(i64),
    /// For `ubigint`.
    Uint(u64),
    /// For `double`. Always finite.
    Double(f64),
    /// For `decimal`: canonical digits with exactly the column's scale, such as `-12.50`.
    Decimal(Text),
    /// For `char`, `varchar`, `text`, `uuid` (in lower case) and `enum`.
    Text(Text),
    /// For `binary`.
    Binary(Arc<[u8]>),
    /// For `date`.
    Date(NaiveDate),
    /// For `time`, with the column's precision. Dialects that store text need the precision.
    Time(NaiveTime, u8),
    /// For `datetime`, in UTC, with the column's precision. Dialects that store text need the
    /// precision.
    DateTime(NaiveDateTime, u8),
    /// For `json`: compact JSON text.
    Json(Text),
    /// The number of another table's row. It is looked up when the row is written, and never bound.
    RowNumber,
}

impl Value {
    /// Whether this is SQL NULL.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// Compares values of one column. The order is the same in every process, but differs from a
    /// database's.
    #[must_use]
    pub fn compare(&self, other: &Value) -> Ordering {
        match (self, other) {
            (Value::Bool(one), Value::Bool(other)) => one.cmp(other),
            (Value::Int(one), Value::Int(other)) => one.cmp(other),
            (Value::Uint(one), Value::Uint(other)) => one.cmp(other),
            (Value::Double(one), Value::Double(other)) => one.total_cmp(other),
            (Value::Binary(one), Value::Binary(other)) => one.cmp(other),
            (Value::Date(one), Value::Date(other)) => one.cmp(other),
            (Value::Time(one, _), Value::Time(other, _)) => one.cmp(other),
            (Value::DateTime(one, _), Value::DateTime(other, _)) => one.cmp(other),
            (
                Value::Decimal(one) | Value::Text(one) | Value::Json(one),
                Value::Decimal(other) | Value::Text(other) | Value::Json(other),
            ) => one.cmp(other),
            // One of them is NULL, because a column has values of one type.
            (one, other) => other.is_null().cmp(&one.is_null()),
        }
    }

    /// Compares two rows by some of their values. The first index is the most significant.
    #[must_use]
    pub fn compare_at(columns: &[usize], one: &[Value], other: &[Value]) -> Ordering {
        let mut orderings = columns.iter().map(|column| one[*column].compare(&other[*column]));
        orderings.find(|ordering| ordering.is_ne()).unwrap_or(Ordering::Equal)
    }

    /// Whether a database shows the value as this text; see [`Type::has_one_text`](super::Type::has_one_text).
    #[must_use]
    pub fn has_text(&self, text: &Value) -> bool {
        match (self, text) {
            (Value::Text(own), Value::Text(text)) => own == text,
            (Value::Int(_) | Value::Uint(_), Value::Text(text)) => self.to_string() == **text,
            _ => false,
        }
    }

    /// The approximate size of the value in a statement, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        match self {
            Value::Decimal(text) | Value::Text(text) | Value::Json(text) => text.len() + 4,
            Value::Binary(bytes) => bytes.len() + 4,
            _ => 16,
        }
    }
}

/// Formats a date and time with exactly `precision` digits after the second. SQLite stores this form,
/// and `explain` shows it.
#[must_use]
pub fn datetime_text(datetime: NaiveDateTime, precision: u8) -> String {
    format!("{} {}", datetime.format("%Y-%m-%d"), time_text(datetime.time(), precision))
}

/// Formats a time of day. See [`datetime_text`].
#[must_use]
pub fn time_text(time: NaiveTime, precision: u8) -> String {
    let whole = time.format("%H:%M:%S").to_string();
    if precision == 0 {
        return whole;
    }
    let fraction = format!("{:06}", time.nanosecond() / 1000);
    format!("{whole}.{}", &fraction[..usize::from(precision)])
}

/// The human-readable form, in `explain` and in expected rows.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Null => f.write_str("NULL"),
            Value::RowNumber => f.write_str("(looked up)"),
            Value::Bool(b) => write!(f, "{b}"),
            Value::Int(n) => write!(f, "{n}"),
            Value::Uint(n) => write!(f, "{n}"),
            Value::Double(n) => write!(f, "{n}"),
            Value::Decimal(text) | Value::Text(text) | Value::Json(text) => f.write_str(text),
            Value::Binary(bytes) => f.write_str(&STANDARD.encode(bytes)),
            Value::Time(time, precision) => f.write_str(&time_text(*time, *precision)),
            Value::Date(day) => write!(f, "{}", day.format("%Y-%m-%d")),
            Value::DateTime(datetime, precision) => f.write_str(&datetime_text(*datetime, *precision)),
        }
    }
}
