//! Where a replay reads its letters, and what becomes of the place: in a file others take theirs, in a
//! topic the replay's group moves on.

use std::collections::BTreeMap;
use std::ops::Range;

use anyhow::Context;

use super::Failure;
use crate::dead_letter::{
    Contents, DeadLetter, DeadLetterSpec, DeadLetters, FileLog, StoredDeadLetter, Taken, read_topic,
};
use crate::kafka::{KafkaUrl, Properties};
use crate::mapping::Mapping;
use crate::pipeline::{self, RunError, Surroundings, ledger_name};
use crate::record::Partition;
use crate::sink::{ConsumerGroup, Move, Sink, StoredOffset};
use crate::source::{Kafka, KafkaSpec, Place, SourceError, Start};

/// A log of dead letters that is replayed.
pub(super) struct Log {
    /// As the database knows it.
    name: String,
    place: Held,
}

enum Held {
    File(FileHeld),
    Topic(TopicHeld),
}

struct FileHeld {
    file: FileLog,
    /// What was read.
    contents: Option<Contents>,
    /// Lines of other mappings, which stay.
    others: Vec<u8>,
    /// Given back with the log.
    _taken: Taken,
}

struct TopicHeld {
    url: KafkaUrl,
    /// Whose offsets say how far the topic has been replayed.
    group: ConsumerGroup,
    /// The partitions, each with what it holds.
    held: Vec<((Partition, Option<String>), Range<i64>)>,
    /// Where they stand, in the same order.
    stored: Vec<StoredOffset>,
}

impl Log {
    /// Looks at the place, and takes a file for this replay alone.
    pub(super) fn open(
        mapping: &Mapping,
        spec: &DeadLetterSpec,
        properties: &Properties,
    ) -> anyhow::Result<Log> {
        // Whatever the order of the files, it is the same log.
        let mapping = mapping.names().join("+");
        match spec {
            DeadLetterSpec::File(path) => {
                let file = FileLog::new(path);
                let taken = file.take()?;
                let name = ledger_name(&format!("{mapping} {}", taken.target.display()));
                let held = FileHeld { file, contents: None, others: Vec::new(), _taken: taken };
                Ok(Log { name, place: Held::File(held) })
            }
            DeadLetterSpec::Topic(url) => {
                let held = TopicHeld::look(&mapping, url, properties)?;
                let name = format!("{mapping} {}/{} {}", held.group.cluster, url.topics[0], held.group.name);
                Ok(Log { name: ledger_name(&name), place: Held::Topic(held) })
            }
        }
    }

    /// As the database knows it.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Takes a topic's partitions over and finds out where they stand.
    pub(super) async fn claim(&mut self, sink: &Sink, around: &Surroundings) -> Result<(), Failure> {
        let Held::Topic(topic) = &mut self.place else { return Ok(()) };
        let claims: Vec<(Partition, Option<String>)> =
            topic.held.iter().map(|(claim, _)| claim.clone()).collect();
        let group = &topic.group;
        topic.stored = pipeline::insist(around, async || sink.claim(group, &claims).await).await?;
        topic.check().with_context(|| {
            let KafkaUrl { brokers, topics, .. } = &topic.url;
            format!("`kafka://{brokers}/{}?group={}` cannot be replayed", topics[0], group.name)
        })?;
        Ok(())
    }

    /// Reads the letters of a mapping, in the order of the log. Those of a run of other mappings are not
    /// its: by fewer of them a record would lose rows, and by more it would be replayed twice.
    pub(super) fn read(
        &mut self,
        mapping: &Mapping,
        properties: &Properties,
    ) -> anyhow::Result<Vec<StoredDeadLetter>> {
        let names = mapping.names();
        let mut strangers = 0;
        let mut is_ours = |letter: &StoredDeadLetter| {
            let is_ours = letter.mappings == names;
            strangers += usize::from(!is_ours && names.contains(&letter.mapping.as_str()));
            is_ours
        };
        let letters = self.letters(&mut is_ours, properties)?;
        if strangers > 0 {
            let letters =
                if strangers == 1 { "1 letter is".to_owned() } else { format!("{strangers} letters are") };
            tracing::warn!(
                "{letters} left: a record is replayed by all mappings of its run, and by no others"
            );
        }
        Ok(letters)
    }

