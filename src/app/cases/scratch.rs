//! A scratch database that is dropped whatever happens.

use crate::app::error::AppError;
use crate::dialect::Dialect;
use crate::pipeline::RunError;
use crate::sink::{Class, SCRATCH_PREFIX, Scratch, Sink, SinkError, SinkUrl};

/// Owns a scratch database. It drops the database also if the owner panics.
pub(super) struct ScratchGuard {
    url: SinkUrl,
    scratch: Option<Scratch>,
}

impl ScratchGuard {
    /// Creates a scratch database on a server, and connects to it.
    pub(super) async fn create(url: &SinkUrl, server: &Sink) -> Result<(Sink, ScratchGuard), AppError> {
        let created = server.create_scratch().await;
        let scratch = created.map_err(|source| AppError::ScratchRefused {
            privilege: missing_privilege(server.dialect(), &source),
            source,
        })?;
        let connected = Sink::connect_to_scratch(url, &scratch).await;
        let guard = ScratchGuard { url: url.clone(), scratch: Some(scratch) };
        match connected {
            Ok(sink) => Ok((sink, guard)),
            Err(error) => {
                guard.drop_now(server).await?;
                Err(RunError::from(error).into())
            }
        }
    }

    /// Drops the database. The connections to it must be closed.
    pub(super) async fn drop_now(mut self, server: &Sink) -> Result<(), AppError> {
        let Some(scratch) = self.scratch.take() else { return Ok(()) };
        let dropped = server.drop_scratch(&scratch).await;
        dropped.map_err(|source| AppError::ScratchLeft(scratch.name().to_owned(), source))
    }
}

impl Drop for ScratchGuard {
    /// A panic has left the runtime of this thread unusable, so another thread drops the database.
    fn drop(&mut self) {
        let Some(scratch) = self.scratch.take() else { return };
        let url = self.url.clone();
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let dropped = runtime.map(|runtime| {
                runtime.block_on(async {
                    let server = Sink::connect(&url).await?;
                    server.drop_scratch(&scratch).await
                })
            });
            if !matches!(dropped, Ok(Ok(()))) {
                tracing::error!("the scratch database `{}` cannot be dropped", scratch.name());
            }
        });
        let _ = dropping.join();
    }
}

/// The privilege that a user lacks to create a scratch database, in the words of the database.
fn missing_privilege(dialect: Dialect, error: &SinkError) -> Option<String> {
    if !matches!(error.class, Class::Permission | Class::Authentication) {
        return None;
    }
    Some(match dialect {
        Dialect::Postgres => {
            "`CREATE` on the database: `GRANT CREATE ON DATABASE database TO user`".to_owned()
        }
        Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => {
            let pattern = SCRATCH_PREFIX.replace('_', "\\_");
            format!("all privileges on databases of such names: GRANT ALL ON `{pattern}%`.* TO user")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_refusal_names_a_privilege() {
        let error = |class| SinkError::new(class, "t", None);
        let hint = missing_privilege(Dialect::Mysql, &error(Class::Authentication)).unwrap();
        assert!(hint.ends_with("GRANT ALL ON `mapper\\_test\\_%`.* TO user"), "{hint}");
        assert!(missing_privilege(Dialect::Postgres, &error(Class::Permission)).is_some());
        assert!(missing_privilege(Dialect::Postgres, &error(Class::DiskFull)).is_none());
    }
}
