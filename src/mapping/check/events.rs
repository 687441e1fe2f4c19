//! Rules about what events do.

use super::keys::{Purpose, bracketed, keys_hint};
use super::readings::{Goal, values};
use super::{Checker, Draft, Roots};
use crate::mapping::model::{Column, ColumnId, Each, IfNoRow, Operation, OperationKind, Read, Rule, TableId};
use crate::mapping::reading::Reading;
use crate::mapping::spec::{EventSpec, Names, OperationKindSpec, OperationSpec, ReadingSpec, Text};

/// Bits of what a change says is kept.
const MOST_KEPT: usize = 64;

impl<'s> Checker<'s> {
    /// The rules of all event types. A faulty operation is left out.
    pub(super) fn rules(&mut self) -> Vec<Rule> {
        let spec = self.spec;
        let rules = spec.events.iter().map(|event| {
            let operations = event.operations.iter();
            let operations = operations.filter_map(|o| self.operation(o, &event.event_type)).collect();
            self.parents_first(event);
            let event_type = if event.of_all { String::new() } else { event.event_type.value.clone() };
            Rule { event_type, operations }
        });
        rules.collect()
    }

    fn operation(&mut self, spec: &'s OperationSpec, event_type: &Text) -> Option<Operation> {
        let table = self.table(&spec.table, &format!("`{}`", event_type.value))?;
        let roots = Roots::of_operation(self.drafts[table].spec, &spec.shape);
        let levels = match &spec.shape.each {
            Some(specs) => self.levels(specs, &spec.table.value),
            None => self.drafts[table].table.each.clone(),
        };
        let site = Site { table, spec, roots, levels };
        let when = spec.shape.when.as_ref().map(|path| self.path(path, &site.roots));
        let operation = match &spec.kind {
            OperationKindSpec::Upsert { key, update } => self.upsert(&site, key.as_ref(), update.as_ref()),
            OperationKindSpec::Insert => {
                let own = self.own_readings(&site, &[]);
                Some(self.writing(&site, own?, |_, declared| declared.required, OperationKind::Insert))
            }
            OperationKindSpec::Update { set, key, if_no_row } => self.update(&site, set, key, *if_no_row),
        };
        let mut operation = operation?;
        if let Some(path) = when {
            let path = path?;
            // To ask an element takes the levels that lead to it.
            if let Some(levels) = site.levels.get(..path.levels().max(operation.each.len())) {
                operation.each = levels.to_vec();
            }
            operation.when = Some(path);
        }
        Some(operation)
    }

    fn upsert(&mut self, site: &Site<'s>, key: Option<&Names>, update: Option<&Names>) -> Option<Operation> {
        let key = self.upsert_key(site, key);
        let of_key = key.as_deref().unwrap_or_default();
        let update = self.upsert_update(site, of_key, update?);
        let own = self.own_readings(site, of_key);
        let (key, update) = (key?, update?);
        let required = {
            let key = key.clone();
            move |column, declared: &Column| declared.required || key.contains(&column)
        };
        Some(self.writing(site, own?, required, OperationKind::Upsert { key, update }))
    }

    /// The readings that an operation has of its own. `key` is never NULL.
    fn own_readings(&mut self, site: &Site<'s>, key: &[ColumnId]) -> Option<Vec<(ColumnId, Reading)>> {
        let what = format!("`columns` of `{}`", site.spec.table.value);
        let own = site.spec.shape.columns.iter().map(|(column, spec)| {
            let found = self.column_named(site.table, column, &what)?;
            let draft = &self.drafts[site.table];
            if draft.table.columns[found].generated {
                let message = format!("{what} names {}, which is generated", draft.label(found));
                self.report(message, &column.span, "the database numbers the rows".to_owned());
            }
            let required = self.drafts[site.table].table.columns[found].required || key.contains(&found);
            let reading =
                self.reading_in(site, (found, column), spec, Purposes { required, makes_rows: true }, &what)?;
            Some((found, reading))
        });
        own.collect::<Vec<_>>().into_iter().collect()
    }

    /// What an operation says of where a column's value comes from.
    fn reading_in(
        &mut self,
        site: &Site<'s>,
        (column, name): (ColumnId, &Text),
        spec: &ReadingSpec,
        Purposes { required, makes_rows }: Purposes,
        what: &str,
    ) -> Option<Reading> {
        let draft = &self.drafts[site.table];
        let ty = draft.types[column].clone();
        let label = format!("`{}` in {what}", name.value);
        let null_if = values(draft.spec.columns[column].null_if.as_ref());
        let goal = Goal { label: &label, ty: ty.as_ref(), required, makes_rows, null_if };
        let reading = self.reading(spec, goal, &site.roots)?;
        self.place_exists(Some(&reading), spec, &site.levels);
        Some(reading)
    }

