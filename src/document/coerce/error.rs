//! Why a JSON value does not fit a column.

use crate::document::json::{Json, describe};
use crate::types::Type;

/// Why a JSON value does not fit a column. Holds no part of the value itself: it goes to logs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("is {found}, the column takes `{expected}`")]
pub struct CoercionError {
    /// What stands there.
    pub found: Mismatch,
    /// What the column takes.
    pub expected: Type,
}

/// What stands where a value of some type was wanted; its text follows "is".
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Mismatch {
    /// A JSON value of a kind that the type does not take, in words.
    #[error("{0}")]
    WrongKind(&'static str),
    /// Text or bytes that are longer than the column, or text that is shorter than it must be.
    #[error("{what} of {length} {unit}{}", limit_suffix(*limit, unit))]
    Length {
        /// What stands there, in words.
        what: &'static str,
        /// Its length.
        length: usize,
        /// The column's limit, where its type does not show it.
        limit: Option<usize>,
        /// Characters or bytes.
        unit: &'static str,
    },
    /// A number or a moment beyond what the type holds, in words.
    #[error("{0} out of range")]
    OutOfRange(&'static str),
    /// A value that the column could only keep by rounding it.
    #[error("{found} with {}digits after the {after}", more_than(*digits))]
    Inexact {
        /// What stands there, in words.
        found: &'static str,
        /// How many digits the column keeps.
        digits: u8,
        /// The point or the second.
        after: &'static str,
    },
    /// A number that is no integer.
    #[error("a number with a fraction")]
    Fraction,
    /// Text that is not spelled as the type asks: the form that was expected.
    #[error("text, but not {0}")]
    Malformed(&'static str),
}

fn more_than(digits: u8) -> String {
    if digits == 0 { String::new() } else { format!("more than {digits} ") }
}

fn limit_suffix(limit: Option<usize>, unit: &str) -> String {
    limit.map_or_else(String::new, |limit| format!(" ({limit} {unit} fit)"))
}

/// A value of a kind that the type does not take.
pub(super) fn wrong_kind(json: Json<'_>) -> Mismatch {
    Mismatch::WrongKind(describe(json))
}
