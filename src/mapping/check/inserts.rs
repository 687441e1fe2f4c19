//! Rules about operations that can insert rows.

use super::checker::{Checker, PathRoots};
use super::operation::OperationContext;
use crate::document::ValueSource;
use crate::mapping::model::{ColumnId, OnConflict, OnDelete, Operation, OperationKind};
use crate::mapping::node::Spanned;
use crate::mapping::spec::{NameList, SettingSpec, SpannedText, UpdateSpec};

impl<'s> Checker<'s> {
    pub(super) fn upsert(
        &mut self,
        context: &OperationContext<'s>,
        key: Option<&NameList>,
        update: Option<&UpdateSpec>,
        guard: Option<&SpannedText>,
    ) -> Option<Operation> {
        let own_key = key;
        let key = self.upsert_key(context, key);
        let of_key = key.as_deref().unwrap_or_default();
        let (spelling, update) = match update? {
            UpdateSpec::Only(names) => ("update", self.upsert_update(context, of_key, names)),
            UpdateSpec::AllBut(names) => {
                let what = format!("`update_all_but` of `{}`", context.spec.table.value);
                let frozen = self.column_list(context.table, names, &what);
                ("update_all_but", frozen.map(|frozen| self.all_except(context, of_key, &frozen)))
            }
        };
        let own = self.own_value_sources(context, of_key);
        let guard_column = match guard {
            Some(guard) => Some(self.guard(context.table, guard)?),
            None => None,
        };
        if let (Some(guard), Some(column), Some(update)) = (guard, guard_column, &update)
            && !update.contains(&column)
        {
            let label = self.drafts[context.table].label(column);
            let hint = match spelling {
                "update" => format!("add `{}` to `update`", guard.value),
                _ => "the guard must not be in `update_all_but` or in the key".to_owned(),
            };
            self.report(
                format!("{label} guards the row, but the upsert never changes it"),
                &guard.span,
                hint,
            );
            return None;
        }
        let (key, update) = (key?, update?);
        let kind = OperationKind::Upsert { key, update, guard: guard_column };
        let operation = self.insert_operation(context, own?, kind);
        self.check_key_identifies_rows(&operation, context, own_key);
        self.check_guard_not_null(&operation, guard);
        Some(operation)
    }

