//! Upserts that are written as if they kept the keys of stored rows, although they change some of them. A batch has the
//! same outcome as its events one by one, with any number of writers.

use libtest_mimic::Trial;
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::several_writers::same_outcome;
use crate::support::trial;

/// Upserts by two keys of one table, and updates by a column that both change.
const TWO_KEYS: &str = "
format: 1
mapping: two_keys
source: {event_type: $.type}
tables:
  things:
    columns:
      id:   {type: int, path: $.id}
      code: {type: varchar(9), path: $.code, required: true}
      ref:  {type: int, path: $.ref}
      x:    {type: int, path: $.x}
      y:    {type: int, path: $.none}
    primary_key: [id]
    unique: {uq_code: [code]}
    indexes: {ix_ref: [ref]}
events:
  by.id:
    - upsert: things
      update: [ref, x]
  by.code:
    - upsert: things
      key: [code]
      update: [ref, x]
  touch:
    - update: things
      key: {ref: $.ref}
      set: {y: $.y}
";

/// Rows that look up a number, and rows that refer to a unique key.
const RELYING: &str = "
format: 1
mapping: relying
source: {event_type: $.type}
tables:
  shelves:
    columns:
      number: {type: int, generated: auto_increment}
      ext:    {type: int, path: $.id, required: true}
      name:   {type: varchar(9), path: $.name, required: true}
      x:      {type: int, path: $.x}
    primary_key: [number]
    unique: {uq_ext: [ext], uq_name: [name]}
  books:
    columns:
      id:    {type: int, path: $.id}
      shelf: {type: int, lookup: {shelves: {name: $.name}}}
    primary_key: [id]
  parents:
    columns:
      id:   {type: int, path: $.id}
      code: {type: varchar(9), path: $.name, required: true}
      x:    {type: int, path: $.x}
    primary_key: [id]
    unique: {uq_code: [code]}
  children:
    columns:
      id:   {type: int, path: $.id}
      code: {type: varchar(9), path: $.name}
    primary_key: [id]
    foreign_keys: {fk_code: {columns: [code], references: {parents: [code]}}}
events:
  shelf:
    - upsert: shelves
      key: [ext]
      update: [name, x]
  book:
    - upsert: books
      update: [shelf]
  parent:
    - upsert: parents
      update: [code, x]
  child:
    - upsert: children
      update: [code]
";

/// Rows that refer to others by two columns. Their upserts change one of these.
const COMPOSITE: &str = "
format: 1
mapping: composite
source: {event_type: $.type}
tables:
  parents:
    columns:
      a: {type: int, path: $.a}
      b: {type: int, path: $.b}
    primary_key: [a, b]
  children:
    columns:
      id: {type: int, path: $.id}
      a:  {type: int, path: $.a}
      b:  {type: int, path: $.b}
      x:  {type: int, path: $.x}
    primary_key: [id]
    foreign_keys: {fk_parent: {columns: [a, b], references: {parents: [a, b]}}}
events:
  parent:
    - upsert: parents
      update: []
  child:
    - upsert: children
      update: [a, x]
  drop:
    - delete: parents
      key: {a: $.a, b: $.b}
";

/// An upsert that may change a unique key, another one that supplies it, and an update by it.
pub const PATCHED: &str = "
format: 1
mapping: patched
source: {event_type: $.type}
tables:
  things:
    columns:
      id:    {type: int, path: $.id}
      code:  {type: varchar(9), path: $.code, required: true}
      x:     {type: int, path: $.x}
      state: {type: int, path: $.x}
    primary_key: [id]
    unique: {uq_code: [code]}
events:
  create:
    - upsert: things
      update: [code, x]
  patch:
    - upsert: things
      update: [x]
  cancel:
    - update: things
      key: {code: $.code}
      set: {state: $.x}
";

pub fn trials() -> Vec<Trial> {
    let by = |kind: &str, reference: usize| json!({"type": kind, "id": 5, "code": "a", "ref": reference, "x": reference});
    let touch = |reference: usize| json!({"type": "touch", "ref": reference, "y": 7});
    let of = |kind: &str, id: usize, name: &str| json!({"type": kind, "id": id, "name": name, "x": id});
    let many = |kind: &str, last: Json, first: Json| -> Vec<Json> {
        let between = (100..140).map(|id| of(kind, id, "k"));
        [first].into_iter().chain(between).chain([last]).collect()
    };
    let stored = |kind: &str| vec![of(kind, 1, "a"), of(kind, 2, "k")];
    let pair =
        |kind: &str, id: usize, a: usize, b: usize| json!({"type": kind, "id": id, "a": a, "b": b, "x": id});
    let coded = |kind: &str, id: usize, code: &str| json!({"type": kind, "id": id, "code": code, "x": id});
    let child_stored = vec![of("parent", 1, "a"), of("parent", 2, "k"), of("child", 99, "a")];
    let scenarios: Vec<(&str, &'static str, Vec<Json>, Vec<Json>)> = vec![
        (
            "a key changes and is restored by an upsert of another key",
            TWO_KEYS,
            vec![by("by.id", 1)],
            vec![by("by.id", 2), by("by.code", 1), touch(1), by("by.id", 1)],
        ),
        (
            "an update by a key that is restored",
            TWO_KEYS,
            vec![by("by.id", 1)],
            vec![by("by.id", 2), by("by.code", 1), touch(2), by("by.id", 1)],
        ),
        (
            "another writer looks a changed key up",
            RELYING,
            stored("shelf"),
            many("book", of("book", 9, "a"), of("shelf", 1, "b")),
        ),
        (
            "another writer refers to a changed key",
            RELYING,
            stored("parent"),
            many("child", of("child", 9, "a"), of("parent", 1, "b")),
        ),
        (
            "another writer moves the last child of a changed key",
            RELYING,
            child_stored,
            many("child", of("child", 99, "k"), of("parent", 1, "b")),
        ),
        (
            "a row gives up a key, and others take it in turns",
            RELYING,
            stored("parent"),
            [(1, "b"), (3, "a"), (3, "c"), (2, "a"), (1, "k"), (2, "b"), (3, "a"), (2, "d"), (3, "b")]
                .map(|(id, name)| of("parent", id, name))
                .into(),
        ),
        (
            "another writer creates the parent of a changed reference",
            COMPOSITE,
            vec![pair("parent", 0, 6, 9), pair("parent", 0, 7, 3), pair("child", 5, 6, 9)],
            vec![pair("child", 5, 7, 3), pair("parent", 0, 8, 8), pair("parent", 0, 7, 9)],
        ),
        (
            "an upsert that supplies a key changed by another one",
            PATCHED,
            vec![coded("create", 1, "a")],
            vec![
                coded("create", 1, "b"),
                coded("patch", 1, "b"),
                coded("cancel", 3, "a"),
                coded("cancel", 4, "b"),
            ],
        ),
    ];
    let mut trials = Vec::new();
    for (name, mapping, stored, batch) in scenarios {
        for dialect in Dialect::ALL {
            let (stored, batch) = (stored.clone(), batch.clone());
            let test = move || {
                let padding = (stored.len()..batch.len()).map(|_| json!({"type": "other"}));
                same_outcome(dialect, mapping, stored.into_iter().chain(padding), &batch)
            };
            trials.push(trial(dialect, format!("kept keys: {name}"), test));
        }
    }
    trials
}
