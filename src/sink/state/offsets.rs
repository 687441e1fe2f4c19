//! Offsets: the next record of each partition, and the fencing token of the member that owns it.

use std::ops::Range;

use sha2::{Digest, Sha256};

use super::changes::{name, number, text};
use crate::record::{Partition, push_hex};
use crate::sink::database::Sink;
use crate::sink::error::{Class, SinkError};
use crate::sink::transaction::Transaction;
use crate::sql::{StateQuery, StateSql};
use crate::types::Value;

/// A consumer group of a cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsumerGroup {
    /// The cluster's ID, as its brokers report it.
    pub cluster: String,
    /// The group's name.
    pub name: String,
}

/// The stored offset of a partition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredOffset {
    /// The offset of the next record; `None` if nothing was applied yet.
    pub next_offset: Option<i64>,
    /// The fencing token. Only the member that has it may advance the offset.
    pub fence: i64,
    /// The ID of the topic that the offset was stored for, if the broker reports IDs.
    pub topic_id: Option<String>,
}

impl StoredOffset {
    /// Whether the offset belongs to a topic other than the one that has the name now, as far as IDs are
    /// known.
    #[must_use]
    pub fn is_of_another_topic(&self, now: Option<&String>) -> bool {
        matches!((now, &self.topic_id), (Some(now), Some(then)) if now != then)
    }
}

/// An advance of a partition's offset. It requires that this member still owns the partition, and that the
/// offset is as expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The partition.
    pub partition: Partition,
    /// The member's fencing token.
    pub fence: i64,
    /// The stored offset; `None` if nothing was applied yet.
    pub from: Option<i64>,
    /// The offset of the next record after this transaction.
    pub to: i64,
}

/// Outcome of advancing the offsets of a transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AdvanceOutcome {
    /// The transaction can write its rows.
    Ready,
    /// An earlier attempt was committed, but its reply was lost.
    AlreadyApplied,
    /// Another member has claimed this partition, or its offset was reset.
    Fenced(Partition),
    /// Another replay of the same log has begun.
    TakenOver,
}

fn key(group: &ConsumerGroup, partition: &Partition) -> Vec<Value> {
    let number = Value::Int(partition.number.into());
    vec![text(&group.cluster), text(&group.name), text(&partition.topic), number]
}

