//! Statements that leave some columns of a row that is there as they are, since the event has no
//! value for them (`keep_if_absent`). There can be as many as there are sets of such columns: each
//! is rendered when it is first met, and kept while it is among those that were met last.

use std::sync::{Arc, Mutex, PoisonError};

use hashlink::LruCache;

use super::statement::MOST_ROWS;
use super::{Statement, TemplateFault, Templates, statement};
use crate::dialect::Dialect;
use crate::mapping::{Mapping, Operation, OperationKind};
use crate::types::Value;

/// The most statements that are kept. Sixty columns that may each be absent have more sets than any
/// machine has memory.
const MOST_STATEMENTS: usize = 256;

/// A statement and what it binds of a row.
#[derive(Debug)]
pub struct Keeping {
    /// The statement.
    pub statement: Statement,
    /// Which of the operation's values it binds.
    reads: Vec<usize>,
    /// For how many rows at once it is rendered.
    rows: usize,
}

impl Keeping {
    /// The values to bind, out of a row of the operation.
    #[must_use]
    pub fn row(&self, row: &[Value]) -> Vec<Value> {
        self.reads.iter().map(|read| row[*read].clone()).collect()
    }
}

/// The statements that keep columns, of one mapping.
#[derive(Debug)]
pub(super) struct Keepers {
    templates: Templates,
    mapping: Mapping,
    dialect: Dialect,
    met: Mutex<LruCache<(usize, u64), Arc<Keeping>>>,
}

impl Keepers {
    /// Where any operation can keep columns; renders the statements that keep all of them, so that
    /// a faulty template shows at once.
    pub(super) fn new(
        templates: Templates,
        mapping: &Mapping,
        dialect: Dialect,
    ) -> Result<Option<Keepers>, TemplateFault> {
        let mapping = mapping.clone();
        let all: Vec<u64> =
            mapping.operations().map(|operation| (1_u64 << operation.keepable().count()) - 1).collect();
        if all.iter().all(|kept| *kept == 0) {
            return Ok(None);
        }
        let met = Mutex::new(LruCache::new(MOST_STATEMENTS));
        let keepers = Keepers { templates, mapping, dialect, met };
        for (operation, kept) in all.into_iter().enumerate().filter(|(_, kept)| *kept > 0) {
            keepers.statement(operation, kept, 1)?;
        }
        Ok(Some(keepers))
    }

    /// The statement of an operation for so many rows that keep those columns. Most sets are met with a
    /// few rows, so the texts for many are rendered only where there are as many.
    pub(super) fn statement(
        &self,
        operation: usize,
        kept: u64,
        rows: usize,
    ) -> Result<Arc<Keeping>, TemplateFault> {
        // One text takes any number of rows where arrays are bound.
        let rows = if self.dialect.binds_arrays() { 1 } else { rows.clamp(1, MOST_ROWS) };
        // Nothing between panics, and a cache that is out of step would only render once more.
        let mut met = self.met.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = met.get(&(operation, kept)).filter(|known| known.rows >= rows) {
            return Ok(Arc::clone(known));
        }
        let operations: Vec<&Operation> = self.mapping.operations().collect();
        let (keeping, reads) = keeping(operations[operation], kept);
        let rows = rows.next_power_of_two();
        let statement = statement(&self.templates, &self.mapping, &keeping, self.dialect, rows)?;
        let keeping = Arc::new(Keeping { statement, reads, rows });
        met.insert((operation, kept), Arc::clone(&keeping));
        Ok(keeping)
    }
}

/// The operation as it is for rows that keep some columns, and which values of a row it takes.
fn keeping(operation: &Operation, kept: u64) -> (Operation, Vec<usize>) {
    let is_kept = |read: usize| {
        operation.keepable().enumerate().any(|(bit, keepable)| keepable == read && kept >> bit & 1 == 1)
    };
    let mut keeping = operation.clone();
    let mut reads: Vec<usize> = (0..operation.reads.len()).collect();
    match &mut keeping.kind {
        // A new row gets all of them.
        OperationKind::Upsert { update, .. } | OperationKind::Replace { update, .. } => {
            update.retain(|column| {
                let read = operation.reads.iter().position(|read| read.column == *column);
                !read.is_some_and(is_kept)
            });
        }
        OperationKind::Update { set, .. } => {
            let left: Vec<usize> = (0..set.len()).filter(|read| !is_kept(*read)).collect();
            let of_key = set.len()..operation.reads.len();
            // Where nothing is left to set, a column of the key is set to what it is.
            let left = if left.is_empty() { vec![of_key.start] } else { left };
            *set = left.iter().map(|read| operation.reads[*read].column).collect();
            reads = left.into_iter().chain(of_key).collect();
        }
        OperationKind::Insert { .. } | OperationKind::Delete { .. } | OperationKind::Prune { .. } => {}
    }
    keeping.reads = reads.iter().map(|read| operation.reads[*read].clone()).collect();
    (keeping, reads)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::super::Rendered;
    use super::super::render;
    use super::*;

    const COLUMNS: usize = 10;

    fn rendered(dialect: Dialect) -> Rendered {
        let columns = (0..COLUMNS).fold(String::new(), |mut text, n| {
            writeln!(text, "      c{n}: {{type: int, path: $.c{n}, keep_if_absent: true}}").unwrap();
            text
        });
        let text = format!(
            r"
format: 1
mapping: test
source: {{topics: [t], event_type: $.type}}
tables:
  things:
    columns:
      id: {{type: int, path: $.id}}
{columns}
    primary_key: [id]
events:
  put:
    - upsert: things
      update_all_but: []
"
        );
        let (mapping, _) = Mapping::parse("test", &text).unwrap();
        render(&mapping, dialect, None).unwrap()
    }

    #[test]
    fn however_many_sets_are_met_few_statements_are_kept() {
        for dialect in Dialect::ALL {
            let rendered = rendered(dialect);
            let keepers = rendered.keepers.as_ref().unwrap();
            let of_set = |kept: u64| rendered.keeping(0, kept, 1).unwrap().unwrap();
            let text = |kept: u64| of_set(kept).statement.text().to_owned();
            let first = text(1);
            for kept in 1..1 << COLUMNS {
                of_set(kept);
            }
            assert_eq!(keepers.met.lock().unwrap().len(), MOST_STATEMENTS);
            // What was given up is rendered again, and what was not is the same one.
            assert_eq!(text(1), first);
            assert!(Arc::ptr_eq(&of_set(1), &of_set(1)));
        }
    }

    #[test]
    fn texts_are_rendered_for_as_many_rows_as_are_met() {
        let rendered = rendered(Dialect::Sqlite);
        let rows_of = |asked: usize| -> Vec<usize> {
            let keeping = rendered.keeping(0, 3, asked).unwrap().unwrap();
            keeping.statement.texts.iter().map(|(rows, _)| *rows).collect()
        };
        assert_eq!(rows_of(1), [1]);
        assert_eq!(rows_of(3), [4, 2, 1]);
        // What is there for more serves fewer.
        assert_eq!(rows_of(1), [4, 2, 1]);
        assert_eq!(rows_of(5000), [256, 128, 64, 32, 16, 8, 4, 2, 1]);
    }
}
