//! Row 0. Diagnostics of mapping files: what is wrong, where, and a hint.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// How serious a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used, but probably contains a mistake.
    Warning,
}

/// One error or warning in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How serious it is.
    pub severity: Severity,
    /// The fault: lowercase, names in backticks, no final stop.
    pub message: String,
    /// Byte range in the source text; `None` for the whole file.
    pub at: Option<Range<usize>>,
    /// How to fix it.
    pub hint: Option<String>,
}

impl Diagnostic {
    /// Creates an error.
    #[must_use]
    pub fn error(message: impl AsRef<str>, at: Range<usize>) -> Diagnostic {
        let message = printable(message.as_ref());
        Diagnostic { severity: Severity::Error, message, at: Some(at), hint: None }
    }

    /// Creates a warning.
    #[must_use]
    pub fn warning(message: impl AsRef<str>, at: Range<usize>) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(message, at) }
    }

    /// Adds a hint, if there is one.
    #[must_use]
    pub fn hint(self, hint: impl Into<Option<String>>) -> Diagnostic {
        Diagnostic { hint: hint.into().map(|hint| printable(&hint)), ..self }
    }
}

/// Escapes control characters. Messages quote names from the file, and a YAML escape can put any
/// character into a name. A line break or an escape sequence must not reach the terminal.
fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() {
            shown.extend(c.escape_default());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// A file's name and text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    /// The name as the user gave it.
    pub name: String,
    /// The whole text of the file.
    pub text: String,
}

/// A line of a [`SourceText`], without its line break and byte order mark.
struct SourceLine<'a> {
    /// Counted from 1.
    number: usize,
    /// Offset of its first byte.
    start: usize,
    text: &'a str,
}

impl SourceText {
    /// Creates a source text. Messages use the name.
    #[must_use]
    pub fn new(name: &str, text: &str) -> SourceText {
        SourceText { name: name.to_owned(), text: text.to_owned() }
    }

    /// The number of the line that contains a byte, counted from 1.
    #[must_use]
    pub fn line_number(&self, offset: usize) -> usize {
        self.line_at(offset).number
    }

    /// The byte offset of a line and a column, both counted from 1. Columns count characters. The
    /// result is clamped to the line.
    #[must_use]
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let found = self.lines().take(line.max(1)).last();
        let Some(line) = found else { return 0 };
        let in_line = line.text.char_indices().nth(column.saturating_sub(1));
        line.start + in_line.map_or(line.text.len(), |(at, _)| at)
    }

    fn line_at(&self, offset: usize) -> SourceLine<'_> {
        let before = self.lines().take_while(|line| line.start <= offset).last();
        before.unwrap_or(SourceLine { number: 1, start: 0, text: "" })
    }

    /// The lines. As in YAML, `\n`, `\r\n` and `\r` end a line.
    fn lines(&self) -> impl Iterator<Item = SourceLine<'_>> {
        // Editors do not count a byte order mark as a column.
        let mut next = Some(if self.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 });
        let mut number = 0;
        std::iter::from_fn(move || {
            let start = next?;
            let rest = &self.text[start..];
            let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
            next = match &rest[length..] {
                "" => None,
                broken if broken.starts_with("\r\n") => Some(start + length + 2),
                _ => Some(start + length + 1),
            };
            number += 1;
            Some(SourceLine { number, start, text: &rest[..length] })
        })
    }
}

