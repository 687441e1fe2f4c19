//! How many rows of a table the events have.

use std::collections::BTreeMap;

use serde::Serialize;

/// Up to this number, counts of rows are kept exactly. Of larger counts, three digits are kept.
const EXACT: u64 = 1000;

/// The rows of a table that a run would write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowsPerEvent {
    /// The events whose rule writes the table.
    pub events: u64,
    /// The rows of all these events.
    pub rows: u64,
    /// The median of the rows per event. Above 1000, it is exact to three digits.
    pub median: u64,
    /// The most rows of an event.
    pub largest: u64,
}

/// Counts the rows per event.
#[derive(Debug, Default)]
pub(super) struct RowCounter {
    rows: u64,
    largest: u64,
    /// Events by their number of rows.
    events: BTreeMap<u64, u64>,
}

impl RowCounter {
    /// Adds an event with this number of rows.
    pub(super) fn add(&mut self, rows: u64) {
        self.rows += rows;
        self.largest = self.largest.max(rows);
        *self.events.entry(three_digits(rows)).or_default() += 1;
    }

    pub(super) fn report(&self) -> RowsPerEvent {
        let events: u64 = self.events.values().sum();
        let mut seen = 0;
        // The lower median of an even number of events.
        let median = self.events.iter().find(|(_, of_count)| {
            seen += **of_count;
            seen * 2 >= events
        });
        let median = median.map_or(0, |(rows, _)| *rows);
        RowsPerEvent { events, rows: self.rows, median, largest: self.largest }
    }
}

fn three_digits(rows: u64) -> u64 {
    let mut unit = 1;
    while rows / unit >= EXACT {
        unit *= 10;
    }
    rows / unit * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(rows: impl IntoIterator<Item = u64>) -> [u64; 4] {
        let mut counter = RowCounter::default();
        rows.into_iter().for_each(|rows| counter.add(rows));
        let RowsPerEvent { events, rows, median, largest } = counter.report();
        [events, rows, median, largest]
    }

    #[test]
    fn median_and_largest() {
        assert_eq!(report([]), [0, 0, 0, 0]);
        assert_eq!(report([7]), [1, 7, 7, 7]);
        assert_eq!(report([0, 9, 1]), [3, 10, 1, 9]);
        assert_eq!(report([4, 1, 3, 2]), [4, 10, 2, 4]);
        assert_eq!(report([999, 1000, 1001]), [3, 3000, 1000, 1001]);
    }

    #[test]
    fn large_counts_need_little_memory() {
        let mut counter = RowCounter::default();
        (0..1_000_000).for_each(|rows| counter.add(rows));
        assert_eq!(counter.events.len(), 1000 + 3 * 900);
        let RowsPerEvent { median, largest, .. } = counter.report();
        assert_eq!((median, largest), (499_000, 999_999));
    }
}
