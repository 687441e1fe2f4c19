//! A mapping, rows of random events, and a successor of the mapping: after `mapper apply` the tables are those that the
//! successor would create, the values that both know are kept, and a second plan is empty. All commands are those of
//! the real binary.
//!
//! `MAPPER_TEST_SUCCESSORS=N` runs N pairs per database instead of the default number. `PROPTEST_RNG_SEED=N` repeats a
//! run.

mod pair;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Output;
use std::time::Instant;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use pair::{Model, Table};
use proptest::test_runner::RngSeed;
use serde_json::Value as Json;

use crate::support::history::{count_from_env, seeded_config};
use crate::support::live_schema::live_schema;
use crate::support::random::Random;
use crate::support::{Database, is_long, mapper, text, text_type, trial};

/// Environment variable with the number of pairs.
const COUNT: &str = "MAPPER_TEST_SUCCESSORS";
/// How many changes make a successor, at most.
const MAX_CHANGES: usize = 6;

pub fn trials() -> Vec<Trial> {
    let trials = Dialect::ALL.map(|dialect| {
        let name = format!("successors: {}", dialect.name());
        trial(dialect, name.clone(), move || search(&name, dialect))
    });
    trials.into()
}

fn default_pairs(dialect: Dialect) -> u32 {
    match (dialect, is_long()) {
        (Dialect::Sqlite, false) => 100,
        (Dialect::Sqlite, true) => 1000,
        (_, false) => 20,
        (_, true) => 200,
    }
}

fn search(name: &str, dialect: Dialect) -> Result<(), Failed> {
    let pairs = count_from_env(COUNT, default_pairs(dialect))?;
    let RngSeed::Fixed(seed) = seeded_config().rng_seed else { return Err("no seed".into()) };
    let started = Instant::now();
    for number in 0..pairs {
        let seed = seed.wrapping_add(u64::from(number));
        let all = usize::MAX;
        if let Err(failure) = check(dialect, seed, all) {
            // The same pair with fewer changes.
            let fewest = (0..MAX_CHANGES).find_map(|count| Some((count, check(dialect, seed, count).err()?)));
            let (count, failure) = fewest.unwrap_or((MAX_CHANGES, failure));
            return Err(format!("{name}, seed {seed}, {count} changes\n{failure}").into());
        }
    }
    println!("{name}: {pairs} pairs in {:.1} s, seed {seed}", started.elapsed().as_secs_f64());
    Ok(())
}

/// Checks one pair, with at most `limit` changes.
fn check(dialect: Dialect, seed: u64, limit: usize) -> Result<(), String> {
    let mut random = Random::new(seed);
    let before = Model::random(&mut random);
    let events = before.events(&mut random);
    let mut after = before.clone();
    let mut changes = Vec::new();
    let count = 1 + random.below(MAX_CHANGES);
    let drops = random.once_in(2);
    let by_migrations = random.once_in(3);
    let mut tries = 0;
    while changes.len() < count && tries < 50 {
        tries += 1;
        let kept = after.clone();
        let change = after.change(&mut random, dialect);
        match change {
            Some(change) if changes.len() < limit => changes.push(change),
            Some(_) => after = kept,
            None => {}
        }
        if changes.len() == limit {
            break;
        }
    }
    let events = [events, after.events(&mut random)];
    let outcome = compare(dialect, &before, &after, &events, (drops, by_migrations));
    outcome.map_err(|failure| {
        format!("{}: {failure}\nbefore: {}\nafter: {}", changes.join("; "), before.to_json(), after.to_json())
    })
}

fn compare(
    dialect: Dialect,
    before: &Model,
    after: &Model,
    [first, later]: &[String; 2],
    (drops, by_migrations): (bool, bool),
) -> Result<(), String> {
    let database = Database::fresh(dialect);
    let folder = database.folder();
    let (old, new, source) = (folder.join("old.yaml"), folder.join("new.yaml"), folder.join("events.ndjson"));
    std::fs::write(&old, before.to_json().to_string()).unwrap();
    std::fs::write(&new, after.to_json().to_string()).unwrap();
    std::fs::write(&source, first).unwrap();
    run(&database, &old, &source)?;
    let values = values(&database, before, before);
    let planned = planned(&database, &new, &[])?;
    let differences = planned["differences"].as_array().unwrap();
    let arguments: Vec<&str> = differences.iter().filter_map(|one| one["argument"].as_str()).collect();
    let arguments: Vec<&str> =
        if drops { arguments.iter().flat_map(|argument| argument.split(' ')).collect() } else { Vec::new() };
    let plan_file = folder.join("plan.json");
    let with_file: Vec<&str> =
        arguments.iter().copied().chain(["--out", plan_file.to_str().unwrap()]).collect();
    let shown = planned_text(&database, &new, &with_file);
    let mut apply = mapper();
    if by_migrations {
        let folder = folder.join("migrations");
        let write = [arguments.as_slice(), &["--write", folder.to_str().unwrap()]].concat();
        let written = plan(&database, &new, &write);
        if !matches!(written.status.code(), Some(0 | 3)) {
            return Err(format!("plan --write: {}\n{}{shown}", written.status, text(&written.stderr)));
        }
        std::fs::create_dir_all(folder.join("pair").join(dialect.name())).unwrap();
        if std::fs::read_dir(folder.join("pair").join(dialect.name())).unwrap().next().is_none() {
            return Ok(());
        }
        apply.args(["migrate", "--migrations"]).arg(&folder).arg("--mapping").arg(&new);
    } else {
        apply.args(["apply", "--yes", "--plan"]).arg(&plan_file).arg("--mapping").arg(&new);
    }
    let applied = apply.args(["--sink", &database.url]).output().unwrap();
    if applied.status.code() != Some(0) {
        return Err(format!("apply: {}\n{}{shown}", applied.status, text(&applied.stderr)));
    }
    let again = planned_again(&database, &new)?;
    if drops && again["differences"].as_array().is_some_and(|left| !left.is_empty()) {
        return Err(format!("differences are left: {}\n{shown}", again["differences"]));
    }
    if drops {
        let fresh = Database::fresh(dialect);
        apply_all(&fresh, &new)?;
        let (found, wanted) = (live_schema(&database), live_schema(&fresh));
        if found != wanted {
            let only = |one: &[String], other: &[String]| {
                one.iter().filter(|line| !other.contains(line)).cloned().collect::<Vec<_>>().join("\n  ")
            };
            return Err(format!(
                "the schema differs\nonly found:\n  {}\nonly wanted:\n  {}\n{shown}",
                only(&found, &wanted),
                only(&wanted, &found)
            ));
        }
    }
    let kept = self::values(&database, before, after);
    for (place, old) in &values {
        // A column that became NOT NULL has its fill value where it had none.
        let table = after.tables.iter().find(|table| table.id == place.0);
        let is_required = table.and_then(|table| table.column(place.1)).is_some_and(|column| column.required);
        let is_kept =
            |(old, new): (&Option<String>, &Option<String>)| old == new || old.is_none() && is_required;
        if let Some(new) = kept.get(place)
            && !(old.len() == new.len() && old.iter().zip(new).all(is_kept))
        {
            return Err(format!("values of {place:?} were {old:?}, are {new:?}\n{shown}"));
        }
    }
    std::fs::write(&source, later).unwrap();
    run(&database, &new, &source)
}

