//! Rules about events and their operations.

use std::collections::HashMap;

use super::checker::{Checker, PathRoots};
use super::operation::OperationContext;
use super::parents::CheckedOperation;
use super::paths::PathUse;
use super::pending::Condition;
use super::value_sources::ValueContext;
use crate::diagnostic::Severity;
use crate::document::Expression;
use crate::document::ValueSource;
use crate::document::path::Path;
use crate::mapping::model::{ColumnId, Operation, OperationKind, Rule, TOMBSTONE, Trigger};
use crate::mapping::spec::{
    EventSpec, OperationKindSpec, OperationSpec, SelectorSpec, SettingSpec, SpannedText, ValueSourceSpec,
};

/// The number of bits in a change's set of kept columns.
const MAX_KEPT_BITS: usize = 64;

impl<'s> Checker<'s> {
    /// Checks the rules of all event types. Invalid operations are omitted.
    pub(super) fn rules(&mut self) -> Vec<Rule> {
        let spec = self.spec;
        let rules = spec.events.iter().chain(&spec.tombstones).map(|event| {
            let operations = event.operations.iter();
            let operations = operations.map(|spec| (spec, self.operation(spec, event)));
            let mut operations: Vec<CheckedOperation<'_>> = operations.collect();
            self.resolve_parents(event, &mut operations);
            self.check_lookups_after_rows(event, &operations);
            let operations: Vec<Operation> =
                operations.into_iter().filter_map(|(_, checked)| checked).flatten().collect();
            self.check_filters(&operations);
            self.check_parents_first(event);
            self.warn_of_double_adds(event);
            self.warn_of_overwritten_combines(event);
            let event_type = match event.trigger {
                Trigger::EveryEvent => String::new(),
                Trigger::Tombstone => TOMBSTONE.to_owned(),
                Trigger::EventType => {
                    self.warn_of_event_type_pattern(&event.event_type);
                    event.event_type.value.clone()
                }
            };
            Rule { trigger: event.trigger, event_type, operations }
        });
        rules.collect()
    }

    /// Checks an operation. A `replace` becomes two operations.
    fn operation(&mut self, spec: &'s OperationSpec, event: &EventSpec) -> Option<Vec<Operation>> {
        let of_tombstone = event.trigger == Trigger::Tombstone;
        let Some(table) = self.table(&spec.table, &format!("`{}`", event.event_type.value)) else {
            self.check_paths_without_table(spec, of_tombstone);
            return None;
        };
        if of_tombstone && !self.check_tombstone_kind(spec) {
            return None;
        }
        let mut roots = PathRoots { of_tombstone, ..PathRoots::of_operation(self.drafts[table].spec, spec) };
        if of_tombstone && spec.overrides.each.is_none() {
            // The table's levels lead through the value.
            roots.elements.clear();
        }
        let levels = match &spec.overrides.each {
            Some(specs) => self.levels(specs, of_tombstone),
            None => self.drafts[table].table.each.clone(),
        };
        let context = OperationContext { table, spec, roots, levels };
        let when = spec.overrides.when.as_ref().map(|when| {
            let compiled = self.expression(when, &context.roots, PathUse::Condition)?;
            if let Expression::Path(path) = &compiled {
                let levels = context.levels.clone();
                self.conditions.push(Condition { at: *when.span(), path: path.clone(), levels });
            }
            Some(compiled)
        });
        let mut operations = match &spec.kind {
            OperationKindSpec::Upsert { key, update, combine, guard } => {
                vec![self.upsert(&context, key.as_ref(), update.as_ref(), combine, guard.as_ref())?]
            }
            OperationKindSpec::Insert { on_conflict } => vec![self.insert(&context, on_conflict)?],
            OperationKindSpec::Update { set, key, guard, if_no_row } => {
                vec![self.update(&context, set, key, guard.as_ref(), *if_no_row)?]
            }
            OperationKindSpec::Delete { key, guard, if_no_row } => {
                vec![self.delete(&context, key, guard.as_deref(), *if_no_row)?]
            }
            OperationKindSpec::Replace { of, key } => self.replace(&context, of, key.as_ref())?,
            OperationKindSpec::Truncate => vec![self.truncate(&context)],
        };
        if of_tombstone && !self.check_tombstone_reads(&context, &operations) {
            return None;
        }
        if let Some(when) = when {
            let when = when?;
            for operation in &mut operations {
                // For the prune, a condition on an element within the parent selects rows of the set. It does
                // not decide whether the set exists.
                let is_prune = matches!(operation.kind, OperationKind::Prune { .. });
                if is_prune && when.levels() > operation.each.len() {
                    continue;
                }
                // A condition on an element needs the levels up to that element.
                if let Some(levels) = context.levels.get(..when.levels().max(operation.each.len())) {
                    operation.each = levels.to_vec();
                }
                operation.when = Some(when.clone());
            }
        }
        Some(operations)
    }

