//! Observes the events of records while their changes are extracted, for the statistics of a profile. An observer is
//! a type parameter, so a run without one does not pay for it.

use super::rows::{Rows, ValueError};
use super::visit::RowVisitor;
use crate::document::Json;
use crate::document::decoded::Event;
use crate::document::path::{Element, Path, PathFault};
use crate::types::{Change, Value};

/// An event, as a mapping file sees it.
#[derive(Debug, Clone, Copy)]
pub enum SeenEvent<'e> {
    /// It has a rule for the event type.
    Rule {
        /// The index of the rule.
        rule: usize,
        /// The changes; `None` if they cannot be extracted.
        changes: Option<&'e [Change]>,
    },
    /// It has no rule for this event type.
    UnknownType(&'e str),
    /// It finds no event type.
    NoType,
}

/// Observes events. A record's events come view by view, each event once per mapping file of the view.
pub trait Observer {
    /// Whether it observes anything.
    const IS_ACTIVE: bool = true;
    /// Whether it observes values.
    const NEEDS_VALUES: bool = false;

    /// An event, as a mapping file sees it.
    fn event(&mut self, event: &Event<'_>, mapping_file: usize, seen: SeenEvent<'_>);

    /// A value of the last event: the index of the operation, the index of the read, the JSON value that was found,
    /// and the value of the column or the cause of its refusal. Values of rows that cannot be written are included.
    fn value(
        &mut self,
        _operation: usize,
        _read: usize,
        _found: Option<Json<'_>>,
        _value: Result<&Value, &str>,
    ) {
    }

    /// All mapping files of the view have seen the event.
    fn end_event(&mut self, event: &Event<'_>, mapping_files: &[usize]);
}

/// Observes nothing.
impl Observer for () {
    const IS_ACTIVE: bool = false;

    fn event(&mut self, _: &Event<'_>, _: usize, _: SeenEvent<'_>) {}

    fn end_event(&mut self, _: &Event<'_>, _: &[usize]) {}
}

/// Passes the values of rows to an observer.
pub(super) struct ValueVisitor<'o, O>(pub(super) &'o mut O);

impl<O: Observer> RowVisitor for ValueVisitor<'_, O> {
    fn path_fault(&mut self, _: Rows<'_>, _: &[Element<'_>], _: &Path, _: &PathFault) {}

    fn value(
        &mut self,
        rows: Rows<'_>,
        elements: &[Element<'_>],
        read: usize,
        found: Option<Json<'_>>,
        value: Result<Value, ValueError<'_>>,
    ) {
        match value {
            Ok(value) => self.0.value(rows.operation_index, read, found, Ok(&value)),
            Err(error) => {
                let fault = error.into_fault(rows.table, rows.operation, elements);
                self.0.value(rows.operation_index, read, found, Err(fault.cause()));
            }
        }
    }
}
