//! Parameters in the query of a sink URL. sqlx ignores unknown parameters of servers, so a misspelled parameter
//! would leave a connection without TLS.

use std::path::PathBuf;
use std::str::FromStr;

use percent_encoding::percent_decode_str;

use sqlx::mysql::MySqlConnectOptions;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

use crate::mapping::{list_names, nearest_name};

/// The protocols of databases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::sink) enum DatabaseKind {
    Sqlite,
    Mysql,
    Postgres,
}

/// A parameter that is refused.
pub(super) enum ParameterError {
    /// An unknown parameter: its name, and a hint.
    Unknown(String, String),
    /// An invalid value: the form of a valid parameter.
    Invalid(String),
}

/// Whether sqlx accepts a URL. Its error can show values, so it is dropped.
pub(super) fn is_accepted(kind: DatabaseKind, url: &str) -> bool {
    match kind {
        DatabaseKind::Sqlite => SqliteConnectOptions::from_str(url).is_ok(),
        DatabaseKind::Mysql => MySqlConnectOptions::from_str(url).is_ok(),
        DatabaseKind::Postgres => PgConnectOptions::from_str(url).is_ok(),
    }
}

/// Names of the parameters of MySQL and MariaDB (`parse_from_url` of sqlx-mysql).
const MYSQL: &[&str] = &[
    "ssl-mode",
    "ssl-ca",
    "ssl-cert",
    "ssl-key",
    "socket",
    "charset",
    "collation",
    "time-zone",
    "statement-cache-capacity",
    "sslmode",
    "sslca",
    "sslcert",
    "sslkey",
    "timezone",
];

/// Names of the parameters of PostgreSQL (`parse_from_url` of sqlx-postgres). `options[NAME]` is one, too.
const POSTGRES: &[&str] = &[
    "sslmode",
    "sslrootcert",
    "sslcert",
    "sslkey",
    "host",
    "hostaddr",
    "port",
    "dbname",
    "user",
    "password",
    "application_name",
    "options",
    "statement-cache-capacity",
    "ssl-mode",
    "ssl-root-cert",
    "ssl-ca",
    "ssl-cert",
    "ssl-key",
];

/// Names of the parameters of SQLite (`from_db_and_params` of sqlx-sqlite).
const SQLITE: &[&str] = &["mode", "cache", "immutable", "vfs"];

/// Parameters that name a file of certificates or keys.
const TLS_FILES: &[&str] =
    &["sslca", "ssl-ca", "sslrootcert", "ssl-root-cert", "sslcert", "ssl-cert", "sslkey", "ssl-key"];

/// Checks the names and values of the query. Returns the parameters that name files, each with its file.
pub(super) fn check(
    kind: DatabaseKind,
    base: &str,
    query: &str,
) -> Result<Vec<(String, PathBuf)>, ParameterError> {
    let known = match kind {
        DatabaseKind::Sqlite => SQLITE,
        DatabaseKind::Mysql => MYSQL,
        DatabaseKind::Postgres => POSTGRES,
    };
    let query = query.split('#').next().unwrap_or_default();
    let mut files = Vec::new();
    for parameter in query.split('&').filter(|parameter| !parameter.is_empty()) {
        // Without `=`, the whole text may be a secret.
        let Some((name, value)) = parameter.split_once('=') else {
            return Err(ParameterError::Invalid("`NAME=VALUE` after `?`".to_owned()));
        };
        let is_option = kind == DatabaseKind::Postgres && name.starts_with("options[");
        if !known.contains(&name) && !is_option {
            let hint = match nearest_name(name, known.iter().copied()) {
                Some(known) => format!("did you mean `{known}`?"),
                None => format!("the parameters are {}", list_names(known, "and")),
            };
            return Err(ParameterError::Unknown(name.to_owned(), hint));
        }
        if !is_accepted(kind, &format!("{base}?{parameter}")) {
            return Err(ParameterError::Invalid(format!("`{name}=` {}", expected_value(kind, name))));
        }
        let file = percent_decode_str(value).decode_utf8_lossy();
        // sqlx also accepts the certificate itself.
        if TLS_FILES.contains(&name) && !file.starts_with("-----BEGIN") {
            files.push((name.to_owned(), PathBuf::from(file.into_owned())));
        }
    }
    Ok(files)
}

/// The values of a parameter, in words.
fn expected_value(kind: DatabaseKind, name: &str) -> &'static str {
    match (kind, name) {
        (DatabaseKind::Mysql, "ssl-mode" | "sslmode") => {
            "`DISABLED`, `PREFERRED`, `REQUIRED`, `VERIFY_CA` or `VERIFY_IDENTITY`"
        }
        (DatabaseKind::Postgres, "ssl-mode" | "sslmode") => {
            "`disable`, `allow`, `prefer`, `require`, `verify-ca` or `verify-full`"
        }
        (_, "mode") => "`ro`, `rw`, `rwc` or `memory`",
        (_, "cache") => "`private` or `shared`",
        (_, "immutable") => "`true` or `false`",
        (_, "hostaddr") => "an IP address",
        (_, "port") => "a port number",
        (_, "statement-cache-capacity") => "a whole number",
        _ => "another value",
    }
}
