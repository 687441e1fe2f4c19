//! Finds the end of a JSON document, in any number of parts. It follows strings and brackets, and leaves the rest
//! of the grammar to the parser.

/// The number of nested brackets that the parser accepts. Deeper ones are counted, but not compared.
const MAX_DEPTH: usize = 127;

/// The result of reading a part of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scan {
    /// The document continues behind the part.
    More,
    /// The document ends with this number of bytes of the part.
    Complete(usize),
    /// The document is broken, and the next one begins behind this number of bytes of the part.
    /// [`JsonScanner::next_start`] can be an earlier start.
    Broken(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Between,
    String,
    Escape,
    /// The document is broken within a string, so brackets no longer count.
    Lost,
}

/// Scans a document, which begins with a bracket or a quote.
///
/// A document is what JSON says, however its lines are indented. Lines count only if a document is broken: the
/// next one begins on the first line that begins as this one does, after blanks of the same number.
#[derive(Debug)]
pub(super) struct JsonScanner {
    state: State,
    /// Whether each open bracket is of an object.
    open: Vec<bool>,
    /// The number of open brackets that are not compared.
    uncompared: u64,
    /// The last byte that is neither blank nor within a string. A quote stands for a string.
    last: u8,
    /// Bytes of earlier parts.
    passed: u64,
    /// The line breaks so far.
    line_breaks: u64,
    /// The number of blanks at the start of the line, until another byte follows.
    blanks: Option<usize>,
    first_byte: u8,
    /// The number of blanks before documents, if they begin on lines of their own.
    indent: Option<usize>,
    /// The number of blanks before the second line that is not blank.
    inner_indent: Option<usize>,
    next_start: Option<u64>,
    /// The number of line breaks before the first fault.
    faulty_after: Option<u64>,
    /// Whether each fault ends the document, also a bracket where no value can begin.
    is_strict: bool,
}

impl JsonScanner {
    /// Scans a document that begins with `first_byte`. `indent` is the number of blanks before it, if it is the
    /// first on its line.
    pub(super) fn new(first_byte: u8, indent: Option<usize>) -> JsonScanner {
        JsonScanner {
            state: State::Between,
            open: Vec::new(),
            uncompared: 0,
            last: b':',
            passed: 0,
            line_breaks: 0,
            blanks: None,
            first_byte,
            indent,
            inner_indent: None,
            next_start: None,
            faulty_after: None,
            is_strict: false,
        }
    }

    /// Scans a document that begins a line. Each fault ends it at once, as broken.
    pub(super) fn strict(first_byte: u8) -> JsonScanner {
        JsonScanner { is_strict: true, ..JsonScanner::new(first_byte, Some(0)) }
    }

    /// The number of bytes before the next document, if this one is broken. The next one begins on the first line
    /// that begins as this one does. If lines of this one begin so, too, because they are not indented, a value
    /// must be impossible there.
    pub(super) fn next_start(&self) -> Option<u64> {
        self.next_start
    }

    /// Whether the brackets or texts of the document are broken.
    pub(super) fn is_faulty(&self) -> bool {
        self.faulty_after.is_some()
    }

    /// Whether a fault is within the first line, or in the break after it.
    pub(super) fn is_first_line_faulty(&self) -> bool {
        self.faulty_after == Some(0)
    }

