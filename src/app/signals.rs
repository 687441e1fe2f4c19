//! SIGINT and SIGTERM: the first asks the run to end after the transaction that is under way, a
//! second one ends the process at once.

use tokio::signal::unix::{SignalKind, signal};

use super::background::beside;
use crate::pipeline::{self, Stop};

/// The exit status of a process that ends at once by a signal.
const AT_ONCE: i32 = 130;

pub(crate) fn stop() -> std::io::Result<Stop> {
    let beside = beside()?;
    let _context = beside.enter();
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let (button, stop) = pipeline::stop();
    beside.spawn(async move {
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
