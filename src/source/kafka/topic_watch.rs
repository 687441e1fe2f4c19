//! Detects that a topic was deleted and recreated. librdkafka silently continues at the same offset in the
//! new topic.

use std::time::{Duration, Instant};

use super::member::Member;
use super::reader::PartitionReader;
use super::topic_id::{TopicIds, topic_ids};
use crate::source::error::SourceError;

/// Interval at which the IDs of topics are checked.
const CHECK_INTERVAL: Duration = Duration::from_secs(5);

/// The IDs of the topics that are read.
pub(super) struct TopicWatch {
    ids: TopicIds,
    checked_at: Instant,
}

impl TopicWatch {
    pub(super) fn new() -> TopicWatch {
        TopicWatch { ids: TopicIds::new(), checked_at: Instant::now() }
    }

    pub(super) fn remember(&mut self, ids: &TopicIds) {
        self.ids.extend(ids.clone());
    }

    /// Checks at an interval that the topics were not recreated.
    pub(super) fn check(&mut self, member: &Member, reader: &PartitionReader) -> Result<(), SourceError> {
        if self.checked_at.elapsed() < CHECK_INTERVAL || !member.assignment.broker_up() {
            return Ok(());
        }
        let open = reader.next_offsets();
        let ids = topic_ids(member, &open.iter().map(|(partition, _)| &*partition.topic).collect());
        self.checked_at = Instant::now();
        let recreated =
            |(topic, id): &(&String, &String)| self.ids.get(*topic).is_some_and(|known| known != *id);
        let ids = ids?;
        ids.iter()
            .find(recreated)
            .map_or(Ok(()), |(topic, _)| Err(SourceError::TopicRecreated(topic.clone())))
    }
}
