//! Values → arguments of PostgreSQL: one array per column, or the values one by one.

use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArguments, PgHasArrayType, Postgres};
use sqlx::{Arguments, Encode};

use super::native_array::array_text;
use crate::sink::chunk::StatementChunk;
use crate::sql::{Binding, NativeArray, Statement};
use crate::types::{Type, Value};

/// Binds the rows of one execution.
pub(super) fn arguments(
    statement: &Statement,
    chunk: &StatementChunk<'_>,
) -> Result<PgArguments, BoxDynError> {
    let mut arguments = PgArguments::default();
    let (rows, types) = (chunk.rows, &statement.types);
    let native_array = |at: usize| statement.native_arrays.iter().find(|array| array.value == at);
    match statement.binding {
        Binding::Values | Binding::Repeated(_) | Binding::ComparedFirst(_) => {
            for (value, (at, ty)) in chunk.values().zip(types.iter().enumerate().cycle()) {
                match native_array(at) {
                    Some(array) => add_native_arrays(&mut arguments, array, std::iter::once(value), false)?,
                    None => add_column(&mut arguments, ty, std::iter::once(value), false)?,
                }
            }
        }
        Binding::Arrays => {
            for (at, ty) in types.iter().enumerate() {
                let values = rows.iter().map(|row| &row[at]);
                match native_array(at) {
                    Some(array) => add_native_arrays(&mut arguments, array, values, true)?,
                    None => add_column(&mut arguments, ty, values, true)?,
                }
            }
        }
        // These are keys, which no JSON is part of.
        Binding::ThenArrays(first) => {
            let (single, repeated) = types.split_at(first);
            for (at, ty) in single.iter().enumerate() {
                add_column(&mut arguments, ty, rows.iter().map(|row| &row[at]), false)?;
            }
            for (at, ty) in repeated.iter().enumerate() {
                let column = rows.iter().flat_map(|row| row[first..].iter().skip(at).step_by(repeated.len()));
                add_column(&mut arguments, ty, column, true)?;
            }
        }
    }
    Ok(arguments)
}

/// Binds a column's values: as one array, or the only value by itself. NULL has its column's type, too,
/// because a prepared statement keeps the types of its first execution.
fn add_column<'v>(
    arguments: &mut PgArguments,
    ty: &Type,
    values: impl Iterator<Item = &'v Value>,
    array: bool,
) -> Result<(), BoxDynError> {
    match ty {
        Type::Boolean => add_values(arguments, array, values, |value| match value {
            Value::Bool(b) => Some(*b),
            _ => None,
        }),
        // The extraction has checked the range.
        Type::SmallInt | Type::Int => add_values(arguments, array, values, |value| match value {
            Value::Int(n) => i32::try_from(*n).ok(),
            _ => None,
        }),
        Type::BigInt | Type::Uint => add_values(arguments, array, values, |value| match value {
            Value::Int(n) => Some(*n),
            _ => None,
        }),
        Type::Double => add_values(arguments, array, values, |value| match value {
            Value::Double(n) => Some(*n),
            _ => None,
        }),
        Type::Binary => add_values(arguments, array, values, |value| match value {
            Value::Binary(bytes) => Some(bytes.as_ref()),
            _ => None,
        }),
        Type::Time(_) => add_values(arguments, array, values, |value| match value {
            Value::Time(time, _) => Some(*time),
            _ => None,
        }),
        Type::UbigInt => add_values(arguments, array, values, |value| match value {
            Value::Uint(n) => Some(n.to_string()),
            _ => None,
        }),
        Type::Date => add_values(arguments, array, values, |value| match value {
            Value::Date(day) => Some(*day),
            _ => None,
        }),
        Type::DateTime(_) => add_values(arguments, array, values, |value| match value {
            Value::DateTime(timestamp, _) => Some(*timestamp),
            _ => None,
        }),
        Type::Char(_)
        | Type::Varchar(_)
        | Type::Text
        | Type::Uuid
        | Type::Enum(_)
        | Type::Decimal { .. }
        | Type::Json => add_values(arguments, array, values, |value| match value {
            Value::Text(text) | Value::Decimal(text) | Value::Json(text) => Some(text.as_str()),
            _ => None,
        }),
    }
}

/// Binds the values of a column that is a native array, as text.
fn add_native_arrays<'v>(
    arguments: &mut PgArguments,
    array: &NativeArray,
    values: impl Iterator<Item = &'v Value>,
    as_array: bool,
) -> Result<(), BoxDynError> {
    let text = |value: &Value| match value {
        Value::Json(json) => array_text(json, array).map(Some),
        _ => Ok(None),
    };
    let mut texts = values.map(text);
    if as_array {
        arguments.add(texts.collect::<Result<Vec<_>, _>>()?)
    } else {
        arguments.add(texts.next().transpose()?.flatten())
    }
}

fn add_values<'v, T>(
    arguments: &mut PgArguments,
    array: bool,
    values: impl Iterator<Item = &'v Value>,
    pick: impl Fn(&'v Value) -> Option<T>,
) -> Result<(), BoxDynError>
where
    T: for<'q> Encode<'q, Postgres> + sqlx::Type<Postgres> + PgHasArrayType,
{
    let mut picked = values.map(pick);
    if array { arguments.add(picked.collect::<Vec<_>>()) } else { arguments.add(picked.next().flatten()) }
}
