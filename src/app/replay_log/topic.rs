//! A topic of dead letters that is replayed, or from which dead letters are dropped. The offsets of a consumer
//! group in the database say which dead letters are done.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;

use crate::app::connect::{FirstConnection, contact_broker};
use crate::app::error::AppError;
use crate::app::source::topic_spec;
use crate::dead_letter::{
    DeadLetterError, DeadLetterLocation, DeadLetterNumber, StoredDeadLetter, read_topic,
};
use crate::kafka::{KafkaUrl, Properties};
use crate::pipeline::{GroupAdvance, RunContext, RunError, stored_name, with_retry};
use crate::record::Partition;
use crate::sink::{ConsumerGroup, Move, Sink, StateChange, StoredOffset, done_list};
use crate::source::{Kafka, OffsetSpec, SourceError};

/// A partition, with the topic ID that distinguishes its topic from a later one of the same name.
type PartitionClaim = (Partition, Option<String>);

/// A topic of dead letters, with the offsets that its partitions hold.
#[derive(Debug)]
pub(in crate::app) struct TopicBounds {
    url: KafkaUrl,
    /// The cluster's ID.
    pub(in crate::app) cluster: String,
    /// Partitions, each with the range of offsets that it holds.
    pub(in crate::app) partitions: Vec<(PartitionClaim, Range<i64>)>,
}

impl TopicBounds {
    /// Fetches the ID of the cluster, and the ID and bounds of the topic.
    pub(in crate::app) async fn fetch(
        url: &KafkaUrl,
        properties: &Properties,
        first: &FirstConnection,
    ) -> Result<TopicBounds, AppError> {
        let kafka = Kafka::new(topic_spec(url, "mapper.replay", properties)).map_err(AppError::Properties)?;
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
        let answer = contact_broker(kafka, &name, first, ask).await;
        let (_, (cluster, ends, begins)) = answer.map_err(|error| match error {
            AppError::Run(RunError::Source { source, .. }) => {
                AppError::ReadLog(DeadLetterLocation::Topic(url.clone()), source.into())
            }
            other => other,
        })?;
        let ends: BTreeMap<Partition, i64> =
            ends.into_iter().map(|(partition, _, end)| (partition, end)).collect();
        let partitions = begins.into_iter().filter_map(|(partition, topic_id, begin)| {
            let end = *ends.get(&partition)?;
            Some(((partition, topic_id), begin..end.max(begin)))
        });
        Ok(TopicBounds { url: url.clone(), cluster, partitions: partitions.collect() })
    }

    /// The group whose offsets say how far dead letters of these mappings were replayed.
    pub(in crate::app) fn group(&self, mapping: &str) -> ConsumerGroup {
        let name = self.url.group.clone().unwrap_or_else(|| stored_name(&format!("{mapping}.replay")));
        ConsumerGroup { cluster: self.cluster.clone(), name }
    }

    /// Name of the topic in the database, for the mappings of its dead letters.
    pub(in crate::app) fn name(&self, mapping: &str) -> String {
        format!("{mapping} {}/{} {}", self.cluster, self.url.topics[0], self.group(mapping).name)
    }

    /// Reads the dead letters of some ranges of offsets.
    pub(in crate::app) fn read(
        &self,
        properties: &Properties,
        ranges: &BTreeMap<Partition, Range<i64>>,
    ) -> Result<Vec<StoredDeadLetter>, DeadLetterError> {
        read_topic(&self.url.brokers, properties, ranges)
    }
}

/// A topic of dead letters whose partitions are claimed.
#[derive(Debug)]
pub(in crate::app) struct TopicReplay {
    bounds: TopicBounds,
    /// Group whose offsets say how far the topic was replayed.
    group: ConsumerGroup,
    /// The group's offsets, in the order of the partitions.
    stored: Vec<StoredOffset>,
    /// Offsets after these that are done, in the order of the partitions.
    done: Vec<Vec<Range<i64>>>,
    /// Dead letters that stay.
    kept: BTreeSet<(i32, i64)>,
}

