//! Dead-letter log that a replay reads. A file is rewritten without the applied dead letters. For a topic,
//! the replay's consumer group advances.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::path::Path;

use super::connect::{FirstConnection, contact_broker};
use super::error::AppError;
use super::source::topic_spec;
use crate::dead_letter::{
    Contents, DeadLetter, DeadLetterError, DeadLetterLocation, DeadLetters, FileLog, ReplayLock,
    StoredDeadLetter, read_topic,
};
use crate::kafka::{KafkaUrl, Properties};
use crate::mapping::Mapping;
use crate::pipeline::{RunContext, RunError, origin, stored_name, with_retry};
use crate::record::{Partition, Position};
use crate::sink::{ConsumerGroup, Move, Sink, StoredOffset};
use crate::source::{Kafka, OffsetSpec, SourceError};

/// A partition, with the topic ID that distinguishes its topic from a later one of the same name.
type PartitionClaim = (Partition, Option<String>);

/// A log of dead letters that is replayed.
#[derive(Debug)]
pub struct ReplayLog {
    location: DeadLetterLocation,
    properties: Properties,
    /// Name of the log in the database.
    name: String,
    /// Dead letters of the mapping, and broken lines, that were not replayed.
    left_in_place: usize,
    log: Log,
}

#[derive(Debug)]
enum Log {
    File(FileReplay),
    Topic(TopicReplay),
}

#[derive(Debug)]
struct FileReplay {
    file: FileLog,
    contents: Option<Contents>,
    /// Lines that are left in place: those of other mappings, and broken ones.
    kept_lines: Vec<u8>,
    /// Number of broken lines.
    broken_lines: usize,
    /// Lock on the file, released together with the log.
    lock: ReplayLock,
}

#[derive(Debug)]
struct TopicReplay {
    url: KafkaUrl,
    /// Group whose offsets say how far the topic was replayed.
    group: ConsumerGroup,
    /// Partitions, each with the range of offsets that it holds.
    bounds: Vec<(PartitionClaim, Range<i64>)>,
    /// The group's offsets, in the same order.
    stored: Vec<StoredOffset>,
}

impl ReplayLog {
    /// Locks a file for this replay, or fetches the bounds of a topic from its cluster.
    ///
    /// # Errors
    /// Another replay has locked the file, or the broker is unavailable or refuses.
    pub async fn open(
        mapping: &Mapping,
        location: &DeadLetterLocation,
        properties: &Properties,
        first: &FirstConnection,
    ) -> Result<ReplayLog, AppError> {
        // The log is the same for any order of the mapping files.
        let mapping = mapping.names().join("+");
        let log = match location {
            DeadLetterLocation::File(path) => {
                let locked = FileReplay::lock(path);
                Log::File(locked.map_err(|error| AppError::ReadLog(location.clone(), error.into()))?)
            }
            DeadLetterLocation::Topic(url) => {
                let opened = TopicReplay::open(&mapping, url, properties, first).await;
                Log::Topic(opened.map_err(|error| match error {
                    AppError::Run(RunError::Source { source, .. }) => {
                        AppError::ReadLog(location.clone(), source.into())
                    }
                    other => other,
                })?)
            }
        };
        let target = match &log {
            Log::File(file) => file.lock.target.display().to_string(),
            Log::Topic(TopicReplay { url, group, .. }) => {
                format!("{}/{} {}", group.cluster, url.topics[0], group.name)
            }
        };
        let name = stored_name(&format!("{mapping} {target}"));
        Ok(ReplayLog {
            location: location.clone(),
            properties: properties.clone(),
            name,
            left_in_place: 0,
            log,
        })
    }

    /// Name of the log in the database.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Claims a topic's partitions and reads the group's offsets.
    ///
    /// # Errors
    /// The offsets belong to another topic, or the next records no longer exist.
    pub async fn claim(&mut self, sink: &Sink, context: &RunContext) -> Result<(), AppError> {
        let Log::Topic(topic) = &mut self.log else { return Ok(()) };
        let claims: Vec<_> = topic.bounds.iter().map(|(claim, _)| claim.clone()).collect();
        let group = &topic.group;
        topic.stored = with_retry(context, async || sink.claim(group, &claims).await).await?;
        topic.check().map_err(|source| {
            let KafkaUrl { brokers, topics, .. } = &topic.url;
            let log = format!("kafka://{brokers}/{}?group={}", topics[0], topic.group.name);
            AppError::ReplayOffsets(log, source)
        })
    }

