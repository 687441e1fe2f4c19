//! The planned operations of a record: their rows, statements and arguments.

use anyhow::Context;

use crate::cli::failure::Failure;
use crate::mapping::{Mapping, Operation, OperationKind};
use crate::record::Labels;
use crate::schedule::{KeyAssumption, Planner};
use crate::sink::{StatementChunk, chunks};
use crate::sql::{Binding, Rendered, Statement};
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
    pub(super) table: &'a str,
    /// The values of the operation's reads, row by row. Those of a prune are followed by the keys of rows that stay.
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

impl<'a> Statements<'a> {
    pub(super) fn new(mapping: &'a Mapping, rendered: &'a Rendered) -> Statements<'a> {
        let (planner, operations) = (Planner::new(mapping), mapping.operations().collect());
        Statements { mapping, rendered, planner, operations }
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
            // A partial update may bind fewer values.
            let bound: Vec<Vec<Value>> = match &partial {
                Some(partial) => group.rows.iter().map(|row| partial.row(row)).collect(),
                None => rows.clone(),
            };
            let bound: Vec<&[Value]> = bound.iter().map(Vec::as_slice).collect();
            let statements = chunks(statement, &bound, usize::MAX).into_iter().map(|chunk| Execution {
                sql: chunk.sql.text().to_owned(),
                arguments: arguments(statement, &chunk),
            });
            let operation = self.operations[group.operation];
            let table = &self.mapping.tables[operation.table].name;
            planned.push(Planned { operation, table, rows, statements: statements.collect() });
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

    /// The columns by which a prune knows the rows that stay. Other operations have none.
    pub(super) fn kept_columns(&self, operation: &'a Operation) -> Vec<&'a str> {
        let OperationKind::Prune { rest, .. } = &operation.kind else { return Vec::new() };
        let columns = &self.mapping.tables[operation.table].columns;
        rest.iter().map(|column| columns[*column].name.as_str()).collect()
    }
}

fn arguments(statement: &Statement, chunk: &StatementChunk<'_>) -> Arguments {
    let width = statement.types.len();
    let column = |values: &[&Value], at: usize, step: usize| {
        Parameter::Array(values.iter().skip(at).step_by(step).map(|value| (*value).clone()).collect())
    };
    let values: Vec<&Value> = chunk.values().collect();
    match statement.binding {
        Binding::Values => Arguments::Rows(chunk.rows.iter().map(|row| row.to_vec()).collect()),
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
