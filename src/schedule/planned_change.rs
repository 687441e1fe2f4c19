//! Changes with the footprints by which they are planned.

use super::footprint::Footprint;
use crate::types::Change;

/// A change, and how it is planned.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlannedChange<'p, 'a> {
    pub(super) change: &'a Change,
    pub(super) footprint: &'p Footprint,
    /// Whether it is an upsert that keeps the keys of a stored row, although it may change them.
    pub(super) keeps_keys: bool,
}
