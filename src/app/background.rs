//! A background thread for signals and HTTP requests, which must be served while the command is busy.

use std::io;
use std::sync::OnceLock;

use tokio::runtime::{Builder, Handle, Runtime};

/// Runtime of the background thread. The first call creates it, and it runs until the process exits.
pub(super) fn background_runtime() -> io::Result<&'static Handle> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    if RUNTIME.get().is_none() {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let _ = RUNTIME.set(runtime);
    }
    RUNTIME.get().map(Runtime::handle).ok_or_else(|| io::Error::other("no runtime"))
}
