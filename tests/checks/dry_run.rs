//! The whole output of limited runs and of dry runs.

use std::process::{Command, Output};

use libtest_mimic::Trial;
use mapper::dialect::Dialect;
use serde_json::json;

use crate::support::process::{RunningProcess, wait_until};
use crate::support::{Database, mapper, root, succeed, summary, text, without_times};

pub fn trials() -> Vec<Trial> {
    trials![
        "dry run":
        a_limited_run_names_the_next_line,
        a_limit_beyond_the_end,
        a_limit_ends_standard_input,
        a_limit_of_zero_is_refused,
        a_dry_run_of_a_missing_file,
        a_dry_run_of_tables,
        a_dry_run_without_an_applied_record,
        a_dry_run_at_the_limit_of_dead_letters,
        external_tables_must_exist,
        tables_that_do_not_fit_are_refused,
    ]
}

fn run(database: &Database, more: &[&str]) -> Command {
    let mut run = mapper();
    run.args(["run", "--mapping", "mappings/order.yaml", "--source", "tests/cases/order/events.ndjson"]);
    run.args(["--sink", &database.url, "--dead-letter"]).arg(database.folder().join("dead.ndjson"));
    run.args(more);
    run
}

/// Standard error without times.
fn log(output: &Output) -> String {
    without_times(&text(&output.stderr))
}

/// The table of a summary, without the time and with single spaces.
fn table(output: &Output) -> String {
    let stdout = text(&output.stdout);
    let lines = stdout.lines().filter(|line| !line.trim_start().starts_with("seconds"));
    lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n").collect()
}

fn a_limited_run_names_the_next_line() {
    let database = Database::fresh(Dialect::Sqlite);
    let output = succeed(&mut run(&database, &["--limit", "3", "--summary", "json"]));
    let line = summary(&output);
    assert_eq!((&line["read"], &line["last_line"], &line["stopped"]), (&json!(3), &json!(3), &json!(false)));
    assert_eq!(
        log(&output),
        "INFO created table `orders`
INFO created table `order_items`
INFO `--limit 3` is reached
INFO the lines up to 3 are committed: `--from-line 4` continues after them
"
    );
    let rest = succeed(&mut run(&database, &["--from-line", "4", "--summary", "json"]));
    assert_eq!((&summary(&rest)["read"], log(&rest).as_str()), (&json!(1), ""));
}

fn a_limit_beyond_the_end() {
    let database = Database::fresh(Dialect::Sqlite);
    succeed(&mut run(&database, &[]));
    let output = succeed(&mut run(&database, &["--limit", "5", "--summary", "json"]));
    assert_eq!((&summary(&output)["read"], log(&output).as_str()), (&json!(4), ""));
}

/// The run does not wait for the end of its input.
fn a_limit_ends_standard_input() {
    let database = Database::fresh(Dialect::Sqlite);
    let events = std::fs::read_to_string(root().join("tests/cases/order/events.ndjson")).unwrap();
    let events: Vec<String> = events.lines().map(str::to_owned).collect();
    let mut run = mapper();
    run.args(["run", "--mapping", "mappings/order.yaml", "--sink", &database.url, "--source", "-"]);
    let mut running = RunningProcess::start(run.args(["--limit", "2", "--summary", "json"]));
    running.feed(&events[..2]);
    running.wait_for_log("`--from-line 3` continues after them");
    // `finish` would close the input.
    wait_until("the process exits", || !running.is_running());
    let ended = running.finish();
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
}

fn a_limit_of_zero_is_refused() {
    let database = Database::fresh(Dialect::Sqlite);
    let output = run(&database, &["--limit", "0"]).output().unwrap();
    assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(2), ""));
    assert!(text(&output.stderr).contains("--limit"), "{}", text(&output.stderr));
}

fn a_dry_run_of_a_missing_file() {
    let database = Database::fresh(Dialect::Sqlite);
    let output = succeed(&mut run(&database, &["--dry-run"]));
    assert_eq!(
        log(&output),
        "WARN missing table `orders`, `order_items`: no statement is tried, rows are counted as they are extracted \
         hint=\"`mapper migrate` or a run creates them\"
INFO dry run: nothing was written
"
    );
    assert_eq!(
        table(&output),
        "dry run: nothing was written
records read 4
applied 4
skipped 0
dead-lettered 0
row writes to `order_items` 5
row writes to `orders` 4
rows deleted 0
updates and deletes without a row 0
rows newer than their event 0
rows not inserted, key exists 0
"
    );
    assert_eq!(std::fs::read_dir(database.folder()).unwrap().count(), 0);
}

