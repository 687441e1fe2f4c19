//! Value sources that an operation with its own `each` inherits from its table. A column's element is the level
//! with the same name, at any depth.

use super::checker::{Checker, PathRoots, TableDraft};
use super::levels::index_or_key_fault;
use super::operation::OperationContext;
use crate::document::{Selector, ValueSource};
use crate::mapping::model::ColumnId;

/// The faults of inherited value sources.
#[derive(Default)]
pub(super) struct Inherited {
    /// Elements that the operation does not have, each with the columns that read them.
    missing: Vec<(String, Vec<String>)>,
    /// Levels whose elements have no index or no key: the number, the message and the hint.
    unfit: Vec<(usize, String, String)>,
}

impl Inherited {
    /// Changes a value source of the table to the levels of the operation.
    pub(super) fn adapt(
        &mut self,
        value_source: &mut ValueSource,
        draft: &TableDraft<'_>,
        column: ColumnId,
        context: &OperationContext<'_>,
    ) {
        for selector in value_source.selectors_mut() {
            self.adapt_selector(selector, draft, column, context);
        }
    }

    fn adapt_selector(
        &mut self,
        selector: &mut Selector,
        draft: &TableDraft<'_>,
        column: ColumnId,
        context: &OperationContext<'_>,
    ) {
        let of_table = PathRoots::of(draft.spec).elements;
        let name_of = |number: usize| of_table.get(number).copied().unwrap_or_default();
        let position =
            |number: usize| context.roots.elements.iter().position(|element| *element == name_of(number));
        let missing = selector.level_numbers().into_iter().find(|number| position(*number).is_none());
        if let Some(number) = missing {
            let (element, label) = (name_of(number), draft.label(column));
            match self.missing.iter_mut().find(|(known, _)| known == element) {
                Some((_, labels)) => labels.push(label),
                None => self.missing.push((element.to_owned(), vec![label])),
            }
            return;
        }
        selector.renumber_levels(|number| position(number).unwrap_or_default());
        if let Some((message, hint)) = index_or_key_fault(selector, &context.levels) {
            let message = format!("{message}; {} reads it", draft.label(column));
            let number = selector.level_numbers().first().copied().unwrap_or_default();
            self.unfit.push((number, message, hint));
        }
    }

    pub(super) fn is_valid(&self) -> bool {
        self.missing.is_empty() && self.unfit.is_empty()
    }

    /// Reports the faults, each at its cause.
    pub(super) fn report(self, checker: &mut Checker<'_>, context: &OperationContext<'_>) {
        for (element, labels) in self.missing {
            let (columns, verb) = match labels.as_slice() {
                [one] => (one.clone(), "is"),
                [one, other] => (format!("{one} and {other}"), "are"),
                [one, other, rest @ ..] => (format!("{one}, {other} and {} more", rest.len()), "are"),
                [] => continue,
            };
            let message =
                format!("{columns} {verb} read from `{element}`, which is not in `each` of this operation");
            let columns = if labels.len() == 1 { "the column a path" } else { "the columns paths" };
            let hint = format!("add `{element}` to this `each`, or give {columns} under `columns`");
            checker.report(message, &context.spec.table.span, hint);
        }
        for (number, message, hint) in self.unfit {
            let levels = context.spec.overrides.each.as_deref().unwrap_or_default();
            let at = levels.get(number).map_or(context.spec.table.span, |level| level.elements.span);
            checker.report(message, &at, hint);
        }
    }
}
