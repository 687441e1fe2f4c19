//! The connections of several writers. The first writer has the one that all else is asked over; each
//! other has a pool of its own. In one pool of several, sqlx would open a connection more whenever one
//! is wanted that has just been let go, since it takes it back some time later.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use sqlx::{Database, Pool};

use super::pool::acquire;

/// How long another writer's connection may take. It is a gain, not a need.
const OPEN_TIMEOUT: Duration = Duration::from_secs(1);

/// How long it may take to say farewell.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(1);

/// The pools of the writers beside the first.
#[derive(Debug)]
pub(super) struct ExtraConnections<D: Database>(Arc<Mutex<Vec<Pool<D>>>>);

impl<D: Database> ExtraConnections<D> {
    pub(super) fn none() -> ExtraConnections<D> {
        ExtraConnections(Arc::default())
    }

    fn pools<T>(&self, action: impl FnOnce(&mut Vec<Pool<D>>) -> T) -> T {
        action(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The pool of a writer; the first has none of these.
    pub(super) fn pool_of(&self, writer: usize) -> Option<Pool<D>> {
        let index = writer.checked_sub(1)?;
        self.pools(|pools| pools.get(index).cloned())
    }

    /// Opens connections for so many writers in all, and says how many have one now. The only one that
    /// a database gives is the first writer's: while that has none, no other has.
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

    /// Gives the connections of all but the first writer up.
    pub(super) async fn close(&self) {
        for pool in self.pools(std::mem::take) {
            // A server that is gone says nothing to a farewell.
            let _ = tokio::time::timeout(CLOSE_TIMEOUT, pool.close()).await;
        }
    }
}

impl<D: Database> Clone for ExtraConnections<D> {
    fn clone(&self) -> ExtraConnections<D> {
        ExtraConnections(Arc::clone(&self.0))
    }
}
