//! Rules about what events do.

use super::keys::{Purpose, bracketed, keys_hint};
use super::readings::{Goal, values};
use super::{Checker, Draft, Roots};
use crate::document::Reading;
use crate::mapping::model::{
    Column, ColumnId, Each, IfNoRow, OnConflict, OnDelete, Operation, OperationKind, Read, Rule, TableId,
};
use crate::mapping::node::Spanned;
use crate::mapping::spec::{
    EventSpec, Names, OperationKindSpec, OperationSpec, ReadingSpec, SettingSpec, Text, UpdateSpec,
};
use crate::types::{Type, Value};

/// Bits of what a change says is kept.
const MOST_KEPT: usize = 64;

impl<'s> Checker<'s> {
    /// The rules of all event types. A faulty operation is left out.
    pub(super) fn rules(&mut self) -> Vec<Rule> {
        let spec = self.spec;
        let rules = spec.events.iter().map(|event| {
            let operations = event.operations.iter();
            let operations = operations.filter_map(|o| self.operation(o, &event.event_type));
            let operations = operations.flatten().collect();
            self.parents_first(event);
            let event_type = if event.of_all { String::new() } else { event.event_type.value.clone() };
            Rule { event_type, operations }
        });
        rules.collect()
    }

    /// What becomes of an operation: two, where it is a `replace`.
    fn operation(&mut self, spec: &'s OperationSpec, event_type: &Text) -> Option<Vec<Operation>> {
        let table = self.table(&spec.table, &format!("`{}`", event_type.value))?;
        let roots = Roots::of_operation(self.drafts[table].spec, &spec.shape);
        let levels = match &spec.shape.each {
            Some(specs) => self.levels(specs, &spec.table.value),
            None => self.drafts[table].table.each.clone(),
        };
        let site = Site { table, spec, roots, levels };
        let when = spec.shape.when.as_ref().map(|path| self.path(path, &site.roots));
        let mut operations = match &spec.kind {
            OperationKindSpec::Upsert { key, update, guard } => {
                vec![self.upsert(&site, key.as_ref(), update.as_ref(), guard.as_ref())?]
            }
            OperationKindSpec::Insert { on_conflict } => vec![self.insert(&site, on_conflict)?],
            OperationKindSpec::Update { set, key, guard, if_no_row } => {
                vec![self.update(&site, set, key, guard.as_ref(), *if_no_row)?]
            }
            OperationKindSpec::Delete { key, guard, if_no_row } => {
                vec![self.delete(&site, key, guard.as_deref(), *if_no_row)?]
            }
            OperationKindSpec::Replace { of, key } => self.replace(&site, of, key.as_ref())?,
        };
        if let Some(path) = when {
            let path = path?;
            for operation in &mut operations {
                // What an element says chooses the rows of a set, and not whether there is one.
                if path.levels() > 0 && matches!(operation.kind, OperationKind::Prune { .. }) {
                    continue;
                }
                // To ask an element takes the levels that lead to it.
                if let Some(levels) = site.levels.get(..path.levels().max(operation.each.len())) {
                    operation.each = levels.to_vec();
                }
                operation.when = Some(path.clone());
            }
        }
        Some(operations)
    }

    fn upsert(
        &mut self,
        site: &Site<'s>,
        key: Option<&Names>,
        update: Option<&UpdateSpec>,
        guard: Option<&Text>,
    ) -> Option<Operation> {
        let key = self.upsert_key(site, key);
        let of_key = key.as_deref().unwrap_or_default();
        let (spelling, update) = match update? {
            UpdateSpec::Only(names) => ("update", self.upsert_update(site, of_key, names)),
            UpdateSpec::AllBut(names) => {
                let what = format!("`update_all_but` of `{}`", site.spec.table.value);
                let frozen = self.column_list(site.table, names, &what);
                ("update_all_but", frozen.map(|frozen| self.all_but(site, of_key, &frozen)))
            }
        };
        let own = self.own_readings(site, of_key);
        let guard_column = match guard {
            Some(guard) => Some(self.guard(site.table, guard)?),
            None => None,
        };
        if let (Some(guard), Some(column), Some(update)) = (guard, guard_column, &update)
            && !update.contains(&column)
        {
            let label = self.drafts[site.table].label(column);
            let hint = match spelling {
                "update" => format!("`{}` belongs to `update`", guard.value),
                _ => "`update_all_but` must not name it, nor the key".to_owned(),
            };
            self.report(
                format!("{label} guards the row, but the upsert never changes it"),
                &guard.span,
                hint,
            );
            return None;
        }
        let (key, update) = (key?, update?);
        let required = {
            let key = key.clone();
            move |column, declared: &Column| {
                declared.required || key.contains(&column) || guard_column == Some(column)
            }
        };
        let kind = OperationKind::Upsert { key, update, guard: guard_column };
        let operation = self.writing(site, own?, required, kind);
        if let Some(guard) = guard {
            self.guard_has_values(&operation, guard);
        }
        Some(operation)
    }

