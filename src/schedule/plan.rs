//! Changes of a batch → ordered groups.
//!
//! **The result must equal applying the events one by one, in order.** Changes are regrouped by operation,
//! but two changes that may touch the same row keep their order. Such changes conflict. Conflicts are found
//! from the changes alone, without reading the database:
//!
//! - Two changes that address a table by the same key columns conflict only if the key's values are equal.
//!   Two upserts also conflict if the values of another unique key are equal.
//! - If the key columns of one are a subset of the other's, they conflict only if the common values are
//!   equal: "the rows of parent 1" and "item 7 of parent 1".
//! - Two changes that address a table by otherwise *different* key columns may always conflict. If (1, X) is
//!   stored, "update X" and an upsert of (1, Z) touch the same row.
//! - A change that can alter identifying columns conflicts with every change of its table. These are the
//!   columns of unique keys, and columns by which operations address rows.
//! - A row that references a parent keeps its order with every change that can create or delete that parent, and
//!   a row with a look-up keeps it with those of the row whose number it reads. An operation that follows a parent's
//!   row also keeps its order with changes of that row's guard.
//! - An upsert may supply alternate-key values that it never updates. If the stored row has the same values,
//!   they identify it. [`Planner::plan`] may assume so; the affected groups are then verified before commit.
//!   Several writers may assume so together: see [`Planner::writer_partitions`].
//! - An upsert that may change a key is planned as if it kept the key, and verified in the same way. If the stored row has
//!   another key, the upsert is planned again as a change that can alter it.
//! - A delete also addresses the tables that reference its own, by the referencing columns.
//! - Two updates or two deletes of one operation do not conflict if their keys differ and their order cannot matter; see
//!   [`Mapping::has_independent_rows`].
//!
//! Each change gets a slot (level, rank). The rank is that of its operation. The level is the lowest one that
//! puts the change after all earlier changes that it may conflict with. The changes of one slot are a group;
//! groups run in the order of their slots. The rows of a group are sorted by key, so that members of a
//! consumer group lock the same rows in the same order. Changes with equal keys keep their order.
//!
//! Keys are compared as bytes after coercion, which is why the DDL gives them a binary collation. If a live
//! table compares keys in another way, [`Planner::keep_order`] turns regrouping off.

use std::collections::{BTreeMap, HashSet};
use std::hash::{BuildHasher, Hasher};
use std::sync::atomic::{AtomicBool, Ordering};

use foldhash::quality::RandomState;
use foldhash::{HashMap, HashMapExt};

use super::footprint::{Footprints, KeyColumns, TableAccess, footprints};
use super::planned_change::PlannedChange;
use crate::mapping::{Mapping, TableId};
use crate::types::{Change, RowId, Value};

/// Changes of one operation that go to the database together.
#[derive(Debug)]
pub struct ChangeGroup<'a> {
    /// Number of the operation, counted through all rules of the mapping.
    pub operation: usize,
    /// Columns that existing rows keep; see [`Change::kept`].
    pub kept: u64,
    /// The values of each row, in the operation's order.
    pub rows: Vec<&'a [Value]>,
    /// Whether the plan is valid only if the written rows' alternate keys equal the supplied ones; see
    /// [`KeyAssumption::UpsertKeysMatch`].
    pub needs_key_check: bool,
    /// Whether the upserts keep the keys of stored rows, although they may change them; see [`Mapping::keeping_keys`]. The
    /// plan is valid only if they equal the supplied ones.
    pub keeps_keys: bool,
}

/// Assumption of a plan about the keys of stored rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyAssumption<'t> {
    /// No assumption: the plan is valid whatever the tables contain.
    None,
    /// A row that an upsert finds has the alternate-key values that the upsert supplies.
    UpsertKeysMatch {
        /// Tables for which other writers rely on this, too. Every upsert of these tables needs a key check.
        /// See [`WriterPartitions::assumed_tables`](super::WriterPartitions::assumed_tables).
        across_writers: &'t [TableId],
        /// Upserts that are known to change a key of a stored row. All others keep the keys.
        changing: &'t HashSet<RowId>,
    },
}

/// Level, then rank: groups run in this order.
type ScheduleSlot = (usize, usize);

/// Plans the batches of one mapping.
#[derive(Debug)]
pub struct Planner {
    pub(super) footprints: Vec<Footprints>,
    pub(super) tables: usize,
    hasher: RandomState,
    keep_order: AtomicBool,
}

