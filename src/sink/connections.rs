//! Connections of several writers. The first writer uses the connection that all other queries use. Each
//! further writer has its own pool. In a shared pool, sqlx would open extra connections, because a released
//! connection returns to the pool only after some time.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use sqlx::{Database, Pool};

use super::pool::{PreparedDatabase, acquire};

/// Time limit for opening the connection of a further writer. The limit is short because a run does not need
/// such a connection.
const OPEN_TIMEOUT: Duration = Duration::from_secs(1);

/// Time limit for closing a connection.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(1);

/// Pools of all writers but the first.
#[derive(Debug)]
pub(super) struct ExtraConnections<D: Database>(Arc<Mutex<Vec<Pool<D>>>>);

impl<D: PreparedDatabase> ExtraConnections<D> {
    pub(super) fn none() -> ExtraConnections<D> {
        ExtraConnections(Arc::default())
    }

    fn pools<T>(&self, action: impl FnOnce(&mut Vec<Pool<D>>) -> T) -> T {
        action(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Returns the pool of a further writer; `None` for the first writer.
    pub(super) fn pool_of(&self, writer: usize) -> Option<Pool<D>> {
        let index = writer.checked_sub(1)?;
        self.pools(|pools| pools.get(index).cloned())
    }

    /// Opens connections until `wanted` writers have one. Returns the number available and the error that
    /// stopped it. If only one connection is available, the first writer gets it.
    pub(super) async fn open(&self, first: &Pool<D>, wanted: usize) -> (usize, Option<sqlx::Error>) {
        if first.size() == 0 {
            self.close().await;
            return (1, None);
        }
        let mut available = 1 + self.pools(|pools| pools.len());
        while available < wanted {
            let options = first.options().clone().acquire_timeout(OPEN_TIMEOUT);
            let pool = options.connect_lazy_with((*first.connect_options()).clone());
            if let Err(reason) = acquire(&pool).await {
                return (available, Some(reason));
            }
            self.pools(|pools| pools.push(pool));
            available += 1;
        }
        (available.min(wanted), None)
    }

    /// Closes the connections of all writers but the first.
    pub(super) async fn close(&self) {
        for pool in self.pools(std::mem::take) {
            // An unavailable server does not reply to the closing message.
            let _ = tokio::time::timeout(CLOSE_TIMEOUT, pool.close()).await;
        }
    }
}

impl<D: Database> Clone for ExtraConnections<D> {
    fn clone(&self) -> ExtraConnections<D> {
        ExtraConnections(Arc::clone(&self.0))
    }
}
