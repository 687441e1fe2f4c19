//! A statement that is kept ready, and how rows are cut into its executions.

use super::Sql;
use crate::types::{Type, Value};

/// The most rows in one statement. More were measured to be slower.
pub(super) const MOST_ROWS: usize = 256;
/// The most rows in one statement that binds an array a column, which costs the same text.
const MOST_ARRAY_ROWS: usize = 1024;

/// The statement of one operation, for each number of rows that it is kept ready for.
#[derive(Debug, Clone)]
pub struct Statement {
    /// The table that it writes.
    pub table: String,
    /// Rows and text, most rows first. The last one takes a single row, or, with arrays, any.
    pub(super) texts: Vec<(usize, Sql)>,
    /// How its values are bound.
    pub binding: Binding,
    /// The types of the values that it binds for a row.
    pub types: Vec<Type>,
    /// Whether it is an error that it finds no row.
    pub row_expected: bool,
    /// Whether it finds one row at most.
    pub finds_one: bool,
    /// What its affected rows say.
    pub figures: Figures,
    /// What is asked beside it.
    pub look_up: Option<(Question, Box<Beside>)>,
    /// Of how many rows that an upsert wrote it is so that they have what it gives of the keys by which
    /// others address them, where there are any.
    pub keys: Option<Box<Beside>>,
    /// An UPDATE by an upsert's key, to try a row at a time where the database refuses the upsert.
    /// An upsert changes the row that is there, whatever the columns say that it doesn't change; a
    /// database that judges those too refuses where it shouldn't.
    pub update_first: Option<Box<Beside>>,
}

/// How values are bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binding {
    /// A placeholder a value, row after row.
    Values,
    /// An array a column.
    Arrays,
    /// So many values by themselves, then any number of rows, a placeholder a value: the last is
    /// repeated until there are as many as the text takes.
    Repeated(usize),
    /// So many values by themselves, then an array for each column of the rest.
    ThenArrays(usize),
}

/// What a statement's affected rows say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figures {
    /// Nothing: all rows that were given are written.
    Given,
    /// The rows that were written; the others were left alone, since they are newer.
    AllButNewer,
    /// The rows that were written; the others were left alone, since their keys are taken.
    AllButTaken,
    /// The rows that were found and changed.
    Changed,
    /// The rows that were found and deleted.
    Deleted,
    /// The rows that were deleted, of which there may be none.
    Pruned,
}

/// What is asked of the database beside a statement: of how many rows it is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// The row that is there is newer. Asked afterwards.
    Newer,
    /// A unique key is taken. Asked before: such rows are not inserted.
    Taken,
    /// The row that is there is just so. Asked before: where all are, nothing is written.
    Same,
}

/// A statement beside another, about the same rows.
#[derive(Debug, Clone)]
pub struct Beside {
    /// It.
    pub statement: Statement,
    /// Which of the other's values it binds.
    pub reads: Vec<usize>,
}

impl Beside {
    /// The values to bind, out of a row of the other statement.
    #[must_use]
    pub fn row(&self, other: &[Value]) -> Vec<Value> {
        self.reads.iter().map(|read| other[*read].clone()).collect()
    }
}

/// A statement with the rows that it is executed for.
#[derive(Debug)]
pub struct Cut<'a> {
    /// The text.
    pub sql: &'a Sql,
    /// The rows to bind.
    pub rows: &'a [&'a [Value]],
    /// About how many bytes they are.
    pub bytes: usize,
    /// What is bound once more after them, and how often.
    padding: (&'a [Value], usize),
}

impl<'a> Cut<'a> {
    /// The values to bind, in order.
    pub fn values(&self) -> impl Iterator<Item = &'a Value> {
        let (again, times) = self.padding;
        let padding = std::iter::repeat_n(again, times).flatten();
        self.rows.iter().copied().flatten().chain(padding)
    }
}

impl Statement {
    /// Cuts rows into executions, each of about `max_bytes` at most where it has several rows.
    #[must_use]
    pub fn cut<'a>(&'a self, rows: &'a [&'a [Value]], max_bytes: usize) -> Vec<Cut<'a>> {
        if let Binding::Repeated(first) | Binding::ThenArrays(first) = self.binding {
            return rows.chunks(1).map(|one| self.cut_for_one(one, first)).collect();
        }
        let arrays = self.binding == Binding::Arrays;
        let mut cuts = Vec::new();
        let mut rest = rows;
        while !rest.is_empty() {
            let most = if arrays { MOST_ARRAY_ROWS } else { self.texts[0].0 };
            let mut bytes = 0;
            let mut fitting = 0;
            for row in rest.iter().take(most) {
                let more: usize = row.iter().map(Value::bytes).sum();
                if fitting > 0 && bytes + more > max_bytes {
                    break;
                }
                bytes += more;
                fitting += 1;
            }
            let (count, sql) = if arrays {
                (fitting, &self.texts[0].1)
            } else {
                let (count, sql) =
                    self.texts.iter().find(|(count, _)| *count <= fitting).unwrap_or(&self.texts[0]);
                (*count, sql)
            };
            let (now, later) = rest.split_at(count);
            cuts.push(Cut { sql, rows: now, bytes: bytes_of(now), padding: (&[], 0) });
            rest = later;
        }
        cuts
    }

    /// The text with the fewest rows that takes them, or the largest; see [`Statement::most_in_one`].
    fn cut_for_one<'a>(&'a self, one: &'a [&'a [Value]], first: usize) -> Cut<'a> {
        let bytes = bytes_of(one);
        if let Binding::ThenArrays(_) = self.binding {
            return Cut { sql: self.sql(), rows: one, bytes, padding: (&[], 0) };
        }
        let (values, width) = (one[0], self.types.len() - first);
        let count = (values.len() - first) / width;
        let (room, sql) = self.texts.iter().rev().find(|(room, _)| *room >= count).unwrap_or(&self.texts[0]);
        let last = if count == 0 { &[] } else { &values[values.len() - width..] };
        Cut { sql, rows: one, bytes, padding: (last, room.saturating_sub(count)) }
    }

    /// How many rows a change has that is about several, and how many it may have at most.
    #[must_use]
    pub fn rows_in_one(&self, change: &[Value]) -> Option<(usize, usize)> {
        let (Binding::Repeated(first) | Binding::ThenArrays(first)) = self.binding else { return None };
        let width = self.types.len() - first;
        Some(((change.len() - first) / width, most_kept(width)))
    }

    /// The text for one row.
    #[must_use]
    pub fn sql(&self) -> &Sql {
        // Every statement has one.
        &self.texts[self.texts.len() - 1].1
    }

    /// A statement that is executed for one row, with it.
    #[must_use]
    pub fn alone<'a>(&'a self, row: &'a [&'a [Value]]) -> Cut<'a> {
        Cut { sql: self.sql(), rows: row, bytes: bytes_of(row), padding: (&[], 0) }
    }

    /// The text for one row, for people.
    #[must_use]
    pub fn text(&self) -> &str {
        self.texts.last().map_or("", |(_, sql)| sql.text())
    }
}

fn bytes_of(rows: &[&[Value]]) -> usize {
    rows.iter().copied().flatten().map(Value::bytes).sum()
}

/// The most rows that one event may have for one parent in a `replace`, the same on every database:
/// `SQLite` takes the fewest placeholders.
pub(super) fn most_kept(width: usize) -> usize {
    const PLACEHOLDERS: usize = 32_000;
    const MOST: usize = 16_384;
    (PLACEHOLDERS / width.max(1)).min(MOST)
}