/// Slots of the changes of a table that are planned so far.
#[derive(Default)]
struct TableSchedule<'p> {
    last: Option<ScheduleSlot>,
    last_exclusive: Option<ScheduleSlot>,
    /// The last change that relies on a row of the table, known or unknown.
    last_relied: Option<ScheduleSlot>,
    /// The last change that relies on an unknown row of the table.
    last_relied_unknown: Option<ScheduleSlot>,
    /// The last change of each kind of access.
    last_by_access: Vec<(&'p TableAccess, ScheduleSlot)>,
    /// Whether stored rows are assumed to have the alternate keys that upserts supply.
    assumes_keys: bool,
    /// Whether the assumption changed the plan.
    needs_key_check: bool,
}

/// The last changes that claim a key's values and that rely on them.
#[derive(Default)]
struct KeyUse {
    claimed: Option<ScheduleSlot>,
    relied: Option<ScheduleSlot>,
}

impl Planner {
    /// Computes the footprints of a mapping's operations.
    #[must_use]
    pub fn new(mapping: &Mapping) -> Planner {
        let footprints = footprints(mapping);
        Planner {
            footprints,
            tables: mapping.tables.len(),
            hasher: RandomState::default(),
            keep_order: AtomicBool::new(false),
        }
    }

    /// Plans operations as they are if their SQL cannot keep the keys of stored rows.
    #[must_use]
    pub fn keeping_keys_only_if(mut self, can_keep_keys: impl Fn(usize) -> bool) -> Planner {
        for (operation, footprints) in self.footprints.iter_mut().enumerate() {
            footprints.keeping_keys = footprints.keeping_keys.take().filter(|_| can_keep_keys(operation));
        }
        self
    }

    /// Turns regrouping off: every change runs by itself, in order. This is for live tables that do not
    /// compare keys by their bytes.
    pub fn keep_order(&self) {
        self.keep_order.store(true, Ordering::Relaxed);
    }

    /// Whether regrouping is off.
    #[must_use]
    pub fn keeps_order(&self) -> bool {
        self.keep_order.load(Ordering::Relaxed)
    }

