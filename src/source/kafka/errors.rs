//! Errors of the broker: whether they pass, and the log of those that do.

use std::time::{Duration, Instant};

use rdkafka::error::{KafkaError, RDKafkaErrorCode};

use crate::source::error::SourceError;

/// How long no error must occur until the broker counts as recovered.
const RECOVERED_AFTER: Duration = Duration::from_secs(10);
/// How often an error that lasts is logged.
const LOG_INTERVAL: Duration = Duration::from_secs(30);

/// The log of errors that pass: at most one entry in a while, and one for the recovery.
#[derive(Debug, Default)]
pub(super) struct ErrorLog {
    last_error_at: Option<Instant>,
    last_logged: Option<Instant>,
}

impl ErrorLog {
    /// Logs an error that passes, once in a while. Any other error is returned.
    pub(super) fn tolerate(&mut self, error: SourceError) -> Result<(), SourceError> {
        if !error.is_transient() {
            return Err(error);
        }
        self.last_error_at = Some(Instant::now());
        if self.last_logged.is_none_or(|logged| logged.elapsed() >= LOG_INTERVAL) {
            self.last_logged = Some(Instant::now());
            tracing::warn!("{error}; nothing is lost, trying again");
        }
        Ok(())
    }

    /// A record was read: logs the recovery if no error has occurred for a while. Other brokers of the
    /// cluster may have answered all the time.
    pub(super) fn record_read(&mut self) {
        if self.last_logged.is_some() && self.last_error_at.is_none_or(|at| at.elapsed() > RECOVERED_AFTER) {
            self.last_logged = None;
            tracing::info!("the broker answers again");
        }
    }
}

/// An answer of the broker as an error; most of them pass.
pub(super) fn broker_error(context: &str, error: &KafkaError) -> SourceError {
    match error.rdkafka_error_code() {
        Some(
            code @ (RDKafkaErrorCode::TopicAuthorizationFailed
            | RDKafkaErrorCode::GroupAuthorizationFailed
            | RDKafkaErrorCode::ClusterAuthorizationFailed),
        ) => SourceError::Permanent(format!("{context}: {code}")),
        Some(code) => SourceError::Transient(format!("{context}: {code}")),
        None => SourceError::Transient(format!("{context}: {error}")),
    }
}

/// An event that librdkafka reports as an error. It lasts if the broker refuses user or password; with a
/// failed handshake, the broker only did not get so far as to hear them.
pub(super) fn event_error(code: RDKafkaErrorCode, reason: &str) -> SourceError {
    if code == RDKafkaErrorCode::Authentication && !reason.contains("handshake failed: Local:") {
        return SourceError::Permanent(format!("the broker refuses user or password: {reason}"));
    }
    SourceError::Transient(format!("the broker is away: {reason}"))
}
