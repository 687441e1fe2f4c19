//! Rows of other tables that operations read: those of look-ups, and the parent's row that an operation follows.

use super::known_columns::KnownColumns;
use crate::mapping::{ColumnId, Mapping, Operation, ParentRow, TableId};

/// Whether a read is a look-up, so that its value is unknown until the row is written.
pub(super) fn is_looked_up(operation: &Operation, read: usize) -> bool {
    operation.reads[read].value_source.row_number().is_some()
}

/// The rows of other tables that an operation depends on: the table and the known key, or `None` if the row can be
/// any.
///
/// A look-up depends on the existence of a row with its key, as a foreign key does. A row with another key has another
/// number, whatever operations change in it. The parent's row also has a guard.
pub(super) fn relied_rows(mapping: &Mapping, operation: &Operation) -> Vec<(TableId, Option<KnownColumns>)> {
    let mut rows = Vec::new();
    if let Some(parent) = &operation.parent {
        let known = KnownColumns::new(parent.key().zip(operation.parent_values()));
        let is_known = parent_is_known(mapping, parent);
        rows.push((parent.table, Some(known).filter(|_| is_known)));
    }
    for (_, number, values) in operation.row_numbers() {
        let key = number.key.iter().map(|value| value.column).zip(values);
        rows.push((number.table, Some(KnownColumns::new(key))));
        // It can be the number of any row.
        if number.if_absent.as_ref().is_some_and(|value| !value.is_null()) {
            rows.push((number.table, None));
        }
    }
    rows
}

