//! A second database session, which holds locks or receives errors.

use mapper::dialect::Dialect;

use super::session::Session;

/// The transactions of a TiDB database that wait for a lock. TiDB's table shows those of all databases.
pub const TIDB_LOCK_WAITS: &str = "SELECT CAST(trx_id AS CHAR) FROM information_schema.data_lock_waits \
     WHERE key_info LIKE CONCAT('%\"db_name\":\"', DATABASE(), '\"%')";

/// The session and its transaction last until it is dropped.
pub struct OtherSession {
    runtime: tokio::runtime::Runtime,
    session: Option<Session>,
}

impl OtherSession {
    pub fn open(dialect: Dialect, url: &str) -> Result<OtherSession, sqlx::Error> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let session = runtime.block_on(Session::connect(dialect, url))?;
        Ok(OtherSession { runtime, session: Some(session) })
    }

    pub fn execute(&mut self, sql: &str) -> Result<(), sqlx::Error> {
        self.runtime.block_on(self.session.as_mut().unwrap().execute(sql))
    }
}

impl Drop for OtherSession {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // The test may have stopped the server.
            let _ = self.runtime.block_on(session.close());
        }
    }
}