    /// The columns that identify a row: a key of the table that is never NULL.
    fn upsert_key(
        &mut self,
        context: &OperationContext<'s>,
        key: Option<&NameList>,
    ) -> Option<Vec<ColumnId>> {
        let (table, name) = (context.table, &context.spec.table);
        let Some(names) = key else {
            let draft = &self.drafts[table];
            let key = draft.table.primary_key.clone();
            if key.iter().any(|column| draft.table.columns[*column].generated) {
                let message =
                    format!("the upsert of `{}` needs a `key`: its primary key is generated", name.value);
                let hint = match draft.table.unique.first() {
                    Some(unique) => {
                        format!("`{}` has the key {}", name.value, draft.table.bracketed(&unique.columns))
                    }
                    None => "declare another key under `unique`".to_owned(),
                };
                self.report(message, &name.span, hint);
                return None;
            }
            // An empty primary key has been reported.
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
                "{what} is {}, which is not a primary or unique key of it",
                draft.table.bracketed(&columns)
            );
            let hint = draft.table.keys_hint();
            self.report(message, &names.span, hint);
            return None;
        }
        for (column, at) in columns.iter().zip(names.value.iter().map(|name| &name.span)) {
            let draft = &self.drafts[table];
            let (declared, label) = (&draft.table.columns[*column], draft.label(*column));
            if declared.generated {
                let message = format!("{label} is generated, so it cannot identify a row");
                self.report(message, at, None);
            } else if !declared.required {
                let message = format!("{label} in {what} may be NULL");
                let hint =
                    "NULL never equals NULL, so the row would be inserted again; `required: true` forbids it";
                self.report(message, at, hint.to_owned());
            } else if !context.writes(draft, *column) {
                let message = format!("{label} in {what} is never written");
                self.report(message, at, "give it a `path` or a `value`".to_owned());
            }
        }
        Some(columns)
    }

    fn upsert_update(
        &mut self,
        context: &OperationContext<'s>,
        key: &[ColumnId],
        names: &NameList,
    ) -> Option<Vec<ColumnId>> {
        let table = context.table;
        let what = format!("`update` of `{}`", self.drafts[table].table.name);
        let columns = self.column_list(table, names, &what)?;
        for (column, name) in columns.iter().zip(&names.value) {
            let draft = &self.drafts[table];
            let label = draft.label(*column);
            if key.contains(column) {
                let message = format!("{what} names {label}, which is part of the key");
                self.report(message, &name.span, "a row with the same key already has this value".to_owned());
            } else if draft.table.columns[*column].generated {
                let message = format!("{what} names {label}, which is generated");
                self.report(message, &name.span, None);
            } else if !context.writes(draft, *column) {
                let message = format!("{what} names {label}, which is never written");
                self.report(message, &name.span, "give it a `path` or a `value`".to_owned());
            }
        }
        Some(columns)
    }

    /// All columns that an upsert writes, except its key and the frozen columns.
    fn all_except(
        &self,
        context: &OperationContext<'s>,
        key: &[ColumnId],
        frozen: &[ColumnId],
    ) -> Vec<ColumnId> {
        let draft = &self.drafts[context.table];
        let changes = |column: &ColumnId| {
            let written = context.writes(draft, *column) && !draft.table.columns[*column].generated;
            written && !key.contains(column) && !frozen.contains(column)
        };
        (0..draft.table.columns.len()).filter(changes).collect()
    }

    pub(super) fn insert(
        &mut self,
        context: &OperationContext<'s>,
        on_conflict: &Spanned<OnConflict>,
    ) -> Option<Operation> {
        let draft = &self.drafts[context.table];
        let filled =
            |column: &ColumnId| context.writes(draft, *column) && !draft.table.columns[*column].generated;
        let written: Vec<ColumnId> = (0..draft.table.columns.len()).filter(filled).collect();
        let has_key = draft.table.filled_keys(&written).next().is_some();
        if on_conflict.value == OnConflict::Ignore && !has_key && !draft.faulty_keys {
            let message = format!(
                "rows of `{}` can never conflict: they have no complete primary or unique key",
                draft.table.name
            );
            let hint = "`ignore` skips a row whose primary or unique key already exists";
            self.report(message, &on_conflict.span, hint.to_owned());
            return None;
        }
        let own = self.own_value_sources(context, &[]);
        let kind = OperationKind::Insert { on_conflict: on_conflict.value };
        Some(self.insert_operation(context, own?, kind))
    }

    /// Checks a `replace`, which becomes two operations. The first deletes the rows that the parent no
    /// longer has, the second writes the current ones. The order matters: a deleted row may hold a
    /// unique value that another row gets.
    pub(super) fn replace(
        &mut self,
        context: &OperationContext<'s>,
        of: &'s [SettingSpec],
        key: Option<&NameList>,
    ) -> Option<Vec<Operation>> {
        let (table, name) = (context.table, &context.spec.table);
        let own_key = key;
        let key = self.upsert_key(context, key);
        let own = self.own_value_sources(context, key.as_deref().unwrap_or_default());
        // The parent is read once per event, even if the event has no rows for it.
        let once =
            OperationContext { table, spec: context.spec, roots: PathRoots::default(), levels: Vec::new() };
        let of_reads = self.lookup_reads(&once, of, "of");
        let (key, own, of_reads) = (key?, own?, of_reads?);
        let owners: Vec<ColumnId> = of_reads.iter().map(|read| read.column).collect();
        for (owner, (column, _)) in owners.iter().zip(of) {
            if !key.contains(owner) {
                let label = self.drafts[table].label(*owner);
                let message = format!("{label} in `of` of `{}` is not part of the key", name.value);
                let hint = format!(
                    "the key is {}, so two parents could own the same row",
                    self.drafts[table].table.bracketed(&key)
                );
                self.report(message, &column.span, hint);
                return None;
            }
        }
        let read_twice = |name: &str| of.iter().any(|(owner, _)| owner.value == name);
        if let Some((column, _)) =
            context.spec.overrides.columns.iter().find(|(column, _)| read_twice(&column.value))
        {
            let message = format!("`columns` of `{}` names `{}`, which `of` reads", name.value, column.value);
            let hint = "`of` already gives this column its value in each row";
            self.report(message, &column.span, hint.to_owned());
            return None;
        }
        let rest: Vec<ColumnId> = key.iter().copied().filter(|column| !owners.contains(column)).collect();
        if rest.is_empty() {
            let message = format!("`of` of `{}` is the whole key, so a parent has only one row", name.value);
            let hint =
                "the key needs further columns that distinguish a parent's rows; for one row, use `upsert`";
            self.report(message, &name.span, hint.to_owned());
            return None;
        }
        let keys = &self.drafts[table].table.foreign_keys;
        if keys.iter().any(|own| own.references == table && own.on_delete == OnDelete::Cascade) {
            let message = format!(
                "`{}` refers to itself with `on_delete: cascade`, so it cannot be replaced",
                name.value
            );
            let hint = "deleting a row would also delete rows that refer to it, even if the event still has them; without `on_delete` the database refuses the delete";
            self.report(message, &name.span, hint.to_owned());
            return None;
        }
        let update = self.all_except(context, &key, &[]);
        // The parent's columns always get their values from `of`.
        let of_owners = of_reads.iter().map(|read| (read.column, read.value_source.clone()));
        let own = of_owners.chain(own).collect();
        let kind = OperationKind::Replace { key, update, rest: rest.clone() };
        let write = self.insert_operation(context, own, kind);
        self.check_key_identifies_rows(&write, context, own_key);
        let kind = OperationKind::Prune { of: owners, rest };
        Some(vec![Operation { table, each: Vec::new(), when: None, reads: of_reads, kind }, write])
    }

    /// The value sources of `columns` in an operation. Columns of `key` are never NULL.
    fn own_value_sources(
        &mut self,
        context: &OperationContext<'s>,
        key: &[ColumnId],
    ) -> Option<Vec<(ColumnId, ValueSource)>> {
        let what = format!("`columns` of `{}`", context.spec.table.value);
        let own = context.spec.overrides.columns.iter().map(|(column, spec)| {
            let found = self.column_named(context.table, column, &what)?;
            let draft = &self.drafts[context.table];
            if draft.table.columns[found].generated {
                let message = format!("{what} names {}, which is generated", draft.label(found));
                self.report(message, &column.span, "the database generates its values".to_owned());
            }
            let required = self.drafts[context.table].table.columns[found].required || key.contains(&found);
            let value_source =
                self.operation_value_source(context, (found, column), spec, required, true, &what)?;
            Some((found, value_source))
        });
        own.collect::<Vec<_>>().into_iter().collect()
    }

    /// Creates an operation that writes all columns with a value source in the operation or the table.
    fn insert_operation(
        &mut self,
        context: &OperationContext<'s>,
        mut own: Vec<(ColumnId, ValueSource)>,
        kind: OperationKind,
    ) -> Operation {
        let draft = &self.drafts[context.table];
        let of_table = PathRoots::of(draft.spec).elements;
        let each = context.levels.clone();
        let mut operation = Operation { table: context.table, each, when: None, reads: Vec::new(), kind };
        let mut reads = Vec::new();
        let mut unavailable_elements = Vec::new();
        for (column, declared) in draft.table.columns.iter().enumerate() {
            let identifies_or_guards = operation.key().contains(&column) || operation.guard() == Some(column);
            let required = declared.required || identifies_or_guards;
            if let Some(at) = own.iter().position(|(owned, _)| *owned == column) {
                reads.push(draft.read(column, required, own.swap_remove(at).1));
                continue;
            }
            let Some(value_source) = declared.value_source.clone() else { continue };
            let levels = value_source.levels();
            if levels > 0 && context.roots.elements.get(..levels) != of_table.get(..levels) {
                unavailable_elements.push((draft.label(column), of_table[levels - 1]));
            }
            reads.push(draft.read(column, required, value_source));
        }
        if !context.roots.possibly_incomplete {
            for (label, element) in unavailable_elements {
                let message =
                    format!("{label} is read from `{element}`, which is not in `each` of this operation");
                let hint =
                    format!("add `{element}` to this `each`, or give the column a path under `columns`");
                self.report(message, &context.spec.table.span, hint);
            }
        }
        operation.reads = reads;
        // Only a column that can change can keep its value.
        let changes = operation.updated_columns().to_vec();
        let guard = operation.guard();
        let is_fixed = |column| !changes.contains(&column) || guard == Some(column);
        let frozen = operation.reads.iter_mut().filter(|read| is_fixed(read.column));
        frozen.for_each(|read| read.value_source.disable_keep_if_absent());
        self.check_kept_limit(&operation, context);
        operation
    }
}
