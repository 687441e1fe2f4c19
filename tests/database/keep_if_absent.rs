//! `keep_if_absent` with more sets of absent columns than the cache of statements holds.

use std::fmt::Write as _;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use mapper::mapping::Mapping;
use serde_json::{Map, Value as Json, json};

use crate::support::{Database, mapper, succeed, summary, trial};

/// Nine columns have 511 non-empty sets, of which 307 occur.
const COLUMNS: usize = 9;
const SETS: usize = 307;

pub fn trials() -> Vec<Trial> {
    let trials = Dialect::ALL.into_iter().map(|dialect| {
        trial(dialect, "keep_if_absent: every set of absent columns is kept", move || {
            every_set_is_kept(dialect)
        })
    });
    trials.collect()
}

fn mapping() -> String {
    let columns = (0..COLUMNS).fold(String::new(), |mut text, at| {
        writeln!(text, "      c{at}: {{type: int, path: row.c{at}, keep_if_absent: true}}").unwrap();
        text
    });
    format!(
        r#"
format: 1
mapping: keeping
source: {{event_type: $.type}}
tables:
  things:
    each: {{row: "$.rows[*]"}}
    columns:
      id: {{type: int, path: row.id}}
{columns}
    primary_key: [id]
events:
  put:
    - upsert: things
      update_all_but: []
"#
    )
}

/// Returns the set of columns that a row leaves out in a round.
fn absent(id: usize, round: usize) -> usize {
    // The number of sets is prime, so every factor visits all sets, each in another order.
    1 + (id * (round + 1)) % SETS
}

fn has(set: usize, column: usize) -> bool {
    set >> column & 1 == 1
}

/// Creates a row without the columns of a set. The other columns hold the round.
fn row(id: usize, round: usize, set: usize) -> Json {
    let columns = (0..COLUMNS).filter(|column| !has(set, *column));
    let mut row: Map<String, Json> = columns.map(|column| (format!("c{column}"), json!(round))).collect();
    row.insert("id".to_owned(), json!(id));
    Json::Object(row)
}

fn every_set_is_kept(dialect: Dialect) -> Result<(), Failed> {
    // Some sets have several rows, different sets in each round. Their statements are rendered for more rows.
    const ROWS: usize = SETS + 40;
    const ROUNDS: usize = 4;
    let database = Database::fresh(dialect);
    let file = database.folder().join("mapping.yaml");
    std::fs::write(&file, mapping()).unwrap();
    let mut last = vec![vec![0; COLUMNS]; ROWS];
    let mut events = String::new();
    for round in 0..=ROUNDS {
        // The first round inserts each row with all columns.
        let set = |id: usize| if round == 0 { 0 } else { absent(id, round) };
        let rows: Vec<Json> = (0..ROWS).map(|id| row(id, round, set(id))).collect();
        for (id, columns) in last.iter_mut().enumerate() {
            let present = columns.iter_mut().enumerate().filter(|(column, _)| !has(set(id), *column));
            present.for_each(|(_, value)| *value = round);
        }
        for rows in rows.chunks(40) {
            writeln!(events, "{}", json!({"type": "put", "rows": rows})).unwrap();
        }
    }
    let source = database.folder().join("events.ndjson");
    std::fs::write(&source, events).unwrap();
    let mut run = mapper();
    run.args(["run", "--summary", "json", "--sink", &database.url]);
    run.arg("--mapping").arg(&file).arg("--source").arg(&source);
    run.arg("--dead-letter").arg(database.folder().join("dead.ndjson"));
    let summary = summary(&succeed(&mut run));
    assert_eq!(summary["rows"]["things"], json!(ROWS * (ROUNDS + 1)));
    let (mapping, _) = Mapping::parse("keeping", &mapping()).unwrap();
    let found = database.rows(&mapping);
    let mut found: Vec<Json> = found["things"].as_array().unwrap().clone();
    found.sort_by_key(|row| row["id"].as_u64());
    for (id, (row, columns)) in found.iter().zip(&last).enumerate() {
        let values: Vec<u64> =
            (0..COLUMNS).map(|column| row[format!("c{column}")].as_u64().unwrap()).collect();
        let wanted: Vec<u64> = columns.iter().map(|value| *value as u64).collect();
        assert_eq!((row["id"].as_u64(), values), (Some(id as u64), wanted));
    }
    assert_eq!(found.len(), ROWS);
    Ok(())
}
