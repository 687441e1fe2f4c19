//! Footprints: the tables and keys that each operation can touch, computed once from the mapping.

use std::collections::BTreeSet;

use super::known_columns::KnownColumns;
use super::row_reads::{is_looked_up, relied_rows};
use crate::mapping::{ColumnId, Combine, ForeignKey, Mapping, OnDelete, Operation, Table, TableId};

/// Tables and keys that an operation can touch.
#[derive(Debug)]
pub(super) struct Footprint {
    /// Tables that the operation touches: its own first, then those that its deletes reach through foreign
    /// keys.
    pub(super) accesses: Vec<TableAccess>,
    /// Whether several rows of a group go to the database in one statement, or read other rows in one.
    pub(super) multi_row: bool,
    /// Whether the operation can insert rows.
    pub(super) inserts: bool,
    /// Whether the operation does not conflict with itself if the key values differ, even if it is exclusive; see
    /// [`Mapping::has_independent_rows`].
    pub(super) independent_rows: bool,
    /// Indexes of the values by which the rows of a group are sorted. Empty if the rows keep the order of
    /// their events.
    pub(super) sort_by: Vec<usize>,
    /// Keys of the rows that the operation touches. It conflicts with operations that claim or rely on the
    /// same key values.
    pub(super) claims: Vec<KeyColumns>,
    /// Keys that the operation depends on: those of parents and of rows that it reads, wider claims that cover
    /// its own rows, and alternate keys that it supplies. It must be ordered against operations that claim these keys, but not
    /// against others that merely depend on them. `None` if the key is unknown.
    pub(super) relies: Vec<(TableId, Option<KeyColumns>)>,
}

/// How an operation touches a table.
#[derive(Debug)]
pub(super) struct TableAccess {
    pub(super) table: TableId,
    /// Number of the column set by which the operation addresses rows.
    pub(super) column_set: usize,
    /// Column sets that are subsets or supersets of this one. The claims decide which operations with these
    /// sets conflict.
    pub(super) comparable: Vec<usize>,
    /// Key sets that this upsert supplies. If the stored row matches, claims alone separate it from
    /// operations that use those keys. See [`Mapping::assumed_keys`].
    pub(super) assumed_keys: Vec<usize>,
    /// Whether the operation conflicts with every change of the table.
    pub(super) exclusive: bool,
    /// Whether the operation deletes rows.
    pub(super) deletes: bool,
}

impl TableAccess {
    /// Whether the claims decide if changes with these accesses conflict.
    pub(super) fn is_comparable_with(&self, other: &TableAccess) -> bool {
        self.column_set == other.column_set || self.comparable.contains(&other.column_set)
    }

    /// Whether the claims decide it if stored rows have the alternate keys that upserts supply.
    pub(super) fn may_assume_keys_with(&self, other: &TableAccess) -> bool {
        self.assumed_keys.contains(&other.column_set) || other.assumed_keys.contains(&self.column_set)
    }
}

/// A column set, with the indexes of its values in a change.
#[derive(Debug)]
pub(super) struct KeyColumns {
    pub(super) column_set: usize,
    pub(super) reads: Vec<usize>,
}

/// A table that an operation touches, with the known columns of the rows.
struct TableTouch {
    table: TableId,
    known: KnownColumns,
    exclusive: bool,
}

/// The footprints of an operation.
#[derive(Debug)]
pub(super) struct Footprints {
    /// As it is.
    pub(super) plain: Footprint,
    /// If it keeps the keys of stored rows; see [`Mapping::keeping_keys`]. `None` if this makes no difference.
    pub(super) keeping_keys: Option<Footprint>,
}

/// Computes the footprints of all operations of a mapping.
pub(super) fn footprints(mapping: &Mapping) -> Vec<Footprints> {
    let touches: Vec<Vec<TableTouch>> =
        mapping.operations().map(|operation| touches(mapping, operation)).collect();
    let mut column_sets = ColumnSets::default();
    for touch in touches.iter().flatten() {
        column_sets.intern(touch.table, &touch.known.columns());
    }
    let addressed = column_sets.clone();
    let operations = mapping.operations().zip(touches).map(|(operation, touches)| {
        let mut of =
            |operation: &Operation| footprint(mapping, operation, &touches, &addressed, &mut column_sets);
        let plain = of(operation);
        let is_exclusive = |footprint: &Footprint| footprint.accesses[0].exclusive;
        let keeping = mapping.keeping_keys(operation).filter(|_| is_exclusive(&plain));
        let keeping_keys = keeping.map(|keeping| of(&keeping.operation));
        Footprints { plain, keeping_keys: keeping_keys.filter(|footprint| !is_exclusive(footprint)) }
    });
    operations.collect()
}

