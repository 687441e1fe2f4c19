//! The URL that names brokers, topics and a consumer group.

use std::fmt;
use std::str::FromStr;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The characters of topics and groups that a URL does not have as they are.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// A Kafka URL: `kafka://HOST:PORT[,HOST:PORT…]/TOPIC[,TOPIC…][?group=GROUP]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KafkaUrl {
    /// The bootstrap brokers, in librdkafka's syntax.
    pub brokers: String,
    /// The topics. A topic that begins with `^` is a pattern. If there are none, the mapping names them.
    pub topics: Vec<String>,
    /// The consumer group, if the URL names one.
    pub group: Option<String>,
}

/// A Kafka URL that cannot be parsed.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum KafkaUrlError {
    /// Another scheme, or none.
    #[error("expected `kafka://HOST:PORT/TOPIC?group=GROUP`")]
    Syntax,
    /// A user before the host.
    #[error(
        "a Kafka URL cannot contain a user or password: expected the properties `sasl.username` and `sasl.password`"
    )]
    Credentials,
    /// An unknown parameter.
    #[error("unknown parameter `{0}` in a Kafka URL: expected `group`")]
    Parameter(String),
    /// Text without `=`, which may be a secret, or a parameter without a value.
    #[error("the query of a Kafka URL cannot be parsed: expected `group=NAME`")]
    Query,
    /// Escapes that are not UTF-8.
    #[error("`{0}` of a Kafka URL is not UTF-8")]
    Escape(&'static str),
}

impl FromStr for KafkaUrl {
    type Err = KafkaUrlError;

    fn from_str(url: &str) -> Result<KafkaUrl, KafkaUrlError> {
        let rest = url.strip_prefix("kafka://").ok_or(KafkaUrlError::Syntax)?;
        let (address, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (brokers, path) = address.split_once('/').unwrap_or((address, ""));
        if brokers.contains('@') {
            return Err(KafkaUrlError::Credentials);
        }
        if brokers.is_empty() {
            return Err(KafkaUrlError::Syntax);
        }
        let decode = |text: &str, component| {
            let decoded = percent_decode_str(text).decode_utf8();
            decoded.map(std::borrow::Cow::into_owned).map_err(|_| KafkaUrlError::Escape(component))
        };
        let topics = path.split(',').filter(|topic| !topic.is_empty());
        let topics = topics.map(|topic| decode(topic, "topic")).collect::<Result<_, _>>()?;
        let mut group = None;
        for parameter in query.split('&').filter(|parameter| !parameter.is_empty()) {
            match parameter.split_once('=') {
                Some(("group", name)) if !name.is_empty() => group = Some(decode(name, "group")?),
                Some((name, _)) if name != "group" => {
                    return Err(KafkaUrlError::Parameter(name.to_owned()));
                }
                _ => return Err(KafkaUrlError::Query),
            }
        }
        Ok(KafkaUrl { brokers: brokers.to_owned(), topics, group })
    }
}

/// The URL, without secrets.
impl fmt::Display for KafkaUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let encode = |text: &str| utf8_percent_encode(text, ESCAPED).to_string();
        let topics: Vec<String> = self.topics.iter().map(|topic| encode(topic)).collect();
        write!(f, "kafka://{}/{}", self.brokers, topics.join(","))?;
        match &self.group {
            Some(group) => write!(f, "?group={}", encode(group)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_parsed() {
        let url: KafkaUrl = "kafka://a:9092,b:9093/sales,^eu%2E.%2A?group=my%20group".parse().unwrap();
        assert_eq!(url.brokers, "a:9092,b:9093");
        assert_eq!(url.topics, ["sales", "^eu..*"]);
        assert_eq!(url.group.as_deref(), Some("my group"));
        assert_eq!(url.to_string(), "kafka://a:9092,b:9093/sales,%5Eeu..%2A?group=my%20group");
        assert_eq!(url.to_string().parse(), Ok(url));
        let bare: KafkaUrl = "kafka://a".parse().unwrap();
        assert_eq!((bare.topics.len(), bare.group), (0, None));
    }

    #[test]
    fn faulty_urls_are_refused_without_a_password() {
        let parse = |url: &str| url.parse::<KafkaUrl>().unwrap_err();
        assert_eq!(parse("http://a/b"), KafkaUrlError::Syntax);
        assert_eq!(parse("kafka:///sales"), KafkaUrlError::Syntax);
        assert_eq!(parse("kafka://ann:s3cr3t@a/sales"), KafkaUrlError::Credentials);
        assert_eq!(parse("kafka://a/t?grp=x"), KafkaUrlError::Parameter("grp".to_owned()));
        assert_eq!(parse("kafka://a/t?group="), KafkaUrlError::Query);
        assert_eq!(parse("kafka://a/t?s3cr3t"), KafkaUrlError::Query);
    }
}
