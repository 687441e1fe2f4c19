//! Decides which upserts of a batch are planned as if they kept the keys of stored rows.

use std::collections::HashSet;

use super::footprint::{Footprint, TableAccess};
use super::plan::Planner;
use super::planned_change::PlannedChange;
use crate::types::{Change, RowId};

impl Planner {
    /// Plans changes as they are: each may change the keys that it supplies.
    pub(super) fn planned_plainly<'p, 'a>(
        &'p self,
        changes: impl IntoIterator<Item = &'a Change>,
    ) -> Vec<PlannedChange<'p, 'a>> {
        let planned = changes.into_iter().map(|change| PlannedChange {
            change,
            footprint: &self.footprints[change.operation].plain,
            keeps_keys: false,
        });
        planned.collect()
    }

    /// Lets upserts keep the keys of stored rows, except for rows whose key one of the `changing` ones has. In two cases, all
    /// upserts of a table are planned as they are, because the check at the end of the batch would not tell which keys a row
    /// had before: if the batch has other operations that change keys of the table or delete its rows, and if there are
    /// `changing` upserts and others that find their rows by another key.
    pub(super) fn planned_keeping_keys<'p, 'a>(
        &'p self,
        changes: impl IntoIterator<Item = &'a Change>,
        changing: &HashSet<RowId>,
    ) -> Vec<PlannedChange<'p, 'a>> {
        let mut planned = self.planned_plainly(changes);
        let mut is_kept = vec![true; self.tables];
        let mut is_used = vec![false; self.footprints.len()];
        for planned in &planned {
            is_used[planned.change.operation] = true;
        }
        let used = self.footprints.iter().zip(is_used).filter(|(_, is_used)| *is_used);
        let used: Vec<_> = used.map(|(footprints, _)| footprints).collect();
        if used.iter().all(|footprints| footprints.keeping_keys.is_none()) {
            return planned;
        }
        let mut own_keys: Vec<Option<usize>> = vec![None; self.tables];
        for footprints in used {
            if let Some(kept) = &footprints.keeping_keys {
                let TableAccess { table, column_set, .. } = kept.accesses[0];
                let own_key = *own_keys[table].get_or_insert(column_set);
                is_kept[table] &= changing.is_empty() || own_key == column_set;
            }
            let accesses = &footprints.keeping_keys.as_ref().unwrap_or(&footprints.plain).accesses;
            for access in accesses.iter().filter(|access| access.exclusive || access.deletes) {
                is_kept[access.table] = false;
            }
        }
        let own_key = |footprint: &Footprint, change: &Change| {
            footprint.claims.first().and_then(|key| self.key_hash(key, &change.values))
        };
        let changing_keys: HashSet<Option<u64>> = planned
            .iter()
            .filter(|planned| !changing.is_empty() && changing.contains(&RowId::of(&planned.change.values)))
            .map(|planned| own_key(planned.footprint, planned.change))
            .collect();
        for planned in &mut planned {
            let Some(footprint) = &self.footprints[planned.change.operation].keeping_keys else { continue };
            let is_changing = !changing_keys.is_empty()
                && changing_keys.contains(&own_key(planned.footprint, planned.change));
            if is_kept[footprint.accesses[0].table] && !is_changing {
                planned.footprint = footprint;
                planned.keeps_keys = true;
            }
        }
        planned
    }

    /// Lists the footprints of changes, each once.
    pub(super) fn used_footprints<'p>(&self, planned: &[PlannedChange<'p, '_>]) -> Vec<&'p Footprint> {
        let mut is_listed = vec![[false; 2]; self.footprints.len()];
        let first_uses = planned.iter().filter(|planned| {
            let listed = &mut is_listed[planned.change.operation][usize::from(planned.keeps_keys)];
            !std::mem::replace(listed, true)
        });
        first_uses.map(|planned| planned.footprint).collect()
    }

    /// Returns for each table whether the keys that upserts supply may be assumed: the written rows keep their
    /// keys until the end of the batch. `used` are the footprints of the batch.
    pub(super) fn assumable_tables(&self, used: &[&Footprint]) -> Vec<bool> {
        let accesses = || used.iter().flat_map(|footprint| &footprint.accesses);
        let mut assumable = vec![false; self.tables];
        for access in accesses() {
            assumable[access.table] |= !access.assumed_keys.is_empty();
        }
        for access in accesses().filter(|access| access.exclusive || access.deletes) {
            assumable[access.table] = false;
        }
        assumable
    }
}
