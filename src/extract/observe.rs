//! Observes the events of records while their changes are extracted, for the statistics of a profile. An observer is
//! a type parameter, so a run without one does not pay for it.

use super::outcome::Extracted;
use super::rows::{Extraction, Rows, ValueError};
use super::visit::RowVisitor;
use crate::document::Json;
use crate::document::decoded::Event;
use crate::document::path::{Element, RootValues};
use crate::document::{Expression, ExpressionFault};
use crate::record::Fault;
use crate::types::{Change, Loss, Value};

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

    /// An event, as a mapping file sees it. Its values came before.
    fn event(&mut self, event: &Event<'_>, mapping_file: usize, seen: SeenEvent<'_>);

    /// A value of the event that [`Observer::event`] gets next: the index of the operation, the index of the read, the
    /// JSON value that was found, and the value of the column with its loss, or the cause of its refusal. Values of rows
    /// that cannot be written are included.
    fn value(
        &mut self,
        _operation: usize,
        _read: usize,
        _found: Option<Json<'_>>,
        _value: Result<(&Value, Option<Loss>), &str>,
    ) {
    }

    /// All mapping files of the view have seen the event.
    fn end_event(&mut self, event: &Event<'_>, mapping_files: &[usize]);

    /// The outcome of the events since the last call: of a record, or of one separate event.
    fn end_outcome(&mut self, _extracted: &Extracted) {}
}

/// Observes nothing.
impl Observer for () {
    const IS_ACTIVE: bool = false;

    fn event(&mut self, _: &Event<'_>, _: usize, _: SeenEvent<'_>) {}

    fn end_event(&mut self, _: &Event<'_>, _: &[usize]) {}
}

/// Extracts the rows of an operation, and shows their values to an observer. Goes on after a fault.
pub(super) struct ObservedRows<'o, O> {
    observer: &'o mut O,
    /// The changes of the rows, and their losses. After a fault, they are incomplete.
    extraction: &'o mut Extraction,
    /// The values of the current row.
    values: Vec<Value>,
    /// The first fault.
    fault: Option<Fault>,
}

impl<O: Observer> ObservedRows<'_, O> {
    /// Like [`Rows::read`].
    pub(super) fn read(
        rows: Rows<'_>,
        roots: RootValues<'_, '_>,
        extraction: &mut Extraction,
        observer: &mut O,
    ) -> Result<(), Fault> {
        let mut observed = ObservedRows { observer, extraction, values: Vec::new(), fault: None };
        rows.visit(roots, &mut observed);
        observed.fault.map_or(Ok(()), Err)
    }
}

impl<O: Observer> RowVisitor for ObservedRows<'_, O> {
    fn is_done(&self) -> bool {
        self.fault.as_ref().is_some_and(Fault::is_complete)
    }

    fn start_row(&mut self, rows: Rows<'_>) {
        self.values = Vec::with_capacity(rows.operation.reads.len());
    }

    fn constant(&mut self, value: &Value) {
        self.values.push(value.clone());
    }

    fn end_row(&mut self, rows: Rows<'_>, kept: u64, mut further: Vec<Value>) {
        let mut values = std::mem::take(&mut self.values);
        values.append(&mut further);
        self.extraction.changes.push(Change { operation: rows.operation_index, values, kept });
    }

    fn expression_fault(
        &mut self,
        rows: Rows<'_>,
        elements: &[Element<'_>],
        expression: &Expression,
        fault: &ExpressionFault,
    ) {
        self.fault.get_or_insert_with(|| rows.fault(fault, expression, elements));
    }

    fn value(
        &mut self,
        rows: Rows<'_>,
        elements: &[Element<'_>],
        read: usize,
        found: Option<Json<'_>>,
        value: Result<(Value, Option<Loss>), ValueError<'_>>,
    ) {
        match value {
            Ok((value, loss)) => {
                self.observer.value(rows.operation_index, read, found, Ok((&value, loss)));
                if let Some(loss) = loss {
                    rows.add_loss(read, loss, &mut self.extraction.losses);
                }
                self.values.push(value);
            }
            Err(error) => {
                let fault = error.into_fault(rows.table, rows.operation, elements);
                self.observer.value(rows.operation_index, read, found, Err(fault.cause()));
                self.fault.get_or_insert(fault);
            }
        }
    }
}
