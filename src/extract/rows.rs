//! Extracts the rows of one operation: its levels of `each`, its `when`, and the values of its columns. The first
//! fault ends this. `visit` goes on after a fault.

use std::sync::atomic::{AtomicBool, Ordering};

use super::lost_values::repeats_value;
use crate::document::extended::for_type;
use crate::document::path::{Element, Path, RootValues};
use crate::document::{
    CoercionError, Conversion, ElementSource, Expression, ExpressionFault, Json, KeyValue, MemberCursor,
    RowNumber, Selector, Special, ValueSource, coerce, coerce_with, equals_constant,
};
use crate::mapping::{Operation, Read, Table};
use crate::record::{Fault, Stage};
use crate::types::{Change, Loss, Losses, Type, Value};

/// The changes that the operations of a rule extract from an event.
#[derive(Default)]
pub(super) struct Extraction {
    pub(super) changes: Vec<Change>,
    /// The values of the changes that differ from those of the event.
    pub(super) losses: Losses,
}

/// The rows of one operation.
#[derive(Clone, Copy)]
pub(super) struct Rows<'m> {
    pub(super) operation: &'m Operation,
    /// The operation's index among those of all rules.
    pub(super) operation_index: usize,
    /// By read: whether its path is a sibling of the previous read's path.
    pub(super) siblings: &'m [bool],
    /// By read: whether its selector has matched in an event of this run.
    pub(super) matched: &'m [AtomicBool],
    pub(super) table: &'m Table,
    /// Whether values may be extended JSON.
    pub(super) extended: bool,
}

/// See [`Rows::siblings`].
pub(super) fn siblings(operation: &Operation) -> Vec<bool> {
    let mut last: Option<&Path> = None;
    let reads = operation.reads.iter().map(|read| match read.value_source.selector() {
        Some(Selector::Path(path)) => last.replace(path).is_some_and(|last| path.is_sibling_of(last)),
        _ => false,
    });
    reads.collect()
}

impl<'m> Rows<'m> {
    /// Extracts all rows.
    pub(super) fn read(self, roots: RootValues<'_, '_>, extraction: &mut Extraction) -> Result<(), Fault> {
        self.read_level(roots, &mut Vec::with_capacity(self.operation.each.len()), extraction)
    }

