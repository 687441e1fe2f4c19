//! What a run shares with what goes on around it.

use tokio_util::sync::CancellationToken;

use super::health::Health;

/// Who may end a run, and what those see who ask how it is.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// Asks for the end.
    pub stop: CancellationToken,
    /// Is kept up to date.
    pub health: Health,
}

impl Surroundings {
    /// Nobody asks.
    #[must_use]
    pub fn none() -> Surroundings {
        Surroundings::new(CancellationToken::new())
    }

    /// A run that can be asked to end.
    #[must_use]
    pub fn new(stop: CancellationToken) -> Surroundings {
        Surroundings { stop, health: Health::default() }
    }
}
