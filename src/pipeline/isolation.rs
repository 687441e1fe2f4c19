//! Finds out whether an event or the schema causes an error that either can cause. The event is the cause if
//! the database refuses it, accepts another event with the same operation, and refuses the event again.

use super::batch::Item;
use super::error::RunError;
use super::retry::with_retry;
use super::run::Pipeline;
use crate::extract::Extracted;
use crate::schedule::KeyAssumption;
use crate::sink::Disposition;

impl Pipeline<'_> {
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
        let (sink, rendered) = (self.setup.sink, self.setup.rendered);
        let groups = self.planner.plan(changes, KeyAssumption::None);
        with_retry(&self.setup.context, async || {
            let mut transaction = sink.begin(0).await?;
            let written = match transaction.write(&groups, rendered).await {
                Ok(_) => transaction.verify_assumptions(&groups, rendered).await,
                Err(error) => Err(error),
            };
            match written {
                Ok(_) => {
                    transaction.rollback().await;
                    Ok(true)
                }
                Err(error) => {
                    let error = transaction.abort(error).await;
                    if error.class.disposition() == Disposition::Retry { Err(error) } else { Ok(false) }
                }
            }
        })
        .await
    }
}

fn has_operation(item: &Item, operation: Option<usize>) -> bool {
    let Extracted::Changes(changes, _) = &item.extracted else { return false };
    changes.iter().any(|change| operation.is_none_or(|operation| change.operation == operation))
}
