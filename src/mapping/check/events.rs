//! Rules about events and their operations.

use super::checker::{Checker, PathRoots};
use super::operation::OperationContext;
use super::value_sources::{ValueContext, values};
use crate::document::ValueSource;
use crate::mapping::model::{ColumnId, Operation, OperationKind, Rule};
use crate::mapping::spec::{EventSpec, OperationKindSpec, OperationSpec, SpannedText, ValueSourceSpec};

/// The number of bits in a change's set of kept columns.
const MAX_KEPT_BITS: usize = 64;

impl<'s> Checker<'s> {
    /// Checks the rules of all event types. Invalid operations are omitted.
    pub(super) fn rules(&mut self) -> Vec<Rule> {
        let spec = self.spec;
        let rules = spec.events.iter().map(|event| {
            let operations = event.operations.iter();
            let operations = operations.filter_map(|o| self.operation(o, &event.event_type));
            let operations = operations.flatten().collect();
            self.check_parents_first(event);
            let event_type =
                if event.for_every_event { String::new() } else { event.event_type.value.clone() };
            Rule { event_type, operations }
        });
        rules.collect()
    }

    /// Checks an operation. A `replace` becomes two operations.
    fn operation(&mut self, spec: &'s OperationSpec, event_type: &SpannedText) -> Option<Vec<Operation>> {
        let table = self.table(&spec.table, &format!("`{}`", event_type.value))?;
        let roots = PathRoots::of_operation(self.drafts[table].spec, &spec.overrides);
        let levels = match &spec.overrides.each {
            Some(specs) => self.levels(specs, &spec.table.value),
            None => self.drafts[table].table.each.clone(),
        };
        let context = OperationContext { table, spec, roots, levels };
        let when = spec.overrides.when.as_ref().map(|path| self.path(path, &context.roots));
        let mut operations = match &spec.kind {
            OperationKindSpec::Upsert { key, update, guard } => {
                vec![self.upsert(&context, key.as_ref(), update.as_ref(), guard.as_ref())?]
            }
            OperationKindSpec::Insert { on_conflict } => vec![self.insert(&context, on_conflict)?],
            OperationKindSpec::Update { set, key, guard, if_no_row } => {
                vec![self.update(&context, set, key, guard.as_ref(), *if_no_row)?]
            }
            OperationKindSpec::Delete { key, guard, if_no_row } => {
                vec![self.delete(&context, key, guard.as_deref(), *if_no_row)?]
            }
            OperationKindSpec::Replace { of, key } => self.replace(&context, of, key.as_ref())?,
        };
        if let Some(path) = when {
            let path = path?;
            for operation in &mut operations {
                // For the prune, a condition on an element selects rows of the set. It does not decide
                // whether the set exists.
                if path.levels() > 0 && matches!(operation.kind, OperationKind::Prune { .. }) {
                    continue;
                }
                // A condition on an element needs the levels up to that element.
                if let Some(levels) = context.levels.get(..path.levels().max(operation.each.len())) {
                    operation.each = levels.to_vec();
                }
                operation.when = Some(path.clone());
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
        required: bool,
        can_insert: bool,
        what: &str,
    ) -> Option<ValueSource> {
        let draft = &self.drafts[context.table];
        let ty = draft.types[column].clone();
        let label = format!("`{}` in {what}", name.value);
        let null_if = values(draft.spec.columns[column].null_if.as_ref());
        let value_context = ValueContext { label: &label, ty: ty.as_ref(), required, can_insert, null_if };
        let value_source = self.value_source(spec, value_context, &context.roots)?;
        self.check_index_and_key(Some(&value_source), spec, &context.levels);
        Some(value_source)
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
        for (at, child) in upserts.iter().enumerate() {
            let Some(draft) = self.drafts.iter().find(|draft| draft.table.name == child.value) else {
                continue;
            };
            let parents = draft.table.foreign_keys.iter().map(|key| &self.drafts[key.references].table.name);
            let parents: Vec<String> = parents.filter(|parent| **parent != child.value).cloned().collect();
            for parent in parents {
                let is_parent = |table: &&SpannedText| table.value == parent;
                if upserts[at + 1..].iter().any(is_parent) && !upserts[..at].iter().any(is_parent) {
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
