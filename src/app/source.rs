//! Opens the source that a command names.

use super::error::AppError;
use crate::dead_letter::DeadLetterLocation;
use crate::kafka::{KafkaUrl, Properties};
use crate::mapping::Mapping;
use crate::source::{DEFAULT_MAX_RECORD_BYTES, Kafka, KafkaSpec, Source, SourceLocation, StartOffset};
use crate::topic::Topic;

/// Name of a source in messages.
#[must_use]
pub fn source_name(location: &SourceLocation) -> String {
    match location {
        SourceLocation::Stdin => "standard input".to_owned(),
        SourceLocation::File(path) => path.display().to_string(),
        SourceLocation::Kafka(url) => format!("kafka://{}/{}", url.brokers, url.topics.join(",")),
    }
}

/// Settings of a consumer of the topics that a URL names.
#[must_use]
pub fn topic_spec(url: &KafkaUrl, group: &str, properties: &Properties) -> KafkaSpec {
    KafkaSpec {
        topics: url.topics.clone(),
        group: group.to_owned(),
        start: StartOffset::Committed,
        until_end: false,
        max_record_bytes: DEFAULT_MAX_RECORD_BYTES,
        properties: properties.clone(),
        url: url.clone(),
    }
}

/// Where a run begins and ends, and the records that it accepts.
#[derive(Debug, Clone, Copy)]
pub struct ReadOptions {
    /// Where to begin in a partition without a stored offset.
    pub start: StartOffset,
    /// Whether to stop at the ends that the partitions have at the start.
    pub until_end: bool,
    /// The first line to read of a file or of standard input, counted from 1.
    pub first_line: u64,
    /// Maximum number of bytes of a record.
    pub max_record_bytes: usize,
}

/// Opens a source for a mapping. Topics come from the source, or else from the mapping. The broker is
/// contacted only if the source may read the dead-letter topic.
///
/// # Errors
/// No topic or group is named, dead letters would be read again, or the file cannot be opened.
pub fn open_source(
    location: &SourceLocation,
    mapping: &Mapping,
    options: ReadOptions,
    properties: &Properties,
    dead_letter: &DeadLetterLocation,
) -> Result<Source, AppError> {
    let ReadOptions { start, until_end, first_line, max_record_bytes } = options;
    let open_error = |source| AppError::Open(source_name(location), source);
    let lines = |path| {
        let lines = Source::open_from_line(path, max_record_bytes, first_line);
        Ok(Source::Lines(lines.map_err(open_error)?))
    };
    let url = match location {
        SourceLocation::Stdin => return lines(None),
        SourceLocation::File(path) => return lines(Some(path)),
        SourceLocation::Kafka(url) => url,
    };
    let mut topics = url.topics.clone();
    if topics.is_empty() {
        if let Some(mapping_file) = mapping.files.iter().find(|file| file.topics.is_empty()) {
            return Err(AppError::NoTopic(mapping_file.name.clone()));
        }
        for topic in mapping.files.iter().flat_map(|file| &file.topics) {
            if !topics.contains(topic) {
                topics.push(topic.clone());
            }
        }
    }
    // Several mappings have no common name that stays the same when another mapping is added.
    let group = match (&url.group, mapping.files.as_slice()) {
        (Some(group), _) => group,
        (None, [mapping_file]) => &mapping_file.name,
        (None, _) => {
            return Err(AppError::NoGroup(mapping.title(), source_name(location)));
        }
    };
    let spec = KafkaSpec {
        topics: topics.clone(),
        start,
        until_end,
        max_record_bytes,
        ..topic_spec(url, group, properties)
    };
    let kafka = Kafka::new(spec).map_err(AppError::Properties)?;
    if let DeadLetterLocation::Topic(dead_letter_url) = dead_letter {
        reject_dead_letter_loop(&topics, &kafka, dead_letter_url, properties)?;
    }
    Ok(Source::Kafka(Box::new(kafka)))
}

/// Rejects a dead-letter topic that the source reads. Topics of the same name in two clusters are different.
fn reject_dead_letter_loop(
    topics: &[String],
    source: &Kafka,
    dead_letter_url: &KafkaUrl,
    properties: &Properties,
) -> Result<(), AppError> {
    let topic = &dead_letter_url.topics[0];
    // A pattern that only librdkafka understands is not checked.
    let reads = |wanted: &&String| Topic::parse(wanted).is_ok_and(|wanted| wanted.matches(topic));
    let Some(wanted) = topics.iter().find(reads) else { return Ok(()) };
    let other =
        Kafka::new(topic_spec(dead_letter_url, "mapper", properties)).map_err(AppError::Properties)?;
    let clusters = source.fetch_cluster_id().and_then(|from| Ok((from, other.fetch_cluster_id()?)));
    match clusters {
        Ok((from, to)) if from != to => Ok(()),
        Ok(_) => Err(AppError::DeadLetterLoop(wanted.clone(), topic.clone())),
        Err(source) => Err(AppError::UnknownCluster(topic.clone(), source)),
    }
}
