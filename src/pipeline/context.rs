//! What a run shares with what goes on around it.

use tokio_util::sync::CancellationToken;

use super::health::Health;

/// Who may end a run, and what those see who ask how it is.
#[derive(Debug, Clone)]
pub struct RunContext {
    /// Asks for the end.
    pub shutdown: CancellationToken,
    /// Is kept up to date.
    pub health: Health,
}

impl RunContext {
    /// Nobody asks.
    #[must_use]
    pub fn detached() -> RunContext {
        RunContext::new(CancellationToken::new())
    }

    /// A run that can be asked to end.
    #[must_use]
    pub fn new(shutdown: CancellationToken) -> RunContext {
        RunContext { shutdown, health: Health::default() }
    }
}
