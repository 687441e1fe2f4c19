//! Statements: SQL text for several numbers of rows, how its values are bound, and how an operation uses it.

use super::text::Sql;
use crate::types::{Type, Value};

/// The most rows in one statement. More were measured to be slower.
pub(crate) const MAX_ROWS: usize = 256;
/// The most rows in one statement that binds one array per column. Its text is the same for any number of
/// rows.
pub const MAX_ARRAY_ROWS: usize = 1024;

/// A statement about rows of one table.
#[derive(Debug, Clone)]
pub struct Statement {
    /// The table.
    pub table: String,
    /// Numbers of rows and their texts, most rows first. The last text takes one row or, with arrays, any
    /// number.
    pub texts: Vec<(usize, Sql)>,
    /// How its values are bound.
    pub binding: Binding,
    /// The types of the values that it binds per row.
    pub types: Vec<Type>,
    /// The values among them that fill native arrays.
    pub native_arrays: Vec<NativeArray>,
}

/// A JSON value that fills a native array of the database.
#[derive(Debug, Clone)]
pub struct NativeArray {
    /// The index of the value among those of a row.
    pub value: usize,
    /// The column.
    pub column: String,
    /// Whether the elements are JSON.
    pub holds_json: bool,
}

/// How values are bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binding {
    /// A placeholder per value, row after row.
    Values,
    /// An array per column.
    Arrays,
    /// This many single values, then any number of rows with a placeholder per value. The last row is
    /// repeated until the text's number of rows is reached.
    Repeated(usize),
    /// This many single values, then an array per remaining column.
    ThenArrays(usize),
    /// If there is one row: a placeholder per value, after one for each of its first values, which are compared with the
    /// stored ones. Several rows have a placeholder per value.
    ComparedFirst(usize),
}

/// The statement of an operation, and how it is executed.
#[derive(Debug, Clone)]
pub struct OperationSql {
    /// The statement.
    pub statement: Statement,
    /// How it is executed, and what its affected rows mean.
    pub strategy: Strategy,
}

/// How a statement is executed, and what its affected rows mean.
#[derive(Debug, Clone)]
pub enum Strategy {
    /// Inserts rows.
    Insert(Conflicts),
    /// Inserts rows, or changes those with the same key.
    Upsert {
        /// How rows that are newer than the event are counted.
        newer: Newer,
        /// Whether stored rows never change and the affected rows are the inserted ones.
        only_inserts: bool,
        /// See [`Lookup`]. Tried row by row if the database refuses the upsert.
        update_first: Option<Box<Lookup>>,
        /// Counts the rows that are stored already with the same values. Used if the rows are probably replayed: then those
        /// of a statement are not written if all are.
        unchanged: Option<Box<Lookup>>,
        /// Counts upserted rows whose alternate keys match the supplied values.
        key_check: Option<Box<Lookup>>,
    },
    /// The second half of a `replace`: inserts rows, or changes those that differ.
    Replace {
        /// Counts the rows that are stored already with the same values. If all are, nothing is written.
        unchanged: Option<Box<Lookup>>,
        /// Whether the affected rows are those that are inserted or changed.
        affects_changed: bool,
        /// As for an upsert.
        update_first: Option<Box<Lookup>>,
    },
    /// Changes the rows that match the key.
    Update(Match),
    /// Deletes the rows that match the key.
    Delete(Match),
    /// The first half of a `replace`: deletes the rows of a parent that are not in the event.
    Prune {
        /// For the sets of several parents.
        sets: Option<Box<PruneSets>>,
        /// Tells which of several parents have no such rows.
        stored: Option<Box<StoredSets>>,
    },
    /// Deletes all rows of the table.
    Truncate {
        /// Executed before: rows of the table no longer refer to each other.
        clear: Option<Box<Statement>>,
    },
}

/// How an insert treats rows whose unique keys exist already.
#[derive(Debug, Clone)]
pub enum Conflicts {
    /// The database refuses them.
    Refused,
    /// The database skips them. The affected rows are the inserted ones.
    Ignored,
    /// They are looked up by this statement before the insert, and left out.
    LookedUp(Box<Lookup>),
}

/// How an upsert counts stored rows that are newer, which it leaves unchanged.
#[derive(Debug, Clone)]
pub enum Newer {
    /// There is no guard.
    Unguarded,
    /// The affected rows are the written ones.
    NotAffected,
    /// They are looked up afterwards.
    LookedUp(Box<Lookup>),
}

