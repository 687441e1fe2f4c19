//! Events of a batch → partitions that touch disjoint rows, so that several writers can apply them
//! concurrently.
//!
//! Two events are linked if they may touch the same row, or if one relies on a row that the other creates or
//! deletes. The planner's rules decide this from the changes alone. Events that are linked, directly or
//! through others, form a component. A component is never split.
//!
//! Like a plan, the division assumes that stored rows have the alternate keys that upserts supply. The writers
//! verify this together before one of them commits; see [`WriterPartitions::assumed_tables`].

use std::cmp::{Ordering, Reverse};
use std::collections::HashSet;
use std::collections::hash_map::Entry;

use foldhash::{HashMap, HashMapExt};

use super::footprint::{KeyColumns, TableAccess};
use super::plan::Planner;
use super::planned_change::PlannedChange;
use crate::mapping::TableId;
use crate::types::{Change, Value};

/// A component that binds at least this many values is large. Large components, such as the events of one
/// Kafka partition, decide how even the writers' loads are.
const LARGE_COMPONENT: usize = 1500;

/// The changes of one event, as input of the partitioning.
#[derive(Debug, Clone, Copy)]
pub struct EventChanges<'a> {
    /// Changes of the event. One writer applies all of them.
    pub changes: &'a [Change],
    /// Stream of the event. One writer applies all events of a stream, whatever they touch.
    pub stream: Option<usize>,
}

/// A division of a batch among writers.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct WriterPartitions {
    /// Indexes of each writer's events, in order.
    pub partitions: Vec<Vec<usize>>,
    /// Tables for which the division is valid only if every row that an upsert finds has the alternate keys
    /// that the upsert supplies. If there is one, no writer may commit before all writers have verified this.
    pub assumed_tables: Vec<TableId>,
}

impl WriterPartitions {
    /// Leaves all events to one writer.
    #[must_use]
    pub fn single(events: usize) -> WriterPartitions {
        WriterPartitions { partitions: vec![(0..events).collect()], assumed_tables: Vec::new() }
    }
}

impl EventChanges<'_> {
    /// Amount of work: the number of bound values, plus one for the event itself.
    fn size(&self) -> usize {
        1 + self.changes.iter().map(|change| change.values.len()).sum::<usize>()
    }
}

