//! Reads documents of JSON that follow each other, and the elements of arrays, on any number of lines.

use std::io::{self, BufRead};

use super::error::SourceError;
use super::held_document::{DocumentEnd, HeldDocument};
use super::json_scanner::JsonScanner;
use super::positions::{Positions, TextPosition};
use super::text::Text;
use crate::record::Record;

/// Bytes behind a document that are looked at for another one on its line.
const LINE_LOOK_AHEAD: usize = 4096;

/// Reads records from documents that follow each other. Text between them that is not JSON is a record, too, so
/// that it becomes a dead letter.
pub(super) struct DocumentReader {
    text: Text,
    positions: Positions,
    max_record_bytes: usize,
    /// Whether the elements of an array are documents. Otherwise an array is a document.
    reads_elements: bool,
    array: Option<OpenArray>,
    /// Where the text continues.
    position: TextPosition,
    /// Whether the line has only blanks so far.
    line_is_blank: bool,
    /// The line on which the last document began.
    last_line: u64,
    warned_of_comma: bool,
}

/// An array whose elements are read.
struct OpenArray {
    line: u64,
    before: Before,
}

/// The sign before the next element.
#[derive(Clone, Copy)]
enum Before {
    Bracket,
    /// None: an element.
    Element,
    Comma(TextPosition),
}

impl DocumentReader {
    /// Reads documents. A record with more than `max_record_bytes` loses its payload.
    pub(super) fn new(
        text: Text,
        positions: Positions,
        max_record_bytes: usize,
        reads_elements: bool,
    ) -> DocumentReader {
        DocumentReader {
            text,
            positions,
            max_record_bytes,
            reads_elements,
            array: None,
            position: TextPosition::START,
            line_is_blank: true,
            last_line: 0,
            warned_of_comma: false,
        }
    }

    pub(super) fn text(&self) -> &Text {
        &self.text
    }

    /// Returns the next record; `None` at the end.
    pub(super) fn next_record(&mut self) -> Result<Option<Record>, SourceError> {
        loop {
            let line = self.position.line;
            let step = self.step();
            match step.map_err(|error| self.positions.error(line, error))? {
                Step::Record(record) => return Ok(Some(record)),
                Step::Nothing => {}
                Step::End => {
                    let lines =
                        if self.position.byte > 1 { self.position.line } else { self.position.line - 1 };
                    self.positions.warn_if_all_skipped(lines);
                    return Ok(None);
                }
            }
        }
    }

    /// Reads up to the next record, or a sign between records.
    fn step(&mut self) -> io::Result<Step> {
        self.skip_blanks()?;
        let Some(byte) = self.text.peek(0)? else { return Ok(self.end()) };
        let before = self.array.as_ref().map(|array| array.before);
        match (before, byte) {
            (None, b'[') if self.reads_elements => {
                self.array = Some(OpenArray { line: self.position.line, before: Before::Bracket });
                self.take(1);
                Ok(Step::Nothing)
            }
            (None, b'{' | b'[') => self.document(byte),
            (None, _) => self.other_text(),
            (Some(before), b']') => {
                self.array = None;
                self.take(1);
                Ok(if let Before::Comma(comma) = before { self.lone_comma(comma) } else { Step::Nothing })
            }
            (Some(before), b',') => {
                let comma = self.position;
                self.take(1);
                match before {
                    Before::Element => {
                        self.set_before(Before::Comma(comma));
                        Ok(Step::Nothing)
                    }
                    Before::Bracket | Before::Comma(_) => Ok(self.lone_comma(comma)),
                }
            }
            (Some(before), _) => {
                if matches!(before, Before::Element) && !self.warned_of_comma {
                    self.warned_of_comma = true;
                    let position = self.positions.next(self.position.line, None);
                    tracing::warn!(%position, "elements of an array have no comma between them; warned once");
                }
                self.set_before(Before::Element);
                if matches!(byte, b'{' | b'[' | b'"') { self.document(byte) } else { self.other_text() }
            }
        }
    }

    fn set_before(&mut self, before: Before) {
        if let Some(array) = &mut self.array {
            array.before = before;
        }
    }

    /// Ends the input. An array without an end is reported, because elements may be missing.
    fn end(&mut self) -> Step {
        let Some(array) = self.array.take() else { return Step::End };
        let refused = format!("not JSON: the array that begins on line {} has no end", array.line);
        self.refused(Vec::new(), self.position, refused)
    }

    fn lone_comma(&mut self, comma: TextPosition) -> Step {
        self.refused(b",".to_vec(), comma, "not JSON: a comma of an array without an element".to_owned())
    }