/// Whether the key of a parent's row shows which operations can create, change or delete it. It does not if another
/// operation finds the row by other columns and can change its guard, or if the database generates the key.
fn parent_is_known(mapping: &Mapping, parent: &ParentRow) -> bool {
    let key: Vec<ColumnId> = parent.key().collect();
    let is_key = |operation: &Operation| {
        let own = operation.key();
        let known = (0..operation.reads.len())
            .all(|read| !own.contains(&operation.reads[read].column) || !is_looked_up(operation, read));
        known && own.len() == key.len() && own.iter().all(|column| key.contains(column))
    };
    let table = &mapping.tables[parent.table];
    let may_change_guard = |operation: &&Operation| {
        operation.table == parent.table
            && parent.guard.is_some_and(|guard| operation.updated_columns().contains(&guard))
    };
    mapping.operations().filter(may_change_guard).all(is_key)
        && !key.iter().any(|column| table.columns[*column].is_generated())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::{Value as Json, json};

    use super::super::examples::changes_of;
    use super::super::{EventChanges, KeyAssumption, Planner};
    use crate::mapping::Mapping;

    const MAPPING: &str = r#"
format: 1
mapping: test
source: {event_type: $.type}
tables:
  shelves:
    columns:
      number: {type: int, generated: auto_increment}
      name:   {type: varchar(9), path: $.name, required: true}
      place:  {type: int, path: $.place}
    primary_key: [number]
    unique: {uq_name: [name]}
  books:
    each: {book: "$.books[*]"}
    columns:
      id:    {type: int, path: book}
      shelf: {type: int, lookup: {shelves: {name: $.name}}}
    primary_key: [id]
    foreign_keys: {fk_shelf: {columns: [shelf], references: {shelves: [number]}}}
  parents:
    columns:
      id:   {type: int, path: $.id}
      code: {type: int, path: $.code, required: true}
      at:   {type: int, path: $.at}
      note: {type: int, path: $.note}
    primary_key: [id]
    unique: {uq_code: [code]}
  children:
    each: {child: "$.children[*]"}
    columns:
      parent: {type: int, path: $.id}
      child: {type: int, path: child}
    primary_key: [parent, child]
events:
  shelf:                                                      # operation 0
    - upsert: shelves
      key: [name]
      update: [place]
  book:                                                       # 1
    - upsert: books
      update_all_but: []
  drop.shelf:                                                 # 2
    - delete: shelves
      key: {name: $.name}
  parent:                                                      # 3 to 5
    - upsert: parents
      update: [at]
      guard: at
    - replace: children
      of: {parent: $.id}
      parent: parents
  note:                                                       # 6
    - update: parents
      key: {code: $.code}
      set: {note: $.note}
  rename.shelf:                                               # 7
    - update: shelves
      key: {name: $.name}
      set: {name: $.new}
"#;

    /// Plans a batch by a mapping; returns the operation and the number of rows of each group.
    fn sizes_of(mapping: &str, events: &[Json]) -> Vec<(usize, usize)> {
        let mapping = Arc::new(Mapping::parse("test", mapping).unwrap().0);
        let changes = changes_of(&mapping, events).concat();
        let groups = Planner::new(&mapping).plan(&changes, KeyAssumption::None).into_iter();
        groups.map(|group| (group.operation, group.rows.len())).collect()
    }

    fn sizes(events: &[Json]) -> Vec<(usize, usize)> {
        sizes_of(MAPPING, events)
    }

    /// The events of each of two writers, in the order of their first ones.
    fn partitions(mapping: &str, events: &[Json]) -> Vec<Vec<usize>> {
        let mapping = Arc::new(Mapping::parse("test", mapping).unwrap().0);
        let changes = changes_of(&mapping, events);
        let events: Vec<EventChanges<'_>> =
            changes.iter().map(|changes| EventChanges { changes, stream: None }).collect();
        let mut partitions = Planner::new(&mapping).writer_partitions(&events, 2, true).partitions;
        partitions.sort();
        partitions
    }

    fn shelf(name: &str) -> Json {
        json!({"type": "shelf", "name": name})
    }

    fn book(id: usize, name: &str) -> Json {
        json!({"type": "book", "name": name, "books": [id]})
    }

    fn parent(id: usize) -> Json {
        json!({"type": "parent", "id": id, "code": id, "at": 1, "children": [1, 2]})
    }

    #[test]
    fn look_ups_share_a_statement_and_follow_their_rows() {
        let books: Vec<Json> = (0..100).map(|id| book(id, ["a", "b"][id % 2])).collect();
        assert_eq!(sizes(&books), [(1, 100)]);
        let all = [vec![shelf("a"), shelf("b")], books].concat();
        assert_eq!(sizes(&all), [(0, 2), (1, 100)]);
        // A shelf that is written later is not there before.
        assert_eq!(sizes(&[book(1, "a"), shelf("a"), book(2, "a"), book(3, "b")]), [(1, 2), (0, 1), (1, 1)]);
        let drop = json!({"type": "drop.shelf", "name": "a"});
        assert_eq!(sizes(&[book(1, "a"), drop.clone(), book(2, "a")]), [(1, 1), (2, 1), (1, 1)]);
        // The number of the deleted shelf is unknown, so any book may refer to it.
        assert_eq!(sizes(&[book(1, "b"), drop, book(2, "b")]), [(1, 1), (2, 1), (1, 1)]);
        let rename = json!({"type": "rename.shelf", "name": "a", "new": "b"});
        assert_eq!(sizes(&[book(1, "b"), rename, book(2, "b")]), [(1, 1), (7, 1), (1, 1)]);
        // Without a key, there is no row.
        let none = json!({"type": "book", "name": null, "books": [7]});
        assert_eq!(sizes(&[none.clone(), shelf("a"), none]), [(0, 1), (1, 1), (1, 1)]);
    }

    #[test]
    fn look_ups_go_to_the_writer_of_their_row() {
        assert_eq!(
            partitions(MAPPING, &[book(1, "a"), book(2, "a"), shelf("b"), book(3, "b")]),
            [vec![0, 1], vec![2, 3]]
        );
        assert_eq!(
            partitions(MAPPING, &[book(1, "a"), shelf("b"), shelf("a"), book(3, "b")]),
            [vec![0, 2], vec![1, 3]]
        );
    }

    #[test]
    fn sets_follow_the_rows_of_their_parents() {
        let events: Vec<Json> = (0..100).map(parent).collect();
        assert_eq!(sizes(&events), [(3, 100), (4, 100), (5, 200)]);
        // The second event of a parent reads what the first one has written.
        assert_eq!(
            sizes(&[parent(1), parent(1), parent(2)]),
            [(3, 2), (4, 2), (5, 4), (3, 1), (4, 1), (5, 2)]
        );
        // This update cannot change the guard.
        let note = json!({"type": "note", "code": 1, "note": 1});
        assert_eq!(partitions(MAPPING, &[parent(1), parent(2)]).len(), 2);
        assert_eq!(sizes(&[parent(1), note]), [(3, 1), (4, 1), (5, 2), (6, 1)]);
    }

    #[test]
    fn a_guard_that_another_key_can_change_belongs_to_any_row() {
        let mapping = MAPPING.replace("set: {note: $.note}", "set: {at: $.at}");
        let aged = json!({"type": "note", "code": 1, "at": 1});
        assert_eq!(
            sizes_of(&mapping, &[parent(1), aged, parent(2)]),
            [(3, 1), (4, 1), (5, 2), (6, 1), (3, 1), (4, 1), (5, 2)]
        );
        assert_eq!(partitions(&mapping, &[parent(1), parent(2)]), [vec![0, 1]]);
    }
}