impl Planner {
    /// Splits events into partitions for at most `writers` writers. The partitions are about equally large if
    /// the events allow it. Only if `assumes_keys` is true, they can rely on a key assumption.
    #[must_use]
    pub fn writer_partitions(
        &self,
        events: &[EventChanges<'_>],
        writers: usize,
        assumes_keys: bool,
    ) -> WriterPartitions {
        if writers < 2 || self.keeps_order() {
            return WriterPartitions::single(events.len());
        }
        let changes = events.iter().flat_map(|event| event.changes);
        let planned = if assumes_keys {
            self.planned_keeping_keys(changes, &HashSet::new())
        } else {
            self.planned_plainly(changes)
        };
        let divisions = self.table_divisions(&planned, assumes_keys);
        let components = self.components(events, &planned, &divisions);
        let sizes: Vec<usize> = events.iter().map(EventChanges::size).collect();
        let order = self.in_key_order(events, &components);
        let writer_of = assign_writers(&components, &order, &sizes, writers);
        let mut partitions: Vec<Vec<usize>> = vec![Vec::new(); writers];
        for (index, component) in components.iter().enumerate() {
            partitions[writer_of[component]].push(index);
        }
        partitions.retain(|partition| !partition.is_empty());
        let is_assumed = |table: &TableId| {
            let uses_table = |event: &usize| self.uses(events[*event].changes, *table);
            let writers = partitions.iter().filter(|partition| partition.iter().any(uses_table));
            let is_shared =
                writers.count() > 1 || partitions.len() > 1 && self.assumes_parents(&planned, *table);
            divisions[*table] == TableDivision::IfKeysMatch && is_shared
        };
        let assumed_tables = (0..self.tables).filter(is_assumed).collect();
        WriterPartitions { partitions, assumed_tables }
    }

    /// Whether changes touch a table, or rely on its rows. A row that refers to another one is separated from the changes of
    /// the other one by its keys, too.
    fn uses(&self, changes: &[Change], table: TableId) -> bool {
        let mut footprints = changes.iter().map(|change| &self.footprints[change.operation].plain);
        footprints.any(|footprint| {
            let touches = footprint.accesses.iter().any(|access| access.table == table);
            touches || footprint.relies.iter().any(|(relied, _)| *relied == table)
        })
    }

    /// Whether upserts of a table refer to known rows only because they keep the keys of stored rows. Another writer may change
    /// the rows that they would refer to otherwise.
    fn assumes_parents(&self, planned: &[PlannedChange<'_, '_>], table: TableId) -> bool {
        let mut kept = planned.iter().filter(|planned| planned.keeps_keys);
        kept.any(|PlannedChange { change, footprint, .. }| {
            let plain = &self.footprints[change.operation].plain;
            footprint.accesses[0].table == table && plain.relies.iter().any(|(_, key)| key.is_none())
        })
    }

    /// Returns for each event the first event of its component.
    fn components(
        &self,
        events: &[EventChanges<'_>],
        planned: &[PlannedChange<'_, '_>],
        divisions: &[TableDivision],
    ) -> Vec<usize> {
        let mut planned = planned.iter();
        let mut components = UnionFind((0..events.len()).collect());
        let mut streams: HashMap<usize, usize> = HashMap::new();
        let mut tables: HashMap<usize, usize> = HashMap::new();
        let mut key_users: HashMap<u64, KeyUsers> = HashMap::new();
        for (event, EventChanges { changes, stream }) in events.iter().enumerate() {
            if let Some(stream) = stream {
                components.union(event, *streams.entry(*stream).or_insert(event));
            }
            for PlannedChange { change, footprint, .. } in planned.by_ref().take(changes.len()) {
                let written = footprint.accesses.iter().map(|access| access.table);
                let relied_on = footprint.relies.iter().map(|(table, _)| *table);
                for table in
                    written.chain(relied_on).filter(|table| divisions[*table] == TableDivision::SingleWriter)
                {
                    components.union(event, *tables.entry(table).or_insert(event));
                }
                for hash in footprint.claims.iter().filter_map(|key| self.key_hash(key, &change.values)) {
                    match key_users.entry(hash) {
                        Entry::Vacant(vacant) => {
                            vacant.insert(KeyUsers::Claimed(event));
                        }
                        Entry::Occupied(mut occupied) => {
                            if let KeyUsers::Relied(others) = occupied.get() {
                                for other in others {
                                    components.union(event, *other);
                                }
                                occupied.insert(KeyUsers::Claimed(event));
                            } else if let KeyUsers::Claimed(other) = occupied.get() {
                                components.union(event, *other);
                            }
                        }
                    }
                }
                let relied = footprint.relies.iter().filter_map(|(_, key)| key.as_ref());
                for hash in relied.filter_map(|key| self.key_hash(key, &change.values)) {
                    match key_users.entry(hash).or_insert_with(|| KeyUsers::Relied(Vec::new())) {
                        KeyUsers::Claimed(other) => components.union(event, *other),
                        KeyUsers::Relied(others) => others.push(event),
                    }
                }
            }
        }
        (0..events.len()).map(|event| components.find(event)).collect()
    }

    /// The components in the order of the keys of the rows that they insert first. If a component inserts none, the key of
    /// its first change counts.
    fn in_key_order(&self, events: &[EventChanges<'_>], components: &[usize]) -> Vec<usize> {
        let mut keys: HashMap<usize, PlacingKey<'_>> = HashMap::with_capacity(events.len());
        for (EventChanges { changes, .. }, component) in events.iter().zip(components) {
            for change in *changes {
                let footprint = &self.footprints[change.operation].plain;
                let (inserts, Some(columns)) = (footprint.inserts, footprint.claims.first()) else {
                    continue;
                };
                let key = PlacingKey { inserts, columns, values: &change.values };
                match keys.entry(*component) {
                    Entry::Vacant(vacant) => {
                        vacant.insert(key);
                    }
                    Entry::Occupied(mut occupied) if inserts && !occupied.get().inserts => {
                        occupied.insert(key);
                    }
                    Entry::Occupied(_) => {}
                }
            }
        }
        let first_events = components.iter().enumerate().filter(|(event, component)| event == *component);
        let mut order: Vec<usize> = first_events.map(|(event, _)| event).collect();
        order.sort_by(|one, other| match (keys.get(one), keys.get(other)) {
            (Some(one), Some(other)) => one.compare(other),
            (one, other) => one.is_some().cmp(&other.is_some()),
        });
        order
    }

    /// Returns for each table whether several writers may apply the events that touch it or rely on its rows.
    fn table_divisions(&self, planned: &[PlannedChange<'_, '_>], assumes_keys: bool) -> Vec<TableDivision> {
        let footprints = self.used_footprints(planned);
        let accesses: Vec<&TableAccess> =
            footprints.iter().flat_map(|footprint| &footprint.accesses).collect();
        let assumable = self.assumable_tables(&footprints);
        let mut keeps_keys = vec![false; self.tables];
        for planned in planned.iter().filter(|planned| planned.keeps_keys) {
            keeps_keys[planned.footprint.accesses[0].table] = true;
        }
        let division = |table: usize| {
            let of_table = || accesses.iter().filter(|access| access.table == table);
            let mut relied = footprints.iter().flat_map(|footprint| &footprint.relies);
            let relied_unknown = relied.any(|(of, key)| *of == table && key.is_none());
            if relied_unknown || of_table().any(|access| access.exclusive) {
                return TableDivision::SingleWriter;
            }
            // Addressed by other columns, it may be any row of the table.
            let pairs = || of_table().flat_map(|one| of_table().map(move |other| (*one, *other)));
            let incomparable = || pairs().filter(|(one, other)| !one.is_comparable_with(other));
            if incomparable().next().is_none() {
                if keeps_keys[table] { TableDivision::IfKeysMatch } else { TableDivision::ByKeys }
            } else if assumes_keys
                && assumable[table]
                && incomparable().all(|(one, other)| one.may_assume_keys_with(other))
            {
                TableDivision::IfKeysMatch
            } else {
                TableDivision::SingleWriter
            }
        };
        (0..self.tables).map(division).collect()
    }
}

/// The key by which a component is placed among the others.
struct PlacingKey<'a> {
    inserts: bool,
    columns: &'a KeyColumns,
    values: &'a [Value],
}

impl PlacingKey<'_> {
    fn compare(&self, other: &PlacingKey<'_>) -> Ordering {
        let reads = self.columns.reads.iter().zip(&other.columns.reads);
        let mut values =
            reads.map(|(read, other_read)| self.values[*read].compare(&other.values[*other_read]));
        let by_values = values.find(|ordering| ordering.is_ne()).unwrap_or(Ordering::Equal);
        self.columns.column_set.cmp(&other.columns.column_set).then(by_values)
    }
}

/// Whether several writers may apply the events that touch a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TableDivision {
    /// The keys of the events show which of them touch the same rows.
    ByKeys,
    /// They do if stored rows have the alternate keys that upserts supply.
    IfKeysMatch,
    /// They do not.
    SingleWriter,
}

