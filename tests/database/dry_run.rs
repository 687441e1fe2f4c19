//! Dry runs: they count what a run counts, and write nothing.

use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::{Failed, Trial};
use mapper::app::cases::CaseFolder;
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::other_session::{OtherSession, TIDB_LOCK_WAITS};
use crate::support::process::RunningProcess;
use crate::support::{self, Database, folders, mapper, orders, summary, text, text_type, trial};

const ORDER: &str = "mappings/order.yaml";

/// Nodes of a tree. A child comes after its parent, and a rename needs its row.
const NODES: &str = "
format: 1
mapping: nodes
source: {event_type: $.type, entity: $.id}
tables:
  nodes:
    columns:
      id:   {type: int, path: $.id}
      up:   {type: int, path: $.up}
      name: {type: varchar(20), path: $.name, if_absent: new}
    primary_key: [id]
    foreign_keys: {fk_up: {columns: [up], references: {nodes: [id]}}}
events:
  put:
    - upsert: nodes
      update: [up, name]
  rename:
    - update: nodes
      key: {id: $.id}
      set: {name: $.name}
      if_no_row: dead_letter
";

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for dialect in Dialect::ALL {
        let mut add = |name: &str, test: fn(Dialect) -> Result<(), Failed>| {
            trials.push(trial(dialect, format!("dry run: {name}"), move || test(dialect)));
        };
        add("summaries of the golden cases", summaries_of_golden_cases);
        add("later batches see earlier rows", later_batches_see_earlier_rows);
        add("missing tables", missing_tables);
        add("parked entities", parked_entities);
        add("killed in mid-run", killed_in_mid_run);
        add("stopped by a signal", stopped_by_a_signal);
        if dialect != Dialect::Sqlite {
            add("a lost connection", lost_connection);
            add("a deadlock", deadlock);
        }
        if dialect == Dialect::Postgres {
            add("deferred constraints", deferred_constraints);
        }
    }
    for (name, test) in [
        ("dry run: a file in another journal mode stays as it is", other_journal_mode as fn() -> _),
        ("dry run: a file that cannot be written", read_only_file),
    ] {
        trials.push(trial(Dialect::Sqlite, name, test));
    }
    trials
}

fn run_from(database: &Database, mapping: &Path, source: &Path) -> Command {
    let mut run = mapper();
    run.args(["run", "--summary", "json", "--mapping"]).arg(mapping);
    run.env("MAPPER_SINK", &database.url).arg("--source").arg(source);
    run.arg("--dead-letter").arg(database.folder().join("dead.ndjson"));
    run
}

/// Nodes, with the mapping of nodes and a file of events.
fn nodes(database: &Database, events: &[Json]) -> Command {
    let (mapping, source) = (database.folder().join("nodes.yaml"), database.folder().join("events.ndjson"));
    std::fs::write(&mapping, NODES).unwrap();
    let lines: Vec<String> = events.iter().map(Json::to_string).collect();
    std::fs::write(&source, lines.join("\n")).unwrap();
    run_from(database, &mapping, &source)
}

fn put(id: u32, up: Option<u32>) -> Json {
    json!({"type": "put", "id": id, "up": up})
}

/// The parts of a summary in which a dry run equals a run.
fn comparable(mut summary: Json) -> Json {
    let members = summary.as_object_mut().unwrap();
    for name in ["seconds", "last_file", "last_line", "last_document", "dry_run"] {
        members.shift_remove(name);
    }
    summary
}

fn dead_letters(database: &Database) -> PathBuf {
    database.folder().join("dead.ndjson")
}

fn count(database: &Database, table: &str) -> usize {
    let text = text_type(database.dialect);
    let rows = database.query(&format!("SELECT CAST(COUNT(*) AS {text}) FROM {table}"));
    rows[0][0].as_deref().unwrap().parse().unwrap()
}

fn counts(summary: &Json) -> [u64; 4] {
    ["read", "applied", "skipped", "dead_lettered"].map(|name| summary[name].as_u64().unwrap())
}

