//! How connections are had.

use std::time::Duration;

use sqlx::pool::{PoolConnection, PoolOptions};
use sqlx::{ConnectOptions, Connection, Database, Pool};

/// How long to try for a connection before it is said that there is none.
pub(super) const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// A connection that has been idle for so long is asked whether it is still there before it is used.
/// sqlx does so each time, which is a round trip more for every transaction.
const PING_IDLE_AFTER: Duration = Duration::from_secs(1);

/// Of one connection.
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

/// A connection of the pool. The pool tries again by itself for a while and forgets why: then the
/// reason is found out.
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
