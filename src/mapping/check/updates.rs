//! Rules about operations on existing rows, and about guards.

use super::checker::Checker;
use super::conversions::never_null;
use super::inserts::CLOCK_HINT;
use super::keys::Purpose;
use super::operation::OperationContext;
use crate::document::ValueSource;
use crate::mapping::model::{ColumnId, ForeignKey, IfNoRow, Operation, OperationKind, Read, TableId};
use crate::mapping::spec::{SettingSpec, SpannedText, ValueSourceSpec};
use crate::types::{Type, Value};

impl<'s> Checker<'s> {
    pub(super) fn update(
        &mut self,
        context: &OperationContext<'s>,
        set: &'s [SettingSpec],
        key: &'s [SettingSpec],
        guard: Option<&SpannedText>,
        if_no_row: IfNoRow,
    ) -> Option<Operation> {
        let settings: Vec<Option<Read>> =
            set.iter().map(|(column, value_source)| self.set(context, column, value_source)).collect();
        let key = self.lookup_reads(context, key, "key");
        let guard_column = match guard {
            Some(guard) => Some(self.guard(context.table, guard)?),
            None => None,
        };
        let settings: Option<Vec<Read>> = settings.into_iter().collect();
        let (mut settings, key) = (settings?, key?);
        let mut reads_of_guard = Vec::new();
        if let (Some(column), Some(guard)) = (guard_column, guard) {
            let Some(read) = settings.iter_mut().find(|read| read.column == column) else {
                let label = self.drafts[context.table].label(column);
                let message = format!("{label} guards the rows, but `set` has no value for it");
                let hint = format!("as in `set: {{{}: $.timestamp}}`", guard.value);
                self.report(message, &guard.span, hint);
                return None;
            };
            read.required = true;
            if read.value_source.row_number().is_some() {
                let label = self.drafts[context.table].label(column);
                let message = format!("{label} guards the rows, so it cannot be a look-up");
                self.report(message, &guard.span, "a guard compares a value of the event".to_owned());
                return None;
            }
            reads_of_guard.push(read.clone());
            if let Some((_, spec)) = set.iter().find(|(column, _)| column.value == guard.value) {
                let label = self.drafts[context.table].label(column);
                let hint = "an event without it becomes a dead letter, because its age is unknown";
                self.reject_keep(spec, &format!("{label} guards the rows"), hint);
            }
        }
        let columns = |reads: &[Read]| reads.iter().map(|read| read.column).collect::<Vec<_>>();
        let kind = OperationKind::Update {
            set: columns(&settings),
            key: columns(&key),
            guard: guard_column,
            if_no_row,
        };
        let operation = context.change_operation([settings, key, reads_of_guard].concat(), kind);
        self.check_guard_not_null(&operation, guard);
        self.check_kept_limit(&operation, context);
        self.warn_of_repeated_update(&operation, context);
        Some(operation)
    }

    fn set(
        &mut self,
        context: &OperationContext<'s>,
        column: &SpannedText,
        spec: &ValueSourceSpec,
    ) -> Option<Read> {
        let what = format!("`set` of `{}`", context.spec.table.value);
        let found = self.column_named(context.table, column, &what)?;
        let draft = &self.drafts[context.table];
        let required = draft.table.columns[found].required;
        if draft.table.columns[found].is_generated() {
            let label = draft.label(found);
            let hint = draft.table.columns[found].is_clock_time().then(|| CLOCK_HINT.to_owned());
            self.report(format!("{what} names {label}, which is generated"), &column.span, hint);
        }
        let value_source =
            self.operation_value_source(context, (found, column), spec, never_null(required), false, &what)?;
        Some(Read { column: found, required, value_source })
    }

    pub(super) fn delete(
        &mut self,
        context: &OperationContext<'s>,
        key: &'s [SettingSpec],
        guard: Option<&'s SettingSpec>,
        if_no_row: IfNoRow,
    ) -> Option<Operation> {
        let key = self.lookup_reads(context, key, "key");
        let guard = match guard {
            Some(guard) => {
                self.guard(context.table, &guard.0)?;
                Some(self.lookup_reads(context, std::slice::from_ref(guard), "guard")?)
            }
            None => None,
        };
        let (key, guard) = (key?, guard.unwrap_or_default());
        let kind = OperationKind::Delete {
            key: key.iter().map(|read| read.column).collect(),
            guard: guard.first().map(|read| read.column),
            if_no_row,
        };
        Some(context.change_operation([key, guard].concat(), kind))
    }

