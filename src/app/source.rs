//! Opens the source that a command names.

use std::fs::{File, Metadata};
use std::os::fd::AsFd;
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;

use super::connect::{FirstConnection, contact_broker, read_without_group};
use super::error::AppError;
use crate::dead_letter::DeadLetterLocation;
use crate::kafka::{KafkaUrl, Properties};
use crate::mapping::{Mapping, MappingFile};
use crate::pipeline::RunError;
use crate::sink::SinkUrl;
use crate::source::{
    DEFAULT_MAX_RECORD_BYTES, FileOptions, Files, Kafka, KafkaSpec, Source, SourceLocation, StartOffset,
};
use crate::topic::Topic;

/// Name of a source in messages.
#[must_use]
pub fn source_name(location: &SourceLocation) -> String {
    match location {
        SourceLocation::Stdin => "standard input".to_owned(),
        SourceLocation::Files(paths) => match paths.as_slice() {
            [path] => path.display().to_string(),
            [first, .., last] => format!("{} files, {} to {}", paths.len(), first.display(), last.display()),
            [] => "no file".to_owned(),
        },
        SourceLocation::Kafka(url) => format!("kafka://{}/{}", url.brokers, url.topics.join(",")),
    }
}

/// Settings of a consumer of the topics that a URL names.
#[must_use]
pub fn topic_spec(url: &KafkaUrl, group: &str, properties: &Properties) -> KafkaSpec {
    KafkaSpec {
        topics: url.topics.clone(),
        group: group.to_owned(),
        instance: None,
        start: StartOffset::Committed,
        until_end: false,
        max_record_bytes: DEFAULT_MAX_RECORD_BYTES,
        properties: properties.clone(),
        url: url.clone(),
    }
}

/// Where a run begins and ends, and the records that it accepts.
#[derive(Debug, Clone)]
pub struct ReadOptions {
    /// Where to begin in a partition without a stored offset.
    pub start: StartOffset,
    /// Whether to stop at the ends that the partitions have at the start.
    pub until_end: bool,
    /// The name of this member in its consumer group.
    pub instance: Option<String>,
    /// How files and standard input are read. Their limit of bytes is that of messages, too.
    pub files: FileOptions,
}

