//! Two writers share a batch under a key assumption, and another session holds a lock that one of them needs. Whatever
//! happens meanwhile, no writer commits alone: all roll back, and one writer applies the batch.

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::Value as Json;

use crate::halts::count;
use crate::support::other_session::OtherSession;
use crate::support::process::RunningProcess;
use crate::support::{self, Database, SERVERS, execute, mapper, mapping, orders, trial};

const ORDER: &str = "mappings/order.yaml";

/// Events of each batch. They have enough values for two writers.
const EVENTS: usize = 400;

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for dialect in SERVERS {
        let mut add = |name: &str, run: fn(Dialect) -> Result<(), Failed>| {
            trials.push(trial(dialect, format!("interrupted_writers: {name}"), move || run(dialect)));
        };
        add("another session holds a lock", released);
        add("SIGTERM while they wait", terminated);
        add("their connections are killed", killed);
        // TiDB changes no collation of a column with an index.
        if matches!(dialect, Dialect::Mysql | Dialect::Mariadb) {
            add("a key begins to ignore case", case_ignored);
        }
    }
    trials
}

/// A run that has applied its first batch, and the other batch.
struct Scenario {
    database: Database,
    running: RunningProcess,
    events: Vec<String>,
}

impl Scenario {
    fn start(dialect: Dialect) -> Scenario {
        let database = Database::fresh(dialect);
        let events = orders::events(2 * EVENTS);
        let mut command = Self::command(&database);
        command.args(["--writers", "2", "--batch-events", "2000", "--batch-wait", "500"]);
        let mut running = RunningProcess::start(command.env("MAPPER_LOG", "debug"));
        running.feed(&events[..EVENTS]);
        let expected = orders_of(&events[..EVENTS]).to_string();
        running.wait_until("the first batch is applied", || {
            let count = "SELECT CAST(COUNT(*) AS CHAR(9)) FROM orders";
            support::query(dialect, &database.url, count)
                .is_ok_and(|rows| rows[0][0].as_deref().unwrap().trim() == expected)
        });
        Scenario { database, running, events }
    }

    fn command(database: &Database) -> std::process::Command {
        let mut command = mapper();
        command.args(["run", "--mapping", ORDER, "--dead-letter"]).arg(database.folder().join("dead.ndjson"));
        command.env("MAPPER_SINK", &database.url);
        command
    }

    /// Another session locks an order that the second batch cancels.
    fn lock(&self) -> OtherSession {
        let mut other = OtherSession::open(self.database.dialect, &self.database.url).unwrap();
        let cancelled: Json = serde_json::from_str(&self.events[EVENTS + 4]).unwrap();
        let number = cancelled["data"]["order_number"].as_str().unwrap();
        other.execute("BEGIN").unwrap();
        other
            .execute(&format!("UPDATE orders SET customer_email = 'x' WHERE order_number = '{number}'"))
            .unwrap();
        other
    }

    fn feed_second_batch(&mut self) {
        self.running.feed(&self.events[EVENTS..]);
    }

    /// The run succeeds, and the rows are those of a run by one writer.
    fn assert_success(self) -> String {
        let ended = self.running.finish();
        assert!(ended.status.success(), "{}", ended.stderr);
        assert_rows(&self.database, &self.events);
        ended.stderr
    }
}

/// The number of orders that events create.
fn orders_of(events: &[String]) -> usize {
    let events = events.iter().map(|event| serde_json::from_str::<Json>(event).unwrap());
    let ids = events.map(|event| event["entity_id"].to_string());
    ids.collect::<std::collections::HashSet<_>>().len()
}

fn apply_one_by_one(database: &Database, events: &[String]) {
    let mut running = RunningProcess::start(Scenario::command(database).args(["--batch-events", "1"]));
    running.feed(events);
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
}

fn assert_rows(database: &Database, events: &[String]) {
    let expected = Database::fresh(database.dialect);
    apply_one_by_one(&expected, events);
    assert_same_rows(database, &expected);
}

fn assert_same_rows(database: &Database, expected: &Database) {
    let mapping = mapping(ORDER);
    assert!(database.rows(&mapping) == expected.rows(&mapping), "the rows differ");
    assert!(!database.folder().join("dead.ndjson").exists());
}

