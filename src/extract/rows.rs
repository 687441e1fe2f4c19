//! The rows of one operation: its levels of `each`, its `when`, and the values of its columns.

use crate::document::extended::for_type;
use crate::document::path::{Element, Path, PathFault, Roots};
use crate::document::{Find, Json, Misfit, Reading, Trail, coerce, coerce_epoch};
use crate::mapping::{Operation, Read, Table};
use crate::record::{Fault, Stage};
use crate::types::{Change, Type, Value};

/// The rows of one operation.
#[derive(Clone, Copy)]
pub(super) struct Rows<'m> {
    pub(super) operation: &'m Operation,
    /// Counted through all rules.
    pub(super) number: usize,
    /// By read, whether its path leads beside the last one's.
    pub(super) beside: &'m [bool],
    pub(super) table: &'m Table,
    /// Whether values can be extended JSON.
    pub(super) extended: bool,
}

/// See [`Rows::beside`].
pub(super) fn beside(operation: &Operation) -> Vec<bool> {
    let mut last: Option<&Path> = None;
    let reads = operation.reads.iter().map(|read| match read.reading.find() {
        Some(Find::Path(path)) => last.replace(path).is_some_and(|last| path.is_beside(last)),
        _ => false,
    });
    reads.collect()
}

impl<'m> Rows<'m> {
    /// Reads them all.
    pub(super) fn read(self, roots: Roots<'_, '_>, changes: &mut Vec<Change>) -> Result<(), Fault> {
        self.read_below(roots, &mut Vec::with_capacity(self.operation.each.len()), changes)
    }

    /// Reads those below the elements of the outer levels.
    fn read_below<'a>(
        self,
        around: Roots<'a, '_>,
        elements: &mut Vec<Element<'a>>,
        changes: &mut Vec<Change>,
    ) -> Result<(), Fault> {
        let (operation, level) = (self.operation, elements.len());
        let roots = Roots { elements: elements.as_slice(), ..around };
        if let Some(path) = &operation.when
            && path.levels() == level
            && path.each(roots).map_err(|fault| self.fault(&fault, path, elements))?.is_empty()
        {
            return Ok(());
        }
        let Some(each) = operation.each.get(level) else {
            let (values, kept) = self
                .read_row(roots)
                .map_err(|trouble| trouble.into_fault(self.table, operation, elements))?;
            changes.push(Change { operation: self.number, values, kept });
            return Ok(());
        };
        let found = each.path.each(roots).map_err(|fault| self.fault(&fault, &each.path, elements))?;
        for element in found {
            elements.push(element);
            self.read_below(around, elements, changes)?;
            elements.pop();
        }
        Ok(())
    }

    /// The values of a row, and which of them a row that is there keeps; see [`Change::kept`].
    fn read_row(self, roots: Roots<'_, '_>) -> Result<(Vec<Value>, u64), Trouble<'m>> {
        let operation = self.operation;
        let first_key = operation.first_key_read();
        let mut values = Vec::with_capacity(operation.reads.len());
        let mut kept = Kept { bits: 0, next: 1 };
        let mut trail = Trail::default();
        for (at, (read, is_beside)) in operation.reads.iter().zip(self.beside).enumerate() {
            let trouble = |cause| Trouble { read, finds_rows: at >= first_key, cause };
            let from = Whence { roots, trail: &mut trail, is_beside: *is_beside };
            values.push(self.read_value(read, from, &mut kept).map_err(trouble)?);
        }
        Ok((values, kept.bits))
    }

    fn read_value(self, read: &Read, whence: Whence<'_, '_, '_>, kept: &mut Kept) -> Result<Value, Cause> {
        let column = &self.table.columns[read.column];
        let (from, if_absent, null_if, keep) = match &read.reading {
            Reading::Constant(value) => return Ok(value.clone()),
            Reading::Found { from, if_absent, null_if, keep_if_absent } => {
                (from, if_absent, null_if, *keep_if_absent)
            }
        };
        let arena = whence.roots.arena;
        let mut found = whence.find(from).map_err(Cause::Path)?;
        if self.extended {
            found = found.map(|found| for_type(found, &column.ty, arena));
        }
        if keep {
            kept.note(found.is_none());
        }
        let value = match found {
            Some(found) if null_if.iter().any(|null| found == *null) => Value::Null,
            Some(found) => match (read.epoch, &column.ty) {
                (Some(epoch), Type::DateTime(precision)) => coerce_epoch(found, epoch, *precision),
                (_, ty) => coerce(found, ty),
            }
            .map_err(Cause::Misfit)?,
            None => match if_absent {
                Some(value) => value.clone(),
                None if keep => return Ok(Value::Null),
                None if read.required => return Err(Cause::Missing("matches nothing")),
                None => Value::Null,
            },
        };
        if value.is_null() && read.required {
            return Err(Cause::Missing("is null"));
        }
        Ok(value)
    }

    fn fault(self, fault: &PathFault, path: &Path, elements: &[Element<'_>]) -> Fault {
        let place = place(self.operation, elements);
        let error = format!("{place}{fault}; no row of `{}` can be read", self.table.name);
        Fault::new(Stage::Extract, error).in_table(self.table.name.clone()).at_path(path.text())
    }
}

