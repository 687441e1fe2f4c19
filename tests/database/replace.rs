//! `replace` and `insert` with `on_conflict: ignore` on real databases: rows that a replay writes, generated
//! IDs that it uses, and rows that a concurrent reader sees.

mod native_types;

use std::fmt::Write as _;
use std::process::Command;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::{Database, finish, has_triggers, mapper, summary, text_type, trial};

const MENUS: &str = "tests/cases/replace/mapping.yaml";
const PRODUCTS: &str = "mappings/product.yaml";
const BADGES: &str = "tests/cases/insert-ignore/mapping.yaml";

pub fn trials() -> Vec<Trial> {
    // A trigger shows that nothing is written.
    let with_triggers: [(&str, fn(Dialect) -> Result<(), Failed>); 6] = [
        ("an identical replay writes nothing", an_identical_replay_writes_nothing),
        ("members of an object keep their IDs", members_of_an_object_keep_their_ids),
        ("conflicting rows use no generated ID", conflicting_rows_use_no_generated_id),
        (
            "a key column with a DEFAULT uses no generated ID",
            a_key_column_with_a_default_uses_no_generated_id,
        ),
        ("native types", native_types::compare_by_stored_value),
        ("JSON with another spelling of a number", json_with_another_spelling_of_a_number),
    ];
    let tests: [(&str, fn(Dialect) -> Result<(), Failed>); 5] = [
        ("a reader sees no parent without its children", a_reader_sees_no_parent_without_its_children),
        ("a set of many rows", a_set_of_many_rows),
        ("sets of several parents", sets_of_several_parents),
        ("sets that shrink by many rows", sets_that_shrink),
        ("a set of many rows with a long key", a_set_of_many_rows_with_a_long_key),
    ];
    let mut trials = Vec::new();
    for dialect in Dialect::ALL {
        let of_dialect = with_triggers.iter().filter(|_| has_triggers(dialect)).chain(&tests).copied();
        for (name, run) in of_dialect {
            trials.push(trial(dialect, format!("replace: {name}"), move || run(dialect)));
        }
    }
    trials
}

fn command(database: &Database, mapping: &str, events: &[Json]) -> Command {
    let source = database.folder().join("events.ndjson");
    let lines = events.iter().fold(String::new(), |mut text, event| {
        writeln!(text, "{event}").unwrap();
        text
    });
    std::fs::write(&source, lines).unwrap();
    let mut command = mapper();
    command.args(["run", "--mapping", mapping, "--summary", "json", "--batch-events", "20"]);
    command.args(["--sink", &database.url, "--source"]).arg(source);
    command.arg("--dead-letter").arg(database.folder().join("dead.ndjson"));
    command
}

fn run(database: &Database, mapping: &str, events: &[Json]) -> Json {
    let summary = summary(&finish(&mut command(database, mapping, events)));
    assert_eq!(summary["dead_lettered"], json!(0), "{summary}");
    summary
}

fn menu(id: usize, dishes: &[(&str, usize)]) -> Json {
    let dishes = dishes.iter().map(|(code, place)| {
        json!({"code": code, "place": place, "price": "1.10", "facts": {"n": 9_007_199_254_740_993_u64, "a": [1, null]}, "label": "É "})
    });
    json!({"type": "set", "id": format!("m{id}"), "name": "Menu", "dishes": dishes.collect::<Vec<_>>()})
}

/// Makes every write to a table fail.
fn forbid_writes(database: &Database, table: &str) {
    let mut sql = String::new();
    if database.dialect == Dialect::Postgres {
        sql += "CREATE OR REPLACE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'a write'; END $$;";
    }
    for operation in ["INSERT", "UPDATE", "DELETE"] {
        let body = match database.dialect {
            Dialect::Sqlite => "BEGIN SELECT RAISE(ABORT, 'a write'); END",
            Dialect::Postgres => "FOR EACH ROW EXECUTE FUNCTION no()",
            Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => "FOR EACH ROW SIGNAL SQLSTATE '45000'",
        };
        // SQLite runs BEFORE triggers before it looks for a conflict.
        let when = if database.dialect == Dialect::Sqlite { "AFTER" } else { "BEFORE" };
        write!(sql, "CREATE TRIGGER no_{operation} {when} {operation} ON {table} {body};").unwrap();
    }
    database.execute(&sql);
}

fn allow_writes(database: &Database, table: &str) {
    for operation in ["INSERT", "UPDATE", "DELETE"] {
        let on = if database.dialect == Dialect::Postgres { format!(" ON {table}") } else { String::new() };
        database.execute(&format!("DROP TRIGGER no_{operation}{on}"));
    }
}