/// Assigns a writer to each component. Large components go first, by descending size, each to the least
/// loaded writer. The others follow in the order of their keys, and fill one writer's partition after
/// another. If two writers insert neighbouring rows in turns, index pages stay half empty, and InnoDB's locks, which
/// include the next row, cause deadlocks.
fn assign_writers(
    components: &[usize],
    order: &[usize],
    sizes: &[usize],
    writers: usize,
) -> HashMap<usize, usize> {
    let mut component_sizes: HashMap<usize, usize> = HashMap::new();
    for (component, size) in components.iter().zip(sizes) {
        *component_sizes.entry(*component).or_default() += size;
    }
    let all: usize = sizes.iter().sum();
    let mut writer_of = HashMap::with_capacity(component_sizes.len());
    let mut loads = vec![0; writers];
    let mut large: Vec<(usize, usize)> = component_sizes
        .iter()
        .filter(|(_, size)| **size >= LARGE_COMPONENT)
        .map(|(component, size)| (*size, *component))
        .collect();
    large.sort_unstable_by_key(|(size, component)| (Reverse(*size), *component));
    for (size, component) in large {
        let least_loaded = (0..writers).min_by_key(|writer| loads[*writer]).unwrap_or_default();
        loads[least_loaded] += size;
        writer_of.insert(component, least_loaded);
    }
    let mut current = 0;
    for component in order {
        let Entry::Vacant(vacant) = writer_of.entry(*component) else { continue };
        let size = component_sizes[component];
        // Up to half of the component may exceed the writer's equal load.
        while current + 1 < writers && (2 * loads[current] + size) * writers >= 2 * all {
            current += 1;
        }
        loads[current] += size;
        vacant.insert(current);
    }
    writer_of
}

