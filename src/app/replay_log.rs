//! Dead-letter log that a replay reads. A file is rewritten without the applied dead letters. For a topic,
//! the replay's consumer group advances.

mod file;
mod topic;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

use super::connect::FirstConnection;
use super::error::AppError;
use crate::dead_letter::{
    DeadLetter, DeadLetterLocation, DeadLetterNumber, DeadLetters, Selection, StoredDeadLetter,
};
use crate::kafka::Properties;
use crate::mapping::Mapping;
use crate::pipeline::{GroupAdvance, Overtaking, RunContext, origin, replayed_origin, stored_name};
use crate::record::Position;
use crate::sink::Sink;
pub(super) use file::{FileReplay, read_file};
pub(super) use topic::{TopicBounds, TopicReplay};

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
                Log::Topic(TopicReplay::open(&mapping, url, properties, first).await?)
            }
        };
        let name = match &log {
            Log::File(file) => file.name(&mapping),
            Log::Topic(topic) => topic.name(&mapping),
        };
        let name = stored_name(&name);
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
        topic.claim(sink, context).await?;
        topic.check().map_err(|source| AppError::ReplayOffsets(topic.source(), source))
    }

    /// Reads the selected dead letters of a mapping, each record once, without those that an unfinished replay
    /// has applied. They are in the order of a replay. A record is selected if one of its dead letters is.
    ///
    /// Dead letters of a run with other mappings are left in place. With fewer mappings a record would lose
    /// rows. With more mappings it would be replayed twice.
    ///
    /// # Errors
    /// The log cannot be read, or contains something other than dead letters. The selection has a parked dead
    /// letter, but not an earlier one of its entity.
    pub fn read(
        &mut self,
        mapping: &Arc<Mapping>,
        applied: &HashSet<String>,
        selection: &Selection,
        program_timeout: Duration,
    ) -> Result<Vec<StoredDeadLetter>, AppError> {
        let dead_letters = match &mut self.log {
            Log::File(file) => file.read(),
            Log::Topic(topic) => topic.read(&self.properties),
        };
        let dead_letters =
            dead_letters.map_err(|error| AppError::ReadLog(self.location.clone(), error.into()))?;
        let names = mapping.names();
        let (mut dead_letters, others): (Vec<_>, Vec<_>) =
            dead_letters.into_iter().partition(|dead_letter| dead_letter.mappings == names);
        let skipped = others.iter().filter(|other| names.contains(&other.mapping.as_str())).count();
        warn_about_other_mappings(skipped);
        let mut kept = HashSet::new();
        if matches!(self.log, Log::File(_)) {
            kept.extend(others.iter().map(|dead_letter| dead_letter.number));
        }
        self.left_in_place = skipped + self.log.broken_lines();
        drop(others);
        sort_for_replay(&mut dead_letters);
        remove_applied(&mut dead_letters, applied);
        if !selection.is_empty() {
            dead_letters = select(mapping, dead_letters, selection, program_timeout, &mut kept)?;
        }
        let dead_letters = last_of_each_record(dead_letters);
        match &mut self.log {
            Log::File(file) => file.keep(&kept),
            Log::Topic(topic) => topic.keep(&kept),
        }
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
            Log::File(file) => file.write_back(failed),
            Log::Topic(_) => match DeadLetters::open(&self.location, &self.properties) {
                Ok(topic) => topic.write(failed).await,
                Err(error) => Err(error),
            },
        };
        write_back.map_err(|source| AppError::WriteBack(self.location.clone(), source))
    }

    /// The offsets by which the group of a topic advances at the end of the replay.
    #[must_use]
    pub fn advance(&self) -> GroupAdvance {
        match &self.log {
            Log::File(_) => GroupAdvance::default(),
            Log::Topic(topic) => topic.advance(),
        }
    }
}

fn warn_about_other_mappings(skipped: usize) {
    if skipped > 0 {
        let dead_letters =
            if skipped == 1 { "1 dead letter is".to_owned() } else { format!("{skipped} dead letters are") };
        tracing::warn!(
            "{dead_letters} left in place: a replay needs exactly the mappings of the run that wrote them"
        );
    }
}

