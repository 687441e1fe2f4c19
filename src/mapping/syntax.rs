//! Invalid YAML: the position of the fault, and a hint.

use std::ops::Range;

use serde_saphyr::Error;
use serde_saphyr::budget::BudgetBreach;

use crate::diagnostic::{Diagnostic, SourceText};

/// Converts an error of the YAML parser to a diagnostic.
pub(super) fn diagnose(source: &SourceText, error: &Error) -> Diagnostic {
    let start = error.location().map_or(0, |location| {
        // The parser's columns are always right. Its byte offsets are often missing.
        let line = usize::try_from(location.line()).unwrap_or(usize::MAX);
        let column = usize::try_from(location.column()).unwrap_or(usize::MAX);
        source.offset(line, column)
    });
    let at = start..start;
    match error {
        Error::MultipleDocuments { .. } => {
            Diagnostic::error("a second YAML document begins here, expected one per file", at)
                .hint("write each mapping in its own file".to_owned())
        }
        Error::Budget { breach: BudgetBreach::Depth { .. }, .. } => {
            Diagnostic::error("the YAML is nested too deeply", at)
        }
        Error::Budget { .. } => Diagnostic::error("the YAML is too large for a mapping", at),
        _ => {
            let message = parser_message(error);
            if let Some(hint) = hint(&source.text, error, &message, start) {
                return Diagnostic::error(format!("not valid YAML: {message}"), at).hint(hint);
            }
            match unquoted_value(&source.text, start) {
                Some(value) => Diagnostic::error(format!("not valid YAML: {message}"), value.clone())
                    .hint(quote_hint(&source.text[value])),
                None => Diagnostic::error(format!("not valid YAML: {message}"), at),
            }
        }
    }
}

/// The hint for a fault that the parser only names.
fn hint(text: &str, error: &Error, message: &str, at: usize) -> Option<String> {
    if matches!(error, Error::UnknownAnchor { .. }) {
        let alias = text.get(at..)?.strip_prefix('*')?;
        let end = alias.find(|c: char| c.is_whitespace() || ",]}".contains(c)).unwrap_or(alias.len());
        let name = &alias[..end];
        let is_later = text[at..].contains(&format!("&{name}"));
        return Some(if is_later {
            format!("`&{name}` comes after this alias; an anchor must come first")
        } else {
            format!(
                "write `&{name}` before the node that this alias repeats; text that begins with `*` needs quotes"
            )
        });
    }
    let known = [
        ("tab", "YAML indents with blanks, not with tabs"),
        (
            "mapping values are not allowed",
            "text with `: ` needs quotes; otherwise check the indentation of this line",
        ),
        ("did not find expected key", "keys of the same mapping have the same indentation"),
        ("expected `-`", "items of the same list have the same indentation"),
        ("trailing content", "quotes go around the whole value, as in `\"enum(new, paid)\"`"),
        ("unclosed quote", "the quote that begins here has no end"),
        ("cannot start any token", "text that begins with this character needs quotes"),
    ];
    let found = known.iter().find(|(part, _)| message.contains(part));
    found.map(|(_, hint)| (*hint).to_owned())
}

/// The hint for a value that flow style splits.
pub(super) fn quote_hint(value: &str) -> String {
    let quote = if value.contains('"') { '\'' } else { '"' };
    format!("between braces, a value with `[`, `]` or `,` needs quotes: `{quote}{value}{quote}`")
}

/// The parser's message without its position, and with backticks for its quotes.
fn parser_message(error: &Error) -> String {
    let message = error.to_string();
    let message = match message.rsplit_once(" at line ") {
        Some((before, _)) => before,
        None => &message,
    };
    message.replace('\'', "`")
}

/// The plain value in braces or brackets that is split at `at`. In `{item: $.items[*]}`, the parser
/// stops at the `[`.
fn unquoted_value(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    if !rest.starts_with(['[', ']', '{', '}']) {
        return None;
    }
    let line_start = text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let before = &text[line_start..at];
    if !before.contains(['{', '[']) {
        return None;
    }
    let begins = |mark: &str| before.rfind(mark).map(|found| found + mark.len());
    let start = [begins(": "), begins(", "), begins("{"), begins("[")].into_iter().flatten().max()?;
    let start = line_start + start + (before[start..].len() - before[start..].trim_start().len());
    let starts_plain = text[start..at].chars().next().is_some_and(|c| !matches!(c, '"' | '\'' | '[' | '{'));
    if !starts_plain {
        return None;
    }
    // The value ends at a comma or a brace, but not at one within brackets.
    let mut depth = 0_usize;
    let mut end = at;
    for (offset, c) in rest.char_indices() {
        match c {
            '\n' | '\r' => break,
            '[' | '(' => depth += 1,
            ']' | ')' if depth > 0 => depth -= 1,
            ',' | '}' | ']' | ')' if depth == 0 => break,
            _ => {}
        }
        end = at + offset + c.len_utf8();
    }
    let end = start + text[start..end].trim_end().len();
    Some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hint(text: &str) -> Option<String> {
        let source = SourceText::new("", text);
        let error = super::super::node::parse(&source).unwrap_err();
        error.at.filter(|at| !at.is_empty()).map(|at| text[at].to_owned())
    }

    #[test]
    fn finds_the_value_that_needs_quotes() {
        assert_eq!(hint("a: {item: $.data.items[*]}\n").as_deref(), Some("$.data.items[*]"));
        assert_eq!(hint("a: {type: int, path: $.x[0].y, b: 1}\n").as_deref(), Some("$.x[0].y"));
        assert_eq!(hint("ä: {b: {path: i['x, y'][1]}, c: [1]}\n").as_deref(), Some("i['x, y'][1]"));
        assert_eq!(hint("a: 'x\n"), None);
        assert_eq!(hint("a: {b: 1\n"), None);
        assert_eq!(hint("a: ]\n"), None);
    }
}
