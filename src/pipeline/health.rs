//! What is known of the database and the broker, for who asks from outside.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use tokio_util::sync::CancellationToken;

use crate::sink::Sink;
use crate::source::Assignment;

/// How long what the database answered is passed on, so that questions from outside can't flood it.
const PROBE_TTL: Duration = Duration::from_secs(1);

/// What a run depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dependency {
    /// Where rows go.
    Database,
    /// A lock there, which another session holds.
    Lock,
    /// Where records come from.
    Broker,
    /// Where dead letters go.
    DeadLetters,
}

impl Dependency {
    /// As messages call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Dependency::Database | Dependency::Lock => "the database",
            Dependency::Broker => "the broker",
            Dependency::DeadLetters => "the place of dead letters",
        }
    }
}

/// Why a run does not go on at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotReadyReason {
    /// It waits for this.
    Unavailable(Dependency),
    /// It has not started to read.
    Starting,
    /// It was asked to end.
    Stopping,
}

impl std::fmt::Display for NotReadyReason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            NotReadyReason::Unavailable(Dependency::Lock) => {
                f.write_str("the database is locked by another session")
            }
            NotReadyReason::Unavailable(dependency) => write!(f, "{} is away", dependency.name()),
            NotReadyReason::Starting => f.write_str("starting"),
            NotReadyReason::Stopping => f.write_str("stopping"),
        }
    }
}

/// The health of a run. Clones are of the same run.
#[derive(Debug, Clone, Default)]
pub struct Health(Arc<HealthState>);

#[derive(Debug, Default)]
struct HealthState {
    /// What is waited for.
    unavailable: Mutex<BTreeSet<Dependency>>,
    /// How much is being done that finds out by itself whether the database answers.
    in_flight: AtomicUsize,
    started: OnceLock<()>,
    sink: OnceLock<Sink>,
    assignment: OnceLock<Arc<Assignment>>,
    last_probe: tokio::sync::Mutex<Option<(Instant, bool)>>,
}

impl Health {
    /// The database has been connected.
    pub fn set_sink(&self, sink: &Sink) {
        let _ = self.0.sink.set(sink.clone());
    }

    /// Records come from a broker.
    pub fn set_assignment(&self, assignment: Arc<Assignment>) {
        let _ = self.0.assignment.set(assignment);
    }

    pub(super) fn mark_started(&self) {
        let _ = self.0.started.set(());
    }

    /// Something begins that finds out by itself whether the database answers.
    pub(super) fn begin_in_flight(&self) {
        self.0.in_flight.fetch_add(1, Ordering::SeqCst);
    }

    /// It has ended, and waits for nothing any more.
    pub(super) fn end_in_flight(&self, dependency: Dependency) {
        self.mark_available(dependency);
        self.0.in_flight.fetch_sub(1, Ordering::SeqCst);
    }

    fn has_in_flight(&self) -> bool {
        self.0.in_flight.load(Ordering::SeqCst) > 0
    }

    pub(super) fn mark_unavailable(&self, dependency: Dependency) {
        self.unavailable().insert(dependency);
    }

    pub(super) fn mark_available(&self, dependency: Dependency) {
        self.unavailable().remove(&dependency);
    }

    fn unavailable(&self) -> MutexGuard<'_, BTreeSet<Dependency>> {
        self.0.unavailable.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What keeps the run from going on; nothing where it is ready.
    pub async fn not_ready_reasons(&self, shutdown: &CancellationToken) -> Vec<NotReadyReason> {
        let started = self.0.started.get().is_some();
        let mut unavailable = self.unavailable().clone();
        if started && !self.database_up().await {
            unavailable.insert(Dependency::Database);
        }
        if started && self.broker_up() == Some(false) {
            unavailable.insert(Dependency::Broker);
        }
        let mut reasons: Vec<NotReadyReason> =
            unavailable.into_iter().map(NotReadyReason::Unavailable).collect();
        if shutdown.is_cancelled() {
            reasons.push(NotReadyReason::Stopping);
        } else if !started && reasons.is_empty() {
            reasons.push(NotReadyReason::Starting);
        }
        reasons
    }

    /// Whether the database answers. Where a transaction is under way, it is known what became of
    /// the last try; else it is asked.
    pub async fn database_up(&self) -> bool {
        let Some(sink) = self.0.sink.get() else { return false };
        let mut last_probe = self.0.last_probe.lock().await;
        if self.unavailable().contains(&Dependency::Database) {
            return false;
        }
        if self.has_in_flight() {
            return true;
        }
        if let Some((at, up)) = *last_probe
            && at.elapsed() < PROBE_TTL
        {
            return up;
        }
        let up = sink.ping().await;
        if !up && self.has_in_flight() {
            // It had to wait for what began in the meantime, which will find out.
            return true;
        }
        *last_probe = Some((Instant::now(), up));
        up
    }

    /// Whether a broker is connected; nothing where none is read from.
    #[must_use]
    pub fn broker_up(&self) -> Option<bool> {
        Some(self.0.assignment.get()?.broker_up())
    }

    /// The partitions that are this member's, where a broker is read from.
    #[must_use]
    pub fn assignment(&self) -> Option<&Assignment> {
        self.0.assignment.get().map(Arc::as_ref)
    }
}
