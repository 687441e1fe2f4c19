//! Topics of a Kafka cluster, as a member of a consumer group. The broker says which partitions are
//! this member's; where they are read on from says the database ([`Grant`]). So there are two
//! clients: the group's member, and the one that reads ([`Reader`]).

mod assignment;
mod places;
mod reader;
mod topic_id;

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use rdkafka::consumer::{BaseConsumer, Consumer, ConsumerContext};
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use rdkafka::metadata::Metadata;

use super::{Polled, SourceError, Start};
use crate::kafka::{KafkaUrl, Properties, client_config, config_fault};
use crate::record::{Partition, Record};
use assignment::Callbacks;
pub use assignment::{Assignment, Grant};
use places::{trouble, within_bounds};
use reader::{Beginning, Reader};

/// How long the broker may take over one question.
const ANSWER_WITHIN: Duration = Duration::from_secs(5);
/// How long nobody takes records before the fetching is paused. Pausing throws away what was
/// fetched ahead, polling keeps the member in its group either way.
const PAUSE_AFTER: Duration = Duration::from_secs(2);
/// How long where others are kept waiting by it.
const ANSWER_SOON: Duration = Duration::from_secs(1);
/// How often it is looked whether topics were made anew.
const WATCH_TOPICS: Duration = Duration::from_secs(5);
/// How long no trouble is met until it is over.
const QUIET_AGAIN: Duration = Duration::from_secs(10);
/// How often the group is heard.
const HEAR_AGAIN: Duration = Duration::from_millis(20);
/// How often it is looked whether a client has closed.
const CLOSE_STEP: Duration = Duration::from_millis(1);
/// How often it is looked whether what was told is granted, and for how long before that is no hurry.
const GRANTED_AGAIN: Duration = Duration::from_millis(1);
const GRANTED_WITHIN: Duration = Duration::from_millis(200);
/// How often something that lasts is spoken of or tried again.
const SAY_AGAIN: Duration = Duration::from_secs(30);
const TRY_AGAIN: Duration = Duration::from_millis(500);

/// librdkafka's properties where the user has none.
const DEFAULTS: [(&str, &str); 4] = [
    ("isolation.level", "read_committed"),
    // Fetched ahead are some 4,000 records of 2 KB, not eight times as many; then, where they have been
    // taken, more is asked for at once, not after a second.
    ("queued.max.messages.kbytes", "8192"),
    ("fetch.queue.backoff.ms", "20"),
    // Half of it passes at the start, when the brokers are known and none of them is connected yet.
    ("reconnect.backoff.ms", "20"),
];

/// What a member of a group reads.
#[derive(Debug, Clone)]
pub struct KafkaSpec {
    /// The brokers and, where they are named, topics and group.
    pub url: KafkaUrl,
    /// Topics or patterns, one at least.
    pub topics: Vec<String>,
    /// The group.
    pub group: String,
    /// Where a partition begins of which nothing was applied yet.
    pub start: Start,
    /// Stop at the ends that the partitions have now.
    pub until_end: bool,
    /// The user's own properties.
    pub properties: Properties,
}

/// A partition that was assigned to this member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assigned {
    /// The partition.
    pub partition: Partition,
    /// The assignment's number.
    pub epoch: u64,
    /// What tells the topic from a later one of its name, where the broker says it.
    pub topic_id: Option<String>,
}

/// Who applies what was read has this of the member.
#[derive(Clone)]
pub struct Membership {
    /// Whoever drops the last of it waits for the broker: that is the thread that polls.
    member: Weak<BaseConsumer<Callbacks>>,
    /// Which partitions it has.
    pub assignment: Arc<Assignment>,
    /// The cluster's id.
    pub cluster: String,
    /// The group's name.
    pub group: String,
    /// Where each partition ended at the start, where the run is to stop there.
    pub ends: Option<BTreeMap<Partition, i64>>,
}

