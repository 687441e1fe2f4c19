//! Writers that share a batch under a key assumption wait for each other: none commits before all have verified.
//!
//! A writer that waits here holds locks. If another writer waits for one of them, no database sees a deadlock.
//! So a writer also fails the barrier if another one does not complete a statement in time, or if it waits long.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;

use crate::mapping::TableId;
use crate::sink::StatementClock;

/// How long a statement of one writer may take while another writer waits for it, unless statements of this batch take
/// half as long anyway. A statement that takes longer is assumed to wait for a lock of the waiting writer.
const STATEMENT_LIMIT: Duration = Duration::from_millis(100);

/// The greatest limit, if statements are slow. They may have waited for locks of other sessions.
const SLOW_STATEMENT_LIMIT: Duration = Duration::from_secs(1);

/// How long a writer waits for the others at each step. It holds locks, and the database may end its session.
const WAIT_LIMIT: Duration = Duration::from_secs(20);

/// A step that a writer has completed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Started,
    /// Its rows are written. Only now can the key assumption be verified: a row of another writer could get
    /// other keys before.
    Written,
    /// Its rows are verified.
    Verified,
}

/// Steps of all writers of a batch.
#[derive(Debug)]
struct Progress {
    steps: Vec<Step>,
    /// Whether a writer ended before all had verified. It stays so.
    failed: bool,
}

impl Progress {
    fn all_completed(&self, step: Step) -> bool {
        self.steps.iter().all(|completed| *completed >= step)
    }
}

/// The barrier of one batch. It opens for all its writers, or for none.
#[derive(Debug)]
pub(super) struct Barrier<'t> {
    progress: watch::Sender<Progress>,
    /// When each writer last sent or completed a statement.
    clocks: Vec<StatementClock>,
    assumed_tables: &'t [TableId],
}

impl<'t> Barrier<'t> {
    /// Creates the barrier of that many writers. They rely on the keys of rows of these tables.
    pub(super) fn new(writers: usize, assumed_tables: &'t [TableId]) -> Barrier<'t> {
        let progress = Progress { steps: vec![Step::Started; writers], failed: false };
        let clocks = (0..writers).map(|_| StatementClock::default()).collect();
        Barrier { progress: watch::Sender::new(progress), clocks, assumed_tables }
    }

    pub(super) fn assumed_tables(&self) -> &'t [TableId] {
        self.assumed_tables
    }

    /// The clock that the transaction of a writer must set.
    pub(super) fn clock(&self, writer: usize) -> &StatementClock {
        &self.clocks[writer]
    }

    /// Records that a writer has completed a step, and waits until all writers have. Returns `false` if it must
    /// roll back, because a writer has ended before or takes too long for a statement.
    pub(super) async fn complete(&self, writer: usize, step: Step) -> bool {
        let since = Instant::now();
        let latest = since + WAIT_LIMIT;
        self.progress.send_modify(|progress| {
            if !progress.failed {
                progress.steps[writer] = step;
            }
        });
        let mut progress = self.progress.subscribe();
        let decided = progress.wait_for(|progress| progress.failed || progress.all_completed(step));
        tokio::pin!(decided);
        loop {
            tokio::select! {
                biased;
                // The sender lives as long as the barrier.
                decided = &mut decided => return decided.is_ok_and(|progress| !progress.failed),
                () = tokio::time::sleep_until(self.deadline(step, since).min(latest)) => {}
            }
            // The process may have been suspended. The other writers first read the replies that have arrived.
            tokio::task::yield_now().await;
            if self.deadline(step, since).min(latest) <= Instant::now() {
                tracing::debug!("writers of one batch wait for each other: one writer applies it");
                self.fail();
            }
        }
    }

    /// Whether a writer has ended before all had verified, so that all must roll back.
    pub(super) fn has_failed(&self) -> bool {
        self.progress.borrow().failed
    }

    /// Records that a writer has ended. If not all writers have verified, all must roll back.
    pub(super) fn fail(&self) {
        self.progress.send_modify(|progress| {
            if !progress.all_completed(Step::Verified) {
                progress.failed = true;
            }
        });
    }