    /// Reads the next part of the text.
    pub(super) fn feed(&mut self, part: &[u8]) -> Scan {
        let mut at = 0;
        while let Some(&byte) = part.get(at) {
            let mut is_complete = false;
            match self.state {
                State::String => {
                    let rest = &part[at..];
                    let plain = memchr::memchr3(b'"', b'\\', b'\n', rest);
                    at += plain.unwrap_or(rest.len());
                    match part.get(at) {
                        None => break,
                        Some(b'"') => {
                            self.state = State::Between;
                            is_complete = self.depth() == 0;
                        }
                        Some(b'\\') => self.state = State::Escape,
                        Some(_) => self.break_within_string(),
                    }
                }
                State::Escape if byte == b'\n' => self.break_within_string(),
                State::Escape => self.state = State::String,
                State::Lost if byte == b'\n' => self.break_line(),
                State::Between | State::Lost => {
                    let mut is_last_line = false;
                    if byte == b'\n' {
                        self.break_line();
                    } else if let Some(blanks) = self.blanks {
                        if byte == b' ' || byte == b'\t' {
                            self.blanks = Some(blanks + 1);
                        } else if !b"\r\xef\xbb\xbf".contains(&byte) {
                            if self.begins_next(byte, blanks, at) {
                                return Scan::Broken(at);
                            }
                            is_last_line = self.is_last_line(byte, blanks);
                        }
                    }
                    is_complete = self.state == State::Between && self.take(byte);
                    is_complete |= self.state == State::Lost && is_last_line;
                }
            }
            if self.faulty_after.is_some() && (self.is_strict || self.next_start.is_some()) {
                return Scan::Broken(at);
            }
            at += 1;
            if is_complete {
                return Scan::Complete(at);
            }
        }
        self.passed += part.len() as u64;
        Scan::More
    }

    fn depth(&self) -> u64 {
        self.open.len() as u64 + self.uncompared
    }

