//! Tests of outages: the run waits, logs this, and ends with the rows of a run without an outage.
//!
//! Servers are stopped and killed here; see `support::dedicated_servers`.

// A failing test panics, and all tests have one type.
#![allow(clippy::unwrap_used, clippy::panic, clippy::unnecessary_wraps)]

#[path = "../support/mod.rs"]
mod support;

use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;

use crate::support::SERVERS;
use libtest_mimic::Failed;
use mapper::dialect::Dialect;
use serde_json::Value as Json;
use support::commit_proxy::{Action, At, CommitProxy};
use support::dedicated_servers::{self, Server, on_dedicated_server, server};
use support::other_session::OtherSession;
use support::process::{ExitedProcess, RunningProcess, wait_until};
use support::{Database, mapper, mapping, orders, trial};

const ORDER: &str = "mappings/order.yaml";
const EVENTS: usize = 3000;

fn main() {
    let mut trials = Vec::new();
    let outages: [(&str, fn(&Server) -> Result<(), Failed>); 9] = [
        ("unavailable at the start", unavailable_at_start),
        ("stopped in mid-run", |server| unavailable_in_mid_run(server, "stop")),
        ("killed in mid-run", |server| unavailable_in_mid_run(server, "kill")),
        ("another session holds locks", locks_are_held),
        ("no free connection", no_free_connection),
        ("connections are killed", connections_are_killed),
        ("the victim of a deadlock", deadlock_victim),
        ("read-only for a while", read_only_for_a_while),
        ("mapper itself is killed", |server| mapper_is_killed(&server.database())),
    ];
    for (name, run) in outages {
        // Trials on different servers run concurrently.
        for dialect in SERVERS {
            // TiDB's victim is the session that waits last, and the run does not wait twice.
            if dialect != Dialect::Tidb || name != "the victim of a deadlock" {
                trials.push(on_dedicated_server(dialect, name, move || run(&server(dialect))));
            }
        }
    }
    for dialect in [Dialect::Mysql, Dialect::Mariadb] {
        let run = move || constraints_are_off(&server(dialect));
        trials.push(on_dedicated_server(dialect, "constraints are off by default", run));
    }
    for dialect in SERVERS {
        trials.push(trial(dialect, "the reply to a commit is lost", move || commit_reply_is_lost(dialect)));
    }
    let dialect = Dialect::Sqlite;
    trials.push(trial(dialect, "another connection writes", sqlite_is_locked));
    trials.push(trial(dialect, "mapper itself is killed", || {
        mapper_is_killed(&Database::fresh(Dialect::Sqlite))
    }));
    support::run_trials_then(trials, || {
        dedicated_servers::stop_all();
    });
}

// --- Runs --------------------------------------------------------------------

static ALL_EVENTS: LazyLock<Vec<String>> = LazyLock::new(|| orders::events(EVENTS));

/// Rows of a run without an outage. They are the same on every database.
static EXPECTED_ROWS: LazyLock<Json> = LazyLock::new(|| {
    let database = Database::fresh(Dialect::Sqlite);
    let mut running = RunningProcess::start(&mut run(&database, &database.url));
    running.feed_in_background(&ALL_EVENTS);
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    database.rows(&mapping(ORDER))
});

fn dead_letters(database: &Database) -> PathBuf {
    database.folder().join("dead.ndjson")
}

fn run(database: &Database, url: &str) -> Command {
    let mapping = database.folder().join("order.yaml");
    std::fs::write(&mapping, orders::mapping_by_id()).unwrap();
    let mut command = mapper();
    command.arg("run").arg("--mapping").arg(mapping);
    command.args(["--sink", url, "--batch-events", "200", "--summary", "json"]);
    command.arg("--dead-letter").arg(dead_letters(database));
    command
}

