//! Where partitions begin and end, asked of the broker.

use std::collections::BTreeMap;
use std::sync::Arc;

use rdkafka::consumer::Consumer;
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use rdkafka::metadata::{Metadata, MetadataPartition, MetadataTopic};
use rdkafka::topic_partition_list::{Offset, TopicPartitionList, TopicPartitionListElem};

use super::{ANSWER_WITHIN, Kafka};
use crate::record::Partition;
use crate::source::{Place, SourceError, Start};
use crate::topic::Topic;

impl Kafka {
    /// Finds a place in each partition of the topics, or in one of that number; each with its
    /// topic's id.
    ///
    /// # Errors
    /// The broker is away; there is no such topic, partition or offset.
    pub fn find(
        &self,
        place: Place,
        only: Option<i32>,
    ) -> Result<Vec<(Partition, Option<String>, i64)>, SourceError> {
        let metadata = self.member.fetch_metadata(None, ANSWER_WITHIN);
        let metadata = metadata.map_err(|error| trouble("the cluster's metadata", &error))?;
        let named = self.spec.topics.iter().map(|name| {
            let topic = metadata.topics().iter().find(|topic| topic.name() == name);
            Ok((name, topic.ok_or_else(|| SourceError::lasting(format!("no topic `{name}`")))?))
        });
        let named: Vec<_> = named.collect::<Result<_, SourceError>>()?;
        let ids = self.ids_of(&self.spec.topics)?;
        let mut found = Vec::new();
        for (name, topic) in named {
            let numbers = topic.partitions().iter().map(MetadataPartition::id);
            for number in numbers.filter(|number| only.is_none_or(|only| only == *number)) {
                let partition = Partition { topic: name.as_str().into(), number };
                let bounds = self.bounds(&partition)?;
                let next = match place {
                    Place::Earliest => bounds.0,
                    Place::Latest => bounds.1,
                    Place::Offset(offset) if (bounds.0..=bounds.1).contains(&offset) => offset,
                    Place::Offset(offset) => {
                        let (low, high) = bounds;
                        let what = format!("{partition} has no offset {offset}: it holds {low} to {high}");
                        return Err(SourceError::lasting(what));
                    }
                    Place::At(millis) => self.first_since(&partition, millis, bounds)?,
                };
                found.push((partition, ids.get(name).cloned(), next));
            }
        }
        match (only, found.is_empty()) {
            (Some(only), true) => Err(SourceError::lasting(format!("no partition {only}"))),
            _ => Ok(found),
        }
    }

    /// Where the partitions of all topics end now; those that hold nothing are left out.
    pub(super) fn current_ends(&self, metadata: &Metadata) -> Result<BTreeMap<Partition, i64>, SourceError> {
        let mut ends = BTreeMap::new();
        for wanted in &self.spec.topics {
            let named = Topic::parse(wanted)
                .map_err(|error| SourceError::lasting(format!("pattern `{wanted}`: {error}")))?;
            let meant = |topic: &&MetadataTopic| named.means(topic.name()) && exists(topic);
            let found: Vec<_> = metadata.topics().iter().filter(meant).collect();
            if found.is_empty() {
                let what = format!("no topic `{wanted}`, and so no end to read until");
                return Err(SourceError::lasting(what));
            }
            for topic in found {
                if let Some(error) = topic.error() {
                    let error = KafkaError::MetadataFetch(error.into());
                    return Err(trouble(&format!("topic `{}`", topic.name()), &error));
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

    /// The offsets of the first record that a partition has and of the next that it will get.
    pub(super) fn bounds(&self, partition: &Partition) -> Result<(i64, i64), SourceError> {
        let bounds = self.member.fetch_watermarks(&partition.topic, partition.number, ANSWER_WITHIN);
        bounds.map_err(|error| trouble(&format!("the bounds of {partition}"), &error))
    }

    /// Where a partition begins of which nothing was applied yet.
    pub(super) fn first_offset(
        &self,
        partition: &Partition,
        (low, high): (i64, i64),
    ) -> Result<i64, SourceError> {
        match self.spec.start {
            Start::Earliest => Ok(low),
            Start::Committed => {
                let mut list = TopicPartitionList::new();
                list.add_partition(&partition.topic, partition.number);
                let found = self.member.committed_offsets(list, ANSWER_WITHIN);
                let found = found.map_err(|error| trouble("the group's offsets", &error))?;
                // Such as that a transaction of the former consumer is not decided yet.
                let refused = found.elements().iter().try_for_each(TopicPartitionListElem::error);
                refused.map_err(|error| trouble("the group's offsets", &error))?;
                match found.elements().first().map(TopicPartitionListElem::offset) {
                    Some(Offset::Offset(offset)) => within_bounds(partition, offset, (low, high)),
                    _ => Ok(low),
                }
            }
            Start::At(millis) => self.first_since(partition, millis, (low, high)),
        }
    }

    /// The first record that is no older than a moment.
    fn first_since(
        &self,
        partition: &Partition,
        millis: i64,
        (_, high): (i64, i64),
    ) -> Result<i64, SourceError> {
        let mut list = TopicPartitionList::new();
        let failed = |error: KafkaError| trouble(&format!("a moment in {partition}"), &error);
        list.add_partition_offset(&partition.topic, partition.number, Offset::Offset(millis))
            .map_err(failed)?;
        let found = self.member.offsets_for_times(list, ANSWER_WITHIN).map_err(failed)?;
        match found.elements().first().map(rdkafka::topic_partition_list::TopicPartitionListElem::offset) {
            Some(Offset::Offset(offset)) => Ok(offset),
            // Nothing is as young as that.
            _ => Ok(high),
        }
    }
}

/// Whether there is the topic, which is told of with an error where it was asked for by its name and there
/// is none.
fn exists(topic: &MetadataTopic) -> bool {
    let error = topic.error().map(RDKafkaErrorCode::from);
    !matches!(error, Some(RDKafkaErrorCode::UnknownTopicOrPartition | RDKafkaErrorCode::InvalidTopic))
}

/// An offset at which a partition can be read on.
pub(super) fn within_bounds(
    partition: &Partition,
    next: i64,
    (low, high): (i64, i64),
) -> Result<i64, SourceError> {
    if (low..=high).contains(&next) {
        return Ok(next);
    }
    Err(SourceError::OutOfBounds { partition: partition.clone(), next, low, high })
}

/// What an answer of the broker means; most troubles pass.
pub(super) fn trouble(what: &str, error: &KafkaError) -> SourceError {
    match error.rdkafka_error_code() {
        Some(
            code @ (RDKafkaErrorCode::TopicAuthorizationFailed
            | RDKafkaErrorCode::GroupAuthorizationFailed
            | RDKafkaErrorCode::ClusterAuthorizationFailed),
        ) => SourceError::lasting(format!("{what}: {code}")),
        Some(code) => SourceError::passing(format!("{what}: {code}")),
        None => SourceError::passing(format!("{what}: {error}")),
    }
}
