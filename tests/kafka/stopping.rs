//! How a run ends that was asked to.

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::runs::{everywhere, last_line, run, spread, until_orders};
use crate::support::kafka::{Topic, fresh_name};
use crate::support::running::Running;
use crate::support::{Database, orders};

pub fn trials() -> Vec<Trial> {
    everywhere("a quiet topic, and an orderly stop", quiet_topic_and_orderly_stop).collect()
}

fn quiet_topic_and_orderly_stop(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(2), Database::fresh(dialect), fresh_name("group"));
    let events = orders::events(20);
    let mut running = Running::start(&mut run(&topic, &group, &database));
    running.until_it_says("partitions assigned");
    topic.send(spread(&events, 2));
    until_orders(&mut running, &database, 20);
    running.signal("TERM");
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    assert!(ended.stderr.contains("stopping after the transaction"), "{}", ended.stderr);
    let line = last_line(&ended.stdout);
    assert_eq!(line["applied"].as_u64(), Some(20), "{line}");
    Ok(())
}