/// Returns generated IDs, each with the value of the column `of`.
fn generated_ids(database: &Database, table: &str, of: &str) -> Vec<Vec<Option<String>>> {
    let text = text_type(database.dialect);
    database.query(&format!("SELECT CAST(id AS {text}), CAST({of} AS {text}) FROM {table} ORDER BY id"))
}

fn an_identical_replay_writes_nothing(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let sets = [menu(1, &[("a", 1), ("b", 2), ("c", 3)]), menu(2, &[("a", 1)]), menu(3, &[])];
    run(&database, MENUS, &sets);
    let before = generated_ids(&database, "dishes", "code");
    assert_eq!(before.len(), 4);
    forbid_writes(&database, "dishes");
    let summary = run(&database, MENUS, &sets);
    assert_eq!((&summary["rows"]["dishes"], &summary["deleted"]), (&json!(4), &json!(0)));
    allow_writes(&database, "dishes");
    assert_eq!(generated_ids(&database, "dishes", "code"), before);
    // The replay used no generated ID.
    run(&database, MENUS, &[menu(4, &[("new", 1)])]);
    let after = generated_ids(&database, "dishes", "code");
    assert_eq!(after[4], [Some("5".to_owned()), Some("new".to_owned())]);
    // Rows that stay keep their IDs, whatever else changes.
    run(&database, MENUS, &[menu(1, &[("b", 7), ("d", 8), ("c", 9)])]);
    let kept = |rows: &[Vec<Option<String>>]| -> Vec<Vec<Option<String>>> {
        let of = |row: &&Vec<Option<String>>| matches!(row[1].as_deref(), Some("b" | "c"));
        rows.iter().filter(of).cloned().collect()
    };
    assert_eq!(kept(&generated_ids(&database, "dishes", "code")), kept(&before));
    Ok(())
}

fn product(variants: &Json) -> Json {
    let moment = "2025-01-15T14:00:00Z";
    json!({"event_type": "product.updated", "event_id": "e", "entity_id": "mug", "timestamp": moment, "data": {
        "supplier_id": "acme", "name": "Mug", "base_price_cents": 1500, "variants": variants,
        "created_at": moment, "updated_at": moment,
    }})
}

fn members_of_an_object_keep_their_ids(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let variant = |price: u32| json!({"price_cents": price, "attributes": {"size": "small", "n": 1.5}});
    let first = product(&json!({"a": variant(1), "b": variant(2), "c": variant(3)}));
    run(&database, PRODUCTS, std::slice::from_ref(&first));
    let before = generated_ids(&database, "product_variants", "variant_key");
    assert_eq!(before.len(), 3);
    forbid_writes(&database, "product_variants");
    run(&database, PRODUCTS, &[first.clone(), first]);
    allow_writes(&database, "product_variants");
    assert_eq!(generated_ids(&database, "product_variants", "variant_key"), before);
    let summary =
        run(&database, PRODUCTS, &[product(&json!({"d": variant(4), "c": variant(5), "a": variant(1)}))]);
    assert_eq!(summary["deleted"], json!(1));
    let after = generated_ids(&database, "product_variants", "variant_key");
    assert_eq!(after[..2], [before[0].clone(), before[2].clone()]);
    assert_eq!(after.len(), 3);
    Ok(())
}

fn conflicting_rows_use_no_generated_id(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let earned = |names: &[&str]| {
        let badges: Vec<Json> = names.iter().map(|name| json!({"name": name})).collect();
        json!({"type": "earned", "n": 1, "person": "ann", "badges": badges})
    };
    let came = json!({"type": "came", "person": "ann"});
    run(&database, BADGES, &[came.clone(), earned(&["a", "b"])]);
    forbid_writes(&database, "badges");
    let summary = run(&database, BADGES, &[came, earned(&["b", "a"]), earned(&["a"])]);
    assert_eq!(summary["ignored"], json!(4));
    allow_writes(&database, "badges");
    run(&database, BADGES, &[earned(&["b", "c", "a"])]);
    let shown: Vec<String> = generated_ids(&database, "badges", "badge")
        .into_iter()
        .map(|row| row.into_iter().flatten().collect())
        .collect();
    assert_eq!(shown, ["1a", "2b", "3c"]);
    Ok(())
}

