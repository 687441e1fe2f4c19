//! Several files → one mapping: each table once, and the rules of all. A table is created by one file
//! at most; whoever else writes it or refers to it calls it external, and must declare it alike. A
//! single file is the ordinary case.

mod agree;
mod names;

use std::collections::HashMap;

use super::model::{ColumnId, ForeignKey, Mapping, Operation, OperationKind, Part, Rule, Table, TableId};
use super::node::Span;
use super::spec::{MappingSpec, TableSpec};
use crate::diagnostic::{Diagnostic, Report, Severity, SourceText};

/// A file without faults of its own.
pub(super) struct Sound {
    pub(super) source: SourceText,
    pub(super) spec: MappingSpec,
    /// It has one part.
    pub(super) mapping: Mapping,
    /// Warnings.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Makes one mapping of some files. There is one where no report has an error; the reports are the
/// files', in their order.
pub(super) fn merge(mut files: Vec<Sound>) -> (Option<Mapping>, Vec<Report>) {
    let diagnostics = files.iter_mut().map(|file| std::mem::take(&mut file.diagnostics)).collect();
    let mut merger = Merger { files: &files, diagnostics, tables: Vec::new(), columns: HashMap::new() };
    merger.names();
    let order = owners_first(&files);
    merger.gather(&order);
    merger.index_names();
    merger.rows_are_whole();
    let tables = merger.parents_first();
    let mapping = merger.is_sound().then(|| merger.assemble(&order, &tables));
    if let Some(mapping) = &mapping {
        merger.warn_of_unused_tables(mapping);
    }
    let diagnostics = merger.diagnostics;
    let reports = files.into_iter().zip(diagnostics);
    (mapping, reports.map(|(file, diagnostics)| Report::new(file.source, diagnostics)).collect())
}

/// Where a table is declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Place {
    file: usize,
    table: TableId,
}

/// A table in the making.
struct Draft {
    /// Where it is declared: first by the file that creates it, where one does.
    places: Vec<Place>,
    /// What all of them say.
    table: Table,
}

struct Merger<'f> {
    files: &'f [Sound],
    /// By file.
    diagnostics: Vec<Vec<Diagnostic>>,
    tables: Vec<Draft>,
    /// Which column of its draft each column of a declaration is; `None` where it has no such.
    columns: HashMap<Place, Vec<Option<ColumnId>>>,
}

