//! Retries with capped, jittered backoff, and a line of the log once in a while.

use std::error::Error;
use std::time::{Duration, Instant};

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};

use super::context::Surroundings;
use super::error::RunError;
use super::health::Dependency;
use super::meters;
use crate::sink::{Class, Disposition, SinkError};

/// How often a lasting outage is logged.
const LOG_INTERVAL: Duration = Duration::from_secs(30);

/// The longest pause between two attempts.
const MAX_BACKOFF: Duration = Duration::from_secs(10);

/// The state of one call that may have to be retried.
#[derive(Debug)]
pub(crate) struct Retry {
    backoff: ExponentialBackoff,
    since: Instant,
    last_logged: Option<Instant>,
    logged: bool,
    /// The dependency of the last error.
    dependency: Dependency,
    around: Surroundings,
}

impl Retry {
    pub(crate) fn new(around: &Surroundings) -> Retry {
        let backoff = ExponentialBuilder::new()
            .with_min_delay(Duration::from_millis(100))
            .with_max_delay(MAX_BACKOFF)
            .without_max_times()
            .with_jitter()
            .build();
        let (dependency, around) = (Dependency::Database, around.clone());
        around.health.take_off();
        Retry { backoff, since: Instant::now(), last_logged: None, logged: false, dependency, around }
    }

    /// Waits before the next attempt if the error passes.
    ///
    /// # Errors
    /// The error itself if it does not pass, or that the run was asked to end.
    pub(crate) async fn wait(&mut self, error: impl Into<RunError>) -> Result<(), RunError> {
        let error = error.into();
        let (dependency, cause, text) = match &error {
            RunError::Sink(error) if error.class.disposition() == Disposition::Retry => {
                let dependency = match error.class {
                    Class::LockWait => Dependency::Lock,
                    _ => Dependency::Database,
                };
                let reason = error.source().map(|reason| format!(": {reason}")).unwrap_or_default();
                let lost =
                    if error.commit_unknown { "the reply to COMMIT is lost" } else { "nothing is lost" };
                (dependency, error.class.name(), format!("{error}{reason}; {lost}"))
            }
            RunError::Source { source, .. } if source.passes() => {
                (Dependency::Broker, meters::BROKER, format!("{source}; nothing is lost"))
            }
            RunError::DeadLetters { source, .. } if source.passes() => {
                let text = format!("{error}: {source}; nothing is lost");
                (Dependency::DeadLetters, meters::PLACE_OF_DEAD_LETTERS, text)
            }
            _ => return Err(error),
        };
        // The dependency before has answered, and this one has not.
        self.around.health.is_back(self.dependency);
        // The database answered, and another attempt is all that these errors take.
        let answered = matches!(&error, RunError::Sink(error)
            if matches!(error.class, Class::Deadlock | Class::Serialization));
        if !answered {
            self.around.health.is_away(dependency);
        }
        self.dependency = dependency;
        meters::count_retry(cause);
        if self.last_logged.is_none_or(|at| at.elapsed() >= LOG_INTERVAL) {
            self.last_logged = Some(Instant::now());
            self.logged = true;
            tracing::warn!("{text}, trying again");
        }
        let delay = self.backoff.next().unwrap_or(MAX_BACKOFF);
        tokio::select! {
            () = tokio::time::sleep(delay) => Ok(()),
            () = self.around.stop.cancelled() => Err(RunError::Stopped),
        }
    }

    /// Goes on with retries whose first error was logged elsewhere at that time.
    pub(crate) fn resume_from(&mut self, since: Instant) {
        self.since = since;
        self.logged = true;
    }

    /// Logs the recovery if the errors were logged.
    pub(crate) fn done(&self) {
        if self.logged {
            let seconds = self.since.elapsed().as_secs_f64();
            tracing::info!("{} answers again after {seconds:.1} s", self.dependency.name());
        }
    }
}

impl Drop for Retry {
    /// Nobody waits any more; the next call finds out anew.
    fn drop(&mut self) {
        self.around.health.land(self.dependency);
    }
}

/// Calls something of the database until it succeeds, waiting while errors pass.
///
/// # Errors
/// An error that does not pass: authentication, a wrong URL, a file that cannot be written.
pub async fn insist<T>(
    around: &Surroundings,
    mut attempt: impl AsyncFnMut() -> Result<T, SinkError>,
) -> Result<T, RunError> {
    let mut retry = Retry::new(around);
    loop {
        match attempt().await {
            Ok(done) => {
                retry.done();
                return Ok(done);
            }
            Err(error) => retry.wait(error).await?,
        }
    }
}
