//! Row 0. Diagnostics of mapping files: what is wrong, where, and a hint.

mod escape;

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

pub use escape::{escape_hidden, is_hidden};

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
        // Messages quote names from the file, and a YAML escape can put any character into a name.
        let message = escape_hidden(message.as_ref());
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
        Diagnostic { hint: hint.into().map(|hint| escape_hidden(&hint)), ..self }
    }
}

/// A file's name and text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    /// The name as the user gave it.
    pub name: String,
    /// The whole text of the file.
    pub text: String,
    /// The offset of each line's first byte.
    line_starts: Vec<usize>,
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
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> SourceText {
        let (name, text) = (name.into(), text.into());
        // Editors do not count a byte order mark as a column.
        let mut line_starts = vec![if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }];
        // As in YAML, `\n`, `\r\n` and `\r` end a line.
        let breaks = text.bytes().enumerate().filter(|(at, byte)| {
            *byte == b'\n' || *byte == b'\r' && text.as_bytes().get(at + 1) != Some(&b'\n')
        });
        line_starts.extend(breaks.map(|(at, _)| at + 1));
        SourceText { name, text, line_starts }
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
        let line = self.line(line.clamp(1, self.line_starts.len()));
        let in_line = line.text.char_indices().nth(column.saturating_sub(1));
        line.start + in_line.map_or(line.text.len(), |(at, _)| at)
    }

    fn line_at(&self, offset: usize) -> SourceLine<'_> {
        self.line(self.line_starts.partition_point(|start| *start <= offset).max(1))
    }

    /// The line with this number, which exists.
    fn line(&self, number: usize) -> SourceLine<'_> {
        let start = self.line_starts[number - 1];
        let rest = &self.text[start..];
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        SourceLine { number, start, text: &rest[..length] }
    }
}

/// The number of diagnostics that are shown. Many faults often have one cause, and a screen holds few.
pub(crate) const MAX_SHOWN: usize = 100;

/// How many more diagnostics are shown. Errors take precedence over warnings.
pub(crate) struct Room {
    errors: usize,
    warnings: usize,
}

impl Room {
    /// The room for diagnostics with that number of errors.
    pub(crate) fn for_errors(count: usize) -> Room {
        let errors = count.min(MAX_SHOWN);
        Room { errors, warnings: MAX_SHOWN - errors }
    }

    /// Takes the room for one diagnostic. Returns false if there is none.
    fn take(&mut self, severity: Severity) -> bool {
        let left = match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        let is_shown = *left > 0;
        *left = left.saturating_sub(1);
        is_shown
    }
}

fn renderer(colour: bool) -> Renderer {
    if colour { Renderer::styled() } else { Renderer::plain() }
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

    /// Renders the diagnostics for a terminal, separated by empty lines and ended by a line break. The
    /// result is empty if there are none. Of many, it renders the first ones, and their number.
    #[must_use]
    pub fn render(&self, colour: bool) -> String {
        let mut room = Room::for_errors(self.count(Severity::Error));
        let shown = self.render_within(colour, &mut room);
        let more = self.diagnostics.len().saturating_sub(MAX_SHOWN);
        if more == 0 {
            return shown;
        }
        let rest = Diagnostic {
            severity: Severity::Warning,
            message: format!(
                "{more} more diagnostics of `{}` are not shown",
                escape_hidden(&self.source.name)
            ),
            at: None,
            hint: None,
        };
        format!("{shown}\n{}\n", self.render_one(&rest, &renderer(colour)))
    }

    /// Renders the diagnostics for which there is room.
    pub(crate) fn render_within(&self, colour: bool, room: &mut Room) -> String {
        let renderer = renderer(colour);
        let shown = self.diagnostics.iter().filter(|one| room.take(one.severity));
        shown.map(|one| format!("{}\n", self.render_one(one, &renderer))).collect::<Vec<_>>().join("\n")
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
        let source = SourceText::new("a.yaml", text);
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
        let source = SourceText::new("a", "ä: [1,\n 2]");
        for at in [4..11, 1..2, 11..11, 99..120, 0..usize::MAX] {
            let report = Report::new(source.clone(), vec![Diagnostic::error("x", at)]);
            assert!(report.render(false).contains(" --> a:"));
        }
        let empty = SourceText::new("a", "");
        assert!(Report::new(empty, vec![Diagnostic::error("x", 0..0)]).render(true).contains("a:1:1"));
    }

    #[test]
    fn hints_and_order_and_escapes() {
        let source = SourceText::new("a", "one\ntwo\n");
        let second = Diagnostic::warning("\u{1b}[31m", 4..7).hint("like\nthis".to_owned());
        let report = Report::new(source, vec![second, Diagnostic::error("x", 0..3)]);
        assert_eq!(
            report.render(false),
            "error: x\n --> a:1:1\n  |\n1 | one\n  | ^^^\n\nwarning: \\u{1b}[31m\n --> a:2:1\n  |\n2 | two\n  | ^^^\n  |\n  = hint: like\\nthis\n"
        );
    }

    #[test]
    fn offsets_from_lines_and_columns() {
        let source = SourceText::new("a", "\u{feff}äb\r\ncd");
        assert_eq!([source.offset(1, 2), source.offset(2, 2), source.offset(9, 9)], [5, 9, 10]);
        assert_eq!(source.line_number(9), 2);
    }
}