/// How an update or a delete matches rows.
#[derive(Debug, Clone)]
pub struct Match {
    /// Counts matching rows that are newer, which the guard leaves unchanged.
    pub newer: Option<Box<Lookup>>,
    /// Whether the key matches at most one row.
    pub at_most_one: bool,
    /// Whether it is an error if no row matches.
    pub row_expected: bool,
    /// Finds the keys that change a row, if a statement takes several keys and each can match several rows: the number of
    /// affected rows then tells nothing about a key.
    pub changing: Option<Box<Lookup>>,
}

/// A statement that uses the values of another statement's rows. Most lookups count rows. An `update_first`
/// is the update of an upsert: some databases also check the unchanged columns of an upsert, and refuse it
/// needlessly.
#[derive(Debug, Clone)]
pub struct Lookup {
    /// The statement.
    pub statement: Statement,
    /// The other statement's values that it binds, by index.
    pub(super) reads: Vec<usize>,
}

impl Statement {
    /// The text for one row.
    #[must_use]
    pub fn sql(&self) -> &Sql {
        // Every statement has at least one text.
        &self.texts[self.texts.len() - 1].1
    }
}

impl Lookup {
    /// Selects the values to bind from a row of the other statement.
    #[must_use]
    pub fn row(&self, other: &[Value]) -> Vec<Value> {
        pick(&self.reads, other)
    }
}

impl Strategy {
    /// How an update or a delete matches rows.
    #[must_use]
    pub fn matching(&self) -> Option<&Match> {
        match self {
            Strategy::Update(matching) | Strategy::Delete(matching) => Some(matching),
            _ => None,
        }
    }

    /// The check of the assumption about alternate keys, if there is one.
    #[must_use]
    pub fn key_check(&self) -> Option<&Lookup> {
        match self {
            Strategy::Upsert { key_check, .. } => key_check.as_deref(),
            _ => None,
        }
    }
}

/// Selects values of a row by index.
pub(super) fn pick(reads: &[usize], row: &[Value]) -> Vec<Value> {
    reads.iter().map(|read| row[*read].clone()).collect()
}

/// The most rows that one event may have for one parent in a `replace`. It is the same on every database:
/// `SQLite` accepts the fewest placeholders.
#[must_use]
pub fn max_replace_rows(width: usize) -> usize {
    const PLACEHOLDERS: usize = 32_000;
    const MOST: usize = 16_384;
    (PLACEHOLDERS / width.max(1)).min(MOST)
}

/// Numbers of rows for which it is rendered, for each parent on average.
pub(super) const ROWS_OF_A_PARENT: [usize; 5] = [0, 1, 2, 4, 8];

/// The most rows of all sets in arrays.
const MAX_ARRAY_SET_ROWS: usize = 4096;

/// The statement for the sets of several parents. A set with NULL, and a large set, have a statement of their own.
#[derive(Debug, Clone)]
pub struct PruneSets {
    /// The statement. The numbers of its texts are indexes of `sizes`.
    pub statement: Statement,
    /// The number of parents of each text, and that of the rows of all their sets.
    pub(super) sizes: Vec<(usize, usize)>,
    /// The number of values in a parent's key.
    pub(super) parent_width: usize,
}

/// The statement that reads the stored rows of several parents, so that a parent without surplus rows has no delete.
#[derive(Debug, Clone)]
pub struct StoredSets {
    /// Returns the position of the parent, and the other key columns as texts.
    pub lookup: Lookup,
    /// The types of the result.
    pub types: Vec<Type>,
}

impl StoredSets {
    /// The most rows that one execution returns. If it returns as many, there may be more.
    pub const LIMIT: usize = 8192;
    /// The most rows of a set that are compared with stored ones.
    const MOST_ROWS: usize = 16;

    /// Whether the set is small enough to compare its rows with the stored ones.
    #[must_use]
    pub fn compares(&self, set: &[Value]) -> bool {
        self.rows(set).count() <= Self::MOST_ROWS
    }

    /// Whether the set has a stored row. If the database shows a value in another form than `mapper`, it has none.
    #[must_use]
    pub fn contains(&self, set: &[Value], stored: &[Value]) -> bool {
        self.rows(set).any(|row| row.iter().zip(stored).all(|(value, stored)| value.has_text(stored)))
    }

