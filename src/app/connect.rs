//! Connects to the database and to the broker. The first connection has a time limit.

use std::collections::BTreeMap;
use std::error::Error;
use std::time::Duration;

use super::error::AppError;
use crate::dead_letter::{DeadLetters, TopicLog};
use crate::pipeline::{Retry, RunContext, RunError, with_retry};
use crate::record::Partition;
use crate::sink::{Class, ConsumerGroup, Sink, SinkError, SinkUrl};
use crate::source::{Kafka, Membership, SourceError, StoredStart};

/// How a command makes its first connections. The first connection has a time limit, because the address may be
/// wrong. A later outage is waited for without end.
#[derive(Debug, Clone)]
pub struct FirstConnection {
    /// Context whose shutdown ends the wait.
    pub context: RunContext,
    /// Time limit of each first connection.
    pub timeout: Duration,
}

impl FirstConnection {
    /// Makes attempts until one succeeds or the time limit has passed. `name` is the URL in messages.
    async fn until_connected<T>(
        &self,
        name: &str,
        mut attempt: impl AsyncFnMut() -> Result<T, RunError>,
    ) -> Result<T, AppError> {
        let mut retry = Retry::first_connection(&self.context, self.timeout);
        loop {
            let attempted = tokio::select! {
                attempted = attempt() => attempted,
                () = self.context.shutdown.cancelled() => return Err(RunError::Stopped.into()),
            };
            match attempted {
                Ok(connected) => {
                    retry.log_recovery();
                    return Ok(connected);
                }
                Err(error) => retry.wait(error).await.map_err(|error| self.describe(name, error))?,
            }
        }
    }

    /// The same, for requests after the first answer.
    fn without_limit(&self) -> FirstConnection {
        FirstConnection { timeout: Duration::MAX, ..self.clone() }
    }

    /// Reports a failure. If the time limit has passed, the address may be wrong.
    fn describe(&self, name: &str, error: RunError) -> AppError {
        if !error.is_transient() {
            return error.into();
        }
        let source: Box<dyn Error + Send + Sync> = match error {
            RunError::Sink(error) => error.into(),
            RunError::Source { source, .. } => source.into(),
            RunError::DeadLetters { source, .. } => source.into(),
            other => other.into(),
        };
        AppError::Unreachable { name: name.to_owned(), timeout: self.timeout, source }
    }
}

/// Connects to the database. Warns if the connection does not verify a remote server.
///
/// # Errors
/// The database is not available within the time limit or refuses, or a shutdown was requested.
pub async fn connect(url: &SinkUrl, first: &FirstConnection) -> Result<Sink, AppError> {
    warn_about_verification(url);
    first.until_connected(&url.to_string(), async || Ok(Sink::connect(url).await?)).await
}

/// Like [`connect`], for a session that creates tables in a schema; see [`Sink::connect_to_schema`].
///
/// # Errors
/// See [`connect`].
pub async fn connect_to_schema(
    url: &SinkUrl,
    schema: &str,
    first: &FirstConnection,
) -> Result<Sink, AppError> {
    first.until_connected(&url.to_string(), async || Ok(Sink::connect_to_schema(url, schema).await?)).await
}

/// Like [`connect`], for a dry run; see [`Sink::connect_for_dry_run`].
///
/// # Errors
/// See [`connect`].
pub async fn connect_for_dry_run(url: &SinkUrl, first: &FirstConnection) -> Result<Sink, AppError> {
    warn_about_verification(url);
    first.until_connected(&url.to_string(), async || Ok(Sink::connect_for_dry_run(url).await?)).await
}

fn warn_about_verification(url: &SinkUrl) {
    if let Some(parameter) = url.missing_verification() {
        tracing::warn!(
            "the server of `{url}` is not verified, so another one could read password and rows: `{parameter}` in the sink URL verifies its certificate and host name"
        );
    }
}

