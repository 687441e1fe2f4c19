//! Lists the dead letters of a file or topic, and drops some of them.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;

use super::connect::{FirstConnection, read_state};
use super::error::AppError;
use super::replay_log::{FileReplay, TopicBounds, TopicReplay, applied_name, read_file};
use crate::dead_letter::{DeadLetterLocation, DeadLetterNumber, FileLog, StoredDeadLetter};
use crate::kafka::{KafkaUrl, Properties};
use crate::pipeline::{self, GroupAdvance, RunContext, RunError, origin, stored_name};
use crate::record::Partition;
use crate::sink::{ConsumerGroup, Sink, StateChange, StoredOffset};

/// Lists the dead letters of a log, in the order of its lines or offsets. For a topic and a database, those
/// that were replayed or dropped are left out. A number limits the list to one dead letter.
///
/// # Errors
/// The log cannot be read, or contains something other than dead letters.
pub async fn list_dead_letters(
    location: &DeadLetterLocation,
    properties: &Properties,
    sink: Option<&Sink>,
    number: Option<DeadLetterNumber>,
    first: &FirstConnection,
) -> Result<Vec<StoredDeadLetter>, AppError> {
    let read_error = |source| AppError::ReadLog(location.clone(), source);
    let mut dead_letters = match location {
        DeadLetterLocation::File(path) => {
            read_file(&FileLog::new(path)).map_err(|error| read_error(error.into()))?.0
        }
        DeadLetterLocation::Topic(url) => {
            let bounds = TopicBounds::fetch(url, properties, first).await?;
            let ranges = bounds.partitions.iter().map(|((partition, _), range)| {
                let range = match number {
                    Some(DeadLetterNumber::Offset { partition: wanted, offset })
                        if wanted == partition.number && range.contains(&offset) =>
                    {
                        offset..offset + 1
                    }
                    Some(_) => range.end..range.end,
                    None => range.clone(),
                };
                (partition.clone(), range)
            });
            let read = bounds.read(properties, &ranges.collect());
            let dead_letters = read.map_err(|error| read_error(error.into()))?;
            match sink {
                Some(sink) => retain_open(&bounds, dead_letters, sink).await?,
                None => dead_letters,
            }
        }
    };
    dead_letters.retain(|dead_letter| number.is_none_or(|number| dead_letter.number == number));
    Ok(dead_letters)
}

/// How far dead letters of a topic are done by the replays of some mappings.
struct TopicProgress {
    /// By partition, the offset of the next dead letter, and later offsets that are done.
    partitions: BTreeMap<i32, (i64, Vec<Range<i64>>)>,
    /// Identities of the records that an unfinished replay has applied.
    applied: HashSet<String>,
}

impl TopicProgress {
    async fn read(
        bounds: &TopicBounds,
        mapping: &str,
        sink: &Sink,
        stored: &[(ConsumerGroup, Partition, StoredOffset)],
    ) -> Result<TopicProgress, RunError> {
        let group = bounds.group(mapping);
        let mut partitions = BTreeMap::new();
        for ((partition, topic_id), _) in &bounds.partitions {
            let stored = stored.iter().find(|(of, at, _)| (of, at) == (&group, partition));
            let Some((_, _, stored)) = stored else { continue };
            if stored.is_of_another_topic(topic_id.as_ref()) {
                tracing::warn!(
                    "the stored offset of {partition} is that of an earlier topic of this name: all dead letters are listed"
                );
                continue;
            }
            let done = read_state(sink, async || sink.done_offsets(&group, partition).await).await?;
            partitions.insert(partition.number, (stored.next_offset.unwrap_or(0), done));
        }
        let log = stored_name(&bounds.name(mapping));
        let applied = read_state(sink, async || sink.replayed(&log).await).await?;
        Ok(TopicProgress { partitions, applied: applied.into_iter().collect() })
    }

    fn is_done(&self, dead_letter: &StoredDeadLetter) -> bool {
        let DeadLetterNumber::Offset { partition, offset } = dead_letter.number else { return false };
        let is_passed = |(next, done): &(i64, Vec<Range<i64>>)| {
            offset < *next || done.iter().any(|range| range.contains(&offset))
        };
        self.partitions.get(&partition).is_some_and(is_passed)
            || self.applied.contains(&applied_name(dead_letter))
    }
}

