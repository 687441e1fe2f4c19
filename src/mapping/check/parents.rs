//! Rules about `parent`: the operation that writes the parent's row comes before, and its row is known.

use super::checker::Checker;
use crate::document::{Expression, KeyValue};
use crate::mapping::model::{Each, Operation, OperationKind, ParentRow, Read, TableId};
use crate::mapping::spec::{EventSpec, OperationKindSpec, OperationSpec, SpannedText};

/// An operation as written, and as checked. Without the latter, it is invalid.
pub(super) type CheckedOperation<'s> = (&'s OperationSpec, Option<Vec<Operation>>);

impl<'s> Checker<'s> {
    /// Resolves the `parent` of each operation of an event.
    pub(super) fn resolve_parents(&mut self, event: &EventSpec, operations: &mut [CheckedOperation<'s>]) {
        for at in 0..operations.len() {
            let (earlier, rest) = operations.split_at_mut(at);
            let Some(((spec, checked), later)) = rest.split_first_mut() else { continue };
            let spec: &'s OperationSpec = spec;
            let Some(parent) = &spec.overrides.parent else { continue };
            let found = self.parent_operation(event, (spec, parent), earlier, later);
            let (Some((table, operation)), Some(followers)) = (found, checked.as_deref_mut()) else {
                continue;
            };
            let row = self.parent_row(table, operation, parent, followers);
            for follower in followers {
                follower.parent = row.clone().map(Box::new);
            }
        }
    }

    /// The earlier operation that writes the parent's row.
    fn parent_operation<'o>(
        &mut self,
        event: &EventSpec,
        (spec, parent): (&OperationSpec, &SpannedText),
        earlier: &'o [CheckedOperation<'s>],
        later: &[CheckedOperation<'s>],
    ) -> Option<(TableId, &'o Operation)> {
        let label = format!("`parent` of `{}`", spec.table.value);
        let table = self.table(parent, &label)?;
        if parent.value == spec.table.value {
            let message = format!("{label} is the table itself");
            let hint = "`parent` names another table, whose row the event writes before";
            self.report(message, &parent.span, hint.to_owned());
            return None;
        }
        let writes = |(other, _): &&CheckedOperation<'s>| {
            let kind = &other.kind;
            other.table.value == parent.value
                && matches!(kind, OperationKindSpec::Upsert { .. } | OperationKindSpec::Update { .. })
        };
        let candidates: Vec<&CheckedOperation<'s>> = earlier.iter().filter(writes).collect();
        if candidates.is_empty() {
            let message = format!(
                "{label} is `{}`, but no earlier operation of `{}` upserts or updates its row",
                parent.value, event.event_type.value
            );
            let hint = match later.iter().find(writes) {
                Some(_) => format!("move the operation on `{}` before this one", parent.value),
                None => {
                    "the parent's row is that of an `upsert` or `update` before this operation".to_owned()
                }
            };
            self.report(message, &parent.span, hint);
            return None;
        }
        // The path or the program, since compiled conditions cannot be compared.
        let condition =
            |spec: &'_ OperationSpec| spec.overrides.when.as_ref().map(|when| when.text().value.clone());
        let own = condition(spec);
        let fits = |(other, _): &&&CheckedOperation<'s>| {
            let other = condition(other);
            other.is_none() || other == own
        };
        let is_guarded = |(_, checked): &&&CheckedOperation<'s>| {
            let first = checked.as_ref().and_then(|operations| operations.first());
            first.is_some_and(|operation| operation.guard().is_some())
        };
        // The guard of an operation says whether the event is older than the row. Another operation has no part in that.
        let fitting = || candidates.iter().rev().filter(fits);
        let Some((_, checked)) = fitting().find(is_guarded).or_else(|| fitting().next()) else {
            let difference = if own.is_some() { "another `when` than this one" } else { "a `when`" };
            let message = format!("{label} is `{}`, whose operation has {difference}", parent.value);
            self.report(message, &parent.span, "give both operations the same `when`".to_owned());
            return None;
        };
        Some((table, checked.as_ref()?.first()?))
    }

    /// The row of the operation on the parent, as its followers find it.
    fn parent_row(
        &mut self,
        table: TableId,
        operation: &Operation,
        parent: &SpannedText,
        followers: &[Operation],
    ) -> Option<ParentRow> {
        let (draft, key) = (&self.drafts[table], operation.key());
        let name = &parent.value;
        if let Some(of_parent) = &operation.parent
            && operation.guard().is_none()
        {
            let of_parent = &self.drafts[of_parent.table].table.name;
            let message =
                format!("the operation on `{name}` has no guard of its own, but follows `{of_parent}`");
            self.report(message, &parent.span, format!("follow that row, too: `parent: {of_parent}`"));
            return None;
        }
        let is_key =
            |unique: &[usize]| unique.len() == key.len() && unique.iter().all(|column| key.contains(column));
        if !draft.faulty_keys && !draft.table.unique_keys().any(is_key) {
            let message = format!(
                "the update of `{name}` finds rows by {}, which is not a primary or unique key of it",
                draft.table.bracketed(key)
            );
            let hint = format!("`parent` follows one row; {}", draft.table.keys_hint());
            self.report(message, &parent.span, hint);
            return None;
        }
        if let OperationKind::Update { set, .. } = &operation.kind
            && let Some(moved) = set.iter().find(|column| key.contains(column))
        {
            let message = format!(
                "the update of `{name}` also sets {}, by which it finds the row",
                draft.label(*moved)
            );
            self.report(message, &parent.span, "`parent` follows a row that keeps its key".to_owned());
            return None;
        }
        let reads = operation.key_reads()?;
        // Operations that only match rows read the guard last.
        let guard = operation.guard();
        let guard_read =
            guard.and_then(|guard| operation.reads.iter().rposition(|read| read.column == guard));
        let reads: Vec<&Read> =
            reads.into_iter().chain(guard_read).map(|read| &operation.reads[read]).collect();
        let values = reads.iter().map(|read| KeyValue {
            column: read.column,
            name: draft.label(read.column).replace('`', ""),
            ty: draft.table.columns[read.column].ty.clone(),
            value_source: read.value_source.clone(),
        });
        let values: Vec<KeyValue> = values.collect();
        if let Some(value) = values.iter().find(|value| value.value_source.row_number().is_some()) {
            let message =
                format!("the operation on `{name}` finds its row by `{}`, which is looked up", value.name);
            self.report(message, &parent.span, "`parent` follows a row whose key is in the event".to_owned());
            return None;
        }
        let levels = values.iter().map(|value| value.value_source.levels());
        let levels = levels.chain(operation.when.as_ref().map(Expression::levels)).max().unwrap_or(0);
        let same =
            |one: &Each, other: &Each| one.name == other.name && one.elements.is_same_as(&other.elements);
        let has_levels = |follower: &Operation| {
            let (wanted, own) = (operation.each.get(..levels), follower.each.get(..levels));
            wanted
                .zip(own)
                .is_some_and(|(wanted, own)| wanted.iter().zip(own).all(|(one, other)| same(one, other)))
        };
        if !followers.iter().all(has_levels) {
            let elements: Vec<&str> =
                operation.each.iter().take(levels).map(|each| each.name.as_str()).collect();
            let message = format!(
                "the row of `{name}` is that of `{}`, which this operation does not have",
                elements.join("` in `")
            );
            let hint = match followers {
                [_, _] => "each set of a replace follows one row, so `of` must read the same elements",
                _ => "the `each` of this operation must begin with the same elements",
            };
            self.report(message, &parent.span, hint.to_owned());
            return None;
        }
        Some(ParentRow { table, values, guard })
    }
}
