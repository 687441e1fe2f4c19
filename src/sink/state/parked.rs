//! Parked entities: those that wait for the replay of a dead letter.

use super::changes::{name, number, text};
use crate::sink::database::Sink;
use crate::sink::error::SinkError;
use crate::sql::StateQuery;
use crate::types::Value;

impl Sink {
    /// Returns the parked ones among the given entities. The query is limited to these, because others may be
    /// many and belong to other members' partitions.
    ///
    /// # Errors
    /// The query failed.
    pub async fn parked_among(&self, mapping: &str, entities: &[String]) -> Result<Vec<String>, SinkError> {
        let mut parked = Vec::new();
        let mut rest = entities;
        while let Some(last) = rest.last() {
            let (capacity, sql) = self.state.parked_among(rest.len());
            let (now, later) = rest.split_at(capacity.min(rest.len()));
            // Unused placeholders repeat the last entity.
            let padded = now.iter().chain(std::iter::repeat(last)).take(capacity);
            let values: Vec<Value> =
                std::iter::once(text(mapping)).chain(padded.map(|name| text(name))).collect();
            let rows = self.fetch_state(sql, &values).await?;
            parked.extend(rows.into_iter().flatten().map(name));
            rest = later;
        }
        Ok(parked)
    }

    /// Lists the parked entities of a mapping, each with its number of dead letters.
    ///
    /// # Errors
    /// The query failed.
    pub async fn parked(&self, mapping: &str) -> Result<Vec<(String, i64)>, SinkError> {
        let rows = self.read_state(StateQuery::ListParked, &[text(mapping)]).await?;
        let parked = rows.into_iter().filter_map(|row| {
            let [entity, dead_letters] = <[Value; 2]>::try_from(row).ok()?;
            Some((name(entity), number(&dead_letters)))
        });
        Ok(parked.collect())
    }

    /// Frees an entity: its later events are applied without waiting for its dead letters.
    ///
    /// # Errors
    /// Either everything was changed, or nothing. The call can be retried.
    pub async fn free(&self, mapping: &str, entity: &str) -> Result<(), SinkError> {
        self.write_state(&[(StateQuery::FreeParked, vec![text(mapping), text(entity)])]).await
    }
}