    /// A truncate of a table whose rows refer to others of it first makes a column of each such reference NULL. Some
    /// databases check the rows of a statement one by one, and would refuse to delete a row before those that refer to
    /// it. They also count no row that a cascade deletes.
    pub(super) fn truncate(&mut self, context: &OperationContext<'s>) -> Operation {
        let table = &self.drafts[context.table].table;
        let is_fixed =
            |key: &&ForeignKey| key.references == context.table && table.clearable_column(key).is_none();
        if let Some(name) = table.foreign_keys.iter().find(is_fixed).map(|key| key.name.clone()) {
            let table = &context.spec.table;
            let message = format!(
                "`truncate` of `{}`, whose rows refer to each other by required columns (`{name}`)",
                table.value
            );
            let hint = "databases delete such rows one by one, in an order of their own; make a column of the foreign key nullable";
            self.report(message, &table.span, hint.to_owned());
        }
        context.lookup_operation(Vec::new(), OperationKind::Truncate)
    }

    /// The reads that identify rows. They are never NULL.
    pub(super) fn lookup_reads(
        &mut self,
        context: &OperationContext<'s>,
        settings: &'s [SettingSpec],
        under: &str,
    ) -> Option<Vec<Read>> {
        let what = format!("`{under}` of `{}`", context.spec.table.value);
        let read = |(column, spec): &'s SettingSpec| {
            let found = self.column_named(context.table, column, &what)?;
            if under != "guard" {
                self.key_types(context.table, &[found], std::iter::once(&column.span), Purpose::Key);
            }
            let label = format!("`{}` in {what}", column.value);
            self.reject_keep_on_key(spec, &label);
            let never_null =
                if under == "guard" { "the guard needs a value" } else { "the key needs a value" };
            let does = if under == "guard" { "guards the rows" } else { "finds the row" };
            if self.reject_lookup(spec, &label, does) {
                return None;
            }
            if under != "guard" {
                self.check_lookup_value(context.table, (found, column), spec, &label);
            }
            let mut value_source =
                self.operation_value_source(context, (found, column), spec, Some(never_null), false, &what)?;
            value_source.disable_keep_if_absent();
            Some(Read { column: found, required: true, value_source })
        };
        let reads: Vec<Option<Read>> = settings.iter().map(read).collect();
        reads.into_iter().collect()
    }

    /// The column of a guard. Every database must order its values in the same way.
    pub(super) fn guard(&mut self, table: TableId, name: &SpannedText) -> Option<ColumnId> {
        let what = format!("`guard` of `{}`", self.drafts[table].table.name);
        let column = self.column_named(table, name, &what)?;
        let ty = self.drafts[table].types[column].clone()?;
        let label = self.drafts[table].label(column);
        let whole = matches!(ty, Type::SmallInt | Type::Int | Type::BigInt | Type::Uint);
        if !whole && !matches!(ty, Type::Date | Type::DateTime(_) | Type::Varchar(_)) {
            let message = format!("{label} is `{ty}`, which cannot guard a row");
            let hint = "integers except `ubigint`, dates, datetimes and `varchar(n)` have the same order on every database";
            self.report(message, &name.span, hint.to_owned());
            return None;
        }
        if self.drafts[table].table.columns[column].is_clock_time() {
            let message = format!("{label} is generated, so it cannot guard a row");
            self.report(message, &name.span, "a guard compares a value of the event".to_owned());
            return None;
        }
        if !self.drafts[table].table.columns[column].sql.is_empty() {
            let message = format!("{label} has a type set by `sql`, so it cannot guard a row");
            self.report(message, &name.span, "the order of its values is unknown".to_owned());
            return None;
        }
        Some(column)
    }

    /// Reports a guard with a null constant: a null is neither older nor newer than any value.
    pub(super) fn check_guard_not_null(&mut self, operation: &Operation, guard: Option<&SpannedText>) {
        let Some(guard) = guard else { return };
        let is_null = |read: &Read| matches!(read.value_source, ValueSource::Constant(Value::Null));
        let mut reads = operation.reads.iter().filter(|read| Some(read.column) == operation.guard());
        if let Some(read) = reads.find(|read| is_null(read)) {
            let label = self.drafts[operation.table].label(read.column);
            let message = format!("{label} guards the row, but its `value` here is null");
            self.report(message, &guard.span, "read the guard from the event, by a `path`".to_owned());
        }
    }
}