    /// Takes a byte that is not within a string. Returns whether the document ends.
    fn take(&mut self, byte: u8) -> bool {
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' => return false,
            b'"' => self.state = State::String,
            b'{' | b'[' => {
                if (self.is_strict && !self.expects_value()) || self.open.len() == MAX_DEPTH {
                    self.faulty_after.get_or_insert(self.line_breaks);
                }
                match self.open.len() {
                    MAX_DEPTH => self.uncompared += 1,
                    _ => self.open.push(byte == b'{'),
                }
            }
            b'}' | b']' if self.uncompared > 0 => self.uncompared -= 1,
            b'}' | b']' => {
                let is_object = byte == b'}';
                if self.open.last() != Some(&is_object) {
                    self.faulty_after.get_or_insert(self.line_breaks);
                    if self.is_indented() {
                        self.state = State::Lost;
                        return false;
                    }
                }
                // A bracket that closes an outer one also closes those within it.
                if let Some(outer) = self.open.iter().rposition(|open| *open == is_object) {
                    self.open.truncate(outer);
                }
                self.last = byte;
                return self.open.is_empty();
            }
            _ => {}
        }
        self.last = byte;
        false
    }

    /// Whether the lines within the document are indented deeper than it is.
    fn is_indented(&self) -> bool {
        self.indent.zip(self.inner_indent).is_some_and(|(indent, inner)| inner > indent)
    }

    /// Whether a line of a broken document is its last one: it begins with the closing bracket, as indented as the
    /// document.
    fn is_last_line(&self, byte: u8, blanks: usize) -> bool {
        let closing = if self.first_byte == b'{' { b'}' } else { b']' };
        byte == closing && self.indent == Some(blanks) && self.is_indented()
    }

    /// Whether a value can begin after the last byte.
    fn expects_value(&self) -> bool {
        let in_object = self.open.last() == Some(&true);
        self.last == b':' || (!in_object && matches!(self.last, b',' | b'['))
    }

    /// A string cannot hold a line break. If documents begin on lines of their own, the next line that begins as
    /// they do ends this one. Otherwise the string counts as closed.
    fn break_within_string(&mut self) {
        self.faulty_after.get_or_insert(self.line_breaks);
        self.state = if self.indent.is_some() { State::Lost } else { State::Between };
        self.break_line();
    }

    fn break_line(&mut self) {
        self.line_breaks += 1;
        self.blanks = Some(0);
    }

    /// Takes the first byte of a line, after `blanks`. Returns whether this document is broken, and the next one
    /// begins with this byte.
    fn begins_next(&mut self, byte: u8, blanks: usize, at: usize) -> bool {
        self.blanks = None;
        let is_second_line = self.inner_indent.is_none();
        let inner_indent = *self.inner_indent.get_or_insert(blanks);
        // The end of an array ends its last element, too.
        let is_array_end = byte == b']' && self.indent.is_some_and(|indent| blanks < indent);
        if self.state == State::Lost && is_array_end {
            self.next_start.get_or_insert(self.passed + at as u64);
            return true;
        }
        if byte != self.first_byte || self.indent != Some(blanks) {
            return false;
        }
        let is_broken = self.faulty_after.is_some() || !self.expects_value();
        if is_broken || is_second_line || inner_indent > blanks {
            self.next_start.get_or_insert(self.passed + at as u64);
        }
        if is_broken {
            self.faulty_after.get_or_insert(self.line_breaks);
        }
        is_broken
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The length of the document at the start of `text`, which is read in parts of `size`.
    fn end_of(text: &str, indent: Option<usize>, size: usize) -> Result<usize, Option<u64>> {
        let mut scanner = JsonScanner::new(text.as_bytes()[0], indent);
        let mut at = 0;
        for part in text.as_bytes().chunks(size) {
            match scanner.feed(part) {
                Scan::More => at += part.len(),
                Scan::Complete(end) => return Ok(at + end),
                Scan::Broken(end) => {
                    assert!(scanner.next_start().unwrap() <= (at + end) as u64);
                    return Err(scanner.next_start());
                }
            }
        }
        Err(scanner.next_start())
    }

    /// The same result, however the text is divided into parts.
    #[track_caller]
    fn check(text: &str, indent: Option<usize>, expected: Result<usize, Option<u64>>) {
        for size in 1..=text.len() {
            assert_eq!(end_of(text, indent, size), expected, "{text:?} in parts of {size}");
        }
    }

    #[test]
    fn a_document_ends_with_its_last_bracket() {
        for document in [
            "{}",
            "[]",
            r#"{"a": {"b": [1, {"c": "}"}]}}"#,
            r#"{"a": "quote \" and \\", "b": "\\\"]"}"#,
            "{\n  \"a\": [\n  {\n  }\n  ]\n}",
            "{\n\"a\": [\n{\n},\n{\n}\n]\n}",
            "{\r\n  \"a\":\r\n{\r\n}\r\n}",
            r#""text""#,
            r#""a \" quote""#,
        ] {
            for indent in [None, Some(0), Some(2)] {
                for behind in ["", "\n", "{", "x\n{}", "\n{\n"] {
                    check(&format!("{document}{behind}"), indent, Ok(document.len()));
                }
            }
        }
    }

    #[test]
    fn a_broken_document_ends_before_the_next_line_that_begins_as_it_does() {
        for (broken, behind) in [
            // A bracket is missing.
            ("{\n  \"a\": {\n    \"b\": 1\n}\n", "{\n  \"a\": 2\n}"),
            ("{\n  \"a\": 1,\n", "{\n  \"a\": 2\n}"),
            ("{\n  \"a\": [1,\n", "{\n  \"a\": 2\n}\n{\n}"),
            ("{\"a\": [1,\n", "{\"a\": 2}\n{\"a\": 3}\n"),
            ("{\"a\":\n", "{\"a\": 2}\n{\"a\": 3}\n"),
            // A quote is missing.
            ("{\n  \"a\": \"x,\n  \"b\": 1\n", "{\n  \"a\": 2\n}"),
        ] {
            check(&format!("{broken}{behind}"), Some(0), Err(Some(broken.len() as u64)));
        }
        // Its last line is found.
        for broken in [
            "{\n  \"a\": \"x,\n  \"b\": 1\n}",
            "{\n  \"a\": \"x\\\n  \"b\": 1\n}",
            "{\n  \"a\": [\n    }]],\n  \"b\": 1\n}",
        ] {
            check(&format!("{broken}\n{{\n}}"), Some(0), Ok(broken.len()));
        }
        // The array around it ends.
        check("{\n    \"a\": \"x\n]\n", Some(2), Err(Some(14)));
        check("{\"a\": [1,\n", Some(0), Err(None));
        // Lines of the document begin as it does.
        check("{\n\"a\": [\n{\n},\n{\n\"b\":", Some(0), Err(None));
        check("{\n\"a\": [\n{\n}\n{\n\"b\":", Some(0), Err(Some(13)));
        check("  {\n    \"a\": [\n  },\n  {}".trim_start(), Some(2), Ok(16));
        check("{\n    \"a\": \"\n  },\n  {}", Some(2), Ok(16));
        check("{\n    \"a\": [\n  {},\n  {}]", Some(2), Err(Some(15)));
    }

    #[test]
    fn a_bracket_closes_those_within_it() {
        for broken in [r#"{"a": [1}"#, r#"{"a": {"b": [{"c": 1]}}"#, r#"{"a": 1]}"#, "[1, {\"a\": 2]"] {
            check(&format!("{broken}{{}}"), Some(0), Ok(broken.len()));
            check(&format!("{broken}{{}}"), None, Ok(broken.len()));
        }
        // Elements that do not begin on lines of their own: a line break ends a text.
        check("{\"a\": \"x\n}, {", None, Ok(10));
    }

    #[test]
    fn a_strict_scanner_ends_at_each_fault() {
        for (broken, end) in [
            ("{\"a\": 1 {", 8),
            ("{\"a\": [1}", 8),
            ("{\"a\": [\n  {}\n  {}]}", 15),
            ("{\"a\": \"x\n\"}", 8),
            ("{\n{", 2),
        ] {
            assert_eq!(JsonScanner::strict(b'{').feed(broken.as_bytes()), Scan::Broken(end), "{broken:?}");
        }
        let sound = "{\"a\":\n[{}, {\n}, [[1]]]\n}";
        assert_eq!(JsonScanner::strict(b'{').feed(sound.as_bytes()), Scan::Complete(sound.len()));
    }

    #[test]
    fn deep_brackets_are_counted() {
        let depth = MAX_DEPTH + 100;
        let text = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(end_of(&format!("{text}]"), Some(0), 1000), Ok(text.len()));
    }

    fn json() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<i64>().prop_map(serde_json::Value::from),
            "[\\[\\]{}\",: \\\\\né]{0,6}".prop_map(serde_json::Value::from),
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(serde_json::Value::from),
                prop::collection::vec(("[a{\"\\[]{0,3}", inner), 0..4)
                    .prop_map(|members| serde_json::Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        /// Documents one after the other are divided as `serde_json` divides them.
        #[test]
        fn documents_are_divided_as_by_serde_json(
            documents in prop::collection::vec((json(), any::<bool>(), "[ \n]{0,3}"), 1..5),
            size in 1_usize..40,
            indent in prop_oneof![Just(None), (0_usize..5).prop_map(Some)],
        ) {
            let mut text = String::new();
            for (json, is_pretty, gap) in &documents {
                let document = serde_json::json!({"a": json});
                let document =
                    if *is_pretty { serde_json::to_string_pretty(&document) } else { serde_json::to_string(&document) };
                text += &document.unwrap();
                text += gap;
            }
            let mut stream = serde_json::Deserializer::from_str(&text).into_iter::<serde::de::IgnoredAny>();
            let mut at = 0;
            while stream.next().is_some_and(|document| document.is_ok()) {
                let start = at + text[at..].find('{').unwrap();
                let end = end_of(&text[start..], indent, size).map(|length| start + length);
                prop_assert_eq!(end, Ok(stream.byte_offset()), "{}", text);
                at = stream.byte_offset();
            }
            prop_assert!(text[at..].trim().is_empty());
        }
    }
}
