//! SIGINT and SIGTERM: the first asks the run to end after the transaction that is under way, a
//! second one ends the process at once.

use tokio::signal::unix::{SignalKind, signal};

use super::background::background_runtime;
use crate::pipeline::{self, Stop};

/// The exit status of a process that ends at once by a signal.
const AT_ONCE: i32 = 130;

pub(crate) fn stop() -> std::io::Result<Stop> {
    let background = background_runtime()?;
    let _context = background.enter();
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let (button, stop) = pipeline::stop();
    background.spawn(async move {
        loop {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            if button.press() {
                std::process::exit(AT_ONCE);
            }
            tracing::info!("stopping after the transaction that is under way; a second signal stops at once");
        }
    });
    Ok(stop)
}
