//! What an operation can touch, worked out once from the mapping.

use std::collections::BTreeSet;

use crate::mapping::{ColumnId, ForeignKey, Mapping, OnDelete, Operation, Table, TableId};

/// What an operation can touch.
#[derive(Debug)]
pub(super) struct Footprint {
    /// The tables that it writes: its own first, then those that its deletes reach.
    pub(super) spots: Vec<Spot>,
    /// Several rows of a group go to the database in one statement.
    pub(super) multi_row: bool,
    /// Where the values stand by which a group's rows are ordered; none where they keep the
    /// order of their events.
    pub(super) sort_by: Vec<usize>,
    /// What it touches is known by these values; it meets all that claims or relies on the same.
    pub(super) claims: Vec<Columns>,
    /// It meets what claims these values of the table, but not what relies on them too: the keys of
    /// parents, and whatever wider claim its own rows fall under.
    pub(super) relies: Vec<(TableId, Option<Columns>)>,
}

/// How an operation touches a table.
#[derive(Debug)]
pub(super) struct Spot {
    pub(super) table: TableId,
    /// The columns by which it addresses rows, as a number within the mapping.
    pub(super) keyset: usize,
    /// Those whose columns are among these or the other way round: the claims tell what meets.
    pub(super) comparable: Vec<usize>,
    /// Those that it settles: what addresses rows by them is told from its own by its claims, if its row
    /// has the values that it gives; see [`Mapping::settled_by`].
    pub(super) settles: Vec<usize>,
    /// It meets every change of the table.
    pub(super) exclusive: bool,
    /// It deletes rows.
    pub(super) deletes: bool,
}

/// The number of a column list and the places of its values among an operation's reads.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) keyset: usize,
    pub(super) reads: Vec<usize>,
}

/// Columns of a table whose values are known, in the order of the columns, and where they stand
/// among an operation's reads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Known(Vec<(ColumnId, usize)>);

impl Known {
    fn new(pairs: impl IntoIterator<Item = (ColumnId, usize)>) -> Known {
        let mut pairs: Vec<(ColumnId, usize)> = pairs.into_iter().collect();
        pairs.sort_unstable();
        pairs.dedup_by_key(|(column, _)| *column);
        Known(pairs)
    }

    fn columns(&self) -> Vec<ColumnId> {
        self.0.iter().map(|(column, _)| *column).collect()
    }

    /// The given columns of these, where all are known.
    fn among(&self, columns: &[ColumnId]) -> Option<Known> {
        let find = |column: &ColumnId| self.0.iter().find(|(known, _)| known == column).copied();
        columns.iter().map(find).collect::<Option<Vec<_>>>().map(Known::new)
    }
}

/// A table that an operation touches, and what is known of the rows.
struct Touch {
    table: TableId,
    known: Known,
    exclusive: bool,
}

/// The footprints of all operations of a mapping.
pub(super) fn footprints(mapping: &Mapping) -> Vec<Footprint> {
    let touches: Vec<Vec<Touch>> =
        mapping.operations().map(|operation| touches(mapping, operation)).collect();
    let mut keysets = Keysets::default();
    for touch in touches.iter().flatten() {
        keysets.number(touch.table, &touch.known.columns());
    }
    let addressed = keysets.clone();
    let operations = mapping.operations().zip(touches);
    operations
        .map(|(operation, touches)| footprint(mapping, operation, &touches, &addressed, &mut keysets))
        .collect()
}

/// The tables that an operation touches.
fn touches(mapping: &Mapping, operation: &Operation) -> Vec<Touch> {
    let reads = operation.key_reads().unwrap_or_default();
    let known = Known::new(operation.key().iter().copied().zip(reads));
    let mut found = vec![Touch { table: operation.table, known, exclusive: false }];
    if operation.kind.deletes_rows() {
        found[0].exclusive = is_blurred(mapping, operation.table, &found[0].known);
        let (table, known) = (operation.table, found[0].known.clone());
        reach(mapping, table, &known, &mut found);
    }
    found
}

