//! Faults of the stage `decode` that a path causes.

use crate::document::path::{Path, PathFault};
use crate::record::{Fault, Stage};

/// The fault of a value at a path.
pub(super) fn of_value(error: String, path: &Path) -> Fault {
    Fault::new(Stage::Decode, error).at_path(path.text())
}

/// The fault of a path that cannot be followed.
pub(super) fn of_path(fault: &PathFault, path: &Path) -> Fault {
    of_value(fault.to_string(), path).caused_by(fault.cause())
}
