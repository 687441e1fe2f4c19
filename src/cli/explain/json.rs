//! The output as one JSON object per record.

use serde::Serialize;
use serde_json::{Map, Number, Value as Json};

use super::planned::{Arguments, Execution, OtherRow, Parameter, Planned, Role, Statements};
use crate::cli::failure::Failure;
use crate::extract::{EventOutcome, Extracted, LostValues};
use crate::record::{Fault, Position};
use crate::types::Value;

/// A record with its outcome.
#[derive(Debug, Serialize)]
pub(super) struct ExplainedRecord<'a> {
    position: &'a Position,
    /// The index of a separate event.
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<usize>,
    event_type: Option<&'a str>,
    entity: Option<&'a str>,
    outcome: Outcome,
    /// The names of the mappings that take the record.
    mappings: Vec<&'a str>,
    /// Why the record is skipped.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    similar_event_type: Option<&'a str>,
    faults: Vec<ExplainedFault<'a>>,
    operations: Vec<ExplainedOperation>,
    /// The values that differ from those of the record.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    losses: Vec<LostValues>,
}

#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
enum Outcome {
    Applied,
    Skipped,
    DeadLettered,
}

#[derive(Debug, Serialize)]
struct ExplainedFault<'a> {
    stage: &'static str,
    error: &'a str,
    table: Option<&'a str>,
    column: Option<&'a str>,
    path: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct ExplainedOperation {
    kind: &'static str,
    table: String,
    rows: Vec<ExplainedRow>,
    statements: Vec<ExplainedStatement>,
}

/// A row, by column.
#[derive(Debug, Default, Serialize)]
struct ExplainedRow {
    #[serde(skip_serializing_if = "Map::is_empty")]
    values: Map<String, Json>,
    #[serde(rename = "where", skip_serializing_if = "Map::is_empty")]
    key: Map<String, Json>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    unless_newer: Map<String, Json>,
    /// The row of another table that the operation follows.
    #[serde(skip_serializing_if = "Map::is_empty")]
    follows: Map<String, Json>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    follows_unless_newer: Map<String, Json>,
    /// The keys of look-ups, by column.
    #[serde(skip_serializing_if = "Map::is_empty")]
    lookups: Map<String, Json>,
    /// The keys of the rows that the event has. They are not deleted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    except: Vec<Map<String, Json>>,
}

#[derive(Debug, Serialize)]
struct ExplainedStatement {
    sql: String,
    /// A value for each placeholder. An array is bound as an array.
    arguments: Vec<Json>,
}

/// Describes an outcome of the record at this position.
pub(super) fn record<'a>(
    statements: &Statements<'a>,
    position: &'a Position,
    EventOutcome { event, labels, extracted }: &'a EventOutcome,
) -> Result<ExplainedRecord<'a>, Failure> {
    let mapping = statements.mapping;
    let mut record = ExplainedRecord {
        position,
        event: *event,
        event_type: labels.first.event_type.as_deref(),
        entity: labels.first.entity.as_deref(),
        outcome: Outcome::Skipped,
        mappings: Vec::new(),
        reason: None,
        similar_event_type: None,
        faults: Vec::new(),
        operations: Vec::new(),
        losses: Vec::new(),
    };
    match extracted {
        Extracted::UnknownType(event_type) => {
            record.reason = Some("unmapped event type");
            record.similar_event_type = mapping.similar_event_type(event_type);
        }
        Extracted::Tombstone => record.reason = Some("a record without a payload"),
        Extracted::Poison(fault) => {
            record.outcome = Outcome::DeadLettered;
            record.mappings = vec![mapping.files[labels.first.mapping_file].name.as_str()];
            record.faults = fault.all().map(explained_fault).collect();
        }
        Extracted::Changes(changes, losses) => {
            record.outcome = Outcome::Applied;
            record.mappings = statements.mapping_names(labels);
            record.losses = LostValues::of(mapping, losses);
            let planned = statements.plan(changes)?.into_iter();
            record.operations = planned.map(|planned| explained_operation(statements, planned)).collect();
        }
    }
    Ok(record)
}

fn explained_fault(fault: &Fault) -> ExplainedFault<'_> {
    ExplainedFault {
        stage: fault.stage.name(),
        error: &fault.error,
        table: fault.table.as_deref(),
        column: fault.column.as_deref(),
        path: fault.path.as_deref(),
    }
}

fn explained_operation<'a>(statements: &Statements<'a>, planned: Planned<'a>) -> ExplainedOperation {
    let Planned { operation, table, rows, statements: executions } = planned;
    let kept = statements.kept_columns(operation);
    let explain_row = |row: &Vec<Value>| {
        let mut explained = ExplainedRow::default();
        for ((role, name), value) in statements.columns(operation).zip(row) {
            let part = match role {
                Role::Written => &mut explained.values,
                Role::Key => &mut explained.key,
                Role::Guard => &mut explained.unless_newer,
            };
            part.insert(name.to_owned(), as_json(value));
        }
        for (role, at) in statements.other_rows(operation) {
            let value = as_json(&row[at]);
            match role {
                OtherRow::Parent(column) => drop(explained.follows.insert(column.to_owned(), value)),
                OtherRow::Guard(column) => {
                    drop(explained.follows_unless_newer.insert(column.to_owned(), value));
                }
                OtherRow::LookUp(column, by) => {
                    let keys = explained.lookups.entry(column).or_insert_with(|| Map::new().into());
                    keys[by] = value;
                }
            }
        }
        if !kept.is_empty() {
            let first = operation.reads.len() + operation.further_values();
            let keys = row[first..].chunks(kept.len());
            let by_column = |key: &[Value]| -> Map<String, Json> {
                kept.iter().zip(key).map(|(name, value)| ((*name).to_owned(), as_json(value))).collect()
            };
            explained.except = keys.map(by_column).collect();
        }
        explained
    };
    ExplainedOperation {
        kind: operation.kind.name(),
        table,
        // A truncate has no values.
        rows: rows.iter().filter(|row| !row.is_empty()).map(explain_row).collect(),
        statements: executions.into_iter().map(explained_statement).collect(),
    }
}

fn explained_statement(Execution { sql, arguments }: Execution) -> ExplainedStatement {
    let arguments = match arguments {
        Arguments::Rows(rows) => rows.iter().flatten().map(as_json).collect(),
        Arguments::Arrays(parameters) => {
            let parameters = parameters.iter().map(|parameter| match parameter {
                Parameter::One(value) => as_json(value),
                Parameter::Array(values) => values.iter().map(as_json).collect(),
            });
            parameters.collect()
        }
    };
    ExplainedStatement { sql, arguments }
}

/// A value as it is bound. A decimal is text, digit for digit, since many readers of JSON round numbers.
fn as_json(value: &Value) -> Json {
    match value {
        // The value of a look-up is known when the row is written.
        Value::Null | Value::RowNumber => Json::Null,
        Value::Bool(value) => (*value).into(),
        Value::Int(value) => (*value).into(),
        Value::Uint(value) => (*value).into(),
        Value::Double(value) => Number::from_f64(*value).map_or(Json::Null, Json::Number),
        text => text.to_string().into(),
    }
}
