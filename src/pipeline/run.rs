//! The loop: receives batches from the reader thread, applies them, takes over partitions, and ends.

use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use chrono::{DateTime, SecondsFormat, Utc};
use tokio::runtime::Handle;
use tokio::sync::mpsc;
use tokio::time::MissedTickBehavior;

use super::accepted::AcceptedOperations;
use super::batch::ReaderMessage;
use super::committed_lines::CommittedLines;
use super::comparisons::Comparisons;
use super::context::RunContext;
use super::cooldowns::Cooldowns;
use super::error::RunError;
use super::options::{FailureOrdering, Options};
use super::park::Parking;
use super::partitions::OwnedPartitions;
use super::reader;
use super::retry::{Retry, with_retry};
use super::stages::Stages;
use super::stats::{REPORT_INTERVAL, RunStats};
use super::summary::Summary;
use crate::dead_letter::DeadLetters;
use crate::decode::Decoder;
use crate::document::jq::ProgramLimits;
use crate::mapping::Mapping;
use crate::record::Partition;
use crate::schedule::Planner;
use crate::sink::Sink;
use crate::source::{AssignedPartition, EndReached, Membership, PartitionEnd, Source};
use crate::sql::Rendered;

/// Extracted batches that may wait for the database.
const BATCHES_AHEAD: usize = 1;

/// The stack of the reader thread. jaq compares and drops nested values of jq programs by recursion.
const READER_STACK_BYTES: usize = 8 * 1024 * 1024;

/// How long a member may take to leave its group.
const LEAVE_TIMEOUT: Duration = Duration::from_secs(5);

/// How often an idle run checks whether its partitions were taken over or reset.
const FENCE_CHECK_INTERVAL: Duration = Duration::from_secs(5);

/// Inputs of a run: mapping, database, dead letters and options.
#[derive(Debug)]
pub struct Setup<'a> {
    /// The mapping from events to rows.
    pub mapping: Arc<Mapping>,
    /// SQL of the mapping in the sink's dialect.
    pub rendered: &'a Rendered,
    /// The database.
    pub sink: &'a Sink,
    /// [`crate::sink::SchemaDiff::keep_order`] of the live tables.
    pub keep_order: bool,
    /// Where dead letters are written.
    pub dead_letters: DeadLetters,
    /// Group membership of the source, if it is a broker.
    pub membership: Option<Membership>,
    /// Options of the run.
    pub options: Options,
    /// Shutdown signal and health of the run.
    pub context: RunContext,
    /// How later events of an entity with a dead letter are treated.
    pub failure_ordering: FailureOrdering,
}

/// Applies a source to a database until the source ends or a shutdown is requested.
///
/// # Examples
/// ```
/// use std::path::Path;
/// use std::sync::Arc;
///
/// use mapper::dead_letter::DeadLetters;
/// use mapper::mapping::Mapping;
/// use mapper::pipeline::{FailureOrdering, Options, Pipeline, RunContext, Setup};
/// use mapper::sink::Sink;
/// use mapper::source::{DEFAULT_MAX_RECORD_BYTES, Source};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let folder = tempfile::tempdir()?;
/// let url = format!("sqlite://{}", folder.path().join("example.db").display());
/// let mapping = Arc::new(Mapping::load(Path::new("mappings/order.yaml"))?);
/// let context = RunContext::detached();
///
/// let sink = Sink::connect(&url.parse()?).await?;
/// let rendered = mapper::sql::render(&mapping, sink.dialect(), None)?;
/// let keep_order = mapper::app::prepare_tables(&mapping, &sink, &rendered, false, &context).await?;
///
/// let pipeline = Pipeline::new(Setup {
///     mapping,
///     rendered: &rendered,
///     sink: &sink,
///     keep_order,
///     dead_letters: DeadLetters::to_file(&folder.path().join("dead.ndjson")),
///     membership: None,
///     options: Options::default(),
///     context,
///     failure_ordering: FailureOrdering::Continue,
/// });
/// let path = Path::new("tests/cases/order/events.ndjson");
/// let events = Source::open(Some(path), DEFAULT_MAX_RECORD_BYTES)?;
/// let summary = pipeline.run(Source::Files(events), |_, _| {}).await?;
/// assert_eq!((summary.read, summary.dead_lettered), (4, 0));
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Pipeline<'a> {
    pub(super) setup: Setup<'a>,
    pub(super) planner: Arc<Planner>,
    /// Takes events out of their records for dead letters.
    pub(super) decoder: Decoder,
    /// Owned partitions, if the source is a broker.
    pub(super) owned: Option<OwnedPartitions>,
    pub(super) parking: Parking,
    pub(super) stats: RunStats,
    pub(super) cooldowns: Cooldowns,
    pub(super) accepted: AcceptedOperations,
    pub(super) comparisons: Comparisons,
    pub(super) lines: CommittedLines,
}

