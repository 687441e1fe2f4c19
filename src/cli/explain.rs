//! `mapper explain`: prints the rows and statements of events, without a database. The output is SQL; all
//! else is in comments.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use serde_json::Value as Json;

use super::arguments::MappingArgs;
use super::failure::Failure;
use super::summary::counted;
use super::table;
use crate::dialect::Dialect;
use crate::extract::Extracted;
use crate::mapping::{Mapping, Operation, OperationKind};
use crate::pipeline::Stages;
use crate::record::{Record, Stage};
use crate::schedule::{KeyAssumption, Planner};
use crate::sink::{StatementChunk, chunks};
use crate::source::{DEFAULT_MAX_RECORD_BYTES, Source};
use crate::sql::{Binding, Rendered, Statement};
use crate::types::{Change, Value};

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    /// File of events as `mapper run` reads them, of JSON, CSV or TSV; `-` reads standard input
    #[arg(value_name = "EVENT.JSON")]
    events: PathBuf,
    /// SQL dialect of the statements
    #[arg(long)]
    dialect: Dialect,
}

pub(super) fn explain(args: &ExplainArgs) -> Result<(), Failure> {
    let mapping = args.mapping.load(&[args.dialect])?;
    let rendered = args.mapping.render(&mapping, args.dialect)?;
    let mut explainer = Explainer {
        stages: Stages::new(&mapping),
        planner: Planner::new(&mapping),
        mapping: &mapping,
        rendered: &rendered,
    };
    let name = args.events.display();
    let mut out = std::io::stdout().lock();
    let path = Some(args.events.as_path()).filter(|path| *path != Path::new("-"));
    let events = Source::open(path, DEFAULT_MAX_RECORD_BYTES);
    let mut events = events.with_context(|| format!("`{name}` cannot be read"))?;
    let mut next = events.next_record()?;
    let mut is_first = true;
    while let Some(record) = next {
        next = events.next_record()?;
        // The only event of a file needs no line.
        let is_only = is_first && next.is_none() && path.is_some();
        let position = if is_only { name.to_string() } else { record.position.to_string() };
        explainer.explain(&mut out, &position, &record)?;
        is_first = false;
    }
    Ok(())
}

struct Explainer<'a> {
    stages: Stages,
    planner: Planner,
    mapping: &'a Mapping,
    rendered: &'a Rendered,
}

