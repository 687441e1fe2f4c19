//! Merges several files into one mapping, which has each table once and the rules of all files. At most
//! one file creates a table. Every other file that writes or references the table declares it as
//! external, with the same columns and keys. A single file is merged in the same way.

mod compare;
mod names;
mod separate_events;

use std::collections::HashMap;

use super::model::{
    ColumnId, ForeignKey, Mapping, MappingFile, Operation, OperationKind, Rule, Table, TableId,
};
use super::node::Span;
use super::spec::{MappingSpec, TableSpec};
use crate::diagnostic::{Diagnostic, Report, Severity, SourceText};
use crate::document::ValueSource;

/// A file without errors of its own.
pub(super) struct CheckedFile {
    pub(super) source: SourceText,
    pub(super) spec: MappingSpec,
    /// The mapping of this file alone.
    pub(super) mapping: Mapping,
    /// The warnings.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Merges files. Returns a mapping if no report has an error, and one report per file, in the order of
/// the files.
pub(super) fn merge(mut files: Vec<CheckedFile>) -> (Option<Mapping>, Vec<Report>) {
    let diagnostics = files.iter_mut().map(|file| std::mem::take(&mut file.diagnostics)).collect();
    let mut merger = Merger { files: &files, diagnostics, tables: Vec::new(), columns: HashMap::new() };
    merger.names();
    merger.separate_events();
    let order = creators_first(&files);
    merger.collect_tables(&order);
    merger.index_names();
    merger.check_required_columns();
    let tables = merger.parents_first();
    let mapping = merger.has_no_errors().then(|| merger.assemble(&order, &tables));
    if let Some(mapping) = &mapping {
        merger.warn_of_unused_tables(mapping);
    }
    let diagnostics = merger.diagnostics;
    let reports = files.into_iter().zip(diagnostics);
    (mapping, reports.map(|(file, diagnostics)| Report::new(file.source, diagnostics)).collect())
}

/// A declaration of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Declaration {
    file: usize,
    table: TableId,
}

/// A table with its declarations in all files.
struct MergedTable {
    /// The declarations. If a file creates the table, its declaration is the first.
    declarations: Vec<Declaration>,
    /// The merged table.
    table: Table,
}

struct Merger<'f> {
    files: &'f [CheckedFile],
    /// Diagnostics per file.
    diagnostics: Vec<Vec<Diagnostic>>,
    tables: Vec<MergedTable>,
    /// For each declaration, the column of the merged table for each of its columns. `None` if the
    /// merged table has no such column.
    columns: HashMap<Declaration, Vec<Option<ColumnId>>>,
}