    /// An operation that writes all columns that it or the table says how to fill.
    fn writing(
        &mut self,
        site: &Site<'s>,
        mut own: Vec<(ColumnId, Reading)>,
        required: impl Fn(ColumnId, &Column) -> bool,
        kind: OperationKind,
    ) -> Operation {
        let draft = &self.drafts[site.table];
        let of_table = Roots::of(draft.spec).elements;
        let mut reads = Vec::new();
        let mut strangers = Vec::new();
        for (column, declared) in draft.table.columns.iter().enumerate() {
            let required = required(column, declared);
            if let Some(at) = own.iter().position(|(owned, _)| *owned == column) {
                reads.push(Read { column, required, reading: own.swap_remove(at).1 });
                continue;
            }
            let Some(reading) = declared.reading.clone() else { continue };
            let levels = reading.levels();
            if levels > 0 && site.roots.elements.get(..levels) != of_table.get(..levels) {
                strangers.push((draft.label(column), of_table[levels - 1]));
            }
            reads.push(Read { column, required, reading });
        }
        if !site.roots.maybe_more {
            for (label, element) in strangers {
                let message =
                    format!("{label} is read from `{element}`, which `each` of this operation doesn't give");
                let hint = format!(
                    "`{element}` can be a name under this `each` too, or the column have a path under `columns`"
                );
                self.report(message, &site.spec.table.span, hint);
            }
        }
        let mut operation =
            Operation { table: site.table, each: site.levels.clone(), when: None, reads, kind };
        // Only what may change can be kept.
        let changes = operation.changes().to_vec();
        let frozen = operation.reads.iter_mut().filter(|read| !changes.contains(&read.column));
        frozen.for_each(|read| read.reading.keep_nothing());
        self.keepable(&operation, site);
        operation
    }

    /// A row says which of its columns are kept, and has so much room for it.
    fn keepable(&mut self, operation: &Operation, site: &Site<'s>) {
        let count = operation.keepable().count();
        if count >= MOST_KEPT {
            let name = &site.spec.table.value;
            let message = format!(
                "an operation on `{name}` can keep {count} columns, at most {} can be",
                MOST_KEPT - 1
            );
            self.report(message, &site.spec.table.span, None);
        }
    }

    /// The columns that say "the same row": a key of the table, and never NULL.
    fn upsert_key(&mut self, site: &Site<'s>, key: Option<&Names>) -> Option<Vec<ColumnId>> {
        let (table, name) = (site.table, &site.spec.table);
        let Some(names) = key else {
            let draft = &self.drafts[table];
            let key = draft.table.primary_key.clone();
            if key.iter().any(|column| draft.table.columns[*column].generated) {
                let message =
                    format!("the upsert of `{}` needs a `key`: its primary key is generated", name.value);
                let hint = match draft.table.unique.first() {
                    Some(unique) => {
                        format!("`{}` has the key {}", name.value, bracketed(&draft.table, &unique.columns))
                    }
                    None => "under `unique`, a table can have more keys than the primary one".to_owned(),
                };
                self.report(message, &name.span, hint);
                return None;
            }
            // An empty one has been reported.
            return Some(key).filter(|key| !key.is_empty());
        };
        let what = format!("`key` of `{}`", name.value);
        if names.value.is_empty() {
            self.report(format!("{what} is empty, expected columns"), &names.span, None);
            return None;
        }
        let columns = self.column_list(table, names, &what)?;
        let same_set = |key: &[ColumnId]| {
            key.len() == columns.len() && key.iter().all(|column| columns.contains(column))
        };
        let draft = &self.drafts[table];
        if !draft.faulty_keys && !draft.table.unique_keys().any(same_set) {
            let message = format!(
                "{what} is {}, which is no primary or unique key of it",
                bracketed(&draft.table, &columns)
            );
            let hint = keys_hint(&draft.table);
            self.report(message, &names.span, hint);
            return None;
        }
        for (column, at) in columns.iter().zip(names.value.iter().map(|name| &name.span)) {
            let draft = &self.drafts[table];
            let (declared, label) = (&draft.table.columns[*column], draft.label(*column));
            if declared.generated {
                let message = format!("{label} is generated, and cannot say which row is meant");
                self.report(message, at, None);
            } else if !declared.required {
                let message = format!("{label} in {what} may be NULL");
                let hint =
                    "NULLs never equal, so the row would be inserted again; `required: true` forbids them";
                self.report(message, at, hint.to_owned());
            } else if !site.writes(draft, *column) {
                let message = format!("{label} in {what} is never written");
                self.report(message, at, "give it a `path` or a `value`".to_owned());
            }
        }
        Some(columns)
    }