/// The run succeeded, with all rows and no dead letter.
fn assert_nothing_lost(database: &Database, ended: &ExitedProcess) -> Result<(), Failed> {
    if !ended.status.success() {
        return Err(Failed::from(format!("{}\n{}", ended.status, ended.stderr)));
    }
    if let Ok(dead_letters) = std::fs::read_to_string(dead_letters(database)) {
        return Err(Failed::from(format!("dead letters:\n{dead_letters}\n{}", ended.stderr)));
    }
    let summary: Json = serde_json::from_str(ended.stdout.lines().last().unwrap()).unwrap();
    assert_eq!(
        (summary["read"].as_u64(), summary["applied"].as_u64()),
        (Some(EVENTS as u64), Some(EVENTS as u64))
    );
    if database.rows(&mapping(ORDER)) == *EXPECTED_ROWS {
        Ok(())
    } else {
        Err(Failed::from(format!("the rows differ\n{}", ended.stderr)))
    }
}

/// Number of orders. Zero if there is no table or no server.
fn count(database: &Database) -> usize {
    if database.url.strip_prefix("sqlite://").is_some_and(|file| !std::path::Path::new(file).exists()) {
        return 0;
    }
    let sql = "SELECT CAST(COUNT(*) AS CHAR(9)) FROM orders";
    let rows = support::query(database.dialect, &database.url, sql).unwrap_or_default();
    rows.first().and_then(|row| row[0].as_ref()).map_or(0, |text| text.trim().parse().unwrap())
}

/// Starts a run that has applied some of its events, has read others and waits for the rest.
fn start_and_wait(database: &Database, url: &str) -> (RunningProcess, support::process::Gate) {
    let mut running = RunningProcess::start(&mut run(database, url));
    let gate = running.feed_through_gate(&ALL_EVENTS[..2000], &ALL_EVENTS[2000..]);
    wait_until("some orders are written", || count(database) >= 200);
    (running, gate)
}

// --- Outages -----------------------------------------------------------------

fn unavailable_at_start(server: &Server) -> Result<(), Failed> {
    let database = server.database();
    server.control("stop");
    let mut running = RunningProcess::start(run(&database, &database.url).args(["--connect-timeout", "5m"]));
    running.feed_in_background(&ALL_EVENTS);
    running.wait_for_log(
        "WARN the database cannot be reached: Connection refused (os error 111); nothing is lost, retrying for ",
    );
    assert!(running.is_running());
    server.control("start");
    running.wait_for_log("INFO the database recovered after");
    assert_nothing_lost(&database, &running.finish())
}

fn unavailable_in_mid_run(server: &Server, how: &str) -> Result<(), Failed> {
    let database = server.database();
    let (mut running, gate) = start_and_wait(&database, &database.url);
    server.control(how);
    gate.open();
    running.wait_for_log(", retrying");
    assert!(running.is_running());
    server.control("start");
    running.wait_for_log("INFO the database recovered after");
    assert_nothing_lost(&database, &running.finish())
}

fn locks_are_held(server: &Server) -> Result<(), Failed> {
    let database = server.database();
    let mut running = RunningProcess::start(&mut run(&database, &database.url));
    running.feed(&ALL_EVENTS[..100]);
    wait_until("the first batch is applied", || count(&database) >= 70);
    // A row lock: event 103 changes order 66.
    let mut other = OtherSession::open(server.dialect, &database.url).unwrap();
    other.execute("BEGIN").unwrap();
    other
        .execute(&format!("UPDATE orders SET status = 'held' WHERE order_id = '{}'", orders::id(66)))
        .unwrap();
    running.feed(&ALL_EVENTS[100..200]);
    let words = "another session holds a lock";
    running.wait_for_log(words);
    assert!(running.is_running());
    other.execute("ROLLBACK").unwrap();
    wait_until("the second batch is applied", || count(&database) >= 120);
    // A table lock.
    let waits_before = running.log().matches(words).count();
    other
        .execute(match server.dialect {
            Dialect::Postgres => "BEGIN; LOCK TABLE orders IN ACCESS EXCLUSIVE MODE",
            // LOCK TABLES does nothing there by default. Later events change some of these orders.
            Dialect::Tidb => "BEGIN PESSIMISTIC; SELECT 1 FROM orders FOR UPDATE",
            _ => "LOCK TABLES orders WRITE",
        })
        .unwrap();
    running.feed_in_background(&ALL_EVENTS[200..]);
    wait_until("the run logs that it waits", || running.log().matches(words).count() > waits_before);
    assert!(running.is_running());
    let unlock = match server.dialect {
        Dialect::Postgres | Dialect::Tidb => "ROLLBACK",
        _ => "UNLOCK TABLES",
    };
    other.execute(unlock).unwrap();
    assert_nothing_lost(&database, &running.finish())
}