impl TopicReplay {
    pub(in crate::app) async fn open(
        mapping: &str,
        url: &KafkaUrl,
        properties: &Properties,
        first: &FirstConnection,
    ) -> Result<TopicReplay, AppError> {
        let bounds = TopicBounds::fetch(url, properties, first).await?;
        let group = bounds.group(mapping);
        Ok(TopicReplay { bounds, group, stored: Vec::new(), done: Vec::new(), kept: BTreeSet::new() })
    }

    /// Name of the topic in the database, for the mappings of its dead letters.
    pub(in crate::app) fn name(&self, mapping: &str) -> String {
        self.bounds.name(mapping)
    }

    /// The topic and its group, as a source is named.
    pub(in crate::app) fn source(&self) -> String {
        let KafkaUrl { brokers, topics, .. } = &self.bounds.url;
        format!("kafka://{brokers}/{}?group={}", topics[0], self.group.name)
    }

    /// Claims the partitions, and reads which offsets are done.
    pub(in crate::app) async fn claim(&mut self, sink: &Sink, context: &RunContext) -> Result<(), RunError> {
        let claims: Vec<_> = self.bounds.partitions.iter().map(|(claim, _)| claim.clone()).collect();
        let group = &self.group;
        self.stored = with_retry(context, async || sink.claim(group, &claims).await).await?;
        for (partition, _) in &claims {
            self.done.push(with_retry(context, async || sink.done_offsets(group, partition).await).await?);
        }
        Ok(())
    }

    /// Checks that the offsets belong to this topic and that the next records exist, as for a source.
    pub(in crate::app) fn check(&self) -> Result<(), RunError> {
        for ((claim, range), stored) in self.bounds.partitions.iter().zip(&self.stored) {
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

    /// Reads the dead letters that are not done.
    pub(in crate::app) fn read(
        &self,
        properties: &Properties,
    ) -> Result<Vec<StoredDeadLetter>, DeadLetterError> {
        let ranges = self.unread().map(|(claim, range, _)| (claim.0.clone(), range));
        let mut dead_letters = self.bounds.read(properties, &ranges.collect())?;
        let done = self.bounds.partitions.iter().zip(&self.done);
        let done: BTreeMap<i32, &[Range<i64>]> =
            done.map(|((claim, _), done)| (claim.0.number, done.as_slice())).collect();
        dead_letters.retain(|dead_letter| match dead_letter.number {
            DeadLetterNumber::Line(_) => true,
            DeadLetterNumber::Offset { partition, offset } => {
                let done = done.get(&partition).copied().unwrap_or_default();
                !done.iter().any(|range| range.contains(&offset))
            }
        });
        Ok(dead_letters)
    }

    /// Sets the dead letters that stay. All others that were read are done.
    pub(in crate::app) fn keep(&mut self, kept: &HashSet<DeadLetterNumber>) {
        self.kept = kept
            .iter()
            .filter_map(|number| match number {
                DeadLetterNumber::Line(_) => None,
                DeadLetterNumber::Offset { partition, offset } => Some((*partition, *offset)),
            })
            .collect();
    }

    /// The offsets by which the group advances: to the first dead letter that stays.
    pub(in crate::app) fn advance(&self) -> GroupAdvance {
        let mut advance = GroupAdvance { group: Some(self.group.clone()), ..GroupAdvance::default() };
        for (claim, range, stored) in self.unread() {
            let number = claim.0.number;
            let kept = self.kept.range((number, i64::MIN)..=(number, i64::MAX)).map(|(_, offset)| *offset);
            let kept: Vec<i64> = kept.chain([range.end]).collect();
            advance.moves.push(Move {
                partition: claim.0.clone(),
                fence: stored.fence,
                from: stored.next_offset,
                to: kept[0],
            });
            let between = kept.windows(2).map(|pair| pair[0] + 1..pair[1]);
            advance.done.push(StateChange::Done {
                list: done_list(&self.group, &claim.0),
                offsets: between.filter(|offsets| !offsets.is_empty()).collect(),
            });
        }
        advance
    }

    /// Partitions, each with the offsets to read and the stored offset of the group.
    fn unread(&self) -> impl Iterator<Item = (&PartitionClaim, Range<i64>, &StoredOffset)> {
        self.bounds.partitions.iter().zip(&self.stored).map(|((claim, range), stored)| {
            (claim, stored.next_offset.unwrap_or(range.start)..range.end, stored)
        })
    }
}
