//! Compares the declarations of a table in different files.

use super::{Declaration, Merger};
use crate::diagnostic::Diagnostic;
use crate::mapping::keys::Choice as _;
use crate::mapping::model::{Column, ColumnId, Key, Table, TableId};
use crate::mapping::spec::{ColumnSpec, SpannedText};
use crate::mapping::suggest;

impl Merger<'_> {
    /// Compares a declaration of a table with the first one. If no file creates the table, each
    /// declaration can add columns and keys.
    pub(super) fn compare(&mut self, id: TableId, declaration: Declaration) {
        let (spec, declared) = (self.spec(declaration), self.declared_table(declaration));
        let columns = declared.columns.iter().zip(&spec.columns);
        let columns: Vec<Option<ColumnId>> =
            columns.map(|(column, spec)| self.column(id, declaration, column, spec)).collect();
        self.columns.insert(declaration, columns);
        self.keys(id, declaration, declared);
        self.indexes(id, declaration, declared);
    }

    /// The first declaration of a table, and the label of its mapping.
    fn first_declaration(&self, id: TableId) -> (Declaration, String) {
        let declaration = self.tables[id].declarations[0];
        (declaration, self.title(declaration.file))
    }

    fn column(
        &mut self,
        id: TableId,
        declaration: Declaration,
        column: &Column,
        spec: &ColumnSpec,
    ) -> Option<ColumnId> {
        let (first, other) = self.first_declaration(id);
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
            let hint = suggest::hint_among(&owner, &column.name, names);
            let hint = hint.unwrap_or_else(|| self.declared_at(first, &self.spec(first).name));
            self.report(declaration.file, message, &spec.name.span, hint);
            return None;
        };
        let known = table.columns[found].clone();
        let mut differences = Vec::new();
        if known.ty != column.ty {
            let message = format!("{label} is `{}`, but {other} says `{}`", column.ty, known.ty);
            differences.push((message, spec.ty.as_ref().map(|ty| &ty.span)));
        }
        if known.sql != column.sql {
            let message = format!("`sql` of {label} differs from its `sql` in {other}");
            differences.push((message, spec.sql.first().map(|(_, sql_type)| &sql_type.span)));
        }
        if known.generated != column.generated {
            let message = match (column.generated, known.generated) {
                (Some(_), None) => format!("{label} is generated, but {other} says it is not"),
                (None, _) => format!("{label} is not generated, but {other} says it is"),
                (Some(own), Some(known)) => {
                    format!("{label} is `{}`, but {other} says `{}`", own.word(), known.word())
                }
            };
            differences.push((message, spec.generated.as_ref().map(|(_, at)| at)));
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
            // A later file may have added the column.
            let hint = self.declared_at(first, known.map_or(&table.name, |known| &known.name));
            self.report(declaration.file, message, at.unwrap_or(&spec.name.span), hint);
        }
        Some(found)
    }

    /// A hint with the position of a name.
    fn declared_at(&self, declaration: Declaration, name: &SpannedText) -> String {
        format!("it is declared at {}", self.line(declaration.file, &name.span))
    }

    /// Compares the primary key and the unique keys.
    fn keys(&mut self, id: TableId, declaration: Declaration, declared: &Table) {
        let spec = self.spec(declaration);
        let (_, other) = self.first_declaration(id);
        if let Some(key) = self.map_columns(declaration, &declared.primary_key).filter(|key| !key.is_empty())
        {
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
                self.report(declaration.file, message, at, format!("{other} says that {known}"));
            }
        }
        for (key, spec) in declared.unique.iter().zip(&spec.unique) {
            let Some(columns) = self.map_columns(declaration, &key.columns) else { continue };
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
            self.report(declaration.file, message, &spec.name.span, hint);
        }
    }

    /// Compares the indexes. A missing index is a warning, since it only makes statements slower.
    fn indexes(&mut self, id: TableId, declaration: Declaration, declared: &Table) {
        let spec = self.spec(declaration);
        let (_, other) = self.first_declaration(id);
        for (index, spec) in declared.indexes.iter().zip(&spec.indexes) {
            let Some(columns) = self.map_columns(declaration, &index.columns) else { continue };
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
            self.diagnostics[declaration.file].push(Diagnostic::warning(message, spec.name.span.range()));
        }
    }

    /// Adds the foreign keys of the first declaration, and compares those of the others with them.
    pub(super) fn foreign_keys(&mut self, id: TableId, declaration: Declaration) {
        let (spec, declared) = (self.spec(declaration), self.declared_table(declaration));
        let (first, other) = self.first_declaration(id);
        for (key, spec) in declared.foreign_keys.iter().zip(&spec.foreign_keys) {
            let Some(key) = self.map_foreign_key(declaration, key) else { continue };
            let table = &mut self.tables[id].table;
            let is_known = table.foreign_keys.iter().any(|known| {
                (&known.columns, known.references, &known.referenced)
                    == (&key.columns, key.references, &key.referenced)
            });
            if is_known {
                continue;
            }
            if declaration == first || table.external {
                table.foreign_keys.push(key);
                continue;
            }
            let columns = table.bracketed(&key.columns);
            let (name, parent) = (table.name.clone(), &self.tables[key.references].table.name);
            let message =
                format!("{other} creates table `{name}` without the foreign key {columns} to `{parent}`");
            let hint = self.declared_at(first, &self.spec(first).name);
            self.report(declaration.file, message, &spec.name.span, hint);
        }
    }
}