impl std::fmt::Debug for Membership {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = f.debug_struct("Membership");
        shown.field("cluster", &self.cluster).field("group", &self.group).finish_non_exhaustive()
    }
}

impl Membership {
    /// Tells the broker how far a partition was applied, for tools that show the lag: sent now and
    /// then, and nothing depends on it.
    pub fn tell(&self, partition: &Partition, next_offset: i64) {
        self.assignment.applied(partition, next_offset);
        // Refused where the partition was just taken away.
        if let Some(member) = self.member.upgrade() {
            let _ = member.store_offset(&partition.topic, partition.number, next_offset - 1);
        }
    }
}

/// A member of a group.
pub struct Kafka {
    member: Arc<BaseConsumer<Callbacks>>,
    reader: Reader,
    assignment: Arc<Assignment>,
    spec: KafkaSpec,
    ends: Option<BTreeMap<Partition, i64>>,
    /// Assigned, and to be told as soon as the broker has said the topics' ids.
    unclaimed: Vec<(Partition, u64)>,
    /// Granted, and to be begun as soon as the broker has answered.
    to_begin: Vec<Grant>,
    try_at: Instant,
    /// What came while nobody could take it.
    kept: VecDeque<(Record, u64)>,
    waiting_since: Option<Instant>,
    member_polled: Option<Instant>,
    /// When partitions were told that are not granted yet.
    told: Option<Instant>,
    /// What tells the topics that are read from later ones of their names.
    topic_ids: HashMap<String, String>,
    topics_watched: Instant,
    /// When trouble was last met.
    troubled: Option<Instant>,
    said: Option<Instant>,
}

impl std::fmt::Debug for Kafka {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kafka").field("spec", &self.spec).finish_non_exhaustive()
    }
}

impl Kafka {
    /// Makes the client. Nothing is asked of the broker yet.
    ///
    /// # Errors
    /// A property that librdkafka refuses.
    pub fn new(spec: KafkaSpec) -> Result<Kafka, SourceError> {
        let mut config = client_config(&spec.url.brokers, &spec.properties);
        config.set("group.id", &spec.group);
        // What is applied is stored by hand, and sent to the broker from time to time.
        config.set("enable.auto.commit", "true").set("enable.auto.offset.store", "false");
        // Where a partition is read from says the database; an offset that is gone is an error.
        config.set("auto.offset.reset", "error");
        if spec.until_end {
            config.set("enable.partition.eof", "true");
        }
        // The ends of partitions and the lag are read from it: `Properties` lets nobody else set it.
        config.set("statistics.interval.ms", "1000");
        let new_protocol = spec.properties.get("group.protocol") == Some("consumer");
        let strategy =
            Some(("partition.assignment.strategy", "cooperative-sticky")).filter(|_| !new_protocol);
        for (name, value) in DEFAULTS.into_iter().chain(strategy) {
            if spec.properties.get(name).is_none() {
                config.set(name, value);
            }
        }
        let callbacks = Callbacks::default();
        let assignment = Arc::clone(&callbacks.assignment);
        let refused = |error: KafkaError| SourceError::lasting(config_fault(&error));
        let reader = Reader::new(&config, &assignment).map_err(refused)?;
        // Only the reader fetches. What the member asks for before its partitions are paused would keep its
        // questions waiting, which a broker answers one after the other.
        config.set("fetch.wait.max.ms", "1");
        let member = config.create_with_context(callbacks).map_err(refused)?;
        Ok(Kafka {
            member: Arc::new(member),
            reader,
            assignment,
            spec,
            ends: None,
            unclaimed: Vec::new(),
            to_begin: Vec::new(),
            try_at: Instant::now(),
            kept: VecDeque::new(),
            waiting_since: None,
            member_polled: None,
            told: None,
            topic_ids: HashMap::new(),
            topics_watched: Instant::now(),
            troubled: None,
            said: None,
        })
    }

