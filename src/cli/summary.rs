//! Prints the summary of a run or replay on standard output.

use std::fmt::Write as _;
use std::io::Write as _;

use anyhow::Context;
use clap::ValueEnum;

use super::failure::Failure;
use super::table;
use crate::extract::LostValues;
use crate::pipeline::{FaultGroup, Summary};
use crate::types::Loss;

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum SummaryFormat {
    /// A table
    Table,
    /// One JSON object on the last line
    Json,
}

impl SummaryFormat {
    pub(super) fn print(self, summary: &Summary) -> Result<(), Failure> {
        let text = match self {
            SummaryFormat::Json => {
                serde_json::to_string(summary).context("the summary cannot be written as JSON")?
            }
            SummaryFormat::Table => as_text(summary),
        };
        writeln!(std::io::stdout(), "{text}")?;
        Ok(())
    }
}

fn as_text(summary: &Summary) -> String {
    let mut counts = table::plain();
    let mut row = |name: &str, count: String| {
        counts.add_row([name.to_owned(), count]);
    };
    row("records read", summary.read.to_string());
    row("applied", summary.applied.to_string());
    row("skipped", summary.skipped.to_string());
    row("dead-lettered", summary.dead_lettered.to_string());
    for (name, rows) in &summary.rows {
        row(&format!("row writes to `{name}`"), rows.to_string());
        if let Some(unchanged) = summary.unchanged.get(name) {
            row("  without a change", unchanged.to_string());
        }
    }
    row("rows deleted", summary.deleted.to_string());
    row("updates and deletes without a row", summary.unmatched.to_string());
    row("rows newer than their event", summary.stale.to_string());
    row("rows not inserted, key exists", summary.ignored.to_string());
    row("seconds", format!("{:.3}", summary.seconds));
    let mut text = String::new();
    if summary.dry_run {
        text.push_str("dry run: nothing was written\n");
    }
    text.push_str(&table::render_with_right_aligned(counts, &[1]));
    for LostValues { table, column, kind, values } in &summary.losses {
        text.push('\n');
        text.push_str(&loss_as_text(table, column, *kind, *values));
    }
    for unmatched in &summary.unmatched_columns {
        let events = counted(unmatched.events, "event");
        let _ =
            write!(text, "\n`{}.{}`: its path matched in 0 of {events}", unmatched.table, unmatched.column);
    }
    for without_rows in &summary.tables_without_rows {
        let _ =
            write!(text, "\n`{}`: no rows in {}", without_rows.table, counted(without_rows.events, "event"));
    }
    if !summary.faults.is_empty() {
        text.push('\n');
        text.push_str(&faults_as_text(&summary.faults));
    }
    text
}

/// A number with its noun, such as `1 event` or `2 events`.
pub(super) fn counted(number: u64, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// The lost values of a column, of one kind.
pub(super) fn loss_as_text(table: &str, column: &str, kind: Loss, values: u64) -> String {
    let lost = match kind {
        Loss::Invalid => format!("{} replaced", counted(values, "invalid value")),
        Loss::Rounded => format!("{} rounded", counted(values, "value")),
        Loss::Truncated => format!("{} truncated", counted(values, "value")),
    };
    format!("`{table}.{column}`: {lost}")
}

/// The causes of dead letters, one per line.
pub(super) fn faults_as_text(faults: &[FaultGroup]) -> String {
    let mut shown = table::plain();
    shown.add_row(["dead letters", "table and column", "cause", "first at"].map(str::to_owned));
    for FaultGroup { dead_letters, cause, first } in faults {
        let words = [cause.target(), cause.reason(), first.to_string()];
        let words = words.iter().map(|word| table::escape_control(word));
        shown.add_row(std::iter::once(dead_letters.to_string()).chain(words));
    }
    table::render_with_right_aligned(shown, &[0])
}
