//! The number of events per transaction, and how long they wait. PostgreSQL shows the transaction that wrote
//! a row.

use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::runs::{await_orders, count, create_events, outcome_counts, run, spread};
use crate::support::kafka::{Topic, fresh_name, kafka_trial};
use crate::support::process::RunningProcess;
use crate::support::{self, Database, summary};

pub fn trials() -> Vec<Trial> {
    let tests: [(&str, fn() -> Result<(), Failed>); 2] = [
        ("a backlog drains in full batches", backlog_in_full_batches),
        ("an event of a quiet topic waits for others", quiet_topic_and_batch_wait),
    ];
    tests.into_iter().map(|(name, test)| kafka_trial(Dialect::Postgres, name, test)).collect()
}

/// The number of transactions that wrote the orders. Each order was written once.
fn transactions(database: &Database) -> usize {
    let rows = database.query("SELECT CAST(COUNT(DISTINCT xmin::text) AS VARCHAR) FROM orders");
    rows[0][0].as_deref().unwrap().parse().unwrap()
}

/// A backlog is applied in full transactions, limited by events and by bytes.
fn backlog_in_full_batches() -> Result<(), Failed> {
    let topic = Topic::fresh(3);
    let events = create_events(3000);
    topic.send(spread(&events, 3));
    let bytes: usize = events.iter().map(String::len).sum();
    for (flag, limit) in [("--batch-events", 250), ("--batch-bytes", bytes / 12)] {
        let database = Database::fresh(Dialect::Postgres);
        let mut command = run(&topic, &fresh_name("group"), &database);
        // Batches wait for slow fetches of a busy machine. Several writers would have a transaction each.
        command.args(["--until-end", "--batch-wait", "1000", "--writers", "1", flag, &limit.to_string()]);
        assert_eq!(outcome_counts(&summary(&support::succeed(&mut command))), [3000, 3000, 0, 0]);
        // The first one may start before much has been fetched, and the last one holds the rest.
        let found = transactions(&database);
        assert!((12..=14).contains(&found), "{flag} {limit}: {found} transactions");
    }
    Ok(())
}

/// An event of a quiet topic waits for others for `--batch-wait`, and no longer.
fn quiet_topic_and_batch_wait() -> Result<(), Failed> {
    let (topic, database) = (Topic::fresh(1), Database::fresh(Dialect::Postgres));
    let events = create_events(4);
    let mut command = run(&topic, &fresh_name("group"), &database);
    let mut running = RunningProcess::start(command.args(["--batch-wait", "2000"]));
    running.wait_for_log("partitions assigned");
    // The first event also waits until the partition is claimed.
    topic.send(spread(&events[..1], 1));
    await_orders(&mut running, &database, 1);
    let sent_at = Instant::now();
    topic.send(spread(&events[1..2], 1));
    topic.send(spread(&events[2..3], 1));
    await_orders(&mut running, &database, 3);
    let waited = sent_at.elapsed();
    assert!(waited > Duration::from_millis(1900), "{waited:?}");
    assert!(waited < Duration::from_secs(5), "{waited:?}");
    assert_eq!(transactions(&database), 2);
    running.signal("TERM");
    assert!(running.finish().status.success());
    // By default an event is applied at once.
    let mut running = RunningProcess::start(&mut run(&topic, &fresh_name("group"), &database));
    running.wait_for_log("partitions assigned");
    topic.send(spread(&events[3..], 1));
    await_orders(&mut running, &database, 4);
    let before = count(&database, "orders");
    let sent_at = Instant::now();
    topic.send(spread(&create_events(5)[4..], 1));
    await_orders(&mut running, &database, before + 1);
    assert!(sent_at.elapsed() < Duration::from_millis(1900), "{:?}", sent_at.elapsed());
    running.signal("TERM");
    assert!(running.finish().status.success());
    Ok(())
}