    /// Meets the cluster and joins the group; takes up to some seconds.
    ///
    /// # Errors
    /// The broker is away, which passes; or refuses, which lasts.
    pub fn join(&mut self) -> Result<Membership, SourceError> {
        let (cluster, metadata) = self.become_acquainted()?;
        // The group takes its time; meanwhile the rest is found out.
        self.subscribe()?;
        self.reader.meet(self.only_topic());
        if self.spec.until_end {
            self.ends = Some(self.current_ends(&metadata)?);
        }
        Ok(Membership {
            member: Arc::downgrade(&self.member),
            assignment: Arc::clone(&self.assignment),
            cluster,
            group: self.spec.group.clone(),
            ends: self.ends.clone(),
        })
    }

    /// Which partitions this member has, and whether a broker is connected.
    #[must_use]
    pub fn assignment(&self) -> Arc<Assignment> {
        Arc::clone(&self.assignment)
    }

    /// Asks the cluster for its id; takes up to some seconds.
    ///
    /// # Errors
    /// The broker is away, which passes; or refuses, which lasts.
    pub fn meet(&self) -> Result<String, SourceError> {
        self.become_acquainted().map(|(cluster, _)| cluster)
    }

    /// The cluster's id, and what it has of the topics.
    fn become_acquainted(&self) -> Result<(String, Metadata), SourceError> {
        // The id comes with metadata. Where it is asked for first, librdkafka looks for it once a second.
        if let Ok(metadata) = self.member.fetch_metadata(self.only_topic(), ANSWER_WITHIN)
            && let Some(cluster) = self.member.client().fetch_cluster_id(ANSWER_WITHIN)
        {
            self.assignment.set_broker_up(true);
            return Ok((cluster, metadata));
        }
        // Serves what librdkafka has to say.
        let _ = self.member.poll(Duration::from_millis(100));
        Err(self.why_not(true))
    }

    /// The topic, where it is one that is named; else all of the cluster are asked for.
    fn only_topic(&self) -> Option<&str> {
        let [topic] = self.spec.topics.as_slice() else { return None };
        Some(topic.as_str()).filter(|topic| !topic.starts_with('^'))
    }

    fn subscribe(&self) -> Result<(), SourceError> {
        let topics: Vec<&str> = self.spec.topics.iter().map(String::as_str).collect();
        self.member.subscribe(&topics).map_err(|error| SourceError::lasting(format!("topics: {error}")))
    }

    /// Why the broker does not answer, as far as librdkafka has said.
    fn why_not(&self, at_start: bool) -> SourceError {
        match self.member.context().voice.take_error() {
            Some((RDKafkaErrorCode::Authentication, reason)) if refuses_login(&reason) => {
                SourceError::lasting(format!("the broker refuses user or password: {reason}"))
            }
            // Later on, this is also what a broker looks like that goes down.
            Some((RDKafkaErrorCode::SSL, reason)) if at_start => {
                SourceError::lasting(format!("no TLS with the broker: {reason}"))
            }
            Some((_, reason)) => SourceError::passing(format!("the broker is away: {reason}")),
            None => SourceError::passing(format!("no answer from `{}`", self.spec.url.brokers)),
        }
    }

    /// The next record, or whatever else there is to know. Also keeps the member in its group, for
    /// which it has to be called often.
    ///
    /// # Errors
    /// Trouble that lasts; passing trouble is waited out here.
    pub fn poll(&mut self, wait: Duration) -> Result<Polled, SourceError> {
        self.waiting_since = None;
        self.reader.resume();
        self.attend()?;
        if let Some((record, epoch)) = self.kept.pop_front() {
            return Ok(Polled::Record(record, epoch));
        }
        if let Some(assigned) = self.serve()? {
            self.told = Some(Instant::now());
            return Ok(Polled::Assigned(assigned));
        }
        let wait = if self.reader.is_at_end() {
            self.hear(wait)?;
            Duration::ZERO
        } else {
            wait
        };
        Ok(match self.read(wait)? {
            Some((record, epoch)) => Polled::Record(record, epoch),
            None => Polled::Nothing,
        })
    }

