//! How a file holds documents: as its name, its content or the command line says.

use std::io;
use std::path::Path;

use clap::ValueEnum;

use super::json_scanner::{JsonScanner, Scan};
use super::text::Text;

/// Bytes of the first line that are looked at. A longer first line that begins with `[` is an array.
const LOOK_AHEAD: usize = 16 << 20;

/// The format of files, as the command line names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum FileFormat {
    /// CSV or TSV by the name of the file; otherwise JSON, by its content
    #[default]
    Auto,
    /// One JSON document per line
    Lines,
    /// JSON documents one after the other, on any number of lines
    Documents,
    /// The elements of a JSON array
    Array,
    /// Rows with fields that commas divide, after a header
    Csv,
    /// Rows with fields that tabs divide, after a header
    Tsv,
}

/// How a file holds documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// Each line is a document.
    Lines,
    /// Each line is a document, unless it begins a document that continues on the next lines.
    JoinedLines,
    /// Documents follow each other.
    Documents,
    /// The elements of arrays are documents.
    Array,
    /// Each row is a document. The byte divides its fields.
    Rows(u8),
}

impl Layout {
    /// The layout of a text that is stored under a name.
    ///
    /// # Errors
    /// The text cannot be read.
    pub(super) fn of(format: FileFormat, name: &str, text: &mut Text) -> io::Result<Layout> {
        Ok(match format {
            FileFormat::Auto => match rows_by_name(name) {
                Some(rows) => rows,
                None => detect(text)?,
            },
            FileFormat::Lines => Layout::Lines,
            FileFormat::Documents => Layout::Documents,
            FileFormat::Array => Layout::Array,
            FileFormat::Csv => Layout::Rows(b','),
            FileFormat::Tsv => Layout::Rows(b'\t'),
        })
    }
}

/// The layout of rows, if the name of a file ends as one of CSV or TSV. The ending of a compressed file precedes
/// that of its compression.
fn rows_by_name(name: &str) -> Option<Layout> {
    let ending = |path: &Path| Some(path.extension()?.to_str()?.to_ascii_lowercase());
    let mut path = Path::new(name);
    if matches!(ending(path)?.as_str(), "gz" | "gzip" | "zst" | "zstd") {
        path = Path::new(path.file_stem()?);
    }
    match ending(path)?.as_str() {
        "csv" => Some(Layout::Rows(b',')),
        "tsv" => Some(Layout::Rows(b'\t')),
        _ => None,
    }
}

/// Detects the layout of JSON by its first line, and by the first byte of the next one if the first line holds no
/// whole document. So a pipe is not read further than needed.
fn detect(text: &mut Text) -> io::Result<Layout> {
    let start = text.passed(0, LOOK_AHEAD, |byte| byte.is_ascii_whitespace())?;
    let Some(first_byte @ (b'{' | b'[')) = text.peek(start)? else { return Ok(Layout::JoinedLines) };
    let several_lines = if first_byte == b'[' { Layout::Array } else { Layout::Documents };
    let mut scanner = JsonScanner::new(first_byte, Some(0));
    let scanned = scan_line(text, start, &mut scanner)?;
    let (Scanned::Document(end) | Scanned::Line(end) | Scanned::Input(end)) = scanned else {
        return Ok(several_lines);
    };
    if scanner.is_first_line_faulty() || matches!(scanned, Scanned::Input(_)) {
        return incomplete_line(text, first_byte, end);
    }
    if matches!(scanned, Scanned::Document(_)) {
        let behind = text.passed(end, LOOK_AHEAD, |byte| b" \t\r".contains(&byte))?;
        return Ok(match (first_byte, text.peek(behind)?) {
            (_, Some(b'{' | b'[')) => Layout::Documents,
            (b'[', Some(b'\n')) if next_line_start(text, behind)?.is_some() => Layout::JoinedLines,
            (b'[', _) => Layout::Array,
            _ => Layout::JoinedLines,
        });
    }
    let Some(next) = next_line_start(text, end)? else { return incomplete_line(text, first_byte, end) };
    // The next line begins a document if this one cannot continue with it.
    let scan = scanner.feed(&text.available()[end..=next]);
    Ok(if matches!(scan, Scan::Broken(_)) { Layout::JoinedLines } else { several_lines })
}

/// Where scanning the first line ended, as the number of the next byte.
enum Scanned {
    /// Behind the document.
    Document(usize),
    /// Behind the line, within the document.
    Line(usize),
    /// At the end of the input, within the document.
    Input(usize),
    /// At the limit.
    TooLong,
}

