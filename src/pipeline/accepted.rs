//! Operations that the database has accepted: evidence that a rejected event is the cause of its rejection.

use crate::mapping::Mapping;
use crate::sink::RowCounts;

/// Operations that the database has accepted.
#[derive(Debug)]
pub(super) struct AcceptedOperations {
    /// By operation: whether it affected rows since it last served as evidence.
    operations: Vec<bool>,
    /// Index of an event of the current batch that the database accepted in a trial. It is tried first.
    pub(super) in_batch: Option<usize>,
}

impl AcceptedOperations {
    pub(super) fn new(mapping: &Mapping) -> AcceptedOperations {
        AcceptedOperations { operations: vec![false; mapping.operations().count()], in_batch: None }
    }

    pub(super) fn begin_batch(&mut self) {
        self.in_batch = None;
    }

    /// Records the row counts of a committed transaction, by operation.
    pub(super) fn record(&mut self, counts: &[RowCounts]) {
        for (accepted, counts) in self.operations.iter_mut().zip(counts) {
            *accepted |= *counts != RowCounts::default();
        }
    }

    /// Whether this run committed rows of the operation since the last call. Without an operation, any
    /// operation counts. One commit is evidence for one event only: if a trigger breaks in mid-run, the
    /// second event halts the run.
    pub(super) fn take(&mut self, operation: Option<usize>) -> bool {
        match operation {
            Some(operation) => self.operations.get_mut(operation).is_some_and(std::mem::take),
            None => {
                self.operations.iter_mut().map(std::mem::take).fold(false, |any, accepted| any | accepted)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_committed_operation_is_evidence_once() {
        let written = RowCounts { written: 1, ..RowCounts::default() };
        let mut accepted = AcceptedOperations { operations: vec![false; 3], in_batch: None };
        assert!(!accepted.take(Some(0)));
        accepted.record(&[RowCounts::default(), written, written]);
        assert!(!accepted.take(Some(0)));
        assert!(accepted.take(Some(1)) && !accepted.take(Some(1)));
        // The operation of a deferred constraint is unknown.
        assert!(accepted.take(None) && !accepted.take(None));
    }
}