    fn upsert_update(&mut self, site: &Site<'s>, key: &[ColumnId], names: &Names) -> Option<Vec<ColumnId>> {
        let table = site.table;
        let what = format!("`update` of `{}`", self.drafts[table].table.name);
        let columns = self.column_list(table, names, &what)?;
        for (column, name) in columns.iter().zip(&names.value) {
            let draft = &self.drafts[table];
            let label = draft.label(*column);
            if key.contains(column) {
                let message = format!("{what} names {label}, which is part of the key");
                self.report(message, &name.span, "rows with the same key have it already".to_owned());
            } else if draft.table.columns[*column].generated {
                let message = format!("{what} names {label}, which is generated");
                self.report(message, &name.span, None);
            } else if !site.writes(draft, *column) {
                let message = format!("{what} names {label}, which is never written");
                self.report(message, &name.span, "give it a `path` or a `value`".to_owned());
            }
        }
        Some(columns)
    }

    fn update(
        &mut self,
        site: &Site<'s>,
        set: &'s [(Text, ReadingSpec)],
        key: &'s [(Text, ReadingSpec)],
        if_no_row: IfNoRow,
    ) -> Option<Operation> {
        let table = site.table;
        let name = &site.spec.table.value;
        let set: Vec<Option<Read>> =
            set.iter().map(|(column, reading)| self.set(site, column, reading)).collect();
        let what = format!("`key` of `{name}`");
        let key: Vec<Option<Read>> = key
            .iter()
            .map(|(column, reading)| {
                let found = self.column_named(table, column, &what)?;
                self.key_types(table, &[found], std::iter::once(&column.span), Purpose::Key);
                self.never_kept(reading, &format!("`{}` in {what}", column.value));
                let purposes = Purposes { required: true, makes_rows: false };
                let mut reading = self.reading_in(site, (found, column), reading, purposes, &what)?;
                reading.keep_nothing();
                Some(Read { column: found, required: true, reading })
            })
            .collect();
        let (set, key): (Option<Vec<Read>>, Option<Vec<Read>>) =
            (set.into_iter().collect(), key.into_iter().collect());
        let (set, key) = (set?, key?);
        let columns = |reads: &[Read]| reads.iter().map(|read| read.column).collect::<Vec<_>>();
        let kind = OperationKind::Update { set: columns(&set), key: columns(&key), if_no_row };
        let reads: Vec<Read> = set.into_iter().chain(key).collect();
        // It is done once for each element of the innermost level that it reads.
        let levels = reads.iter().map(|read| read.reading.levels()).max().unwrap_or(0);
        let each = site.levels.get(..levels).unwrap_or_default().to_vec();
        let operation = Operation { table, each, when: None, reads, kind };
        self.keepable(&operation, site);
        Some(operation)
    }

    fn set(&mut self, site: &Site<'s>, column: &Text, spec: &ReadingSpec) -> Option<Read> {
        let what = format!("`set` of `{}`", site.spec.table.value);
        let found = self.column_named(site.table, column, &what)?;
        let draft = &self.drafts[site.table];
        let required = draft.table.columns[found].required;
        if draft.table.columns[found].generated {
            let label = draft.label(found);
            self.report(format!("{what} names {label}, which is generated"), &column.span, None);
        }
        let purposes = Purposes { required, makes_rows: false };
        let reading = self.reading_in(site, (found, column), spec, purposes, &what)?;
        Some(Read { column: found, required, reading })
    }

    /// A child's row cannot be inserted before its parent's.
    fn parents_first(&mut self, event: &EventSpec) {
        let makes_rows = |kind: &OperationKindSpec| {
            matches!(kind, OperationKindSpec::Upsert { .. } | OperationKindSpec::Insert)
        };
        let upserts: Vec<&Text> = event
            .operations
            .iter()
            .filter(|operation| makes_rows(&operation.kind))
            .map(|operation| &operation.table)
            .collect();
        for (at, child) in upserts.iter().enumerate() {
            let Some(draft) = self.drafts.iter().find(|draft| draft.table.name == child.value) else {
                continue;
            };
            let parents = draft.table.foreign_keys.iter().map(|key| &self.drafts[key.references].table.name);
            let parents: Vec<String> = parents.filter(|parent| **parent != child.value).cloned().collect();
            for parent in parents {
                let is_parent = |table: &&Text| table.value == parent;
                if upserts[at + 1..].iter().any(is_parent) && !upserts[..at].iter().any(is_parent) {
                    let message = format!(
                        "`{}` writes `{}` before its parent `{parent}`",
                        event.event_type.value, child.value
                    );
                    self.report(message, &child.span, format!("the upsert of `{parent}` goes first"));
                }
            }
        }
    }
}

/// What a value is for.
struct Purposes {
    required: bool,
    makes_rows: bool,
}

/// An operation in the making: where it stands, and what its rows are.
struct Site<'s> {
    table: TableId,
    spec: &'s OperationSpec,
    roots: Roots<'s>,
    levels: Vec<Each>,
}

impl Site<'_> {
    /// Whether it has a value for a column.
    fn writes(&self, draft: &Draft<'_>, column: ColumnId) -> bool {
        let spec = &draft.spec.columns[column];
        let mut own = self.spec.shape.columns.iter();
        spec.reading.given || own.any(|(name, _)| name.value == spec.name.value)
    }
}