/// The connections of the run, or those whose statement waits for the lock or has just begun.
pub fn connections(database: &Database, waiting: bool) -> Vec<String> {
    let (all, only_waiting) = match database.dialect {
        Dialect::Postgres => (
            "SELECT pid::text FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'mapper'",
            " AND wait_event_type = 'Lock'",
        ),
        _ => (
            "SELECT CAST(id AS CHAR) FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()",
            " AND info LIKE 'UPDATE%'",
        ),
    };
    let rows = database.query(&format!("{all}{}", if waiting { only_waiting } else { "" }));
    rows.into_iter().filter_map(|row| row.into_iter().next().flatten()).collect()
}

pub fn kill(database: &Database, connections: &[String]) {
    for id in connections {
        let kill = match database.dialect {
            Dialect::Postgres => format!("SELECT pg_terminate_backend({id})"),
            _ => format!("KILL CONNECTION {id}"),
        };
        // The connection may have ended by itself.
        let _ = execute(database.dialect, &database.url, &kill);
    }
}

const WAITS: &str = "writers of one batch wait for each other: one writer applies it";

fn released(dialect: Dialect) -> Result<(), Failed> {
    let mut scenario = Scenario::start(dialect);
    let other = scenario.lock();
    scenario.feed_second_batch();
    scenario.running.wait_for_log(WAITS);
    drop(other);
    scenario.assert_success();
    Ok(())
}

fn terminated(dialect: Dialect) -> Result<(), Failed> {
    let mut scenario = Scenario::start(dialect);
    let other = scenario.lock();
    scenario.feed_second_batch();
    scenario.running.wait_for_log(WAITS);
    scenario.running.signal("TERM");
    scenario.running.wait_for_log("stopping after the current transaction");
    drop(other);
    let Scenario { database, running, events } = scenario;
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    let count = count(&database, "orders");
    assert!([EVENTS, 2 * EVENTS].map(|read| orders_of(&events[..read])).contains(&count), "{count} orders");
    apply_one_by_one(&database, &events[EVENTS..]);
    assert_rows(&database, &events);
    Ok(())
}

fn killed(dialect: Dialect) -> Result<(), Failed> {
    let attempt = || {
        let mut scenario = Scenario::start(dialect);
        let other = scenario.lock();
        scenario.feed_second_batch();
        let log = scenario.running.shared_log();
        let has = |words: &str| log.lock().unwrap().contains(words);
        let mut waiting = Vec::new();
        scenario.running.wait_until("a writer waits", || {
            waiting = connections(&scenario.database, true);
            has(WAITS) || !waiting.is_empty()
        });
        kill(&scenario.database, &waiting);
        drop(other);
        let log = scenario.assert_success();
        !log.contains(WAITS) && log.contains("; nothing is lost, retrying")
    };
    if (0..5).any(|_| attempt()) { Ok(()) } else { Err(Failed::from("no writer was killed in time")) }
}

/// The table is changed in mid-run, so that two keys of the second batch are one key for the database. The division
/// among writers compares keys by their bytes.
fn case_ignored(dialect: Dialect) -> Result<(), Failed> {
    let change = |database: &Database| {
        database.execute(
            "ALTER TABLE orders MODIFY order_number VARCHAR(50) \
             CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL",
        );
    };
    let mut scenario = Scenario::start(dialect);
    for event in &mut scenario.events[EVENTS..] {
        *event = event.replace(r#""data":{"order_number":"ORD"#, r#""data":{"order_number":"ord"#);
    }
    change(&scenario.database);
    // The run compares the tables when it connects again.
    kill(&scenario.database, &connections(&scenario.database, false));
    scenario.feed_second_batch();
    let Scenario { database, running, events } = scenario;
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    assert!(ended.stderr.contains("operations are not regrouped"), "{}", ended.stderr);
    let expected = Database::fresh(dialect);
    apply_one_by_one(&expected, &events[..EVENTS]);
    change(&expected);
    apply_one_by_one(&expected, &events[EVENTS..]);
    assert_same_rows(&database, &expected);
    Ok(())
}