/// Lists the tables that an operation touches.
fn touches(mapping: &Mapping, operation: &Operation) -> Vec<TableTouch> {
    let reads = operation.key_reads().unwrap_or_default();
    let key = operation.key().iter().copied().zip(reads);
    // The number of a look-up is unknown. Without it, the operation may touch more rows.
    let known = KnownColumns::new(key.filter(|(_, read)| !is_looked_up(operation, *read)));
    let exclusive = known.0.is_empty() && !operation.key().is_empty();
    let mut found = vec![TableTouch { table: operation.table, known, exclusive }];
    if operation.kind.deletes_rows() {
        found[0].exclusive |= may_free_unknown_keys(mapping, operation.table, &found[0].known);
        let (table, known) = (operation.table, found[0].known.clone());
        follow_cascades(mapping, table, &known, &mut found);
    }
    found
}

/// Follows a delete to the tables that reference the deleted rows. A cascade deletes rows there, too. Without
/// one, the delete depends on the rows there.
fn follow_cascades(mapping: &Mapping, table: TableId, known: &KnownColumns, found: &mut Vec<TableTouch>) {
    for (child, reference) in referencing_keys(mapping, table) {
        let carried =
            reference.columns.iter().zip(&reference.referenced).filter_map(|(column, referenced)| {
                known.0.iter().find(|(known, _)| known == referenced).map(|(_, read)| (*column, *read))
            });
        let carried = KnownColumns::new(carried);
        let sets_null = reference.on_delete == OnDelete::SetNull;
        let exclusive = sets_null || may_free_unknown_keys(mapping, child, &carried);
        let is_known = |touch: &&mut TableTouch| touch.table == child && touch.known == carried;
        if let Some(touch) = found.iter_mut().find(is_known) {
            touch.exclusive |= exclusive;
            continue;
        }
        found.push(TableTouch { table: child, known: carried.clone(), exclusive });
        match reference.on_delete {
            OnDelete::Cascade => follow_cascades(mapping, child, &carried, found),
            // Rows that reference the columns that become NULL block the delete.
            OnDelete::SetNull => follow_cascades(mapping, child, &KnownColumns::default(), found),
            OnDelete::NoAction => {}
        }
    }
}

/// Lists the foreign keys that reference a table, each with the table that has it.
fn referencing_keys(mapping: &Mapping, table: TableId) -> impl Iterator<Item = (TableId, &ForeignKey)> {
    let tables = mapping.tables.iter().enumerate();
    let keys = tables.flat_map(|(child, owner)| owner.foreign_keys.iter().map(move |key| (child, key)));
    keys.filter(move |(_, key)| key.references == table)
}

/// Whether deleting rows by their known columns may free unknown keys. These are unique keys that other rows
/// may take, and keys that other rows reference.
fn may_free_unknown_keys(mapping: &Mapping, table: TableId, known: &KnownColumns) -> bool {
    let columns = known.columns();
    let keys = unique_or_referenced_keys(mapping, table);
    columns.is_empty() || keys.iter().any(|key| !is_subset(&columns, key) && !is_subset(key, &columns))
}

/// Lists the unique keys of a table and the keys that foreign keys reference. Generated keys are left out,
/// because their values are unknown beforehand.
fn unique_or_referenced_keys(mapping: &Mapping, table: TableId) -> Vec<&[ColumnId]> {
    let owner = &mapping.tables[table];
    let referred = referencing_keys(mapping, table).map(|(_, key)| key.referenced.as_slice());
    let keys = owner.unique_keys().chain(referred);
    keys.filter(|key| !key.iter().any(|column| owner.columns[*column].is_generated())).collect()
}

fn is_subset(some: &[ColumnId], all: &[ColumnId]) -> bool {
    some.iter().all(|column| all.contains(column))
}

/// Column sets of tables. The index of a set is its number. The order of the columns does not matter.
#[derive(Debug, Clone, Default)]
struct ColumnSets(Vec<(TableId, Vec<ColumnId>)>);

impl ColumnSets {
    fn intern(&mut self, table: TableId, columns: &[ColumnId]) -> usize {
        let known = self.0.iter().position(|(t, c)| *t == table && c == columns);
        known.unwrap_or_else(|| {
            self.0.push((table, columns.to_vec()));
            self.0.len() - 1
        })
    }

    fn key_columns(&mut self, table: TableId, known: &KnownColumns) -> KeyColumns {
        let column_set = self.intern(table, &known.columns());
        KeyColumns { column_set, reads: known.0.iter().map(|(_, read)| *read).collect() }
    }

