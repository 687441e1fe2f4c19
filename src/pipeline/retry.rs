//! Waiting out an outage: capped, jittered backoff, and a word about it once in a while.

use std::error::Error;
use std::time::{Duration, Instant};

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};

use super::policy::{Disposition, disposition};
use crate::sink::SinkError;

/// How often a lasting outage is spoken of.
const SAY_AGAIN: Duration = Duration::from_secs(30);

/// The state of one wait; made anew for every call that may have to be tried again.
#[derive(Debug)]
pub(super) struct Retry {
    backoff: ExponentialBackoff,
    since: Instant,
    said: Option<Instant>,
}

impl Retry {
    pub(super) fn new() -> Retry {
        let backoff = ExponentialBuilder::new()
            .with_min_delay(Duration::from_millis(100))
            .with_max_delay(Duration::from_secs(10))
            .without_max_times()
            .with_jitter()
            .build();
        Retry { backoff, since: Instant::now(), said: None }
    }

    /// Waits where the error passes; gives it back where it does not.
    pub(super) async fn wait(&mut self, error: SinkError) -> Result<(), SinkError> {
        if disposition(error.class) != Disposition::Retry {
            return Err(error);
        }
        if self.said.is_none_or(|said| said.elapsed() >= SAY_AGAIN) {
            self.said = Some(Instant::now());
            let reason = error.source().map(|reason| format!(": {reason}")).unwrap_or_default();
            if error.at_commit {
                tracing::warn!("{error}{reason}; the reply to COMMIT is lost, the batch is applied again");
            } else {
                tracing::warn!("{error}{reason}; nothing is lost, trying again");
            }
        }
        let delay = self.backoff.next().unwrap_or(Duration::from_secs(10));
        tokio::time::sleep(delay).await;
        Ok(())
    }

    /// Says that it is over, where it was spoken of.
    pub(super) fn done(&self) {
        if self.said.is_some() {
            tracing::info!("the database answers again after {:.1} s", self.since.elapsed().as_secs_f64());
        }
    }
}
