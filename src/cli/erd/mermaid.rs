//! A diagram as Mermaid's `erDiagram`. The output fits the grammar of Mermaid 11.5 and later, which is
//! `packages/mermaid/src/diagrams/er/parser/erDiagram.jison` in its repository.

use std::fmt::Write as _;

use super::facts;
use crate::mapping::{ColumnId, Mapping, Table};

pub(super) fn diagram(mapping: &Mapping) -> String {
    let mut out = "erDiagram\n".to_owned();
    for table in &mapping.tables {
        let name = escape(&table.full_name());
        let alias = if table.external { format!("[\"{name} (external)\"]") } else { String::new() };
        let _ = writeln!(out, "    \"{name}\"{alias} {{");
        for column in 0..table.columns.len() {
            let _ = writeln!(out, "        {}", attribute(table, column));
        }
        out.push_str("    }\n");
    }
    for reference in facts::references(mapping) {
        let parent_rows = if reference.is_required { "||" } else { "|o" };
        let line = if reference.is_identifying { "--" } else { ".." };
        let child_rows = if reference.is_unique { "o|" } else { "o{" };
        let (parent, child) = (escape(&reference.parent.full_name()), escape(&reference.child.full_name()));
        let label = reference.label(escape);
        let _ = writeln!(out, "    \"{parent}\" {parent_rows}{line}{child_rows} \"{child}\" : \"{label}\"");
    }
    out
}

/// An attribute: type, name, marks and a comment. The comment has the exact name if the name is not a word, or is
/// shown as Markdown's emphasis.
fn attribute(table: &Table, column: ColumnId) -> String {
    let definition = &table.columns[column];
    let name = word(&definition.name);
    let mut remarks = facts::remarks(table, column, escape);
    if name != definition.name || name.starts_with('_') && name.ends_with('_') {
        remarks.insert(0, format!("column {}", escape(&definition.name)));
    }
    let mut parts = vec![word(&facts::type_name(definition)), name];
    let marks = facts::key_marks(table, column);
    if !marks.is_empty() {
        parts.push(marks.join(", "));
    }
    if !remarks.is_empty() {
        parts.push(format!("\"{}\"", remarks.join("; ")));
    }
    parts.join(" ")
}

/// Escapes a text for use between quotation marks. All characters but letters and digits are written as
/// `#CODE;`, since Mermaid reads `%`, `\` and line breaks as the end of a text, and the rest as Markdown. Blanks,
/// `_` and `-` mean nothing to Markdown between two letters or digits. `direction TB` is a statement to Mermaid,
/// even in a text.
fn escape(text: &str) -> String {
    let mut out = String::new();
    let is_plain = |c: &char| c.is_alphanumeric() || *c == '_';
    let mut previous = None;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let is_between = previous.as_ref().is_some_and(is_plain) && characters.peek().is_some_and(is_plain);
        let ends_direction = || out.to_ascii_lowercase().ends_with("direction");
        let stays = match c {
            '_' | '-' => is_between,
            ' ' => is_between && !ends_direction(),
            _ => c.is_alphanumeric(),
        };
        if stays {
            out.push(c);
        } else {
            let _ = write!(out, "#{};", u32::from(c));
        }
        previous = Some(c);
    }
    out
}

/// Turns a text into a word, as which Mermaid reads types and names of attributes. Words have no escapes, so
/// other characters become `_`.
fn word(text: &str) -> String {
    /// The first character outside of ASCII that a word can have.
    const FIRST_FOREIGN: char = '\u{c0}';
    let writable = |c: char| match c {
        '_' | '-' | '(' | ')' => true,
        c => c.is_ascii_alphanumeric() || c >= FIRST_FOREIGN && c.is_alphanumeric(),
    };
    let word: String = text.chars().map(|c| if writable(c) { c } else { '_' }).collect();
    let begins_word = word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_' || c >= FIRST_FOREIGN);
    if begins_word && !begins_with_mark(&word) { word } else { format!("_{word}") }
}

/// Whether Mermaid reads the beginning of a word as the mark of a key.
fn begins_with_mark(word: &str) -> bool {
    let is_mark =
        word.get(..2).is_some_and(|start| ["PK", "FK", "UK"].iter().any(|m| start.eq_ignore_ascii_case(m)));
    is_mark && !word[2..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use regex::Regex;

    use super::*;

    /// Names that have a meaning somewhere in Mermaid's grammar, in its Markdown or in its HTML.
    const NAMES: [&str; 27] = [
        "plain_name",
        "a blank",
        " a",
        "a\"b",
        "50 %",
        "%%{init}%%",
        "a\\b",
        "a\nb\tc",
        "direction TB",
        "my DIRECTION  LR",
        "direction\u{a0}RL",
        "`a`",
        "__init__",
        "_id",
        "*",
        "1. one",
        "- x",
        "#quot;",
        "style:x#1;",
        "a~b~",
        "$$x$$",
        "<br/>&amp;",
        "pk",
        "FK-x",
        "ukä",
        "größe",
        "🎉",
    ];

    #[test]
    fn a_text_is_one_token_and_no_statement() {
        let pattern = Regex::new(r#"^[^"%\r\n\x0b\x08\\<>&`*~$:]+$"#).unwrap();
        let statement = Regex::new(r"(?i)direction\s+(TB|BT|RL|LR)").unwrap();
        for name in NAMES {
            let text = escape(name);
            assert!(pattern.is_match(&text) && !statement.is_match(&text), "{name:?}: {text}");
        }
        assert_eq!(escape("a_b c-d"), "a_b c-d");
        assert_eq!(escape("__a__"), "#95;_a_#95;");
        assert_eq!(escape("a\"b"), "a#34;b");
        assert_eq!(escape("Direction TB"), "Direction#32;TB");
    }

    #[test]
    fn a_word_is_one_token_and_no_mark() {
        let pattern =
            Regex::new(r"^[A-Za-z_\u{c0}-\u{10ffff}][A-Za-z0-9\-_\[\]()\u{c0}-\u{10ffff}]*$").unwrap();
        let mark = Regex::new(r"^(?i)(PK|FK|UK)(?-u:\b)").unwrap();
        for name in NAMES {
            let word = word(name);
            assert!(pattern.is_match(&word) && !mark.is_match(&word), "{name:?}: {word}");
        }
        assert_eq!(word("decimal(10,2)"), "decimal(10_2)");
        assert_eq!(word("größe"), "größe");
        assert_eq!((word("fk"), word("fkey"), word("1st")), ("_fk".into(), "fkey".into(), "_1st".into()));
    }
}
