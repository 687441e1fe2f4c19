//! Reads the rows of CSV and TSV (RFC 4180). The header names the members of each row's document.

use std::io::{self, BufRead};
use std::sync::Arc;

use csv_core::ReadRecordResult;

use super::error::SourceError;
use super::positions::Positions;
use super::row_syntax::{Quotes, RowPosition, first_line, quotes};
use super::text::Text;
use crate::record::Record;

/// Initial number of bytes and of fields of a row. Both buffers grow.
const ROW_BYTES: usize = 4096;
const ROW_FIELDS: usize = 64;

/// Reads records from rows: each row is a JSON object of texts. Empty lines are not records.
pub(super) struct CsvReader {
    text: Text,
    positions: Positions,
    max_record_bytes: usize,
    separator: u8,
    core: csv_core::Reader,
    /// Each name of the header as JSON, with a colon. `None` until the header is read.
    names: Option<Vec<Vec<u8>>>,
    position: RowPosition,
    fields: Fields,
    /// The bytes of the row as they are stored.
    raw: Vec<u8>,
    raw_length: u64,
}

/// The fields of a row, without their quotes.
#[derive(Default)]
struct Fields {
    bytes: Vec<u8>,
    /// The end of each field in `bytes`.
    ends: Vec<usize>,
    used_bytes: usize,
    used_ends: usize,
}

/// How a row ended.
enum RowEnd {
    Complete,
    /// The row has more bytes than a record can have, so only its length is kept.
    TooLong,
    /// Its quotes have this fault. Only its first line was taken, because the next lines may be sound rows.
    Refused(&'static str),
}

impl CsvReader {
    /// Reads rows with fields that `separator` divides. A row with more than `max_record_bytes` loses its payload.
    pub(super) fn new(text: Text, positions: Positions, max_record_bytes: usize, separator: u8) -> CsvReader {
        CsvReader {
            text,
            positions,
            max_record_bytes,
            separator,
            core: csv_core::ReaderBuilder::new().delimiter(separator).build(),
            names: None,
            position: RowPosition::START,
            fields: Fields::default(),
            raw: Vec::new(),
            raw_length: 0,
        }
    }

    pub(super) fn text(&self) -> &Text {
        &self.text
    }

    /// Returns the next record; `None` at the end.
    pub(super) fn next_record(&mut self) -> Result<Option<Record>, SourceError> {
        if self.names.is_none() {
            self.names = Some(self.read_header()?);
        }
        loop {
            let Some((line, end)) = self.read_row()? else {
                self.positions.warn_if_all_skipped(self.position.lines());
                return Ok(None);
            };
            let Some(position) = self.positions.count(line, None) else { continue };
            let (payload, refused) = self.payload(&end);
            return Ok(Some(Record {
                refused: refused.map(Into::into),
                ..Record::document(payload, position)
            }));
        }
    }

