//! Describes the size of a table, and estimates how long a change of it takes.

use std::time::Duration;

use super::steps::{Planner, template_error};
use crate::dialect::Dialect;
use crate::mapping::TableId;
use crate::sink::error::SinkError;

/// The work of a step that makes others wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// The table is written again.
    Rewrite,
    /// An index is built.
    Index,
    /// The table is written again, and each row is compared with its parent.
    Reference,
}

/// Bytes that a server writes again in a second.
const BYTES_PER_SECOND: u64 = 100_000_000;

impl Work {
    /// The time for one row: the slower one of two runs of the test that wrote docs/benchmarks/plan-waits.txt.
    fn time_per_row(self, dialect: Dialect) -> Duration {
        let micros = match (self, dialect) {
            (Work::Reference, Dialect::Mysql) => 28,
            (Work::Reference, Dialect::Mariadb) => 11,
            (Work::Rewrite, Dialect::Mysql) => 6,
            (Work::Rewrite, Dialect::Tidb) => 23,
            (Work::Index, Dialect::Sqlite) => 1,
            _ => 3,
        };
        Duration::from_micros(micros)
    }

    /// An estimate, for people who choose the hour of a change. Machines differ by much more than the rates do.
    fn time(self, dialect: Dialect, rows: u64, bytes: u64) -> Duration {
        let by_rows = self.time_per_row(dialect).as_micros() * u128::from(rows);
        let by_rows = Duration::from_micros(u64::try_from(by_rows).unwrap_or(u64::MAX));
        let by_bytes = if self == Work::Index { 0 } else { bytes / BYTES_PER_SECOND };
        by_rows.max(Duration::from_secs(by_bytes))
    }
}

impl Planner<'_> {
    /// Describes the size of a table and the time for work on it.
    pub(super) async fn size(&mut self, id: TableId, work: Work) -> Result<String, SinkError> {
        let query = self.sql.table_size(self.live_name(id)).map_err(template_error)?;
        let rows = self.texts(&query).await?;
        let number =
            |at: usize| -> u64 { rows.first().and_then(|row| row.get(at)?.parse().ok()).unwrap_or_default() };
        let (rows, bytes) = (number(0), number(1));
        let time = duration(work.time(self.dialect, rows, bytes));
        let unit = if rows == 1 { "row" } else { "rows" };
        Ok(format!("about {} {unit}, {}: an estimated {time}", grouped(rows), amount(bytes)))
    }
}

/// A number with groups of three digits.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev().map(|group| String::from_utf8_lossy(group).into_owned());
    groups.collect::<Vec<_>>().join(",")
}

fn amount(bytes: u64) -> String {
    match bytes {
        0..10_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        10_000_000..10_000_000_000 => format!("{} MB", bytes / 1_000_000),
        _ => format!("{} GB", bytes / 1_000_000_000),
    }
}

fn duration(time: Duration) -> String {
    match time.as_secs() {
        0 => "second or less".to_owned(),
        seconds @ 1..120 => format!("{} s", seconds + 1),
        seconds @ 120..7200 => format!("{} min", seconds.div_ceil(60)),
        seconds => format!("{} h", seconds.div_ceil(3600)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Work, duration};
    use crate::dialect::Dialect;

    #[test]
    fn estimates_grow_with_rows_and_bytes() {
        let time = |work: Work, rows, bytes| duration(work.time(Dialect::Mysql, rows, bytes));
        assert_eq!(time(Work::Rewrite, 0, 0), "second or less");
        assert_eq!(time(Work::Rewrite, 1_000_000, 100_000_000), "7 s");
        assert_eq!(time(Work::Reference, 10_000_000, 1_000_000_000), "5 min");
        assert_eq!(time(Work::Rewrite, 10_000_000, 20_000_000_000), "4 min");
        assert_eq!(time(Work::Rewrite, u64::MAX, u64::MAX), "5124095577 h");
    }
}
