//! Rules about the values of keys. A conversion that makes different values equal makes different rows one row.

use std::collections::BTreeSet;

use super::checker::Checker;
use super::conversions::takes;
use super::operation::OperationContext;
use crate::diagnostic::Severity;
use crate::mapping::model::{ColumnId, TableId};
use crate::mapping::node::Span;
use crate::mapping::spec::{Constant, InheritedSpec, SettingSpec, SpannedText, TableSpec, ValueSourceSpec};
use crate::types::Type;

impl<'s> Checker<'s> {
    /// Warns of columns in the keys of a table that `truncate` or `round` changes.
    pub(super) fn warn_of_lossy_keys(&mut self, table: TableId) {
        let spec: &'s TableSpec = self.drafts[table].spec;
        for column in self.key_columns(table) {
            let Some(declared) = spec.columns.get(column).filter(|declared| declared.generated.is_none())
            else {
                continue;
            };
            let (label, ty) = (self.drafts[table].label(column), self.drafts[table].types[column].clone());
            self.warn_of_losses(&declared.value_source.inherited, ty.as_ref(), &label);
        }
    }

    /// Checks an entry of `key` or `of`, whose value identifies existing rows. `label` is that of the entry.
    pub(super) fn check_lookup_value(
        &mut self,
        table: TableId,
        (column, name): (ColumnId, &SpannedText),
        spec: &ValueSourceSpec,
        label: &str,
    ) {
        if let Some(constant) = not_null(spec.if_invalid.as_ref()) {
            let message = format!("{label} finds the row, so it cannot have `if_invalid`");
            let hint = "an invalid value would find the row of another event; without `if_invalid`, the event becomes a dead letter";
            self.report(message, &constant.span, hint.to_owned());
        }
        let ty = self.drafts[table].types[column].clone();
        self.warn_of_losses(&spec.inherited, ty.as_ref(), label);
        if self.key_columns(table).contains(&column) {
            // The declaration of the column has the warning.
            return;
        }
        let declaration: &'s TableSpec = self.drafts[table].spec;
        let Some(declared) = declaration.columns.get(column) else { return };
        for (key, _) in losses(&declared.value_source.inherited, ty.as_ref()) {
            let is_replaced = spec.inherited.conversion_keys.iter().any(|own| own.value == key);
            if !is_replaced {
                self.warn_of_loss(key, label, name.span);
            }
        }
    }

    /// Warns of `if_invalid` in the key of an upsert or replace. The columns of `of` are checked by themselves.
    pub(super) fn warn_of_invalid_keys(
        &mut self,
        context: &OperationContext<'s>,
        key: &[ColumnId],
        of: &[SettingSpec],
    ) {
        let declaration: &'s TableSpec = self.drafts[context.table].spec;
        for declared in key.iter().filter_map(|column| declaration.columns.get(*column)) {
            let is_named = |(name, _): &&SettingSpec| name.value == declared.name.value;
            if of.iter().any(|entry| is_named(&entry)) {
                continue;
            }
            let own = context.spec.overrides.columns.iter().find(is_named);
            let source = own.map_or(&declared.value_source, |(_, source)| source);
            if let Some(constant) = not_null(source.if_invalid.as_ref()) {
                let label = format!("`{}.{}`", declaration.name.value, declared.name.value);
                let message = format!("{label} identifies the row, and has `if_invalid`");
                let hint = "events with an invalid value change one row; without `if_invalid`, they become dead letters";
                self.findings.add(Severity::Warning, message, constant.span, hint.to_owned());
            }
        }
    }

    /// Warns of `truncate` and `round` in an operation's own source of a column that is part of a key of its table.
    pub(super) fn warn_of_lossy_column(
        &mut self,
        table: TableId,
        (column, name): (ColumnId, &SpannedText),
        spec: &ValueSourceSpec,
        what: &str,
    ) {
        if self.key_columns(table).contains(&column) {
            let ty = self.drafts[table].types[column].clone();
            self.warn_of_losses(&spec.inherited, ty.as_ref(), &format!("`{}` in {what}", name.value));
        }
    }

    /// Warns of the keys of a value source that lose a part of a value. `ty` is the type of its column.
    fn warn_of_losses(&mut self, keys: &InheritedSpec, ty: Option<&Type>, label: &str) {
        for (key, at) in losses(keys, ty) {
            self.warn_of_loss(key, label, at);
        }
    }

    fn warn_of_loss(&mut self, key: &str, label: &str, at: Span) {
        let message = format!("{label} identifies rows, but `{key}` makes different values equal");
        let hint = "their rows become one row; a type that holds the whole value keeps them apart";
        self.findings.add(Severity::Warning, message, at, hint.to_owned());
    }

    /// The columns of the primary key and of the unique keys.
    fn key_columns(&self, table: TableId) -> BTreeSet<ColumnId> {
        self.drafts[table].table.unique_keys().flatten().copied().collect()
    }
}

/// The keys that lose a part of a value, with their positions. A key that the type does not take is reported elsewhere.
fn losses(keys: &InheritedSpec, ty: Option<&Type>) -> Vec<(&'static str, Span)> {
    let truncate = keys.truncate.as_ref().filter(|flag| flag.value).map(|flag| ("truncate", flag.span));
    let round = keys.round.as_ref().map(|round| ("round", round.span));
    let found = truncate.into_iter().chain(round);
    found.filter(|(key, _)| ty.is_some_and(|ty| takes(ty, key))).collect()
}

/// A constant other than null. A null in a key is reported in any case.
fn not_null(constant: Option<&Constant>) -> Option<&Constant> {
    constant.filter(|constant| !constant.value.is_null())
}
