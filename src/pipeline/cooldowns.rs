//! Features that a run switches off for a while after they failed.

use std::time::{Duration, Instant};

/// How long a run uses a single writer after the connection of another one failed.
const SINGLE_WRITER_COOLDOWN: Duration = Duration::from_secs(30);

/// How long an assumption is suspended after it failed once.
const FIRST_SUSPENSION: Duration = Duration::from_millis(500);

/// The longest suspension of an assumption, and how long it must hold to be suspended as briefly as at first.
const LONGEST_SUSPENSION: Duration = Duration::from_secs(30);

/// How long transactions have fewer events after one exceeded a time limit.
const FEWER_EVENTS_COOLDOWN: Duration = Duration::from_mins(5);

/// Features that are switched off for a while.
#[derive(Debug, Default)]
pub(super) struct Cooldowns {
    single_writer_until: Option<Instant>,
    /// Plans do not assume keys after an assumption proved wrong.
    key_assumptions: Suspension,
    /// Several writers share no batch under a key assumption after they waited for each other's locks, or after
    /// events changed keys.
    shared_assumptions: Suspension,
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
        self.key_assumptions.is_over(Instant::now())
    }

    /// Whether several writers may share a batch under a key assumption.
    pub(super) fn shares_assumptions(&self) -> bool {
        self.assumes_keys() && self.shared_assumptions.is_over(Instant::now())
    }

    /// Stops sharing batches under a key assumption until the cooldown ends.
    pub(super) fn suspend_shared_assumptions(&mut self) {
        self.shared_assumptions.begin(Instant::now());
    }

    /// Stops assuming alternate keys until the cooldown ends.
    pub(super) fn suspend_key_assumptions(&mut self) {
        self.key_assumptions.begin(Instant::now());
    }
}

/// A suspension whose length doubles if it must be repeated. So one changed key costs little, and data that always
/// changes keys rarely costs a batch.
#[derive(Debug, Default)]
struct Suspension {
    length: Duration,
    until: Option<Instant>,
}

impl Suspension {
    fn is_over(&self, now: Instant) -> bool {
        self.until.is_none_or(|until| now >= until)
    }

    fn begin(&mut self, now: Instant) {
        let is_repeated = self.until.is_some_and(|until| now < until + LONGEST_SUSPENSION);
        self.length = if is_repeated { (self.length * 2).min(LONGEST_SUSPENSION) } else { FIRST_SUSPENSION };
        self.until = Some(now + self.length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeated_suspension_is_twice_as_long() {
        let mut now = Instant::now();
        let mut suspension = Suspension::default();
        assert!(suspension.is_over(now));
        for seconds in [0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0] {
            suspension.begin(now);
            assert!(!suspension.is_over(now));
            now += Duration::from_secs_f64(seconds);
            assert!(suspension.is_over(now));
        }
        now += LONGEST_SUSPENSION;
        suspension.begin(now);
        assert!(suspension.is_over(now + FIRST_SUSPENSION));
    }
}
