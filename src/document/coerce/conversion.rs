//! Conversion keys of a mapping: how a JSON value becomes the value of a column, if the column's type does not say
//! enough.

use std::collections::HashMap;

use super::encoding::Encoding;
use super::error::{Mismatch, wrong_kind};
use super::moment::Moments;
use super::number_format::NumberFormat;
use super::rounding::Rounding;
use crate::document::json::Json;
use crate::types::Value;

/// The conversion keys that apply to a value.
#[derive(Debug, Clone, Default)]
pub struct Conversion {
    /// The values of codes. With them, no other key applies.
    pub codes: Option<Codes>,
    /// How text encodes bytes.
    pub encoding: Option<Encoding>,
    /// How text spells numbers.
    pub number_format: Option<NumberFormat>,
    /// How text and numbers become dates, times of day and timestamps.
    pub moments: Moments,
    /// How digits beyond those of the column are removed. Without it, they are refused.
    pub round: Option<Rounding>,
    /// Whether text and bytes beyond the length of the column are cut off.
    pub truncate: bool,
}

/// The values of codes. A code is the spelling of a text, a number or a boolean.
#[derive(Debug, Clone)]
pub struct Codes(HashMap<String, Value>);

impl Codes {
    /// Creates a table of codes.
    #[must_use]
    pub fn new(values: HashMap<String, Value>) -> Codes {
        Codes(values)
    }

    /// The value of a code.
    pub(super) fn value(&self, code: Json<'_>) -> Result<Value, Mismatch> {
        let found = match code {
            Json::String(code) => self.0.get(code),
            Json::Number(code) => self.0.get(&*code.text()),
            Json::Bool(true) => self.0.get("true"),
            Json::Bool(false) => self.0.get("false"),
            other => return Err(wrong_kind(other)),
        };
        found.cloned().ok_or(Mismatch::WrongKind("a code that is not in `codes`"))
    }
}