impl<'f> Merger<'f> {
    fn spec(&self, declaration: Declaration) -> &'f TableSpec {
        &self.files[declaration.file].spec.tables[declaration.table]
    }

    fn declared_table(&self, declaration: Declaration) -> &'f Table {
        &self.files[declaration.file].mapping.tables[declaration.table]
    }

    /// The label of a file's mapping in messages.
    fn title(&self, file: usize) -> String {
        self.files[file].mapping.title()
    }

    /// A position as `FILE:LINE`.
    fn line(&self, file: usize, at: &Span) -> String {
        let source = &self.files[file].source;
        format!("{}:{}", source.name, source.line_number(at.start))
    }

    fn report(&mut self, file: usize, message: impl AsRef<str>, at: &Span, hint: String) {
        self.diagnostics[file].push(Diagnostic::error(message, at.range()).hint(hint));
    }

    fn has_no_errors(&self) -> bool {
        let is_error = |one: &Diagnostic| one.severity == Severity::Error;
        !self.diagnostics.iter().flatten().any(is_error)
    }

    /// Groups the declarations by table, and compares them.
    fn collect_tables(&mut self, order: &[usize]) {
        let files = self.files;
        let declarations = order.iter().flat_map(|file| {
            (0..files[*file].mapping.tables.len()).map(|table| Declaration { file: *file, table })
        });
        let mut grouped: Vec<Vec<Declaration>> = Vec::new();
        for declaration in declarations {
            let table = self.declared_table(declaration);
            match grouped.iter_mut().find(|known| self.declared_table(known[0]).is_same(table)) {
                Some(known) => known.push(declaration),
                None => grouped.push(vec![declaration]),
            }
        }
        for mut declarations in grouped {
            // The sort is stable. The declaration that creates the table comes first.
            declarations.sort_by_key(|declaration| self.declared_table(*declaration).external);
            let creators = declarations
                .iter()
                .take_while(|declaration| !self.declared_table(**declaration).external)
                .count();
            for creator in declarations.drain(1..creators.max(1)).collect::<Vec<_>>() {
                self.report_second_creator(declarations[0], creator);
            }
            let first = self.declared_table(declarations[0]);
            self.columns.insert(declarations[0], (0..first.columns.len()).map(Some).collect());
            let table = Table { foreign_keys: Vec::new(), ..first.clone() };
            self.tables.push(MergedTable { declarations, table });
        }
        for id in 0..self.tables.len() {
            for at in 1..self.tables[id].declarations.len() {
                self.compare(id, self.tables[id].declarations[at]);
            }
        }
        // Foreign keys need the columns of all tables.
        for id in 0..self.tables.len() {
            for at in 0..self.tables[id].declarations.len() {
                self.foreign_keys(id, self.tables[id].declarations[at]);
            }
        }
    }

    fn report_second_creator(&mut self, first: Declaration, declaration: Declaration) {
        let name = &self.spec(declaration).name;
        let message = format!("table `{}` is also created by {}", name.value, self.title(first.file));
        let line = self.line(first.file, &self.spec(first).name.span);
        let schema = |declaration: Declaration| {
            self.files[declaration.file].spec.schema.as_ref().map(|schema| schema.value.as_str())
        };
        let hint = if schema(first) == schema(declaration) {
            format!("it is declared at {line}; all mappings except one must have `external: true`")
        } else {
            format!("it is declared at {line}; without schemas, both would be one table")
        };
        self.report(declaration.file, message, &name.span, hint);
    }

    /// The merged table of a declaration.
    fn table_id(&self, declaration: Declaration) -> Option<TableId> {
        let table = self.declared_table(declaration);
        self.tables.iter().position(|merged| merged.table.is_same(table))
    }

    /// Converts columns of a declaration to columns of the merged table. Returns `None` if one is
    /// missing there.
    fn map_columns(&self, declaration: Declaration, columns: &[ColumnId]) -> Option<Vec<ColumnId>> {
        let merged_columns = self.columns.get(&declaration)?;
        columns.iter().map(|column| merged_columns[*column]).collect()
    }

    /// Converts a foreign key of a declaration to one between merged tables.
    fn map_foreign_key(&self, declaration: Declaration, key: &ForeignKey) -> Option<ForeignKey> {
        let parent = Declaration { table: key.references, ..declaration };
        Some(ForeignKey {
            name: key.name.clone(),
            columns: self.map_columns(declaration, &key.columns)?,
            references: self.table_id(parent)?,
            referenced: self.map_columns(parent, &key.referenced)?,
            on_delete: key.on_delete,
        })
    }

    /// The order in which the merged tables can be created. Reports cycles.
    fn parents_first(&mut self) -> Vec<TableId> {
        let refers = |child: TableId, parent: TableId| {
            let mut keys = self.tables[child].table.foreign_keys.iter();
            child != parent && keys.any(|key| key.references == parent)
        };
        let order = dependency_order(self.tables.len(), refers);
        let mut cycles = Vec::new();
        for (at, child) in order.iter().enumerate() {
            let MergedTable { declarations, table } = &self.tables[*child];
            for key in table.foreign_keys.iter().filter(|_| !table.external) {
                let parent = &self.tables[key.references].table;
                if parent.external || !order[at + 1..].contains(&key.references) {
                    continue;
                }
                let spec = self.spec(declarations[0]);
                let written = spec.foreign_keys.iter().find(|spec| spec.name.value == key.name);
                let at = written.map_or(&spec.name.span, |spec| &spec.name.span);
                let message = format!(
                    "`{}` and its parent `{}` refer to each other in a cycle",
                    table.name, parent.name
                );
                cycles.push((declarations[0].file, message, at));
            }
        }
        for (file, message, at) in cycles {
            let hint = "tables in a cycle of foreign keys cannot be created one after another";
            self.report(file, message, at, hint.to_owned());
        }
        order
    }

    /// Builds the mapping from merged tables without errors.
    fn assemble(&self, files: &[usize], table_order: &[TableId]) -> Mapping {
        let mut ids = vec![0; table_order.len()];
        for (id, merged) in table_order.iter().enumerate() {
            ids[*merged] = id;
        }
        let tables = table_order.iter().map(|merged| {
            let mut table = self.tables[*merged].table.clone();
            table.foreign_keys.iter_mut().for_each(|key| key.references = ids[key.references]);
            table
        });
        let tables: Vec<Table> = tables.collect();
        let (mut merged_files, mut rules) = (Vec::new(), Vec::new());
        for file in files {
            let own = &self.files[*file].mapping;
            let declaration = |table: TableId| Declaration { file: *file, table };
            let id = |table: TableId| self.table_id(declaration(table)).map_or(0, |merged| ids[merged]);
            let first = rules.len();
            rules.extend(own.rules.iter().map(|rule| {
                let merged = |table: TableId| (id(table), self.columns[&declaration(table)].as_slice());
                let operations = rule.operations.iter().map(|operation| map_operation(operation, &merged));
                let (trigger, event_type) = (rule.trigger, rule.event_type.clone());
                Rule { trigger, event_type, operations: operations.collect() }
            }));
            merged_files.extend(own.files.iter().map(|file| MappingFile {
                tables: file.tables.iter().map(|table| id(*table)).collect(),
                rules: first..rules.len(),
                ..file.clone()
            }));
        }
        Mapping::new(merged_files, tables, rules)
    }

    /// Reports files that insert rows of another file's table without a value for a required column.
    fn check_required_columns(&mut self) {
        let mut missing = Vec::new();
        for MergedTable { declarations, table } in self.tables.iter().filter(|merged| !merged.table.external)
        {
            // If a column is missing in the merged table, its name is probably misspelled. That was
            // reported.
            for declaration in declarations[1..]
                .iter()
                .filter(|declaration| self.columns[declaration].iter().all(Option::is_some))
            {
                let operations = self.files[declaration.file].mapping.operations();
                let inserts: Vec<&Operation> = operations
                    .filter(|operation| operation.table == declaration.table && operation.kind.can_insert())
                    .collect();
                let fills = |insert: &Operation, column: ColumnId| {
                    insert.reads.iter().any(|read| self.columns[declaration][read.column] == Some(column))
                };
                for (id, column) in table.columns.iter().enumerate() {
                    let needs_a_value = column.required && !column.is_generated() && column.default.is_none();
                    if needs_a_value && inserts.iter().any(|insert| !fills(insert, id)) {
                        missing.push((
                            *declaration,
                            declarations[0],
                            id,
                            format!("`{}.{}`", table.name, column.name),
                        ));
                    }
                }
            }
        }
        for (declaration, first, column, label) in missing {
            let message = format!(
                "{} inserts rows without {label}, which is never NULL in {}",
                self.title(declaration.file),
                self.title(first.file)
            );
            let line = self.line(first.file, &self.spec(first).columns[column].name.span);
            let hint = format!("it is declared at {line}; add a `path` here or a `default` there");
            self.report(declaration.file, message, &self.spec(declaration).name.span, hint);
        }
    }

    fn warn_of_unused_tables(&mut self, mapping: &Mapping) {
        let written = mapping.written_tables();
        let keys = || mapping.tables.iter().flat_map(|table| &table.foreign_keys);
        let tables = mapping.tables.iter().enumerate();
        let unused = tables.filter(|(id, table)| {
            !table.external && !written.contains(id) && !keys().any(|key| key.references == *id)
        });
        for (_, table) in unused {
            let Some(merged) = self.tables.iter().find(|merged| merged.table.is_same(table)) else {
                continue;
            };
            let message = format!("table `{}` is created, but no event writes it", table.name);
            let (declaration, at) = (merged.declarations[0], self.spec(merged.declarations[0]).name.span);
            self.diagnostics[declaration.file].push(Diagnostic::warning(message, at.range()));
        }
    }
}

