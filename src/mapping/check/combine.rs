//! Rules about columns that an upsert combines with the stored row.

use super::checker::Checker;
use super::inserts::CLOCK_HINT;
use super::operation::OperationContext;
use crate::diagnostic::Severity;
use crate::mapping::model::{ColumnId, Combine, Operation, Read};
use crate::mapping::node::Spanned;
use crate::mapping::spec::{
    CombineSpec, EventSpec, NameList, OperationKindSpec, OperationSpec, SpannedText, UpdateSpec,
};
use crate::types::Type;

impl<'s> Checker<'s> {
    /// The columns of `combine`, and how they combine. `key` is that of the upsert.
    pub(super) fn combined_columns(
        &mut self,
        context: &OperationContext<'s>,
        key: &[ColumnId],
        combine: &[CombineSpec],
        update: Option<&UpdateSpec>,
    ) -> Option<Vec<(ColumnId, Combine)>> {
        let table = context.table;
        let what = format!("`combine` of `{}`", self.drafts[table].table.name);
        let mut combined = Vec::new();
        let mut is_valid = true;
        for (name, combine) in combine {
            let Some(column) = self.column_named(table, name, &what) else {
                is_valid = false;
                continue;
            };
            self.check_changeable(context, key, (column, name), &what);
            is_valid &= self.check_listed_once(update, name, &what);
            match combine {
                Some(combine) => {
                    is_valid &= self.check_combination(context, column, combine);
                    self.warn_of_repeated_add(context, column, combine);
                    combined.push((column, combine.value));
                }
                // A misspelled word has been reported.
                None => is_valid = false,
            }
        }
        is_valid.then_some(combined)
    }

    /// Reports a column of `combine` that `update` or `update_all_but` names, too.
    fn check_listed_once(&mut self, update: Option<&UpdateSpec>, name: &SpannedText, what: &str) -> bool {
        let (spelling, listed, hint): (_, &NameList, _) = match update {
            Some(UpdateSpec::Only(names)) => (
                "update",
                names,
                "`update` stores the event's value, `combine` computes a value from it and the stored one",
            ),
            Some(UpdateSpec::AllBut(names)) => {
                ("update_all_but", names, "`update_all_but` freezes columns, `combine` changes them")
            }
            None => return true,
        };
        let is_listed = listed.value.iter().any(|listed| listed.value == name.value);
        if is_listed {
            let message = format!("{what} names `{}`, which `{spelling}` names, too", name.value);
            self.report(message, &name.span, hint.to_owned());
        }
        !is_listed
    }

    /// Checks that the values of a column can be combined in this way, with the same result on every database.
    fn check_combination(
        &mut self,
        context: &OperationContext<'s>,
        column: ColumnId,
        combine: &Spanned<Combine>,
    ) -> bool {
        let draft = &self.drafts[context.table];
        let (label, word) = (draft.label(column), combine.value.name());
        let Some(ty) = draft.types[column].clone() else { return true };
        let has_own_type = !draft.table.columns[column].sql.is_empty();
        let (fault, hint) = match combine.value {
            Combine::Fill if draft.table.columns[column].required => {
                let message = format!("{label} is never NULL, so `fill` never changes it");
                let hint = "a column that `update` and `combine` leave out is frozen at the first insert";
                self.findings.add(Severity::Warning, message, combine.span, hint.to_owned());
                return true;
            }
            Combine::Fill => return true,
            _ if has_own_type => ("has a type set by `sql`".to_owned(), "its order and its sums are unknown"),
            Combine::Add if ty == Type::Double => (
                format!("is `{ty}`"),
                "a sum of doubles depends on the order of the events; a `decimal` has exact sums",
            ),
            Combine::Add if !ty.is_number() => (format!("is `{ty}`"), "integers and decimals can be added"),
            Combine::Min | Combine::Max if !has_common_order(&ty) => (
                format!("is `{ty}`"),
                "numbers, booleans, dates, times, datetimes, `varchar(n)` and `text` have the same order on every database",
            ),
            Combine::Min | Combine::Max | Combine::Add => return true,
        };
        self.report(
            format!("{label} {fault}, so it cannot combine by `{word}`"),
            &combine.span,
            hint.to_owned(),
        );
        false
    }