/// Events that use a key's values.
enum KeyUsers {
    /// This event claims the key. All events that use the key are in its component.
    Claimed(usize),
    /// These events only rely on the key, so they stay independent of each other.
    Relied(Vec<usize>),
}

/// Components of events. Each entry points to an earlier event of its component, or to itself if it is the
/// first.
struct UnionFind(Vec<usize>);

impl UnionFind {
    fn find(&mut self, event: usize) -> usize {
        let mut at = event;
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    fn union(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        self.0[one.max(other)] = one.min(other);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::{Value as Json, json};

    use super::super::examples::changes_of;
    use super::*;
    use crate::mapping::Mapping;

    const MAPPING: &str = r#"
format: 1
mapping: test
source: {event_type: $.type}
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
      parent: {type: int, path: $.id, required: true}
      name:   {type: varchar(9), path: child, required: true}
    primary_key: [parent, name]
    foreign_keys: {fk_parent: {columns: [parent], references: {parents: [id]}}}
events:
  put:
    - upsert: parents
      update: [state]
    - upsert: children
      update: []
  child:
    - upsert: children
      update: []
  touch:
    - update: parents
      key: {code: $.code}
      set: {state: $.n}
  recode:
    - upsert: parents
      update: [code]
  none:
    - truncate: parents
  drop:
    - delete: parents
      key: {id: $.id}
"#;

    fn partitions(writers: usize, events: &[(Option<usize>, Json)]) -> Vec<Vec<usize>> {
        division(writers, events).partitions
    }

    fn division(writers: usize, events: &[(Option<usize>, Json)]) -> WriterPartitions {
        division_of(MAPPING, writers, events)
    }

    fn division_of(mapping: &str, writers: usize, events: &[(Option<usize>, Json)]) -> WriterPartitions {
        let mapping = Arc::new(Mapping::parse("test", mapping).unwrap().0);
        let changes = changes_of(&mapping, events.iter().map(|(_, event)| event));
        let streams = events.iter().map(|(stream, _)| *stream);
        let events: Vec<EventChanges<'_>> =
            changes.iter().zip(streams).map(|(changes, stream)| EventChanges { changes, stream }).collect();
        Planner::new(&mapping).writer_partitions(&events, writers, true)
    }

    fn of(kind: &str, id: usize) -> (Option<usize>, Json) {
        (None, json!({"type": kind, "id": id, "code": id.to_string(), "n": 1, "children": ["a"]}))
    }

    #[test]
    fn events_of_one_row_stay_together_and_the_others_are_distributed() {
        let events = [of("put", 1), of("put", 2), of("put", 1), of("put", 3), of("put", 2)];
        assert_eq!(partitions(2, &events), [vec![0, 2], vec![1, 3, 4]]);
        assert_eq!(partitions(3, &events), [vec![0, 2], vec![1, 4], vec![3]]);
        assert_eq!(partitions(1, &events), [vec![0, 1, 2, 3, 4]]);
        assert_eq!(partitions(9, &events[..1]), [vec![0]]);
        assert_eq!(partitions(2, &[]), Vec::<Vec<usize>>::new());
    }

    #[test]
    fn a_reference_that_is_known_only_if_a_row_keeps_its_key_is_assumed() {
        let mapping = "
format: 1
mapping: test
source: {event_type: $.type}
tables:
  parents:
    columns: {a: {type: int, path: $.a}, b: {type: int, path: $.b}}
    primary_key: [a, b]
  children:
    columns:
      id: {type: int, path: $.id}
      a:  {type: int, path: $.a}
      b:  {type: int, path: $.b}
      x:  {type: int, path: $.x}
    primary_key: [id]
    foreign_keys: {fk_parent: {columns: [a, b], references: {parents: [a, b]}}}
events:
  parent:
    - upsert: parents
      update: []
  child:
    - upsert: children
      update: [a, x]
  drop:
    - delete: parents
      key: {a: $.a, b: $.b}
";
        let of = |kind: &str, id: usize, a: usize| (None, json!({"type": kind, "id": id, "a": a, "b": 3}));
        // The stored child may have another `b`. Then it would refer to another parent.
        let shared = division_of(mapping, 2, &[of("child", 5, 7), of("parent", 0, 9)]);
        assert_eq!(shared, WriterPartitions { partitions: vec![vec![1], vec![0]], assumed_tables: vec![1] });
        let alone = division_of(mapping, 2, &[of("child", 5, 7), of("parent", 0, 7)]);
        assert_eq!(alone, WriterPartitions { partitions: vec![vec![0, 1]], assumed_tables: vec![] });
    }

    #[test]
    fn a_child_goes_with_its_parent_and_not_with_its_siblings() {
        let child = |id: usize, name: &str| (None, json!({"type": "child", "id": id, "children": [name]}));
        assert_eq!(partitions(2, &[child(1, "a"), child(1, "b"), child(2, "c")]), [vec![0], vec![1, 2]]);
        // An event that creates the parent conflicts with all its children, before and after it.
        assert_eq!(
            partitions(2, &[child(1, "a"), child(1, "b"), of("put", 1), child(1, "c"), child(2, "d")]),
            [vec![0, 1, 2, 3], vec![4]]
        );
    }

    #[test]
    fn events_that_may_touch_the_same_row_stay_together() {
        // An upsert and an update by the same code stay together.
        let events = [of("put", 1), of("touch", 2), of("put", 2), of("touch", 1)];
        assert_eq!(partitions(2, &events), [vec![0, 3], vec![1, 2]]);
        // Addressed by the same key columns with different values, they are different rows.
        assert_eq!(partitions(2, &[of("touch", 1), of("touch", 3)]), [vec![0], vec![1]]);
        // Keys may move to other rows, and children may lose or gain a parent.
        assert_eq!(partitions(2, &[of("recode", 1), of("child", 5), of("recode", 2)]), [vec![0, 1, 2]]);
    }

    #[test]
    fn a_division_names_the_tables_whose_keys_it_assumes() {
        let assumed = |events: &[_]| {
            let division = division(2, events);
            (division.partitions.len(), division.assumed_tables)
        };
        // Addressed by its code, it may be either row, unless the stored rows have the codes of the events.
        assert_eq!(assumed(&[of("put", 1), of("touch", 3), of("put", 2)]), (2, vec![0]));
        assert_eq!(assumed(&[of("put", 1), of("child", 3), of("put", 2)]), (2, vec![]));
        assert_eq!(assumed(&[of("touch", 1), of("touch", 3), of("child", 2)]), (2, vec![]));
        // One writer has all events that touch the table. Another one refers to its rows.
        let in_stream = |kind: &str, id: usize| (Some(0), of(kind, id).1);
        assert_eq!(assumed(&[in_stream("put", 1), in_stream("touch", 3), of("child", 2)]), (2, vec![0]));
        // The child is of the same row as the update, perhaps. Nothing is assumed about children.
        assert_eq!(assumed(&[of("put", 1), of("touch", 3), of("child", 2)]), (2, vec![0]));
        // Codes change, or a row with any code is deleted.
        for kind in ["recode", "drop", "none"] {
            assert_eq!(assumed(&[of("put", 1), of("touch", 3), of(kind, 4)]), (1, vec![]), "{kind}");
        }
    }

    #[test]
    fn a_truncate_stays_with_all_events_of_its_tables() {
        let events = [of("put", 1), of("none", 0), of("child", 5), of("put", 2)];
        assert_eq!(partitions(2, &events), [vec![0, 1, 2, 3]]);
        assert_eq!(partitions(2, &[of("none", 0), of("child", 5), of("child", 6)]), [vec![0, 1, 2]]);
    }

    #[test]
    fn streams_stay_together() {
        let in_stream = |stream: usize, id: usize| (Some(stream), of("put", id).1);
        let events = [in_stream(0, 1), in_stream(1, 2), in_stream(0, 3), in_stream(2, 4)];
        assert_eq!(partitions(2, &events), [vec![0, 2], vec![1, 3]]);
        // Events that touch the same rows stay together, even if they are of two streams.
        let events = [in_stream(0, 1), in_stream(1, 1), in_stream(0, 3), in_stream(2, 4)];
        assert_eq!(partitions(2, &events), [vec![0, 1, 2], vec![3]]);
    }

    #[test]
    fn each_writer_gets_neighbouring_keys() {
        let events = [3, 0, 2, 1, 5, 4].map(|id| of("put", id));
        assert_eq!(partitions(2, &events), [vec![1, 2, 3], vec![0, 4, 5]]);
        assert_eq!(partitions(3, &events), [vec![1, 3], vec![0, 2], vec![4, 5]]);
        // A change by another key comes first. The insert decides.
        let events = [of("touch", 0), of("put", 3), of("put", 1), of("put", 0), of("put", 2)];
        assert_eq!(partitions(2, &events), [vec![0, 2, 3], vec![1, 4]]);
    }

    #[test]
    fn events_are_weighed_by_their_values() {
        let mut events = vec![of("put", 0), of("put", 1), of("put", 2), of("put", 3)];
        events[3].1["children"] = json!(["a", "b", "c", "d", "e", "f", "g", "h"]);
        assert_eq!(partitions(2, &events), [vec![0, 1, 2], vec![3]]);
    }

    #[test]
    fn large_components_are_balanced_and_small_ones_fill_up() {
        // Three streams of 600, 500 and 400 events, with a single event after each of the first ten.
        let sizes = [600, 500, 400];
        let large = sizes.iter().enumerate().flat_map(|(stream, size)| vec![Some(stream); *size]);
        let streams: Vec<Option<usize>> = large.flat_map(|stream| [stream, None]).take(20).collect();
        let rest = sizes
            .iter()
            .enumerate()
            .flat_map(|(stream, size)| vec![Some(stream); if stream == 0 { size - 10 } else { *size }]);
        let streams = streams.into_iter().chain(rest);
        let events: Vec<(Option<usize>, Json)> =
            streams.enumerate().map(|(id, stream)| (stream, of("put", id).1)).collect();
        let assigned = partitions(2, &events);
        // The first writer gets the largest stream, and the second one gets the two others. The single events
        // fill up the first writer.
        let streams_of = |partition: &[usize]| {
            let mut streams: Vec<usize> = partition.iter().filter_map(|index| events[*index].0).collect();
            streams.dedup();
            streams
        };
        assert_eq!([streams_of(&assigned[0]), streams_of(&assigned[1])], [vec![0], vec![1, 2]]);
        assert_eq!([assigned[0].len(), assigned[1].len()], [610, 900]);
    }
}
