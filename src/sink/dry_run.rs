//! The single transaction of a dry run. Its batches are savepoints, so that later batches see the rows of earlier
//! ones. It is never committed.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use tokio::sync::{Mutex, OwnedMappedMutexGuard, OwnedMutexGuard};

use super::error::{Class, Disposition, SinkError};
use super::session::Session;

/// The session of a dry run; `None` before its first statement and after its end.
#[derive(Clone, Default)]
pub(super) struct DryRunSession(Arc<Mutex<Option<Session>>>);

impl DryRunSession {
    /// Returns the session. `open` opens a connection for the first caller, and the transaction begins.
    ///
    /// # Errors
    /// No connection is available, the transaction cannot begin, or the database has ended it.
    pub(super) async fn lease(
        &self,
        open: impl Future<Output = Result<Session, SinkError>>,
    ) -> Result<Lease, SinkError> {
        let mut slot = Arc::clone(&self.0).lock_owned().await;
        if slot.is_none() {
            let mut session = open.await?;
            session.begin_dry_run().await?;
            *slot = Some(session);
        }
        usable(slot)
    }

    /// Returns the session if its transaction has begun. Nothing else has a connection then.
    ///
    /// # Errors
    /// The database has ended the transaction.
    pub(super) async fn current(&self) -> Result<Option<Lease>, SinkError> {
        let slot = Arc::clone(&self.0).lock_owned().await;
        if slot.is_none() { Ok(None) } else { usable(slot).map(Some) }
    }

    /// Whether the database has not ended the transaction, as far as this is known.
    pub(super) fn is_usable(&self) -> bool {
        self.0.try_lock().map_or(true, |slot| slot.as_ref().is_none_or(|session| !session.is_lost()))
    }

    /// Rolls the transaction back.
    pub(super) async fn end(&self) {
        if let Some(mut session) = self.0.lock().await.take()
            && !session.is_lost()
        {
            session.end_dry_run().await;
        }
    }
}

fn usable(slot: OwnedMutexGuard<Option<Session>>) -> Result<Lease, SinkError> {
    match OwnedMutexGuard::try_map(slot, Option::as_mut) {
        Ok(session) if !session.is_lost() => Ok(Lease::DryRun(session)),
        _ => Err(lost("")),
    }
}

impl std::fmt::Debug for DryRunSession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DryRunSession").finish_non_exhaustive()
    }
}

/// A session for one transaction or query.
pub(super) enum Lease {
    /// A connection from a pool.
    Own(Session),
    /// The session of a dry run. Nothing else uses it meanwhile.
    DryRun(OwnedMappedMutexGuard<Option<Session>, Session>),
}

impl Lease {
    /// Replaces an error after which a dry run cannot continue. A retry would begin another transaction, without
    /// the rows of the earlier batches. After a conflict it would meet the same one, since the locks of the
    /// earlier batches are kept.
    pub(super) fn check_lost(&mut self, error: SinkError) -> SinkError {
        let Lease::DryRun(session) = self else { return error };
        if error.class.breaks_connection() || matches!(error.class, Class::Deadlock | Class::Serialization) {
            session.discard();
        }
        if session.is_lost() && error.class.disposition() != Disposition::Halt {
            lost(&format!("{error}: "))
        } else {
            error
        }
    }
}

impl Deref for Lease {
    type Target = Session;

    fn deref(&self) -> &Session {
        match self {
            Lease::Own(session) => session,
            Lease::DryRun(session) => session,
        }
    }
}

impl DerefMut for Lease {
    fn deref_mut(&mut self) -> &mut Session {
        match self {
            Lease::Own(session) => session,
            Lease::DryRun(session) => session,
        }
    }
}

fn lost(cause: &str) -> SinkError {
    let text = Class::DryRunEnded.describe();
    SinkError::detached(Class::DryRunEnded).with_detail(format!("{cause}{text}"))
}
