//! Updates and deletes whose rows can change in one statement.

use super::model::{Mapping, OnDelete};
use super::operation::{Operation, OperationKind, TableId};

impl Mapping {
    /// Whether the operation is an update, a delete or a prune with this property: if two of its rows have different keys,
    /// the result is the same in either order. So one statement can change both.
    ///
    /// An update must change neither its own key nor a column of a unique key, whose values two rows could exchange. A
    /// delete must reach each other table by one foreign key only, and never its own table: then no row blocks two of
    /// the deletes, and none of them deletes a row that blocks another one.
    #[must_use]
    pub fn has_independent_rows(&self, operation: &Operation) -> bool {
        match &operation.kind {
            OperationKind::Update { set, key, .. } => {
                let mut unique = self.tables[operation.table].unique_keys().flatten();
                !set.iter().any(|column| key.contains(column)) && !unique.any(|column| set.contains(column))
            }
            OperationKind::Delete { .. } | OperationKind::Prune { .. } => {
                self.reaches_tables_once(operation.table, &mut vec![operation.table])
            }
            _ => false,
        }
    }

    /// Whether foreign keys lead from a deleted row to each table at most once. `reached` are the tables so far.
    fn reaches_tables_once(&self, table: TableId, reached: &mut Vec<TableId>) -> bool {
        let children = self.tables.iter().enumerate();
        let mut references = children.flat_map(|(child, owner)| {
            owner.foreign_keys.iter().filter(|key| key.references == table).map(move |key| (child, key))
        });
        references.all(|(child, reference)| {
            if reached.contains(&child) {
                return false;
            }
            reached.push(child);
            match reference.on_delete {
                OnDelete::NoAction => true,
                OnDelete::Cascade => self.reaches_tables_once(child, reached),
                OnDelete::SetNull => false,
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether the only operation on `things`, which `children` refer to, has independent rows.
    fn is_independent(operation: &str, on_delete: &str, more: &str) -> bool {
        let text = format!(
            r"
format: 1
mapping: test
source: {{}}
tables:
  things:
    columns:
      id:    {{type: int, path: $.id}}
      code:  {{type: varchar(9), path: $.code, required: true}}
      state: {{type: int, path: $.n}}
      next:  {{type: int, path: $.next}}
    primary_key: [id]
    unique: {{uq_code: [code]}}
    {more}
  children:
    columns:
      id:     {{type: int, path: $.child}}
      thing:  {{type: int, path: $.id}}
      other:  {{type: int, path: $.other}}
    primary_key: [id]
    foreign_keys:
      fk_thing: {{columns: [thing], references: {{things: [id]}}, on_delete: {on_delete}}}
events:
  - {operation}
"
        );
        let (mapping, _) = Mapping::parse("test", &text).unwrap();
        let operation = mapping.operations().next().unwrap();
        mapping.has_independent_rows(operation)
    }

    #[test]
    fn an_update_changes_no_key() {
        let update = |key: &str, set: &str| {
            let operation = format!("update: things\n    key: {{{key}}}\n    set: {{{set}}}");
            is_independent(&operation, "cascade", "")
        };
        assert!(update("code: $.code", "state: $.n"));
        assert!(update("state: $.n", "next: $.next"));
        assert!(!update("id: $.id", "code: $.code"));
        assert!(!update("state: $.n", "state: $.next"));
    }

    #[test]
    fn a_delete_reaches_each_table_once() {
        let delete = "delete: things\n    key: {id: $.id}";
        assert!(is_independent(delete, "cascade", ""));
        assert!(is_independent(delete, "no_action", ""));
        assert!(!is_independent(delete, "set_null", ""));
        let own =
            "foreign_keys: {fk_next: {columns: [next], references: {things: [id]}, on_delete: cascade}}";
        assert!(!is_independent(delete, "cascade", own));
        let upsert = "upsert: children\n    update_all_but: []";
        assert!(!is_independent(upsert, "cascade", ""));
    }
}