    /// Extracts the rows of all levels from that of `elements` on.
    fn read_level<'a>(
        self,
        outer: RootValues<'a, '_>,
        elements: &mut Vec<Element<'a>>,
        extraction: &mut Extraction,
    ) -> Result<(), Fault> {
        let (operation, level) = (self.operation, elements.len());
        let roots = RootValues { elements: elements.as_slice(), ..outer };
        if let Some(condition) = &operation.when
            && condition.levels() == level
            && !condition.holds(roots).map_err(|fault| self.fault(&fault, condition, elements))?
        {
            return Ok(());
        }
        let Some(each) = operation.each.get(level) else {
            let (values, kept) = self
                .read_row(roots, &mut extraction.losses)
                .map_err(|error| error.into_fault(self.table, operation, elements))?;
            extraction.changes.push(Change { operation: self.operation_index, values, kept });
            return Ok(());
        };
        let found = each
            .elements
            .each(roots)
            .map_err(|failed| self.fault(&failed.fault, failed.expression, elements))?;
        for element in found {
            elements.push(element);
            self.read_level(outer, elements, extraction)?;
            elements.pop();
        }
        Ok(())
    }

    /// Reads the values of a row, and which columns a stored row keeps; see [`Change::kept`].
    fn read_row(
        self,
        roots: RootValues<'_, '_>,
        losses: &mut Losses,
    ) -> Result<(Vec<Value>, u64), ValueError<'m>> {
        let operation = self.operation;
        let first_key = operation.first_key_read();
        let mut values = Vec::with_capacity(operation.reads.len());
        let mut kept = KeptBits::new();
        let mut keys = Vec::new();
        let mut cursor = MemberCursor::default();
        let reads = operation.reads.iter().zip(self.siblings).zip(self.matched);
        for (at, ((read, is_sibling), matched)) in reads.enumerate() {
            let error = |cause| ValueError { read, is_key: at >= first_key, cause };
            let context = ReadContext { roots, cursor: &mut cursor, is_sibling: *is_sibling, matched };
            let (value, loss) = self.read_value(read, context, &mut kept, &mut keys).map_err(error)?;
            if let Some(loss) = loss {
                self.add_loss(at, loss, losses);
            }
            values.push(value);
        }
        if let Some(parent) = &operation.parent {
            self.read_parent(parent, roots, &mut values)?;
        }
        values.append(&mut keys);
        Ok((values, kept.bits))
    }

    fn read_value(
        self,
        read: &'m Read,
        context: ReadContext<'_, '_, '_>,
        kept: &mut KeptBits,
        keys: &mut Vec<Value>,
    ) -> Result<(Value, Option<Loss>), Cause> {
        let selected = match self.selected(read) {
            Ok(selected) => selected,
            Err(Unselected::Constant(constant)) => return Ok((constant.clone(), None)),
            Err(Unselected::RowNumber(number)) => {
                let value = self.read_row_number(read, number, context, kept, keys);
                return value.map(|(_, value)| (value, None));
            }
        };
        let roots = context.roots;
        match self.select(&selected, context) {
            Ok(found) => selected.convert(found, roots, kept),
            Err(cause) => replace_unreadable(read, cause, kept),
        }
    }

    /// Counts a lost value, unless it is that of another read again.
    #[cold]
    pub(super) fn add_loss(self, read: usize, loss: Loss, losses: &mut Losses) {
        if !repeats_value(self.operation, read) {
            losses.add(self.operation.table, self.operation.reads[read].column, loss);
        }
    }

    /// A read that selects a value.
    // Extraction spends most of its time in this function and the next ones. Since `visit` calls them, too, the
    // compiler would not inline them.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(super) fn selected(self, read: &'m Read) -> Result<SelectedRead<'m>, Unselected<'m>> {
        match &read.value_source {
            ValueSource::Constant(value) => Err(Unselected::Constant(value)),
            ValueSource::RowNumber(number) => Err(Unselected::RowNumber(number)),
            ValueSource::Selected {
                selector,
                if_absent,
                special,
                keep_if_absent,
                if_invalid,
                conversion,
            } => Ok(SelectedRead {
                required: read.required,
                if_invalid,
                ty: &self.table.columns[read.column].ty,
                selector,
                if_absent,
                special,
                keep: *keep_if_absent,
                conversion: conversion.as_deref(),
            }),
        }
    }

    /// Selects the JSON value of a read.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(super) fn select<'a>(
        self,
        selected: &SelectedRead<'m>,
        context: ReadContext<'_, 'a, '_>,
    ) -> Result<Option<Json<'a>>, Cause> {
        let (arena, matched) = (context.roots.arena, context.matched);
        let found = context.select(selected.selector).map_err(Cause::Expression)?;
        if found.is_some() {
            matched.store(true, Ordering::Relaxed);
        }
        if !self.extended {
            return Ok(found);
        }
        let encoding = selected.conversion.and_then(|conversion| conversion.encoding);
        Ok(found.map(|found| for_type(found, selected.ty, encoding, arena)))
    }

    pub(super) fn fault(
        self,
        fault: &ExpressionFault,
        expression: &Expression,
        elements: &[Element<'_>],
    ) -> Fault {
        let prefix = element_prefix(self.operation, elements);
        let error = format!("{prefix}{fault}; no row of `{}` can be read", self.table.full_name());
        let found = Fault::new(Stage::Extract, error).caused_by(fault.cause());
        found.in_table(self.table.full_name()).at_path(expression.text()).last_if(fault.is_limit())
    }
}

/// A read that selects no value by itself.
pub(super) enum Unselected<'m> {
    Constant(&'m Value),
    RowNumber(&'m RowNumber),
}

/// A read that selects a value.
pub(super) struct SelectedRead<'m> {
    /// See [`Read::required`].
    pub(super) required: bool,
    pub(super) if_invalid: &'m Option<Value>,
    /// The type of its column.
    pub(super) ty: &'m Type,
    pub(super) selector: &'m Selector,
    pub(super) if_absent: &'m Option<Value>,
    pub(super) special: &'m [(serde_json::Value, Special)],
    /// Whether an absent value keeps that of a stored row.
    pub(super) keep: bool,
    pub(super) conversion: Option<&'m Conversion>,
}

