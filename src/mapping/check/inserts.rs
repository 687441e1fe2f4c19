//! Rules about operations that can insert rows.

use super::checker::Checker;
use super::conversions::never_null;
use super::inherited::Inherited;
use super::operation::OperationContext;
use crate::document::ValueSource;
use crate::mapping::model::{ColumnId, OnConflict, OnDelete, Operation, OperationKind, Read, TableId};
use crate::mapping::node::Spanned;
use crate::mapping::spec::{CombineSpec, NameList, SettingSpec, SpannedText, UpdateSpec};

/// The hint for a list of columns that names one with a generated time.
pub(super) const CLOCK_HINT: &str = "the clock of the database sets it";

impl<'s> Checker<'s> {
    pub(super) fn upsert(
        &mut self,
        context: &OperationContext<'s>,
        key: Option<&NameList>,
        update: Option<&UpdateSpec>,
        combine: &[CombineSpec],
        guard: Option<&SpannedText>,
    ) -> Option<Operation> {
        let own_key = key;
        let key = self.upsert_key(context, key);
        let of_key = key.as_deref().unwrap_or_default();
        self.warn_of_invalid_keys(context, of_key, &[]);
        let combined = self.combined_columns(context, of_key, combine, update);
        let update = update.map(|update| match update {
            UpdateSpec::Only(names) => ("update", self.upsert_update(context, of_key, names)),
            UpdateSpec::AllBut(names) => {
                let what = format!("`update_all_but` of `{}`", context.spec.table.value);
                let frozen = self.column_list(context.table, names, &what);
                self.reject_frozen_clock_times(context.table, names, &what);
                ("update_all_but", frozen.map(|frozen| self.all_except(context, of_key, &frozen)))
            }
        });
        let own = self.own_value_sources(context, of_key);
        let guard_column = guard.and_then(|guard| self.guard(context.table, guard));
        let mut is_valid = guard.is_some() == guard_column.is_some() && own.are_valid();
        is_valid &= self.check_combine_unguarded(context, combine, guard);
        if let (Some(guard), Some(column), Some((spelling, Some(update)))) = (guard, guard_column, &update)
            && !update.contains(&column)
        {
            let label = self.drafts[context.table].label(column);
            let hint = match *spelling {
                "update" => format!("add `{}` to `update`", guard.value),
                _ => "the guard must not be in `update_all_but` or in the key".to_owned(),
            };
            self.report(
                format!("{label} guards the row, but the upsert never changes it"),
                &guard.span,
                hint,
            );
            is_valid = false;
        }
        let update = update.and_then(|(_, update)| update);
        is_valid &= key.is_some() && update.is_some() && combined.is_some();
        // After a fault, the checks go on with what is known.
        let combined = combined.unwrap_or_default();
        let mut update = update.unwrap_or_default();
        let is_new = |column: &ColumnId| !update.contains(column);
        let added: Vec<ColumnId> = combined.iter().map(|(column, _)| *column).filter(is_new).collect();
        update.extend(added);
        let all_combine = !combined.is_empty() && combined.len() == update.len();
        let kind = OperationKind::Upsert { key: key.unwrap_or_default(), update, guard: guard_column };
        let (mut operation, inherits) = self.insert_operation(context, own, kind);
        operation.combine = combined;
        is_valid &= inherits;
        is_valid &= !self.reject_lookup_in(&operation, &context.spec.table);
        is_valid &= self.reject_combined_numbers(&operation, combine);
        if is_valid {
            // Elements whose rows have the same key can combine.
            if !all_combine {
                self.check_key_identifies_rows(&operation, context, own_key);
            }
            self.check_guard_not_null(&operation, guard);
        }
        is_valid.then_some(operation)
    }

