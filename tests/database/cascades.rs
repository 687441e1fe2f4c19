//! Deletes that cascade, followed by changes of the same rows in the same batch. The outcome equals that of the events one
//! by one. TiDB does not lock all rows of such a delete, and could find them again.

use libtest_mimic::Trial;
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::several_writers::same_outcome;
use crate::support::trial;

const MAPPING: &str = "
format: 1
mapping: cascades
source: {event_type: $.type}
tables:
  parents:
    columns:
      id:    {type: int, path: $.id}
      code:  {type: varchar(9), path: $.code, required: true}
      state: {type: int, path: $.state}
      at:    {type: int, path: $.at}
    primary_key: [id]
    unique: {uq_code: [code]}
  parts:
    each: {part: '$.parts[*]'}
    columns:
      id:     {type: int, path: $.id}
      number: {type: int, path: part}
      state:  {type: int, path: $.state}
    primary_key: [id, number]
    foreign_keys: {fk_parent: {columns: [id], references: {parents: [id]}, on_delete: cascade}}
  marks:
    each: {part: '$.parts[*]'}
    columns:
      id:     {type: int, path: $.id}
      number: {type: int, path: part}
    primary_key: [id, number]
    foreign_keys: {fk_part: {columns: [id, number], references: {parts: [id, number]}, on_delete: cascade}}
events:
  put:
    - upsert: parents
      update: [state, at]
    - upsert: parts
      update: [state]
    - upsert: marks
      update: []
  parts:
    - replace: parts
      of: {id: $.id}
  part:
    - update: parts
      key: {id: $.id, number: $.number}
      set: {state: $.state}
  update:
    - update: parents
      key: {id: $.id}
      set: {state: $.state}
  update.code:
    - update: parents
      key: {code: $.code}
      set: {state: $.state}
  delete:
    - delete: parents
      key: {id: $.id}
  delete.guarded:
    - delete: parents
      key: {id: $.id}
      guard: {at: $.at}
  delete.code:
    - delete: parents
      key: {code: $.code}
  delete.code.guarded:
    - delete: parents
      key: {code: $.code}
      guard: {at: $.at}
  delete.update:
    - delete: parents
      key: {id: $.id}
    - update: parents
      key: {code: $.code}
      set: {state: $.state}
  delete.delete:
    - delete: parents
      key: {id: $.id}
    - delete: parents
      key: {code: $.code}
";

pub fn trials() -> Vec<Trial> {
    // The row gets another code after its delete. Its old code finds nothing.
    let renamed = json!({"type": "put", "id": 0, "code": "b", "state": 2, "at": 3, "parts": [1]});
    let after_renaming = |then: Json| vec![event("delete", 0), renamed.clone(), then];
    let batches: [(&str, Vec<Json>); 11] = [
        ("a deleted row comes again, then an update by the old key", after_renaming(event("update.code", 0))),
        ("a deleted row comes again, then a delete by the old key", after_renaming(event("delete.code", 0))),
        (
            "a deleted row comes again, then a guarded delete by the old key",
            after_renaming(event("delete.code.guarded", 0)),
        ),
        ("an event deletes and updates", vec![event("delete.update", 0), update(1)]),
        ("an event deletes twice", vec![event("delete.delete", 0), update(1)]),
        ("deletes, then an update", twice("delete", &[update(0)])),
        ("guarded deletes, then an update", twice("delete.guarded", &[update(0)])),
        ("deletes by a unique key, then updates", twice("delete.code", &[update(0), update(1)])),
        ("deletes, then an update by a unique key", twice("delete", &[event("update.code", 0)])),
        ("deletes, then one by a unique key", twice("delete", &[event("delete.code", 0), put(0)])),
        ("parts are replaced, then updated", {
            let mut batch: Vec<Json> =
                (0..2).map(|id| json!({"type": "parts", "id": id, "parts": [2]})).collect();
            batch.push(json!({"type": "part", "id": 0, "number": 1, "state": 8}));
            batch
        }),
    ];
    let mut trials = Vec::new();
    for (name, batch) in batches {
        for dialect in Dialect::ALL {
            let batch = batch.clone();
            trials.push(trial(dialect, format!("cascades: {name}"), move || {
                same_outcome(dialect, MAPPING, (0..batch.len()).map(put), &batch)
            }));
        }
    }
    trials
}

fn event(kind: &str, id: usize) -> Json {
    json!({"type": kind, "id": id, "code": id.to_string(), "state": 7, "at": 9})
}

fn put(id: usize) -> Json {
    json!({"type": "put", "id": id, "code": id.to_string(), "state": 1, "at": 3, "parts": [1, 2]})
}

fn update(id: usize) -> Json {
    event("update", id)
}

/// Deletes of two parents, followed by other events.
fn twice(kind: &str, then: &[Json]) -> Vec<Json> {
    let mut batch = vec![event(kind, 0), event(kind, 1)];
    batch.extend_from_slice(then);
    batch
}
