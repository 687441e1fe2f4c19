//! The output as SQL. All else is in comments.

use std::io::Write;

use serde_json::Value as Json;

use super::planned::{Arguments, Execution, OtherRow, Parameter, Planned, Role, Statements};
use crate::cli::failure::Failure;
use crate::cli::summary::{counted, loss_as_text};
use crate::cli::table::{self, escape_control};
use crate::extract::{Extracted, LostValues};
use crate::mapping::{OperationKind, list_names};
use crate::record::{Labels, Stage};
use crate::types::Value;

/// Writes the outcome of the record at this position.
pub(super) fn write(
    out: &mut impl Write,
    statements: &Statements<'_>,
    position: &str,
    labels: &Labels,
    extracted: &Extracted,
) -> Result<(), Failure> {
    let (mapping, label) = (statements.mapping, &labels.first);
    let label_parts = [label.event_type.as_deref(), label.entity.as_deref()];
    let label_parts: Vec<&str> = label_parts.into_iter().flatten().collect();
    let heading = if label_parts.is_empty() { unnamed(extracted).to_owned() } else { label_parts.join(" ") };
    comment(out, &format!("{position}: {heading}"))?;
    match extracted {
        Extracted::UnknownType(event_type) => {
            let similar = mapping.similar_event_type(event_type);
            let hint = similar.map(|similar| format!("; did you mean `{similar}`?"));
            comment(out, &format!("skipped: unmapped event type{}", hint.unwrap_or_default()))?;
            writeln!(out)?;
        }
        Extracted::Tombstone => writeln!(out, "-- skipped: a record without a payload\n")?,
        Extracted::Poison(fault) => {
            let mapping = match mapping.files.as_slice() {
                [_] => String::new(),
                files => format!("`{}`, ", files[label.mapping_file].name),
            };
            for fault in fault.all() {
                comment(out, &format!("dead letter ({mapping}{}): {}", fault.stage.name(), fault.error))?;
            }
            writeln!(out)?;
        }
        Extracted::Changes(changes, losses) => {
            if mapping.files.len() > 1 {
                let names = list_names(&statements.mapping_names(labels), "and");
                comment(out, &format!("taken by {names}"))?;
            }
            for LostValues { table, column, kind, values } in LostValues::of(mapping, losses) {
                comment(out, &loss_as_text(&table, &column, kind, values))?;
            }
            if changes.is_empty() {
                writeln!(out, "-- no rows\n")?;
            }
            for planned in statements.plan(changes)? {
                write_planned(out, statements, &planned)?;
            }
        }
    }
    Ok(())
}

/// Writes a comment. Text of an event must not end it, and must not look like another text.
pub(super) fn comment(out: &mut impl Write, text: &str) -> std::io::Result<()> {
    writeln!(out, "-- {}", escape_control(text))
}

fn write_planned(
    out: &mut impl Write,
    statements: &Statements<'_>,
    planned: &Planned<'_>,
) -> Result<(), Failure> {
    let rows = counted(planned.rows.len() as u64, "row");
    let description = match planned.operation.kind {
        OperationKind::Prune { .. } => "rows that the event no longer has".to_owned(),
        OperationKind::Truncate => "all rows".to_owned(),
        _ => rows,
    };
    comment(out, &format!("{} `{}`: {description}", planned.operation.kind.name(), planned.table))?;
    for line in rows_as_table(statements, planned).lines() {
        comment(out, &format!("  {}", line.trim_end()))?;
    }
    for Execution { sql, arguments } in &planned.statements {
        writeln!(out, "{sql};")?;
        match arguments {
            Arguments::Rows(rows) => {
                for row in rows.iter().filter(|row| !row.is_empty()) {
                    comment(out, &format!("({})", join(row)))?;
                }
            }
            Arguments::Arrays(parameters) => {
                for (number, parameter) in (1..).zip(parameters) {
                    let shown = match parameter {
                        Parameter::One(value) => literal(value),
                        Parameter::Array(values) => format!("[{}]", join(values)),
                    };
                    comment(out, &format!("${number} = {shown}"))?;
                }
            }
        }
    }
    writeln!(out)?;
    Ok(())
}

/// Renders rows as a table with one line per column.
fn rows_as_table(statements: &Statements<'_>, planned: &Planned<'_>) -> String {
    let Planned { operation, rows, .. } = planned;
    let mut shown = table::plain();
    for (at, (role, name)) in statements.columns(operation).enumerate() {
        let name = match role {
            Role::Guard => format!("unless newer {name}"),
            Role::Key => format!("where {name}"),
            Role::Written => name.to_owned(),
        };
        let cells = rows.iter().map(|row| one_line(&row[at].to_string()));
        shown.add_row(std::iter::once(name).chain(cells));
    }
    for (role, at) in statements.other_rows(operation) {
        let name = match role {
            OtherRow::Parent(column) => format!("follows {column}"),
            OtherRow::Guard(column) => format!("unless newer {column}"),
            OtherRow::LookUp(column, by) => format!("{column} by {by}"),
        };
        let cells = rows.iter().map(|row| one_line(&row[at].to_string()));
        shown.add_row(std::iter::once(name).chain(cells));
    }
    let first = operation.reads.len() + operation.further_values();
    let kept = statements.kept_columns(operation);
    for (at, name) in kept.iter().enumerate() {
        let name = format!("and {name} is none of");
        let keys = rows.iter().flat_map(|row| row[first..].iter().skip(at).step_by(kept.len()));
        shown.add_row(std::iter::once(name).chain(keys.map(|key| one_line(&key.to_string()))));
    }
    shown.trim_fmt()
}

/// The heading of a record without an event type and an entity.
fn unnamed(extracted: &Extracted) -> &'static str {
    match extracted {
        Extracted::Changes(..) | Extracted::UnknownType(_) => "event",
        Extracted::Poison(fault) if fault.stage != Stage::Decode => "event",
        Extracted::Poison(_) | Extracted::Tombstone => "record",
    }
}

/// Cuts a cell to 40 characters of its value, on one line. The arguments show the whole value.
fn one_line(text: &str) -> String {
    const WIDTH: usize = 40;
    match text.char_indices().nth(WIDTH) {
        Some((end, _)) => escape_control(&text[..end]) + "…",
        None => escape_control(text),
    }
}

fn join(values: &[Value]) -> String {
    values.iter().map(literal).collect::<Vec<_>>().join(", ")
}

fn literal(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Json(text) => Json::from(text.as_str()).to_string(),
        Value::Binary(_) | Value::Date(_) | Value::Time(..) | Value::DateTime(..) => format!("\"{value}\""),
        plain => plain.to_string(),
    }
}