    /// Warns of sums of a mapping that names no topics: only a position in a topic is committed with the rows.
    fn warn_of_repeated_add(
        &mut self,
        context: &OperationContext<'s>,
        column: ColumnId,
        combine: &Spanned<Combine>,
    ) {
        if combine.value != Combine::Add || self.spec.sources.iter().any(|source| !source.topics.is_empty()) {
            return;
        }
        let label = self.drafts[context.table].label(column);
        let message = format!("{label} is a sum: a file that is read again is added again");
        let hint =
            "records of a topic are added once; a mapping for topics names them in `topics` of `source`";
        self.findings.add(Severity::Warning, message, combine.span, hint.to_owned());
    }

    /// Reports an upsert with `combine` and with `guard` or `parent`.
    pub(super) fn check_combine_unguarded(
        &mut self,
        context: &OperationContext<'s>,
        combine: &[CombineSpec],
        guard: Option<&SpannedText>,
    ) -> bool {
        let [first, ..] = combine else { return true };
        let column = &first.0.value;
        let (key, at, remedy) = match (guard, &context.spec.overrides.parent) {
            (Some(guard), _) => {
                let remedy = format!(
                    "put `combine` into an upsert of its own before the one with `guard: {}`, which must not change `{column}`",
                    guard.value
                );
                ("guard", guard.span, remedy)
            }
            (None, Some(parent)) => {
                let remedy = "put `combine` into an upsert of its own without `parent`";
                ("parent", parent.span, remedy.to_owned())
            }
            (None, None) => return true,
        };
        let message = format!("the upsert of `{}` has `{key}` and `combine`", context.spec.table.value);
        let hint =
            format!("an older event would change nothing, but each event counts for `{column}`: {remedy}");
        self.report(message, &at, hint);
        false
    }

    /// Reports columns that combine generated numbers of other tables. `combine` is that of the operation.
    pub(super) fn reject_combined_numbers(&mut self, operation: &Operation, combine: &[CombineSpec]) -> bool {
        let mut is_valid = true;
        for ((column, word), (name, spec)) in operation.combine.iter().zip(combine) {
            let is_number = |read: &Read| read.column == *column && read.value_source.row_number().is_some();
            if *word == Combine::Fill || !operation.reads.iter().any(is_number) {
                continue;
            }
            let message = format!("`{}` is a look-up, so it cannot combine by `{}`", name.value, word.name());
            let hint =
                "a generated number has no order and no sum that means anything; `fill` keeps the first one";
            let at = spec.as_ref().map_or(name.span, |spec| spec.span);
            self.report(message, &at, hint.to_owned());
            is_valid = false;
        }
        is_valid
    }