    fn rows<'v>(&self, set: &'v [Value]) -> impl Iterator<Item = &'v [Value]> {
        set[self.lookup.reads.len()..].chunks(self.types.len() - 1)
    }
}

/// Sets that one execution takes.
#[derive(Debug)]
pub struct ExecutedSets<'s> {
    /// The text.
    pub sql: &'s Sql,
    /// The number of sets.
    pub sets: usize,
    /// The values to bind.
    pub values: Vec<Vec<Value>>,
}

impl PruneSets {
    /// Whether a statement for several sets can take this one.
    #[must_use]
    pub fn can_take(&self, set: &[Value]) -> bool {
        let fewest = self.sizes.iter().map(|(parents, _)| *parents).min().unwrap_or_default();
        let of_fewest = self.sizes.iter().filter(|(parents, _)| *parents == fewest).map(|(_, rows)| *rows);
        let most = if self.binds_arrays() { MAX_ARRAY_SET_ROWS } else { of_fewest.max().unwrap_or_default() };
        !set.iter().any(Value::is_null) && self.set_rows(set).count() <= most
    }

    /// Returns how many of the first sets the next execution takes, and its values. Returns `None` if it takes one set,
    /// which has a statement of its own.
    #[must_use]
    pub fn take(&self, sets: &[&[Value]], max_bytes: usize) -> Option<ExecutedSets<'_>> {
        if self.binds_arrays() {
            return self.take_arrays(sets, max_bytes);
        }
        let mut parents: Vec<usize> = self.sizes.iter().map(|(parents, _)| *parents).collect();
        parents.dedup();
        parents.retain(|parents| *parents <= sets.len());
        parents.into_iter().find_map(|parents| {
            let sets = &sets[..parents];
            let rows: usize = sets.iter().map(|set| self.set_rows(set).count()).sum();
            let bytes: usize = sets.iter().copied().flatten().map(Value::bytes).sum();
            let is_large_enough = |capacity: usize| capacity >= rows && (rows > 0 || capacity == 0);
            let texts = self.statement.texts.iter().map(|(number, sql)| (self.sizes[*number], sql));
            let fitting = texts.filter(|((count, capacity), _)| {
                bytes <= max_bytes && *count == parents && is_large_enough(*capacity)
            });
            let ((_, capacity), sql) = fitting.min_by_key(|((_, capacity), _)| *capacity)?;
            let mut values: Vec<Vec<Value>> =
                sets.iter().map(|set| set[..self.parent_width].to_vec()).collect();
            values.extend(sets.iter().flat_map(|set| self.rows_with_parent(set)));
            if let Some(last) = values.last().cloned().filter(|_| rows > 0) {
                values.extend(std::iter::repeat_n(last, capacity - rows));
            }
            Some(ExecutedSets { sql, sets: parents, values })
        })
    }

    /// A parent without rows has one row of NULLs.
    fn take_arrays(&self, sets: &[&[Value]], max_bytes: usize) -> Option<ExecutedSets<'_>> {
        let (mut values, mut count, mut bytes) = (Vec::new(), 0, 0);
        for set in sets {
            bytes += set.iter().map(Value::bytes).sum::<usize>();
            let rows: Vec<Vec<Value>> = self.rows_with_parent(set).collect();
            if count > 0 && (bytes > max_bytes || values.len() + rows.len().max(1) > MAX_ARRAY_SET_ROWS) {
                break;
            }
            count += 1;
            if rows.is_empty() {
                let mut row = set[..self.parent_width].to_vec();
                row.resize(self.statement.types.len(), Value::Null);
                values.push(row);
            }
            values.extend(rows);
        }
        (count > 1).then_some(ExecutedSets { sql: self.statement.sql(), sets: count, values })
    }

    fn binds_arrays(&self) -> bool {
        self.statement.binding == Binding::Arrays
    }

    fn set_rows<'v>(&self, set: &'v [Value]) -> impl Iterator<Item = &'v [Value]> {
        set[self.parent_width..].chunks(self.statement.types.len() - self.parent_width)
    }

    /// The rows of a set, each with its parent's key.
    fn rows_with_parent(&self, set: &[Value]) -> impl Iterator<Item = Vec<Value>> {
        let parent = &set[..self.parent_width];
        self.set_rows(set).map(move |row| [parent, row].concat())
    }
}
