//! Limits the memory of records that a separate thread reads ahead.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Bytes after which nothing more is read ahead. The last record can exceed them.
const READ_AHEAD_BYTES: usize = 16 << 20;

/// The bytes of the records that were read ahead and not taken yet.
#[derive(Debug, Default)]
pub(super) struct ReadAhead {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    bytes: usize,
    closed: bool,
}

impl ReadAhead {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until there is room for a record, and adds its bytes. Returns at once if the source is closed.
    pub(super) fn add(&self, bytes: usize) {
        let is_full = |state: &mut State| state.bytes >= READ_AHEAD_BYTES && !state.closed;
        let state = self.changed.wait_while(self.state(), is_full);
        state.unwrap_or_else(PoisonError::into_inner).bytes += bytes;
    }

    /// Removes the bytes of a record that was taken.
    pub(super) fn remove(&self, bytes: usize) {
        self.state().bytes -= bytes;
        self.changed.notify_one();
    }

    /// Ends all waiting, because nobody takes records any more.
    pub(super) fn close(&self) {
        self.state().closed = true;
        self.changed.notify_one();
    }
}
