//! Parked entities in the ledger: those of which a dead letter waits for its replay.

use super::offsets::{read, text};
use crate::sink::{Sink, SinkError, on};
use crate::sql::{Entry, Ledger};
use crate::types::Value;

impl Sink {
    /// Which of some entities wait. Only these are asked for: others may be many, and belong to
    /// partitions of other members.
    ///
    /// # Errors
    /// The database could not be asked.
    pub async fn parked_among(
        &self,
        ledger: &Ledger,
        mapping: &str,
        entities: &[String],
    ) -> Result<Vec<String>, SinkError> {
        let mut parked = Vec::new();
        let mut rest = entities;
        while let Some(last) = rest.last() {
            let (takes, statement) = ledger.parked_among(rest.len());
            let (now, later) = rest.split_at(takes.min(rest.len()));
            // What is left over asks for the last one again.
            let asked = now.iter().chain(std::iter::repeat(last)).take(takes);
            let values: Vec<Value> =
                std::iter::once(text(mapping)).chain(asked.map(|name| text(name))).collect();
            let rows: Vec<(String,)> = on!(self, sink => read(sink, statement, &values).await)?;
            parked.extend(rows.into_iter().map(|(entity,)| entity));
            rest = later;
        }
        Ok(parked)
    }

    /// The parked entities of a mapping, each with how many dead letters of it wait.
    ///
    /// # Errors
    /// The database could not be asked.
    pub async fn parked(&self, ledger: &Ledger, mapping: &str) -> Result<Vec<(String, i64)>, SinkError> {
        let statement = ledger.statement(Entry::ListParked);
        on!(self, sink => read(sink, statement, &[text(mapping)]).await)
    }

    /// Lets an entity's later events go on without its letters.
    ///
    /// # Errors
    /// Nothing was changed, or all of it: it can be tried again.
    pub async fn free(&self, ledger: &Ledger, mapping: &str, entity: &str) -> Result<(), SinkError> {
        self.write_ledger(ledger, &[(Entry::FreeParked, vec![text(mapping), text(entity)])]).await
    }
}