    /// Reads the header. Returns its names as JSON.
    fn read_header(&mut self) -> Result<Vec<Vec<u8>>, SourceError> {
        let file = self.positions.file();
        let refused_for =
            |line, reason: String, hint| SourceError::Header { file: Arc::clone(&file), line, reason, hint };
        let refused =
            |line, reason| refused_for(line, reason, "each column needs a name of its own on the first line");
        let expected = "expected the names of the columns on the first line";
        let Some((line, end)) = self.read_row()? else {
            return Err(refused(1, format!("{expected}, found no line")));
        };
        match end {
            RowEnd::Complete => {}
            RowEnd::TooLong => {
                let reason = format!("it is longer than `--max-record-bytes` ({})", self.max_record_bytes);
                return Err(refused_for(line, reason, "a greater `--max-record-bytes` accepts it"));
            }
            RowEnd::Refused(reason) => return Err(refused(line, reason.to_owned())),
        }
        if matches!(self.raw.as_slice(), [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', _]) {
            let hint = "only spreadsheets read such a line: remove it, as by `tail -n +2`";
            return Err(refused_for(line, format!("{expected}, found a line `sep=`"), hint));
        }
        let other_separators = [(b',', "commas"), (b';', "semicolons"), (b'\t', "tabs")];
        let other = other_separators.iter().find(|(separator, _)| self.raw.contains(separator));
        if let (1, Some((_, noun))) = (self.fields.used_ends, other)
            && !self.raw.contains(&b'"')
        {
            let hint = "`--format csv` reads commas, `--format tsv` reads tabs; convert a file with other separators; quotes around a name keep it whole";
            return Err(refused_for(line, format!("its fields seem to be divided by {noun}"), hint));
        }
        let mut names: Vec<&str> = Vec::new();
        for (number, name) in (1..).zip(self.fields.iter()) {
            let Ok(name) = std::str::from_utf8(name) else {
                return Err(refused(line, format!("the name of column {number} is not UTF-8")));
            };
            if name.trim().is_empty() {
                return Err(refused(line, format!("column {number} has no name")));
            }
            if let Some(earlier) = names.iter().position(|earlier| *earlier == name) {
                return Err(refused(
                    line,
                    format!("columns {} and {number} have the same name", earlier + 1),
                ));
            }
            names.push(name);
        }
        let as_json = |name: &&str| {
            let mut json = Vec::new();
            write_text(&mut json, name);
            json.push(b':');
            json
        };
        Ok(names.iter().map(as_json).collect())
    }

    /// Reads a row into `fields` and `raw`. Returns the line on which it begins, or `None` at the end of the input.
    fn read_row(&mut self) -> Result<Option<(u64, RowEnd)>, SourceError> {
        let line = self.position.line;
        let row = self.try_read_row();
        row.map_err(|error| self.positions.error(line, error))
    }

    fn try_read_row(&mut self) -> io::Result<Option<(u64, RowEnd)>> {
        // csv-core would skip empty lines as a part of the next row.
        while self.text.peek(0)?.is_some_and(|byte| matches!(byte, b'\r' | b'\n')) {
            self.take(1);
        }
        self.fields.clear();
        self.raw.clear();
        self.raw_length = 0;
        let start = self.position;
        loop {
            if self.text.available().is_empty() && !self.text.read_more()? {
                if self.raw_length == 0 {
                    return Ok(None);
                }
                // A line break ends the row, unless it is within quotes.
                while let (ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull, _) =
                    self.fields.read(&mut self.core, b"\n", self.raw_length)
                {
                    self.fields.grow();
                }
                return self.end_row(start, None).map(Some);
            }
            let available = self.text.available();
            // One byte more than a record can have, and a line break, show that the row is too long.
            let limit = (self.max_record_bytes as u64).saturating_add(2) - self.raw_length;
            let available = &available[..available.len().min(usize::try_from(limit).unwrap_or(usize::MAX))];
            let (result, read) = self.fields.read(&mut self.core, available, self.raw_length);
            self.raw_length += read as u64;
            self.raw.extend_from_slice(&available[..read]);
            let last = available[..read].last().copied();
            self.take(read);
            let is_whole = matches!(result, ReadRecordResult::Record);
            let row_break = last.filter(|last| is_whole && matches!(last, b'\r' | b'\n'));
            if row_break.is_some() {
                self.raw_length -= 1;
                self.raw.pop();
            }
            if is_whole || self.raw_length > self.max_record_bytes as u64 + 1 {
                return self.end_row(start, row_break).map(Some);
            }
            if !matches!(result, ReadRecordResult::InputEmpty | ReadRecordResult::End) {
                self.fields.grow();
            }
        }
    }

    /// Ends the row that began at `start`, before `row_break`. A fault of its quotes costs only its first line.
    fn end_row(&mut self, start: RowPosition, row_break: Option<u8>) -> io::Result<(u64, RowEnd)> {
        let is_too_long = self.is_too_long();
        let reason = match quotes(&self.raw, self.separator) {
            Quotes::Correct if !is_too_long => return Ok((start.line, RowEnd::Complete)),
            Quotes::Correct => None,
            Quotes::Open if is_too_long => {
                Some("a quoted field of the row has no end within `--max-record-bytes`")
            }
            Quotes::Open => Some("a quoted field of the row has no end"),
            Quotes::TextBehind => Some("text follows the closing quote of a field"),
        };
        self.core.reset();
        let first = first_line(&self.raw);
        if reason.is_some() && first.length < self.raw.len() {
            let mut rest = self.raw.split_off(first.with_break);
            rest.extend(row_break);
            self.text.unread(&rest);
            self.position = start;
            self.position.advance(&self.raw);
            self.raw.truncate(first.length);
            self.raw_length = first.length as u64;
        } else if is_too_long && row_break.is_none() {
            self.skip_line()?;
        }
        Ok((start.line, reason.filter(|_| !self.is_too_long()).map_or(RowEnd::TooLong, RowEnd::Refused)))
    }

    fn is_too_long(&self) -> bool {
        self.raw_length > self.max_record_bytes as u64
    }

    /// Reads to the end of the line of a row that is too long, without keeping it.
    fn skip_line(&mut self) -> io::Result<()> {
        self.raw = Vec::new();
        while !self.text.available().is_empty() || self.text.read_more()? {
            let available = self.text.available();
            let line_end = memchr::memchr2(b'\r', b'\n', available);
            let length = line_end.unwrap_or(available.len());
            self.raw_length += length as u64;
            self.take(length + usize::from(line_end.is_some()));
            if line_end.is_some() {
                break;
            }
        }
        Ok(())
    }

    fn take(&mut self, count: usize) {
        self.position.advance(&self.text.available()[..count]);
        self.text.consume(count);
    }

    /// The payload of the row that was read, and why it is refused. A row that cannot become a document keeps its
    /// own bytes.
    fn payload(&mut self, end: &RowEnd) -> (Result<Vec<u8>, u64>, Option<String>) {
        let names = self.names.as_deref().unwrap_or_default();
        let fields = self.fields.used_ends;
        let refused = match end {
            RowEnd::TooLong => return (Err(self.raw_length), None),
            RowEnd::Refused(reason) => Some((*reason).to_owned()),
            RowEnd::Complete if fields != names.len() => {
                Some(format!("the row has {fields} fields, the header has {}", names.len()))
            }
            RowEnd::Complete => None,
        };
        if refused.is_some() {
            return (Ok(std::mem::take(&mut self.raw)), refused);
        }
        // The parser reports bytes that are not UTF-8, which can be in any field.
        let texts = self.fields.iter().map(std::str::from_utf8);
        let Ok(texts) = texts.collect::<Result<Vec<&str>, _>>() else {
            return (Ok(std::mem::take(&mut self.raw)), None);
        };
        let mut json =
            Vec::with_capacity(self.raw.len() + names.iter().map(|name| name.len() + 3).sum::<usize>());
        json.push(b'{');
        for (name, text) in names.iter().zip(texts) {
            if json.len() > 1 {
                json.push(b',');
            }
            json.extend_from_slice(name);
            write_text(&mut json, text);
        }
        json.push(b'}');
        (Ok(json), None)
    }
}

impl Fields {
    /// Reads a part of a row. Returns the number of bytes that were read.
    fn read(
        &mut self,
        core: &mut csv_core::Reader,
        part: &[u8],
        row_bytes: u64,
    ) -> (ReadRecordResult, usize) {
        if row_bytes == 0 && self.bytes.is_empty() {
            self.bytes.resize(ROW_BYTES, 0);
            self.ends.resize(ROW_FIELDS, 0);
        }
        let (result, read, bytes, ends) =
            core.read_record(part, &mut self.bytes[self.used_bytes..], &mut self.ends[self.used_ends..]);
        self.used_bytes += bytes;
        self.used_ends += ends;
        (result, read)
    }

