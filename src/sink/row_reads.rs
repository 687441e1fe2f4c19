//! Reads rows of other tables before an operation writes its own.

use std::borrow::Cow;

use super::chunk::chunks;
use super::error::{Class, SinkError};
use super::session::Session;
use crate::sql::{Lookup, RowReads};
use crate::types::{Type, Value};

impl Session {
    /// Returns the rows of an operation that take effect, with the numbers of their look-ups.
    pub(super) async fn rows_in_effect<'v>(
        &mut self,
        reads: &RowReads,
        rows: &[&'v [Value]],
    ) -> Result<Vec<Cow<'v, [Value]>>, SinkError> {
        let mut rows = Cow::Borrowed(rows);
        if let Some(parent) = &reads.parent {
            let found = self.row_numbers(parent, &rows).await?;
            let mut takes_effect = found.iter().map(Option::is_some);
            rows.to_mut().retain(|_| takes_effect.next() == Some(true));
        }
        let mut resolved: Vec<Cow<'v, [Value]>> = rows.iter().map(|row| reads.bound(row)).collect();
        for number_read in &reads.numbers {
            let found = self.row_numbers(&number_read.lookup, &rows).await?;
            for (row, number) in resolved.iter_mut().zip(found) {
                if row[number_read.read] != Value::RowNumber {
                    continue;
                }
                let Some(number) = number else {
                    let error = SinkError::new(Class::NoRowNumber, &number_read.table, None);
                    return Err(error.in_read(number_read.read).with_detail(number_read.missing.as_str()));
                };
                row.to_mut()[number_read.read] = Value::Int(number);
            }
        }
        Ok(resolved)
    }

    /// Returns for each row the number of the row that its key finds. A key with a NULL finds none. Each key is looked
    /// up once, in an order that all sessions have.
    pub(super) async fn row_numbers(
        &mut self,
        lookup: &Lookup,
        rows: &[&[Value]],
    ) -> Result<Vec<Option<i64>>, SinkError> {
        let keys: Vec<Vec<Value>> = rows.iter().map(|row| lookup.row(row)).collect();
        let columns: Vec<usize> = (0..lookup.statement.types.len()).collect();
        let compare = |one: &usize, other: &usize| Value::compare_at(&columns, &keys[*one], &keys[*other]);
        let mut order: Vec<usize> =
            (0..rows.len()).filter(|row| !keys[*row].iter().any(Value::is_null)).collect();
        order.sort_by(compare);
        let same_key: Vec<&[usize]> = order.chunk_by(|one, other| compare(one, other).is_eq()).collect();
        let distinct: Vec<&[Value]> = same_key.iter().map(|rows| keys[rows[0]].as_slice()).collect();
        let mut numbers = vec![None; rows.len()];
        let mut first = 0;
        for chunk in chunks(&lookup.statement, &distinct, self.chunk_bytes) {
            let fetched = self.fetch(&lookup.statement, &chunk, &[Type::BigInt, Type::BigInt]).await;
            for found in fetched.map_err(|error| error.in_table(&lookup.statement.table))? {
                let [Value::Int(position), Value::Int(number)] = found.as_slice() else { continue };
                let position = usize::try_from(*position).ok().and_then(|at| same_key.get(first + at));
                for row in position.copied().unwrap_or_default() {
                    numbers[*row] = Some(*number);
                }
            }
            first += chunk.rows.len();
        }
        Ok(numbers)
    }
}
