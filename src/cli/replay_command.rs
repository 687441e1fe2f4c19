//! The `mapper replay` command that applies the dead letters of a run, as it must be typed.

use super::arguments::{KafkaArgs, MappingArgs, SinkArgs};
use super::config;
use crate::shell::quoted;

/// Location of dead letters, if the command line names none.
pub(super) const DEFAULT_DEAD_LETTER: &str = "mapper.dead.ndjson";

/// The arguments of a run that its replay repeats.
pub(super) struct ReplayedRun<'a> {
    pub(super) mapping: &'a MappingArgs,
    pub(super) sink: &'a SinkArgs,
    pub(super) kafka: &'a KafkaArgs,
    pub(super) dead_letter: &'a str,
    pub(super) no_create: bool,
}

impl ReplayedRun<'_> {
    /// The command for a shell. It has no secrets: a password of the database's URL is replaced by a reference to
    /// an environment variable. Defaults and values of environment variables are left out.
    pub(super) fn command(&self) -> String {
        let mut words = vec!["mapper".to_owned(), "replay".to_owned()];
        let mut add = |flag: &str, value: &str| words.extend([flag.to_owned(), quoted(value)]);
        if let Some(file) = config::path() {
            add("--config", &file.to_string_lossy());
        }
        for path in &self.mapping.mapping {
            add("--mapping", &path.to_string_lossy());
        }
        if let Some(folder) = &self.mapping.templates {
            add("--templates", &folder.to_string_lossy());
        }
        if let Some(sink) = &self.sink.sink {
            add("--sink", &without_password(sink));
        }
        // The configuration file can have another default.
        if self.dead_letter != DEFAULT_DEAD_LETTER || config::path().is_some() {
            add("--dead-letter", self.dead_letter);
        }
        if self.dead_letter.contains("://") {
            if let Some(file) = &self.kafka.kafka_config {
                add("--kafka-config", &file.to_string_lossy());
            }
            // A file can have secrets among its properties. The command reads them from there.
            if !config::is_from_file("X") {
                self.kafka.property.iter().for_each(|property| add("-X", property));
            }
        }
        if self.no_create {
            words.push("--no-create".to_owned());
        }
        words.join(" ")
    }
}

/// Replaces literal passwords in a URL. References such as `${NAME}` stay.
fn without_password(url: &str) -> String {
    const REFERENCE: &str = "${DB_PASSWORD}";
    let Some((scheme, rest)) = url.split_once("://").filter(|(scheme, _)| *scheme != "sqlite") else {
        return url.to_owned();
    };
    let (rest, query) = rest.split_once('?').map_or((rest, None), |(rest, query)| (rest, Some(query)));
    let authority = &rest[..rest.find('/').unwrap_or(rest.len())];
    let login = authority.rsplit_once('@').and_then(|(login, _)| login.split_once(':'));
    let mut shown = match login {
        Some((user, password)) if !password.starts_with("${") => {
            format!("{scheme}://{user}:{REFERENCE}{}", &rest[user.len() + 1 + password.len()..])
        }
        _ => format!("{scheme}://{rest}"),
    };
    let parameters = query.map(|query| {
        query.split('&').map(|parameter| match parameter.split_once('=') {
            Some((name, value)) if name.contains("password") && !value.starts_with("${") => {
                format!("{name}={REFERENCE}")
            }
            _ => parameter.to_owned(),
        })
    });
    if let Some(parameters) = parameters {
        shown.push('?');
        shown.push_str(&parameters.collect::<Vec<_>>().join("&"));
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_replaced() {
        for (url, shown) in [
            ("mysql://ann:s3:cr@t@db/x?a=b", "mysql://ann:${DB_PASSWORD}@db/x?a=b"),
            ("mysql://ann:${PW}@db/x", "mysql://ann:${PW}@db/x"),
            ("postgres://ann:pw@db", "postgres://ann:${DB_PASSWORD}@db"),
            ("postgres://ann@db:5432/x", "postgres://ann@db:5432/x"),
            ("postgres://db:5432/x@y", "postgres://db:5432/x@y"),
            ("postgres://db/x?user=ann&password=pw", "postgres://db/x?user=ann&password=${DB_PASSWORD}"),
            ("postgres://db/x?password=${PW}", "postgres://db/x?password=${PW}"),
            ("sqlite://a:b@c.db?mode=ro", "sqlite://a:b@c.db?mode=ro"),
        ] {
            assert_eq!(without_password(url), shown);
        }
    }
}