/// Opens a source for a mapping. Topics come from the source, or else from the mapping. If the command writes dead
/// letters, the source must not read them. The broker is contacted only if the source may read their topic.
///
/// # Errors
/// No topic or group is named, dead letters would be read again, or the file cannot be opened.
pub async fn open_source(
    location: &SourceLocation,
    mapping: &Mapping,
    options: ReadOptions,
    properties: &Properties,
    dead_letter: Option<&DeadLetterLocation>,
    first: &FirstConnection,
) -> Result<Source, AppError> {
    let ReadOptions { start, until_end, instance, files } = options;
    let max_record_bytes = files.max_record_bytes;
    let url = match location {
        SourceLocation::Stdin => {
            let stdin = std::io::stdin().as_fd().try_clone_to_owned().map(File::from);
            reject_same_file(stdin.and_then(|stdin| stdin.metadata()).ok(), dead_letter)?;
            let stdin = Files::stdin(files).map_err(|error| AppError::Open(source_name(location), error))?;
            return Ok(Source::Files(stdin));
        }
        SourceLocation::Files(paths) => {
            for path in paths {
                reject_same_file(std::fs::metadata(path).ok(), dead_letter)?;
            }
            let files = Files::open(paths, files);
            let open_error = |(path, error): (PathBuf, _)| AppError::Open(path.display().to_string(), error);
            return Ok(Source::Files(files.map_err(open_error)?));
        }
        SourceLocation::Kafka(url) => url,
    };
    let mut topics = url.topics.clone();
    if topics.is_empty() {
        if let Some(mapping_file) = mapping.files.iter().find(|file| file.topics().next().is_none()) {
            return Err(AppError::NoTopic(mapping_file.name.clone()));
        }
        for topic in mapping.files.iter().flat_map(MappingFile::topics) {
            if !topics.iter().any(|known| known == topic) {
                topics.push(topic.to_owned());
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
        instance,
        max_record_bytes,
        ..topic_spec(url, group, properties)
    };
    let mut kafka = Box::new(Kafka::new(spec).map_err(AppError::Properties)?);
    if let Some(DeadLetterLocation::Topic(dead_letter_url)) = dead_letter {
        kafka = reject_dead_letter_loop(&topics, kafka, dead_letter_url, properties, first).await?;
    }
    Ok(Source::Kafka(kafka))
}

/// Opens a source of which a command only reads the records that it has now. Topics are read without joining a group.
///
/// # Errors
/// See [`open_source`] and [`read_without_group`].
pub async fn open_to_inspect(
    location: &SourceLocation,
    mapping: &Mapping,
    start: StartOffset,
    files: FileOptions,
    properties: &Properties,
    first: &FirstConnection,
) -> Result<Source, AppError> {
    let options = ReadOptions { start, until_end: true, instance: None, files };
    match open_source(location, mapping, options, properties, None, first).await? {
        Source::Kafka(kafka) => {
            let kafka = read_without_group(kafka, &source_name(location), None, first).await?;
            Ok(Source::Kafka(kafka))
        }
        other => Ok(other),
    }
}

/// Rejects a dead-letter topic that the source reads. Topics of the same name in two clusters are different.
async fn reject_dead_letter_loop(
    topics: &[String],
    source: Box<Kafka>,
    dead_letter_url: &KafkaUrl,
    properties: &Properties,
    first: &FirstConnection,
) -> Result<Box<Kafka>, AppError> {
    let topic = &dead_letter_url.topics[0];
    // A pattern that only librdkafka understands is not checked.
    let reads = |wanted: &&String| Topic::parse(wanted).is_ok_and(|wanted| wanted.matches(topic));
    let Some(wanted) = topics.iter().find(reads) else { return Ok(source) };
    let other =
        Kafka::new(topic_spec(dead_letter_url, "mapper", properties)).map_err(AppError::Properties)?;
    let name = format!("kafka://{}/{topic}", dead_letter_url.brokers);
    let compare = {
        let name = name.clone();
        move |(source, other): &mut (Box<Kafka>, Kafka)| {
            let ids = source.fetch_cluster_id().and_then(|from| Ok(from == other.fetch_cluster_id()?));
            ids.map_err(|source| RunError::Source { name: name.clone(), source })
        }
    };
    let ((source, _), is_same_cluster) = contact_broker((source, other), &name, first, compare).await?;
    if is_same_cluster {
        return Err(AppError::DeadLetterLoop(wanted.clone(), topic.clone()));
    }
    Ok(source)
}

/// Rejects a file of dead letters that is the source, however its path is spelled. Each dead letter would be read
/// as a record and fail again.
fn reject_same_file(
    source: Option<Metadata>,
    dead_letter: Option<&DeadLetterLocation>,
) -> Result<(), AppError> {
    let Some(DeadLetterLocation::File(path)) = dead_letter else { return Ok(()) };
    let (Some(source), Ok(target)) = (source, std::fs::metadata(path)) else { return Ok(()) };
    if source.is_file() && is_same(&source, &target) {
        return Err(AppError::DeadLetterFile { path: path.clone(), role: "source" });
    }
    Ok(())
}

/// Rejects a file of dead letters that is the database. A dead letter would damage it.
///
/// # Errors
/// The files are the same, however their paths are spelled.
pub fn reject_dead_letter_file(url: &SinkUrl, dead_letter: &DeadLetterLocation) -> Result<(), AppError> {
    let (Some(database), DeadLetterLocation::File(path)) = (url.file(), dead_letter) else { return Ok(()) };
    let is_same = match (std::fs::metadata(&database), std::fs::metadata(path)) {
        (Ok(one), Ok(other)) => is_same(&one, &other),
        // The run would create both.
        (Err(_), Err(_)) => std::path::absolute(&database).ok() == std::path::absolute(path).ok(),
        _ => false,
    };
    if is_same { Err(AppError::DeadLetterFile { path: path.clone(), role: "database" }) } else { Ok(()) }
}

fn is_same(one: &Metadata, other: &Metadata) -> bool {
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}