    /// Makes room in the buffers.
    fn grow(&mut self) {
        if self.used_bytes == self.bytes.len() {
            self.bytes.resize(2 * self.bytes.len(), 0);
        }
        if self.used_ends == self.ends.len() {
            self.ends.resize(2 * self.ends.len(), 0);
        }
    }

    fn clear(&mut self) {
        (self.used_bytes, self.used_ends) = (0, 0);
    }

    fn iter(&self) -> impl Iterator<Item = &[u8]> {
        let mut start = 0;
        self.ends[..self.used_ends].iter().map(move |end| {
            let field = &self.bytes[start..*end];
            start = *end;
            field
        })
    }
}

/// Writes a text as JSON.
fn write_text(json: &mut Vec<u8>, text: &str) {
    // Writing to memory cannot fail.
    let _ = serde_json::to_writer(json, text);
}

#[cfg(test)]
mod tests {
    use super::super::input::Input;
    use super::super::positions::FirstDocument;
    use super::*;

    const MAX: usize = 40;

    fn reader(text: &[u8], separator: u8) -> CsvReader {
        let input = Input::of_bytes(io::Cursor::new(text.to_vec())).unwrap();
        let positions = Positions::new("f".into(), FirstDocument::default());
        CsvReader::new(Text::new(input), positions, MAX, separator)
    }

