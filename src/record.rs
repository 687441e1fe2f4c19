//! Floor 0. One message with its position.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

/// Where a record stands in its source; enough to find it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Position {
    /// The file as named on the command line, or `stdin`.
    pub file: Arc<str>,
    /// Its line, counted from 1.
    pub line: u64,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// One message as the source gave it.
#[derive(Debug, Clone)]
pub struct Record {
    /// The bytes, without the line's end.
    pub payload: Vec<u8>,
    /// Where they stand.
    pub position: Position,
}
