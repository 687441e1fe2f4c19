//! Work in a scratch database, which is dropped whatever happens.

use std::panic::{AssertUnwindSafe, resume_unwind};

use futures_util::FutureExt;

use crate::app::error::AppError;
use crate::dialect::Dialect;
use crate::pipeline::RunError;
use crate::sink::{Class, SCRATCH_PREFIX, Sink, SinkError, SinkUrl};

/// Creates a scratch database on a server, works in it, and drops it, also after an error or a panic. `url` is the URL of
/// the server's sink.
///
/// # Errors
/// The scratch database cannot be created or dropped, or the work failed.
pub async fn with_scratch<T>(
    url: &SinkUrl,
    server: &Sink,
    work: impl AsyncFnOnce(&Sink) -> Result<T, AppError>,
) -> Result<T, AppError> {
    let scratch = server.create_scratch().await.map_err(|source| AppError::ScratchRefused {
        privilege: missing_privilege(server.dialect(), &source),
        source,
    })?;
    tracing::debug!("created the scratch database `{}`", scratch.name());
    let outcome = match Sink::connect_to_scratch(url, &scratch).await {
        Ok(sink) => {
            let outcome = AssertUnwindSafe(work(&sink)).catch_unwind().await;
            // An open transaction would keep the tables from being dropped.
            sink.close().await;
            outcome
        }
        Err(error) => Ok(Err(RunError::from(error).into())),
    };
    let dropped = server.drop_scratch(&scratch).await;
    let dropped = dropped.map_err(|source| AppError::ScratchLeft(scratch.name().to_owned(), source));
    match (outcome, dropped) {
        (Ok(Ok(outcome)), dropped) => dropped.map(|()| outcome),
        (outcome, dropped) => {
            if let Err(error) = dropped {
                tracing::error!("{error}");
            }
            outcome.unwrap_or_else(|panic| resume_unwind(panic))
        }
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
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb | Dialect::Sqlite => {
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