    /// A record that no document caused.
    fn refused(&mut self, payload: Vec<u8>, at: TextPosition, reason: String) -> Step {
        let byte = (at.line == self.last_line).then_some(at.byte);
        self.last_line = at.line;
        let Some(position) = self.positions.count(at.line, byte) else { return Step::Nothing };
        Step::Record(Record { refused: Some(reason.into()), ..Record::document(Ok(payload), position) })
    }

    /// Reads a document, which begins with `first_byte`.
    fn document(&mut self, first_byte: u8) -> io::Result<Step> {
        let start = self.position;
        let own_indent = self.line_is_blank.then(|| usize::try_from(start.byte - 1).unwrap_or(usize::MAX));
        let indent = if self.array.is_some() { own_indent } else { own_indent.or(Some(0)) };
        let mut scanner = JsonScanner::new(first_byte, indent);
        let mut held = HeldDocument::new(Vec::new(), self.max_record_bytes);
        let end = held.read_rest(&mut self.text, &mut scanner, start, &mut self.position)?;
        // A broken document ends before the first byte of the next one, and only blanks precede it.
        self.line_is_blank = end == DocumentEnd::Broken;
        if end == DocumentEnd::EndOfInput {
            self.array = None;
        }
        // A wrong bracket can end a document too early: the rest is a part of it, too.
        if end == DocumentEnd::Complete && scanner.is_faulty() && !self.is_followed_by_sign()? {
            self.read_other_text(&mut held)?;
        }
        self.record(held, start)
    }

    /// Reads text that is no document.
    fn other_text(&mut self) -> io::Result<Step> {
        let start = self.position;
        let mut held = HeldDocument::new(Vec::new(), self.max_record_bytes);
        self.read_other_text(&mut held)?;
        self.record(held, start)
    }

    /// Reads text that is no document, up to the next document or sign of an array.
    fn read_other_text(&mut self, held: &mut HeldDocument) -> io::Result<()> {
        let is_in_array = self.array.is_some();
        let (mut ends_scalar, mut ends_text) = (is_end_of_scalar(), is_end_of_text_between_documents());
        while !self.text.available().is_empty() || self.text.read_more()? {
            let available = self.text.available();
            let is_end = |byte: &u8| if is_in_array { ends_scalar(*byte) } else { ends_text(*byte) };
            let end = available.iter().position(is_end);
            let length = end.unwrap_or(available.len());
            held.push(&available[..length]);
            self.take(length);
            if end.is_some() {
                break;
            }
        }
        Ok(())
    }

    /// Whether the next byte that is not blank begins a document or is a sign of an array. The end of the input
    /// counts as well.
    fn is_followed_by_sign(&mut self) -> io::Result<bool> {
        let signs: &[u8] = if self.array.is_some() { b"{[,]" } else { b"{[" };
        let passed = self.text.passed(0, LINE_LOOK_AHEAD, |byte| byte.is_ascii_whitespace())?;
        Ok(self.text.peek(passed)?.is_none_or(|byte| signs.contains(&byte)))
    }

    /// Ends a document that began at `start`.
    fn record(&mut self, held: HeldDocument, start: TextPosition) -> io::Result<Step> {
        let shares_line = start.line == self.last_line
            || (start.line == self.position.line && self.is_followed_on_its_line()?);
        self.last_line = start.line;
        if held.is_too_long() && !self.positions.skips(start.line) {
            tracing::warn!(
                position = %self.positions.next(start.line, shares_line.then_some(start.byte)),
                "a document is longer than `--max-record-bytes` ({}): it was not kept",
                self.max_record_bytes
            );
        }
        let position = self.positions.count(start.line, shares_line.then_some(start.byte));
        Ok(match position {
            Some(position) => Step::Record(Record::document(held.finish(), position)),
            None => Step::Nothing,
        })
    }

    /// Whether more than signs of an array follow on the line.
    fn is_followed_on_its_line(&mut self) -> io::Result<bool> {
        let signs: &[u8] = if self.reads_elements { b" \t\r,[]" } else { b" \t\r" };
        let passed = self.text.passed(0, LINE_LOOK_AHEAD, |byte| signs.contains(&byte))?;
        Ok(self.text.peek(passed)?.is_some_and(|byte| byte != b'\n'))
    }

    /// Moves behind bytes that are available.
    fn take(&mut self, count: usize) {
        self.position.advance(&self.text.available()[..count]);
        self.text.consume(count);
        self.line_is_blank = false;
    }

