//! Several writers of one batch that rely on the keys of stored rows. The rows equal those of one writer, also if
//! the writers wait for each other's locks or the stored rows have other keys.

use std::sync::Arc;
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use mapper::mapping::Mapping;
use serde_json::{Value as Json, json};

use crate::support::test_pipeline::{TestPipeline, compare_outcomes};
use crate::support::trial;

const ORDERS: &str = "
format: 1
mapping: orders
source: {event_type: $.type}
tables:
  orders:
    columns:
      id:     {type: int, path: $.id}
      number: {type: varchar(9), path: $.number, required: true}
      state:  {type: int, path: $.state}
    primary_key: [id]
    unique: {uq_number: [number]}
  items:
    columns:
      order: {type: int, path: $.id}
      name:  {type: varchar(9), path: $.name}
    primary_key: [order, name]
    foreign_keys: {fk_order: {columns: [order], references: {orders: [id]}}}
events:
  put:
    - upsert: orders
      update: [state]
  cancel:
    - update: orders
      key: {number: $.number}
      set: {state: $.state}
      if_no_row: dead_letter
  item:
    - upsert: items
      update: []
";

pub fn trials() -> Vec<Trial> {
    let batches: [(&str, Vec<Json>); 5] = [
        // The cancel and the item are of one order. On some databases, each waits for the other's lock.
        ("a parent is updated by one and referenced by another", shared([cancel(0), item(0)])),
        ("the same the other way round", shared([item(0), cancel(0)])),
        // The order is stored with another number, so the writers change the same row.
        ("a stored row has another key", shared([cancel(0), put(0, "other")])),
        ("the same in the other order", shared([put(0, "other"), cancel(0)])),
        ("an event is refused", shared([cancel(99), put(0, "0")])),
    ];
    let mut trials = Vec::new();
    for (name, batch) in batches {
        for dialect in Dialect::ALL {
            let batch = batch.clone();
            trials.push(trial(dialect, format!("several_writers: {name}"), move || {
                let stored = (0..batch.len()).map(|id| put(id, &id.to_string()));
                same_outcome(dialect, ORDERS, stored, &batch)
            }));
        }
    }
    trials
}

fn put(id: usize, number: &str) -> Json {
    json!({"type": "put", "id": id, "number": number, "state": 1})
}

fn cancel(id: usize) -> Json {
    json!({"type": "cancel", "number": id.to_string(), "state": 2})
}

fn item(id: usize) -> Json {
    json!({"type": "item", "id": id, "name": "a"})
}

/// A batch whose first event goes to one writer, and its last event to another.
fn shared([first, last]: [Json; 2]) -> Vec<Json> {
    let between = (100..140).map(|id| put(id, &id.to_string()));
    [first].into_iter().chain(between).chain([last]).collect()
}

/// Applies a batch to stored rows. With any number of writers, the outcome equals that of its events one by one. The stored
/// rows have a batch of their own, so they are as many events.
pub fn same_outcome(
    dialect: Dialect,
    mapping: &str,
    stored: impl IntoIterator<Item = Json>,
    batch: &[Json],
) -> Result<(), Failed> {
    let events: Vec<Json> = stored.into_iter().chain(batch.iter().cloned()).collect();
    assert_eq!(events.len(), 2 * batch.len());
    let history = events.iter().map(Json::to_string).collect::<Vec<_>>().join("\n");
    let mapping = Arc::new(Mapping::parse("test", mapping).unwrap().0);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut pipeline = runtime.block_on(TestPipeline::new(&mapping, dialect));
    runtime.block_on(async {
        let started = Instant::now();
        let expected = pipeline.apply(&history, 1).await?;
        // The pipeline notices before the database gives up to wait for a lock, after 5 s. A busy machine takes longer, but not
        // each time.
        let limit = Duration::from_secs(4) + started.elapsed() * 4;
        for writers in 1..=3 {
            let mut times = Vec::new();
            while times.len() < 3 && times.last().is_none_or(|time| *time >= limit) {
                let started = Instant::now();
                let found = pipeline.apply_with_writers(writers, &history, batch.len()).await?;
                compare_outcomes("one by one", &expected, &format!("by {writers} writers"), &found)?;
                times.push(started.elapsed());
            }
            assert!(times.last().is_some_and(|time| *time < limit), "{times:?}");
        }
        Ok(())
    })
}
