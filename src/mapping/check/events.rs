//! Rules about what events do.

use super::keys::{Purpose, bracketed, keys_hint};
use super::{Checker, Draft, Roots};
use crate::mapping::model::{
    Column, ColumnId, IfNoRow, Operation, OperationKind, Read, Reading, Rule, TableId,
};
use crate::mapping::path::Root;
use crate::mapping::spec::{EventSpec, Names, OperationKindSpec, OperationSpec, ReadingSpec, Text};

impl Checker<'_> {
    /// The rules of all event types. A faulty operation is left out.
    pub(super) fn rules(&mut self) -> Vec<Rule> {
        let spec = self.spec;
        let rules = spec.events.iter().map(|event| {
            let operations = event.operations.iter();
            let operations = operations.filter_map(|o| self.operation(o, &event.event_type)).collect();
            self.parents_first(event);
            Rule { event_type: event.event_type.value.clone(), operations }
        });
        rules.collect()
    }

    fn operation(&mut self, spec: &OperationSpec, event_type: &Text) -> Option<Operation> {
        let table = self.table(&spec.table, &format!("`{}`", event_type.value))?;
        match &spec.kind {
            OperationKindSpec::Upsert { key, update } => {
                self.upsert(table, &spec.table, key.as_ref(), update.as_ref())
            }
            OperationKindSpec::Insert => {
                Some(self.writing(table, |_, declared| declared.required, OperationKind::Insert))
            }
            OperationKindSpec::Update { set, key, if_no_row } => self.update(table, set, key, *if_no_row),
        }
    }

    fn upsert(
        &mut self,
        table: TableId,
        name: &Text,
        key: Option<&Names>,
        update: Option<&Names>,
    ) -> Option<Operation> {
        let key = self.upsert_key(table, name, key);
        let update = self.upsert_update(table, key.as_deref().unwrap_or_default(), update?);
        let (key, update) = (key?, update?);
        let required = {
            let key = key.clone();
            move |column, declared: &Column| declared.required || key.contains(&column)
        };
        Some(self.writing(table, required, OperationKind::Upsert { key, update }))
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
        set: &[(Text, ReadingSpec)],
        key: &[(Text, Text)],
        if_no_row: IfNoRow,
    ) -> Option<Operation> {
        let name = self.drafts[table].table.name.clone();
        let set: Vec<Option<Read>> =
            set.iter().map(|(column, reading)| self.set(table, column, reading, &name)).collect();
        let key: Vec<Option<Read>> = key
            .iter()
            .map(|(column, path)| {
                let found = self.column_named(table, column, &format!("`key` of `{name}`"))?;
                self.key_types(table, &[found], std::iter::once(&column.span), Purpose::Key);
                let path = self.path(path, Roots::of(self.drafts[table].spec))?;
                let null_if = null_if(&self.drafts[table], found);
                let reading = Reading::Path { path, if_absent: None, null_if };
                Some(Read { column: found, required: true, reading })
            })
            .collect();
        let (set, key): (Option<Vec<Read>>, Option<Vec<Read>>) =
            (set.into_iter().collect(), key.into_iter().collect());
        let (set, key) = (set?, key?);
        let columns = |reads: &[Read]| reads.iter().map(|read| read.column).collect::<Vec<_>>();
        let kind = OperationKind::Update { set: columns(&set), key: columns(&key), if_no_row };
        let reads: Vec<Read> = set.into_iter().chain(key).collect();
        let per_element = reads.iter().any(|read| match &read.reading {
            Reading::Path { path, .. } => matches!(path.root(), Root::Element(_)),
            Reading::Constant(_) => false,
        });
        Some(Operation { table, per_element, reads, kind })
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

/// What the column takes for NULL, wherever a path finds it.
fn null_if(draft: &Draft<'_>, column: ColumnId) -> Vec<serde_json::Value> {
    let list = draft.spec.columns[column].null_if.iter().flat_map(|list| &list.value);
    list.map(|item| item.value.clone()).collect()
}