/// Follows a delete to the tables that refer to its own: by a cascade it deletes there too, and
/// otherwise it depends on what is there.
fn reach(mapping: &Mapping, table: TableId, known: &Known, found: &mut Vec<Touch>) {
    for (child, reference) in referring(mapping, table) {
        let carried =
            reference.columns.iter().zip(&reference.referenced).filter_map(|(column, referenced)| {
                known.0.iter().find(|(known, _)| known == referenced).map(|(_, read)| (*column, *read))
            });
        let carried = Known::new(carried);
        let sets_null = reference.on_delete == OnDelete::SetNull;
        let exclusive = sets_null || is_blurred(mapping, child, &carried);
        let is_known = |touch: &&mut Touch| touch.table == child && touch.known == carried;
        if let Some(touch) = found.iter_mut().find(is_known) {
            touch.exclusive |= exclusive;
            continue;
        }
        found.push(Touch { table: child, known: carried.clone(), exclusive });
        match reference.on_delete {
            OnDelete::Cascade => reach(mapping, child, &carried, found),
            // What refers to the columns that become NULL is in the way.
            OnDelete::SetNull => reach(mapping, child, &Known::default(), found),
            OnDelete::NoAction => {}
        }
    }
}

/// The foreign keys that refer to a table, with their own tables.
fn referring(mapping: &Mapping, table: TableId) -> impl Iterator<Item = (TableId, &ForeignKey)> {
    let tables = mapping.tables.iter().enumerate();
    let keys = tables.flat_map(|(child, owner)| owner.foreign_keys.iter().map(move |key| (child, key)));
    keys.filter(move |(_, key)| key.references == table)
}

/// Whether rows of a table that are deleted by what is known of them can hold keys of which nothing
/// is known: unique ones that others wait for, and such as others refer to.
fn is_blurred(mapping: &Mapping, table: TableId, known: &Known) -> bool {
    let columns = known.columns();
    let keys = keys_that_matter(mapping, table);
    columns.is_empty() || keys.iter().any(|key| !is_among(&columns, key) && !is_among(key, &columns))
}

/// The unique keys of a table and those that are referred to, but for what the database numbers:
/// nobody knows the numbers beforehand.
fn keys_that_matter(mapping: &Mapping, table: TableId) -> Vec<&[ColumnId]> {
    let owner = &mapping.tables[table];
    let referred = referring(mapping, table).map(|(_, key)| key.referenced.as_slice());
    let keys = owner.unique_keys().chain(referred);
    keys.filter(|key| !key.iter().any(|column| owner.columns[*column].generated)).collect()
}

fn is_among(some: &[ColumnId], all: &[ColumnId]) -> bool {
    some.iter().all(|column| all.contains(column))
}

/// Numbers for column lists of tables; the order of the columns says nothing.
#[derive(Debug, Clone, Default)]
struct Keysets(Vec<(TableId, Vec<ColumnId>)>);

impl Keysets {
    fn number(&mut self, table: TableId, columns: &[ColumnId]) -> usize {
        let known = self.0.iter().position(|(t, c)| *t == table && c == columns);
        known.unwrap_or_else(|| {
            self.0.push((table, columns.to_vec()));
            self.0.len() - 1
        })
    }

    fn columns(&mut self, table: TableId, known: &Known) -> Columns {
        let keyset = self.number(table, &known.columns());
        Columns { keyset, reads: known.0.iter().map(|(_, read)| *read).collect() }
    }

    /// Those of a table, each with its number.
    fn of(&self, table: TableId) -> impl Iterator<Item = (usize, &[ColumnId])> {
        let all = self.0.iter().enumerate();
        all.filter(move |(_, (of, _))| *of == table)
            .map(|(number, (_, columns))| (number, columns.as_slice()))
    }
}