fn no_free_connection(server: &Server) -> Result<(), Failed> {
    let database = server.database();
    let (name, url) = server.create_user(&database, "WITH MAX_USER_CONNECTIONS 1", "CONNECTION LIMIT 1");
    let only_session = OtherSession::open(server.dialect, &url).unwrap();
    // TiDB has one limit for all users.
    let limits_server = server.dialect == Dialect::Tidb;
    let mut admin = OtherSession::open(server.dialect, &database.url).unwrap();
    if limits_server {
        admin.execute("SET GLOBAL max_connections = 1").unwrap();
    }
    let mut running = RunningProcess::start(run(&database, &url).args(["--connect-timeout", "5m"]));
    running.feed_in_background(&ALL_EVENTS);
    let code = match server.dialect {
        Dialect::Postgres => "53300",
        Dialect::Tidb => "1040",
        _ => "1226",
    };
    running.wait_for_log(&format!("WARN the database has no free connection (code {code}): "));
    assert!(running.is_running());
    if limits_server {
        admin.execute("SET GLOBAL max_connections = 0").unwrap();
    }
    drop(only_session);
    let ended = running.finish();
    drop_user(&database, &name);
    // Only one of two writers finds a connection.
    let single_writer_warning =
        format!("only 1 of 2 writers have a connection: the database has no free connection (code {code})");
    assert!(limits_server || ended.stderr.contains(&single_writer_warning), "{}", ended.stderr);
    assert_nothing_lost(&database, &ended)
}

fn drop_user(database: &Database, user: &str) {
    database.execute(&match database.dialect {
        Dialect::Postgres => {
            format!("REASSIGN OWNED BY {user} TO mapper; DROP OWNED BY {user}; DROP ROLE {user}")
        }
        _ => format!("DROP USER {user}"),
    });
}

fn connections_are_killed(server: &Server) -> Result<(), Failed> {
    let database = server.database();
    let (mut running, gate) = start_and_wait(&database, &database.url);
    gate.open();
    for round in 1..=6 {
        running.wait_until("more orders are written", || {
            count(&database) >= (200 * round).min(EXPECTED_ROWS["orders"].as_array().unwrap().len())
        });
        if server.dialect == Dialect::Postgres {
            database.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                 WHERE datname = current_database() AND application_name = 'mapper'",
            );
            continue;
        }
        let ids = database.query(
            "SELECT CAST(id AS CHAR) FROM information_schema.processlist \
             WHERE db = DATABASE() AND id <> CONNECTION_ID()",
        );
        for id in ids {
            let kill = format!("KILL CONNECTION {}", id[0].as_ref().unwrap());
            // The connection may have ended by itself.
            let _ = support::execute(server.dialect, &database.url, &kill);
        }
    }
    assert_nothing_lost(&database, &running.finish())
}

