//! Reads values that identify rows of other tables: the keys of look-ups, and the parent's row that an operation
//! follows. They come after the values of the operation's own reads.

use super::rows::{Cause, KeptBits, ReadContext, Rows, SelectedRead, ValueError, cause_of_null, meaning_of};
use crate::document::path::RootValues;
use crate::document::{Json, KeyValue, MemberCursor, RowNumber, Special, ValueSource};
use crate::mapping::{ParentRow, Read};
use crate::types::Value;

/// A value of a key.
enum KeyState {
    Present(Value),
    Null,
    Absent,
}

impl<'m> Rows<'m> {
    /// Reads the key of a look-up, and adds its values to `keys`. Without a complete key, all of them are NULL, and the
    /// value is that of the mapping. Also returns the JSON value that was found for the first column of the key.
    #[cold]
    pub(super) fn read_row_number<'a>(
        self,
        read: &'m Read,
        number: &'m RowNumber,
        ReadContext { roots, matched, .. }: ReadContext<'_, 'a, '_>,
        kept: &mut KeptBits,
        keys: &mut Vec<Value>,
    ) -> Result<(Option<Json<'a>>, Value), Cause> {
        let first = keys.len();
        let mut first_found = None;
        let (mut is_absent, mut cause_of_none) = (false, None);
        for (at, key) in number.key.iter().enumerate() {
            let of_key = |cause| Cause::OfKey(at, Box::new(cause));
            let mut cursor = MemberCursor::default();
            let context = ReadContext { roots, cursor: &mut cursor, is_sibling: false, matched };
            let (found, value) = self.read_key_value(key, context).map_err(of_key)?;
            if at == 0 {
                first_found = found;
            }
            let (value, has_none) = match value {
                KeyState::Present(value) => (value, false),
                KeyState::Null => (Value::Null, true),
                KeyState::Absent => {
                    is_absent = true;
                    (Value::Null, true)
                }
            };
            if has_none && cause_of_none.is_none() {
                cause_of_none = cause_of_null_key(key, found, roots).map(of_key);
            }
            keys.push(value);
        }
        if number.keep_if_absent {
            kept.push(is_absent);
        }
        if keys[first..].iter().all(|value| !value.is_null()) {
            return Ok((first_found, Value::RowNumber));
        }
        keys[first..].fill(Value::Null);
        let value = match &number.if_absent {
            Some(value) if is_absent => value.clone(),
            None if is_absent && number.keep_if_absent => return Ok((first_found, Value::Null)),
            _ => Value::Null,
        };
        match cause_of_none {
            Some(cause) if value.is_null() && read.required => Err(cause),
            _ => Ok((first_found, value)),
        }
    }

    /// Adds the values that find the parent's row. The operation that writes this row has read the same values.
    #[cold]
    pub(super) fn read_parent(
        self,
        parent: &'m ParentRow,
        roots: RootValues<'_, '_>,
        values: &mut Vec<Value>,
    ) -> Result<(), ValueError<'m>> {
        for (at, key) in parent.values.iter().enumerate() {
            let error = |cause| {
                let cause = Cause::OfParent(at, Box::new(cause));
                ValueError { read: &self.operation.reads[0], is_key: true, cause }
            };
            let mut cursor = MemberCursor::default();
            let unused = std::sync::atomic::AtomicBool::new(false);
            let context = ReadContext { roots, cursor: &mut cursor, is_sibling: false, matched: &unused };
            let (_, value) = self.read_key_value(key, context).map_err(error)?;
            values.push(match value {
                KeyState::Present(value) => value,
                KeyState::Null | KeyState::Absent => Value::Null,
            });
        }
        Ok(())
    }

    /// Reads the value of a column of another table. A loss is not counted, since the value is not stored.
    fn read_key_value<'a>(
        self,
        key: &'m KeyValue,
        context: ReadContext<'_, 'a, '_>,
    ) -> Result<(Option<Json<'a>>, KeyState), Cause> {
        let selected = match &key.value_source {
            ValueSource::Selected { selector, if_absent, special, conversion, .. } => SelectedRead {
                required: false,
                if_invalid: &None,
                ty: &key.ty,
                selector,
                if_absent,
                special,
                keep: false,
                conversion: conversion.as_deref(),
            },
            ValueSource::Constant(value) => return Ok((None, KeyState::Present(value.clone()))),
            // `check` refuses a look-up within a look-up.
            ValueSource::RowNumber(_) => return Ok((None, KeyState::Null)),
        };
        let roots = context.roots;
        let found = self.select(&selected, context)?;
        let is_absent = found.is_none_or(|found| selected.counts_as_absent(found));
        let (value, _) = selected.convert(found, roots, &mut KeptBits::new())?;
        let state = match value {
            Value::Null if is_absent => KeyState::Absent,
            Value::Null => KeyState::Null,
            value => KeyState::Present(value),
        };
        Ok((found, state))
    }
}

/// Why a value of a key is NULL.
fn cause_of_null_key(key: &KeyValue, found: Option<Json<'_>>, roots: RootValues<'_, '_>) -> Option<Cause> {
    let ValueSource::Selected { selector, special, .. } = &key.value_source else { return None };
    let meaning: Option<Special> = found.and_then(|found| meaning_of(found, special));
    Some(cause_of_null(selector, found, meaning, roots))
}