fn footprint(
    mapping: &Mapping,
    operation: &Operation,
    touches: &[Touch],
    addressed: &Keysets,
    keysets: &mut Keysets,
) -> Footprint {
    let table = &mapping.tables[operation.table];
    let inserts = operation.kind.makes_rows();
    let read_of = |column: &ColumnId| operation.reads.iter().position(|read| read.column == *column);
    let values_of = |columns: &[ColumnId]| {
        let reads = columns.iter().map(read_of).collect::<Option<Vec<usize>>>()?;
        Some(Known::new(columns.iter().copied().zip(reads)))
    };

    // An insert looks for no row: it claims what it makes, by every unique key.
    let mut exclusive = alters_what_tells_rows_apart(table, operation, addressed);
    let known = touches.iter().map(|touch| (touch.table, touch.known.clone()));
    let mut claimed: Vec<(TableId, Known)> = known.filter(|(_, known)| !known.0.is_empty()).collect();
    if inserts {
        for unique in table.unique_keys().filter(|unique| *unique != operation.key()) {
            if unique.iter().any(|column| table.columns[*column].generated) {
                continue;
            }
            match values_of(unique) {
                Some(known) => claimed.push((operation.table, known)),
                // A key that the database fills from a DEFAULT.
                None => exclusive = true,
            }
        }
    }
    // What a delete knows of a row may be more than a key of it.
    if operation.kind.deletes_rows() {
        for touch in touches {
            let keys = keys_that_matter(mapping, touch.table);
            claimed.extend(keys.iter().filter_map(|key| Some((touch.table, touch.known.among(key)?))));
        }
    }
    claimed.dedup();

    // Under which wider claims the rows fall that it claims or refers to.
    let wider = |keysets: &mut Keysets, table: TableId, known: &Known| -> Vec<(TableId, Option<Columns>)> {
        let columns = known.columns();
        let narrower = addressed
            .of(table)
            .filter(|(_, some)| !some.is_empty() && some.len() < columns.len() && is_among(some, &columns));
        let known = narrower.filter_map(|(_, some)| known.among(some));
        known.map(|known| (table, Some(keysets.columns(table, &known)))).collect()
    };
    let mut relies: Vec<(TableId, Option<Columns>)> =
        claimed.iter().flat_map(|(table, known)| wider(keysets, *table, known)).collect();
    // By what it settles, others may address its row.
    let settled = mapping.settled_by(operation);
    let known = settled.iter().filter_map(|columns| values_of(columns));
    relies.extend(known.map(|known| (operation.table, Some(keysets.columns(operation.table, &known)))));
    let kept: Vec<ColumnId> = operation.keepable().map(|read| operation.reads[read].column).collect();
    let stays = |column: &ColumnId| {
        let fixed = !operation.changes().contains(column) && !operation.key().contains(column);
        fixed || kept.contains(column)
    };
    for reference in &table.foreign_keys {
        let set_here = reference.columns.iter().any(|column| operation.changes().contains(column));
        if !inserts && !set_here {
            continue;
        }
        let parent = &mapping.tables[reference.references];
        // Nobody knows beforehand which number the database will give a parent, nor what a row has
        // in those columns of a reference that it keeps when others change.
        let numbered = reference.referenced.iter().any(|column| parent.columns[*column].generated);
        let mixed = set_here && reference.columns.len() > 1 && reference.columns.iter().any(stays);
        let reads = reference.columns.iter().map(read_of).collect::<Option<Vec<usize>>>();
        match reads.filter(|_| !numbered && !mixed) {
            Some(reads) => {
                let known = Known::new(reference.referenced.iter().copied().zip(reads));
                relies.extend(wider(keysets, reference.references, &known));
                relies.push((reference.references, Some(keysets.columns(reference.references, &known))));
            }
            None => relies.push((reference.references, None)),
        }
    }
    // A parent whose key changes must have no rows left, so it matters which were deleted before.
    if operation.kind.deletes_rows() {
        let references = touches.iter().flat_map(|touch| &mapping.tables[touch.table].foreign_keys);
        let changing = references.filter(|reference| {
            let of_parent = mapping.operations().filter(|other| other.table == reference.references);
            of_parent.flat_map(Operation::changes).any(|column| reference.referenced.contains(column))
        });
        relies.extend(changing.map(|reference| (reference.references, None)));
    }

    let spots = touches.iter().enumerate().map(|(at, touch)| {
        let columns = touch.known.columns();
        let comparable = addressed.of(touch.table).filter(|(_, other)| {
            let neither_empty = !other.is_empty() && !columns.is_empty();
            neither_empty && (is_among(other, &columns) || is_among(&columns, other))
        });
        let settled = settled.iter().filter(|_| at == 0);
        Spot {
            table: touch.table,
            comparable: comparable.map(|(number, _)| number).collect(),
            keyset: keysets.number(touch.table, &columns),
            settles: settled.map(|columns| keysets.number(touch.table, columns)).collect(),
            exclusive: touch.exclusive || (at == 0 && exclusive),
            deletes: operation.kind.deletes_rows(),
        }
    });
    let spots: Vec<Spot> = spots.collect();
    let claims: Vec<Columns> = claimed.iter().map(|(table, known)| keysets.columns(*table, known)).collect();
    // What changes keys meets every change of its table, also one by another value of its key. And
    // where a delete reaches on, what goes with one row can be in the way of another, or be one.
    let first = claims.first().filter(|_| spots.len() == 1 && !spots[0].exclusive);
    Footprint {
        sort_by: first.map(|key| key.reads.clone()).unwrap_or_default(),
        relies,
        multi_row: inserts,
        claims,
        spots,
    }
}