    /// The records of a text: position, number, payload or length, and the reason of a refusal.
    #[track_caller]
    fn check(text: &[u8], separator: u8, expected: &[&str]) {
        let mut reader = reader(text, separator);
        let records = std::iter::from_fn(|| reader.next_record().unwrap()).map(|record| {
            let crate::record::Position::Line { document, .. } = &record.position else { unreachable!() };
            let content = match (&record.payload, record.too_long) {
                (Some(payload), None) => String::from_utf8_lossy(payload).into_owned(),
                (_, length) => format!("{} bytes", length.unwrap()),
            };
            let refused = record.refused.map(|reason| format!(" ({reason})")).unwrap_or_default();
            format!("{} #{} {content}{refused}", record.position, document.unwrap())
        });
        assert_eq!(records.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn rows_are_objects_of_texts() {
        check(b"a,b\n1,x\n,\"\"\n", b',', &[r#"f:2 #1 {"a":"1","b":"x"}"#, r#"f:3 #2 {"a":"","b":""}"#]);
        check(b"a\tb\r\n1\tx,\"y\"", b'\t', &[r#"f:2 #1 {"a":"1","b":"x,\"y\""}"#]);
        check(b"\n\r\na\"b,\" c\"\r\n\r\n1,2\r\n\n", b',', &[r#"f:5 #1 {"a\"b":"1"," c":"2"}"#]);
        let text = "name,n\n\"Zoë, \"\"Z\"\"\n\",2\n3,4";
        check(
            text.as_bytes(),
            b',',
            &["f:2 #1 {\"name\":\"Zoë, \\\"Z\\\"\\n\",\"n\":\"2\"}", r#"f:4 #2 {"name":"3","n":"4"}"#],
        );
        check(b"a\r1\r2", b',', &[r#"f:2 #1 {"a":"1"}"#, r#"f:3 #2 {"a":"2"}"#]);
        check(b"a\r\"1\r\n2\"\r\n\r3", b',', &["f:2 #1 {\"a\":\"1\\r\\n2\"}", r#"f:5 #2 {"a":"3"}"#]);
        check(b"a,b", b',', &[]);
    }

    #[test]
    fn a_row_that_does_not_fit_is_refused() {
        check(
            b"a,b\n1\n1,2,3\r\n1,2\n",
            b',',
            &[
                "f:2 #1 1 (the row has 1 fields, the header has 2)",
                "f:3 #2 1,2,3 (the row has 3 fields, the header has 2)",
                r#"f:4 #3 {"a":"1","b":"2"}"#,
            ],
        );
        check(b"a,b\n1,\xff\n\xc3,\xa9\n", b',', &["f:2 #1 1,\u{fffd}", "f:3 #2 \u{fffd},\u{fffd}"]);
        let many = format!("a\n{}\n1\n", ",".repeat(MAX - 1));
        check(
            many.as_bytes(),
            b',',
            &[
                &format!("f:2 #1 {} (the row has {MAX} fields, the header has 1)", ",".repeat(MAX - 1)),
                r#"f:3 #2 {"a":"1"}"#,
            ],
        );
    }

    /// A fault of quotes costs one line, in both formats, with each kind of line break, and at the end of the text.
    #[test]
    fn a_fault_of_quotes_costs_its_first_line() {
        const OPEN: &str = "a quoted field of the row has no end";
        const BEHIND: &str = "text follows the closing quote of a field";
        for (faulty, reason) in [
            ("1,\"a", BEHIND),
            ("4,\"x\"y", BEHIND),
            ("\"x\" ,y", BEHIND),
            ("\"\"x,\"", BEHIND),
            ("1,\"\"\"x\"\"\"y\"", BEHIND),
        ] {
            for line_break in ["\n", "\r\n", "\r"] {
                for separator in [',', '\t'] {
                    let lines = ["a,b", faulty, "2,\"b\"", "3,c", ""].join(line_break);
                    let lines = lines.replace(',', &separator.to_string());
                    let faulty = faulty.replace(',', &separator.to_string());
                    check(
                        lines.as_bytes(),
                        u8::try_from(separator).unwrap(),
                        &[
                            &format!("f:2 #1 {faulty} ({reason})"),
                            r#"f:3 #2 {"a":"2","b":"b"}"#,
                            r#"f:4 #3 {"a":"3","b":"c"}"#,
                        ],
                    );
                }
            }
        }
        let three = |first: &str, reason: &str| format!("f:2 #1 {first} ({reason})");
        check(b"a,b\n\"1,2\n3,4\n", b',', &[&three("\"1,2", OPEN), r#"f:3 #2 {"a":"3","b":"4"}"#]);
        check(b"a,b\n1,\"", b',', &[&three("1,\"", OPEN)]);
        check(b"a,b\n1,\"x\"y", b',', &[&three("1,\"x\"y", BEHIND)]);
        let rows = "3,4\n".repeat(3 * MAX);
        let mut reader = reader(format!("a,b\n1,\"x\n{rows}").as_bytes(), b',');
        let first = reader.next_record().unwrap().unwrap();
        assert_eq!(first.payload.unwrap(), b"1,\"x");
        assert_eq!(first.refused.as_deref(), Some(&*format!("{OPEN} within `--max-record-bytes`")));
        for line in 3..3 + 3 * MAX {
            let record = reader.next_record().unwrap().unwrap();
            assert_eq!(record.position.to_string(), format!("f:{line}"));
            assert_eq!(record.payload.unwrap(), br#"{"a":"3","b":"4"}"#);
        }
        assert!(reader.next_record().unwrap().is_none());
    }

    #[test]
    fn quotes_are_sound() {
        check(
            b"a,b\n\"\",\"\"\"\"\n5\",\" \n",
            b',',
            &[r#"f:2 #1 {"a":"","b":"\""}"#, "f:3 #2 5\",\"  (a quoted field of the row has no end)"],
        );
        check(b"a,b\n5\",6\"7\n", b',', &[r#"f:2 #1 {"a":"5\"","b":"6\"7"}"#]);
    }

    #[test]
    fn of_a_long_row_only_the_length_is_kept() {
        let fits = "x".repeat(MAX);
        check(
            format!("a\n{fits}\r\n{fits}y\r\n1").as_bytes(),
            b',',
            &[
                &format!(r#"f:2 #1 {{"a":"{fits}"}}"#),
                &format!("f:3 #2 {} bytes", MAX + 1),
                r#"f:4 #3 {"a":"1"}"#,
            ],
        );
        let long = "x,".repeat(100_000);
        check(
            format!("a\n\"{long}\",\n{long}\n1").as_bytes(),
            b',',
            &["f:2 #1 200003 bytes", "f:3 #2 200000 bytes", r#"f:4 #3 {"a":"1"}"#],
        );
    }

    #[test]
    fn a_header_names_each_column_once() {
        for (text, expected) in [
            (&b""[..], "1: expected the names of the columns on the first line, found no line"),
            (b"\n\n", "1: expected the names of the columns on the first line, found no line"),
            (b"\na,,b\n", "2: column 2 has no name"),
            (b"a, ,b\n", "1: column 2 has no name"),
            (b"a,b,a\n", "1: columns 1 and 3 have the same name"),
            (b"a,\xff\n", "1: the name of column 2 is not UTF-8"),
            (b"\"a,b\n1,2\n", "1: a quoted field of the row has no end"),
            (b"\"a\"b\n1,2\n", "1: text follows the closing quote of a field"),
            (b"sep=,\na,b\n", "1: expected the names of the columns on the first line, found a line `sep=`"),
            (b"a;b\n1;2\n", "1: its fields seem to be divided by semicolons"),
            (b"a\tb\n1\t2\n", "1: its fields seem to be divided by tabs"),
            (
                b"a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w\n",
                "1: it is longer than `--max-record-bytes` (40)",
            ),
        ] {
            let error = reader(text, b',').next_record().unwrap_err().to_string();
            let first = error.lines().next().unwrap().to_owned();
            assert_eq!(first, format!("the header of `f` is refused, line {expected}"));
        }
    }
}