    /// The columns that upserts of an event combine: each with the index of its operation, its label and its entry.
    fn combined_by<'e>(&self, event: &'e EventSpec) -> Vec<(usize, String, &'e CombineSpec)> {
        let mut combined = Vec::new();
        for (at, operation) in event.operations.iter().enumerate() {
            let OperationKindSpec::Upsert { combine, .. } = &operation.kind else { continue };
            let Some(table) = self.table_ids.get(operation.table.value.as_str()).copied() else { continue };
            let label = |name| Some(self.drafts[table].label(self.known_column(table, name)?));
            combined.extend(combine.iter().filter_map(|entry| Some((at, label(&entry.0)?, entry))));
        }
        combined
    }

    /// Warns of columns that combine and are overwritten by another operation of the event.
    pub(super) fn warn_of_overwritten_combines(&mut self, event: &EventSpec) {
        for (at, label, (name, _)) in self.combined_by(event) {
            let table = &event.operations[at].table.value;
            let mut others = event.operations[at + 1..].iter().filter(|other| other.table.value == *table);
            let Some(other) = others.find(|other| overwrites(&other.kind, &name.value)) else { continue };
            let message = format!("{label} combines, but a later operation of the event overwrites it");
            let hint = match &other.kind {
                OperationKindSpec::Upsert { update: Some(UpdateSpec::AllBut(_)), .. } => {
                    format!("let the later one keep it: `update_all_but: [{}]`", name.value)
                }
                _ => format!("leave `{}` out of the later one", name.value),
            };
            self.findings.add(Severity::Warning, message, other.table.span, hint);
        }
    }

    /// Warns of an upsert that adds to a row which an earlier operation of the event has just inserted with the
    /// same value.
    pub(super) fn warn_of_double_adds(&mut self, event: &EventSpec) {
        for (at, label, (name, word)) in self.combined_by(event) {
            let adds = word.as_ref().is_some_and(|word| word.value == Combine::Add);
            let inserts = |earlier: &OperationSpec| {
                let own = earlier.overrides.columns.iter().find(|(own, _)| own.value == name.value);
                earlier.table.value == event.operations[at].table.value
                    && earlier.kind.can_insert()
                    && own.is_none_or(|(_, source)| source.value.is_none())
            };
            if !adds || !event.operations[..at].iter().any(inserts) {
                continue;
            }
            let message = format!("{label} counts a new row twice: an earlier operation inserts it");
            let hint = format!(
                "move the upsert with `combine` before it, or insert nothing there, as by `columns: {{{}: {{value: 0}}}}`",
                name.value
            );
            self.findings.add(Severity::Warning, message, name.span, hint);
        }
    }

    /// Checks that an upsert can change a column. `key` is that of the upsert.
    pub(super) fn check_changeable(
        &mut self,
        context: &OperationContext<'s>,
        key: &[ColumnId],
        (column, name): (ColumnId, &SpannedText),
        what: &str,
    ) {
        let draft = &self.drafts[context.table];
        let label = draft.label(column);
        if key.contains(&column) {
            let message = format!("{what} names {label}, which is part of the key");
            self.report(message, &name.span, "a row with the same key already has this value".to_owned());
        } else if draft.table.columns[column].is_generated() {
            let message = format!("{what} names {label}, which is generated");
            let hint = draft.table.columns[column].is_clock_time().then(|| CLOCK_HINT.to_owned());
            self.report(message, &name.span, hint);
        } else if !context.writes(draft, column) {
            let message = format!("{what} names {label}, which is never written");
            self.report(message, &name.span, "give it a `path` or a `value`".to_owned());
        }
    }
}

/// Whether an operation gives a column of an existing row the event's value.
fn overwrites(kind: &OperationKindSpec, column: &str) -> bool {
    let lists = |names: &NameList| names.value.iter().any(|name| name.value == column);
    match kind {
        OperationKindSpec::Upsert { update, combine, .. } => {
            !combine.iter().any(|(name, _)| name.value == column)
                && match update {
                    Some(UpdateSpec::Only(names)) => lists(names),
                    Some(UpdateSpec::AllBut(names)) => !lists(names),
                    None => false,
                }
        }
        OperationKindSpec::Update { set, .. } => set.iter().any(|(name, _)| name.value == column),
        OperationKindSpec::Replace { .. } => true,
        OperationKindSpec::Insert { .. } | OperationKindSpec::Delete { .. } | OperationKindSpec::Truncate => {
            false
        }
    }
}

/// Whether every database gives the values of a type the same order.
fn has_common_order(ty: &Type) -> bool {
    ty.is_number()
        || matches!(
            ty,
            Type::Boolean | Type::Date | Type::Time(_) | Type::DateTime(_) | Type::Varchar(_) | Type::Text
        )
}