impl<'f> Merger<'f> {
    fn spec(&self, place: Place) -> &'f TableSpec {
        &self.files[place.file].spec.tables[place.table]
    }

    fn declared(&self, place: Place) -> &'f Table {
        &self.files[place.file].mapping.tables[place.table]
    }

    /// A file's mapping, in messages.
    fn title(&self, file: usize) -> String {
        self.files[file].mapping.title()
    }

    /// `FILE:LINE`.
    fn line(&self, file: usize, at: &Span) -> String {
        let source = &self.files[file].source;
        format!("{}:{}", source.name, source.line_number(at.start))
    }

    fn report(&mut self, file: usize, message: impl AsRef<str>, at: &Span, hint: String) {
        self.diagnostics[file].push(Diagnostic::error(message, at.clone()).hint(hint));
    }

    fn is_sound(&self) -> bool {
        let is_error = |one: &Diagnostic| one.severity == Severity::Error;
        !self.diagnostics.iter().flatten().any(is_error)
    }

    /// Brings the declarations of each table together.
    fn gather(&mut self, order: &[usize]) {
        let files = self.files;
        let places = order.iter().flat_map(|file| {
            (0..files[*file].mapping.tables.len()).map(|table| Place { file: *file, table })
        });
        let mut gathered: Vec<Vec<Place>> = Vec::new();
        for place in places {
            let name = &self.declared(place).name;
            match gathered.iter_mut().find(|known| self.declared(known[0]).name == *name) {
                Some(known) => known.push(place),
                None => gathered.push(vec![place]),
            }
        }
        for mut places in gathered {
            // Stable: the file that creates it comes first.
            places.sort_by_key(|place| self.declared(*place).external);
            let creators = places.iter().take_while(|place| !self.declared(**place).external).count();
            for creator in places.drain(1..creators.max(1)).collect::<Vec<_>>() {
                self.created_twice(places[0], creator);
            }
            let first = self.declared(places[0]);
            self.columns.insert(places[0], (0..first.columns.len()).map(Some).collect());
            let table = Table { foreign_keys: Vec::new(), ..first.clone() };
            self.tables.push(Draft { places, table });
        }
        for id in 0..self.tables.len() {
            for at in 1..self.tables[id].places.len() {
                self.agree(id, self.tables[id].places[at]);
            }
        }
        // They refer to columns of other tables.
        for id in 0..self.tables.len() {
            for at in 0..self.tables[id].places.len() {
                self.foreign_keys(id, self.tables[id].places[at]);
            }
        }
    }

    fn created_twice(&mut self, first: Place, place: Place) {
        let name = &self.spec(place).name;
        let message = format!("table `{}` is created by {} too", name.value, self.title(first.file));
        let line = self.line(first.file, &self.spec(first).name.span);
        let hint = format!("it is declared at {line}; all mappings but one say `external: true`");
        self.report(place.file, message, &name.span, hint);
    }

    /// The draft of a table.
    fn draft(&self, place: Place) -> Option<TableId> {
        let name = &self.declared(place).name;
        self.tables.iter().position(|draft| draft.table.name == *name)
    }

    /// Columns of a declaration as those of its draft; `None` where one is missing there.
    fn moved(&self, place: Place, columns: &[ColumnId]) -> Option<Vec<ColumnId>> {
        let of_draft = self.columns.get(&place)?;
        columns.iter().map(|column| of_draft[*column]).collect()
    }

    /// A foreign key of a declaration, between drafts.
    fn moved_key(&self, place: Place, key: &ForeignKey) -> Option<ForeignKey> {
        let parent = Place { table: key.references, ..place };
        Some(ForeignKey {
            name: key.name.clone(),
            columns: self.moved(place, &key.columns)?,
            references: self.draft(parent)?,
            referenced: self.moved(parent, &key.referenced)?,
            on_delete: key.on_delete,
        })
    }

    /// The drafts in the order in which they can be created.
    fn parents_first(&mut self) -> Vec<TableId> {
        let refers = |child: TableId, parent: TableId| {
            let mut keys = self.tables[child].table.foreign_keys.iter();
            child != parent && keys.any(|key| key.references == parent)
        };
        let order = behind_what_they_wait_for(self.tables.len(), refers);
        let mut circles = Vec::new();
        for (at, child) in order.iter().enumerate() {
            let Draft { places, table } = &self.tables[*child];
            for key in table.foreign_keys.iter().filter(|_| !table.external) {
                let parent = &self.tables[key.references].table;
                if parent.external || !order[at + 1..].contains(&key.references) {
                    continue;
                }
                let spec = self.spec(places[0]);
                let written = spec.foreign_keys.iter().find(|spec| spec.name.value == key.name);
                let at = written.map_or(&spec.name.span, |spec| &spec.name.span);
                let message = format!("`{}` refers to `{}`, which leads back to it", table.name, parent.name);
                circles.push((places[0].file, message, at));
            }
        }
        for (file, message, at) in circles {
            let hint = "tables that refer to each other in a circle cannot be created one after the other";
            self.report(file, message, at, hint.to_owned());
        }
        order
    }

    /// The mapping, of sound drafts in this order.
    fn assemble(&self, files: &[usize], drafts: &[TableId]) -> Mapping {
        let mut ids = vec![0; drafts.len()];
        for (id, draft) in drafts.iter().enumerate() {
            ids[*draft] = id;
        }
        let tables = drafts.iter().map(|draft| {
            let mut table = self.tables[*draft].table.clone();
            table.foreign_keys.iter_mut().for_each(|key| key.references = ids[key.references]);
            table
        });
        let tables: Vec<Table> = tables.collect();
        let (mut parts, mut rules) = (Vec::new(), Vec::new());
        for file in files {
            let own = &self.files[*file].mapping;
            let place = |table: TableId| Place { file: *file, table };
            let id = |table: TableId| self.draft(place(table)).map_or(0, |draft| ids[draft]);
            let first = rules.len();
            rules.extend(own.rules.iter().map(|rule| {
                let operations = rule.operations.iter().map(|operation| {
                    moved(operation, id(operation.table), &self.columns[&place(operation.table)])
                });
                Rule { event_type: rule.event_type.clone(), operations: operations.collect() }
            }));
            parts.extend(own.parts.iter().map(|part| Part {
                tables: part.tables.iter().map(|table| id(*table)).collect(),
                rules: first..rules.len(),
                ..part.clone()
            }));
        }
        Mapping::new(parts, tables, rules)
    }

    /// Who makes rows of another file's table fills what is never NULL there.
    fn rows_are_whole(&mut self) {
        let mut missing = Vec::new();
        for Draft { places, table } in self.tables.iter().filter(|draft| !draft.table.external) {
            // A column of another name is probably the one that is missing.
            for place in places[1..].iter().filter(|place| self.columns[place].iter().all(Option::is_some)) {
                let operations = self.files[place.file].mapping.operations();
                let makers: Vec<&Operation> = operations
                    .filter(|operation| operation.table == place.table && operation.kind.makes_rows())
                    .collect();
                let fills = |maker: &Operation, column: ColumnId| {
                    maker.reads.iter().any(|read| self.columns[place][read.column] == Some(column))
                };
                for (id, column) in table.columns.iter().enumerate() {
                    let needs_a_value = column.required && !column.generated && column.default.is_none();
                    if needs_a_value && makers.iter().any(|maker| !fills(maker, id)) {
                        missing.push((*place, places[0], id, format!("`{}.{}`", table.name, column.name)));
                    }
                }
            }
        }
        for (place, first, column, label) in missing {
            let message = format!(
                "{} makes rows without {label}, which {} says is never NULL",
                self.title(place.file),
                self.title(first.file)
            );
            let line = self.line(first.file, &self.spec(first).columns[column].name.span);
            let hint = format!("it is declared at {line}; a `path` here fills it, or a `default` there");
            self.report(place.file, message, &self.spec(place).name.span, hint);
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
            let Some(draft) = self.tables.iter().find(|draft| draft.table.name == table.name) else {
                continue;
            };
            let message = format!("table `{}` is created, but no event writes it", table.name);
            let (place, at) = (draft.places[0], self.spec(draft.places[0]).name.span.clone());
            self.diagnostics[place.file].push(Diagnostic::warning(message, at));
        }
    }
}