    /// Keeps the member in its group while nobody can take records, for about so long.
    ///
    /// # Errors
    /// Trouble that lasts.
    pub fn keep_alive(&mut self, wait: Duration) -> Result<(), SourceError> {
        let since = *self.waiting_since.get_or_insert_with(Instant::now);
        self.attend()?;
        if since.elapsed() < PAUSE_AFTER {
            std::thread::sleep(wait);
            return Ok(());
        }
        self.reader.pause();
        self.reader.ask_for_ends();
        if let Some(record) = self.read(wait)? {
            self.kept.push_back(record);
        }
        Ok(())
    }

    /// Whether all that this member has to read until the ends has been read.
    #[must_use]
    pub fn at_end(&self) -> bool {
        let begun = self.unclaimed.is_empty() && self.to_begin.is_empty() && self.kept.is_empty();
        self.ends.is_some() && begun && self.reader.is_at_end()
    }

    /// The partitions that this member has read to their ends, each with the assignment that it
    /// was read under.
    #[must_use]
    pub fn ended(&self) -> Vec<(Partition, u64)> {
        self.reader.ended()
    }

    /// Sees to what has changed since the last time: assignments to tell, grants to begin.
    fn serve(&mut self) -> Result<Option<Vec<Assigned>>, SourceError> {
        if self.assignment.take_rejoin() {
            self.member.unsubscribe();
            self.reader.clear().map_err(|error| trouble("reading", &error))?;
            self.to_begin.clear();
            self.subscribe()?;
        }
        self.unclaimed.extend(self.assignment.take_new());
        let granted = self.assignment.take_granted();
        if !granted.is_empty() {
            self.told = None;
        }
        self.to_begin.extend(granted);
        if (self.unclaimed.is_empty() && self.to_begin.is_empty()) || Instant::now() < self.try_at {
            return Ok(None);
        }
        let begun = Instant::now();
        match self.begin_granted().and_then(|()| self.identify()) {
            Ok(assigned) => Ok(Some(assigned).filter(|assigned| !assigned.is_empty())),
            Err(error) => {
                self.pass(error)?;
                // What is read already goes on: a broker that does not answer takes a part of the time.
                self.try_at = Instant::now() + TRY_AGAIN.max(4 * begun.elapsed());
                Ok(None)
            }
        }
    }

    /// What was assigned and not told yet, each with its topic's id.
    fn identify(&mut self) -> Result<Vec<Assigned>, SourceError> {
        if self.unclaimed.is_empty() {
            return Ok(Vec::new());
        }
        let ids = self.ids_of(&names(self.unclaimed.iter().map(|(partition, _)| partition)))?;
        self.topic_ids.extend(ids.clone());
        let assigned = std::mem::take(&mut self.unclaimed).into_iter().map(|(partition, epoch)| {
            let topic_id = ids.get(&*partition.topic).cloned();
            Assigned { partition, epoch, topic_id }
        });
        Ok(assigned.collect())
    }

    /// Begins to read what was granted; what could not be begun is tried again, behind the others.
    fn begin_granted(&mut self) -> Result<(), SourceError> {
        let mut beginnings = Vec::new();
        let mut outcome = Ok(());
        while let Some(grant) = self.to_begin.first().cloned() {
            if self.assignment.holds(&grant.partition, grant.epoch) {
                match self.beginning(&grant) {
                    Ok(beginning) => beginnings.push(beginning),
                    Err(error) => {
                        self.to_begin.rotate_left(1);
                        outcome = Err(error);
                        break;
                    }
                }
            }
            self.to_begin.remove(0);
        }
        // All at once: what is asked for alone and has nothing more to give keeps the others waiting.
        if let Err(error) = self.reader.begin(&beginnings) {
            self.to_begin.extend(beginnings.into_iter().map(|beginning| beginning.grant));
            return Err(SourceError::passing(error.to_string()));
        }
        for beginning in &beginnings {
            self.assignment.begins(&beginning.grant.partition, beginning.next, beginning.bounds.1);
        }
        outcome
    }

