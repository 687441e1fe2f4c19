//! Applies batches: concurrently where rows are disjoint, with retries. A rejected batch is halved until its
//! poison record is alone. If it has separate events, the rejected ones are then found.

use std::borrow::Cow;

use super::attempt::{Attempt, Writer};
use super::barrier::Barrier;
use super::batch::{Batch, Item};
use super::divide::divide;
use super::error::RunError;
use super::isolation::Judgement;
use super::job::{Job, Outcomes};
use super::park::{Decision, Parking};
use super::rejection::fault_of_rejection;
use super::retry::with_retry;
use super::run::Pipeline;
use super::separate_events::keep_dead_events;
use crate::extract::Extracted;
use crate::mapping::TableId;
use crate::record::{Fault, Label, Record};
use crate::schedule::WriterPartitions;
use crate::sink::{Move, SinkError};

impl Pipeline<'_> {
    /// Applies, skips or dead-letters every record of a batch.
    pub(super) async fn process(&mut self, batch: &Batch) -> Result<(), RunError> {
        let processed = self.process_items(batch).await;
        self.lines.end_batch(&batch.items);
        processed
    }

    async fn process_items(&mut self, batch: &Batch) -> Result<(), RunError> {
        let items = batch.items.as_slice();
        self.accepted.begin_batch();
        self.begin_schema_check().await?;
        if self.parking.is_persistent() {
            let sink = self.setup.sink;
            let mut parked = Vec::new();
            for (mapping_file, names) in Parking::names_by_mapping_file(items) {
                let mapping = &self.setup.mapping.files[mapping_file].name;
                let found = async || sink.parked_among(mapping, &names).await;
                let found = with_retry(&self.setup.context, found).await?;
                parked.extend(found.into_iter().map(|name| (mapping_file, name)));
            }
            self.parking.reload(parked);
        }
        let writers = self.valid_division(batch);
        let WriterPartitions { partitions, assumed_tables } = writers.as_ref();
        let job_of = |indexes: &Vec<usize>| Job::new(indexes.iter().map(|index| &items[*index]).collect());
        let mut jobs = partitions.iter().map(job_of);
        // Writers finish in any order, but dead letters and outcomes keep the order of the source. A source
        // without offsets allows this: an interrupted run reads it again, so its dead letters need not be
        // written before the rows of the batch. With offsets, each writer keeps the order of its partitions.
        let mut outcomes = (jobs.len() > 1 && self.owned.is_none()).then(Vec::new);
        let mut applied = Ok(());
        while jobs.len() > 0 && applied.is_ok() {
            let writers = self.open_writers(jobs.len()).await;
            // Under an assumption, all writers start together, or one applies the batch. So does one if the tables
            // have changed and no longer compare keys as the division does.
            let is_divided =
                (assumed_tables.is_empty() || writers >= jobs.len()) && !self.planner.keeps_order();
            let jobs = if is_divided {
                jobs.by_ref().take(writers).collect()
            } else {
                vec![Job::in_source_order(jobs.by_ref())]
            };
            applied = self.apply_concurrently(jobs, assumed_tables, items, &mut outcomes).await;
        }
        // Committed transactions count even if another one ends the run.
        let recorded = match outcomes {
            Some(outcomes) => self.record_in_source_order(outcomes).await,
            None => Ok(()),
        };
        applied.and(recorded)
    }

    /// The division of a batch among writers, without a key assumption while such assumptions are suspended.
    fn valid_division<'b>(&self, batch: &'b Batch) -> Cow<'b, WriterPartitions> {
        if batch.writers.assumed_tables.is_empty() || self.cooldowns.shares_assumptions() {
            return Cow::Borrowed(&batch.writers);
        }
        Cow::Owned(divide(&batch.items, &self.planner, &self.setup.options, false))
    }

    /// Writes the dead letters that were set aside, and counts and logs all outcomes of a batch, in the order
    /// of the source.
    async fn record_in_source_order(&mut self, mut outcomes: Outcomes<'_>) -> Result<(), RunError> {
        outcomes.sort_by(|(one, _), (other, _)| {
            one.record.position.cmp(&other.record.position).then(one.event.cmp(&other.event))
        });
        let (items, decisions): (Vec<&Item>, Vec<Decision<'_>>) = outcomes.into_iter().unzip();
        let decided = items.iter().zip(&decisions);
        let dead: Vec<&Item> =
            decided.filter(|(_, decision)| decision.is_dead()).map(|(item, _)| *item).collect();
        if !dead.is_empty() {
            let took = self.write_set_aside(&items, &decisions).await?;
            self.stats.committed(&dead, &[], took);
        }
        self.record_outcomes(&items, &decisions)
    }

    /// Opens up to `wanted` writers and returns how many have a connection. Returns one during the cooldown
    /// that follows a refused or lost connection.
    async fn open_writers(&mut self, wanted: usize) -> usize {
        if wanted < 2 || self.cooldowns.single_writer() {
            return 1;
        }
        let (writers, refused) = self.setup.sink.open_writers(wanted).await;
        // Logged once: fewer writers are slower, not an error.
        if let Some(reason) = refused.as_ref().filter(|_| !self.cooldowns.had_single_writer()) {
            tracing::warn!("only {writers} of {wanted} writers have a connection: {reason}");
        }
        self.cooldowns.set_single_writer(refused.is_some());
        writers
    }

    /// Applies jobs of a batch that touch disjoint rows concurrently, then retries failures one at a time. The
    /// rows are disjoint if the key assumption holds for `assumed_tables`.
    async fn apply_concurrently<'i>(
        &mut self,
        jobs: Vec<Job<'i>>,
        assumed_tables: &[TableId],
        batch: &'i [Item],
        outcomes: &mut Option<Outcomes<'i>>,
    ) -> Result<(), RunError> {
        let max_events = self.cooldowns.max_events();
        // Jobs left to apply. The next one is last.
        let mut remaining = if jobs.iter().any(|job| job.items.len() > max_events) {
            if assumed_tables.is_empty() { jobs } else { vec![Job::in_source_order(jobs)] }
        } else if jobs.len() > 1 {
            self.attempt_concurrently(jobs, assumed_tables, outcomes).await?
        } else {
            jobs
        };
        while let Some(job) = remaining.pop() {
            if self.setup.context.shutdown.is_cancelled() {
                return Err(RunError::Stopped);
            }
            self.check_reconnected().await?;
            let (mut job, decisions) = self.prepare(job, outcomes);
            if job.items.is_empty() {
                continue;
            }
            let max_events = self.cooldowns.max_events();
            let is_divisible = !job.has_one_record() && !job.state.may_be_committed();
            if job.items.len() > max_events && is_divisible {
                remaining.extend(job.chunks(max_events).into_iter().rev());
                continue;
            }
            let mut attempt = self.attempt(&job.items, &decisions, &mut job.state, Writer::Exclusive).await;
            if attempt.may_have_schema_cause() {
                self.check_schema_once().await?;
            }
            if let Attempt::Rejected(error) = attempt {
                match self.judge_rejection(&mut job, &decisions, error, batch).await? {
                    Judgement::Again => {
                        remaining.push(job.again());
                        continue;
                    }
                    Judgement::Of(judged) => attempt = *judged,
                }
            }
            self.handle_result(job, decisions, attempt, &mut remaining, outcomes)?;
        }
        Ok(())
    }

    /// Attempts jobs at the same time, and returns those that are left. If they rely on a key assumption and none of
    /// them is committed, they become one job in the order of the source. If another one is committed, a job that
    /// is not is applied by itself, without the assumption.
    async fn attempt_concurrently<'i>(
        &mut self,
        jobs: Vec<Job<'i>>,
        assumed_tables: &[TableId],
        outcomes: &mut Option<Outcomes<'i>>,
    ) -> Result<Vec<Job<'i>>, RunError> {
        self.check_reconnected().await?;
        if self.planner.keeps_order() {
            return Ok(vec![Job::in_source_order(jobs)]);
        }
        let decided = jobs.into_iter().map(|job| self.prepare(job, outcomes));
        let mut jobs: Vec<_> = decided.filter(|(job, _)| !job.items.is_empty()).collect();
        let barrier = (!assumed_tables.is_empty()).then(|| Barrier::new(jobs.len(), assumed_tables));
        let this = &*self;
        let attempts = jobs.iter_mut().enumerate().map(|(writer, (job, decisions))| {
            this.attempt(&job.items, decisions, &mut job.state, Writer::Concurrent(writer, barrier.as_ref()))
        });
        let attempts = futures_util::future::join_all(attempts).await;
        let is_rolled_back = |((job, _), attempt): (&(Job<'i>, _), &Attempt)| {
            !matches!(attempt, Attempt::Committed(_)) && !job.state.may_be_committed()
        };
        let all_rolled_back = barrier.is_some() && jobs.iter().zip(&attempts).all(is_rolled_back);
        let mut changing = Vec::new();
        if all_rolled_back {
            let mismatches = attempts.iter().filter_map(|attempt| match attempt {
                Attempt::KeyMismatch { changing } => Some(changing.as_slice()),
                _ => None,
            });
            let mismatches: Vec<_> = mismatches.collect();
            changing = mismatches.concat();
            if !mismatches.is_empty() {
                tracing::debug!(
                    "stored rows have other keys than the events supply: one writer applies the batch"
                );
                if mismatches.iter().any(|changing| changing.is_empty()) {
                    self.cooldowns.suspend_key_assumptions();
                } else {
                    self.cooldowns.suspend_shared_assumptions();
                }
            } else if attempts.iter().all(|attempt| matches!(attempt, Attempt::Contended)) {
                self.cooldowns.suspend_shared_assumptions();
            }
        }
        let mut remaining = Vec::new();
        let mut failed = None;
        let (mut connection_lost, mut may_be_schema) = (false, false);
        for ((mut job, decisions), attempt) in jobs.into_iter().zip(attempts) {
            connection_lost |= matches!(attempt, Attempt::ConnectionLost);
            may_be_schema |= attempt.may_have_schema_cause();
            if barrier.is_some() {
                job.state.stop_assuming_keys();
            }
            let attempt = match attempt {
                // The exclusive writer finds out which events are the cause.
                Attempt::Rejected(_) if all_rolled_back || job.has_one_record() => Attempt::Contended,
                attempt => attempt,
            };
            // A committed transaction counts even if another one ends the run.
            let handled = self.handle_result(job, decisions, attempt, &mut remaining, outcomes);
            failed = handled.err().or(failed);
        }
        if let Some(error) = failed {
            return Err(error);
        }
        if may_be_schema {
            self.check_schema_once().await?;
        }
        // The first writer may need the only available connection.
        if connection_lost {
            self.setup.sink.close_writers().await;
            self.cooldowns.set_single_writer(true);
        }
        if !all_rolled_back {
            return Ok(remaining);
        }
        let mut job = Job::in_source_order(remaining);
        job.state.add_changing(changing);
        Ok(vec![job])
    }

    /// Drops the items of revoked partitions and decides about the others. If a batch records its outcomes in
    /// source order, sets the dead letters aside.
    fn prepare<'i>(
        &self,
        mut job: Job<'i>,
        outcomes: &mut Option<Outcomes<'i>>,
    ) -> (Job<'i>, Vec<Decision<'i>>) {
        self.drop_revoked(&mut job);
        if job.items.is_empty() {
            return (job, Vec::new());
        }
        let decisions = self.decide(&job);
        let decisions = match outcomes {
            Some(outcomes) => job.set_dead_letters_aside(decisions, outcomes),
            None => decisions,
        };
        (job, decisions)
    }

    /// Drops the items of partitions that this member no longer owns.
    fn drop_revoked(&self, job: &mut Job<'_>) {
        if let Some(owned) = &self.owned {
            job.items.retain(|item| owned.owns(item));
        }
    }

    fn decide<'i>(&self, job: &Job<'i>) -> Vec<Decision<'i>> {
        let mut decisions = self.parking.decide(&job.items, |item| {
            let error = job.rejection_of(item)?;
            let fault = fault_of_rejection(&self.setup.mapping, error);
            Some((self.mapping_of_rejected_row(item, error), fault))
        });
        keep_dead_events(&self.decoder, &job.items, &mut decisions);
        decisions
    }

    /// Counts a committed transaction and queues any other job again. If the database rejected an event, the
    /// job is halved until the poison record is alone. The halves keep their order.
    fn handle_result<'i>(
        &mut self,
        job: Job<'i>,
        decisions: Vec<Decision<'i>>,
        attempt: Attempt,
        remaining: &mut Vec<Job<'i>>,
        outcomes: &mut Option<Outcomes<'i>>,
    ) -> Result<(), RunError> {
        match attempt {
            Attempt::Committed(committed) => {
                self.stats.committed(&job.items, &committed.counts, committed.took);
                self.parking.advance_replay();
                self.accepted.record(&committed.counts);
                if committed.assumptions_failed && self.cooldowns.assumes_keys() {
                    self.cooldowns.suspend_key_assumptions();
                }
                if let Some(owned) = &mut self.owned {
                    owned.advance(&committed.moves);
                }
                match outcomes {
                    Some(outcomes) => outcomes.extend(job.items.into_iter().zip(decisions)),
                    None => return self.record_outcomes(&job.items, &decisions),
                }
            }
            Attempt::Failed(error) => return Err(error),
            Attempt::Contended
            | Attempt::ConnectionLost
            | Attempt::KeyMismatch { .. }
            | Attempt::Reconnected => {
                remaining.push(job);
            }
            Attempt::TimedOut(error) => {
                let events = job.items.len();
                tracing::warn!("{error}; nothing is lost, dividing the {events} events of the transaction");
                self.cooldowns.limit_events(events.div_ceil(2));
                remaining.push(Job::new(job.items));
            }
            // The items that this member still owns are retried.
            Attempt::Fenced(fenced) => {
                if let (Some(owned), Some(partition)) = (&mut self.owned, fenced) {
                    owned.drop_fenced(&partition);
                }
                remaining.push(Job::new(job.items));
            }
            Attempt::Rejected(_) => {
                let [left, right] = job.halves();
                remaining.extend([right, left]);
            }
        }
        Ok(())
    }

    /// Index of the mapping file whose operation wrote to the table of the rejected row. If that table is
    /// unknown, the index of the mapping file of the record's first label.
    fn mapping_of_rejected_row(&self, item: &Item, error: &SinkError) -> usize {
        let mapping = &self.setup.mapping;
        let Extracted::Changes(changes, _) = &item.extracted else { return item.labels.first.mapping_file };
        let operations: Vec<_> = mapping.operations().collect();
        let is_of_table = |operation: usize| {
            let table = mapping.tables[operations[operation].table].full_name();
            Some(table.as_str()) == error.table.as_deref()
        };
        let rejected = changes.iter().find(|change| is_of_table(change.operation));
        rejected.map_or(item.labels.first.mapping_file, |change| mapping.file_of_operation(change.operation))
    }

    /// Advances offsets without records.
    pub(super) async fn advance(&mut self, moves: Vec<Move>) -> Result<(), RunError> {
        if self.owned.is_none() || moves.is_empty() {
            return Ok(());
        }
        self.check_reconnected().await?;
        let mut attempt = self.commit_moves(moves.clone()).await;
        while matches!(attempt, Attempt::Reconnected) {
            self.check_reconnected().await?;
            attempt = self.commit_moves(moves.clone()).await;
        }
        let Some(owned) = &mut self.owned else { return Ok(()) };
        match attempt {
            Attempt::Committed(committed) => owned.advance(&committed.moves),
            Attempt::Fenced(Some(partition)) => owned.drop_fenced(&partition),
            Attempt::Failed(error) => return Err(error),
            Attempt::Rejected(error) | Attempt::TimedOut(error) => return Err(RunError::Sink(error)),
            Attempt::Fenced(None)
            | Attempt::KeyMismatch { .. }
            | Attempt::Reconnected
            | Attempt::Contended
            | Attempt::ConnectionLost => {}
        }
        Ok(())
    }

    /// Counts and logs the items of a committed transaction, in order.
    fn record_outcomes(&mut self, items: &[&Item], decisions: &[Decision<'_>]) -> Result<(), RunError> {
        self.parking.committed(decisions);
        for (item, decision) in items.iter().zip(decisions) {
            // A dry run commits nothing.
            if self.setup.options.dry_run.is_none() {
                self.lines.add(item);
            }
            match decision {
                Decision::Apply(_, losses) => {
                    self.stats.applied(losses);
                    if self.setup.options.log_events {
                        log_event(&item.labels.first);
                    }
                }
                Decision::Skip(event_type) => {
                    if self.stats.skipped(*event_type) {
                        let event_type = event_type.unwrap_or_default();
                        let similar = self.setup.mapping.similar_event_type(event_type);
                        let hint = similar.map(|similar| format!("; did you mean `{similar}`?"));
                        tracing::warn!(
                            position = %item.record.position,
                            "skipping events of unmapped type `{}` (logged once){}",
                            shorten(event_type),
                            hint.unwrap_or_default()
                        );
                    }
                }
                Decision::Dead { fault, mapping_file, record, .. } => {
                    self.record_dead_letter(item, *mapping_file, fault, record)?;
                }
            }
        }
        Ok(())
    }

    /// Counts and logs a dead letter that has been written.
    fn record_dead_letter(
        &mut self,
        item: &Item,
        mapping_file: usize,
        fault: &Fault,
        record: &Record,
    ) -> Result<(), RunError> {
        let label = item.labels.of(mapping_file);
        let counted = self.stats.dead_letter(fault, &record.position);
        if counted.is_logged {
            let more = match fault.others.len() {
                0 => String::new(),
                1 => "; and 1 more fault".to_owned(),
                others => format!("; and {others} more faults"),
            };
            tracing::warn!(
                position = %record.position,
                event = record.event,
                mapping = self.setup.mapping.files[mapping_file].name,
                stage = fault.stage.name(),
                event_type = label.event_type.as_deref().map(shorten),
                entity = label.entity.as_deref().map(shorten),
                "dead letter: {}{more}",
                fault.error
            );
        }
        // A dry run leaves nothing to replay.
        if self.setup.options.dry_run.is_none() {
            self.parking.warn_about_order();
        }
        if counted.consecutive >= self.setup.options.dead_letter_limit {
            return Err(RunError::DeadLetterLimit {
                in_a_row: counted.consecutive,
                dry_run: self.setup.options.dry_run.is_some(),
            });
        }
        Ok(())
    }
}

/// Logs an applied event in a form that is easy to search for: `[THING_MADE] fff000eee111`.
fn log_event(label: &Label) {
    let plain = |c: char| if c.is_alphanumeric() { c } else { '_' };
    let event_type = label.event_type.as_deref().unwrap_or_default();
    let event_type = shorten(&event_type.chars().map(plain).collect::<String>().to_uppercase());
    let entity = label.entity.as_deref().map(|entity| format!(" {}", shorten(entity)));
    tracing::info!("[{event_type}]{}", entity.unwrap_or_default());
}

/// Escapes a name from an event to one line and cuts it to 80 characters, for the log.
fn shorten(name: &str) -> String {
    const LENGTH: usize = 80;
    let shown: String = name.chars().take(LENGTH).flat_map(char::escape_debug).collect();
    if name.chars().nth(LENGTH).is_some() { format!("{shown}…") } else { shown }
}
