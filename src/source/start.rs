//! Where a partition begins, as the command line names it.

use std::str::FromStr;

use chrono::DateTime;

/// Where a partition begins of which nothing was applied yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Where the group stands at the broker; where it has no place there, at the first record.
    Committed,
    /// At the first record.
    Earliest,
    /// At the first record that is no older than this, in milliseconds since 1970.
    At(i64),
}

impl FromStr for Start {
    type Err = String;

    fn from_str(text: &str) -> Result<Start, String> {
        match text {
            "committed" => Ok(Start::Committed),
            "earliest" => Ok(Start::Earliest),
            moment => DateTime::parse_from_rfc3339(moment)
                .map(|moment| Start::At(moment.timestamp_millis()))
                .map_err(|_| {
                    "expected `committed`, `earliest` or a moment such as `2025-01-15T10:30:00Z`".into()
                }),
        }
    }
}

/// A place in a partition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The first record that is there.
    Earliest,
    /// Behind the last one.
    Latest,
    /// The first record that is no older than this, in milliseconds since 1970.
    At(i64),
    /// An offset.
    Offset(i64),
}

impl FromStr for Place {
    type Err = String;

    fn from_str(text: &str) -> Result<Place, String> {
        match text {
            "earliest" => Ok(Place::Earliest),
            "latest" => Ok(Place::Latest),
            other => match (other.parse::<i64>(), other.parse()) {
                (Ok(offset), _) if offset >= 0 => Ok(Place::Offset(offset)),
                (_, Ok(Start::At(millis))) => Ok(Place::At(millis)),
                _ => Err(
                    "expected `earliest`, `latest`, an offset, or a moment such as `2025-01-15T10:30:00Z`"
                        .into(),
                ),
            },
        }
    }
}
