//! The rows of one operation: its levels of `each`, its `when`, and the values of its columns.

use super::extended::for_type;
use super::{Fault, Stage};
use crate::change::Change;
use crate::mapping::path::{Element, Path, PathFault, Roots};
use crate::mapping::{Find, Operation, Read, Reading, Table};
use crate::value::{Misfit, Value};

/// The rows of one operation.
#[derive(Clone, Copy)]
pub(super) struct Rows<'m> {
    pub(super) operation: &'m Operation,
    /// Counted through all rules.
    pub(super) number: usize,
    pub(super) table: &'m Table,
    /// Whether values can be extended JSON.
    pub(super) extended: bool,
}

/// The elements of the outer levels, and the how many-th match of its path each one is.
#[derive(Default)]
struct Stack<'a> {
    elements: Vec<Element<'a>>,
    numbers: Vec<usize>,
}

impl Rows<'_> {
    /// Reads them all.
    pub(super) fn read(self, roots: Roots<'_, '_>, changes: &mut Vec<Change>) -> Result<(), Fault> {
        self.read_below(roots, &mut Stack::default(), changes)
    }

    /// Reads those below the elements of the outer levels.
    fn read_below<'a>(
        self,
        around: Roots<'a, '_>,
        stack: &mut Stack<'a>,
        changes: &mut Vec<Change>,
    ) -> Result<(), Fault> {
        let (operation, level) = (self.operation, stack.elements.len());
        let roots = Roots { elements: &stack.elements, ..around };
        if let Some(path) = &operation.when
            && path.levels() == level
            && path.each(roots).map_err(|fault| self.fault(&fault, path, &stack.numbers))?.is_empty()
        {
            return Ok(());
        }
        let Some(each) = operation.each.get(level) else {
            let (values, kept) = read_row(operation, self.table, self.extended, roots)
                .map_err(|trouble| trouble.into_fault(self.table, operation, &stack.numbers))?;
            changes.push(Change { operation: self.number, values, kept });
            return Ok(());
        };
        let elements =
            each.path.each(roots).map_err(|fault| self.fault(&fault, &each.path, &stack.numbers))?;
        for (number, element) in elements.into_iter().enumerate() {
            stack.elements.push(element);
            stack.numbers.push(number + 1);
            self.read_below(around, stack, changes)?;
            stack.elements.pop();
            stack.numbers.pop();
        }
        Ok(())
    }

    fn fault(self, fault: &PathFault, path: &Path, numbers: &[usize]) -> Fault {
        let place = place(self.operation, numbers);
        Fault {
            stage: Stage::Extract,
            error: format!("{place}{fault}; no row of `{}` can be read", self.table.name),
            table: Some(self.table.name.clone()),
            column: None,
            path: Some(path.text().to_owned()),
            code: None,
            database: None,
        }
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
    fn into_fault(self, table: &Table, operation: &Operation, numbers: &[usize]) -> Fault {
        let column = &table.columns[self.read.column];
        let (name, find) = (format!("{}.{}", table.name, column.name), self.read.reading.find());
        let place = place(operation, numbers);
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
        Fault {
            stage: Stage::Extract,
            error,
            table: Some(table.name.clone()),
            column: Some(column.name.clone()),
            path: find.map(|find| find.text().into_owned()),
            code: None,
            database: None,
        }
    }
}

/// Which element of each level it was, for messages.
fn place(operation: &Operation, numbers: &[usize]) -> String {
    let levels = operation.each.iter().zip(numbers);
    let places: Vec<String> =
        levels.map(|(each, number)| format!("`{}` {} {number}", each.path.text(), each.name)).collect();
    if places.is_empty() { String::new() } else { format!("{}: ", places.join(", ")) }
}

fn read_row<'m>(
    operation: &'m Operation,
    table: &Table,
    extended: bool,
    roots: Roots<'_, '_>,
) -> Result<(Vec<Value>, u64), Trouble<'m>> {
    let first_key = operation.first_key_read();
    let mut values = Vec::with_capacity(operation.reads.len());
    let (mut kept, mut bit) = (0, 1);
    for (at, read) in operation.reads.iter().enumerate() {
        let trouble = |cause| Trouble { read, finds_rows: at >= first_key, cause };
        let value = read_value(read, table, extended, roots).map_err(trouble)?;
        if read.reading.keeps() {
            kept |= if value.is_none() { bit } else { 0 };
            bit <<= 1;
        }
        values.push(value.unwrap_or_else(|| read.reading.if_absent().cloned().unwrap_or(Value::Null)));
    }
    Ok((values, kept))
}

/// The value of a column; `None` where nothing is found and a row that is there keeps what it has.
fn read_value(
    read: &Read,
    table: &Table,
    extended: bool,
    roots: Roots<'_, '_>,
) -> Result<Option<Value>, Cause> {
    let column = &table.columns[read.column];
    let (from, if_absent, null_if) = match &read.reading {
        Reading::Constant(value) => return Ok(Some(value.clone())),
        Reading::Found { from, if_absent, null_if, .. } => (from, if_absent, null_if),
    };
    let found = from.find(roots).map_err(Cause::Path)?;
    let found = if extended { found.map(|found| for_type(found, &column.ty)) } else { found };
    let value = match found {
        Some(found) if null_if.contains(&found) => Value::Null,
        Some(found) => column.coerce(&found).map_err(Cause::Misfit)?,
        None if read.reading.keeps() => return Ok(None),
        None => match if_absent {
            Some(value) => value.clone(),
            None if read.required => return Err(Cause::Missing("matches nothing")),
            None => Value::Null,
        },
    };
    if value.is_null() && read.required {
        return Err(Cause::Missing("is null"));
    }
    Ok(Some(value))
}
