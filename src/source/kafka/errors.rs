//! Errors of the broker: whether they are transient, and how transient errors are logged.

use std::time::{Duration, Instant};

use rdkafka::error::{KafkaError, RDKafkaErrorCode};

use crate::source::error::SourceError;

/// Error-free time after which the broker counts as recovered.
const RECOVERED_AFTER: Duration = Duration::from_secs(10);
/// Shortest time between two log lines about transient errors.
const LOG_INTERVAL: Duration = Duration::from_secs(30);

/// Logs transient errors: at most one line per interval, and one for the recovery.
#[derive(Debug, Default)]
pub(super) struct ErrorLog {
    last_error_at: Option<Instant>,
    last_logged: Option<Instant>,
}

impl ErrorLog {
    /// Logs a transient error, at most once per interval. Returns a permanent error.
    pub(super) fn tolerate(&mut self, error: SourceError) -> Result<(), SourceError> {
        if !error.is_transient() {
            return Err(error);
        }
        self.last_error_at = Some(Instant::now());
        if self.last_logged.is_none_or(|logged| logged.elapsed() >= LOG_INTERVAL) {
            self.last_logged = Some(Instant::now());
            tracing::warn!("{error}; nothing is lost, retrying");
        }
        Ok(())
    }

    /// Logs the recovery after a record was read, if no error has occurred for a while. A single record
    /// proves nothing, since other brokers of the cluster may have answered all the time.
    pub(super) fn record_read(&mut self) {
        if self.last_logged.is_some() && self.last_error_at.is_none_or(|at| at.elapsed() > RECOVERED_AFTER) {
            self.last_logged = None;
            tracing::info!("the broker recovered");
        }
    }
}

/// Classifies an error code of the broker. Most of them are transient.
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

/// Classifies an error that librdkafka reported outside of a call. It is permanent if the broker refuses user
/// or password. After a failed handshake, the broker has not seen them yet.
pub(super) fn event_error(code: RDKafkaErrorCode, reason: &str) -> SourceError {
    if code == RDKafkaErrorCode::Authentication && !reason.contains("handshake failed: Local:") {
        return SourceError::Permanent(format!("the broker refuses user or password: {reason}"));
    }
    // librdkafka advises to accept longer responses.
    let reason = match code {
        _ if reason.contains("Invalid response size") => "another program than a broker listens at the port",
        RDKafkaErrorCode::AllBrokersDown => "it closes each connection",
        _ => reason,
    };
    SourceError::Transient(format!("the broker is unavailable: {reason}"))
}