fn run(database: &Database, mapping: &Path, source: &Path) -> Result<(), String> {
    let mut command = mapper();
    command.args(["run", "--summary", "json", "--sink", &database.url, "--mapping"]).arg(mapping);
    command.arg("--source").arg(source).arg("--dead-letter").arg(database.folder().join("dead"));
    let output = command.output().unwrap();
    if !matches!(output.status.code(), Some(0 | 3)) {
        return Err(format!("run: {}\n{}", output.status, text(&output.stderr)));
    }
    let summary = crate::support::summary(&output);
    match summary["dead_lettered"].as_u64() {
        Some(0) => Ok(()),
        _ => Err(format!("dead letters: {}\n{}", summary["faults"], text(&output.stderr))),
    }
}

/// Creates the tables of a mapping in an empty database, as `mapper ddl` prints them.
fn apply_all(database: &Database, mapping: &Path) -> Result<(), String> {
    let mut command = mapper();
    command.args(["ddl", "--dialect", database.dialect.name(), "--mapping"]).arg(mapping);
    let output = command.output().unwrap();
    if !output.status.success() {
        return Err(format!("ddl: {}\n{}", output.status, text(&output.stderr)));
    }
    database.execute(&text(&output.stdout));
    Ok(())
}

fn plan(database: &Database, mapping: &Path, arguments: &[&str]) -> Output {
    let mut command = mapper();
    command.args(["plan", "--sink", &database.url, "--mapping"]).arg(mapping).args(arguments);
    command.output().unwrap()
}

fn planned(database: &Database, mapping: &Path, arguments: &[&str]) -> Result<Json, String> {
    let output = plan(database, mapping, &[arguments, &["--json"]].concat());
    if !matches!(output.status.code(), Some(0 | 3)) {
        let shown = planned_text(database, mapping, arguments);
        return Err(format!("plan: {}\n{}{shown}", output.status, text(&output.stderr)));
    }
    Ok(serde_json::from_slice(&output.stdout).unwrap())
}

fn planned_text(database: &Database, mapping: &Path, arguments: &[&str]) -> String {
    text(&plan(database, mapping, arguments).stdout)
}

fn planned_again(database: &Database, mapping: &Path) -> Result<Json, String> {
    let output = plan(database, mapping, &["--json"]);
    if output.status.code() == Some(0) {
        return Ok(serde_json::from_slice(&output.stdout).unwrap());
    }
    Err(format!("the second plan: {}\n{}", output.status, planned_text(database, mapping, &[])))
}

/// The values of the columns that both mappings know, by table and column, in the order of the primary key.
fn values(
    database: &Database,
    known: &Model,
    current: &Model,
) -> BTreeMap<(usize, usize), Vec<Option<String>>> {
    let dialect = database.dialect;
    let quote = |name: &str| dialect.quote_identifier(name);
    let mut found = BTreeMap::new();
    for table in &known.tables {
        let same = |other: &&Table| other.id == table.id;
        let Some(live) = current.tables.iter().find(same) else { continue };
        for column in &table.columns {
            let Some(now) = live.column(column.id) else { continue };
            let sql = format!(
                "SELECT CAST({} AS {}) FROM {} ORDER BY CAST(id AS {})",
                quote(&now.name),
                text_type(dialect),
                quote(&live.name),
                text_type(dialect)
            );
            let rows = database.query(&sql);
            let texts = rows.into_iter().map(|mut row| row.remove(0).map(normalised));
            found.insert((table.id, column.id), texts.collect());
        }
    }
    found
}

/// A value without zeros at the end of its decimal places, which a wider type adds.
fn normalised(text: String) -> String {
    let is_number = text.parse::<f64>().is_ok() && text.contains('.');
    let is_time = text.contains(':') && text.contains('.');
    if is_number || is_time { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}
