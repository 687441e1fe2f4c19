//! The syntax of rows of CSV and TSV: their lines, and the quotes that RFC 4180 allows.

/// A position among the lines of rows. LF, CRLF or a lone CR ends a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RowPosition {
    /// The line, counted from 1.
    pub(super) line: u64,
    last: Option<u8>,
}

impl RowPosition {
    pub(super) const START: RowPosition = RowPosition { line: 1, last: None };

    /// Moves behind `bytes`.
    pub(super) fn advance(&mut self, bytes: &[u8]) {
        for at in memchr::memchr2_iter(b'\r', b'\n', bytes) {
            let before = at.checked_sub(1).map_or(self.last, |before| Some(bytes[before]));
            let is_second_of_two = bytes[at] == b'\n' && before == Some(b'\r');
            self.line += u64::from(!is_second_of_two);
        }
        self.last = bytes.last().copied().or(self.last);
    }

    /// Whether the last byte was a line break.
    pub(super) fn after_break(self) -> bool {
        matches!(self.last, Some(b'\r' | b'\n'))
    }

    /// The number of lines so far. The last one counts also without a line break.
    pub(super) fn lines(self) -> u64 {
        if self.last.is_none() || self.after_break() { self.line - 1 } else { self.line }
    }
}

/// Whether the quotes of a row are as RFC 4180 says. A quote within a field without quotes is a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    Correct,
    /// The row ends within quotes.
    Open,
    /// A closing quote is followed by text.
    TextBehind,
}

/// Checks the quotes of a row. `csv-core` accepts any.
pub(super) fn quotes(row: &[u8], separator: u8) -> Quotes {
    if memchr::memchr(b'"', row).is_none() {
        return Quotes::Correct;
    }
    let mut field = row;
    loop {
        let rest = if let [b'"', quoted @ ..] = field {
            match behind_quotes(quoted) {
                Some(rest) => rest,
                None => return Quotes::Open,
            }
        } else {
            memchr::memchr(separator, field).map_or(&[][..], |end| &field[end..])
        };
        match rest {
            [] => return Quotes::Correct,
            [first, next @ ..] if *first == separator => field = next,
            _ => return Quotes::TextBehind,
        }
    }
}

/// The bytes behind the closing quote of a field, whose opening quote precedes `quoted`.
fn behind_quotes(mut quoted: &[u8]) -> Option<&[u8]> {
    loop {
        let rest = &quoted[memchr::memchr(b'"', quoted)? + 1..];
        match rest {
            [b'"', behind @ ..] => quoted = behind,
            _ => return Some(rest),
        }
    }
}

/// The first line of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FirstLine {
    /// Its length.
    pub(super) length: usize,
    /// Its length with its line break.
    pub(super) with_break: usize,
}

/// Finds the first line of a row.
pub(super) fn first_line(row: &[u8]) -> FirstLine {
    let length = memchr::memchr2(b'\r', b'\n', row).unwrap_or(row.len());
    let break_length = match &row[length..] {
        [b'\r', b'\n', ..] => 2,
        [_, ..] => 1,
        [] => 0,
    };
    FirstLine { length, with_break: length + break_length }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_break_ends_a_line() {
        for (parts, line, lines) in [
            (&["a"][..], 1, 1),
            (&["a\nb\r", "\nc\r", "d", "\r", "\r\n"], 6, 5),
            (&["", "\r\r\n\n"], 4, 3),
            (&[], 1, 0),
        ] {
            let mut position = RowPosition::START;
            for part in parts {
                position.advance(part.as_bytes());
            }
            assert_eq!((position.line, position.lines()), (line, lines), "{parts:?}");
        }
    }

    #[test]
    fn quotes_are_checked() {
        for (row, expected) in [
            ("", Quotes::Correct),
            ("a,b\"c", Quotes::Correct),
            ("\"\",\"a\"\"b\"", Quotes::Correct),
            ("a\"b,\"c\nd\"", Quotes::Correct),
            ("a,\"b", Quotes::Open),
            ("a\",\"b", Quotes::Open),
            ("\"a\"\"", Quotes::Open),
            ("\"a\"b", Quotes::TextBehind),
            ("x,\"a\" ,b", Quotes::TextBehind),
        ] {
            assert_eq!(quotes(row.as_bytes(), b','), expected, "{row}");
        }
    }
}
