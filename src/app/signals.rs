//! SIGINT and SIGTERM: the first asks the run to end after the transaction that is under way, a
//! second one ends the process at once.

use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use super::background::background_runtime;

/// The exit status of a process that ends at once by a signal.
const FORCED_EXIT_CODE: i32 = 130;

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
            tracing::info!("stopping after the transaction that is under way; a second signal stops at once");
        }
    });
    Ok(shutdown)
}