/// The run holds order 66 and waits for order 71. The other session holds 71 and waits for 66. It has done so
/// much work that the run is the deadlock victim.
fn deadlock_victim(server: &Server) -> Result<(), Failed> {
    let database = server.database();
    if server.dialect == Dialect::Postgres {
        // The run checks for a deadlock after this time. The other session never does.
        let name = database.name();
        database.execute(&format!("ALTER DATABASE {name} SET deadlock_timeout = '3s'"));
    }
    let mut running = RunningProcess::start(&mut run(&database, &database.url));
    running.feed(&ALL_EVENTS[..100]);
    wait_until("the first batch is applied", || count(&database) >= 70);
    database.execute("CREATE TABLE ballast (n INT)");
    let mut other = OtherSession::open(server.dialect, &database.url).unwrap();
    if server.dialect == Dialect::Postgres {
        other.execute("SET deadlock_timeout = '10min'").unwrap();
    }
    let ballast: Vec<String> = (0..2000).map(|n| format!("({n})")).collect();
    other.execute("BEGIN").unwrap();
    other.execute(&format!("INSERT INTO ballast VALUES {}", ballast.join(", "))).unwrap();
    other
        .execute(&format!("UPDATE orders SET status = 'held' WHERE order_id = '{}'", orders::id(71)))
        .unwrap();
    // Events 103 and 108 change orders 66 and 71.
    running.feed(&ALL_EVENTS[100..200]);
    let waits = match server.dialect {
        Dialect::Postgres => {
            "SELECT '1' FROM pg_stat_activity WHERE datname = current_database() \
             AND application_name = 'mapper' AND wait_event_type = 'Lock'"
        }
        _ => {
            "SELECT '1' FROM information_schema.innodb_trx JOIN information_schema.processlist \
             ON id = trx_mysql_thread_id WHERE trx_state = 'LOCK WAIT' AND db = DATABASE()"
        }
    };
    wait_until("the run waits", || {
        // MariaDB returns the same result again within 0.1 s.
        std::thread::sleep(Duration::from_millis(150));
        !database.query(waits).is_empty()
    });
    other
        .execute(&format!("UPDATE orders SET status = 'held' WHERE order_id = '{}'", orders::id(66)))
        .unwrap();
    running.wait_for_log("a deadlock was broken");
    assert!(running.is_running());
    other.execute("ROLLBACK").unwrap();
    running.feed_in_background(&ALL_EVENTS[200..]);
    assert_nothing_lost(&database, &running.finish())
}

fn read_only_for_a_while(server: &Server) -> Result<(), Failed> {
    let database = server.database();
    let (name, url) = server.create_user(&database, "", "");
    let (mut running, gate) = start_and_wait(&database, &url);
    let mut admin = OtherSession::open(server.dialect, &database.url).unwrap();
    match server.dialect {
        Dialect::Postgres => {
            admin.execute("ALTER SYSTEM SET default_transaction_read_only = on").unwrap();
            admin.execute("SELECT pg_reload_conf()").unwrap();
        }
        Dialect::Tidb => admin.execute("SET GLOBAL tidb_super_read_only = ON").unwrap(),
        _ => admin.execute("SET GLOBAL read_only = ON").unwrap(),
    }
    gate.open();
    let code = match server.dialect {
        Dialect::Postgres => "25006",
        Dialect::Tidb => "1836",
        _ => "1290",
    };
    running.wait_for_log(&format!(
        "the database is starting, stopping or read-only (code {code}); nothing is lost"
    ));
    assert!(running.is_running());
    match server.dialect {
        Dialect::Postgres => {
            admin.execute("SET default_transaction_read_only = off").unwrap();
            admin.execute("ALTER SYSTEM RESET default_transaction_read_only").unwrap();
            admin.execute("SELECT pg_reload_conf()").unwrap();
        }
        Dialect::Tidb => admin.execute("SET GLOBAL tidb_super_read_only = OFF").unwrap(),
        _ => admin.execute("SET GLOBAL read_only = OFF").unwrap(),
    }
    let ended = running.finish();
    drop_user(&database, &name);
    assert_nothing_lost(&database, &ended)
}