/// The files in their order, but one that creates a table before those that call it external: what
/// an event becomes there comes first, too.
fn owners_first(files: &[Sound]) -> Vec<usize> {
    let creates = |file: usize, name: &str| {
        files[file].mapping.tables.iter().any(|table| !table.external && table.name == name)
    };
    let waits = |file: usize, other: usize| {
        let mut tables = files[file].mapping.tables.iter();
        file != other && tables.any(|table| table.external && creates(other, &table.name))
    };
    behind_what_they_wait_for(files.len(), waits)
}

/// The numbers up to `count`, each behind those that it waits for, and else as they are. Where some
/// wait in a circle, the first of them goes first.
fn behind_what_they_wait_for(count: usize, waits: impl Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut left: Vec<usize> = (0..count).collect();
    let mut order = Vec::with_capacity(count);
    while !left.is_empty() {
        let is_free = |one: &usize| !left.iter().any(|other| waits(*one, *other));
        let next = left.iter().position(is_free).unwrap_or_default();
        order.push(left.remove(next));
    }
    order
}

/// An operation on the table that its own has become.
fn moved(operation: &Operation, table: TableId, columns: &[Option<ColumnId>]) -> Operation {
    // No column of a sound file is missing.
    let to = |column: &mut ColumnId| *column = columns[*column].unwrap_or_default();
    let mut moved = Operation { table, ..operation.clone() };
    moved.reads.iter_mut().for_each(|read| to(&mut read.column));
    let lists: [Option<&mut Vec<ColumnId>>; 3] = match &mut moved.kind {
        OperationKind::Upsert { key, update, guard } => {
            guard.iter_mut().for_each(to);
            [Some(key), Some(update), None]
        }
        OperationKind::Insert { .. } => [None, None, None],
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
    moved
}