    fn letters(
        &mut self,
        is_ours: &mut dyn FnMut(&StoredDeadLetter) -> bool,
        properties: &Properties,
    ) -> anyhow::Result<Vec<StoredDeadLetter>> {
        match &mut self.place {
            Held::File(file) => {
                let mut contents = file.file.read()?;
                let mut letters = Vec::new();
                for (letter, line) in std::mem::take(&mut contents.letters) {
                    if is_ours(&letter) {
                        letters.push(letter);
                    } else {
                        file.others.extend(line);
                        file.others.push(b'\n');
                    }
                }
                file.contents = Some(contents);
                Ok(letters)
            }
            Held::Topic(topic) => {
                let ranges: BTreeMap<Partition, Range<i64>> =
                    topic.places().map(|(claim, range, _)| (claim.0.clone(), range)).collect();
                let letters = read_topic(&topic.url.brokers, properties, &ranges)?;
                Ok(letters.into_iter().filter(is_ours).collect())
            }
        }
    }

    /// Puts letters back that are dead again, and takes the others out of a file.
    pub(super) async fn put_back(
        &self,
        again: &[DeadLetter<'_>],
        spec: &DeadLetterSpec,
        properties: &Properties,
    ) -> anyhow::Result<()> {
        match &self.place {
            Held::File(FileHeld { contents: Some(contents), file, others, .. }) => {
                Ok(file.replace(contents, others, again)?)
            }
            Held::File(_) => Ok(()),
            Held::Topic(_) => Ok(DeadLetters::open(spec, properties)?.write(again).await?),
        }
    }

    /// Whose partitions move on, and how far.
    pub(super) fn moved(&self) -> (Option<&ConsumerGroup>, Vec<Move>) {
        let Held::Topic(topic) = &self.place else { return (None, Vec::new()) };
        let moves = topic.places().map(|(claim, range, stored)| Move {
            partition: claim.0.clone(),
            fence: stored.fence,
            from: stored.next_offset,
            to: range.end,
        });
        (Some(&topic.group), moves.collect())
    }
}

impl TopicHeld {
    /// Asks the cluster for its id, and for the topic's id and bounds.
    fn look(mapping: &str, url: &KafkaUrl, properties: &Properties) -> Result<TopicHeld, SourceError> {
        let group = url.group.clone().unwrap_or_else(|| ledger_name(&format!("{mapping}.replay")));
        let kafka = Kafka::new(KafkaSpec {
            url: url.clone(),
            topics: url.topics.clone(),
            group: group.clone(),
            start: Start::Earliest,
            until_end: false,
            properties: properties.clone(),
        })?;
        let cluster = kafka.meet()?;
        let ends = kafka.find(Place::Latest, None)?.into_iter();
        let ends: BTreeMap<Partition, i64> = ends.map(|(partition, _, end)| (partition, end)).collect();
        let begins = kafka.find(Place::Earliest, None)?.into_iter();
        let held = begins.filter_map(|(partition, topic_id, begin)| {
            let end = *ends.get(&partition)?;
            Some(((partition, topic_id), begin..end.max(begin)))
        });
        Ok(TopicHeld {
            url: url.clone(),
            group: ConsumerGroup { cluster, name: group },
            held: held.collect(),
            stored: Vec::new(),
        })
    }

    /// The partitions, what is to be read of each, and where it stands.
    fn places(&self) -> impl Iterator<Item = (&(Partition, Option<String>), Range<i64>, &StoredOffset)> {
        self.held.iter().zip(&self.stored).map(|((claim, range), stored)| {
            (claim, stored.next_offset.unwrap_or(range.start)..range.end, stored)
        })
    }

    /// Offsets must be those of this topic, and what comes next must be there, as for a source.
    fn check(&self) -> Result<(), RunError> {
        for ((claim, range), stored) in self.held.iter().zip(&self.stored) {
            let partition = claim.0.clone();
            if stored.is_of_another_topic(claim.1.as_ref()) {
                return Err(RunError::TopicMadeAnew { partition });
            }
            let next = stored.next_offset.unwrap_or(range.start);
            if !(range.start..=range.end).contains(&next) {
                let (low, high) = (range.start, range.end);
                let source = SourceError::OutOfBounds { partition, next, low, high };
                return Err(RunError::Source { name: claim.0.topic.to_string(), source });
            }
        }
        Ok(())
    }
}
