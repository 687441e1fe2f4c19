//! Rules about what events do.

use super::keys::{Purpose, bracketed, keys_hint};
use super::{Checker, Draft, Roots};
use crate::mapping::model::{
    Column, ColumnId, IfNoRow, OnConflict, Operation, OperationKind, Read, Reading, Rule, TableId,
};
use crate::mapping::node::Spanned;
use crate::mapping::path::Root;
use crate::mapping::spec::{
    EventSpec, Names, OperationKindSpec, OperationSpec, ReadingSpec, SettingSpec, Text, UpdateSpec,
};
use crate::value::Type;

impl Checker<'_> {
    /// The rules of all event types. A faulty operation is left out.
    pub(super) fn rules(&mut self) -> Vec<Rule> {
        let spec = self.spec;
        let rules = spec.events.iter().map(|event| {
            let operations = event.operations.iter();
            let operations = operations.filter_map(|o| self.operation(o, &event.event_type));
            let operations = operations.flatten().collect();
            self.parents_first(event);
            Rule { event_type: event.event_type.value.clone(), operations }
        });
        rules.collect()
    }

    /// What becomes of an operation: two, where it is a `replace`.
    fn operation(&mut self, spec: &OperationSpec, event_type: &Text) -> Option<Vec<Operation>> {
        let table = self.table(&spec.table, &format!("`{}`", event_type.value))?;
        let operation = match &spec.kind {
            OperationKindSpec::Upsert { key, update, guard } => {
                self.upsert(table, &spec.table, key.as_ref(), update.as_ref(), guard.as_ref())
            }
            OperationKindSpec::Insert { on_conflict } => self.insert(table, on_conflict),
            OperationKindSpec::Update { set, key, guard, if_no_row } => {
                self.update(table, set, key, guard.as_ref(), *if_no_row)
            }
            OperationKindSpec::Delete { key, guard, if_no_row } => {
                self.delete(table, key, guard.as_ref(), *if_no_row)
            }
            OperationKindSpec::Replace { of, key } => {
                return self.replace(table, &spec.table, of, key.as_ref());
            }
        };
        operation.map(|operation| vec![operation])
    }

    fn upsert(
        &mut self,
        table: TableId,
        name: &Text,
        key: Option<&Names>,
        update: Option<&UpdateSpec>,
        guard: Option<&Text>,
    ) -> Option<Operation> {
        let key = self.upsert_key(table, name, key);
        let known_key = key.as_deref().unwrap_or_default();
        let (spelling, update) = match update? {
            UpdateSpec::Only(names) => ("update", self.upsert_update(table, known_key, names)),
            UpdateSpec::AllBut(names) => {
                let what = format!("`update_all_but` of `{}`", name.value);
                let frozen = self.column_list(table, names, &what);
                ("update_all_but", frozen.map(|frozen| self.all_but(table, known_key, &frozen)))
            }
        };
        let mut guard_column = None;
        if let Some(guard) = guard {
            guard_column = Some(self.guard(table, guard)?);
            if let (Some(update), Some(column)) = (&update, guard_column)
                && !update.contains(&column)
            {
                let label = self.drafts[table].label(column);
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
        }
        let (key, update) = (key?, update?);
        let required = {
            let key = key.clone();
            move |column, declared: &Column| {
                declared.required || key.contains(&column) || guard_column == Some(column)
            }
        };
        Some(self.writing(table, required, OperationKind::Upsert { key, update, guard: guard_column }))
    }

    /// All columns that an upsert writes and that are neither its key nor among the given ones.
    fn all_but(&self, table: TableId, key: &[ColumnId], frozen: &[ColumnId]) -> Vec<ColumnId> {
        let draft = &self.drafts[table];
        let changes = |column: &ColumnId| {
            let written =
                draft.spec.columns[*column].reading.given && !draft.table.columns[*column].generated;
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

    fn insert(&mut self, table: TableId, on_conflict: &Spanned<OnConflict>) -> Option<Operation> {
        let draft = &self.drafts[table];
        let filled = |column: &ColumnId| {
            draft.spec.columns[*column].reading.given && !draft.table.columns[*column].generated
        };
        let has_key = draft.table.unique_keys().any(|key| key.iter().all(filled));
        if on_conflict.value == OnConflict::Ignore && !has_key && !draft.faulty_keys {
            let message = format!("no key of `{}` can be taken: all its rows are inserted", draft.table.name);
            let hint = "a row is ignored where the value of a primary or unique key is there already";
            self.report(message, &on_conflict.span, hint.to_owned());
            return None;
        }
        let kind = OperationKind::Insert { on_conflict: on_conflict.value };
        Some(self.writing(table, |_, declared| declared.required, kind))
    }

    /// An operation that writes all columns that the mapping fills.
    fn writing(
        &self,
        table: TableId,
        required: impl Fn(ColumnId, &Column) -> bool,
        kind: OperationKind,
    ) -> Operation {
        let draft = &self.drafts[table];
        let read = |(column, declared): (ColumnId, &Column)| {
            let reading = declared.reading.clone()?;
            Some(Read { column, required: required(column, declared), reading })
        };
        let reads = draft.table.columns.iter().enumerate().filter_map(read).collect();
        Operation { table, per_element: draft.table.each.is_some(), reads, kind }
    }

    /// A `replace` is two operations: what a parent no longer has is deleted, then what it has is
    /// written. In this order, since a row that goes may hold a unique key that another one gets.
    fn replace(
        &mut self,
        table: TableId,
        name: &Text,
        of: &[SettingSpec],
        key: Option<&Names>,
    ) -> Option<Vec<Operation>> {
        let key = self.upsert_key(table, name, key);
        // Whose rows they are is said once an event, also where it has none.
        let of_reads = self.finding(table, of, "of", Roots::BODY);
        let (key, of_reads) = (key?, of_reads?);
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
        let kept: Vec<ColumnId> = key.iter().copied().filter(|column| !owners.contains(column)).collect();
        if kept.is_empty() {
            let message = format!("`of` of `{}` is the whole key: a parent has one row", name.value);
            let hint = "the key has further columns, which tell a parent's rows apart; one row needs no more than an `upsert`";
            self.report(message, &name.span, hint.to_owned());
            return None;
        }
        let update = self.all_but(table, &key, &[]);
        let required = {
            let key = key.clone();
            move |column, declared: &Column| declared.required || key.contains(&column)
        };
        let mut write =
            self.writing(table, required, OperationKind::Replace { key, update, kept: kept.clone() });
        for read in &mut write.reads {
            if let Some(of) = of_reads.iter().find(|of| of.column == read.column) {
                read.clone_from(of);
            }
        }
        let kind = OperationKind::Prune { of: owners, kept };
        Some(vec![Operation { table, per_element: false, reads: of_reads, kind }, write])
    }

    /// The columns that say "the same row": a key of the table, and never NULL.
    fn upsert_key(&mut self, table: TableId, name: &Text, key: Option<&Names>) -> Option<Vec<ColumnId>> {
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
            } else if !draft.spec.columns[*column].reading.given {
                let message = format!("{label} in {what} is never written");
                self.report(message, at, "give it a `path` or a `value`".to_owned());
            }
        }
        Some(columns)
    }

    fn upsert_update(&mut self, table: TableId, key: &[ColumnId], names: &Names) -> Option<Vec<ColumnId>> {
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
            } else if !draft.spec.columns[*column].reading.given {
                let message = format!("{what} names {label}, which is never written");
                self.report(message, &name.span, "give it a `path` or a `value`".to_owned());
            }
        }
        Some(columns)
    }

    fn update(
        &mut self,
        table: TableId,
        set: &[SettingSpec],
        key: &[SettingSpec],
        guard: Option<&Text>,
        if_no_row: IfNoRow,
    ) -> Option<Operation> {
        let name = self.drafts[table].table.name.clone();
        let settings: Vec<Option<Read>> =
            set.iter().map(|(column, reading)| self.set(table, column, reading, &name)).collect();
        let key = self.finding(table, key, "key", Roots::of(self.drafts[table].spec));
        let guard_column = match guard {
            Some(guard) => Some(self.guard(table, guard)?),
            None => None,
        };
        let settings: Option<Vec<Read>> = settings.into_iter().collect();
        let (mut settings, key) = (settings?, key?);
        let mut reads_of_guard = Vec::new();
        if let (Some(column), Some(guard)) = (guard_column, guard) {
            let Some(read) = settings.iter_mut().find(|read| read.column == column) else {
                let label = self.drafts[table].label(column);
                let message = format!("{label} guards the rows, but `set` has no value for it");
                let hint = format!("as in `set: {{{}: $.timestamp}}`", guard.value);
                self.report(message, &guard.span, hint);
                return None;
            };
            read.required = true;
            reads_of_guard.push(read.clone());
        }
        let columns = |reads: &[Read]| reads.iter().map(|read| read.column).collect::<Vec<_>>();
        let kind = OperationKind::Update {
            set: columns(&settings),
            key: columns(&key),
            guard: guard_column,
            if_no_row,
        };
        Some(finding_rows(table, [settings, key, reads_of_guard].concat(), kind))
    }

    fn delete(
        &mut self,
        table: TableId,
        key: &[SettingSpec],
        guard: Option<&SettingSpec>,
        if_no_row: IfNoRow,
    ) -> Option<Operation> {
        let roots = Roots::of(self.drafts[table].spec);
        let key = self.finding(table, key, "key", roots);
        let guard = match guard {
            Some(guard) => {
                self.guard(table, &guard.0)?;
                Some(self.finding(table, std::slice::from_ref(guard), "guard", roots)?)
            }
            None => None,
        };
        let (key, guard) = (key?, guard.unwrap_or_default());
        let kind = OperationKind::Delete {
            key: key.iter().map(|read| read.column).collect(),
            guard: guard.first().map(|read| read.column),
            if_no_row,
        };
        Some(finding_rows(table, [key, guard].concat(), kind))
    }

    /// Values by which rows are found: never NULL.
    fn finding(
        &mut self,
        table: TableId,
        settings: &[SettingSpec],
        key: &str,
        roots: Roots<'_>,
    ) -> Option<Vec<Read>> {
        let name = self.drafts[table].table.name.clone();
        let read = |(column, spec): &SettingSpec| {
            let found = self.column_named(table, column, &format!("`{key}` of `{name}`"))?;
            if key != "guard" {
                self.key_types(table, &[found], std::iter::once(&column.span), Purpose::Key);
            }
            let ty = self.drafts[table].types[found].clone();
            let null_if = null_if(&self.drafts[table], found);
            let label = format!("`{}` in `{key}` of `{name}`", column.value);
            let reading = self.reading(spec, &label, ty.as_ref(), true, roots, null_if)?;
            Some(Read { column: found, required: true, reading })
        };
        let reads: Vec<Option<Read>> = settings.iter().map(read).collect();
        reads.into_iter().collect()
    }

    fn set(&mut self, table: TableId, column: &Text, spec: &ReadingSpec, name: &str) -> Option<Read> {
        let found = self.column_named(table, column, &format!("`set` of `{name}`"))?;
        let draft = &self.drafts[table];
        let (ty, label) = (draft.types[found].clone(), draft.label(found));
        let required = draft.table.columns[found].required;
        let null_if = null_if(draft, found);
        let roots = Roots::of(draft.spec);
        if draft.table.columns[found].generated {
            self.report(format!("`set` of `{name}` names {label}, which is generated"), &column.span, None);
        }
        let label = format!("`{}` in `set` of `{name}`", column.value);
        let reading = self.reading(spec, &label, ty.as_ref(), required, roots, null_if)?;
        Some(Read { column: found, required, reading })
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

/// An operation on rows that are there: once an event, or once for each element that it reads.
fn finding_rows(table: TableId, reads: Vec<Read>, kind: OperationKind) -> Operation {
    let per_element = reads.iter().any(|read| match &read.reading {
        Reading::Path { path, .. } => matches!(path.root(), Root::Element(_)),
        Reading::Constant(_) => false,
    });
    Operation { table, per_element, reads, kind }
}

/// What the column takes for NULL, wherever a path finds it.
fn null_if(draft: &Draft<'_>, column: ColumnId) -> Vec<serde_json::Value> {
    let list = draft.spec.columns[column].null_if.iter().flat_map(|list| &list.value);
    list.map(|item| item.value.clone()).collect()
}
