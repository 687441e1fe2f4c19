//! Reads topics without joining a consumer group: all partitions, up to the ends that they have at the start.
//! Nothing is committed to the broker, and no other member notices it.

use std::collections::BTreeMap;

use super::Kafka;
use super::errors::broker_error;
use super::offsets::StoredStart;
use super::topic_id::topic_ids;
use crate::record::Partition;
use crate::source::error::SourceError;

impl Kafka {
    /// Starts to read all partitions of the topics, each from its offset in `stored`, or else from where the
    /// spec says. [`Kafka::poll`] then returns their records up to the current ends, and the end of the source.
    /// The spec needs `until_end`. Takes up to a few seconds.
    ///
    /// # Errors
    /// The broker is unavailable (transient), or refuses the client, a topic does not exist, or an offset is gone
    /// (permanent).
    pub fn read_without_group(
        &mut self,
        stored: &BTreeMap<Partition, StoredStart>,
    ) -> Result<(), SourceError> {
        let (_, metadata) = self.member.fetch_cluster_metadata()?;
        self.reader.prefetch_metadata(self.member.spec.only_topic());
        let ends = self.member.current_ends(&metadata)?;
        let ids = topic_ids(&self.member, &ends.keys().map(|partition| &*partition.topic).collect())?;
        let mut starts = Vec::new();
        for partition in ends.keys() {
            let stored = stored.get(partition);
            let id = ids.get(&*partition.topic);
            if let (Some(now), Some(then)) = (id, stored.and_then(|stored| stored.topic_id.as_ref()))
                && now != then
            {
                return Err(SourceError::StoredOffsetOutdated { partition: partition.clone() });
            }
            starts.push(self.member.reading_start(partition, stored.map(|stored| stored.next))?);
        }
        self.topics.remember(&ids);
        let assigned = self.member.assignment.assign_without_group(ends.keys().cloned().collect());
        let starts: Vec<_> = assigned.iter().zip(starts).collect();
        let skipping = starts.iter().filter(|(_, start)| start.skips_records);
        let positions: Vec<String> =
            skipping.map(|(assigned, start)| format!("{}@{}", assigned.partition, start.next)).collect();
        if !positions.is_empty() {
            tracing::info!(
                "reading starts at the offsets of group `{}` at the broker: {}; `--start earliest` reads the records before",
                self.member.spec.group,
                positions.join(", ")
            );
        }
        self.reader.ends = Some(ends);
        self.without_group = true;
        self.reader.start(&starts).map_err(|error| broker_error("reading", &error))
    }
}
