//! Statements that read rows of other tables before an operation writes its own: the parent's row that the operation
//! follows, and the rows whose numbers it looks up.

use std::borrow::Cow;
use std::ops::Range;

use super::context::{self, RowLock};
use super::operation::Renderer;
use super::statement::Lookup;
use super::templates::{TemplateFault, Templates};
use crate::dialect::Dialect;
use crate::mapping::{ColumnId, Mapping, Operation, Table, TableId};
use crate::types::Value;

/// The statements by which an operation reads rows of other tables.
#[derive(Debug, Clone)]
pub struct RowReads {
    /// Finds the parent's row, if it exists and is not newer than the event.
    pub parent: Option<Lookup>,
    /// Finds the numbers of look-ups.
    pub numbers: Vec<NumberRead>,
    /// The values of a change that only these statements bind.
    further: Range<usize>,
}

/// The statement that finds the number of a look-up.
#[derive(Debug, Clone)]
pub struct NumberRead {
    /// The value of a change that gets the number.
    pub read: usize,
    /// Finds the numbers by their keys.
    pub lookup: Lookup,
    /// The table that the operation writes.
    pub table: String,
    /// Says that a key has no row, without its values.
    pub missing: String,
}

impl RowReads {
    /// Renders the statements of an operation. Returns `None` if it reads no other rows.
    pub(super) fn render(
        templates: &Templates,
        mapping: &Mapping,
        operation: &Operation,
        dialect: Dialect,
    ) -> Result<Option<RowReads>, TemplateFault> {
        let (first, count) = (operation.reads.len(), operation.further_values());
        if count == 0 {
            return Ok(None);
        }
        let renderer = Renderer::new(templates, mapping, dialect);
        let parent = operation.parent.as_ref().map(|parent| {
            let key: Vec<ColumnId> = parent.key().collect();
            let values = operation.parent_values().collect();
            renderer.rows_by_key(parent.table, (&key, parent.guard, None), Some(RowLock::Keep), values)
        });
        let numbers = operation.row_numbers().map(|(read, number, values)| {
            let key: Vec<ColumnId> = number.key.iter().map(|value| value.column).collect();
            let found = (key.as_slice(), None, Some(number.number));
            let lookup = renderer.rows_by_key(number.table, found, None, values.collect())?;
            let table = &mapping.tables[operation.table];
            let column = table.columns[operation.reads[read].column].name.as_str();
            let missing = missing(&mapping.tables[number.table], column, &key);
            Ok(NumberRead { read, lookup, table: table.full_name(), missing })
        });
        Ok(Some(RowReads {
            parent: parent.transpose()?,
            numbers: numbers.collect::<Result<_, TemplateFault>>()?,
            further: first..first + count,
        }))
    }

    /// The values of a row that the statement of the operation binds.
    #[must_use]
    pub fn bound<'v>(&self, row: &'v [Value]) -> Cow<'v, [Value]> {
        let (own, rest) = (&row[..self.further.start], &row[self.further.end..]);
        if rest.is_empty() { Cow::Borrowed(own) } else { Cow::Owned([own, rest].concat()) }
    }
}

impl Renderer<'_> {
    /// Renders a statement that finds rows by the values of a change: their key, and a guard; and the number that it
    /// returns.
    pub(super) fn rows_by_key(
        self,
        table: TableId,
        (key, guard, number): (&[ColumnId], Option<ColumnId>, Option<ColumnId>),
        lock: Option<RowLock>,
        values: Vec<usize>,
    ) -> Result<Lookup, TemplateFault> {
        let (mapping, dialect) = (self.mapping, self.dialect);
        let owner = &mapping.tables[table];
        let bound: Vec<ColumnId> = key.iter().copied().chain(guard).collect();
        let (binding, buckets) = self.binding(true, bound.len());
        // A lock of one row for each key needs a subquery for each.
        let can_join =
            lock != Some(RowLock::Change) && self.joins_lookups("rows_by_key.sql", owner, key, &bound);
        let statement = self.rendered(owner, &bound, "rows_by_key.sql", binding, &buckets, |rows| {
            let joined = (rows, can_join && rows > 1);
            context::rows_by_key(mapping, owner, (key, guard, number), lock, joined, dialect)
        })?;
        Ok(Lookup { statement, reads: values })
    }
}