    fn skip_blanks(&mut self) -> io::Result<()> {
        while !self.text.available().is_empty() || self.text.read_more()? {
            let available = self.text.available();
            let blanks = available.iter().position(|byte| !b" \t\r\n".contains(byte));
            let length = blanks.unwrap_or(available.len());
            self.line_is_blank |= available[..length].contains(&b'\n');
            self.position.advance(&available[..length]);
            self.text.consume(length);
            if blanks.is_some() {
                break;
            }
        }
        Ok(())
    }
}

/// The result of reading a step.
enum Step {
    Record(Record),
    /// A sign between documents, or a document that is skipped.
    Nothing,
    End,
}

/// Text between documents ends before a bracket that begins a line, or that only signs precede.
fn is_end_of_text_between_documents() -> impl FnMut(u8) -> bool {
    let (mut begins_line, mut has_only_signs) = (false, true);
    move |byte| {
        if matches!(byte, b'{' | b'[') && (begins_line || has_only_signs) {
            return true;
        }
        begins_line = byte == b'\n';
        has_only_signs &= b" \t\r\n,;".contains(&byte);
        false
    }
}

/// A scalar, or other text between the elements of an array, ends before a sign of the array or with its line. Its
/// first byte is not a sign.
fn is_end_of_scalar() -> impl FnMut(u8) -> bool {
    let mut is_first = true;
    move |byte| {
        let is_end = !is_first && b",[]{\n".contains(&byte);
        is_first = false;
        is_end
    }
}

#[cfg(test)]
mod tests {
    use super::super::input::Input;
    use super::super::positions::FirstDocument;
    use super::*;

    const MAX: usize = 100;

    /// The records of a text: position, number, payload or length, and the reason of a refusal.
    fn records(text: &str, reads_elements: bool, first: FirstDocument) -> Vec<String> {
        let input = Input::of_bytes(std::io::Cursor::new(text.as_bytes().to_vec())).unwrap();
        let positions = Positions::new("f".into(), first);
        let mut reader = DocumentReader::new(Text::new(input), positions, MAX, reads_elements);
        std::iter::from_fn(|| reader.next_record().unwrap())
            .map(|record| {
                let crate::record::Position::Line { document, .. } = &record.position else { unreachable!() };
                let content = match (&record.payload, record.too_long) {
                    (Some(payload), None) => String::from_utf8_lossy(payload).into_owned(),
                    (_, length) => format!("{} bytes", length.unwrap()),
                };
                let refused = record.refused.map(|reason| format!(" ({reason})")).unwrap_or_default();
                format!("{} #{} {content}{refused}", record.position, document.unwrap())
            })
            .collect()
    }

    #[track_caller]
    fn check(text: &str, reads_elements: bool, expected: &[&str]) {
        assert_eq!(records(text, reads_elements, FirstDocument::default()), expected, "{text:?}");
    }

    #[test]
    fn documents_follow_each_other() {
        check("", false, &[]);
        check("{\n}\n\n {\"a\":\n1}", false, &["f:1 #1 {\n}", "f:4 #2 {\"a\":\n1}"]);
        check("{}{} {}\n{}", false, &["f:1:1 #1 {}", "f:1:3 #2 {}", "f:1:6 #3 {}", "f:2 #4 {}"]);
        check("{\n} {\n}", false, &["f:1 #1 {\n}", "f:2 #2 {\n}"]);
        check("{}\n[1]\n", false, &["f:1 #1 {}", "f:2 #2 [1]"]);
    }

    #[test]
    fn elements_are_documents() {
        check("[]", true, &[]);
        check("[\n  {},\n  {\n  }\n]\n", true, &["f:2 #1 {}", "f:3 #2 {\n  }"]);
        check(
            "[{}, 1 ,\"a,]\",[2]]",
            true,
            &["f:1:2 #1 {}", "f:1:6 #2 1", "f:1:9 #3 \"a,]\"", "f:1:15 #4 [2]"],
        );
        check("[{}\n,{}\n, null\n]", true, &["f:1 #1 {}", "f:2 #2 {}", "f:3 #3 null"]);
        // Arrays, and a document behind an array.
        check("[{}][{}]\n{}", true, &["f:1:2 #1 {}", "f:1:6 #2 {}", "f:2 #3 {}"]);
    }

