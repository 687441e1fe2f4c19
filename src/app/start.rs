//! What comes before the first record: connecting, creating and comparing tables, joining a group.

use crate::mapping::Mapping;
use crate::pipeline::{Retry, RunError, Surroundings, insist};
use crate::sink::{Fit, Sink, SinkUrl};
use crate::source::{Kafka, Membership};
use crate::sql::Rendered;

/// Connects, waiting for the database where it is away.
///
/// # Errors
/// See [`insist`].
pub async fn connect(url: &SinkUrl, around: &Surroundings) -> Result<Sink, RunError> {
    insist(around, async || Sink::connect(url).await).await
}

/// Creates the tables that are missing, parents first.
///
/// # Errors
/// See [`insist`].
pub async fn create_missing(
    sink: &Sink,
    rendered: &Rendered,
    fit: &Fit,
    around: &Surroundings,
) -> Result<(), RunError> {
    for ddl in rendered.ddl.iter().filter(|ddl| fit.missing.contains(&ddl.table)) {
        insist(around, async || sink.create(ddl).await).await?;
        tracing::info!("created table `{}`", ddl.table);
    }
    Ok(())
}

/// Compares the live tables with the mapping, waiting for the database where it is away.
///
/// # Errors
/// See [`insist`].
pub async fn fit(sink: &Sink, mapping: &Mapping, around: &Surroundings) -> Result<Fit, RunError> {
    insist(around, async || sink.fit(mapping).await).await
}

/// Joins a consumer group, waiting for the broker where it is away.
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
