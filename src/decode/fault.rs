//! Faults of the stage `decode` that a path or a program causes.

use crate::document::ExpressionFault;
use crate::record::{Fault, Stage};

/// The fault of the value of an expression.
pub(super) fn of_value(error: String, expression: &str) -> Fault {
    Fault::new(Stage::Decode, error).at_path(expression)
}

/// The fault of an expression that has no usable value.
pub(super) fn of_expression(fault: &ExpressionFault, expression: &str) -> Fault {
    of_value(fault.to_string(), expression).caused_by(fault.cause())
}
