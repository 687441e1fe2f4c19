//! Connects to the database and to the broker. Waits while they are unavailable.

use crate::pipeline::{Retry, RunContext, RunError, with_retry};
use crate::sink::{Class, Sink, SinkError, SinkUrl};
use crate::source::{Kafka, Membership};

/// Connects to the database.
///
/// # Errors
/// See [`with_retry`].
pub async fn connect(url: &SinkUrl, context: &RunContext) -> Result<Sink, RunError> {
    with_retry(context, async || Sink::connect(url).await).await
}

/// Creates the internal tables that are missing.
///
/// # Errors
/// See [`with_retry`].
pub async fn create_state_tables(sink: &Sink, context: &RunContext) -> Result<(), RunError> {
    with_retry(context, async || sink.create_state_tables().await).await
}

/// Checks that the internal tables exist and can roll back.
///
/// # Errors
/// See [`with_retry`].
pub async fn check_state_tables(sink: &Sink, context: &RunContext) -> Result<(), RunError> {
    with_retry(context, async || sink.check_state_tables().await).await
}

/// Reads rows of internal tables. Returns none if the tables were never created.
///
/// # Errors
/// A table was dropped; see also [`with_retry`].
pub async fn read_state<T>(
    sink: &Sink,
    read: impl AsyncFnMut() -> Result<Vec<T>, SinkError>,
) -> Result<Vec<T>, RunError> {
    let context = RunContext::detached();
    match with_retry(&context, read).await {
        Err(RunError::Sink(error)) if error.class == Class::Schema => {
            check_created_state_tables(sink, &context).await?;
            Ok(Vec::new())
        }
        rows => rows,
    }
}

/// Checks the internal tables if they were created in this database.
///
/// # Errors
/// See [`check_state_tables`].
pub async fn check_created_state_tables(sink: &Sink, context: &RunContext) -> Result<(), RunError> {
    if with_retry(context, async || sink.has_state_tables().await).await? {
        check_state_tables(sink, context).await?;
    }
    Ok(())
}

/// Joins a consumer group.
///
/// # Errors
/// The broker refuses, or a shutdown was requested.
pub async fn join_group(
    mut kafka: Box<Kafka>,
    name: &str,
    context: &RunContext,
) -> Result<(Box<Kafka>, Membership), RunError> {
    let mut retry = Retry::new(context);
    loop {
        // The request to the broker blocks, and the database may be probed meanwhile.
        let join = tokio::task::spawn_blocking(move || {
            let joined = kafka.join();
            (kafka, joined)
        });
        let joined;
        (kafka, joined) = join.await.map_err(|_| RunError::Reader)?;
        match joined {
            Ok(membership) => {
                retry.log_recovery();
                return Ok((kafka, membership));
            }
            Err(source) => retry.wait(RunError::Source { name: name.to_owned(), source }).await?,
        }
    }
}
