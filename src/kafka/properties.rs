//! librdkafka's properties from a file or the command line, with secrets from variables or files.

use std::path::{Path, PathBuf};

use crate::secrets::{expand, without_references};

/// Properties whose values are secrets
/// (<https://github.com/confluentinc/librdkafka/blob/master/CONFIGURATION.md>).
const SECRETS: &[&str] = &[
    "sasl.password",
    "sasl.oauthbearer.client.secret",
    "sasl.oauthbearer.client.credentials.client.secret",
    "sasl.oauthbearer.assertion.private.key.passphrase",
    "sasl.oauthbearer.assertion.private.key.pem",
    "ssl.key.password",
    "ssl.key.pem",
    "ssl.keystore.password",
];

/// Properties that name a file of certificates or keys.
const FILES: &[&str] = &[
    "ssl.ca.location",
    "ssl.certificate.location",
    "ssl.key.location",
    "ssl.keystore.location",
    "ssl.crl.location",
    "https.ca.location",
];

/// Properties that only `mapper` sets, because its delivery guarantee depends on them. Each has a hint that
/// says what to use instead.
const RESERVED: &[(&str, &str)] = &[
    ("bootstrap.servers", "the URL names the brokers: `kafka://HOST:PORT/…`"),
    ("metadata.broker.list", "the URL names the brokers: `kafka://HOST:PORT/…`"),
    ("group.id", "the URL names the group: `?group=…`"),
    ("group.instance.id", "`--instance` names the member"),
    ("enable.auto.commit", "the database stores offsets together with the rows"),
    ("enable.auto.offset.store", "the database stores offsets together with the rows"),
    ("auto.offset.reset", "`--start` sets where a new group starts"),
    ("enable.partition.eof", "`--until-end` stops at the end"),
    ("statistics.interval.ms", "the ends of partitions and the metrics of `--http` depend on it"),
    ("enable.idempotence", "the producer of dead letters is always idempotent"),
    ("acks", "dead letters are always acknowledged by all replicas"),
];

/// Properties that are refused or cannot be read. No message contains a value.
#[derive(Debug, thiserror::Error)]
pub enum PropertyError {
    /// The file cannot be read.
    #[error("`{}` cannot be read", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// Not `name=value`: the file and line, or the option.
    #[error("{0} is not a property: expected `name=value`")]
    Syntax(String),
    /// A reserved property: the file and line or the option, the property, and what to use instead.
    #[error("{0}: property `{1}` is set by `mapper` itself\n  = hint: {2}")]
    Reserved(String, String, &'static str),
    /// A secret that other users of the machine can read: the option and the property.
    #[error(
        "{0}: the value of `{1}` can be read by every user of the machine\n  = hint: `-X '{1}=${{VARIABLE}}'` takes it from the environment, `${{file:PATH}}` from a file"
    )]
    Exposed(String, String),
    /// A variable or file that a value refers to cannot be read: the file and line or the option, and the
    /// reason.
    #[error("{0}: {1}")]
    Reference(String, String),
}

/// Properties in the given order. A later property overrides an earlier one.
#[derive(Clone, Default)]
pub struct Properties(Vec<(String, String)>);

impl std::fmt::Debug for Properties {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

impl Properties {
    /// Reads a file of `name=value` lines, then `name=value` options. Errors name the options by `origin`. `${NAME}` in
    /// a value is replaced by an environment variable, `${file:PATH}` by a file without its last line break. Blank
    /// lines and those that begin with `#` or `!` are skipped.
    ///
    /// # Errors
    /// See [`PropertyError`].
    pub fn read(file: Option<&Path>, options: &[String], origin: &str) -> Result<Properties, PropertyError> {
        let mut properties = Properties::default();
        if let Some(path) = file {
            let text = std::fs::read_to_string(path)
                .map_err(|source| PropertyError::File { path: path.to_owned(), source })?;
            for (index, line) in text.lines().enumerate() {
                let line = line.trim();
                if !line.is_empty() && !line.starts_with(['#', '!']) {
                    properties.add(&format!("{}:{}", path.display(), index + 1), line)?;
                }
            }
        }
        for option in options {
            // Without `=`, the whole text may be a secret.
            let Some((name, value)) = option.split_once('=') else {
                return Err(PropertyError::Syntax(origin.to_owned()));
            };
            let (name, value) = (name.trim(), value.trim());
            if is_secret(name) && !without_references(value).is_empty() {
                return Err(PropertyError::Exposed(origin.to_owned(), name.to_owned()));
            }
            properties.add(origin, option)?;
        }
        Ok(properties)
    }

