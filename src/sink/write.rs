//! Writes rows by the strategies of their operations, and counts the outcomes.

use super::chunk::{StatementChunk, chunks, replace_set_size};
use super::counts::RowCounts;
use super::error::{Class, SinkError};
use super::session::Session;
use super::timeout::TABLE_TIMEOUT;
use crate::sql::{Conflicts, Lookup, Match, Newer, OperationSql, PruneSets, Statement, StoredSets, Strategy};
use crate::types::{Type, Value};

/// Number of rows that are compared with the stored ones first.
const SAMPLE_ROWS: usize = 8;
/// Number of upserted rows for which such a comparison costs little.
const COMPARED_ROWS: usize = 128;

impl Session {
    /// Writes the rows of an operation.
    pub(super) async fn write(
        &mut self,
        sql: &OperationSql,
        rows: &[&[Value]],
    ) -> Result<RowCounts, SinkError> {
        if let Strategy::Prune { sets, stored } = &sql.strategy {
            let with_surplus = match stored {
                Some(stored) if rows.len() > 1 => self.sets_with_surplus(stored, rows).await?,
                _ => rows.to_vec(),
            };
            return match sets {
                Some(sets) => self.prune(sql, sets, &with_surplus).await,
                None => self.write_chunks(sql, &with_surplus).await,
            };
        }
        if let Strategy::Insert(Conflicts::LookedUp(conflicting)) = &sql.strategy {
            let exists = self.exist(conflicting, rows).await?;
            let new = rows.iter().zip(&exists).filter(|(_, exists)| !**exists).map(|(row, _)| *row);
            let new: Vec<&[Value]> = new.collect();
            let mut counts = self.write_chunks(sql, &new).await?;
            counts.ignored += (rows.len() - new.len()) as u64;
            return Ok(counts);
        }
        if let Strategy::Upsert { unchanged: Some(lookup), .. } = &sql.strategy
            && rows.len() >= COMPARED_ROWS
            && self.are_unchanged(lookup, &sample(rows)).await?
        {
            return self.write_chunks_that_differ(sql, lookup, rows).await;
        }
        let changing = sql.strategy.matching().and_then(|matching| matching.changing.as_deref());
        let Some(changing) = changing.filter(|_| rows.len() > 1) else {
            return self.write_chunks(sql, rows).await;
        };
        let found = self.row_numbers(changing, rows).await?;
        let rows_with = |is_found: bool| {
            let rows = rows.iter().zip(&found).filter(move |(_, found)| found.is_some() == is_found);
            rows.map(|(row, _)| *row)
        };
        let mut counts = self.write_chunks(sql, &rows_with(true).collect::<Vec<_>>()).await?;
        // Their rows are newer, or missing. A statement per key tells.
        for row in rows_with(false) {
            counts += self.write_chunks(sql, &[row]).await?;
        }
        Ok(counts)
    }

