//! Context of a run: its shutdown signal and its health.

use tokio_util::sync::CancellationToken;

use super::health::Health;

/// Shutdown signal of a run, and the health that it reports.
#[derive(Debug, Clone)]
pub struct RunContext {
    /// Cooperative shutdown signal.
    pub shutdown: CancellationToken,
    /// Health of the run, kept up to date.
    pub health: Health,
}

impl RunContext {
    /// Creates a context that nothing cancels and nobody observes.
    #[must_use]
    pub fn detached() -> RunContext {
        RunContext::new(CancellationToken::new())
    }

    /// Creates a context that `shutdown` cancels.
    #[must_use]
    pub fn new(shutdown: CancellationToken) -> RunContext {
        RunContext { shutdown, health: Health::default() }
    }
}
