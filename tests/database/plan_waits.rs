//! How long a writer waits while `mapper apply` changes a table of 1,000,000 rows, beside what the plan says. Only with
//! `scripts/test --long`; `MAPPER_TEST_WAIT_ROWS=N` takes another number of rows.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::Value as Json;

use crate::support::history::count_from_env;
use crate::support::session::Session;
use crate::support::{Database, is_long, mapper, succeed, trial};

const ROWS: &str = "MAPPER_TEST_WAIT_ROWS";
/// A wait that no claim excludes: a machine with two processors is busy while a table changes.
const TOLERANCE: Duration = Duration::from_millis(500);

pub fn trials() -> Vec<Trial> {
    let trials = Dialect::ALL.map(|dialect| {
        let trial = trial(dialect, "plans: waits of writers", move || measure(dialect));
        if is_long() { trial } else { trial.with_ignored_flag(true).with_kind("only with --long") }
    });
    trials.into()
}

/// The mapping of the table, by column and by key.
#[derive(Clone)]
struct Mapping {
    columns: BTreeMap<&'static str, &'static str>,
    keys: BTreeMap<&'static str, &'static str>,
}

impl Mapping {
    fn text(&self) -> String {
        let mut text = "format: 1\nmapping: waits\nsource: {}\ntables:\n  shelves:\n    columns:\n      id: {type: int, path: $.shelf}\n    \
                        primary_key: [id]\n  items:\n    columns:\n"
            .to_owned();
        for (name, column) in &self.columns {
            let _ = writeln!(text, "      {name}: {{{column}}}");
        }
        for (name, key) in &self.keys {
            let _ = writeln!(text, "    {name}: {key}");
        }
        text + "events:\n  - {upsert: shelves, update_all_but: []}\n  - {upsert: items, update_all_but: []}\n"
    }
}

struct Change {
    name: &'static str,
    make: fn(&mut Mapping),
    arguments: &'static [&'static str],
}

const fn change(name: &'static str, make: fn(&mut Mapping)) -> Change {
    Change { name, make, arguments: &[] }
}

fn changes(dialect: Dialect) -> Vec<Change> {
    let mut changes = vec![
        change("column that accepts NULL", |to| set(to, "colour", "type: varchar(10), path: $.colour")),
        change("NOT NULL column, `fill`", |to| {
            set(to, "size", "type: int, path: $.size, required: true, fill: 5, if_absent: 5");
        }),
        change("NOT NULL `text`, `fill`", |to| {
            set(to, "story", "type: text, path: $.story, required: true, fill: none, if_absent: none");
        }),
        change("NOT NULL `enum`, `fill`", |to| {
            set(to, "class", "type: \"enum(a, b)\", path: $.class, required: true, fill: a, if_absent: a");
        }),
        change("varchar(20) → varchar(40)", |to| set(to, "name", "type: varchar(40), path: $.name")),
        change("varchar(40) → varchar(100)", |to| set(to, "name", "type: varchar(100), path: $.name")),
        change("varchar(100) → text", |to| set(to, "name", "type: text, path: $.name")),
        change("int → bigint", |to| set(to, "count", "type: bigint, path: $.count")),
        change("decimal(8,2) → decimal(12,2)", |to| {
            set(to, "price", "type: \"decimal(12,2)\", path: $.price");
        }),
        change("decimal(12,2) → decimal(14,4)", |to| {
            set(to, "price", "type: \"decimal(14,4)\", path: $.price");
        }),
        change("datetime(0) → datetime(6)", |to| set(to, "at", "type: datetime(6), path: $.at")),
        change("word of an enum", |to| {
            set(to, "class", "type: \"enum(a, b, c)\", path: $.class, required: true, fill: a, if_absent: a");
        }),
        change("NOT NULL", |to| {
            set(to, "count", "type: bigint, path: $.count, required: true, fill: 0, if_absent: 0");
        }),
        change("NULL is accepted", |to| set(to, "count", "type: bigint, path: $.count")),
        change("DEFAULT", |to| set(to, "count", "type: bigint, path: $.count, default: 7")),
        change("index", |to| {
            to.keys.insert("indexes", "{items_count: [count]}");
        }),
        change("unique key", |to| {
            to.keys.insert("unique", "{items_code: [code]}");
        }),
        change("foreign key", |to| {
            to.keys.insert("foreign_keys", "{items_shelf: {columns: [shelf], references: {shelves: [id]}}}");
        }),
        change("renamed column", |to| set(to, "title", "type: text, path: $.name, renamed_from: name")),
    ];
    changes.push(Change {
        name: "dropped column",
        make: |to| {
            to.columns.remove("colour");
        },
        arguments: &["--drop", "items.colour"],
    });
    if dialect != Dialect::Tidb {
        changes.push(change("primary key", |to| {
            to.keys.insert("primary_key", "[id, code]");
        }));
    }
    changes
}

fn set(to: &mut Mapping, name: &'static str, column: &'static str) {
    if name == "title" {
        to.columns.remove("name");
    }
    to.columns.insert(name, column);
}

