//! A thread of its own for signals and HTTP requests, which must be served while the command is busy.

use std::io;
use std::sync::OnceLock;

use tokio::runtime::{Builder, Handle, Runtime};

/// The runtime of that thread. The first call creates it, and it lasts until the process ends.
pub(super) fn background_runtime() -> io::Result<&'static Handle> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    if RUNTIME.get().is_none() {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let _ = RUNTIME.set(runtime);
    }
    RUNTIME.get().map(Runtime::handle).ok_or_else(|| io::Error::other("no runtime"))
}
