//! Opening the source that a command names.

use super::error::AppError;
use crate::dead_letter::DeadLetterSpec;
use crate::kafka::{KafkaUrl, Properties};
use crate::mapping::Mapping;
use crate::source::{Kafka, KafkaSpec, Source, SourceSpec, Start};
use crate::topic::Topic;

/// The name of a source in messages.
#[must_use]
pub fn source_name(spec: &SourceSpec) -> String {
    match spec {
        SourceSpec::Stdin => "standard input".to_owned(),
        SourceSpec::File(path) => path.display().to_string(),
        SourceSpec::Kafka(url) => format!("kafka://{}/{}", url.brokers, url.topics.join(",")),
    }
}

/// A consumer of the topics that a URL names.
#[must_use]
pub fn topic_spec(url: &KafkaUrl, group: &str, properties: &Properties) -> KafkaSpec {
    KafkaSpec {
        topics: url.topics.clone(),
        group: group.to_owned(),
        start: Start::Committed,
        until_end: false,
        properties: properties.clone(),
        url: url.clone(),
    }
}

/// Opens a source for a mapping. Topics are those that the source names, else the mapping's. The broker is
/// asked only if the source may read the topic of dead letters.
///
/// # Errors
/// No topic or group is named, dead letters would be read again, or the file cannot be opened.
pub fn open_source(
    spec: &SourceSpec,
    mapping: &Mapping,
    (start, until_end): (Start, bool),
    properties: &Properties,
    dead_letter: &DeadLetterSpec,
) -> Result<Source, AppError> {
    let file = |source| AppError::Open(source_name(spec), source);
    let url = match spec {
        SourceSpec::Stdin => return Ok(Source::Lines(Source::open(None).map_err(file)?)),
        SourceSpec::File(path) => return Ok(Source::Lines(Source::open(Some(path)).map_err(file)?)),
        SourceSpec::Kafka(url) => url,
    };
    let mut topics = url.topics.clone();
    if topics.is_empty() {
        if let Some(part) = mapping.parts.iter().find(|part| part.topics.is_empty()) {
            return Err(AppError::NoTopic(part.name.clone()));
        }
        for topic in mapping.parts.iter().flat_map(|part| &part.topics) {
            if !topics.contains(topic) {
                topics.push(topic.clone());
            }
        }
    }
    // Several mappings have no name that would stay when another one is added.
    let group = match (&url.group, mapping.parts.as_slice()) {
        (Some(group), _) => group,
        (None, [part]) => &part.name,
        (None, _) => {
            return Err(AppError::NoGroup(mapping.title(), source_name(spec)));
        }
    };
    let spec = KafkaSpec { topics: topics.clone(), start, until_end, ..topic_spec(url, group, properties) };
    let kafka = Kafka::new(spec).map_err(AppError::Properties)?;
    if let DeadLetterSpec::Topic(letters) = dead_letter {
        reject_dead_letter_loop(&topics, &kafka, letters, properties)?;
    }
    Ok(Source::Kafka(Box::new(kafka)))
}

/// Topics of one name in two clusters are two topics.
fn reject_dead_letter_loop(
    topics: &[String],
    source: &Kafka,
    letters: &KafkaUrl,
    properties: &Properties,
) -> Result<(), AppError> {
    let topic = &letters.topics[0];
    // A pattern that only librdkafka understands is not looked into.
    let reads = |wanted: &&String| Topic::parse(wanted).is_ok_and(|wanted| wanted.means(topic));
    let Some(wanted) = topics.iter().find(reads) else { return Ok(()) };
    let other = Kafka::new(topic_spec(letters, "mapper", properties)).map_err(AppError::Properties)?;
    let clusters = source.meet().and_then(|from| Ok((from, other.meet()?)));
    match clusters {
        Ok((from, to)) if from != to => Ok(()),
        Ok(_) => Err(AppError::DeadLetterLoop(wanted.clone(), topic.clone())),
        Err(source) => Err(AppError::UnknownCluster(topic.clone(), source)),
    }
}