    /// What tells topics from later ones of their names.
    fn ids_of(&self, topics: &[String]) -> Result<HashMap<String, String>, SourceError> {
        topic_id::topic_ids(self.member.client(), topics, ANSWER_SOON)
            .map_err(|code| SourceError::passing(format!("the topics' ids: {code}")))
    }

    /// Looks from time to time whether the topics are still those that are read: librdkafka goes on
    /// at the same offset in one that was made anew, and says nothing.
    fn watch_topics(&mut self) -> Result<(), SourceError> {
        if self.topics_watched.elapsed() < WATCH_TOPICS || !self.assignment.broker_up() {
            return Ok(());
        }
        let places = self.reader.places();
        let topics = names(places.iter().map(|(partition, _)| partition));
        let ids = if topics.is_empty() { Ok(HashMap::new()) } else { self.ids_of(&topics) };
        self.topics_watched = Instant::now();
        let made_anew = |(topic, id): (&String, &String)| {
            let known = self.topic_ids.get(topic)?;
            (known != id).then(|| SourceError::TopicMadeAnew { topic: topic.clone() })
        };
        match ids {
            Ok(ids) => ids.iter().find_map(made_anew).map_or(Ok(()), Err),
            Err(error) => self.pass(error),
        }
    }

    /// From where to where a partition is read: from where the database says.
    fn beginning(&mut self, grant: &Grant) -> Result<Beginning, SourceError> {
        let partition = &grant.partition;
        let bounds = self.bounds(partition)?;
        let next = match grant.next_offset {
            Some(next) => within_bounds(partition, next, bounds)?,
            None => self.first_offset(partition, bounds)?,
        };
        let end = self.ends.as_ref().map(|ends| ends.get(partition).copied().unwrap_or(0));
        Ok(Beginning { grant: grant.clone(), next, end, bounds })
    }

    /// Waits for the group where there is nothing to read: what it gives is told at once, and what is
    /// granted upon that is soon begun.
    fn hear(&mut self, wait: Duration) -> Result<(), SourceError> {
        let awaits_grants = self.told.is_some_and(|told| told.elapsed() < GRANTED_WITHIN);
        self.attend_for(wait.min(if awaits_grants { GRANTED_AGAIN } else { HEAR_AGAIN }))
    }

    /// Hears from the group, where that was not done a moment ago: each call is one for each record.
    fn attend(&mut self) -> Result<(), SourceError> {
        if self.member_polled.is_some_and(|polled| polled.elapsed() < HEAR_AGAIN) {
            return Ok(());
        }
        self.attend_for(Duration::ZERO)
    }

    fn attend_for(&mut self, mut wait: Duration) -> Result<(), SourceError> {
        self.member_polled = Some(Instant::now());
        self.watch_topics()?;
        loop {
            match self.member.poll(std::mem::take(&mut wait)) {
                None => return self.listen(),
                // Fetched before its partition was paused: the other client reads it.
                Some(Ok(_) | Err(KafkaError::PartitionEOF(_))) => {}
                Some(Err(error)) => self.take(&error)?,
            }
        }
    }

    fn read(&mut self, wait: Duration) -> Result<Option<(Record, u64)>, SourceError> {
        match self.reader.poll(wait) {
            Ok(Some(found)) => {
                // Other brokers of the cluster may have answered all the time.
                if self.said.is_some() && self.troubled.is_none_or(|at| at.elapsed() > QUIET_AGAIN) {
                    self.said = None;
                    tracing::info!("the broker answers again");
                }
                Ok(Some(found))
            }
            Ok(None) => Ok(None),
            Err(error) => {
                self.take(&error)?;
                Ok(None)
            }
        }
    }