    /// When the first of the writers that have not completed a step exceeds the limit.
    fn deadline(&self, step: Step, waiting_since: Instant) -> Instant {
        let progress = self.progress.borrow();
        let steps = progress.steps.iter().zip(&self.clocks);
        let behind = steps.filter(|(completed, _)| **completed < step);
        let last = behind.map(|(_, clock)| clock.last().max(waiting_since)).min();
        let longest = self.clocks.iter().map(StatementClock::longest).max().unwrap_or_default();
        last.unwrap_or_else(Instant::now) + (longest * 2).clamp(STATEMENT_LIMIT, SLOW_STATEMENT_LIMIT)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use tokio::join;
    use tokio::sync::Notify;

    use super::*;

    #[tokio::test]
    async fn no_writer_passes_before_all_have_verified() {
        let barrier = Barrier::new(2, &[]);
        let verified = Cell::new(false);
        let slow = async {
            for _ in 0..20 {
                tokio::task::yield_now().await;
                barrier.clock(1).complete();
            }
            assert!(barrier.complete(1, Step::Written).await);
            tokio::task::yield_now().await;
            verified.set(true);
            assert!(barrier.complete(1, Step::Verified).await);
            // Its COMMIT can fail. The other writer commits anyway.
            barrier.fail();
        };
        let fast = async {
            assert!(barrier.complete(0, Step::Written).await);
            assert!(!verified.get());
            assert!(barrier.complete(0, Step::Verified).await);
            assert!(verified.get());
        };
        join!(slow, fast);
        let barrier = Barrier::new(1, &[]);
        assert!(barrier.complete(0, Step::Written).await && barrier.complete(0, Step::Verified).await);
    }

    #[tokio::test]
    async fn a_writer_that_ends_before_fails_all() {
        let barrier = Barrier::new(3, &[]);
        let waits = async |writer| barrier.complete(writer, Step::Written).await;
        let ends = async { barrier.fail() };
        assert_eq!(join!(waits(0), waits(1), ends), (false, false, ()));
        // It stays failed.
        assert!(!barrier.complete(2, Step::Written).await);

        let barrier = Barrier::new(2, &[]);
        let passed = Notify::new();
        let verified = async {
            assert!(barrier.complete(0, Step::Written).await);
            passed.notify_one();
            barrier.complete(0, Step::Verified).await
        };
        let mismatch = async {
            assert!(barrier.complete(1, Step::Written).await);
            passed.notified().await;
            barrier.fail();
        };
        assert_eq!(join!(verified, mismatch), (false, ()));
    }

    #[tokio::test]
    async fn a_statement_that_exceeds_the_limit_fails_all() {
        let barrier = Barrier::new(3, &[]);
        let waits = async {
            barrier.clock(1).complete();
            let since = Instant::now();
            assert!(!barrier.complete(0, Step::Written).await);
            since.elapsed()
        };
        // A third writer that continues does not hide it.
        let continues = async {
            let mut progress = barrier.progress.subscribe();
            let mut interval = tokio::time::interval(STATEMENT_LIMIT / 10);
            loop {
                tokio::select! {
                    failed = progress.wait_for(|progress| progress.failed) => break drop(failed),
                    _ = interval.tick() => barrier.clock(2).complete(),
                }
            }
        };
        let (waited, ()) = join!(waits, continues);
        assert!(waited >= STATEMENT_LIMIT, "{waited:?}");
    }

    #[tokio::test]
    async fn slow_statements_raise_the_limit() {
        let barrier = Barrier::new(2, &[]);
        barrier.clock(0).start();
        tokio::time::sleep(STATEMENT_LIMIT).await;
        barrier.clock(0).complete();
        let waits = async {
            barrier.clock(1).start();
            let since = Instant::now();
            assert!(!barrier.complete(0, Step::Written).await);
            since.elapsed()
        };
        let waited = waits.await;
        assert!(waited >= STATEMENT_LIMIT * 2, "{waited:?}");
    }

    #[tokio::test]
    async fn a_writer_is_waited_for_while_it_completes_statements() {
        let barrier = Barrier::new(2, &[]);
        let continues = async {
            let mut interval = tokio::time::interval(STATEMENT_LIMIT / 10);
            for _ in 0..20 {
                interval.tick().await;
                barrier.clock(1).complete();
            }
            barrier.complete(1, Step::Written).await
        };
        assert_eq!(join!(barrier.complete(0, Step::Written), continues), (true, true));
    }
}
