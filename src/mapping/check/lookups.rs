//! Rules about look-ups: values that are the number of another table's row.

use super::checker::{Checker, PathRoots};
use super::conversions::never_null;
use super::value_sources::ValueContext;
use crate::document::{KeyValue, RowNumber, ValueSource};
use crate::mapping::model::{Column, ColumnId, Operation, OperationKind, TableId};
use crate::mapping::spec::{
    Constant, EventSpec, LookupSpec, OperationSpec, SettingSpec, SpannedText, TableSpec, ValueSourceSpec,
};

impl<'s> Checker<'s> {
    /// Checks the look-ups in the columns of a table. The keys of all tables have been checked.
    pub(super) fn column_lookups(&mut self, table: TableId) {
        let spec: &'s TableSpec = self.drafts[table].spec;
        for (column, declared) in spec.columns.iter().enumerate() {
            if declared.value_source.lookup.is_none() {
                continue;
            }
            let draft = &self.drafts[table];
            let (label, ty) = (draft.label(column), draft.types[column].clone());
            let can_insert = !draft.table.primary_key.contains(&column);
            let never_null = never_null(draft.table.columns[column].required);
            let context =
                ValueContext { label: &label, ty: ty.as_ref(), never_null, can_insert, column: None };
            let value_source = self.value_source(&declared.value_source, context, &PathRoots::of(spec));
            let levels = self.drafts[table].table.each.clone();
            self.check_index_and_key(value_source.as_ref(), &declared.value_source, &levels);
            self.drafts[table].table.columns[column].value_source = value_source;
        }
    }

    /// Checks a look-up.
    pub(super) fn row_number(
        &mut self,
        spec: &ValueSourceSpec,
        lookup: &LookupSpec,
        context: ValueContext<'_>,
        roots: &PathRoots<'_>,
    ) -> Option<ValueSource> {
        let ValueContext { label, ty, .. } = context;
        let what = format!("`lookup` of {label}");
        for key in &lookup.misplaced {
            let message = format!("{label} is looked up, and takes no `{}`", key.value);
            let hint = format!(
                "a column of the key can have it, as in `lookup: {{{}: {{name: {{path: $.name, {}: …}}}}}}`",
                lookup.table.value, key.value
            );
            self.report(message, &key.span, hint);
        }
        let if_absent = spec.if_absent.as_ref();
        let if_absent =
            if_absent.map(|constant| self.constant_value(constant, ty, &format!("`if_absent` of {label}")));
        let table = self.table(&lookup.table, &what)?;
        let number = self.number_column(table, lookup, label);
        let key: Vec<Option<KeyValue>> =
            lookup.key.iter().map(|setting| self.key_value(table, setting, &what, roots)).collect();
        let (key, number): (Option<Vec<KeyValue>>, _) = (key.into_iter().collect(), number?);
        let wanted = self.drafts[table].types[number].clone();
        if let (Some(ty), Some(wanted)) = (ty, wanted)
            && *ty != wanted
        {
            let number = self.drafts[table].label(number);
            let message = format!("{label} is `{ty}`, but looks up {number}, which is `{wanted}`");
            self.report(message, &lookup.at, "both must have the same type".to_owned());
        }
        let key = key?;
        if !self.is_natural_key(table, &key, lookup, &what) {
            return None;
        }
        let keep_if_absent = spec.keep_if_absent.as_ref().is_some_and(|flag| flag.value);
        Some(ValueSource::RowNumber(Box::new(RowNumber { table, number, key, if_absent, keep_if_absent })))
    }

    /// The generated number of a table.
    fn number_column(&mut self, table: TableId, lookup: &LookupSpec, label: &str) -> Option<ColumnId> {
        let draft = &self.drafts[table];
        let number = draft.table.columns.iter().position(Column::is_numbered);
        // A misspelled key may have been `generated`.
        if number.is_none() && !draft.spec.possibly_incomplete {
            let message = format!("{label} looks up a number of `{}`, which has none", draft.table.name);
            let hint = "a look-up gives the column with `generated: auto_increment`";
            self.report(message, &lookup.table.span, hint.to_owned());
        }
        number
    }