    /// All columns that an upsert writes and that are neither its key nor among the given ones.
    fn all_but(&self, site: &Site<'s>, key: &[ColumnId], frozen: &[ColumnId]) -> Vec<ColumnId> {
        let draft = &self.drafts[site.table];
        let changes = |column: &ColumnId| {
            let written = site.writes(draft, *column) && !draft.table.columns[*column].generated;
            written && !key.contains(column) && !frozen.contains(column)
        };
        (0..draft.table.columns.len()).filter(changes).collect()
    }

    /// The column whose newer value keeps a row as it is. Every database must order it alike.
    fn guard(&mut self, table: TableId, name: &Text) -> Option<ColumnId> {
        let what = format!("`guard` of `{}`", self.drafts[table].table.name);
        let column = self.column_named(table, name, &what)?;
        let ty = self.drafts[table].types[column].clone()?;
        let label = self.drafts[table].label(column);
        let whole = matches!(ty, Type::SmallInt | Type::Int | Type::BigInt | Type::Uint);
        if !whole && !matches!(ty, Type::Date | Type::DateTime(_) | Type::Varchar(_)) {
            let message = format!("{label} is `{ty}`, which cannot guard a row");
            let hint = "whole numbers but `ubigint`, dates, datetimes and `varchar(n)` have the same order on every database";
            self.report(message, &name.span, hint.to_owned());
            return None;
        }
        if !self.drafts[table].table.columns[column].sql.is_empty() {
            let message = format!("{label} has a type in a dialect's own words, which cannot guard a row");
            self.report(message, &name.span, "in what order its values stand is not known".to_owned());
            return None;
        }
        Some(column)
    }

    /// A null is neither older nor newer than anything.
    fn guard_has_values(&mut self, operation: &Operation, guard: &Text) {
        let is_null = |read: &Read| matches!(read.reading, Reading::Constant(Value::Null));
        let mut reads = operation.reads.iter().filter(|read| Some(read.column) == operation.guard());
        if let Some(read) = reads.find(|read| is_null(read)) {
            let label = self.drafts[operation.table].label(read.column);
            let message = format!("{label} guards the row, but its `value` here is null");
            self.report(message, &guard.span, "a guard is read from the event, as a `path`".to_owned());
        }
    }

    fn insert(&mut self, site: &Site<'s>, on_conflict: &Spanned<OnConflict>) -> Option<Operation> {
        let draft = &self.drafts[site.table];
        let filled =
            |column: &ColumnId| site.writes(draft, *column) && !draft.table.columns[*column].generated;
        let written: Vec<ColumnId> = (0..draft.table.columns.len()).filter(filled).collect();
        let has_key = draft.table.filled_keys(&written).next().is_some();
        if on_conflict.value == OnConflict::Ignore && !has_key && !draft.faulty_keys {
            let message = format!("no key of `{}` can be taken: all its rows are inserted", draft.table.name);
            let hint = "a row is ignored where the value of a primary or unique key is there already";
            self.report(message, &on_conflict.span, hint.to_owned());
            return None;
        }
        let own = self.own_readings(site, &[]);
        let kind = OperationKind::Insert { on_conflict: on_conflict.value };
        Some(self.writing(site, own?, |_, declared| declared.required, kind))
    }

