//! Values → arguments of MySQL and MariaDB.

use sqlx::Arguments;
use sqlx::error::BoxDynError;
use sqlx::mysql::MySqlArguments;

use crate::sink::chunk::StatementChunk;
use crate::types::Value;

/// Binds the rows of one execution.
pub(super) fn arguments(chunk: &StatementChunk<'_>) -> Result<MySqlArguments, BoxDynError> {
    let mut arguments = MySqlArguments::default();
    for value in chunk.values() {
        match value {
            Value::Null => arguments.add(None::<String>)?,
            Value::RowNumber => return Err("a look-up is not resolved".into()),
            Value::Bool(b) => arguments.add(*b)?,
            Value::Int(n) => arguments.add(*n)?,
            Value::Uint(n) => arguments.add(*n)?,
            Value::Double(n) => arguments.add(*n)?,
            Value::Decimal(text) | Value::Text(text) | Value::Json(text) => {
                arguments.add(text.as_str())?;
            }
            Value::Binary(bytes) => arguments.add(bytes.as_ref())?,
            Value::Date(day) => arguments.add(*day)?,
            Value::Time(time, _) => arguments.add(*time)?,
            Value::DateTime(timestamp, _) => arguments.add(*timestamp)?,
        }
    }
    Ok(arguments)
}