/// Scans the document that begins with byte number `start`, but not behind its first line.
fn scan_line(text: &mut Text, start: usize, scanner: &mut JsonScanner) -> io::Result<Scanned> {
    let mut at = start;
    loop {
        let part = &text.available()[at..];
        let line_end = memchr::memchr(b'\n', part).map(|at| at + 1);
        let part = &part[..line_end.unwrap_or(part.len())];
        match scanner.feed(part) {
            Scan::Complete(length) | Scan::Broken(length) => return Ok(Scanned::Document(at + length)),
            Scan::More => at += part.len(),
        }
        if line_end.is_some() {
            return Ok(Scanned::Line(at));
        }
        if at - start > LOOK_AHEAD {
            return Ok(Scanned::TooLong);
        }
        if !text.read_more()? {
            return Ok(Scanned::Input(at));
        }
    }
}

/// The layout of a file with a first line that is a broken document: lines, unless it begins an array.
fn incomplete_line(text: &mut Text, first_byte: u8, line_end: usize) -> io::Result<Layout> {
    if first_byte == b'{' {
        return Ok(Layout::JoinedLines);
    }
    let next = next_line_start(text, line_end)?;
    let is_line = next.is_some_and(|next| text.available()[next] == b'[');
    Ok(if is_line { Layout::JoinedLines } else { Layout::Array })
}

/// The first byte from `line_end` on that is not blank, or `None` at the end of the input.
fn next_line_start(text: &mut Text, line_end: usize) -> io::Result<Option<usize>> {
    let next = text.passed(line_end, LOOK_AHEAD, |byte| byte.is_ascii_whitespace())?;
    Ok(text.peek(next)?.map(|_| next))
}

#[cfg(test)]
mod tests {
    use super::super::input::Input;
    use super::*;

    #[track_caller]
    fn check(content: &str, expected: Layout) {
        let input = Input::of_bytes(io::Cursor::new(content.as_bytes().to_vec())).unwrap();
        let mut text = Text::new(input);
        assert_eq!(Layout::of(FileFormat::Auto, "events", &mut text).unwrap(), expected, "{content:?}");
        assert!(content.as_bytes().starts_with(text.available()), "{content:?}");
    }

    #[test]
    fn lines() {
        for content in [
            "",
            "\n \n",
            "{}",
            "{}\n",
            "\n{}\n{",
            "{\"a\": 1}\r\n\r\n{}",
            "{\"a\": 1} \t\n{}",
            "id,name\n1,x",
            "1\n2\n",
            "{} x\n{}",
            "{},\n{},\n",
            // The first line is broken.
            "{\"a\": 1\n{\"b\": 2}\n",
            "{\"a\": \"x\n{\"b\": 2}\n",
            "{\"a\": \"x\n  more\"}\n",
            "{\"a\": [1}\n{}\n",
            "{\"a\": [1,",
            "{\"a\": [1,\n\n",
            "\n {\n",
            // Lines of arrays.
            "[1, 2]\n[3]\n",
            "[]\n\n[]",
            "[1, 2\n[3]\n",
            "[\"x\n[3]\n",
            "[1, 2}\n[3]\n",
        ] {
            check(content, Layout::JoinedLines);
        }
    }

    #[test]
    fn documents() {
        for content in [
            "{\n  \"a\": 1\n}",
            "{\n}\n{\n}\n",
            "{}{}",
            "{} {}\n{} {}\n",
            "{}\t[]",
            "[1][2]",
            "{\"a\":\n{}}",
            "{\"a\": [\n{}, \n{}]}",
            "{\r\n\"a\": 1}",
        ] {
            check(content, Layout::Documents);
        }
        check(&format!("{{\"a\": \"{}\"}}\n", "x".repeat(2 * LOOK_AHEAD)), Layout::Documents);
    }

    #[test]
    fn arrays() {
        for content in [
            "[]",
            "[]\n",
            "[{}, {}]",
            " [{}, {}]\n\n",
            "[\n  {}\n]",
            "[{},\n{}]",
            "[{}\n,{}]",
            "[\n[1],\n[2]]",
            "[{}, {",
            "[{\"a\": \"x\n}]",
            "[{}, {}] x",
        ] {
            check(content, Layout::Array);
        }
        check(&format!("[{}1]\n", "1,".repeat(LOOK_AHEAD)), Layout::Array);
    }

    #[test]
    fn rows_have_a_name() {
        for (name, expected) in [
            ("a.csv", Some(Layout::Rows(b','))),
            ("a/b.CSV.gz", Some(Layout::Rows(b','))),
            ("a.tsv.zst", Some(Layout::Rows(b'\t'))),
            ("csv", None),
            ("a.csv.json", None),
            ("a.csv/b.json", None),
            ("a.gz", None),
            ("stdin", None),
        ] {
            assert_eq!(rows_by_name(name), expected, "{name}");
        }
    }
}
