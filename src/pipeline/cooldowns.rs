//! Features that a run switches off for a while after they failed.

use std::time::{Duration, Instant};

/// How long a run uses a single writer after the connection of another one failed.
const SINGLE_WRITER_COOLDOWN: Duration = Duration::from_secs(30);

/// How long to plan without key assumptions after one proved wrong.
const KEY_ASSUMPTION_COOLDOWN: Duration = Duration::from_secs(30);

/// How long one writer applies batches that need a key assumption across writers, after several writers waited
/// for each other's locks.
const SHARED_ASSUMPTION_COOLDOWN: Duration = Duration::from_secs(30);

/// How long transactions have fewer events after one exceeded a time limit.
const FEWER_EVENTS_COOLDOWN: Duration = Duration::from_mins(5);

/// Features that are switched off for a while.
#[derive(Debug, Default)]
pub(super) struct Cooldowns {
    single_writer_until: Option<Instant>,
    key_assumptions_off_until: Option<Instant>,
    shared_assumptions_off_until: Option<Instant>,
    /// The maximum number of events of a transaction, and the end of this limit.
    max_events: Option<(usize, Instant)>,
}

impl Cooldowns {
    /// Whether further writers must not be opened now.
    pub(super) fn single_writer(&self) -> bool {
        self.single_writer_until.is_some_and(|until| Instant::now() < until)
    }

    /// Whether the last attempt to open other writers failed.
    pub(super) fn had_single_writer(&self) -> bool {
        self.single_writer_until.is_some()
    }

    pub(super) fn set_single_writer(&mut self, single: bool) {
        self.single_writer_until = single.then(|| Instant::now() + SINGLE_WRITER_COOLDOWN);
    }

    /// Maximum number of events of a transaction.
    pub(super) fn max_events(&self) -> usize {
        self.max_events.filter(|(_, until)| Instant::now() < *until).map_or(usize::MAX, |(max, _)| max)
    }

    /// Limits the events of a transaction until the cooldown ends.
    pub(super) fn limit_events(&mut self, max_events: usize) {
        self.max_events = Some((max_events, Instant::now() + FEWER_EVENTS_COOLDOWN));
    }

    /// Whether plans may assume alternate keys.
    pub(super) fn assumes_keys(&self) -> bool {
        self.key_assumptions_off_until.is_none_or(|until| Instant::now() >= until)
    }

    /// Whether several writers may share a batch under a key assumption.
    pub(super) fn shares_assumptions(&self) -> bool {
        self.assumes_keys() && self.shared_assumptions_off_until.is_none_or(|until| Instant::now() >= until)
    }

    /// Stops sharing batches under a key assumption until the cooldown ends.
    pub(super) fn suspend_shared_assumptions(&mut self) {
        self.shared_assumptions_off_until = Some(Instant::now() + SHARED_ASSUMPTION_COOLDOWN);
    }

    /// Stops assuming alternate keys until the cooldown ends.
    pub(super) fn suspend_key_assumptions(&mut self) {
        self.key_assumptions_off_until = Some(Instant::now() + KEY_ASSUMPTION_COOLDOWN);
    }
}