/// Leaves out the dead letters of a topic that were replayed or dropped.
async fn retain_open(
    bounds: &TopicBounds,
    mut dead_letters: Vec<StoredDeadLetter>,
    sink: &Sink,
) -> Result<Vec<StoredDeadLetter>, AppError> {
    let stored = read_state(sink, async || sink.offsets().await).await?;
    let mut progress = BTreeMap::new();
    for mapping in mappings(dead_letters.iter()) {
        let of_mapping = TopicProgress::read(bounds, &mapping, sink, &stored).await?;
        progress.insert(mapping, of_mapping);
    }
    dead_letters.retain(|dead_letter| {
        !progress.get(&mapping_of(dead_letter)).is_some_and(|progress| progress.is_done(dead_letter))
    });
    Ok(dead_letters)
}

/// The mappings of a dead letter, as a replay names them together.
fn mapping_of(dead_letter: &StoredDeadLetter) -> String {
    dead_letter.mappings.join("+")
}

/// The mappings of dead letters, each once.
fn mappings<'d>(dead_letters: impl Iterator<Item = &'d StoredDeadLetter>) -> BTreeSet<String> {
    dead_letters.map(mapping_of).collect()
}

/// A log from which dead letters can be dropped.
#[derive(Debug)]
pub struct DropLog {
    location: DeadLetterLocation,
    properties: Properties,
    /// The file, which is locked.
    file: Option<FileReplay>,
    dead_letters: Vec<StoredDeadLetter>,
}

impl DropLog {
    /// Locks a file and reads the dead letters of a log. See [`list_dead_letters`].
    ///
    /// # Errors
    /// The log cannot be read, or contains something other than dead letters. A replay has locked the file.
    pub async fn open(
        location: &DeadLetterLocation,
        properties: &Properties,
        sink: Option<&Sink>,
        first: &FirstConnection,
    ) -> Result<DropLog, AppError> {
        let read_error = |source| AppError::ReadLog(location.clone(), source);
        let (file, dead_letters) = match location {
            DeadLetterLocation::File(path) => {
                let mut file = FileReplay::lock(path).map_err(|error| read_error(error.into()))?;
                let dead_letters = file.read().map_err(|error| read_error(error.into()))?;
                (Some(file), dead_letters)
            }
            DeadLetterLocation::Topic(_) => {
                (None, list_dead_letters(location, properties, sink, None, first).await?)
            }
        };
        Ok(DropLog { location: location.clone(), properties: properties.clone(), file, dead_letters })
    }

    /// The dead letters.
    #[must_use]
    pub fn dead_letters(&self) -> &[StoredDeadLetter] {
        &self.dead_letters
    }

    /// Drops dead letters. Entities no longer wait for them. Returns their number, which is smaller if a replay
    /// has applied some of them meanwhile.
    ///
    /// A file needs the database only if entities are parked behind the dead letters. A topic always needs it.
    ///
    /// # Errors
    /// The log cannot be read or written, or the database reports a permanent error. If the command is
    /// repeated, it drops the rest.
    pub async fn drop(
        mut self,
        dropped: &HashSet<DeadLetterNumber>,
        sink: Option<&Sink>,
        first: &FirstConnection,
    ) -> Result<usize, AppError> {
        let dead_letters = std::mem::take(&mut self.dead_letters);
        let mut count = 0;
        match (self.file.take(), &self.location, sink) {
            (Some(file), _, sink) => {
                self.drop_from_file(file, &dead_letters, dropped, sink, &first.context).await?;
                count = dropped.len();
            }
            (None, DeadLetterLocation::Topic(url), Some(sink)) => {
                let selected =
                    dead_letters.iter().filter(|dead_letter| dropped.contains(&dead_letter.number));
                for mapping in mappings(selected) {
                    count += self.drop_from_topic(url, &mapping, dropped, sink, first).await?;
                }
            }
            (None, ..) => {}
        }
        Ok(count)
    }

