//! Prints the summary of a run or replay on standard output.

use std::io::Write;

use anyhow::Context;
use clap::ValueEnum;

use super::failure::Failure;
use super::table;
use crate::pipeline::Summary;

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
            SummaryFormat::Table => {
                let mut shown = table::plain();
                let mut row = |name: &str, figure: String| {
                    shown.add_row([name.to_owned(), figure]);
                };
                row("records read", summary.read.to_string());
                row("applied", summary.applied.to_string());
                row("skipped", summary.skipped.to_string());
                row("dead-lettered", summary.dead_lettered.to_string());
                for (name, rows) in &summary.rows {
                    row(&format!("rows in `{name}`"), rows.to_string());
                }
                row("rows deleted", summary.deleted.to_string());
                row("updates and deletes without a row", summary.unmatched.to_string());
                row("rows newer than their event", summary.stale.to_string());
                row("rows not inserted, key exists", summary.ignored.to_string());
                row("seconds", format!("{:.3}", summary.seconds));
                table::render_with_right_aligned(shown, &[1])
            }
        };
        writeln!(std::io::stdout(), "{text}")?;
        Ok(())
    }
}