    /// Reads the dead letters of a mapping, each record once, without those that an unfinished replay has
    /// applied. They are in the order of a replay.
    ///
    /// Dead letters of a run with other mappings are left in place. With fewer mappings a record would lose
    /// rows. With more mappings it would be replayed twice.
    ///
    /// # Errors
    /// The log cannot be read, or contains something other than dead letters.
    pub fn read(
        &mut self,
        mapping: &Mapping,
        applied: Vec<String>,
    ) -> Result<Vec<StoredDeadLetter>, AppError> {
        let names = mapping.names();
        let mut skipped = 0;
        let mut is_selected = |dead_letter: &StoredDeadLetter| {
            let is_selected = dead_letter.mappings == names;
            skipped += usize::from(!is_selected && names.contains(&dead_letter.mapping.as_str()));
            is_selected
        };
        let dead_letters = match &mut self.log {
            Log::File(file) => file.read(&mut is_selected),
            Log::Topic(topic) => topic.read(&self.properties, &mut is_selected),
        };
        let mut dead_letters =
            dead_letters.map_err(|error| AppError::ReadLog(self.location.clone(), error.into()))?;
        if skipped > 0 {
            let dead_letters = if skipped == 1 {
                "1 dead letter is".to_owned()
            } else {
                format!("{skipped} dead letters are")
            };
            tracing::warn!(
                "{dead_letters} left in place: a replay needs exactly the mappings of the run that wrote them"
            );
        }
        self.left_in_place = skipped + self.log.broken_lines();
        dead_letters.sort_by(replay_order);
        let mut applied_origins: HashSet<String> = applied.into_iter().collect();
        dead_letters.retain(|dead_letter| applied_origins.insert(origin(&dead_letter.record)));
        Ok(dead_letters)
    }

    /// Dead letters of the mapping, and broken lines, that were not replayed.
    #[must_use]
    pub fn left_in_place(&self) -> usize {
        self.left_in_place
    }

    /// Writes back the dead letters that failed again, and removes the other ones from a file.
    ///
    /// # Errors
    /// They cannot be written. The log is unchanged, or contains some of them twice.
    pub async fn write_back(&self, failed: &[DeadLetter<'_>]) -> Result<(), AppError> {
        let write_back = match &self.log {
            Log::File(FileReplay { contents: Some(contents), file, kept_lines, .. }) => {
                file.replace(contents, kept_lines, failed)
            }
            Log::File(_) => Ok(()),
            Log::Topic(_) => match DeadLetters::open(&self.location, &self.properties) {
                Ok(topic) => topic.write(failed).await,
                Err(error) => Err(error),
            },
        };
        write_back.map_err(|source| AppError::WriteBack(self.location.clone(), source))
    }

    /// Consumer group that advances at the end of the replay, with its offset moves.
    #[must_use]
    pub fn advances(&self) -> (Option<&ConsumerGroup>, Vec<Move>) {
        let Log::Topic(topic) = &self.log else { return (None, Vec::new()) };
        let advances = topic.unread().map(|(claim, range, stored)| Move {
            partition: claim.0.clone(),
            fence: stored.fence,
            from: stored.next_offset,
            to: range.end,
        });
        (Some(&topic.group), advances.collect())
    }
}

/// Compares dead letters by the order of their events. Lines are ordered by run, then by line. Dead letters of
/// version 0.2.0 name no run: they come first, in the order of the log. A partition has one order whichever
/// run reads it, so records of topics are ordered by offset alone.
fn replay_order(one: &StoredDeadLetter, other: &StoredDeadLetter) -> Ordering {
    let (position, other_position) = (&one.record.position, &other.record.position);
    let by_position = position.cmp(other_position);
    match (position, other_position) {
        (Position::Line { .. }, Position::Line { .. }) if one.run.is_none() && other.run.is_none() => {
            Ordering::Equal
        }
        (Position::Line { .. }, Position::Line { .. }) => one.run.cmp(&other.run).then(by_position),
        _ => by_position,
    }
}

impl Log {
    fn broken_lines(&self) -> usize {
        match self {
            Log::File(file) => file.broken_lines,
            Log::Topic(_) => 0,
        }
    }
}

impl FileReplay {
    fn lock(path: &Path) -> Result<FileReplay, DeadLetterError> {
        let file = FileLog::new(path);
        Ok(FileReplay {
            lock: file.lock_for_replay()?,
            file,
            contents: None,
            kept_lines: Vec::new(),
            broken_lines: 0,
        })
    }

