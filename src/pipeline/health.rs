//! What is known of the database and the broker, for who asks from outside.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use tokio_util::sync::CancellationToken;

use crate::sink::Sink;
use crate::source::Assignment;

/// How long what the database answered is passed on, so that questions from outside can't flood it.
const ANSWER_LASTS: Duration = Duration::from_secs(1);

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
pub enum Hindrance {
    /// It waits for this.
    Away(Dependency),
    /// It has not begun to read.
    Starting,
    /// It was asked to end.
    Stopping,
}

impl std::fmt::Display for Hindrance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Hindrance::Away(Dependency::Lock) => f.write_str("the database is locked by another session"),
            Hindrance::Away(dependency) => write!(f, "{} is away", dependency.name()),
            Hindrance::Starting => f.write_str("starting"),
            Hindrance::Stopping => f.write_str("stopping"),
        }
    }
}

/// The health of a run. Clones are of the same run.
#[derive(Debug, Clone, Default)]
pub struct Health(Arc<Known>);

#[derive(Debug, Default)]
struct Known {
    /// What is waited for.
    away: Mutex<BTreeSet<Dependency>>,
    /// How much is being done that finds out by itself whether the database answers.
    under_way: AtomicUsize,
    begun: OnceLock<()>,
    sink: OnceLock<Sink>,
    assignment: OnceLock<Arc<Assignment>>,
    answered: tokio::sync::Mutex<Option<(Instant, bool)>>,
}

impl Health {
    /// The database has been connected.
    pub fn connected(&self, sink: &Sink) {
        let _ = self.0.sink.set(sink.clone());
    }

    /// Records come from a broker.
    pub fn consumes(&self, assignment: Arc<Assignment>) {
        let _ = self.0.assignment.set(assignment);
    }

    pub(super) fn begun(&self) {
        let _ = self.0.begun.set(());
    }

    /// Something begins that finds out by itself whether the database answers.
    pub(super) fn take_off(&self) {
        self.0.under_way.fetch_add(1, Ordering::SeqCst);
    }

    /// It has ended, and waits for nothing any more.
    pub(super) fn land(&self, waited_for: Dependency) {
        self.is_back(waited_for);
        self.0.under_way.fetch_sub(1, Ordering::SeqCst);
    }

    fn is_under_way(&self) -> bool {
        self.0.under_way.load(Ordering::SeqCst) > 0
    }

    pub(super) fn is_away(&self, dependency: Dependency) {
        self.away().insert(dependency);
    }

    pub(super) fn is_back(&self, dependency: Dependency) {
        self.away().remove(&dependency);
    }

    fn away(&self) -> MutexGuard<'_, BTreeSet<Dependency>> {
        self.0.away.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What keeps the run from going on; nothing where it is ready.
    pub async fn hindrances(&self, stop: &CancellationToken) -> Vec<Hindrance> {
        let begun = self.0.begun.get().is_some();
        let mut away = self.away().clone();
        if begun && !self.database_up().await {
            away.insert(Dependency::Database);
        }
        if begun && self.broker_up() == Some(false) {
            away.insert(Dependency::Broker);
        }
        let mut hindrances: Vec<Hindrance> = away.into_iter().map(Hindrance::Away).collect();
        if stop.is_cancelled() {
            hindrances.push(Hindrance::Stopping);
        } else if !begun && hindrances.is_empty() {
            hindrances.push(Hindrance::Starting);
        }
        hindrances
    }

    /// Whether the database answers. Where a transaction is under way, it is known what became of
    /// the last try; else it is asked.
    pub async fn database_up(&self) -> bool {
        let Some(sink) = self.0.sink.get() else { return false };
        let mut answered = self.0.answered.lock().await;
        if self.away().contains(&Dependency::Database) {
            return false;
        }
        if self.is_under_way() {
            return true;
        }
        if let Some((at, up)) = *answered
            && at.elapsed() < ANSWER_LASTS
        {
            return up;
        }
        let up = sink.ping().await;
        if !up && self.is_under_way() {
            // It had to wait for what began in the meantime, which will find out.
            return true;
        }
        *answered = Some((Instant::now(), up));
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
