//! Offsets as the command line names them: where a new group starts, and where a reset moves a group.

use std::str::FromStr;

use chrono::DateTime;

/// Where to start in a partition that the database has no offset for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartOffset {
    /// At the group's committed offset on the broker. Without one, at the first record.
    Committed,
    /// At the first record.
    Earliest,
    /// At the first record with this timestamp or a later one, in milliseconds since 1970.
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
                    "expected `committed`, `earliest` or a time such as `2025-01-15T10:30:00Z`".into()
                }),
        }
    }
}

/// A position in a partition to which a reset moves a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OffsetSpec {
    /// The first record of the partition.
    Earliest,
    /// After the last record.
    Latest,
    /// The first record with this timestamp or a later one, in milliseconds since 1970.
    Timestamp(i64),
    /// An offset by its number.
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
                _ => {
                    Err("expected `earliest`, `latest`, an offset, or a time such as `2025-01-15T10:30:00Z`"
                        .into())
                }
            },
        }
    }
}
