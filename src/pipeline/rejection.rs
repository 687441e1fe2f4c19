//! The fault of an event that the database rejected.

use crate::document::Selector;
use crate::mapping::{ColumnId, Combine, Mapping, Operation, OperationKind, Table, list_names};
use crate::record::{Fault, Stage};
use crate::sink::{Class, SinkError};

/// Describes a rejection. The database's own message can contain values of the event, so it becomes neither the
/// message nor the cause.
pub(super) fn fault_of_rejection(mapping: &Mapping, error: &SinkError) -> Fault {
    let table = mapping.tables.iter().find(|table| Some(table.full_name()) == error.table);
    let message = error.database_message();
    let operation = error.operation.and_then(|operation| mapping.operations().nth(operation));
    let more = operation.and_then(|operation| match error.class {
        Class::Unique => describe_other_keys(operation, mapping),
        Class::OutOfRange => describe_sums(operation, mapping),
        _ => None,
    });
    let text = format!("{error}{}", more.unwrap_or_default());
    let fault = Fault {
        code: error.code.clone(),
        constraint: table.zip(message).and_then(|(table, message)| violated_key(mapping, table, message)),
        database: message.map(str::to_owned),
        ..Fault::new(Stage::Apply, text).caused_by(error.class.describe()).in_table(error.table.clone())
    };
    match operation.zip(error.read) {
        Some((operation, read)) => in_read(fault, mapping, operation, read),
        None => fault,
    }
}

/// Names the columns to which an upsert adds. Each value fits its column, but a sum may not.
fn describe_sums(operation: &Operation, mapping: &Mapping) -> Option<String> {
    let table = &mapping.tables[operation.table];
    let added = operation.combine.iter().filter(|(_, combine)| *combine == Combine::Add);
    let names: Vec<&str> = added.map(|(column, _)| table.columns[*column].name.as_str()).collect();
    (!names.is_empty()).then(|| format!("; the event adds to {}", list_names(&names, "and")))
}

/// Adds the column and the paths of a look-up that failed.
fn in_read(fault: Fault, mapping: &Mapping, operation: &Operation, read: usize) -> Fault {
    let (table, read) = (&mapping.tables[operation.table], &operation.reads[read]);
    let paths: Vec<_> = read.value_source.selectors().map(Selector::text).collect();
    fault.in_column(&table.full_name(), &table.columns[read.column].name).at_path(paths.join(", "))
}

/// Names the unique keys of a table that an upsert or replace does not use, since one of them is taken. The guard of
/// the upserts of MySQL and MariaDB hides the server's own message (error 1242).
fn describe_other_keys(operation: &Operation, mapping: &Mapping) -> Option<String> {
    if !matches!(operation.kind, OperationKind::Upsert { .. } | OperationKind::Replace { .. }) {
        return None;
    }
    let table = &mapping.tables[operation.table];
    let columns_of = |key: &[ColumnId]| format!("({})", table.names(key).collect::<Vec<_>>().join(", "));
    let is_other = |key: &&[ColumnId]| **key != *operation.key();
    let others: Vec<String> = table.unique_keys().filter(is_other).map(columns_of).collect();
    let own = columns_of(operation.key());
    Some(match others.as_slice() {
        [] => format!("; not the operation's key {own}, but one that the mapping does not declare"),
        others => {
            format!("; not the operation's key {own}, but another one, such as {}", others.join(" or "))
        }
    })
}

/// The key or foreign key that the database's message names. Only names that the mapping declares are found, so
/// the result never contains a value. The last one counts: MySQL puts the value before the key. SQLite names the
/// columns of a unique key, and no foreign key.
fn violated_key(mapping: &Mapping, table: &Table, message: &str) -> Option<String> {
    let columns = |columns: &[usize]| {
        let names = table.names(columns).map(|column| format!("{}.{column}", table.name));
        names.collect::<Vec<_>>().join(", ")
    };
    let primary = table.primary_key.as_slice();
    let primary_names = ["PRIMARY".to_owned(), format!("{}_pkey", table.name), columns(primary)];
    let primary = primary_names.into_iter().map(|name| (name, "primary key"));
    let unique = table
        .unique
        .iter()
        .flat_map(|key| [(key.name.clone(), key.name.as_str()), (columns(&key.columns), key.name.as_str())]);
    // A row to delete is referenced by a foreign key of another table.
    let foreign = mapping.tables.iter().flat_map(|table| &table.foreign_keys);
    let foreign = foreign.map(|key| (key.name.clone(), key.name.as_str()));
    let named = primary.chain(unique).chain(foreign).filter(|(text, _)| !text.is_empty());
    let found = named.filter_map(|(text, name)| Some((end_of_word(message, &text)?, text.len(), name)));
    found.max_by_key(|(end, length, _)| (*end, *length)).map(|(.., name)| name.to_owned())
}

/// Where a name ends last in a text, if it is not a part of a longer name.
fn end_of_word(text: &str, name: &str) -> Option<usize> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let ends = text.match_indices(name).filter(|(start, _)| {
        let (before, after) = (&text[..*start], &text[start + name.len()..]);
        !before.ends_with(is_part) && !after.starts_with(is_part)
    });
    ends.last().map(|(start, _)| start + name.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn violated(message: &str) -> Option<String> {
        let text = "
format: 1
mapping: test
source: {}
tables:
  parents:
    columns: {id: {type: int, path: $.p}}
    primary_key: [id]
  things:
    columns:
      id:     {type: int, path: $.id}
      code:   {type: varchar(99), path: $.code, required: true}
      parent: {type: int, path: $.p, required: true}
    primary_key: [id]
    unique: {uq: [code], uq_pair: [parent, code]}
    foreign_keys: {fk_parent: {columns: [parent], references: {parents: [id]}}}
events:
  - upsert: things
    update: []
";
        let (mapping, _) = Mapping::parse("test", text).unwrap();
        let things = mapping.tables.iter().find(|table| table.name == "things").unwrap();
        violated_key(&mapping, things, message)
    }

    #[test]
    fn a_message_names_the_violated_key() {
        for (message, key) in [
            ("Duplicate entry '7' for key 'things.PRIMARY'", "primary key"),
            ("Duplicate entry 'uq_pair' for key 'things.uq'", "uq"),
            ("Duplicate entry '7-x' for key 'uq_pair'", "uq_pair"),
            ("duplicate key value violates unique constraint \"things_pkey\"", "primary key"),
            ("UNIQUE constraint failed: things.code", "uq"),
            ("UNIQUE constraint failed: things.parent, things.code", "uq_pair"),
            (
                "a foreign key constraint fails (`db`.`things`, CONSTRAINT `fk_parent` FOREIGN KEY (`parent`)",
                "fk_parent",
            ),
        ] {
            assert_eq!(violated(message).as_deref(), Some(key), "{message}");
        }
        for message in ["FOREIGN KEY constraint failed", "violates check constraint \"secret\"", "uqx", ""] {
            assert_eq!(violated(message), None, "{message}");
        }
    }
}