    /// Returns the sets whose parents have rows that are not in them, or may have such rows.
    async fn sets_with_surplus<'v>(
        &mut self,
        stored: &StoredSets,
        sets: &[&'v [Value]],
    ) -> Result<Vec<&'v [Value]>, SinkError> {
        let (small, mut with_surplus): (Vec<&[Value]>, Vec<&[Value]>) =
            sets.iter().partition(|set| stored.compares(set));
        let parents: Vec<Vec<Value>> = small.iter().map(|set| stored.lookup.row(set)).collect();
        let parents: Vec<&[Value]> = parents.iter().map(Vec::as_slice).collect();
        let mut rest = small.as_slice();
        for chunk in chunks(&stored.lookup.statement, &parents, self.chunk_bytes) {
            let (compared, later) = rest.split_at(chunk.rows.len());
            rest = later;
            let found = match self.fetch(&stored.lookup.statement, &chunk, &stored.types).await {
                Err(error) if error.class == Class::NoIndex => None,
                found => Some(found?).filter(|found| found.len() < StoredSets::LIMIT),
            };
            let Some(found) = found else {
                with_surplus.extend(compared);
                continue;
            };
            let mut has_surplus = vec![false; compared.len()];
            for row in &found {
                let Some((Value::Int(position), key)) = row.split_first() else { continue };
                let Some(at) = usize::try_from(*position).ok().filter(|at| *at < compared.len()) else {
                    continue;
                };
                has_surplus[at] |= !stored.contains(compared[at], key);
            }
            let surplus = compared.iter().zip(has_surplus).filter(|(_, has_surplus)| *has_surplus);
            with_surplus.extend(surplus.map(|(set, _)| *set));
        }
        Ok(with_surplus)
    }

    /// Deletes the rows of parents that are not in their sets. A statement takes several sets.
    async fn prune(
        &mut self,
        sql: &OperationSql,
        sets: &PruneSets,
        changes: &[&[Value]],
    ) -> Result<RowCounts, SinkError> {
        let mut counts = RowCounts::default();
        let (several, single): (Vec<&[Value]>, Vec<&[Value]>) =
            changes.iter().partition(|set| sets.can_take(set));
        let mut rest = several.as_slice();
        while let Some((first, others)) = rest.split_first() {
            let Some(executed) = sets.take(rest, self.chunk_bytes) else {
                counts += self.write_chunks(sql, &[*first]).await?;
                rest = others;
                continue;
            };
            let values: Vec<&[Value]> = executed.values.iter().map(Vec::as_slice).collect();
            counts += match self.delete(&sets.statement, &StatementChunk::new(executed.sql, &values)).await {
                Err(error) if error.class == Class::NoIndex => {
                    self.write_chunks(sql, &rest[..executed.sets]).await?
                }
                deleted => RowCounts { deleted: deleted?, ..RowCounts::default() },
            };
            rest = &rest[executed.sets..];
        }
        counts += self.write_chunks(sql, &single).await?;
        Ok(counts)
    }

    /// Writes the rows of replayed events. A chunk whose rows are stored already, after the chunks before it, is left out.
    async fn write_chunks_that_differ(
        &mut self,
        sql: &OperationSql,
        unchanged: &Lookup,
        rows: &[&[Value]],
    ) -> Result<RowCounts, SinkError> {
        let mut counts = RowCounts::default();
        for chunk in chunks(&sql.statement, rows, self.chunk_bytes) {
            counts += if self.are_unchanged(unchanged, chunk.rows).await? {
                RowCounts { written: row_count(&chunk), ..RowCounts::default() }
            } else {
                self.write_chunks(sql, chunk.rows).await?
            };
        }
        Ok(counts)
    }

    async fn write_chunks(&mut self, sql: &OperationSql, rows: &[&[Value]]) -> Result<RowCounts, SinkError> {
        let mut counts = RowCounts::default();
        for chunk in chunks(&sql.statement, rows, self.chunk_bytes) {
            self.check_size(&sql.statement, &chunk)?;
            counts += match self.write_chunk(sql, &chunk).await {
                // The live table has an index of another name.
                Err(error) if error.class == Class::NoIndex && chunk.rows.len() > 1 => {
                    let mut counts = RowCounts::default();
                    for row in chunk.rows {
                        let row = [*row];
                        counts +=
                            self.write_chunk(sql, &StatementChunk::single(&sql.statement, &row)).await?;
                    }
                    counts
                }
                result => result?,
            };
        }
        Ok(counts)
    }

    async fn write_chunk(
        &mut self,
        sql: &OperationSql,
        chunk: &StatementChunk<'_>,
    ) -> Result<RowCounts, SinkError> {
        let statement = &sql.statement;
        match &sql.strategy {
            Strategy::Insert(conflicts) => self.insert(statement, conflicts, chunk).await,
            Strategy::Upsert { newer, only_inserts, update_first, .. } => {
                self.upsert(statement, newer, *only_inserts, update_first.as_deref(), chunk).await
            }
            Strategy::Replace { unchanged, affects_changed, update_first } => {
                if let Some(lookup) = unchanged
                    && (chunk.rows.len() <= SAMPLE_ROWS
                        || self.are_unchanged(lookup, &sample(chunk.rows)).await?)
                    && self.are_unchanged(lookup, chunk.rows).await?
                {
                    let written = row_count(chunk);
                    let unchanged = affects_changed.then_some(written);
                    return Ok(RowCounts { written, unchanged, ..RowCounts::default() });
                }
                self.upsert(statement, &Newer::Unguarded, *affects_changed, update_first.as_deref(), chunk)
                    .await
            }
            Strategy::Update(matching) => {
                let affected = self.execute(statement, chunk).await?;
                let counts = self.unmatched(statement, matching, affected, chunk).await?;
                Ok(RowCounts { written: affected, ..counts })
            }
            Strategy::Delete(matching) => {
                let deleted = self.delete(statement, chunk).await?;
                let counts = self.unmatched(statement, matching, deleted, chunk).await?;
                Ok(RowCounts { deleted, ..counts })
            }
            Strategy::Truncate { clear } => self.truncate(statement, clear.as_deref(), chunk).await,
            Strategy::Prune { .. } => {
                Ok(RowCounts { deleted: self.delete(statement, chunk).await?, ..RowCounts::default() })
            }
        }
    }

    /// Counts rows by a lookup.
    pub(super) async fn count(&mut self, lookup: &Lookup, rows: &[&[Value]]) -> Result<u64, SinkError> {
        let bound: Vec<Vec<Value>> = rows.iter().map(|row| lookup.row(row)).collect();
        let bound: Vec<&[Value]> = bound.iter().map(Vec::as_slice).collect();
        let mut total = 0;
        for chunk in chunks(&lookup.statement, &bound, self.chunk_bytes) {
            let fetched = self.fetch(&lookup.statement, &chunk, &[Type::BigInt]).await?;
            if let Some([Value::Int(number)]) = fetched.first().map(Vec::as_slice) {
                total += u64::try_from(*number).unwrap_or(0);
            }
        }
        Ok(total)
    }

    fn check_size(&self, statement: &Statement, chunk: &StatementChunk<'_>) -> Result<(), SinkError> {
        let max_bytes = self.max_bytes;
        if chunk.bytes > max_bytes {
            let detail = format!(
                "a row of {} bytes, the server's `max_allowed_packet` accepts at most {max_bytes}; raise it and replay the dead letter",
                chunk.bytes
            );
            return Err(SinkError::too_big(&statement.table, detail));
        }
        match chunk.rows.first().and_then(|change| replace_set_size(statement, change)) {
            Some((rows, max_rows)) if rows > max_rows => {
                let detail = format!(
                    "one event has {rows} rows of one parent, a `replace` of this table accepts at most {max_rows}"
                );
                Err(SinkError::too_big(&statement.table, detail))
            }
            _ => Ok(()),
        }
    }

    async fn insert(
        &mut self,
        statement: &Statement,
        conflicts: &Conflicts,
        chunk: &StatementChunk<'_>,
    ) -> Result<RowCounts, SinkError> {
        let row_count = row_count(chunk);
        match conflicts {
            Conflicts::Refused => {
                self.execute(statement, chunk).await?;
                Ok(RowCounts { written: row_count, ..RowCounts::default() })
            }
            Conflicts::Ignored => {
                let written = self.execute(statement, chunk).await?;
                Ok(RowCounts { written, ignored: row_count.saturating_sub(written), ..RowCounts::default() })
            }
            Conflicts::LookedUp(conflicting) => {
                self.insert_unless_conflicting(statement, conflicting, chunk).await
            }
        }
    }

    /// Inserts rows whose keys did not exist. Other rows of the same event, or another session, may have them now.
    async fn insert_unless_conflicting(
        &mut self,
        statement: &Statement,
        conflicting: &Lookup,
        chunk: &StatementChunk<'_>,
    ) -> Result<RowCounts, SinkError> {
        match self.execute(statement, chunk).await {
            // The statement is undone, the transaction continues.
            Err(error) if error.class == Class::Unique => {}
            result => {
                result?;
                return Ok(RowCounts { written: row_count(chunk), ..RowCounts::default() });
            }
        }
        let mut counts = RowCounts::default();
        for row in chunk.rows {
            let row = [*row];
            match self.execute(statement, &StatementChunk::single(statement, &row)).await {
                Err(error) if error.class == Class::Unique => {
                    // The database refused a key, but no key of the row exists: the refused key is a
                    // generated one.
                    if self.exist(conflicting, &row).await? == [false] {
                        return Err(error);
                    }
                    counts.ignored += 1;
                }
                result => {
                    result?;
                    counts.written += 1;
                }
            }
        }
        Ok(counts)
    }

    /// Returns for each row whether one of its keys exists.
    async fn exist(&mut self, conflicting: &Lookup, rows: &[&[Value]]) -> Result<Vec<bool>, SinkError> {
        let bound: Vec<Vec<Value>> = rows.iter().map(|row| conflicting.row(row)).collect();
        let bound: Vec<&[Value]> = bound.iter().map(Vec::as_slice).collect();
        let mut exist = Vec::with_capacity(rows.len());
        for chunk in chunks(&conflicting.statement, &bound, self.chunk_bytes) {
            let first = exist.len();
            exist.resize(first + chunk.rows.len(), false);
            for found in self.fetch(&conflicting.statement, &chunk, &[Type::BigInt]).await? {
                let [Value::Int(position)] = found.as_slice() else { continue };
                if let Some(exists) = usize::try_from(*position).ok().and_then(|at| exist.get_mut(first + at))
                {
                    *exists = true;
                }
            }
        }
        Ok(exist)
    }

    /// Whether all rows are stored already with the same values.
    async fn are_unchanged(&mut self, lookup: &Lookup, rows: &[&[Value]]) -> Result<bool, SinkError> {
        Ok(self.count(lookup, rows).await? == rows.len() as u64)
    }

    async fn upsert(
        &mut self,
        statement: &Statement,
        newer: &Newer,
        counts_unchanged: bool,
        update_first: Option<&Lookup>,
        chunk: &StatementChunk<'_>,
    ) -> Result<RowCounts, SinkError> {
        let affected = match (self.execute(statement, chunk).await, update_first) {
            // The statement is undone, the transaction continues.
            (Err(error), Some(update)) if matches!(error.class, Class::Unique | Class::ForeignKey) => {
                let mut counts = RowCounts::default();
                for row in chunk.rows {
                    counts += self.update_or_upsert(statement, newer, update, row).await?;
                }
                return Ok(counts);
            }
            (result, _) => result?,
        };
        let row_count = row_count(chunk);
        let stale = match newer {
            Newer::Unguarded => 0,
            Newer::NotAffected => row_count.saturating_sub(affected),
            Newer::LookedUp(newer) => self.count(newer, chunk.rows).await?,
        };
        Ok(RowCounts {
            written: row_count.saturating_sub(stale),
            unchanged: counts_unchanged.then(|| row_count.saturating_sub(affected)),
            stale,
            ..RowCounts::default()
        })
    }

    /// Updates the row if it exists. Otherwise upserts it, because another session may insert it first.
    async fn update_or_upsert(
        &mut self,
        statement: &Statement,
        newer: &Newer,
        update: &Lookup,
        row: &[Value],
    ) -> Result<RowCounts, SinkError> {
        let written = RowCounts { written: 1, ..RowCounts::default() };
        let (bound, row) = (update.row(row), [row]);
        let bound = [bound.as_slice()];
        if self.execute(&update.statement, &StatementChunk::single(&update.statement, &bound)).await? > 0 {
            return Ok(written);
        }
        if let Newer::LookedUp(newer) = newer
            && self.count(newer, &row).await? > 0
        {
            return Ok(RowCounts { stale: 1, ..RowCounts::default() });
        }
        self.execute(statement, &StatementChunk::single(statement, &row)).await?;
        Ok(written)
    }

    async fn delete(&mut self, statement: &Statement, chunk: &StatementChunk<'_>) -> Result<u64, SinkError> {
        self.execute(statement, chunk).await.map_err(of_delete)
    }

    /// Deletes all rows of a table, whose number has no limit.
    async fn truncate(
        &mut self,
        statement: &Statement,
        clear: Option<&Statement>,
        chunk: &StatementChunk<'_>,
    ) -> Result<RowCounts, SinkError> {
        if let Some(clear) = clear {
            self.execute_within(TABLE_TIMEOUT, clear, &StatementChunk::single(clear, chunk.rows)).await?;
        }
        let deleted = self.execute_within(TABLE_TIMEOUT, statement, chunk).await.map_err(of_delete)?;
        Ok(RowCounts { deleted, ..RowCounts::default() })
    }

    /// Counts the rows that an update or a delete did not affect: newer rows, and keys without a matching row.
    async fn unmatched(
        &mut self,
        statement: &Statement,
        matching: &Match,
        affected: u64,
        chunk: &StatementChunk<'_>,
    ) -> Result<RowCounts, SinkError> {
        let keys = row_count(chunk);
        let stale = match &matching.newer {
            // If the only row of each key was changed, none was newer.
            Some(newer) if affected < keys || !matching.at_most_one => self.count(newer, chunk.rows).await?,
            _ => 0,
        };
        // Of several keys that can match several rows, each was found before.
        let is_counted = matching.at_most_one || keys == 1;
        let unmatched = if is_counted { keys.saturating_sub(affected + stale) } else { 0 };
        if unmatched > 0 && matching.row_expected {
            return Err(SinkError::new(Class::NoRow, &statement.table, None));
        }
        Ok(RowCounts { unmatched, stale, ..RowCounts::default() })
    }
}

/// The error of a statement that deletes rows.
fn of_delete(mut error: SinkError) -> SinkError {
    if error.class == Class::ForeignKey {
        error.class = Class::StillReferenced;
    }
    error
}

/// A few of the rows, from all parts of them. If one of them differs from the stored ones, the others need not be compared.
fn sample<'v>(rows: &[&'v [Value]]) -> Vec<&'v [Value]> {
    rows.iter().copied().step_by(rows.len().div_ceil(SAMPLE_ROWS).max(1)).collect()
}

fn row_count(chunk: &StatementChunk<'_>) -> u64 {
    chunk.rows.len() as u64
}
