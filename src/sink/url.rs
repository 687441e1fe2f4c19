//! The URL of a sink.

use std::str::FromStr;

use sqlx::mysql::MySqlConnectOptions;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

/// Where rows go, as named on the command line.
#[derive(Clone)]
pub struct SinkUrl {
    pub(super) kind: Kind,
    pub(super) url: String,
    /// Without user and password.
    shown: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Sqlite,
    Mysql,
    Postgres,
}

/// A sink's URL that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SinkUrlError {
    /// It begins like none.
    #[error(
        "`{shown}` is no sink: expected `sqlite://FILE`, `mysql://USER@HOST/DATABASE` or `postgres://USER@HOST/DATABASE`"
    )]
    Scheme {
        /// Without user and password.
        shown: String,
    },
    /// Some part of it is wrong.
    #[error("sink `{shown}` cannot be read")]
    Part {
        /// Without user and password.
        shown: String,
        /// Which one.
        source: sqlx::error::BoxDynError,
    },
}

impl FromStr for SinkUrl {
    type Err = SinkUrlError;

    fn from_str(url: &str) -> Result<SinkUrl, SinkUrlError> {
        let shown = without_credentials(url);
        let kind = match url.split_once(':').map(|(scheme, _)| scheme) {
            Some("sqlite") => Kind::Sqlite,
            Some("mysql" | "mariadb") => Kind::Mysql,
            Some("postgres" | "postgresql") => Kind::Postgres,
            _ => return Err(SinkUrlError::Scheme { shown }),
        };
        let parsed = match kind {
            Kind::Sqlite => SqliteConnectOptions::from_str(url).map(|_| ()),
            Kind::Mysql => MySqlConnectOptions::from_str(url).map(|_| ()),
            Kind::Postgres => PgConnectOptions::from_str(url).map(|_| ()),
        };
        if let Err(error) = parsed {
            let source = match error {
                sqlx::Error::Configuration(reason) => reason,
                other => other.into(),
            };
            return Err(SinkUrlError::Part { shown, source });
        }
        Ok(SinkUrl { kind, url: url.to_owned(), shown })
    }
}

impl std::fmt::Debug for SinkUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("SinkUrl").field(&self.shown).finish()
    }
}

impl std::fmt::Display for SinkUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.shown)
    }
}

/// The URL's scheme and place. Before the last `@`, and in the query, can stand a password; what is
/// no URL could be one as a whole.
fn without_credentials(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("//") else {
        return "…".to_owned();
    };
    let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
    let place = place.split_once('?').map_or(place, |(before, _)| before);
    format!("{scheme}//{place}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        for url in [
            "mysql://ann:s3cr3t@db:3306/shop",
            "postgres://ann:p@s3cr3t@db/shop?password=s3cr3t",
            "oracle://ann:s3cr3t@db",
            "mysql://ann:s3cr3t@db:port/shop",
            "mysql://ann:x?s3cr3t@db/shop",
        ] {
            let shown = match SinkUrl::from_str(url) {
                Ok(sink) => format!("{sink} {sink:?}"),
                Err(error) => format!("{error} {error:?}"),
            };
            assert!(!shown.contains("s3cr3t"), "{shown}");
            assert!(shown.contains("db"), "{shown}");
        }
        for url in ["ann:s3cr3t@db/shop", "mysql:ann:s3cr3t@db"] {
            let shown = match SinkUrl::from_str(url) {
                Ok(sink) => format!("{sink} {sink:?}"),
                Err(error) => format!("{error} {error:?}"),
            };
            assert!(!shown.contains("s3cr3t"), "{shown}");
        }
    }
}
