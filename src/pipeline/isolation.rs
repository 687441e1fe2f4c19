//! Finds the rejected events of a record, and whether an event or the schema causes an error that either can cause.
//! The event is the cause if the database refuses it, accepts another event with the same operation, and refuses the
//! event again.

use std::sync::Arc;

use super::attempt::{Attempt, AttemptState, Writer};
use super::batch::Item;
use super::error::RunError;
use super::job::Job;
use super::park::Decision;
use super::retry::with_retry;
use super::run::Pipeline;
use crate::extract::Extracted;
use crate::schedule::KeyAssumption;
use crate::sink::{Disposition, SinkError};
use crate::types::Change;

/// The consequence of a rejection.
pub(super) enum Judgement {
    /// The job is attempted again. It knows the rejected events of its only record.
    Again,
    /// The attempt has ended in this way.
    Of(Box<Attempt>),
}

/// An applied event of a record that is alone in its transaction.
type AppliedEvent<'i> = (&'i Item, &'i [Change]);

impl Pipeline<'_> {
    /// Finds the events of a record that the database rejects, if the record is alone in its transaction.
    pub(super) async fn judge_rejection<'i>(
        &mut self,
        job: &mut Job<'i>,
        decisions: &[Decision<'i>],
        error: SinkError,
        batch: &[Item],
    ) -> Result<Judgement, RunError> {
        if !job.has_one_record() {
            return Ok(Judgement::Of(Box::new(Attempt::Rejected(error))));
        }
        let applied = job.items.iter().zip(decisions).filter_map(|(item, decision)| match decision {
            Decision::Apply(changes, _) if !changes.is_empty() => Some((*item, *changes)),
            _ => None,
        });
        let applied: Vec<AppliedEvent<'i>> = applied.collect();
        match applied.as_slice() {
            // No event explains the rejection, so every retry would be rejected.
            [] => Err(error.into()),
            [(only, _)] if needs_isolation(&error) => {
                if !self.accepts_another(only, error.operation, batch).await? {
                    return Err(error.into());
                }
                job.state = AttemptState::default();
                match self.attempt(&job.items, decisions, &mut job.state, Writer::Exclusive).await {
                    Attempt::Rejected(error) => {
                        job.reject(only, Arc::new(error));
                        Ok(Judgement::Again)
                    }
                    attempt => Ok(Judgement::Of(Box::new(attempt))),
                }
            }
            [(only, _)] => {
                job.reject(only, Arc::new(error));
                Ok(Judgement::Again)
            }
            several => {
                let (accepted, rejected) = self.try_in_order(several).await?;
                if rejected.is_empty() {
                    // Only COMMIT refuses them, so the rejected event cannot be told from the others.
                    if needs_isolation(&error)
                        && !self.accepts_another(several[0].0, error.operation, batch).await?
                    {
                        return Err(error.into());
                    }
                    let error = Arc::new(error);
                    for (item, _) in several {
                        job.reject(item, Arc::clone(&error));
                    }
                }
                for (item, error) in rejected {
                    let is_evidence = |(item, _): &AppliedEvent<'i>| has_operation(item, error.operation);
                    if needs_isolation(&error)
                        && !accepted.iter().any(is_evidence)
                        && !self.accepts_another(item, error.operation, batch).await?
                    {
                        return Err(error.into());
                    }
                    job.reject(item, Arc::new(error));
                }
                Ok(Judgement::Again)
            }
        }
    }

    /// Applies events one after the other, in transactions that are rolled back. Returns those that the database
    /// accepts after the accepted ones before, and those that it rejects.
    async fn try_in_order<'i>(
        &self,
        events: &[AppliedEvent<'i>],
    ) -> Result<(Vec<AppliedEvent<'i>>, Vec<(&'i Item, SinkError)>), RunError> {
        let (mut accepted, mut rejected) = (Vec::new(), Vec::new());
        // Several events are tried together, half as many if they are rejected, and twice as many if not.
        let mut together = events.len().div_ceil(2);
        let mut rest = events;
        while let Some((first, _)) = rest.first() {
            // Nothing is written yet, so the next run reads the record again.
            if self.setup.context.shutdown.is_cancelled() {
                return Err(RunError::Stopped);
            }
            let (tried, after) = rest.split_at(together.min(rest.len()));
            let changes = accepted.iter().chain(tried).flat_map(|(_, changes)| *changes);
            match self.try_changes(changes).await? {
                Ok(()) => {
                    accepted.extend(tried);
                    (rest, together) = (after, together.saturating_mul(2));
                }
                Err(error) if error.class.disposition() == Disposition::Halt => return Err(error.into()),
                Err(error) if tried.len() == 1 => {
                    rejected.push((*first, error));
                    (rest, together) = (after, 1);
                }
                Err(_) => together = tried.len() / 2,
            }
        }
        Ok((accepted, rejected))
    }

    /// Whether the database accepts an event other than the rejected one that has the same operation. The
    /// other events of the batch are tried first. If none has the operation, a committed one of this run is
    /// enough.
    pub(super) async fn accepts_another(
        &mut self,
        rejected: &Item,
        operation: Option<usize>,
        batch: &[Item],
    ) -> Result<bool, RunError> {
        let at = batch.iter().position(|item| std::ptr::eq(item, rejected)).unwrap_or(batch.len());
        // Later events are not applied yet, so their inserts find no row of their own.
        let nearest = (at + 1..batch.len()).chain((0..at).rev());
        let candidates = self.accepted.in_batch.into_iter().chain(nearest);
        let mut has_candidate = false;
        for candidate in candidates.filter(|candidate| *candidate != at) {
            if !has_operation(&batch[candidate], operation) {
                continue;
            }
            has_candidate = true;
            if self.is_accepted(&batch[candidate]).await? {
                self.accepted.in_batch = Some(candidate);
                return Ok(true);
            }
        }
        Ok(!has_candidate && self.accepted.take(operation))
    }

    /// Whether the database accepts an event, in a transaction that is rolled back.
    async fn is_accepted(&self, item: &Item) -> Result<bool, RunError> {
        let Extracted::Changes(changes, _) = &item.extracted else { return Ok(false) };
        Ok(self.try_changes(changes.iter()).await?.is_ok())
    }

    /// Applies changes in a transaction that is rolled back. Returns the error of the database, if it refuses them.
    async fn try_changes<'c>(
        &self,
        changes: impl Iterator<Item = &'c Change>,
    ) -> Result<Result<(), SinkError>, RunError> {
        let (sink, rendered) = (self.setup.sink, self.setup.rendered);
        let groups = self.planner.plan(changes, KeyAssumption::None);
        with_retry(&self.setup.context, async || {
            let mut transaction = sink.begin(0).await?;
            let written = async {
                for group in &groups {
                    transaction.write(group, rendered).await?;
                }
                transaction.verify_assumptions(&groups, rendered).await
            };
            match written.await {
                Ok(_) => {
                    transaction.rollback().await;
                    Ok(Ok(()))
                }
                Err(error) => {
                    let error = transaction.abort(error).await;
                    if error.class.disposition() == Disposition::Retry { Err(error) } else { Ok(Err(error)) }
                }
            }
        })
        .await
    }
}

fn needs_isolation(error: &SinkError) -> bool {
    error.class.disposition() == Disposition::Isolate
}

fn has_operation(item: &Item, operation: Option<usize>) -> bool {
    let Extracted::Changes(changes, _) = &item.extracted else { return false };
    changes.iter().any(|change| operation.is_none_or(|operation| change.operation == operation))
}
