//! Splits the rows of a statement into chunks, one for each execution.

use crate::sql::{Binding, MAX_ARRAY_ROWS, Sql, Statement, max_replace_rows};
use crate::types::Value;

/// A statement's text with the rows of one execution.
#[derive(Debug)]
pub struct StatementChunk<'a> {
    /// The SQL text.
    pub sql: &'a Sql,
    /// The rows to bind.
    pub rows: &'a [&'a [Value]],
    /// Approximate size of the rows in bytes.
    pub bytes: usize,
    /// Values that are bound before the rows.
    compared: &'a [Value],
    /// A row that fills unused placeholders after the rows, and how often it is repeated.
    padding: (&'a [Value], usize),
}

impl<'a> StatementChunk<'a> {
    /// Returns the chunk of a text that takes these rows.
    pub(super) fn new(sql: &'a Sql, rows: &'a [&'a [Value]]) -> StatementChunk<'a> {
        let bytes = rows.iter().copied().flatten().map(Value::bytes).sum();
        StatementChunk { sql, rows, bytes, compared: &[], padding: (&[], 0) }
    }

    /// Returns the chunk of a statement that is executed for one row.
    #[must_use]
    pub fn single(statement: &'a Statement, row: &'a [&'a [Value]]) -> StatementChunk<'a> {
        let mut chunk = StatementChunk::new(statement.sql(), row);
        if let Binding::ComparedFirst(count) = statement.binding {
            chunk.compared = &row[0][..count];
            chunk.bytes += chunk.compared.iter().map(Value::bytes).sum::<usize>();
        }
        chunk
    }

    /// The values to bind, in order.
    pub fn values(&self) -> impl Iterator<Item = &'a Value> {
        let (again, times) = self.padding;
        let padding = std::iter::repeat_n(again, times).flatten();
        self.compared.iter().chain(self.rows.iter().copied().flatten()).chain(padding)
    }
}

/// Splits rows into executions of a statement. A chunk of several rows has at most about `max_bytes`.
#[must_use]
pub fn chunks<'a>(
    statement: &'a Statement,
    rows: &'a [&'a [Value]],
    max_bytes: usize,
) -> Vec<StatementChunk<'a>> {
    let texts = &statement.texts;
    let arrays = match statement.binding {
        Binding::Repeated(first) | Binding::ThenArrays(first) => {
            return rows.chunks(1).map(|one| chunk_of_one_change(statement, one, first)).collect();
        }
        Binding::Arrays => true,
        Binding::Values | Binding::ComparedFirst(_) => false,
    };
    let mut chunks = Vec::new();
    let mut rest = rows;
    while !rest.is_empty() {
        let max_rows = if arrays { MAX_ARRAY_ROWS } else { texts[0].0 };
        let mut bytes = 0;
        let mut fitting = 0;
        for row in rest.iter().take(max_rows) {
            let more: usize = row.iter().map(Value::bytes).sum();
            if fitting > 0 && bytes + more > max_bytes {
                break;
            }
            bytes += more;
            fitting += 1;
        }
        let (count, sql) = if arrays {
            (fitting, &texts[0].1)
        } else {
            let (count, sql) = texts.iter().find(|(count, _)| *count <= fitting).unwrap_or(&texts[0]);
            (*count, sql)
        };
        let (now, later) = rest.split_at(count);
        chunks.push(if count == 1 && !arrays {
            StatementChunk::single(statement, now)
        } else {
            StatementChunk::new(sql, now)
        });
        rest = later;
    }
    chunks
}

/// Chooses the smallest text that has enough placeholders for a change of several rows, or else the largest
/// text. See [`replace_set_size`].
fn chunk_of_one_change<'a>(
    statement: &'a Statement,
    one: &'a [&'a [Value]],
    first: usize,
) -> StatementChunk<'a> {
    if let Binding::ThenArrays(_) = statement.binding {
        return StatementChunk::single(statement, one);
    }
    let (values, width) = (one[0], statement.types.len() - first);
    let count = (values.len() - first) / width;
    let texts = &statement.texts;
    let (capacity, sql) = texts.iter().rev().find(|(capacity, _)| *capacity >= count).unwrap_or(&texts[0]);
    let last = if count == 0 { &[] } else { &values[values.len() - width..] };
    StatementChunk { padding: (last, capacity.saturating_sub(count)), ..StatementChunk::new(sql, one) }
}

/// Returns the number of rows of a change that covers several rows, and the maximum. `None` for other
/// changes.
pub(super) fn replace_set_size(statement: &Statement, change: &[Value]) -> Option<(usize, usize)> {
    let (Binding::Repeated(first) | Binding::ThenArrays(first)) = statement.binding else { return None };
    let width = statement.types.len() - first;
    Some(((change.len() - first) / width, max_replace_rows(width)))
}