/// Why one value could not be read.
struct Trouble<'m> {
    read: &'m Read,
    /// Whether the value was to find rows to update.
    finds_rows: bool,
    cause: Cause,
}

enum Cause {
    Path(PathFault),
    Misfit(Misfit),
    Missing(&'static str),
}

impl Trouble<'_> {
    fn into_fault(self, table: &Table, operation: &Operation, elements: &[Element<'_>]) -> Fault {
        let column = &table.columns[self.read.column];
        let (name, find) = (format!("{}.{}", table.name, column.name), self.read.reading.find());
        let place = place(operation, elements);
        let from = find.map_or_else(|| "the constant".to_owned(), Find::describe);
        let error = match self.cause {
            Cause::Path(fault) => format!("{place}{fault}; column `{name}` cannot be read"),
            Cause::Misfit(misfit) => {
                format!("{place}{from} is {}, column `{name}` takes `{}`", misfit.found, misfit.wanted)
            }
            Cause::Missing(found) if self.finds_rows => {
                format!("{place}{from} {found}, no row can be found by its `{name}`")
            }
            Cause::Missing(found) => format!("{place}{from} {found}, column `{name}` is required"),
        };
        let fault = Fault::new(Stage::Extract, error).in_column(&table.name, &column.name);
        match find {
            Some(find) => fault.at_path(find.text()),
            None => fault,
        }
    }
}

/// Which element of each level it was, for messages.
fn place(operation: &Operation, elements: &[Element<'_>]) -> String {
    let levels = operation.each.iter().zip(elements);
    let places: Vec<String> = levels
        .map(|(each, element)| format!("`{}` {} {}", each.path.text(), each.name, element.number))
        .collect();
    if places.is_empty() { String::new() } else { format!("{}: ", places.join(", ")) }
}

/// Where a value is looked for.
struct Whence<'h, 'a, 'e> {
    roots: Roots<'a, 'e>,
    trail: &'h mut Trail<'a>,
    /// See [`Rows::beside`].
    is_beside: bool,
}

impl<'a> Whence<'_, 'a, '_> {
    fn find(self, from: &Find) -> Result<Option<Json<'a>>, PathFault> {
        match from {
            Find::Path(path) => path.one_beside(self.trail, self.is_beside, self.roots),
            other => other.find(self.roots),
        }
    }
}

/// A bit for each read that can be kept, as they come.
struct Kept {
    bits: u64,
    next: u64,
}

impl Kept {
    fn note(&mut self, is_kept: bool) {
        self.bits |= if is_kept { self.next } else { 0 };
        self.next <<= 1;
    }
}