/// The lookup covers the DEFAULT, even of a native type, so no insert is tried that would use an ID.
fn a_key_column_with_a_default_uses_no_generated_id(dialect: Dialect) -> Result<(), Failed> {
    const MAPPING: &str = r"
format: 1
mapping: defaults
source: {event_type: $.type}
tables:
  badges:
    columns:
      id:    {type: int, generated: auto_increment}
      badge: {type: varchar(9), path: $.badge, required: true}
      kind:  {type: varchar(9), default: plain}
      host:  {type: varchar(45), default: 10.0.0.1/32, sql: {postgres: INET}}
      level: {type: int, default: -5, sql: {postgres: TEXT, mysql: VARCHAR(9), mariadb: VARCHAR(9), sqlite: TEXT}}
    primary_key: [id]
    unique: {uq_badge: [badge, kind, host, level]}
events:
  earned:
    - insert: badges
      on_conflict: ignore
";
    let database = Database::fresh(dialect);
    let file = database.folder().join("mapping.yaml");
    std::fs::write(&file, MAPPING).unwrap();
    let mapping = file.to_str().unwrap();
    let earned = |badge: &str| json!({"type": "earned", "badge": badge});
    run(&database, mapping, &[earned("a"), earned("b")]);
    forbid_writes(&database, "badges");
    let summary = run(&database, mapping, &[earned("b"), earned("a"), earned("a")]);
    assert_eq!(summary["ignored"], json!(3));
    allow_writes(&database, "badges");
    run(&database, mapping, &[earned("c")]);
    let shown: Vec<String> = generated_ids(&database, "badges", "badge")
        .into_iter()
        .map(|row| row.into_iter().flatten().collect())
        .collect();
    assert_eq!(shown, ["1a", "2b", "3c"]);
    Ok(())
}

/// A run replaces all rows again and again, while another session reads.
fn a_reader_sees_no_parent_without_its_children(dialect: Dialect) -> Result<(), Failed> {
    const MENUS_IN_ALL: usize = 5;
    let database = Database::fresh(dialect);
    let round = |n: usize| {
        let (one, other) = (format!("c{n}"), format!("d{n}"));
        (0..MENUS_IN_ALL).map(|id| menu(id, &[(&one, n), (&other, n + 1)])).collect::<Vec<_>>()
    };
    run(&database, MENUS, &round(0));
    let events: Vec<Json> = (1..200).flat_map(round).collect();
    let mut child = command(&database, MENUS, &events).stdout(std::process::Stdio::null()).spawn().unwrap();
    let text = text_type(dialect);
    let query = format!(
        "SELECT CAST(COUNT(*) AS {text}), CAST(COUNT(DISTINCT menu) AS {text}), MAX(code) FROM dishes"
    );
    let (mut reads, mut last, mut changes) = (0, None, 0);
    while child.try_wait().unwrap().is_none() {
        let row = database.query(&query).remove(0);
        let seen = (row[0].as_deref(), row[1].as_deref());
        assert_eq!(seen, (Some("10"), Some("5")), "after {reads} reads");
        reads += 1;
        if last != row[2] {
            (last, changes) = (row[2].clone(), changes + 1);
        }
    }
    assert!(child.wait().unwrap().success());
    // Otherwise the reader saw nothing of the run.
    assert!(reads > 1 && changes > 1, "{reads} reads, {changes} changes");
    Ok(())
}

/// A set with more rows than a statement of some step has placeholders for, and then one row fewer.
fn a_set_of_many_rows(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let set = |count: usize| {
        let dishes: Vec<Json> = (0..count).map(|n| json!({"code": format!("c{n}")})).collect();
        json!({"type": "set", "id": "many", "name": "Menu", "dishes": dishes})
    };
    run(&database, MENUS, &[set(3000)]);
    let summary = run(&database, MENUS, &[set(2999)]);
    assert_eq!((&summary["rows"]["dishes"], &summary["deleted"]), (&json!(2999), &json!(1)));
    assert_eq!(generated_ids(&database, "dishes", "code").len(), 2999);
    let error = refused(&database, MENUS, &set(16_385));
    assert_eq!(
        error,
        "table `dishes`: one event has 16385 rows of one parent, a `replace` of this table accepts at most 16384"
    );
    Ok(())
}

/// Sets of several parents in one batch: empty ones, some of about the same size, and large ones. They overlap with the
/// stored sets in different ways.
fn sets_of_several_parents(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let codes = |parent: usize, round: usize| -> Vec<usize> {
        let sizes = [0, 1, 3, 5, 4, 8, 17, 64, 65, 200, 0, 2];
        let (count, first) = (sizes[(parent + 5 * round) % sizes.len()], (parent * round) % 7);
        (first..first + count).collect()
    };
    for round in 0..4 {
        if round == 2 && dialect.has_mysql_protocol() {
            // MariaDB's statement names an index.
            database.execute("ALTER TABLE dishes RENAME INDEX uq_dish TO other");
        }
        // Batches have 20 events. Parents of a later round come in another order, some of them twice.
        let parents = (0..90).map(|at| (at * [1, 3, 7, 9][round]) % 80);
        let events: Vec<Json> = parents
            .map(|parent| {
                let dishes = codes(parent, round).into_iter().map(|code| json!({"code": format!("c{code}")}));
                let dishes: Vec<Json> = dishes.collect();
                json!({"type": "set", "id": format!("m{parent}"), "name": "Menu", "dishes": dishes})
            })
            .collect();
        run(&database, MENUS, &events);
        let rows = database.query("SELECT menu, code FROM dishes");
        let mut found: Vec<(String, String)> =
            rows.into_iter().map(|row| (row[0].clone().unwrap(), row[1].clone().unwrap())).collect();
        let sets = (0..80).flat_map(|parent| {
            codes(parent, round).into_iter().map(move |code| (format!("m{parent}"), format!("c{code}")))
        });
        let mut expected: Vec<(String, String)> = sets.collect();
        found.sort();
        expected.sort();
        assert!(found == expected, "round {round}: {} rows, expected {}", found.len(), expected.len());
    }
    Ok(())
}

