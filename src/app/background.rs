//! What goes on beside the command: a thread of its own attends to signals and to who asks over HTTP, also
//! while the command has no time for them.

use std::io;
use std::sync::OnceLock;

use tokio::runtime::{Builder, Handle, Runtime};

/// The runtime of that thread, made when it is first asked for; it lasts until the process ends.
pub(super) fn beside() -> io::Result<&'static Handle> {
    static BESIDE: OnceLock<Runtime> = OnceLock::new();
    if BESIDE.get().is_none() {
        let made = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let _ = BESIDE.set(made);
    }
    BESIDE.get().map(Runtime::handle).ok_or_else(|| io::Error::other("no runtime"))
}
