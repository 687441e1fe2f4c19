//! The result of a run in the form of the expected files, which is the same on every database and at every time.

use std::fmt::Write as _;

use serde_json::{Value as Json, json};

/// A longer text is replaced by its length, to keep expected files small.
const MAX_TEXT_BYTES: usize = 4000;

/// The name of the input in positions, wherever the case is.
const EVENTS: &str = "events.ndjson";

/// The result of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The rows of each table.
    pub rows: Json,
    /// The dead letters, in order.
    pub dead_letters: Vec<Json>,
    /// The error of each dead letter with the database's own code and text, for people.
    pub reasons: Vec<String>,
    /// The summary.
    pub summary: Json,
}

impl Outcome {
    /// Leaves out or masks what differs between databases and between runs.
    #[must_use]
    pub fn new(rows: Json, dead_letters: Vec<Json>, summary: Json) -> Outcome {
        Outcome {
            rows: shorten_long_text(rows),
            reasons: dead_letters.iter().map(reason).collect(),
            dead_letters: dead_letters.into_iter().map(mask_dead_letter).collect(),
            summary: mask_summary(summary),
        }
    }

    /// The dead letters, one per line.
    #[must_use]
    pub fn dead_letters_text(&self) -> String {
        self.dead_letters.iter().flat_map(|dead_letter| [dead_letter.to_string(), "\n".to_owned()]).collect()
    }

    /// The summary on one line.
    #[must_use]
    pub fn summary_text(&self) -> String {
        format!("{}\n", self.summary)
    }
}

/// The error of a dead letter.
pub(super) fn error(dead_letter: &Json) -> String {
    dead_letter["error"].as_str().map_or_else(|| dead_letter.to_string(), str::to_owned)
}

/// The error of a dead letter, with what the database says about it.
pub(super) fn reason(dead_letter: &Json) -> String {
    match dead_letter["database"].as_str() {
        Some(database) => format!("{}: {database}", error(dead_letter)),
        None => error(dead_letter),
    }
}

/// The rows of each table, one per line.
pub(super) fn rows_text(rows: &Json) -> String {
    let mut out = String::from("{\n");
    let tables = rows.as_object().into_iter().flatten();
    for (at, (table, rows)) in tables.enumerate() {
        let comma = if at == 0 { "" } else { ",\n" };
        let rows: Vec<String> =
            rows.as_array().into_iter().flatten().map(|row| format!("\n    {row}")).collect();
        let end = if rows.is_empty() { "" } else { "\n  " };
        let _ = write!(out, "{comma}  {}: [{}{end}]", json!(table), rows.join(","));
    }
    out.push_str("\n}\n");
    out
}

/// Masks the name of the input in a position.
fn mask_position(position: Option<&mut Json>) {
    if let Some(file) = position.and_then(|position| position.get_mut("file")) {
        *file = EVENTS.into();
    }
}

/// Masks a dead letter. The run's name and the time are never the same. Databases have their own codes and texts, so
/// only the fact that there is one remains.
pub(super) fn mask_dead_letter(mut dead_letter: Json) -> Json {
    mask_position(dead_letter.get_mut("position"));
    if let Some(members) = dead_letter.as_object_mut() {
        members.shift_remove("run");
        members.shift_remove("written_at");
        if let Some(code) = members.get("code").and_then(Json::as_str).map(str::to_owned) {
            members.insert("code".into(), "<code>".into());
            if let Some(Json::String(error)) = members.get_mut("error") {
                *error = error.replace(&format!("(code {code})"), "(code <code>)");
            }
        }
        if let Some(database) = members.get_mut("database") {
            *database = "<text>".into();
        }
    }
    shorten_long_text(dead_letter)
}

