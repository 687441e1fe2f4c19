//! The memory that a program uses: the bytes that its thread has allocated and not freed, as jemalloc counts them.

use tikv_jemalloc_ctl::thread::{ThreadLocal, allocatedp, deallocatedp};

/// jemalloc's counters of this thread. Other allocators count nothing, so there the memory is not limited.
#[derive(Clone, Copy)]
struct Counters {
    allocated: ThreadLocal<u64>,
    freed: ThreadLocal<u64>,
}

thread_local! {
    static COUNTERS: Option<Counters> = Counters::of_thread();
}

impl Counters {
    fn of_thread() -> Option<Counters> {
        Some(Counters { allocated: allocatedp::read().ok()?, freed: deallocatedp::read().ok()? })
    }

    fn live(self) -> i64 {
        // A thread can free memory of other threads, so the difference can be negative.
        self.allocated.get().wrapping_sub(self.freed.get()).cast_signed()
    }
}

/// The bytes in use since a start.
pub(super) struct LiveBytes {
    counters: Option<Counters>,
    at_start: i64,
}

impl LiveBytes {
    /// Starts to count in this thread.
    pub(super) fn start() -> LiveBytes {
        let counters = COUNTERS.with(|counters| *counters);
        LiveBytes { counters, at_start: counters.map_or(0, Counters::live) }
    }

    /// The bytes that this thread has allocated since the start, without those that it has freed.
    pub(super) fn added(&self) -> i64 {
        self.counters.map_or(0, |counters| counters.live().wrapping_sub(self.at_start))
    }
}
