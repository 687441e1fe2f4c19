//! Reads the records of one file, whatever its layout is.

use std::io;
use std::sync::Arc;

use super::csv_reader::CsvReader;
use super::document_reader::DocumentReader;
use super::error::SourceError;
use super::input::Input;
use super::layout::{FileFormat, Layout};
use super::line_reader::LineReader;
use super::positions::{FirstDocument, Positions};
use super::text::Text;
use crate::decode::{file_format, may_become_other_format};
use crate::record::Record;

/// How files are read.
#[derive(Debug, Clone, Copy)]
pub struct FileOptions {
    /// Maximum number of bytes of a record. A longer record loses its payload.
    pub max_record_bytes: usize,
    /// The format of all files.
    pub format: FileFormat,
    /// The first document to read of the first file.
    pub first: FirstDocument,
}

/// The records of a file.
pub(super) enum FileReader {
    Lines(LineReader),
    Documents(DocumentReader),
    Rows(Box<CsvReader>),
}

impl FileReader {
    /// Recognises the layout of a file. Positions of records contain `name`.
    ///
    /// # Errors
    /// The file cannot be read, or has a binary format.
    pub(super) fn new(
        name: &Arc<str>,
        options: FileOptions,
        input: io::Result<Input>,
    ) -> Result<FileReader, SourceError> {
        let FileOptions { max_record_bytes, format, first } = options;
        let positions = Positions::new(Arc::clone(name), first);
        let mut binary = None;
        let recognised = input.and_then(|input| {
            let mut text = Text::new(input);
            let layout = text.look_ahead(|text| {
                while may_become_other_format(text.available()) && text.read_more()? {}
                binary = file_format(text.available());
                if binary.is_some() {
                    return Ok(Layout::Lines);
                }
                text.skip_byte_order_mark()?;
                Layout::of(format, name, text)
            })?;
            Ok((text, layout))
        });
        let (text, layout) = recognised.map_err(|error| positions.error(1, error))?;
        if let Some(format) = binary {
            // Each of its lines would become a dead letter.
            return Err(SourceError::OtherFormat { file: Arc::clone(name), format });
        }
        Ok(match layout {
            Layout::Lines => FileReader::Lines(LineReader::new(text, positions, max_record_bytes, false)),
            Layout::JoinedLines => {
                FileReader::Lines(LineReader::new(text, positions, max_record_bytes, true))
            }
            Layout::Documents => {
                FileReader::Documents(DocumentReader::new(text, positions, max_record_bytes, false))
            }
            Layout::Array => {
                FileReader::Documents(DocumentReader::new(text, positions, max_record_bytes, true))
            }
            Layout::Rows(separator) => {
                FileReader::Rows(Box::new(CsvReader::new(text, positions, max_record_bytes, separator)))
            }
        })
    }

    /// Returns the next record; `None` at the end.
    ///
    /// # Errors
    /// The file cannot be read.
    pub(super) fn next_record(&mut self) -> Result<Option<Record>, SourceError> {
        match self {
            FileReader::Lines(lines) => lines.next_record(),
            FileReader::Documents(documents) => documents.next_record(),
            FileReader::Rows(rows) => rows.next_record(),
        }
    }

    /// The number of stored bytes that were read so far.
    pub(super) fn bytes_read(&self) -> u64 {
        let text = match self {
            FileReader::Lines(lines) => lines.text(),
            FileReader::Documents(documents) => documents.text(),
            FileReader::Rows(rows) => rows.text(),
        };
        text.input().bytes_read()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The payloads of a file.
    fn payloads(content: &str) -> Vec<String> {
        let options =
            FileOptions { max_record_bytes: 1000, format: FileFormat::Auto, first: FirstDocument::default() };
        let input = Input::of_bytes(std::io::Cursor::new(content.as_bytes().to_vec()));
        let mut reader = FileReader::new(&"f".into(), options, input).unwrap();
        let records = std::iter::from_fn(|| reader.next_record().unwrap());
        records.map(|record| String::from_utf8(record.payload.unwrap()).unwrap()).collect()
    }

    /// A document of `n`, on one line or on several.
    fn document(n: usize, is_pretty: bool, indent: usize) -> String {
        let json = serde_json::json!({"n": n, "a": {"b": [1, {"c": "{\"[é\\"}, [[]]], "d": "x"}, "e": [{"f": null}]});
        if !is_pretty {
            return json.to_string();
        }
        let text = serde_json::to_string_pretty(&json).unwrap();
        text.replace('\n', &format!("\n{}", " ".repeat(indent)))
    }

    /// In each layout, a document that is cut at any byte, or lacks any byte, costs only itself.
    #[test]
    fn a_damaged_document_costs_only_itself() {
        for (before, between, behind, is_pretty, indent) in [
            ("", "\n", "\n", false, 0),
            ("", "\n", "\n", true, 0),
            ("[\n", ",\n", "\n]\n", false, 0),
            ("[\n  ", ",\n  ", "\n]\n", true, 2),
        ] {
            let documents: Vec<String> = (0..4).map(|n| document(n, is_pretty, indent)).collect();
            for damaged in 0..3 {
                let whole = &documents[damaged];
                let cuts = (1..whole.len()).filter(|at| whole.is_char_boundary(*at)).flat_map(|at| {
                    let next = (at + 1..=whole.len()).find(|next| whole.is_char_boundary(*next)).unwrap();
                    [whole[..at].to_owned(), format!("{}{}", &whole[..at], &whole[next..])]
                });
                for cut in cuts {
                    let mut parts = documents.clone();
                    parts[damaged].clone_from(&cut);
                    let content = format!("{before}{}{behind}", parts.join(between));
                    let found = payloads(&content);
                    let others: Vec<&String> =
                        (0..4).filter(|n| *n != damaged).map(|n| &documents[n]).collect();
                    let kept: Vec<&String> =
                        found.iter().filter(|payload| others.contains(payload)).collect();
                    assert_eq!(kept, others, "{content}\n{found:#?}");
                }
            }
        }
    }
}
