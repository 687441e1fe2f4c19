//! How a run ends after a signal.

use std::net::TcpListener;
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::runs::{
    ORDER, await_orders, last_line, on_every_database, outcome_counts, rows_from_file, run, run_from,
    run_into, spread,
};
use crate::support::kafka::{Topic, fresh_name, kafka_trial};
use crate::support::other_session::{OtherSession, TIDB_LOCK_WAITS};
use crate::support::process::RunningProcess;
use crate::support::proxy::Proxy;
use crate::support::{self, Database, SERVERS, mapping, orders, summary};

pub fn trials() -> Vec<Trial> {
    let name = "stopped while the broker is unavailable";
    let broker_unavailable = kafka_trial(Dialect::Sqlite, name, stopped_while_the_broker_is_unavailable);
    let servers = SERVERS.map(|dialect| {
        kafka_trial(dialect, "a second signal ends at once", move || second_signal_ends_at_once(dialect))
    });
    on_every_database("a quiet topic, and an orderly shutdown", quiet_topic_and_orderly_stop)
        .chain(on_every_database(
            "stopped while the database is unavailable",
            stopped_while_the_database_is_unavailable,
        ))
        .chain(servers)
        .chain([
            broker_unavailable,
            kafka_trial(Dialect::Sqlite, "a run without readers of its output", run_without_output_readers),
        ])
        .collect()
}

fn quiet_topic_and_orderly_stop(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(2), Database::fresh(dialect), fresh_name("group"));
    let events = orders::events(20);
    let mut running = RunningProcess::start(&mut run(&topic, &group, &database));
    running.wait_for_log("partitions assigned");
    topic.send(spread(&events, 2));
    await_orders(&mut running, &database, 20);
    running.signal("TERM");
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    assert!(ended.stderr.contains("stopping after the current transaction"), "{}", ended.stderr);
    // Neither the run nor the libraries that it closes log a warning.
    let complaints = ["WARN", "ERROR"].iter().any(|level| ended.stderr.contains(level));
    assert!(!complaints, "{}", ended.stderr);
    let line = last_line(&ended.stdout);
    assert_eq!(line["applied"].as_u64(), Some(20), "{line}");
    Ok(())
}

/// A closed terminal or pipe does not stop the run, and the run ends after a signal.
fn run_without_output_readers() -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(2), Database::fresh(Dialect::Sqlite), fresh_name("group"));
    topic.send(spread(&orders::events(20), 2));
    let mut running = RunningProcess::start_with_closed_output(&mut run(&topic, &group, &database));
    await_orders(&mut running, &database, 20);
    running.signal("TERM");
    running.finish();
    Ok(())
}

/// The URL of a database behind a proxy that the test can cut off.
fn behind_proxy(database: &Database) -> (String, Proxy) {
    let (before, address) = database.url.split_once('@').unwrap();
    let (server, name) = address.split_once('/').unwrap();
    let proxy = Proxy::to(server);
    (format!("{before}@{}/{name}", proxy.address), proxy)
}

/// A run that is signalled while it waits for its database ends soon with success. The next run continues at
/// the offsets in the database.
fn stopped_while_the_database_is_unavailable(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(2), Database::fresh(dialect), fresh_name("group"));
    let events = orders::events(40);
    topic.send(spread(&events[..20], 2));
    // SQLite's file is never unavailable, but another program can lock it.
    let server = (dialect != Dialect::Sqlite).then(|| behind_proxy(&database));
    let sink = server.as_ref().map_or(&database.url, |(url, _)| url);
    let dead = database.folder().join("dead.ndjson");
    let mut running = RunningProcess::start(&mut run_into(&topic.url(&group), sink, &dead.to_string_lossy()));
    await_orders(&mut running, &database, 20);
    let mut lock_holder = None;
    if let Some((_, proxy)) = &server {
        proxy.cut();
    } else {
        let other = lock_holder.insert(OtherSession::open(dialect, &database.url).unwrap());
        other.execute("BEGIN IMMEDIATE").unwrap();
    }
    topic.send(spread(&events[20..], 2));
    running.wait_for_log("; nothing is lost, retrying");
    running.signal("TERM");
    let signalled_at = Instant::now();
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    assert!(
        signalled_at.elapsed() < Duration::from_secs(10),
        "after {:?}: {}",
        signalled_at.elapsed(),
        ended.stderr
    );
    // The counts are not checked: a COMMIT may be visible here before its reply is cut off.
    drop(lock_holder);
    let next = summary(&support::succeed(run(&topic, &group, &database).arg("--until-end")));
    assert_eq!(outcome_counts(&next), [20, 20, 0, 0]);
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(dialect, &events));
    Ok(())
}

/// No process listens at the broker's address.
fn stopped_while_the_broker_is_unavailable() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let closed_port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let source = format!("kafka://{closed_port}/away?group=away");
    let mut run = run_from(&source, &database, "none");
    let mut running = RunningProcess::start(run.args(["--connect-timeout", "5m"]));
    running.wait_for_log("; nothing is lost, retrying");
    running.signal("INT");
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    Ok(())
}

/// A second signal ends the run although a transaction waits for a lock.
fn second_signal_ends_at_once(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(2), Database::fresh(dialect), fresh_name("group"));
    let events = orders::events(40);
    topic.send(spread(&events[..20], 2));
    let mut running = RunningProcess::start(&mut run(&topic, &group, &database));
    await_orders(&mut running, &database, 20);
    let mut other = OtherSession::open(dialect, &database.url).unwrap();
    let waiting_sessions = if dialect == Dialect::Postgres {
        other.execute("BEGIN; LOCK TABLE orders IN ACCESS EXCLUSIVE MODE").unwrap();
        "SELECT pid::text FROM pg_stat_activity WHERE wait_event_type = 'Lock' \
         AND datname = current_database()"
    } else if dialect == Dialect::Tidb {
        // LOCK TABLES does nothing there by default.
        other.execute("BEGIN PESSIMISTIC; SELECT 1 FROM mapper_offsets FOR UPDATE").unwrap();
        TIDB_LOCK_WAITS
    } else {
        other.execute("LOCK TABLES orders WRITE").unwrap();
        "SELECT CAST(id AS CHAR(20)) FROM information_schema.processlist \
         WHERE state LIKE 'Waiting for table metadata lock' AND db = DATABASE()"
    };
    topic.send(spread(&events[20..], 2));
    running.wait_until("a transaction waits", || !database.query(waiting_sessions).is_empty());
    running.signal("TERM");
    running.wait_for_log("a second signal stops at once");
    assert!(running.is_running());
    running.signal("INT");
    let signalled_at = Instant::now();
    let ended = running.finish();
    assert_eq!(ended.status.code(), Some(130), "{}", ended.stderr);
    assert!(
        signalled_at.elapsed() < Duration::from_secs(2),
        "after {:?}: {}",
        signalled_at.elapsed(),
        ended.stderr
    );
    drop(other);
    let next = summary(&support::succeed(run(&topic, &group, &database).arg("--until-end")));
    assert_eq!(outcome_counts(&next), [20, 20, 0, 0]);
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(dialect, &events));
    Ok(())
}