    /// The value of a column of a look-up's key.
    fn key_value(
        &mut self,
        table: TableId,
        (name, spec): &SettingSpec,
        what: &str,
        roots: &PathRoots<'_>,
    ) -> Option<KeyValue> {
        let column = self.column_named(table, name, what)?;
        let label = format!("`{}` in {what}", name.value);
        self.reject_keep_on_key(spec, &label);
        if let Some(lookup) = &spec.lookup {
            let message = format!("{label} finds the row, so it cannot be a look-up itself");
            self.report(message, &lookup.at, None);
            return None;
        }
        if let Some(Constant { span, .. }) = &spec.if_invalid {
            let message = format!("{label} finds the row, so it cannot have `if_invalid`");
            let hint = "an invalid value would find another row; without `if_invalid`, the event becomes a dead letter";
            self.report(message, span, hint.to_owned());
        }
        let draft = &self.drafts[table];
        let (ty, declaration): (_, &'s TableSpec) = (draft.types[column].clone(), draft.spec);
        let (name, inherited) =
            (draft.label(column).replace('`', ""), &declaration.columns[column].value_source.inherited);
        let context = ValueContext {
            label: &label,
            ty: ty.as_ref(),
            never_null: None,
            can_insert: true,
            column: Some(inherited),
        };
        let value_source = self.value_source(spec, context, roots)?;
        Some(KeyValue { column, name, ty: ty?, value_source })
    }

    /// Whether the columns of a look-up are a key by which events know rows. Reports those that are not.
    fn is_natural_key(&mut self, table: TableId, key: &[KeyValue], lookup: &LookupSpec, what: &str) -> bool {
        let draft = &self.drafts[table];
        let columns: Vec<ColumnId> = key.iter().map(|value| value.column).collect();
        if columns.iter().any(|column| draft.table.columns[*column].is_generated()) {
            let message =
                format!("{what} finds rows by {}, which is generated", draft.table.bracketed(&columns));
            let hint = "an event that has the number itself needs no look-up, but a `path`";
            self.report(message, &lookup.table.span, hint.to_owned());
            return false;
        }
        let is_key = |key: &[ColumnId]| {
            key.len() == columns.len() && key.iter().all(|column| columns.contains(column))
        };
        // A look-up without columns has been reported.
        if columns.is_empty() || draft.faulty_keys || draft.table.unique_keys().any(is_key) {
            return true;
        }
        let message = format!(
            "{what} finds rows by {}, which is not a unique key of `{}`",
            draft.table.bracketed(&columns),
            draft.table.name
        );
        let unique: Vec<String> =
            draft.table.unique.iter().map(|key| draft.table.bracketed(&key.columns)).collect();
        let hint = match unique.as_slice() {
            [] => "declare the key under `unique`, as in `unique: {uq_name: [name]}`".to_owned(),
            [one] => format!("`{}` has the unique key {one}", draft.table.name),
            several => format!("`{}` has the unique keys {}", draft.table.name, several.join(" and ")),
        };
        self.report(message, &lookup.table.span, hint);
        false
    }

    /// Reports a look-up in a value that finds existing rows, or that is a guard.
    pub(super) fn reject_lookup(&mut self, spec: &ValueSourceSpec, label: &str, does: &str) -> bool {
        let Some(lookup) = &spec.lookup else { return false };
        let message = format!("{label} {does}, so it cannot be a look-up");
        let hint = "only a value that is written can be a look-up";
        self.report(message, &lookup.at, hint.to_owned());
        true
    }

    /// Reports a look-up that gives the guard of an upsert, or a key by which a replace finds rows.
    pub(super) fn reject_lookup_in(&mut self, operation: &Operation, table: &SpannedText) -> bool {
        let draft = &self.drafts[operation.table];
        let finds_rows = matches!(operation.kind, OperationKind::Replace { .. });
        let is_in_key = |column: &ColumnId| finds_rows && operation.key().contains(column);
        let is_refused = |column: &ColumnId| is_in_key(column) || operation.guard() == Some(*column);
        let mut reads = operation.reads.iter().filter(|read| is_refused(&read.column));
        let Some(read) = reads.find(|read| read.value_source.row_number().is_some()) else { return false };
        let (role, hint) = if is_in_key(&read.column) {
            ("is part of the key", "a replace compares the keys of the event with those of the stored rows")
        } else {
            ("guards the row", "a guard compares a value of the event")
        };
        let message = format!(
            "{} {role} in the {} of `{}`, so it cannot be a look-up",
            draft.label(read.column),
            operation.kind.name(),
            table.value
        );
        self.report(message, &table.span, hint.to_owned());
        true
    }

    /// Reports a look-up in a table that only a later operation of the event fills.
    pub(super) fn check_lookups_after_rows(
        &mut self,
        event: &EventSpec,
        operations: &[(&'s OperationSpec, Option<Vec<Operation>>)],
    ) {
        for (at, (spec, checked)) in operations.iter().enumerate() {
            let reads = checked.iter().flatten().flat_map(|operation| &operation.reads);
            let tables = reads.filter_map(|read| Some(read.value_source.row_number()?.table));
            for table in tables {
                let name = self.drafts[table].table.name.clone();
                let fills =
                    |(spec, _): &(&OperationSpec, _)| spec.kind.can_insert() && spec.table.value == name;
                if !operations[..=at].iter().any(fills) && operations[at + 1..].iter().any(fills) {
                    let message = format!(
                        "`{}` looks up rows of `{name}` for `{}` before it writes them",
                        event.event_type.value, spec.table.value
                    );
                    let hint = format!("move the operation on `{name}` before it");
                    self.report(message, &spec.table.span, hint);
                    break;
                }
            }
        }
    }
}
