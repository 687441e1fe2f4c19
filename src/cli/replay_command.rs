//! The commands that continue after a run, as they must be typed: `mapper replay` applies its dead letters, and
//! `mapper offsets reset` passes a record.

use super::arguments::{KafkaArgs, MappingArgs, SinkArgs};
use super::config;
use crate::kafka::KafkaUrl;
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
        let mut words = Words::of("replay");
        for path in &self.mapping.mapping {
            words.add("--mapping", &path.to_string_lossy());
        }
        if let Some(folder) = &self.mapping.templates {
            words.add("--templates", &folder.to_string_lossy());
        }
        words.add_sink(self.sink);
        // The configuration file can have another default.
        if self.dead_letter != DEFAULT_DEAD_LETTER || config::path().is_some() {
            words.add("--dead-letter", self.dead_letter);
        }
        if self.dead_letter.contains("://") {
            words.add_kafka(self.kafka);
        }
        if self.no_create {
            words.0.push("--no-create".to_owned());
        }
        words.0.join(" ")
    }
}

/// The command for a shell that sets the offset from which the runs of a group continue, without secrets. The URL
/// names one topic and the group.
pub(super) fn reset_command(
    sink: &SinkArgs,
    kafka: &KafkaArgs,
    url: &KafkaUrl,
    partition: i32,
    offset: i64,
) -> String {
    let mut words = Words::of("offsets reset");
    words.add_sink(sink);
    words.add("--source", &url.to_string());
    words.add_kafka(kafka);
    words.add("--partition", &partition.to_string());
    words.add("--to", &offset.to_string());
    words.0.join(" ")
}

/// The words of a command.
struct Words(Vec<String>);

impl Words {
    /// A subcommand with the configuration file in use.
    fn of(subcommand: &str) -> Words {
        let mut words = Words(vec!["mapper".to_owned(), subcommand.to_owned()]);
        if let Some(file) = config::path() {
            words.add("--config", &file.to_string_lossy());
        }
        words
    }

    fn add(&mut self, flag: &str, value: &str) {
        self.0.extend([flag.to_owned(), quoted(value)]);
    }

    fn add_sink(&mut self, sink: &SinkArgs) {
        if let Some(sink) = &sink.sink {
            self.add("--sink", &without_password(sink));
        }
    }

    fn add_kafka(&mut self, kafka: &KafkaArgs) {
        if let Some(file) = &kafka.kafka_config {
            self.add("--kafka-config", &file.to_string_lossy());
        }
        // A file can have secrets among its properties. The command reads them from there.
        if !config::is_from_file("X") {
            kafka.property.iter().for_each(|property| self.add("-X", property));
        }
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
