//! A batch → shares that touch different rows, so that several writers can apply them side by side.
//!
//! Two events of which one may touch what the other does, or relies on what the other makes or
//! deletes, are in one share, by the rules of the planner, which decides it from the changes alone.

use std::cmp::Reverse;
use std::collections::hash_map::Entry;

use foldhash::{HashMap, HashMapExt};

use super::footprint::{Footprint, Spot};
use super::plan::Planner;
use crate::types::Change;

/// Events that belong together and bind so many values, such as a partition's, are a lump, which decides
/// how large a share gets.
const LUMP: usize = 1500;

/// What is to be shared out.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    /// What it does; all of it goes to one writer.
    pub changes: &'a [Change],
    /// Events of one stream stay together, whatever they do.
    pub stream: Option<usize>,
}

impl Event<'_> {
    /// How much there is to do, by the values that it binds. What binds nothing is work, too.
    fn size(&self) -> usize {
        1 + self.changes.iter().map(|change| change.values.len()).sum::<usize>()
    }
}

impl Planner {
    /// Shares events out among so many writers at most: for each the places of its events, in order.
    /// The shares are about as large as each other where the events allow it.
    #[must_use]
    pub fn shares(&self, events: &[Event<'_>], writers: usize) -> Vec<Vec<usize>> {
        let all = || vec![(0..events.len()).collect()];
        if writers < 2 || self.keep_order {
            return all();
        }
        let circles = self.circles(events);
        let sizes: Vec<usize> = events.iter().map(Event::size).collect();
        let writer_of = share_out(&circles, &sizes, writers);
        let mut shares: Vec<Vec<usize>> = vec![Vec::new(); writers];
        for (place, circle) in circles.iter().enumerate() {
            shares[writer_of[circle]].push(place);
        }
        shares.retain(|share| !share.is_empty());
        shares
    }

    /// For each event the first event of those that it belongs with.
    fn circles(&self, events: &[Event<'_>]) -> Vec<usize> {
        let whole = self.whole_tables(events);
        let mut circles = Circles((0..events.len()).collect());
        let mut streams: HashMap<usize, usize> = HashMap::new();
        let mut tables: HashMap<usize, usize> = HashMap::new();
        let mut marks: HashMap<u64, Mark> = HashMap::new();
        for (event, Event { changes, stream }) in events.iter().enumerate() {
            if let Some(stream) = stream {
                circles.join(event, *streams.entry(*stream).or_insert(event));
            }
            for change in *changes {
                let footprint = &self.footprints[change.operation];
                let written = footprint.spots.iter().map(|spot| spot.table);
                let relied_on = footprint.relies.iter().map(|(table, _)| *table);
                for table in written.chain(relied_on).filter(|table| whole[*table]) {
                    circles.join(event, *tables.entry(table).or_insert(event));
                }
                for token in footprint.claims.iter().filter_map(|key| self.token(key, &change.values)) {
                    match marks.entry(token) {
                        Entry::Vacant(free) => {
                            free.insert(Mark::Claimed(event));
                        }
                        Entry::Occupied(mut taken) => {
                            if let Mark::Relied(others) = taken.get() {
                                for other in others {
                                    circles.join(event, *other);
                                }
                                taken.insert(Mark::Claimed(event));
                            } else if let Mark::Claimed(other) = taken.get() {
                                circles.join(event, *other);
                            }
                        }
                    }
                }
                let relied = footprint.relies.iter().filter_map(|(_, key)| key.as_ref());
                for token in relied.filter_map(|key| self.token(key, &change.values)) {
                    match marks.entry(token).or_insert_with(|| Mark::Relied(Vec::new())) {
                        Mark::Claimed(other) => circles.join(event, *other),
                        Mark::Relied(others) => others.push(event),
                    }
                }
            }
        }
        (0..events.len()).map(|event| circles.first(event)).collect()
    }

    /// The tables of which nobody can tell what some of these events touch: all that touch them, or
    /// rely on their rows, belong together.
    fn whole_tables(&self, events: &[Event<'_>]) -> Vec<bool> {
        let mut seen = vec![false; self.footprints.len()];
        for change in events.iter().flat_map(|event| event.changes) {
            seen[change.operation] = true;
        }
        let footprints = || self.footprints.iter().zip(&seen).filter(|(_, seen)| **seen).map(|(f, _)| f);
        let spots = || footprints().flat_map(|footprint: &Footprint| &footprint.spots);
        let is_whole = |table: usize| {
            let of_table = || spots().filter(|spot| spot.table == table);
            let blurred = of_table().any(|spot| spot.exclusive);
            let relied = footprints().flat_map(|footprint| &footprint.relies);
            let relied_unknown = || relied.clone().any(|(of, key)| *of == table && key.is_none());
            // By other columns it may be any of its rows.
            let apart = |one: &Spot| {
                of_table().any(|other| other.keyset != one.keyset && !one.comparable.contains(&other.keyset))
            };
            blurred || relied_unknown() || of_table().any(apart)
        };
        (0..self.tables).map(is_whole).collect()
    }
}

/// The writer of each circle. Lumps go first, the largest first, each to who has least. The others
/// follow in the order of their first events, and fill one writer's share after the other's: events that
/// come one after the other often have keys that do, and rows of two writers in turns leave the pages of
/// an index half empty.
fn share_out(circles: &[usize], sizes: &[usize], writers: usize) -> HashMap<usize, usize> {
    let mut whole: HashMap<usize, usize> = HashMap::new();
    for (circle, size) in circles.iter().zip(sizes) {
        *whole.entry(*circle).or_default() += size;
    }
    let all: usize = sizes.iter().sum();
    let mut writer_of = HashMap::with_capacity(whole.len());
    let mut loads = vec![0; writers];
    let mut lumps: Vec<(usize, usize)> =
        whole.iter().filter(|(_, size)| **size >= LUMP).map(|(circle, size)| (*size, *circle)).collect();
    lumps.sort_unstable_by_key(|(size, circle)| (Reverse(*size), *circle));
    for (size, circle) in lumps {
        let least = (0..writers).min_by_key(|writer| loads[*writer]).unwrap_or_default();
        loads[least] += size;
        writer_of.insert(circle, least);
    }
    let mut filling = 0;
    for circle in circles {
        let Entry::Vacant(free) = writer_of.entry(*circle) else { continue };
        let size = whole[circle];
        // Half of it may stand over.
        while filling + 1 < writers && (2 * loads[filling] + size) * writers >= 2 * all {
            filling += 1;
        }
        loads[filling] += size;
        free.insert(filling);
    }
    writer_of
}

/// Who has to do with a key's values.
enum Mark {
    /// Some event claims them, and with it all that have to do with them.
    Claimed(usize),
    /// Events only rely on them, each by itself.
    Relied(Vec<usize>),
}

/// Which events belong together: each leads to an earlier one of its circle, or is the first.
struct Circles(Vec<usize>);

impl Circles {
    fn first(&mut self, event: usize) -> usize {
        let mut at = event;
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
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
"#;

    fn shares(writers: usize, events: &[(Option<usize>, Json)]) -> Vec<Vec<usize>> {
        let mapping = Arc::new(Mapping::parse("test", MAPPING).unwrap().0);
        let changes = changes_of(&mapping, events.iter().map(|(_, event)| event));
        let streams = events.iter().map(|(stream, _)| *stream);
        let events: Vec<Event<'_>> =
            changes.iter().zip(streams).map(|(changes, stream)| Event { changes, stream }).collect();
        Planner::new(&mapping).shares(&events, writers)
    }

    fn of(kind: &str, id: usize) -> (Option<usize>, Json) {
        (None, json!({"type": kind, "id": id, "code": id.to_string(), "n": 1, "children": ["a"]}))
    }

    #[test]
    fn events_of_one_row_stay_together_and_the_others_are_shared_out() {
        let events = [of("put", 1), of("put", 2), of("put", 1), of("put", 3), of("put", 2)];
        assert_eq!(shares(2, &events), [vec![0, 2], vec![1, 3, 4]]);
        assert_eq!(shares(3, &events), [vec![0, 2], vec![1, 4], vec![3]]);
        assert_eq!(shares(1, &events), [vec![0, 1, 2, 3, 4]]);
        assert_eq!(shares(9, &events[..1]), [vec![0]]);
        assert_eq!(shares(2, &[]), Vec::<Vec<usize>>::new());
    }

    #[test]
    fn a_child_goes_with_its_parent_and_not_with_its_siblings() {
        let child = |id: usize, name: &str| (None, json!({"type": "child", "id": id, "children": [name]}));
        assert_eq!(shares(2, &[child(1, "a"), child(1, "b"), child(2, "c")]), [vec![0], vec![1, 2]]);
        // Whoever makes the parent meets them all, before and after.
        assert_eq!(
            shares(2, &[child(1, "a"), child(1, "b"), of("put", 1), child(1, "c"), child(2, "d")]),
            [vec![0, 1, 2, 3], vec![4]]
        );
    }

    #[test]
    fn rows_that_nobody_can_tell_apart_stay_together() {
        // By its code it may be either.
        assert_eq!(shares(2, &[of("put", 1), of("touch", 3), of("put", 2)]), [vec![0, 1, 2]]);
        // Only among themselves: by one key.
        assert_eq!(shares(2, &[of("touch", 1), of("touch", 3)]), [vec![0], vec![1]]);
        // Keys change hands, and children may lose or find a parent.
        assert_eq!(shares(2, &[of("recode", 1), of("child", 5), of("recode", 2)]), [vec![0, 1, 2]]);
    }

    #[test]
    fn streams_stay_together() {
        let in_stream = |stream: usize, id: usize| (Some(stream), of("put", id).1);
        let events = [in_stream(0, 1), in_stream(1, 2), in_stream(0, 3), in_stream(2, 4)];
        assert_eq!(shares(2, &events), [vec![0, 2], vec![1, 3]]);
        // What touches the same rows is one, also of two streams.
        let events = [in_stream(0, 1), in_stream(1, 1), in_stream(0, 3), in_stream(2, 4)];
        assert_eq!(shares(2, &events), [vec![0, 1, 2], vec![3]]);
    }

    #[test]
    fn what_binds_more_values_counts_for_more() {
        let mut events = vec![of("put", 0), of("put", 1), of("put", 2), of("put", 3)];
        events[3].1["children"] = json!(["a", "b", "c", "d", "e", "f", "g", "h"]);
        assert_eq!(shares(2, &events), [vec![0, 1, 2], vec![3]]);
    }

    #[test]
    fn lumps_are_shared_out_evenly_and_what_is_small_fills_up() {
        // Three streams of 600, 500 and 400 events, with a single event behind each of the first ten.
        let sizes = [600, 500, 400];
        let lumps = sizes.iter().enumerate().flat_map(|(stream, size)| vec![Some(stream); *size]);
        let streams: Vec<Option<usize>> = lumps.flat_map(|stream| [stream, None]).take(20).collect();
        let rest = sizes
            .iter()
            .enumerate()
            .flat_map(|(stream, size)| vec![Some(stream); if stream == 0 { size - 10 } else { *size }]);
        let streams = streams.into_iter().chain(rest);
        let events: Vec<(Option<usize>, Json)> =
            streams.enumerate().map(|(id, stream)| (stream, of("put", id).1)).collect();
        let shared = shares(2, &events);
        // The largest has the first writer for itself until the two others are more.
        let streams_of = |share: &[usize]| {
            let mut streams: Vec<usize> = share.iter().filter_map(|place| events[*place].0).collect();
            streams.dedup();
            streams
        };
        assert_eq!([streams_of(&shared[0]), streams_of(&shared[1])], [vec![0], vec![1, 2]]);
        assert_eq!([shared[0].len(), shared[1].len()], [610, 900]);
    }
}
