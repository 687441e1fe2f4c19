//! Row writes that change nothing are counted where the database tells, as docs/reference/command-line.md lists.

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::{Database, mapper, succeed, summary, trial};

const MENUS: &str = "
format: 1
mapping: menus
source: {event_type: $.type}
tables:
  places:
    columns:
      id:   {type: int, path: $.id}
      name: {type: varchar(20), path: $.name}
    primary_key: [id]
  states:
    columns:
      id:    {type: int, path: $.id}
      state: {type: varchar(20), path: $.state}
    primary_key: [id]
  dishes:
    each: {dish: \"$.dishes[*]\"}
    columns:
      place: {type: int, path: $.id}
      name:  {type: varchar(20), path: dish.name}
      price: {type: int, path: dish.price}
    primary_key: [place, name]
  drinks:
    each: {drink: \"$.dishes[*]\"}
    columns:
      number: {type: int, generated: auto_increment}
      place:  {type: int, path: $.id, required: true}
      name:   {type: varchar(20), path: drink.name, required: true}
      price:  {type: int, path: drink.price}
    primary_key: [number]
    unique: {uq_name: [place, name]}
events:
  put:
    - upsert: places
      update: []
    - upsert: states
      update: [state]
    - replace: dishes
      of: {place: $.id}
    - replace: drinks
      key: [place, name]
      of: {place: $.id}
";

pub fn trials() -> Vec<Trial> {
    let trials = Dialect::ALL.into_iter().flat_map(|dialect| {
        [
            trial(dialect, "unchanged: row writes", move || unchanged(dialect)),
            trial(dialect, "unchanged: a replay of many rows", move || replay_of_many_rows(dialect)),
        ]
    });
    trials.collect()
}

/// Rows of a replay that differ are written, wherever they are. On MySQL and MariaDB, the others use up no numbers.
fn replay_of_many_rows(dialect: Dialect) -> Result<(), Failed> {
    const MAPPING: &str = "
format: 1
mapping: things
source: {}
tables:
  things:
    columns:
      number: {type: int, generated: auto_increment}
      code:   {type: varchar(20), path: $.code, required: true}
      state:  {type: varchar(20), path: $.state}
      at:     {type: datetime(6), path: $.at}
    primary_key: [number]
    unique: {uq_code: [code]}
events:
  - upsert: things
    key: [code]
    update: [state, at]
";
    let database = Database::fresh(dialect);
    let (mapping, source) = (database.folder().join("things.yaml"), database.folder().join("events.ndjson"));
    std::fs::write(&mapping, MAPPING).unwrap();
    let run = |states: &[&str]| {
        let events = states.iter().enumerate().map(|(code, state)| {
            let event =
                json!({"code": format!("c{code:04}"), "state": state, "at": "2025-01-01T00:00:00.000001Z"});
            format!("{event}\n")
        });
        std::fs::write(&source, events.collect::<String>()).unwrap();
        let mut run = mapper();
        run.args(["run", "--sink", &database.url, "--summary", "json", "--mapping"]).arg(&mapping);
        let line = summary(&succeed(run.arg("--source").arg(&source)));
        assert_eq!(line["rows"]["things"], json!(states.len()), "{line}");
    };
    let stored = || -> Vec<String> {
        let rows = database.query("SELECT state FROM things ORDER BY code");
        rows.into_iter().map(|mut row| row.remove(0).unwrap()).collect()
    };
    let mut states = vec!["new"; 600];
    run(&states);
    run(&states);
    assert_eq!(stored(), states);
    if dialect.has_mysql_protocol() {
        let mut more = states.clone();
        more.push("new");
        run(&more);
        let numbers = database.query("SELECT MAX(number) FROM things");
        // One statement has the new row, and up to 255 stored ones. TiDB takes a second number for each row.
        let last: usize = numbers[0][0].as_ref().unwrap().parse().unwrap();
        let of_row = if dialect == Dialect::Tidb { 2 } else { 1 };
        assert!((600 * of_row + 1..=of_row * (600 + 256)).contains(&last), "{last}");
        database.execute("DELETE FROM things WHERE code = 'c0600'");
    }
    for (at, state) in [(1, "Old"), (300, "old"), (599, "NEW")] {
        states[at] = state;
        run(&states);
        assert_eq!(stored(), states);
    }
    Ok(())
}

fn unchanged(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let (mapping, events) = (database.folder().join("menus.yaml"), database.folder().join("events.ndjson"));
    std::fs::write(&mapping, MENUS).unwrap();
    let run = |prices: [u8; 3]| {
        let dishes = ["soup", "fish", "tea"].iter().zip(prices);
        let dishes: Vec<Json> = dishes.map(|(name, price)| json!({"name": name, "price": price})).collect();
        let event = |id: u8| json!({"type": "put", "id": id, "name": "x", "state": "open", "dishes": dishes});
        std::fs::write(&events, format!("{}\n{}\n", event(1), event(2))).unwrap();
        let mut run = mapper();
        run.args(["run", "--sink", &database.url, "--summary", "json", "--mapping"]).arg(&mapping);
        let line = summary(&succeed(run.arg("--source").arg(&events)));
        assert_eq!(line["rows"], json!({"dishes": 6, "drinks": 6, "places": 2, "states": 2}), "{line}");
        line["unchanged"].clone()
    };
    let expected = |places: u8, dishes: u8| match dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => json!({}),
        Dialect::Postgres => json!({"places": places}),
        Dialect::Sqlite => json!({"dishes": dishes, "drinks": dishes, "places": places}),
    };
    assert_eq!(run([1, 2, 3]), expected(0, 0));
    assert_eq!(run([1, 2, 3]), expected(2, 6));
    assert_eq!(run([1, 2, 4]), expected(2, 4));
    Ok(())
}