impl<'a> Pipeline<'a> {
    /// Prepares a run.
    #[must_use]
    pub fn new(mut setup: Setup<'a>) -> Pipeline<'a> {
        // Whether an event is parked is known only after the earlier events are committed. A dry run has one
        // transaction.
        if setup.failure_ordering != FailureOrdering::Continue
            || setup.options.dry_run.is_some()
            || !setup.sink.supports_concurrent_writers()
        {
            setup.options.writers = 1;
        }
        let planner = Planner::new(&setup.mapping)
            .keeping_keys_only_if(|operation| setup.rendered.kept_keys(operation).is_some());
        if setup.keep_order {
            planner.keep_order();
        }
        Pipeline {
            planner: Arc::new(planner),
            decoder: Decoder::new(Arc::clone(&setup.mapping)),
            owned: setup.membership.take().map(OwnedPartitions::new),
            parking: Parking::new(&setup.mapping, setup.failure_ordering.clone()),
            stats: RunStats::new(&setup.mapping),
            cooldowns: Cooldowns::default(),
            accepted: AcceptedOperations::new(&setup.mapping),
            comparisons: Comparisons::new(setup.sink),
            lines: CommittedLines::default(),
            setup,
        }
    }

    /// Reads the source and applies its records, up to its end or until a shutdown is requested. `progress` is
    /// called after each batch with the summary so far and the number of bytes read from the source.
    ///
    /// # Errors
    /// See [`RunError`]. Committed transactions stay committed.
    pub async fn run(
        mut self,
        source: Source,
        progress: impl FnMut(&Summary, u64),
    ) -> Result<Summary, RunError> {
        self.setup.context.health.mark_started();
        let started = Instant::now();
        let (sender, mut receiver) = mpsc::channel(BATCHES_AHEAD);
        let files = source.file_names();
        let reader_channel = sender.downgrade();
        let mut stages = Stages::new(&self.setup.mapping);
        stages.limit_programs(ProgramLimits {
            timeout: self.setup.options.program_timeout,
            // The run has ended for another reason, such as a signal.
            interrupt: Arc::new(move || reader_channel.upgrade().is_none_or(|sender| sender.is_closed())),
        });
        let coverage = stages.coverage();
        let (planner, options) = (Arc::clone(&self.planner), self.setup.options.clone());
        let (run, runtime) = (new_run_name(), Handle::current());
        let is_broker = matches!(source, Source::Kafka(_));
        // The thread ends at the end of the source, or when the receiver is dropped.
        let reader = std::thread::Builder::new().stack_size(READER_STACK_BYTES).spawn(move || {
            reader::read(source, stages, &planner, &options, &run, &sender, &runtime);
        });
        let reader = reader.map_err(RunError::ReaderThread)?;
        let outcome = self.apply_all(&mut receiver, started, progress).await;
        drop(receiver);
        // A member must leave its group before the process exits. If the reader panicked, it has not read to
        // the end, although its channel is closed as usual.
        let reader = tokio::task::spawn_blocking(move || reader.join());
        let join_timeout = if is_broker { LEAVE_TIMEOUT } else { Duration::MAX };
        let reader = tokio::time::timeout(join_timeout, reader).await.unwrap_or_else(|_| {
            if self.owned.is_some() {
                tracing::warn!("the broker is unavailable: this member could not leave its consumer group; the group removes it when its session times out");
            }
            Ok(Ok(()))
        });
        self.stats.summary.dry_run = self.setup.options.dry_run.is_some();
        if let Some(last) = self.lines.last() {
            let summary = &mut self.stats.summary;
            summary.last_file = Some(Arc::clone(&last.file));
            (summary.last_line, summary.last_document) = (Some(last.line), Some(last.document));
        }
        let reader = reader.map_err(|_| RunError::Reader).and_then(|read| read.map_err(|_| RunError::Reader));
        match outcome.and(reader) {
            Ok(()) => self.log_limit(&files),
            // The next run reads the rest: for topics, the database holds the offsets.
            Err(RunError::Stopped) => {
                self.stats.summary.stopped = true;
                self.log_last_document(&files);
            }
            // No summary has the causes.
            Err(error) => {
                self.stats.report_faults();
                self.log_last_document(&files);
                return Err(error);
            }
        }
        Ok(self.stats.finish(&self.setup.mapping, &coverage, started.elapsed()))
    }

    /// Logs where a run continues that has read as many records as the limit.
    fn log_limit(&self, files: &[Arc<str>]) {
        if let Some(limit) = self.setup.options.limit.filter(|limit| self.stats.summary.read >= *limit) {
            let next = if self.owned.is_some() { ": the next run continues after them" } else { "" };
            tracing::info!("`--limit {limit}` is reached{next}");
            self.log_last_document(files);
        }
    }

    /// Logs where a run continues that has not read its files to the end.
    fn log_last_document(&self, files: &[Arc<str>]) {
        // Topics have no files, and a dry run commits nothing.
        if files.is_empty() || self.stats.summary.dry_run {
            return;
        }
        if let Some(last) = self.lines.last() {
            tracing::info!("{}", last.message(files));
        } else {
            tracing::info!("no line is committed");
        }
    }

    async fn apply_all(
        &mut self,
        receiver: &mut mpsc::Receiver<Result<ReaderMessage, RunError>>,
        started: Instant,
        mut progress: impl FnMut(&Summary, u64),
    ) -> Result<(), RunError> {
        let shutdown = self.setup.context.shutdown.clone();
        let mut fence_check = tokio::time::interval(FENCE_CHECK_INTERVAL);
        fence_check.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut report = tokio::time::interval(REPORT_INTERVAL);
        report.set_missed_tick_behavior(MissedTickBehavior::Delay);
        // The first tick is immediate.
        report.tick().await;
        loop {
            let message = tokio::select! {
                biased;
                () = shutdown.cancelled() => return Err(RunError::Stopped),
                _ = report.tick() => {
                    self.stats.report_faults();
                    continue;
                }
                message = receiver.recv() => message,
                _ = fence_check.tick(), if self.owned.is_some() => {
                    self.check_fences().await;
                    continue;
                }
            };
            match message {
                None | Some(Ok(ReaderMessage::LimitReached)) => return Ok(()),
                Some(Err(error)) => return Err(error),
                Some(Ok(ReaderMessage::Batch(batch))) => {
                    self.process(&batch).await?;
                    self.stats.summary.seconds = started.elapsed().as_secs_f64();
                    progress(&self.stats.summary, batch.bytes_read);
                }
                Some(Ok(ReaderMessage::Claim(assigned))) => self.claim(assigned).await?,
                Some(Ok(ReaderMessage::AtEnd(reached))) => {
                    if self.group_is_at_end(&reached).await? {
                        return Ok(());
                    }
                }
            }
        }
    }

    /// Takes over partitions in the database and starts to read them.
    async fn claim(&mut self, mut assigned: Vec<AssignedPartition>) -> Result<(), RunError> {
        let Some(owned) = &mut self.owned else { return Ok(()) };
        assigned.sort_by(|one, other| one.partition.cmp(&other.partition));
        let mut retry = Retry::new(&self.setup.context);
        loop {
            assigned.retain(|one| owned.membership.assignment.owns(&one.partition, one.epoch));
            if assigned.is_empty() {
                return Ok(());
            }
            let claims: Vec<(Partition, Option<String>)> =
                assigned.iter().map(|one| (one.partition.clone(), one.topic_id.clone())).collect();
            match self.setup.sink.claim(&owned.group, &claims).await {
                Ok(stored) => {
                    retry.log_recovery();
                    let mut found = assigned.iter().zip(&stored);
                    let of_other_topic =
                        found.find(|(one, stored)| stored.is_of_another_topic(one.topic_id.as_ref()));
                    if let Some((one, _)) = of_other_topic {
                        return Err(RunError::TopicRecreated { partition: one.partition.clone() });
                    }
                    owned.take_over(assigned.iter().zip(&stored));
                    return Ok(());
                }
                Err(error) => retry.wait(error).await?,
            }
        }
    }

    /// Checks, while the run is idle, whether partitions were taken over or reset.
    async fn check_fences(&mut self) {
        let Some(owned) = &mut self.owned else { return };
        // If the database is unavailable, the next transaction reports it.
        let Ok(listed) = self.setup.sink.offsets().await else { return };
        let own_group = owned.group.clone();
        for (_, partition, stored) in listed.iter().filter(|(group, ..)| *group == own_group) {
            owned.check_fence(partition, stored.fence);
        }
    }

    /// Whether the whole group has applied every record that existed at the start. The records of partitions
    /// that this member has read to their ends are applied, if it still owns the partition.
    async fn group_is_at_end(&mut self, reached: &EndReached) -> Result<bool, RunError> {
        let Some(owned) = &self.owned else { return Ok(true) };
        let Some(ends) = owned.membership.ends.clone() else { return Ok(false) };
        // The last offsets can be control records of the broker. Advance past them.
        let moves = owned.moves_to_ends(&reached.partitions, &ends);
        self.advance(moves).await?;
        let Some(owned) = &self.owned else { return Ok(true) };
        let listed = with_retry(&self.setup.context, async || self.setup.sink.offsets().await).await?;
        let is_applied = |partition: &Partition, end: &PartitionEnd| {
            let found = listed.iter().find(|(group, of, _)| *group == owned.group && of == partition);
            match found.and_then(|(_, _, stored)| stored.next_offset) {
                Some(next) => next >= end.offset,
                // A member that joins its group learns of skipped records when it is assigned the partition.
                None => end.is_start && reached.was_assigned,
            }
        };
        Ok(ends.iter().all(|(partition, end)| is_applied(partition, end)))
    }
}

/// Names a run by its start, followed by a random number. A replay sorts the names, so a later start gives a
/// greater name.
fn new_run_name() -> Arc<str> {
    let started = DateTime::<Utc>::from(SystemTime::now()).to_rfc3339_opts(SecondsFormat::Micros, true);
    let random = RandomState::new().hash_one(std::process::id());
    format!("{started}-{random:016x}").into()
}
