//! Topic, key, headers and timestamp of a record, as a broker supplies them.

use chrono::{DateTime, Utc};
use clap::Args;

use crate::cli::arguments::time;
use crate::mapping::{Mapping, MappingFile};
use crate::record::{Position, Record};
use crate::topic::Topic;

/// Longest name of a topic, set by Kafka.
const MAX_TOPIC: usize = 249;

#[derive(Debug, Args)]
#[command(next_help_heading = "Records of a topic")]
pub(super) struct MessageArgs {
    /// Read the events as records of this topic, in partition 0. Of several mappings, those that name the topic
    /// read them
    #[arg(long, value_name = "NAME", value_parser = topic)]
    topic: Option<String>,
    /// Key of the records
    #[arg(long, value_name = "TEXT", requires = "topic")]
    key: Option<String>,
    /// Header of the records; repeatable
    #[arg(long, value_name = "NAME=VALUE", requires = "topic", value_parser = header)]
    header: Vec<(String, String)>,
    /// Timestamp of the records, such as `2025-01-15T10:30:00Z`
    #[arg(long, value_name = "TIME", requires = "topic", value_parser = time)]
    timestamp: Option<DateTime<Utc>>,
    /// Explain one record without a value, a tombstone, in place of a file
    #[arg(long, requires = "topic", conflicts_with = "events")]
    pub(super) null_value: bool,
}

impl MessageArgs {
    /// Warns if mappings name topics, and none of them is the topic of the records.
    pub(super) fn warn_of_no_mapping(&self, mapping: &Mapping) {
        let Some(topic) = &self.topic else { return };
        let mut topics = mapping.files.iter().flat_map(MappingFile::topics).peekable();
        // A pattern that only librdkafka can parse may match.
        let is_other = |wanted: &str| Topic::parse(wanted).is_ok_and(|wanted| !wanted.matches(topic));
        if topics.peek().is_none() || !topics.all(is_other) {
            return;
        }
        if let [file] = mapping.files.as_slice() {
            tracing::warn!(
                "mapping `{}` does not name topic `{topic}`; it takes the records anyway",
                file.name
            );
        } else {
            tracing::warn!("no mapping names topic `{topic}`, so all of them take the records");
        }
    }

    /// The record as a record of the topic, at this offset. Without a topic, it stays as it is.
    pub(super) fn of_topic(&self, record: Record, offset: i64) -> Record {
        let Some(topic) = &self.topic else { return record };
        let headers = self.header.iter();
        Record {
            key: self.key.as_ref().map(|key| key.clone().into_bytes()),
            headers: headers.map(|(name, value)| (name.clone(), Some(value.clone().into_bytes()))).collect(),
            timestamp: self.timestamp.map(|time| time.timestamp_millis()),
            position: Position::Offset { topic: topic.as_str().into(), partition: 0, offset },
            ..record
        }
    }
}

fn topic(text: &str) -> Result<String, String> {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    if text.is_empty() || text.len() > MAX_TOPIC || !text.chars().all(is_allowed) {
        return Err(format!("expected 1 to {MAX_TOPIC} letters, digits, `.`, `_` and `-`"));
    }
    Ok(text.to_owned())
}

fn header(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("expected a name and a value, as in `type=counted`".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_have_a_name() {
        let found = |name: &str, value: &str| Ok((name.to_owned(), value.to_owned()));
        assert_eq!(header("a=b=c"), found("a", "b=c"));
        assert_eq!(header("a="), found("a", ""));
        assert!(header("=b").is_err() && header("a").is_err() && header("").is_err());
    }

    #[test]
    fn topics_are_names() {
        assert!(topic("shop.Stock_1-x").is_ok() && topic(&"x".repeat(MAX_TOPIC)).is_ok());
        assert!(topic("").is_err() && topic("^shop").is_err() && topic(&"x".repeat(MAX_TOPIC + 1)).is_err());
    }
}