/// The order of the files: a file that creates a table comes before the files that declare it as
/// external. Changes of an event are applied in this order.
fn creators_first(files: &[CheckedFile]) -> Vec<usize> {
    let creates = |file: usize, external: &Table| {
        files[file].mapping.tables.iter().any(|table| !table.external && table.is_same(external))
    };
    let depends_on = |file: usize, other: usize| {
        let mut tables = files[file].mapping.tables.iter();
        file != other && tables.any(|table| table.external && creates(other, table))
    };
    dependency_order(files.len(), depends_on)
}

/// Sorts the numbers below `count` topologically, and keeps their order otherwise. If every remaining
/// number depends on another one, as in a cycle, the first of them comes next.
fn dependency_order(count: usize, depends_on: impl Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut left: Vec<usize> = (0..count).collect();
    let mut order = Vec::with_capacity(count);
    while !left.is_empty() {
        let is_free = |one: &usize| !left.iter().any(|other| depends_on(*one, *other));
        let next = left.iter().position(is_free).unwrap_or_default();
        order.push(left.remove(next));
    }
    order
}

/// Converts an operation to the columns of merged tables. `merged` gives the merged table of a table, and its columns.
fn map_operation<'c>(
    operation: &Operation,
    merged: &impl Fn(TableId) -> (TableId, &'c [Option<ColumnId>]),
) -> Operation {
    // In a file without errors, no column is missing.
    let to_column = |columns: &[Option<ColumnId>], column: &mut ColumnId| {
        *column = columns[*column].unwrap_or_default();
    };
    let (table, columns) = merged(operation.table);
    let to = |column: &mut ColumnId| to_column(columns, column);
    let mut mapped = Operation { table, ..operation.clone() };
    mapped.combine.iter_mut().for_each(|(column, _)| to(column));
    for read in &mut mapped.reads {
        to(&mut read.column);
        if let ValueSource::RowNumber(number) = &mut read.value_source {
            let (table, columns) = merged(number.table);
            number.table = table;
            to_column(columns, &mut number.number);
            number.key.iter_mut().for_each(|value| to_column(columns, &mut value.column));
        }
    }
    if let Some(parent) = &mut mapped.parent {
        let (table, columns) = merged(parent.table);
        parent.table = table;
        parent.guard.iter_mut().for_each(|column| to_column(columns, column));
        parent.values.iter_mut().for_each(|value| to_column(columns, &mut value.column));
    }
    let lists: [Option<&mut Vec<ColumnId>>; 3] = match &mut mapped.kind {
        OperationKind::Upsert { key, update, guard } => {
            guard.iter_mut().for_each(to);
            [Some(key), Some(update), None]
        }
        OperationKind::Insert { .. } | OperationKind::Truncate => [None, None, None],
        OperationKind::Update { set, key, guard, .. } => {
            guard.iter_mut().for_each(to);
            [Some(set), Some(key), None]
        }
        OperationKind::Delete { key, guard, .. } => {
            guard.iter_mut().for_each(to);
            [Some(key), None, None]
        }
        OperationKind::Prune { of, rest } => [Some(of), Some(rest), None],
        OperationKind::Replace { key, update, rest } => [Some(key), Some(update), Some(rest)],
    };
    lists.into_iter().flatten().flatten().for_each(to);
    mapped
}