impl Explainer<'_> {
    fn explain(&mut self, out: &mut impl Write, position: &str, record: &Record) -> Result<(), Failure> {
        let (labels, extracted) = self.stages.run(record);
        let label = &labels.first;
        let label_parts = [label.event_type.as_deref(), label.entity.as_deref()];
        let label_parts: Vec<&str> = label_parts.into_iter().flatten().collect();
        let heading =
            if label_parts.is_empty() { unnamed(&extracted).to_owned() } else { label_parts.join(" ") };
        writeln!(out, "-- {position}: {heading}")?;
        match extracted {
            Extracted::UnknownType(event_type) => {
                let similar = self.mapping.similar_event_type(&event_type);
                let hint = similar.map(|similar| format!("; did you mean `{similar}`?"));
                writeln!(out, "-- skipped: unmapped event type{}\n", hint.unwrap_or_default())?;
            }
            Extracted::Tombstone => writeln!(out, "-- skipped: a record without a payload\n")?,
            Extracted::Poison(fault) => {
                let mapping = match self.mapping.files.as_slice() {
                    [_] => String::new(),
                    files => format!("`{}`, ", files[label.mapping_file].name),
                };
                for fault in fault.all() {
                    writeln!(out, "-- dead letter ({mapping}{}): {}", fault.stage.name(), fault.error)?;
                }
                writeln!(out)?;
            }
            Extracted::Changes(changes) if changes.is_empty() => writeln!(out, "-- no rows\n")?,
            Extracted::Changes(changes) => self.show(out, &changes)?,
        }
        Ok(())
    }

    fn show(&self, out: &mut impl Write, changes: &[Change]) -> Result<(), Failure> {
        let operations: Vec<&Operation> = self.mapping.operations().collect();
        for group in self.planner.plan(changes, KeyAssumption::None) {
            let operation = operations[group.operation];
            let partial = self.rendered.partial_update(group.operation, group.kept, group.rows.len());
            let partial = partial.context("templates")?;
            let sql =
                partial.as_ref().map_or(&self.rendered.operations[group.operation], |partial| &partial.sql);
            let statement = &sql.statement;
            // A partial update may bind fewer values.
            let bound: Vec<Vec<Value>> = match &partial {
                Some(partial) => group.rows.iter().map(|row| partial.row(row)).collect(),
                None => group.rows.iter().map(|row| row.to_vec()).collect(),
            };
            let bound: Vec<&[Value]> = bound.iter().map(Vec::as_slice).collect();
            let rows = counted(group.rows.len() as u64, "row");
            let description = match operation.kind {
                OperationKind::Prune { .. } => "rows that the event no longer has".to_owned(),
                _ => rows,
            };
            writeln!(out, "-- {} `{}`: {description}", operation.kind.name(), statement.table)?;
            for line in self.table(operation, &group.rows).lines() {
                writeln!(out, "--   {}", line.trim_end())?;
            }
            for chunk in chunks(statement, &bound, usize::MAX) {
                writeln!(out, "{};", chunk.sql.text())?;
                for line in arguments(statement, &chunk) {
                    writeln!(out, "-- {line}")?;
                }
            }
            writeln!(out)?;
        }
        Ok(())
    }

    /// Renders rows as a table with one line per column.
    fn table(&self, operation: &Operation, rows: &[&[Value]]) -> String {
        let columns = &self.mapping.tables[operation.table].columns;
        let first_key = operation.first_key_read();
        let mut shown = table::plain();
        for (at, read) in operation.reads.iter().enumerate() {
            let name = &columns[read.column].name;
            let is_guard = operation.guard() == Some(read.column) && at + 1 == operation.reads.len();
            let name = match at >= first_key {
                true if is_guard => format!("unless newer {name}"),
                true => format!("where {name}"),
                false => name.clone(),
            };
            let cells = rows.iter().map(|row| row[at].to_string());
            shown.add_row(std::iter::once(name).chain(cells.map(|cell| one_line(&cell))));
        }
        if let OperationKind::Prune { rest, .. } = &operation.kind {
            let first = operation.reads.len();
            for (at, column) in rest.iter().enumerate() {
                let name = format!("and {} is none of", columns[*column].name);
                let keys = rows.iter().flat_map(|row| row[first..].iter().skip(at).step_by(rest.len()));
                shown.add_row(std::iter::once(name).chain(keys.map(|key| one_line(&key.to_string()))));
            }
        }
        shown.trim_fmt()
    }
}

/// The heading of a record without an event type and an entity.
fn unnamed(extracted: &Extracted) -> &'static str {
    match extracted {
        Extracted::Changes(_) | Extracted::UnknownType(_) => "event",
        Extracted::Poison(fault) if fault.stage != Stage::Decode => "event",
        Extracted::Poison(_) | Extracted::Tombstone => "record",
    }
}

/// Cuts a cell to 40 characters on one line. The arguments show the whole value.
fn one_line(text: &str) -> String {
    const WIDTH: usize = 40;
    let single_line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    match single_line.char_indices().nth(WIDTH) {
        Some((end, _)) => format!("{}…", &single_line[..end]),
        None => single_line,
    }
}

/// Renders bound arguments: one line per row, or one line per column if columns are bound as arrays.
fn arguments(statement: &Statement, chunk: &StatementChunk<'_>) -> Vec<String> {
    let join = |values: &mut dyn Iterator<Item = &Value>| values.map(literal).collect::<Vec<_>>().join(", ");
    let width = statement.types.len();
    match statement.binding {
        Binding::Values => chunk.rows.iter().map(|row| format!("({})", join(&mut row.iter()))).collect(),
        Binding::Repeated(_) => vec![format!("({})", join(&mut chunk.values()))],
        Binding::Arrays => (0..width)
            .map(|at| format!("${} = [{}]", at + 1, join(&mut chunk.rows.iter().map(|row| &row[at]))))
            .collect(),
        Binding::ThenArrays(first) => {
            let values: Vec<&Value> = chunk.values().collect();
            let (scalars, rest) = values.split_at(first);
            let scalars =
                scalars.iter().enumerate().map(|(at, value)| format!("${} = {}", at + 1, literal(value)));
            let arrays = (first..width).map(|at| {
                let column = rest.iter().skip(at - first).step_by(width - first).copied();
                format!("${} = [{}]", at + 1, join(&mut column.into_iter()))
            });
            scalars.chain(arrays).collect()
        }
    }
}

fn literal(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Json(text) => Json::from(text.as_str()).to_string(),
        Value::Binary(_) | Value::Date(_) | Value::Time(..) | Value::DateTime(..) => format!("\"{value}\""),
        plain => plain.to_string(),
    }
}
