//! Connection pools: their options, and how a connection is acquired.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sqlx::pool::{PoolConnection, PoolOptions};
use sqlx::{ConnectOptions, Connection, Database, Pool};
use tokio::net::TcpStream;

use super::error::is_foreign_protocol;
use super::url::Server;

/// Time limit for acquiring a connection.
pub(super) const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// Idle time after which a connection is pinged before it is used. By default, sqlx pings each time, which
/// costs every transaction a round trip.
const PING_IDLE_AFTER: Duration = Duration::from_secs(1);

/// Counts the connections that a sink has opened.
#[derive(Debug, Clone, Default)]
pub(super) struct OpenedConnections(Arc<AtomicU64>);

impl OpenedConnections {
    pub(super) fn increment(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Time after which the first connection is attempted without the pool, which hides that a port is closed.
const POOL_ATTEMPT: Duration = Duration::from_secs(1);

/// Time limit for finding out why a server does not answer.
const PROBE_TIMEOUT: Duration = Duration::from_secs(1);

/// A database whose sessions are prepared when they begin.
pub(super) trait PreparedDatabase: Database {
    /// The servers that speak the protocol of this database, for messages.
    const SERVER_NAMES: &'static str;

    /// Sets the session's settings, so that a run behaves the same whatever the server's settings are.
    fn prepare(connection: &mut Self::Connection) -> impl Future<Output = Result<(), sqlx::Error>> + Send;
}

/// Options of a pool of one connection. `opened` counts its connections.
pub(super) fn options<D: PreparedDatabase>(opened: OpenedConnections) -> PoolOptions<D> {
    PoolOptions::new()
        .max_connections(1)
        .acquire_timeout(CONNECT_TIMEOUT)
        .test_before_acquire(false)
        .after_connect(move |connection, _| {
            let opened = opened.clone();
            Box::pin(async move {
                D::prepare(connection).await?;
                opened.increment();
                Ok(())
            })
        })
        .before_acquire(|connection: &mut D::Connection, meta| {
            Box::pin(async move {
                if meta.idle_for >= PING_IDLE_AFTER {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
}

/// Acquires a connection from the pool. The pool retries until it times out, and drops the error. Then one
/// direct attempt finds the reason.
pub(super) async fn acquire<D: PreparedDatabase>(pool: &Pool<D>) -> Result<PoolConnection<D>, sqlx::Error> {
    match pool.acquire().await {
        Err(sqlx::Error::PoolTimedOut) => {
            match tokio::time::timeout(CONNECT_TIMEOUT, connect_once(pool)).await {
                Ok(Err(reason)) => Err(reason),
                Ok(Ok(_)) => Err(sqlx::Error::PoolTimedOut),
                Err(_) => Err(no_answer(format!("no answer within {} s", CONNECT_TIMEOUT.as_secs()))),
            }
        }
        acquired => acquired,
    }
}

/// Acquires the first connection to a server. The reason of a failure is found soon, because a person waits.
pub(super) async fn acquire_first<D: PreparedDatabase>(
    pool: &Pool<D>,
    server: Option<&Server>,
) -> Result<PoolConnection<D>, sqlx::Error> {
    match tokio::time::timeout(POOL_ATTEMPT, pool.acquire()).await {
        Ok(Err(sqlx::Error::PoolTimedOut)) | Err(_) => {}
        Ok(Err(error)) if is_foreign_protocol(&error) => {
            return Err(no_answer(describe_silence(server, D::SERVER_NAMES).await));
        }
        Ok(acquired) => return acquired,
    }
    match tokio::time::timeout(CONNECT_TIMEOUT, connect_once(pool)).await {
        Ok(Ok(connection)) => {
            // The server may allow this user one connection only.
            let _ = connection.close().await;
            acquire(pool).await
        }
        Ok(Err(reason)) => Err(reason),
        Err(_) => Err(no_answer(describe_silence(server, D::SERVER_NAMES).await)),
    }
}

async fn connect_once<D: PreparedDatabase>(pool: &Pool<D>) -> Result<D::Connection, sqlx::Error> {
    let mut connection = pool.connect_options().connect().await?;
    D::prepare(&mut connection).await?;
    Ok(connection)
}

/// Describes why a server does not answer: the host does not, or another program listens at the port.
async fn describe_silence(server: Option<&Server>, names: &str) -> String {
    let Some(Server { host, port, .. }) = server else { return "no answer from the socket".to_owned() };
    let address = host.trim_start_matches('[').trim_end_matches(']');
    let connected = TcpStream::connect((address, *port));
    match tokio::time::timeout(PROBE_TIMEOUT, connected).await {
        Ok(Ok(_)) => format!("port {port} of `{host}` is open, but no {names} answers there"),
        Ok(Err(error)) => error.to_string(),
        Err(_) => format!("no answer from port {port} of `{host}`"),
    }
}

fn no_answer(text: String) -> sqlx::Error {
    sqlx::Error::Io(io::Error::new(io::ErrorKind::TimedOut, text))
}