/// Makes the first request of a client to a broker. `name` is the URL in messages. The request blocks its thread.
/// Returns the client with the answer.
///
/// # Errors
/// The broker is not available within the time limit or refuses, or a shutdown was requested.
pub async fn contact_broker<C: Send + 'static, T: Send + 'static>(
    client: C,
    name: &str,
    first: &FirstConnection,
    request: impl Fn(&mut C) -> Result<T, RunError> + Clone + Send + 'static,
) -> Result<(C, T), AppError> {
    let mut client = Some(client);
    let ask = async || {
        // The client is here, unless its thread panicked.
        let mut asking = client.take().ok_or(RunError::Reader)?;
        let request = request.clone();
        // After a shutdown request, nobody waits for the thread.
        let asked = tokio::task::spawn_blocking(move || {
            let answer = request(&mut asking);
            (asking, answer)
        });
        let (asked, answer) = asked.await.map_err(|_| RunError::Reader)?;
        match answer {
            Ok(answer) => Ok((asked, answer)),
            Err(error) => {
                client = Some(asked);
                Err(error)
            }
        }
    };
    first.until_connected(name, ask).await
}

/// Joins a consumer group. Only the first answer of the broker has a time limit: the group's coordinator can take
/// longer, such as after a member was killed.
///
/// # Errors
/// See [`contact_broker`].
pub async fn join_group(
    kafka: Box<Kafka>,
    name: &str,
    first: &FirstConnection,
) -> Result<(Box<Kafka>, Membership), AppError> {
    let (kafka, _) = contact_source(kafka, name, first, |kafka| kafka.fetch_cluster_id()).await?;
    contact_source(kafka, name, &first.without_limit(), Kafka::join).await
}

/// Like [`contact_broker`], for a request of a source's client.
async fn contact_source<T: Send + 'static>(
    kafka: Box<Kafka>,
    name: &str,
    first: &FirstConnection,
    request: impl Fn(&mut Kafka) -> Result<T, SourceError> + Clone + Send + 'static,
) -> Result<(Box<Kafka>, T), AppError> {
    let source_name = name.to_owned();
    let request = move |kafka: &mut Box<Kafka>| {
        request(kafka).map_err(|source| RunError::Source { name: source_name.clone(), source })
    };
    contact_broker(kafka, name, first, request).await
}

/// Starts to read topics without joining a consumer group, up to their current ends. Each partition starts at the
/// offset that the database has for the group, if a database is given, or else where the spec of the source says.
///
/// # Errors
/// See [`contact_broker`] and [`read_state`].
pub async fn read_without_group(
    kafka: Box<Kafka>,
    name: &str,
    sink: Option<&Sink>,
    first: &FirstConnection,
) -> Result<Box<Kafka>, AppError> {
    let (kafka, cluster) = contact_source(kafka, name, first, |kafka| kafka.fetch_cluster_id()).await?;
    let group = ConsumerGroup { cluster, name: kafka.group().to_owned() };
    let listed = match sink {
        Some(sink) => read_state(sink, async || sink.offsets().await).await?,
        None => Vec::new(),
    };
    let of_group = listed.into_iter().filter(|(of, ..)| *of == group);
    let stored: BTreeMap<Partition, StoredStart> = of_group
        .filter_map(|(_, partition, stored)| {
            Some((partition, StoredStart { next: stored.next_offset?, topic_id: stored.topic_id }))
        })
        .collect();
    let read = move |kafka: &mut Kafka| kafka.read_without_group(&stored);
    Ok(contact_source(kafka, name, &first.without_limit(), read).await?.0)
}

/// Checks that the topic of dead letters exists, because a run would read records before it finds out.
///
/// # Errors
/// The topic does not exist; see also [`contact_broker`].
pub async fn check_dead_letter_topic(
    dead_letters: &DeadLetters,
    first: &FirstConnection,
) -> Result<(), AppError> {
    let DeadLetters::Topic(topic) = dead_letters else { return Ok(()) };
    let name = dead_letters.name();
    let check = {
        let name = name.clone();
        move |topic: &mut TopicLog| {
            topic.check().map_err(|source| RunError::DeadLetters { name: name.clone(), source })
        }
    };
    contact_broker(topic.clone(), &name, first, check).await.map(drop)
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