/// Returns the selected dead letters, and adds the others to `kept`. Both are in the order of a replay.
fn select(
    mapping: &Arc<Mapping>,
    dead_letters: Vec<StoredDeadLetter>,
    selection: &Selection,
    program_timeout: Duration,
    kept: &mut HashSet<DeadLetterNumber>,
) -> Result<Vec<StoredDeadLetter>, AppError> {
    let matching = dead_letters.iter().filter(|dead_letter| selection.matches(dead_letter));
    let selected: HashSet<String> = matching.map(|dead_letter| origin(&dead_letter.record)).collect();
    let is_selected = |dead_letter: &StoredDeadLetter| selected.contains(&origin(&dead_letter.record));
    let overtaking = Overtaking::count(
        mapping,
        dead_letters.iter().map(|dead_letter| (dead_letter, is_selected(dead_letter))),
        program_timeout,
    )?;
    if overtaking.parked > 0 {
        return Err(AppError::Overtaking(overtaking.parked));
    }
    if overtaking.dead_letters > 0 {
        tracing::warn!(
            "selected dead letters that are newer than others of their entities: {}. A later replay of the others can bring back older values",
            overtaking.dead_letters
        );
    }
    let (selected, others): (Vec<_>, Vec<_>) = dead_letters.into_iter().partition(is_selected);
    kept.extend(others.iter().map(|dead_letter| dead_letter.number));
    Ok(selected)
}

/// Sorts dead letters by the order of their events. Documents of files are ordered by run, then by file, then by
/// line. The files of a run are ordered as in the log, because a run reads them one after the other. Dead letters of
/// version 0.2.0 name no run: they come first, in the order of the log. A partition has one order whichever
/// run reads it, so records of topics are ordered by offset alone.
fn sort_for_replay(dead_letters: &mut [StoredDeadLetter]) {
    let mut files: HashMap<(Option<String>, Arc<str>), usize> = HashMap::new();
    let mut file_number = |dead_letter: &StoredDeadLetter| match &dead_letter.record.position {
        Position::Line { file, .. } => {
            let number = files.len();
            *files.entry((dead_letter.run.clone(), Arc::clone(file))).or_insert(number)
        }
        Position::Offset { .. } => 0,
    };
    for dead_letter in dead_letters.iter() {
        file_number(dead_letter);
    }
    // The sort is stable, so dead letters of version 0.2.0 keep their order.
    dead_letters.sort_by_cached_key(|dead_letter| {
        let position = (dead_letter.record.position.clone(), dead_letter.record.event);
        match (&position.0, &dead_letter.run) {
            (Position::Line { .. }, None) => (None, 0, None),
            (Position::Line { .. }, run) => (run.clone(), file_number(dead_letter), Some(position)),
            (Position::Offset { .. }, _) => (None, 0, Some(position)),
        }
    });
}

impl Log {
    fn broken_lines(&self) -> usize {
        match self {
            Log::File(file) => file.broken_lines(),
            Log::Topic(_) => 0,
        }
    }
}

/// Identifies a dead letter among those that an unfinished replay has applied.
pub(super) fn applied_name(dead_letter: &StoredDeadLetter) -> String {
    replayed_origin(&dead_letter.record, dead_letter.run.as_deref())
}

/// Removes the dead letters of each record whose last dead letter was applied by an unfinished replay.
fn remove_applied(dead_letters: &mut Vec<StoredDeadLetter>, applied: &HashSet<String>) {
    let last: HashMap<String, bool> = dead_letters
        .iter()
        .map(|dead_letter| (origin(&dead_letter.record), applied.contains(&applied_name(dead_letter))))
        .collect();
    dead_letters.retain(|dead_letter| !last[&origin(&dead_letter.record)]);
}

/// Keeps the last dead letter of each record. If a run from a file was started again, the later run has all dead
/// letters of the file in order. The earlier one lacks those that the later one parked.
fn last_of_each_record(dead_letters: Vec<StoredDeadLetter>) -> Vec<StoredDeadLetter> {
    let mut seen = HashSet::new();
    let newest_first = dead_letters.into_iter().rev();
    let mut last: Vec<_> =
        newest_first.filter(|dead_letter| seen.insert(origin(&dead_letter.record))).collect();
    last.reverse();
    last
}
