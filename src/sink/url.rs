//! Sink URLs.

mod parameters;

use std::net::IpAddr;
use std::path::PathBuf;
use std::str::FromStr;

use sqlx::mysql::{MySqlConnectOptions, MySqlSslMode};
use sqlx::postgres::{PgConnectOptions, PgSslMode};
use sqlx::sqlite::SqliteConnectOptions;

use super::error::{Class, SinkError};
use crate::dialect::Dialect;
use crate::secrets::percent_encode_secret;
pub(super) use parameters::DatabaseKind;
use parameters::{ParameterError, is_accepted};

/// URL of a database, as given on the command line or in the environment.
#[derive(Clone)]
pub struct SinkUrl {
    pub(super) kind: DatabaseKind,
    pub(super) url: String,
    /// The URL without user and password.
    redacted: String,
    /// The server, unless the database is a file or the server has a local socket.
    server: Option<Server>,
    /// Parameters that name files for TLS, each with its file.
    tls_files: Vec<(String, PathBuf)>,
}

/// A server that is reached over the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Server {
    pub(super) host: String,
    pub(super) port: u16,
    /// Whether the server's certificate and its host name are verified.
    is_verified: bool,
}

/// An invalid sink URL. No text contains a user, a password or the value of a parameter.
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
    #[error("sink URL `{redacted}` is invalid{hint}")]
    Invalid {
        /// The URL without user and password.
        redacted: String,
        /// A hint on a line of its own, or nothing.
        hint: &'static str,
    },
    /// A URL of a server without the name of a database.
    #[error("sink URL `{redacted}` names no database: expected `{expected}`")]
    NoDatabase {
        /// The URL without user and password.
        redacted: String,
        /// The form of a complete URL.
        expected: &'static str,
    },
    /// A parameter that the database's URLs do not have, with a hint.
    #[error("sink URL `{redacted}` has an unknown parameter `{name}`\n  = hint: {hint}")]
    UnknownParameter {
        /// The URL without user and password.
        redacted: String,
        /// The name of the parameter.
        name: String,
        /// The name that may be meant, or all names.
        hint: String,
    },
    /// A parameter with an invalid value, or without one.
    #[error("sink URL `{redacted}`: expected {expected}")]
    InvalidParameter {
        /// The URL without user and password.
        redacted: String,
        /// The parameter with a form that its values have.
        expected: String,
    },
}

/// The hint about a URL that cannot be parsed although it seems to have a password.
const ENCODE_PASSWORD: &str = "\n  = hint: special characters of a password are percent-encoded, such as `%2F` for `/`; `${NAME}` and `${file:PATH}` encode them";

impl SinkUrl {
    /// The dialects that the database may have. The URL does not tell MySQL, MariaDB and TiDB apart.
    #[must_use]
    pub fn dialects(&self) -> &'static [Dialect] {
        match self.kind {
            DatabaseKind::Sqlite => &[Dialect::Sqlite],
            DatabaseKind::Mysql => &Dialect::MYSQL_PROTOCOL,
            DatabaseKind::Postgres => &[Dialect::Postgres],
        }
    }

    /// Whether the database is on this machine: a file, a socket or a loopback address.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.server.as_ref().is_none_or(|server| is_loopback(&server.host))
    }

    /// The file of a SQLite database.
    #[must_use]
    pub fn file(&self) -> Option<PathBuf> {
        let options = SqliteConnectOptions::from_str(&self.url).ok()?;
        (self.kind == DatabaseKind::Sqlite).then(|| options.get_filename().to_owned())
    }

    /// The URL of another schema of the same server: another database of MySQL and MariaDB, or another schema of
    /// PostgreSQL's database.
    pub(super) fn in_schema(&self, name: &str) -> SinkUrl {
        let url = self.url.split('#').next().unwrap_or_default();
        let (base, query) = url.split_once('?').unwrap_or((url, ""));
        let and = if query.is_empty() { "" } else { "&" };
        let url = match self.kind {
            DatabaseKind::Sqlite => self.url.clone(),
            DatabaseKind::Mysql => {
                let authority = base.rfind('/').map_or(base, |slash| &base[..slash]);
                format!("{authority}/{}?{query}", percent_encode_secret(name))
            }
            // The last setting counts.
            DatabaseKind::Postgres => {
                let path = percent_encode_secret(&Dialect::Postgres.quote_identifier(name));
                format!("{base}?{query}{and}options[search_path]={path}")
            }
        };
        SinkUrl { url, ..self.clone() }
    }

    /// The parameter that would make the client verify a remote server, if it does not.
    #[must_use]
    pub fn missing_verification(&self) -> Option<&'static str> {
        if self.is_local() || self.server.as_ref().is_some_and(|server| server.is_verified) {
            return None;
        }
        match self.kind {
            DatabaseKind::Sqlite => None,
            DatabaseKind::Mysql => Some("ssl-mode=VERIFY_IDENTITY"),
            DatabaseKind::Postgres => Some("sslmode=verify-full"),
        }
    }

    /// The server, if it is reached over the network.
    pub(super) fn server(&self) -> Option<&Server> {
        self.server.as_ref()
    }

    /// Checks that the files of certificates and keys can be read. sqlx's error would not name the file.
    pub(super) fn check_tls_files(&self) -> Result<(), SinkError> {
        for (parameter, file) in &self.tls_files {
            if let Err(error) = std::fs::read(file) {
                let detail =
                    format!("`{parameter}` of the sink URL: `{}` cannot be read: {error}", file.display());
                return Err(SinkError::detached(Class::Configuration).with_detail(detail));
            }
        }
        Ok(())
    }
}