/// Masks a summary. Databases have their own codes, do not all name a violated key, and do not all count unchanged
/// rows.
#[must_use]
pub fn mask_summary(mut summary: Json) -> Json {
    let Some(members) = summary.as_object_mut() else { return summary };
    members.shift_remove("seconds");
    members.shift_remove("unchanged");
    // It is null without a committed document.
    if let Some(file) = members.get_mut("last_file").filter(|file| file.is_string()) {
        *file = EVENTS.into();
    }
    let Some(Json::Array(faults)) = members.get_mut("faults") else { return summary };
    let count = |cause: &Json| cause["dead_letters"].as_u64().unwrap_or_default();
    let first = |cause: &Json| {
        let number = |name: &str| cause["first"][name].as_u64();
        number("line").or_else(|| number("offset"))
    };
    let mut causes: Vec<Json> = Vec::new();
    for mut cause in std::mem::take(faults) {
        mask_position(cause.get_mut("first"));
        if let Some(named) = cause.as_object_mut() {
            named.shift_remove("constraint");
            if let Some(code) = named.get_mut("code") {
                *code = "<code>".into();
            }
        }
        let is_same = |known: &&mut Json| {
            ["stage", "table", "column", "cause"].iter().all(|name| known[*name] == cause[*name])
        };
        match causes.iter_mut().find(is_same) {
            Some(known) => {
                known["dead_letters"] = (count(known) + count(&cause)).into();
                if first(&cause) < first(known) {
                    known["first"] = cause["first"].take();
                }
            }
            None => causes.push(cause),
        }
    }
    causes.sort_by_key(|cause| (std::cmp::Reverse(count(cause)), first(cause)));
    *faults = causes;
    summary
}

/// Replaces long texts by their length.
pub(super) fn shorten_long_text(json: Json) -> Json {
    match json {
        Json::String(text) if text.len() > MAX_TEXT_BYTES => format!("<{} bytes>", text.len()).into(),
        Json::Array(items) => items.into_iter().map(shorten_long_text).collect(),
        Json::Object(members) => {
            members.into_iter().map(|(name, member)| (name, shorten_long_text(member))).collect()
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_can_be_applied_again() {
        let dead_letter = json!({
            "position": {"file": "a/b.ndjson", "line": 2}, "run": "r", "code": "1062", "error": "taken (code 1062)",
            "database": "Duplicate entry", "written_at": "now", "payload": "x".repeat(4001),
        });
        let fault = |code: &str, constraint: &str, line: u64, dead_letters: u64| {
            json!({
                "dead_letters": dead_letters, "stage": "apply", "code": code, "constraint": constraint,
                "first": {"file": "stdin", "line": line},
            })
        };
        let summary = json!({
            "read": 3, "unchanged": {"t": 1}, "seconds": 0.1, "faults": [fault("1", "a", 9, 1), fault("2", "b", 4, 2)],
            "last_file": "stdin",
        });
        let outcome = Outcome::new(json!({"t": []}), vec![dead_letter], summary);
        assert_eq!(
            outcome.dead_letters_text(),
            "{\"position\":{\"file\":\"events.ndjson\",\"line\":2},\"code\":\"<code>\",\"error\":\"taken (code <code>)\",\"database\":\"<text>\",\"payload\":\"<4001 bytes>\"}\n"
        );
        assert_eq!(
            outcome.summary_text(),
            "{\"read\":3,\"faults\":[{\"dead_letters\":3,\"stage\":\"apply\",\"code\":\"<code>\",\"first\":{\"file\":\"events.ndjson\",\"line\":4}}],\"last_file\":\"events.ndjson\"}\n"
        );
        assert_eq!(outcome.reasons, ["taken (code 1062): Duplicate entry"]);
        let Outcome { rows, dead_letters, summary, .. } = outcome.clone();
        let again = Outcome::new(rows, dead_letters, summary);
        assert_eq!(again, Outcome { reasons: again.reasons.clone(), ..outcome });
    }

    #[test]
    fn rows_are_on_lines() {
        assert_eq!(
            rows_text(&json!({"a": [{"x": 1}, {"x": 2}], "b": []})),
            "{\n  \"a\": [\n    {\"x\":1},\n    {\"x\":2}\n  ],\n  \"b\": []\n}\n"
        );
        assert_eq!(rows_text(&json!({})), "{\n\n}\n");
    }
}
