//! Counts and extremes of the values that the events have for a column.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::document::{Json, Mismatch, coerce};
use crate::types::{Loss, Type, Value};

/// Maximum number of causes of a column. Refusals with further causes are counted together.
const MAX_CAUSES: usize = 20;

/// A cause for which values of a column are refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The number of refused values.
    pub values: u64,
    /// The cause, in the words of dead letters. It contains no payload values.
    pub cause: String,
}

/// The values of a column. Each row counts once.
#[derive(Debug, Clone, Default)]
pub(super) struct ColumnValues {
    /// A value that is not null, and that the column accepts.
    pub(super) matched: u64,
    /// A null, or a value of `null_if`.
    pub(super) null: u64,
    /// The path matches nothing, or a value of `absent_if`.
    pub(super) absent: u64,
    /// Values that make the record a dead letter, by cause.
    pub(super) refusals: Vec<Refusal>,
    /// Values that differ from those of the events. Invalid ones count in no other number.
    pub(super) losses: BTreeMap<Loss, u64>,
    pub(super) extremes: Extremes,
}

/// Maximum number of digits of a refused number that counts for the extremes.
const MAX_DIGITS: u8 = u8::MAX;

/// The extremes of a column's values. Those that are refused only because of their length or range are included:
/// texts, integers and decimals of at most [`MAX_DIGITS`] digits.
#[derive(Debug, Clone, Default)]
pub(super) struct Extremes {
    /// The most characters.
    pub(super) characters: Option<usize>,
    /// The most bytes.
    pub(super) bytes: Option<usize>,
    pub(super) smallest: Option<Value>,
    pub(super) largest: Option<Value>,
}

impl ColumnValues {
    /// Adds the JSON value of a row, with the value of the column and its loss, or the cause of its refusal.
    pub(super) fn add(
        &mut self,
        ty: &Type,
        found: Option<Json<'_>>,
        value: Result<(&Value, Option<Loss>), &str>,
    ) {
        if let Ok((_, Some(loss))) = value {
            *self.losses.entry(loss).or_default() += 1;
        }
        match (found, value) {
            (_, Err(cause)) => {
                self.refuse(cause);
                self.extremes.add_refused(ty, found);
            }
            (_, Ok((_, Some(Loss::Invalid)))) => self.extremes.add_refused(ty, found),
            (None, Ok(_)) => self.absent += 1,
            (Some(_), Ok((Value::Null, _))) => self.null += 1,
            (Some(_), Ok((value, _))) => {
                self.matched += 1;
                self.extremes.add(ty, value);
            }
        }
    }

    fn refuse(&mut self, cause: &str) {
        if let Some(known) = self.refusals.iter_mut().find(|known| known.cause == cause) {
            known.values += 1;
            return;
        }
        if self.refusals.len() <= MAX_CAUSES {
            let is_last = self.refusals.len() == MAX_CAUSES;
            let cause =
                if is_last { format!("causes beyond the first {MAX_CAUSES}") } else { cause.to_owned() };
            self.refusals.push(Refusal { values: 1, cause });
        } else if let Some(further) = self.refusals.last_mut() {
            further.values += 1;
        }
    }

    /// The number of refused values.
    pub(super) fn refused(&self) -> u64 {
        self.refusals.iter().map(|refusal| refusal.values).sum()
    }
}

impl Extremes {
    fn add(&mut self, ty: &Type, value: &Value) {
        match (ty, value) {
            (Type::Char(_) | Type::Varchar(_) | Type::Text, Value::Text(text)) => self.add_text(text),
            (_, Value::Json(text)) => self.add_bytes(text.len()),
            (_, Value::Binary(bytes)) => self.add_bytes(bytes.len()),
            (
                _,
                Value::Int(_)
                | Value::Uint(_)
                | Value::Double(_)
                | Value::Decimal(_)
                | Value::Date(_)
                | Value::Time(..)
                | Value::DateTime(..),
            ) => self.add_ordered(value),
            _ => {}
        }
    }

    fn add_refused(&mut self, ty: &Type, found: Option<Json<'_>>) {
        let Some(found) = found else { return };
        let is_outside = coerce(found, ty)
            .is_err_and(|error| matches!(error.found, Mismatch::Length { .. } | Mismatch::OutOfRange(_)));
        if !is_outside {
            return;
        }
        let scale = match ty {
            Type::Char(_) | Type::Varchar(_) | Type::Text => {
                match found {
                    Json::String(text) => self.add_text(text),
                    Json::Number(number) => self.add_text(&number.text()),
                    Json::Bool(value) => self.add_text(if value { "true" } else { "false" }),
                    _ => {}
                }
                return;
            }
            Type::SmallInt | Type::Int | Type::BigInt | Type::Uint | Type::UbigInt => 0,
            Type::Decimal { scale, .. } => *scale,
            _ => return,
        };
        // An integer out of range is a decimal of scale 0.
        if let Ok(value) = coerce(found, &Type::Decimal { precision: MAX_DIGITS, scale }) {
            self.add_ordered(&value);
        }
    }

    fn add_text(&mut self, text: &str) {
        self.add_bytes(text.len());
        // A text has at most as many characters as bytes.
        if self.characters.is_none_or(|most| most < text.len()) {
            self.characters = self.characters.max(Some(text.chars().count()));
        }
    }

    fn add_bytes(&mut self, bytes: usize) {
        self.bytes = self.bytes.max(Some(bytes));
    }

    fn add_ordered(&mut self, value: &Value) {
        if self.smallest.as_ref().is_none_or(|smallest| compare(value, smallest).is_lt()) {
            self.smallest = Some(value.clone());
        }
        if self.largest.as_ref().is_none_or(|largest| compare(value, largest).is_gt()) {
            self.largest = Some(value.clone());
        }
    }
}

/// Compares values of one column by size.
fn compare(one: &Value, other: &Value) -> Ordering {
    match (one, other) {
        (Value::Decimal(one), other) => compare_decimals(one, &other.to_string()),
        (one, Value::Decimal(other)) => compare_decimals(&one.to_string(), other),
        _ => one.compare(other),
    }
}

/// Compares canonical decimals of the same scale.
fn compare_decimals(one: &str, other: &str) -> Ordering {
    match (one.strip_prefix('-'), other.strip_prefix('-')) {
        (Some(one), Some(other)) => compare_decimals(other, one),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        // Of the same scale, the longer number is the larger one.
        (None, None) => one.len().cmp(&other.len()).then_with(|| one.cmp(other)),
    }
}
