//! Changes with the footprints by which they are planned.

use super::footprint::{Footprint, TableAccess};
use crate::types::Change;

/// A change, and how it is planned.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlannedChange<'p, 'a> {
    pub(super) change: &'a Change,
    pub(super) footprint: &'p Footprint,
    /// Whether it is an upsert that keeps the keys of a stored row, although it may change them.
    pub(super) keeps_keys: bool,
}

/// Lists how changes touch tables, for each footprint once.
pub(super) fn accesses<'p>(planned: &[PlannedChange<'p, '_>]) -> Vec<&'p TableAccess> {
    used_footprints(planned).into_iter().flat_map(|footprint| &footprint.accesses).collect()
}

/// Lists the footprints of changes, each once.
pub(super) fn used_footprints<'p>(planned: &[PlannedChange<'p, '_>]) -> Vec<&'p Footprint> {
    let mut used: Vec<&Footprint> = Vec::new();
    for planned in planned {
        if !used.iter().any(|known| std::ptr::eq(*known, planned.footprint)) {
            used.push(planned.footprint);
        }
    }
    used
}
