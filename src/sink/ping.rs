//! Whether a database answers, for who asks beside the run.

use std::time::Duration;

use sqlx::{Connection, Database, Pool};

/// How long it may take to answer.
const ANSWER_WITHIN: Duration = Duration::from_secs(1);

/// Whether the server answers; nothing where the pool's connection is in use, so that who uses it
/// knows better.
pub(super) async fn answers<D: Database>(pool: &Pool<D>) -> Option<bool> {
    if let Some(mut connection) = pool.try_acquire() {
        match tokio::time::timeout(ANSWER_WITHIN, connection.ping()).await {
            Ok(Ok(())) => return Some(true),
            // The server may be back since it dropped this one, so that a new one is tried.
            Ok(Err(_)) | Err(_) => connection.close_on_drop(),
        }
    } else if pool.size() > 0 {
        return None;
    }
    // The pool itself would try for longer.
    let connected = tokio::time::timeout(ANSWER_WITHIN, pool.acquire()).await;
    Some(matches!(connected, Ok(Ok(_))))
}
