//! Sink URLs.

use std::str::FromStr;

use sqlx::mysql::MySqlConnectOptions;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

use crate::dialect::Dialect;

/// URL of a database, as given on the command line.
#[derive(Clone)]
pub struct SinkUrl {
    pub(super) kind: DatabaseKind,
    pub(super) url: String,
    /// The URL without user and password.
    redacted: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DatabaseKind {
    Sqlite,
    Mysql,
    Postgres,
}

/// An invalid sink URL.
#[derive(Debug, thiserror::Error)]
pub enum SinkUrlError {
    /// The scheme is unknown.
    #[error(
        "`{redacted}` is not a sink URL: expected `sqlite://FILE`, `mysql://USER@HOST/DATABASE` or `postgres://USER@HOST/DATABASE`"
    )]
    UnknownScheme {
        /// The URL without user and password.
        redacted: String,
    },
    /// A part of the URL is invalid.
    #[error("sink URL `{redacted}` is invalid")]
    Invalid {
        /// The URL without user and password.
        redacted: String,
        /// The reason.
        source: sqlx::error::BoxDynError,
    },
}

impl SinkUrl {
    /// The dialects that the database may have. The URL does not distinguish MySQL from MariaDB.
    #[must_use]
    pub fn dialects(&self) -> &'static [Dialect] {
        match self.kind {
            DatabaseKind::Sqlite => &[Dialect::Sqlite],
            DatabaseKind::Mysql => &[Dialect::Mysql, Dialect::Mariadb],
            DatabaseKind::Postgres => &[Dialect::Postgres],
        }
    }
}

impl FromStr for SinkUrl {
    type Err = SinkUrlError;

    fn from_str(url: &str) -> Result<SinkUrl, SinkUrlError> {
        let redacted = without_credentials(url);
        let kind = match url.split_once(':').map(|(scheme, _)| scheme) {
            Some("sqlite") => DatabaseKind::Sqlite,
            Some("mysql" | "mariadb") => DatabaseKind::Mysql,
            Some("postgres" | "postgresql") => DatabaseKind::Postgres,
            _ => return Err(SinkUrlError::UnknownScheme { redacted }),
        };
        let parsed = match kind {
            DatabaseKind::Sqlite => SqliteConnectOptions::from_str(url).map(|_| ()),
            DatabaseKind::Mysql => MySqlConnectOptions::from_str(url).map(|_| ()),
            DatabaseKind::Postgres => PgConnectOptions::from_str(url).map(|_| ()),
        };
        if let Err(error) = parsed {
            let source = match error {
                sqlx::Error::Configuration(reason) => reason,
                other => other.into(),
            };
            return Err(SinkUrlError::Invalid { redacted, source });
        }
        Ok(SinkUrl { kind, url: url.to_owned(), redacted })
    }
}

impl std::fmt::Debug for SinkUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("SinkUrl").field(&self.redacted).finish()
    }
}

impl std::fmt::Display for SinkUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.redacted)
    }
}

/// Returns the scheme and the location of a URL. A password may be before the last `@`, or in the query. Text
/// that is not a URL may be a password as a whole.
fn without_credentials(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("//") else {
        return "…".to_owned();
    };
    let location = rest.rsplit_once('@').map_or(rest, |(_, location)| location);
    let location = location.split_once('?').map_or(location, |(before, _)| before);
    format!("{scheme}//{location}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_printed() {
        for url in [
            "mysql://ann:s3cr3t@db:3306/shop",
            "postgres://ann:p@s3cr3t@db/shop?password=s3cr3t",
            "oracle://ann:s3cr3t@db",
            "mysql://ann:s3cr3t@db:port/shop",
            "mysql://ann:x?s3cr3t@db/shop",
        ] {
            let redacted = match SinkUrl::from_str(url) {
                Ok(sink) => format!("{sink} {sink:?}"),
                Err(error) => format!("{error} {error:?}"),
            };
            assert!(!redacted.contains("s3cr3t"), "{redacted}");
            assert!(redacted.contains("db"), "{redacted}");
        }
        for url in ["ann:s3cr3t@db/shop", "mysql:ann:s3cr3t@db"] {
            let redacted = match SinkUrl::from_str(url) {
                Ok(sink) => format!("{sink} {sink:?}"),
                Err(error) => format!("{error} {error:?}"),
            };
            assert!(!redacted.contains("s3cr3t"), "{redacted}");
        }
    }
}
