//! A session beside that of the run: it holds locks, and gets errors.

use mapper::dialect::Dialect;

use super::session::Session;

/// It lasts, and its transactions with it, until it is dropped.
pub struct Other {
    runtime: tokio::runtime::Runtime,
    session: Option<Session>,
}

impl Other {
    pub fn open(dialect: Dialect, url: &str) -> Result<Other, sqlx::Error> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let session = runtime.block_on(Session::connect(dialect, url))?;
        Ok(Other { runtime, session: Some(session) })
    }

    pub fn execute(&mut self, sql: &str) -> Result<(), sqlx::Error> {
        self.runtime.block_on(self.session.as_mut().unwrap().execute(sql))
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // The server may be down by the test's own doing.
            let _ = self.runtime.block_on(session.close());
        }
    }
}
