//! The planned operations of a record: their rows, statements and arguments.

use anyhow::Context;

use crate::cli::failure::Failure;
use crate::mapping::{Mapping, Operation, OperationKind};
use crate::record::Labels;
use crate::schedule::{KeyAssumption, Planner};
use crate::sink::{StatementChunk, chunks};
use crate::sql::{Binding, Lookup, Rendered, Statement, Strategy};
use crate::types::{Change, Value};

/// Plans the operations of records.
pub(super) struct Statements<'a> {
    pub(super) mapping: &'a Mapping,
    rendered: &'a Rendered,
    planner: Planner,
    operations: Vec<&'a Operation>,
}

/// Rows of one operation, with the statements that write them.
pub(super) struct Planned<'a> {
    pub(super) operation: &'a Operation,
    pub(super) table: String,
    /// The values of the operation's reads, row by row, and those that identify rows of other tables. Those of a prune are
    /// followed by the keys of rows that stay.
    pub(super) rows: Vec<Vec<Value>>,
    pub(super) statements: Vec<Execution>,
}

/// One execution of a statement.
pub(super) struct Execution {
    pub(super) sql: String,
    pub(super) arguments: Arguments,
}

/// The arguments of an execution.
pub(super) enum Arguments {
    /// A placeholder for each value, row after row.
    Rows(Vec<Vec<Value>>),
    /// Placeholders of which some take arrays.
    Arrays(Vec<Parameter>),
}

pub(super) enum Parameter {
    One(Value),
    Array(Vec<Value>),
}

/// The role of a value of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It is written.
    Written,
    /// It identifies the row.
    Key,
    /// The row is changed unless its own value is newer.
    Guard,
}

/// The role of a value that identifies a row of another table.
#[derive(Clone, Copy)]
pub(super) enum OtherRow<'a> {
    /// A column of the row that the operation follows.
    Parent(&'a str),
    /// The guard of this row.
    Guard(&'a str),
    /// The column that gets a number, and the column by which the row is looked up.
    LookUp(&'a str, &'a str),
}

impl<'a> Statements<'a> {
    pub(super) fn new(mapping: &'a Mapping, rendered: &'a Rendered) -> Statements<'a> {
        let planner =
            Planner::new(mapping).keeping_keys_only_if(|operation| rendered.kept_keys(operation).is_some());
        Statements { mapping, rendered, planner, operations: mapping.operations().collect() }
    }

    /// The names of the mappings that take a record, in the order of the files.
    pub(super) fn mapping_names(&self, labels: &Labels) -> Vec<&'a str> {
        let mut files: Vec<usize> = labels.iter().map(|label| label.mapping_file).collect();
        files.sort_unstable();
        files.into_iter().map(|file| self.mapping.files[file].name.as_str()).collect()
    }

    /// The operations of a record's changes, in the order in which they are written.
    pub(super) fn plan(&self, changes: &[Change]) -> Result<Vec<Planned<'a>>, Failure> {
        let mut planned = Vec::new();
        for group in self.planner.plan(changes, KeyAssumption::None) {
            let partial = self.rendered.partial_update(group.operation, group.kept, group.rows.len());
            let partial = partial.context("templates")?;
            let sql =
                partial.as_ref().map_or(&self.rendered.operations[group.operation], |partial| &partial.sql);
            let statement = &sql.statement;
            let rows: Vec<Vec<Value>> = group.rows.iter().map(|row| row.to_vec()).collect();
            let reads = self.rendered.row_reads(group.operation);
            let lookups = reads.into_iter().flat_map(|reads| {
                reads.parent.iter().chain(reads.numbers.iter().map(|number| &number.lookup))
            });
            let mut statements: Vec<Execution> =
                lookups.flat_map(|lookup| executions_of_lookup(lookup, &rows)).collect();
            // A partial update may bind fewer values.
            let bound: Vec<Vec<Value>> = match (&partial, reads) {
                (Some(partial), _) => group.rows.iter().map(|row| partial.row(row)).collect(),
                (None, Some(reads)) => rows.iter().map(|row| reads.bound(row).into_owned()).collect(),
                (None, None) => rows.clone(),
            };
            if let Strategy::Truncate { clear: Some(clear) } = &sql.strategy {
                statements.extend(executions(clear, &bound));
            }
            statements.extend(executions(statement, &bound));
            let operation = self.operations[group.operation];
            let table = self.mapping.tables[operation.table].full_name();
            planned.push(Planned { operation, table, rows, statements });
        }
        Ok(planned)
    }

    /// The role and the column of each value of an operation's rows.
    pub(super) fn columns(&self, operation: &'a Operation) -> impl Iterator<Item = (Role, &'a str)> {
        let columns = &self.mapping.tables[operation.table].columns;
        let (first_key, last) = (operation.first_key_read(), operation.reads.len());
        operation.reads.iter().enumerate().map(move |(at, read)| {
            let is_guard = operation.guard() == Some(read.column) && at + 1 == last;
            let role = match at >= first_key {
                true if is_guard => Role::Guard,
                true => Role::Key,
                false => Role::Written,
            };
            (role, columns[read.column].name.as_str())
        })
    }

    /// The values that identify rows of other tables: their roles, and the index of each value of a row. A role is the
    /// column of the row, or else what the operation follows.
    pub(super) fn other_rows(&self, operation: &'a Operation) -> Vec<(OtherRow<'a>, usize)> {
        let columns = &self.mapping.tables[operation.table].columns;
        let mut found = Vec::new();
        if let Some(parent) = &operation.parent {
            let values = parent.values.iter().zip(operation.parent_values());
            found.extend(values.map(|(value, at)| match parent.guard {
                Some(guard) if guard == value.column && at + 1 == operation.parent_values().end => {
                    (OtherRow::Guard(&value.name), at)
                }
                _ => (OtherRow::Parent(&value.name), at),
            }));
        }
        for (read, number, values) in operation.row_numbers() {
            let column = columns[operation.reads[read].column].name.as_str();
            let keys = number.key.iter().zip(values);
            found.extend(keys.map(|(value, at)| (OtherRow::LookUp(column, &value.name), at)));
        }
        found
    }

    /// The columns by which a prune knows the rows that stay. Other operations have none.
    pub(super) fn kept_columns(&self, operation: &'a Operation) -> Vec<&'a str> {
        let OperationKind::Prune { rest, .. } = &operation.kind else { return Vec::new() };
        let columns = &self.mapping.tables[operation.table].columns;
        rest.iter().map(|column| columns[*column].name.as_str()).collect()
    }
}

