//! Handles SIGINT and SIGTERM. The first signal requests a shutdown after the current transaction. The second
//! one exits the process at once.

use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use super::background::background_runtime;

/// Exit status after the second signal.
const FORCED_EXIT_CODE: i32 = 130;

/// Returns a token that the first signal cancels.
pub(crate) fn shutdown_on_signal() -> std::io::Result<CancellationToken> {
    let background = background_runtime()?;
    let _context = background.enter();
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let shutdown = CancellationToken::new();
    let requested = shutdown.clone();
    background.spawn(async move {
        loop {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            if requested.is_cancelled() {
                std::process::exit(FORCED_EXIT_CODE);
            }
            requested.cancel();
            tracing::info!("stopping after the current transaction; a second signal stops at once");
        }
    });
    Ok(shutdown)
}