/// The session switches on what the server's defaults switch off.
fn constraints_are_off(server: &Server) -> Result<(), Failed> {
    let database = server.database();
    let mut admin = OtherSession::open(server.dialect, &database.url).unwrap();
    let mut defaults = vec!["foreign_key_checks", "unique_checks"];
    if server.dialect == Dialect::Mariadb {
        defaults.push("check_constraint_checks");
    }
    let mut set = |value: u8| {
        for name in &defaults {
            admin.execute(&format!("SET GLOBAL {name} = {value}")).unwrap();
        }
        // It would refuse the update of several rows.
        admin.execute(&format!("SET GLOBAL sql_safe_updates = {}", 1 - value)).unwrap();
    };
    let mapping = database.folder().join("notes.yaml");
    let text = "
format: 1
mapping: notes
source: {event_type: $.type}
tables:
  parents:
    external: true
    columns: {id: {type: int}}
    primary_key: [id]
  notes:
    columns:
      id:     {type: int, path: $.id}
      parent: {type: int, path: $.parent}
    primary_key: [id]
    foreign_keys: {fk_notes: {columns: [parent], references: {parents: [id]}}}
events:
  put: [{upsert: notes, update: [parent]}]
  move: [{update: notes, key: {id: $.id}, set: {parent: $.parent}}]
";
    std::fs::write(&mapping, text).unwrap();
    database.execute(
        "CREATE TABLE parents (id INT NOT NULL PRIMARY KEY); INSERT INTO parents VALUES (1), (7); \
         CREATE TABLE notes (id INT NOT NULL PRIMARY KEY, parent INT, CHECK (parent < 5), \
         CONSTRAINT fk_notes FOREIGN KEY (parent) REFERENCES parents (id))",
    );
    set(0);
    let mut command = mapper();
    command.arg("run").arg("--mapping").arg(&mapping).args(["--sink", &database.url, "--dead-letter"]);
    let mut running = RunningProcess::start(command.arg(dead_letters(&database)));
    let put = |parent: usize| format!(r#"{{"type": "put", "id": {parent}, "parent": {parent}}}"#);
    let moved = |id: usize| format!(r#"{{"type": "move", "id": {id}, "parent": 1}}"#);
    running.feed(&[put(1), put(2), put(7), moved(1), moved(8), moved(9)]);
    let ended = running.finish();
    set(1);
    assert!(ended.status.success(), "{}", ended.stderr);
    let rows = database.query("SELECT CAST(id AS CHAR) FROM notes");
    assert_eq!(rows, [[Some("1".to_owned())]]);
    let dead = std::fs::read_to_string(dead_letters(&database)).unwrap();
    let check = if server.dialect == Dialect::Mysql { "3819" } else { "4025" };
    assert!(dead.contains("1452") && dead.contains(check), "{dead}");
    Ok(())
}

/// Kills the process several times at random moments, then runs to the end.
fn mapper_is_killed(database: &Database) -> Result<(), Failed> {
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    for round in 0..6 {
        let mut running = RunningProcess::start(&mut run(database, &database.url));
        running.feed_in_background(&ALL_EVENTS);
        // Not before the first order, and each time a little later.
        wait_until("some orders are written", || count(database) >= 1);
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        std::thread::sleep(Duration::from_micros(random % 300_000 + round * 50_000));
        running.kill();
    }
    let mut running = RunningProcess::start(&mut run(database, &database.url));
    running.feed_in_background(&ALL_EVENTS);
    assert_nothing_lost(database, &running.finish())
}

fn sqlite_is_locked() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let (mut running, gate) = start_and_wait(&database, &database.url);
    let mut other = OtherSession::open(Dialect::Sqlite, &database.url).unwrap();
    other.execute("BEGIN IMMEDIATE").unwrap();
    gate.open();
    running.wait_for_log("WARN another session holds a lock (code 5); nothing is lost, retrying");
    assert!(running.is_running());
    other.execute("ROLLBACK").unwrap();
    running.wait_for_log("INFO the database recovered after");
    assert_nothing_lost(&database, &running.finish())
}

/// The server commits, and the connection is cut before the reply. The batch from a file is applied again,
/// which changes nothing.
fn commit_reply_is_lost(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let proxy = CommitProxy::start(&database, At::Number(3), Action::DropReply);
    let mut running = RunningProcess::start(&mut run(&database, &proxy.url));
    running.feed_in_background(&ALL_EVENTS);
    running.wait_for_log("; the reply to COMMIT is lost, retrying");
    assert_nothing_lost(&database, &running.finish())
}
