//! Connections to the database and to the broker, waiting for either while it is unavailable.

use crate::pipeline::{Retry, RunError, Surroundings, insist};
use crate::sink::{Class, Sink, SinkError, SinkUrl};
use crate::source::{Kafka, Membership};

/// Connects to the database.
///
/// # Errors
/// See [`insist`].
pub async fn connect(url: &SinkUrl, around: &Surroundings) -> Result<Sink, RunError> {
    insist(around, async || Sink::connect(url).await).await
}

/// Creates the internal tables that are missing.
///
/// # Errors
/// See [`insist`].
pub async fn make_state(sink: &Sink, around: &Surroundings) -> Result<(), RunError> {
    insist(around, async || sink.make_state().await).await
}

/// Reads rows of internal tables; none if the tables do not exist.
///
/// # Errors
/// See [`insist`].
pub async fn read_state<T>(read: impl AsyncFnMut() -> Result<Vec<T>, SinkError>) -> Result<Vec<T>, RunError> {
    match insist(&Surroundings::none(), read).await {
        Err(RunError::Sink(error)) if error.class == Class::Schema => Ok(Vec::new()),
        rows => rows,
    }
}

/// Joins a consumer group.
///
/// # Errors
/// The broker refuses, or the run was asked to end.
pub async fn join(
    mut kafka: Box<Kafka>,
    name: &str,
    around: &Surroundings,
) -> Result<(Box<Kafka>, Membership), RunError> {
    let mut retry = Retry::new(around);
    loop {
        // Asking the broker blocks, and others may ask for the database meanwhile.
        let asking = tokio::task::spawn_blocking(move || {
            let joined = kafka.join();
            (kafka, joined)
        });
        let joined;
        (kafka, joined) = asking.await.map_err(|_| RunError::Reader)?;
        match joined {
            Ok(membership) => {
                retry.done();
                return Ok((kafka, membership));
            }
            Err(source) => retry.wait(RunError::Source { name: name.to_owned(), source }).await?,
        }
    }
}
