//! Start and end offsets of partitions, as the broker reports them.

use std::collections::BTreeMap;
use std::sync::Arc;

use rdkafka::consumer::Consumer;
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use rdkafka::metadata::{Metadata, MetadataPartition, MetadataTopic};
use rdkafka::topic_partition_list::{Offset, TopicPartitionList, TopicPartitionListElem};

use super::config::REQUEST_TIMEOUT;
use super::errors::broker_error;
use super::member::{Member, PartitionEnd};
use super::topic_id::topic_ids;
use crate::record::Partition;
use crate::source::error::SourceError;
use crate::source::offset_spec::{OffsetSpec, StartOffset};
use crate::topic::Topic;

/// Partitions, each with its topic's ID and an offset.
pub(super) type Offsets = Vec<(Partition, Option<String>, i64)>;

/// Where reading of a partition starts.
#[derive(Debug, Clone, Copy)]
pub(super) struct ReadingStart {
    pub(super) next: i64,
    /// The current end of the partition.
    pub(super) end: i64,
    /// Whether the database has no offset, and the group's offset at the broker leaves out earlier records.
    pub(super) skips_records: bool,
}

/// The offset that a database has for a partition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredStart {
    /// The offset of the next record.
    pub next: i64,
    /// The ID of the topic that the offset was stored for, if it is known.
    pub topic_id: Option<String>,
}

impl Member {
    /// Resolves `target` to an offset in each partition of the topics, or only in the partition number
    /// `only`. Returns each partition with its topic's ID.
    pub(super) fn resolve_offsets(
        &self,
        target: OffsetSpec,
        only: Option<i32>,
    ) -> Result<Offsets, SourceError> {
        let metadata = self.client.fetch_metadata(None, REQUEST_TIMEOUT);
        let metadata = metadata.map_err(|error| broker_error("the cluster's metadata", &error))?;
        let mut partitions = Vec::new();
        for name in &self.spec.topics {
            let topic = metadata.topics().iter().find(|topic| topic.name() == name);
            let topic = topic.ok_or_else(|| SourceError::Permanent(format!("no topic `{name}`")))?;
            let numbers = topic.partitions().iter().map(MetadataPartition::id);
            let numbers = numbers.filter(|number| only.is_none_or(|only| only == *number));
            partitions.extend(numbers.map(|number| Partition { topic: name.as_str().into(), number }));
        }
        let ids = topic_ids(self, &self.spec.topics.iter().map(String::as_str).collect())?;
        if let (Some(only), true) = (only, partitions.is_empty()) {
            return Err(SourceError::Permanent(format!("no partition {only}")));
        }
        let resolve = |partition: Partition| {
            let (low, high) = self.bounds(&partition)?;
            let next = match target {
                OffsetSpec::Earliest => low,
                OffsetSpec::Latest => high,
                OffsetSpec::Offset(offset) if (low..=high).contains(&offset) => offset,
                OffsetSpec::Offset(offset) => {
                    let message = format!("{partition} has no offset {offset}: it holds {low} to {high}");
                    return Err(SourceError::Permanent(message));
                }
                OffsetSpec::Timestamp(millis) => self.first_offset_since(&partition, millis, high)?,
            };
            let id = ids.get(&*partition.topic).cloned();
            Ok((partition, id, next))
        };
        partitions.into_iter().map(resolve).collect()
    }

    /// Fetches the current end of each partition of the topics. Empty partitions are left out.
    pub(super) fn current_ends(
        &self,
        metadata: &Metadata,
    ) -> Result<BTreeMap<Partition, PartitionEnd>, SourceError> {
        let mut ends = BTreeMap::new();
        for wanted in &self.spec.topics {
            let pattern = Topic::parse(wanted)
                .map_err(|error| SourceError::Permanent(format!("pattern `{wanted}`: {error}")))?;
            let matching = |topic: &&MetadataTopic| pattern.matches(topic.name()) && exists(topic);
            let found: Vec<_> = metadata.topics().iter().filter(matching).collect();
            if found.is_empty() {
                let missing = match pattern {
                    Topic::Named(_) => "no topic",
                    Topic::Pattern(_) => "no topic matches the pattern",
                };
                let message = format!("{missing} `{wanted}`, so there is no end to stop at");
                return Err(SourceError::Permanent(message));
            }
            for topic in found {
                if let Some(error) = topic.error() {
                    let error = KafkaError::MetadataFetch(error.into());
                    return Err(broker_error(&format!("topic `{}`", topic.name()), &error));
                }
                let name: Arc<str> = topic.name().into();
                for partition in topic.partitions() {
                    let partition = Partition { topic: Arc::clone(&name), number: partition.id() };
                    let (low, high) = self.bounds(&partition)?;
                    if high > low {
                        let is_start = self.configured_start(&partition, (low, high))? == high;
                        ends.insert(partition, PartitionEnd { offset: high, is_start });
                    }
                }
            }
        }
        Ok(ends)
    }