    /// A `replace` is two operations: what a parent no longer has is deleted, then what it has is
    /// written. In this order, since a row that goes may hold a unique key that another one gets.
    fn replace(
        &mut self,
        site: &Site<'s>,
        of: &'s [SettingSpec],
        key: Option<&Names>,
    ) -> Option<Vec<Operation>> {
        let (table, name) = (site.table, &site.spec.table);
        let key = self.upsert_key(site, key);
        let own = self.own_readings(site, key.as_deref().unwrap_or_default());
        // Whose rows they are is said once an event, also where it has none.
        let once = Site { table, spec: site.spec, roots: Roots::default(), levels: Vec::new() };
        let of_reads = self.finding(&once, of, "of");
        let (key, own, of_reads) = (key?, own?, of_reads?);
        let owners: Vec<ColumnId> = of_reads.iter().map(|read| read.column).collect();
        for (owner, (column, _)) in owners.iter().zip(of) {
            if !key.contains(owner) {
                let label = self.drafts[table].label(*owner);
                let message = format!("{label} in `of` of `{}` is not part of the key", name.value);
                let hint = format!(
                    "the key is {}: two parents could claim one row",
                    bracketed(&self.drafts[table].table, &key)
                );
                self.report(message, &column.span, hint);
                return None;
            }
        }
        let read_twice = |name: &str| of.iter().any(|(owner, _)| owner.value == name);
        if let Some((column, _)) =
            site.spec.shape.columns.iter().find(|(column, _)| read_twice(&column.value))
        {
            let message = format!("`columns` of `{}` names `{}`, which `of` reads", name.value, column.value);
            let hint = "`of` says whose rows they are, and with that the column of each row";
            self.report(message, &column.span, hint.to_owned());
            return None;
        }
        let rest: Vec<ColumnId> = key.iter().copied().filter(|column| !owners.contains(column)).collect();
        if rest.is_empty() {
            let message = format!("`of` of `{}` is the whole key: a parent has one row", name.value);
            let hint = "the key has further columns, which tell a parent's rows apart; one row needs no more than an `upsert`";
            self.report(message, &name.span, hint.to_owned());
            return None;
        }
        let keys = &self.drafts[table].table.foreign_keys;
        if keys.iter().any(|own| own.references == table && own.on_delete == OnDelete::Cascade) {
            let message = format!(
                "`{}` refers to itself with `on_delete: cascade`, and cannot be replaced",
                name.value
            );
            let hint = "a row that goes would take along what refers to it, also where the event still has that; without `on_delete` the database refuses it";
            self.report(message, &name.span, hint.to_owned());
            return None;
        }
        let update = self.all_but(site, &key, &[]);
        let required = {
            let key = key.clone();
            move |column, declared: &Column| declared.required || key.contains(&column)
        };
        // The rows are theirs whose set it is, whatever else the columns say.
        let of_owners = of_reads.iter().map(|read| (read.column, read.reading.clone()));
        let own = of_owners.chain(own).collect();
        let kind = OperationKind::Replace { key, update, rest: rest.clone() };
        let write = self.writing(site, own, required, kind);
        let kind = OperationKind::Prune { of: owners, rest };
        Some(vec![Operation { table, each: Vec::new(), when: None, reads: of_reads, kind }, write])
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
                reads.push(draft.read(column, required, own.swap_remove(at).1));
                continue;
            }
            let Some(reading) = declared.reading.clone() else { continue };
            let levels = reading.levels();
            if levels > 0 && site.roots.elements.get(..levels) != of_table.get(..levels) {
                strangers.push((draft.label(column), of_table[levels - 1]));
            }
            reads.push(draft.read(column, required, reading));
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
        let guard = operation.guard();
        let is_fixed = |column| !changes.contains(&column) || guard == Some(column);
        let frozen = operation.reads.iter_mut().filter(|read| is_fixed(read.column));
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
        set: &'s [SettingSpec],
        key: &'s [SettingSpec],
        guard: Option<&Text>,
        if_no_row: IfNoRow,
    ) -> Option<Operation> {
        let settings: Vec<Option<Read>> =
            set.iter().map(|(column, reading)| self.set(site, column, reading)).collect();
        let key = self.finding(site, key, "key");
        let guard_column = match guard {
            Some(guard) => Some(self.guard(site.table, guard)?),
            None => None,
        };
        let settings: Option<Vec<Read>> = settings.into_iter().collect();
        let (mut settings, key) = (settings?, key?);
        let mut reads_of_guard = Vec::new();
        if let (Some(column), Some(guard)) = (guard_column, guard) {
            let Some(read) = settings.iter_mut().find(|read| read.column == column) else {
                let label = self.drafts[site.table].label(column);
                let message = format!("{label} guards the rows, but `set` has no value for it");
                let hint = format!("as in `set: {{{}: $.timestamp}}`", guard.value);
                self.report(message, &guard.span, hint);
                return None;
            };
            read.required = true;
            reads_of_guard.push(read.clone());
            if let Some((_, spec)) = set.iter().find(|(column, _)| column.value == guard.value) {
                let label = self.drafts[site.table].label(column);
                let hint = "an event without it is a dead letter: nobody can tell how new it is";
                self.not_kept(spec, &format!("{label} guards the rows"), hint);
            }
        }
        let columns = |reads: &[Read]| reads.iter().map(|read| read.column).collect::<Vec<_>>();
        let kind = OperationKind::Update {
            set: columns(&settings),
            key: columns(&key),
            guard: guard_column,
            if_no_row,
        };
        let operation = site.finding_rows([settings, key, reads_of_guard].concat(), kind);
        if let Some(guard) = guard {
            self.guard_has_values(&operation, guard);
        }
        self.keepable(&operation, site);
        Some(operation)
    }

    fn delete(
        &mut self,
        site: &Site<'s>,
        key: &'s [SettingSpec],
        guard: Option<&'s SettingSpec>,
        if_no_row: IfNoRow,
    ) -> Option<Operation> {
        let key = self.finding(site, key, "key");
        let guard = match guard {
            Some(guard) => {
                self.guard(site.table, &guard.0)?;
                Some(self.finding(site, std::slice::from_ref(guard), "guard")?)
            }
            None => None,
        };
        let (key, guard) = (key?, guard.unwrap_or_default());
        let kind = OperationKind::Delete {
            key: key.iter().map(|read| read.column).collect(),
            guard: guard.first().map(|read| read.column),
            if_no_row,
        };
        Some(site.finding_rows([key, guard].concat(), kind))
    }

    /// Values by which rows are found: never NULL.
    fn finding(&mut self, site: &Site<'s>, settings: &'s [SettingSpec], under: &str) -> Option<Vec<Read>> {
        let what = format!("`{under}` of `{}`", site.spec.table.value);
        let read = |(column, spec): &'s SettingSpec| {
            let found = self.column_named(site.table, column, &what)?;
            if under != "guard" {
                self.key_types(site.table, &[found], std::iter::once(&column.span), Purpose::Key);
            }
            self.never_kept(spec, &format!("`{}` in {what}", column.value));
            let purposes = Purposes { required: true, makes_rows: false };
            let mut reading = self.reading_in(site, (found, column), spec, purposes, &what)?;
            reading.keep_nothing();
            Some(self.drafts[site.table].read(found, true, reading))
        };
        let reads: Vec<Option<Read>> = settings.iter().map(read).collect();
        reads.into_iter().collect()
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
        Some(self.drafts[site.table].read(found, required, reading))
    }

    /// A child's row cannot be inserted before its parent's.
    fn parents_first(&mut self, event: &EventSpec) {
        let makes_rows = |kind: &OperationKindSpec| {
            matches!(
                kind,
                OperationKindSpec::Upsert { .. }
                    | OperationKindSpec::Insert { .. }
                    | OperationKindSpec::Replace { .. }
            )
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
    /// An operation on rows that are there: it is done once for each element of the innermost level
    /// that it reads.
    fn finding_rows(&self, reads: Vec<Read>, kind: OperationKind) -> Operation {
        let levels = reads.iter().map(|read| read.reading.levels()).max().unwrap_or(0);
        let each = self.levels.get(..levels).unwrap_or_default().to_vec();
        Operation { table: self.table, each, when: None, reads, kind }
    }

    /// Whether it has a value for a column.
    fn writes(&self, draft: &Draft<'_>, column: ColumnId) -> bool {
        let spec = &draft.spec.columns[column];
        let mut own = self.spec.shape.columns.iter();
        spec.reading.given || own.any(|(name, _)| name.value == spec.name.value)
    }
}