    fn take(&mut self, error: &KafkaError) -> Result<(), SourceError> {
        if let KafkaError::MessageConsumptionFatal(code) = error {
            return Err(SourceError::lasting(format!("the group refuses this member: {code}")));
        }
        match error.rdkafka_error_code() {
            Some(RDKafkaErrorCode::AutoOffsetReset | RDKafkaErrorCode::OffsetOutOfRange) => {
                self.look_for_gaps()
            }
            Some(RDKafkaErrorCode::UnknownTopicOrPartition | RDKafkaErrorCode::UnknownTopic) => {
                let topics = self.spec.topics.join("`, `");
                self.say(&SourceError::passing(format!("a topic of `{topics}` does not exist yet")));
                Ok(())
            }
            _ => self.pass(trouble("reading", error)),
        }
    }

    /// Somewhere the next record is not to be had: where it is gone, the run must end; where the
    /// broker has it after all, reading has stopped and is begun anew.
    fn look_for_gaps(&mut self) -> Result<(), SourceError> {
        let reason = self.reader.voice().take_error().map(|(_, reason)| reason).unwrap_or_default();
        // What was applied is of records that the log has no more, and may have others in place of.
        if reason.contains("truncation") {
            return Err(SourceError::LogCut { reason });
        }
        for (partition, next) in self.reader.places() {
            let found = self.bounds(&partition).and_then(|bounds| within_bounds(&partition, next, bounds));
            if let Err(error) = found {
                self.pass(error)?;
            }
        }
        self.say(&SourceError::passing(format!("reading: {reason}")));
        self.reader.restart().map_err(|error| trouble("reading", &error))
    }

    /// Hears what librdkafka says of its own accord.
    fn listen(&mut self) -> Result<(), SourceError> {
        let said = self.member.context().voice.take_error().or_else(|| self.reader.voice().take_error());
        let Some((code, reason)) = said else { return Ok(()) };
        match code {
            RDKafkaErrorCode::Authentication if refuses_login(&reason) => {
                Err(SourceError::lasting(format!("the broker refuses user or password: {reason}")))
            }
            // One broker of several: it is enough that others answer.
            _ if self.assignment.broker_up() => Ok(()),
            _ => {
                self.say(&SourceError::passing(format!("the broker is away: {reason}")));
                Ok(())
            }
        }
    }

    /// Speaks of trouble that passes; other is given back.
    fn pass(&mut self, error: SourceError) -> Result<(), SourceError> {
        if error.passes() {
            self.say(&error);
            return Ok(());
        }
        Err(error)
    }

    /// Speaks of passing trouble, once in a while.
    fn say(&mut self, error: &SourceError) {
        self.troubled = Some(Instant::now());
        if self.said.is_none_or(|said| said.elapsed() >= SAY_AGAIN) {
            self.said = Some(Instant::now());
            tracing::warn!("{error}; nothing is lost, trying again");
        }
    }
}

impl Drop for Kafka {
    /// Closes both clients side by side. A client that is merely dropped looks every 100 ms whether it
    /// has closed, and keeps the other one waiting.
    fn drop(&mut self) {
        // One that refuses is no member any more, and need not be waited for.
        let leaving = self.member.close_queue().is_ok();
        let closing = self.reader.close();
        if leaving {
            await_closed(&self.member);
        }
        if closing {
            self.reader.await_closed();
        }
    }
}

/// Waits until a client that was told to close has done so.
fn await_closed<C: ConsumerContext>(client: &BaseConsumer<C>) {
    while !client.closed() {
        client.poll(CLOSE_STEP);
    }
}

/// The topics of partitions, each once.
fn names<'p>(partitions: impl Iterator<Item = &'p Partition>) -> Vec<String> {
    let names: BTreeSet<&str> = partitions.map(|partition| &*partition.topic).collect();
    names.into_iter().map(str::to_owned).collect()
}

/// Whether the broker has refused user or password; else it only did not get so far as to hear
/// them.
fn refuses_login(reason: &str) -> bool {
    !reason.contains("handshake failed: Local:")
}
