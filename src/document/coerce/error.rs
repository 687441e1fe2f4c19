//! Why a JSON value does not fit a column type.

use crate::document::json::{Json, describe};
use crate::types::Type;

/// Why a JSON value does not fit a column type. It contains no part of the value, since it is logged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("is {found}, the column takes `{expected}`")]
pub struct CoercionError {
    /// The found value.
    pub found: Mismatch,
    /// The column's type.
    pub expected: Type,
}

impl CoercionError {
    /// The text without the length of the value, which differs between documents.
    #[must_use]
    pub fn cause(&self) -> String {
        match (self.found, &self.expected) {
            (Mismatch::Length { unit, .. }, Type::Char(length)) => format!("not {length} {unit} long"),
            (Mismatch::Length { unit, .. }, Type::Varchar(limit)) => format!("longer than {limit} {unit}"),
            (Mismatch::Length { unit, limit: Some(limit), .. }, _) => format!("longer than {limit} {unit}"),
            (Mismatch::Length { what, .. }, _) => format!("{what} of the wrong length"),
            (found @ Mismatch::Malformed(_), _) => found.to_string(),
            (found, Type::Enum(_)) => format!("{found}, expected an enum value"),
            (found, expected) => format!("{found}, expected `{expected}`"),
        }
    }
}

/// The found value, if it does not fit the column's type. Its text follows "is".
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Mismatch {
    /// A JSON value of the wrong kind, in words.
    #[error("{0}")]
    WrongKind(&'static str),
    /// Text or bytes that are too long, or text that is too short.
    #[error("{what} of {length} {unit}{}", limit_suffix(*limit, unit))]
    Length {
        /// The found value, in words.
        what: &'static str,
        /// Its length.
        length: usize,
        /// The limit, if the column type does not show it.
        limit: Option<usize>,
        /// Characters or bytes.
        unit: &'static str,
    },
    /// A number or a timestamp that the type cannot hold, in words.
    #[error("{0} out of range")]
    OutOfRange(&'static str),
    /// A number since 1970 that is out of range, but would not be in another unit.
    #[error("a number of {unit} that is out of range, but not as {likely}")]
    OtherUnit {
        /// The unit of the column.
        unit: &'static str,
        /// The unit that the number probably has.
        likely: &'static str,
    },
    /// A value that would have to be rounded.
    #[error("{found} with {}digits after the {after}", more_than(*digits))]
    Inexact {
        /// The found value, in words.
        found: &'static str,
        /// The number of digits that the column keeps.
        digits: u8,
        /// "point" or "second".
        after: &'static str,
    },
    /// A number that is no integer.
    #[error("a number with a fraction")]
    Fraction,
    /// Text of the wrong form, with the expected form in words.
    #[error("text, but not {0}")]
    Malformed(&'static str),
}

fn more_than(digits: u8) -> String {
    if digits == 0 { String::new() } else { format!("more than {digits} ") }
}

fn limit_suffix(limit: Option<usize>, unit: &str) -> String {
    limit.map_or_else(String::new, |limit| format!(" (at most {limit} {unit})"))
}

/// Describes a JSON value of the wrong kind.
pub(super) fn wrong_kind(json: Json<'_>) -> Mismatch {
    Mismatch::WrongKind(describe(json))
}
