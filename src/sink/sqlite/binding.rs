//! Values → arguments of SQLite.

use sqlx::Arguments;
use sqlx::error::BoxDynError;
use sqlx::sqlite::SqliteArguments;

use crate::sink::chunk::StatementChunk;
use crate::types::Value;

/// Binds the rows of one execution.
pub(super) fn arguments(chunk: &StatementChunk<'_>) -> Result<SqliteArguments, BoxDynError> {
    let mut arguments = SqliteArguments::default();
    for value in chunk.values() {
        match value {
            Value::Null => arguments.add(None::<String>)?,
            Value::RowNumber => return Err("a look-up is not resolved".into()),
            Value::Bool(b) => arguments.add(*b)?,
            Value::Int(n) => arguments.add(*n)?,
            Value::Binary(bytes) => arguments.add(bytes.to_vec())?,
            Value::Double(n) => arguments.add(*n)?,
            Value::Decimal(text) | Value::Text(text) | Value::Json(text) => {
                arguments.add(text.as_str())?;
            }
            // SQLite's integers are signed, so `ubigint` is stored as text.
            Value::Uint(_) | Value::Date(_) | Value::Time(..) | Value::DateTime(..) => {
                arguments.add(value.to_string())?;
            }
        }
    }
    Ok(arguments)
}