/// All diagnostics of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    source: SourceText,
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Creates a report with the diagnostics in file order.
    #[must_use]
    pub fn new(source: SourceText, mut diagnostics: Vec<Diagnostic>) -> Report {
        diagnostics.sort_by_key(|diagnostic| diagnostic.at.as_ref().map_or(0, |at| at.start));
        Report { source, diagnostics }
    }

    /// The file.
    #[must_use]
    pub fn source(&self) -> &SourceText {
        &self.source
    }

    /// The diagnostics, in file order.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Whether there are no diagnostics.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// The number of diagnostics with this severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Renders all diagnostics for a terminal, separated by empty lines and ended by a line break. The
    /// result is empty if there are none.
    #[must_use]
    pub fn render(&self, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let shown = self.diagnostics.iter().map(|one| format!("{}\n", self.render_one(one, &renderer)));
        shown.collect::<Vec<_>>().join("\n")
    }

    fn render_one(&self, diagnostic: &Diagnostic, renderer: &Renderer) -> String {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let mut group = Group::with_title(level.primary_title(&diagnostic.message));
        if let Some(at) = &diagnostic.at {
            let line = self.source.line_at(at.start);
            // Only the first line of a block is shown, so that the next diagnostic stays on the screen.
            let within = |offset: usize| {
                line.text.floor_char_boundary(offset.saturating_sub(line.start).min(line.text.len()))
            };
            let span = within(at.start)..within(at.end.max(at.start));
            group = group.element(
                Snippet::source(line.text)
                    .line_start(line.number)
                    .path(&self.source.name)
                    .annotation(AnnotationKind::Primary.span(span)),
            );
        }
        if let Some(hint) = &diagnostic.hint {
            group = group.element(Level::HELP.with_name("hint").message(hint));
        }
        renderer.render(&[group])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(text: &str, word: &str) -> String {
        let start = text.find(word).unwrap();
        let source = SourceText { name: "a.yaml".to_owned(), text: text.to_owned() };
        let fault = Diagnostic::error("wrong", start..start + word.len());
        Report::new(source, vec![fault]).render(false)
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(
            rendered("x: 1\nä: übel # ok\n", "übel"),
            "error: wrong\n --> a.yaml:2:4\n  |\n2 | ä: übel # ok\n  |    ^^^^\n"
        );
    }

    #[test]
    fn line_breaks_and_byte_order_mark_are_not_columns() {
        for text in ["\u{feff}x: bad\r\ny: 1\r\n", "x: bad\ry: 1\r"] {
            assert_eq!(rendered(text, "bad"), "error: wrong\n --> a.yaml:1:4\n  |\n1 | x: bad\n  |    ^^^\n");
            assert!(rendered(text, "y").contains("a.yaml:2:1\n"), "{text:?}");
        }
    }

    #[test]
    fn spans_beyond_the_line_or_the_text_are_cut() {
        let source = SourceText { name: "a".to_owned(), text: "ä: [1,\n 2]".to_owned() };
        for at in [4..11, 1..2, 11..11, 99..120, 0..usize::MAX] {
            let report = Report::new(source.clone(), vec![Diagnostic::error("x", at)]);
            assert!(report.render(false).contains(" --> a:"));
        }
        let empty = SourceText { name: "a".to_owned(), text: String::new() };
        assert!(Report::new(empty, vec![Diagnostic::error("x", 0..0)]).render(true).contains("a:1:1"));
    }

    #[test]
    fn hints_and_order_and_escapes() {
        let source = SourceText { name: "a".to_owned(), text: "one\ntwo\n".to_owned() };
        let second = Diagnostic::warning("\u{1b}[31m", 4..7).hint("like\nthis".to_owned());
        let report = Report::new(source, vec![second, Diagnostic::error("x", 0..3)]);
        assert_eq!(
            report.render(false),
            "error: x\n --> a:1:1\n  |\n1 | one\n  | ^^^\n\nwarning: \\u{1b}[31m\n --> a:2:1\n  |\n2 | two\n  | ^^^\n  |\n  = hint: like\\nthis\n"
        );
    }

    #[test]
    fn offsets_from_lines_and_columns() {
        let source = SourceText { name: "a".to_owned(), text: "\u{feff}äb\r\ncd".to_owned() };
        assert_eq!([source.offset(1, 2), source.offset(2, 2), source.offset(9, 9)], [5, 9, 10]);
        assert_eq!(source.line_number(9), 2);
    }
}
