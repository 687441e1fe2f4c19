//! Visits all rows of an operation and their values, also after a fault: to find all faults of an event, and for
//! the statistics of a profile.

use foldhash::HashSet;

use super::rows::{
    Cause, KeptBits, ReadContext, Rows, Unselected, ValueError, element_prefix, replace_unreadable,
};
use crate::document::path::{Element, RootValues};
use crate::document::{Expression, ExpressionFault, Json, MemberCursor};
use crate::mapping::Operation;
use crate::record::Fault;
use crate::types::{Loss, Value};

/// Receives the values of all rows of an operation; see [`Rows::visit`].
pub(super) trait RowVisitor {
    /// Whether no further row is needed.
    fn is_done(&self) -> bool {
        false
    }

    /// A row begins.
    fn start_row(&mut self, _rows: Rows<'_>) {}

    /// The value of a read that has no selector.
    fn constant(&mut self, _value: &Value) {}

    /// A row ends. `kept` is that of its change, `further` are the values after those of its reads.
    fn end_row(&mut self, _rows: Rows<'_>, _kept: u64, _further: Vec<Value>) {}

    /// A level or a condition that cannot be evaluated, so that its rows are unknown.
    fn expression_fault(
        &mut self,
        rows: Rows<'_>,
        elements: &[Element<'_>],
        expression: &Expression,
        fault: &ExpressionFault,
    );

    /// The value of a read that has a selector, with its loss, and the JSON value that was found. A value of
    /// `absent_if` counts as not found.
    fn value(
        &mut self,
        rows: Rows<'_>,
        elements: &[Element<'_>],
        read: usize,
        found: Option<Json<'_>>,
        value: Result<(Value, Option<Loss>), ValueError<'_>>,
    );
}

impl Rows<'_> {
    /// Visits all rows and their values, also after a fault.
    pub(super) fn visit(self, roots: RootValues<'_, '_>, visitor: &mut impl RowVisitor) {
        self.visit_level(roots, &mut Vec::with_capacity(self.operation.each.len()), visitor);
    }

    fn visit_level<'a>(
        self,
        outer: RootValues<'a, '_>,
        elements: &mut Vec<Element<'a>>,
        visitor: &mut impl RowVisitor,
    ) {
        if visitor.is_done() {
            return;
        }
        let (operation, level) = (self.operation, elements.len());
        let roots = RootValues { elements: elements.as_slice(), ..outer };
        if let Some(condition) = &operation.when
            && condition.levels() == level
        {
            match condition.holds(roots) {
                Ok(true) => {}
                Ok(false) => return,
                Err(fault) => return visitor.expression_fault(self, elements, condition, &fault),
            }
        }
        let Some(each) = operation.each.get(level) else {
            return self.visit_row(roots, elements, visitor);
        };
        match each.elements.each(roots) {
            Ok(found) => {
                for element in found {
                    elements.push(element);
                    self.visit_level(outer, elements, visitor);
                    elements.pop();
                }
            }
            Err(failed) => {
                visitor.expression_fault(self, elements, failed.expression, &failed.fault);
            }
        }
    }

    fn visit_row(self, roots: RootValues<'_, '_>, elements: &[Element<'_>], visitor: &mut impl RowVisitor) {
        let first_key = self.operation.first_key_read();
        let mut kept = KeptBits::new();
        let (mut keys, mut further) = (Vec::new(), Vec::new());
        let mut cursor = MemberCursor::default();
        visitor.start_row(self);
        let reads = self.operation.reads.iter().zip(self.siblings).zip(self.matched);
        for (at, ((read, is_sibling), matched)) in reads.enumerate() {
            let context = ReadContext { roots, cursor: &mut cursor, is_sibling: *is_sibling, matched };
            let error = |cause| ValueError { read, is_key: at >= first_key, cause };
            let selected = match self.selected(read) {
                Ok(selected) => selected,
                Err(Unselected::Constant(constant)) => {
                    visitor.constant(constant);
                    continue;
                }
                Err(Unselected::RowNumber(number)) => {
                    let (found, value) =
                        match self.read_row_number(read, number, context, &mut kept, &mut keys) {
                            Ok((found, value)) => (found, Ok((value, None))),
                            Err(cause) => (None, Err(error(cause))),
                        };
                    visitor.value(self, elements, at, found, value);
                    continue;
                }
            };
            let (found, value) = match self.select(&selected, context) {
                Ok(found) => (
                    found.filter(|found| !selected.counts_as_absent(*found)),
                    selected.convert(found, roots, &mut kept),
                ),
                Err(cause) => (None, replace_unreadable(read, cause, &mut kept)),
            };
            visitor.value(self, elements, at, found, value.map_err(error));
        }
        if let Some(parent) = &self.operation.parent {
            // The operation that writes the parent's row has reported a fault of these values.
            let _ = self.read_parent(parent, roots, &mut further);
        }
        further.append(&mut keys);
        visitor.end_row(self, kept.bits(), further);
    }
}

/// All faults of an event.
pub(super) struct FaultList {
    pub(super) first: Fault,
    /// Values of the wrong kind that are in the list. Such a value makes every path through it fail.
    wrong_values: HashSet<String>,
}

impl FaultList {
    pub(super) fn new(first: Fault) -> FaultList {
        FaultList { first, wrong_values: HashSet::default() }
    }

    /// Adds a fault of an expression, unless the list has another one about the same value.
    fn add_expression_fault(
        &mut self,
        operation: &Operation,
        elements: &[Element<'_>],
        expression_fault: &ExpressionFault,
        fault: Fault,
    ) {
        if self.wrong_values.insert(format!("{}{expression_fault}", element_prefix(operation, elements))) {
            self.first.add(fault);
        }
    }
}

impl RowVisitor for FaultList {
    fn is_done(&self) -> bool {
        self.first.is_complete()
    }

    fn expression_fault(
        &mut self,
        rows: Rows<'_>,
        elements: &[Element<'_>],
        expression: &Expression,
        fault: &ExpressionFault,
    ) {
        self.add_expression_fault(rows.operation, elements, fault, rows.fault(fault, expression, elements));
    }

    fn value(
        &mut self,
        rows: Rows<'_>,
        elements: &[Element<'_>],
        _: usize,
        _: Option<Json<'_>>,
        value: Result<(Value, Option<Loss>), ValueError<'_>>,
    ) {
        let Err(error) = value else { return };
        let expression_fault =
            if let Cause::Expression(fault) = &error.cause { Some(fault.clone()) } else { None };
        let fault = error.into_fault(rows.table, rows.operation, elements);
        match expression_fault {
            Some(expression_fault) => {
                self.add_expression_fault(rows.operation, elements, &expression_fault, fault);
            }
            None => self.first.add(fault),
        }
    }
}
