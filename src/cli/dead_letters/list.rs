//! Lists dead letters by cause or one by one, without their payloads.

use std::io::Write;

use chrono::SecondsFormat;
use clap::Args;
use serde_json::{Value as Json, json};

use super::arguments::{LogArgs, LogSinkArgs};
use crate::app;
use crate::cli::arguments::SelectionArgs;
use crate::cli::failure::Failure;
use crate::cli::table;
use crate::dead_letter::{DeadLetterLocation, StoredDeadLetter, group_by_cause};

/// Field of a dead letter that can contain payload values.
const DATABASE_TEXT: &str = "database";

#[derive(Debug, Args)]
pub(super) struct ListDeadLettersArgs {
    #[command(flatten)]
    log: LogArgs,
    #[command(flatten)]
    sink: LogSinkArgs,
    /// Print a line for each dead letter
    #[arg(long)]
    each: bool,
    /// Print one JSON object per line
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    selection: SelectionArgs,
}

pub(super) async fn list(args: &ListDeadLettersArgs) -> Result<(), Failure> {
    let (location, properties) = args.log.open()?;
    let first = args.log.connect.detached();
    // A file has only dead letters that are not done.
    let sink = match location {
        DeadLetterLocation::File(_) => None,
        DeadLetterLocation::Topic(_) => args.sink.connect(&first).await?,
    };
    let listed = app::list_dead_letters(&location, &properties, sink.as_ref(), None, &first).await;
    if let Some(sink) = sink {
        sink.close().await;
    } else if matches!(location, DeadLetterLocation::Topic(_)) {
        tracing::warn!(
            "dead letters that were replayed or dropped are listed, too: only the database of `--sink` knows them"
        );
    }
    let selection = args.selection.selection();
    let mut dead_letters = listed?;
    let has_any = !dead_letters.is_empty();
    dead_letters.retain(|dead_letter| selection.matches(dead_letter));
    if dead_letters.is_empty() && !args.json {
        let none = if has_any { "no dead letter matches" } else { "no dead letters" };
        writeln!(std::io::stdout(), "{none} in `{location}`")?;
        return Ok(());
    }
    if args.each { print_each(&dead_letters, args.json) } else { print_causes(&dead_letters, args.json) }
}

/// Prints a line for each cause, the most frequent one first.
fn print_causes(dead_letters: &[StoredDeadLetter], json: bool) -> Result<(), Failure> {
    let causes = group_by_cause(dead_letters);
    let mut out = std::io::stdout().lock();
    if json {
        for cause in &causes {
            let first = cause.first();
            let mut line = json!({
                "dead_letters": cause.dead_letters.len(),
                "mapping": first.mapping,
                "stage": first.reason.stage,
            });
            let known = [
                ("table", &first.reason.table),
                ("column", &first.reason.column),
                ("code", &first.reason.code),
            ];
            for (name, value) in known {
                if let Some(value) = value {
                    line[name] = value.as_str().into();
                }
            }
            line["cause"] = cause.message.as_str().into();
            line["first"] = reference(first);
            line["last"] = reference(cause.last());
            writeln!(out, "{line}")?;
        }
        return Ok(());
    }
    let has_many_mappings = has_many_mappings(dead_letters);
    let row = |cells: [&str; 9]| row(&cells, 1, has_many_mappings);
    let mut shown = table::plain();
    shown.set_header(row([
        "dead letters",
        "mapping",
        "stage",
        "column",
        "first",
        "written at",
        "last",
        "written at",
        "cause",
    ]));
    for cause in &causes {
        let (first, last) = (cause.first(), cause.last());
        shown.add_row(row([
            &cause.dead_letters.len().to_string(),
            &first.mapping,
            &first.reason.stage,
            &column(first),
            &first.record.event_position(),
            &time(first),
            &last.record.event_position(),
            &time(last),
            &cause.message,
        ]));
    }
    writeln!(out, "{}", table::render_with_right_aligned(shown, &[0]))?;
    Ok(())
}

/// Prints a line for each dead letter.
fn print_each(dead_letters: &[StoredDeadLetter], json: bool) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    if json {
        for dead_letter in dead_letters {
            let mut line = dead_letter.description();
            line.shift_remove(DATABASE_TEXT);
            writeln!(out, "{}", Json::Object(line))?;
        }
        return Ok(());
    }
    let has_many_mappings = has_many_mappings(dead_letters);
    let row = |cells: [&str; 9]| row(&cells, 3, has_many_mappings);
    let mut shown = table::plain();
    shown.set_header(row([
        "number",
        "position",
        "written at",
        "mapping",
        "stage",
        "event type",
        "entity",
        "column",
        "cause",
    ]));
    for dead_letter in dead_letters {
        let reason = &dead_letter.reason;
        shown.add_row(row([
            &dead_letter.number.to_string(),
            &dead_letter.record.event_position(),
            &time(dead_letter),
            &dead_letter.mapping,
            &reason.stage,
            reason.event_type.as_deref().unwrap_or("-"),
            reason.entity.as_deref().unwrap_or("-"),
            &column(dead_letter),
            &reason.error,
        ]));
    }
    writeln!(out, "{}", table::render_with_right_aligned(shown, &[0]))?;
    Ok(())
}

fn has_many_mappings(dead_letters: &[StoredDeadLetter]) -> bool {
    dead_letters.iter().any(|dead_letter| dead_letter.mapping != dead_letters[0].mapping)
}

/// A row of a table, with the mapping's name only if there are several. Control characters cannot change what
/// a terminal shows.
fn row(cells: &[&str], mapping_at: usize, has_many_mappings: bool) -> Vec<String> {
    let cells = cells.iter().enumerate().filter(|(at, _)| has_many_mappings || *at != mapping_at);
    cells.map(|(_, cell)| table::escape_control(cell)).collect()
}

/// The table and column, as far as they are known.
fn column(dead_letter: &StoredDeadLetter) -> String {
    match (&dead_letter.reason.table, &dead_letter.reason.column) {
        (Some(table), Some(column)) => format!("{table}.{column}"),
        (Some(table), None) => table.clone(),
        (None, _) => "-".to_owned(),
    }
}

fn time(dead_letter: &StoredDeadLetter) -> String {
    dead_letter.written_at.map_or("-".to_owned(), |time| time.to_rfc3339_opts(SecondsFormat::Secs, true))
}

fn reference(dead_letter: &StoredDeadLetter) -> Json {
    let mut fields = dead_letter.description();
    fields.retain(|name, _| ["number", "position", "written_at"].contains(&name.as_str()));
    Json::Object(fields)
}
