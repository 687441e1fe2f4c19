//! Errors of writing and reading dead letters.

use std::path::PathBuf;

/// An error of writing or reading dead letters.
#[derive(Debug, thiserror::Error)]
pub enum DeadLetterError {
    /// The file cannot be read or written.
    #[error(transparent)]
    File(#[from] std::io::Error),
    /// Another replay or drop has locked the file.
    #[error("another replay or drop of these dead letters is running")]
    Locked,
    /// The file changed after it was read.
    #[error("`{}` was changed by another program meanwhile", .0.display())]
    Changed(PathBuf),
    /// The broker is unavailable or refuses.
    #[error("{reason}")]
    Broker {
        /// The reason.
        reason: String,
        /// Whether a retry can succeed without a change by the user.
        transient: bool,
    },
    /// A line or record that is not a dead letter.
    #[error("{position}: {reason}")]
    Malformed {
        /// The position of the line or record.
        position: String,
        /// The reason.
        reason: String,
    },
}

/// Error codes of the operating system: this process, or all processes, have no descriptor left.
const NO_DESCRIPTOR_LEFT: [i32; 2] = [24 /* EMFILE */, 23 /* ENFILE */];

impl DeadLetterError {
    /// Whether a retry can succeed without a change by the user.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            DeadLetterError::File(error) => {
                error.raw_os_error().is_some_and(|code| NO_DESCRIPTOR_LEFT.contains(&code))
            }
            DeadLetterError::Broker { transient, .. } => *transient,
            DeadLetterError::Locked | DeadLetterError::Changed(_) | DeadLetterError::Malformed { .. } => {
                false
            }
        }
    }
}