fn measure(dialect: Dialect) -> Result<(), Failed> {
    let rows = count_from_env(ROWS, 1_000_000)?;
    let mut mapping = Mapping { columns: BTreeMap::new(), keys: BTreeMap::from([("primary_key", "[id]")]) };
    for (name, column) in [
        ("id", "type: int, path: $.id"),
        ("code", "type: int, path: $.id, required: true"),
        ("name", "type: varchar(20), path: $.name"),
        ("count", "type: int, path: $.count"),
        ("price", "type: \"decimal(8,2)\", path: $.price"),
        ("at", "type: datetime(0), path: $.at"),
        ("shelf", "type: int, path: $.shelf"),
    ] {
        mapping.columns.insert(name, column);
    }
    let database = Database::fresh(dialect);
    let file = database.folder().join("waits.yaml");
    let command = |name: &str, arguments: &[&str]| {
        let mut command = mapper();
        command.args([name, "--sink", &database.url, "--mapping"]).arg(&file).args(arguments);
        command
    };
    std::fs::write(&file, mapping.text()).unwrap();
    succeed(&mut command("apply", &["--yes"]));
    fill(&database, rows);
    let mut report = format!(
        "{dialect:?}, {rows} rows\n| change | the plan says | its estimate | seconds | longest wait of a writer, ms |\n|---|---|---|---|---|\n"
    );
    let mut refuted = Vec::new();
    for change in changes(dialect) {
        (change.make)(&mut mapping);
        std::fs::write(&file, mapping.text()).unwrap();
        let planned = command("plan", &[change.arguments, &["--json"]].concat()).output().unwrap();
        if planned.status.code() == Some(0) {
            let _ = writeln!(report, "| {} | nothing to do | | | |", change.name);
            continue;
        }
        let planned: Json = serde_json::from_slice(&planned.stdout).unwrap();
        let steps = planned["steps"].as_array().unwrap();
        let effects: Vec<&str> = steps.iter().filter_map(|step| step["effect"].as_str()).collect();
        let estimate = steps.iter().find_map(|step| step["reason"].as_str()?.split_once("an estimated "));
        let (took, longest) = while_writing(&database, || {
            succeed(&mut command("apply", &[change.arguments, &["--yes"]].concat()));
        });
        let _ = writeln!(
            report,
            "| {} | {} | {} | {:.1} | {} |",
            change.name,
            effects.join(", ").replace('_', " "),
            estimate.map_or("", |(_, estimate)| estimate),
            took.as_secs_f64(),
            longest.as_millis()
        );
        let lets_go_on = effects.iter().all(|effect| ["instant", "online"].contains(effect));
        if lets_go_on && longest > TOLERANCE.max(took / 2) {
            refuted
                .push(format!("{}: {effects:?}, but a writer waited {longest:?} of {took:?}", change.name));
        }
    }
    println!("{report}");
    if refuted.is_empty() { Ok(()) } else { Err(refuted.join("\n").into()) }
}

/// Fills the table by doubling its rows.
fn fill(database: &Database, rows: u32) {
    database.execute("INSERT INTO shelves VALUES (1), (2)");
    let columns = "id, code, name, count, price, at, shelf";
    let quoted = columns
        .split(", ")
        .map(|name| database.dialect.quote_identifier(name))
        .collect::<Vec<_>>()
        .join(", ");
    database.execute(&format!(
        "INSERT INTO items ({quoted}) VALUES (1, 1, 'a name of a thing', 3, 1.50, '2025-01-01 00:00:00', 1)"
    ));
    let mut count = 1;
    let [id, code] = ["id", "code"].map(|name| database.dialect.quote_identifier(name));
    let others = quoted.split(", ").skip(2).collect::<Vec<_>>().join(", ");
    while count < rows {
        // A transaction of TiDB has a limited size.
        for from in (0..count.min(rows - count)).step_by(50_000) {
            let to = (from + 50_000).min(count).min(rows - count);
            database.execute(&format!(
                "INSERT INTO items ({quoted}) SELECT {id} + {count}, {code} + {count}, {others} FROM items WHERE {id} > {from} AND {id} <= {to}"
            ));
        }
        count = (count * 2).min(rows);
    }
}

/// Writes single rows while something happens. Returns how long it took, and the longest wait of a write.
fn while_writing(database: &Database, work: impl FnOnce()) -> (Duration, Duration) {
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let mut session = Session::connect(database.dialect, &database.url).await.unwrap();
                if database.dialect == Dialect::Sqlite {
                    session.execute("PRAGMA busy_timeout = 600000").await.unwrap();
                }
                let (mut number, mut longest) = (0, Duration::ZERO);
                while !is_over.load(Ordering::Relaxed) {
                    let started = Instant::now();
                    // `update` needs no value for columns that the change adds.
                    let sql = format!(
                        "UPDATE items SET shelf = {} WHERE id = {}",
                        number % 2 + 1,
                        number % 1000 + 1
                    );
                    let written = session.execute(&sql).await;
                    written.unwrap_or_else(|error| panic!("{sql}: {error}"));
                    longest = longest.max(started.elapsed());
                    number += 1;
                    tokio::time::sleep(Duration::from_millis(1)).await;
                }
                longest
            })
        });
        let started = Instant::now();
        work();
        let took = started.elapsed();
        is_over.store(true, Ordering::Relaxed);
        (took, writer.join().unwrap())
    })
}