/// The name of a partition's list of offsets in `mapper_replayed`: those after the stored offset whose dead
/// letters are done. The name is a hash because the column is shorter than the longest names.
#[must_use]
pub fn done_list(group: &ConsumerGroup, partition: &Partition) -> String {
    let mut digest = Sha256::new();
    for part in [&group.cluster, &group.name, &partition.to_string()] {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    let mut list = "done#".to_owned();
    push_hex(&mut list, &digest.finalize());
    list
}

fn topic_id(id: Option<&String>) -> Value {
    id.map_or(Value::Null, |id| text(id))
}

impl Transaction {
    /// Advances the offsets of partitions. This must be the first step of a transaction: other members cannot
    /// claim the partitions until the transaction ends.
    ///
    /// # Errors
    /// The database failed.
    pub async fn advance(
        &mut self,
        group: &ConsumerGroup,
        moves: &[Move],
    ) -> Result<AdvanceOutcome, SinkError> {
        for one in moves {
            let mut values = vec![Value::Int(one.to)];
            values.extend(key(group, &one.partition));
            values.extend([Value::Int(one.fence), Value::Int(one.from.unwrap_or(-1))]);
            if self.execute_state(StateQuery::MoveOffset, &values).await? == 1 {
                continue;
            }
            let stored = self.stored_offset(group, &one.partition).await?;
            let is_applied =
                stored.is_some_and(|stored| stored.fence == one.fence && stored.next_offset == Some(one.to));
            // The other partitions were advanced in the same transaction.
            return Ok(if is_applied {
                AdvanceOutcome::AlreadyApplied
            } else {
                AdvanceOutcome::Fenced(one.partition.clone())
            });
        }
        Ok(AdvanceOutcome::Ready)
    }

    async fn stored_offset(
        &mut self,
        group: &ConsumerGroup,
        partition: &Partition,
    ) -> Result<Option<StoredOffset>, SinkError> {
        let sql = self.state.get(StateQuery::ReadOffset);
        let rows = self.session.fetch_state(sql, &key(group, partition)).await?;
        Ok(rows.into_iter().next().and_then(|row| {
            let [next, fence, id] = <[Value; 3]>::try_from(row).ok()?;
            let topic_id = Some(id).filter(|id| !id.is_null()).map(name);
            Some(StoredOffset { next_offset: next_offset(&next), fence: number(&fence), topic_id })
        }))
    }
}

fn next_offset(cell: &Value) -> Option<i64> {
    Some(number(cell)).filter(|next| *next >= 0)
}

impl Sink {
    /// Claims partitions, each with its topic's ID. The members that owned them can no longer advance them.
    /// Returns the stored offsets, in the same order.
    ///
    /// # Errors
    /// Either all earlier owners are fenced, or none. The call can be retried.
    pub async fn claim(
        &self,
        group: &ConsumerGroup,
        partitions: &[(Partition, Option<String>)],
    ) -> Result<Vec<StoredOffset>, SinkError> {
        let mut transaction = self.begin(0).await?;
        let claimed = async {
            let mut stored = Vec::new();
            for (partition, id) in partitions {
                let mut values = key(group, partition);
                values.push(topic_id(id.as_ref()));
                transaction.execute_state(StateQuery::ClaimOffset, &values).await?;
                stored.push(transaction.stored_offset(group, partition).await?.ok_or_else(|| {
                    let detail = "a row that was just written is missing".to_owned();
                    SinkError::new(Class::Unknown, "mapper_offsets", Some(detail))
                })?);
            }
            Ok(stored)
        };
        let claimed = claimed.await;
        transaction.commit_or_abort(claimed).await
    }

    /// Sets the offsets of partitions, each with its topic's ID. The members that own them are fenced. Offsets
    /// that are done stay done if the new offset is after the stored one, as when records were deleted.
    ///
    /// # Errors
    /// Either everything was changed, or nothing. The call can be retried.
    pub async fn reset(
        &self,
        group: &ConsumerGroup,
        resets: &[(Partition, Option<String>, i64)],
    ) -> Result<(), SinkError> {
        let mut transaction = self.begin(0).await?;
        let changed = async {
            for (partition, id, next) in resets {
                let key = key(group, partition);
                let claim: Vec<Value> = key.iter().cloned().chain([topic_id(id.as_ref())]).collect();
                transaction.execute_state(StateQuery::ClaimOffset, &claim).await?;
                let stored = transaction.stored_offset(group, partition).await?;
                let is_later = stored.is_some_and(|stored| {
                    !stored.is_of_another_topic(id.as_ref()) && stored.next_offset < Some(*next)
                });
                if !is_later {
                    let list = text(&done_list(group, partition));
                    transaction.execute_state(StateQuery::ClearReplayed, &[list]).await?;
                }
                let set: Vec<Value> =
                    [Value::Int(*next), topic_id(id.as_ref())].into_iter().chain(key).collect();
                transaction.execute_state(StateQuery::SetOffset, &set).await?;
            }
            Ok(())
        };
        let changed = changed.await;
        transaction.commit_or_abort(changed).await
    }

    /// Executes statements about internal tables in one transaction.
    pub(super) async fn write_state(&self, changes: &[(StateQuery, Vec<Value>)]) -> Result<(), SinkError> {
        let mut transaction = self.begin(0).await?;
        let changed = async {
            for (query, values) in changes {
                transaction.execute_state(*query, values).await?;
            }
            Ok(())
        };
        let changed = changed.await;
        transaction.commit_or_abort(changed).await
    }

    /// Reads rows of an internal table.
    pub(super) async fn read_state(
        &self,
        query: StateQuery,
        values: &[Value],
    ) -> Result<Vec<Vec<Value>>, SinkError> {
        self.fetch_state(self.state.get(query), values).await
    }

    /// Reads rows by a rendered query.
    pub(super) async fn fetch_state(
        &self,
        sql: &StateSql,
        values: &[Value],
    ) -> Result<Vec<Vec<Value>>, SinkError> {
        let session = self.query_session().await;
        let session = session.map_err(|error| error.in_table(&sql.statement.table).expose_message());
        let mut session = session?;
        let fetched = session.fetch_state(sql, values).await;
        fetched.map_err(|error| session.check_lost(error))
    }

    /// Lists the offsets of a partition after the stored one whose dead letters are done.
    ///
    /// # Errors
    /// The query failed.
    pub async fn done_offsets(
        &self,
        group: &ConsumerGroup,
        partition: &Partition,
    ) -> Result<Vec<Range<i64>>, SinkError> {
        let list = done_list(group, partition);
        let rows = self.read_state(StateQuery::ListReplayed, &[text(&list)]).await?;
        let ranges = rows.into_iter().flatten().map(name).filter_map(|range| {
            let (start, end) = range.split_once("..")?;
            Some(start.parse().ok()?..end.parse().ok()?)
        });
        Ok(ranges.collect())
    }

    /// The stored offsets of every partition of every group.
    ///
    /// # Errors
    /// The query failed.
    pub async fn offsets(&self) -> Result<Vec<(ConsumerGroup, Partition, StoredOffset)>, SinkError> {
        let rows = self.read_state(StateQuery::ListOffsets, &[]).await?;
        let listed = rows.into_iter().filter_map(|row| {
            let [cluster, group, topic, partition, next, fence, id] = <[Value; 7]>::try_from(row).ok()?;
            let number_of = i32::try_from(number(&partition)).ok()?;
            Some((
                ConsumerGroup { cluster: name(cluster), name: name(group) },
                Partition { topic: name(topic).into(), number: number_of },
                StoredOffset {
                    next_offset: next_offset(&next),
                    fence: number(&fence),
                    topic_id: Some(id).filter(|id| !id.is_null()).map(name),
                },
            ))
        });
        Ok(listed.collect())
    }
}