/// Whether an operation can change, on a row that exists, a column of a unique key or one by
/// which some operation addresses rows of the table.
fn alters_what_tells_rows_apart(table: &Table, operation: &Operation, addressed: &Keysets) -> bool {
    let addressing = addressed.of(operation.table).map(|(_, columns)| columns);
    let telling: BTreeSet<ColumnId> = table.unique_keys().chain(addressing).flatten().copied().collect();
    operation.changes().iter().any(|column| telling.contains(column))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::{Value as Json, json};

    use super::super::examples::changes_of;
    use super::super::{Planner, Trust};
    use crate::mapping::Mapping;

    const MAPPING: &str = r#"
format: 1
mapping: test
source: {event_type: $.type}
tables:
  parents:
    columns:
      id:    {type: int, path: $.id}
      state: {type: int, path: $.n}
    primary_key: [id]
  children:
    each: {child: "$.children[*]"}
    columns:
      parent: {type: int, path: $.id, required: true}
      name:   {type: varchar(9), path: child, required: true}
      state:  {type: int, path: $.n}
    primary_key: [parent, name]
    foreign_keys: {fk_parent: {columns: [parent], references: {parents: [id]}, on_delete: cascade}}
  others:
    columns:
      id:   {type: int, path: $.id}
      code: {type: varchar(9), path: $.code, required: true}
    primary_key: [id]
    unique: {uq_code: [code]}
events:
  set:                                                        # operations 0 to 2
    - upsert: parents
      update: [state]
    - replace: children
      of: {parent: $.id}
  drop:                                                       # 3
    - delete: parents
      key: {id: $.id}
  touch:                                                      # 4
    - update: children
      key: {name: $.name}
      set: {state: $.n}
  child:                                                      # 5
    - upsert: children
      update: [state]
  other:                                                      # 6
    - upsert: others
      update: []
  drop.other:                                                 # 7
    - delete: others
      key: {id: $.id}
"#;

    /// The groups of a batch: each operation with its number of rows.
    fn sizes(events: &[Json]) -> Vec<(usize, usize)> {
        let mapping = Arc::new(Mapping::parse("test", MAPPING).unwrap().0);
        let changes = changes_of(&mapping, events).concat();
        let groups = Planner::new(&mapping).plan(&changes, Trust::Nothing).into_iter();
        groups.map(|group| (group.operation, group.rows.len())).collect()
    }

    fn set(id: usize, children: &[&str]) -> Json {
        json!({"type": "set", "id": id, "n": 0, "children": children})
    }

    fn drop(id: usize) -> Json {
        json!({"type": "drop", "id": id})
    }

    #[test]
    fn sets_of_several_parents_are_three_groups() {
        let events: Vec<Json> = (0..100).map(|id| set(id, &["a", "b"])).collect();
        assert_eq!(sizes(&events), [(0, 100), (1, 100), (2, 200)]);
        // Of one parent, each takes the place of the one before.
        assert_eq!(
            sizes(&[set(1, &["a"]), set(1, &["b"]), set(2, &["c"])]),
            [(0, 2), (1, 2), (2, 2), (0, 1), (1, 1), (2, 1)]
        );
    }

    #[test]
    fn a_row_of_one_parent_and_its_sets_stay_in_order() {
        let child = |id: usize| json!({"type": "child", "id": id, "n": 0, "children": ["x"]});
        assert_eq!(
            sizes(&[set(1, &["a"]), child(1), child(2), set(1, &["b"])]),
            [(0, 1), (1, 1), (2, 1), (5, 2), (0, 1), (1, 1), (2, 1)]
        );
        assert_eq!(sizes(&[child(2), set(1, &["a"])]), [(0, 1), (1, 1), (2, 1), (5, 1)]);
    }

    #[test]
    fn a_delete_meets_the_rows_of_its_own_parent_and_what_may_be_one() {
        // The second parent's rows go their way.
        assert_eq!(
            sizes(&[set(1, &["a"]), drop(1), set(2, &["a"]), set(1, &["b"])]),
            [(0, 2), (1, 2), (2, 2), (3, 1), (0, 1), (1, 1), (2, 1)]
        );
        let touch = json!({"type": "touch", "name": "a", "n": 1});
        assert_eq!(sizes(&[touch.clone(), drop(1), touch]), [(4, 1), (3, 1), (4, 1)]);
    }

    #[test]
    fn a_delete_frees_keys_that_nobody_knows() {
        let other = |id: usize, code: &str| json!({"type": "other", "id": id, "code": code});
        let gone = |id: usize| json!({"type": "drop.other", "id": id});
        assert_eq!(sizes(&[other(1, "a"), gone(1), gone(2), other(2, "a")]), [(6, 1), (7, 2), (6, 1)]);
    }
}
