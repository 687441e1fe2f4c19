//! What one file says of a table beside what another says of it.

use super::{Merger, Place};
use crate::diagnostic::Diagnostic;
use crate::mapping::model::{Column, ColumnId, Key, Table, TableId};
use crate::mapping::spec::{ColumnSpec, Text};
use crate::mapping::suggest;

impl Merger<'_> {
    /// Compares a declaration of a table with the first one. Where no file creates the table, each
    /// knows a part of it.
    pub(super) fn agree(&mut self, id: TableId, place: Place) {
        let (spec, declared) = (self.spec(place), self.declared(place));
        let columns = declared.columns.iter().zip(&spec.columns);
        let columns: Vec<Option<ColumnId>> =
            columns.map(|(column, spec)| self.column(id, place, column, spec)).collect();
        self.columns.insert(place, columns);
        self.keys(id, place, declared);
        self.indexes(id, place, declared);
    }

    /// The table as its first file has it; what it calls a fault of another one.
    fn first(&self, id: TableId) -> (Place, String) {
        let place = self.tables[id].places[0];
        (place, self.title(place.file))
    }

    fn column(&mut self, id: TableId, place: Place, column: &Column, spec: &ColumnSpec) -> Option<ColumnId> {
        let (first, other) = self.first(id);
        let table = &mut self.tables[id].table;
        let label = format!("`{}.{}`", table.name, column.name);
        let names = table.columns.iter().map(|known| known.name.as_str());
        let Some(found) = names.clone().position(|name| name == column.name) else {
            if table.external {
                table.columns.push(column.clone());
                return Some(table.columns.len() - 1);
            }
            let message =
                format!("{other} creates table `{}` without a column `{}`", table.name, column.name);
            let owner = format!("`{}`", table.name);
            let hint = suggest::among(&owner, &column.name, names);
            let hint = hint.unwrap_or_else(|| self.declared_at(first, &self.spec(first).name));
            self.report(place.file, message, &spec.name.span, hint);
            return None;
        };
        let known = table.columns[found].clone();
        let mut differences = Vec::new();
        if known.ty != column.ty {
            let message = format!("{label} is `{}`, but {other} says `{}`", column.ty, known.ty);
            differences.push((message, spec.ty.as_ref().map(|ty| &ty.span)));
        }
        if known.sql != column.sql {
            let message = format!("{label} has another type in a dialect's own words than {other} says");
            differences.push((message, spec.sql.first().map(|(_, words)| &words.span)));
        }
        if known.generated != column.generated {
            let message = if column.generated {
                format!("{label} is generated, but {other} says it is not")
            } else {
                format!("{label} is not generated, but {other} says it is")
            };
            differences.push((message, spec.generated.as_ref()));
        }
        if known.required != column.required {
            let message = if column.required {
                format!("{label} is never NULL, but {other} says it may be")
            } else {
                format!("{label} may be NULL, but {other} says it never is")
            };
            differences.push((message, spec.required.as_ref().map(|flag| &flag.span)));
        }
        for (message, at) in differences {
            let table = self.spec(first);
            let known = table.columns.iter().find(|known| known.name.value == column.name);
            // A column that the first file does not have is from a later one.
            let hint = self.declared_at(first, known.map_or(&table.name, |known| &known.name));
            self.report(place.file, message, at.unwrap_or(&spec.name.span), hint);
        }
        Some(found)
    }

    /// A hint that says where a name of a file stands.
    fn declared_at(&self, place: Place, name: &Text) -> String {
        format!("it is declared at {}", self.line(place.file, &name.span))
    }

    /// The primary key and the unique ones.
    fn keys(&mut self, id: TableId, place: Place, declared: &Table) {
        let spec = self.spec(place);
        let (_, other) = self.first(id);
        if let Some(key) = self.moved(place, &declared.primary_key).filter(|key| !key.is_empty()) {
            let table = &mut self.tables[id].table;
            if table.primary_key.is_empty() && table.external {
                table.primary_key = key;
            } else if table.primary_key != key {
                let name = &table.name;
                let known = match table.primary_key.as_slice() {
                    [] => "it has none".to_owned(),
                    known => format!("it is {}", table.bracketed(known)),
                };
                let message = format!("{} is not the primary key of `{name}`", table.bracketed(&key));
                let at = spec.primary_key.as_ref().map_or(&spec.name.span, |key| &key.span);
                self.report(place.file, message, at, format!("{other} says that {known}"));
            }
        }
        for (key, spec) in declared.unique.iter().zip(&spec.unique) {
            let Some(columns) = self.moved(place, &key.columns) else { continue };
            let table = &mut self.tables[id].table;
            if table.unique_keys().any(|known| known == columns) {
                continue;
            }
            if table.external {
                table.unique.push(Key { name: key.name.clone(), columns });
                continue;
            }
            let (name, columns, hint) = (&table.name, table.bracketed(&columns), table.keys_hint());
            let message = format!("{other} creates table `{name}` without the unique key {columns}");
            self.report(place.file, message, &spec.name.span, hint);
        }
    }

    /// An index that is not there is no fault, only slower.
    fn indexes(&mut self, id: TableId, place: Place, declared: &Table) {
        let spec = self.spec(place);
        let (_, other) = self.first(id);
        for (index, spec) in declared.indexes.iter().zip(&spec.indexes) {
            let Some(columns) = self.moved(place, &index.columns) else { continue };
            let table = &mut self.tables[id].table;
            let indexes = table.indexes.iter().map(|index| index.columns.as_slice());
            if table.unique_keys().chain(indexes).any(|known| known.starts_with(&columns)) {
                continue;
            }
            if table.external {
                table.indexes.push(Key { name: index.name.clone(), columns });
                continue;
            }
            let (name, columns) = (&table.name, table.bracketed(&columns));
            let message = format!("{other} creates table `{name}` without an index of {columns}");
            self.diagnostics[place.file].push(Diagnostic::warning(message, spec.name.span.clone()));
        }
    }

    /// The foreign keys of a declaration: all of the first one, and those of others among them.
    pub(super) fn foreign_keys(&mut self, id: TableId, place: Place) {
        let (spec, declared) = (self.spec(place), self.declared(place));
        let (first, other) = self.first(id);
        for (key, spec) in declared.foreign_keys.iter().zip(&spec.foreign_keys) {
            let Some(key) = self.moved_key(place, key) else { continue };
            let table = &mut self.tables[id].table;
            let is_known = table.foreign_keys.iter().any(|known| {
                (&known.columns, known.references, &known.referenced)
                    == (&key.columns, key.references, &key.referenced)
            });
            if is_known {
                continue;
            }
            if place == first || table.external {
                table.foreign_keys.push(key);
                continue;
            }
            let columns = table.bracketed(&key.columns);
            let (name, parent) = (table.name.clone(), &self.tables[key.references].table.name);
            let message =
                format!("{other} creates table `{name}` without the foreign key {columns} to `{parent}`");
            let hint = self.declared_at(first, &self.spec(first).name);
            self.report(place.file, message, &spec.name.span, hint);
        }
    }
}