/// The message about a key without a row in another table.
fn missing(other: &Table, column: &str, key: &[ColumnId]) -> String {
    let key: Vec<&str> = other.names(key).collect();
    let values = if key.len() == 1 { "value" } else { "values" };
    format!(
        "column `{column}` looks up `{}` by `{}`, and no row has the {values}; an earlier operation or event must write it",
        other.name,
        key.join("` and `")
    )
}

#[cfg(test)]
mod tests {
    use super::super::rendered::render;
    use super::*;

    const MAPPING: &str = r#"
format: 1
mapping: test
source: {}
tables:
  parents:
    columns:
      number: {type: int, generated: auto_increment}
      id:     {type: int, path: $.id, required: true}
      at:     {type: int, path: $.at}
    primary_key: [number]
    unique: {uq_id: [id]}
  children:
    each: {child: "$.children[*]"}
    columns:
      parent: {type: int, path: $.id}
      child:  {type: int, path: child.id}
      other:  {type: int, lookup: {parents: {id: child.other}}}
    primary_key: [parent, child]
events:
  - upsert: parents
    key: [id]
    update: [at]
    guard: at
  - replace: children
    of: {parent: $.id}
    parent: parents
"#;

    /// The statements of an operation for one row, each in one line: that of the parent, and those of look-ups.
    fn statements(dialect: Dialect, operation: usize) -> Vec<String> {
        let (mapping, _) = Mapping::parse("test", MAPPING).unwrap();
        let rendered = render(&mapping, dialect, None).unwrap();
        let Some(reads) = rendered.row_reads(operation) else { return Vec::new() };
        let numbers = reads.numbers.iter().map(|number| &number.lookup);
        let lookups = reads.parent.iter().chain(numbers);
        let words = lookups.map(|lookup| {
            let words: Vec<&str> = lookup.statement.sql().text().split_whitespace().collect();
            words.join(" ")
        });
        words.collect()
    }

    #[test]
    fn parents_are_locked_and_look_ups_are_not() {
        assert_eq!(statements(Dialect::Mysql, 0), [""; 0]);
        let parent =
            "(SELECT 0, 1 FROM `parents` WHERE `id` = ? AND (`at` IS NULL OR `at` <= ?) LOCK IN SHARE MODE)";
        let number = "(SELECT 0, `number` FROM `parents` WHERE `id` = ?)";
        // The first half of the replace has no look-up.
        assert_eq!(statements(Dialect::Mysql, 1), [parent]);
        assert_eq!(statements(Dialect::Mariadb, 2), [parent, number]);
        let parent = r#"SELECT 0, 1 FROM "parents" WHERE "id" = ? AND ("at" IS NULL OR "at" <= ?)"#;
        assert_eq!(statements(Dialect::Sqlite, 1), [parent]);
        let parent = r#"SELECT given.position - 1, 1::INT8 FROM UNNEST( $1::INT4[], $2::INT4[] ) WITH ORDINALITY AS given (c1, c2, position) JOIN "parents" AS stored ON stored."id" = given.c1 AND (stored."at" IS NULL OR stored."at" <= given.c2) FOR SHARE OF stored"#;
        assert_eq!(statements(Dialect::Postgres, 1), [parent]);
    }

    #[test]
    fn a_statement_binds_its_own_values() {
        let (mapping, _) = Mapping::parse("test", MAPPING).unwrap();
        let rendered = render(&mapping, Dialect::Sqlite, None).unwrap();
        let values = |numbers: &[i64]| -> Vec<Value> { numbers.iter().copied().map(Value::Int).collect() };
        // The parent of the set, the key and the guard of the parent's row, and the keys of the set.
        let prune = rendered.row_reads(1).unwrap();
        assert_eq!(*prune.bound(&values(&[1, 1, 9, 7, 8])), values(&[1, 7, 8]));
        assert_eq!(*prune.bound(&values(&[1, 1, 9])), values(&[1]));
        // The columns of a row, the key and the guard of the parent's row, and the key of the look-up.
        let write = rendered.row_reads(2).unwrap();
        assert_eq!(*write.bound(&values(&[1, 2, 3, 1, 9, 4])), values(&[1, 2, 3]));
    }
}