    /// Fetches the offsets of a partition's first record and of the next record to be produced.
    pub(super) fn bounds(&self, partition: &Partition) -> Result<(i64, i64), SourceError> {
        let bounds = self.client.fetch_watermarks(&partition.topic, partition.number, REQUEST_TIMEOUT);
        bounds.map_err(|error| broker_error(&format!("the start and end of {partition}"), &error))
    }

    /// Determines where to read a partition. An offset that the database has takes precedence over `--start`.
    pub(super) fn reading_start(
        &self,
        partition: &Partition,
        stored: Option<i64>,
    ) -> Result<ReadingStart, SourceError> {
        let (low, end) = self.bounds(partition)?;
        let next = match stored {
            Some(next) => next,
            None => self.configured_start(partition, (low, end))?,
        };
        let by_broker = stored.is_none() && self.spec.start == StartOffset::Committed;
        if stored.is_some() || by_broker {
            within_bounds(partition, next, (low, end))?;
        }
        Ok(ReadingStart { next, end, skips_records: by_broker && next > low })
    }

    /// Returns the offset of a partition that `--start` means. The group's offset at the broker can be out of
    /// bounds.
    fn configured_start(&self, partition: &Partition, (low, high): (i64, i64)) -> Result<i64, SourceError> {
        match self.spec.start {
            StartOffset::Earliest => Ok(low),
            StartOffset::Committed => Ok(self.committed_offset(partition)?.unwrap_or(low)),
            StartOffset::Timestamp(millis) => self.first_offset_since(partition, millis, high),
        }
    }

    /// Fetches the group's offset at the broker, if there is one.
    fn committed_offset(&self, partition: &Partition) -> Result<Option<i64>, SourceError> {
        let mut list = TopicPartitionList::new();
        list.add_partition(&partition.topic, partition.number);
        let failed = |error: KafkaError| broker_error("the group's offsets", &error);
        let found = self.client.committed_offsets(list, REQUEST_TIMEOUT).map_err(failed)?;
        // For example, a transaction of the previous consumer is still open.
        found.elements().iter().try_for_each(TopicPartitionListElem::error).map_err(failed)?;
        Ok(match found.elements().first().map(TopicPartitionListElem::offset) {
            Some(Offset::Offset(offset)) => Some(offset),
            _ => None,
        })
    }

    /// Fetches the offset of the first record with a timestamp of `millis` or later. Returns `high` if there
    /// is none.
    fn first_offset_since(&self, partition: &Partition, millis: i64, high: i64) -> Result<i64, SourceError> {
        let mut list = TopicPartitionList::new();
        let failed = |error: KafkaError| broker_error(&format!("a timestamp in {partition}"), &error);
        list.add_partition_offset(&partition.topic, partition.number, Offset::Offset(millis))
            .map_err(failed)?;
        let found = self.client.offsets_for_times(list, REQUEST_TIMEOUT).map_err(failed)?;
        match found.elements().first().map(TopicPartitionListElem::offset) {
            Some(Offset::Offset(offset)) => Ok(offset),
            _ => Ok(high),
        }
    }
}

/// Whether the topic exists. If a missing topic is requested by name, metadata lists it with an error.
fn exists(topic: &MetadataTopic) -> bool {
    let error = topic.error().map(RDKafkaErrorCode::from);
    !matches!(error, Some(RDKafkaErrorCode::UnknownTopicOrPartition | RDKafkaErrorCode::InvalidTopic))
}

/// Fails if a partition cannot be read from `next`.
pub(super) fn within_bounds(
    partition: &Partition,
    next: i64,
    (low, high): (i64, i64),
) -> Result<(), SourceError> {
    if (low..=high).contains(&next) {
        return Ok(());
    }
    Err(SourceError::OffsetOutOfRange { partition: partition.clone(), next, low, high })
}