impl SelectedRead<'_> {
    /// Whether a JSON value is one of `absent_if`.
    pub(super) fn counts_as_absent(&self, found: Json<'_>) -> bool {
        meaning_of(found, self.special) == Some(Special::Absent)
    }

    /// Converts the selected JSON value to the value of the column. The loss says how it differs.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(super) fn convert(
        &self,
        found: Option<Json<'_>>,
        roots: RootValues<'_, '_>,
        kept: &mut KeptBits,
    ) -> Result<(Value, Option<Loss>), Cause> {
        let SelectedRead { required, if_invalid, ty, selector, if_absent, special, keep, conversion } = *self;
        let meaning = found.and_then(|found| meaning_of(found, special));
        if keep {
            kept.push(found.is_none() || meaning == Some(Special::Absent));
        }
        let mut loss = None;
        let value = match (found, meaning) {
            (Some(found), None) => {
                let converted = match conversion {
                    None => coerce(found, ty),
                    Some(conversion) => converted(found, ty, conversion, &mut loss),
                };
                match converted {
                    Ok(value) => value,
                    Err(error) => {
                        return replace_invalid(if_invalid.as_ref(), required, Cause::Coercion(error));
                    }
                }
            }
            (Some(_), Some(Special::Null)) => Value::Null,
            (None, _) | (_, Some(Special::Absent)) => match if_absent {
                Some(value) => value.clone(),
                None if keep => return Ok((Value::Null, None)),
                None => Value::Null,
            },
        };
        if value.is_null() && required {
            return Err(cause_of_null(selector, found, meaning, roots));
        }
        Ok((value, loss))
    }
}

/// The value in place of an invalid one, if the mapping has one. A guard can have a null, which is no value for it.
#[cold]
fn replace_invalid(
    if_invalid: Option<&Value>,
    required: bool,
    cause: Cause,
) -> Result<(Value, Option<Loss>), Cause> {
    match if_invalid {
        Some(value) if !(value.is_null() && required) => Ok((value.clone(), Some(Loss::Invalid))),
        _ => Err(cause),
    }
}

/// As [`replace_invalid`], for a value that could not be selected.
#[cold]
pub(super) fn replace_unreadable(
    read: &Read,
    cause: Cause,
    kept: &mut KeptBits,
) -> Result<(Value, Option<Loss>), Cause> {
    if read.value_source.keeps_if_absent() {
        kept.push(false);
    }
    replace_invalid(read.value_source.if_invalid(), read.required, cause)
}

/// The meaning of a JSON value, if the mapping lists it.
#[inline]
pub(super) fn meaning_of(found: Json<'_>, special: &[(serde_json::Value, Special)]) -> Option<Special> {
    special.iter().find(|(value, _)| equals_constant(found, value)).map(|(_, meaning)| *meaning)
}

/// Converts a JSON value as the mapping says.
#[cold]
fn converted(
    found: Json<'_>,
    ty: &Type,
    conversion: &Conversion,
    loss: &mut Option<Loss>,
) -> Result<Value, CoercionError> {
    let (value, of_value) = coerce_with(found, ty, conversion)?;
    *loss = of_value;
    Ok(value)
}

/// Why the value of a required column is NULL.
#[cold]
pub(super) fn cause_of_null(
    selector: &Selector,
    found: Option<Json<'_>>,
    meaning: Option<Special>,
    roots: RootValues<'_, '_>,
) -> Cause {
    match (found, meaning) {
        (_, Some(Special::Absent)) => Cause::Missing("is a value of `absent_if`"),
        (Some(Json::Null), _) => match selector.null_on_the_way(roots) {
            Some(at) => Cause::NullOnTheWay(at.to_owned()),
            None => Cause::Missing("is null"),
        },
        (Some(_), Some(Special::Null)) => Cause::Missing("is a value of `null_if`"),
        (Some(_), None) => Cause::Missing("is a code for NULL"),
        (None, _) => Cause::Missing("matches nothing"),
    }
}

/// Why a value could not be read.
pub(super) struct ValueError<'m> {
    pub(super) read: &'m Read,
    /// Whether the value is part of the key that matches rows.
    pub(super) is_key: bool,
    pub(super) cause: Cause,
}