/// A dry run before a run counts the same, also if its batches are smaller, and changes no row.
fn summaries_of_golden_cases(dialect: Dialect) -> Result<(), Failed> {
    let mut compared = 0;
    // All cases take minutes on a server.
    let step = if dialect == Dialect::Sqlite || support::is_long() { 1 } else { 6 };
    for folder in folders("tests/cases").into_iter().step_by(step) {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let events = folder.join("events.ndjson");
        if name.starts_with("fault-") || !events.exists() {
            continue;
        }
        let case = CaseFolder::open(&folder).and_then(|case| case.load(&[])).unwrap();
        // Texts that are too large for the repository are not in the events.
        if !case.folder.settings.fill.is_empty() {
            continue;
        }
        let run_from = |database: &Database, source: &Path| {
            let mut run = run_from(database, &case.folder.mapping_files[0], source);
            for file in &case.folder.mapping_files[1..] {
                run.arg("--mapping").arg(file);
            }
            if let Some(bytes) = case.folder.settings.max_record_bytes {
                run.args(["--max-record-bytes", &bytes.to_string()]);
            }
            run
        };
        let database = Database::fresh(dialect);
        let empty = database.folder().join("empty.ndjson");
        std::fs::write(&empty, "").unwrap();
        support::succeed(&mut run_from(&database, &empty));
        let mapping = &case.mapping;
        for (state, batch) in [("empty", "1"), ("filled", "4000")] {
            let before = database.rows(mapping);
            let mut dry = run_from(&database, &events);
            let output = support::finish(dry.args(["--dry-run", "--batch-events", batch]));
            let dry = summary(&output);
            assert_eq!(dry["dry_run"], json!(true), "{name}");
            assert!(text(&output.stderr).contains("dry run: nothing was written\n"), "{name}");
            assert_eq!(database.rows(mapping), before, "{name}, {state} tables");
            assert!(state == "filled" || !dead_letters(&database).exists(), "{name}");
            let real = summary(&support::finish(&mut run_from(&database, &events)));
            assert!(real.get("dry_run").is_none(), "{name}");
            let (dry, real) = (comparable(dry), comparable(real));
            if dry != real {
                return Err(Failed::from(format!("{name}, {state} tables\n dry: {dry}\nreal: {real}")));
            }
        }
        compared += 1;
    }
    assert!(compared * step > 60, "only {compared} cases");
    Ok(())
}

fn later_batches_see_earlier_rows(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    support::succeed(&mut nodes(&database, &[put(100, None)]));
    let rename = |id: u32| json!({"type": "rename", "id": id, "name": "renamed"});
    let events =
        [put(1, None), put(2, Some(1)), rename(2), put(3, Some(9)), rename(3), put(4, Some(2)), rename(100)];
    let mut dry = nodes(&database, &events);
    let output = support::succeed(dry.args(["--dry-run", "--batch-events", "1"]));
    let line = summary(&output);
    assert_eq!(counts(&line), [7, 5, 0, 2], "{line}");
    assert_eq!(line["last_line"], Json::Null);
    // The causes are grouped, and nothing names a replay.
    assert_eq!(line["faults"].as_array().unwrap().len(), 2, "{line}");
    assert!(!text(&output.stderr).contains("mapper replay"), "{}", text(&output.stderr));
    assert!(!dead_letters(&database).exists());
    assert_eq!(count(&database, "nodes"), 1);
    let output = nodes(&database, &events).args(["--dry-run", "--fail-on-dead-letters"]).output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{stderr}");
    assert!(stderr.contains("error: 2 dead letters would be in `"), "{stderr}");
    let real = summary(&support::succeed(&mut nodes(&database, &events)));
    assert_eq!(comparable(real), comparable(line));
    Ok(())
}

/// Without a table, events are only extracted.
fn missing_tables(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let events = [put(1, None), put(2, Some(9)), put(3, None), json!({"type": "put", "id": "x"})];
    let dry = |more: &[&str]| nodes(&database, &events).arg("--dry-run").args(more).output().unwrap();
    let output = dry(&["--park"]);
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{stderr}");
    assert!(
        stderr
            .contains("missing table `nodes`: no statement is tried, rows are counted as they are extracted"),
        "{stderr}"
    );
    let line = summary(&output);
    assert_eq!(counts(&line), [4, 3, 0, 1], "{line}");
    assert_eq!(line["rows"], json!({"nodes": 3}));
    let tables = match dialect {
        Dialect::Sqlite => {
            assert!(!database.folder().join("test.db").exists(), "the file was created");
            Vec::new()
        }
        Dialect::Postgres => {
            database.query("SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = 'public'")
        }
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => database.query(
            "SELECT CAST(table_name AS CHAR) FROM information_schema.tables WHERE table_schema = DATABASE()",
        ),
    };
    assert!(tables.is_empty(), "{tables:?}");
    let refused = dry(&["--no-create"]);
    let stderr = text(&refused.stderr);
    assert_eq!(refused.status.code(), Some(1), "{stderr}");
    assert!(
        stderr.contains("error: missing table `nodes`: `--no-create` leaves creation to migrations"),
        "{stderr}"
    );
    Ok(())
}

