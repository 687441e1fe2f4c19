//! Lost values: they differ from those of the document, because the mapping allows it.

use std::collections::BTreeMap;

use serde::Serialize;

/// How a value differs from that of the document, because the mapping allows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Loss {
    /// It could not be read or did not fit, and was replaced.
    Invalid,
    /// It was rounded, or digits were dropped.
    Rounded,
    /// Its end was cut off.
    Truncated,
}

impl Loss {
    /// The name in metrics and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Loss::Invalid => "invalid",
            Loss::Rounded => "rounded",
            Loss::Truncated => "truncated",
        }
    }
}

/// Numbers of lost values, by column and kind. If there are none, it allocates nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Losses {
    /// By table, column and kind.
    values: BTreeMap<(usize, usize, Loss), u64>,
}

impl Losses {
    /// Counts a value. `table` is the table's index in the mapping, `column` the column's index in the table.
    pub fn add(&mut self, table: usize, column: usize, loss: Loss) {
        *self.values.entry((table, column, loss)).or_default() += 1;
    }

    /// Adds the numbers of others.
    pub fn merge(&mut self, others: &Losses) {
        for (of, values) in &others.values {
            *self.values.entry(*of).or_default() += values;
        }
    }

    /// Whether no value was lost.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The tables, columns and kinds, each with its number of values.
    pub fn iter(&self) -> impl Iterator<Item = ((usize, usize, Loss), u64)> {
        self.values.iter().map(|(of, values)| (*of, *values))
    }
}
