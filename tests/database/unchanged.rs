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
    let trial = |dialect| trial(dialect, "unchanged: row writes", move || unchanged(dialect));
    Dialect::ALL.into_iter().map(trial).collect()
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
        Dialect::Mysql | Dialect::Mariadb => json!({}),
        Dialect::Postgres => json!({"places": places}),
        Dialect::Sqlite => json!({"dishes": dishes, "drinks": dishes, "places": places}),
    };
    assert_eq!(run([1, 2, 3]), expected(0, 0));
    assert_eq!(run([1, 2, 3]), expected(2, 6));
    assert_eq!(run([1, 2, 4]), expected(2, 4));
    Ok(())
}