    fn read(
        &mut self,
        is_selected: &mut dyn FnMut(&StoredDeadLetter) -> bool,
    ) -> Result<Vec<StoredDeadLetter>, DeadLetterError> {
        let mut contents = self.file.read()?;
        let mut dead_letters = Vec::new();
        let mut broken_lines = Vec::new();
        for line in std::mem::take(&mut contents.lines) {
            match line.dead_letter {
                Some(dead_letter) if is_selected(&dead_letter) => {
                    dead_letters.push(dead_letter);
                    continue;
                }
                Some(_) => {}
                None => broken_lines.push(line.number),
            }
            self.kept_lines.extend(line.text);
            self.kept_lines.push(b'\n');
        }
        warn_about_broken_lines(&broken_lines, &self.file);
        self.broken_lines = broken_lines.len();
        self.contents = Some(contents);
        Ok(dead_letters)
    }
}

/// Warns about lines that are not JSON. If a write was interrupted, its record was not passed, so the record is
/// read again. If a person broke the line, it must not vanish.
fn warn_about_broken_lines(lines: &[usize], file: &FileLog) {
    const NAMED: usize = 10;
    if lines.is_empty() {
        return;
    }
    let numbers: Vec<String> = lines.iter().take(NAMED).map(ToString::to_string).collect();
    let noun = if lines.len() == 1 { "line" } else { "lines" };
    let more = if lines.len() > NAMED { format!(" and {} more", lines.len() - NAMED) } else { String::new() };
    tracing::warn!(
        "{noun} {}{more} of `{}`: not JSON, as after an interrupted write; left in the file and not replayed",
        numbers.join(", "),
        file.name()
    );
}

impl TopicReplay {
    /// Fetches the ID of the cluster, and the ID and bounds of the topic.
    async fn open(
        mapping: &str,
        url: &KafkaUrl,
        properties: &Properties,
        first: &FirstConnection,
    ) -> Result<TopicReplay, AppError> {
        let group = url.group.clone().unwrap_or_else(|| stored_name(&format!("{mapping}.replay")));
        let kafka = Kafka::new(topic_spec(url, &group, properties)).map_err(AppError::Properties)?;
        let name = format!("kafka://{}/{}", url.brokers, url.topics[0]);
        let ask = {
            let name = name.clone();
            move |kafka: &mut Kafka| {
                let asked = kafka.fetch_cluster_id().and_then(|cluster| {
                    let ends = kafka.resolve_offsets(OffsetSpec::Latest, None)?;
                    Ok((cluster, ends, kafka.resolve_offsets(OffsetSpec::Earliest, None)?))
                });
                asked.map_err(|source| RunError::Source { name: name.clone(), source })
            }
        };
        let (_, (cluster, ends, begins)) = contact_broker(kafka, &name, first, ask).await?;
        let ends: BTreeMap<Partition, i64> =
            ends.into_iter().map(|(partition, _, end)| (partition, end)).collect();
        let bounds = begins.into_iter().filter_map(|(partition, topic_id, begin)| {
            let end = *ends.get(&partition)?;
            Some(((partition, topic_id), begin..end.max(begin)))
        });
        Ok(TopicReplay {
            url: url.clone(),
            group: ConsumerGroup { cluster, name: group },
            bounds: bounds.collect(),
            stored: Vec::new(),
        })
    }

    fn read(
        &self,
        properties: &Properties,
        is_selected: &mut dyn FnMut(&StoredDeadLetter) -> bool,
    ) -> Result<Vec<StoredDeadLetter>, DeadLetterError> {
        let ranges: BTreeMap<Partition, Range<i64>> =
            self.unread().map(|(claim, range, _)| (claim.0.clone(), range)).collect();
        let dead_letters = read_topic(&self.url.brokers, properties, &ranges)?;
        Ok(dead_letters.into_iter().filter(is_selected).collect())
    }

    /// Partitions, each with the offsets to read and the stored offset of the group.
    fn unread(&self) -> impl Iterator<Item = (&PartitionClaim, Range<i64>, &StoredOffset)> {
        self.bounds.iter().zip(&self.stored).map(|((claim, range), stored)| {
            (claim, stored.next_offset.unwrap_or(range.start)..range.end, stored)
        })
    }

    /// Checks that the offsets belong to this topic and that the next records exist, as for a source.
    fn check(&self) -> Result<(), RunError> {
        for ((claim, range), stored) in self.bounds.iter().zip(&self.stored) {
            let partition = claim.0.clone();
            if stored.is_of_another_topic(claim.1.as_ref()) {
                return Err(RunError::TopicRecreated { partition });
            }
            let next = stored.next_offset.unwrap_or(range.start);
            if !(range.start..=range.end).contains(&next) {
                let (low, high) = (range.start, range.end);
                let source = SourceError::OffsetOutOfRange { partition, next, low, high };
                return Err(RunError::Source { name: claim.0.topic.to_string(), source });
            }
        }
        Ok(())
    }
}
