//! Health of a run, of its database and of its broker, for `/readyz` and `/metrics`.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use tokio_util::sync::CancellationToken;

use crate::sink::Sink;
use crate::source::Assignment;

/// How long the result of a database probe is reused, so that health requests cannot flood the database.
const PROBE_TTL: Duration = Duration::from_secs(1);

/// Service or lock that a run may have to wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dependency {
    /// The database that rows are written to.
    Database,
    /// A database lock that another session holds.
    Lock,
    /// The broker that records are read from.
    Broker,
    /// The file or topic that dead letters are written to.
    DeadLetters,
}

impl Dependency {
    /// Name in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Dependency::Database | Dependency::Lock => "the database",
            Dependency::Broker => "the broker",
            Dependency::DeadLetters => "the dead-letter log",
        }
    }
}

/// Reason why a run is not ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotReadyReason {
    /// The run waits for this dependency.
    Unavailable(Dependency),
    /// The run has not started to read.
    Starting,
    /// A shutdown was requested.
    Stopping,
}

impl std::fmt::Display for NotReadyReason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            NotReadyReason::Unavailable(Dependency::Lock) => {
                f.write_str("the database is locked by another session")
            }
            NotReadyReason::Unavailable(dependency) => write!(f, "{} is unavailable", dependency.name()),
            NotReadyReason::Starting => f.write_str("starting"),
            NotReadyReason::Stopping => f.write_str("stopping"),
        }
    }
}

/// Health of a run. Clones share their state.
#[derive(Debug, Clone, Default)]
pub struct Health(Arc<HealthState>);

#[derive(Debug, Default)]
struct HealthState {
    /// Dependencies that the run waits for.
    unavailable: Mutex<BTreeSet<Dependency>>,
    /// Number of operations in flight. Each of them will show whether the database is available.
    in_flight: AtomicUsize,
    started: OnceLock<()>,
    sink: OnceLock<Sink>,
    assignment: OnceLock<Arc<Assignment>>,
    last_probe: tokio::sync::Mutex<Option<(Instant, bool)>>,
}

impl Health {
    /// Sets the connected database.
    pub fn set_sink(&self, sink: &Sink) {
        let _ = self.0.sink.set(sink.clone());
    }

    /// Sets the partition assignment of a source that is a broker.
    pub fn set_assignment(&self, assignment: Arc<Assignment>) {
        let _ = self.0.assignment.set(assignment);
    }

    pub(super) fn mark_started(&self) {
        let _ = self.0.started.set(());
    }

    /// Counts the start of an operation that shows whether the database is available.
    pub(super) fn begin_in_flight(&self) {
        self.0.in_flight.fetch_add(1, Ordering::SeqCst);
    }

    /// Counts the end of such an operation, which no longer waits for `dependency`.
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

    /// Reasons why the run is not ready. Empty if it is ready.
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

    /// Whether the database is available. If an operation is in flight, the result of its last attempt is
    /// used. Otherwise the database is probed.
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
            // The probe had to wait for an operation that started in the meantime. That operation will show
            // the state.
            return true;
        }
        *last_probe = Some((Instant::now(), up));
        up
    }

    /// Whether a broker is connected. `None` if the source is not a broker.
    #[must_use]
    pub fn broker_up(&self) -> Option<bool> {
        Some(self.0.assignment.get()?.broker_up())
    }

    /// Partition assignment of this member. `None` if the source is not a broker.
    #[must_use]
    pub fn assignment(&self) -> Option<&Assignment> {
        self.0.assignment.get().map(Arc::as_ref)
    }
}
