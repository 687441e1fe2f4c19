//! A profile as text, for people.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::cli::summary::{counted, faults_as_text, loss_as_text};
use crate::cli::table::{self, escape_control};
use crate::pipeline::SourceProfile;
use crate::profile::{ColumnProfile, Origin, TableProfile, Unit, UnmappedReport};

/// Maximum number of unmapped event types and of unmapped paths in the text. The JSON has all that were kept.
const MAX_SHOWN: usize = 200;

/// Renders a profile.
pub(super) fn render(profile: &SourceProfile) -> String {
    let mut sections = vec![records(profile), event_types(profile)];
    sections.extend(profile.events.tables.iter().map(table));
    sections.push(unmapped_paths(&profile.events.unmapped));
    if !profile.faults.is_empty() {
        sections.push(faults_as_text(&profile.faults));
    }
    sections.retain(|section| !section.is_empty());
    sections.join("\n\n")
}

fn records(profile: &SourceProfile) -> String {
    let records = &profile.records;
    let mut counts = table::plain();
    for (name, count) in [
        ("records read", records.read),
        ("would be applied", records.applied),
        ("would be skipped", records.skipped),
        ("  tombstones", records.tombstones),
        ("would be dead-lettered", records.dead_lettered),
    ] {
        counts.add_row([name.to_owned(), count.to_string()]);
    }
    table::render_with_right_aligned(counts, &[1])
}

fn event_types(profile: &SourceProfile) -> String {
    let events = &profile.events;
    let has_several = events.event_types.iter().any(|rule| rule.mapping != events.event_types[0].mapping);
    let mut rows = table::plain();
    rows.add_row(["event type", "events", ""]);
    let mut row = |name: String, events: u64, note: String| {
        rows.add_row([escape_control(&name), events.to_string(), note]);
    };
    for rule in &events.event_types {
        let name = if rule.event_type.is_empty() { "(every event)" } else { &rule.event_type };
        let note =
            if has_several { escape_control(&format!("mapping `{}`", rule.mapping)) } else { String::new() };
        row(name.to_owned(), rule.events, note);
    }
    let unmapped = &events.unmapped_types;
    let by_type = unmapped.events_by_type.as_deref().unwrap_or_default();
    for of_type in by_type.iter().take(MAX_SHOWN) {
        let name = if of_type.event_type.is_empty() { "(empty)" } else { &of_type.event_type };
        row(name.to_owned(), of_type.events, "no rule".to_owned());
    }
    let shown: u64 = by_type.iter().take(MAX_SHOWN).map(|of_type| of_type.events).sum();
    if unmapped.events > shown {
        // At least one type is behind the events of further types.
        let has_further = unmapped.further_events > 0;
        let types = unmapped.types - by_type.len().min(MAX_SHOWN) + usize::from(has_further);
        let more = if by_type.is_empty() { "" } else { "more " };
        let at_least = if has_further { "at least " } else { "" };
        let name = format!("{at_least}{}", counted(types as u64, &format!("{more}type")));
        row(format!("({name})"), unmapped.events - shown, "no rule".to_owned());
    }
    if events.without_type > 0 {
        row("(no event type)".to_owned(), events.without_type, String::new());
    }
    table::render_with_right_aligned(rows, &[1])
}

fn table(profile: &TableProfile) -> String {
    let rows = &profile.rows_per_event;
    let mut text = format!(
        "`{}`: {} in {}, median {}, largest {}\n",
        profile.table,
        counted(rows.rows, "row"),
        counted(rows.events, "event"),
        rows.median,
        rows.largest
    );
    let mut columns = table::plain();
    let head = ["column", "type", "matched", "null", "absent", "refused", "range or longest", "of limit"];
    columns.add_row(head);
    for column in &profile.columns {
        // The values of an enum can be many.
        let ty = if column.ty.starts_with("enum(") { "enum" } else { &column.ty };
        let origin = match column.origin {
            Origin::Events => None,
            Origin::Constant => Some("constant"),
            Origin::Generated => Some("generated"),
            Origin::NotWritten => Some("not written"),
        };
        let counts = [column.matched, column.null, column.absent, column.refused];
        let counts = counts.map(|count| if origin.is_some() { String::new() } else { count.to_string() });
        let limit = column.limit_use.map(|used| format!("{} %", used.percent)).unwrap_or_default();
        let mut row = vec![column.column.clone(), ty.to_owned()];
        row.extend(counts);
        row.push(origin.map_or_else(|| range(column), str::to_owned));
        row.push(limit);
        columns.add_row(row);
    }
    text.push_str(&table::render_with_right_aligned(columns, &[2, 3, 4, 5, 7]));
    for column in &profile.columns {
        for (kind, values) in &column.losses {
            text.push('\n');
            text.push_str(&loss_as_text(&profile.table, &column.column, *kind, *values));
        }
        for refusal in &column.refusals {
            let _ = write!(
                text,
                "\n`{}.{}`: {} refused: {}",
                profile.table,
                column.column,
                refusal.values,
                escape_control(&refusal.cause)
            );
        }
    }
    text
}

/// The extremes of a column's values.
fn range(column: &ColumnProfile) -> String {
    if let (Some(smallest), Some(largest)) = (&column.smallest, &column.largest) {
        return if smallest == largest { smallest.clone() } else { format!("{smallest} … {largest}") };
    }
    let in_bytes = column.limit_use.is_some_and(|used| used.unit == Unit::Bytes);
    match (column.longest_characters, column.longest_bytes) {
        (Some(characters), _) if !in_bytes => counted(characters as u64, "character"),
        (_, Some(bytes)) => counted(bytes as u64, "byte"),
        _ => String::new(),
    }
}

fn unmapped_paths(unmapped: &UnmappedReport) -> String {
    if unmapped.paths.is_empty() {
        return "no unmapped paths".to_owned();
    }
    let has_examples = unmapped.paths.iter().any(|path| path.example.is_some());
    let has_several = unmapped.paths.iter().any(|path| path.mappings != unmapped.paths[0].mappings);
    let mut rows = table::plain();
    let mut head = vec!["unmapped path", "values", "types", "event types"];
    if has_several {
        head.push("mappings");
    }
    if has_examples {
        head.push("example");
    }
    rows.add_row(head);
    for path in unmapped.paths.iter().take(MAX_SHOWN) {
        let mut row = vec![
            escape_control(&path.path),
            path.values.to_string(),
            types(&path.types),
            escape_control(&path.event_types.join(", ")),
        ];
        if has_several {
            row.push(escape_control(&path.mappings.join(", ")));
        }
        if has_examples {
            let example = path.example.as_ref().map(ToString::to_string).unwrap_or_default();
            row.push(escape_control(&example));
        }
        rows.add_row(row);
    }
    let mut text = table::render_with_right_aligned(rows, &[1]);
    if unmapped.paths.len() > MAX_SHOWN {
        let _ = write!(text, "\n{} more unmapped paths: `--json` has them", unmapped.paths.len() - MAX_SHOWN);
    }
    if unmapped.values_left_out > 0 {
        let values = counted(unmapped.values_left_out, "value");
        let _ = write!(text, "\n{values} at further unmapped paths, which were not kept");
    }
    text
}

/// The kinds of values. Numbers of values are shown if there are several kinds.
fn types(types: &BTreeMap<&'static str, u64>) -> String {
    let shown = types.iter().map(|(name, values)| match types.len() {
        1 => (*name).to_owned(),
        _ => format!("{name} {values}"),
    });
    shown.collect::<Vec<_>>().join(", ")
}
