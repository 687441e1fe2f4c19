//! The line of a source up to which every record is committed. Writers commit the records of a batch in any
//! order.

use super::batch::Item;
use crate::record::Position;

/// The committed lines of a run. Without lines, as for topics, it stays empty.
#[derive(Debug, Default)]
pub(super) struct CommittedLines {
    last: Option<u64>,
    /// The committed lines of the current batch.
    in_batch: Vec<u64>,
}

impl CommittedLines {
    /// Adds a record of the current batch that is committed: applied, skipped or a dead letter.
    pub(super) fn add(&mut self, item: &Item) {
        self.in_batch.extend(line_of(item));
    }

    /// Ends the batch with these items. An error can leave some of them uncommitted.
    pub(super) fn end_batch(&mut self, items: &[Item]) {
        self.in_batch.sort_unstable();
        let lines = items.iter().filter_map(line_of);
        if let Some(last) = lines.take_while(|line| self.in_batch.binary_search(line).is_ok()).last() {
            self.last = Some(last);
        }
        self.in_batch.clear();
    }

    /// The last line up to which every record is committed.
    pub(super) fn last(&self) -> Option<u64> {
        self.last
    }
}

fn line_of(item: &Item) -> Option<u64> {
    match &item.record.position {
        Position::Line { line, .. } => Some(*line),
        Position::Offset { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::Extracted;
    use crate::record::{Labels, Record};

    fn item(line: u64) -> Item {
        Item {
            record: Record::line(Vec::new(), "f".into(), line),
            run: None,
            epoch: 0,
            labels: Labels::default(),
            extracted: Extracted::Tombstone,
            parked_as: None,
        }
    }

    #[test]
    fn lines_count_up_to_the_first_one_that_is_not_committed() {
        let mut lines = CommittedLines::default();
        assert_eq!(lines.last(), None);
        // Lines 2 and 5 are blank.
        let batch: Vec<Item> = [1, 3, 4].map(item).into();
        batch.iter().rev().for_each(|item| lines.add(item));
        lines.end_batch(&batch);
        assert_eq!(lines.last(), Some(4));
        let batch: Vec<Item> = [6, 7, 8, 9].map(item).into();
        for item in [3, 0, 1] {
            lines.add(&batch[item]);
        }
        lines.end_batch(&batch);
        assert_eq!(lines.last(), Some(7));
        let batch: Vec<Item> = [10, 11].map(item).into();
        lines.add(&batch[1]);
        lines.end_batch(&batch);
        assert_eq!(lines.last(), Some(7));
    }
}
