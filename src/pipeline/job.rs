//! The unit that a writer applies: records of one transaction.

use std::sync::Arc;

use super::attempt::AttemptState;
use super::batch::{Item, by_record};
use super::park::Decision;
use crate::sink::SinkError;

/// Items with the decisions about them.
pub(super) type Outcomes<'i> = Vec<(&'i Item, Decision<'i>)>;

/// Records that one transaction applies. A record with separate events has several items, which are never
/// divided among jobs.
pub(super) struct Job<'i> {
    pub(super) items: Vec<&'i Item>,
    /// The events of the only record that the database rejected. They become dead letters.
    pub(super) rejected: Vec<(&'i Item, Arc<SinkError>)>,
    pub(super) state: AttemptState,
}

impl<'i> Job<'i> {
    pub(super) fn new(items: Vec<&'i Item>) -> Job<'i> {
        Job { items, rejected: Vec::new(), state: AttemptState::default() }
    }

    /// Merges jobs of one batch. Its items are in one slice, so their addresses have the order of the source.
    pub(super) fn in_source_order(jobs: impl IntoIterator<Item = Job<'i>>) -> Job<'i> {
        let mut items: Vec<&'i Item> = jobs.into_iter().flat_map(|job| job.items).collect();
        items.sort_by_key(|item| std::ptr::from_ref(*item));
        Job::new(items)
    }

    /// Moves the items that become dead letters to `outcomes`. Returns the decisions about the other items.
    pub(super) fn set_dead_letters_aside(
        &mut self,
        decisions: Vec<Decision<'i>>,
        outcomes: &mut Outcomes<'i>,
    ) -> Vec<Decision<'i>> {
        let decided = self.items.drain(..).zip(decisions);
        let (dead, others): (Outcomes<'i>, Outcomes<'i>) =
            decided.partition(|(_, decision)| decision.is_dead());
        outcomes.extend(dead);
        let (items, decisions) = others.into_iter().unzip();
        self.items = items;
        decisions
    }

    /// Whether it has one record, which cannot be divided.
    pub(super) fn has_one_record(&self) -> bool {
        by_record(&self.items).count() == 1
    }

    /// The database's rejection of an item.
    pub(super) fn rejection_of(&self, item: &Item) -> Option<&SinkError> {
        let found = self.rejected.iter().find(|(rejected, _)| std::ptr::eq(*rejected, item));
        found.map(|(_, error)| error.as_ref())
    }

    /// Records that the database rejects an item.
    pub(super) fn reject(&mut self, item: &'i Item, error: Arc<SinkError>) {
        self.rejected.push((item, error));
    }

    /// The job after new rejections: its next attempt is a new transaction.
    pub(super) fn again(self) -> Job<'i> {
        Job { state: AttemptState::default(), ..self }
    }

    /// Divides its records into two halves of about equal size.
    pub(super) fn halves(mut self) -> [Job<'i>; 2] {
        let (half, length) = (self.items.len() / 2, self.items.len());
        let mut end = 0;
        let ends = by_record(&self.items).map(|record| {
            end += record.len();
            end
        });
        let inner: Vec<usize> = ends.filter(|end| *end < length).collect();
        let at = inner.iter().find(|end| **end >= half).or(inner.last());
        let right = self.items.split_off(at.copied().unwrap_or(length));
        [Job::new(self.items), Job::new(right)]
    }

    /// Divides it into jobs of at most this number of items, except for a record that has more.
    pub(super) fn chunks(self, max_items: usize) -> Vec<Job<'i>> {
        let mut chunks: Vec<Vec<&'i Item>> = Vec::new();
        for record in by_record(&self.items) {
            match chunks.last_mut().filter(|chunk| chunk.len() + record.len() <= max_items) {
                Some(chunk) => chunk.extend(record),
                None => chunks.push(record.to_vec()),
            }
        }
        chunks.into_iter().map(Job::new).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::Extracted;
    use crate::record::{Labels, Record};

    /// Items of records with these numbers of events.
    fn items(records: &[usize]) -> Vec<Item> {
        let records = records.iter().flat_map(|events| {
            let record = Arc::new(Record::line(Vec::new(), "f".into(), 1));
            (0..*events).map(move |event| Item {
                record: Arc::clone(&record),
                event: Some(event),
                run: None,
                epoch: 0,
                labels: Labels::default(),
                extracted: Extracted::Tombstone,
                parked_as: None,
            })
        });
        records.collect()
    }

    #[test]
    fn a_record_is_never_divided() {
        for (records, halves, chunks) in [
            (&[1, 1, 1][..], [1, 2], &[2, 1][..]),
            (&[1, 1], [1, 1], &[2]),
            (&[5, 1], [5, 1], &[5, 1]),
            (&[1, 5], [1, 5], &[1, 5]),
            (&[1, 5, 1, 1], [6, 2], &[1, 5, 2]),
            (&[5], [5, 0], &[5]),
        ] {
            let items = items(records);
            let job = || Job::new(items.iter().collect());
            assert_eq!(job().halves().map(|half| half.items.len()), halves, "{records:?}");
            let found: Vec<usize> = job().chunks(2).iter().map(|chunk| chunk.items.len()).collect();
            assert_eq!(found, chunks, "{records:?}");
            assert_eq!(job().has_one_record(), records.len() == 1);
        }
    }
}
