//! Retries with capped, jittered backoff and rate-limited logging.

use std::error::Error;
use std::time::{Duration, Instant};

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};

use super::context::RunContext;
use super::error::RunError;
use super::health::Dependency;
use super::meters;
use crate::sink::{Class, SinkError};

/// How often a lasting outage is logged.
const LOG_INTERVAL: Duration = Duration::from_secs(30);

/// Longest delay between two attempts.
const MAX_BACKOFF: Duration = Duration::from_secs(10);

/// State of one operation that may be retried.
#[derive(Debug)]
pub(crate) struct Retry {
    backoff: ExponentialBackoff,
    started: Instant,
    last_logged: Option<Instant>,
    logged: bool,
    /// The dependency of the last error.
    dependency: Dependency,
    /// When to give up, if the operation is a first connection.
    deadline: Option<Instant>,
    context: RunContext,
}

impl Retry {
    pub(crate) fn new(context: &RunContext) -> Retry {
        let backoff = ExponentialBuilder::new()
            .with_min_delay(Duration::from_millis(100))
            .with_max_delay(MAX_BACKOFF)
            .without_max_times()
            .with_jitter()
            .build();
        let (dependency, context) = (Dependency::Database, context.clone());
        context.health.begin_in_flight();
        let (last_logged, logged, deadline) = (None, false, None);
        Retry { backoff, started: Instant::now(), last_logged, logged, dependency, deadline, context }
    }

    /// Retries a first connection. Gives up after the time limit, because the address may be wrong. A lock is
    /// waited for without end, because its database was reached.
    pub(crate) fn first_connection(context: &RunContext, limit: Duration) -> Retry {
        let mut retry = Retry::new(context);
        retry.deadline = retry.started.checked_add(limit);
        retry
    }

    /// Waits before the next attempt if the error is transient.
    ///
    /// # Errors
    /// The error itself if it is not transient or the time limit has passed, or [`RunError::Stopped`] after a
    /// shutdown request.
    pub(crate) async fn wait(&mut self, error: impl Into<RunError>) -> Result<(), RunError> {
        let error = error.into();
        let left = self.time_left(&error);
        if !error.is_transient() || left.is_some_and(|left| left.is_zero()) {
            return Err(error);
        }
        let (dependency, cause, text) = match &error {
            RunError::Sink(error) => {
                let dependency = match error.class {
                    Class::LockWait => Dependency::Lock,
                    _ => Dependency::Database,
                };
                let reason = error.source().map(|reason| format!(": {reason}")).unwrap_or_default();
                let lost =
                    if error.commit_unknown { "the reply to COMMIT is lost" } else { "nothing is lost" };
                (dependency, error.class.name(), format!("{error}{reason}; {lost}"))
            }
            RunError::Source { source, .. } => {
                (Dependency::Broker, meters::BROKER_CAUSE, format!("{source}; nothing is lost"))
            }
            RunError::DeadLetters { source, .. } => {
                let text = format!("{error}: {source}; nothing is lost");
                (Dependency::DeadLetters, meters::DEAD_LETTERS_CAUSE, text)
            }
            _ => return Err(error),
        };
        // The previous dependency is available again. The new error is about `dependency`.
        self.context.health.mark_available(self.dependency);
        // After these errors the database is available. Only the transaction must be repeated.
        let answered = matches!(&error, RunError::Sink(error)
            if matches!(error.class, Class::Deadlock | Class::Serialization));
        if !answered {
            self.context.health.mark_unavailable(dependency);
        }
        self.dependency = dependency;
        meters::count_retry(cause);
        if self.last_logged.is_none_or(|at| at.elapsed() >= LOG_INTERVAL) {
            self.last_logged = Some(Instant::now());
            self.logged = true;
            let limit =
                left.map(|left| format!(" for {:.0} s (`--connect-timeout`)", left.as_secs_f64().ceil()));
            tracing::warn!("{text}, retrying{}", limit.unwrap_or_default());
        }
        let delay = self.backoff.next().unwrap_or(MAX_BACKOFF).min(left.unwrap_or(MAX_BACKOFF));
        tokio::select! {
            () = tokio::time::sleep(delay) => Ok(()),
            () = self.context.shutdown.cancelled() => Err(RunError::Stopped),
        }
    }

    /// The time until it gives up. `None` if it never does.
    fn time_left(&self, error: &RunError) -> Option<Duration> {
        let is_lock = matches!(error, RunError::Sink(error) if error.class == Class::LockWait);
        let deadline = self.deadline.filter(|_| !is_lock)?;
        Some(deadline.saturating_duration_since(Instant::now()))
    }

    /// Continues retries whose first error was logged elsewhere at that time.
    pub(crate) fn resume_from(&mut self, started: Instant) {
        self.started = started;
        self.logged = true;
    }

    /// Logs the recovery if the errors were logged.
    pub(crate) fn log_recovery(&self) {
        if self.logged {
            let seconds = self.started.elapsed().as_secs_f64();
            tracing::info!("{} recovered after {seconds:.1} s", self.dependency.name());
        }
    }
}

impl Drop for Retry {
    /// The operation no longer waits. The next one determines the state of the dependency.
    fn drop(&mut self) {
        self.context.health.end_in_flight(self.dependency);
    }
}

/// Runs a database operation until it succeeds. Waits and retries after transient errors.
///
/// # Errors
/// A permanent error, such as a refused login, a wrong URL or a file that cannot be written.
pub async fn with_retry<T>(
    context: &RunContext,
    mut attempt: impl AsyncFnMut() -> Result<T, SinkError>,
) -> Result<T, RunError> {
    let mut retry = Retry::new(context);
    loop {
        match attempt().await {
            Ok(done) => {
                retry.log_recovery();
                return Ok(done);
            }
            Err(error) => retry.wait(error).await?,
        }
    }
}