    /// The value source that an operation sets for a column.
    pub(super) fn operation_value_source(
        &mut self,
        context: &OperationContext<'s>,
        (column, name): (ColumnId, &SpannedText),
        spec: &ValueSourceSpec,
        never_null: Option<&'static str>,
        can_insert: bool,
        what: &str,
    ) -> Option<ValueSource> {
        let draft = &self.drafts[context.table];
        let ty = draft.types[column].clone();
        let label = format!("`{}` in {what}", name.value);
        let column = Some(&draft.spec.columns[column].value_source.inherited);
        let value_context = ValueContext { label: &label, ty: ty.as_ref(), never_null, can_insert, column };
        let value_source = self.value_source(spec, value_context, &context.roots)?;
        self.check_index_and_key(Some(&value_source), spec, &context.levels);
        Some(value_source)
    }

    /// Checks the paths of an operation on an unknown table, whose elements and columns are unknown.
    fn check_paths_without_table(&mut self, spec: &'s OperationSpec, of_tombstone: bool) {
        let OperationSpec { table, kind, overrides } = spec;
        let roots =
            PathRoots { owner: table.span, possibly_incomplete: true, of_tombstone, ..PathRoots::default() };
        if let Some(when) = &overrides.when {
            let _: Option<Expression> = self.expression(when, &roots, PathUse::Condition);
        }
        let settings: Vec<&SettingSpec> = match kind {
            OperationKindSpec::Upsert { .. }
            | OperationKindSpec::Insert { .. }
            | OperationKindSpec::Truncate => Vec::new(),
            OperationKindSpec::Update { set, key, .. } => set.iter().chain(key).collect(),
            OperationKindSpec::Delete { key, guard, .. } => key.iter().chain(guard.as_deref()).collect(),
            OperationKindSpec::Replace { of, .. } => of.iter().collect(),
        };
        for (_, source) in overrides.columns.iter().chain(settings) {
            let key = source.lookup.iter().flat_map(|lookup| &lookup.key);
            let sources = key.map(|(_, source)| source).chain([source]);
            for path in sources.flat_map(|source| &source.selector).flat_map(SelectorSpec::paths) {
                let _: Option<Path> = self.path(path, &roots);
            }
        }
    }

    /// Warns of an event type that looks like a pattern.
    fn warn_of_event_type_pattern(&mut self, event_type: &SpannedText) {
        let text = &event_type.value;
        let Some(mark) = ['*', '%', '^', '|', ',', '?', '\\'].into_iter().find(|mark| text.contains(*mark))
        else {
            return;
        };
        let message = format!("event type `{text}` is one name: `{mark}` has no special meaning");
        let hint = match text.as_str() {
            "*" | "%" | ".*" => {
                "for events of all types, `events` is one list and `source` has no `event_type`"
            }
            _ => "write each event type; an alias repeats the operations: `a: &save […]`, then `b: *save`",
        };
        self.findings.add(Severity::Warning, message, event_type.span, hint.to_owned());
    }

    /// Reports an operation with more kept columns than the bit set can hold.
    pub(super) fn check_kept_limit(&mut self, operation: &Operation, context: &OperationContext<'s>) {
        let count = operation.keep_if_absent_reads().count();
        if count >= MAX_KEPT_BITS {
            let name = &context.spec.table.value;
            let message = format!(
                "an operation on `{name}` has {count} columns with `keep_if_absent`, expected at most {}",
                MAX_KEPT_BITS - 1
            );
            self.report(message, &context.spec.table.span, None);
        }
    }

    /// Reports a child row that would be inserted before its parent row.
    fn check_parents_first(&mut self, event: &EventSpec) {
        let upserts: Vec<&SpannedText> = event
            .operations
            .iter()
            .filter(|operation| operation.kind.can_insert())
            .map(|operation| &operation.table)
            .collect();
        let spec = self.spec;
        let mut first: HashMap<&str, usize> = HashMap::new();
        for (at, table) in upserts.iter().enumerate() {
            first.entry(&table.value).or_insert(at);
        }
        for (at, child) in upserts.iter().enumerate() {
            let Some(table) = self.table_ids.get(child.value.as_str()) else { continue };
            let table = &spec.tables[*table];
            // A foreign key with a fault counts, too: its order would be reported after the repair.
            let references = table.foreign_keys.iter().filter_map(|key| key.references.as_ref());
            let parents = references.map(|(parent, _)| &parent.value);
            for parent in parents.filter(|parent| **parent != child.value) {
                if first.get(parent.as_str()).is_some_and(|first| *first > at) {
                    let message = format!(
                        "`{}` writes `{}` before its parent `{parent}`",
                        event.event_type.value, child.value
                    );
                    self.report(message, &child.span, format!("move the operation on `{parent}` before it"));
                }
            }
        }
    }
}
