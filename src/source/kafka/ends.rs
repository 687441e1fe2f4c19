//! Reading until the ends that the partitions had at the start.

use std::collections::BTreeMap;
use std::sync::Arc;

use rdkafka::consumer::Consumer;
use rdkafka::error::KafkaError;
use rdkafka::topic_partition_list::{Offset, TopicPartitionList};

use super::{ANSWER_WITHIN, Kafka, Partition, Reading, SourceError};

impl Kafka {
    /// Where the partitions of all topics end now; those that hold nothing are left out.
    pub(super) fn current_ends(&self) -> Result<BTreeMap<Partition, i64>, SourceError> {
        let metadata = self.metadata(None)?;
        let mut ends = BTreeMap::new();
        for wanted in &self.spec.topics {
            let pattern = wanted
                .starts_with('^')
                .then(|| regex::Regex::new(wanted))
                .transpose()
                .map_err(|error| SourceError::lasting(format!("pattern `{wanted}`: {error}")))?;
            let matches = |name: &str| match &pattern {
                Some(pattern) => pattern.is_match(name),
                None => name == wanted,
            };
            let found: Vec<_> = metadata.topics().iter().filter(|topic| matches(topic.name())).collect();
            if found.is_empty() {
                let what = format!("no topic `{wanted}`, and so no end to read until");
                return Err(SourceError::lasting(what));
            }
            for topic in found {
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

    /// Whether all that this member has to read until the ends has been read.
    #[must_use]
    pub fn at_end(&self) -> bool {
        let mut readings = self.held_readings();
        let begun = self.unclaimed.is_empty() && self.to_begin.is_empty() && self.kept.is_empty();
        self.ends.is_some() && begun && readings.all(|(_, reading)| reading.ended)
    }

    /// The partitions that this member has read to their ends.
    #[must_use]
    pub fn ended(&self) -> Vec<Partition> {
        self.held_readings().filter(|(_, reading)| reading.ended).map(|(partition, _)| partition).collect()
    }

    /// What is read of the partitions that are still this member's.
    fn held_readings(&self) -> impl Iterator<Item = (Partition, &Reading)> {
        let all = self.readings.iter().flat_map(|(topic, readings)| {
            let named = |number: &i32| Partition { topic: Arc::clone(topic), number: *number };
            readings.iter().map(move |(number, reading)| (named(number), reading))
        });
        all.filter(|(partition, reading)| self.assignment.holds(partition, reading.epoch))
    }

    /// A partition has been read to its end: nothing more is fetched of it, and librdkafka does not
    /// speak of its end again, which could be taken for that of another topic.
    pub(super) fn ends_here(&mut self, topic: &str, number: i32) {
        let reading = self.readings.get_mut(topic).and_then(|readings| readings.get_mut(&number));
        let Some(reading) = reading.filter(|reading| !reading.ended) else { return };
        reading.ended = true;
        let partition = Partition { topic: topic.into(), number };
        self.each(std::slice::from_ref(&partition), Consumer::pause);
        self.end_probe(number);
    }

    /// A partition's end was reached; librdkafka says its number and not its topic. That lets us
    /// pass what stands between the last record and the end: a transaction's marks. Where several topics
    /// have a partition of the number, the others are paused, which takes back what they have said.
    ///
    /// The word may be of before the partition was sought, so that it must be said twice, with a
    /// search in between that would find a record.
    pub(super) fn reached_end(&mut self, number: i32) {
        let open = self.not_ended(number);
        let probed = self.probed.get(&number).filter(|probed| open.contains(probed));
        let Some(partition) = probed.or_else(|| open.first()).cloned() else { return };
        if probed.is_none() && open.len() > 1 {
            let others: Vec<Partition> = open.into_iter().filter(|other| *other != partition).collect();
            self.each(&others, Consumer::pause);
            self.probed.insert(number, partition.clone());
            self.forget_what_was_said(&partition);
        }
        let reading = self.readings.get_mut(&partition.topic).and_then(|readings| readings.get_mut(&number));
        let Some(reading) = reading else { return };
        if reading.seemed_ended == Some(reading.next) {
            self.ends_here(&partition.topic, number);
            return;
        }
        reading.seemed_ended = Some(reading.next);
        let (topic, next) = (&*partition.topic, Offset::Offset(reading.next));
        // Where it was just taken away, there is nothing more to read.
        if let Err(error) = self.consumer.seek(topic, number, next, ANSWER_WITHIN) {
            reading.seemed_ended = None;
            tracing::debug!("{partition}: {error}");
        }
    }

    /// All partitions are about to be read on: none is alone any more.
    pub(super) fn stop_probing(&mut self) {
        for (_, partition) in std::mem::take(&mut self.probed) {
            self.forget_what_was_said(&partition);
        }
    }

    /// The partitions of a number are read on alike.
    pub(super) fn end_probe(&mut self, number: i32) {
        if let Some(partition) = self.probed.remove(&number) {
            self.forget_what_was_said(&partition);
            self.each(&self.not_ended(number), Consumer::resume);
        }
    }

    /// The same where the one whose end was looked for has been taken away.
    pub(super) fn end_stale_probes(&mut self) {
        let open = |number: &i32, probed: &Partition| self.not_ended(*number).contains(probed);
        let stale = self.probed.iter().filter(|(number, probed)| !open(number, probed));
        for number in stale.map(|(number, _)| *number).collect::<Vec<_>>() {
            self.end_probe(number);
        }
    }

    fn forget_what_was_said(&mut self, partition: &Partition) {
        let readings = self.readings.get_mut(&partition.topic);
        if let Some(reading) = readings.and_then(|readings| readings.get_mut(&partition.number)) {
            reading.seemed_ended = None;
        }
    }

    /// The partitions of a number that are read until an end which they have not reached.
    fn not_ended(&self, number: i32) -> Vec<Partition> {
        let of_number = self.held_readings().filter(|(partition, reading)| {
            partition.number == number && reading.end.is_some() && !reading.ended
        });
        of_number.map(|(partition, _)| partition).collect()
    }

    fn each(
        &self,
        partitions: &[Partition],
        does: impl FnOnce(&super::BaseConsumer<super::Callbacks>, &TopicPartitionList) -> Result<(), KafkaError>,
    ) {
        let mut list = TopicPartitionList::new();
        for partition in partitions {
            list.add_partition(&partition.topic, partition.number);
        }
        if let Err(error) = does(&self.consumer, &list) {
            tracing::debug!("pausing or resuming: {error}");
        }
    }
}