fn a_dry_run_of_tables() {
    let database = Database::fresh(Dialect::Sqlite);
    succeed(&mut run(&database, &["--limit", "1"]));
    let output = succeed(&mut run(&database, &["--dry-run", "--limit", "2", "--summary", "json"]));
    assert_eq!(
        log(&output),
        "INFO `--limit 2` is reached
INFO dry run: nothing was written
"
    );
    let line = summary(&output);
    assert_eq!(
        (&line["read"], &line["dry_run"], &line["last_line"]),
        (&json!(2), &json!(true), &json!(null))
    );
    assert_eq!(database.query("SELECT order_id FROM orders").len(), 1);
}

fn a_dry_run_without_an_applied_record() {
    let database = Database::fresh(Dialect::Sqlite);
    let source = database.folder().join("broken.ndjson");
    std::fs::write(&source, "{\n{}\n").unwrap();
    let mut dry = mapper();
    dry.args(["run", "--mapping", "mappings/order.yaml", "--sink", &database.url, "--dry-run", "--source"]);
    let output = dry.arg(source).output().unwrap();
    let log = log(&output);
    assert!(!log.contains("replay"), "{log}");
    assert_eq!(output.status.code(), Some(3), "{log}");
    assert!(
        log.ends_with(
            "INFO dry run: nothing was written
error: no record would be applied: 0 were skipped, 2 would become dead letters
  = hint: `mapper explain` shows what becomes of an event
"
        ),
        "{log}"
    );
    let table = table(&output);
    let causes = table.split_once("dead letters table and column cause first at\n").unwrap().1;
    assert_eq!(causes.lines().count(), 2, "{table}");
    assert!(!database.folder().join("dead.ndjson").exists());
}

/// Applied events stay after a run only.
fn a_dry_run_at_the_limit_of_dead_letters() {
    let database = Database::fresh(Dialect::Sqlite);
    let source = database.folder().join("broken.ndjson");
    std::fs::write(&source, "{}\n{}\n").unwrap();
    let ends = |more: &[&str], hint: &str| {
        let mut run = run(&database, &["--dead-letter-limit", "2"]);
        let output = run.args(more).arg("--source").arg(&source).output().unwrap();
        let log = log(&output);
        assert_eq!(output.status.code(), Some(1), "{log}");
        assert!(log.ends_with(&format!("`--dead-letter-limit` changes the limit{hint}\n")), "{log}");
    };
    ends(&["--dry-run"], "");
    ends(&[], "; applied events stay applied");
}

/// A run would create the file, and then find no external table.
fn external_tables_must_exist() {
    let database = Database::fresh(Dialect::Sqlite);
    let mapping = database.folder().join("external.yaml");
    std::fs::write(
        &mapping,
        "format: 1\nmapping: external\nsource: {}\ntables:\n  things:\n    external: true\n    columns:\n      id: {type: int, path: $.id}\n    primary_key: [id]\nevents:\n  - upsert: things\n    update: []\n",
    )
    .unwrap();
    let mut dry = mapper();
    dry.args(["run", "--sink", &database.url, "--source", "/dev/null", "--dry-run", "--mapping"]);
    let output = dry.arg(&mapping).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", log(&output));
    assert_eq!(
        log(&output),
        "INFO dry run: nothing was written
error: external table `things` does not exist
  = hint: mapping `external` declares it external, so `mapper` does not create it
"
    );
    assert!(!database.folder().join("test.db").exists());
}

fn tables_that_do_not_fit_are_refused() {
    let database = Database::fresh(Dialect::Sqlite);
    database.execute("CREATE TABLE orders (order_id INT NOT NULL PRIMARY KEY)");
    let (dry, real) =
        (run(&database, &["--dry-run"]).output().unwrap(), run(&database, &[]).output().unwrap());
    let (dry_log, real_log) = (log(&dry), log(&real));
    assert_eq!((dry.status.code(), real.status.code()), (Some(1), Some(1)), "{dry_log}");
    assert!(real_log.contains("the live tables do not match mapping `order`"), "{real_log}");
    assert_eq!(dry_log.replace("INFO dry run: nothing was written\n", ""), real_log);
}