    /// Orders the changes of a batch into groups.
    pub fn plan<'a>(
        &self,
        changes: impl IntoIterator<Item = &'a Change>,
        assumption: KeyAssumption<'_>,
    ) -> Vec<ChangeGroup<'a>> {
        if self.keeps_order() {
            let single = |change: &'a Change| ChangeGroup {
                operation: change.operation,
                kept: change.kept,
                rows: vec![&change.values],
                needs_key_check: false,
                keeps_keys: false,
            };
            return changes.into_iter().map(single).collect();
        }
        let planned = match assumption {
            KeyAssumption::None => self.planned_plainly(changes),
            KeyAssumption::UpsertKeysMatch { changing, .. } => self.planned_keeping_keys(changes, changing),
        };
        let mut schedules: Vec<TableSchedule<'_>> = Vec::new();
        schedules.resize_with(self.tables, TableSchedule::default);
        if let KeyAssumption::UpsertKeysMatch { across_writers, .. } = assumption {
            let assumable = self.assumable_tables(&self.used_footprints(&planned));
            for (schedule, assumed) in schedules.iter_mut().zip(assumable) {
                schedule.assumes_keys = assumed;
            }
            for table in across_writers {
                schedules[*table].needs_key_check = true;
            }
        }
        let mut key_uses: HashMap<u64, KeyUse> = HashMap::new();
        let mut groups: BTreeMap<ScheduleSlot, Vec<PlannedChange<'_, 'a>>> = BTreeMap::new();
        for planned in planned {
            let slot = self.assign_slot(&planned, &mut schedules, &mut key_uses);
            groups.entry(slot).or_default().push(planned);
        }
        let groups = groups.into_iter().flat_map(|((_, operation), mut changes)| {
            let footprint = changes[0].footprint;
            // The sort is stable: changes with equal keys keep their order.
            changes.sort_by(|one, other| {
                Value::compare_at(&footprint.sort_by, &one.change.values, &other.change.values)
            });
            // No two rows of such a group conflict, so rows that keep the same columns can share a statement.
            if footprint.multi_row {
                changes.sort_by_key(|planned| planned.change.kept);
            }
            let by_kept = changes.chunk_by(|one, other| {
                (one.change.kept, one.keeps_keys) == (other.change.kept, other.keeps_keys)
            });
            let access = &footprint.accesses[0];
            let needs_key_check = schedules[access.table].needs_key_check && !access.assumed_keys.is_empty();
            let group = |changes: &[PlannedChange<'_, 'a>]| ChangeGroup {
                operation,
                kept: changes[0].change.kept,
                rows: changes.iter().map(|planned| planned.change.values.as_slice()).collect(),
                needs_key_check: needs_key_check || changes[0].keeps_keys,
                keeps_keys: changes[0].keeps_keys,
            };
            by_kept.map(group).collect::<Vec<_>>()
        });
        groups.collect()
    }

    fn assign_slot<'p>(
        &'p self,
        PlannedChange { change, footprint, .. }: &PlannedChange<'p, '_>,
        schedules: &mut [TableSchedule<'p>],
        key_uses: &mut HashMap<u64, KeyUse>,
    ) -> ScheduleSlot {
        let claims: Vec<u64> =
            footprint.claims.iter().filter_map(|key| self.key_hash(key, &change.values)).collect();
        let relies: Vec<(TableId, Option<u64>)> = footprint
            .relies
            .iter()
            .filter_map(|(parent, key)| match key {
                // NULL references nothing.
                Some(key) => self.key_hash(key, &change.values).map(|hash| (*parent, Some(hash))),
                None => Some((*parent, None)),
            })
            .collect();

        let rank = change.operation;
        let mut predecessor: Option<ScheduleSlot> = None;
        // A slot of the same operation, which the change may share.
        let mut peer: Option<ScheduleSlot> = None;
        let mut after = |slot: Option<ScheduleSlot>| predecessor = predecessor.max(slot);
        for access in &footprint.accesses {
            let schedule = &mut schedules[access.table];
            if access.exclusive {
                let is_peer = |(_, last): &ScheduleSlot| footprint.independent_rows && *last == rank;
                match schedule.last.filter(is_peer) {
                    Some(last) => peer = peer.max(Some(last)),
                    None => after(schedule.last),
                }
                after(schedule.last_relied);
            } else {
                after(schedule.last_exclusive);
                after(schedule.last_relied_unknown);
            }
            for (other, slot) in &schedule.last_by_access {
                if access.is_comparable_with(other) {
                    continue;
                }
                if schedule.assumes_keys && access.may_assume_keys_with(other) {
                    schedule.needs_key_check = true;
                } else {
                    after(Some(*slot));
                }
            }
        }
        for hash in &claims {
            if let Some(key_use) = key_uses.get(hash) {
                after(key_use.claimed);
                after(key_use.relied);
            }
        }
        for (parent, hash) in &relies {
            match hash {
                Some(hash) => after(key_uses.get(hash).and_then(|key_use| key_use.claimed)),
                None => after(schedules[*parent].last),
            }
            after(schedules[*parent].last_exclusive);
        }

        let slot = match predecessor {
            None => (0, rank),
            Some((level, before)) if before < rank => (level, rank),
            Some((level, before)) if before == rank && !footprint.multi_row => (level, rank),
            Some((level, _)) => (level + 1, rank),
        };
        let slot = slot.max(peer.unwrap_or(slot));

        for access in &footprint.accesses {
            let schedule = &mut schedules[access.table];
            schedule.last = schedule.last.max(Some(slot));
            if access.exclusive {
                schedule.last_exclusive = schedule.last_exclusive.max(Some(slot));
            }
            match schedule.last_by_access.iter_mut().find(|(known, _)| std::ptr::eq(*known, access)) {
                Some((_, last)) => *last = slot.max(*last),
                None => schedule.last_by_access.push((access, slot)),
            }
        }
        for hash in claims {
            let key_use = key_uses.entry(hash).or_default();
            key_use.claimed = key_use.claimed.max(Some(slot));
        }
        for (parent, hash) in relies {
            let schedule = &mut schedules[parent];
            schedule.last_relied = schedule.last_relied.max(Some(slot));
            match hash {
                Some(hash) => {
                    let key_use = key_uses.entry(hash).or_default();
                    key_use.relied = key_use.relied.max(Some(slot));
                }
                None => schedule.last_relied_unknown = schedule.last_relied_unknown.max(Some(slot)),
            }
        }
        slot
    }

    /// Hashes a key's values; `None` if one is null. If the hashes of two keys collide, their changes keep
    /// their order, which is slower but correct.
    pub(super) fn key_hash(&self, key: &KeyColumns, values: &[Value]) -> Option<u64> {
        let mut hasher = self.hasher.build_hasher();
        hasher.write_usize(key.column_set);
        for read in &key.reads {
            match &values[*read] {
                // A look-up is known by its key, never by its number.
                Value::Null | Value::RowNumber => return None,
                Value::Bool(b) => hasher.write_u8(u8::from(*b)),
                Value::Int(n) => hasher.write_i64(*n),
                Value::Uint(n) => hasher.write_u64(*n),
                Value::Double(n) => hasher.write_u64(n.to_bits()),
                Value::Decimal(text) | Value::Text(text) | Value::Json(text) => {
                    hasher.write(text.as_bytes());
                    hasher.write_u8(0xff);
                }
                Value::Binary(bytes) => std::hash::Hash::hash(bytes, &mut hasher),
                Value::Time(time, _) => std::hash::Hash::hash(time, &mut hasher),
                Value::Date(day) => std::hash::Hash::hash(day, &mut hasher),
                Value::DateTime(timestamp, _) => std::hash::Hash::hash(timestamp, &mut hasher),
            }
        }
        Some(hasher.finish())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::{Value as Json, json};

    use super::super::examples::changes_of;
    use super::*;

    const MAPPING: &str = r#"
format: 1
mapping: test
source: {topics: [t], event_type: $.type}
tables:
  parents:
    columns:
      id:    {type: int, path: $.id}
      code:  {type: varchar(9), path: $.code, required: true}
      state: {type: int, path: $.n}
    primary_key: [id]
    unique: {uq_code: [code]}
  children:
    each: {child: "$.children[*]"}
    columns:
      number: {type: int, generated: auto_increment}
      parent: {type: int, path: $.id, required: true}
      name:   {type: varchar(9), path: child, required: true}
      state:  {type: int, path: $.n}
    primary_key: [number]
    unique: {uq_child: [parent, name]}
    foreign_keys: {fk_parent: {columns: [parent], references: {parents: [id]}}}
  nodes:
    columns:
      id:   {type: int, path: $.id}
      next: {type: int, path: $.next}
      state: {type: int, path: $.n}
    primary_key: [id]
    foreign_keys: {fk_next: {columns: [next], references: {nodes: [id]}}}
events:
  put:                                                        # operations 0 and 1
    - upsert: parents
      update: [state]
    - upsert: children
      key: [parent, name]
      update: [state]
  touch:                                                      # 2
    - update: parents
      key: {code: $.code}
      set: {state: $.n}
      if_no_row: ignore
  rename:                                                     # 3
    - update: parents
      key: {id: $.id}
      set: {code: $.code}
      if_no_row: ignore
  children:                                                   # 4
    - upsert: children
      key: [parent, name]
      update: [state]
  link:                                                       # 5
    - upsert: nodes
      update: [state]
"#;

    /// Plans a batch; returns the operation and the rows, as text, of each group.
    fn groups(
        planner: &Planner,
        mapping: &Arc<Mapping>,
        events: &[Json],
        assumption: KeyAssumption<'_>,
    ) -> Vec<(usize, Vec<String>)> {
        let changes = changes_of(mapping, events).concat();
        let row = |values: &[Value]| {
            let texts: Vec<String> = values.iter().map(Value::to_string).collect();
            texts.join(" ")
        };
        let groups = planner.plan(&changes, assumption).into_iter();
        groups.map(|group| (group.operation, group.rows.into_iter().map(row).collect())).collect()
    }

    fn plan(events: &[Json]) -> Vec<(usize, Vec<String>)> {
        let mapping = Arc::new(Mapping::parse("test", MAPPING).unwrap().0);
        groups(&Planner::new(&mapping), &mapping, events, KeyAssumption::None)
    }

    /// Plans a batch; returns the operation and the number of rows of each group.
    fn sizes(events: &[Json]) -> Vec<(usize, usize)> {
        plan(events).into_iter().map(|(operation, rows)| (operation, rows.len())).collect()
    }

    fn put(id: usize, children: &[&str]) -> Json {
        json!({"type": "put", "id": id, "code": format!("c{id}"), "n": 0, "children": children})
    }

    fn touch(code: &str) -> Json {
        json!({"type": "touch", "code": code, "n": 1})
    }

    #[test]
    fn independent_creates_are_two_groups() {
        let events: Vec<Json> = (0..1000).map(|id| put(id, &["a", "b"])).collect();
        assert_eq!(sizes(&events), [(0, 1000), (1, 2000)]);
    }

    #[test]
    fn an_update_by_another_key_does_not_pass_creates() {
        let events = [put(1, &["a"]), put(2, &["a"]), touch("c1"), put(3, &["a"]), put(4, &[])];
        // The children of the third parent wait for their parent only.
        assert_eq!(sizes(&events), [(0, 2), (1, 2), (2, 1), (0, 2), (1, 1)]);
    }

    #[test]
    fn two_updates_of_one_key_share_no_group() {
        let events = ["c2", "c1", "c2", "c2", "c3"].map(touch);
        let found = plan(&events);
        // The rows are sorted by their keys.
        let rows = [vec!["1 c1", "1 c2", "1 c3"], vec!["1 c2"], vec!["1 c2"]];
        assert_eq!(found, rows.map(|rows| (2, rows.into_iter().map(str::to_owned).collect())));
        // An update of a unique key has a group of any size, which is written row by row.
        let rename = |id: usize| json!({"type": "rename", "id": id, "code": "x"});
        assert_eq!(sizes(&[rename(1), rename(1), rename(2)]), [(3, 3)]);
    }

    #[test]
    fn assumed_keys_decide_which_creates_an_update_by_another_key_waits_for() {
        let mapping = Arc::new(Mapping::parse("test", MAPPING).unwrap().0);
        let plan_across = |events: &[Json], across_writers: &[TableId]| {
            let changes = changes_of(&mapping, events).concat();
            let assumption = KeyAssumption::UpsertKeysMatch { across_writers, changing: &HashSet::new() };
            let groups = Planner::new(&mapping).plan(&changes, assumption).into_iter();
            let group = |group: ChangeGroup<'_>| (group.operation, group.rows.len(), group.needs_key_check);
            groups.map(group).collect::<Vec<_>>()
        };
        let plan = |events: &[Json]| plan_across(events, &[]);
        // The parents' keys must be checked, because `touch` may match the first or the third parent.
        let events = [put(1, &["a"]), touch("c2"), put(3, &["a"]), touch("c9")];
        assert_eq!(plan(&events), [(0, 2, true), (1, 2, false), (2, 2, false)]);
        // A parent that is touched before and after it is put.
        let events = [touch("c1"), put(1, &[]), touch("c1"), put(2, &[])];
        assert_eq!(plan(&events), [(0, 1, true), (2, 1, false), (0, 1, true), (2, 1, false)]);
        // The assumption changed nothing, so nothing has to be checked, unless other writers need it.
        assert_eq!(plan(&[put(1, &[]), put(2, &[])]), [(0, 2, false)]);
        assert_eq!(plan_across(&[put(1, &["a"])], &[0]), [(0, 1, true), (1, 1, false)]);
        // A key that changes within the batch may match at its end, but not before.
        let rename = json!({"type": "rename", "id": 1, "code": "c7"});
        let events = [put(1, &[]), touch("c2"), put(3, &[]), rename];
        assert_eq!(plan(&events), [(0, 1, false), (2, 1, false), (0, 1, false), (3, 1, false)]);
    }

    #[test]
    fn updates_of_few_keys_are_groups_of_all_keys() {
        let mut events: Vec<Json> = (0..500).map(|id| put(id, &["a"])).collect();
        events.extend((0..490).map(|id| touch(&format!("c{}", id % 7))));
        let plan = plan(&events);
        assert_eq!(plan[..2].iter().map(|(_, rows)| rows.len()).collect::<Vec<_>>(), [500, 500]);
        let keys: Vec<String> = (0..7).map(|key| format!("1 c{key}")).collect();
        assert_eq!(plan[2..], vec![(2, keys); 70]);
    }

    #[test]
    fn rows_of_a_group_are_sorted_by_their_keys() {
        let touched = |code: &str, n: u32| json!({"type": "touch", "code": code, "n": n});
        let events = [put(3, &["b", "a"]), put(1, &["a"]), put(2, &[])];
        let rows = |rows: &[&str]| rows.iter().map(|row| (*row).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            plan(&events),
            [(0, rows(&["1 c1 0", "2 c2 0", "3 c3 0"])), (1, rows(&["1 a 0", "3 a 0", "3 b 0"]))]
        );
        // Changes of one key keep the order of their events.
        let events = [touched("b", 9), touched("a", 5), touched("b", 1), touched("a", 7)];
        assert_eq!(plan(&events), [(2, rows(&["5 a", "9 b"])), (2, rows(&["7 a", "1 b"]))]);
    }

    #[test]
    fn no_group_has_a_key_twice() {
        assert_eq!(sizes(&[put(1, &[]), put(2, &[]), put(1, &[]), put(3, &[])]), [(0, 3), (0, 1)]);
        // Within one event, and by another unique key.
        assert_eq!(sizes(&[put(1, &["a", "b", "a"])]), [(0, 1), (1, 2), (1, 1)]);
        let conflicting = json!({"type": "put", "id": 2, "code": "c1", "n": 0});
        assert_eq!(sizes(&[put(1, &[]), conflicting]), [(0, 1), (0, 1)]);
    }

    #[test]
    fn keys_are_compared_as_bytes() {
        let names = ["a", "A", "á", "a\u{301}", "a ", " a", ""];
        assert_eq!(sizes(&[put(1, &names)]), [(0, 1), (1, names.len())]);
    }

    #[test]
    fn children_stay_behind_writes_of_their_parent() {
        let orphan = json!({"type": "children", "id": 1, "n": 0, "children": ["a"]});
        let unrelated = json!({"type": "children", "id": 9, "n": 0, "children": ["a"]});
        assert_eq!(sizes(&[put(1, &[]), orphan.clone()]), [(0, 1), (4, 1)]);
        // One by one, the first child finds no parent. The plan must keep this order.
        let plan = plan(&[orphan.clone(), put(1, &[]), put(2, &[])]);
        assert_eq!(
            plan,
            [(0, vec!["2 c2 0".to_owned()]), (4, vec!["1 a 0".into()]), (0, vec!["1 c1 0".into()])]
        );
        // A change may overtake the children of other parents, even if its operation has a lower rank.
        assert_eq!(sizes(&[unrelated, put(1, &[])]), [(0, 1), (4, 1)]);
        // Two operations write the same child.
        assert_eq!(sizes(&[orphan.clone(), put(1, &["a"]), orphan]), [(4, 1), (0, 1), (1, 1), (4, 1)]);
    }

    #[test]
    fn rows_of_one_table_follow_the_rows_they_reference() {
        let link = |id: u32, next: Option<u32>| json!({"type": "link", "id": id, "next": next, "n": 0});
        let free = [link(1, None), link(2, None), link(3, Some(3)), link(4, None)];
        assert_eq!(sizes(&free), [(5, 4)]);
        assert_eq!(sizes(&[link(1, None), link(2, Some(1)), link(3, Some(2))]), [(5, 1), (5, 1), (5, 1)]);
        assert_eq!(sizes(&[link(1, Some(2)), link(2, None), link(3, None)]), [(5, 2), (5, 1)]);
    }

    #[test]
    fn a_change_of_a_unique_key_passes_no_other_change() {
        let rename = json!({"type": "rename", "id": 1, "code": "x"});
        let events =
            [put(1, &[]), put(2, &[]), rename.clone(), put(3, &[]), rename, touch("c3"), put(4, &["a"])];
        assert_eq!(sizes(&events), [(0, 2), (3, 1), (0, 1), (3, 1), (2, 1), (0, 1), (1, 1)]);
    }

    #[test]
    fn every_change_is_a_group_with_keep_order() {
        let mapping = Arc::new(Mapping::parse("test", MAPPING).unwrap().0);
        let planner = Planner::new(&mapping);
        planner.keep_order();
        let groups = groups(
            &planner,
            &mapping,
            &[put(1, &["a", "b"]), put(2, &["a"])],
            KeyAssumption::UpsertKeysMatch { across_writers: &[], changing: &HashSet::new() },
        );
        let shown: Vec<(usize, usize)> =
            groups.iter().map(|(operation, rows)| (*operation, rows.len())).collect();
        assert_eq!(shown, [(0, 1), (1, 1), (1, 1), (0, 1), (1, 1)]);
    }
}