    fn add(&mut self, location: &str, text: &str) -> Result<(), PropertyError> {
        let location = || location.to_owned();
        let (name, value) = text.split_once('=').ok_or_else(|| PropertyError::Syntax(location()))?;
        let (name, value) = (name.trim(), value.trim());
        if let Some((_, hint)) = RESERVED.iter().find(|(reserved, _)| *reserved == name) {
            return Err(PropertyError::Reserved(location(), name.to_owned(), hint));
        }
        let value =
            expand(value, str::to_owned).map_err(|reason| PropertyError::Reference(location(), reason))?;
        self.0.push((name.to_owned(), value));
        Ok(())
    }

    /// Names and values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Checks that the files of certificates and keys can be read. librdkafka's error would not name the file.
    ///
    /// # Errors
    /// The first file that cannot be read.
    pub fn check_files(&self) -> Result<(), PropertyError> {
        let names_file = |(name, value): &(&str, &str)| FILES.contains(name) && *value != "probe";
        for (_, value) in self.iter().filter(names_file) {
            // `ssl.ca.location` may also be a folder.
            std::fs::metadata(value)
                .and_then(
                    |metadata| if metadata.is_dir() { Ok(()) } else { std::fs::File::open(value).map(drop) },
                )
                .map_err(|source| PropertyError::File { path: PathBuf::from(value), source })?;
        }
        Ok(())
    }

    /// The effective value of a property.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().filter(|(known, _)| *known == name).last().map(|(_, value)| value)
    }
}

pub(super) fn is_secret(name: &str) -> bool {
    SECRETS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, options: &[&str]) -> Result<Properties, PropertyError> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        let options: Vec<String> = options.iter().map(|option| (*option).to_owned()).collect();
        Properties::read(Some(file.path()), &options, "`-X`")
    }

    #[test]
    fn later_properties_override_earlier_ones() {
        let read =
            read("# ours\n\nsecurity.protocol = ssl\nfetch.min.bytes=1\n", &["fetch.min.bytes=2"]).unwrap();
        assert_eq!(read.get("security.protocol"), Some("ssl"));
        assert_eq!(read.get("fetch.min.bytes"), Some("2"));
        assert_eq!(read.get("nothing"), None);
    }

    #[test]
    fn secrets_are_read_from_files_and_variables() {
        let secret = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(secret.path(), "s3cr3t\n").unwrap();
        let option = format!("sasl.password=${{file:{}}}", secret.path().display());
        let properties = read("", &[&option]).unwrap();
        assert_eq!(properties.get("sasl.password"), Some("s3cr3t"));
        assert!(!format!("{properties:?}").contains("s3cr3t"));
        let home = read("client.rack=${HOME}/x", &[]).unwrap();
        assert_eq!(home.get("client.rack"), Some(format!("{}/x", std::env::var("HOME").unwrap()).as_str()));
    }

    #[test]
    fn missing_files_are_named() {
        let missing = read("", &["ssl.ca.location=/no/such.pem"]).unwrap().check_files().unwrap_err();
        assert_eq!(missing.to_string(), "`/no/such.pem` cannot be read");
        read("", &["ssl.ca.location=probe", "ssl.key.location=/tmp"]).unwrap().check_files().unwrap();
    }

    #[test]
    fn errors_do_not_show_values() {
        let message = |text: &str, options: &[&str]| read(text, options).unwrap_err().to_string();
        assert!(message("", &["sasl.password=s3cr3t"]).contains("can be read by every user"));
        assert!(!message("", &["sasl.password=s3cr3t"]).contains("s3cr3t"));
        for partly in ["sasl.password=${HOME}s3cr3t", "sasl.password=${HOME}s3cr3t${HOME}"] {
            assert!(message("", &[partly]).contains("can be read by every user"), "{partly}");
        }
        assert!(message("\ns3cr3t", &[]).contains(":2 is not a property"));
        assert_eq!(message("", &["sasl.password:s3cr3t"]), "`-X` is not a property: expected `name=value`");
        assert!(message("group.id=x", &[]).contains("the URL names the group"));
        assert!(message("sasl.password=${NO_SUCH_VARIABLE}", &[]).contains("`NO_SUCH_VARIABLE` is not set"));
        assert!(message("sasl.password=${file:/no/such}", &[]).contains("cannot be read"));
        assert!(message("sasl.password=${open", &[]).contains("without `}`"));
    }
}
