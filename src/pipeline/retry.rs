//! Waiting out an outage: capped, jittered backoff, and a word about it once in a while.

use std::error::Error;
use std::time::{Duration, Instant};

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};

use super::error::RunError;
use super::health::Dependency;
use super::meters;
use super::policy::{Disposition, disposition};
use super::surroundings::Surroundings;
use crate::dead_letter::DeadLetterError;
use crate::sink::{Class, SinkError};
use crate::source::SourceError;

/// How often a lasting outage is spoken of.
const SAY_AGAIN: Duration = Duration::from_secs(30);

/// The state of one wait; made anew for every call that may have to be tried again.
#[derive(Debug)]
pub(crate) struct Retry {
    backoff: ExponentialBackoff,
    since: Instant,
    said: Option<Instant>,
    spoken_of: bool,
    /// What was waited for last.
    whom: Dependency,
    around: Surroundings,
}

/// Why no more tries are made.
#[derive(Debug)]
pub(crate) enum GaveUp<E> {
    /// The trouble does not pass.
    Lasting(E),
    /// The run was asked to end.
    Stopped,
}

impl Retry {
    pub(crate) fn new(around: &Surroundings) -> Retry {
        let backoff = ExponentialBuilder::new()
            .with_min_delay(Duration::from_millis(100))
            .with_max_delay(Duration::from_secs(10))
            .without_max_times()
            .with_jitter()
            .build();
        let (whom, around) = (Dependency::Database, around.clone());
        around.health.take_off();
        Retry { backoff, since: Instant::now(), said: None, spoken_of: false, whom, around }
    }

    /// Waits where the error passes; gives it back where it does not, or the run is to end.
    pub(crate) async fn wait(&mut self, error: SinkError) -> Result<(), GaveUp<SinkError>> {
        if disposition(error.class) != Disposition::Retry {
            return Err(GaveUp::Lasting(error));
        }
        let reason = error.source().map(|reason| format!(": {reason}")).unwrap_or_default();
        self.waits_for(match error.class {
            Class::LockWait => Dependency::Lock,
            _ => Dependency::Database,
        });
        // Another try is all that these take.
        if matches!(error.class, Class::Deadlock | Class::Serialization) {
            self.around.health.is_back(self.whom);
        }
        meters::count_retry(error.class.name());
        let lost = if error.at_commit.is_some() { "the reply to COMMIT is lost" } else { "nothing is lost" };
        self.pass(&format!("{error}{reason}; {lost}")).await
    }

    /// The same for a source.
    pub(crate) async fn wait_for_source(&mut self, error: SourceError) -> Result<(), GaveUp<SourceError>> {
        if !error.passes() {
            return Err(GaveUp::Lasting(error));
        }
        self.waits_for(Dependency::Broker);
        meters::count_retry(meters::BROKER);
        self.pass(&format!("{error}; nothing is lost")).await
    }

    /// The same for the place of dead letters.
    pub(crate) async fn wait_for_dead_letters(
        &mut self,
        name: &str,
        error: DeadLetterError,
    ) -> Result<(), GaveUp<DeadLetterError>> {
        if !error.passes() {
            return Err(GaveUp::Lasting(error));
        }
        self.waits_for(Dependency::DeadLetters);
        meters::count_retry(meters::PLACE_OF_DEAD_LETTERS);
        self.pass(&format!("dead letters cannot be written to `{name}`: {error}; nothing is lost")).await
    }

    /// What was waited for before has answered, and this has not.
    fn waits_for(&mut self, whom: Dependency) {
        self.around.health.is_back(self.whom);
        self.around.health.is_away(whom);
        self.whom = whom;
    }

    /// Lets some time pass.
    async fn pass<E>(&mut self, trouble: &str) -> Result<(), GaveUp<E>> {
        if self.said.is_none_or(|said| said.elapsed() >= SAY_AGAIN) {
            self.said = Some(Instant::now());
            self.spoken_of = true;
            tracing::warn!("{trouble}, trying again");
        }
        let delay = self.backoff.next().unwrap_or(Duration::from_secs(10));
        tokio::select! {
            () = tokio::time::sleep(delay) => Ok(()),
            () = self.around.stop.wait() => Err(GaveUp::Stopped),
        }
    }

    /// The trouble was spoken of elsewhere, at that time: here it is said when it is over.
    pub(crate) fn goes_on(&mut self, since: Instant) {
        self.since = since;
        self.spoken_of = true;
    }

    /// Says that it is over, where it was spoken of.
    pub(crate) fn done(&self) {
        if self.spoken_of {
            let seconds = self.since.elapsed().as_secs_f64();
            tracing::info!("{} answers again after {seconds:.1} s", self.whom.name());
        }
    }
}

/// Does something with the database until it works, waiting where the trouble passes.
///
/// # Errors
/// Trouble that does not pass: authentication, a wrong URL, a file that cannot be written.
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

impl Drop for Retry {
    /// The wait is over, one way or the other; who comes next finds out anew.
    fn drop(&mut self) {
        self.around.health.land(self.whom);
    }
}