/// Later events of an entity are parked, with and without internal tables.
fn parked_entities(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let events = [put(1, Some(9)), put(2, None), put(1, None), put(2, None)];
    let dry = |events: &[Json]| {
        let mut dry = nodes(&database, events);
        counts(&summary(&support::finish(dry.args(["--dry-run", "--park", "--batch-events", "1"]))))
    };
    support::succeed(&mut nodes(&database, &[]));
    assert_eq!(dry(&events), [4, 2, 0, 2]);
    assert_eq!(dry(&events[2..]), [2, 2, 0, 0]);
    let real = summary(&support::succeed(nodes(&database, &events).arg("--park")));
    assert_eq!(counts(&real), [4, 2, 0, 2]);
    let parked = count(&database, "mapper_parked");
    // The entity is parked in the database now.
    assert_eq!(dry(&events[2..]), [2, 1, 0, 1]);
    assert_eq!(dry(&events), [4, 2, 0, 2]);
    assert_eq!(count(&database, "mapper_parked"), parked);
    Ok(())
}

/// A dry run of nodes from standard input that has applied its first event.
fn running_dry_run(database: &Database) -> RunningProcess {
    support::succeed(&mut nodes(database, &[put(100, None)]));
    let mut dry = run_from(database, &database.folder().join("nodes.yaml"), Path::new("-"));
    let mut running = RunningProcess::start(dry.args(["--dry-run", "--log-events"]));
    running.feed(&[put(1, None).to_string()]);
    running.wait_for_log("[PUT]");
    running
}

fn killed_in_mid_run(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    running_dry_run(&database).kill();
    // The locks are released.
    let line = summary(&support::succeed(&mut nodes(&database, &[put(1, None), put(2, Some(1))])));
    assert_eq!(line["applied"], 2, "{line}");
    assert_eq!(count(&database, "nodes"), 3);
    Ok(())
}

fn stopped_by_a_signal(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let mut running = running_dry_run(&database);
    assert_eq!(count(&database, "nodes"), 1);
    running.signal("TERM");
    // The end of its input would end the run first.
    running.wait_for_log("stopping after the current transaction");
    let ended = running.finish();
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    let line: Json = serde_json::from_str(ended.stdout.lines().last().unwrap()).unwrap();
    assert_eq!(
        (&line["stopped"], &line["dry_run"], &line["last_line"]),
        (&json!(true), &json!(true), &Json::Null)
    );
    assert!(ended.stderr.contains("dry run: nothing was written"), "{}", ended.stderr);
    assert!(!ended.stderr.contains("committed"), "{}", ended.stderr);
    assert_eq!(count(&database, "nodes"), 1);
    Ok(())
}

fn assert_ended(running: RunningProcess, database: &Database) {
    let ended = running.finish();
    assert_eq!(ended.status.code(), Some(1), "{}", ended.stderr);
    let words =
        "the database ended the transaction of the dry run, which cannot continue without its earlier rows";
    assert!(ended.stderr.contains(words), "{}", ended.stderr);
    assert!(ended.stderr.contains("a run without `--dry-run` retries instead"), "{}", ended.stderr);
    assert_eq!(ended.stdout, "");
    assert_eq!(count(database, "nodes"), 1);
}

fn lost_connection(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let mut running = running_dry_run(&database);
    if dialect == Dialect::Postgres {
        let others = "datname = current_database() AND pid <> pg_backend_pid()";
        database.query(&format!(
            "SELECT CAST(pg_terminate_backend(pid) AS TEXT) FROM pg_stat_activity WHERE {others}"
        ));
    } else {
        let sessions = database.query(
            "SELECT CAST(id AS CHAR) FROM information_schema.processlist \
             WHERE db = DATABASE() AND id <> CONNECTION_ID()",
        );
        for session in &sessions {
            database.execute(&format!("KILL {}", session[0].as_deref().unwrap()));
        }
    }
    running.feed(&[put(2, Some(1)).to_string()]);
    assert_ended(running, &database);
    Ok(())
}