    /// Lists the column sets of a table, each with its number.
    fn of_table(&self, table: TableId) -> impl Iterator<Item = (usize, &[ColumnId])> {
        let all = self.0.iter().enumerate();
        all.filter(move |(_, (of, _))| *of == table)
            .map(|(number, (_, columns))| (number, columns.as_slice()))
    }
}

fn footprint(
    mapping: &Mapping,
    operation: &Operation,
    touches: &[TableTouch],
    addressed: &ColumnSets,
    column_sets: &mut ColumnSets,
) -> Footprint {
    let table = &mapping.tables[operation.table];
    let inserts = operation.kind.can_insert();
    let (claimed, fills_key_by_default) = claimed_keys(mapping, operation, touches);
    let exclusive = fills_key_by_default || updates_identifying_columns(table, operation, addressed);

    // Finds claims by fewer columns that cover the claimed or referenced rows.
    let wider_claims = |column_sets: &mut ColumnSets,
                        table: TableId,
                        known: &KnownColumns|
     -> Vec<(TableId, Option<KeyColumns>)> {
        let columns = known.columns();
        let narrower = addressed
            .of_table(table)
            .filter(|(_, some)| !some.is_empty() && some.len() < columns.len() && is_subset(some, &columns));
        let known = narrower.filter_map(|(_, some)| known.subset(some));
        known.map(|known| (table, Some(column_sets.key_columns(table, &known)))).collect()
    };
    let mut relies: Vec<(TableId, Option<KeyColumns>)> =
        claimed.iter().flat_map(|(table, known)| wider_claims(column_sets, *table, known)).collect();
    // Other operations may address the row by the keys that the upsert supplies.
    let assumed = mapping.assumed_keys(operation);
    let known = assumed.iter().filter_map(|columns| supplied_values(operation, columns));
    relies
        .extend(known.map(|known| (operation.table, Some(column_sets.key_columns(operation.table, &known)))));
    let kept: Vec<ColumnId> =
        operation.keep_if_absent_reads().map(|read| operation.reads[read].column).collect();
    let is_unchanged = |column: &ColumnId| {
        let fixed = !operation.updated_columns().contains(column) && !operation.key().contains(column);
        fixed || kept.contains(column) || operation.combine_of(*column).is_some()
    };
    for reference in &table.foreign_keys {
        let set_here = reference.columns.iter().any(|column| operation.updated_columns().contains(column));
        if !inserts && !set_here {
            continue;
        }
        let parent = &mapping.tables[reference.references];
        // The key of a look-up stands for the number.
        if looks_up(operation, reference) {
            continue;
        }
        // Three kinds of values are unknown beforehand: generated numbers of parents, sums, and stored values of a
        // composite reference of which only some columns change.
        let numbered = reference.referenced.iter().any(|column| parent.columns[*column].is_generated());
        let mixed = set_here && reference.columns.len() > 1 && reference.columns.iter().any(is_unchanged);
        let summed =
            reference.columns.iter().any(|column| operation.combine_of(*column) == Some(Combine::Add));
        let reads = reads_of(operation, &reference.columns);
        match reads.filter(|_| !numbered && !mixed && !summed) {
            Some(reads) => {
                let known = KnownColumns::new(reference.referenced.iter().copied().zip(reads));
                relies.extend(wider_claims(column_sets, reference.references, &known));
                relies.push((
                    reference.references,
                    Some(column_sets.key_columns(reference.references, &known)),
                ));
            }
            None => relies.push((reference.references, None)),
        }
    }
    for (table, known) in relied_rows(mapping, operation) {
        match known {
            Some(known) => {
                relies.extend(wider_claims(column_sets, table, &known));
                relies.push((table, Some(column_sets.key_columns(table, &known))));
            }
            None => relies.push((table, None)),
        }
    }
    // A parent's key can change only if no row references it, so earlier deletes of such rows matter.
    if operation.kind.deletes_rows() {
        let references = touches.iter().flat_map(|touch| &mapping.tables[touch.table].foreign_keys);
        let changing = references.filter(|reference| {
            let of_parent = mapping.operations().filter(|other| other.table == reference.references);
            of_parent.flat_map(Operation::updated_columns).any(|column| reference.referenced.contains(column))
        });
        relies.extend(changing.map(|reference| (reference.references, None)));
    }

    let accesses = touches.iter().enumerate().map(|(at, touch)| {
        let own = if at == 0 { assumed.as_slice() } else { &[] };
        let access = table_access(touch, own, addressed, column_sets);
        let exclusive = access.exclusive || (at == 0 && exclusive);
        TableAccess { exclusive, deletes: operation.kind.deletes_rows(), ..access }
    });
    let accesses: Vec<TableAccess> = accesses.collect();
    let claims: Vec<KeyColumns> =
        claimed.iter().map(|(table, known)| column_sets.key_columns(*table, known)).collect();
    // A group is not sorted if its rows may conflict with each other. An operation that changes keys
    // conflicts with every change of its table, even if the key values differ. A cascade may delete a row
    // that blocks another delete of the group, or the row that the other delete names.
    let independent_rows = mapping.has_independent_rows(operation);
    let is_sorted = independent_rows || accesses.len() == 1 && !accesses[0].exclusive;
    let first = claims.first().filter(|_| is_sorted);
    Footprint {
        sort_by: first.map(|key| key.reads.clone()).unwrap_or_default(),
        relies,
        multi_row: inserts || operation.further_values() > 0 || independent_rows,
        inserts,
        independent_rows,
        claims,
        accesses,
    }
}