/// The executions of a statement for rows.
fn executions(statement: &Statement, rows: &[Vec<Value>]) -> Vec<Execution> {
    let rows: Vec<&[Value]> = rows.iter().map(Vec::as_slice).collect();
    let executions = chunks(statement, &rows, usize::MAX)
        .into_iter()
        .map(|chunk| Execution { sql: chunk.sql.text().to_owned(), arguments: arguments(statement, &chunk) });
    executions.collect()
}

/// The executions that read rows of another table, each by its key.
fn executions_of_lookup(lookup: &Lookup, rows: &[Vec<Value>]) -> Vec<Execution> {
    let mut keys: Vec<Vec<Value>> = Vec::new();
    for row in rows {
        let key = lookup.row(row);
        if !key.iter().any(Value::is_null) && !keys.contains(&key) {
            keys.push(key);
        }
    }
    executions(&lookup.statement, &keys)
}

fn arguments(statement: &Statement, chunk: &StatementChunk<'_>) -> Arguments {
    let rows =
        |chunk: &StatementChunk<'_>| Arguments::Rows(chunk.rows.iter().map(|row| row.to_vec()).collect());
    let width = statement.types.len();
    let column = |values: &[&Value], at: usize, step: usize| {
        Parameter::Array(values.iter().skip(at).step_by(step).map(|value| (*value).clone()).collect())
    };
    let values: Vec<&Value> = chunk.values().collect();
    match statement.binding {
        Binding::ComparedFirst(_) if chunk.rows.len() > 1 => rows(chunk),
        Binding::Values => rows(chunk),
        Binding::Repeated(_) | Binding::ComparedFirst(_) => {
            Arguments::Rows(vec![values.into_iter().cloned().collect()])
        }
        Binding::Arrays => Arguments::Arrays((0..width).map(|at| column(&values, at, width)).collect()),
        Binding::ThenArrays(first) => {
            let (scalars, rest) = values.split_at(first);
            let scalars = scalars.iter().map(|value| Parameter::One((*value).clone()));
            let arrays = (0..width - first).map(|at| column(rest, at, width - first));
            Arguments::Arrays(scalars.chain(arrays).collect())
        }
    }
}
