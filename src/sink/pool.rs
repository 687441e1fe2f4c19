//! Connection pools: their options, and how a connection is acquired.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sqlx::pool::{PoolConnection, PoolOptions};
use sqlx::{ConnectOptions, Connection, Database, Pool};

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

/// Options of a pool of one connection.
pub(super) fn options<D: Database>() -> PoolOptions<D> {
    PoolOptions::new()
        .max_connections(1)
        .acquire_timeout(CONNECT_TIMEOUT)
        .test_before_acquire(false)
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
pub(super) async fn acquire<D: Database>(pool: &Pool<D>) -> Result<PoolConnection<D>, sqlx::Error> {
    match pool.acquire().await {
        Err(sqlx::Error::PoolTimedOut) => {
            let connect_options = pool.connect_options();
            match tokio::time::timeout(CONNECT_TIMEOUT, connect_options.connect()).await {
                Ok(Err(reason)) => Err(reason),
                Ok(Ok(_)) | Err(_) => Err(sqlx::Error::PoolTimedOut),
            }
        }
        acquired => acquired,
    }
}
