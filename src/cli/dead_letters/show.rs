//! Prints one dead letter with its payload.

use std::io::Write;

use anyhow::anyhow;
use clap::Args;
use serde::de::IgnoredAny;
use serde_json::Value as Json;

use super::arguments::LogArgs;
use crate::app;
use crate::cli::failure::Failure;
use crate::cli::table;
use crate::dead_letter::{DeadLetterLocation, StoredDeadLetter};

#[derive(Debug, Args)]
pub(super) struct ShowDeadLetterArgs {
    /// Number of the dead letter, as `list --each` prints it, or position of its record
    #[arg(value_name = "NUMBER|POSITION")]
    dead_letter_number: String,
    #[command(flatten)]
    log: LogArgs,
    /// Print one JSON object, with the payload as text
    #[arg(long)]
    json: bool,
    /// Print only the bytes of the payload
    #[arg(long, conflicts_with = "json")]
    payload: bool,
}

pub(super) async fn show(args: &ShowDeadLetterArgs) -> Result<(), Failure> {
    let (location, properties) = args.log.open()?;
    let number = args.dead_letter_number.parse().ok();
    let mut dead_letters =
        app::list_dead_letters(&location, &properties, None, number, &args.log.connect.detached()).await?;
    if number.is_none() {
        let position = &args.dead_letter_number;
        dead_letters.retain(|dead_letter| dead_letter.record.is_at(position));
    }
    print(args, &location, &dead_letters)
}

/// Prints the dead letters of a record. A record can have several.
fn print(
    args: &ShowDeadLetterArgs,
    location: &DeadLetterLocation,
    dead_letters: &[StoredDeadLetter],
) -> Result<(), Failure> {
    if dead_letters.is_empty() {
        return Err(Failure::Run(anyhow!(
            "no dead letter `{}` in `{location}`\n  = hint: `mapper dead-letters list --each` prints the numbers and positions",
            args.dead_letter_number
        )));
    }
    let mut out = std::io::stdout().lock();
    if args.payload {
        // All dead letters of a record have the same payload, unless a file was rewritten.
        let payload = dead_letters[dead_letters.len() - 1].record.payload.as_deref();
        let payload = payload.ok_or_else(|| anyhow!("the dead letter has no payload"))?;
        out.write_all(payload)?;
        return Ok(());
    }
    for (at, dead_letter) in dead_letters.iter().enumerate() {
        if args.json {
            let mut fields = dead_letter.description();
            fields.extend(dead_letter.contents());
            writeln!(out, "{}", Json::Object(fields))?;
            continue;
        }
        if at > 0 {
            writeln!(out)?;
        }
        write!(out, "{}", text(dead_letter))?;
    }
    Ok(())
}

/// The fields, one per line, and then the payload.
fn text(dead_letter: &StoredDeadLetter) -> String {
    let (mut fields, mut contents) = (dead_letter.description(), dead_letter.contents());
    fields.insert("position".to_owned(), dead_letter.record.position.to_string().into());
    let payload = contents.shift_remove("payload");
    fields.extend(contents);
    let mut shown = table::plain();
    for (name, value) in &fields {
        shown.add_row([name.clone(), table::escape_control(&plain(value))]);
    }
    let fields = shown.trim_fmt();
    match payload {
        Some(Json::String(payload)) => {
            let is_json = serde_json::from_str::<IgnoredAny>(&payload).is_ok();
            let payload = if is_json { indent(&payload) } else { payload };
            let lines: Vec<String> = payload.lines().map(table::escape_control).collect();
            format!("{fields}\npayload\n{}\n", lines.join("\n"))
        }
        Some(_) => format!("{fields}\npayload  null\n"),
        None => format!("{fields}\n"),
    }
}

fn plain(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Indents JSON by two spaces per level. Nothing else changes: duplicate members and the
/// spelling of numbers and texts stay.
fn indent(json: &str) -> String {
    let mut indented = String::with_capacity(json.len() * 2);
    let break_line = |indented: &mut String, depth: usize| {
        indented.push('\n');
        indented.extend(std::iter::repeat_n("  ", depth));
    };
    let (mut is_text, mut is_escaped) = (false, false);
    // Whether the last token opens an array or object.
    let mut is_opened = false;
    let mut depth: usize = 0;
    for c in json.chars() {
        if is_text {
            indented.push(c);
            is_text = c != '"' || is_escaped;
            is_escaped = c == '\\' && !is_escaped;
            continue;
        }
        if c.is_ascii_whitespace() {
            continue;
        }
        let is_closing = matches!(c, '}' | ']');
        if is_closing {
            depth = depth.saturating_sub(1);
        }
        if is_closing != is_opened {
            break_line(&mut indented, depth);
        }
        is_opened = matches!(c, '{' | '[');
        is_text = c == '"';
        indented.push(c);
        match c {
            '{' | '[' => depth += 1,
            ',' => break_line(&mut indented, depth),
            ':' => indented.push(' '),
            _ => {}
        }
    }
    indented
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_white_space_between_tokens_changes() {
        let json = r#" {"a":[1.0, {"b\" {[,:":"x  \\"} ,[],{ }],"a":1e400}"#;
        let expected = "{
  \"a\": [
    1.0,
    {
      \"b\\\" {[,:\": \"x  \\\\\"
    },
    [],
    {}
  ],
  \"a\": 1e400
}";
        assert_eq!(indent(json), expected);
        assert_eq!(indent("\"x y\""), "\"x y\"");
        assert_eq!(indent("[ ]"), "[]");
    }
}
