//! The document of a source of files up to which every record is committed. Writers commit the records of a batch in
//! any order.

use std::sync::Arc;

use super::batch::Item;
use crate::record::Position;
use crate::shell::quoted;

/// The committed documents of a run. Without files, as for topics, it stays empty.
#[derive(Debug, Default)]
pub(super) struct CommittedLines {
    last: Option<CommittedDocument>,
    /// The committed documents of the current batch.
    in_batch: Vec<(Arc<str>, u64)>,
}

/// A document up to which every record is committed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CommittedDocument {
    pub(super) file: Arc<str>,
    pub(super) line: u64,
    pub(super) document: u64,
    /// Whether other documents begin on its line.
    pub(super) shares_line: bool,
}

impl CommittedLines {
    /// Adds a record of the current batch that is committed: applied, skipped or a dead letter.
    pub(super) fn add(&mut self, item: &Item) {
        self.in_batch.extend(document_of(item).map(|found| (found.file, found.document)));
    }

    /// Ends the batch with these items. An error can leave some of them uncommitted.
    pub(super) fn end_batch(&mut self, items: &[Item]) {
        self.in_batch.sort_unstable();
        let is_committed = |found: &CommittedDocument| {
            let found = (&found.file, found.document);
            self.in_batch.binary_search_by(|(file, document)| (file, *document).cmp(&found)).is_ok()
        };
        if let Some(last) = items.iter().filter_map(document_of).take_while(is_committed).last() {
            self.last = Some(last);
        }
        self.in_batch.clear();
    }

    /// The last document up to which every record is committed.
    pub(super) fn last(&self) -> Option<&CommittedDocument> {
        self.last.as_ref()
    }
}

impl CommittedDocument {
    /// Says up to where `files` are committed, and which arguments continue behind that.
    pub(super) fn message(&self, files: &[Arc<str>]) -> String {
        let CommittedDocument { file, line, document, shares_line } = self;
        let (noun, number, flag) = if *shares_line {
            ("document", document, "--from-document")
        } else {
            ("line", line, "--from-line")
        };
        let next = number + 1;
        if files.len() < 2 {
            return format!("the {noun}s up to {number} are committed: `{flag} {next}` continues after them");
        }
        let name = quoted(file);
        format!(
            "`{file}` is committed up to {noun} {number}: `--from-file {name} {flag} {next}` and the same `--source` continue after it"
        )
    }
}

fn document_of(item: &Item) -> Option<CommittedDocument> {
    match &item.record.position {
        Position::Line { file, line, document, byte } => Some(CommittedDocument {
            file: Arc::clone(file),
            line: *line,
            document: document.unwrap_or(*line),
            shares_line: byte.is_some(),
        }),
        Position::Offset { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::Extracted;
    use crate::record::{Labels, Record};

    fn item(file: &str, line: u64, document: u64) -> Item {
        let position = Position::Line { file: file.into(), line, document: Some(document), byte: None };
        Item {
            record: Arc::new(Record::document(Ok(Vec::new()), position)),
            event: None,
            run: None,
            epoch: 0,
            labels: Labels::default(),
            extracted: Extracted::Tombstone,
            parked_as: None,
        }
    }

    #[test]
    fn documents_count_up_to_the_first_one_that_is_not_committed() {
        let mut lines = CommittedLines::default();
        let last = |lines: &CommittedLines| {
            lines.last().map(|last| format!("{}:{} {}", last.file, last.line, last.document))
        };
        assert_eq!(last(&lines), None);
        // Lines 2 and 5 are blank.
        let batch = [item("b", 1, 1), item("b", 3, 2), item("b", 4, 3)];
        batch.iter().rev().for_each(|item| lines.add(item));
        lines.end_batch(&batch);
        assert_eq!(last(&lines).as_deref(), Some("b:4 3"));
        let batch = [item("b", 6, 4), item("a", 1, 1), item("a", 2, 2), item("a", 3, 3)];
        for item in [3, 0, 1] {
            lines.add(&batch[item]);
        }
        lines.end_batch(&batch);
        assert_eq!(last(&lines).as_deref(), Some("a:1 1"));
        let batch = [item("a", 4, 4), item("a", 5, 5)];
        lines.add(&batch[1]);
        lines.end_batch(&batch);
        assert_eq!(last(&lines).as_deref(), Some("a:1 1"));
    }

    #[test]
    fn a_message_names_what_continues() {
        let last = |shares_line| CommittedDocument { file: "b".into(), line: 7, document: 3, shares_line };
        let files = |names: &[&str]| -> Vec<Arc<str>> { names.iter().map(|name| Arc::from(*name)).collect() };
        let message = |shares_line, names: &[&str]| last(shares_line).message(&files(names));
        assert_eq!(
            message(false, &["b"]),
            "the lines up to 7 are committed: `--from-line 8` continues after them"
        );
        assert_eq!(
            message(true, &["b"]),
            "the documents up to 3 are committed: `--from-document 4` continues after them"
        );
        assert_eq!(
            message(false, &["a", "b", "c"]),
            "`b` is committed up to line 7: `--from-file b --from-line 8` and the same `--source` continue after it"
        );
        assert_eq!(
            message(true, &["a", "b", "c", "d", "e"]),
            "`b` is committed up to document 3: `--from-file b --from-document 4` and the same `--source` continue after it"
        );
        let spaced = CommittedDocument { file: "b c".into(), ..last(false) };
        assert_eq!(
            spaced.message(&files(&["a", "b c"])),
            "`b c` is committed up to line 7: `--from-file 'b c' --from-line 8` and the same `--source` continue after it"
        );
    }
}