/// More rows are stored for the parents of a batch than one query reads.
fn sets_that_shrink(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let sets = |sizes: [usize; 5]| -> Vec<Json> {
        let events = sizes.iter().enumerate().map(|(menu, count)| {
            let dishes: Vec<Json> = (0..*count).map(|code| json!({"code": format!("c{code}")})).collect();
            json!({"type": "set", "id": format!("m{menu}"), "name": "Menu", "dishes": dishes})
        });
        events.collect()
    };
    let stored = || {
        let counts = database.query("SELECT menu, COUNT(*) FROM dishes GROUP BY menu ORDER BY menu");
        counts
            .into_iter()
            .map(|row| row.into_iter().map(Option::unwrap).collect::<Vec<_>>().join(" "))
            .collect::<Vec<_>>()
    };
    run(&database, MENUS, &sets([3, 3000, 3000, 3000, 3]));
    assert_eq!(stored(), ["m0 3", "m1 3000", "m2 3000", "m3 3000", "m4 3"]);
    run(&database, MENUS, &sets([3, 1, 2, 0, 2]));
    assert_eq!(stored(), ["m0 3", "m1 1", "m2 2", "m4 2"]);
    Ok(())
}

/// Runs one event that becomes a dead letter; returns its error.
fn refused(database: &Database, mapping: &str, event: &Json) -> String {
    let summary = summary(&finish(&mut command(database, mapping, std::slice::from_ref(event))));
    assert_eq!(summary["dead_lettered"], json!(1), "{summary}");
    let dead_letters = std::fs::read_to_string(database.folder().join("dead.ndjson")).unwrap();
    let dead_letter: Json = serde_json::from_str(dead_letters.lines().last().unwrap()).unwrap();
    dead_letter["error"].as_str().unwrap().to_owned()
}

/// With more key columns, a set can have fewer rows.
fn a_set_of_many_rows_with_a_long_key(dialect: Dialect) -> Result<(), Failed> {
    const MAPPING: &str = r#"
format: 1
mapping: cells
source: {event_type: $.type}
tables:
  cells:
    each: {n: "$.cells[*]"}
    columns:
      cube: {type: int, path: $.id}
      x:    {type: int, path: n}
      y:    {type: int, path: $.id}
      z:    {type: int, path: $.id}
    primary_key: [cube, x, y, z]
events:
  set:
    - replace: cells
      of: {cube: $.id}
"#;
    const MOST: usize = 10_666;
    let database = Database::fresh(dialect);
    let file = database.folder().join("mapping.yaml");
    std::fs::write(&file, MAPPING).unwrap();
    let mapping = file.to_str().unwrap();
    let set = |count: usize| json!({"type": "set", "id": 1, "cells": (0..count).collect::<Vec<_>>()});
    let summary = run(&database, mapping, &[set(MOST)]);
    assert_eq!(summary["rows"]["cells"], json!(MOST));
    let error = refused(&database, mapping, &set(MOST + 1));
    assert_eq!(
        error,
        "table `cells`: one event has 10667 rows of one parent, a `replace` of this table accepts at most 10666"
    );
    Ok(())
}

/// MySQL treats `1` and `1.0` in JSON as equal and changes no row. The others keep the spelling of a number.
fn json_with_another_spelling_of_a_number(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let set = |facts: &str| {
        let facts: Json = serde_json::from_str(facts).unwrap();
        json!({"type": "set", "id": "m", "name": "Menu", "dishes": [{"code": "a", "facts": facts}]})
    };
    run(&database, MENUS, &[set("[1]")]);
    run(&database, MENUS, &[set("[1.0]")]);
    let text = text_type(dialect);
    let facts = database.query(&format!("SELECT CAST(facts AS {text}) FROM dishes"));
    let kept = if dialect == Dialect::Mysql { "[1]" } else { "[1.0]" };
    assert_eq!(facts, [[Some(kept.to_owned())]]);
    forbid_writes(&database, "dishes");
    run(&database, MENUS, &[set("[1.0]")]);
    Ok(())
}