/// The other session has changed more rows, so MySQL chooses the dry run as the victim. PostgreSQL chooses the
/// session that waits last.
fn deadlock(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let mut running = running_dry_run(&database);
    let mut other = OtherSession::open(dialect, &database.url).unwrap();
    other.execute("BEGIN").unwrap();
    for id in 200..260 {
        other.execute(&format!("INSERT INTO nodes (id, name) VALUES ({id}, 'new')")).unwrap();
    }
    other.execute("UPDATE nodes SET name = 'other' WHERE id = 100").unwrap();
    let waiting = std::thread::spawn(move || {
        // The dry run has inserted this row.
        let outcome = other.execute("INSERT INTO nodes (id, name) VALUES (1, 'other')");
        (other, outcome)
    });
    let waits = if dialect == Dialect::Postgres {
        // After this time, PostgreSQL no longer checks the other session.
        "SELECT CAST(pid AS TEXT) FROM pg_stat_activity WHERE wait_event_type = 'Lock' \
         AND datname = current_database() AND query_start < now() - interval '1500 ms'"
    } else if dialect == Dialect::Tidb {
        TIDB_LOCK_WAITS
    } else {
        "SELECT CAST(trx_id AS CHAR) FROM information_schema.innodb_trx \
         WHERE trx_state = 'LOCK WAIT' AND trx_mysql_thread_id IN \
         (SELECT id FROM information_schema.processlist WHERE db = DATABASE())"
    };
    running.wait_until("the other session waits", || !database.query(waits).is_empty());
    running.feed(&[put(100, Some(1)).to_string()]);
    let ended = running.finish();
    assert_eq!(ended.status.code(), Some(1), "{}", ended.stderr);
    assert!(ended.stderr.contains("a deadlock was broken"), "{}", ended.stderr);
    assert!(ended.stderr.contains("the database ended the transaction of the dry run"), "{}", ended.stderr);
    // The other session continues.
    let (mut other, outcome) = waiting.join().unwrap();
    outcome.unwrap();
    other.execute("COMMIT").unwrap();
    assert_eq!(count(&database, "nodes"), 62);
    Ok(())
}

/// They are checked at the end of each batch, and deferred again for the next one.
fn deferred_constraints(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    database.execute(
        "CREATE TABLE nodes (id INTEGER NOT NULL PRIMARY KEY, up INTEGER, name VARCHAR(20), \
         CONSTRAINT fk_up FOREIGN KEY (up) REFERENCES nodes (id) DEFERRABLE INITIALLY DEFERRED)",
    );
    let (mapping, source) = (database.folder().join("pairs.yaml"), database.folder().join("pairs.ndjson"));
    // An event has a child before its parent.
    let pairs = "
format: 1
mapping: pairs
source: {event_type: $.type}
tables:
  nodes:
    each: {node: \"$.nodes[*]\"}
    columns:
      id: {type: int, path: node.id}
      up: {type: int, path: node.up}
    primary_key: [id]
    foreign_keys: {fk_up: {columns: [up], references: {nodes: [id]}}}
events:
  put:
    - upsert: nodes
      update: [up]
";
    std::fs::write(&mapping, pairs).unwrap();
    let pair = |child: u32, parent: u32| {
        json!({"type": "put", "nodes": [{"id": child, "up": parent}, {"id": child + 1}]}).to_string()
    };
    let events = [pair(1, 2), pair(3, 9), pair(5, 6), pair(7, 8)];
    std::fs::write(&source, events.join("\n")).unwrap();
    for batch in ["1", "1000"] {
        let mut dry = run_from(&database, &mapping, &source);
        let line = summary(&support::succeed(dry.args(["--dry-run", "--batch-events", batch])));
        assert_eq!(counts(&line), [4, 3, 0, 1], "batches of {batch}: {line}");
        assert_eq!(line["faults"][0]["first"]["line"], 2, "{line}");
    }
    assert_eq!(count(&database, "nodes"), 0);
    Ok(())
}

fn other_journal_mode() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let file = database.folder().join("events.ndjson");
    std::fs::write(&file, orders::events(50).join("\n")).unwrap();
    support::succeed(&mut run_from(&database, Path::new(ORDER), &file));
    database.execute("PRAGMA journal_mode = DELETE");
    let path = database.folder().join("test.db");
    let before = std::fs::read(&path).unwrap();
    let mut dry = run_from(&database, Path::new(ORDER), &file);
    support::succeed(dry.args(["--dry-run", "--batch-events", "10"]));
    assert!(std::fs::read(&path).unwrap() == before, "the file has changed");
    Ok(())
}

/// A run could not write, either.
fn read_only_file() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    support::succeed(&mut nodes(&database, &[]));
    let mut dry = nodes(&database, &[put(1, None)]);
    dry.env("MAPPER_SINK", format!("{}?mode=ro", database.url));
    let output = dry.arg("--dry-run").output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("the database file cannot be opened or written"), "{stderr}");
    Ok(())
}