/// How an operation touches a table, without what the operation itself does. `assumed` are the key sets that it supplies.
fn table_access(
    touch: &TableTouch,
    assumed: &[Vec<ColumnId>],
    addressed: &ColumnSets,
    column_sets: &mut ColumnSets,
) -> TableAccess {
    let columns = touch.known.columns();
    let comparable = addressed.of_table(touch.table).filter(|(_, other)| {
        let neither_empty = !other.is_empty() && !columns.is_empty();
        neither_empty && (is_subset(other, &columns) || is_subset(&columns, other))
    });
    TableAccess {
        table: touch.table,
        comparable: comparable.map(|(number, _)| number).collect(),
        column_set: column_sets.intern(touch.table, &columns),
        assumed_keys: assumed.iter().map(|columns| column_sets.intern(touch.table, columns)).collect(),
        exclusive: touch.exclusive,
        deletes: false,
    }
}

/// Whether a column that refers to another table gets the number of a look-up in this table.
fn looks_up(operation: &Operation, reference: &ForeignKey) -> bool {
    let ([column], [referenced]) = (reference.columns.as_slice(), reference.referenced.as_slice()) else {
        return false;
    };
    operation.row_numbers().any(|(read, number, _)| {
        operation.reads[read].column == *column
            && (number.table, number.number) == (reference.references, *referenced)
    })
}

/// The operation's read of each column. Returns `None` if the value of one of them is unknown.
fn reads_of(operation: &Operation, columns: &[ColumnId]) -> Option<Vec<usize>> {
    let read_of = |column: &ColumnId| {
        let read = operation.reads.iter().position(|read| read.column == *column);
        read.filter(|read| !is_looked_up(operation, *read))
    };
    columns.iter().map(read_of).collect()
}

fn supplied_values(operation: &Operation, columns: &[ColumnId]) -> Option<KnownColumns> {
    Some(KnownColumns::new(columns.iter().copied().zip(reads_of(operation, columns)?)))
}

/// Keys of the rows that an operation claims, and whether it inserts rows with a unique key that the
/// database completes by a DEFAULT.
fn claimed_keys(
    mapping: &Mapping,
    operation: &Operation,
    touches: &[TableTouch],
) -> (Vec<(TableId, KnownColumns)>, bool) {
    let table = &mapping.tables[operation.table];
    let known = touches.iter().map(|touch| (touch.table, touch.known.clone()));
    let mut claimed: Vec<(TableId, KnownColumns)> = known.filter(|(_, known)| !known.0.is_empty()).collect();
    let mut fills_key_by_default = false;
    // An insert addresses no existing row. It claims the new row by every unique key.
    if operation.kind.can_insert() {
        for unique in table.unique_keys().filter(|unique| *unique != operation.key()) {
            if unique.iter().any(|column| table.columns[*column].is_generated()) {
                continue;
            }
            match supplied_values(operation, unique) {
                Some(known) => claimed.push((operation.table, known)),
                None => fills_key_by_default = true,
            }
        }
    }
    // The known columns of deleted rows may include further keys.
    if operation.kind.deletes_rows() {
        for touch in touches {
            let keys = unique_or_referenced_keys(mapping, touch.table);
            claimed.extend(keys.iter().filter_map(|key| Some((touch.table, touch.known.subset(key)?))));
        }
    }
    claimed.dedup();
    (claimed, fills_key_by_default)
}