impl FromStr for SinkUrl {
    type Err = SinkUrlError;

    fn from_str(url: &str) -> Result<SinkUrl, SinkUrlError> {
        let redacted = without_credentials(url);
        let kind = match url.split_once(':') {
            Some(("sqlite", _)) => DatabaseKind::Sqlite,
            Some(("mysql" | "mariadb", rest)) if rest.starts_with("//") => DatabaseKind::Mysql,
            Some(("postgres" | "postgresql", rest)) if rest.starts_with("//") => DatabaseKind::Postgres,
            _ => return Err(SinkUrlError::UnknownScheme { redacted }),
        };
        let (base, query) = url.split_once('?').unwrap_or((url, ""));
        if !is_accepted(kind, base) {
            let hint = if url.contains('@') { ENCODE_PASSWORD } else { "" };
            return Err(SinkUrlError::Invalid { redacted, hint });
        }
        let tls_files = parameters::check(kind, base, query).map_err(|error| {
            let redacted = redacted.clone();
            match error {
                ParameterError::Unknown(name, hint) => {
                    SinkUrlError::UnknownParameter { redacted, name, hint }
                }
                ParameterError::Invalid(expected) => SinkUrlError::InvalidParameter { redacted, expected },
            }
        })?;
        let invalid = |_| SinkUrlError::Invalid { redacted: redacted.clone(), hint: "" };
        let no_database = |expected| Err(SinkUrlError::NoDatabase { redacted: redacted.clone(), expected });
        let (host, port, socket, is_verified) = match kind {
            DatabaseKind::Sqlite => {
                let options = SqliteConnectOptions::from_str(url).map_err(invalid)?;
                if options.get_filename().as_os_str().is_empty() {
                    return no_database("sqlite://FILE");
                }
                return Ok(SinkUrl { kind, url: url.to_owned(), redacted, server: None, tls_files });
            }
            DatabaseKind::Mysql => {
                let options = MySqlConnectOptions::from_str(url).map_err(invalid)?;
                if options.get_database().is_none_or(str::is_empty) {
                    return no_database("mysql://USER@HOST/DATABASE");
                }
                let is_verified = matches!(options.get_ssl_mode(), MySqlSslMode::VerifyIdentity);
                let is_socket = options.get_socket().is_some();
                (options.get_host().to_owned(), options.get_port(), is_socket, is_verified)
            }
            DatabaseKind::Postgres => {
                let options = PgConnectOptions::from_str(url).map_err(invalid)?;
                if options.get_database().is_none_or(str::is_empty) {
                    return no_database("postgres://USER@HOST/DATABASE");
                }
                let is_verified = matches!(options.get_ssl_mode(), PgSslMode::VerifyFull);
                let is_socket = options.get_socket().is_some() || options.get_host().starts_with('/');
                (options.get_host().to_owned(), options.get_port(), is_socket, is_verified)
            }
        };
        let server = (!socket).then_some(Server { host, port, is_verified });
        Ok(SinkUrl { kind, url: url.to_owned(), redacted, server, tls_files })
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

fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || address.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}

/// Whether a sink URL has a password. References in it must have been removed.
#[must_use]
pub fn has_password(url: &str) -> bool {
    let (scheme, rest) = url.split_once("//").unwrap_or(("", url));
    if scheme == "sqlite:" {
        return false;
    }
    let (before, query) = rest.split_once('?').unwrap_or((rest, ""));
    let authority = before.split(['/', '#']).next().unwrap_or_default();
    let user = authority.rsplit_once('@').map_or("", |(user, _)| user);
    let in_user = user.split_once(':').is_some_and(|(_, password)| !password.is_empty());
    in_user
        || query.split('&').any(|one| one.strip_prefix("password=").is_some_and(|value| !value.is_empty()))
}

/// Returns the scheme and the location of a URL. A password may be before the last `@`, or in the query. Text
/// that is not a URL may be a password as a whole. Without a host, a password looks like a port.
#[must_use]
pub fn without_credentials(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("//") else {
        return "…".to_owned();
    };
    let location = rest.rsplit_once('@').map_or(rest, |(_, location)| location);
    let location = location.split_once('?').map_or(location, |(before, _)| before);
    let (address, path) = location.split_at(location.find('/').unwrap_or(location.len()));
    match address.rsplit_once(':') {
        Some((host, port)) if !port.bytes().all(|byte| byte.is_ascii_digit() || byte == b']') => {
            format!("{scheme}//{host}:…{path}")
        }
        _ => format!("{scheme}//{address}{path}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(url: &str) -> String {
        match SinkUrl::from_str(url) {
            Ok(sink) => format!("{sink} {sink:?}"),
            Err(error) => format!("{error} {error:?}"),
        }
    }

    #[test]
    fn a_password_is_never_printed() {
        for url in [
            "mysql://ann:s3cr3t@db:3306/shop",
            "postgres://ann:p@s3cr3t@db/shop?password=s3cr3t",
            "oracle://ann:s3cr3t@db",
            "mysql://ann:s3cr3t@db:port/shop",
            "mysql://ann:x?s3cr3t@db/shop",
            "mysql://db:s3cr3t",
            "mysql://ann:s3cr3t@db",
            "postgres://db/shop?s3cr3t",
            "postgres://db/shop?sslmode=s3cr3t",
            "postgres://db/shop?port=s3cr3t",
            "postgres://db/shop?hostaddr=s3cr3t&sslmode=require",
            "mysql://db/shop?ssl-mode=s3cr3t",
            "mysql://db/shop?statement-cache-capacity=s3cr3t",
            "mysql://db/shop?sslMode=s3cr3t",
            "sqlite://db?mode=s3cr3t",
            "sqlite://db?cache=s3cr3t",
            "sqlite://db?password=s3cr3t",
        ] {
            let shown = shown(url);
            assert!(!shown.contains("s3cr3t"), "{shown}");
            assert!(shown.contains("db"), "{shown}");
        }
        for url in ["ann:s3cr3t@db/shop", "mysql:ann:s3cr3t@db", "mysql://ann:s3c/r3t@db/shop"] {
            let shown = shown(url);
            assert!(!shown.contains("s3cr3t") && !shown.contains("s3c/r3t"), "{shown}");
        }
    }

    #[test]
    fn a_server_without_a_database_is_refused() {
        for url in [
            "mysql://db",
            "mysql://ann@db:3306/",
            "postgres://db",
            "postgres://db?sslmode=disable",
            "sqlite://",
        ] {
            assert!(matches!(SinkUrl::from_str(url), Err(SinkUrlError::NoDatabase { .. })), "{url}");
        }
        for url in
            ["postgres://db?dbname=shop", "postgres://db/shop", "sqlite://shop.db", "mysql://[::1]/shop"]
        {
            SinkUrl::from_str(url).unwrap();
        }
    }

    #[test]
    fn a_parameter_is_checked() {
        let message = |url: &str| SinkUrl::from_str(url).unwrap_err().to_string();
        assert_eq!(
            message("mysql://db/shop?ssl-mod=REQUIRED"),
            "sink URL `mysql://db/shop` has an unknown parameter `ssl-mod`\n  = hint: did you mean `ssl-mode`?"
        );
        assert_eq!(
            message("postgres://db/shop?sslmode=always"),
            "sink URL `postgres://db/shop`: expected `sslmode=` `disable`, `allow`, `prefer`, `require`, `verify-ca` or `verify-full`"
        );
        assert!(
            message("sqlite://shop.db?wal=1")
                .ends_with("hint: the parameters are `mode`, `cache`, `immutable` and `vfs`")
        );
        assert_eq!(
            message("mysql://db/shop?x"),
            "sink URL `mysql://db/shop`: expected `NAME=VALUE` after `?`"
        );
    }

    #[test]
    fn local_servers_and_verification_are_recognised() {
        let is_local = |url: &str| SinkUrl::from_str(url).unwrap().is_local();
        for url in [
            "sqlite://shop.db",
            "mysql://LOCALHOST/shop",
            "mysql://127.0.0.9:3307/shop",
            "mysql://db/shop?socket=/run/mysqld.sock",
            "mysql://[::1]/shop",
            "postgres://[::1]:5433/shop",
            "postgres://%2Frun%2Fpostgresql/shop",
            "postgres://ann@localhost/shop?host=/run/postgresql",
        ] {
            assert!(is_local(url), "{url}");
        }
        for url in ["mysql://db/shop", "mysql://128.0.0.1/shop", "postgres://localhost.example.com/shop"] {
            assert!(!is_local(url), "{url}");
        }
        let missing = |url: &str| SinkUrl::from_str(url).unwrap().missing_verification();
        assert_eq!(missing("mysql://db/shop?ssl-mode=VERIFY_CA"), Some("ssl-mode=VERIFY_IDENTITY"));
        assert_eq!(missing("postgres://db/shop"), Some("sslmode=verify-full"));
        for url in [
            "mysql://db/shop?ssl-mode=VERIFY_IDENTITY",
            "postgres://db/shop?sslmode=verify-full",
            "mysql://127.0.0.1/shop",
            "sqlite://shop.db",
        ] {
            assert_eq!(missing(url), None, "{url}");
        }
    }

    #[test]
    fn a_scratch_is_on_the_same_server() {
        for (url, expected) in [
            ("mysql://ann:x@db:3307/shop", "mysql://ann:x@db:3307/s?"),
            ("mysql://db/shop?ssl-mode=REQUIRED#x", "mysql://db/s?ssl-mode=REQUIRED"),
            ("postgres://ann@db/shop", "postgres://ann@db/shop?options[search_path]=%22s%22"),
            (
                "postgres://db/shop?options[search_path]=own&port=5433",
                "postgres://db/shop?options[search_path]=own&port=5433&options[search_path]=%22s%22",
            ),
        ] {
            let scratch = SinkUrl::from_str(url).unwrap().in_schema("s");
            assert_eq!(scratch.url, expected);
            assert!(SinkUrl::from_str(&scratch.url).is_ok(), "{expected}");
        }
    }

    #[test]
    fn passwords_are_found() {
        for url in [
            "mysql://ann:s3cr3t@db/shop",
            "mysql://:s3cr3t@db/shop",
            "postgres://ann@db/shop?sslmode=require&password=s3cr3t",
        ] {
            assert!(has_password(url), "{url}");
        }
        for url in [
            "mysql://ann@db:3306/shop",
            "mysql://ann:@db/shop",
            "postgres://db/shop?user=a:b@c",
            "sqlite://a:b@c.db",
            "",
        ] {
            assert!(!has_password(url), "{url}");
        }
    }

    #[test]
    fn a_missing_certificate_is_named() {
        let url = SinkUrl::from_str("mysql://db/shop?ssl-ca=/no/such.pem").unwrap();
        let error = url.check_tls_files().unwrap_err().to_string();
        assert!(
            error.starts_with("`ssl-ca` of the sink URL: `/no/such.pem` cannot be read: No such file"),
            "{error}"
        );
        let inline = "postgres://db/shop?sslrootcert=-----BEGIN CERTIFICATE-----";
        SinkUrl::from_str(inline).unwrap().check_tls_files().unwrap();
    }
}
