//! Why dead letters cannot be kept or read.

use std::path::PathBuf;

/// Why dead letters cannot be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum DeadLetterError {
    /// The file.
    #[error(transparent)]
    File(#[from] std::io::Error),
    /// A file that another replay has taken.
    #[error("another replay of them is under way")]
    Locked,
    /// A file that is not the one that was read.
    #[error(
        "`{}` was changed by others while it was replayed; what was applied is noted, and another replay does not repeat it", .0.display()
    )]
    Changed(PathBuf),
    /// The broker.
    #[error("{reason}")]
    Broker {
        /// What it said.
        reason: String,
        /// Whether it passes by itself.
        transient: bool,
    },
    /// A line or record that is no dead letter.
    #[error("{position}: {reason}")]
    Malformed {
        /// The line or record.
        position: String,
        /// What is wrong with it.
        reason: String,
    },
}

impl DeadLetterError {
    /// Whether it passes by itself, so that waiting is right.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        matches!(self, DeadLetterError::Broker { transient: true, .. })
    }
}
