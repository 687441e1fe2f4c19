//! Where a partition begins, as the command line names it.

use std::str::FromStr;

use chrono::DateTime;

/// Where a partition begins of which nothing was applied yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartOffset {
    /// Where the group stands at the broker; where it has no place there, at the first record.
    Committed,
    /// At the first record.
    Earliest,
    /// At the first record that is no older than this, in milliseconds since 1970.
    Timestamp(i64),
}

impl FromStr for StartOffset {
    type Err = String;

    fn from_str(text: &str) -> Result<StartOffset, String> {
        match text {
            "committed" => Ok(StartOffset::Committed),
            "earliest" => Ok(StartOffset::Earliest),
            timestamp => DateTime::parse_from_rfc3339(timestamp)
                .map(|timestamp| StartOffset::Timestamp(timestamp.timestamp_millis()))
                .map_err(|_| {
                    "expected `committed`, `earliest` or a moment such as `2025-01-15T10:30:00Z`".into()
                }),
        }
    }
}

/// A place in a partition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OffsetSpec {
    /// The first record that is there.
    Earliest,
    /// Behind the last one.
    Latest,
    /// The first record that is no older than this, in milliseconds since 1970.
    Timestamp(i64),
    /// An offset.
    Offset(i64),
}

impl FromStr for OffsetSpec {
    type Err = String;

    fn from_str(text: &str) -> Result<OffsetSpec, String> {
        match text {
            "earliest" => Ok(OffsetSpec::Earliest),
            "latest" => Ok(OffsetSpec::Latest),
            other => match (other.parse::<i64>(), other.parse()) {
                (Ok(offset), _) if offset >= 0 => Ok(OffsetSpec::Offset(offset)),
                (_, Ok(StartOffset::Timestamp(millis))) => Ok(OffsetSpec::Timestamp(millis)),
                _ => Err(
                    "expected `earliest`, `latest`, an offset, or a moment such as `2025-01-15T10:30:00Z`"
                        .into(),
                ),
            },
        }
    }
}