pub(super) enum Cause {
    Expression(ExpressionFault),
    Coercion(CoercionError),
    Missing(&'static str),
    /// A part of the path selects a null, so the value at its end does not exist.
    NullOnTheWay(String),
    /// A value of a look-up's key, by its index, cannot be read.
    OfKey(usize, Box<Cause>),
    /// A value of the parent's row, by its index, cannot be read.
    OfParent(usize, Box<Cause>),
}

impl ValueError<'_> {
    pub(super) fn into_fault(self, table: &Table, operation: &Operation, elements: &[Element<'_>]) -> Fault {
        let column = &table.columns[self.read.column];
        let name = format!("{}.{}", table.name, column.name);
        // The value of another table's column that cannot be read.
        let (other, cause): (Option<&KeyValue>, Cause) = match self.cause {
            Cause::OfKey(at, cause) => {
                (self.read.value_source.row_number().and_then(|number| number.key.get(at)), *cause)
            }
            Cause::OfParent(at, cause) => {
                (operation.parent.as_ref().and_then(|parent| parent.values.get(at)), *cause)
            }
            cause => (None, cause),
        };
        let selector = other.map_or(&self.read.value_source, |other| &other.value_source).selector();
        let prefix = element_prefix(operation, elements);
        let what = selector.map_or_else(|| "the constant".to_owned(), Selector::describe);
        let null = |at: &str| match at {
            // A body that is absent is read as null.
            "$" => "`$` is null or absent".to_owned(),
            _ => format!("`{at}` is null"),
        };
        let missing = |reason: String, separator: char| {
            let need = if self.is_key {
                format!("no row can be matched by `{name}`")
            } else {
                format!("column `{name}` is required")
            };
            (format!("{prefix}{reason}{separator} {need}"), reason)
        };
        let is_limit = matches!(&cause, Cause::Expression(fault) if fault.is_limit());
        let (error, cause) = match cause {
            Cause::Expression(fault) => {
                (format!("{prefix}{fault}; column `{name}` cannot be read"), fault.cause())
            }
            Cause::Coercion(error) => {
                let typed = other.map_or(name.as_str(), |other| other.name.as_str());
                let text = format!("is {}, column `{typed}` takes `{}`", error.found, error.expected);
                (format!("{prefix}{what} {text}"), error.cause())
            }
            Cause::Missing(found) => missing(format!("{what} {found}"), ','),
            Cause::NullOnTheWay(at) => missing(format!("{}, so {what} has no value", null(&at)), ';'),
            // The causes of these were taken out.
            Cause::OfKey(..) | Cause::OfParent(..) => missing(format!("{what} has no value"), ';'),
        };
        let fault =
            Fault::new(Stage::Extract, error).caused_by(cause).in_column(&table.full_name(), &column.name);
        let fault = fault.last_if(is_limit);
        match selector {
            Some(selector) => fault.at_path(selector.text()),
            None => fault,
        }
    }
}

/// Names the current element of each level, for messages.
pub(super) fn element_prefix(operation: &Operation, elements: &[Element<'_>]) -> String {
    let levels = operation.each.iter().zip(elements);
    let positions: Vec<String> = levels
        .map(|(each, element)| {
            let shown = each.elements.shown();
            let is_one = each.elements.only_source().is_some_and(ElementSource::is_one);
            if is_one { format!("`{shown}`") } else { format!("`{shown}` {} {}", each.name, element.number) }
        })
        .collect();
    if positions.is_empty() { String::new() } else { format!("{}: ", positions.join(", ")) }
}

/// The documents that a value is read from.
pub(super) struct ReadContext<'h, 'a, 'e> {
    pub(super) roots: RootValues<'a, 'e>,
    pub(super) cursor: &'h mut MemberCursor<'a>,
    /// See [`Rows::siblings`].
    pub(super) is_sibling: bool,
    /// See [`Rows::matched`].
    pub(super) matched: &'h AtomicBool,
}

impl<'a> ReadContext<'_, 'a, '_> {
    // See `Rows::select`.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    fn select(self, selector: &Selector) -> Result<Option<Json<'a>>, ExpressionFault> {
        match selector {
            Selector::Path(path) => Ok(path.one_with_cursor(self.cursor, self.is_sibling, self.roots)?),
            other => other.select(self.roots),
        }
    }
}

/// One bit for each read with `keep_if_absent`, in order.
pub(super) struct KeptBits {
    bits: u64,
    next: u64,
}

impl KeptBits {
    pub(super) fn new() -> KeptBits {
        KeptBits { bits: 0, next: 1 }
    }

    pub(super) fn bits(&self) -> u64 {
        self.bits
    }

    pub(super) fn push(&mut self, is_kept: bool) {
        self.bits |= if is_kept { self.next } else { 0 };
        self.next <<= 1;
    }
}