/// Whether an operation can change, on an existing row, a column of a unique key or a column by which
/// operations address rows.
fn updates_identifying_columns(table: &Table, operation: &Operation, addressed: &ColumnSets) -> bool {
    let addressing = addressed.of_table(operation.table).map(|(_, columns)| columns);
    let identifying: BTreeSet<ColumnId> = table.unique_keys().chain(addressing).flatten().copied().collect();
    operation.updated_columns().iter().any(|column| identifying.contains(column))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::{Value as Json, json};

    use super::super::examples::changes_of;
    use super::super::{KeyAssumption, Planner};
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
  none:                                                       # 8
    - truncate: parents
"#;

    /// Plans a batch; returns the operation and the number of rows of each group.
    fn sizes(events: &[Json]) -> Vec<(usize, usize)> {
        let mapping = Arc::new(Mapping::parse("test", MAPPING).unwrap().0);
        let changes = changes_of(&mapping, events).concat();
        let groups = Planner::new(&mapping).plan(&changes, KeyAssumption::None).into_iter();
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
        // Each set of one parent replaces the one before.
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
    fn replaces_and_deletes_of_one_parent_keep_their_sequence() {
        // The second parent's rows are independent.
        assert_eq!(
            sizes(&[set(1, &["a"]), drop(1), set(2, &["a"]), set(1, &["b"])]),
            [(0, 2), (1, 2), (2, 2), (3, 1), (0, 1), (1, 1), (2, 1)]
        );
        let touch = json!({"type": "touch", "name": "a", "n": 1});
        assert_eq!(sizes(&[touch.clone(), drop(1), touch]), [(4, 1), (3, 1), (4, 1)]);
    }

    #[test]
    fn a_truncate_stays_in_sequence_with_all_changes_of_its_tables() {
        let none = || json!({"type": "none"});
        assert_eq!(
            sizes(&[set(1, &["a"]), none(), set(2, &["a"]), none()]),
            [(0, 1), (1, 1), (2, 1), (8, 1), (0, 1), (1, 1), (2, 1), (8, 1)]
        );
        // The truncate deletes children, too.
        let touch = json!({"type": "touch", "name": "a", "n": 1});
        assert_eq!(sizes(&[touch.clone(), none(), touch]), [(4, 1), (8, 1), (4, 1)]);
        assert_eq!(sizes(&[drop(1), none(), drop(2)]), [(3, 1), (8, 1), (3, 1)]);
        // Changes of other tables pass.
        let other = |id: usize| json!({"type": "other", "id": id, "code": id.to_string()});
        assert_eq!(sizes(&[other(1), none(), other(2)]), [(6, 2), (8, 1)]);
    }

    #[test]
    fn a_delete_may_free_unknown_keys() {
        let other = |id: usize, code: &str| json!({"type": "other", "id": id, "code": code});
        let drop_other = |id: usize| json!({"type": "drop.other", "id": id});
        assert_eq!(
            sizes(&[other(1, "a"), drop_other(1), drop_other(2), other(2, "a")]),
            [(6, 1), (7, 2), (6, 1)]
        );
    }

    /// Plans upserts of `links` with the values of `owner` that `combine` gives by this word.
    fn sizes_of_combined(word: &str) -> Vec<(usize, usize)> {
        let text = format!(
            r"
format: 1
mapping: test
source: {{topics: [t], event_type: $.type}}
tables:
  owners:
    columns: {{id: {{type: int, path: $.owner}}}}
    primary_key: [id]
  links:
    columns:
      id:    {{type: int, path: $.id}}
      owner: {{type: int, path: $.owner}}
      hits:  {{type: int, value: 1}}
    primary_key: [id]
    foreign_keys: {{fk_owner: {{columns: [owner], references: {{owners: [id]}}}}}}
events:
  hit:                                                        # operation 0
    - upsert: links
      combine: {{owner: {word}, hits: add}}
  owner:                                                      # 1
    - upsert: owners
      update: []
"
        );
        let mapping = Arc::new(Mapping::parse("test", &text).unwrap().0);
        let hit = |id: usize| json!({"type": "hit", "id": id, "owner": 1});
        let owner = |owner: usize| json!({"type": "owner", "owner": owner});
        let events = [hit(1), owner(2), hit(1), owner(3), hit(2)];
        let changes = changes_of(&mapping, &events).concat();
        let groups = Planner::new(&mapping).plan(&changes, KeyAssumption::None).into_iter();
        groups.map(|group| (group.operation, group.rows.len())).collect()
    }

    #[test]
    fn combined_columns_keep_the_order_of_a_row_and_of_its_possible_parents() {
        // A row that is combined twice is written twice. Owners 2 and 3 are not those of the links.
        assert_eq!(sizes_of_combined("fill"), [(0, 2), (1, 2), (0, 1)]);
        // The sum can be any owner.
        assert_eq!(sizes_of_combined("add"), [(0, 1), (1, 1), (0, 1), (1, 1), (0, 1)]);
    }
}