    #[test]
    fn a_broken_document_costs_only_itself() {
        check("{\n  \"a\": [\n}\n{}\n", false, &["f:1 #1 {\n  \"a\": [\n}", "f:4 #2 {}"]);
        check("{\n  \"a\": \"x\n}\n{\n}\n", false, &["f:1 #1 {\n  \"a\": \"x\n}", "f:4 #2 {\n}"]);
        check("{\n  \"a\": 1\n\n{}\n", false, &["f:1 #1 {\n  \"a\": 1", "f:4 #2 {}"]);
        check("{\n  \"a\":\n{\n}\n{\n", false, &["f:1 #1 {\n  \"a\":", "f:3 #2 {\n}", "f:5 #3 {"]);
        check("{\"a\": [1}{}", false, &["f:1:1 #1 {\"a\": [1}", "f:1:10 #2 {}"]);
        check(
            "[\n  {\"a\": },\n  {\n    \"b\": [\n  },\n  {}\n]",
            true,
            &["f:2 #1 {\"a\": }", "f:3 #2 {\n    \"b\": [\n  }", "f:6 #3 {}"],
        );
        check(
            "[\n  {\n    \"a\": \"x\n  },\n  {}\n]",
            true,
            &["f:2 #1 {\n    \"a\": \"x\n  },", "f:5 #2 {}"],
        );
        check(
            "[\n{\"a\": \"x},\n{\"a\": [1},\n{}\n]",
            true,
            &["f:2 #1 {\"a\": \"x},", "f:3 #2 {\"a\": [1}", "f:4 #3 {}"],
        );
    }

    #[test]
    fn other_text_becomes_dead_letters() {
        check("{}x y\nz {\n{}", false, &["f:1:1 #1 {}", "f:1:3 #2 x y\nz {", "f:3 #3 {}"]);
        check(
            "{},{};\n;{}",
            false,
            &["f:1:1 #1 {}", "f:1:3 #2 ,", "f:1:4 #3 {}", "f:1:6 #4 ;\n;", "f:2 #5 {}"],
        );
        let lone = "(not JSON: a comma of an array without an element)";
        check(
            "[,{},\n,{},]",
            true,
            &[
                &format!("f:1 #1 , {lone}"),
                "f:1:3 #2 {}",
                &format!("f:2 #3 , {lone}"),
                "f:2:2 #4 {}",
                &format!("f:2:4 #5 , {lone}"),
            ],
        );
        check("[{} {}\n x y, {}]", true, &["f:1:2 #1 {}", "f:1:5 #2 {}", "f:2:2 #3 x y", "f:2:7 #4 {}"]);
        check("[{}}, {}] x", true, &["f:1:2 #1 {}", "f:1:4 #2 }", "f:1:7 #3 {}", "f:1:11 #4 x"]);
    }

    #[test]
    fn an_array_without_an_end_is_reported() {
        let refused = "(not JSON: the array that begins on line 2 has no end)";
        check("\n[", true, &[&format!("f:2 #1  {refused}")]);
        check("\n[{},\n{},\n", true, &["f:2 #1 {}", "f:3 #2 {}", &format!("f:4 #3  {refused}")]);
        check("\n[{}", true, &["f:2 #1 {}", &format!("f:2:4 #2  {refused}")]);
        check("[{},\n{\"a\": [", true, &["f:1 #1 {}", "f:2 #2 {\"a\": ["]);
    }

    #[test]
    fn of_a_long_document_only_the_length_is_kept() {
        let long = "x".repeat(MAX);
        let text = format!("[\n  {{\n    \"a\": \"{long}\"\n  }},\n  {{}}\n]");
        check(&text, true, &["f:2 #1 117 bytes", "f:5 #2 {}"]);
        check(&format!("{{}}{long}{long}\n{{}}"), false, &["f:1:1 #1 {}", "f:1:3 #2 201 bytes", "f:2 #3 {}"]);
        // A bracket is missing: the next document is not lost.
        let text =
            format!("{{\n  \"a\": [\n{{\"b\": 1}},\n{}\n", format!("{{\"c\": \"{long}\"}},\n").repeat(9));
        let found = records(&text, false, FirstDocument::default());
        assert_eq!(&found[..3], ["f:1 #1 {\n  \"a\": [", "f:3:1 #2 {\"b\": 1}", "f:3:9 #3 ,"]);
        assert_eq!(found.len(), 2 + 9 * 2 + 1);
    }

    #[test]
    fn documents_before_the_first_one_are_skipped() {
        let text = "[\n{}, {\n}, {},\n{}]";
        let from = |line, document| records(text, true, FirstDocument { line, document });
        assert_eq!(from(1, 1), ["f:2:1 #1 {}", "f:2:5 #2 {\n}", "f:3 #3 {}", "f:4 #4 {}"]);
        assert_eq!(from(3, 1), ["f:3 #3 {}", "f:4 #4 {}"]);
        assert_eq!(from(1, 2), ["f:2:5 #2 {\n}", "f:3 #3 {}", "f:4 #4 {}"]);
        assert_eq!(from(5, 1), [""; 0]);
        assert_eq!(from(1, 6), [""; 0]);
    }
}
