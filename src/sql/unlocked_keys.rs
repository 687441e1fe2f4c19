//! Unique keys that TiDB leaves unlocked. After a DELETE of rows that foreign keys with `ON DELETE CASCADE` or `SET NULL`
//! refer to, a statement of the same transaction finds such a row by its old key, even if the row has another one by then.
//! `of_key.sql` avoids it, unless a guard stands beside the key.

use crate::dialect::Dialect;
use crate::mapping::{Mapping, OnDelete, Operation, OperationKind, TableId};

/// The tables whose unique keys an operation leaves unlocked or seeks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyUse {
    /// The tables whose unique keys its deletes leave unlocked.
    pub unlocks: Vec<TableId>,
    /// The table in which it would find a deleted row by its old key.
    pub seeks: Option<TableId>,
}

/// By operation. `None` for a dialect that locks all keys.
pub(super) fn key_uses(mapping: &Mapping, dialect: Dialect) -> Option<Vec<KeyUse>> {
    (dialect == Dialect::Tidb)
        .then(|| mapping.operations().map(|operation| key_use(mapping, operation)).collect())
}

fn key_use(mapping: &Mapping, operation: &Operation) -> KeyUse {
    let mut unlocks = Vec::new();
    if operation.kind.deletes_rows() {
        add_unlocked(mapping, operation.table, &mut unlocks);
    }
    let seeks = match &operation.kind {
        OperationKind::Update { key, guard: Some(_), .. }
        | OperationKind::Delete { key, guard: Some(_), .. } => {
            (*key != mapping.tables[operation.table].primary_key).then_some(operation.table)
        }
        _ => None,
    };
    KeyUse { unlocks, seeks }
}

/// Adds a table whose rows are deleted, and those that a foreign key changes then.
fn add_unlocked(mapping: &Mapping, table: TableId, unlocked: &mut Vec<TableId>) {
    for (child, referring) in mapping.tables.iter().enumerate() {
        let actions = referring.foreign_keys.iter().filter(|foreign_key| foreign_key.references == table);
        for action in actions.map(|foreign_key| foreign_key.on_delete) {
            if action == OnDelete::NoAction {
                continue;
            }
            for changed in [table, child] {
                if !unlocked.contains(&changed) {
                    unlocked.push(changed);
                    if changed == child && action == OnDelete::Cascade {
                        add_unlocked(mapping, child, unlocked);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAPPING: &str = "
format: 1
mapping: test
source: {event_type: $.type}
tables:
  a:
    columns: {id: {type: int, path: $.id}, code: {type: int, path: $.code}, at: {type: int, path: $.at}}
    primary_key: [id]
    unique: {uq_code: [code]}
  b:
    columns: {id: {type: int, path: $.id}}
    primary_key: [id]
    foreign_keys: {fk_b: {columns: [id], references: {a: [id]}, on_delete: cascade}}
  c:
    columns: {id: {type: int, path: $.id}, b: {type: int, path: $.b}}
    primary_key: [id]
    foreign_keys: {fk_c: {columns: [b], references: {b: [id]}, on_delete: set_null}}
events:
  one: [{delete: a, key: {id: $.id}}]
  two: [{delete: c, key: {id: $.id}}]
  three: [{delete: a, key: {code: $.code}, guard: {at: $.at}}]
  four: [{update: a, key: {id: $.id}, set: {at: $.at}, guard: at}]
";

    #[test]
    fn deletes_unlock_the_tables_of_their_cascades() {
        let mapping = Mapping::parse("test.yaml", MAPPING).unwrap().0;
        let uses = key_uses(&mapping, Dialect::Tidb).unwrap();
        let seeks: Vec<_> = uses.iter().map(|it| it.seeks).collect();
        let unlocks: Vec<_> = uses.iter().map(|it| it.unlocks.as_slice()).collect();
        assert_eq!(unlocks, [&[0, 1, 2][..], &[], &[0, 1, 2], &[]]);
        assert_eq!(seeks, [None, None, Some(0), None]);
        assert_eq!(key_uses(&mapping, Dialect::Mysql), None);
    }
}
