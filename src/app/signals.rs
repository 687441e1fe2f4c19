//! SIGINT and SIGTERM: the first asks the run to end after the transaction that is under way, a
//! second one ends the process at once.

use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use super::background::background_runtime;

/// The exit status of a process that ends at once by a signal.
const AT_ONCE: i32 = 130;

pub(crate) fn stop() -> std::io::Result<CancellationToken> {
    let background = background_runtime()?;
    let _context = background.enter();
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let stop = CancellationToken::new();
    let requested = stop.clone();
    background.spawn(async move {
        loop {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            if requested.is_cancelled() {
                std::process::exit(AT_ONCE);
            }
            requested.cancel();
            tracing::info!("stopping after the transaction that is under way; a second signal stops at once");
        }
    });
    Ok(stop)
}
