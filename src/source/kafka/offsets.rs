//! Start and end offsets of partitions, as the broker reports them.

use std::collections::BTreeMap;
use std::sync::Arc;

use rdkafka::consumer::Consumer;
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use rdkafka::metadata::{Metadata, MetadataPartition, MetadataTopic};
use rdkafka::topic_partition_list::{Offset, TopicPartitionList, TopicPartitionListElem};

use super::config::REQUEST_TIMEOUT;
use super::errors::broker_error;
use super::member::Member;
use super::topic_id::topic_ids;
use crate::record::Partition;
use crate::source::error::SourceError;
use crate::source::offset_spec::{OffsetSpec, StartOffset};
use crate::topic::Topic;

/// Partitions, each with its topic's ID and an offset.
pub(super) type Offsets = Vec<(Partition, Option<String>, i64)>;

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
    pub(super) fn current_ends(&self, metadata: &Metadata) -> Result<BTreeMap<Partition, i64>, SourceError> {
        let mut ends = BTreeMap::new();
        for wanted in &self.spec.topics {
            let pattern = Topic::parse(wanted)
                .map_err(|error| SourceError::Permanent(format!("pattern `{wanted}`: {error}")))?;
            let matching = |topic: &&MetadataTopic| pattern.matches(topic.name()) && exists(topic);
            let found: Vec<_> = metadata.topics().iter().filter(matching).collect();
            if found.is_empty() {
                let message = format!("no topic `{wanted}`, so there is no end to stop at");
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
                        ends.insert(partition, high);
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

    /// Returns the offset to read a partition from, and its current end. An offset that the database has
    /// takes precedence over `--start`.
    pub(super) fn start_offset(
        &self,
        partition: &Partition,
        stored: Option<i64>,
    ) -> Result<(i64, i64), SourceError> {
        let bounds = self.bounds(partition)?;
        let next = match (stored, self.spec.start) {
            (Some(next), _) => within_bounds(partition, next, bounds)?,
            (None, StartOffset::Earliest) => bounds.0,
            (None, StartOffset::Committed) => {
                let mut list = TopicPartitionList::new();
                list.add_partition(&partition.topic, partition.number);
                let failed = |error: KafkaError| broker_error("the group's offsets", &error);
                let found = self.client.committed_offsets(list, REQUEST_TIMEOUT).map_err(failed)?;
                // For example, a transaction of the previous consumer is still open.
                found.elements().iter().try_for_each(TopicPartitionListElem::error).map_err(failed)?;
                match found.elements().first().map(TopicPartitionListElem::offset) {
                    Some(Offset::Offset(offset)) => within_bounds(partition, offset, bounds)?,
                    _ => bounds.0,
                }
            }
            (None, StartOffset::Timestamp(millis)) => self.first_offset_since(partition, millis, bounds.1)?,
        };
        Ok((next, bounds.1))
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

/// Returns `next` if a partition can be read from there.
pub(super) fn within_bounds(
    partition: &Partition,
    next: i64,
    (low, high): (i64, i64),
) -> Result<i64, SourceError> {
    if (low..=high).contains(&next) {
        return Ok(next);
    }
    Err(SourceError::OffsetOutOfRange { partition: partition.clone(), next, low, high })
}
