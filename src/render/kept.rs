//! Statements that leave some columns of a row that is there as they are, since the event has no
//! value for them (`keep_if_absent`). There can be as many as there are sets of such columns: each
//! is rendered when it is first met, and kept.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Statement, TemplateFault, Templates, statement};
use crate::dialect::Dialect;
use crate::mapping::{Mapping, Operation, OperationKind};
use crate::value::Value;

/// A statement and what it binds of a row.
#[derive(Debug)]
pub struct Keeping {
    /// The statement.
    pub statement: Statement,
    /// Which of the operation's values it binds.
    reads: Vec<usize>,
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
    met: Mutex<HashMap<(usize, u64), Arc<Keeping>>>,
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
        let keepers = Keepers { templates, mapping, dialect, met: Mutex::default() };
        for (operation, kept) in all.into_iter().enumerate().filter(|(_, kept)| *kept > 0) {
            keepers.statement(operation, kept)?;
        }
        Ok(Some(keepers))
    }

    /// The statement of an operation for rows that keep those columns.
    pub(super) fn statement(&self, operation: usize, kept: u64) -> Result<Arc<Keeping>, TemplateFault> {
        // A thread that died while it held the lock left the map as it was.
        let mut met = self.met.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = met.get(&(operation, kept)) {
            return Ok(Arc::clone(known));
        }
        let operations: Vec<&Operation> = self.mapping.operations().collect();
        let (keeping, reads) = keeping(operations[operation], kept);
        let statement = statement(&self.templates, &self.mapping, &keeping, self.dialect)?;
        let keeping = Arc::new(Keeping { statement, reads });
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
