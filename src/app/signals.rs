//! Handles SIGINT, SIGTERM and SIGHUP. The first signal requests a shutdown after the current transaction. The second
//! one exits the process at once.

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio_util::sync::CancellationToken;

use super::background::background_runtime;

/// Exit status after the second signal.
const FORCED_EXIT_CODE: i32 = 130;

/// Returns a token that the first signal cancels.
pub(crate) fn shutdown_on_signal() -> std::io::Result<CancellationToken> {
    let background = background_runtime()?;
    let _context = background.enter();
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut hangup = hangup()?;
    let mut terminate = signal(SignalKind::terminate())?;
    let shutdown = CancellationToken::new();
    let requested = shutdown.clone();
    background.spawn(async move {
        loop {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
                () = received(hangup.as_mut()) => {}
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

/// SIGHUP, which a closed terminal sends. There is none if the process ignores it, as below `nohup`.
fn hangup() -> std::io::Result<Option<Signal>> {
    let is_ignored = match std::fs::read_to_string("/proc/self/status") {
        Ok(status) => ignores_hangup(&status),
        // Without knowledge, the system's own handling stays: it keeps `nohup` working.
        Err(_) => true,
    };
    if is_ignored { Ok(None) } else { signal(SignalKind::hangup()).map(Some) }
}

/// Whether the ignored signals in the status of a Linux process contain SIGHUP. It has number 1, the lowest bit.
fn ignores_hangup(status: &str) -> bool {
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.and_then(|digits| u64::from_str_radix(digits.trim(), 16).ok());
    ignored.is_none_or(|ignored| ignored & 1 != 0)
}

async fn received(signal: Option<&mut Signal>) {
    match signal {
        Some(signal) => {
            signal.recv().await;
        }
        None => std::future::pending().await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ignored_signals_are_read() {
        for (status, ignored) in [
            ("Name:\tx\nSigIgn:\t0000000000001000\nSigCgt:\t0000000000000001\n", false),
            ("SigIgn:\t0000000000001001\n", true),
            ("SigIgn:\tmany\n", true),
            ("Name:\tx\n", true),
        ] {
            assert_eq!(ignores_hangup(status), ignored, "{status}");
        }
    }
}