    /// Records the dropped dead letters as replayed, then rewrites the file, and then deletes the records. So a
    /// replay after a crash does not apply a dead letter for which no entity waits any more.
    async fn drop_from_file(
        &self,
        mut file: FileReplay,
        dead_letters: &[StoredDeadLetter],
        dropped: &HashSet<DeadLetterNumber>,
        sink: Option<&Sink>,
        context: &RunContext,
    ) -> Result<(), AppError> {
        let mut kept: HashSet<DeadLetterNumber> =
            dead_letters.iter().map(|dead_letter| dead_letter.number).collect();
        kept.retain(|number| !dropped.contains(number));
        let mut replays = Vec::new();
        if let Some(sink) = sink {
            let selected = dead_letters.iter().filter(|dead_letter| dropped.contains(&dead_letter.number));
            for mapping in mappings(selected) {
                let of_mapping = dead_letters.iter();
                let of_mapping: Vec<&StoredDeadLetter> =
                    of_mapping.filter(|dead_letter| mapping_of(dead_letter) == mapping).collect();
                let (mut replay, applied) =
                    pipeline::begin_replay(stored_name(&file.name(&mapping)), sink, context).await?;
                // As in a replay: lines that an unfinished replay has applied are removed.
                let is_applied =
                    |dead_letter: &StoredDeadLetter| applied.contains(&applied_name(dead_letter));
                for dead_letter in &of_mapping {
                    if is_applied(dead_letter) {
                        kept.remove(&dead_letter.number);
                    }
                }
                let freed = freed(&of_mapping, &kept);
                let replayed =
                    of_mapping.iter().filter(|dead_letter| freed.contains_key(&origin(&dead_letter.record)));
                let replayed: BTreeSet<String> =
                    replayed.map(|dead_letter| applied_name(dead_letter)).collect();
                let replayed = replayed.into_iter().filter(|name| !applied.contains(name));
                let replayed =
                    replayed.map(|origin| StateChange::Replayed { log: replay.log.clone(), origin });
                let changes = replayed.chain(unpark(&freed)).collect();
                pipeline::step_replay(sink, &mut replay, &GroupAdvance::default(), changes, context).await?;
                replays.push(replay);
            }
        }
        file.keep(&kept);
        file.write_back(&[]).map_err(|error| AppError::DropLog(self.location.clone(), error.into()))?;
        if let Some(sink) = sink {
            for mut replay in replays {
                pipeline::end_replay(sink, &mut replay, &GroupAdvance::default(), context).await?;
            }
        }
        Ok(())
    }

    /// Advances the group past the dropped dead letters, or adds them to the offsets that are done.
    async fn drop_from_topic(
        &self,
        url: &KafkaUrl,
        mapping: &str,
        dropped: &HashSet<DeadLetterNumber>,
        sink: &Sink,
        first: &FirstConnection,
    ) -> Result<usize, AppError> {
        let context = &first.context;
        let drop_error = |source| AppError::DropLog(self.location.clone(), source);
        let mut topic = TopicReplay::open(mapping, url, &self.properties, first).await?;
        let (mut replay, applied) =
            pipeline::begin_replay(stored_name(&topic.name(mapping)), sink, context).await?;
        topic.claim(sink, context).await?;
        topic.check().map_err(|source| AppError::ReplayOffsets(topic.source(), source))?;
        let mut dead_letters = topic.read(&self.properties).map_err(|error| drop_error(error.into()))?;
        dead_letters.retain(|dead_letter| {
            mapping_of(dead_letter) == mapping && !applied.contains(&applied_name(dead_letter))
        });
        let open: Vec<&StoredDeadLetter> = dead_letters.iter().collect();
        let kept = open.iter().map(|dead_letter| dead_letter.number);
        let kept: HashSet<DeadLetterNumber> = kept.filter(|number| !dropped.contains(number)).collect();
        topic.keep(&kept);
        let ended = StateChange::ReplayEnded { log: replay.log.clone() };
        let changes = unpark(&freed(&open, &kept)).chain([ended]).collect();
        pipeline::step_replay(sink, &mut replay, &topic.advance(), changes, context).await?;
        Ok(open.len() - kept.len())
    }
}

/// The records of which no dead letter is kept, by identity, each with its mappings.
fn freed<'d>(
    dead_letters: &[&'d StoredDeadLetter],
    kept: &HashSet<DeadLetterNumber>,
) -> BTreeMap<String, &'d [String]> {
    let with_origin = |dead_letter: &&'d StoredDeadLetter| {
        (origin(&dead_letter.record), dead_letter.mappings.as_slice(), kept.contains(&dead_letter.number))
    };
    let all: Vec<_> = dead_letters.iter().map(with_origin).collect();
    let mut freed: BTreeMap<String, &[String]> =
        all.iter().map(|(origin, mappings, _)| (origin.clone(), *mappings)).collect();
    for (origin, _, _) in all.iter().filter(|(_, _, is_kept)| *is_kept) {
        freed.remove(origin);
    }
    freed
}

/// Changes after which no entity waits for these records.
fn unpark(freed: &BTreeMap<String, &[String]>) -> impl Iterator<Item = StateChange> {
    freed.iter().flat_map(|(origin, mappings)| {
        let unpark =
            |mapping: &String| StateChange::Unpark { mapping: mapping.clone(), origin: origin.clone() };
        mappings.iter().map(unpark)
    })
}