    /// Reports columns of `update_all_but` that the clock sets: an upsert cannot freeze them.
    fn reject_frozen_clock_times(&mut self, table: TableId, names: &NameList, what: &str) {
        for name in &names.value {
            let column = self.known_column(table, name);
            if column.is_some_and(|column| self.drafts[table].table.columns[column].is_clock_time()) {
                let label = format!("`{}.{}`", self.drafts[table].table.name, name.value);
                let message = format!("{what} names {label}, which is generated");
                self.report(message, &name.span, CLOCK_HINT.to_owned());
            }
        }
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
            if key.iter().any(|column| draft.table.columns[*column].is_generated()) {
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
            if declared.is_generated() {
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
            self.check_changeable(context, key, (*column, name), &what);
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
            let written = context.writes(draft, *column) && !draft.table.columns[*column].is_generated();
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
        let filled = |column: &ColumnId| {
            context.writes(draft, *column) && !draft.table.columns[*column].is_generated()
        };
        let written: Vec<ColumnId> = (0..draft.table.columns.len()).filter(filled).collect();
        let has_key = draft.table.filled_keys(&written).next().is_some();
        if on_conflict.value == OnConflict::Ignore && !has_key && !draft.faulty_keys {
            let message = format!(
                "rows of `{}` can never conflict: they have no complete primary or unique key",
                draft.table.name
            );
            let hint = "`ignore` skips a row whose primary or unique key already exists";
            self.report(message, &on_conflict.span, hint.to_owned());
        }
        let own = self.own_value_sources(context, &[]);
        let is_valid = own.are_valid();
        let kind = OperationKind::Insert { on_conflict: on_conflict.value };
        let (operation, inherits) = self.insert_operation(context, own, kind);
        (is_valid && inherits).then_some(operation)
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
        self.warn_of_invalid_keys(context, key.as_deref().unwrap_or_default(), of);
        let mut own = self.own_value_sources(context, key.as_deref().unwrap_or_default());
        // A parent is read once per element of the innermost level that `of` reads, even if it has no rows.
        let of_reads = self.lookup_reads(context, of, "of");
        let owners: Vec<ColumnId> =
            of.iter().filter_map(|(name, _)| self.known_column(table, name)).collect();
        let mut is_valid = own.are_valid() && of_reads.is_some();
        if let Some(key) = &key {
            is_valid &= self.check_parent(context, of, key);
        }
        let keys = &self.drafts[table].table.foreign_keys;
        if keys.iter().any(|own| own.references == table && own.on_delete == OnDelete::Cascade) {
            let message = format!(
                "`{}` refers to itself with `on_delete: cascade`, so it cannot be replaced",
                name.value
            );
            let hint = "deleting a row would also delete rows that refer to it, even if the event still has them; without `on_delete` the database refuses the delete";
            self.report(message, &name.span, hint.to_owned());
            is_valid = false;
        }
        // The parent's columns always get their values from `of`.
        match &of_reads {
            Some(reads) => {
                let reads = reads.iter().map(|read| (read.column, Some(read.value_source.clone())));
                own.sources.splice(0..0, reads);
            }
            None => own.sources.extend(owners.iter().map(|owner| (*owner, None))),
        }
        is_valid &= key.is_some();
        let key = key.unwrap_or_default();
        let rest: Vec<ColumnId> = key.iter().copied().filter(|column| !owners.contains(column)).collect();
        let update = self.all_except(context, &key, &[]);
        let kind = OperationKind::Replace { key, update, rest: rest.clone() };
        let (write, inherits) = self.insert_operation(context, own, kind);
        if !is_valid || !inherits || self.reject_lookup_in(&write, &context.spec.table) {
            return None;
        }
        self.check_key_identifies_rows(&write, context, own_key);
        let prune = context.lookup_operation(of_reads?, OperationKind::Prune { of: owners, rest });
        self.check_set_can_be_empty(&prune, &write, name);
        Some(vec![prune, write])
    }

    /// Checks the columns that identify the parent of a `replace`.
    fn check_parent(&mut self, context: &OperationContext<'s>, of: &[SettingSpec], key: &[ColumnId]) -> bool {
        let (table, name) = (context.table, &context.spec.table);
        let mut is_valid = true;
        for (column, _) in of {
            let Some(owner) = self.known_column(table, column) else { continue };
            if !key.contains(&owner) {
                let label = self.drafts[table].label(owner);
                let message = format!("{label} in `of` of `{}` is not part of the key", name.value);
                let hint = format!(
                    "the key is {}, so two parents could own the same row",
                    self.drafts[table].table.bracketed(key)
                );
                self.report(message, &column.span, hint);
                is_valid = false;
            }
        }
        let read_twice = |name: &str| of.iter().any(|(owner, _)| owner.value == name);
        for (column, _) in
            context.spec.overrides.columns.iter().filter(|(column, _)| read_twice(&column.value))
        {
            let message = format!("`columns` of `{}` names `{}`, which `of` reads", name.value, column.value);
            let hint = "`of` already gives this column its value in each row";
            self.report(message, &column.span, hint.to_owned());
            is_valid = false;
        }
        is_valid
    }

    /// Reports a `replace` whose `of` is the whole key and whose parents all have a row. It never deletes one.
    fn check_set_can_be_empty(&mut self, prune: &Operation, write: &Operation, table: &SpannedText) {
        let OperationKind::Prune { rest, .. } = &prune.kind else { return };
        if !rest.is_empty() || write.each.len() > prune.each.len() {
            return;
        }
        let message = format!(
            "`of` of `{}` is the whole key, and every parent has a row, so none is deleted",
            table.value
        );
        let hint = "a level such as `each: {address: $.address}` gives a row only if the value is there, and a list needs \
                    further columns in the key; without either, use `upsert`";
        self.report(message, &table.span, hint.to_owned());
    }

    /// The value sources of `columns` in an operation. Columns of `key` are never NULL.
    fn own_value_sources(&mut self, context: &OperationContext<'s>, key: &[ColumnId]) -> OwnSources {
        let what = format!("`columns` of `{}`", context.spec.table.value);
        let mut own = OwnSources::default();
        for (column, spec) in &context.spec.overrides.columns {
            let Some(found) = self.column_named(context.table, column, &what) else {
                own.has_unknown_column = true;
                continue;
            };
            let draft = &self.drafts[context.table];
            if draft.table.columns[found].is_generated() {
                let message = format!("{what} names {}, which is generated", draft.label(found));
                self.report(message, &column.span, "the database generates its values".to_owned());
            }
            let required = self.drafts[context.table].table.columns[found].required || key.contains(&found);
            self.warn_of_lossy_column(context.table, (found, column), spec, &what);
            let value_source = self.operation_value_source(
                context,
                (found, column),
                spec,
                never_null(required),
                true,
                &what,
            );
            own.sources.push((found, value_source));
        }
        own
    }

    /// Creates an operation that writes all columns with a value source in the operation or the table. Returns
    /// false with it if an element of the table is missing.
    fn insert_operation(
        &mut self,
        context: &OperationContext<'s>,
        mut own: OwnSources,
        kind: OperationKind,
    ) -> (Operation, bool) {
        let draft = &self.drafts[context.table];
        let each = context.levels.clone();
        let mut operation = Operation {
            table: context.table,
            each,
            when: None,
            reads: Vec::new(),
            combine: Vec::new(),
            parent: None,
            kind,
        };
        let mut reads = Vec::new();
        let mut inherited = Inherited::default();
        for (column, declared) in draft.table.columns.iter().enumerate() {
            let identifies_or_guards = operation.key().contains(&column) || operation.guard() == Some(column);
            let required = declared.required || identifies_or_guards;
            if let Some(at) = own.sources.iter().position(|(owned, _)| *owned == column) {
                let value_source = own.sources.swap_remove(at).1;
                reads.extend(value_source.map(|value_source| Read { column, required, value_source }));
                continue;
            }
            let Some(mut value_source) = declared.value_source.clone() else { continue };
            if context.spec.overrides.each.is_some() {
                inherited.adapt(&mut value_source, draft, column, context);
            }
            reads.push(Read { column, required, value_source });
        }
        let is_valid = inherited.is_valid();
        if !own.has_unknown_column && !context.roots.possibly_incomplete {
            inherited.report(self, context);
        }
        operation.reads = reads;
        // Only a column that can change can keep its value.
        let changes = operation.updated_columns().to_vec();
        let guard = operation.guard();
        let is_fixed = |column| !changes.contains(&column) || guard == Some(column);
        let frozen = operation.reads.iter_mut().filter(|read| is_fixed(read.column));
        frozen.for_each(|read| read.value_source.disable_keep_if_absent());
        self.check_kept_limit(&operation, context);
        (operation, is_valid)
    }
}

/// The value sources that an operation gives to columns.
#[derive(Default)]
struct OwnSources {
    /// The columns. Without a value source, it is invalid, which has been reported.
    sources: Vec<(ColumnId, Option<ValueSource>)>,
    /// Whether a name is misspelled: the column that was meant is unknown.
    has_unknown_column: bool,
}

impl OwnSources {
    fn are_valid(&self) -> bool {
        !self.has_unknown_column && self.sources.iter().all(|(_, value_source)| value_source.is_some())
    }
}
